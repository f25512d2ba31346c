import { readFile } from "node:fs/promises";
import type { Db } from "../platform/database.ts";

const regionsFile = new URL("../../prisma/data/regions.json", import.meta.url);

/** Brings the provinces and the 48 regencies and cities of prisma/data/regions.json up to date. */
export async function loadRegions(db: Db): Promise<void> {
  const file = JSON.parse(await readFile(regionsFile, "utf8"));
  const provinces = JSON.stringify(file.provinces);
  const regencies = JSON.stringify(file.regencies);
  await db.$executeRaw`
    insert into "Province" (code, name)
    select code, name from jsonb_to_recordset(${provinces}::jsonb) as p(code text, name text)
    on conflict (code) do update set name = excluded.name`;
  await db.$executeRaw`
    insert into "Regency" (code, "provinceCode", kind, name, "shortName", zone, aliases)
    select code, province_code, type::"RegencyKind", name, short_name, tz, array(select jsonb_array_elements_text(aliases))
    from jsonb_to_recordset(${regencies}::jsonb)
      as r(code text, province_code text, type text, name text, short_name text, tz text, aliases jsonb)
    on conflict (code) do update set "provinceCode" = excluded."provinceCode", kind = excluded.kind, name = excluded.name,
      "shortName" = excluded."shortName", zone = excluded.zone, aliases = excluded.aliases`;
}

/** The codes of the regencies that a centre may lie in, without asking the database. */
export async function regencyCodesOfFile(): Promise<Set<string>> {
  const { regencies } = JSON.parse(await readFile(regionsFile, "utf8")) as { regencies: { code: string }[] };
  return new Set(regencies.map(({ code }) => code));
}
