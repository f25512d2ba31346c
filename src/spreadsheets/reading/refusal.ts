/** Why a file cannot be read as a spreadsheet. Each has its words with what to send instead, in `src/imports/locales`. */
export type Refusal =
  | "empty"
  /** Excel's old format, a workbook of LibreOffice, of Apple, Excel's binary one */
  | "xls"
  | "ods"
  | "numbers"
  | "xlsb"
  /** It asks for a password */
  | "encrypted"
  | "document"
  | "pdf"
  | "picture"
  | "web-page"
  /** Files packed together, not a spreadsheet */
  | "archive"
  | "unknown-type"
  | "encoding"
  /** Cut off, or damaged */
  | "broken"
  /** Unpacked it would be enormous */
  | "bomb"
  | "too-big"
  | "too-many-rows"
  | "too-many-columns"
  /** A row or a cell that goes on and on */
  | "row-too-long"
  | "no-headings"
  | "no-rows"
  | "too-slow";

/** Thrown where the reading ends for good; caught where it began. */
export class Refused extends Error {
  readonly reason: Refusal;

  constructor(reason: Refusal, cause?: unknown) {
    super(`a spreadsheet is refused: ${reason}`, { cause });
    this.reason = reason;
  }
}
