// One row of a list of certificates, by itself: each cell read, and the cells held against each other.
import { readBirthDate } from "../candidates/birth-date.ts";
import { foldedName } from "../candidates/folded-name.ts";
import { readFullName } from "../candidates/full-name.ts";
import { likelyBirthDate, type Nik, readNik } from "../candidates/nik.ts";
import type { Checked, Problem } from "../imports/imports.ts";
import { addDays, type Day } from "../platform/calendar.ts";
import type { CertificationState } from "../platform/generated/prisma/enums.ts";
import type { Seal } from "../platform/seal.ts";
import type { ImportColumn } from "./importing-columns.ts";
import { type CertificateRow, type ImportProblem, problemOf, withNumber } from "./importing-row.ts";
import * as values from "./importing-values.ts";
import { certificateKey, lookUpFingerprint, newPublicCode } from "./numbers.ts";
import { birthDateFingerprints, nikFingerprints, sealedHolder } from "./sealed-holder.ts";
import { validUntilOf } from "./status.ts";

/** What a row is held against. */
export interface Known {
  readonly seal: Seal;
  readonly today: Day;
  /** By code, name or another word for it, folded: the trade's code */
  readonly trades: ReadonlyMap<string, string>;
  /** By code or folded name: the programme's code and its trade's */
  readonly programmes: ReadonlyMap<string, { readonly code: string; readonly tradeCode: string }>;
  /** For how many months a scheme's certificates are valid, by trade and small name */
  readonly validity: ReadonlyMap<string, number>;
  regencyOf(text: string): string | undefined;
}

const USUAL_MONTHS = 36;
/** How long a cell of words may be. */
const LONGEST = { record: 60, scheme: 200, lsp: 60, registration: 60, reason: 200 } as const;

/** Reads a row, or says all that is wrong with it. */
export function readRow(known: Known, number: number, cells: Readonly<Record<string, string>>): Checked {
  const problems: Problem[] = [];
  const cell = (column: ImportColumn) => values.withoutMark(cells[column] ?? "");
  const wrong = (column: ImportColumn | undefined, problem: ImportProblem, value?: string | number) => {
    problems.push(problemOf(column, problem, value));
    return undefined;
  };
  const words = (column: keyof typeof LONGEST) => {
    const text = cell(column);
    if (text === "") return undefined;
    if (values.isGarbled(text)) return wrong(column, "garbled");
    return text.length > LONGEST[column] ? wrong(column, "too-long", LONGEST[column]) : text;
  };
  const one = <Value>(column: ImportColumn, read: (text: string) => Value | undefined, problem: ImportProblem) => {
    const text = cell(column);
    return text === "" ? undefined : (read(text) ?? wrong(column, problem));
  };
  const day = (column: ImportColumn) => {
    const text = cell(column);
    const read = text === "" ? undefined : values.readDay(text);
    if (read === undefined) return undefined;
    return "value" in read ? read.value : wrong(column, read.problem);
  };

  const person = readPerson(known, cell, one, wrong);
  const place = readTraining(known, cell, words, wrong);
  const level = one("level", values.readLevel, "unknown-level");
  const kind = one("kind", values.readKind, "unknown-kind");
  const result = one("result", values.readResult, "unknown-result");
  const stated = one("state", values.readState, "unknown-state");
  const days = {
    assessedOn: day("assessedOn"),
    issuedOn: day("issuedOn"),
    validUntil: day("validUntil"),
    revokedOn: day("revokedOn"),
  };
  const certificateNo = cell("number").replace(/\s+/g, " ") || undefined;
  const key =
    certificateNo === undefined ? undefined : (certificateKey(certificateNo) ?? wrong("number", "number-unreadable"));
  const rest = {
    record: words("record"),
    lsp: words("lsp"),
    registrationNo: words("registration"),
    reason: words("reason"),
  };
  const previous = cell("previous").slice(0, 100) || undefined;
  if (
    problems.length > 0 &&
    problems.some(({ column }) => column === "state" || column === "result" || column === "number")
  )
    return { problems };

  const state = stateOf({ stated, result, hasNumber: certificateNo !== undefined, assessedOn: days.assessedOn });
  judgeState({ state, result, certificateNo, days, cell }, wrong);
  judgeDays({ state, days, today: known.today }, wrong);
  if (problems.length > 0 || !person || !place) return { problems };

  const isCertificate = withNumber.includes(state);
  const months = known.validity.get(`${place.tradeCode} ${place.scheme.toLowerCase()}`) ?? USUAL_MONTHS;
  const issuedOn = isCertificate ? days.issuedOn : undefined;
  const row: CertificateRow = {
    number,
    ...rest,
    ...person.sealed,
    sex: person.sex,
    regencyCode: known.regencyOf(cell("regency")),
    ...place,
    level,
    kind,
    previous,
    previousKey: previous === undefined ? undefined : certificateKey(previous),
    state,
    assessedOn: days.assessedOn,
    issuedOn,
    validUntil: issuedOn && (days.validUntil ?? validUntilOf(issuedOn, months)),
    ...(isCertificate && key !== undefined
      ? {
          certificateNo,
          certificateKey: key,
          lookUpFingerprint: lookUpFingerprint(known.seal, { key, birthDate: person.birthDate }),
          publicCode: newPublicCode(),
        }
      : {}),
    revokedOn: state === "revoked" ? days.revokedOn : undefined,
  };
  return { row };
}

