// The front door: registrations as others see them, and what may be done with them.
import { changesToTell, factsAsTold } from "../intakes/as-told.ts";
import { factsOf } from "../intakes/facts.ts";
import type { Day } from "../platform/calendar.ts";
import type { Database, Db } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Goal } from "../platform/generated/prisma/enums.ts";
import { changeState, isOpenState, mayBecome, type RegistrationState, toldState } from "./states.ts";

export { agreesOrNot } from "./agreements.ts";
export {
  beginDraft,
  consentVersions,
  type Draft,
  dropDraft,
  findDraft,
  recordConsent,
  saveAnswer,
} from "./draft.ts";
export type { DraftAsked, Reading } from "./draft-question.ts";
export { type Fitness, fitnessOf } from "./fitness.ts";
export { isAdult, type Unfit, unfitFor } from "./fitting.ts";
export { moveRegistrations, oweMissedNews, oweMissedNewsTo, standAgain } from "./moving.ts";
export { nextQuestion, type QuestionName, questionNames } from "./next-question.ts";
export {
  forgottenProfile,
  guardianFields,
  openProfile,
  type Profile,
  type ProfileField,
  printFact,
  profileColumns,
  profileFields,
} from "./profile.ts";
export { askProfile, type ProfileAsked, readProfile } from "./profile-questions.ts";
export { type Answer, choiceTyped, type Question } from "./question.ts";
export { questions } from "./questions.ts";
export { changeState, isOpenState, mayBecome, openStates, RegistrationState, toldState } from "./states.ts";
export { submitDraft } from "./submission.ts";

/** A registration with what its screens tell. */
export interface Registration {
  readonly id: number;
  readonly number: string;
  readonly candidateId: number;
  readonly state: RegistrationState;
  readonly goal: Goal;
  readonly submittedAt: Date;
  readonly programmeCode: string;
  readonly programmeName: unknown;
  readonly tradeCode: string;
  readonly intake: RegistrationIntake | undefined;
  /** They are told when the programme can be registered for. */
  readonly hearsOfOpening: boolean;
}

export interface RegistrationIntake {
  readonly id: number;
  readonly centreCode: string;
  readonly centreName: unknown;
  readonly centreAddress: unknown;
  readonly whatToBring: unknown;
  /** Of this date, besides */
  readonly documents: unknown;
  readonly zone: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly registrationClosesOn: Day;
  readonly selectionOn: Day | undefined;
  readonly interviewOn: Day | undefined;
}

const parts = {
  programme: { select: { name: true, tradeCode: true } },
  intake: { include: { centre: true, changes: changesToTell } },
  changes: { orderBy: { id: "desc" }, take: 1, select: { toldFrom: true, shownAs: true } },
  candidate: {
    select: {
      wishes: { where: { toldAt: null, reason: { in: ["noIntake", "full"] } }, select: { programmeCode: true } },
    },
  },
} as const satisfies Prisma.RegistrationInclude;

/** What reading as the owner needs: the clock tells what they have been told by now. */
type OwnersView = { readonly db: Db; now(): Date };

/** A person's registrations as they have been told of them, open ones first, the newest first among each. */
export async function registrationsOf(rt: OwnersView, candidateId: number): Promise<Registration[]> {
  const rows = await rt.db.registration.findMany({ where: { candidateId }, include: parts, orderBy: { id: "desc" } });
  const all = rows.map((row) => read({ ...row, state: toldState(row, rt.now()) }, rt.now()));
  return [...all.filter(({ state }) => isOpenState(state)), ...all.filter(({ state }) => !isOpenState(state))];
}

/**
 * One registration as it stands, with the days of its intake as they were told by `toldAt` where that is given; undefined when
 * it is unknown or, where an owner is given, another's.
 */
export async function registrationById(
  db: Db,
  id: number,
  candidateId?: number,
  toldAt?: Date,
): Promise<Registration | undefined> {
  const row = await rowById(db, id, candidateId);
  return row && read(row, toldAt);
}

/** Their own registration as they have been told of it: what can still be taken back they do not read. */
export async function ownRegistration(
  rt: OwnersView,
  id: number,
  candidateId: number,
): Promise<Registration | undefined> {
  const row = await rowById(rt.db, id, candidateId);
  return row && read({ ...row, state: toldState(row, rt.now()) }, rt.now());
}

async function rowById(db: Db, id: number, candidateId?: number) {
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) return undefined; // a forged button must not reach the column
  const row = await db.registration.findUnique({ where: { id }, include: parts });
  return row && (candidateId === undefined || row.candidateId === candidateId) ? row : undefined;
}

/**
 * Withdraws a registration before the training begins, and with it the wish to hear of its programme. Its owner may do
 * it with one tap; twice is harmless.
 */
export function withdrawRegistration(
  db: Database,
  withdrawal: { registrationId: number; candidateId: number; at: Date; actor?: string },
): Promise<"withdrawn" | "already" | "tooLate" | "unknown"> {
  const { registrationId, candidateId, at, actor = "candidate" } = withdrawal;
  return db.$transaction(async (tx) => {
    const registration = await registrationById(tx, registrationId, candidateId);
    if (!registration) return "unknown";
    // A seat that was given back they do not know of yet: what they answer is about the one that they lost.
    const told = (await ownRegistration({ db: tx, now: () => at }, registrationId, candidateId))?.state;
    if (told && !mayBecome(told, "withdrawn")) return told === "withdrawn" ? "already" : "tooLate";
    const changed = await changeState(tx, { registrationId, to: "withdrawn", at, actor, toldState: told });
    const { programmeCode } = registration;
    if (changed === "changed") await tx.intakeWish.deleteMany({ where: { candidateId, programmeCode } });
    return ({ changed: "withdrawn", already: "already", impossible: "tooLate", unknown: "unknown" } as const)[changed];
  });
}

function read(row: Prisma.RegistrationGetPayload<{ include: typeof parts }>, toldAt?: Date): Registration {
  const { id, number, candidateId, state, goal, submittedAt, programmeCode, programme, intake, candidate } = row;
  const facts = intake && (toldAt ? factsAsTold(intake, { now: toldAt, since: submittedAt }) : factsOf(intake));
  return {
    id,
    number,
    candidateId,
    state,
    goal,
    submittedAt,
    programmeCode,
    programmeName: programme.name,
    tradeCode: programme.tradeCode,
    hearsOfOpening: candidate.wishes.some((wish) => wish.programmeCode === programmeCode),
    intake:
      intake && facts
        ? {
            id: intake.id,
            centreCode: intake.centreCode,
            centreName: intake.centre.name,
            centreAddress: intake.centre.address,
            whatToBring: intake.centre.whatToBring,
            documents: intake.documents,
            zone: intake.centre.zone,
            startsOn: facts.startsOn,
            endsOn: facts.endsOn,
            registrationClosesOn: facts.registrationClosesOn,
            selectionOn: facts.selectionOn ?? undefined,
            interviewOn: facts.interviewOn ?? undefined,
          }
        : undefined,
  };
}
