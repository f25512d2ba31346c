// What the desk reads of registrations: a page of them, one of them, and finding some.

import { foldedName, foldedNameColumn } from "../candidates/folded-name.ts";
import { readPhone } from "../candidates/phone.ts";
import { phoneFingerprints } from "../candidates/sealed-fields.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import { ageOn, type Day, dayFromDatabase, localDate } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Goal, RegistrationState } from "../platform/generated/prisma/enums.ts";
import type { Seal } from "../platform/seal.ts";
import { readNumber } from "../registration/numbers.ts";
import {
  isAdult,
  isOpenState,
  openProfile,
  type Profile,
  profileColumns,
  type Unfit,
  unfitFor,
} from "../registration/registration.ts";
import { broughtIn, hasConsent, maySee } from "../registration/seeing.ts";
import type { Reach } from "../roles/roles.ts";
import { PAGE } from "../telegram/paging.ts";
import { inReach, inScope, inState, ownOf, type Scope, type StateFilter } from "./scope.ts";

/** A registration in a list; without a name where staff may not see the person. */
export interface ListedRegistration {
  readonly number: string;
  readonly state: RegistrationState;
  readonly submittedAt: Date;
  readonly programme: string;
  readonly name: string | undefined;
}

const listed = {
  number: true,
  state: true,
  submittedAt: true,
  programme: { select: { name: true } },
  participants: broughtIn,
  candidate: { select: { fullName: true, consents: { where: { withdrawnAt: null }, select: { purpose: true } } } },
} as const satisfies Prisma.RegistrationSelect;

/** One page of a scope, as far as it is within reach, newest first, and how many there are in all. */
export function listRegistrations(
  db: Db,
  asked: { scope: Scope; reach: Reach; filter: StateFilter; page: number; language: string },
): Promise<{ rows: ListedRegistration[]; total: number }> {
  return pageOf(db, { AND: [inScope(asked.scope), inState(asked.filter)] }, asked, asked.page);
}

async function pageOf(
  db: Db,
  wanted: Prisma.RegistrationWhereInput,
  { reach, language }: { reach: Reach; language: string },
  page = 0,
): Promise<{ rows: ListedRegistration[]; total: number }> {
  const where = { AND: [wanted, inReach(reach)] };
  const [total, rows] = await Promise.all([
    db.registration.count({ where }),
    db.registration.findMany({ where, select: listed, orderBy: { id: "desc" }, skip: page * PAGE, take: PAGE }),
  ]);
  return { total, rows: rows.map((row) => asListed(row, language)) };
}

/** Those of a page that was found by its ids, newest first. */
export async function listedById(db: Db, ids: readonly number[], language: string): Promise<ListedRegistration[]> {
  const rows = await db.registration.findMany({
    where: { id: { in: [...ids] } },
    select: listed,
    orderBy: { id: "desc" },
  });
  return rows.map((row) => asListed(row, language));
}

function asListed(
  { candidate, programme, participants, ...row }: Prisma.RegistrationGetPayload<{ select: typeof listed }>,
  language: string,
): ListedRegistration {
  return {
    ...row,
    programme: inLanguage(programme.name, language),
    name: maySee({ ...row, participants, candidate }) ? (candidate.fullName ?? undefined) : undefined,
  };
}

/** Everything about one registration that staff need to act on it. Personal data is undefined where consent was withdrawn. */
export interface RegistrationCard {
  readonly id: number;
  readonly number: string;
  readonly state: RegistrationState;
  readonly goal: Goal;
  readonly submittedAt: Date;
  readonly zone: string | undefined;
  readonly programmeCode: string;
  readonly programme: string;
  readonly intake: { readonly id: number; readonly startsOn: Day; readonly centre: string } | undefined;
  readonly person: CardPerson | undefined;
  /** Somebody whom another registered, or whom a list brought */
  readonly withoutTelegram: boolean;
  readonly changes: readonly {
    from: RegistrationState | null;
    to: RegistrationState;
    at: Date;
    reason: string | null;
  }[];
}

export interface CardPerson extends Omit<Profile, "birthDate"> {
  readonly age: number | undefined;
  readonly guardianAgreed: boolean;
  /** Age or school as known now are not what the training they registered for asks. */
  readonly unfit: Unfit | undefined;
  /** Under age, and no parent or guardian has agreed. */
  readonly guardianMissing: boolean;
}

