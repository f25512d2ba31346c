// One row of a list of vacancies, by itself: each cell read as the questions read what is typed.
import type { ByLanguage } from "../catalogue/format.ts";
import { isGarbled, readDay, withoutMark } from "../certificates/importing-values.ts";
import { foldedCompany } from "../companies/making.ts";
import type { Checked, Problem } from "../imports/imports.ts";
import type { CompanyKind, CompanyState, VacancyKind } from "../platform/generated/prisma/enums.ts";
import { plainly } from "../platform/typed-text.ts";
import { matchPlace, type Place } from "../regions/regions.ts";
import { readCosts } from "./costs.ts";
import {
  isNone,
  readAges,
  readContract,
  readList,
  readMonths,
  readOpenings,
  readRupiah,
  readSchool,
  readWage,
} from "./reading.ts";
import type { SheetColumn } from "./sheet-columns.ts";
import { problemOf, type SheetProblem, type SheetRow, type Written } from "./sheet-row.ts";

export interface KnownCompany {
  readonly code: string;
  readonly legalName: string;
  readonly kind: CompanyKind;
  readonly state: CompanyState;
}

/** What a row is held against: the companies are those for which its sender may write, and no others. */
export interface Known {
  readonly companies: readonly KnownCompany[];
  /** The company that it is for whatever the row says, where a recruiter sent it */
  readonly own: string | undefined;
  /** By code, name or another word for it, plainly: the trade's code */
  readonly trades: ReadonlyMap<string, string>;
  /** By trade and name or programme, plainly */
  readonly schemes: ReadonlyMap<string, number>;
  readonly regencies: readonly Place[];
  readonly countries: readonly { readonly code: string; readonly name: ByLanguage }[];
}

type CellOf = (column: SheetColumn) => string;
type Wrong = (column: SheetColumn | undefined, problem: SheetProblem, value?: string | number) => undefined;

interface Reading {
  readonly known: Known;
  readonly cell: CellOf;
  readonly wrong: Wrong;
}

/** Reads a row, or says all that is wrong with it. */
export function readRow(known: Known, number: number, cells: Readonly<Record<string, string>>): Checked {
  const problems: Problem[] = [];
  const wrong: Wrong = (column, problem, value) => {
    problems.push(problemOf(column, problem, value));
    return undefined;
  };
  const cell: CellOf = (column) => withoutMark(cells[column] ?? "");
  for (const column of Object.keys(cells) as SheetColumn[]) {
    if (/^[=@]/.test(cell(column))) wrong(column, "formula");
    else if (isGarbled(cell(column))) wrong(column, "garbled");
  }
  if (problems.length > 0) return { problems };
  const reading: Reading = { known, cell, wrong };
  const code = readCode(reading);
  const companyCode = readCompany(reading, code !== undefined);
  const tradeCode = readTrade(reading, code !== undefined);
  const { kind, country } = readKind(reading);
  const title = readTitle(reading, code !== undefined);
  const text = texts(reading);
  const written: Record<string, unknown> = {
    title,
    tradeCode,
    kind,
    country,
    regencyCode: readRegency(reading),
    place: text("place", 80),
    hours: text("hours", 80),
    contact: text("contact", 80),
    ...readTerms(reading, country ?? "ID"),
    ...readRequirements(reading),
    ...readAbroad(reading),
  };
  const reference = text("reference", 40);
  const schemes = readSchemes(reading, tradeCode);
  if (problems.length > 0) return { problems };
  const said = Object.entries(written).filter(([, value]) => value !== undefined);
  const row: SheetRow = { number, code, reference, companyCode, written: Object.fromEntries(said) as Written, schemes };
  return { row };
}

function readCode({ cell, wrong }: Reading): string | undefined {
  const text = cell("code").toUpperCase().replace(/\s+/g, "");
  if (text === "") return undefined;
  const [, digits = ""] = /^(?:VAC-?)?(\d{1,9})$/.exec(text) ?? [];
  return digits === "" ? wrong("code", "code-unknown") : `VAC-${digits.padStart(3, "0")}`;
}

