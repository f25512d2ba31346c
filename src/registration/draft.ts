// An unfinished registration: every accepted answer is here at once, and the next question is computed from it.
import { randomUUID } from "node:crypto";
import type { Education } from "../candidates/education.ts";
import { localDate } from "../platform/calendar.ts";
import { type Database, type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Goal } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";
import { type Intake, intakesAt } from "../trades/trades.ts";
import { openProfile, type Profile } from "./profile.ts";
import { openStates, type RegistrationState } from "./states.ts";

/** The consents that people give, each with the version of its wording: to a registration, and to what a company reads. */
export const consentVersions = { registration: 1, guardian: 1, application: 1 } as const;
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
  /** Registered by another: a phone number is not asked for again where there is none */
  readonly byAnother: boolean;
  readonly programme: DraftProgramme | null;
  /** As it stands now; null when none is chosen or the chosen one is no more. */
  readonly intake: (Intake & { provinceCode: string; alone: boolean }) | null;
  /** An intake was chosen; if `intake` is null nevertheless, it has begun or was taken back. */
  readonly intakeChosen: boolean;
  readonly profile: Profile;
  readonly consented: boolean;
  readonly guardianAgreed: boolean;
  readonly registrations: readonly OpenRegistration[];
  /** What staff gave back to them of late, which they are not told yet: they read that it is over */
  readonly givenBack: readonly OpenRegistration[];
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

interface DraftRow extends Omit<Draft, "answeredUpdate" | "intakeChosen" | "profile" | "registrations" | "givenBack"> {
  readonly intakeId: number | null;
  readonly answeredUpdate: string | null;
  readonly candidate: Parameters<typeof openProfile>[1];
  readonly consents: readonly string[];
  readonly open: readonly (OpenRegistration & { readonly isUntold: boolean })[];
}

/** A person's unfinished registration with all that its questions depend on; undefined when there is none. */
export async function findDraft(rt: DraftStands, candidateId: number, db: Db = rt.db): Promise<Draft | undefined> {
  const now = rt.now();
  const [row] = await rowsOf<DraftRow>(db, draftOf(candidateId, now));
  if (!row) return undefined;
  const zone = row.intake?.zone ?? rt.config.zone;
  return {
    ...row,
    answeredUpdate: row.answeredUpdate === null ? null : BigInt(row.answeredUpdate),
    intakeChosen: row.intakeId !== null,
    profile: openProfile(rt.seal, row.candidate),
    consented: row.consents.includes("registration" satisfies ConsentPurpose),
    guardianAgreed: row.consents.includes("guardian" satisfies ConsentPurpose),
    registrations: row.open.filter(({ isUntold }) => !isUntold),
    givenBack: row.open.filter(({ isUntold }) => isUntold),
    zone,
    today: localDate(now, zone),
  };
}

