// What the author of a broadcast writes next, when something was asked.
import type { MiddlewareFn } from "grammy";
import type { Message as Received } from "grammy/types";
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { staffOf } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { send } from "../telegram/screen.ts";
import { recall } from "../telegram/seam.ts";
import { askedKey, leave } from "./asking.ts";
import { findBroadcast, isUnwritten } from "./broadcasts.ts";
import { hearName, hearUntold } from "./choosing-people.ts";
import { takeLink, takeMessage, takePiece } from "./composing.ts";
import { hearWhen } from "./deciding.ts";
import { screenOf } from "./opening.ts";

/** What was asked longer ago is not what the next message answers. */
const ASKED_MS = 60 * 60_000;

/**
 * Hears what an author was asked for: any message that Telegram can carry. What is waited for stands in PostgreSQL, so
 * that no restart loses it. Whoever goes elsewhere, by a command or another button, has left it; the draft stays.
 */
export function broadcastTyping(rt: Runtime): MiddlewareFn<BotContext> {
  const cancels = namesOf("cancel").map((name) => `/${name}`);
  return async (ctx, next) => {
    const { telegramId } = ctx.candidate;
    const { message } = ctx;
    const isCommand = message?.text?.startsWith("/") ?? false;
    if (message && !isCommand) return (await hearMessage(rt, ctx, message)) ? undefined : next();
    const remembered = await recall(rt.coordination, askedKey(telegramId));
    if (remembered === null) return next();
    await leave(rt, telegramId);
    if (!cancels.includes(message?.text?.split(/[\s@]/)[0] ?? "")) return next();
    const staff = await staffOf(rt, ctx, "broadcast");
    const broadcast = await findBroadcast(rt.db, Number(remembered));
    if (!staff || !broadcast) return next();
    const list = [[button(ctx.words.plain("broadcasts-list-button"), "broadcast")]];
    if (isUnwritten(broadcast)) await send(ctx, { text: ctx.words.html("broadcasts-kept-none"), buttons: list });
    else await send(ctx, await screenOf(rt, ctx, staff, broadcast, ctx.words.html("broadcasts-kept")));
  };
}

async function hearMessage(rt: Runtime, ctx: BotContext, message: Received): Promise<boolean> {
  const since = new Date(rt.now().getTime() - ASKED_MS);
  // Everybody's words pass here: one look into an index that holds nobody who was not asked.
  const [waiting] = await rowsOf<{ id: number; asked: string }>(
    rt.db,
    Prisma.sql`select id, asked from "Broadcast"
      where "authorTelegramId" = ${BigInt(ctx.candidate.telegramId)} and asked is not null and "changedAt" > ${since}`,
  );
  if (!waiting) return false;
  const staff = await staffOf(rt, ctx, "broadcast");
  const broadcast = staff && (await findBroadcast(rt.db, waiting.id));
  if (!staff || !broadcast) return false;
  const [what, version = ""] = waiting.asked.split(":");
  const heard = { rt, ctx, staff, broadcast };
  switch (what) {
    case "message":
      return await takeMessage(heard, version, message);
    case "album":
      return await takePiece(heard, version, message);
    case "link":
      return await takeLink(heard, version, message.text);
    case "when":
      return await hearWhen(heard, message.text);
    case "untold":
      return await hearUntold(heard, message.text);
    default:
      return await hearName(heard, message.text);
  }
}
