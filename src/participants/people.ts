// Whose the rows of a list of participants are: people who are known already, or are made by it.
import type { Tx } from "../platform/database.ts";
import type { ParticipantRow } from "./sealed-row.ts";

/** The holder of each row, by its place: the one with its NIK, else the one with its name and birth date, else a new one. */
export async function holdersOf(tx: Tx, rows: readonly ParticipantRow[]): Promise<number[]> {
  if (rows.length === 0) return [];
  const known = await knownHolders(tx, rows);
  const strangers = new Map<string, ParticipantRow>();
  for (const row of rows) if (!known.has(row.number)) strangers.set(personOf(row), row);
  const ids = await nextIds(tx, "Holder", strangers.size);
  const made = new Map([...strangers.keys()].map((person, index) => [person, ids[index] as number]));
  const data = [...strangers].map(([person, row]) => ({ id: made.get(person), ...identityOf(row) }));
  await tx.$executeRaw`
    insert into "Holder" (id, "fullName", "foldedName", "nikSealed", "nikFingerprint", "birthDateSealed",
      "birthDateFingerprint", sex, "regencyCode")
    select r.id, r."fullName", r."foldedName", r."nikSealed", r."nikFingerprint", r."birthDateSealed",
      r."birthDateFingerprint", r.sex, r."regencyCode"
    from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) as r(id int, "fullName" text, "foldedName" text,
      "nikSealed" text, "nikFingerprint" text, "birthDateSealed" text, "birthDateFingerprint" text, sex "Sex",
      "regencyCode" text)`;
  await completeHolders(tx, rows, known);
  return rows.map((row) => known.get(row.number) ?? (made.get(personOf(row)) as number));
}

/** As many free numbers of a table. */
export async function nextIds(
  tx: Tx,
  table: "Holder" | "Candidate" | "Registration",
  count: number,
): Promise<number[]> {
  if (count === 0) return [];
  const sequence = `"${table}"`;
  const found = await tx.$queryRaw<{ id: number }[]>`
    select nextval(pg_get_serial_sequence(${sequence}, 'id'))::int as id from generate_series(1, ${count}::int)`;
  return found.map(({ id }) => id);
}

function personOf({ nikFingerprint, birthDateFingerprint, foldedName }: ParticipantRow): string {
  return nikFingerprint ?? `${birthDateFingerprint} ${foldedName}`;
}

function identityOf(row: ParticipantRow) {
  const { fullName, foldedName, nikSealed, nikFingerprint, birthDateSealed, birthDateFingerprint, sex, regencyCode } =
    row;
  return { fullName, foldedName, nikSealed, nikFingerprint, birthDateSealed, birthDateFingerprint, sex, regencyCode };
}

async function knownHolders(tx: Tx, rows: readonly ParticipantRow[]): Promise<Map<number, number>> {
  const data = rows.map(({ number, nikFingerprints, birthDateFingerprints, foldedName }) => ({
    number,
    niks: nikFingerprints,
    births: birthDateFingerprints,
    folded: foldedName,
  }));
  const found = await tx.$queryRaw<{ number: number; id: number }[]>`
    select r.number, h.id
    from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) as r(number int, niks text[], births text[], folded text)
    cross join lateral (
      select id from "Holder" where "nikFingerprint" = any(r.niks)
      union all
      select id from "Holder"
      where cardinality(r.niks) = 0 and "birthDateFingerprint" = any(r.births) and "foldedName" = r.folded
      limit 1
    ) h`;
  return new Map(found.map(({ number, id }) => [number, id]));
}

/** What a list says of somebody known beyond what is stored is added; it corrects nothing. */
async function completeHolders(tx: Tx, rows: readonly ParticipantRow[], known: ReadonlyMap<number, number>) {
  const data = rows.flatMap(({ number, sex, regencyCode, birthDateSealed, birthDateFingerprint }) => {
    const id = known.get(number);
    return id === undefined ? [] : [{ id, sex, regencyCode, birthDateSealed, birthDateFingerprint }];
  });
  if (data.length === 0) return;
  await tx.$executeRaw`
    update "Holder" h set sex = coalesce(h.sex, r.sex), "regencyCode" = coalesce(h."regencyCode", r."regencyCode"),
      "birthDateSealed" = coalesce(h."birthDateSealed", r."birthDateSealed"),
      "birthDateFingerprint" = coalesce(h."birthDateFingerprint", r."birthDateFingerprint")
    from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) as r(id int, sex "Sex", "regencyCode" text,
      "birthDateSealed" text, "birthDateFingerprint" text)
    where h.id = r.id and (h.sex is null or h."regencyCode" is null or h."birthDateSealed" is null)`;
}
