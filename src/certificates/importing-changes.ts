// Which fields, and which state, of what is stored a row of a list changes.
import type { Day } from "../platform/calendar.ts";
import type { CertificationState, IssuanceKind, Sex } from "../platform/generated/prisma/enums.ts";
import type { CertificateRow } from "./importing-row.ts";

/** What is stored of a certification, as far as a list may change it. */
export interface StoredCertification {
  readonly id: number;
  readonly centreCode: string;
  readonly record: string | null;
  readonly certificateKey: string | null;
  readonly registrationNo: string | null;
  readonly lsp: string | null;
  readonly kind: IssuanceKind;
  readonly state: CertificationState;
  readonly assessedOn: Day | null;
  readonly issuedOn: Day | null;
  readonly validUntil: Day | null;
  readonly revokedOn: Day | null;
  readonly reason: string | null;
  readonly tradeCode: string;
  readonly scheme: string;
  readonly previousRecord: string | null;
  readonly previousKey: string | null;
  readonly holderId: number;
  readonly foldedName: string;
  readonly nik: string | null;
  readonly birthDate: string | null;
  readonly sex: Sex | null;
  readonly regencyCode: string | null;
  /** Nothing was recorded of this person after it */
  readonly isNewest: boolean;
  /** What staff have corrected by hand, of the person by any of their certificates; and from which state they took it */
  readonly byHand: readonly string[];
  readonly handFrom: CertificationState | null;
}

const order: Readonly<Record<CertificationState, number>> = {
  registered: 0,
  withdrawn: 1,
  scheduled: 1,
  absent: 2,
  notYetCompetent: 2,
  competent: 2,
  issued: 3,
  superseded: 4,
  revoked: 5,
};

/** A list may be older than what is stored: it takes nothing back, and decides nothing that staff decided otherwise. */
export function stateAfter(row: CertificateRow, stored: StoredCertification): CertificationState | undefined {
  if (row.state === stored.state) return stored.state;
  if (stored.state === "superseded" && row.state === "issued") return stored.state; // lists do not know of renewals
  if (order[row.state] < order[stored.state]) return undefined;
  if (order[row.state] === order[stored.state] && stored.handFrom !== null) return undefined;
  if (row.state === stored.handFrom) return undefined; // staff took it out of that state, and the list does not know
  return row.state;
}

/** Under which names a correction by hand notes what it changed, where they differ from ours. */
const columnsOf: Readonly<Record<string, readonly string[]>> = {
  record: ["recordKey"],
  scheme: ["schemeId"],
  lsp: ["lspLicence"],
  reason: ["revokeReason"],
  number: ["certificateNo", "certificateKey"],
  registration: ["registrationNo"],
  previous: ["previousId"],
  name: ["fullName", "foldedName"],
  nik: ["nikSealed", "nikFingerprint"],
  birthDate: ["birthDateSealed", "birthDateFingerprint"],
  regency: ["regencyCode"],
};

/** What is the person's, and not one certificate's. */
export const ofPerson: readonly string[] = ["name", "nik", "birthDate", "sex", "regency"];

/** Under which names a correction by hand notes a field of ours. */
export function namesOf(field: string): string[] {
  return [field, ...(columnsOf[field] ?? [])];
}

/** Which fields of what is stored a row changes. */
export function changedFields(row: CertificateRow, stored: StoredCertification): string[] {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
  const differs = (given: string | undefined, kept: string | null, fold = (text: string) => text) =>
    given !== undefined && (kept === null || fold(given) !== fold(kept));
  const isPrevious =
    row.previous === undefined ||
    row.previous === stored.previousRecord ||
    (row.previousKey ?? "") === stored.previousKey;
  // What names its previous one is the first of nothing: saving it says what it is.
  const isUnsaidRenewal = row.previous !== undefined && stored.kind === "initial";
  const found: Readonly<Record<string, boolean>> = {
    record: differs(row.record, stored.record),
    scheme: row.tradeCode !== stored.tradeCode || row.scheme.toLowerCase() !== stored.scheme.toLowerCase(),
    lsp: differs(row.lsp, stored.lsp, bare),
    kind: row.kind === undefined ? isUnsaidRenewal : differs(row.kind, stored.kind),
    previous: !isPrevious,
    assessedOn: differs(row.assessedOn, stored.assessedOn),
    number: differs(row.certificateKey, stored.certificateKey),
    registration: differs(row.registrationNo, stored.registrationNo, bare),
    issuedOn: differs(row.issuedOn, stored.issuedOn),
    validUntil: differs(row.validUntil, stored.validUntil),
    revokedOn: differs(row.revokedOn, stored.revokedOn),
    reason: differs(row.reason, stored.reason),
    name: row.foldedName !== stored.foldedName,
    nik: row.nikFingerprints.length > 0 && stored.nik === null,
    birthDate: !isSameBirthDate(row, stored),
    // Of a person's rows the newest says where they live now: else the same list would change it to and fro.
    sex: differs(row.sex, stored.sex) && (stored.isNewest || stored.sex === null),
    regency: differs(row.regencyCode, stored.regencyCode) && (stored.isNewest || stored.regencyCode === null),
  };
  return Object.keys(found).filter((field) => found[field]);
}

/** Whether a row has the birth date that is stored. */
export function isSameBirthDate(row: CertificateRow, { birthDate }: StoredCertification): boolean {
  return birthDate !== null && row.birthDateFingerprints.includes(birthDate);
}
