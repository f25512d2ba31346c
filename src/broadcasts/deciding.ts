// From the preview to handing it in. Every press reads rights, state and revision anew.
import { addDays, localDate } from "../platform/calendar.ts";
import type { Done, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { bodyFor, type ReadyCall } from "../telegram/ready-call.ts";
import { send } from "../telegram/screen.ts";
import { isComplete, postpone, submit } from "./approval.ts";
import { askFor, type Heard, leave, sayAgain } from "./asking.ts";
import type { Broadcast } from "./broadcasts.ts";
import { warningsOf } from "./checks.ts";
import { audienceOf, printFor, showBroadcast, theirs } from "./opening.ts";
import { broadcastCalls } from "./render.ts";
import { reviewScreen, type Standing } from "./standing.ts";
import { sayFirst } from "./steering.ts";
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
export async function sendPreviews(rt: Runtime, ctx: BotContext, broadcast: Broadcast): Promise<void> {
  const each = broadcast.content.versions === "each" ? rt.texts.languages : [ctx.words.language];
  for (const language of each)
    for (const call of broadcastCalls(rt.texts.in(language), broadcast) ?? []) await sendReady(ctx, call);
}

async function sendReady(ctx: BotContext, call: ReadyCall): Promise<void> {
  const parameters = JSON.parse(bodyFor(call, ctx.chat?.id ?? 0)) as never;
  await (ctx.api.raw as unknown as Record<string, (given: never) => Promise<unknown>>)[call.method]?.(parameters);
}

/** Everything that whoever decides must know. */
export async function standingOf(rt: Runtime, ctx: BotContext, broadcast: Broadcast): Promise<Standing> {
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
  if (typeof outcome === "object") await sayFirst(rt, ctx, staff, `broadcast-send ${id}`, outcome.first);
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
  else if (typeof outcome === "object") await sayFirst(rt, ctx, staff, `broadcast-send ${broadcast.id}`, outcome.first);
  await showBroadcast(rt, ctx, staff, broadcast.id);
}
