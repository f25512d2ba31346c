// The schemes that a centre has to do with, and their units of competence.
import { UNIT_CODE } from "../catalogue/format.ts";
import type { Db } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import { type By, note, type Stands } from "./acting.ts";

/** The schemes of some centres: of a programme that they give, or with assessments or certificates of theirs. */
export function schemesOf(reach: Reach): Prisma.SchemeWhereInput {
  if (reach === "everywhere") return {};
  const some = { some: { centreCode: { in: [...reach] } } };
  return { OR: [{ programme: { intakes: some } }, { certifications: some }, { sessions: some }] };
}

/** A scheme within reach with the units that are assessed now. */
export function schemeWithin(db: Db, id: number, reach: Reach) {
  return db.scheme.findFirst({
    where: { id, AND: schemesOf(reach) },
    include: { units: { where: { active: true }, orderBy: [{ position: "asc" }, { id: "asc" }] } },
  });
}

/** Reads units as staff type them, one a line: the code, then the name. Tells the first line that is not so. */
export function readUnits(typed: string): { units: { code: string; name: string }[] } | { wrong: string } {
  const units: { code: string; name: string }[] = [];
  for (const line of typed.split("\n").map((each) => each.trim().replace(/\s+/g, " "))) {
    if (line === "") continue;
    const [, code = "", name = ""] = /^(\S+) (.+)$/.exec(line) ?? [];
    if (!UNIT_CODE.test(code) || !/\d/.test(code) || name.length > 160) return { wrong: line.slice(0, 60) };
    units.push({ code: code.toUpperCase(), name });
  }
  return units.length > 0 && units.length <= 40 ? { units } : { wrong: typed.trim().slice(0, 60) };
}

/** Adds units to a scheme behind those it has; one with a code that it has gets the new name, and is assessed again. */
export async function addUnits(
  rt: Stands,
  by: By,
  { schemeId, units }: { schemeId: number; units: readonly { code: string; name: string }[] },
): Promise<void> {
  const given = JSON.stringify(units.map((unit, at) => ({ ...unit, at })));
  await rt.db.$transaction(async (tx) => {
    await tx.$executeRaw`
      insert into "SchemeUnit" ("schemeId", code, name, position)
      select distinct on (u.code) ${schemeId}, u.code, u.name, u.at + 1 + (
        select coalesce(max(position), -1) from "SchemeUnit" where "schemeId" = ${schemeId})
      from jsonb_to_recordset(${given}::jsonb) as u (code text, name text, at int) order by u.code, u.at desc
      on conflict ("schemeId", code) do update set name = excluded.name, active = true`;
    await note(rt, tx, by, "units-changed", schemeId);
  });
}

/** Takes a unit out of its scheme: it is assessed no more, and stays with the results that speak of it. */
export async function retireUnit(
  rt: Stands,
  by: By,
  { schemeId, unitId }: { schemeId: number; unitId: number },
): Promise<void> {
  await rt.db.$transaction(async (tx) => {
    const where = { id: unitId, schemeId, active: true };
    const { count } = await tx.schemeUnit.updateMany({ where, data: { active: false } });
    if (count > 0) await note(rt, tx, by, "units-changed", schemeId);
  });
}
