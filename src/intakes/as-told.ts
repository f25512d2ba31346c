// An intake and its tests as whoever is registered was told of them: what staff changed and can still take back is not read yet.
import { isUndoable, UNDO_MINUTES } from "../delivery/undoable.ts";
import type { Tx } from "../platform/database.ts";
import { type Intake, type IntakeChange, Prisma } from "../platform/generated/prisma/client.ts";
import { type Facts, factsOf, toldColumns } from "./facts.ts";
import type { TestBefore } from "./tests-along.ts";

type Change = Pick<IntakeChange, "id" | "at" | "former">;

/** The changes that have to be read with an intake to know what was told of it; the newest first. */
export const changesToTell = {
  where: { fields: { hasSome: [...toldColumns] } },
  orderBy: { id: "desc" },
  take: 10,
  select: { id: true, at: true, former: true },
} as const satisfies Prisma.Intake$changesArgs;

/** Those that were not told by now: each can still be taken back, or was followed by another while it could. */
function untold<Of extends Change>(changes: readonly Of[], now: Date, since: Date): Of[] {
  let next = now;
  const held: Of[] = [];
  for (const change of changes) {
    if (change.at < since || !isUndoable(change.at, next)) break;
    held.push(change);
    next = change.at;
  }
  return held;
}

/** The facts of an intake as somebody knows them who has read of it `since` then. */
export function factsAsTold(
  intake: Intake & { readonly changes: readonly Change[] },
  { now, since }: { readonly now: Date; readonly since: Date },
): Facts {
  return Object.assign(factsOf(intake), ...untold(intake.changes, now, since).map(({ former }) => former));
}

/** A test as it was last told to whoever is invited `since` then, if it has moved along untold; with the change that keeps it. */
export function testAsTold(
  changes: readonly Change[],
  { id, revision, since }: { readonly id: number; readonly revision: number; readonly since: Date },
  now: Date,
): { readonly changeId: number; readonly test: TestBefore } | undefined {
  const moves = changes.flatMap(({ former, ...change }) => {
    const test = ((former as { tests?: readonly TestBefore[] }).tests ?? []).find((each) => each.id === id);
    return test ? [{ ...change, former, test }] : [];
  });
  let told: { changeId: number; test: TestBefore } | undefined;
  let stands = revision;
  for (const { id: changeId, test } of untold(moves, now, since)) {
    if (test.revision + 1 !== stands) continue;
    told = { changeId, test };
    stands = test.revision;
  }
  return told;
}

/** An offer as it was before the start moved, and what became of it. */
export interface OfferBefore {
  readonly id: number;
  readonly until: string;
  readonly movedTo: string;
}

/** Until when an offer is held as its owner knows it: one that moved along with the start untold is held as before. */
export function offerAsTold(
  changes: readonly Change[],
  { id, until }: { readonly id: number; readonly until: Date },
  now: Date,
): Date {
  let told = until;
  for (const { former } of untold(changes, now, new Date(0))) {
    const offer = (former as { offers?: readonly OfferBefore[] }).offers?.find((each) => each.id === id);
    if (offer && new Date(offer.movedTo).getTime() === told.getTime()) told = new Date(offer.until);
  }
  return told;
}

/** Keeps an answer to a test as it was told; it stands if the change is taken back. Call it with the intake held. */
export async function keepAnswer(
  tx: Tx,
  { changeId, testId }: { readonly changeId: number; readonly testId: number },
  answer: TestBefore["answers"][number],
): Promise<void> {
  const { former } = await tx.intakeChange.findUniqueOrThrow({ where: { id: changeId } });
  const { tests = [], ...facts } = former as { tests?: readonly TestBefore[] };
  const kept = tests.map((test) =>
    test.id === testId ? { ...test, answers: [...test.answers.filter(({ id }) => id !== answer.id), answer] } : test,
  );
  await tx.intakeChange.update({
    where: { id: changeId },
    data: { former: JSON.parse(JSON.stringify({ ...facts, tests: kept })) },
  });
}

/** Whether days of intake `i` changed so lately that nobody was told: nobody is asked about them yet. */
export function daysHeld(now: Date): Prisma.Sql {
  return Prisma.sql`exists (
    select from "IntakeChange" held where held."intakeId" = i.id and held.fields && ${[...toldColumns]}::text[]
      and held.at > ${now}::timestamptz - make_interval(mins => ${UNDO_MINUTES}))`;
}
