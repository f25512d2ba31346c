// People who have registered, put into a database without a chat.
import { randomUUID } from "node:crypto";
import { sealedBirthDate, sealedGuardianPhone, sealedPhone } from "../../src/candidates/sealed-fields.ts";
import type { Database } from "../../src/platform/database.ts";
import type { Education, Goal, RegistrationState } from "../../src/platform/generated/prisma/enums.ts";
import { openSeal, type Seal } from "../../src/platform/seal.ts";

/** Tuesday morning in Mataram. */
export const now = new Date("2026-11-24T01:05:00.000Z");

export const testKeys = `k1:${Buffer.alloc(32, 7).toString("base64")}`;
export const testSeal: Seal = openSeal(testKeys);

export interface Registrant {
  telegramId: number;
  language?: string;
  name: string;
  phone: string;
  birthDate?: string;
  education?: Education;
  regencyCode?: string;
  guardian?: { name: string; phone: string };
  programmeCode?: string;
  /** The code of an intake; none: interested without one */
  intake?: string;
  state?: RegistrationState;
  goal?: Goal;
  number: string;
  /** Among the reserves */
  rank?: number;
  at?: Date;
  consent?: boolean;
}

/** Adds a person with one registration; a known Telegram id gets a further one. */
export async function register(
  db: Database,
  who: Registrant,
  seal: Seal = testSeal,
): Promise<{ candidateId: number; registrationId: number }> {
  const at = who.at ?? now;
  const candidate = await db.candidate.upsert({
    where: { telegramId: BigInt(who.telegramId) },
    update: {},
    create: {
      telegramId: BigInt(who.telegramId),
      language: who.language ?? "id",
      createdAt: at,
      fullName: who.name,
      ...sealedPhone(seal, who.phone),
      ...sealedBirthDate(seal, who.birthDate ?? "1999-08-17"),
      regencyCode: who.regencyCode ?? "52.03",
      education: who.education ?? "SMA",
      ...(who.guardian ? { guardianName: who.guardian.name, ...sealedGuardianPhone(seal, who.guardian.phone) } : {}),
      ...((who.consent ?? true) ? { consents: { create: { purpose: "registration", version: 1, givenAt: at } } } : {}),
    },
  });
  const state = who.state ?? (who.intake === undefined ? "interested" : "submitted");
  const programmeCode = who.programmeCode ?? "LAS-SMAW3G";
  const intake = who.intake === undefined ? null : await db.intake.findUniqueOrThrow({ where: { code: who.intake } });
  const registration = await db.registration.create({
    data: {
      number: who.number,
      draftKey: randomUUID(),
      candidateId: candidate.id,
      programmeCode,
      intakeId: intake?.id ?? null,
      state,
      rank: who.rank ?? null,
      goal: who.goal ?? "workHere",
      submittedAt: at,
      changes: { create: { from: null, to: state, at, actor: "candidate" } },
    },
  });
  return { candidateId: candidate.id, registrationId: registration.id };
}
