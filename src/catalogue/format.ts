import { z } from "zod";
import { dayOf } from "../platform/calendar.ts";

/** A text for people by language. Indonesian is always there. */
export type ByLanguage = { id: string } & { [language: string]: string };

/** How a unit of competence is numbered: letters, digits, dots, dashes and strokes. */
export const UNIT_CODE = /^[A-Z0-9][A-Z0-9./-]{1,39}$/i;

const educations = ["none", "SD", "SMP", "SMA", "SMK", "D1", "D2", "D3", "D4", "S1", "S2", "S3"] as const;

const text = (length: number, example: string) =>
  z
    .record(
      z.string().regex(/^[a-z]{2}$/),
      words(length, example),
      must("is not a text by language", `{ "id": "${example}" }`),
    )
    .refine((by) => typeof by.id === "string", { error: `needs the Indonesian text, e.g. { "id": "${example}" }` })
    .transform((by) => by as ByLanguage);

const lines = (length: number, example: string) =>
  z
    .array(text(length, example), must("is not a list of texts", `[{ "id": "${example}", "en": "…" }]`))
    .max(12)
    .default([]);

const searchWords = z
  .array(words(40, "montir"), must("is not a list of words", `["montir", "bengkel"]`))
  .max(60)
  .default([]);

const centre = fields({
  code: code(/^[A-Z0-9]{2,12}$/, "MATARAM"),
  name: text(80, "BLK Mataram"),
  regency: code(/^\d{2}\.\d{2}$/, "52.71"),
  zone: z
    .string()
    .refine(isZone, { error: (issue) => `${show(issue.input)} is not a time zone, e.g. "Asia/Makassar"` })
    .optional(),
  address: text(240, "Jl. Pendidikan No. 1, Mataram"),
  openingHours: text(160, "Senin–Jumat 08.00–15.00 WITA"),
  phone: code(/^\+[1-9]\d{6,14}$/, "+62370123456").optional(),
  mapUrl: z.url({ protocol: /^https$/, ...must("is not an https address", `"https://maps.example/…"`) }).optional(),
  whatToBring: text(300, "KTP dan ijazah terakhir"),
  mentoring: text(400, "Datang pada hari Rabu pukul 09.00"),
  oneOpenRegistration: yesOrNo().default(true),
  linkDomains: z
    .array(
      code(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "kemnaker.go.id"),
      must("is not a list of domains", `["kemnaker.go.id"]`),
    )
    .max(60)
    .default([]),
});

/** A unit of competence: named as the standard names it, in Indonesian, like the scheme. */
const unit = fields({
  code: code(UNIT_CODE, "C.24LAS01.001.1"),
  name: words(160, "Mengelas pelat posisi 3G"),
});

const programme = fields({
  code: code(/^[A-Z0-9]{2,8}-[A-Z0-9]{1,12}$/, "LAS-SMAW3G"),
  name: text(80, "Pengelasan SMAW Posisi 3G"),
  aliases: searchWords,
  lessonHours: whole(1, 3000, 340),
  trainingDays: whole(1, 400, 43).optional(),
  minimumEducation: z.enum(educations, must(`is not one of ${educations.join(", ")}`, `"SMA"`)),
  minimumAge: whole(13, 60, 17),
  maximumAge: whole(13, 99, 35).optional(),
  kkniLevel: whole(1, 9, 2).optional(),
  schemeName: words(120, "Plate Welder SMAW 3G/PF").optional(),
  units: z
    .array(unit, must("is not a list of units", `[{ "code": "C.24LAS01.001.1", "name": "…" }]`))
    .max(40)
    .optional(),
  standardRef: words(160, "SKKNI No. 147 Tahun 2019").optional(),
  feeRupiah: whole(0, 100_000_000, 0).default(0),
  requirements: lines(160, "KTP yang masih berlaku"),
});

const trade = fields({
  code: code(/^[A-Z0-9]{2,8}$/, "LAS"),
  name: text(60, "Teknik Las"),
  shortName: text(22, "Las").optional(),
  aliases: searchWords,
  subTrades: searchWords,
  jobsDomestic: lines(80, "Juru las galangan"),
  jobsOverseas: lines(80, "Juru las (Jepang, SSW)"),
  programmes: z.array(programme, must("is not a list of programmes", `[{ "code": "LAS-SMAW3G", … }]`)),
});

