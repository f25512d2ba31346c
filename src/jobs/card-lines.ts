// What a card says of a vacancy, in words that also stand alone where the message is copied somewhere else.
import type { Hotline } from "../abroad/abroad.ts";
import type { FieldName } from "../vacancies/fields.ts";
import { fieldText, moneyText, type Print, titleOf, wageText } from "../vacancies/print.ts";
import type { Vacancy } from "../vacancies/vacancies.ts";
import { DOCUMENTS_ON_CARD } from "./details.ts";
import { documentText, hoursText, ownWords } from "./own-words.ts";

/** So many numbers to call stand on the card; all of them behind the button. */
const HOTLINES_ON_CARD = 3;

/** A vacancy that can be applied to: what it is, what it pays and asks, and until when. */
export function jobLines(print: Print, vacancy: Vacancy, hotlines: readonly Hotline[]): string[] {
  const { words } = print;
  const line = (key: "jobs-card-work" | "jobs-card-needs", fields: readonly (string | undefined)[]) => {
    const values = fields.filter((value) => value !== undefined);
    return values.length === 0 ? [] : [words.html(key, { values: values.join(", ") })];
  };
  const text = (field: FieldName) => fieldText(print, vacancy, field);
  const labelled = (field: FieldName, value = text(field)) =>
    value === undefined
      ? []
      : [words.html("vacancies-line", { label: words.plain(`vacancies-field-${field}`), value })];
  return [
    words.html("jobs-card-title", { title: titleOf(words, vacancy) }),
    ...whereLines(print, vacancy),
    ...(vacancy.wage ? [words.html("jobs-card-wage", { wage: wageText(print, vacancy.wage) })] : []),
    ...line("jobs-card-work", [text("contract"), text("contractMonths"), hoursText(words, vacancy)]),
    ...line("jobs-card-needs", [
      text("age"),
      sexText(print, vacancy),
      schoolText(print, vacancy),
      practiceText(print, vacancy),
    ]),
    ...labelled("language"),
    ...labelled("schemes"),
    ...labelled("documents", documentsText(print, vacancy)),
    ...labelled("benefits"),
    ...ownWords(words, vacancy),
    ...labelled("departsOn"),
    ...(vacancy.abroad ? [] : labelled("contact")),
    ...(vacancy.abroad ? placementLines(print, vacancy.abroad, hotlines) : [words.html("jobs-card-free")]),
    ...(vacancy.closesOn ? [words.html("jobs-card-closes", { day: print.printing.date(vacancy.closesOn) })] : []),
  ];
}

/** One that cannot be applied to: what it was, and why not. */
export function endedLines({ words }: Print, vacancy: Vacancy): string[] {
  const { closedAs } = vacancy;
  const state = closedAs === undefined ? "" : words.plain(`vacancies-closed-${closedAs}`);
  const why = vacancy.state === "published" ? "over" : vacancy.state === "closed" ? "closed" : "held";
  return [
    words.html("jobs-card-title", { title: titleOf(words, vacancy) }),
    words.html("jobs-card-company", { company: vacancy.company.name }),
    "",
    words.html(`jobs-ended-${why}`, { state }),
  ];
}

/** The code and the address that opens it, for whoever is sent this card. */
export function linkLine({ words }: Print, { code }: Vacancy, botName: string): string {
  return words.html("jobs-card-link", { code, link: jobLink(code, botName) });
}

/** Opens the vacancy from anywhere. */
export function jobLink(code: string, botName: string): string {
  return `https://t.me/${botName}?start=v_${code}`;
}

/** `Johor, Malaysia`, `Mataram` */
export function placeText(print: Print, vacancy: Vacancy): string {
  const { place, regency } = vacancy;
  const home = vacancy.country === "ID" ? regency?.name : fieldText(print, vacancy, "country");
  const names = Object.values((vacancy.countryName ?? {}) as Record<string, string>);
  const isSaid = place !== undefined && (home?.endsWith(place) || names.includes(place)); // Mataram, in Kota Mataram
  return (
    (isSaid ? [home] : [place, home]).filter((name) => name !== undefined).join(", ") ||
    print.words.plain("jobs-place-here")
  );
}

function whereLines(print: Print, vacancy: Vacancy): string[] {
  const { words } = print;
  const people = fieldText(print, vacancy, "openings");
  const place = placeText(print, vacancy);
  const employer = vacancy.abroad?.employer ?? vacancy.company.name;
  return [
    words.html("jobs-card-company", { company: employer }),
    people === undefined
      ? words.html("jobs-card-place", { place })
      : words.html("jobs-card-place-people", { place, people }),
  ];
}

function sexText({ words }: Print, { sex }: Vacancy): string | undefined {
  return sex === undefined ? undefined : words.plain(`jobs-sex-${sex}`);
}

function schoolText({ words }: Print, { education }: Vacancy): string | undefined {
  return education === undefined ? undefined : words.plain("trades-education", { education });
}

function practiceText(print: Print, vacancy: Vacancy): string {
  if (vacancy.experienceMonths === 0) return print.words.plain("jobs-no-experience");
  return print.words.plain("jobs-experience", { months: fieldText(print, vacancy, "experience") ?? "" });
}

function documentsText({ words, printing }: Print, { documents }: Vacancy): string | undefined {
  const shown = documents
    .slice(0, DOCUMENTS_ON_CARD)
    .map((name) => documentText(words, name))
    .join(", ");
  const more = documents.length - DOCUMENTS_ON_CARD;
  if (documents.length === 0) return undefined;
  return more > 0 ? words.plain("jobs-card-more-documents", { shown, count: printing.number(more) }) : shown;
}

/** Who sends people there, under which licences, at whose cost, and who tells whether that is true. */
function placementLines(
  { words, printing }: Print,
  abroad: NonNullable<Vacancy["abroad"]>,
  hotlines: readonly Hotline[],
): string[] {
  const { agency, permitNo, permitUntil, jobOrderNo, jobOrderVerifiedBy } = abroad;
  const ownCosts = abroad.costs
    .filter(({ payer }) => payer === "worker")
    .map(({ item, amount, currency }) => `${item} ${moneyText(printing, amount, currency)}`)
    .join(", ");
  return [
    "",
    agency
      ? words.html("jobs-card-agency", {
          agency: agency.name,
          licence: agency.licenceNo,
          until: printing.date(agency.licenceUntil),
        })
      : words.html("jobs-card-government"),
    ...(permitNo !== undefined && permitUntil !== undefined
      ? [words.html("jobs-card-permit", { permit: permitNo, until: printing.date(permitUntil) })]
      : []),
    ...(jobOrderNo === undefined
      ? []
      : [words.html("jobs-card-order", { order: jobOrderNo, by: jobOrderVerifiedBy ?? "" })]),
    words.html("jobs-card-no-fee"),
    ...(ownCosts === "" ? [] : [words.html("jobs-card-own-costs", { costs: ownCosts })]),
    words.html("jobs-card-check"),
    ...hotlineLines({ words, printing }, hotlines),
  ];
}

/** The first numbers on one line, with the day on which the oldest of them was checked. */
function hotlineLines({ words, printing }: Print, hotlines: readonly Hotline[]): string[] {
  const shown = hotlines.slice(0, HOTLINES_ON_CARD);
  const [oldest] = shown.map(({ lastCheckedOn }) => lastCheckedOn).sort();
  if (oldest === undefined) return [];
  const numbers = shown.map(({ value }) => value).join(", ");
  return [words.html("jobs-card-hotlines", { numbers, day: printing.shortDate(oldest) })];
}