function readCompany({ known, cell, wrong }: Reading, hasCode: boolean): string | undefined {
  const text = cell("company");
  if (text === "") return known.own ?? (hasCode ? undefined : wrong("company", "missing"));
  const found = known.companies.filter(
    ({ code, legalName }) => code === text.toUpperCase() || foldedCompany(legalName) === foldedCompany(text),
  );
  const [company, another] = found;
  if (!company || another) return wrong("company", known.own === undefined ? "company-unknown" : "company-other");
  return company.state === "suspended" ? wrong("company", "company-suspended") : company.code;
}

function readTrade({ known, cell, wrong }: Reading, hasCode: boolean): string | undefined {
  const text = cell("trade");
  if (text === "") return hasCode ? undefined : wrong("trade", "missing");
  return known.trades.get(plainly(text)) ?? wrong("trade", "trade-unknown", text.slice(0, 40));
}

/** Here or abroad: as it says, else as the country or the place says. Of one that stands it is known. */
function readKind({ known, cell, wrong }: Reading): { kind?: VacancyKind | undefined; country?: string | undefined } {
  const typed = plainly(cell("country"));
  const isHere = /^(id|indonesia)$/.test(typed);
  const abroad = known.countries.find(
    ({ code, name }) => code.toLowerCase() === typed || Object.values(name).some((each) => plainly(each) === typed),
  );
  const country = typed === "" ? undefined : isHere ? "ID" : (abroad?.code ?? wrong("country", "country"));
  const said = plainly(cell("kind"));
  if (said === "") return { kind: country === undefined ? undefined : isHere ? "domestic" : "overseas", country };
  if (/\b(luar|abroad|overseas|ln)\b/.test(said)) return { kind: "overseas", country };
  if (/\b(dalam|domestic|here|dn|indonesia)\b/.test(said)) return { kind: "domestic", country };
  return { kind: wrong("kind", "kind-unknown"), country };
}

function readTitle(reading: Reading, hasCode: boolean): Written["title"] {
  const text = texts(reading);
  const id = text("title", 80);
  const en = text("titleEn", 80);
  if (reading.cell("title") === "" && !hasCode) return reading.wrong("title", "missing");
  if (id === undefined && en === undefined) return undefined;
  return { ...(id === undefined ? {} : { id }), ...(en === undefined ? {} : { en }) };
}

function readRegency({ known, cell, wrong }: Reading): string | undefined {
  const text = cell("regency");
  if (text === "") return undefined;
  const byCode = known.regencies.find(({ code }) => code === text);
  if (byCode) return byCode.code;
  const found = matchPlace(text, [...known.regencies]);
  if ("value" in found) return found.value.code;
  return wrong("regency", found.problem === "ambiguous" ? "which-regency" : "regency");
}

/** What is paid, for how long, for how many. */
function readTerms({ cell, wrong }: Reading, country: string) {
  const openings = cell("openings") === "" ? undefined : readOpenings(cell("openings"));
  if (openings === undefined && cell("openings") !== "") wrong("openings", "number");
  const contract = cell("contract") === "" ? undefined : readContract(cell("contract"));
  if (contract === undefined && cell("contract") !== "") wrong("contract", "contract-unknown");
  const sums = [cell("wage"), cell("wageMax")].filter(Boolean).join(" - ");
  const wage =
    sums === "" ? undefined : readWage([sums, cell("currency"), periodOf(cell("period"))].join(" "), country);
  if (wage && "problem" in wage) wrong("wage", `wage-${wage.problem}`);
  return {
    ...openings,
    ...(wage && "value" in wage ? wage.value : {}),
    contract,
    contractMonths: monthsIn(cell, wrong, "contractMonths", 120),
    feeRupiah: sumIn(cell, wrong, "fee"),
    closesOn: dayIn(cell, wrong, "closesOn"),
  };
}

function periodOf(text: string): string {
  return text === "" || /^(\/|per |se|a )/i.test(text) || /(an|ly)$/i.test(text) ? text : `per ${text}`;
}

function readRequirements({ cell, wrong }: Reading) {
  const ages = cell("age") || [cell("minimumAge"), cell("maximumAge")].filter(Boolean).join("-");
  const isAny = /^(-|bebas|tidak ada|none|any|semua)$/.test(plainly(ages));
  const age = ages === "" || isAny ? undefined : readAges(ages);
  if (ages !== "" && !isAny && age === undefined) wrong(cell("age") === "" ? "minimumAge" : "age", "ages");
  return {
    ...(isAny ? { minimumAge: null, maximumAge: null } : age),
    education: schoolIn(cell, wrong),
    experienceMonths: monthsIn(cell, wrong, "experience", 240),
    documents: listIn(cell, wrong, "documents"),
    benefits: listIn(cell, wrong, "benefits"),
  };
}

