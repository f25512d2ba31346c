import { plainly, slipsBetween } from "../platform/typed-text.ts";

/** What we need of a regency or city to recognise it. */
export type Place = { code: string; kind: "kabupaten" | "kota"; shortName: string; aliases: string[] };

export type PlaceProblem<P extends Place> =
  /** Several are meant equally: a regency and a city of one name, or a part of a name such as "Lombok". */
  | { problem: "ambiguous"; places: P[] }
  /** None is meant; up to three that look like it. */
  | { problem: "unknown"; nearest: P[] };

type Spelled<P> = { place: P; words: string; letters: string };

/** A district that bears the name of a regency elsewhere: Kediri in Lombok Barat. */
const districtsOfSameName: Record<string, string> = { kediri: "52.01" };

const kindWords: [Place["kind"], string][] = [
  ["kabupaten", "kabupaten kabupatn kab kb kbp regency"],
  ["kota", "kota kotamadya kodya kodia kt city"],
];
const surroundings = new Set(
  (
    "saya aku di dari asal tinggal domisili alamat daerah wilayah orang asli ktp i am from live in the of ya pak bu kak min " +
    "kec kecamatan desa ds kel kelurahan dusun dsn ntb jatim provinsi prov propinsi indonesia"
  ).split(" "),
);
const provinces = /\b(nusa tenggara barat|jawa timur|east java|west nusa tenggara)\b/g;

/**
 * Finds the regency or city that a person typed among those handed in: short names, aliases, with or without
 * "kab." or "kota", within a longer address, a slip or two forgiven.
 */
export function matchPlace<P extends Place>(typed: string, places: P[]): { value: P } | PlaceProblem<P> {
  if (typed.length > 200) return { problem: "unknown", nearest: [] };
  const { words, kind } = whatIsNamed(typed);
  const letters = words.replaceAll(" ", "");
  if (letters === "") return { problem: "unknown", nearest: [] };
  const spelled = places.flatMap(spellingsOf);
  const steps = [
    () => exactly(letters, spelled),
    () => within(words, spelled),
    () => partly(words, spelled),
    () => nearly(letters, spelled),
  ];
  for (const step of steps) {
    const found = ofKind(step(), kind);
    if (found.length > 0) return decide(words, kind, found, places);
  }
  return { problem: "unknown", nearest: lookAlikes(letters, spelled) };
}

function decide<P extends Place>(
  words: string,
  kind: Place["kind"] | null,
  found: P[],
  places: P[],
): { value: P } | PlaceProblem<P> {
  const named = words.split(" ").map((word) => districtsOfSameName[word]);
  const home = places.find(({ code }) => named.includes(code));
  if (home && found.includes(home)) return { value: home };
  const meant = home && !kind && !words.includes(" ") ? [...found, home] : found;
  const [place, another] = meant;
  return place && !another ? { value: place } : { problem: "ambiguous", places: meant };
}

function whatIsNamed(typed: string): { words: string; kind: Place["kind"] | null } {
  const text = plainly(typed)
    .replace(/[^\p{L}]+/gu, " ")
    .replace(provinces, " ");
  let kind: Place["kind"] | null = null;
  const words = text.split(" ").filter((word) => {
    const named = kindWords.find(([, forms]) => forms.split(" ").includes(word))?.[0];
    if (named) kind = named;
    return word !== "" && !named && !surroundings.has(word);
  });
  return { words: words.join(" "), kind };
}

function spellingsOf<P extends Place>(place: P): Spelled<P>[] {
  return [...new Set([place.shortName, ...place.aliases].map((name) => whatIsNamed(name).words))]
    .filter((words) => words !== "")
    .map((words) => ({ place, words, letters: words.replaceAll(" ", "") }));
}

function exactly<P extends Place>(letters: string, spelled: Spelled<P>[]): P[] {
  return distinct(spelled.filter((each) => each.letters === letters));
}

/** Names inside a longer text. Who covers most of its words wins: "Kediri, Lombok Barat", "Singosari, Malang". */
function within<P extends Place>(words: string, spelled: Spelled<P>[]): P[] {
  const inside = spelled.filter((each) => ` ${words} `.includes(` ${each.words} `));
  const covered = distinct(inside).map((place) => {
    const names = inside.filter((each) => each.place === place).map((each) => each.words);
    return { place, count: new Set(names.join(" ").split(" ")).size };
  });
  const most = Math.max(...covered.map(({ count }) => count));
  return covered.filter(({ count }) => count === most).map(({ place }) => place);
}

/** A whole word of a longer name: "Lombok" is four regencies. */
function partly<P extends Place>(words: string, spelled: Spelled<P>[]): P[] {
  return distinct(spelled.filter((each) => each.words.startsWith(`${words} `)));
}

function nearly<P extends Place>(letters: string, spelled: Spelled<P>[]): P[] {
  const near = spelled
    .map((each) => ({ ...each, slips: slipsBetween(letters, each.letters) }))
    .filter((each) => each.slips <= slipsForgiven(Math.min(letters.length, each.letters.length)));
  const least = Math.min(...near.map((each) => each.slips));
  return distinct(near.filter((each) => each.slips === least));
}

/** Few: other places of the country are two slips away, as Padang and Magelang are from Malang. */
function slipsForgiven(letters: number): number {
  if (letters < 5) return 0;
  return letters < 8 ? 1 : 2;
}

function lookAlikes<P extends Place>(letters: string, spelled: Spelled<P>[]): P[] {
  const alike = spelled
    .filter((each) => each.words === plainly(each.place.shortName))
    .map((each) => ({ ...each, slips: slipsBetween(letters, each.letters) }))
    .filter((each) => each.slips * 2 <= Math.max(letters.length, each.letters.length))
    .sort((a, b) => a.slips - b.slips);
  return distinct(alike).slice(0, 3);
}

/** "Lumajang kota" means the regency all the same: there is no city of that name. */
function ofKind<P extends Place>(places: P[], kind: Place["kind"] | null): P[] {
  const wanted = places.filter((place) => place.kind === kind);
  return wanted.length > 0 ? wanted : places;
}

function distinct<P extends Place>(spelled: Spelled<P>[]): P[] {
  return [...new Set(spelled.map(({ place }) => place))];
}
