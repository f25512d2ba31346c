export type FullNameProblem =
  | "no-letters"
  | "too-short"
  | "too-long"
  | "link"
  | "command"
  | "digits"
  | "username"
  | "question";

export const longestName = 100;

/** Letters that show nothing: Hangul fillers, Khmer inherent vowels, the blank Braille cell. */
const blanks = /[\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]/g;
const pictures = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\uFE0E\uFE0F\u20E3]/gu;
const invisible = /(?![\u200C\u200D])[\p{C}\uFFFD]/gu;
/** Joiners are part of the spelling between letters of Arabic, Javanese and their kin, and noise elsewhere. */
const strayJoiners =
  /(?<![\p{L}\p{M}])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{M}])|(?<=\p{Script=Latin})[\u200C\u200D]+/gu;
const introduction =
  /^((nama( lengkap)?( saya)?( adalah)?\s*[:=]|nama( lengkap)? saya( adalah)?|my( full)? name is)\s+)+/i;

/**
 * Reads a full name, one field that may be one word, in any script, and keeps it as it was written:
 * never split, never recapitalised. Only what cannot be seen, pictures and surplus spaces are taken out.
 */
export function readFullName(typed: string): { value: string } | { problem: FullNameProblem } {
  const name = tidy(typed.slice(0, 4096));
  if (/^\//.test(name)) return { problem: "command" };
  if (/^@/.test(name)) return { problem: "username" };
  if (/:\/\/|www\.|\bt\.me\b|@|[\p{L}\d-]{2}\.(com|net|org|info|id)\b/iu.test(name)) return { problem: "link" };
  if (name.includes("?")) return { problem: "question" };
  if (/\p{Nd}/u.test(name)) return { problem: "digits" };
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return { problem: "no-letters" };
  if (letters === 1 && !/\p{Script=Han}|\p{M}/u.test(name)) return { problem: "too-short" };
  if ([...name].length > longestName) return { problem: "too-long" };
  return { value: name };
}

function tidy(typed: string): string {
  const visible = typed
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(pictures, "")
    .replace(blanks, "")
    .replace(invisible, "")
    .replace(/(\p{M}{4})\p{M}+/gu, "$1") // piles of accents that climb over other lines
    .replace(strayJoiners, "")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
  const name = visible.replace(introduction, "");
  return name === "" ? visible : name;
}
