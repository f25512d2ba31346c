// The way from a button to a broadcast, and to the screen that fits the state in which it is.
import type { Done, Staff } from "../roles/gate.ts";
import { reachOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE } from "../telegram/paging.ts";
import type { Screen } from "../telegram/screen.ts";
import { describeAudience } from "./audience-words.ts";
import { type Actor, type Broadcast, findBroadcast, listBroadcasts, listToApprove, mayTouch } from "./broadcasts.ts";
import type { AudienceCount } from "./count.ts";
import { countAudience } from "./count.ts";
import { draftScreen, listScreen, type Print, versionsScreen } from "./screens.ts";
import { waitingScreen } from "./standing.ts";
import { showElse, showRun } from "./watching.ts";

const LARGEST_ID = 2_147_483_647;

/** A button's words: the broadcast's id, then whatever the act needs. */
export function readArgument(argument: string): { id: number; rest: string } | undefined {
  const [, digits = "", rest = ""] = /^(\d{1,10})(?:\.(.*))?$/.exec(argument) ?? [];
  const id = Number(digits);
  return digits !== "" && id >= 1 && id <= LARGEST_ID ? { id, rest } : undefined;
}

/** The broadcast of a button, if whoever pressed may touch it. */
export async function theirs(
  rt: Runtime,
  staff: Staff,
  argument: string,
): Promise<{ broadcast: Broadcast; rest: string } | undefined> {
  const read = readArgument(argument);
  const broadcast = read && (await findBroadcast(rt.db, read.id));
  return broadcast && mayTouch(staff, broadcast) ? { broadcast, rest: read.rest } : undefined;
}

/** Shows the broadcasts that somebody may see. */
export async function openList(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const page = argument === "" ? 0 : Number(argument);
  if (!/^\d{0,4}$/.test(argument)) return "no-such-thing";
  await staff.note("broadcasts-listed");
  const found = await listBroadcasts(rt.db, staff, { page, size: PAGE });
  const approving = { telegramId: staff.telegramId, reach: reachOf(staff.held, "approve") };
  const { total: toApprove } = await listToApprove(rt.db, approving, { page: 0, size: 0 });
  await showElse(rt, ctx, listScreen(printFor(rt, ctx), { ...found, page, toApprove }));
  return "done";
}

/** Opens one, at the screen that fits its state. */
export async function open(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const found = await theirs(rt, staff, argument);
  if (!found) return "no-such-thing";
  await showBroadcast(rt, ctx, staff, found.broadcast.id);
  return "done";
}

/** The screen of a broadcast as it is at this moment, in place of the one that was pressed. */
export async function showBroadcast(
  rt: Runtime,
  ctx: BotContext,
  actor: Actor,
  id: number,
  lead?: string,
): Promise<void> {
  const broadcast = await findBroadcast(rt.db, id);
  if (!broadcast) return showElse(rt, ctx, { text: ctx.words.html("broadcasts-gone") });
  if (broadcast.startedAt !== null) return showRun(rt, ctx, broadcast);
  await showElse(rt, ctx, await screenOf(rt, ctx, actor, broadcast, lead));
}

/** The same for one that has not begun, as a screen. */
export async function screenOf(
  rt: Runtime,
  ctx: BotContext,
  actor: Pick<Actor, "telegramId">,
  broadcast: Broadcast,
  lead?: string,
): Promise<Screen> {
  const print = printFor(rt, ctx);
  const isAuthor = actor.telegramId === broadcast.author;
  if (
    broadcast.state === "draft" &&
    isAuthor &&
    broadcast.content.versions === undefined &&
    broadcast.does !== "delete"
  )
    return versionsScreen(print, broadcast);
  const seen = await audienceOf(rt, ctx, broadcast);
  if (broadcast.state === "draft" && isAuthor) return draftScreen(print, broadcast, { ...seen, lead });
  const people = seen.people ?? ctx.words.plain("broadcasts-people-nobody");
  return waitingScreen(print, broadcast, { isAuthor, people, count: seen.count });
}

/** Whom it is for, in words and in figures. */
export async function audienceOf(
  rt: Runtime,
  ctx: BotContext,
  broadcast: Broadcast,
): Promise<{ people: string | undefined; count: AudienceCount }> {
  return {
    people: await describeAudience(rt, ctx.words, broadcast.audience, broadcast),
    count: await countAudience(rt, broadcast.audience, broadcast),
  };
}

/** How screens print for whoever pressed. */
export function printFor(rt: Runtime, ctx: BotContext): Print {
  return { words: ctx.words, texts: rt.texts, zone: rt.config.zone };
}

/** What staff are called in a sentence. */
export async function nameOf(rt: Pick<Runtime, "db">, words: BotContext["words"], telegramId: number): Promise<string> {
  if (telegramId === 0) return words.plain("broadcasts-the-bot");
  const named = await rt.db.staffName.findUnique({ where: { telegramId: BigInt(telegramId) } });
  return named?.name ?? words.plain("broadcasts-somebody");
}
