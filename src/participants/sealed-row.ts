// A row that waits to be saved: what identifies somebody is sealed in it already, so that saving it costs the database's
// time and no other.
import { foldedName } from "../candidates/folded-name.ts";
import { sealedBirthDate, sealedPhone } from "../candidates/sealed-fields.ts";
import { birthDateFingerprints, nikFingerprints, sealedHolder } from "../certificates/certificates.ts";
import type { GoodRow } from "../imports/imports.ts";
import type { Seal } from "../platform/seal.ts";
import type { Participation } from "./row.ts";

export interface ParticipantRow extends GoodRow {
  readonly fullName: string;
  readonly foldedName: string;
  readonly nikSealed: string | null;
  readonly nikFingerprint: string | null;
  /** Under every key of the ring, newest first; none where there is no NIK */
  readonly nikFingerprints: readonly string[];
  readonly birthDateSealed: string;
  readonly birthDateFingerprint: string;
  readonly birthDateFingerprints: readonly string[];
  /** The same for the person as a candidate */
  readonly candidateBirthDateSealed: string;
  readonly phoneSealed: string | null;
  readonly phoneFingerprint: string | null;
  readonly writtenName: string | null;
  readonly birthPlace: string | null;
  readonly sex: "male" | "female" | null;
  readonly education: string | null;
  readonly regencyCode: string | null;
  readonly tradeCode: string;
  readonly label: string;
  readonly registeredOn: string | null;
  readonly result: "competent" | "notYetCompetent" | null;
  readonly certificateNo: string | null;
  readonly emailSealed: string | null;
  readonly noteSealed: string | null;
  readonly digest: string;
}

/** Seals what was read of a row. */
export function sealedRow(seal: Seal, number: number, record: Participation): ParticipantRow {
  const { name, nik, birthDate, phone, email, note, sex, result } = record;
  const who = sealedHolder(seal, { fullName: name, nik: nik ?? undefined, birthDate });
  return {
    number,
    fullName: name,
    foldedName: foldedName(name),
    nikSealed: who.nikSealed,
    nikFingerprint: who.nikFingerprint,
    nikFingerprints: nik === null ? [] : nikFingerprints(seal, nik),
    birthDateSealed: who.birthDateSealed as string,
    birthDateFingerprint: who.birthDateFingerprint as string,
    birthDateFingerprints: birthDateFingerprints(seal, birthDate),
    candidateBirthDateSealed: sealedBirthDate(seal, birthDate).birthDateSealed,
    ...(phone === null ? { phoneSealed: null, phoneFingerprint: null } : sealedPhone(seal, phone)),
    writtenName: record.writtenName ?? null,
    birthPlace: record.birthPlace,
    sex: sex === null ? null : sex === "L" ? "male" : "female",
    education: record.education,
    regencyCode: record.regionCode,
    tradeCode: record.tradeCode,
    label: record.intake ?? "",
    registeredOn: record.registeredOn,
    result: result === null ? null : result === "K" ? "competent" : "notYetCompetent",
    certificateNo: record.certificateNo,
    emailSealed: email === null ? null : seal.seal(email, "participant.email"),
    noteSealed: note === null ? null : seal.seal(note, "participant.note"),
    digest: seal.fingerprint(JSON.stringify(record), "participant.row"),
  };
}

/** The same row without its NIK: somebody has decided that it is used although the number is in doubt. */
export function withoutNik(row: ParticipantRow): ParticipantRow {
  return { ...row, nikSealed: null, nikFingerprint: null, nikFingerprints: [] };
}
