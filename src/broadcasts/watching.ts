// The screens that show a run, in whoever's chat, kept up to date: sparingly, and never into what they show already.
import { createHash } from "node:crypto";
import type { Api } from "grammy";
import type { Db } from "../platform/database.ts";
import type { Runtime } from "../runtime.ts";
import { cannotBeEdited, isNotModified, isUnreachable } from "../telegram/answers.ts";
import type { BotContext } from "../telegram/context.ts";
import { type Screen, sendOptions, show } from "../telegram/screen.ts";
import { BOT, type Broadcast, changeState, findBroadcast, lockBroadcast } from "./broadcasts.ts";
import { keepEnded } from "./ended-ledger.ts";
import { printFor } from "./print.ts";
import { isOver, laterOf, type Report, reportOf } from "./report.ts";
import { keepWatching, type Watching } from "./run.ts";
import { runScreen } from "./run-screen.ts";

/** Between two edits of the same screen. */
const EVERY_MS = 5_000;
/** Between two looks at a run in which nothing happens, such as through the night. */
const IDLE_MS = 60_000;

/** Shows how a run stands, and keeps that screen up to date from now on. */
export async function showRun(rt: Runtime, ctx: BotContext, broadcast: Broadcast): Promise<void> {
  const report = await reportOf(rt.db, broadcast);
  const print = printFor(rt, ctx);
  const later = broadcast.endedAt === null ? [] : await laterOf(rt.db, broadcast);
  const messageId = await showAndTell(ctx, runScreen(print, broadcast, { ...report, later }));
  if (messageId === undefined) return;
  const screen = runScreen(print, broadcast, report);
  await watch(rt, { broadcastId: broadcast.id, telegramId: ctx.candidate.telegramId, messageId }, screen, report);
}

/** Remembers where a run is shown; a person has one such screen for each. */
export async function watch(
  rt: { readonly db: Db; now(): Date },
  key: { broadcastId: number; telegramId: number; messageId: number },
  screen: Screen,
  report: Report,
): Promise<void> {
  const { broadcastId, messageId } = key;
  const telegramId = BigInt(key.telegramId);
  const shown = { messageId, shown: digest(screen), done: doneIn(report), shownAt: rt.now() };
  await rt.db.broadcastWatch.upsert({
    where: { broadcastId_telegramId: { broadcastId, telegramId } },
    create: { broadcastId, telegramId, ...shown },
    update: shown,
  });
}

/** Another screen takes the place of one that shows a run: it must not be written over. */
export async function showElse(rt: Runtime, ctx: BotContext, screen: Screen): Promise<void> {
  const messageId = ctx.callbackQuery?.message?.message_id;
  if (messageId !== undefined)
    await rt.db.broadcastWatch.deleteMany({ where: { telegramId: BigInt(ctx.candidate.telegramId), messageId } });
  await show(ctx, screen);
}

/** One look at a run: it ends when nobody is left, its screens are edited, and while it goes on there is a next look. */
export function watchRun(rt: Runtime, api: Pick<Api, "editMessageText">) {
  return async ({ broadcastId }: Watching): Promise<void> => {
    const before = await findBroadcast(rt.db, broadcastId);
    if (!before || before.startedAt === null) return;
    const report = await reportOf(rt.db, before);
    const broadcast = before.expandedAt !== null && isOver(report) ? await complete(rt, before) : before;
    const changed = await editScreens(rt, api, broadcast, report);
    if (broadcast.endedAt !== null) await keepEnded(rt, broadcast);
    if (broadcast.state !== "sending") return;
    await keepWatching(rt, broadcastId, { startAfter: new Date(rt.now().getTime() + (changed ? EVERY_MS : IDLE_MS)) });
  };
}

async function complete(rt: Runtime, { id }: Broadcast): Promise<Broadcast> {
  return rt.db.$transaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, id);
    if (!broadcast) throw new Error(`broadcast ${id} is gone`);
    if (broadcast.state !== "sending" && broadcast.state !== "paused") return broadcast;
    const at = rt.now();
    await changeState(tx, broadcast, { to: "sent", by: BOT, at });
    await tx.broadcast.update({ where: { id }, data: { endedAt: at } });
    const original =
      broadcast.does === "delete" && broadcast.ofId !== null ? await lockBroadcast(tx, broadcast.ofId) : undefined;
    if (original && (original.state === "sent" || original.state === "cancelled"))
      await changeState(tx, original, { to: "recalled", by: broadcast.author, at });
    return { ...broadcast, state: "sent", endedAt: at };
  });
}

/** Whether anything is going on: a screen that still has to be edited, or more done than the last time. */
async function editScreens(
  rt: Runtime,
  api: Pick<Api, "editMessageText">,
  broadcast: Broadcast,
  report: Report,
): Promise<boolean> {
  const watches = await rt.db.broadcastWatch.findMany({ where: { broadcastId: broadcast.id } });
  const done = doneIn(report);
  let changed = false;
  for (const one of watches) {
    const { language } = (await rt.db.candidate.findUnique({
      where: { telegramId: one.telegramId },
      select: { language: true },
    })) ?? { language: rt.config.defaultLanguage };
    const seconds = (rt.now().getTime() - one.shownAt.getTime()) / 1000;
    const isSoon = broadcast.state === "sending" && report.parts.waiting > 0 && seconds * 1000 < EVERY_MS - 1_000;
    const rate = seconds >= 3 && done > one.done ? (done - one.done) / seconds : undefined;
    const screen = runScreen(printFor(rt, { words: rt.texts.in(language) }), broadcast, report, rate);
    if (digest(screen) === one.shown) continue;
    changed = true;
    if (isSoon) continue;
    const { broadcastId, messageId } = one;
    const telegramId = Number(one.telegramId);
    if (await edit(rt, api, { telegramId, messageId }, screen))
      await watch(rt, { broadcastId, telegramId, messageId }, screen, report);
    else await rt.db.broadcastWatch.deleteMany({ where: { broadcastId, telegramId: one.telegramId } });
  }
  return changed;
}

/** False for a screen that can never be edited again. */
async function edit(
  rt: Runtime,
  api: Pick<Api, "editMessageText">,
  at: { telegramId: number; messageId: number },
  screen: Screen,
): Promise<boolean> {
  try {
    await api.editMessageText(at.telegramId, at.messageId, screen.text, sendOptions(screen));
    return true;
  } catch (error) {
    if (isNotModified(error)) return true;
    if (cannotBeEdited(error) || isUnreachable(error)) return false;
    rt.log.warn({ event: "live-screen", err: error }, "a screen that shows a broadcast could not be edited");
    return true;
  }
}

/** Like `show`, and says which message it became. */
async function showAndTell(ctx: BotContext, screen: Screen): Promise<number | undefined> {
  const pressed = ctx.callbackQuery?.message;
  if (pressed !== undefined && pressed.date !== 0) {
    await show(ctx, screen);
    return pressed.message_id;
  }
  return (await ctx.reply(screen.text, sendOptions(screen))).message_id;
}

function doneIn({ audience, parts: { waiting, uncertain } }: Report): number {
  return audience - waiting - uncertain;
}

function digest(screen: Screen): string {
  return createHash("sha256").update(JSON.stringify(screen)).digest("base64").slice(0, 22);
}
