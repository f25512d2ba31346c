// The sample certificates, put into a database without an import.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { certificateKey, lookUpFingerprint } from "../../src/certificates/numbers.ts";
import { sealedHolder } from "../../src/certificates/sealed-holder.ts";
import type { CertificateStatus } from "../../src/certificates/status.ts";
import { dateForDatabase } from "../../src/platform/calendar.ts";
import type { Database } from "../../src/platform/database.ts";
import type { CertificationState, IssuanceKind } from "../../src/platform/generated/prisma/enums.ts";
import type { Seal } from "../../src/platform/seal.ts";
import { now, testSeal } from "./registered.ts";

/** A row of prisma/data/certificates.sample.csv, its cells by their heading; an empty cell is an empty text. */
export type SampleRow = Readonly<Record<(typeof headings)[number], string>>;

/** What became of a row. */
export interface Certified {
  readonly row: SampleRow;
  readonly certificationId: number;
  readonly holderId: number;
  /** What it is on 24 November 2026 */
  readonly expected: CertificateStatus;
  /** The same for a row in every database; undefined where there is no certificate */
  readonly publicCode: string | undefined;
}

const headings = [
  "record_id",
  "holder_name",
  "nik",
  "birth_date",
  "sex",
  "trade_code",
  "programme_code",
  "scheme_name",
  "kkni_level",
  "lsp_licence",
  "issuance_kind",
  "previous_record_id",
  "assessment_date",
  "result",
  "certificate_no",
  "registration_no",
  "issued_on",
  "valid_until",
  "lifecycle_state",
  "revoked_on",
  "revoke_reason",
  "expected_status_on_as_of",
] as const;

const file = path.join(import.meta.dirname, "../../prisma/data/certificates.sample.csv");

/** The two hundred rows, in the order of the file. */
export function sampleRows(): SampleRow[] {
  const [heading = "", ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/);
  if (heading !== headings.join(",")) throw new Error("the sample's columns have changed");
  return lines.map((line) => {
    const cells = line.split(","); // no cell of the sample holds a comma
    return Object.fromEntries(headings.map((name, at) => [name, cells[at] ?? ""])) as SampleRow;
  });
}

const states: Readonly<Record<string, CertificationState>> = {
  assessment_scheduled: "scheduled",
  not_yet_competent: "notYetCompetent",
};
const kinds: Readonly<Record<string, IssuanceKind>> = { renewal_rcc: "renewal" };

/** What the sample's last column says, in our words. */
export function expectedStatus(row: SampleRow): CertificateStatus {
  const said = row.expected_status_on_as_of;
  return said === "expiring_90" ? "expiring" : ((states[said] ?? said) as CertificateStatus);
}

/** The public code that a row gets here. */
export function codeOf(recordId: string): string {
  return createHash("sha256").update(recordId).digest().subarray(0, 16).toString("base64url");
}

/** Puts rows of the sample into a database, of one centre, nobody's of anybody in the chat. Resolves to them by record id. */
export async function certify(
  db: Database,
  options: { rows?: readonly SampleRow[]; centreCode?: string; at?: Date; seal?: Seal } = {},
): Promise<ReadonlyMap<string, Certified>> {
  const { rows = sampleRows(), centreCode = "MATARAM", at = now, seal = testSeal } = options;
  const schemes = await schemesOf(db, rows);
  const holders = await holdersOf(db, rows, seal);
  const certifications = await db.certification.createManyAndReturn({
    data: rows.map((row) => ({
      ...columnsOf(row, seal),
      centreCode,
      holderId: holders.get(row.nik) ?? 0,
      schemeId: schemes.get(`${row.trade_code} ${row.scheme_name}`) ?? 0,
      createdAt: at,
      changedAt: at,
    })),
    select: { id: true, recordKey: true, holderId: true },
  });
  const made = new Map(certifications.map((each) => [each.recordKey ?? "", each]));
  await db.certificationChange.createMany({
    data: rows.map((row) => ({
      certificationId: made.get(row.record_id)?.id ?? 0,
      to: states[row.lifecycle_state] ?? (row.lifecycle_state as CertificationState),
      at,
      actor: "import:1",
    })),
  });
  for (const row of rows) {
    const previousId = made.get(row.previous_record_id)?.id;
    if (previousId !== undefined)
      await db.certification.update({ where: { id: made.get(row.record_id)?.id ?? 0 }, data: { previousId } });
  }
  return new Map(
    rows.map((row) => {
      const { id = 0, holderId = 0 } = made.get(row.record_id) ?? {};
      const publicCode = row.certificate_no === "" ? undefined : codeOf(row.record_id);
      return [row.record_id, { row, certificationId: id, holderId, expected: expectedStatus(row), publicCode }];
    }),
  );
}

