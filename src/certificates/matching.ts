// Holders whose name and birth date are those of somebody in the chat: they are asked, never matched in silence.
import { foldedName } from "../candidates/folded-name.ts";
import { openSealed } from "../candidates/sealed-fields.ts";
import { wakeDeliveries } from "../delivery/delivery.ts";
import type { Db, Tx } from "../platform/database.ts";
import { untilUndisturbed } from "../platform/deadlock.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { give, openFor, ownerless } from "./owners.ts";
import { birthDateFingerprints } from "./sealed-holder.ts";

/** The kind of delivery that asks. Its subject is the holder's id. */
export const MATCH_QUESTION = "certificate-match";

/** The name of the work and whom it is about: one person, or everyone who agreed to be registered. */
export const MATCH = "certificates-match";
export interface Matching {
  readonly candidateId?: number;
}

const PAGE = 1_000;

type Stands = Pick<Runtime, "db" | "seal" | "work" | "now">;

/** A person and the one holder who has their name and birth date. */
interface Fit {
  readonly holderId: number;
  readonly candidateId: number;
}

/**
 * Asks whoever fits exactly one holder without a person whether that is them; one person's question, or everyone's after
 * an import. Nobody is asked twice of the same, nor of what they said no to, nor of what staff took from them.
 */
export async function askWhoFits(rt: Stands, { candidateId }: Matching): Promise<number> {
  if (candidateId !== undefined) return askOf(rt, await fitting(rt, { id: candidateId }));
  let asked = 0;
  for (let after = 0; ; ) {
    const page = await rt.db.candidate.findMany({
      where: { id: { gt: after }, ...known },
      orderBy: { id: "asc" },
      take: PAGE,
      select: { id: true },
    });
    const last = page.at(-1);
    if (!last) return asked;
    asked += await askOf(rt, await fitting(rt, { id: { gt: after, lte: last.id } }));
    after = last.id;
  }
}

/** What a person answered to it. */
export type Answered = "matched" | "declined" | "taken" | "unknown";

/**
 * Takes a person's answer. Only whom we asked, and whose name and birth date still fit, can say yes; the first who does
 * has it. A no is kept, so that they are not asked again.
 */
export async function answerMatch(
  rt: Pick<Runtime, "db" | "seal" | "now" | "work">,
  { holderId, candidateId, isTheirs }: Fit & { readonly isTheirs: boolean },
): Promise<Answered> {
  const asked = await rt.db.delivery.count({
    where: { kind: MATCH_QUESTION, subject: String(holderId), candidateId },
  });
  if (asked === 0) return "unknown";
  return untilUndisturbed(() => rt.db.$transaction((tx) => answer(rt, tx, { holderId, candidateId, isTheirs })));
}

async function answer(
  rt: Pick<Runtime, "db" | "seal" | "now" | "work">,
  tx: Tx,
  { holderId, candidateId, isTheirs }: Fit & { readonly isTheirs: boolean },
): Promise<Answered> {
  if ((await tx.holder.count({ where: { id: holderId } })) === 0) return "unknown";
  const open = await openFor(tx, { holderId, candidateId });
  const holder = await tx.holder.findUniqueOrThrow({
    where: { id: holderId },
    select: { candidateId: true, matches: { where: { candidateId } } },
  });
  if (holder.candidateId === candidateId) return isTheirs ? "matched" : "unknown"; // letting go is asked elsewhere
  if (holder.matches.length > 0) return isTheirs ? "unknown" : "declined";
  const at = rt.now();
  if (!isTheirs) {
    const match = { holderId, candidateId, matchedBy: "registration", matchedAt: at };
    await tx.holderMatch.create({ data: { ...match, undoneAt: at, undoneBy: "candidate", reason: "declined" } });
    return "declined";
  }
  if (!open) return "taken";
  const fits = await fitting({ ...rt, db: tx }, { id: candidateId });
  if (!fits.some((fit) => fit.holderId === holderId)) return "unknown";
  await give(rt, tx, open, { candidateId, matchedBy: "registration" });
  return "matched";
}

