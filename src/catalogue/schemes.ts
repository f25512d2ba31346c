// The schemes of certification and their units of competence, as far as a centre's file names them.
import type { Tx } from "../platform/database.ts";
import type { CatalogueFile } from "./format.ts";

/**
 * Makes each scheme that the file names, and where it lists units, these the scheme's: the others stay for old results,
 * and are assessed no more. Of a scheme without a list the units are left as the staff wrote them.
 */
export async function saveSchemes(tx: Tx, trades: CatalogueFile["trades"]): Promise<void> {
  const named = trades.flatMap(({ code: tradeCode, programmes }) =>
    programmes.flatMap(({ code, schemeName, kkniLevel, units }) =>
      schemeName === undefined ? [] : { tradeCode, programmeCode: code, name: schemeName, kkniLevel, units },
    ),
  );
  const schemes = JSON.stringify(named.map(({ units: _, ...scheme }) => scheme));
  await tx.$executeRaw`
    insert into "Scheme" ("tradeCode", "programmeCode", name, "kkniLevel")
    select distinct on (s."tradeCode", lower(s.name)) s."tradeCode", s."programmeCode", s.name, s."kkniLevel"
    from jsonb_to_recordset(${schemes}::jsonb) as s ("tradeCode" text, "programmeCode" text, name text, "kkniLevel" int)
    on conflict ("tradeCode", lower(name)) do update
    set "programmeCode" = excluded."programmeCode", "kkniLevel" = coalesce(excluded."kkniLevel", "Scheme"."kkniLevel")`;

  const units = JSON.stringify(
    named.flatMap(({ tradeCode, name: scheme, units }) =>
      (units ?? []).map((unit, position) => ({ tradeCode, scheme, position, ...unit })),
    ),
  );
  await tx.$executeRaw`
    insert into "SchemeUnit" ("schemeId", code, name, position)
    select distinct on (s.id, u.code) s.id, u.code, u.name, u.position
    from jsonb_to_recordset(${units}::jsonb) as u ("tradeCode" text, scheme text, code text, name text, position int)
    join "Scheme" s on s."tradeCode" = u."tradeCode" and lower(s.name) = lower(u.scheme)
    on conflict ("schemeId", code) do update set name = excluded.name, position = excluded.position, active = true`;

  const listed = JSON.stringify(
    named.flatMap(({ tradeCode, name: scheme, units }) =>
      units === undefined ? [] : { tradeCode, scheme, codes: units.map(({ code }) => code) },
    ),
  );
  await tx.$executeRaw`
    update "SchemeUnit" u set active = false
    where u.active and u."schemeId" in (
      select s.id from jsonb_to_recordset(${listed}::jsonb) as l ("tradeCode" text, scheme text)
      join "Scheme" s on s."tradeCode" = l."tradeCode" and lower(s.name) = lower(l.scheme)
    ) and not exists (
      select from jsonb_to_recordset(${listed}::jsonb) as l ("tradeCode" text, scheme text, codes jsonb)
      join "Scheme" s on s."tradeCode" = l."tradeCode" and lower(s.name) = lower(l.scheme)
      where s.id = u."schemeId" and l.codes ? u.code
    )`;
}
