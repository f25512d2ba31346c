// A record comes to the person whose it is: everything of it moves to their own, nothing is lost, and of one programme
// there is one open registration. A phone that serves a family makes nobody somebody else: who differs is kept apart.
import { noteAct } from "../audit/audit.ts";
import { foldedName } from "../candidates/folded-name.ts";
import { openSealed } from "../candidates/sealed-fields.ts";
import type { Tx } from "../platform/database.ts";
import { untilUndisturbed } from "../platform/deadlock.ts";
import type { Candidate, Helped } from "../platform/generated/prisma/client.ts";
import { holdPeople } from "../registration/holding.ts";
import { isOpenState, oweMissedNews, type RegistrationState } from "../registration/registration.ts";
import { mayDo, rolesOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";

type Stands = Pick<Runtime, "db" | "seal" | "now" | "work">;

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

export interface Claimed {
  readonly name: string | undefined;
  readonly numbers: readonly string[];
  /** What was given up, because there was another of the same programme */
  readonly givenUp: readonly string[];
}

/** Whether a birth date is the one of the person whom a record is about. */
export async function isBornOn({ db, seal }: Stands, { candidateId }: Helped, birthDate: string): Promise<boolean> {
  const candidate = await db.candidate.findUnique({ where: { id: candidateId } });
  return candidate !== null && openSealed(seal, candidate).birthDate === birthDate;
}

/**
 * Moves a record to whoever has shown that it is theirs; undefined if somebody was first. "apart" where this account is
 * another person's, by name or birth date, and "helper" where it is that of whoever made the record: nothing is touched, and the code stays good for a phone of their own.
 */
export function claim(
  rt: Stands,
  helped: Helped,
  candidateId: number,
): Promise<Claimed | "apart" | "helper" | undefined> {
  return untilUndisturbed(() => rt.db.$transaction((tx) => moveRecord(rt, tx, helped, candidateId)));
}

async function moveRecord(
  rt: Stands,
  tx: Tx,
  helped: Helped,
  candidateId: number,
): Promise<Claimed | "apart" | "helper" | undefined> {
  const { id, candidateId: from } = helped;
  const at = rt.now();
  await holdPeople(tx, [from, candidateId]);
  const person = await tx.candidate.findUnique({ where: { id: from } });
  if (!person) return undefined;
  const own = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId } });
  if (own.telegramId === helped.helperTelegramId) return "helper";
  if (isSomebodyElse(rt, person, own)) return "apart";
  const { count } = await tx.helped.updateMany({
    where: { id, claimedAt: null, claimUntil: { gt: at } },
    data: { claimedAt: at, claimFingerprint: null, claimUntil: null },
  });
  if (count === 0) return undefined;
  const registrations = await tx.registration.findMany({ where: { candidateId: from }, orderBy: { id: "asc" } });
  const givenUp = await moveRegistrationsTo(tx, { from, to: candidateId, at });
  await completeProfile(tx, from, candidateId);
  await moveConsents(tx, { from, to: candidateId, at });
  await moveWishes(tx, from, candidateId);
  await tx.holder.updateMany({ where: { candidateId: from }, data: { candidateId } });
  await tx.holderMatch.deleteMany({ where: { candidateId: from } });
  await tx.helped.updateMany({ where: { candidateId: from }, data: { candidateId } });
  await tx.candidate.delete({ where: { id: from } });
  const subject = registrations.map(({ number }) => number).join(" ");
  const telegramId = Number(own.telegramId);
  await oweMissedNews(rt, tx, { candidateId, at });
  await noteAct(tx, { telegramId, act: "helped-claimed", subject, reach: [helped.centreCode], at });
  return {
    name: person.fullName ?? undefined,
    numbers: registrations.map(({ number }) => number).filter((number) => !givenUp.includes(number)),
    givenUp,
  };
}

/**
 * Whether a record's code is known to somebody by their work: they made the record, or register others for that centre or
 * work there and have not told who they are, so that nothing shows that it is about them.
 */
export async function knowsByWork(
  rt: Pick<Runtime, "db" | "config" | "seal">,
  { helperTelegramId, centreCode }: Helped,
  { id, telegramId }: { id: number; telegramId: number },
): Promise<boolean> {
  if (helperTelegramId === BigInt(telegramId)) return true;
  const held = await rolesOf(rt, telegramId);
  if (!mayDo(held, "help", centreCode) && !mayDo(held, "desk", centreCode)) return false;
  const own = await rt.db.candidate.findUniqueOrThrow({ where: { id } });
  return own.fullName === null || openSealed(rt.seal, own).birthDate === undefined;
}

/** What an account does not say yet speaks against nobody. */
function isSomebodyElse({ seal }: Stands, one: Candidate, other: Candidate): boolean {
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
