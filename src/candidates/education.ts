import { plainly, slipsBetween } from "../platform/typed-text.ts";

/** The highest school finished, lowest first. Stored under these names. */
export const educations = ["none", "SD", "SMP", "SMA", "SMK", "D1", "D2", "D3", "D4", "S1", "S2", "S3"] as const;
export type Education = (typeof educations)[number];

export type EducationProblem = "not-known" | "unfinished" | "several" | "which-diploma";

const rank: Record<Education, number> = {
  none: 0,
  SD: 1,
  SMP: 2,
  SMA: 3,
  SMK: 3,
  D1: 4,
  D2: 5,
  D3: 6,
  D4: 7,
  S1: 7,
  S2: 8,
  S3: 9,
};

/** How each is said, equivalents included. Tried on plain text without dots, whose other signs are spaces. */
const spellings: [Education, RegExp][] = [
  ["SD", /\b(sd(n|it|lb|k|s)?\d*|sekolah dasar|sr|mi(n|s)?\d*|ibtidaiyah|paket a|elementary|primary)\b/],
  [
    "SMP",
    /\b(smp(n|it|lb|k|s)?\d*|sltp(n)?\d*|m ?ts(n|s)?\d*|sekolah menengah pertama|tsanawiyah|paket b|junior high|middle school)\b/,
  ],
  [
    "SMA",
    /\b(sma(n|it|lb|k|s)?\d*|smu(n)?\d*|slta|ma(n|s)?\d*|sekolah menengah (atas|umum)|aliyah|paket c|(?<!junior )high school|senior high)\b/,
  ],
  [
    "SMK",
    /\b(smk(n|it|s|k)?\d*|stm(n)?\d*|smea(n)?\d*|smip|mak|sekolah (menengah )?kejuruan|sekolah teknik menengah|vocational)\b/,
  ],
  ["D1", /\b(d ?1|d i|d satu|diploma (1|i|satu|one)|ahli pratama)\b/],
  ["D2", /\b(d ?2|d ?ii|d dua|diploma (2|ii|dua|two)|ahli muda)\b/],
  ["D3", /\b(d ?3|d ?iii|d tiga|diploma (3|iii|tiga|three)|amd|ahli madya|sarjana muda)\b/],
  ["D4", /\b(d ?4|d ?iv|d empat|diploma (4|iv|empat|four)|sarjana terapan)\b/],
  ["S1", /\b(s ?1|s i|strata (1|i|satu)|sarjana(?! (muda|terapan))|bachelor|spd|skom)\b/],
  ["S2", /\b(s ?2|s ?ii|strata (2|ii|dua)|magister|master|pasca ?sarjana)\b/],
  ["S3", /\b(s ?3|s ?iii|strata (3|iii|tiga)|doktor|doctor(ate)?|phd)\b/],
];

const longWords = "ibtidaiyah tsanawiyah aliyah diploma sarjana magister doktor sekolah kejuruan pertama".split(" ");
const no = "(tidak|tdk|gak|ga|nggak|ndak|tak|belum|blm|never|no|not)";
const noSchooling = new RegExp(
  `\\b${no} (pernah |ada )?(ber)?(sekolah|school(ing)?|pendidikan)\\b|^(none|tidak ada|buta huruf)$`,
);
const goesNoFurther = new RegExp(`\\b${no} (lanjut|melanjutkan|kuliah|sampai kuliah)\\b`);
const notFinished = new RegExp(
  `\\b(${no}|putus|masih|sedang|kelas|kls|semester|smt|mahasiswa|siswa|drop ?out|still|student)\\b`,
);

/** Reads the highest school finished, as a code, an equivalent or in words. A history (SD, SMP, SMA) gives its highest. */
export function readEducation(typed: string): { value: Education } | { problem: EducationProblem } {
  if (typed.length > 200) return { problem: "not-known" };
  const text = meantBy(typed);
  const found = spellings.filter(([, spelling]) => spelling.test(text)).map(([education]) => education);
  if (found.length === 0 && noSchooling.test(text)) return { value: "none" };
  if (notFinished.test(text)) {
    const leftPrimary = found.join() === "SD" && !/\b(masih|sedang|kelas|kls|still)\b/.test(text);
    if (leftPrimary) return { value: "none" };
    return { problem: found.length > 0 || /sekolah|kuliah|mahasiswa/.test(text) ? "unfinished" : "not-known" };
  }
  const highest = Math.max(...found.map((education) => rank[education]));
  const [education, another] = found.filter((each) => rank[each] === highest);
  if (another) return { problem: "several" };
  if (education) return { value: education };
  return { problem: /\bdiploma\b/.test(text) ? "which-diploma" : "not-known" };
}

/** Whether an education is enough for a programme. General and vocational schools of one level count alike. */
export function meetsEducation(education: Education, minimum: Education): boolean {
  return rank[education] >= rank[minimum];
}

/** Of the level that is asked, but a general school where a vocational one is asked. */
export function isOtherSchool(education: Education, minimum: Education): boolean {
  return minimum === "SMK" && education === "SMA";
}

/** Plain words with a slip in the long ones forgiven; that someone did not study further is left out. */
function meantBy(typed: string): string {
  return plainly(typed)
    .replaceAll(".", "")
    .replace(/[^a-z\d]+/g, " ")
    .trim()
    .split(" ")
    .map((word) => (word.length < 5 ? word : (longWords.find((right) => slipsBetween(word, right) <= 1) ?? word)))
    .join(" ")
    .replace(goesNoFurther, " ");
}
