// How a vacancy reads: each of its fields in words, money and days as the reader's language prints them.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Day } from "../platform/calendar.ts";
import type { Printing } from "../telegram/printing.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { type FieldName, fieldsOf } from "./fields.ts";
import type { BlockReason, Verdict } from "./rules.ts";
import type { Cost, Vacancy } from "./vacancies.ts";

export interface Print {
  readonly words: Words;
  readonly printing: Printing;
}

/** Prints in somebody's words. */
export function printIn(words: Words, zone: string): Print {
  return { words, printing: printingIn(words.language, zone) };
}

/** What a vacancy is called; one without a name yet says so. */
export function titleOf(words: Words, { title }: Pick<Vacancy, "title">): string {
  return inLanguage(title, words.language) || words.plain("vacancies-untitled");
}

/** `Rp2.750.000–3.400.000 per bulan`, `MYR 1.700 per bulan` */
export function wageText({ words, printing }: Print, wage: NonNullable<Vacancy["wage"]>): string {
  const { min, max, currency, period } = wage;
  const upTo = max === undefined || max === min ? "" : `–${printing.number(max)}`;
  return words.plain(`vacancies-per-${period}`, { sum: `${moneyText(printing, min, currency)}${upTo}` });
}

/** `Rp37.500`, `USD 28` */
export function moneyText(printing: Printing, amount: number, currency: string): string {
  return currency === "IDR" ? printing.rupiah(amount) : `${currency} ${printing.number(amount)}`;
}

/** Fields that stand on the line of another. */
const beside: Partial<Record<FieldName, FieldName>> = {
  titleEn: "title",
  contractMonths: "contract",
  hours: "contract",
  jobOrderVerifiedBy: "jobOrderNo",
  permitUntil: "permitNo",
};

const besides = Object.keys(beside) as FieldName[];

/** The lines of a card, one for each of these fields of which something is known, but for its name. */
export function fieldLines(print: Print, vacancy: Vacancy, fields: readonly FieldName[] = fieldsOf(vacancy)): string[] {
  return linesOf(print, vacancy, fields).map(({ line }) => line);
}

/** What a card that is too long leaves for later, the first first. Whatever costs or binds somebody is never among it. */
const forLater: readonly FieldName[] = ["experience", "language", "benefits", "documents", "contact", "education"];
/** So many of a list stand on a card. */
const LISTED = 4;

/** The same in at most so many lines where that is possible, long lists cut short; and whether anything was left out. */
export function briefLines(
  print: Print,
  vacancy: Vacancy,
  { fields, room }: { readonly fields: readonly FieldName[]; readonly room: number },
): { readonly lines: string[]; readonly isCut: boolean } {
  const isLong = [vacancy.documents, vacancy.benefits].some((list) => list.length > LISTED);
  const short = {
    ...vacancy,
    documents: cutShort(print, vacancy.documents),
    benefits: cutShort(print, vacancy.benefits),
  };
  let all = linesOf(print, short, fields);
  const most = all.length;
  for (const field of forLater) if (all.length > room) all = all.filter((each) => each.field !== field);
  return { lines: all.map(({ line }) => line), isCut: isLong || all.length < most };
}

function cutShort({ words, printing }: Print, list: readonly string[]): string[] {
  if (list.length <= LISTED) return [...list];
  const count = printing.number(list.length - LISTED);
  return [...list.slice(0, LISTED), words.plain("vacancies-and-more", { count })];
}

function linesOf(print: Print, vacancy: Vacancy, fields: readonly FieldName[]): { field: FieldName; line: string }[] {
  return fields.flatMap((field) => {
    if (isBeside(field, fields) || field === "title") return [];
    const values = [field, ...besides.filter((each) => beside[each] === field && fields.includes(each))].flatMap(
      (each) => fieldText(print, vacancy, each) ?? [],
    );
    if (values.length === 0) return [];
    const label = print.words.plain(`vacancies-field-${field}`);
    return [{ field, line: print.words.html("vacancies-line", { label, value: values.join(", ") }) }];
  });
}

/** Where that other field is told, too. */
function isBeside(field: FieldName, fields: readonly FieldName[]): boolean {
  const other = beside[field];
  return other !== undefined && (other === "title" || fields.includes(other));
}

