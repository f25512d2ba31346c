// Which question about a seat somebody has not answered yet.
import { REGISTRATION_NEWS } from "../registration/moving.ts";
import type { Runtime } from "../runtime.ts";
import { SEAT_ASK } from "./asking.ts";

/** The seat that a person was asked about last, accepted or offered and not answered, with when. */
export async function openQuestion(
  rt: Pick<Runtime, "db" | "now">,
  candidateId: number,
): Promise<{ registrationId: number; askedAt: Date } | undefined> {
  const [asked] = await rt.db.$queryRaw<{ registrationId: number; askedAt: Date }[]>`
    select r.id as "registrationId", max(d."sentAt") as "askedAt"
    from "Registration" r join "Delivery" d on d."candidateId" = r."candidateId"
      and d.kind in (${SEAT_ASK}, ${REGISTRATION_NEWS}) and d.subject like r.id || '@%' and d."sentAt" is not null
    where r."candidateId" = ${candidateId} and r.state in ('accepted', 'offered')
    group by r.id order by max(d."sentAt") desc limit 1`;
  return asked;
}
