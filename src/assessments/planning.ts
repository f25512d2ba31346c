// Scheduling an assessment and changing it, in staff's own words.

import { readWhen, type When } from "../broadcasts/when.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Done, Staff } from "../roles/gate.ts";
import { mayDo } from "../roles/roles.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { send, show } from "../telegram/screen.ts";
import { type OnScheme, type OnSession, readArgument } from "./opening.ts";
import { usualPlace } from "./print.ts";
import { schemeWithin } from "./schemes.ts";
import { TYPING_SECONDS } from "./scheming.ts";
import { sessionScreen } from "./session-screen.ts";
import { type Amendment, amendSession, cancelSession, planSession } from "./sessions.ts";

const LONGEST = 120;

/** Asks when, where and who; before that at which centre, where whoever pressed reaches several. */
export async function askPlan({ rt, ctx, staff, scheme, rest }: OnScheme): Promise<Done> {
  const { words } = ctx;
  const centres = await centresOf(rt, ctx, staff);
  const chosen = rest === "" && centres.length === 1 ? centres[0] : centres.find(({ code }) => code === rest);
  if (rest !== "" && !chosen) return "no-such-thing";
  const back = [button(words.plain("telegram-back"), "assess-scheme", scheme.id)];
  if (!chosen) {
    const choices = centres.map(({ code, name }) => [button(name, "assess-plan", `${scheme.id}.${code}`)]);
    await show(ctx, { text: words.html("assessments-which-centre"), buttons: [...choices, back] });
    return "done";
  }
  await waitForWords(rt, staff.telegramId, `assess-plan ${scheme.id}.${chosen.code}`, TYPING_SECONDS);
  const text = words.html("assessments-ask-plan", { scheme: scheme.name, centre: chosen.name });
  await show(ctx, { text, buttons: [back] });
  return "done";
}

/** Plans what was typed: the time, then perhaps the place, then perhaps the assessor, each on a line of its own. */
export async function hearPlan(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  typed: string,
  asked: string,
): Promise<Done> {
  const read = readArgument(asked);
  const scheme = read && (await schemeWithin(rt.db, read.id, staff.reach));
  if (!scheme || !mayDo(staff.held, "desk", read.rest)) return "no-such-thing";
  const centre = await rt.db.centre.findUnique({ where: { code: read.rest, active: true } });
  if (!centre) return "no-such-thing";
  const { words } = ctx;
  const [first = "", place, assessor = ""] = typed
    .split("\n")
    .map((line) => line.trim().replace(/\s+/g, " "))
    .filter(Boolean);
  const when = readWhen(first, { now: rt.now(), zone: centre.zone });
  const problem = problemOf(words, when) ?? tooLong(words, place, assessor);
  if (problem !== undefined || typeof when === "string") {
    await waitForWords(rt, staff.telegramId, `assess-plan ${asked}`, TYPING_SECONDS);
    const back = button(words.plain("telegram-back"), "assess-scheme", scheme.id);
    await send(ctx, { text: problem ?? "", buttons: [[back]] });
    return "done";
  }
  const { id } = await planSession(rt, staff, {
    schemeId: scheme.id,
    centreCode: centre.code,
    startsAt: when.at,
    place: place ?? usualPlace(centre, words.language),
    assessor,
  });
  await send(ctx, await sessionScreen(rt, ctx, staff, id));
  return "done";
}

/** The card of a session. */
export async function openSession({ rt, ctx, staff, session }: OnSession): Promise<Done> {
  await staff.note("assessments-viewed", String(session.id));
  await show(ctx, await sessionScreen(rt, ctx, staff, session.id));
  return "done";
}

type Asked = "when" | "place" | "assessor" | "reason";

/** Asks for a new time, place or assessor, or why it is cancelled. */
export function ask(what: Asked): (pressed: OnSession) => Promise<Done> {
  return async ({ rt, ctx, staff, session }) => {
    const { words } = ctx;
    if (session.state !== "planned") {
      ctx.popUp(words.plain("assessments-over"), "alert");
      await show(ctx, await sessionScreen(rt, ctx, staff, session.id));
      return "done";
    }
    await waitForWords(rt, staff.telegramId, `assess-${what} ${session.id}`, TYPING_SECONDS);
    const back = button(words.plain("telegram-back"), "assess-session", session.id);
    await show(ctx, { text: words.html(`assessments-ask-${what}`), buttons: [[back]] });
    return "done";
  };
}

/** Takes the new time. */
export async function hearWhen(pressed: OnSession, said: string): Promise<Done> {
  const { rt, ctx, session } = pressed;
  const when = readWhen(said, { now: rt.now(), zone: session.centre.zone });
  const problem = problemOf(ctx.words, when);
  if (problem !== undefined || typeof when === "string") return sayAgain(pressed, "when", problem ?? "");
  return amend(pressed, { startsAt: when.at });
}

