// What was told for a registration that never came is kept no longer than the consent's words promise.
import type { Database, Db } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { dropDraft } from "./draft.ts";
import { forgottenProfile } from "./profile.ts";

const keptDays = 30;

/**
 * Throws the unfinished registration away at the person's word, and with it all that they told, unless a registration
 * stands on it: then "draft". Twice is harmless.
 */
export function discardAnswers(db: Database, candidateId: number): Promise<"everything" | "draft"> {
  return db.$transaction(async (tx) => {
    // A submission at the same moment comes first or not at all.
    await tx.$queryRaw`select 1 from "Candidate" where id = ${candidateId} for no key update`;
    await dropDraft(tx, candidateId);
    return (await forgetStrangers(tx, { id: candidateId })) > 0 ? "everything" : "draft";
  });
}

/**
 * Deletes registrations that nobody went on with for 30 days, and what was told by people who never registered. Also
 * forgets whoever withdrew their consent during a training, once that has ended. Runs daily; running again changes
 * nothing. Gives how many unfinished registrations were deleted.
 */
export async function forgetAbandoned(rt: Pick<Runtime, "db" | "now">): Promise<number> {
  const before = new Date(rt.now().getTime() - keptDays * 24 * 60 * 60 * 1000);
  return rt.db.$transaction(async (tx) => {
    const { count } = await tx.registrationDraft.deleteMany({ where: { changedAt: { lt: before } } });
    await forgetStrangers(tx, {
      draft: null,
      createdAt: { lt: before },
      consents: { none: { withdrawnAt: null, givenAt: { gte: before } } },
      OR: [{ consents: { some: standing } }, someProfile],
    });
    // Whom somebody else began to register and left is nobody without it: with the person the record of a helper goes.
    await tx.candidate.deleteMany({
      where: {
        ...{ telegramId: null, draft: null, registrations: { none: {} }, applications: { none: {} } },
        helped: { some: { startedAt: { lt: before } }, every: { submittedAt: null } },
      },
    });
    await tx.candidate.updateMany({ where: trainedWithoutConsent, data: forgottenProfile });
    return count;
  });
}

const standing = { withdrawnAt: null } as const;

/** Something of what a registration asks for is known. */
const someProfile: Prisma.CandidateWhereInput = {
  OR: Object.entries(forgottenProfile).map(([column, empty]) => ({ [column]: { not: empty } })),
};

const trainedWithoutConsent: Prisma.CandidateWhereInput = {
  ...someProfile,
  consents: {
    some: { purpose: "registration" },
    none: { purpose: { in: ["registration", "application"] }, ...standing },
  },
  registrations: { some: {}, none: { state: "inTraining" } },
};

/** Only people without any registration or application. The record of a consent that was withdrawn stays, as its screen says. */
async function forgetStrangers(db: Db, who: Prisma.CandidateWhereInput): Promise<number> {
  const strangers = { AND: [who, { registrations: { none: {} }, applications: { none: {} } }] };
  const found = await db.candidate.findMany({ where: strangers, select: { id: true } });
  const ids = found.map(({ id }) => id);
  await db.consent.deleteMany({ where: { candidateId: { in: ids }, ...standing } });
  await db.candidate.updateMany({ where: { id: { in: ids } }, data: forgottenProfile });
  return ids.length;
}
