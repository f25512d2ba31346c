// What of a holder is sealed in the database: one place, so that everyone opens what anyone sealed.
import { foldedName } from "../candidates/folded-name.ts";
import type { Day } from "../platform/calendar.ts";
import type { Seal } from "../platform/seal.ts";

/** A holder's columns for who they are. */
export function sealedHolder(
  seal: Seal,
  { fullName, nik, birthDate }: { fullName: string; nik: string | undefined; birthDate: Day | undefined },
) {
  return {
    fullName,
    foldedName: foldedName(fullName),
    nikSealed: nik === undefined ? null : seal.seal(nik, "holder.nik"),
    nikFingerprint: nik === undefined ? null : seal.fingerprint(nik, "holder.nik"),
    birthDateSealed: birthDate === undefined ? null : seal.seal(birthDate, "holder.birthDate"),
    birthDateFingerprint: birthDate === undefined ? null : seal.fingerprint(birthDate, "holder.birthDate"),
  };
}

/** Under which fingerprints a NIK may be stored, newest key first. */
export function nikFingerprints(seal: Seal, nik: string): string[] {
  return seal.fingerprints(nik, "holder.nik");
}

/** Under which fingerprints a birth date may be stored, newest key first. */
export function birthDateFingerprints(seal: Seal, birthDate: Day): string[] {
  return seal.fingerprints(birthDate, "holder.birthDate");
}

/** A holder's sealed columns, opened; what is not known is undefined. */
export function openHolder(
  seal: Seal,
  { nikSealed, birthDateSealed }: { nikSealed: string | null; birthDateSealed: string | null },
): { nik: string | undefined; birthDate: Day | undefined } {
  const open = (value: string | null, purpose: string) => (value === null ? undefined : seal.open(value, purpose));
  return { nik: open(nikSealed, "holder.nik"), birthDate: open(birthDateSealed, "holder.birthDate") };
}
