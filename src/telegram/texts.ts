import { existsSync, readdirSync, readFileSync } from "node:fs";
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language, TextArgs, TextKey } from "./text-keys.ts";

export type { Language, TextKey } from "./text-keys.ts";

/** Telegram HTML that is already safe, as `raw` made it. */
export type RawHtml = { readonly rawHtml: string };

type AllOf<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer A) => void ? A : never;
/** What chooses a plural may also be handed in as it is to be written. */
type Placed<Args, Text> = { [Name in keyof Args]: Args[Name] extends number ? number | string : Text };
type Given<K extends TextKey, Text> = keyof AllOf<TextArgs[K]> extends never
  ? []
  : [args: Placed<AllOf<TextArgs[K]>, Text>];

/** The words of one language. A union of keys (`registration-${result}`) takes the variables of all of them. */
export type Words = {
  language: Language;
  /** For messages sent with parse_mode HTML: strings handed in are escaped, the text's own tags stay. */
  html<K extends TextKey>(key: K, ...args: Given<K, string | RawHtml>): string;
  /** For buttons, pop-ups, command descriptions, headings of a spreadsheet: nothing is escaped. */
  plain<K extends TextKey>(key: K, ...args: Given<K, string>): string;
};

export type Texts = {
  languages: Language[];
  defaultLanguage: Language;
  /** The nearest language we speak to a code such as `en-GB` or `in`; the default when there is none. */
  nearest(code: string | null | undefined): Language;
  /** The words for a stored or a client's language; an unknown one gets the default. */
  in(language: string | null | undefined): Words;
};

type Settings = {
  /** Where the features' folders are. */
  folder?: URL;
  /** Told of a missing text or variable; the person then reads the English. Without it, such a gap throws. */
  onProblem?: (problem: Error) => void;
};

type Format = (key: string, args: Record<string, FluentVariable>) => string;

/** Loads every feature's texts, once. Languages are the names of the files found. */
export function openTexts(defaultLanguage: string, settings: Settings = {}): Texts {
  const bundles = settings.folder === undefined ? ownBundles() : readBundles(settings.folder);
  const known = [...bundles.keys()].sort() as Language[];
  // The language that most read comes first wherever languages are listed.
  const languages = known.sort((a, b) => Number(b === defaultLanguage) - Number(a === defaultLanguage));
  const byDefault = languages.find((language) => language === defaultLanguage);
  if (!byDefault) throw new Error(`no texts in "${defaultLanguage}"; there are: ${languages.join(", ")}`);

  const nearest = (code: string | null | undefined) => nearestLanguage(languages, code) ?? byDefault;
  const words = new Map<string, Words>();
  for (const language of languages) {
    const chain = [...new Set([language, byDefault, "en"])].map((each) => bundles.get(each) ?? new FluentBundle(each));
    words.set(language, wordsOf(language, formatter(chain, settings.onProblem)));
  }
  return { languages, defaultLanguage: byDefault, nearest, in: (language) => words.get(nearest(language)) as Words };
}

/** Marks HTML of our own making, so that `html` puts it in as it is. */
export function raw(html: string): RawHtml {
  return { rawHtml: html };
}

/** Makes any text harmless inside a Telegram HTML message, attribute values included. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const isFigure = /^\d{1,3}([.,]?\d{3})*$/;

/** A number as it was written: it chooses the plural, and is printed as it stands. */
class Figure extends FluentNumber {
  readonly #written: string;
  constructor(written: string) {
    super(Number(written.replace(/[.,]/g, "")));
    this.#written = written;
  }
  override toString(): string {
    return this.#written;
  }
}

function wordsOf(language: Language, format: Format): Words {
  const prepared = (args: Record<string, string | number | RawHtml> | undefined, text: (value: string) => string) =>
    Object.fromEntries(
      Object.entries(args ?? {}).map(([name, value]) => {
        if (typeof value === "object") return [name, value.rawHtml];
        if (typeof value !== "string") return [name, value];
        return [name, isFigure.test(value) ? new Figure(value) : text(value)];
      }),
    );
  return {
    language,
    html: (key, ...[args]) => format(key, prepared(args, escapeHtml)),
    plain: (key, ...[args]) =>
      format(
        key,
        prepared(args, (value) => value),
      ),
  };
}

/** Formats in the first language that can; a gap anywhere before that is a problem. */
function formatter(chain: FluentBundle[], onProblem: Settings["onProblem"]): Format {
  return (key, args) => {
    let salvaged = key;
    for (const bundle of chain) {
      const pattern = patternOf(bundle, key);
      const errors: Error[] = [];
      if (pattern === null) errors.push(new Error("no such text"));
      else {
        salvaged = bundle.formatPattern(pattern, args, errors);
        if (errors.length === 0) return salvaged;
      }
      const problem = new Error(`text "${key}" in ${bundle.locales[0]}: ${errors.join("; ")}`, { cause: errors[0] });
      if (!onProblem) throw problem;
      onProblem(problem);
    }
    return salvaged;
  };
}

function patternOf(bundle: FluentBundle, key: string) {
  const [id = key, attribute] = key.split(".", 2);
  const message = bundle.getMessage(id);
  return (attribute === undefined ? message?.value : message?.attributes[attribute]) ?? null;
}

function nearestLanguage(languages: Language[], code: string | null | undefined): Language | undefined {
  if (!code) return undefined;
  const exact = languages.find((language) => language === code);
  if (exact) return exact;
  try {
    const { language } = new Intl.Locale(code.replaceAll("_", "-")); // also turns the old "in" into "id"
    return languages.find((each) => each === language);
  } catch {
    return undefined;
  }
}

let ours: Map<string, FluentBundle> | undefined;

/** The product's texts, read once however many bots this process opens, one after the other or side by side. */
function ownBundles(): Map<string, FluentBundle> {
  ours ??= readBundles(new URL("../", import.meta.url));
  return ours;
}

/** One bundle a language over all features: bundles kept apart would be searched only up to the first. */
function readBundles(folder: URL): Map<string, FluentBundle> {
  const bundles = new Map<string, FluentBundle>();
  for (const { language, file } of textFiles(folder)) {
    const bundle = bundles.get(language) ?? new FluentBundle(language, { useIsolating: false });
    bundles.set(language, bundle);
    const [problem] = bundle.addResource(new FluentResource(readFileSync(file, "utf8")));
    if (problem) throw new Error(`reading ${file.pathname}: ${problem.message}`, { cause: problem });
  }
  return bundles;
}

/** Every file of texts there is, as `<feature>/locales/<language>.ftl`, in a stable order. */
export function textFiles(folder: URL): { feature: string; language: string; file: URL }[] {
  return readdirSync(folder)
    .flatMap((feature) => {
      const locales = new URL(`${feature}/locales/`, folder);
      const names = existsSync(locales) ? readdirSync(locales) : [];
      return names.filter((name) => name.endsWith(".ftl")).map((name) => ({ feature, name, locales }));
    })
    .map(({ feature, name, locales }) => ({ feature, language: name.slice(0, -4), file: new URL(name, locales) }))
    .sort((a, b) => a.file.pathname.localeCompare(b.file.pathname, "en"));
}
