// Whoever answers after their seat has gone to another is told so, and what there is instead.
import type { Runtime } from "../runtime.ts";
import { SILENT } from "./filling.ts";

/** The seat that somebody lost by their silence and that has not begun yet, as the question that they answer now. */
export async function lostQuestion(
  { db, now }: Pick<Runtime, "db" | "now">,
  candidateId: number,
): Promise<{ registrationId: number; askedAt: Date } | undefined> {
  const [lost] = await db.$queryRaw<{ registrationId: number; askedAt: Date }[]>`
    select r.id as "registrationId", l.at as "askedAt"
    from "Registration" r join "Intake" i on i.id = r."intakeId" join "Centre" z on z.code = i."centreCode"
    cross join lateral (
      select at, reason from "RegistrationChange" where "registrationId" = r.id order by id desc limit 1
    ) l
    where r."candidateId" = ${candidateId} and r.state = 'lapsed' and l.reason = ${SILENT}
      and i."startsOn" >= (${now()}::timestamptz at time zone z.zone)::date
    order by l.at desc limit 1`;
  return lost;
}
