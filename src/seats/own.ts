// What stands on a person's own card about their seat: until when to answer, the offer, the place among the reserves.
import { changesToTell, offerAsTold } from "../intakes/as-told.ts";
import { type Day, localDate } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { askAbout } from "../questions/on-cards.ts";
import { whyInState } from "../registration/moving.ts";
import type { PartNeeds, PartSays, RegistrationPart } from "../registration/parts.ts";
import type { Registration } from "../registration/registration.ts";
import { nextThings } from "../selection/next-things.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { NOT_DECIDED } from "./ending.ts";
import { firstDayButtons, firstDayOf, whenLine } from "./first-day.ts";
import { NO_SEAT } from "./next-date.ts";
import { passedAt } from "./passing.ts";
import { placesOf } from "./reserves.ts";
import { answerBy } from "./times.ts";

/** A seat as its owner sees it. */
export interface OwnSeat {
  /** Until when an accepted person answers, or an offer is held */
  readonly until: Date | undefined;
  /** The zone in which they read it */
  readonly zone: string | undefined;
}

/**
 * When a registration's seat has to be answered for, if the training starts on the day of which its owner was told; an offer
 * that moved along with a day of which they were not told yet is held as it was.
 */
export async function ownSeat(
  { db, now }: { readonly db: Db; now(): Date },
  registrationId: number,
  startsOn: Day,
): Promise<OwnSeat> {
  const [row] = await rowsOf<{ until: string | null; zone: string | null; state: string; intakeId: number }>(
    db,
    Prisma.sql`
    select case r.state when 'offered' then r."offerUntil" when 'accepted' then ${answerBy} end::text as until, g.zone,
      r.state::text as state, r."intakeId"
    from "Registration" r join lateral (
      select k."centreCode", k."confirmDays", ${startsOn}::date as "startsOn" from "Intake" k where k.id = r."intakeId"
    ) i on true join "Centre" z on z.code = i."centreCode"
    join "Candidate" c on c.id = r."candidateId" left join "Regency" g on g.code = c."regencyCode"
    where r.id = ${registrationId}`,
  );
  const until = row?.until ? new Date(row.until) : undefined;
  const zone = row?.zone ?? undefined;
  if (!row || !until || row.state !== "offered") return { until, zone };
  const changes = await db.intakeChange.findMany({
    ...changesToTell,
    where: { ...changesToTell.where, intakeId: row.intakeId },
  });
  return { until: offerAsTold(changes, { id: registrationId, until }, now()), zone };
}

/** Until when each of these accepted registrations has to be answered for, where it has to. */
export async function answersBy(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, Date>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsOf<{ id: number; until: string | null }>(
    db,
    Prisma.sql`
    select r.id, ${answerBy}::text as until from "Registration" r
    join "Intake" i on i.id = r."intakeId" join "Centre" z on z.code = i."centreCode" where r.id = any(${[...ids]})`,
  );
  return new Map(rows.flatMap(({ id, until }) => (until === null ? [] : [[id, new Date(until)] as const])));
}

/** The seat's part of the card and of the news. */
export const seatOnCard: RegistrationPart = async (rt, words, registration) => {
  const { id, state, intake } = registration;
  if (!intake) return undefined;
  if (state === "withdrawn") return noSeat(rt, words, registration);
  if (state === "lapsed") return lapsed(rt, words, registration);
  if (state === "reserve") {
    const place = (await placesOf(rt.db, intake.id)).get(id);
    const isPassed = (await passedAt(rt.db, id, rt.now())) !== undefined;
    return {
      lines: place === undefined ? [] : [words.html("seats-own-place", { place: String(place) })],
      buttons: isPassed ? [[button(words.plain("seats-unpass-button"), "seat-unpass", id)]] : [],
    };
  }
  const today = localDate(rt.now(), intake.zone);
  if ((state === "confirmed" || state === "accepted") && intake.startsOn < today)
    return { meaning: words.html(intake.endsOn < today ? "seats-own-over" : "seats-own-begun") };
  if (state === "confirmed") return firstDayOnCard(rt, words, id);
  if (state !== "accepted" && state !== "offered") return undefined;
  const { until, zone = rt.config.zone } = await ownSeat(rt, id, intake.startsOn);
  const printed = until && printingIn(words.language, zone).dateTime(until);
  if (state === "offered")
    return until && until > rt.now()
      ? { lines: [words.html("seats-own-offer", { until: printed ?? "" })], buttons: takeButtons(words, id) }
      : { lines: [words.html("seats-own-offer-ended")] };
  return {
    lines: [
      printed === undefined ? words.html("seats-own-answer") : words.html("seats-own-answer-by", { until: printed }),
    ],
    buttons: comeButtons(words, id),
  };
};

/** When to come, for whoever has a certain seat: where and with what stands on the card already. */
async function firstDayOnCard(rt: PartNeeds, words: Words, id: number): Promise<PartSays | undefined> {
  const first = await firstDayOf(rt, id);
  return first && { lines: [whenLine(words, first)], buttons: firstDayButtons(words, first, id, BESIDE) };
}

/** Who waited until the training began: what else there is, and that they hear of the next date. */
async function noSeat(rt: PartNeeds, words: Words, registration: Registration): Promise<PartSays | undefined> {
  const { hearsOfOpening } = registration;
  const why = await whyInState(rt.db, registration);
  if (why === NOT_DECIDED) return notDecided(rt, words, registration);
  if (why !== NO_SEAT) return undefined;
  const next = await nextThings(rt, words, registration, hearsOfOpening);
  return { ...next, lines: [...next.lines, ...(hearsOfOpening ? [words.html("seats-own-next-told")] : [])] };
}

/** Of whom nobody noted a decision: whom to ask, and what else there is. */
async function notDecided(rt: PartNeeds, words: Words, registration: Registration): Promise<PartSays> {
  const next = await nextThings(rt, words, registration);
  const ask = askAbout(words, `r.${registration.id}`);
  return { lines: [words.html("seats-own-not-decided"), ...next.lines], buttons: [[ask], ...next.buttons] };
}

/** Whose seat has gone to another: whom to ask if that is a mistake, and what else there is. */
async function lapsed(rt: PartNeeds, words: Words, registration: Registration): Promise<PartSays> {
  const next = await nextThings(rt, words, registration);
  const { intake } = registration;
  const isOver = intake && intake.endsOn < localDate(rt.now(), intake.zone);
  return {
    lines: [words.html(isOver ? "seats-own-lapsed-over" : "seats-own-lapsed"), ...next.lines],
    buttons: [[askAbout(words, `r.${registration.id}`)], ...next.buttons],
  };
}

/** "I come" and "I cannot". */
export function comeButtons(words: Words, id: number) {
  return [
    [
      button(words.plain("seats-come-button"), "seat-come", id),
      button(words.plain("seats-cannot-button"), "seat-cannot", id),
    ],
  ];
}

/** "I take the seat" and "No". */
export function takeButtons(words: Words, id: number) {
  return [
    [button(words.plain("seats-take-button"), "seat-take", id), button(words.plain("seats-no-button"), "seat-no", id)],
  ];
}
