// The messages that are owed to a holder about what staff did; `recording-kinds.ts` says what they read.

import { wakeDeliveries } from "../delivery/delivery.ts";
import { undoneUntil } from "../delivery/undoable.ts";
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";

/** Of a certificate that was recorded, renewed, corrected or revoked. Its subject is the change's id. */
export const CHANGED = "certificate-changed";
/** To whom a certificate does not belong after all. Its subject is the match's id. */
export const PARTED = "certificate-parted";

type Stands = Pick<Runtime, "work" | "now">;

/** Owes the holder, where that is a person in the chat, word of a change. */
export async function tellHolder(rt: Stands, tx: Tx, changeId: number): Promise<void> {
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${CHANGED}, ${String(changeId)}, h."candidateId", ${undoneUntil(rt.now())}::timestamptz
    from "CertificationChange" x join "Certification" c on c.id = x."certificationId" join "Holder" h on h.id = c."holderId"
    where x.id = ${changeId} and h."candidateId" is not null
    on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}

/** What stands on a certificate, as lists call it: whoever has it hears of a correction. */
const onPaper = ["scheme", "number", "registration", "issuedOn", "validUntil"];
const ofHolder = ["name", "birthDate"];

/**
 * Owes word of changes that a list made, to the holders who are in the chat: of what was revoked, of what is newly issued
 * and not over, of what was corrected on a certificate; of a name or a birth date once, however many certificates carry it.
 * Whoever calls it wakes the deliveries.
 */
export async function tellHolders(tx: Tx, changeIds: readonly number[], at: Date): Promise<void> {
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${CHANGED}, told.id::text, told."candidateId", ${undoneUntil(at)}::timestamptz
    from (
      select x.id, h."candidateId", row_number() over (
        partition by h.id, case when x.fields = '{}' or x.fields && ${onPaper} then x.id end order by x.id
      ) as nth
      from "CertificationChange" x
      join "Certification" c on c.id = x."certificationId"
      join "Centre" z on z.code = c."centreCode"
      join "Holder" h on h.id = c."holderId" and h."candidateId" is not null
      where x.id = any(${[...changeIds]}) and case
        when x.fields <> '{}' then c."certificateKey" is not null and x.fields && ${[...onPaper, ...ofHolder]}
        when x."to" = 'revoked' then x."from" is not null
        else x."to" = 'issued' and c."validUntil" >= (${at}::timestamptz at time zone z.zone)::date
      end
    ) told
    where told.nth = 1 order by told.id
    on conflict (kind, subject, "candidateId") do nothing`;
}

/** Owes somebody word that a certificate is not theirs. */
export async function oweParted(
  rt: Stands,
  tx: Tx,
  { holderId, candidateId }: { holderId: number; candidateId: number },
): Promise<void> {
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${PARTED}, max(m.id)::text, ${candidateId}, ${rt.now()}::timestamptz
    from "HolderMatch" m where m."holderId" = ${holderId} and m."candidateId" = ${candidateId}
    on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}

/**
 * Why somebody is not told of a change, as a kind of delivery asks it: it is not theirs any more, or it was taken back
 * before they heard of it.
 */
export function changeNotOwed(): Prisma.Sql {
  return Prisma.sql`(select case
      when h."candidateId" is distinct from c.id then 'notTheirs'
      when x."to" = 'revoked' and x.fields = '{}' and k.state <> 'revoked' then 'takenBack'
      when x."to" = 'issued' and x.fields = '{}' and k.state = 'superseded' then 'replaced'
      when x."from" = 'revoked' and x."to" <> 'revoked' and (
        k.state = 'revoked' or not exists (
          select from "CertificationChange" r join "Delivery" told on told.subject = r.id::text
          where r."certificationId" = k.id and r."to" = 'revoked' and r.id < x.id and told.kind = ${CHANGED}
            and told."candidateId" = c.id and told.state in ('sent', 'unknown', 'attempting', 'uncertain')
        )
      ) then 'takenBack'
    end
    from "CertificationChange" x join "Certification" k on k.id = x."certificationId" join "Holder" h on h.id = k."holderId"
    where x.id = d.subject::int)`;
}
