// What is stored about a person, for the person; and their word on whether it may be used any longer.
import { type Subscription, subscriptionsOf } from "../alerts/alerts.ts";
import { withdrawAll } from "../applications/ending.ts";
import { endCorrections } from "../corrections/corrections.ts";
import { changesToTell, factsAsTold } from "../intakes/as-told.ts";
import { openWords, type ReportWords } from "../jobs/reports.ts";
import { dateForDatabase } from "../platform/calendar.ts";
import type { Database, Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import {
  changeState,
  dropDraft,
  forgottenProfile,
  openProfile,
  openStates,
  type Profile,
  type ProfileField,
  toldState,
} from "../registration/registration.ts";
import { type Service, serviceOf } from "../roles/holders.ts";
import { companyNames } from "../roles/print.ts";
import type { Runtime } from "../runtime.ts";
import { placesOf } from "../seats/reserves.ts";
import { type Invitation, asTold as invitationAsTold, invitationsWhere } from "../selection/inviting.ts";

const withEverything = {
  regency: { select: { name: true, provinceCode: true } },
  consents: { orderBy: { id: "asc" } },
  registrations: {
    orderBy: { id: "desc" },
    include: {
      programme: { select: { name: true } },
      intake: { include: { centre: { select: { name: true } }, changes: changesToTell } },
      changes: { orderBy: { id: "asc" }, select: { to: true, at: true, reason: true, toldFrom: true, shownAs: true } },
      attendance: { orderBy: { day: "asc" }, select: { day: true, mark: true } },
      invitations: {
        orderBy: { id: "asc" },
        select: {
          ...{ id: true, coming: true, invitedAt: true, answeredAt: true },
          session: { select: { stage: true, startsAt: true, place: true } },
        },
      },
    },
  },
  draft: { include: { programme: { select: { name: true } } } },
  wishes: { orderBy: { id: "asc" }, include: { programme: { select: { name: true } } } },
  silencedTopics: { orderBy: { at: "asc" } },
  applications: {
    orderBy: { id: "desc" },
    include: {
      vacancy: { select: { code: true, title: true, company: { select: { legalName: true } } } },
      changes: {
        where: { undoneAt: null },
        orderBy: { id: "asc" },
        select: { from: true, to: true, at: true, actor: true, reason: true },
      },
    },
  },
  questions: { orderBy: { id: "desc" }, include: { messages: { orderBy: { id: "asc" } } } },
  corrections: { orderBy: { id: "desc" } },
  helped: { orderBy: { id: "asc" }, include: { centre: { select: { name: true } } } },
  reports: {
    orderBy: { id: "desc" },
    include: { vacancy: { select: { code: true, title: true } }, words: { orderBy: { id: "asc" } } },
  },
  holders: {
    orderBy: { id: "asc" },
    include: {
      regency: { select: { name: true } },
      matches: { where: { undoneAt: null }, select: { matchedBy: true, matchedAt: true } },
      participants: {
        orderBy: { id: "asc" },
        include: {
          centre: { select: { name: true } },
          trade: { select: { name: true } },
          regency: { select: { name: true } },
        },
      },
      certifications: {
        orderBy: { id: "desc" },
        include: {
          scheme: { select: { name: true } },
          centre: { select: { name: true, zone: true } },
          looks: { select: { way: true, count: true } },
          session: { select: { startsAt: true, place: true } },
          units: { orderBy: { unitId: "asc" }, select: { competent: true, unit: { select: { code: true } } } },
          appeals: { orderBy: { id: "asc" }, select: { said: true, at: true, answer: true, decidedAt: true } },
          changes: { orderBy: { id: "asc" }, select: { from: true, to: true, fields: true, at: true, reason: true } },
        },
      },
    },
  },
} as const satisfies Prisma.CandidateInclude;

type Stored = Prisma.CandidateGetPayload<{ include: typeof withEverything }>;

/** Everything stored about a person, in clear. */
export type Everything = Omit<Stored, "reports"> & {
  /** What they reported of vacancies, with what they wrote */
  readonly reports: readonly (Omit<Stored["reports"][number], "words"> & { readonly words: readonly ReportWords[] })[];
  readonly profile: Profile;
  readonly service: Service;
  /** What they asked to hear of, as it is kept */
  readonly alerts: readonly Subscription[];
  /** The centres of their roles, by code */
  readonly centres: ReadonlyMap<string, unknown>;
  /** The companies of their roles, by code */
  readonly companies: ReadonlyMap<string, string>;
};

/** Reads it all; undefined when there is no such person. */
export async function everythingAbout(
  rt: Pick<Runtime, "db" | "seal" | "config" | "now">,
  candidateId: number,
): Promise<Everything | undefined> {
  const found = await rt.db.candidate.findUnique({ where: { id: candidateId }, include: withEverything });
  if (!found?.telegramId) return undefined; // whoever has no account asks at the desk
  const service = await serviceOf(rt, found.telegramId);
  const codes = service.held.flatMap(({ centreCode }) => centreCode ?? []);
  const invitations = await invitationsWhere(rt.db, { registration: { candidateId } });
  const told = found.registrations.map((each) => asTold(each, invitations, rt.now()));
  const waiting = told.flatMap(({ state, intakeId }) => (state === "reserve" ? (intakeId ?? []) : []));
  const places = await placesOf(rt.db, ...waiting);
  const centres = await rt.db.centre.findMany({ where: { code: { in: codes } }, select: { code: true, name: true } });
  return {
    ...found,
    registrations: told.map((each) => ({ ...each, rank: places.get(each.id) ?? null })),
    reports: found.reports.map((report) => ({ ...report, words: openWords(rt.seal, report.words) })),
    profile: openProfile(rt.seal, found),
    service,
    alerts: await subscriptionsOf(rt.db, candidateId),
    centres: new Map(centres.map(({ code, name }) => [code, name])),
    companies: await companyNames(
      rt.db,
      service.held.map(({ companyCode }) => companyCode),
    ),
  };
}

/** A registration without what staff decided or moved and can still take back. */
function asTold<One extends Everything["registrations"][number]>(
  one: One,
  invitations: readonly Invitation[],
  now: Date,
): One {
  const state = toldState(one, now);
  const changes = one.changes.filter(({ toldFrom }) => !toldFrom || toldFrom <= now);
  const read = one.intake && factsAsTold(one.intake, { now, since: one.submittedAt });
  const intake = one.intake && read && { ...one.intake, startsOn: dateForDatabase(read.startsOn) };
  const invited = one.invitations.map((each) => {
    const whole = invitations.find(({ id }) => id === each.id);
    return whole ? invitationAsTold(whole, now) : each;
  });
  return { ...one, state, changes, intake, invitations: invited };
}

/** Whether a person works for a centre or ever did: then the centre's trail names them. */
export function hasServed({ service }: Pick<Everything, "service">): boolean {
  return service.held.length > 0 || service.isFixed;
}

/**
 * Saves a corrected fact. Another guardian is another person, who has not agreed yet: true if the former guardian's
 * consent ended with it.
 */
export function correctFact(
  db: Database,
  change: { candidateId: number; field: ProfileField; columns: Prisma.CandidateUncheckedUpdateInput; at: Date },
): Promise<boolean> {
  const { candidateId, field, columns, at } = change;
  return db.$transaction(async (tx) => {
    await tx.candidate.update({ where: { id: candidateId }, data: columns });
    if (field !== "guardianName") return false;
    const guardians = { candidateId, purpose: "guardian", withdrawnAt: null };
    return (await tx.consent.updateMany({ where: guardians, data: { withdrawnAt: at } })).count > 0;
  });
}

/** What the withdrawal of consent brought about. */
export interface ConsentWithdrawn {
  /** The numbers of the registrations that ended with it. */
  readonly withdrawn: readonly string[];
  /** Those that cannot end so: the training has begun. */
  readonly remaining: readonly string[];
  /** How many open applications for work ended with it */
  readonly applications: number;
}

/** The reason that a registration's history gives. */
export const consentWithdrawn = "consent-withdrawn";

/**
 * Ends the use of a person's data at once: consents, open registrations and applications, an unfinished one, the wishes to be told
 * something, and all that they told of themselves. "none" when no consent stands. Twice is harmless.
 */
export function withdrawConsent(db: Database, candidateId: number, at: Date): Promise<ConsentWithdrawn | "none"> {
  return db.$transaction(async (tx) => {
    const standing = { candidateId, withdrawnAt: null };
    const { count } = await tx.consent.updateMany({ where: standing, data: { withdrawnAt: at } });
    if (count === 0) return "none";
    await dropDraft(tx, candidateId);
    await endCorrections(tx, candidateId);
    await tx.intakeWish.deleteMany({ where: { candidateId } });
    await tx.alertSubscription.deleteMany({ where: { candidateId } });
    const applications = await withdrawAll(tx, candidateId, at);
    const ended = { ...(await leaveRegistrations(tx, candidateId, at)), applications };
    // A training that has begun is the centre's public task: it goes on needing to know who is there.
    if (ended.remaining.length === 0) await tx.candidate.update({ where: { id: candidateId }, data: forgottenProfile });
    return ended;
  });
}

/** Ends what companies may read alone: the consent to it, and every open application. Resolves to how many ended. */
export function withdrawApplications(db: Database, candidateId: number, at: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const standing = { candidateId, purpose: "application", withdrawnAt: null };
    await tx.consent.updateMany({ where: standing, data: { withdrawnAt: at } });
    return withdrawAll(tx, candidateId, at);
  });
}

async function leaveRegistrations(
  tx: Tx,
  candidateId: number,
  at: Date,
): Promise<Omit<ConsentWithdrawn, "applications">> {
  const open = await tx.registration.findMany({
    where: { candidateId, state: { in: [...openStates] } },
    select: { id: true, number: true },
    orderBy: { id: "asc" },
  });
  const withdrawn: string[] = [];
  const remaining: string[] = [];
  for (const { id: registrationId, number } of open) {
    const change = { registrationId, to: "withdrawn", at, actor: "candidate", reason: consentWithdrawn } as const;
    ((await changeState(tx, change)) === "changed" ? withdrawn : remaining).push(number);
  }
  return { withdrawn, remaining };
}
