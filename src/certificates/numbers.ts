// Numbers of certificates, and the codes of their public pages.
import { randomBytes } from "node:crypto";
import type { Day } from "../platform/calendar.ts";
import type { Seal } from "../platform/seal.ts";

/** By how many letters and digits a certificate's number is one. */
const SHORTEST = 6;
const LONGEST = 60;

/**
 * What two ways of writing a certificate's number have in common: its letters and digits, large. Undefined for what can
 * be no number. Spaces, dots, dashes and words before it ("No.", "No. Sertifikat") are forgiven.
 */
export function certificateKey(written: string): string | undefined {
  const bare = written
    .normalize("NFKC")
    .replace(/^\s*(no(mor|\.|:)?|number)?\s*(sertifikat|certificate)?\s*[:.]?\s*(?=\S*\d)/i, "");
  const key = bare.replace(/[^\p{L}\p{Nd}]/gu, "").toUpperCase();
  return /^[A-Z0-9]+$/.test(key) && /\d{4}/.test(key) && key.length >= SHORTEST && key.length <= LONGEST
    ? key
    : undefined;
}

/** The digest by which a look-up finds number and birth date together, or nothing. */
export function lookUpFingerprint(seal: Seal, { key, birthDate }: { key: string; birthDate: Day }): string {
  return seal.fingerprint(`${key} ${birthDate}`, "certificate.lookUp");
}

/** The same under every key of the ring, newest first. */
export function lookUpFingerprints(seal: Seal, { key, birthDate }: { key: string; birthDate: Day }): string[] {
  return seal.fingerprints(`${key} ${birthDate}`, "certificate.lookUp");
}

/** A new code for a public page: 128 random bits in 22 characters, which can stand in a deep link. */
export function newPublicCode(): string {
  return randomBytes(16).toString("base64url");
}

/** Whether a text has the shape of such a code. */
export function isPublicCode(code: string): boolean {
  return /^[A-Za-z0-9_-]{22}$/.test(code);
}

/** How a number ends, `0008 2024`: enough to know one's own again, too little to look it up. Most end in the year. */
export function numberEnd(certificateNo: string): string {
  const bare = certificateNo.replace(/[^\p{L}\p{Nd}]/gu, "");
  return bare.length < 12 ? bare.slice(-4) : `${bare.slice(-8, -4)} ${bare.slice(-4)}`;
}