/** Reads a registration by its number; null if there is none within reach. */
export async function registrationCard(
  db: Db,
  seal: Seal,
  asked: { number: string; reach: Reach; language: string; now: Date; zone: string },
): Promise<RegistrationCard | null> {
  const found = await db.registration.findUnique({
    where: { number: asked.number, AND: inReach(asked.reach) },
    include: {
      programme: { select: { name: true, minimumAge: true, maximumAge: true, minimumEducation: true } },
      intake: { include: { centre: { select: { name: true, zone: true } } } },
      candidate: {
        select: {
          ...{ ...profileColumns, telegramId: true },
          consents: { where: { withdrawnAt: null }, select: { purpose: true } },
        },
      },
      participants: broughtIn,
      changes: { orderBy: { id: "asc" }, select: { from: true, to: true, at: true, reason: true } },
    },
  });
  if (!found) return null;
  const { candidate, intake } = found;
  const zone = intake?.centre.zone;
  return {
    id: found.id,
    number: found.number,
    state: found.state,
    goal: found.goal,
    submittedAt: found.submittedAt,
    zone,
    programmeCode: found.programmeCode,
    programme: inLanguage(found.programme.name, asked.language),
    intake: intake
      ? {
          id: intake.id,
          startsOn: dayFromDatabase(intake.startsOn),
          centre: inLanguage(intake.centre.name, asked.language),
        }
      : undefined,
    person: maySee(found) ? personOf(openProfile(seal, candidate), found, asked.now, zone ?? asked.zone) : undefined,
    withoutTelegram: candidate.telegramId === null,
    changes: found.changes,
  };
}

type Found = Prisma.RegistrationGetPayload<{
  include: {
    programme: { select: { minimumAge: true; maximumAge: true; minimumEducation: true } };
    intake: true;
    candidate: { select: { consents: { select: { purpose: true } } } };
  };
}>;

function personOf(profile: Profile, found: Found, now: Date, zone: string): CardPerson {
  const { birthDate, ...facts } = profile;
  const { state, programme, intake, candidate } = found;
  const today = localDate(now, zone);
  const guardianAgreed = hasConsent(candidate, "guardian");
  const day = intake ? dayFromDatabase(intake.startsOn) : today;
  return {
    ...facts,
    guardianAgreed,
    age: birthDate === undefined ? undefined : ageOn(birthDate, today),
    unfit: isOpenState(state) && state !== "interested" ? unfitFor(programme, profile, day) : undefined,
    guardianMissing: isOpenState(state) && !isAdult(birthDate, today) && !guardianAgreed,
  };
}

/**
 * Finds registrations by number (`las-2026-42`), phone number, or a part of the name: case, accents, apostrophes and
 * the ways to shorten Muhammad make no difference. Newest first, one page, and how many there are in all.
 */
export async function searchRegistrations(
  db: Db,
  seal: Seal,
  asked: { typed: string; reach: Reach; language: string },
): Promise<{ rows: ListedRegistration[]; total: number }> {
  const nothing = { rows: [], total: 0 };
  const number = readNumber(asked.typed);
  if (number) return pageOf(db, { number }, asked);
  const phone = readPhone(asked.typed);
  if ("value" in phone)
    return pageOf(db, { candidate: { phoneFingerprint: { in: phoneFingerprints(seal, phone.value) } } }, asked);
  const words = foldedName(asked.typed).split(" ").filter(Boolean).slice(0, 6);
  if (words.length === 0 || words.join("").length < 2) return nothing;
  const ids = await registrationsNamed(db, words, asked.reach);
  return ids.length === 0 ? nothing : pageOf(db, { id: { in: ids } }, asked);
}

/** Which registrations belong to people whose name holds each of the words, two letters only where a word begins. At most a thousand. */
async function registrationsNamed(db: Db, words: readonly string[], reach: Reach): Promise<number[]> {
  const patterns = words.map((word) => `%${word.length > 2 ? "" : " "}${word.replace(/[\\%_]/g, "\\$&")}%`);
  const rows = await db.$queryRaw<{ id: number }[]>`
    select r.id from "Registration" r join "Candidate" c on c.id = r."candidateId"
    where c."fullName" is not null and ' ' || ${foldedNameColumn(Prisma.sql`c."fullName"`)} like all(${patterns})
      and ${ownOf(reach)}
    order by r.id desc limit 1000`;
  return rows.map(({ id }) => id);
}
