// Vacancies out of spreadsheets: what a list of them holds, what is said of its rows, and how its drafts go on.
import type { GoodRow, ImportKind, Onward, Problem, SavedImport } from "../imports/imports.ts";
import type { Db } from "../platform/database.ts";
import type { Words } from "../telegram/texts.ts";
import { type FieldName, fieldOfReason } from "./fields.ts";
import type { Missing } from "./missing.ts";
import type { BlockReason } from "./rules.ts";
import { openChecker } from "./sheet-check.ts";
import { columns, fieldOf, needed, type OwnName, sheetColumns } from "./sheet-columns.ts";
import { answerProblems, type SheetRow, sheetProblems } from "./sheet-row.ts";
import { openSaver } from "./sheet-save.ts";

/** So many rows are told by name; the card of each draft says the rest. */
const TOLD = 5;

/** Lists of vacancies of the companies of a centre, as its staff send them. */
export const vacancyImport: ImportKind = {
  ...kindOf(columns, needed),
  ofCompany: kindOf(
    columns.map((column) => (column.name === "company" ? { ...column, isRare: true as const } : column)),
    needed.filter(([name]) => name !== "company"),
  ),
};

function kindOf(read: ImportKind["columns"], least: ImportKind["needed"]): ImportKind {
  return {
    name: "vacancies",
    mostRows: 1_000,
    keepsLines: true,
    columns: read,
    needed: least,
    title: (words) => words.plain("vacancies-sheet-title"),
    neededWords: (words) =>
      words.plain("vacancies-sheet-needed", {
        columns: least.flatMap(([name]) => (name === undefined ? [] : columnName(words, name))).join(", "),
      }),
    rowIs: (words) => words.plain("vacancies-sheet-row"),
    savedNew: (words, count) => words.html("vacancies-sheet-saved-new", { count }),
    columnName,
    problem: problemWords,
    samples,
    sampleWords: (words) => ({
      name: words.plain("vacancies-sheet-sample-name"),
      caption: words.plain("vacancies-sheet-sample-caption"),
    }),
    openChecker,
    openSaver,
    waitingLines,
    onward,
  };
}

function columnName(words: Words, name: string): string {
  const column = sheetColumns.find((each) => each === name);
  if (column === undefined) return name;
  const field = fieldOf(column);
  return words.plain(
    field === undefined ? `vacancies-sheet-column-${column as OwnName}` : `vacancies-field-${field as FieldName}`,
  );
}

function problemWords(words: Words, { problem, value = "" }: Problem): string {
  const ofAnswer = answerProblems.find((each) => each === problem);
  if (ofAnswer !== undefined) return words.plain(`vacancies-wrong-${ofAnswer}`);
  const known = sheetProblems.find((each) => each === problem);
  return known === undefined ? problem : words.plain(`vacancies-sheet-wrong-${known}`, { value });
}

/** How many could be handed in as they are, and what the others lack, by its name. */
function waitingLines(words: Words, all: readonly GoodRow[]): string[] {
  const rows = all as readonly SheetRow[];
  const lacking = rows.flatMap(({ number, written, code, judged }) => {
    const lacks = judged ? lacksIn(words, judged) : [];
    return lacks.length === 0 ? [] : [{ row: String(number), title: written.title?.id ?? code ?? "", lacks }];
  });
  const standing = rows.filter(({ judged }) => judged?.isPublished).length;
  const ready = rows.length - lacking.length;
  return [
    words.html("vacancies-sheet-drafts"),
    ...(ready > 0 ? [words.html("vacancies-sheet-ready", { count: String(ready) })] : []),
    ...(lacking.length > 0 ? [words.html("vacancies-sheet-lacking", { count: String(lacking.length) })] : []),
    ...lacking
      .slice(0, TOLD)
      .map(({ row, title, lacks }) => words.html("vacancies-sheet-lacks", { row, title, lacks: lacks.join(", ") })),
    ...(lacking.length > TOLD ? [words.html("vacancies-sheet-more", { count: String(lacking.length - TOLD) })] : []),
    ...(standing > 0 ? [words.html("vacancies-sheet-standing", { count: String(standing) })] : []),
  ];
}

/** What keeps a vacancy from being handed in, by the names of its fields, or in a sentence where no field cures it. */
export function lacksIn(
  words: Words,
  { missing, reasons }: { readonly missing: readonly Missing[]; readonly reasons: readonly BlockReason[] },
): string[] {
  const names = [...missing, ...reasons].map((each) => {
    const field =
      (fieldOfReason as Partial<Record<string, FieldName>>)[each] ?? (isReason(each, reasons) ? undefined : each);
    return field === undefined
      ? words.plain(`vacancies-reason-${each as BlockReason}`)
      : words.plain(`vacancies-field-${field as FieldName}`);
  });
  return [...new Set(names)];
}

function isReason(each: Missing | BlockReason, reasons: readonly BlockReason[]): each is BlockReason {
  return (reasons as readonly string[]).includes(each);
}

/** Whatever drafts are left of it can be handed in with one press. */
async function onward(db: Db, words: Words, { id, companyCode }: SavedImport): Promise<Onward> {
  const drafts = await db.vacancy.count({ where: { importId: id, state: "draft" } });
  const door = companyCode === undefined ? "posting" : "vacancy";
  if (drafts === 0) return { lines: [], ways: [] };
  return {
    lines: ["", words.html("vacancies-sheet-onward")],
    ways: [
      {
        label: words.plain("vacancies-sheet-send-button", { count: String(drafts) }),
        act: `${door}-sent`,
        argument: id,
      },
      { label: words.plain("vacancies-sheet-drafts-button"), act: `${door}-list`, argument: "draft.0" },
    ],
  };
}

/** Of a company that does not exist. */
function samples(words: Words): readonly Readonly<Record<string, string>>[] {
  const common = { company: "DUDI-999", documents: "KTP; Ijazah; CV", benefits: "BPJS", fee: "0" };
  return [
    {
      ...common,
      reference: "A-1",
      title: "Mekanik sepeda motor",
      titleEn: "Motorcycle mechanic",
      trade: "OTO",
      kind: words.plain("vacancies-sheet-sample-here"),
      regency: "Kota Mataram",
      place: "Cakranegara",
      openings: "4",
      wage: "2,75 juta - 3,4 juta/bulan",
      hours: "8 jam/hari, 6 hari/minggu",
      contract: "PKWT",
      contractMonths: "12",
      education: "SMP",
      age: "18-35",
      experience: "6",
      schemes: "",
      closesOn: "20-12-2026",
    },
    {
      ...common,
      reference: "A-2",
      title: "Pemanen kebun sawit",
      titleEn: "Oil palm harvester",
      trade: "PTN",
      kind: words.plain("vacancies-sheet-sample-abroad"),
      country: "Malaysia",
      place: "Johor",
      openings: "20",
      wage: "MYR 1700 - 2200",
      hours: "8 jam/hari, 6 hari/minggu",
      contract: "PKWT",
      contractMonths: "24",
      education: "SD",
      age: "18-45",
      foreignEmployer: "Contoh Plantation Sdn Bhd",
      jobOrderNo: "JO/CONTOH/999",
      jobOrderVerifiedBy: "Perwakilan RI",
      permitNo: "SIP2MI/CONTOH/999",
      permitUntil: "31-12-2027",
      visa: words.plain("vacancies-sheet-sample-visa"),
      terms: words.plain("vacancies-yes"),
      placementCost: "0",
      closesOn: "20-12-2026",
    },
  ];
}
