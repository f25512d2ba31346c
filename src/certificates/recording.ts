// What staff write into the register by hand: a new certificate, its renewal, a replacement for one that was lost.
import { noteAct, type StaffActName } from "../audit/audit.ts";
import { foldedName } from "../candidates/folded-name.ts";
import { type Day, dateForDatabase } from "../platform/calendar.ts";
import type { Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { IssuanceKind } from "../platform/generated/prisma/enums.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { MATCH } from "./matching.ts";
import { certificateKey, lookUpFingerprint, newPublicCode } from "./numbers.ts";
import { tellHolder } from "./recording-owed.ts";
import { birthDateFingerprints, nikFingerprints, openHolder, sealedHolder } from "./sealed-holder.ts";
import { changeState } from "./states.ts";

export type Stands = Pick<Runtime, "db" | "seal" | "work" | "now">;

/** Whoever records, and for which centres they may. */
export interface By {
  readonly telegramId: number;
  readonly reach: Reach;
}

/** A certificate as staff saw it when they began: whoever changed it since was first. */
export interface Seen {
  readonly certificationId: number;
  /** Its changedAt */
  readonly seen: string;
}

export type Refused =
  /** There is none within reach */
  | "gone"
  /** Somebody changed it since it was seen */
  | "changed"
  /** Not from the state that it is in */
  | "impossible"
  /** The person also has certificates of a centre beyond reach */
  | "elsewhere"
  /** Another certificate has this number */
  | "number-taken"
  /** The NIK is recorded with another birth date */
  | "nik-of-another";

export type Recorded = { readonly certificationId: number } | Refused;

/** What stands on a certificate. */
export interface Paper {
  /** As it is printed */
  readonly number: string;
  readonly registrationNo: string | undefined;
  readonly issuedOn: Day;
  readonly validUntil: Day;
}

export interface Person {
  readonly name: string;
  readonly birthDate: Day;
  readonly nik: string | undefined;
}

/** Records a certificate. Whoever has it by their NIK, or else by name and birth date, is known already or is added. */
export async function recordCertificate(
  rt: Stands,
  by: By,
  { centreCode, schemeId, person, paper }: { centreCode: string; schemeId: number; person: Person; paper: Paper },
): Promise<Recorded> {
  return rt.db.$transaction(async (tx) => {
    if (by.reach !== "everywhere" && !by.reach.includes(centreCode)) return "gone";
    if (await isTaken(tx, paper.number)) return "number-taken";
    const holderId = await holderFor(rt, tx, person);
    if (holderId === undefined) return "nik-of-another";
    const made = await add(rt, tx, by, { centreCode, schemeId, holderId, paper, ...person, kind: "initial" });
    await note(rt, tx, by, "certificate-recorded", made);
    await rt.work.send(MATCH, {}, { tx, key: MATCH });
    return { certificationId: made };
  });
}

/**
 * Records what follows a certificate: its renewal, or a duplicate with a number of its own for one that was lost. The
 * earlier one gives way to it; both know of each other, and the holder is told.
 */
export async function recordFollowing(
  rt: Stands,
  by: By,
  { kind, paper, ...of }: Seen & { readonly kind: "renewal" | "duplicate"; readonly paper: Paper },
): Promise<Recorded> {
  return rt.db.$transaction(async (tx) => {
    const before = await lock(tx, by, of);
    if (typeof before === "string") return before;
    if (await isTaken(tx, paper.number)) return "number-taken";
    const gave = { certificationId: before.id, to: "superseded", at: rt.now(), actor: actorOf(by) } as const;
    if ((await changeState(tx, gave)) !== "changed") return "impossible";
    const { centreCode, schemeId, holderId, lspLicence } = before;
    const { birthDate } = openHolder(rt.seal, before.holder);
    const following = { centreCode, schemeId, holderId, lspLicence, paper, birthDate, kind, previousId: before.id };
    const made = await add(rt, tx, by, following);
    await note(rt, tx, by, kind === "renewal" ? "certificate-renewed" : "certificate-replaced", made);
    return { certificationId: made };
  });
}

const locked = { holder: true, scheme: true, centre: { select: { zone: true } } } as const;
export type Locked = Prisma.CertificationGetPayload<{ include: typeof locked }>;

/** The certificate, held until the end of the transaction; or why it cannot be changed by whoever saw it so. */
export async function lock(
  tx: Tx,
  { reach }: By,
  { certificationId, seen }: Seen,
): Promise<Locked | "gone" | "changed"> {
  await tx.$queryRaw`select 1 from "Certification" where id = ${certificationId} for update`;
  const found = await tx.certification.findFirst({
    where: { id: certificationId, ...withinReach(reach) },
    include: locked,
  });
  if (!found) return "gone";
  return found.changedAt.toISOString() === seen ? found : "changed";
}

/** The certificates that some centres keep, as a condition of Prisma. */
export function withinReach(reach: Reach): Prisma.CertificationWhereInput {
  return reach === "everywhere" ? {} : { centreCode: { in: [...reach] } };
}

/** Whether another certificate has this number; until the transaction ends nobody else can record it. */
export async function isTaken(tx: Tx, number: string, but?: number): Promise<boolean> {
  const key = certificateKey(number) ?? "";
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('certificate'), hashtext(${key}))::text`;
  const found = await tx.certification.findFirst({ where: { certificateKey: key }, select: { id: true } });
  return found !== null && found.id !== but;
}

/** The columns for a number, and for finding it with the birth date. */
export function numbered(rt: Pick<Stands, "seal">, number: string, birthDate: Day | undefined) {
  const key = certificateKey(number);
  if (key === undefined) throw new Error("what is recorded has no number");
  return {
    certificateNo: number.trim().replace(/\s+/g, " "),
    certificateKey: key,
    lookUpFingerprint: birthDate === undefined ? null : lookUpFingerprint(rt.seal, { key, birthDate }),
  };
}

/** Records what was done, on which certificate. */
export async function note(rt: Stands, tx: Tx, by: By, act: StaffActName, certificationId: number): Promise<void> {
  await noteAct(tx, { ...by, act, subject: String(certificationId), at: rt.now() });
}

/** How a change names who made it. */
export function actorOf({ telegramId }: By): `staff:${number}` {
  return `staff:${telegramId}`;
}

interface Addition {
  readonly centreCode: string;
  readonly schemeId: number;
  readonly holderId: number;
  readonly lspLicence?: string | null;
  readonly birthDate: Day | undefined;
  readonly kind: IssuanceKind;
  readonly previousId?: number;
  readonly paper: Paper;
}

async function add(rt: Stands, tx: Tx, by: By, added: Addition): Promise<number> {
  const { paper, birthDate, centreCode, schemeId, holderId, lspLicence = null, kind, previousId } = added;
  const at = rt.now();
  const { id } = await tx.certification.create({
    data: {
      centreCode,
      schemeId,
      holderId,
      lspLicence,
      kind,
      previousId: previousId ?? null,
      state: "issued",
      ...numbered(rt, paper.number, birthDate),
      publicCode: newPublicCode(),
      registrationNo: paper.registrationNo ?? null,
      issuedOn: dateForDatabase(paper.issuedOn),
      validUntil: dateForDatabase(paper.validUntil),
      createdAt: at,
      changedAt: at,
    },
    select: { id: true },
  });
  const change = await tx.certificationChange.create({
    data: { certificationId: id, from: null, to: "issued", at, actor: actorOf(by) },
  });
  await tellHolder(rt, tx, change.id);
  return id;
}

/** Of two who add a person with the same NIK, or born on the same day, the second waits, and finds what the first added. */
export async function holdHolders(tx: Tx, fingerprints: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    select pg_advisory_xact_lock(hashtext('holder'), hashtext(f.print))::text
    from unnest(${[...fingerprints]}::text[]) with ordinality as f (print, nth) order by f.nth`;
}

