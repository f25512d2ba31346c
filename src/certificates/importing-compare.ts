// What saving the rows of a list would do to what is stored: a few questions for many rows, asked again when they are saved.
import type { Compared, Problem } from "../imports/imports.ts";
import type { Db } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { CertificationState } from "../platform/generated/prisma/enums.ts";
import {
  changedFields,
  isSameBirthDate,
  namesOf,
  ofPerson,
  type StoredCertification,
  stateAfter,
} from "./importing-changes.ts";
import { type CertificateRow, type ImportProblem, problemOf } from "./importing-row.ts";

interface StoredHolder {
  readonly id: number;
  readonly foldedName: string;
  readonly nik: string | null;
  readonly birthDate: string | null;
}

/** What a row does: to nothing stored, or to a certification; and whose it is, where the person is known. */
export type Effect =
  | { readonly does: "new"; readonly holderId: number | undefined }
  | {
      readonly does: "change" | "nothing";
      readonly stored: StoredCertification;
      readonly state: CertificationState;
      readonly fields: readonly string[];
    }
  | { readonly does: "wrong"; readonly problem: Problem };

interface Asked {
  readonly centreCode: string;
  readonly rows: readonly CertificateRow[];
  /** Nobody else may change what is compared until the transaction ends */
  readonly lock?: boolean;
}

/** Of each row what saving it would do, for the preview. */
export async function compareRows(db: Db, asked: Asked): Promise<ReadonlyMap<number, Compared>> {
  const effects = await effectsOf(db, asked);
  const words = { new: "new", change: "changed", nothing: "same" } as const;
  return new Map(
    [...effects].map(([number, effect]): [number, Compared] => [
      number,
      effect.does === "wrong" ? { problems: [effect.problem] } : words[effect.does],
    ]),
  );
}

/** Of each row what saving it does. */
export async function effectsOf(db: Db, asked: Asked): Promise<ReadonlyMap<number, Effect>> {
  const holders = await holdersFor(db, asked.rows);
  const stored = await storedFor(db, asked, holders.ids);
  return new Map(asked.rows.map((row) => [row.number, effectOf(row, asked.centreCode, stored, holders)]));
}

interface StoredBy {
  readonly record: ReadonlyMap<string, StoredCertification>;
  readonly number: ReadonlyMap<string, StoredCertification>;
  /** Those without a certificate, by whose they are: a list may know them by nothing else */
  readonly onTheWay: ReadonlyMap<number, readonly StoredCertification[]>;
}

async function storedFor(
  db: Db,
  { centreCode, rows, lock = false }: Asked,
  holderIds: readonly number[],
): Promise<StoredBy> {
  const records = rows.flatMap(({ record }) => record ?? []);
  const numbers = rows.flatMap(({ certificateKey }) => certificateKey ?? []);
  const ids = Prisma.sql`
    select id from "Certification" where "centreCode" = ${centreCode} and "recordKey" = any(${records})
    union select id from "Certification" where "certificateKey" = any(${numbers})
    union select id from "Certification"
      where "holderId" = any(${[...holderIds]}) and "centreCode" = ${centreCode} and "certificateKey" is null`;
  if (lock) await db.$queryRaw`select id from "Certification" where id in (${ids}) order by id for update`;
  const found = await db.$queryRaw<StoredCertification[]>`
    select c.id, c."centreCode", c."recordKey" as record, c."certificateKey", c."registrationNo", c."lspLicence" as lsp,
      c.kind::text as kind, c.state::text as state, c."assessedOn"::text as "assessedOn", c."issuedOn"::text as "issuedOn",
      c."validUntil"::text as "validUntil", c."revokedOn"::text as "revokedOn", c."revokeReason" as reason,
      s."tradeCode", s.name as scheme, p."recordKey" as "previousRecord", p."certificateKey" as "previousKey",
      h.id as "holderId", h."foldedName", h."nikFingerprint" as nik, h."birthDateFingerprint" as "birthDate",
      h.sex::text as sex, h."regencyCode",
      not exists (select from "Certification" n where n."holderId" = c."holderId" and n.id > c.id) as "isNewest",
      coalesce((select array_agg(distinct f) from "Certification" o
        join "CertificationChange" k on k."certificationId" = o.id cross join unnest(k.fields) f
        where o."holderId" = c."holderId" and k.actor like 'staff:%'
          and (o.id = c.id or f = any(${ofPerson.flatMap(namesOf)}))), '{}') as "byHand",
      (select case when k.actor like 'staff:%' then coalesce(k."from", 'registered')::text end from "CertificationChange" k
        where k."certificationId" = c.id and k."from" is distinct from k."to" order by k.id desc limit 1) as "handFrom"
    from "Certification" c
    join "Scheme" s on s.id = c."schemeId"
    join "Holder" h on h.id = c."holderId"
    left join "Certification" p on p.id = c."previousId"
    where c.id in (${ids})`;
  return {
    record: new Map(found.filter((one) => one.centreCode === centreCode).map((one) => [one.record ?? "", one])),
    number: new Map(found.map((one) => [one.certificateKey ?? "", one])),
    onTheWay: Map.groupBy(
      found.filter((one) => one.certificateKey === null),
      (one) => one.holderId,
    ),
  };
}

