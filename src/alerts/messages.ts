// What an alert and a digest say: what it is, where, what it pays, until when; and the ways to less of it.
import { BESIDE, button } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { fieldLines, fieldText, printIn, titleOf } from "../vacancies/print.ts";
import type { Vacancy } from "../vacancies/vacancies.ts";
import { digestArgument } from "./reasons.ts";
import { cut } from "./words.ts";

/** So many stand in one message: the rest is a tap away. */
export const MOST_IN_DIGEST = 6;

/** One vacancy; of which message its buttons speak: that of the vacancy, or of the digest in which it is alone. */
export function alertScreen(words: Words, vacancy: Vacancy, zone: string, digest?: string): Screen {
  const print = printIn(words, zone);
  const { id, code, company } = vacancy;
  const title = words.html("alerts-title-line", { title: titleOf(words, vacancy), company: company.name, code });
  const isAbroad = vacancy.kind === "overseas";
  return {
    text: [
      words.html(isAbroad ? "alerts-new-abroad" : "alerts-new"),
      "",
      title,
      ...fieldLines(print, vacancy, ["regency", "country", "wage", "schemes", "closesOn"]),
      "",
      words.html(isAbroad ? "alerts-free-abroad" : "alerts-free"),
      words.html("alerts-why-line"),
    ].join("\n"),
    buttons: [
      [openButton(words.plain("alerts-open-button"), vacancy)],
      ...lessButtons(words, digest === undefined ? id : digestArgument(digest)),
    ],
  };
}

/**
 * Several: two lines and a button for each, page by page; the first page is what is sent, the others open beside it. Of
 * one name, each is told by its code as well.
 */
export function digestScreen(
  words: Words,
  vacancies: readonly Vacancy[],
  { zone, subject, page = 0 }: { readonly zone: string; readonly subject: string; readonly page?: number },
): Screen {
  const print = printIn(words, zone);
  const from = page * MOST_IN_DIGEST;
  const about = digestArgument(subject);
  const titles = Map.groupBy(vacancies, (vacancy) => titleOf(words, vacancy));
  const named = (vacancy: Vacancy) => {
    const title = titleOf(words, vacancy);
    const isAlone = titles.get(title)?.length === 1;
    return isAlone ? title : words.plain("alerts-digest-same", { title, code: vacancy.code });
  };
  const shown = vacancies.slice(from, from + MOST_IN_DIGEST);
  const lines = shown.map((vacancy, at) =>
    words.html("alerts-digest-line", {
      nth: String(from + at + 1),
      title: named(vacancy),
      place: fieldText(print, vacancy, "regency") ?? fieldText(print, vacancy, "country") ?? vacancy.place ?? "",
      terms: [
        fieldText(print, vacancy, "wage"),
        vacancy.closesOn && words.plain("alerts-digest-until", { day: print.printing.shortDate(vacancy.closesOn) }),
      ]
        .filter(Boolean)
        .join(", "),
    }),
  );
  const more = vacancies.length - from - shown.length;
  return {
    text: [
      words.html("alerts-digest", { count: String(vacancies.length) }),
      "",
      ...lines,
      ...(more > 0 ? [words.html("alerts-digest-more", { count: String(more) })] : []),
      "",
      words.html("alerts-free"),
      words.html("alerts-why-line"),
    ].join("\n"),
    buttons: [
      ...shown.map((vacancy, at) => [
        openButton(
          cut(words.plain("alerts-digest-button", { nth: String(from + at + 1), title: named(vacancy) })),
          vacancy,
        ),
      ]),
      ...(page === 0 ? [] : [[button(words.plain("telegram-previous-page"), "alert-more", `${about}.${page - 1}`)]]),
      ...(more > 0 ? [[moreButton(words, `${about}.${page + 1}`, { count: more, isFirst: page === 0 })]] : []),
      ...lessButtons(words, about),
    ],
  };
}

function openButton(label: string, { code }: Vacancy) {
  return button(label, "job", code, BESIDE);
}

function moreButton(words: Words, argument: string, { count, isFirst }: { count: number; isFirst: boolean }) {
  const label = words.plain("alerts-digest-more-button", { count: String(count) });
  return button(label, "alert-more", argument, isFirst ? BESIDE : "");
}

/** Why, less, stop: about one vacancy, or about what a digest told of. */
function lessButtons(words: Words, about: number | string) {
  return [
    [
      button(words.plain("alerts-why-button"), "alert-why", about, BESIDE),
      button(words.plain("alerts-less-button"), "alert-less", about, BESIDE),
      button(words.plain("alerts-stop-button"), "alert-stop", about, BESIDE),
    ],
  ];
}
