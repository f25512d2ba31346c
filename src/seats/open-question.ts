// Which question about a seat somebody answers when they type.
import { REGISTRATION_NEWS } from "../registration/moving.ts";
import type { Runtime } from "../runtime.ts";
import { SEAT_ASK } from "./asking.ts";
import { SEAT_EVE } from "./eve.ts";

/** The seat that a person was asked about last, with when; `unanswered` leaves out the one that they have confirmed. */
export async function openQuestion(
  rt: Pick<Runtime, "db" | "now">,
  { candidateId, unanswered }: { candidateId: number; unanswered: boolean },
): Promise<{ registrationId: number; askedAt: Date } | undefined> {
  const [asked] = await rt.db.$queryRaw<{ registrationId: number; askedAt: Date }[]>`
    select r.id as "registrationId", max(d."sentAt") as "askedAt"
    from "Registration" r join "Delivery" d on d."candidateId" = r."candidateId"
      and d.kind in (${SEAT_ASK}, ${SEAT_EVE}, ${REGISTRATION_NEWS}) and d.subject like r.id || '@%' and d."sentAt" is not null
    where r."candidateId" = ${candidateId} and (r.state in ('accepted', 'offered') or (r.state = 'confirmed' and not ${unanswered}))
      and not exists (select from "RegistrationChange" ch where ch."registrationId" = r.id and ch."toldFrom" > ${rt.now()}::timestamptz
        and ch."shownAs" not in ('accepted', 'offered', 'confirmed'))
    group by r.id order by max(d."sentAt") desc limit 1`;
  return asked;
}