async function holdersFor(db: Db, rows: readonly CertificateRow[]) {
  const niks = rows.flatMap(({ nikFingerprints }) => nikFingerprints);
  const birthDates = rows.flatMap(({ birthDateFingerprints }) => birthDateFingerprints);
  const names = [...new Set(rows.map(({ foldedName }) => foldedName))];
  const found = await db.$queryRaw<StoredHolder[]>`
    select id, "foldedName", "nikFingerprint" as nik, "birthDateFingerprint" as "birthDate" from "Holder"
    where "nikFingerprint" = any(${niks})
    union
    select id, "foldedName", "nikFingerprint", "birthDateFingerprint" from "Holder"
    where "birthDateFingerprint" = any(${birthDates}) and "foldedName" = any(${names})`;
  return {
    ids: found.map(({ id }) => id),
    nik: new Map(found.map((one) => [one.nik ?? "", one])),
    person: Map.groupBy(found, (one) => `${one.birthDate} ${one.foldedName}`),
  };
}

type HoldersBy = Awaited<ReturnType<typeof holdersFor>>;

function effectOf(row: CertificateRow, centreCode: string, stored: StoredBy, holders: HoldersBy): Effect {
  const byRecord = row.record === undefined ? undefined : stored.record.get(row.record);
  const byNumber = row.certificateKey === undefined ? undefined : stored.number.get(row.certificateKey);
  if (byNumber && byNumber.centreCode !== centreCode) return wrong("number", "number-elsewhere");
  if (byRecord && byNumber && byRecord.id !== byNumber.id)
    return wrong("number", "number-of-another", byNumber.record ?? "–");
  const nikHolder = row.nikFingerprints.map((nik) => holders.nik.get(nik)).find((one) => one !== undefined);
  const found = byRecord ?? byNumber ?? onTheWay(row, stored, nikHolder, holders);
  if (found && row.record !== undefined && found.record !== null && found.record !== row.record)
    return wrong("record", "record-of-another", found.record);
  if (!found) return newFor(row, nikHolder, holders);
  if (!isSamePerson(row, found) || (nikHolder && nikHolder.id !== found.holderId))
    return wrong("number", byRecord ? "record-of-another" : "number-of-another", found.record ?? "–");
  return changeOf(row, found);
}

/** Whose a new certificate is: whoever has the NIK, else the one person of this name and birth date, else somebody new. */
function newFor(row: CertificateRow, nikHolder: StoredHolder | undefined, holders: HoldersBy): Effect {
  if (nikHolder)
    return nikHolder.foldedName === row.foldedName
      ? { does: "new", holderId: nikHolder.id }
      : wrong("nik", "nik-other-name");
  const alike = alikeTo(row, holders);
  if (alike.length > 1) return wrong("nik", "person-unclear");
  return { does: "new", holderId: alike[0]?.id };
}

/** Who has this name and birth date, and no other NIK. */
function alikeTo(row: CertificateRow, holders: HoldersBy): StoredHolder[] {
  return row.birthDateFingerprints
    .flatMap((birthDate) => holders.person.get(`${birthDate} ${row.foldedName}`) ?? [])
    .filter(({ nik }) => nik === null || row.nikFingerprints.length === 0);
}

/** A list without names for its records: the person, the scheme and the assessment tell which one is meant. */
function onTheWay(
  row: CertificateRow,
  stored: StoredBy,
  nikHolder: StoredHolder | undefined,
  holders: HoldersBy,
): StoredCertification | undefined {
  if (row.record !== undefined) return undefined;
  const people = nikHolder ? [nikHolder] : alikeTo(row, holders);
  const theirs = people
    .flatMap(({ id }) => stored.onTheWay.get(id) ?? [])
    .filter((one) => one.tradeCode === row.tradeCode && one.scheme.toLowerCase() === row.scheme.toLowerCase());
  const sameDay = theirs.filter((one) => one.assessedOn === (row.assessedOn ?? null));
  if (sameDay.length > 0) return sameDay.length === 1 ? sameDay[0] : undefined;
  // What had no day yet, or only a plan, may have got one; after a result another day is another assessment.
  const before = theirs.filter(
    (one) => one.assessedOn === null || one.state === "registered" || one.state === "scheduled",
  );
  return before.length === 1 ? before[0] : undefined;
}

/** A NIK decides; without one the name or the birth date may have been corrected, but not both. */
function isSamePerson(row: CertificateRow, stored: StoredCertification): boolean {
  if (stored.nik !== null && row.nikFingerprints.length > 0) return row.nikFingerprints.includes(stored.nik);
  return row.foldedName === stored.foldedName || isSameBirthDate(row, stored);
}

function changeOf(row: CertificateRow, stored: StoredCertification): Effect {
  if (stored.state === "revoked" && row.state !== "revoked")
    return wrong("state", "was-revoked", stored.revokedOn ?? "");
  const state = stateAfter(row, stored);
  if (state === undefined) return wrong("state", "older-than-stored");
  const fields = changedFields(row, stored);
  const byHand = fields.filter((field) => namesOf(field).some((name) => stored.byHand.includes(name)));
  if (byHand.length > 0) return wrong(undefined, "corrected-by-hand", byHand.join(","));
  return { does: fields.length > 0 || state !== stored.state ? "change" : "nothing", stored, state, fields };
}

function wrong(column: Parameters<typeof problemOf>[0], problem: ImportProblem, value?: string): Effect {
  return { does: "wrong", problem: problemOf(column, problem, value) };
}
