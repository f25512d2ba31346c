// An unfinished registration: every accepted answer is here at once, and the next question is computed from it.
import { randomUUID } from "node:crypto";
import type { Education } from "../candidates/education.ts";
import { localDate } from "../platform/calendar.ts";
import type { Database, Db } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Goal } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";
import { type Intake, intakeById } from "../trades/trades.ts";
import { openProfile, type Profile, profileColumns } from "./profile.ts";
import { openStates, type RegistrationState } from "./states.ts";

/** The consents that a registration stands on, each with the version of its wording. */
export const consentVersions = { registration: 1, guardian: 1 } as const;
export type ConsentPurpose = keyof typeof consentVersions;

/** What a person has registered for and not left. */
export interface OpenRegistration {
  readonly id: number;
  readonly number: string;
  readonly state: RegistrationState;
  readonly programmeCode: string;
  readonly programmeName: unknown;
  /** The centre allows one open registration a person. */
  readonly alone: boolean;
}

export interface Draft {
  readonly id: number;
  readonly key: string;
  readonly candidateId: number;
  readonly revision: number;
  /** The question that was put last; null while the answers wait. */
  readonly asked: string | null;
  readonly correcting: string | null;
  readonly misses: number;
  readonly answeredUpdate: bigint | null;
  readonly answeredPress: string | null;
  readonly withoutIntake: boolean;
  readonly switching: boolean;
  readonly goal: Goal | null;
  readonly programme: DraftProgramme | null;
  /** As it stands now; null when none is chosen or the chosen one is no more. */
  readonly intake: (Intake & { provinceCode: string; alone: boolean }) | null;
  /** An intake was chosen; if `intake` is null nevertheless, it has begun or was taken back. */
  readonly intakeChosen: boolean;
  readonly profile: Profile;
  readonly consented: boolean;
  readonly guardianAgreed: boolean;
  readonly registrations: readonly OpenRegistration[];
  /** The zone that says what day it is: the centre's, or the operator's. */
  readonly zone: string;
  readonly today: string;
}

export interface DraftProgramme {
  readonly code: string;
  readonly tradeCode: string;
  readonly name: unknown;
  readonly minimumAge: number;
  readonly maximumAge: number | null;
  readonly minimumEducation: Education;
}

/** What drafts are read with. */
export type DraftStands = Pick<Runtime, "db" | "seal" | "now"> & { readonly config: Pick<Runtime["config"], "zone"> };

/** A person's unfinished registration with all that its questions depend on; undefined when there is none. */
export async function findDraft(rt: DraftStands, candidateId: number, db: Db = rt.db): Promise<Draft | undefined> {
  const row = await db.registrationDraft.findUnique({
    where: { candidateId },
    include: {
      programme: true,
      intake: { select: { centre: { select: { oneOpenRegistration: true, regency: true } } } },
      candidate: {
        select: {
          ...profileColumns,
          consents: { where: { withdrawnAt: null }, select: { purpose: true } },
          registrations: { where: { state: { in: [...openStates] } }, include: registrationParts },
        },
      },
    },
  });
  if (!row) return undefined;
  const now = rt.now();
  const intake = row.intakeId === null ? null : await intakeById(db, row.intakeId, now);
  const centre = row.intake?.centre;
  const consents = new Set(row.candidate.consents.map(({ purpose }) => purpose));
  const zone = intake?.zone ?? rt.config.zone;
  return {
    ...row,
    intake:
      intake && centre
        ? { ...intake, provinceCode: centre.regency.provinceCode, alone: centre.oneOpenRegistration }
        : null,
    intakeChosen: row.intakeId !== null,
    profile: openProfile(rt.seal, row.candidate),
    consented: consents.has("registration" satisfies ConsentPurpose),
    guardianAgreed: consents.has("guardian" satisfies ConsentPurpose),
    registrations: row.candidate.registrations.map(openRegistration),
    zone,
    today: localDate(now, zone),
  };
}

export const registrationParts = {
  programme: { select: { name: true } },
  intake: { select: { centre: { select: { oneOpenRegistration: true } } } },
} as const satisfies Prisma.RegistrationInclude;

