// From the preview to the end: sending, approving, pausing, cancelling. Every press reads rights, state and revision anew.

import { addDays, localDate } from "../platform/calendar.ts";
import type { Done, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { bodyFor, type ReadyCall } from "../telegram/ready-call.ts";
import { type Screen, send } from "../telegram/screen.ts";
import { approve, giveBack, isComplete, postpone, submit } from "./approval.ts";
import { askFor, type Heard, leave, sayAgain } from "./asking.ts";
import { type Broadcast, findBroadcast } from "./broadcasts.ts";
import { warningsOf } from "./checks.ts";
import { audienceOf, nameOf, printFor, showBroadcast, theirs } from "./opening.ts";
import { broadcastCalls } from "./render.ts";
import { cancel, launch, pause, resume, type Steered } from "./run.ts";
import { approvalScreen, reviewScreen, type Standing } from "./standing.ts";
import { showElse } from "./watching.ts";
import { instantAt, readWhen } from "./when.ts";

/** When a broadcast of tomorrow morning goes out, in minutes of the operator's day. */
const MORNING = 8 * 60;

/** Shows the author what people will get, in every version, and below it what there is to know before sending. */
export async function preview(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const found = await theirs(rt, staff, argument);
  if (!found) return "no-such-thing";
  const { broadcast } = found;
  if (broadcast.author !== staff.telegramId || broadcast.state !== "draft") {
    ctx.popUp(ctx.words.plain(broadcast.state === "draft" ? "broadcasts-not-yours" : "broadcasts-too-late"), "alert");
    await showBroadcast(rt, ctx, staff, broadcast.id);
    return "done";
  }
  if (!isComplete(rt, broadcast)) {
    ctx.popUp(ctx.words.plain("broadcasts-incomplete"), "alert");
    await showBroadcast(rt, ctx, staff, broadcast.id);
    return "done";
  }
  await sendPreviews(rt, ctx, broadcast);
  await rt.db.broadcast.updateMany({
    where: { id: broadcast.id, revision: broadcast.revision },
    data: { previewed: broadcast.revision },
  });
  await staff.note("broadcast-previewed", String(broadcast.id));
  await send(ctx, reviewScreen(printFor(rt, ctx), await standingOf(rt, ctx, broadcast)));
  return "done";
}

/** Each version by the same renderer as the deliveries', to whoever looks. */
async function sendPreviews(rt: Runtime, ctx: BotContext, broadcast: Broadcast): Promise<void> {
  const each = broadcast.content.versions === "each" ? rt.texts.languages : [ctx.words.language];
  for (const language of each)
    for (const call of broadcastCalls(rt.texts.in(language), broadcast) ?? []) await sendReady(ctx, call);
}

async function sendReady(ctx: BotContext, call: ReadyCall): Promise<void> {
  const parameters = JSON.parse(bodyFor(call, ctx.chat?.id ?? 0)) as never;
  await (ctx.api.raw as unknown as Record<string, (given: never) => Promise<unknown>>)[call.method]?.(parameters);
}

async function standingOf(rt: Runtime, ctx: BotContext, broadcast: Broadcast): Promise<Standing> {
  const { people, count } = await audienceOf(rt, ctx, broadcast);
  const centres = await rt.db.centre.findMany({
    where: broadcast.centreCodes.length > 0 ? { code: { in: [...broadcast.centreCodes] } } : { active: true },
    select: { linkDomains: true },
  });
  return {
    broadcast,
    people: people ?? "",
    count,
    warnings: warningsOf(
      broadcast.content,
      centres.flatMap(({ linkDomains }) => linkDomains),
    ),
    perSecond: rt.config.bulkPerSecond,
    approvalAbove: rt.config.approvalAbove,
  };
}

/** Hands it in: now, or tomorrow morning. */
export async function sendIt(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  argument: string,
  nonce: string,
): Promise<Done> {
  const found = await theirs(rt, staff, argument);
  if (!found || (found.rest !== "now" && found.rest !== "morning")) return "no-such-thing";
  const { zone } = rt.config;
  const when = found.rest === "now" ? null : instantAt(addDays(localDate(rt.now(), zone), 1), MORNING, zone);
  return await handIn(rt, ctx, staff, found.broadcast, { revision: Number(nonce), when });
}

/** Asks for a day and a time. */
export async function askWhen(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const found = await theirs(rt, staff, argument);
  if (!found) return "no-such-thing";
  return await askFor(rt, ctx, staff, found.broadcast, "when");
}

/** Takes the day and the time, as people write them. */
export async function hearWhen(heard: Heard, typed: string | undefined): Promise<boolean> {
  const { rt, ctx, staff, broadcast } = heard;
  const when = readWhen(typed ?? "", { now: rt.now(), zone: rt.config.zone });
  if (typeof when === "string") return await sayAgain(heard, ctx.words.html(`broadcasts-when-${when}`));
  await leave(rt, staff.telegramId);
  if (broadcast.state === "scheduled") await reschedule(rt, ctx, staff, broadcast, when.at);
  else await handIn(rt, ctx, staff, broadcast, { revision: broadcast.revision, when: when.at });
  return true;
}

async function handIn(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  { id }: Broadcast,
  { revision, when }: { revision: number; when: Date | null },
): Promise<Done> {
  const { words } = ctx;
  const outcome = await submit(rt, { id, actor: staff, revision, when });
  if (typeof outcome === "object") await sayFirst(rt, ctx, outcome.first);
  else if (outcome === "in-approval" || outcome === "scheduled") await staff.note(`broadcast-${outcome}`, String(id));
  else if (outcome === "unknown") return "no-such-thing";
  else {
    await staff.note("refused", `broadcast-send ${id} ${outcome}`);
    ctx.popUp(words.plain(`broadcasts-${outcome}`), "alert");
    if (!ctx.callbackQuery) await send(ctx, { text: words.html(`broadcasts-${outcome}`) });
  }
  await showBroadcast(rt, ctx, staff, id);
  return "done";
}

/** A late broadcast gets another time; what was approved stays approved, for nothing else has changed. */
async function reschedule(rt: Runtime, ctx: BotContext, staff: Staff, broadcast: Broadcast, at: Date): Promise<void> {
  const outcome = await postpone(rt, { id: broadcast.id, actor: staff, when: at });
  if (outcome === "scheduled") await staff.note("broadcast-scheduled", String(broadcast.id));
  else if (typeof outcome === "object") await sayFirst(rt, ctx, outcome.first);
  await showBroadcast(rt, ctx, staff, broadcast.id);
}

/** What a second person sees: the same preview, the same figures and warnings, and two buttons. */
export async function review(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const found = await theirs(rt, staff, argument);
  if (!found) return "no-such-thing";
  const { broadcast } = found;
  if (broadcast.state !== "inApproval") {
    ctx.popUp(ctx.words.plain("broadcasts-no-longer"), "alert");
    return "done";
  }
  await sendPreviews(rt, ctx, broadcast);
  await staff.note("broadcast-previewed", String(broadcast.id));
  const author = await nameOf(rt, ctx.words, broadcast.author);
  await send(ctx, approvalScreen(printFor(rt, ctx), await standingOf(rt, ctx, broadcast), author));
  return "done";
}

/** The second key. */
export async function approveIt(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  argument: string,
  nonce: string,
): Promise<Done> {
  const found = await theirs(rt, staff, argument);
  if (!found) return "no-such-thing";
  const { id } = found.broadcast;
  const outcome = await approve(rt, { id, actor: staff, revision: Number(nonce) });
  if (outcome === "scheduled" || outcome === "late") {
    await staff.note("broadcast-approved", String(id));
    await showElse(rt, ctx, await decided(rt, ctx, id, "broadcasts-approved"));
  } else await sayRefused(rt, ctx, staff, id, outcome, "approve");
  return "done";
}

/** Back to the author, unsent. */
export async function returnIt(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  argument: string,
  nonce: string,
): Promise<Done> {
  const found = await theirs(rt, staff, argument);
  if (!found) return "no-such-thing";
  const { id } = found.broadcast;
  const outcome = await giveBack(rt, { id, actor: staff, revision: Number(nonce) });
  if (outcome === "given-back") {
    await staff.note("broadcast-given-back", String(id));
    await showElse(rt, ctx, await decided(rt, ctx, id, "broadcasts-given-back"));
  } else await sayRefused(rt, ctx, staff, id, outcome, "return");
  return "done";
}

async function decided(
  rt: Runtime,
  ctx: BotContext,
  id: number,
  key: "broadcasts-approved" | "broadcasts-given-back",
): Promise<Screen> {
  const { words } = ctx;
  const broadcast = await findBroadcast(rt.db, id);
  const hold = broadcast?.holdUntil;
  const at = hold ? printingIn(words.language, rt.config.zone).time(hold) : "";
  return {
    text:
      key === "broadcasts-approved"
        ? words.html(key, { number: String(id), at })
        : words.html(key, { number: String(id) }),
    buttons: [[button(words.plain("telegram-menu"), "menu")]],
  };
}

async function sayRefused(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  id: number,
  outcome: "own" | "stale" | "unknown" | { first: { by: number; at: Date } | undefined },
  act: string,
): Promise<void> {
  if (typeof outcome === "object") return sayFirst(rt, ctx, outcome.first);
  await staff.note("refused", `broadcast-${act} ${id} ${outcome}`);
  ctx.popUp(ctx.words.plain(`broadcasts-${outcome === "unknown" ? "gone" : outcome}`), "alert");
}

/** Sends a late one now after all. */
export async function sendLate(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const found = await theirs(rt, staff, argument);
  if (!found) return "no-such-thing";
  const { id } = found.broadcast;
  const outcome = await launch(rt, id, staff);
  if (outcome === "started") await staff.note("broadcast-started", String(id));
  else if (typeof outcome === "object") await sayFirst(rt, ctx, outcome.first);
  else if (outcome === "not-yours") ctx.popUp(ctx.words.plain("broadcasts-not-yours"), "alert");
  await showBroadcast(rt, ctx, staff, id);
  return "done";
}

/** Stops for now. */
export function pauseIt(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  return steered(rt, ctx, staff, argument, "broadcast-paused", pause);
}

/** Goes on. */
export function resumeIt(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  return steered(rt, ctx, staff, argument, "broadcast-resumed", resume);
}

/** Asks once before ending it for good. */
export async function askCancel(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const found = await theirs(rt, staff, argument);
  if (!found) return "no-such-thing";
  const { words } = ctx;
  const { id, startedAt } = found.broadcast;
  await showElse(rt, ctx, {
    text: words.html(startedAt === null ? "broadcasts-cancel-unsent" : "broadcasts-cancel-running", {
      number: String(id),
    }),
    buttons: [
      [button(words.plain("broadcasts-cancel-yes"), "broadcast-cancel", id)],
      [button(words.plain("telegram-back"), "broadcast-open", id)],
    ],
  });
  return "done";
}

/** Ends it for good. */
export function cancelIt(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  return steered(rt, ctx, staff, argument, "broadcast-cancelled", cancel);
}

async function steered(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  argument: string,
  act: "broadcast-paused" | "broadcast-resumed" | "broadcast-cancelled",
  steer: (rt: Runtime, steering: { id: number; actor: Staff }) => Promise<Steered>,
): Promise<Done> {
  const found = await theirs(rt, staff, argument);
  if (!found) return "no-such-thing";
  const { id } = found.broadcast;
  const outcome = await steer(rt, { id, actor: staff });
  if (outcome === "done") await staff.note(act, String(id));
  else if (typeof outcome === "object") await sayFirst(rt, ctx, outcome.first);
  await showBroadcast(rt, ctx, staff, id);
  return "done";
}

/** Somebody else was first: who, and when. */
async function sayFirst(rt: Runtime, ctx: BotContext, first: { by: number; at: Date } | undefined): Promise<void> {
  const { words } = ctx;
  if (!first) return ctx.popUp(words.plain("broadcasts-stale"), "alert");
  const name =
    first.by === ctx.candidate.telegramId ? words.plain("broadcasts-you") : await nameOf(rt, words, first.by);
  const at = printingIn(words.language, rt.config.zone).time(first.at);
  ctx.popUp(words.plain("broadcasts-first", { name, at }), "alert");
}