/** All of it in one statement: it is read twice for every answer. */
function draftOf(candidateId: number, now: Date): Prisma.Sql {
  return Prisma.sql`
    select d.id, d.key::text, d."candidateId", d.revision, d.asked, d.correcting, d.misses,
      d."answeredUpdate"::text, d."answeredPress", d."withoutIntake", d.switching, d.goal::text, d."intakeId",
      (select "telegramId" is null from "Candidate" a where a.id = d."candidateId") as "byAnother",
      (
        select jsonb_build_object('code', p.code, 'tradeCode', p."tradeCode", 'name', p.name,
          'minimumAge', p."minimumAge", 'maximumAge', p."maximumAge", 'minimumEducation', p."minimumEducation")
        from "Programme" p where p.code = d."programmeCode"
      ) as programme,
      (
        select to_jsonb(s) || jsonb_build_object('provinceCode', g."provinceCode", 'alone', c."oneOpenRegistration")
        from (${intakesAt(now)}) s
        join "Centre" c on c.code = s."centreCode" join "Regency" g on g.code = c."regencyCode"
        where s.id = d."intakeId"
      ) as intake,
      (
        select jsonb_build_object('fullName', a."fullName", 'phoneSealed', a."phoneSealed",
          'birthDateSealed', a."birthDateSealed", 'otherPlace', a."otherPlace", 'education', a.education,
          'guardianName', a."guardianName", 'guardianPhoneSealed', a."guardianPhoneSealed",
          'regency', case when g.code is not null
            then jsonb_build_object('name', g.name, 'provinceCode', g."provinceCode") end)
        from "Candidate" a left join "Regency" g on g.code = a."regencyCode" where a.id = d."candidateId"
      ) as candidate,
      (
        select coalesce(jsonb_agg(c.purpose), '[]') from "Consent" c
        where c."candidateId" = d."candidateId" and c."withdrawnAt" is null
      ) as consents,
      (
        select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number, 'state', r.state,
          'programmeCode', r."programmeCode", 'programmeName', p.name,
          'alone', coalesce(c."oneOpenRegistration", false), 'isUntold', coalesce(l.untold, false)) order by r.id), '[]')
        from "Registration" r join "Programme" p on p.code = r."programmeCode"
        left join "Intake" i on i.id = r."intakeId" left join "Centre" c on c.code = i."centreCode"
        left join lateral (
          select ch."toldFrom" > ${now}::timestamptz and not ch."shownAs"::text = any(${[...openStates]}) as untold
          from "RegistrationChange" ch where ch."registrationId" = r.id order by ch.id desc limit 1
        ) l on true
        where r."candidateId" = d."candidateId" and r.state::text = any(${[...openStates]})
      ) as open
    from "RegistrationDraft" d where d."candidateId" = ${candidateId}`;
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

/** Keeps an accepted answer: all of it or nothing, in one statement. From here on it is not asked again. */
export async function saveAnswer(db: Database, draft: Draft, change: Change, mark: AnswerMark): Promise<void> {
  const { candidateId } = draft;
  const columns = {
    correcting: null,
    ...change.draft,
    misses: 0,
    answeredUpdate: mark.updateId,
    answeredPress: mark.press ?? null,
    changedAt: mark.now,
  };
  // Everything else hangs on whether the draft was still as it was read.
  const steps = [
    Prisma.sql`kept as (
      update "RegistrationDraft" set ${assigned(columns)}, revision = revision + 1
      where id = ${draft.id} and revision = ${draft.revision} returning id)`,
  ];
  const ifKept = Prisma.sql`exists (select from kept)`;
  if (change.candidate)
    steps.push(
      Prisma.sql`person as (update "Candidate" set ${assigned(change.candidate)} where id = ${candidateId} and ${ifKept})`,
    );
  if (change.withdrawGuardian)
    steps.push(Prisma.sql`withdrawn as (${withdrawGuardian(candidateId, mark.now)} and ${ifKept})`);
  if (change.consent)
    steps.push(Prisma.sql`given as (${giveConsent(candidateId, change.consent, mark.now)} and ${ifKept})`);
  const kept = await rowsOf<{ id: number }>(db, Prisma.sql`with ${Prisma.join(steps)} select id from kept`);
  // Somebody who took too long must not write over what was answered after them.
  if (kept.length === 0) throw new Error("the unfinished registration was changed before its answer was kept");
}

/** `"column" = value, …`, for values that need no more than to be put there. */
function assigned(columns: object): Prisma.Sql {
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  for (const [name, value] of given)
    if (!/^[A-Za-z]+$/.test(name) || (typeof value === "object" && value !== null && !(value instanceof Date)))
      throw new Error(`the column ${name} cannot be set to this`);
  return Prisma.join(given.map(([name, value]) => Prisma.sql`${Prisma.raw(`"${name}"`)} = ${value}`));
}

function withdrawGuardian(candidateId: number, now: Date): Prisma.Sql {
  return Prisma.sql`
    update "Consent" set "withdrawnAt" = ${now}
    where "candidateId" = ${candidateId} and purpose = 'guardian' and "withdrawnAt" is null`;
}

/** Records a consent; one that stands already is left as it is. */
function giveConsent(candidateId: number, purpose: ConsentPurpose, now: Date): Prisma.Sql {
  return Prisma.sql`
    insert into "Consent" ("candidateId", purpose, version, "givenAt")
    select ${candidateId}::int, ${purpose}, ${consentVersions[purpose]}::int, ${now}::timestamptz
    where not exists (
      select from "Consent" where "candidateId" = ${candidateId} and purpose = ${purpose} and "withdrawnAt" is null
    )`;
}

/** Records a consent outside a draft; one that stands already is left as it is. */
export async function recordConsent(db: Db, candidateId: number, purpose: ConsentPurpose, now: Date): Promise<void> {
  await db.$executeRaw(giveConsent(candidateId, purpose, now));
}

/** Counts an answer that did not fit, and gives how many there have been. */
export async function countMiss(db: Db, draft: Draft): Promise<number> {
  const [counted] = await rowsOf<{ misses: number }>(
    db,
    Prisma.sql`update "RegistrationDraft" set misses = misses + 1 where id = ${draft.id} returning misses`,
  );
  if (!counted) throw new Error("the unfinished registration was gone before its miss was counted");
  return counted.misses;
}

/** Notes which question was put; the person's next words are an answer to it. */
export async function setAsked(db: Db, draft: Draft, question: string): Promise<void> {
  if (draft.asked === question) return;
  await rowsOf(db, Prisma.sql`update "RegistrationDraft" set asked = ${question}, misses = 0 where id = ${draft.id}`);
}

/** Lets the answers wait; gives the question that was open, if one was. */
export async function stopAsking(db: Db, candidateId: number): Promise<string | undefined> {
  const [stopped] = await rowsOf<{ asked: string }>(
    db,
    Prisma.sql`
    update "RegistrationDraft" d set asked = null, misses = 0
    from (select id, asked from "RegistrationDraft" where "candidateId" = ${candidateId} and asked is not null) was
    where d.id = was.id
    returning was.asked`,
  );
  return stopped?.asked;
}

/** Drops a registration in which nothing was entered yet; true if there was one. */
export async function dropEmptyDraft(db: Db, candidateId: number): Promise<boolean> {
  const nothing = { candidateId, programmeCode: null, intakeId: null, goal: null };
  const isUntouched = { OR: [{ revision: 0 }, { candidate: { consents: { none: { withdrawnAt: null } } } }] };
  return (await db.registrationDraft.deleteMany({ where: { ...nothing, ...isUntouched } })).count > 0;
}

/** Throws the unfinished registration away. What the person told of themselves stays: `discardAnswers` forgets that too. */
export async function dropDraft(db: Db, candidateId: number): Promise<boolean> {
  const { count } = await db.registrationDraft.deleteMany({ where: { candidateId } });
  return count > 0;
}
