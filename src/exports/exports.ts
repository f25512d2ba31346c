// Spreadsheets out: what staff can take along, and the record of it. Each feature says what its own hold.
import { noteAct, type StaffActName } from "../audit/audit.ts";
import type { Reach, Right } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import type { Cell, Column, Sheet } from "../spreadsheets/cells.ts";
import type { Format } from "../spreadsheets/spreadsheets.ts";
import type { Words } from "../telegram/texts.ts";

/** What there is to take along; each has its name in `locales/`. */
const exportNames = [
  "certificates",
  "registrations",
  "participants",
  "results",
  "intakes",
  "audit",
  "broadcasts",
] as const;
export type ExportName = (typeof exportNames)[number];

/** What one kind needs to be read. */
export type Stands = Pick<Runtime, "db" | "seal" | "config" | "now">;

/** Which part is wanted, for which centres, and for whom the headings are written. */
export interface AskedPart {
  /** As the kind itself writes it, small enough for a button */
  readonly scope: string;
  readonly reach: Reach;
  readonly words: Words;
}

/** A part that there is within reach. */
export interface Opened {
  /** What it is, as a caption begins */
  readonly title: string;
  /** What is masked or left out in it, a whole sentence; none where nothing is */
  readonly note?: string | undefined;
  /** The file's name without its ending */
  readonly fileName: string;
  readonly columns: readonly Column[];
  /** How many rows it has now */
  count(): Promise<number>;
  /** The rows, read as they are wanted */
  rows(): AsyncIterable<readonly Cell[]>;
}

/** One kind of rows that can be taken along. */
export interface ExportKind {
  readonly name: ExportName;
  readonly right: Right;
  /** Under which act it is recorded */
  readonly act: StaffActName;
  /** Opens a part; undefined for what there is not within reach. It is asked when a file is made, and again before it is sent. */
  open(rt: Stands, asked: AskedPart): Promise<Opened | undefined>;
  /** A part in few words, without a look into the database: for the list of what was taken along */
  brief(words: Words, scope: string): string;
}

/** A part to choose, or a list of parts to go on to. */
export interface Part {
  readonly label: string;
  readonly scope: string;
  /** Leads to the parts of this scope instead of choosing it */
  readonly opens?: boolean;
}

/** A kind that /export offers, with its parts to choose from: under one of them, or at the beginning. */
export interface OfferedKind extends ExportKind {
  parts(rt: Stands, asked: Omit<AskedPart, "scope">, under: string): Promise<readonly Part[]>;
}

/** How long a file stays in the chat. Telegram lets a bot delete its message for 48 hours: what fails is tried again until then. */
export const LASTS_MS = 24 * 60 * 60 * 1000;

/** The work that makes a file. */
export const MAKE = "export";
export interface Wanted {
  readonly exportId: number;
  readonly telegramId: number;
}

export interface Order {
  readonly kind: ExportKind;
  readonly scope: string;
  readonly format: Format;
  readonly language: string;
  readonly staff: { readonly telegramId: number; readonly reach: Reach };
  /** What the audit trail says it was about; the scope where nothing is said */
  readonly noted?: { readonly subject?: string | undefined; readonly aboutTelegramId?: number | undefined };
}

/** Records that somebody takes a part along, and has the file made: both or neither. */
export async function orderExport(rt: Pick<Runtime, "db" | "work" | "now">, order: Order): Promise<void> {
  const { kind, scope, format, language, staff, noted = { subject: scope } } = order;
  const { telegramId, reach } = staff;
  const at = rt.now();
  await rt.db.$transaction(async (tx) => {
    const mark = await noteAct(tx, { telegramId, act: kind.act, reach, at, ...noted });
    const { id } = await tx.spreadsheetExport.create({
      data: {
        ...{ kind: kind.name, format, scope, language, mark, at },
        telegramId: BigInt(telegramId),
        expiresAt: new Date(at.getTime() + LASTS_MS),
      },
      select: { id: true },
    });
    await rt.work.send<Wanted>(MAKE, { exportId: id, telegramId }, { tx });
  });
}

/** The mark by which a file that got about is traced to its record. */
export function markWord(mark: number): string {
  return `E-${mark}`;
}

/** What a kind is called; one of a later version keeps its own name. */
export function kindWord(words: Words, name: string): string {
  const known = exportNames.find((each) => each === name);
  return known ? words.plain(`exports-kind-${known}`) : name;
}

/** An opened part as a sheet whose every row ends in the mark; `each` hears of every row that was read. */
export function sheetOf(opened: Opened, words: Words, mark: number, each: () => void = () => undefined): Sheet {
  const name = markWord(mark);
  async function* rows() {
    for await (const row of opened.rows()) {
      each();
      yield [...row, name];
    }
  }
  return {
    name: opened.title,
    columns: [...opened.columns, { heading: words.plain("exports-column-mark") }],
    rows: rows(),
  };
}
