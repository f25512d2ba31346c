// Saving the rows of a list of certificates: a handful of statements for thousands of rows, within one transaction.
import type { Checking, GoodRow, Saved, Saver, Saving } from "../imports/imports.ts";
import type { Tx } from "../platform/database.ts";
import type { CertificationState } from "../platform/generated/prisma/enums.ts";
import { type Effect, effectsOf } from "./importing-compare.ts";
import type { CertificateRow } from "./importing-row.ts";
import { lookUpFingerprint } from "./numbers.ts";
import { openHolder } from "./sealed-holder.ts";

interface Link {
  readonly id: number;
  readonly previous: string;
  readonly previousKey: string | null;
}

/** A row that becomes a certification, or changes one. */
interface Entry {
  readonly row: CertificateRow;
  readonly id: number;
  readonly holderId: number;
  readonly from: CertificationState | null;
  readonly to: CertificationState;
  readonly fields: readonly string[];
}

/** Saves within a transaction; what identifies people was sealed when the rows were read. */
export function openSaver(rt: Checking, tx: Tx, saving: Saving): Saver {
  const links: Link[] = [];
  const link = ({ row, id }: Entry) => {
    if (row.previous !== undefined) links.push({ id, previous: row.previous, previousKey: row.previousKey ?? null });
  };
  return {
    async save(given: readonly GoodRow[]): Promise<Saved> {
      const rows = given as readonly CertificateRow[];
      const effects = await effectsOf(tx, { centreCode: saving.centreCode, rows, lock: true });
      const added = await newEntries(tx, rows, effects);
      const changed = rows.flatMap((row) => {
        const effect = effects.get(row.number);
        if (effect?.does !== "change") return [];
        const { stored, state, fields } = effect;
        return [{ row, id: stored.id, holderId: stored.holderId, from: stored.state, to: state, fields }];
      });
      const schemes = await schemesOf(tx, [...added, ...changed]);
      await insertAll(tx, saving, added, schemes);
      await updateAll(rt, tx, saving, changed, schemes);
      await noteChanges(tx, saving, [...added, ...changed]);
      for (const entry of added) link(entry);
      for (const entry of changed) if (entry.fields.includes("previous")) link(entry);
      const refused = [...effects.values()].filter(({ does }) => does === "wrong").length;
      return {
        new: added.length,
        changed: changed.length,
        same: rows.length - added.length - changed.length - refused,
        refused,
      };
    },
    finish: () => linkAll(tx, saving, links),
  };
}

/** Rows of one person who is new here make one holder. */
async function newEntries(
  tx: Tx,
  rows: readonly CertificateRow[],
  effects: ReadonlyMap<number, Effect>,
): Promise<Entry[]> {
  const fresh = rows.filter(({ number }) => effects.get(number)?.does === "new");
  if (fresh.length === 0) return [];
  const people = new Map<string, CertificateRow>();
  const personOf = (row: CertificateRow) =>
    row.nikFingerprints[0] ?? `${row.birthDateFingerprints[0]} ${row.foldedName}`;
  const holderOf = (row: CertificateRow) => {
    const effect = effects.get(row.number);
    return effect?.does === "new" ? effect.holderId : undefined;
  };
  for (const row of fresh)
    if (holderOf(row) === undefined && !people.has(personOf(row))) people.set(personOf(row), row);
  const holderIds = await nextIds(tx, "Holder", people.size);
  const holders = new Map([...people.keys()].map((person, at) => [person, holderIds[at] as number]));
  const data = [...people].map(([person, row]) => ({
    id: holders.get(person),
    ...identity(row),
    sex: row.sex ?? null,
    regencyCode: row.regencyCode ?? null,
  }));
  await tx.$executeRaw`
    insert into "Holder" (id, "fullName", "foldedName", "nikSealed", "nikFingerprint", "birthDateSealed",
      "birthDateFingerprint", sex, "regencyCode")
    select * from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) as r(id int, "fullName" text, "foldedName" text,
      "nikSealed" text, "nikFingerprint" text, "birthDateSealed" text, "birthDateFingerprint" text, sex "Sex", "regencyCode" text)`;
  const ids = await nextIds(tx, "Certification", fresh.length);
  return fresh.map((row, at) => ({
    row,
    id: ids[at] as number,
    holderId: holderOf(row) ?? (holders.get(personOf(row)) as number),
    from: null,
    to: row.state,
    fields: [],
  }));
}