type Wrong = (column: ImportColumn | undefined, problem: ImportProblem, value?: string | number) => undefined;
type CellOf = (column: ImportColumn) => string;
type One = <Value>(
  column: ImportColumn,
  read: (text: string) => Value | undefined,
  problem: ImportProblem,
) => Value | undefined;

/** Who it is: a NIK, a birth date and a sex that do not agree are for a person to settle. */
function readPerson(known: Known, cell: CellOf, one: One, wrong: Wrong) {
  const { seal, today } = known;
  const fullName = readName(cell("name"), wrong);
  const nikText = cell("nik");
  const read = nikText === "" ? undefined : readNik(nikText, today);
  const nik = read && "value" in read ? read.value : undefined;
  if (read && "problem" in read) wrong("nik", `nik-${read.problem}`);
  const sex = one("sex", values.readSex, "unknown-sex");
  if (nik && sex && nik.sex !== sex) wrong("nik", "nik-sex");
  const birthDate = birthDateOf(cell("birthDate"), nik, today, wrong);
  if (fullName === undefined || birthDate === undefined) return undefined;
  const {
    nikFingerprint: _,
    birthDateFingerprint: __,
    ...sealed
  } = sealedHolder(seal, { fullName, nik: nik?.value, birthDate });
  return {
    birthDate,
    sex: sex ?? nik?.sex,
    sealed: {
      ...sealed,
      foldedName: foldedName(fullName),
      birthDateSealed: sealed.birthDateSealed as string,
      nikFingerprints: nik ? nikFingerprints(seal, nik.value) : [],
      birthDateFingerprints: birthDateFingerprints(seal, birthDate),
    },
  };
}

function readName(text: string, wrong: Wrong): string | undefined {
  if (text === "") return wrong("name", "missing");
  if (values.isGarbled(text)) return wrong("name", "garbled");
  const read = readFullName(text);
  return "value" in read ? read.value : wrong("name", "name-unreadable");
}

/** Day first, unless only the other way round is what the NIK says. */
function birthDateOf(text: string, nik: Nik | undefined, today: Day, wrong: Wrong): Day | undefined {
  if (text === "") return (nik && likelyBirthDate(nik, today)) ?? wrong("birthDate", "missing");
  const serial = /^\d{5}$/.test(text) ? addDays("1899-12-30", Number(text)) : text;
  const read = readBirthDate(serial.replace(/ \d\d:\d\d$/, ""), today);
  if ("problem" in read)
    return wrong("birthDate", /^(in-the|too-)/.test(read.problem) ? "birth-date-age" : "birth-date-unreadable");
  if (!nik || nik.birthDates.includes(read.value)) return read.value;
  const swapped = values.swappedDay(read.value);
  if (swapped !== undefined && nik.birthDates.includes(swapped)) return swapped;
  return wrong("nik", "nik-birth-date");
}

