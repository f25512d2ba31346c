// How much of a spreadsheet is read at all. Whatever goes beyond is refused with its reason before it costs anything.

/** What Telegram lets a bot download. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Rows in which anything stands. */
export const MOST_ROWS = 150_000;
/** The last that a spreadsheet program has, blank or not. */
export const LAST_ROW = 1_048_576;
export const MOST_COLUMNS = 200;
/** In characters. A spreadsheet program holds no more in a cell. */
export const LONGEST_CELL = 32_767;
export const LONGEST_ROW = 100_000;
/** A heading stands in one of the first rows: titles may stand above it. */
export const HEADING_WITHIN = 20;

/** Of the files that a workbook is made of. */
export const MOST_ENTRIES = 2_000;
/** Of one of them when it is unpacked. A hundred thousand honest rows are half of it. */
export const MOST_UNPACKED = 200 * 1024 * 1024;
/** So many times larger than packed: repeated rows are forty, a bomb is a thousand. */
export const MOST_RATIO = 150;
/** Of the small files that say what the workbook holds. */
export const MOST_UNPACKED_SMALL = 8 * 1024 * 1024;
/** The texts that cells share, together, in bytes. */
export const MOST_SHARED_BYTES = 24 * 1024 * 1024;
export const MOST_SHARED = 1_500_000;
/** How far one tag or one text of its XML may go on, in bytes, and how deep tags may stand in each other. */
export const LONGEST_PIECE = 512 * 1024;
export const DEEPEST = 50;

/** A reader that says nothing for so long is ended. */
export const SILENT_MS = 10_000;
/** Most that it may take to look through a file, however diligently. */
export const LOOKING_MS = 90_000;
/** Of its memory, in MB: what it makes of the file. The file itself comes on top. */
export const HEAP_MB = 64;