const intake = fields({
  code: code(/^[A-Z0-9][A-Z0-9-]{1,39}$/, "LAS-SMAW3G-2027-1"),
  programme: words(21, "LAS-SMAW3G"),
  centre: words(12, "MATARAM"),
  startsOn: day().optional(),
  endsOn: day().optional(),
  registrationClosesOn: day().optional(),
  selectionOn: day().optional(),
  startsInDays: whole(-400, 1000, 42).optional(),
  lengthDays: whole(1, 800, 60).optional(),
  closesDaysBeforeStart: whole(0, 300, 13).optional(),
  selectionDaysBeforeStart: whole(0, 300, 8).optional(),
  seats: whole(1, 1000, 16),
  seatsTakenElsewhere: whole(0, 1000, 0).default(0),
});

const contact = fields({
  code: code(/^[A-Z0-9][A-Z0-9-]{1,23}$/, "KP2MI"),
  topic: z.enum(["abroad", "emergency", "general"], must("is not one of abroad, emergency, general", `"abroad"`)),
  name: text(80, "KP2MI"),
  value: words(80, "0800-1000"),
  note: text(120, "Gratis").optional(),
  lastCheckedOn: day(),
});

/** A country, or one trade there: whether people may be placed in it. What no line names is for somebody to look at. */
const destination = fields({
  country: code(/^[A-Z]{2}$/, "MY"),
  name: text(60, "Malaysia"),
  trade: words(8, "CGV").optional(),
  policy: z.enum(["open", "review", "closed"], must("is not one of open, review, closed", `"open"`)),
  note: text(200, "Tanyakan ke BP3MI").optional(),
  source: words(160, "Kepdirjen Binapenta 2025").optional(),
  lastCheckedOn: day(),
});

const minimumWage = fields({
  regency: code(/^\d{2}\.\d{2}$/, "52.71"),
  year: whole(2020, 2100, 2026),
  rupiah: whole(100_000, 100_000_000, 2_700_000),
});

/** A centre's own file: the one format that we read, told in prisma/data/README.md. */
export const catalogueFile = fields({
  label: words(160, "BLK Mataram, 2027"),
  centres: z.array(centre, must("is not a list of centres", `[{ "code": "MATARAM", … }]`)).min(1, "has no centre"),
  trades: z.array(trade, must("is not a list of trades", `[{ "code": "LAS", … }]`)).min(1, "has no trade"),
  intakes: z.array(intake, must("is not a list of intakes", `[{ "code": "LAS-SMAW3G-2027-1", … }]`)).default([]),
  contacts: z.array(contact, must("is not a list of contacts", `[{ "code": "KP2MI", … }]`)).default([]),
  destinations: z
    .array(destination, must("is not a list of destinations", `[{ "country": "MY", … }]`))
    .max(400)
    .default([]),
  minimumWages: z
    .array(minimumWage, must("is not a list of minimum wages", `[{ "regency": "52.71", … }]`))
    .max(2000)
    .default([]),
});

export type CatalogueFile = z.infer<typeof catalogueFile>;
export type IntakeEntry = CatalogueFile["intakes"][number];

function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== "unrecognized_keys") return `${show(issue.input)} is not an object with ${known}`;
      return `${issue.keys.map((key) => `"${key}"`).join(", ")}: no such field; there are ${known}`;
    },
  });
}

function code(pattern: RegExp, example: string) {
  const said = must("is not written right", `"${example}"`);
  return z.string(said).regex(pattern, said);
}

function words(length: number, example: string) {
  const said = must(`is not a text of 1 to ${length} characters`, `"${example}"`);
  return z.string(said).trim().min(1, said).max(length, said);
}

function whole(least: number, most: number, example: number) {
  const said = must(`is not a whole number from ${least} to ${most}`, `${example}`);
  return z.int(said).min(least, said).max(most, said);
}

function yesOrNo() {
  return z.boolean(must("is neither true nor false", "true"));
}

function day() {
  const said = must("is not a day of the calendar", `"2027-01-31"`);
  return z.string(said).refine((value) => {
    const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
    return dayOf(Number(year), Number(month), Number(date)) !== null;
  }, said);
}

/** What zod says of a field: missing, or the value with what is wrong and what a good one looks like. */
function must(wrong: string, example: string) {
  return {
    error: (issue: { input?: unknown }) =>
      issue.input === undefined ? `is missing, e.g. ${example}` : `${show(issue.input)} ${wrong}, e.g. ${example}`,
  };
}

function show(value: unknown): string {
  const written = JSON.stringify(value) ?? "nothing";
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
