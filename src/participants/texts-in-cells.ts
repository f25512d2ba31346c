// What a cell says once it is rid of what spreadsheets and earlier programs did to it.
import type { Fix } from "./row.ts";

/** Windows-1252, where it differs from Latin-1: the signs of the bytes from 0x80 to 0x9F. */
const ofWindows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const placeholder = /^([-–—]+|n\/?a|#n\/a|#ref!|#value!|#name\?|#div\/0!|#null!|null)$/i;
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const wideSpaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const startsFormula = /^[=+\-@＝＋－＠]/;

/** A cell cleaned, with what was done to it. */
export interface Cleaned {
  readonly text: string;
  readonly fixes: readonly Fix[];
  readonly isGarbled: boolean;
}

/** Takes out what cannot be seen, mends what was decoded wrongly, and leaves out what stands for nothing. */
export function cleaned(raw: string, { keepsLines = false } = {}): Cleaned {
  const fixes: Fix[] = [];
  let text = raw.replace(wideSpaces, " ").replace(invisible, "");
  if (text !== raw) fixes.push("invisible_characters");
  const isGarbled = looksGarbled(text);
  if (isGarbled) text = mended(text);
  if (text !== text.trim()) {
    fixes.push("trimmed");
    text = text.trim();
  }
  if (!keepsLines) {
    const single = text.replace(/\s+/g, " ");
    if (single !== text) fixes.push("spaces_collapsed");
    text = single;
  }
  if (placeholder.test(text)) return { text: "", fixes: [...fixes, "placeholder_to_null"], isGarbled };
  return { text, fixes, isGarbled };
}

/** Whether a spreadsheet program would calculate with it. */
export function isFormula(text: string): boolean {
  return startsFormula.test(text);
}

/** Bytes read in the wrong encoding, at some earlier time: `Nurâ€™aini`, `DÃ©sirÃ©e`, or signs that were lost. */
function looksGarbled(text: string): boolean {
  return /\ufffd|â€|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]/.test(text);
}

/** Read once more as it should have been; where that is impossible, without the signs that were lost. */
function mended(text: string): string {
  const bytes = [...text].map((sign) => {
    const at = ofWindows.indexOf(sign);
    return at >= 0 ? 0x80 + at : (sign.codePointAt(0) as number);
  });
  if (bytes.every((byte) => byte < 256)) {
    const read = Buffer.from(bytes).toString("utf8");
    if (!read.includes("\ufffd")) return read;
  }
  return text.replaceAll("\ufffd", "");
}

/** Digits of other scripts as those of ours. */
export function withPlainDigits(text: string): string {
  return text.normalize("NFKC").replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const at = digit.codePointAt(0) as number;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(at - value - 1))) value += 1;
    return String(value);
  });
}

/** Whether any digit in it is of another script. */
export function hasOtherDigits(text: string): boolean {
  return /(?![0-9])\p{Nd}/u.test(text);
}

/** A name that was written in one case only, as names are written: `siti aisyah`, `NUR'AINI, S.PD.` */
export function inTitleCase(name: string): string | undefined {
  const letters = name.replace(/[^\p{L}]/gu, "");
  const isOfOneCase = letters === letters.toLowerCase() || letters === letters.toUpperCase();
  const hasCase = letters.toLowerCase() !== letters.toUpperCase();
  if (!isOfOneCase || !hasCase || letters.length < 3) return undefined;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
