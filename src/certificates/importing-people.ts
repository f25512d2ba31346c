// Whose the rows of a list of certificates are: people who are known already, or are made by it.
import type { Checking } from "../imports/imports.ts";
import type { Tx } from "../platform/database.ts";
import { ofPerson } from "./importing-changes.ts";
import type { CertificateRow } from "./importing-row.ts";
import { lookUpFingerprint } from "./numbers.ts";
import { openHolder } from "./sealed-holder.ts";

interface Changed {
  readonly row: CertificateRow;
  readonly holderId: number;
  readonly fields: readonly string[];
}

/** Under what somebody is known without a NIK. */
export function nameAndBirth({ birthDateFingerprints, foldedName }: CertificateRow): string {
  return `${birthDateFingerprints[0]} ${foldedName}`;
}

/**
 * The holder of each row, by its place: the one who is known, or a new one, the same for all rows of one person. A row
 * without a NIK is of the one person who has its name and birth date. What the list says of somebody known beyond what is
 * stored is added, so that the same list has nothing more to say.
 */
export async function holdersOf(
  tx: Tx,
  rows: readonly { readonly row: CertificateRow; readonly holderId: number | undefined }[],
): Promise<number[]> {
  const niks = Map.groupBy(
    rows.filter(({ row, holderId }) => holderId === undefined && row.nikFingerprints.length > 0),
    ({ row }) => nameAndBirth(row),
  );
  const personOf = (row: CertificateRow) => {
    const alike = new Set(niks.get(nameAndBirth(row))?.map((other) => other.row.nikFingerprints[0]));
    const [only] = alike.size === 1 ? alike : [];
    return row.nikFingerprints[0] ?? only ?? nameAndBirth(row);
  };
  const strangers = [...new Set(rows.filter(({ holderId }) => holderId === undefined).map(({ row }) => personOf(row)))];
  const ids = await nextIds(tx, "Holder", strangers.length);
  const made = new Map(strangers.map((person, at) => [person, ids[at] as number]));
  const whose = rows.map(({ row, holderId }) => holderId ?? (made.get(personOf(row)) as number));
  const people = new Map<number, ReturnType<typeof columnsOf>>();
  for (const [at, { row }] of rows.entries()) {
    const id = whose[at] as number;
    const { sex, regencyCode, nikSealed, nikFingerprint, ...person } = columnsOf(row, id);
    const before = people.get(id);
    const nik = before?.nikFingerprint ? before : { nikSealed, nikFingerprint };
    people.set(id, {
      ...(before ?? person),
      ...{ nikSealed: nik.nikSealed, nikFingerprint: nik.nikFingerprint },
      ...{ sex: sex ?? before?.sex ?? null, regencyCode: regencyCode ?? before?.regencyCode ?? null },
    });
  }
  await tx.$executeRaw`
    insert into "Holder" as h (id, "fullName", "foldedName", "nikSealed", "nikFingerprint", "birthDateSealed",
      "birthDateFingerprint", sex, "regencyCode")
    select * from jsonb_to_recordset(${JSON.stringify([...people.values()])}::jsonb) as r(id int, "fullName" text,
      "foldedName" text, "nikSealed" text, "nikFingerprint" text, "birthDateSealed" text, "birthDateFingerprint" text,
      sex "Sex", "regencyCode" text)
    on conflict (id) do update set
      "nikSealed" = coalesce(h."nikSealed", excluded."nikSealed"),
      "nikFingerprint" = coalesce(h."nikFingerprint", excluded."nikFingerprint"),
      sex = coalesce(excluded.sex, h.sex), "regencyCode" = coalesce(excluded."regencyCode", h."regencyCode")`;
  return whose;
}

function columnsOf(row: CertificateRow, id: number) {
  return { id, ...identity(row), sex: row.sex ?? null, regencyCode: row.regencyCode ?? null };
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

/** So many ids that nobody else gets. */
export async function nextIds(tx: Tx, table: "Holder" | "Certification", count: number): Promise<number[]> {
  if (count === 0) return [];
  const found = await tx.$queryRaw<{ id: number }[]>`
    select nextval(pg_get_serial_sequence(${`"${table}"`}, 'id'))::int as id from generate_series(1, ${count}::int)`;
  return found.map(({ id }) => id);
}

/** Writes what rows change of the people whose they are. */
export async function updateHolders({ seal }: Checking, tx: Tx, entries: readonly Changed[]): Promise<void> {
  const changed = entries.filter(({ fields }) => fields.some((field) => ofPerson.includes(field)));
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