function readAbroad(reading: Reading) {
  const { cell, wrong } = reading;
  const text = texts(reading);
  const terms = plainly(cell("terms"));
  const costs =
    cell("costs") === "" || isNone(cell("costs")) ? undefined : readCosts(cell("costs").replace(/;/g, "\n"));
  if (costs === undefined && cell("costs") !== "" && !isNone(cell("costs"))) wrong("costs", "costs");
  const visa = plainly(cell("visa"));
  return {
    foreignEmployer: text("foreignEmployer", 100),
    jobOrderNo: text("jobOrderNo", 60),
    jobOrderVerifiedBy: text("jobOrderVerifiedBy", 80),
    permitNo: text("permitNo", 60),
    permitUntil: dayIn(cell, wrong, "permitUntil"),
    visaType: visa === "" ? undefined : /\b(kerja|work|working|employment)\b/.test(visa) ? "work" : "other",
    language: text("language", 80),
    departsOn: dayIn(cell, wrong, "departsOn"),
    contractStatesTerms: terms === "" ? undefined : yesOrNo(terms, wrong),
    placementCostRupiah: sumIn(cell, wrong, "placementCost"),
    costs: isNone(cell("costs")) ? [] : costs,
  };
}

function yesOrNo(text: string, wrong: Wrong): boolean | undefined {
  if (/^(ya|y|yes|true|1|lengkap|sudah|ada|complete)$/.test(text)) return true;
  return /^(tidak|tdk|t|no|n|false|0|belum( lengkap)?|-)$/.test(text) ? false : wrong("terms", "yes-or-no");
}

/** The certificates of the trade: those that are asked for, then those that are wished for. */
function readSchemes({ known, cell, wrong }: Reading, tradeCode: string | undefined): SheetRow["schemes"] {
  if (cell("schemes") === "" && cell("schemesWished") === "") return undefined;
  const found = new Map<number, boolean>();
  for (const column of ["schemesWished", "schemes"] as const) {
    if (cell(column) === "" || isNone(cell(column))) continue;
    for (const name of cell(column)
      .split(/[;\n]+/)
      .map((each) => each.trim())
      .filter(Boolean)) {
      const id = known.schemes.get(`${tradeCode ?? ""} ${plainly(name)}`);
      if (id === undefined) wrong(column, "scheme-unknown", name.slice(0, 40));
      else found.set(id, column === "schemes");
    }
  }
  return [...found].map(([schemeId, required]) => ({ schemeId, required }));
}

function texts({ cell, wrong }: Reading) {
  return (column: SheetColumn, most: number): string | undefined => {
    const text = cell(column).replace(/\s+/g, " ");
    if (text === "" || text === "-") return undefined;
    if (text.length < 2 && column !== "reference") return wrong(column, "text");
    return text.length > most ? wrong(column, "long") : text;
  };
}

function schoolIn(cell: CellOf, wrong: Wrong) {
  if (cell("education") === "") return undefined;
  return readSchool(cell("education")) ?? wrong("education", "education-unknown");
}

function monthsIn(cell: CellOf, wrong: Wrong, column: "contractMonths" | "experience", most: number) {
  const text = cell(column);
  if (text === "" || text === "-") return undefined;
  return readMonths(text, most) ?? wrong(column, "months");
}

function sumIn(cell: CellOf, wrong: Wrong, column: "fee" | "placementCost") {
  return cell(column) === "" ? undefined : (readRupiah(cell(column)) ?? wrong(column, "sum"));
}

function dayIn(cell: CellOf, wrong: Wrong, column: "closesOn" | "permitUntil" | "departsOn") {
  if (cell(column) === "" || cell(column) === "-") return undefined;
  const read = readDay(cell(column));
  return "value" in read ? read.value : wrong(column, read.problem);
}

function listIn(cell: CellOf, wrong: Wrong, column: "documents" | "benefits") {
  if (cell(column) === "") return undefined;
  if (isNone(cell(column))) return [];
  return readList(cell(column)) ?? wrong(column, "list");
}