/** A field in words; undefined where nothing was said of it. */
export function fieldText({ words, printing }: Print, vacancy: Vacancy, field: FieldName): string | undefined {
  const { abroad } = vacancy;
  switch (field) {
    case "title":
      return vacancy.title.id || undefined;
    case "titleEn":
      return vacancy.title.en;
    case "regency":
      return vacancy.regency?.name;
    case "country":
      return vacancy.country === "ID" ? undefined : countryText(words, vacancy);
    case "openings":
      if (vacancy.byQuota) return words.plain("vacancies-by-quota");
      return vacancy.openings === 0
        ? undefined
        : words.plain("vacancies-people", { count: printing.number(vacancy.openings) });
    case "wage":
      return vacancy.wage && wageText({ words, printing }, vacancy.wage);
    case "contract":
      return contractText(words, vacancy.contract);
    case "contractMonths":
      return monthsText(words, printing, vacancy.contractMonths);
    case "education":
      return educationText(words, vacancy.education);
    case "age":
      return ageText(words, vacancy);
    case "experience":
      return vacancy.experienceMonths === 0
        ? words.plain("vacancies-none-needed")
        : monthsText(words, printing, vacancy.experienceMonths);
    case "schemes":
      return vacancy.schemes.length === 0
        ? undefined
        : vacancy.schemes.map((scheme) => schemeText(words, scheme)).join("; ");
    case "documents":
    case "benefits":
      return vacancy[field].join(", ") || undefined;
    case "fee":
      return sumText(words, printing, vacancy.feeRupiah);
    case "placementCost":
      return abroad && sumText(words, printing, abroad.placementCostRupiah);
    case "closesOn":
      return vacancy.closesOn && printing.date(vacancy.closesOn);
    case "place":
    case "hours":
    case "contact":
      return vacancy[field];
    default:
      return abroad && abroadText({ words, printing }, abroad, field);
  }
}

type AbroadField =
  | "foreignEmployer"
  | "jobOrderNo"
  | "jobOrderVerifiedBy"
  | "permitNo"
  | "permitUntil"
  | "visa"
  | "language"
  | "departsOn"
  | "terms"
  | "costs";

function abroadText(
  { words, printing }: Print,
  abroad: NonNullable<Vacancy["abroad"]>,
  field: AbroadField,
): string | undefined {
  switch (field) {
    case "foreignEmployer":
      return abroad.employer;
    case "permitUntil":
      return abroad.permitUntil && words.plain("vacancies-until", { day: printing.date(abroad.permitUntil) });
    case "visa":
      if (abroad.visaType === undefined) return undefined;
      return words.plain(abroad.visaType === "work" ? "vacancies-visa-work" : "vacancies-visa-other");
    case "departsOn":
      return abroad.departsOn && printing.date(abroad.departsOn);
    case "terms":
      return words.plain(abroad.contractStatesTerms ? "vacancies-terms-yes" : "vacancies-terms-no");
    case "costs":
      return abroad.costs.length === 0
        ? undefined
        : abroad.costs.map((cost) => costText(words, printing, cost)).join("; ");
    default:
      return abroad[field];
  }
}

function costText(words: Words, printing: Printing, { item, amount, currency, payer }: Cost): string {
  return words.plain(`vacancies-cost-${payer}`, { item, sum: moneyText(printing, amount, currency) });
}

function countryText(words: Words, { country, countryName }: Vacancy): string {
  return countryName === undefined ? country : inLanguage(countryName, words.language);
}

function contractText(words: Words, contract: string | undefined): string | undefined {
  const known = (["PKWT", "PKWTT", "harian", "magang"] as const).find((each) => each === contract);
  return known ? words.plain(`vacancies-contract-${known}`) : contract;
}

function monthsText(words: Words, printing: Printing, months: number | undefined): string | undefined {
  return months ? words.plain("vacancies-months", { count: printing.number(months) }) : undefined;
}

function educationText(words: Words, education: Vacancy["education"]): string | undefined {
  if (education === undefined) return undefined;
  return education === "none"
    ? words.plain("vacancies-none-needed")
    : words.plain(`registration-education-${education}`);
}

function ageText(words: Words, { minimumAge, maximumAge }: Vacancy): string | undefined {
  if (minimumAge === undefined) return undefined;
  const from = String(minimumAge);
  return maximumAge === undefined
    ? words.plain("vacancies-age-from", { from })
    : words.plain("vacancies-age-range", { from, to: String(maximumAge) });
}

function schemeText(words: Words, { name, required }: Vacancy["schemes"][number]): string {
  return words.plain(required ? "vacancies-scheme-required" : "vacancies-scheme-wished", { name });
}

function sumText(words: Words, printing: Printing, rupiah: number): string {
  return rupiah === 0 ? words.plain("vacancies-nothing") : printing.rupiah(rupiah);
}

/** What keeps it back, each with what would cure it, and what somebody should look at. */
export function verdictLines(words: Words, { blockReasons, warnings }: Verdict, vacancy: Vacancy): string[] {
  return [
    ...(blockReasons.length > 0 ? [words.html("vacancies-blocked")] : []),
    ...blockReasons.map((reason) => `• ${blockText(words, reason, vacancy)}`),
    ...warnings.map((warning) => `• ${words.html(`vacancies-warning-${warning}`)}`),
  ];
}

/** A reason of the rules in words; which of two papers ends too early is named. */
export function blockText(words: Words, reason: BlockReason, { abroad, closesOn }: Vacancy): string {
  const needed = abroad?.departsOn ?? closesOn;
  if (reason !== "licence_ends_before_departure" || needed === undefined)
    return words.html(`vacancies-reason-${reason}`);
  const ends = (day: Day | undefined) => day !== undefined && day < needed;
  const papers = [
    ...(ends(abroad?.agency?.licenceUntil) ? ["SIP3MI"] : []),
    ...(ends(abroad?.permitUntil) ? ["SIP2MI"] : []),
  ];
  return papers.length === 1
    ? words.html("vacancies-reason-ends-before", { paper: papers.join() })
    : words.html(`vacancies-reason-${reason}`);
}
