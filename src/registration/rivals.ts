// Whether a registration may stand again beside what its person has registered for meanwhile.
import type { Tx } from "../platform/database.ts";
import { openStates } from "./states.ts";

/** A registration that is to stand again. */
interface Standing {
  readonly id: number;
  readonly candidateId: number;
  readonly programmeCode: string;
  readonly intakeId: number | null;
}

/** One of a person's submissions or returns at a time, over all processes: no two of them find the same place free. */
export async function holdPerson(tx: Tx, candidateId: number): Promise<void> {
  await tx.$queryRaw`select 1 from "Candidate" where id = ${candidateId} for no key update`;
}

/**
 * Whether another open registration is in its place: one for the same programme or, where one of the two centres allows a
 * person one registration only, any that has a date. Call it with the person held.
 */
export async function hasRival(tx: Tx, { id, candidateId, programmeCode, intakeId }: Standing): Promise<boolean> {
  const alone = { centre: { oneOpenRegistration: true } };
  const isAlone = intakeId !== null && (await tx.intake.count({ where: { id: intakeId, ...alone } })) > 0;
  const dated = { state: { not: "interested" } } as const;
  const beside = intakeId === null ? [] : [isAlone ? dated : { ...dated, intake: alone }];
  const others = { candidateId, id: { not: id }, state: { in: [...openStates] } };
  return (await tx.registration.count({ where: { AND: [others, { OR: [{ programmeCode }, ...beside] }] } })) > 0;
}
