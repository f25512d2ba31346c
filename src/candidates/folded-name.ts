// Names are typed in as many ways as there are people: both sides of a comparison are folded alike.
import { Prisma } from "../platform/generated/prisma/client.ts";

const MUHAMMAD =
  "m|mh|mhd|md|moh|mohd|mohamad|mohammad|mohamed|mohammed|much|muchamad|muchammad|muh|muhd|muhamad|muhammad";
const APOSTROPHES = "'’‘ʼʻ`´";

/** A name without case, accents, apostrophes and dots; every shortening of Muhammad written out. */
export function foldedName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(new RegExp(`[${APOSTROPHES}]`, "g"), "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .replace(new RegExp(`(?<=^| )(${MUHAMMAD})(?= |$)`, "g"), "muhammad");
}

/** The same folding of a column, in PostgreSQL. `test/staff/desk.test.ts` holds the two to each other. */
export function foldedNameColumn(column: Prisma.Sql): Prisma.Sql {
  const bare = Prisma.sql`regexp_replace(lower(regexp_replace(normalize(${column}, NFKD), '[\u0300-\u036f]', '', 'g')), ${`[${APOSTROPHES}]`}, '', 'g')`;
  const spaced = Prisma.sql`regexp_replace(${bare}, '[[:space:][:punct:]]+', ' ', 'g')`;
  return Prisma.sql`regexp_replace(btrim(${spaced}), ${`\\m(${MUHAMMAD})\\M`}, 'muhammad', 'g')`;
}
