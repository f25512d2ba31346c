/** Zeros of the digits that people here type besides ASCII: Arabic, Persian, Devanagari, Bengali, Thai, Khmer, Balinese, Javanese. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x17e0, 0x1b50, 0xa9d0];

/**
 * Reads typed text for its meaning, not to be kept: compatibility forms, digits of other scripts and
 * curly quotes become plain, accents and invisible characters go, spaces collapse, capitals become small.
 */
export function plainly(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{Mn}\p{Cf}\p{Cs}]/gu, "")
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => point >= first && point < first + 10);
  return zero === undefined ? digit : String(point - zero);
}

/** How many slips of the finger lie between two words; a swap of neighbours is one. */
export function slipsBetween(a: string, b: string): number {
  const [first, second] = [[...a], [...b]];
  let beforeLast: number[] = [];
  let last = Array.from({ length: second.length + 1 }, (_, at) => at);
  for (const [i, x] of first.entries()) {
    const row = [i + 1];
    for (const [j, y] of second.entries()) {
      const cost = x === y ? 0 : 1;
      let least = Math.min((last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (last[j] ?? 0) + cost);
      if (i > 0 && j > 0 && x === second[j - 1] && first[i - 1] === y)
        least = Math.min(least, (beforeLast[j - 1] ?? 0) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[second.length] ?? 0;
}