function identity(row: CertificateRow) {
  const { fullName, foldedName, nikSealed, birthDateSealed } = row;
  return {
    fullName,
    foldedName,
    nikSealed,
    nikFingerprint: row.nikFingerprints[0] ?? null,
    birthDateSealed,
    birthDateFingerprint: row.birthDateFingerprints[0] ?? null,
  };
}

async function nextIds(tx: Tx, table: "Holder" | "Certification", count: number): Promise<number[]> {
  if (count === 0) return [];
  const found = await tx.$queryRaw<{ id: number }[]>`
    select nextval(pg_get_serial_sequence(${`"${table}"`}, 'id'))::int as id from generate_series(1, ${count}::int)`;
  return found.map(({ id }) => id);
}

/** The schemes that these rows name, made where there are none yet: by trade and name as the row writes it. */
async function schemesOf(tx: Tx, entries: readonly Entry[]): Promise<ReadonlyMap<string, number>> {
  const named = new Map(entries.map(({ row }) => [schemeKey(row), row]));
  if (named.size === 0) return new Map();
  const data = [...named].map(([key, row]) => ({
    key,
    tradeCode: row.tradeCode,
    programmeCode: row.programmeCode ?? null,
    name: row.scheme,
    level: row.level ?? null,
  }));
  const json = JSON.stringify(data);
  await tx.$executeRaw`
    insert into "Scheme" ("tradeCode", "programmeCode", name, "kkniLevel")
    select r."tradeCode", r."programmeCode", r.name, r.level
    from jsonb_to_recordset(${json}::jsonb) as r("tradeCode" text, "programmeCode" text, name text, level int)
    order by r."tradeCode", r.name
    on conflict ("tradeCode", lower(name)) do nothing`;
  const found = await tx.$queryRaw<{ key: string; id: number }[]>`
    select r.key, s.id from jsonb_to_recordset(${json}::jsonb) as r(key text, "tradeCode" text, name text)
    join "Scheme" s on s."tradeCode" = r."tradeCode" and lower(s.name) = lower(r.name)`;
  return new Map(found.map(({ key, id }) => [key, id]));
}

function schemeKey({ tradeCode, scheme }: CertificateRow): string {
  return `${tradeCode} ${scheme}`;
}

/** What of a row stands in the table, as JSON. */
function columnsOf({ row, id, holderId, to }: Entry, schemes: ReadonlyMap<string, number>) {
  const orNull = (value: string | undefined) => value ?? null;
  return {
    id,
    recordKey: orNull(row.record),
    holderId,
    schemeId: schemes.get(schemeKey(row)),
    lspLicence: orNull(row.lsp),
    kind: orNull(row.kind),
    state: to,
    assessedOn: orNull(row.assessedOn),
    issuedOn: orNull(row.issuedOn),
    validUntil: orNull(row.validUntil),
    certificateNo: orNull(row.certificateNo),
    certificateKey: orNull(row.certificateKey),
    registrationNo: orNull(row.registrationNo),
    lookUpFingerprint: orNull(row.lookUpFingerprint),
    publicCode: orNull(row.publicCode),
    revokedOn: orNull(row.revokedOn),
    revokeReason: row.state === "revoked" ? orNull(row.reason) : null,
  };
}

