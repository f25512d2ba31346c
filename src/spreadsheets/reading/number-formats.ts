// What the figures in a workbook's cells mean: a day is stored as a number, and only the cell's format says so.

/** Formats that every workbook has without saying so. */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const LAST_SERIAL = 2_958_465;
const DAY_MS = 86_400_000;

/** Whether a format, by its number or its own code, shows a day. */
export function showsDay(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDates.has(id);
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").split(";")[0] ?? "";
  return /[dy]/i.test(bare) && !/general/i.test(bare);
}

/** The day of a serial number: `2026-11-24`, with the time where there is one. The number itself where it is no day. */
export function dayOfSerial(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 1 && serial <= LAST_SERIAL)) return undefined;
  // The calendar of 1900 has a 29 February that there never was.
  const begin = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const at = new Date(begin + Math.round(serial * 86_400) * 1_000);
  const [day = "", time = ""] = at.toISOString().split("T");
  return at.getTime() % DAY_MS === 0 ? day : `${day} ${time.slice(0, 5)}`;
}

/**
 * A figure as a person would have typed it. Spreadsheet programs keep fifteen digits: of a longer number whose last one
 * is a nought the end may be lost, and it is written so that this is seen.
 */
export function figure(stored: string): string {
  const text = stored.trim();
  if (/^\d{16}$/.test(text) && !text.endsWith("0")) return text;
  const value = Number(text);
  if (text === "" || !Number.isFinite(value)) return text;
  if (Math.abs(value) >= 1e15) return value.toExponential().replace("e+", "E+");
  return String(Number(value.toPrecision(15)));
}
