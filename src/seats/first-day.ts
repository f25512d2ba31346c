// The first day of a training as whoever has a certain seat needs it: when to be there, where, what to bring.
import { calendarFile } from "../applications/calendar-file.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import { changesToTell, factsAsTold } from "../intakes/as-told.ts";
import { dateForDatabase, instantAt } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { bringList, timeFor, usualPlace } from "../selection/print.ts";
import { button, linkButton } from "../telegram/press.ts";
import type { Words } from "../telegram/texts.ts";

const read = {
  number: true,
  submittedAt: true,
  programme: { select: { name: true } },
  intake: { include: { centre: true, changes: changesToTell } },
  candidate: { select: { regency: { select: { zone: true } } } },
} as const satisfies Prisma.RegistrationSelect;

type Row = Prisma.RegistrationGetPayload<{ select: typeof read }>;

export interface FirstDay extends Omit<Row, "intake"> {
  readonly intake: NonNullable<Row["intake"]>;
  readonly startsAt: Date;
}

/** The first day of a registration's training, as its owner was told of it; undefined where it has no date. */
export async function firstDayOf(
  { db, now }: Pick<Runtime, "now"> & { readonly db: Db },
  registrationId: number,
): Promise<FirstDay | undefined> {
  const row = await db.registration.findUnique({ where: { id: registrationId }, select: read });
  if (!row?.intake) return undefined;
  const { startsOn, startTime } = factsAsTold(row.intake, { now: now(), since: row.submittedAt });
  const intake = { ...row.intake, startsOn: dateForDatabase(startsOn), startTime };
  const [hours = 0, minutes = 0] = intake.startTime.split(":").map(Number);
  const startsAt = instantAt(startsOn, hours * 60 + minutes, intake.centre.zone);
  return { ...row, intake, startsAt };
}

/** When to come: the day with the hour at which it begins. */
export function whenLine(words: Words, { intake, startsAt, candidate }: FirstDay): string {
  return words.html("seats-first-day", { at: timeFor(words, { startsAt, intake }, candidate.regency?.zone) });
}

/** When, where, what to bring. */
export function firstDayLines(words: Words, first: FirstDay): string {
  return [
    whenLine(words, first),
    words.html("seats-first-day-place", {
      place: usualPlace(first.intake.centre, words.language),
      bring: bringList(words, first.intake),
    }),
  ].join("\n");
}

/** The day for a phone's calendar, the way on the map. */
export function firstDayButtons(words: Words, first: FirstDay, registrationId: number, nonce = "") {
  const { centre } = first.intake;
  return [
    [
      button(words.plain("selection-calendar-button"), "seat-calendar", registrationId, nonce),
      ...(centre.mapUrl ? [linkButton(words.plain("centres-map-button"), centre.mapUrl)] : []),
    ],
  ];
}

/** The first day as a file that a phone's calendar takes. */
export function firstDayFile(words: Words, first: FirstDay, now: Date): string {
  return calendarFile({
    key: `training-${first.number}`,
    at: first.startsAt,
    place: usualPlace(first.intake.centre, words.language),
    title: words.plain("seats-calendar-title", { programme: inLanguage(first.programme.name, words.language) }),
    writtenAt: now,
  });
}
