// What somebody typed of the vacancies that they want, all of it at once: `welding, lombok timur, 3 million`.
import { plainly } from "../platform/typed-text.ts";
import { matchPlace } from "../regions/regions.ts";
import type { Runtime } from "../runtime.ts";
import { search } from "../search/search.ts";
import { readRupiah } from "../vacancies/reading.ts";
import { countriesOpen, provincesKnown } from "./choosing.ts";
import { ABROAD } from "./matching.ts";

/** Less a month was meant otherwise. */
export const LEAST_WAGE = 100_000;
/** A name of a place has so many words at the most. */
export const LONGEST_NAME = 4;

interface NamedPlace {
  readonly code: string;
  readonly name: string;
}

/** What was understood; nothing of what was not. */
export interface Heard {
  /** A trade's code; null: any */
  readonly tradeCode?: string | null;
  readonly place?: string;
  /** Those that may have been meant, where it is not clear */
  readonly places?: readonly NamedPlace[];
  readonly minimumWage?: number;
}

/** Hears a trade, a place and a wage in what was typed, in any order. */
export async function hearWanted(rt: Runtime, text: string): Promise<Heard> {
  const { rest, minimumWage } = hearWage(plainly(text));
  const { words, ...where } = hearPlaceIn(rest, await placesKnown(rt));
  const left = words
    .filter((word) => !/^(di|in|at|ke|kerja|lowongan|jobs?|work|dan|and|atau|or|luar|negeri|negri)$/.test(word))
    .join(" ");
  const isAny = /^(apa saja|apa pun|semua|semuanya|semua kejuruan|bebas|terserah|any|anything|all|all of them)$/.test(
    left,
  );
  const trade = isAny ? undefined : (await search(rt.db, left, [])).find(({ kind }) => kind === "trade");
  return {
    ...where,
    ...(minimumWage === undefined ? {} : { minimumWage }),
    ...(isAny ? { tradeCode: null } : trade ? { tradeCode: trade.code } : {}),
  };
}

/** A place as somebody typed it alone, a slip or two forgiven: its code, or those that may have been meant. */
export async function hearPlace(rt: Runtime, text: string): Promise<Pick<Heard, "place" | "places">> {
  const known = await placesKnown(rt);
  const typed = plainly(text);
  const place = known.named.get(typed);
  if (place !== undefined) return { place };
  const found = matchPlace(typed, known.regencies);
  if ("value" in found) return { place: found.value.code };
  return { places: found.problem === "ambiguous" ? found.places : found.nearest };
}

/** The first sum that can be a month's wage, and what else was typed. */
function hearWage(text: string): { rest: string; minimumWage?: number } {
  const sums =
    /(?:rp\.? ?)?\d[\d.,]*\d?\s*(?:juta|jt|million|mio|ribu|rb|k)?(?![\p{L}\d])(?:\s*(?:\/|per|se|a )\s*(?:bulan|bln|month))?/gu;
  for (const [sum] of text.matchAll(sums)) {
    const minimumWage = readRupiah(sum.replace(/[.,]\s*$/, ""));
    if (minimumWage === undefined || minimumWage < LEAST_WAGE) continue;
    const before = /(?:(?:gaji|upah|wage|pay|minimal|min|mulai|dari|di atas|diatas|at least|from|above|over)\s*)+$/;
    const at = text.indexOf(sum);
    return { rest: `${text.slice(0, at).replace(before, "")} , ${text.slice(at + sum.length)}`, minimumWage };
  }
  return { rest: text };
}

type Known = Awaited<ReturnType<typeof placesKnown>>;

async function placesKnown(rt: Runtime) {
  const [countries, provinces, regencies] = await Promise.all([
    countriesOpen(rt),
    provincesKnown(rt),
    rt.db.regency.findMany(),
  ]);
  const named = new Map<string, string>([
    ...["luar negeri", "luar negri", "ke luar negeri", "abroad", "overseas"].map((name) => [name, ABROAD] as const),
    ...["indonesia", "di indonesia", "dalam negeri", "seluruh indonesia"].map((name) => [name, "ID"] as const),
    ...["di mana saja", "dimana saja", "mana saja", "anywhere"].map((name) => [name, ""] as const),
    ...([
      ["ntb", "52"],
      ["west nusa tenggara", "52"],
      ["jatim", "35"],
      ["east java", "35"],
    ] as const),
    ...provinces.map(({ code, name }) => [plainly(name), code] as const),
    ...countries.flatMap(({ country, name }) =>
      Object.values(name as object).map((each) => [plainly(String(each)), country] as const),
    ),
  ]);
  return { named, regencies };
}

/** The longest run of words that names a place just so, and the words without it. */
function hearPlaceIn(text: string, known: Known): Pick<Heard, "place" | "places"> & { words: string[] } {
  const words = text.replaceAll(/[,;]/g, " , ").split(/\s+/).filter(Boolean);
  let unclear: (Pick<Heard, "places"> & { words: string[] }) | undefined;
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--)
    for (let from = words.length - length; from >= 0; from--) {
      const span = words.slice(from, from + length);
      const rest = words.filter((_, at) => at < from || at >= from + length).filter((word) => word !== ",");
      const found = span.includes(",") ? undefined : placeNamed(span.join(" "), known);
      if (found?.place !== undefined) return { ...found, words: rest };
      if (found) unclear ??= { ...found, words: rest };
    }
  return unclear ?? { words: words.filter((word) => word !== ",") };
}

/** A place only where its name is spelled as it is: a trade with a slip in it is no town. */
function placeNamed(typed: string, { named, regencies }: Known): Pick<Heard, "place" | "places"> | undefined {
  const place = named.get(typed);
  if (place !== undefined) return { place };
  const found = matchPlace(typed, regencies);
  const meant = "value" in found ? [found.value] : found.problem === "ambiguous" ? found.places : [];
  const name = typed.replace(/^(kabupaten|kab\.?|kota|kodya|regency|city)\s+/, "");
  const isSpelled = meant.some(({ shortName, aliases }) =>
    [shortName, ...aliases].some((each) => plainly(each) === name || plainly(each).startsWith(`${name} `)),
  );
  if (!isSpelled) return undefined;
  return meant.length === 1 ? { place: meant[0]?.code ?? "" } : { places: meant };
}
