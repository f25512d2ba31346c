// One row of a list of participants, by itself: each cell read, and the cells held against each other.
import { readEducation } from "../candidates/education.ts";
import { foldedName } from "../candidates/folded-name.ts";
import { ageOn, type Day } from "../platform/calendar.ts";
import { slipsBetween } from "../platform/typed-text.ts";
import type { ParticipantColumn } from "./columns.ts";
import { readDays } from "./dates-in-cells.ts";
import { likelyBirthDate, type ReadNik, readNik } from "./nik-in-cells.ts";
import { readPhones } from "./phones-in-cells.ts";
import {
  type Code,
  doubts,
  type Finding,
  faults,
  fixes,
  type Participation,
  type Remark,
  type Verdict,
} from "./row.ts";
import { cleaned, inTitleCase, isFormula } from "./texts-in-cells.ts";

/** What a row is held against. */
export interface Known {
  readonly today: Day;
  /** By code, name or sub-trade, folded: the trade's code; and by other words for it */
  readonly trades: ReadonlyMap<string, string>;
  readonly otherWords: ReadonlyMap<string, string>;
  /** The codes of the regencies known here, and of their provinces */
  readonly regencies: ReadonlySet<string>;
  readonly provinces: ReadonlySet<string>;
  regencyOf(text: string): string | undefined;
}

const youngest = 15;
const oldest = 65;
const grownUp = 17;
const longestNote = 500;
const required: readonly ParticipantColumn[] = ["name", "nik", "trade"];
/** Where a sign that begins a formula is part of what people write. */
const withSigns: readonly ParticipantColumn[] = ["phone"];

/** Collects what is found in a row. */
class Findings {
  readonly found: Finding<Code>[] = [];
  readonly remarks: Remark[] = [];

  say(code: Code, value?: string): void {
    if (!this.found.some((one) => one.code === code))
      this.found.push({ code, ...(value === undefined ? {} : { value }) });
  }

  remark(code: Remark): void {
    if (!this.remarks.includes(code)) this.remarks.push(code);
  }
}

/** Reads a row of a person: what would be stored of it, and all that was found. */
export function readParticipant(
  known: Known,
  cells: Readonly<Partial<Record<ParticipantColumn, string>>>,
  { isWindows1252 }: { isWindows1252: boolean },
): Verdict {
  const findings = new Findings();
  if (isWindows1252) findings.say("encoding_cp1252");
  const cell = (column: ParticipantColumn) => cellOf(cells[column] ?? "", column, findings);

  const name = readName(cell("name"), findings);
  const nik = readNik(cell("nik"), known.today, findings);
  const birthPlace = cell("birthPlace").slice(0, 100);
  const birthDate = readBirthDate(cell("birthDate"), nik, known.today, findings);
  const sex = readSex(cell("sex"), nik, findings);
  const phone = readPhones(cell("phone"), findings);
  const education = readSchool(cell("education"), findings);
  const regionCode = readRegion(cell("region"), known, nik, findings);
  const tradeCode = readTrade(cell("trade"), known, findings);
  const intake = labelOf(cell("intake"));
  const registeredOn = readRegisteredOn(cell("registeredOn"), known.today, findings);
  const result = readResult(cell("result"), findings);
  const certificateNo = cell("certificateNo").slice(0, 60) || null;
  if (certificateNo !== null && result === "BK") findings.say("result_certificate_conflict");
  const email = readEmail(cell("email"), findings);
  const note = cell("note").slice(0, longestNote) || null;
  if ([note, name?.name, birthPlace, certificateNo].some((text) => text && hasMarkup(text)))
    findings.remark("markup_escape_on_display");

  const record =
    name === undefined || birthDate === undefined || tradeCode === undefined
      ? undefined
      : {
          ...name,
          nik: nik?.value ?? null,
          birthPlace: birthPlace.replace(/[‘’ʼ`´ʻ]/g, "'") || null,
          birthDate,
          sex,
          phone,
          education,
          regionCode: regionCode ?? null,
          tradeCode,
          intake,
          registeredOn,
          result,
          // Only of those who are competent is there a certificate.
          certificateNo: result === "BK" ? null : certificateNo,
          email,
          note,
        };
  return verdictOf(findings.found, findings.remarks, record);
}

/** The weightiest sort of what was found decides, and is all that is said. */
export function verdictOf(
  found: readonly Finding<Code>[],
  given: readonly Remark[],
  record: Participation | undefined,
): Verdict {
  const of = (codes: readonly Code[]) => found.filter(({ code }) => codes.includes(code));
  const [bad, doubtful, mended] = [of(faults), of(doubts), of(fixes)];
  if (bad.length > 0) return { decision: "reject", findings: bad, remarks: [] };
  if (doubtful.length > 0) return { decision: "review", findings: doubtful, remarks: [], record };
  return { decision: mended.length > 0 ? "accept_fixed" : "accept", findings: mended, remarks: given, record };
}

function cellOf(raw: string, column: ParticipantColumn, findings: Findings): string {
  const isNote = column === "note";
  const { text, fixes: done, isGarbled } = cleaned(raw, { keepsLines: isNote });
  for (const fix of done) findings.say(fix);
  if (isGarbled) findings.say("encoding_mojibake");
  // An apostrophe before it is how a spreadsheet, and the file that is sent back, keeps a formula from being one.
  if (!isFormula(text.replace(/^['‘’`´]+\s*/, "")) || withSigns.includes(column)) return text;
  if (required.includes(column)) {
    findings.say("formula_in_required_field");
    return "";
  }
  findings.say("formula_kept_as_text");
  return text;
}

