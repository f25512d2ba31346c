// What does not fit on a card: every document, every cost with whoever pays it, and who tells whether it is all true.

import { button } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import { fieldText, moneyText, type Print, titleOf } from "../vacancies/print.ts";
import type { Vacancy } from "../vacancies/vacancies.ts";
import { documentText } from "./own-words.ts";

/** So many documents stand by name on the card; the others are counted there. */
export const DOCUMENTS_ON_CARD = 4;

/** Whether there is more to read than the card has room for. */
export function hasDetails({ documents, abroad }: Vacancy): boolean {
  return documents.length > DOCUMENTS_ON_CARD || abroad !== undefined;
}

/** The documents, the costs, what the contract says; abroad how to check it, and whom to call. */
export function detailsScreen(print: Print, vacancy: Vacancy, from: string): Screen {
  const { words, printing } = print;
  const { documents, abroad, code } = vacancy;
  const costs = (abroad?.costs ?? []).map(({ item, amount, currency, payer }) =>
    words.html("jobs-details-line", {
      line: words.plain(`vacancies-cost-${payer}`, { item, sum: moneyText(printing, amount, currency) }),
    }),
  );
  const labelled = (field: "visa" | "terms" | "contact") => {
    const value = fieldText(print, vacancy, field);
    if (value === undefined) return [];
    return [words.html("vacancies-line", { label: words.plain(`vacancies-field-${field}`), value })];
  };
  const parts = [
    [words.html("jobs-details-title", { title: titleOf(words, vacancy), code })],
    documents.length > 0
      ? [
          words.html("jobs-details-documents", {
            documents: documents.map((name) => documentText(words, name)).join("; "),
          }),
        ]
      : [],
    costs.length > 0 ? [words.html("jobs-details-costs"), ...costs] : [],
    abroad ? [...labelled("visa"), ...labelled("terms"), ...labelled("contact")] : [],
    abroad ? [words.html("jobs-card-no-fee"), words.html("jobs-details-check")] : [],
  ];
  return {
    text: parts
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join("\n"))
      .join("\n\n"),
    buttons: [
      ...(abroad
        ? [
            [
              button(words.plain("abroad-to-hotlines"), "hotlines", "", "beside"),
              button(words.plain("abroad-to-flags"), "abroad", "", "beside"),
            ],
          ]
        : []),
      [button(words.plain("telegram-back"), "job", code, from), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}
