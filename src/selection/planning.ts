// Planning a test or an interview, moving and cancelling it, in staff's own words.
import { readWhen, type When } from "../broadcasts/when.ts";
import { type Day, instantAt } from "../platform/calendar.ts";
import { askedFrom } from "../registration/as-typed.ts";
import type { Done } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { send, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import type { Point, SelectingIntake } from "./intakes.ts";
import { isSaid } from "./marking.ts";
import { type OnIntake, type OnSession, TYPING_SECONDS } from "./opening.ts";
import { intakeTitle, usualPlace } from "./print.ts";
import { undecided } from "./registrants.ts";
import { sessionScreen } from "./session-screen.ts";
import {
  amendSession,
  cancelSession,
  isAhead,
  planSession,
  type SelectionStage,
  sessionWithin,
  stages,
} from "./sessions.ts";

/** The usual hour of a test on the day that the intake names. */
const USUAL_MINUTE = 8 * 60;
const LONGEST_PLACE = 120;

/** Asks when and where; proposes what the intake says, one tap away. */
export async function askPlan({ rt, ctx, staff, intake, rest }: OnIntake): Promise<Done> {
  const stage = readStage(rest);
  if (!stage) return "no-such-thing";
  const { words } = ctx;
  await waitForWords(rt, staff.telegramId, `select-plan ${intake.id}.${stage}`, TYPING_SECONDS);
  const proposed = proposalFor(rt, intake, stage);
  const propose = proposed
    ? [
        [
          button(
            words.plain("selection-proposed-button", {
              at: printingIn(words.language, intake.centre.zone).dateTime(proposed),
            }),
            "select-proposed",
            `${intake.id}.${stage}`,
          ),
        ],
      ]
    : [];
  await show(ctx, {
    text: words.html("selection-ask-plan", {
      stage: words.plain(`selection-stage-${stage}`),
      intake: intakeTitle(words, intake),
      place: placeOf(words, intake),
    }),
    buttons: [...propose, [button(words.plain("telegram-back"), "select-tests", intake.id)]],
  });
  return "done";
}

/** Plans it as the intake says. */
export async function takeProposed(pressed: OnIntake): Promise<Done> {
  const { rt, ctx, intake, rest } = pressed;
  const stage = readStage(rest);
  if (!stage) return "no-such-thing";
  const startsAt = proposalFor(rt, intake, stage);
  if (!startsAt) return askPlan(pressed);
  return plan(pressed, stage, { startsAt, place: placeOf(ctx.words, intake), point: intake.point });
}

/** Plans what was typed: the time, then perhaps the place, then perhaps its point on the map, each on a line of its own. */
export async function hearPlan(pressed: OnIntake, said: string): Promise<Done> {
  const { rt, ctx, staff, intake, rest } = pressed;
  const stage = readStage(rest);
  if (!stage) return "no-such-thing";
  const { words } = ctx;
  const [first = "", ...more] = said
    .split("\n")
    .map((line) => line.trim().replace(/\s+/g, " "))
    .filter(Boolean);
  const when = readWhen(first, { now: rt.now(), zone: intake.centre.zone });
  const read = readPlace(more);
  const problem =
    typeof when === "string"
      ? words.html(`assessments-when-${when}`)
      : read.place !== undefined && read.place.length > LONGEST_PLACE
        ? words.html("selection-place-too-long", { most: String(LONGEST_PLACE) })
        : undefined;
  if (problem !== undefined || typeof when === "string") {
    await waitForWords(rt, staff.telegramId, `select-plan ${intake.id}.${stage}`, TYPING_SECONDS);
    const back = button(words.plain("telegram-back"), "select-tests", intake.id);
    await send(ctx, { text: problem ?? "", buttons: [[back]] });
    return "done";
  }
  const isUsual = read.place === undefined;
  return plan(pressed, stage, {
    startsAt: when.at,
    place: read.place ?? placeOf(words, intake),
    point: read.point ?? (isUsual ? intake.point : undefined),
  });
}

async function plan(
  { rt, ctx, staff, intake }: OnIntake,
  stage: SelectionStage,
  planned: { startsAt: Date; place: string; point: Point | undefined },
): Promise<Done> {
  const { id } = await planSession(rt, staff, { intakeId: intake.id, stage, ...planned });
  const session = await sessionWithin(rt.db, id, staff.reach);
  if (!session) return "no-such-thing";
  const screen = await sessionScreen(rt, ctx, session, { lead: ctx.words.html("selection-planned") });
  await (ctx.callbackQuery ? show(ctx, screen) : send(ctx, screen));
  return "done";
}

type Asked = "when" | "place" | "cancel";

/** Asks for a new time or place, or why it is cancelled. */
export function ask(what: Asked): (pressed: OnSession) => Promise<Done> {
  return async (pressed) => {
    const { rt, ctx, staff, session } = pressed;
    const { words } = ctx;
    if (!isAhead(session, rt.now())) return showSession(pressed, words.html("selection-test-over"));
    await waitForWords(rt, staff.telegramId, `select-${what} ${session.id}`, TYPING_SECONDS);
    const back = button(words.plain("telegram-back"), "select-test", session.id);
    const invited = { state: { in: [...undecided] }, invitations: { some: { sessionId: session.id } } };
    const question = words.html(`selection-ask-${what}`);
    const text = what === "cancel" ? await askedFrom(rt, words, invited, question) : question;
    await show(ctx, { text, buttons: [[back]] });
    return "done";
  };
}

/** Takes the new time. */
export async function hearWhen(pressed: OnSession, said: string): Promise<Done> {
  const { rt, ctx, session } = pressed;
  const when: When = readWhen(said, { now: rt.now(), zone: session.intake.centre.zone });
  if (typeof when === "string") return sayAgain(pressed, "when", ctx.words.html(`assessments-when-${when}`));
  return amend(pressed, { startsAt: when.at });
}

/** Takes the new place, with its point where one was typed. */
export async function hearPlace(pressed: OnSession, said: string): Promise<Done> {
  const { words } = pressed.ctx;
  const { place, point } = readPlace(said.split("\n").map((line) => line.trim()));
  if (place === undefined && point === undefined) return sayAgain(pressed, "place", words.html("selection-ask-place"));
  if (place !== undefined && place.length > LONGEST_PLACE)
    return sayAgain(pressed, "place", words.html("selection-place-too-long", { most: String(LONGEST_PLACE) }));
  return amend(pressed, { ...(place === undefined ? {} : { place }), point });
}

/** Cancels it, with the reason that everybody reads. */
export async function hearCancel(pressed: OnSession, said: string): Promise<Done> {
  const { rt, ctx, staff, session } = pressed;
  if (!isSaid(said)) return sayAgain(pressed, "cancel", ctx.words.html("selection-text-unclear", { most: "300" }));
  const count = await cancelSession(rt, staff, { id: session.id, reason: said.replace(/\s+/g, " ") });
  const lead =
    count === "over"
      ? ctx.words.html("selection-test-over")
      : ctx.words.html("selection-cancelled", { count: String(count) });
  return showSession(pressed, lead);
}

async function amend(
  pressed: OnSession,
  amendment: { startsAt?: Date; place?: string; point?: Point | undefined },
): Promise<Done> {
  const outcome = await amendSession(pressed.rt, pressed.staff, { id: pressed.session.id, ...amendment });
  const key = outcome === "over" ? "selection-test-over" : `selection-${outcome}`;
  return showSession(pressed, pressed.ctx.words.html(key as "selection-test-over"));
}

async function showSession({ rt, ctx, staff, session }: OnSession, lead: string): Promise<Done> {
  const now = await sessionWithin(rt.db, session.id, staff.reach);
  if (!now) return "no-such-thing";
  const screen = await sessionScreen(rt, ctx, now, { lead });
  await (ctx.callbackQuery ? show(ctx, screen) : send(ctx, screen));
  return "done";
}

/** Says what is wrong; the question stays open. */
async function sayAgain({ rt, ctx, staff, session }: OnSession, what: Asked, text: string): Promise<Done> {
  await waitForWords(rt, staff.telegramId, `select-${what} ${session.id}`, TYPING_SECONDS);
  await send(ctx, { text, buttons: [[button(ctx.words.plain("telegram-back"), "select-test", session.id)]] });
  return "done";
}

/** When the intake says that it is, where that is still ahead. */
function proposalFor(
  rt: Pick<Runtime, "now">,
  { centre, selectionOn, interviewOn }: SelectingIntake,
  stage: SelectionStage,
): Date | undefined {
  const day: Day | undefined = stage === "written" ? selectionOn : interviewOn;
  const at = day === undefined ? undefined : instantAt(day, USUAL_MINUTE, centre.zone);
  return at !== undefined && at > rt.now() ? at : undefined;
}

function placeOf(words: Words, { selectionPlace, centre }: SelectingIntake): string {
  return selectionPlace ?? usualPlace(centre, words.language);
}

/** A place in words and its point: two numbers, as a map shows them, on a line of their own or in a map's address. */
function readPlace(lines: readonly string[]): { place: string | undefined; point: Point | undefined } {
  const points = lines.map(readPoint);
  const at = points.findIndex((point) => point !== undefined);
  const place = lines.filter((line, nth) => nth !== at && line !== "").join(", ");
  return { place: place === "" ? undefined : place, point: points[at] };
}

/** Reads `-8.5833, 116.1167`, or the same in a map's address; undefined for anything else. */
export function readPoint(line: string): Point | undefined {
  const [, north, east] =
    /(?:^|[@=/ ])(-?\d{1,2}\.\d{2,})\s*,\s*(-?\d{1,3}\.\d{2,})(?:$|[,&/?z ])/.exec(line.trim()) ?? [];
  const [latitude, longitude] = [Number(north), Number(east)];
  const isWhole = north !== undefined && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isWhole ? { latitude, longitude } : undefined;
}

function readStage(word: string): SelectionStage | undefined {
  return stages.find((each) => each === word);
}
