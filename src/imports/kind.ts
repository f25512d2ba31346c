// What a feature says about a kind of spreadsheet that staff may bring in. The machinery knows nothing else of it.
import type { Db, Tx } from "../platform/database.ts";
import type { Runtime } from "../runtime.ts";
import type { Row } from "../spreadsheets/spreadsheets.ts";
import type { Words } from "../telegram/texts.ts";

/** A kind of import. Later features add a kind, not an import. */
export interface ImportKind {
  /** Stands in every row of the table, so it is never changed: `certificates` */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Of each group at least one column must be there. */
  readonly needed: readonly (readonly string[])[];
  /** Rows of this kind are few: a file with more is refused. */
  readonly mostRows?: number;
  /** Line breaks within a cell mean something, and stay. */
  readonly keepsLines?: true;
  /** The same kind as a recruiter brings it in for their own company; without it only staff do. */
  readonly ofCompany?: ImportKind;
  /** The columns that must be there, in words, where a list of them would be clumsy. */
  neededWords?(words: Words): string;
  /** What it is called in a sentence: `certificates of competence` */
  title(words: Words): string;
  /** What one row is: `one row for each certificate` */
  rowIs(words: Words): string;
  /** What was saved anew, as a sentence. */
  savedNew(words: Words, count: string): string;
  /** What a column is called for people, in the sample file and in what is said of a row. */
  columnName(words: Words, column: string): string;
  /** What is wrong with a cell and what would be right, as a sentence. */
  problem(words: Words, problem: Problem): string;
  /** Rows for a sample file, by column. */
  samples(words: Words): readonly Readonly<Record<string, string>>[];
  /** The name of the sample file, without its ending, and what is said under it. */
  sampleWords(words: Words): { readonly name: string; readonly caption: string };
  /** Reads what rows are checked against, once for a file. */
  openChecker(rt: Checking, centreCode: string, sender: Sender, file: FileShape): Promise<Checker>;
  /** What becomes of a row of which somebody has decided that it is used although something in it is in doubt. */
  whenUsed?(row: GoodRow, doubts: readonly Problem[]): GoodRow;
  /** What is shown of a row in doubt, besides what is doubtful. */
  rowLine?(words: Words, row: GoodRow): string;
  /** What its file says of it beside what is known, a line each; the numbers of people masked. */
  doubtLines?(rt: Pick<Runtime, "db" | "seal">, words: Words, doubtful: DoubtfulRow): Promise<string[]>;
  /** What is told of a file besides how many rows it has, of what its checker noted. */
  noteLines?(words: Words, notes: Notes): string[];
  /** Makes ready to save within a transaction. */
  openSaver(rt: Checking & Pick<Runtime, "work">, tx: Tx, saving: Saving): Saver;
  /** Begins, in the same transaction, what follows from what was saved. */
  saved?(rt: Pick<Runtime, "work">, tx: Tx): Promise<void>;
  /** What is told of the rows that wait to be saved, besides how many they are. Only of kinds with few rows. */
  waitingLines?(words: Words, rows: readonly GoodRow[]): string[];
  /** What can be done with what a saved import brought. */
  onward?(db: Db, words: Words, saved: SavedImport): Promise<Onward>;
}

/** A row in doubt with its cells, and the way to those of another row in doubt or ready to be saved of the same file. */
export interface DoubtfulRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly row: GoodRow | undefined;
  readonly problems: readonly Problem[];
  cellsAt(number: number): Promise<Readonly<Record<string, string>> | undefined>;
}

/** How a file is made, as far as rows are judged by it. */
export interface FileShape {
  /** The kind's columns, by their place */
  readonly columns: ReadonlyMap<number, string>;
  /** How many cells the headings have, where the file says so */
  readonly width: number | undefined;
  /** Of a table of plain text */
  readonly encoding: string | undefined;
}

/** How often something was noted in a file, by a code of the kind. */
export type Notes = Readonly<Record<string, number>>;

/** Who sent a file, and for which company, if they are its recruiter. */
export interface Sender {
  readonly telegramId: number;
  readonly companyCode: string | undefined;
}

export interface SavedImport {
  readonly id: number;
  readonly companyCode: string | undefined;
}

export interface Onward {
  readonly lines: readonly string[];
  readonly ways: readonly { readonly label: string; readonly act: string; readonly argument: string | number }[];
}

export type Checking = Pick<Runtime, "db" | "seal" | "now" | "config">;

export interface Column {
  readonly name: string;
  /** How people head it, in any language. */
  readonly spellings: readonly string[];
  /** Read where it stands, but not in the sample file */
  readonly isRare?: true;
}

/** Something that is wrong with a row: where, what, and a word or number that belongs into the sentence. */
export interface Problem {
  /** None where it is about the row as a whole */
  readonly column?: string | undefined;
  readonly problem: string;
  /** Never what identifies a person: it is shown in the chat */
  readonly value?: string | undefined;
}

/** What a row says once it is read: JSON that its kind understands, ready to be saved. */
export interface GoodRow {
  readonly number: number;
}

/** Of a row, whether it is good by itself. */
export type Checked =
  | { readonly row: GoodRow }
  | { readonly problems: readonly Problem[] }
  /** A person decides; without a row it can only be left out */
  | { readonly review: readonly Problem[]; readonly row: GoodRow | undefined }
  /** No row of its own: a line of totals, the headings again, a row that stands there already */
  | { readonly skipped: string };

/** Of a good row, what saving it would do. */
export type Compared =
  | "new"
  | "changed"
  | "same"
  | { readonly problems: readonly Problem[] }
  | { readonly review: readonly Problem[] };

/** Checks one file, whose rows come in their order. */
export interface Checker {
  check(number: number, cells: Readonly<Record<string, string>>, raw: Row): Checked;
  /** Against what is stored, many at once; by the rows' numbers. */
  compare(db: Db, rows: readonly GoodRow[]): Promise<ReadonlyMap<number, Compared>>;
  /** What shows only when all rows were read, such as one number in two rows; by the rows' numbers. */
  finish(db: Db): Promise<Finished>;
}

export interface Finished {
  readonly rows: ReadonlyMap<number, readonly Problem[]>;
  /** Rows that a person has to decide after all */
  readonly reviews?: ReadonlyMap<number, readonly Problem[]>;
  readonly notes?: Notes;
  /** Why the whole file is no good after all */
  readonly refused?: "numbers-rounded";
}

export interface Saving {
  readonly importId: number;
  readonly centreCode: string;
  readonly sender: Sender;
  readonly at: Date;
}

export interface Saved {
  readonly new: number;
  readonly changed: number;
  /** What became unnecessary or impossible since the preview */
  readonly same: number;
  readonly refused: number;
}

export interface Saver {
  /** Saves rows, comparing them anew: since the preview others may have changed something. */
  save(rows: readonly GoodRow[]): Promise<Saved>;
  /** What can be done only when all rows are there, such as linking them. */
  finish(): Promise<void>;
}
