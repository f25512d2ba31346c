import { type Day, dateForDatabase, localDate } from "../platform/calendar.ts";

/** How one language prints figures, days and, in one zone, instants. */
export type Printing = {
  /** `17 Agustus 2026` */
  date(day: Day): string;
  /** `Senin` */
  weekday(day: Day): string;
  /** `17 Agu 2026` */
  shortDate(day: Day): string;
  /** `17–20 Agustus 2026`, `28 Desember 2026 – 3 Januari 2027`; the first day before the last. */
  dateRange(first: Day, last: Day): string;
  /** The day of an instant in the zone: `17 Agustus 2026` */
  dateAt(at: Date): string;
  /** `09.05 WITA` */
  time(at: Date): string;
  /** `17 Agustus 2026, 09.05 WITA` */
  dateTime(at: Date): string;
  /** `1.234.567,89`, at most two decimals */
  number(value: number | bigint): string;
  /** `Rp2.750.000`, whole rupiah */
  rupiah(value: number | bigint): string;
};

const zoneLabels: Record<string, string> = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Ujung_Pandang": "WITA",
  "Asia/Jayapura": "WIT",
};

const opened = new Map<string, Printing>();

/**
 * The printing of a language in a zone. Intl gives the names of months and the separators, never the whole:
 * for Indonesian it says "pukul" and puts a space after "Rp", for British English "Sept".
 */
export function printingIn(language: string, zone: string): Printing {
  const key = `${language} ${zone}`;
  const printing = opened.get(key) ?? openPrinting(language, zone);
  opened.set(key, printing);
  return printing;
}

function openPrinting(language: string, zone: string): Printing {
  const long = dayParts(language, "long");
  const short = dayParts(language, "short");
  const clock = new Intl.DateTimeFormat(language, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23", // not hour12: false, which prints midnight as 24 in some languages
    timeZone: zone,
  });
  const named = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  const figures = new Intl.NumberFormat(language, { maximumFractionDigits: 2, signDisplay: "negative" });
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0, signDisplay: "never" });

  const date = (day: Day) => Object.values(long(day)).join(" ");
  const dateAt = (at: Date) => date(localDate(at, zone));
  const time = (at: Date) => `${clock.format(at)} ${zoneLabel(zone, at)}`;
  return {
    date,
    dateAt,
    time,
    weekday: (day) => named.format(dateForDatabase(day)),
    dateTime: (at) => `${dateAt(at)}, ${time(at)}`,
    shortDate: (day) => Object.values(short(day)).join(" "),
    dateRange(first, last) {
      const [from, to] = [long(first), long(last)];
      if (first === last) return date(first);
      if (from.year !== to.year) return `${date(first)} – ${date(last)}`;
      if (from.month !== to.month) return `${from.day} ${from.month} – ${date(last)}`;
      return `${from.day}–${date(last)}`;
    },
    number: (value) => figures.format(value),
    rupiah: (value) => `${value <= -0.5 ? "-" : ""}Rp${whole.format(value)}`,
  };
}

/** The pieces of a date in the order we print them, in every language: day, month, year. */
function dayParts(language: string, month: "long" | "short") {
  const format = new Intl.DateTimeFormat(language, { day: "numeric", month, year: "numeric", timeZone: "UTC" });
  return (day: Day) => {
    const parts = new Map(format.formatToParts(dateForDatabase(day)).map(({ type, value }) => [type, value]));
    return { day: parts.get("day"), month: parts.get("month"), year: parts.get("year") };
  };
}

/** `WITA`, or the offset of the moment where a zone has no Indonesian name: `UTC+9`. */
function zoneLabel(zone: string, at: Date): string {
  const label = zoneLabels[zone];
  if (label) return label;
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value.replace("GMT", "UTC") ?? zone;
}
