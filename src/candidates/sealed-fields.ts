// What of a person is sealed in the database, and for which purpose: one place, so that everyone opens what anyone sealed.
import type { Day } from "../platform/calendar.ts";
import type { Seal } from "../platform/seal.ts";

/** The columns for a phone number in E.164: sealed, and found by its fingerprint. */
export function sealedPhone(seal: Seal, phone: string): { phoneSealed: string; phoneFingerprint: string } {
  return {
    phoneSealed: seal.seal(phone, "candidate.phone"),
    phoneFingerprint: seal.fingerprint(phone, "candidate.phone"),
  };
}

/** The column for a birth date. */
export function sealedBirthDate(seal: Seal, birthDate: Day): { birthDateSealed: string } {
  return { birthDateSealed: seal.seal(birthDate, "candidate.birthDate") };
}

/** The column for a guardian's phone number in E.164. */
export function sealedGuardianPhone(seal: Seal, phone: string): { guardianPhoneSealed: string } {
  return { guardianPhoneSealed: seal.seal(phone, "candidate.guardianPhone") };
}

/** Under which fingerprints a phone number may be stored, newest key first. */
export function phoneFingerprints(seal: Seal, phone: string): string[] {
  return seal.fingerprints(phone, "candidate.phone");
}

/** A person's sealed columns, opened; what they have not told is undefined. */
export function openSealed(
  seal: Seal,
  sealed: { phoneSealed: string | null; birthDateSealed: string | null; guardianPhoneSealed: string | null },
): { phone: string | undefined; birthDate: Day | undefined; guardianPhone: string | undefined } {
  const open = (value: string | null, purpose: string) => (value === null ? undefined : seal.open(value, purpose));
  return {
    phone: open(sealed.phoneSealed, "candidate.phone"),
    birthDate: open(sealed.birthDateSealed, "candidate.birthDate"),
    guardianPhone: open(sealed.guardianPhoneSealed, "candidate.guardianPhone"),
  };
}
