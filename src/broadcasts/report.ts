// What became of a run: the parts add up to the audience, always.
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { BroadcastAct } from "../platform/generated/prisma/enums.ts";
import type { Words } from "../telegram/texts.ts";
import type { Broadcast } from "./broadcasts.ts";
import { deliveriesOf } from "./run.ts";

/** The parts of a report. What is being attempted or is not yet a row counts as waiting. */
export const parts = [
  "sent",
  "unreachable",
  "refused",
  "skipped",
  "cancelled",
  "uncertain",
  "unknown",
  "waiting",
] as const;
export type Part = (typeof parts)[number];

/** A part's name in the run of an act: what is sent arrives, what is deleted is gone. */
export function partName(words: Words, does: BroadcastAct, part: Part): string {
  if (does !== "send" && (part === "sent" || part === "skipped"))
    return words.plain(`broadcasts-partname-${part}-${does}`);
  return words.plain(`broadcasts-partname-${part}`);
}

/** What Telegram says of a message that it no longer has, or that says so already. */
const telegramSays = [
  [/to (edit|delete) not found/, "gone"],
  [/not modified/, "sameAlready"],
  [/can't be deleted/, "tooOld"],
] as const;

/** Why somebody was left out; what Telegram said stands as it was said, where we know no plainer word. */
export function reasonName(words: Words, reason: string): string {
  const said = telegramSays.find(([pattern]) => pattern.test(reason))?.[1];
  if (said) return words.plain(`broadcasts-reason-${said}`);
  const known = (["optedOut", "noConsent", "erased", "tooOld", "gone", "nothingToSay", "interrupted"] as const).find(
    (each) => each === reason,
  );
  return known ? words.plain(`broadcasts-reason-${known}`) : reason;
}

export interface Report {
  /** Everyone it is for */
  readonly audience: number;
  readonly parts: Readonly<Record<Part, number>>;
  /** Why some were left out, most frequent first */
  readonly reasons: readonly { readonly part: Part; readonly reason: string; readonly count: number }[];
  /** What was sent, replaced or deleted later for those who got it */
  readonly later?: readonly Later[];
}

export type Later = Pick<Broadcast, "id" | "does" | "state" | "lateAt">;
/** A screen has room for so many; the newest are the ones that count. */
const MOST_LATER = 5;

/** Counts what became of everyone. Until all have their row, those without one are among the waiting. */
export async function reportOf(db: Db, broadcast: Broadcast): Promise<Report> {
  const { kind, subject } = deliveriesOf(broadcast);
  const rows = await rowsOf<{ part: Part; reason: string | null; count: number }>(
    db,
    Prisma.sql`
      select case when state in ('queued', 'attempting') then 'waiting' else state::text end as part, reason, count(*)::int as count
      from "Delivery" where kind = ${kind} and subject = ${subject} group by 1, 2 order by 3 desc`,
  );
  const counted = Object.fromEntries(parts.map((part) => [part, 0])) as Record<Part, number>;
  for (const { part, count } of rows) counted[part] += count;
  const known = rows.reduce((sum, { count }) => sum + count, 0);
  const missing = broadcast.expandedAt === null ? Math.max(0, (broadcast.countAtStart ?? 0) - known) : 0;
  counted.waiting += missing;
  return {
    audience: known + missing,
    parts: counted,
    reasons: rows.flatMap(({ part, reason, count }) => (reason === null ? [] : [{ part, reason, count }])),
  };
}

/** What was done later about what one sent. It changes without that one's run, so only who opens it reads it. */
export async function laterOf(db: Db, { id }: Pick<Broadcast, "id">): Promise<Later[]> {
  const rows = await db.broadcast.findMany({
    where: { ofId: id, startedAt: { not: null } },
    orderBy: { id: "desc" },
    take: MOST_LATER,
    select: { id: true, does: true, state: true, lateAt: true },
  });
  return rows.reverse();
}

/** Whether everyone's message came to an end. */
export function isOver({ parts: { waiting, uncertain } }: Report): boolean {
  return waiting + uncertain === 0;
}
