import { slipsBetween } from "../platform/typed-text.ts";

/** How people write the months: Indonesian, English, Javanese, old spellings and short forms. */
const monthSpellings: string[][] = [
  ["januari", "january", "jan"],
  ["februari", "february", "pebruari", "feb", "peb"],
  ["maret", "march", "mar", "mrt"],
  ["april", "apr", "apl"],
  ["mei", "may", "mey", "mai"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["agustus", "august", "agu", "agt", "ags", "agst", "agus", "aug"],
  ["september", "septembre", "sep", "sept", "spt"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nopember", "nov", "nop", "nof"],
  ["desember", "december", "des", "dec"],
];

const romanMonths = "i ii iii iv v vi vii viii ix x xi xii".split(" ");

/** Words that stand beside or within a date and say nothing more. */
const fillers = new Set(
  (
    "tgl tg tanggal tangal hari hr bulan bln bl tahun thn th lahir kelahiran pada di saya aku adalah yaitu dan ttl jam " +
    "senin selasa rabu kamis jumat jum at sabtu minggu ahad monday tuesday wednesday thursday friday saturday sunday " +
    "born on date of birth the st nd rd day month year ke wib wita umur usia"
  ).split(" "),
);

/** Months of the Islamic and Javanese calendars, which we do not convert. */
const otherCalendars = new Set(
  (
    "hijriah hijriyah hijri muharram muharam sura suro safar sapar maulud mulud rabiul rabiulawal rabiulakhir jumadil " +
    "jumadilawal jumadilakhir jumadilakir rajab rejeb ruwah syaban sya'ban ramadan ramadhan syawal sawal dulkaidah " +
    "zulkaidah dzulkaidah zulhijah dzulhijjah saka"
  ).split(" "),
);

/** The month that a word names, 1 to 12, a slip or two forgiven; null when it names none or might be two. */
export function monthNamed(word: string): number | null {
  const exact = monthSpellings.findIndex((spellings) => spellings.includes(word));
  if (exact >= 0) return exact + 1;
  if (fillers.has(word) || word.length < 4 || word.length > 12) return null;
  const near = monthSpellings
    .map((spellings, at) => ({ month: at + 1, slips: slipsTo(word, spellings) }))
    .sort((a, b) => a.slips - b.slips);
  const [best, next] = near;
  if (!best || !next || best.slips > (word.length < 6 ? 1 : 2)) return null;
  return best.slips < next.slips ? best.month : null;
}

/** The month of a Roman figure, as forms have it: 17-VIII-1999. */
export function romanMonth(word: string): number | null {
  const at = romanMonths.indexOf(word);
  return at < 0 ? null : at + 1;
}

/** Whether a word may stand inside a date without meaning anything. */
export function isFiller(word: string): boolean {
  return fillers.has(word);
}

/** Whether a word names a month or an era of a calendar that we do not read. */
export function isOtherCalendar(word: string): boolean {
  return otherCalendars.has(word);
}

function slipsTo(word: string, spellings: string[]): number {
  return Math.min(...spellings.filter((each) => each.length > 3).map((each) => slipsBetween(word, each)));
}