async function insertAll(
  tx: Tx,
  { centreCode, at }: Saving,
  entries: readonly Entry[],
  schemes: ReadonlyMap<string, number>,
): Promise<void> {
  if (entries.length === 0) return;
  const json = JSON.stringify(entries.map((entry) => columnsOf(entry, schemes)));
  await tx.$executeRaw`
    insert into "Certification" (id, "centreCode", "recordKey", "holderId", "schemeId", "lspLicence", kind, state, "assessedOn",
      "issuedOn", "validUntil", "certificateNo", "certificateKey", "registrationNo", "lookUpFingerprint", "publicCode",
      "revokedOn", "revokeReason", "createdAt", "changedAt")
    select r.id, ${centreCode}, r."recordKey", r."holderId", r."schemeId", r."lspLicence", coalesce(r.kind, 'initial'), r.state,
      r."assessedOn", r."issuedOn", r."validUntil", r."certificateNo", r."certificateKey", r."registrationNo",
      r."lookUpFingerprint", r."publicCode", r."revokedOn", r."revokeReason", ${at}::timestamptz, ${at}::timestamptz
    from jsonb_to_recordset(${json}::jsonb) as r(id int, "recordKey" text, "holderId" int, "schemeId" int, "lspLicence" text,
      kind "IssuanceKind", state "CertificationState", "assessedOn" date, "issuedOn" date, "validUntil" date,
      "certificateNo" text, "certificateKey" text, "registrationNo" text, "lookUpFingerprint" text, "publicCode" text,
      "revokedOn" date, "revokeReason" text)`;
}

/** What a list does not say stays as it is. */
async function updateAll(
  rt: Checking,
  tx: Tx,
  { at }: Saving,
  entries: readonly Entry[],
  schemes: ReadonlyMap<string, number>,
): Promise<void> {
  if (entries.length === 0) return;
  const json = JSON.stringify(entries.map((entry) => columnsOf(entry, schemes)));
  await tx.$executeRaw`
    update "Certification" c set
      "recordKey" = coalesce(r."recordKey", c."recordKey"), "schemeId" = r."schemeId",
      "lspLicence" = coalesce(r."lspLicence", c."lspLicence"), kind = coalesce(r.kind, c.kind), state = r.state,
      "assessedOn" = coalesce(r."assessedOn", c."assessedOn"), "issuedOn" = coalesce(r."issuedOn", c."issuedOn"),
      "validUntil" = coalesce(r."validUntil", c."validUntil"), "certificateNo" = coalesce(r."certificateNo", c."certificateNo"),
      "certificateKey" = coalesce(r."certificateKey", c."certificateKey"),
      "registrationNo" = coalesce(r."registrationNo", c."registrationNo"),
      "lookUpFingerprint" = coalesce(r."lookUpFingerprint", c."lookUpFingerprint"),
      "publicCode" = coalesce(c."publicCode", r."publicCode"), "revokedOn" = coalesce(r."revokedOn", c."revokedOn"),
      "revokeReason" = coalesce(r."revokeReason", c."revokeReason"), "changedAt" = ${at}::timestamptz
    from jsonb_to_recordset(${json}::jsonb) as r(id int, "recordKey" text, "schemeId" int, "lspLicence" text,
      kind "IssuanceKind", state "CertificationState", "assessedOn" date, "issuedOn" date, "validUntil" date,
      "certificateNo" text, "certificateKey" text, "registrationNo" text, "lookUpFingerprint" text, "publicCode" text,
      "revokedOn" date, "revokeReason" text)
    where c.id = r.id`;
  await updateHolders(rt, tx, entries);
}

const ofHolder = ["name", "nik", "birthDate", "sex", "regency"];

