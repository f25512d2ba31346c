// Lines that mean something else than a thing to look for: small talk, one's own registration, work abroad, an age.
import { readNumber } from "../registration/numbers.ts";
import type { Texts } from "../telegram/texts.ts";
import { asksForTraining, isEmpty, tellingWords, wordsIn } from "./words.ts";

const talks = ["salam", "hello", "thanks", "fine", "who"] as const;

export type Talk = (typeof talks)[number];

export type Meaning =
  | { readonly is: "number"; readonly number: string }
  | { readonly is: "mine" | "age" | "trainings" }
  /** Their own applications for work */
  | { readonly is: "applied" }
  /** Those who applied to their company, if they have one */
  | { readonly is: "applicants" }
  /** Somebody asks for money, or something else is wrong; they look for work, whatever it is; or for people */
  | { readonly is: "wrong" | "work" | "recruiting" }
  /** Whether a company is official: its name, as it was written, and the words of it */
  | { readonly is: "company"; readonly name: string; readonly words: readonly string[] }
  | { readonly is: "talk"; readonly talk: Talk }
  /** Work in another country; the one that was named. Its name alone may also mean the language that is taught. */
  | { readonly is: "abroad"; readonly country: string | undefined; readonly orLanguage: boolean };

/** Reads lines by the words of every language, whoever writes; undefined for what is to be looked for. */
export function meanings(texts: Texts): (line: string) => Meaning | undefined {
  const linesOf = (key: Parameters<ReturnType<Texts["in"]>["plain"]>[0]) =>
    texts.languages.flatMap((language) =>
      texts
        .in(language)
        .plain(key as "search-words-mine")
        .split(",")
        .map(plain),
    );
  const small = talks.map((talk) => ({ talk, lines: new Set(linesOf(`search-talk-${talk}.words`)) }));
  const mine = linesOf("search-words-mine");
  const applied = linesOf("search-words-applied");
  const going = new Set(linesOf("search-words-going"));
  const tongues = new Set(linesOf("search-words-tongues"));
  const wrong = linesOf("search-words-wrong");
  const applicants = linesOf("search-words-applicants");
  const recruiting = linesOf("search-words-recruiting");
  const work = new Set(linesOf("search-words-work"));
  const official = new Set(linesOf("search-words-official"));
  const companies = new Set(linesOf("search-words-company"));
  const countries = longestFirst(linesOf("search-words-countries"));
  const leaving = longestFirst(linesOf("search-words-leaving"));
  const aging = new Set([...linesOf("answers-age.words"), ...linesOf("answers-register.words")].flatMap(wordsIn));

  const talkIn = (line: string): Talk | undefined => {
    if (isOnlySigns(line)) return "fine";
    const said = [plain(line), withoutEmpty(line), calm(plain(line))];
    return small.find(({ lines }) => said.some((each) => lines.has(each)))?.talk;
  };
  const abroadIn = (line: string): Meaning | undefined => {
    const country = countries.find((name) => holds(line, name));
    const left = leaving.find((name) => holds(line, name));
    if (country === undefined && left === undefined) return undefined;
    const rest = [country, left].reduce<string>((text, name) => (name ? without(text, name) : text), plain(line));
    const others = wordsIn(rest).filter((word) => !isEmpty(word) && !going.has(word) && !official.has(word));
    return others.length === 0 ? { is: "abroad", country, orLanguage: tongues.has(plain(line)) } : undefined;
  };
  const sayNoName = [official, companies, going, new Set([...countries, ...leaving].flatMap(wordsIn))];
  /** "PT Maju resmi?": a word for a company, a name behind it, and perhaps whether it can be trusted. */
  const companyIn = (line: string): Meaning | undefined => {
    const written = wordsIn(line);
    const at = written.findIndex((word) => companies.has(word));
    if (at < 0 || !(written.some((word) => official.has(word)) || /^(pt|cv|ud)$/.test(written[0] ?? "")))
      return undefined;
    const words = written.slice(at + 1).filter((word) => !sayNoName.some((words) => words.has(word)) && !isEmpty(word));
    if (words.length === 0) return undefined;
    const legal = /^(pt|cv|ud)$/.test(written[at] ?? "") ? [written[at]?.toUpperCase()] : [];
    return { is: "company", name: [...legal, ...words.map(capital)].join(" "), words };
  };
  /** "cari kerja", "saya mau kerja": work, and nothing that says which. */
  const isWork = (line: string) => work.has(plain(line)) || work.has(withoutEmpty(line));
  const agesIn = (line: string): boolean => {
    const words = tellingWords(line);
    return words.some(isAge) && words.every((word) => isAge(word) || aging.has(word));
  };

  return (line) => {
    const number = readNumber(line);
    if (number !== undefined) return { is: "number", number };
    const talk = talkIn(line);
    if (talk) return { is: "talk", talk };
    if (applied.some((phrase) => holds(line, phrase))) return { is: "applied" };
    if (mine.some((phrase) => holds(line, phrase))) return { is: "mine" };
    if (wrong.some((phrase) => holds(line, phrase))) return { is: "wrong" };
    if (applicants.some((phrase) => holds(line, phrase))) return { is: "applicants" };
    if (recruiting.some((phrase) => holds(line, phrase))) return { is: "recruiting" };
    const company = companyIn(line);
    if (company) return company;
    if (isWork(line)) return { is: "work" };
    const abroad = abroadIn(line);
    if (abroad) return abroad;
    if (agesIn(line)) return { is: "age" };
    if (asksForTraining(line)) return { is: "trainings" };
    return greetsOnly(line, small);
  };
}

/** Nothing but greetings and polite words, in whatever order: the last kind of talk in it is answered. */
function greetsOnly(line: string, small: { talk: Talk; lines: Set<string> }[]): Meaning | undefined {
  const words = wordsIn(line);
  if (words.length === 0 || tellingWords(line).length > 0) return undefined;
  const found = (["thanks", "salam"] as const).find((talk) =>
    [...(small.find((each) => each.talk === talk)?.lines ?? [])].some((phrase) => holds(line, phrase)),
  );
  return { is: "talk", talk: found ?? "hello" };
}

function capital(word: string): string {
  return word.replace(/^./u, (first) => first.toUpperCase());
}

function plain(line: string): string {
  return wordsIn(line).join(" ");
}

/** "haloooo" is "halo". */
function calm(line: string): string {
  return line.replace(/(\p{L})\1+(?= |$)/gu, "$1");
}

/** A line without the words that only address or soften: "makasih ya kak". */
function withoutEmpty(line: string): string {
  return wordsIn(line)
    .filter(
      (word) => !/^(ya|yah|iya|kak|kakak|pak|bu|bapak|ibu|min|admin|mas|mbak|bang|bot|banyak|dong|so|much)$/.test(word),
    )
    .join(" ");
}

function holds(line: string, phrase: string): boolean {
  return ` ${plain(line)} `.includes(` ${phrase} `);
}

function without(text: string, phrase: string): string {
  return ` ${text} `.replace(` ${phrase} `, " ").trim();
}

function longestFirst(phrases: string[]): string[] {
  return phrases.toSorted((a, b) => b.length - a.length);
}

function isAge(word: string): boolean {
  return /^(1\d|[2-7]\d)(th|thn|yo)?$/.test(word);
}

/** A thumb, a heart, a smile. */
function isOnlySigns(line: string): boolean {
  return /\p{Extended_Pictographic}/u.test(line) && !/[\p{L}\p{N}]/u.test(line);
}
