// What we know of a person, opened, and how it is printed.

import type { Education } from "../candidates/education.ts";
import { printPhone } from "../candidates/phone.ts";
import { openSealed } from "../candidates/sealed-fields.ts";
import type { Day } from "../platform/calendar.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Seal } from "../platform/seal.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";

/** The facts that a registration asks for, in the order of asking; the guardian's for those under 18. */
export const profileFields = ["fullName", "phone", "birthDate", "regency", "education"] as const;
export const guardianFields = ["guardianName", "guardianPhone"] as const;
export type ProfileField = (typeof profileFields)[number] | (typeof guardianFields)[number];

export interface Profile {
  readonly fullName: string | undefined;
  readonly phone: string | undefined;
  readonly birthDate: Day | undefined;
  /** The regency's name, or another place as the person wrote it. */
  readonly place: string | undefined;
  readonly provinceCode: string | undefined;
  readonly education: Education | undefined;
  readonly guardianName: string | undefined;
  readonly guardianPhone: string | undefined;
}

/** What `openProfile` reads of a candidate. */
export const profileColumns = {
  fullName: true,
  phoneSealed: true,
  birthDateSealed: true,
  regency: { select: { name: true, provinceCode: true } },
  otherPlace: true,
  education: true,
  guardianName: true,
  guardianPhoneSealed: true,
} as const satisfies Prisma.CandidateSelect;

/** A candidate's facts in clear, for the person themselves and for staff with the right to see them. */
export function openProfile(
  seal: Seal,
  candidate: Prisma.CandidateGetPayload<{ select: typeof profileColumns }>,
): Profile {
  return {
    ...openSealed(seal, candidate),
    fullName: candidate.fullName ?? undefined,
    place: candidate.regency?.name ?? candidate.otherPlace ?? undefined,
    provinceCode: candidate.regency?.provinceCode,
    education: candidate.education ?? undefined,
    guardianName: candidate.guardianName ?? undefined,
  };
}

/** A fact as its owner reads it; undefined while it is not known. */
export function printFact(words: Words, profile: Profile, field: ProfileField): string | undefined {
  switch (field) {
    case "fullName":
      return profile.fullName;
    case "phone":
      return profile.phone && printPhone(profile.phone);
    case "birthDate":
      return profile.birthDate && printingIn(words.language, "UTC").date(profile.birthDate);
    case "regency":
      return profile.place;
    case "education":
      return profile.education && words.plain(`registration-education-${profile.education}`);
    case "guardianName":
      return profile.guardianName;
    case "guardianPhone":
      return profile.guardianPhone && printPhone(profile.guardianPhone);
  }
}

/** The columns that forget everything a registration asked for. */
export const forgottenProfile = {
  fullName: null,
  phoneSealed: null,
  phoneFingerprint: null,
  phoneShared: false,
  birthDateSealed: null,
  regencyCode: null,
  otherPlace: null,
  education: null,
  guardianName: null,
  guardianPhoneSealed: null,
} as const satisfies Prisma.CandidateUncheckedUpdateInput;