async function updateHolders({ seal }: Checking, tx: Tx, entries: readonly Entry[]): Promise<void> {
  const changed = entries.filter(({ fields }) => fields.some((field) => ofHolder.includes(field)));
  if (changed.length === 0) return;
  const json = JSON.stringify(
    [...new Map(changed.map((entry) => [entry.holderId, entry])).values()].map(({ row, holderId }) => ({
      id: holderId,
      ...identity(row),
      sex: row.sex ?? null,
      regencyCode: row.regencyCode ?? null,
    })),
  );
  await tx.$executeRaw`
    update "Holder" h set "fullName" = r."fullName", "foldedName" = r."foldedName",
      "nikSealed" = coalesce(h."nikSealed", r."nikSealed"), "nikFingerprint" = coalesce(h."nikFingerprint", r."nikFingerprint"),
      "birthDateSealed" = r."birthDateSealed", "birthDateFingerprint" = r."birthDateFingerprint",
      sex = coalesce(r.sex, h.sex), "regencyCode" = coalesce(r."regencyCode", h."regencyCode")
    from jsonb_to_recordset(${json}::jsonb) as r(id int, "fullName" text, "foldedName" text, "nikSealed" text,
      "nikFingerprint" text, "birthDateSealed" text, "birthDateFingerprint" text, sex "Sex", "regencyCode" text)
    where h.id = r.id`;
  // By number and birth date together all certificates of a person are found: with the birth date all of them change.
  const holderIds = changed.filter(({ fields }) => fields.includes("birthDate")).map(({ holderId }) => holderId);
  if (holderIds.length === 0) return;
  const theirs = await tx.certification.findMany({
    where: { holderId: { in: holderIds }, certificateKey: { not: null } },
    select: { id: true, certificateKey: true, holder: { select: { nikSealed: true, birthDateSealed: true } } },
  });
  const fingerprints = theirs.flatMap(({ id, certificateKey, holder }) => {
    const { birthDate } = openHolder(seal, holder);
    return birthDate === undefined || certificateKey === null
      ? []
      : [{ id, found: lookUpFingerprint(seal, { key: certificateKey, birthDate }) }];
  });
  await tx.$executeRaw`
    update "Certification" c set "lookUpFingerprint" = r.found
    from jsonb_to_recordset(${JSON.stringify(fingerprints)}::jsonb) as r(id int, found text) where c.id = r.id`;
}

async function noteChanges(tx: Tx, { importId, at }: Saving, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const json = JSON.stringify(entries.map(({ id, from, to, fields }) => ({ id, from, to, fields })));
  await tx.$executeRaw`
    insert into "CertificationChange" ("certificationId", "from", "to", fields, at, actor)
    select r.id, r."from", r."to", array(select jsonb_array_elements_text(r.fields)), ${at}::timestamptz, ${`import:${importId}`}
    from jsonb_to_recordset(${json}::jsonb) as r(id int, "from" "CertificationState", "to" "CertificationState", fields jsonb)`;
}

/** What a renewal renews is superseded by it, from the moment that the new one is issued. */
async function linkAll(tx: Tx, { centreCode, importId, at }: Saving, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  const json = JSON.stringify(links);
  await tx.$executeRaw`
    update "Certification" c set "previousId" = f."previousId"
    from (
      select r.id, coalesce(
        (select p.id from "Certification" p where p."centreCode" = ${centreCode} and p."recordKey" = r.previous),
        (select p.id from "Certification" p where p."certificateKey" = r."previousKey" and p."centreCode" = ${centreCode})
      ) as "previousId"
      from jsonb_to_recordset(${json}::jsonb) as r(id int, previous text, "previousKey" text)
    ) f
    where c.id = f.id and f."previousId" is not null and f."previousId" <> c.id`;
  await tx.$executeRaw`
    with replaced as (
      update "Certification" p set state = 'superseded', "changedAt" = ${at}::timestamptz
      from "Certification" c
      where c.id = any(${links.map(({ id }) => id)}) and c."previousId" = p.id and p.state = 'issued'
        and c.kind in ('renewal', 'duplicate') and c.state in ('issued', 'superseded')
      returning p.id
    )
    insert into "CertificationChange" ("certificationId", "from", "to", at, actor)
    select distinct id, 'issued'::"CertificationState", 'superseded'::"CertificationState", ${at}::timestamptz, ${`import:${importId}`}
    from replaced`;
}
