// The search of the desk: what staff type next is looked for, until they go elsewhere.
import type { MiddlewareFn } from "grammy";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { send, show } from "../telegram/screen.ts";
import { recall } from "../telegram/seam.ts";
import { card, type Done, note, printFor } from "./desk.ts";
import { searchRegistrations } from "./registrations.ts";
import { foundScreen } from "./screens.ts";
import { isStaff } from "./staff.ts";

const SECONDS = 10 * 60;

/** Asks what to look for. */
export async function beginSearch(rt: Runtime, ctx: BotContext): Promise<Done> {
  await rt.coordination.set(key(ctx), "1", SECONDS);
  await show(ctx, {
    text: ctx.words.html("staff-search-question"),
    buttons: [[button(ctx.words.plain("telegram-back"), "staff")]],
  });
  return "done";
}

/**
 * Hears the words that a search waits for, of those who are staff at this moment. Whoever goes elsewhere, by a command
 * or a button, has left it. Must stand before whatever else hears words.
 */
export function staffSearch(rt: Runtime): MiddlewareFn<BotContext> {
  const cancels = namesOf("cancel").map((name) => `/${name}`);
  return async (ctx, next) => {
    if ((await recall(rt.coordination, key(ctx))) === null) return next();
    await rt.coordination.delete(key(ctx));
    const { text } = ctx.message ?? {};
    if (text === undefined || !isStaff(rt, ctx.candidate.telegramId)) return next();
    if (!text.startsWith("/")) return search(rt, ctx, text);
    if (!cancels.includes(text.split(/[\s@]/)[0] ?? "")) return next();
    await sendWithDesk(ctx, "staff-search-ended");
  };
}

/** A single find opens its card at once. What was typed is never recorded: it may be a name or a phone number. */
export async function search(rt: Runtime, ctx: BotContext, typed: string): Promise<void> {
  await note(rt, ctx, "registrations-searched");
  const found = await searchRegistrations(rt.db, rt.seal, { typed: typed.slice(0, 200), language: ctx.words.language });
  const [only, another] = found.rows;
  if (only && !another && (await card(rt, ctx, only.number)) === "done") return;
  if (found.total > 0) return send(ctx, foundScreen(printFor(rt, ctx), found));
  await rt.coordination.set(key(ctx), "1", SECONDS);
  await sendWithDesk(ctx, "staff-found-nothing");
}

async function sendWithDesk(ctx: BotContext, text: "staff-search-ended" | "staff-found-nothing"): Promise<void> {
  const again = text === "staff-found-nothing" ? [[button(ctx.words.plain("staff-search-again"), "staff-search")]] : [];
  const ways = [button(ctx.words.plain("staff-desk"), "staff"), button(ctx.words.plain("telegram-menu"), "menu")];
  await send(ctx, { text: ctx.words.html(text), buttons: [...again, ways] });
}

function key(ctx: BotContext): string {
  return `staff-search:${ctx.candidate.telegramId}`;
}
