// Who looked at a person's data: not by name, but by role and centre, and when.
import { actWord } from "../audit/subjects.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Role } from "../platform/generated/prisma/enums.ts";
import type { Words } from "../telegram/texts.ts";
import type { Everything } from "./mydata.ts";

/** So many stand on the screen; all of them in the file. */
export const MOST_LOOKS = 8;

/**
 * What is said of a person's registration, question or application: that somebody looked or took it along, and what was
 * told in that moment. A decision is told by its own news, once its ten minutes are over; one that was undone, never.
 */
const SAID =
  "-(viewed|exported|searched|listed|checked|taken)$|^question-answered$|^correction-(granted|refused)$|^helped-(begun|registered|code|comes|cannot)$";

/** One look, or act, that names the person's registration, question or application. */
export interface Look {
  readonly at: Date;
  readonly act: string;
  readonly subject: string;
  /** What whoever looked was at that moment; null: an admin of the configuration, or nobody any more */
  readonly role: Role | null;
  readonly centre: unknown;
}

/**
 * The latest looks first. Looks are those of staff, helpers and recruiters, as the audit trail has them; of what another
 * recorded of them, also those before it was theirs, and that it was recorded.
 */
export function looksAt(db: Db, all: Everything, most: number): Promise<Look[]> {
  const subjects = subjectsOf(all);
  if (subjects.length === 0) return Promise.resolve([]);
  return rowsOf<Look>(
    db,
    Prisma.sql`
    select a.at, a.act, s.shown as subject, h.role::text as role, z.name as centre
    from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as s(subject text, since timestamptz, acts text, shown text)
    join "StaffAct" a on a.subject = s.subject and a.at >= s.since and a.act ~ s.acts
    left join lateral (
      select role, "centreCode", "companyCode" from "HeldRole" r
      where r."telegramId" = a."staffTelegramId" and r."givenAt" <= a.at and (r."takenAt" is null or r."takenAt" > a.at)
      order by r.id desc limit 1
    ) h on true
    left join "Company" c on c.code = h."companyCode"
    left join "Centre" z on z.code = coalesce(h."centreCode", c."centreCode")
    where a.act ~ ${SAID}
    order by a.id desc limit ${most}`,
  );
}

/** Since when a registration is theirs, or was recorded by another for them. */
export function recordedSince(
  createdAt: Date,
  { changes: [first] }: Pick<Everything["registrations"][number], "changes">,
): Date {
  return first && first.at < createdAt ? first.at : createdAt;
}

/** What acts name of theirs, and since when: after an older backup a number may have been another's before. */
function subjectsOf({ createdAt, registrations, questions, applications, helped }: Everything) {
  const numberOf = new Map(registrations.map(({ id, number }) => [id, number]));
  const own = [
    ...questions.map(({ id }) => `#${id}`),
    ...applications.map(({ vacancy, id }) => `${vacancy.code} ${id}`),
  ];
  const any = { acts: "" };
  return [
    ...registrations.map((each) => {
      return { ...any, subject: each.number, shown: each.number, since: recordedSince(createdAt, each) };
    }),
    ...own.map((subject) => ({ ...any, subject, shown: subject, since: createdAt })),
    // A helper's acts name the record by its own id.
    ...helped.map(({ id, registrationId, startedAt }) => {
      const shown = numberOf.get(registrationId ?? 0) ?? "";
      return { subject: String(id), acts: "^helped-", shown, since: startedAt };
    }),
  ];
}

/** By whom, in words: the role and the centre. */
export function whoLooked(words: Words, { role, centre }: Pick<Look, "role" | "centre">): string {
  const known = role === null ? words.plain("mydata-seen-admin") : words.plain(`roles-role-${role}`);
  return centre === null ? known : `${known}, ${inLanguage(centre, words.language)}`;
}

/** Lists and files in which the person stood among others. */
export interface Listing {
  readonly at: Date;
  readonly act: string;
  readonly intake: string;
  readonly times: number;
  /** How many stand in it */
  readonly people: number;
  readonly role: Role | null;
  readonly centre: unknown;
}

/** How often lists of an intake of theirs were opened or taken as a file since they registered, the latest first. */
export function listingsWith(db: Db, all: Everything, most: number): Promise<Listing[]> {
  const ids = all.registrations.flatMap(({ intakeId }) => intakeId ?? []);
  if (ids.length === 0) return Promise.resolve([]);
  return rowsOf<Listing>(
    db,
    Prisma.sql`
    select max(a.at) as at, a.act, i.code as intake, count(*)::int as times, h.role::text as role, z.name as centre,
      (select count(*)::int from "Registration" o where o."intakeId" = i.id) as people
    from "Intake" i
    join "Registration" mine on mine."intakeId" = i.id and mine."candidateId" = ${all.id}
    join "StaffAct" a on a.at >= mine."submittedAt" and a.act = any(${listingActs}::text[])
      and a.subject in ('i-' || i.id, i.code, i.id::text)
    left join lateral (
      select role, "centreCode" from "HeldRole" r
      where r."telegramId" = a."staffTelegramId" and r."givenAt" <= a.at and (r."takenAt" is null or r."takenAt" > a.at)
      order by r.id desc limit 1
    ) h on true
    left join "Centre" z on z.code = h."centreCode"
    where i.id = any(${ids}::int[])
    group by i.id, i.code, a.act, h.role, z.code order by 1 desc limit ${most}`,
  );
}

const listingActs = [
  "registrations-listed",
  "registrations-exported",
  "results-exported",
  "seats-viewed",
  "training-viewed",
  "attendance-saved",
];

/** `membuka daftar pendaftaran LAS-…: daftar 40 orang, 2×` */
export function listingText(words: Words, { act, intake, people, times }: Listing): string {
  return words.plain("mydata-listing", {
    what: actWord(words, act),
    intake,
    people: String(people),
    times: String(times),
  });
}
