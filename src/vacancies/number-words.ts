// Numbers as people write them in words: tiga orang, dua belas, setahun, half a year.

const ones = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(" ");
const english = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const figureOf = (word: string) => Math.max(ones.indexOf(word), english.indexOf(word));

/** A plain text with digits in place of its number words: `dua puluh lima orang` is `25 orang`, `setahun` is `1 tahun`. */
export function withDigits(text: string): string {
  const small = [...ones, ...english].join("|");
  const [digit, tens] = [ones.slice(1, 10).join("|"), ones.slice(2, 10).join("|")];
  return text
    .replace(/\b(setengah tahun|half a year)\b/g, "6 bulan")
    .replace(/\bse(orang|tahun|bulan|minggu|hari)\b/g, "1 $1")
    .replace(/\b(an?) (year|month|week|day)\b/g, "1 $2")
    .replace(new RegExp(`\\b(${tens}) puluh(?: (${digit}))?\\b`, "g"), (_, ten: string, one?: string) =>
      String(figureOf(ten) * 10 + (one === undefined ? 0 : figureOf(one))),
    )
    .replace(new RegExp(`\\b(${digit}) belas\\b`, "g"), (_, one: string) => String(10 + figureOf(one)))
    .replace(new RegExp(`\\b(${small})\\b`, "g"), (word) => String(figureOf(word)));
}
