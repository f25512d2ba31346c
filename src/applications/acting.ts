// What a recruiter does about an applicant with a thumb: keep, invite, offer, hire, no, and each taken back for a while.
import { InputFile } from "grammy";
import { readDay } from "../assessments/days.ts";
import type { StaffActName } from "../audit/audit.ts";
import { printPhone } from "../candidates/phone.ts";
import { addDays, type Day, localDate } from "../platform/calendar.ts";
import type { Done } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { showCard, subjectOf } from "./applicant-card.ts";
import { calendarFile } from "./calendar-file.ts";
import { type Decision, decide, refusals, undo } from "./deciding.ts";
import { decidingOf, fresh, type OnApplicant } from "./desk.ts";
import { readMeeting } from "./meeting-words.ts";
import { meetingTime, naming, numbered, zoneOf } from "./print.ts";
import { readable } from "./shared.ts";
import { mayBecome } from "./states.ts";

const TYPING_SECONDS = 60 * 60;
const LONGEST = 300;
/** What is no reason: they think better of it. */
const NO_REASON = /^(?:(?:tidak|nggak|ngga|gak|ga|ndak) jadi|batal|kembali|salah|cancel|back|never ?mind)\W*$/i;
const SAME = /^(?:di )?(?:tempat(?:nya)? )?(?:yang )?(?:sama|tetap|situ|sana|same|same place|idem)\W*$/i;

/** Keeps somebody among those who are looked at more closely. */
export function keep(on: OnApplicant): Promise<Done> {
  return decideAs(on, { to: "shortlisted" }, "applicant-kept");
}

/** Offers them the work. */
export function offer(on: OnApplicant): Promise<Done> {
  return decideAs(on, { to: "offered" }, "applicant-offered");
}

async function decideAs(on: OnApplicant, decision: Decision, act: StaffActName): Promise<Done> {
  const { rt, ctx, recruiter } = on;
  const decided = await decide(rt, decidingOf(on), decision);
  if (decided === "unknown") return "no-such-thing";
  if (decided === "done") await recruiter.note(act, subjectOf(on));
  const isMoved = decision.to === "interview" && on.application.state === "interview";
  const done = isMoved ? "applications-done-moved" : `applications-done-${decision.to}`;
  const lead = decided === "done" ? done : `applications-not-${decided}`;
  return showCard(await fresh(on), ctx.words.html(lead as "applications-not-stale"));
}

/** Asks when they are to come. */
export async function askWhen(on: OnApplicant): Promise<Done> {
  const { ctx, application } = on;
  if (!mayBecome(application.state, "interview")) return showCard(on, ctx.words.html("applications-not-impossible"));
  await wait(on, "applicant-when", "");
  const place = placeKept(on);
  const asked = place
    ? ctx.words.html("applications-ask-when-moved", { place })
    : ctx.words.html("applications-ask-when");
  await show(ctx, question(on, asked));
  return "done";
}

/** Where they meet, unless another place is said: an interview that is moved stays where it was. */
function placeKept({ application: { state, meetPlace } }: OnApplicant): string | undefined {
  return state === "interview" ? meetPlace : undefined;
}

/** Takes the day and the time, and asks for the place where it was not said with them. */
export async function hearWhen(on: OnApplicant, said: string): Promise<Done> {
  const { rt, ctx, application } = on;
  const zone = await zoneOf(rt, application.vacancy);
  const when = readMeeting(said, { now: rt.now(), zone });
  if (typeof when === "string") {
    await wait(on, "applicant-when", "");
    await send(ctx, question(on, ctx.words.html(`applications-when-${when}`)));
    return "done";
  }
  const place = "place" in when && when.place.length <= LONGEST ? when.place : placeKept(on);
  if (place === undefined) return askWhere(on, when.at, zone);
  return decideAs(on, { to: "interview", meetAt: when.at, meetPlace: place }, "applicant-invited");
}