/** Gives a holder to somebody in the chat, as a claim does. */
export async function matchHolder(
  db: Database,
  match: { holderId: number; candidateId: number; at?: Date },
): Promise<void> {
  const { holderId, candidateId, at = now } = match;
  await db.holder.update({ where: { id: holderId }, data: { candidateId, matchedAt: at } });
  await db.holderMatch.create({ data: { holderId, candidateId, matchedBy: "claim", matchedAt: at } });
}

async function schemesOf(db: Database, rows: readonly SampleRow[]): Promise<Map<string, number>> {
  const wanted = new Map(rows.map((row) => [`${row.trade_code} ${row.scheme_name}`, row]));
  await db.scheme.createMany({
    data: [...wanted.values()].map((row) => ({
      tradeCode: row.trade_code,
      programmeCode: row.programme_code,
      name: row.scheme_name,
      kkniLevel: Number(row.kkni_level),
    })),
    skipDuplicates: true,
  });
  const found = await db.scheme.findMany({ select: { id: true, tradeCode: true, name: true } });
  return new Map(found.map(({ id, tradeCode, name }) => [`${tradeCode} ${name}`, id]));
}

async function holdersOf(db: Database, rows: readonly SampleRow[], seal: Seal): Promise<Map<string, number>> {
  const people = new Map(rows.map((row) => [row.nik, row]));
  const made = await db.holder.createManyAndReturn({
    data: [...people.values()].map((row) => ({
      ...sealedHolder(seal, { fullName: row.holder_name, nik: row.nik, birthDate: row.birth_date }),
      sex: row.sex === "P" ? ("female" as const) : ("male" as const),
    })),
    select: { id: true, nikFingerprint: true },
  });
  const byFingerprint = new Map(made.map(({ id, nikFingerprint }) => [nikFingerprint, id]));
  return new Map([...people.keys()].map((nik) => [nik, byFingerprint.get(seal.fingerprint(nik, "holder.nik")) ?? 0]));
}

function columnsOf(row: SampleRow, seal: Seal) {
  const day = (text: string) => (text === "" ? null : dateForDatabase(text));
  const key = row.certificate_no === "" ? undefined : certificateKey(row.certificate_no);
  return {
    recordKey: row.record_id,
    lspLicence: row.lsp_licence,
    kind: kinds[row.issuance_kind] ?? (row.issuance_kind as IssuanceKind),
    state: states[row.lifecycle_state] ?? (row.lifecycle_state as CertificationState),
    assessedOn: row.result === "" ? null : day(row.assessment_date),
    issuedOn: day(row.issued_on),
    validUntil: day(row.valid_until),
    certificateNo: row.certificate_no || null,
    certificateKey: key ?? null,
    registrationNo: row.registration_no || null,
    lookUpFingerprint: key === undefined ? null : lookUpFingerprint(seal, { key, birthDate: row.birth_date }),
    publicCode: key === undefined ? null : codeOf(row.record_id),
    revokedOn: day(row.revoked_on),
    revokeReason: row.revoke_reason || null,
  };
}
