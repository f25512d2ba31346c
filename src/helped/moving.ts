// All that stands of somebody without Telegram moves to the account that is theirs, and the one who was two is one.
import { foldedName } from "../candidates/folded-name.ts";
import { openSealed } from "../candidates/sealed-fields.ts";
import type { Tx } from "../platform/database.ts";
import type { Candidate } from "../platform/generated/prisma/client.ts";
import { isOpenState, oweMissedNews, type RegistrationState } from "../registration/registration.ts";
import type { Runtime } from "../runtime.ts";

/** Of two registrations of one programme the one that is further stays. */
const order: readonly RegistrationState[] = [
  "interested",
  "submitted",
  "invited",
  "reserve",
  "offered",
  "accepted",
  "confirmed",
  "inTraining",
];

/**
 * Moves the record of one person to another, whom `holdPeople` holds both, and ends the first: registrations, lines of
 * lists, what was agreed to, certificates. Whoever registered them loses sight of it. Resolves to the numbers of the
 * registrations, and to those that were given up because there was another of the same programme.
 */
export async function moveRecord(
  rt: Pick<Runtime, "work" | "now">,
  tx: Tx,
  { from, to, at }: { from: number; to: number; at: Date },
): Promise<{ numbers: string[]; givenUp: string[] }> {
  const registrations = await tx.registration.findMany({
    where: { candidateId: from },
    orderBy: { id: "asc" },
    select: { number: true },
  });
  const givenUp = await moveRegistrationsTo(tx, { from, to, at });
  await completeProfile(tx, from, to);
  await moveConsents(tx, { from, to, at });
  await moveWishes(tx, from, to);
  await tx.holder.updateMany({ where: { candidateId: from }, data: { candidateId: to } });
  await tx.holderMatch.deleteMany({ where: { candidateId: from } });
  await tx.helped.updateMany({
    where: { candidateId: from, claimedAt: null },
    data: { claimedAt: at, claimFingerprint: null, claimUntil: null },
  });
  await tx.helped.updateMany({ where: { candidateId: from }, data: { candidateId: to } });
  await tx.candidate.delete({ where: { id: from } });
  await oweMissedNews(rt, tx, { candidateId: to, at });
  return { numbers: registrations.map(({ number }) => number), givenUp };
}

/** Whether two are two people, by name or birth date: what one does not say yet speaks against nobody. */
export function isSomebodyElse({ seal }: Pick<Runtime, "seal">, one: Candidate, other: Candidate): boolean {
  const [birthDate, otherBirthDate] = [openSealed(seal, one).birthDate, openSealed(seal, other).birthDate];
  const differ = (a: string | null | undefined, b: string | null | undefined) => a != null && b != null && a !== b;
  const folded = (name: string | null) => name && foldedName(name);
  return differ(folded(one.fullName), folded(other.fullName)) || differ(birthDate, otherBirthDate);
}

async function moveRegistrationsTo(
  tx: Tx,
  { from, to, at }: { from: number; to: number; at: Date },
): Promise<string[]> {
  const both = await tx.registration.findMany({
    where: { candidateId: { in: [from, to] } },
    orderBy: { id: "asc" },
    select: { id: true, number: true, programmeCode: true, state: true },
  });
  const open = Map.groupBy(
    both.filter(({ state }) => isOpenState(state)),
    ({ programmeCode }) => programmeCode,
  );
  const tooMany = [...open.values()].flatMap((those) =>
    those.toSorted((a, b) => order.indexOf(b.state) - order.indexOf(a.state)).slice(1),
  );
  await tx.registration.updateMany({
    where: { id: { in: tooMany.map(({ id }) => id) } },
    data: { state: "withdrawn", offerUntil: null },
  });
  await tx.registrationChange.createMany({
    data: tooMany.map(({ id, state }) => ({
      registrationId: id,
      from: state,
      to: "withdrawn" as const,
      at,
      actor: "candidate",
      reason: "joined",
    })),
  });
  await tx.registration.updateMany({ where: { candidateId: from }, data: { candidateId: to } });
  return tooMany.map(({ number }) => number);
}

/** What they have told themselves stays; what they have not is taken over. */
async function completeProfile(tx: Tx, from: number, to: number): Promise<void> {
  await tx.$executeRaw`
    update "Candidate" c set "fullName" = coalesce(c."fullName", h."fullName"),
      "phoneSealed" = coalesce(c."phoneSealed", h."phoneSealed"),
      "phoneFingerprint" = case when c."phoneSealed" is null then h."phoneFingerprint" else c."phoneFingerprint" end,
      "phoneShared" = c."phoneShared" and c."phoneSealed" is not null,
      "birthDateSealed" = coalesce(c."birthDateSealed", h."birthDateSealed"),
      "regencyCode" = case when c."regencyCode" is null and c."otherPlace" is null then h."regencyCode" else c."regencyCode" end,
      "otherPlace" = case when c."regencyCode" is null and c."otherPlace" is null then h."otherPlace" else c."otherPlace" end,
      education = coalesce(c.education, h.education), "guardianName" = coalesce(c."guardianName", h."guardianName"),
      "guardianPhoneSealed" = coalesce(c."guardianPhoneSealed", h."guardianPhoneSealed")
    from "Candidate" h where c.id = ${to} and h.id = ${from}`;
}

/** What was agreed to stays on record; of one purpose their own word stands, and what was read out to them ends. */
async function moveConsents(tx: Tx, { from, to, at }: { from: number; to: number; at: Date }): Promise<void> {
  await tx.$executeRaw`
    update "Consent" c set "withdrawnAt" = ${at}::timestamptz from "Consent" own
    where c."candidateId" = ${from} and c."withdrawnAt" is null
      and own."candidateId" = ${to} and own.purpose = c.purpose and own."withdrawnAt" is null`;
  await tx.consent.updateMany({ where: { candidateId: from }, data: { candidateId: to } });
}

async function moveWishes(tx: Tx, from: number, to: number): Promise<void> {
  await tx.$executeRaw`
    delete from "IntakeWish" w using "IntakeWish" own
    where w."candidateId" = ${from} and own."candidateId" = ${to} and own."programmeCode" = w."programmeCode"`;
  await tx.intakeWish.updateMany({ where: { candidateId: from }, data: { candidateId: to } });
}