/** Whoever has this NIK, or without one this name and birth date alone; added if nobody has. Undefined: the NIK is another's. */
async function holderFor(rt: Stands, tx: Tx, { name, birthDate, nik }: Person): Promise<number | undefined> {
  const born = birthDateFingerprints(rt.seal, birthDate);
  const niks = nik === undefined ? [] : nikFingerprints(rt.seal, nik);
  const columns = sealedHolder(rt.seal, { fullName: name, nik, birthDate });
  await holdHolders(tx, [...niks.slice(0, 1), ...born.slice(0, 1)]);
  const byNik = await tx.holder.findFirst({ where: { nikFingerprint: { in: niks } } });
  if (byNik) {
    const isSame = byNik.birthDateFingerprint === null || born.includes(byNik.birthDateFingerprint);
    return isSame ? byNik.id : undefined;
  }
  const alike = await tx.holder.findMany({
    where: {
      birthDateFingerprint: { in: born },
      foldedName: foldedName(name),
      ...(nik === undefined ? {} : { nikFingerprint: null }),
    },
    take: 2,
  });
  const [same, another] = alike;
  if (!same || another) {
    // A list that is being saved does not wait for anybody: whoever it adds with this NIK is the one.
    const [made] = await tx.holder.createManyAndReturn({ data: [columns], skipDuplicates: true, select: { id: true } });
    return made ? made.id : holderFor(rt, tx, { name, birthDate, nik });
  }
  const { nikSealed, nikFingerprint } = columns;
  if (nik !== undefined) await tx.holder.update({ where: { id: same.id }, data: { nikSealed, nikFingerprint } });
  return same.id;
}
