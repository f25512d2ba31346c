// To whom no seat came, hears when the next date opens; whoever has the seat after all does not wait for one.
import type { Tx } from "../platform/database.ts";

/** Why somebody is withdrawn whom no seat came to before the training began. */
export const NO_SEAT = "no-seat-came-free";

/** From now on the people of these registrations wait to hear of their programme's next date. */
export async function waitForNext(tx: Tx, { ids, at }: { ids: readonly number[]; at: Date }): Promise<void> {
  await tx.$executeRaw`
    insert into "IntakeWish" ("candidateId", "programmeCode", reason, "wishedAt")
    select distinct r."candidateId", r."programmeCode", 'full'::"WishReason", ${at}::timestamptz
    from "Registration" r where r.id = any(${[...ids]}::int[]) order by 1, 2
    on conflict ("candidateId", "programmeCode") do update
      set reason = 'full', "wishedAt" = excluded."wishedAt", "toldAt" = null`;
}

/** A wish that was noted as no seat came to this registration is over; one that its owner made since stays. */
export async function waitNoLonger(tx: Tx, registrationId: number): Promise<void> {
  await tx.$executeRaw`
    delete from "IntakeWish" w using "Registration" r
    where r.id = ${registrationId} and w."candidateId" = r."candidateId" and w."programmeCode" = r."programmeCode"
      and w.reason = 'full' and w."toldAt" is null and exists (
        select from "RegistrationChange" ch where ch."registrationId" = r.id and ch."to" = 'withdrawn' and ch.at = w."wishedAt")`;
}
