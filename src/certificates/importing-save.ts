// Saving the rows of a list of certificates: a handful of statements for thousands of rows, within one transaction.
import type { Checking, GoodRow, Saved, Saver, Saving } from "../imports/imports.ts";
import type { Tx } from "../platform/database.ts";
import type { CertificationState } from "../platform/generated/prisma/enums.ts";
import { type Effect, effectsOf } from "./importing-compare.ts";
import { holdersOf, nextIds, updateHolders } from "./importing-people.ts";
import { type CertificateRow, withNumber } from "./importing-row.ts";
import { tellHolders } from "./recording-owed.ts";

interface Link {
  readonly id: number;
  readonly previous: string;
  readonly previousKey: string | null;
  /** Whether the list says what it is to the one before */
  readonly isSaid: boolean;
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
  const moved: number[] = [];
  const link = ({ row, id }: Entry) => {
    const { previous, previousKey = null, kind } = row;
    if (previous !== undefined) links.push({ id, previous, previousKey, isSaid: kind !== undefined });
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
      for (const entry of changed) if (entry.fields.includes("previous") || entry.fields.includes("kind")) link(entry);
      for (const { id, from, to } of [...added, ...changed]) if (from !== to) moved.push(id);
      const refused = [...effects.values()].filter(({ does }) => does === "wrong").length;
      return {
        new: added.length,
        changed: changed.length,
        same: rows.length - added.length - changed.length - refused,
        refused,
      };
    },
    finish: () => linkAll(tx, saving, links, moved),
  };
}

/** What is added, with whose it is. */
async function newEntries(
  tx: Tx,
  rows: readonly CertificateRow[],
  effects: ReadonlyMap<number, Effect>,
): Promise<Entry[]> {
  const fresh = rows.filter(({ number }) => effects.get(number)?.does === "new");
  if (fresh.length === 0) return [];
  const holderIds = await holdersOf(
    tx,
    fresh.map((row) => {
      const effect = effects.get(row.number);
      return { row, holderId: effect?.does === "new" ? effect.holderId : undefined };
    }),
  );
  const ids = await nextIds(tx, "Certification", fresh.length);
  return fresh.map((row, at) => ({
    row,
    id: ids[at] as number,
    holderId: holderIds[at] as number,
    from: null,
    to: row.state,
    fields: [],
  }));
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

type Noted = Pick<Entry, "id" | "from" | "to" | "fields"> & { readonly reason: string | null };

/** A change of state is a row without fields, as it is when staff make it; what was corrected besides is a row of its own. */
async function noteChanges(tx: Tx, { importId, at }: Saving, entries: readonly Entry[]): Promise<void> {
  const noted = entries.flatMap(({ row, id, from, to, fields }): Noted[] => {
    if (from === to) return [{ id, from, to, fields, reason: null }];
    const reason = to === "revoked" ? (row.reason ?? null) : null;
    const corrected = from === null ? [] : fields.filter((field) => !cameWith(from, to).includes(field));
    return [
      { id, from, to, fields: [], reason },
      ...(corrected.length === 0 ? [] : [{ id, from: to, to, fields: corrected, reason: null }]),
    ];
  });
  if (noted.length === 0) return;
  const changes = await tx.$queryRaw<{ id: number }[]>`
    insert into "CertificationChange" ("certificationId", "from", "to", fields, at, actor, reason)
    select r.id, r."from", r."to", array(select jsonb_array_elements_text(r.fields)), ${at}::timestamptz,
      ${`import:${importId}`}, r.reason
    from jsonb_to_recordset(${JSON.stringify(noted)}::jsonb)
      as r(id int, "from" "CertificationState", "to" "CertificationState", fields jsonb, reason text)
    returning id`;
  await tellHolders(
    tx,
    changes.map(({ id }) => id),
    at,
  );
}

/** What a certification gets with a state, and is no correction of what was in it. */
function cameWith(from: CertificationState, to: CertificationState): readonly string[] {
  const paper = ["assessedOn", "lsp", "number", "registration", "issuedOn", "validUntil"];
  return [...(to === "revoked" ? ["revokedOn", "reason"] : []), ...(withNumber.includes(from) ? [] : paper)];
}

/**
 * What a renewal renews is superseded by it, from the moment that the new one is issued. Whatever follows another is its
 * renewal, unless the list says otherwise, or there is no certificate to renew: then it is assessed again.
 */
async function linkAll(
  tx: Tx,
  { centreCode, importId, at }: Saving,
  links: readonly Link[],
  moved: readonly number[],
): Promise<void> {
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
    update "Certification" c set kind = (case when p."certificateKey" is null then 'reassessment' else 'renewal' end)::"IssuanceKind"
    from "Certification" p
    where c.id = any(${links.filter(({ isSaid }) => !isSaid).map(({ id }) => id)}) and c.kind = 'initial'
      and p.id = c."previousId"`;
  await tx.$executeRaw`
    with replaced as (
      update "Certification" p set state = 'superseded', "changedAt" = ${at}::timestamptz
      from "Certification" c
      where c.id = any(${[...links.map(({ id }) => id), ...moved]}) and c."previousId" = p.id and p.state = 'issued'
        and c.kind in ('renewal', 'duplicate') and c.state in ('issued', 'superseded')
      returning p.id
    )
    insert into "CertificationChange" ("certificationId", "from", "to", at, actor)
    select distinct id, 'issued'::"CertificationState", 'superseded'::"CertificationState", ${at}::timestamptz, ${`import:${importId}`}
    from replaced`;
}
