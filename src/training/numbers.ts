// The number and the day of a training certificate. It says that somebody attended; it is no certificate of competence.

import { wakeDeliveries } from "../delivery/delivery.ts";
import { undoneUntil } from "../delivery/undoable.ts";
import { type Day, dateForDatabase } from "../platform/calendar.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { type By, noteEach } from "../selection/acting.ts";
import type { Stands } from "./training.ts";

/** The kind of delivery that tells of it. Its subject: `<registration>.<number>` */
export const TRAINING_CERTIFICATE = "training-certificate";

const SHAPE = /^[\p{L}\d][\p{L}\d ./-]{1,38}[\p{L}\d]$/u;

/** `unclear`: no number of a certificate; `taken`: it is another's; `over`: the training is not completed. */
export type Numbering = "numbered" | "unclear" | "taken" | "over";

/** Notes the number on somebody's training certificate, or corrects it. They are told in some minutes, of the last one. */
export function numberTraining(
  rt: Stands,
  by: By,
  { registrationId, number, on }: { registrationId: number; number: string; on: Day },
): Promise<Numbering> {
  const trainingCertificateNo = number.trim().replace(/\s+/g, " ");
  if (!SHAPE.test(trainingCertificateNo) || !/\d/.test(trainingCertificateNo)) return Promise.resolve("unclear");
  const numbering = rt.db.$transaction(async (tx): Promise<Numbering> => {
    const found = await tx.registration.findUnique({ where: { id: registrationId } });
    if (found?.state !== "completed") return "over";
    const data = { trainingCertificateNo, trainingCertificateOn: dateForDatabase(on) };
    await tx.registration.update({ where: { id: registrationId }, data });
    await noteEach(rt, tx, by, "training-numbered", [found.number]);
    await tx.$executeRaw`
      insert into "Delivery" (kind, subject, "candidateId", "notBefore")
      select ${TRAINING_CERTIFICATE}, r.id || '.' || r."trainingCertificateNo", r."candidateId", ${undoneUntil(rt.now())}::timestamptz
      from "Registration" r join "Candidate" c on c.id = r."candidateId" and c.reachable where r.id = ${registrationId}
      on conflict (kind, subject, "candidateId") do nothing`;
    await wakeDeliveries(rt, tx);
    return "numbered";
  });
  return numbering.catch((error) => {
    // It stands on another's.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return "taken";
    throw error;
  });
}

/** Why somebody is not told of a number any more: it was corrected since. */
export function numberNotOwed(): Prisma.Sql {
  return Prisma.sql`(case when not exists (
    select from "Registration" r
    where r.id = split_part(d.subject, '.', 1)::int and d.subject = r.id || '.' || r."trainingCertificateNo" and r.state = 'completed'
  ) then 'changed' end)`;
}
