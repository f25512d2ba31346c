// Whoever takes people and all that stands of them holds it in the order in which everybody does who moves a registration.
import type { Tx } from "../platform/database.ts";
import { lockIntakes } from "../seats/counting.ts";

/**
 * Holds people and their registrations until the transaction ends: first the intakes, then the people, then the
 * registrations. What is written to them meanwhile is not kept out, so nobody who moves one of them waits for us in vain.
 */
export async function holdPeople(tx: Tx, candidateIds: readonly number[]): Promise<void> {
  const ids = [...candidateIds];
  const registrations = await tx.registration.findMany({
    where: { candidateId: { in: ids }, intakeId: { not: null } },
    select: { intakeId: true },
  });
  await lockIntakes(
    tx,
    registrations.map(({ intakeId }) => intakeId as number),
  );
  await tx.$queryRaw`select 1 from "Candidate" where id = any(${ids}) order by id for no key update`;
  await tx.$queryRaw`select 1 from "Registration" where "candidateId" = any(${ids}) order by id for update`;
}
