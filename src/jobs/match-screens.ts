// How a match reads: in three short lines on the card, and each line explained behind a button.
import { inLanguage } from "../catalogue/catalogue.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { fieldText, type Print } from "../vacancies/print.ts";
import type { Vacancy } from "../vacancies/vacancies.ts";
import type { Match, MatchLine, Standing, Taught } from "./matching.ts";

/** So many programmes that teach what is missing stand on the card, each with its button. */
const TAUGHT_ON_CARD = 2;

const signs: Readonly<Record<Standing, string>> = { have: "✓", lack: "✗", unknown: "?" };

/** "You have 4 of 5", which ones, and where what is missing is taught. No line where nothing is asked. */
export function matchSummary({ words }: Print, match: Match): string[] {
  const { lines, have } = match;
  if (lines.length === 0) return [];
  const named = (standing: Standing) => {
    const names = lines.filter((line) => line.standing === standing).map((line) => nameOf(words, line));
    return names.length === 0 ? [] : [words.html(`jobs-match-${standing}`, { names: names.join(", ") })];
  };
  const score = match.isKnown
    ? [
        words.html("jobs-match-score", { have: String(have), of: String(lines.length) }),
        ...(["have", "lack", "unknown"] as const).flatMap(named),
      ]
    : [];
  return [...score, ...match.taught.slice(0, TAUGHT_ON_CARD).map((taught) => taughtLine(words, taught))];
}

/** The buttons of the card: to register for what is missing, and to have each line explained. */
export function matchButtons(
  words: Words,
  { lines, taught, isKnown }: Match,
  code: string,
  from: string,
): NonNullable<Screen["buttons"]> {
  return [
    ...taught.slice(0, TAUGHT_ON_CARD).map((each) => [registerButton(words, each)]),
    ...(isKnown && lines.length > 0 ? [[button(words.plain("jobs-match-why-button"), "job-match", code, from)]] : []),
  ];
}

/** Every line with what is asked and what we know; how to tell us more. */
export function matchScreen(print: Print, vacancy: Vacancy, match: Match, from: string): Screen {
  const { words } = print;
  const score = { have: String(match.have), of: String(match.lines.length) };
  return {
    text: [
      words.html("jobs-match-title", { ...score, code: vacancy.code }),
      "",
      ...match.lines.map((line) => `${signs[line.standing]} ${explained(print, vacancy, line)}`),
      ...match.taught.map((taught) => taughtLine(words, taught)),
      "",
      words.html("jobs-match-note"),
    ].join("\n"),
    buttons: [
      ...match.taught.slice(0, TAUGHT_ON_CARD).map((each) => [registerButton(words, each)]),
      [
        button(words.plain("jobs-match-mydata-button"), "mydata"),
        button(words.plain("menu-certificate"), "certificate"),
      ],
      [button(words.plain("telegram-back"), "job", vacancy.code, from), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

function nameOf(words: Words, line: MatchLine): string {
  return line.of === "certificate" ? line.scheme.name : words.plain(`jobs-match-${line.of}`);
}

function explained(print: Print, vacancy: Vacancy, line: MatchLine): string {
  const { words } = print;
  switch (line.of) {
    case "age":
      return words.html(`jobs-explained-age-${known(line)}`, {
        asked: fieldText(print, vacancy, "age") ?? "",
        age: String(line.age ?? ""),
      });
    case "education":
      return words.html(`jobs-explained-education-${known(line)}`, {
        asked: fieldText(print, vacancy, "education") ?? "",
        education: line.education === undefined ? "" : words.plain(`registration-education-${line.education}`),
      });
    case "certificate":
      return certificateExplained(print, line);
    case "experience":
      return words.html("jobs-explained-experience", { months: fieldText(print, vacancy, "experience") ?? "" });
    case "place":
      return words.html(`jobs-explained-place-${line.isSame ? "same" : line.standing}`, {
        asked: vacancy.regency?.name ?? "",
        own: line.regency ?? "",
      });
    case "abroad":
      return words.html(`jobs-explained-abroad-${line.standing}`);
  }
}

function certificateExplained(
  { words, printing }: Print,
  { standing, scheme, validUntil }: Extract<MatchLine, { of: "certificate" }>,
): string {
  const { name, required } = scheme;
  if (standing !== "have")
    return words.html(required ? "jobs-explained-certificate-lack" : "jobs-explained-certificate-wished", { name });
  if (validUntil === undefined) return words.html("jobs-explained-certificate-lasting", { name });
  return words.html("jobs-explained-certificate-have", { name, day: printing.date(validUntil) });
}

function known({ standing }: MatchLine): "known" | "unknown" {
  return standing === "unknown" ? "unknown" : "known";
}

function taughtLine(words: Words, { programmeName, next }: Taught): string {
  const programme = inLanguage(programmeName, words.language);
  if (next === null) return words.html("jobs-taught-later", { programme });
  return words.html("jobs-taught", {
    programme,
    day: printingIn(words.language, next.zone).shortDate(next.startsOn),
    seats: String(next.seatsLeft),
  });
}

function registerButton(words: Words, { programmeCode, programmeName, next }: Taught) {
  const programme = inLanguage(programmeName, words.language);
  if (next === null) return button(words.plain("jobs-taught-look-button", { programme }), "programme", programmeCode);
  return button(words.plain("jobs-taught-register-button", { programme }), "reg", next.id);
}
