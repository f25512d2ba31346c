// How a vacancy moves from state to state. Every change is a row, with its time and whoever did it; the bot itself is 0.
import type { Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { VacancyEnd, VacancyState } from "../platform/generated/prisma/enums.ts";

/** Whoever is the bot itself. */
export const BOT = 0;

/** From where one may go to where. What was closed or suspended is looked at again before anybody reads it. */
const ways: Readonly<Record<VacancyState, readonly VacancyState[]>> = {
  draft: ["inReview"],
  inReview: ["published", "rejected", "draft", "suspended"],
  published: ["closed", "suspended", "inReview"],
  closed: ["inReview"],
  suspended: ["inReview", "closed", "draft"],
  rejected: [],
};

export interface StateChange {
  readonly vacancyId: number;
  readonly to: VacancyState;
  /** Whoever did it; the bot is `BOT` */
  readonly by: number;
  readonly at: Date;
  readonly reason?: string | undefined;
  /** How it ended: for `closed` alone */
  readonly closedAs?: VacancyEnd;
}

export type Changed = "changed" | "already" | "impossible" | "unknown";

/** Moves a vacancy to a state and notes it. Two at once: the second sees what the first made of it. Twice changes nothing. */
export async function changeState(tx: Tx, change: StateChange): Promise<Changed> {
  const { vacancyId, to, by, at, reason, closedAs } = change;
  const from = await lockedState(tx, vacancyId);
  if (from === undefined) return "unknown";
  if (from === to) return "already";
  if (!ways[from].includes(to)) return "impossible";
  const isClosed = to === "closed";
  const isOut = isShown(from) && !isShown(to);
  await tx.vacancy.update({
    where: { id: vacancyId },
    data: {
      state: to,
      closedAs: isClosed ? (closedAs ?? "withdrawn") : null,
      closedAt: isClosed ? at : null,
      changedAt: at,
      ...(to === "published" ? { publishedAt: at } : {}),
      ...(isOut ? { revision: { increment: 1 } } : {}),
    },
  });
  await tx.vacancyChange.create({ data: { vacancyId, from, to, by: BigInt(by), at, reason: reason ?? null } });
  return "changed";
}

/**
 * Makes another revision of what waits for review under this condition, as a part of the transaction: what was approved of
 * it is void, for something that it stands on has changed.
 */
export async function voidApprovals(tx: Tx, which: Prisma.VacancyWhereInput): Promise<void> {
  await tx.vacancy.updateMany({ where: { AND: [{ state: "inReview" }, which] }, data: { revision: { increment: 1 } } });
}

/** A move of a vacancy that this transaction has locked in the state `from`. */
export interface Move {
  readonly id: number;
  readonly from: VacancyState;
  readonly to: Exclude<VacancyState, "closed" | "published">;
  readonly reason?: string;
}

/** The same of several that are locked already, in one statement for each state that they come to. */
export async function moveAll(
  tx: Tx,
  moves: readonly Move[],
  { by, at }: Pick<StateChange, "by" | "at">,
): Promise<void> {
  const made = moves.filter(({ from, to }) => ways[from].includes(to));
  const kinds = Map.groupBy(made, ({ from, to }) => `${to} ${isShown(from) && !isShown(to)}`);
  for (const [, [first, ...more]] of kinds) {
    if (!first) continue;
    const isOut = isShown(first.from) && !isShown(first.to);
    await tx.vacancy.updateMany({
      where: { id: { in: [first, ...more].map(({ id }) => id) } },
      data: {
        state: first.to,
        closedAs: null,
        closedAt: null,
        changedAt: at,
        ...(isOut ? { revision: { increment: 1 } } : {}),
      },
    });
  }
  await tx.vacancyChange.createMany({
    data: made.map(({ id, from, to, reason }) => ({
      vacancyId: id,
      from,
      to,
      by: BigInt(by),
      at,
      reason: reason ?? null,
    })),
  });
}

/**
 * Whether what was approved stands. A vacancy that leaves review and publication is another revision when it comes back,
 * even unchanged: nobody has approved it, its company and the tables as they are by then.
 */
function isShown(state: VacancyState): boolean {
  return state === "inReview" || state === "published";
}

/** The state of a vacancy, which nobody else changes until this transaction is over. */
export async function lockedState(tx: Tx, vacancyId: number): Promise<VacancyState | undefined> {
  const [row] = await tx.$queryRaw<{ state: VacancyState }[]>`
    select state::text as state from "Vacancy" where id = ${vacancyId} for update`;
  return row?.state;
}
