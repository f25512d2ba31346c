// Lists of vacancies: where one begins to look, and eight a page.
import type { InlineKeyboardButton } from "grammy/types";
import { inLanguage } from "../catalogue/catalogue.ts";
import { backToMenu } from "../menu/menu.ts";
import { PAGE, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { type Print, titleOf, wageText } from "../vacancies/print.ts";
import type { Vacancy } from "../vacancies/vacancies.ts";
import { placeText } from "./card-lines.ts";
import type { FoundByWords } from "./finding.ts";
import type { OpenCount, OpenPlace } from "./jobs.ts";
import { type Scope, scopeArgument } from "./scope.ts";

const LONGEST_LABEL = 60;
/** So many countries, and as many regencies, are buttons. */
const MOST_PLACES = 20;

/** Where one begins: everything, by trade, by place. */
export function startScreen(
  { words, printing }: Print,
  { total, abroad }: OpenCount,
  trades: readonly { readonly code: string; readonly shortName: unknown; readonly count: number }[],
  { lead = "", own = [] }: { lead?: string; own?: InlineKeyboardButton[][] } = {},
): Screen {
  const counted = (label: string, count: number) =>
    words.plain("jobs-counted", { label, count: printing.number(count) });
  const head =
    total === 0 ? words.html("jobs-none-at-all") : words.html("jobs-start", { count: printing.number(total) });
  const here = total - abroad;
  return {
    text: [lead, head].filter(Boolean).join("\n\n"),
    buttons: [
      ...(total === 0 ? [[button(words.plain("jobs-trainings-button"), "trades")]] : []),
      ...(total > 0 ? [[button(counted(words.plain("jobs-all-button"), total), "jobs-list")]] : []),
      ...inRows(
        [
          ...(here > 0
            ? [
                button(
                  counted(words.plain("jobs-here-button"), here),
                  "jobs-list",
                  scopeArgument({ place: { in: "here" } }),
                ),
              ]
            : []),
          ...(abroad > 0
            ? [
                button(
                  counted(words.plain("jobs-abroad-button"), abroad),
                  "jobs-list",
                  scopeArgument({ place: { in: "abroad" } }),
                ),
              ]
            : []),
        ],
        2,
      ),
      ...(total > 0 ? [[button(words.plain("jobs-by-place-button"), "jobs-places")]] : []),
      ...inRows(
        trades.map(({ code, shortName, count }) =>
          button(
            counted(inLanguage(shortName, words.language), count),
            "jobs-list",
            scopeArgument({ tradeCode: code }),
          ),
        ),
        2,
      ),
      ...own,
      [button(words.plain("alerts-start-button"), "alerts")],
      [backToMenu(words)],
    ],
  };
}

/** The places where there are vacancies, perhaps of one trade. */
export function placesScreen(
  { words, printing }: Print,
  places: readonly OpenPlace[],
  tradeCode: string | undefined,
): Screen {
  const at = (label: string, count: number, place: NonNullable<Scope["place"]>) =>
    button(
      words.plain("jobs-counted", { label, count: printing.number(count) }),
      "jobs-list",
      scopeArgument({ tradeCode, place }),
    );
  const abroad = places.filter(({ country }) => country !== "ID");
  const countries = abroad.map(({ country, countryName, count }) =>
    at(countryName === null ? country : inLanguage(countryName, words.language), count, {
      in: "country",
      code: country,
    }),
  );
  const regencies = places.flatMap(({ regencyCode, regencyName, count }) =>
    regencyCode === null || regencyName === null ? [] : [at(regencyName, count, { in: "regency", code: regencyCode })],
  );
  const provinces = provincesOf(places).map(({ code, name, count }) => at(name, count, { in: "province", code }));
  const isEmpty = places.length === 0;
  return {
    text: words.html(isEmpty ? "jobs-none-at-all" : "jobs-which-place"),
    buttons: [
      ...(provinces.length > 1 ? inRows(provinces, 2) : []),
      ...inRows(regencies.slice(0, MOST_PLACES), 2),
      ...inRows(countries.slice(0, MOST_PLACES), 2),
      [
        tradeCode === undefined
          ? button(words.plain("telegram-back"), "jobs")
          : button(words.plain("telegram-back"), "jobs-list", scopeArgument({ tradeCode })),
        backToMenu(words),
      ],
    ],
  };
}

/** What a list needs besides its vacancies. */
export interface ListSettings {
  readonly scope: Scope;
  readonly page: number;
  readonly total: number;
  /** What the list is of, in words: the trade, the place; empty for all */
  readonly name: string;
}

/** One page of a list, each with its pay and place. */
export function listScreen(
  print: Print,
  vacancies: readonly Vacancy[],
  { scope, page, total, name }: ListSettings,
): Screen {
  const { words } = print;
  const title = name === "" ? words.plain("jobs-all-button") : name;
  const lines = vacancies.map((vacancy) => vacancyLine(print, vacancy));
  return {
    text: [
      words.html("jobs-list-title", { name: title, count: total }),
      ...(total === 0 ? ["", words.html("jobs-none-here")] : ["", ...lines]),
    ].join("\n"),
    buttons: [
      ...jobButtons(print, vacancies, scopeArgument(scope, page)),
      ...turning(words, "jobs-list", scopeArgument(scope, ""), page, total),
      ...narrowing(words, scope, total),
      [button(words.plain("telegram-back"), "jobs"), backToMenu(words)],
    ],
  };
}

/** What was found by words: no page two, for who sees eight that do not fit writes other words. */
export function foundJobsScreen(
  print: Print,
  { vacancies, isWhole }: FoundByWords,
  asked: string,
  by: "jobs-found" | "jobs-found-paid" = "jobs-found",
): Screen {
  const { words } = print;
  const lines = vacancies.map((each) => vacancyLine(print, each));
  return {
    text: [words.html(isWhole ? by : `${by}-near`, { words: asked }), "", ...lines].join("\n"),
    buttons: [...jobButtons(print, vacancies), [button(words.plain("jobs-all-button"), "jobs"), backToMenu(words)]],
  };
}

/** What may be applied to in place of a vacancy, and where to look further. */
export function similarScreen(print: Print, vacancies: readonly Vacancy[], like: Vacancy): Screen {
  const { words } = print;
  const title = titleOf(words, like);
  const isEmpty = vacancies.length === 0;
  return {
    text: isEmpty
      ? words.html("jobs-similar-none", { title })
      : [words.html("jobs-similar", { title }), "", ...vacancies.map((each) => vacancyLine(print, each))].join("\n"),
    buttons: [
      ...jobButtons(print, vacancies, like.code),
      [
        button(
          words.plain("jobs-further-button", { trade: inLanguage(like.trade.name, words.language) }),
          "jobs-list",
          scopeArgument({ tradeCode: like.trade.code }),
        ),
      ],
      [button(words.plain("alerts-start-button"), "alerts")],
      [button(words.plain("jobs-all-button"), "jobs"), backToMenu(words)],
    ],
  };
}

/** A button for each, which opens its card; `from` is the list to which that leads back. */
export function jobButtons(print: Print, vacancies: readonly Vacancy[], from = "") {
  return vacancies.map((vacancy) => [button(labelOf(print.words, print, vacancy), "job", vacancy.code, from)]);
}

function vacancyLine(print: Print, vacancy: Vacancy): string {
  return print.words.html("jobs-list-line", {
    title: titleOf(print.words, vacancy),
    place: placeText(print, vacancy),
    wage: vacancy.wage ? wageText(print, vacancy.wage) : "",
  });
}

/** A list of one trade that does not fit a page is narrowed by place. */
function narrowing(words: Words, { tradeCode, place }: Scope, total: number) {
  if (place !== undefined || tradeCode === undefined || total <= PAGE) return [];
  return [[button(words.plain("jobs-by-place-button"), "jobs-places", tradeCode)]];
}

function labelOf(words: Words, print: Print, vacancy: Vacancy): string {
  const label = words.plain("jobs-list-button", { title: titleOf(words, vacancy), place: placeText(print, vacancy) });
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL).toWellFormed()}…` : label;
}

function provincesOf(places: readonly OpenPlace[]) {
  const provinces = new Map<string, { code: string; name: string; count: number }>();
  for (const { provinceCode: code, provinceName: name, count } of places)
    if (code !== null && name !== null)
      provinces.set(code, { code, name, count: count + (provinces.get(code)?.count ?? 0) });
  return [...provinces.values()];
}