function readTraining(
  known: Known,
  cell: CellOf,
  words: (column: "scheme") => string | undefined,
  wrong: Wrong,
): { tradeCode: string; programmeCode: string | undefined; scheme: string } | undefined {
  const trade =
    cell("trade") === ""
      ? undefined
      : (known.trades.get(foldedName(cell("trade"))) ?? wrong("trade", "unknown-trade", cell("trade").slice(0, 40)));
  const programmeText = cell("programme");
  const programme =
    programmeText === ""
      ? undefined
      : (known.programmes.get(foldedName(programmeText)) ??
        wrong("programme", "unknown-programme", programmeText.slice(0, 40)));
  if (trade && programme && programme.tradeCode !== trade) wrong("programme", "programme-of-other-trade", trade);
  const tradeCode = trade ?? programme?.tradeCode;
  if (tradeCode === undefined && cell("trade") === "" && programmeText === "") wrong("trade", "missing");
  const scheme = words("scheme");
  if (cell("scheme") === "") wrong("scheme", "missing");
  return tradeCode === undefined || scheme === undefined
    ? undefined
    : { tradeCode, programmeCode: programme?.code, scheme: scheme.replace(/\s+/g, " ") };
}

/** What nobody stated follows from what is there. */
function stateOf(given: {
  stated: CertificationState | undefined;
  result: "competent" | "notYetCompetent" | "absent" | undefined;
  hasNumber: boolean;
  assessedOn: Day | undefined;
}): CertificationState {
  const { stated, result, hasNumber, assessedOn } = given;
  if (stated === "competent" && hasNumber) return "issued";
  if (stated !== undefined) return stated;
  if (hasNumber) return "issued";
  return result ?? (assessedOn === undefined ? "registered" : "scheduled");
}

function judgeState(
  given: {
    state: CertificationState;
    result: string | undefined;
    certificateNo: string | undefined;
    days: { issuedOn: Day | undefined; revokedOn: Day | undefined };
    cell: CellOf;
  },
  wrong: Wrong,
): void {
  const { state, result, certificateNo, days, cell } = given;
  if (withNumber.includes(state)) {
    if (certificateNo === undefined) wrong("number", "missing");
    if (days.issuedOn === undefined && cell("issuedOn") === "") wrong("issuedOn", "missing");
    if (result !== undefined && result !== "competent") wrong("result", "result-against-state");
  } else if (certificateNo !== undefined) wrong("number", "number-against-state");
  else if (result !== undefined && result !== state && !(result === "competent" && state === "competent"))
    wrong("result", "result-against-state");
  if (state === "revoked" && days.revokedOn === undefined && cell("revokedOn") === "") wrong("revokedOn", "missing");
}

function judgeDays(
  given: {
    state: CertificationState;
    days: Readonly<Record<"assessedOn" | "issuedOn" | "validUntil" | "revokedOn", Day | undefined>>;
    today: Day;
  },
  wrong: Wrong,
): void {
  const { state, days, today } = given;
  const { assessedOn, issuedOn, validUntil, revokedOn } = days;
  const isBefore = (one: Day | undefined, other: Day | undefined) =>
    one !== undefined && other !== undefined && one < other;
  const isAhead = (one: Day | undefined) => one !== undefined && one > today;
  if (state !== "scheduled" && state !== "registered" && state !== "withdrawn" && isAhead(assessedOn))
    wrong("assessedOn", "in-the-future");
  if (isAhead(issuedOn)) wrong("issuedOn", "in-the-future");
  if (isAhead(revokedOn)) wrong("revokedOn", "in-the-future");
  if (isBefore(issuedOn, assessedOn)) wrong("issuedOn", "issued-before-assessed");
  if (isBefore(validUntil, issuedOn)) wrong("validUntil", "valid-before-issued");
  if (isBefore(revokedOn, issuedOn)) wrong("revokedOn", "revoked-before-issued");
}
