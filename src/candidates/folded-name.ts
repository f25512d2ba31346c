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

/** What stands before names, and is written or left out: of a pilgrimage, of Lombok's and Bali's families. */
const TITLES = ["h", "hj", "haji", "hajah", "hajjah", "lalu", "l", "baiq", "bq", "i", "ni"];

/**
 * Whether two names can be one person's: the same but for titles, blanks and the ways in which Indonesian names are spelt
 * (Akhmad, Ahmad; Nurhaliza, Nurhalizah), or one shortened, by its first word and what follows or its initials. "Amina
 * L." fits Amina Lestari; two twins' names, Rina and Rini, do not fit each other.
 */
export function namesFit(one: string, other: string): boolean {
  const [short = [], long = []] = [spelt(one), spelt(other)].toSorted((a, b) => a.length - b.length);
  if (short.length === 0) return false;
  if (short.join("") === long.join("")) return true;
  if ((short[0] ?? "").length < 2 || short[0] !== long[0]) return false;
  let at = 0;
  return short.every((word) => {
    while (at < long.length && !isShort(word, long[at] ?? "")) at += 1;
    at += 1;
    return at <= long.length;
  });
}

/** The words of a name as they sound, without titles. */
function spelt(name: string): string[] {
  const words = foldedName(name).split(" ").filter(Boolean);
  const bare = words.filter((word) => !TITLES.includes(word));
  return (bare.length > 0 ? bare : words).map((word) =>
    word
      .replace(/oe/g, "u")
      .replace(/dj/g, "j")
      .replace(/tj/g, "c")
      .replace(/y/g, "i")
      .replace(/(?<=.)k?h|^k?h(?=.)/g, "")
      .replace(/(.)\1+/g, "$1"),
  );
}

function isShort(one: string, other: string): boolean {
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return one === other;
}
