// Participants of trainings out of spreadsheets: what a list of them holds, and what is said of its rows.
import type { GoodRow, ImportKind, Notes, Problem } from "../imports/imports.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { openChecker } from "./checking.ts";
import { columns, needed, participantColumns } from "./columns.ts";
import { doubtLines } from "./doubting.ts";
import { labelButton, labelsWithout } from "./labels.ts";
import { type Code, doubts, faults, type Remark, remarks, skips } from "./row.ts";
import { openSaver } from "./saving.ts";
import { type ParticipantRow, withoutNik } from "./sealed-row.ts";

export { linkWaiting } from "./linking.ts";

/** Of a number that is in doubt nobody can say whose it is: the row is used without it. */
const doubtfulNik: readonly string[] = ["nik_column_rounded", "duplicate_nik_other_name"];

/** Lists of those who applied for a training, take part in it or have been through it. */
export const participantImport: ImportKind = {
  name: "participants",
  columns,
  needed,
  keepsLines: true,
  title: (words) => words.plain("participants-import-title"),
  rowIs: (words) => words.plain("participants-import-row"),
  savedNew: (words, count) => words.html("participants-import-saved-new", { count }),
  neededWords: (words) => words.plain("participants-import-needed"),
  columnName,
  problem: problemWords,
  samples,
  sampleWords: (words) => ({
    name: words.plain("participants-import-sample-name"),
    caption: words.plain("participants-import-sample-caption"),
  }),
  openChecker,
  openSaver,
  whenUsed: (row, problems) =>
    problems.some(({ problem }) => doubtfulNik.includes(problem)) ? withoutNik(row as ParticipantRow) : row,
  rowLine: (words, row) => rowLine(words, row),
  doubtLines,
  noteLines,
  async onward(db, words, { id }) {
    const labels = await labelsWithout(db, id);
    return {
      lines: labels.length > 0 ? ["", words.html("participants-import-choose")] : [],
      ways: labels.map((one) => ({ label: labelButton(words, one), act: "participants-intake", argument: one.id })),
    };
  },
};

function columnName(words: Words, column: string): string {
  const known = participantColumns.find((each) => each === column);
  return known === undefined ? column : words.plain(`participants-import-column-${known}`);
}

const told: readonly (typeof doubts | typeof faults)[number][] = [...doubts, ...faults];

function problemWords(words: Words, { problem, value = "" }: Problem): string {
  const known = told.find((each) => each === (problem as Code));
  if (known === undefined) return problem;
  if (known === "trade_unknown" && value === "") return words.plain("participants-import-trade-unlike-any");
  const printed = /^\d{4}-\d\d-\d\d$/.test(value) ? printingIn(words.language, "UTC").date(value) : value;
  return words.plain(`participants-import-${known}`, { value: printed });
}

function rowLine(words: Words, row: GoodRow): string {
  const { fullName, tradeCode, label } = row as ParticipantRow;
  return words.html("participants-import-person", { name: fullName, trade: tradeCode, label });
}

/** What was put right, what there is to know, and which labels no intake of the centre has. */
function noteLines(words: Words, notes: Notes): string[] {
  const print = printingIn(words.language, "UTC");
  const count = (code: string) => print.number(notes[code] ?? 0);
  const known = [...remarks, ...skips.filter((code) => code !== "blank_row")].filter(
    (code: Remark | Code) => notes[code],
  );
  const labels = Object.entries(notes).flatMap(([code, number]) =>
    code.startsWith("label:") ? [{ label: code.slice("label:".length), number }] : [],
  );
  const named = (all: readonly { label: string; number: number }[]) =>
    [
      ...all.slice(0, 8).map(({ label, number }) => `${label} (${print.number(number)})`),
      ...(all.length > 8 ? ["…"] : []),
    ].join(", ");
  return [
    ...(notes.fixed ? [words.html("participants-import-fixed", { count: count("fixed") })] : []),
    ...known.map((code) => words.html(`participants-import-${code}`, { count: count(code) })),
    ...(labels.length > 0 ? [words.html("participants-import-no-intake", { labels: named(labels) })] : []),
  ];
}

/** Nobody's: the district of these numbers does not exist. */
function samples(words: Words): readonly Readonly<Record<string, string>>[] {
  return [
    {
      name: "Siti Aminah",
      nik: "5203994503989001",
      birthPlace: "Lombok Timur",
      birthDate: "05-03-1998",
      sex: "P",
      phone: "081234567001",
      education: "SMA",
      region: "Lombok Timur",
      trade: "Las",
      intake: "2026-04",
      registeredOn: "05-10-2026",
    },
    {
      name: "Lalu Ahmad Fauzi",
      nik: "5202991207959002",
      birthPlace: "Lombok Tengah",
      birthDate: "12-07-1995",
      sex: "L",
      phone: "081234567002",
      education: "SMK",
      region: "Lombok Tengah",
      trade: "Listrik",
      intake: "2026-04",
      registeredOn: "05-10-2026",
      note: words.plain("participants-import-sample-note"),
    },
  ];
}
