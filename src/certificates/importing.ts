// Certificates out of spreadsheets: what a list of them holds, and what is said of its rows.
import { wakeDeliveries } from "../delivery/delivery.ts";
import type { ImportKind, Problem } from "../imports/imports.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { openChecker } from "./importing-check.ts";
import { columns, importColumns, needed } from "./importing-columns.ts";
import { importProblems } from "./importing-row.ts";
import { openSaver } from "./importing-save.ts";
import { MATCH } from "./matching.ts";

/** Lists of certificates, of people on the way to one, and of those who are not yet competent. */
export const certificateImport: ImportKind = {
  name: "certificates",
  columns,
  needed,
  title: (words) => words.plain("certificates-import-title"),
  rowIs: (words) => words.plain("certificates-import-row"),
  savedNew: (words, count) => words.html("certificates-import-saved-new", { count }),
  columnName,
  problem: problemWords,
  samples,
  sampleWords: (words) => ({
    name: words.plain("certificates-import-sample-name"),
    caption: words.plain("certificates-import-sample-caption"),
  }),
  openChecker,
  openSaver,
  // Perhaps somebody in the chat is one of these holders; those who are that already may have something to hear.
  async saved(rt, tx) {
    await rt.work.send(MATCH, {}, { tx, key: MATCH });
    await wakeDeliveries(rt, tx);
  },
};

function columnName(words: Words, column: string): string {
  const known = importColumns.find((each) => each === column);
  return known === undefined ? column : words.plain(`certificates-import-column-${known}`);
}

function problemWords(words: Words, { column = "", problem, value = "" }: Problem): string {
  const known = importProblems.find((each) => each === problem);
  if (known === undefined) return problem;
  const example = exampleOf(words, column);
  return words.plain(`certificates-import-${known}`, { value: printed(words, problem, value), example });
}

function printed(words: Words, problem: string, value: string): string {
  if (problem === "was-revoked" && value !== "") return printingIn(words.language, "UTC").date(value);
  if (problem !== "corrected-by-hand") return value;
  return value
    .split(",")
    .map((column) => columnName(words, column))
    .join(", ");
}

function exampleOf(words: Words, column: string): string {
  return samples(words)[0]?.[column] ?? "24-11-2026"; // days are what the samples lack
}

/** Nobody's: the district of these numbers does not exist. */
function samples(words: Words): readonly Readonly<Record<string, string>>[] {
  const word = (name: "competent" | "not-yet") => words.plain(`certificates-import-sample-${name}`);
  return [
    {
      record: "001",
      name: "Siti Aminah",
      nik: "5203994503989001",
      birthDate: "05-03-1998",
      sex: "P",
      trade: "LAS",
      programme: "LAS-SMAW3G",
      scheme: "Plate Welder SMAW 3G/PF",
      level: "2",
      lsp: "BNSP-LSP-9902-ID",
      assessedOn: "10-02-2026",
      result: word("competent"),
      number: "25920 7212 2 9000991 2026",
      registration: "LAS.9902.00991 2026",
      issuedOn: "02-03-2026",
      validUntil: "02-03-2029",
    },
    {
      record: "002",
      name: "Lalu Ahmad Fauzi",
      nik: "5202991207959002",
      birthDate: "12-07-1995",
      sex: "L",
      trade: "LAS",
      programme: "LAS-SMAW3G",
      scheme: "Plate Welder SMAW 3G/PF",
      level: "2",
      lsp: "BNSP-LSP-9902-ID",
      assessedOn: "10-02-2026",
      result: word("not-yet"),
    },
  ];
}
