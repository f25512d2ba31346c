// What an erasure does to the centre's records of certificates.
import type { Tx } from "../platform/database.ts";

/**
 * What was certified stays, as the centre's record that the law has it keep; the person is taken out of it. What they
 * decided of their certificates and who looked at them was theirs: it goes. Resolves to whether anything was certified.
 */
export async function leaveCertificates(tx: Tx, candidateId: number): Promise<boolean> {
  const theirs = { holder: { candidateId } };
  const { count } = await tx.certification.updateMany({
    where: theirs,
    data: { publicCheckOffAt: null, nameAgreedAt: null, remindersOffAt: null, coming: null, comingAt: null },
  });
  if (count > 0) await tx.certificateLook.deleteMany({ where: { certification: theirs } });
  // That somebody appealed, and what was decided, is the centre's; what they wrote is not, nor the answer to it.
  await tx.appeal.deleteMany({ where: { certification: theirs, state: "open" } });
  await tx.appeal.updateMany({ where: { certification: theirs }, data: { said: "", answer: null } });
  await tx.holderMatch.deleteMany({ where: { candidateId } });
  // What a list said of them goes; so does who they are, where nothing was ever certified.
  await tx.participant.deleteMany({ where: { OR: [theirs, { registration: { candidateId } }] } });
  await tx.holder.deleteMany({ where: { candidateId, certifications: { none: {} } } });
  await tx.holder.updateMany({ where: { candidateId }, data: { candidateId: null, matchedAt: null } });
  return count > 0;
}
