// A certificate of somebody in the chat, put into a database without staff and without an import.
import { certificateKey, newPublicCode } from "../../src/certificates/numbers.ts";
import { sealedHolder } from "../../src/certificates/sealed-holder.ts";
import { addDays, type Day, dateForDatabase } from "../../src/platform/calendar.ts";
import type { Database } from "../../src/platform/database.ts";
import type { CertificationState } from "../../src/platform/generated/prisma/enums.ts";
import type { Seal } from "../../src/platform/seal.ts";
import { now, testSeal } from "./registered.ts";

let serial = 0;

/** Adds a certificate; with a Telegram id it is that person's, who is met if nobody knows them yet. */
export async function holdCertificate(
  db: Database,
  certificate: {
    telegramId: number | undefined;
    validUntil: Day;
    state?: CertificationState;
    number?: string;
    centreCode?: string;
    name?: string;
    birthDate?: Day;
  },
  seal: Seal = testSeal,
): Promise<{ certificationId: number; holderId: number; schemeId: number; candidateId: number | undefined }> {
  const { telegramId, validUntil, state = "issued", centreCode = "MATARAM" } = certificate;
  serial += 1;
  const number = certificate.number ?? `25920 7212 2 ${String(serial).padStart(7, "0")} 2024`;
  const candidate =
    telegramId === undefined
      ? undefined
      : await db.candidate.upsert({
          where: { telegramId: BigInt(telegramId) },
          create: { telegramId: BigInt(telegramId), language: "id", regencyCode: "52.71", createdAt: now },
          update: {},
        });
  const scheme =
    (await db.scheme.findFirst({ where: { tradeCode: "LAS", name: "Plate Welder SMAW 3G/PF" } })) ??
    (await db.scheme.create({
      data: { tradeCode: "LAS", programmeCode: "LAS-SMAW3G", name: "Plate Welder SMAW 3G/PF", kkniLevel: 2 },
    }));
  const { name: fullName = "Sri Wahyuni", birthDate = "1999-08-17" } = certificate;
  const holder = await db.holder.create({
    data: {
      ...sealedHolder(seal, { fullName, nik: undefined, birthDate }),
      ...(candidate ? { candidateId: candidate.id, matchedAt: now } : {}),
    },
  });
  if (candidate)
    await db.holderMatch.create({
      data: { holderId: holder.id, candidateId: candidate.id, matchedBy: "claim", matchedAt: now },
    });
  const { id: certificationId } = await db.certification.create({
    data: {
      centreCode,
      holderId: holder.id,
      schemeId: scheme.id,
      state,
      issuedOn: dateForDatabase(addDays(validUntil, -1095)),
      validUntil: dateForDatabase(validUntil),
      certificateNo: number,
      certificateKey: certificateKey(number) ?? null,
      publicCode: newPublicCode(),
      ...(state === "revoked" ? { revokedOn: dateForDatabase(addDays(validUntil, -10)) } : {}),
      createdAt: now,
      changedAt: now,
    },
  });
  return { certificationId, holderId: holder.id, schemeId: scheme.id, candidateId: candidate?.id };
}
