import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { textFiles } from "../src/telegram/texts.ts";
import { barePlurals, hasTags, readTexts, type Text, wordingProblems } from "./text-rules.ts";

// npm run texts            writes src/telegram/text-keys.ts from the English texts
// npm run texts -- --check says what is wrong with the texts, and whether that file is fresh

const source = new URL("../src/", import.meta.url);
const keysFile = "telegram/text-keys.ts";
const english = "en";
const LONGEST_LINE = 120;

type Loaded = { feature: string; language: string; path: string; texts: Text[]; problems: string[] };

/** The file of key types, as the English texts make it. */
export function generateKeys(folder: URL = source): string {
  const files = load(folder);
  const languages = [...new Set(files.map((file) => file.language))].sort();
  const lines = files
    .filter((file) => file.language === english)
    .flatMap((file) => file.texts)
    .map(({ key, variables }) => {
      const fields = [...variables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, type]) => `${name}: ${type}`);
      const line = `  "${key}": ${fields.length === 0 ? "NoArgs" : `{ ${fields.join("; ")} }`};`;
      // As the formatter breaks it.
      return line.length <= LONGEST_LINE
        ? line
        : `  "${key}": {\n${fields.map((each) => `    ${each};\n`).join("")}  };`;
    });
  return [
    "// Made by `npm run texts` from the English texts; do not edit.",
    `export type Language = ${languages.map((language) => `"${language}"`).join(" | ")};`,
    "",
    "type NoArgs = Record<never, never>;",
    "",
    "/** Each text's key and the variables it needs. */",
    "export interface TextArgs {",
    ...lines.sort(),
    "}",
    "",
    "export type TextKey = keyof TextArgs;",
    "",
  ].join("\n");
}

/** Everything wrong with the texts, one sentence each; empty when all is well. */
export function checkTexts(folder: URL = source): string[] {
  const files = load(folder);
  if (files.length === 0) return ["no texts found"];
  const problems = files.flatMap((file) =>
    [...file.problems, ...wordings(file)].map((each) => `${file.path}: ${each}`),
  );
  problems.push(...differences(files), ...usage(folder, files));
  if (readFileSync(new URL(keysFile, folder), "utf8") !== generateKeys(folder)) {
    problems.push(`${keysFile} is stale: npm run texts`);
  }
  return problems;
}

function load(folder: URL): Loaded[] {
  return textFiles(folder).map(({ feature, language, file }) => ({
    feature,
    language,
    path: `src/${feature}/locales/${language}.ftl`,
    ...readTexts(readFileSync(file, "utf8")),
  }));
}

function wordings({ feature, language, texts }: Loaded): string[] {
  const twice = texts.filter((text, at) => texts.findIndex((other) => other.key === text.key) < at);
  return [
    ...twice.map(({ key }) => `"${key}" is there twice`),
    ...texts
      .filter(({ key }) => !key.startsWith(`${feature}-`))
      .map(({ key }) => `"${key}" must begin with "${feature}-"`),
    ...texts.flatMap((text) =>
      [...wordingProblems(text), ...(language === english ? barePlurals(text.pattern) : [])].map(
        (problem) => `"${text.key}" ${problem}`,
      ),
    ),
  ];
}

/** Every language must carry the keys and variables of the English file, and no others. */
function differences(files: Loaded[]): string[] {
  const problems: string[] = [];
  const languages = [...new Set(files.map((file) => file.language))];
  for (const feature of new Set(files.map((file) => file.feature))) {
    const texts = (language: string) =>
      files.find((file) => file.feature === feature && file.language === language)?.texts ?? [];
    for (const language of languages.filter((each) => each !== english)) {
      const path = `src/${feature}/locales/${language}.ftl`;
      const mine = new Map(texts(language).map((text) => [text.key, text]));
      for (const theirs of texts(english)) {
        const text = mine.get(theirs.key);
        mine.delete(theirs.key);
        if (!text) problems.push(`${path}: "${theirs.key}" is missing`);
        else if (names(text) !== names(theirs)) {
          problems.push(`${path}: "${text.key}" has the variables (${names(text)}), the English (${names(theirs)})`);
        }
      }
      for (const key of mine.keys()) problems.push(`${path}: "${key}" is not in English`);
    }
  }
  return problems;
}

/**
 * A key is used where it stands in the code as a literal, or where a template begins it:
 * `registration-${result}` uses every key that begins with "registration-".
 * The general words in telegram/ are a stock that may wait for a reader.
 */
function usage(folder: URL, files: Loaded[]): string[] {
  const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && path.replaceAll("\\", "/") !== keysFile)
    .map((path) => readFileSync(new URL(path.replaceAll("\\", "/"), folder), "utf8"))
    .join("\n");
  const texts = files.filter((file) => file.language === english).flatMap((file) => file.texts);
  const keys = new Map(texts.map((text) => [text.key, text]));
  const literals = new Set([...code.matchAll(/["'`]([a-z][\w.-]*)["'`]/gi)].map(([, key = ""]) => key));
  const beginnings = [...code.matchAll(/`([a-z]+-[a-z0-9-]*)\$\{/g)].map(([, start = ""]) => start);
  const references = new Set(
    files
      .flatMap((file) => [
        ...readFileSync(new URL(`${file.feature}/locales/${file.language}.ftl`, folder), "utf8").matchAll(
          /\{ *([a-z][\w-]*) *\}/g,
        ),
      ])
      .map(([, key = ""]) => key),
  );

  const problems: string[] = [];
  for (const key of keys.keys()) {
    if (key.startsWith("telegram-") || literals.has(key) || references.has(key)) continue;
    if (!beginnings.some((start) => key.startsWith(start))) problems.push(`"${key}" is used nowhere in src`);
  }
  for (const [, face, key = ""] of code.matchAll(/\.(html|plain)\(\s*["']([\w.-]+)["']/g)) {
    const text = keys.get(key);
    if (!text) problems.push(`"${key}" is used in src but is no text`);
    else if (face === "plain" && hasTags(text)) problems.push(`"${key}" has tags but is used as plain text`);
  }
  return problems;
}

function names(text: Text): string {
  return [...text.variables.keys()].sort().join(", ");
}

if (import.meta.main) {
  if (process.argv.includes("--check")) {
    const problems = checkTexts();
    for (const problem of problems) process.stderr.write(`${problem}\n`);
    if (problems.length === 0) process.stdout.write("texts: all well\n");
    process.exitCode = problems.length === 0 ? 0 : 1;
  } else {
    writeFileSync(new URL(keysFile, source), generateKeys());
  }
}