async function askWhere(on: OnApplicant, at: Date, zone: string, lead = ""): Promise<Done> {
  const { ctx, application } = on;
  const { words } = ctx;
  await wait(on, "applicant-where", `.${at.getTime() / 60_000}`);
  const { place, regency } = application.vacancy;
  const asked = words.html("applications-ask-where", {
    at: meetingTime(words, at, zone),
    example: [place, regency?.name].filter(Boolean).join(", ") || words.plain("applications-where-example"),
  });
  await send(ctx, question(on, [lead, asked].filter(Boolean).join("\n\n")));
  return "done";
}

/** Takes the place, and invites. */
export async function hearWhere(on: OnApplicant, said: string): Promise<Done> {
  const { rt, ctx } = on;
  const minutes = /^\d{8}$/.test(on.rest) ? Number(on.rest) : undefined;
  if (minutes === undefined) return "no-such-thing";
  const meetAt = new Date(minutes * 60_000);
  const { place, regency } = on.application.vacancy;
  const words = said.replace(/\s+/g, " ");
  // "The same": that of the work. Without one it is too short for a place, and is asked for again.
  const meetPlace = SAME.test(words) ? [place, regency?.name].filter(Boolean).join(", ") : words;
  if (meetPlace.length < 3 || meetPlace.length > LONGEST) {
    const zone = await zoneOf(rt, on.application.vacancy);
    return askWhere(on, meetAt, zone, ctx.words.html("applications-where-length", { most: String(LONGEST) }));
  }
  if (meetAt <= rt.now()) {
    await wait(on, "applicant-when", "");
    await send(ctx, question(on, ctx.words.html("applications-when-past")));
    return "done";
  }
  return decideAs(on, { to: "interview", meetAt, meetPlace }, "applicant-invited");
}

/** Asks from which day on they work. */
export async function askStart(on: OnApplicant): Promise<Done> {
  const { rt, ctx, application } = on;
  if (!mayBecome(application.state, "hired")) return showCard(on, ctx.words.html("applications-not-impossible"));
  await wait(on, "applicant-start", "");
  const { words } = ctx;
  const printing = printingIn(words.language, rt.config.zone);
  const days = startDays(localDate(rt.now(), rt.config.zone)).map((day) =>
    button(printing.shortDate(day), "applicant-started", `${application.id}.${day}`, on.nonce),
  );
  const { text, buttons = [] } = question(on, words.html("applications-ask-start"));
  await show(ctx, { text, buttons: [...inRows(days, 2), ...buttons] });
  return "done";
}

/** Today, next Monday, the first of next month. */
function startDays(today: Day): Day[] {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const monday = addDays(today, (8 - weekday) % 7 || 7);
  const first = `${addDays(`${today.slice(0, 8)}01`, 31).slice(0, 8)}01`;
  return [...new Set([today, addDays(today, 1), monday, first])].sort();
}

const FURTHEST_DAYS = 366;

/** Takes the day of a button. */
export function started(on: OnApplicant): Promise<Done> {
  return hireOn(on, on.rest);
}

/** Takes the day that was typed. */
export async function hearStart(on: OnApplicant, said: string): Promise<Done> {
  const { rt, ctx } = on;
  const day = readDay(said, localDate(rt.now(), rt.config.zone), "next");
  if (day === undefined) {
    await wait(on, "applicant-start", "");
    await send(ctx, question(on, ctx.words.html("applications-start-unclear")));
    return "done";
  }
  return hireOn(on, day);
}

async function hireOn(on: OnApplicant, day: Day): Promise<Done> {
  const { rt, ctx } = on;
  const today = localDate(rt.now(), rt.config.zone);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) return "no-such-thing";
  if (day < addDays(today, -FURTHEST_DAYS) || day > addDays(today, FURTHEST_DAYS)) {
    await wait(on, "applicant-start", "");
    await (ctx.callbackQuery ? show : send)(ctx, question(on, ctx.words.html("applications-start-far")));
    return "done";
  }
  return decideAs(on, { to: "hired", hiredOn: day }, "applicant-hired");
}