function readName(text: string, findings: Findings): Pick<Participation, "name" | "writtenName"> | undefined {
  const plain = text.replace(/[‘’ʼ`´ʻ]/g, "'");
  if (plain !== text) findings.say("apostrophe_normalised");
  if (!/\p{L}/u.test(plain) || plain.length > 100) {
    if (!findings.found.some(({ code }) => code === "formula_in_required_field")) findings.say("name_missing");
    return undefined;
  }
  const titled = inTitleCase(plain);
  if (titled === undefined || titled === plain) return { name: plain };
  findings.say("name_case");
  return { name: titled, writtenName: plain };
}

/** What the list says, unless only the NIK can say which of several days it means. */
function readBirthDate(text: string, nik: ReadNik | undefined, today: Day, findings: Findings): Day | undefined {
  const born = text === "" ? bornByNik(nik, today, findings) : statedBirthDate(text, nik, today, findings);
  if (born === undefined) return undefined;
  const ages = [born, otherCentury(born)].map((day) => ageOn(day, today));
  const isPlausible = (age: number) => age >= youngest && age <= oldest;
  const age = ages[0] as number;
  if (!ages.some(isPlausible)) findings.say("age_out_of_range");
  else if (age >= youngest && age < grownUp) findings.say("minor_needs_guardian");
  else if (age === grownUp) findings.remark("under_18_no_overseas");
  return born;
}

function bornByNik(nik: ReadNik | undefined, today: Day, findings: Findings): Day | undefined {
  if (!nik) return undefined;
  findings.say("date_resolved_by_nik");
  return likelyBirthDate(nik, today) ?? nik.birthDates[0];
}

function statedBirthDate(text: string, nik: ReadNik | undefined, today: Day, findings: Findings): Day | undefined {
  const { days, fixes: done } = readDays(text, today);
  if (days.length === 0) {
    const meant = nik && (likelyBirthDate(nik, today) ?? nik.birthDates[0]);
    findings.say("birth_date_impossible", meant);
    return meant;
  }
  for (const fix of done) findings.say(fix);
  const agreed = days.find((day) => nik?.birthDates.includes(day));
  if (agreed !== undefined) {
    if (days.length > 1) findings.say("date_resolved_by_nik");
    return agreed;
  }
  if (nik) findings.say("nik_dob_mismatch", likelyBirthDate(nik, today) ?? nik.birthDates[0]);
  return days[0];
}

function otherCentury(day: Day): Day {
  const year = Number(day.slice(0, 4));
  return `${year >= 2000 ? year - 100 : year + 100}${day.slice(4)}`;
}

const sexes: Readonly<Record<string, "L" | "P">> = Object.fromEntries([
  ..."lakilaki laki lk pria cowok male m man".split(" ").map((word) => [word, "L"]),
  ..."perempuan pr wanita w cewek female f woman".split(" ").map((word) => [word, "P"]),
]);

function readSex(text: string, nik: ReadNik | undefined, findings: Findings): "L" | "P" | null {
  const bare = text.toLowerCase().replace(/[^a-z]+/g, "");
  const own = bare === "l" ? "L" : bare === "p" ? "P" : undefined;
  const stated = own ?? sexes[bare];
  if (stated !== undefined && own === undefined) findings.say("sex_alias");
  if (text !== "" && stated === undefined) findings.remark("sex_dropped");
  if (nik && stated !== undefined && nik.sex !== stated) findings.say("nik_sex_mismatch", nik.sex);
  return stated ?? nik?.sex ?? null;
}

function readSchool(text: string, findings: Findings): Participation["education"] {
  if (text === "") return null;
  const read = readEducation(text);
  if (!("value" in read)) {
    findings.remark("education_dropped");
    return null;
  }
  if (read.value !== text.toUpperCase()) findings.say("education_alias");
  return read.value;
}

/** Where somebody lives is what the list says; that a NIK begins elsewhere is no mistake, but a regency that nobody knows is doubtful. */
function readRegion(text: string, known: Known, nik: ReadNik | undefined, findings: Findings): string | undefined {
  const region = known.regencyOf(text);
  if (text !== "" && region === undefined) findings.remark("region_unknown");
  if (!nik) return region;
  const begins = `${nik.value.slice(0, 2)}.${nik.value.slice(2, 4)}`;
  if (known.provinces.has(nik.value.slice(0, 2)) && !known.regencies.has(begins)) findings.say("nik_regency_unknown");
  else if (region !== undefined && region !== begins) findings.remark("nik_region_differs_from_domicile");
  return region;
}

function readTrade(text: string, known: Known, findings: Findings): string | undefined {
  const key = foldedName(text);
  const exact = known.trades.get(key);
  if (exact !== undefined) return exact;
  const meant = known.otherWords.get(key);
  if (meant !== undefined) {
    findings.say("trade_alias");
    return meant;
  }
  if (key === "") {
    if (!findings.found.some(({ code }) => code === "formula_in_required_field")) findings.say("trade_missing");
    return undefined;
  }
  const nearest = nearestTrade(key, known);
  findings.say("trade_unknown", nearest);
  return nearest;
}

/** The one trade that is a slip or two away. */
function nearestTrade(key: string, { trades, otherWords }: Known): string | undefined {
  const near = [...trades, ...otherWords]
    .map(([words, code]) => ({ code, slips: Math.abs(words.length - key.length) > 2 ? 9 : slipsBetween(words, key) }))
    .filter(({ slips }) => slips <= (key.length < 6 ? 1 : 2));
  const least = Math.min(...near.map(({ slips }) => slips));
  const meant = new Set(near.filter(({ slips }) => slips === least).map(({ code }) => code));
  return meant.size === 1 ? [...meant][0] : undefined;
}

/** `2026-04`; whatever else a centre calls its intakes stays as it is. */
function labelOf(text: string): string | null {
  const [, year, number] = /^(\d{4})\s*[-/.]\s*(\d{1,2})$/.exec(text) ?? [];
  if (year === undefined || number === undefined) return text.slice(0, 40) || null;
  return `${year}-${number.padStart(2, "0")}`;
}

function readRegisteredOn(text: string, today: Day, findings: Findings): Day | null {
  if (text === "") return null;
  const { days, fixes: done } = readDays(text, today);
  const day = days.find((each) => each <= today && each >= "1990-01-01");
  if (day === undefined) {
    findings.remark("registered_on_dropped");
    return null;
  }
  for (const fix of done) findings.say(fix);
  return day;
}

function readResult(text: string, findings: Findings): "K" | "BK" | null {
  const bare = text.toLowerCase().replace(/[^a-z]+/g, "");
  if (bare === "") return null;
  if (/^(k|kompeten|competent|lulus|pass(ed)?)$/.test(bare)) return "K";
  if (/^(bk|belumkompeten|tidakkompeten|notyetcompetent|nyc|tidaklulus)$/.test(bare)) return "BK";
  findings.remark("result_dropped");
  return null;
}

function readEmail(text: string, findings: Findings): string | null {
  if (text === "") return null;
  if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text) && text.length <= 254) return text;
  findings.remark("email_dropped");
  return null;
}

/** What a chat would take for formatting. */
function hasMarkup(text: string): boolean {
  return /<\/?[a-z][^>]*>|\[[^\]]*\]\([^)]*\)/i.test(text);
}
