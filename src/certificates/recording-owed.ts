// The messages that are owed to a holder about what staff did; `recording-kinds.ts` says what they read.
import { wakeDeliveries } from "../delivery/delivery.ts";
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";

/** Of a certificate that was recorded, renewed, corrected or revoked. Its subject is the change's id. */
export const CHANGED = "certificate-changed";
/** To whom a certificate does not belong after all. Its subject is the match's id. */
export const PARTED = "certificate-parted";

/** So long staff can take back what they did before anybody is told of it. */
export const UNDO_MINUTES = 10;

type Stands = Pick<Runtime, "work" | "now">;

/** Owes the holder, where that is a person in the chat, word of a change. */
export async function tellHolder(rt: Stands, tx: Tx, changeId: number): Promise<void> {
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${CHANGED}, ${String(changeId)}, h."candidateId", ${quietly(rt)}::timestamptz
    from "CertificationChange" x join "Certification" c on c.id = x."certificationId" join "Holder" h on h.id = c."holderId"
    where x.id = ${changeId} and h."candidateId" is not null
    on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
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

function quietly(rt: Stands): Date {
  return new Date(rt.now().getTime() + UNDO_MINUTES * 60_000);
}