/** The newest question that a person has heard and not answered. */
export async function openMatchQuestion(
  db: Db,
  candidateId: number,
): Promise<{ holderId: number; askedAt: Date } | undefined> {
  const [asked] = await db.$queryRaw<{ holderId: number; askedAt: Date }[]>`
    select d.subject::int as "holderId", d."sentAt" as "askedAt"
    from "Delivery" d join "Holder" h on h.id = d.subject::int and ${ownerless}
    where d.kind = ${MATCH_QUESTION} and d."candidateId" = ${candidateId} and d."sentAt" is not null
      and not exists (select from "HolderMatch" m where m."holderId" = h.id and m."candidateId" = ${candidateId})
    order by d."sentAt" desc limit 1`;
  return asked;
}

/** Why somebody is not asked any more, as a kind of delivery asks it. */
export function matchNotOwed(): Prisma.Sql {
  return Prisma.sql`case
    when not exists (select from "Holder" h where h.id = d.subject::int and ${ownerless}) then 'matched'
    when exists (select from "HolderMatch" m where m."holderId" = d.subject::int and m."candidateId" = c.id) then 'answered'
    when not exists (
      select from "Consent" w where w."candidateId" = c.id and w.purpose = 'registration' and w."withdrawnAt" is null
    ) then 'consentWithdrawn'
  end`;
}

/** Whoever agreed that their data is used, and told name and birth date. */
const known = {
  fullName: { not: null },
  birthDateSealed: { not: null },
  consents: { some: { purpose: "registration", withdrawnAt: null } },
} as const satisfies Prisma.CandidateWhereInput;

/** Of these people, those who have the name and birth date of exactly one holder without a person. */
async function fitting(
  { db, seal }: { readonly db: Db; readonly seal: Runtime["seal"] },
  who: Prisma.CandidateWhereInput,
): Promise<Fit[]> {
  const people = await db.candidate.findMany({
    where: { AND: [who, known] },
    select: { id: true, fullName: true, birthDateSealed: true, phoneSealed: true, guardianPhoneSealed: true },
  });
  const wanted = people.flatMap(({ id, fullName, ...sealed }) => {
    const { birthDate } = openSealed(seal, sealed);
    if (fullName === null || birthDate === undefined) return [];
    return birthDateFingerprints(seal, birthDate).map((fingerprint) => ({
      id,
      name: foldedName(fullName),
      fingerprint,
    }));
  });
  if (wanted.length === 0) return [];
  return db.$queryRaw<Fit[]>`
    select min(h.id)::int as "holderId", w.id as "candidateId"
    from unnest(
      ${wanted.map(({ id }) => id)}::int[], ${wanted.map(({ name }) => name)}::text[],
      ${wanted.map(({ fingerprint }) => fingerprint)}::text[]
    ) as w (id, name, fingerprint)
    join "Holder" h on h."birthDateFingerprint" = w.fingerprint and h."foldedName" = w.name
      and h."candidateId" is distinct from w.id and ${ownerless}
    where not exists (select from "HolderMatch" m where m."holderId" = h.id and m."candidateId" = w.id)
      and exists (select from "Certification" k where k."holderId" = h.id and k.state <> 'withdrawn')
    group by w.id having count(*) = 1`;
}

async function askOf(rt: Stands, fits: readonly Fit[]): Promise<number> {
  if (fits.length === 0) return 0;
  return rt.db.$transaction(async (tx: Tx) => {
    const added = await tx.$executeRaw`
      insert into "Delivery" (kind, subject, "candidateId", "notBefore")
      select ${MATCH_QUESTION}, f.holder::text, p.id, ${rt.now()}::timestamptz
      from unnest(${fits.map(({ holderId }) => holderId)}::int[], ${fits.map(({ candidateId }) => candidateId)}::int[])
        as f (holder, candidate)
      join "Candidate" p on p.id = f.candidate
      order by p.id
      on conflict (kind, subject, "candidateId") do nothing`;
    if (added > 0) await wakeDeliveries(rt, tx);
    return added;
  });
}