/** Takes the new place, or the assessor's name. */
export function hearText(what: "place" | "assessor"): (pressed: OnSession, said: string) => Promise<Done> {
  return async (pressed, said) => {
    const text = said.replace(/\s+/g, " ");
    const problem = tooLong(pressed.ctx.words, text);
    return problem === undefined ? amend(pressed, { [what]: text }) : sayAgain(pressed, what, problem);
  };
}

/** Cancels it, with the reason that everybody reads. */
export async function hearReason(pressed: OnSession, said: string): Promise<Done> {
  const { rt, ctx, staff, session } = pressed;
  const problem = tooLong(ctx.words, said, "", 300);
  if (problem !== undefined) return sayAgain(pressed, "reason", problem);
  const count = await cancelSession(rt, staff, { id: session.id, reason: said });
  const lead =
    count === "over"
      ? ctx.words.html("assessments-over")
      : ctx.words.html("assessments-cancelled", { count: String(count) });
  await send(ctx, await sessionScreen(rt, ctx, staff, session.id, lead));
  return "done";
}

/** Which units are assessed: a tap puts one in or takes it out. */
export async function chooseUnits(pressed: OnSession): Promise<Done> {
  const { rt, ctx, staff, session, rest } = pressed;
  const { words } = ctx;
  const all = session.scheme.units;
  const current = new Set(session.unitIds.length > 0 ? session.unitIds : all.map(({ id }) => id));
  const tapped = all.find(({ id }) => String(id) === rest);
  if (rest !== "" && !tapped) return "no-such-thing";
  if (tapped) {
    if (current.has(tapped.id)) current.delete(tapped.id);
    else current.add(tapped.id);
    const chosen = all.filter(({ id }) => current.has(id)).map(({ id }) => id);
    if (chosen.length === 0) {
      ctx.popUp(words.plain("assessments-unit-last"), "alert");
      return "done";
    }
    const unitIds = chosen.length === all.length ? [] : chosen;
    if ((await amendSession(rt, staff, { id: session.id, unitIds })) === "over")
      ctx.popUp(words.plain("assessments-over"), "alert");
  }
  await show(ctx, {
    text: words.html("assessments-units-question"),
    buttons: [
      ...all.map(({ id, name }) => {
        const label = words.plain(current.has(id) ? "assessments-unit-in" : "assessments-unit-out", { name });
        return [button(label, "assess-session-units", `${session.id}.${id}`)];
      }),
      [button(words.plain("telegram-back"), "assess-session", session.id)],
    ],
  });
  return "done";
}

/** After /cancel: nothing is waited for any more. */
export function sayLeft(ctx: BotContext): Promise<void> {
  return send(ctx, {
    text: ctx.words.html("assessments-left"),
    buttons: [[button(ctx.words.plain("assessments-home-button"), "assess")]],
  });
}

async function amend({ rt, ctx, staff, session }: OnSession, amendment: Amendment): Promise<Done> {
  const outcome = await amendSession(rt, staff, { id: session.id, ...amendment });
  await send(ctx, await sessionScreen(rt, ctx, staff, session.id, ctx.words.html(`assessments-${outcome}`)));
  return "done";
}

/** Says what is wrong; the question stays open. */
async function sayAgain({ rt, ctx, staff, session }: OnSession, what: Asked, text: string): Promise<Done> {
  await waitForWords(rt, staff.telegramId, `assess-${what} ${session.id}`, TYPING_SECONDS);
  await send(ctx, { text, buttons: [[button(ctx.words.plain("telegram-back"), "assess-session", session.id)]] });
  return "done";
}

function problemOf(words: BotContext["words"], when: When): string | undefined {
  return typeof when === "string" ? words.html(`assessments-when-${when}`) : undefined;
}

function tooLong(words: BotContext["words"], text = "", other = "", most = LONGEST): string | undefined {
  const isLong = [text, other].some((each) => each.length > most);
  return isLong ? words.html("assessments-text-too-long", { most: String(most) }) : undefined;
}

async function centresOf(rt: Runtime, ctx: BotContext, { reach }: Staff): Promise<{ code: string; name: string }[]> {
  const centres = await rt.db.centre.findMany({
    where: { active: true, ...(reach === "everywhere" ? {} : { code: { in: [...reach] } }) },
    orderBy: { position: "asc" },
    select: { code: true, name: true },
  });
  return centres.map(({ code, name }) => ({ code, name: inLanguage(name, ctx.words.language) }));
}