/** Asks why not: the person reads it. */
export async function askWhy(on: OnApplicant): Promise<Done> {
  const { ctx, application } = on;
  const { words } = ctx;
  if (!mayBecome(application.state, "rejected")) return showCard(on, words.html("applications-not-impossible"));
  await wait(on, "applicant-why", "");
  const reasons = refusals.map((reason) => [
    button(words.plain(`applications-refusal-${reason}`), "applicant-refuse", `${application.id}.${reason}`, on.nonce),
  ]);
  const own = button(words.plain("applications-refusal-own"), "applicant-own", application.id, on.nonce);
  const { text, buttons = [] } = question(on, words.html("applications-ask-why"));
  await show(ctx, { text, buttons: [...reasons, [own], ...buttons] });
  return "done";
}

/** Takes the reason of a button. */
export async function refuse(on: OnApplicant): Promise<Done> {
  const reason = refusals.find((each) => each === on.rest);
  return reason ? decideAs(on, { to: "rejected", reason }, "applicant-refused") : "no-such-thing";
}

/** Asks for words of their own. */
export async function askOwnWords(on: OnApplicant): Promise<Done> {
  await wait(on, "applicant-why", "");
  await show(on.ctx, question(on, on.ctx.words.html("applications-ask-own-words")));
  return "done";
}

/** Takes them. */
export async function hearWhy(on: OnApplicant, said: string): Promise<Done> {
  const reason = said.replace(/\s+/g, " ");
  if (NO_REASON.test(reason)) return showCard(on, on.ctx.words.html("applications-left"));
  if (reason.length >= 3 && reason.length <= LONGEST && !refusals.some((each) => each === reason))
    return decideAs(on, { to: "rejected", reason }, "applicant-refused");
  await wait(on, "applicant-why", "");
  await send(on.ctx, question(on, on.ctx.words.html("applications-why-length", { most: String(LONGEST) })));
  return "done";
}

/** Takes the last decision back. */
export async function takeBack(on: OnApplicant): Promise<Done> {
  const { rt, ctx, recruiter } = on;
  const undone = await undo(rt, decidingOf(on));
  if (undone === "unknown") return "no-such-thing";
  if (undone === "undone") await recruiter.note("applicant-undone", subjectOf(on));
  return showCard(await fresh(on), ctx.words.html(`applications-undo-${undone}`));
}

/** Shows the phone number: asked for one by one, and noted. */
export async function call(on: OnApplicant): Promise<Done> {
  const { rt, ctx, recruiter, application } = on;
  const { words } = ctx;
  const shared = await readable(rt, application);
  await recruiter.note("applicant-called", subjectOf(on));
  const text = shared
    ? words.html("applications-phone", { name: shared.fullName, phone: printPhone(shared.phone) })
    : words.html("applications-card-hidden");
  await send(ctx, {
    text,
    buttons: [[button(words.plain("applications-to-card-button"), "applicant-open", application.id)]],
  });
  return "done";
}

/** Sends the interview as a file for the recruiter's calendar. */
export async function sendMeeting(on: OnApplicant): Promise<Done> {
  const { rt, ctx, recruiter, application } = on;
  const { words } = ctx;
  const { id, meetAt, meetPlace, vacancy, state } = application;
  const shared = await readable(rt, application);
  if (state !== "interview" || meetAt === undefined) return showCard(on, words.html("applications-not-impossible"));
  await recruiter.note("applicant-meeting-taken", subjectOf(on));
  const title = words.plain("applications-calendar-with", {
    ...naming(words, vacancy),
    name: shared?.fullName ?? (await numbered(rt, words, application)),
  });
  const file = calendarFile({ key: `interview-${id}`, at: meetAt, place: meetPlace ?? "", title, writtenAt: rt.now() });
  await ctx.replyWithDocument(new InputFile(Buffer.from(file), `${vacancy.code}.ics`), {
    caption: words.plain("applications-calendar-caption"),
  });
  return "done";
}

/** Waits for words, which bring along what was seen when they were asked for: what came after it is not written over. */
function wait({ rt, recruiter, application, nonce }: OnApplicant, act: string, behind: string): Promise<void> {
  const seen = nonce || String(application.moves[0]?.id ?? "");
  return waitForWords(rt, recruiter.telegramId, `${act} ${application.id}${behind}@${seen}`, TYPING_SECONDS);
}

function question({ ctx, application }: OnApplicant, text: string): Screen {
  return { text, buttons: [[button(ctx.words.plain("telegram-back"), "applicant-open", application.id)]] };
}