export function openRegistration(
  row: Prisma.RegistrationGetPayload<{ include: typeof registrationParts }>,
): OpenRegistration {
  const { id, number, state, programmeCode, programme, intake } = row;
  const alone = intake?.centre.oneOpenRegistration ?? false;
  return { id, number, state, programmeCode, programmeName: programme.name, alone };
}

/** What a person came with: an intake, a programme, or neither. */
export interface Wanted {
  readonly programmeCode?: string;
  readonly intakeId?: number;
}

/** Begins a registration, or turns an unfinished one to what is wanted now; the answers given stay. */
export async function beginDraft(db: Db, candidateId: number, wanted: Wanted, now: Date): Promise<void> {
  const choice =
    wanted.programmeCode === undefined
      ? {}
      : {
          programmeCode: wanted.programmeCode,
          intakeId: wanted.intakeId ?? null,
          withoutIntake: false,
          switching: false,
        };
  await db.registrationDraft.upsert({
    where: { candidateId },
    create: { candidateId, key: randomUUID(), startedAt: now, changedAt: now, ...choice },
    update: { ...choice, correcting: null, misses: 0, revision: { increment: 1 }, changedAt: now },
  });
}

/** What an accepted answer changes. */
export interface Change {
  readonly candidate?: Prisma.CandidateUncheckedUpdateInput;
  readonly draft?: Prisma.RegistrationDraftUncheckedUpdateInput;
  readonly consent?: ConsentPurpose;
  /** The guardian is another person now: what the first agreed to holds no longer. */
  readonly withdrawGuardian?: boolean;
}

/** Which update, and which button, brought an answer. */
export interface AnswerMark {
  readonly updateId: number;
  readonly press?: string | undefined;
  readonly now: Date;
}

/** Keeps an accepted answer: all of it or nothing. From here on it is not asked again. */
export async function saveAnswer(db: Database, draft: Draft, change: Change, mark: AnswerMark): Promise<void> {
  const { candidateId } = draft;
  await db.$transaction(async (tx) => {
    if (change.candidate) await tx.candidate.update({ where: { id: candidateId }, data: change.candidate });
    if (change.withdrawGuardian)
      await tx.consent.updateMany({
        where: { candidateId, purpose: "guardian", withdrawnAt: null },
        data: { withdrawnAt: mark.now },
      });
    if (change.consent) await giveConsent(tx, candidateId, change.consent, mark.now);
    await tx.registrationDraft.update({
      where: { id: draft.id },
      data: {
        correcting: null,
        ...change.draft,
        misses: 0,
        revision: { increment: 1 },
        answeredUpdate: mark.updateId,
        answeredPress: mark.press ?? null,
        changedAt: mark.now,
      },
    });
  });
}

/** Records a consent; one that stands already is left as it is. */
async function giveConsent(db: Db, candidateId: number, purpose: ConsentPurpose, now: Date): Promise<void> {
  if ((await db.consent.count({ where: { candidateId, purpose, withdrawnAt: null } })) > 0) return;
  await db.consent.create({ data: { candidateId, purpose, version: consentVersions[purpose], givenAt: now } });
}

/** Counts an answer that did not fit, and gives how many there have been. */
export async function countMiss(db: Db, draft: Draft): Promise<number> {
  const { misses } = await db.registrationDraft.update({
    where: { id: draft.id },
    data: { misses: { increment: 1 } },
  });
  return misses;
}

/** Notes which question was put; the person's next words are an answer to it. */
export async function setAsked(db: Db, draft: Draft, question: string): Promise<void> {
  if (draft.asked === question) return;
  await db.registrationDraft.update({ where: { id: draft.id }, data: { asked: question, misses: 0 } });
}

/** Lets the answers wait; gives the question that was open, if one was. */
export async function stopAsking(db: Db, candidateId: number): Promise<string | undefined> {
  const [stopped] = await db.$queryRaw<{ asked: string }[]>`
    update "RegistrationDraft" d set asked = null, misses = 0
    from (select id, asked from "RegistrationDraft" where "candidateId" = ${candidateId} and asked is not null) was
    where d.id = was.id
    returning was.asked`;
  return stopped?.asked;
}

/** Throws the unfinished registration away. What the person told of themselves stays, for it may serve a registration. */
export async function dropDraft(db: Db, candidateId: number): Promise<boolean> {
  const { count } = await db.registrationDraft.deleteMany({ where: { candidateId } });
  return count > 0;
}
