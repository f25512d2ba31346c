// A day that is being marked and not saved yet. It is nobody's record: it may be lost, and is set again with a tap.
import type { Day } from "../platform/calendar.ts";
import type { AttendanceMark } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";
import { type Marks, marksOf, type Participant, participantsOf } from "./training.ts";

const SECONDS = 3 * 60 * 60;

/** Under which it is remembered what a member of staff has ticked. */
export function ticksKey(telegramId: number): string {
  return `training-ticks:${telegramId}`;
}

interface Marking {
  readonly telegramId: number;
  readonly intakeId: number;
  readonly day: Day;
}

/** The marks as they would be saved now: those that were ticked, those that were saved before, everybody else present. */
export async function marksNow(
  rt: Pick<Runtime, "db" | "coordination">,
  { telegramId, intakeId, day }: Marking,
): Promise<{ people: readonly Participant[]; marks: Marks; isSaved: boolean }> {
  const people = await participantsOf(rt.db, intakeId);
  const saved = await marksOf(rt.db, intakeId, day);
  const kept = await rt.coordination.get(ticksKey(telegramId));
  const ticked = kept === null ? undefined : (JSON.parse(kept) as { of: string; marks: [number, AttendanceMark][] });
  const ticks = new Map(ticked?.of === `${intakeId}.${day}` ? ticked.marks : []);
  const marks = new Map(people.map(({ id }) => [id, ticks.get(id) ?? saved.get(id) ?? "present"] as const));
  return { people, marks, isSaved: saved.size > 0 };
}

/** Remembers the marks. */
export function keepMarks(
  rt: Pick<Runtime, "coordination">,
  { telegramId, intakeId, day }: Marking,
  marks: Marks,
): Promise<void> {
  return rt.coordination.set(
    ticksKey(telegramId),
    JSON.stringify({ of: `${intakeId}.${day}`, marks: [...marks] }),
    SECONDS,
  );
}
