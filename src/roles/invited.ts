// The way of somebody who was invited: a link opens a screen, its one button gives the role.
import { Composer } from "grammy";
import type { Runtime } from "../runtime.ts";
import { publishCommandsTo } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { onPress } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";
import { noteRefusal } from "./gate.ts";
import { mustWait, noteMiss, WAIT_MINUTES } from "./guessing.ts";
import { keepName } from "./holders.ts";
import { acceptInvitation, openInvitation } from "./invitations.ts";
import { invitedScreen, refusedScreen, standsScreen } from "./invited-screens.ts";
import { menuOf } from "./menus.ts";
import { printFor } from "./print.ts";

/** Hears the button that accepts an invitation. It carries the code, which is what proves it. */
export function invitedChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.use(onPress("invited", (ctx, { argument }) => accept(rt, ctx, argument)));
  return chat;
}

/** Opens what an invitation's link names: `?start=i_<code>`. */
export async function openInvited(rt: Runtime, ctx: BotContext, code: string): Promise<true> {
  if (await waits(rt, ctx)) return true;
  const opened = await openInvitation(rt, code, ctx.candidate.telegramId);
  if (opened.is === "refused") await refuse(rt, ctx);
  else if (opened.is === "own") await show(ctx, refusedScreen(ctx.words, "roles-own"));
  else {
    const print = await printFor(rt, ctx.words, [opened.invitation.invitedBy]);
    const screen =
      opened.is === "already"
        ? standsScreen(print, opened.invitation, "already")
        : invitedScreen(print, opened.invitation, code);
    await show(ctx, screen);
  }
  return true;
}

async function accept(rt: Runtime, ctx: BotContext, code: string): Promise<void> {
  if (await waits(rt, ctx)) return;
  const answer = await acceptInvitation(rt, code, ctx.candidate.telegramId);
  if (answer.is === "refused") return refuse(rt, ctx);
  if (answer.is === "own") return show(ctx, refusedScreen(ctx.words, "roles-own"));
  if (answer.is === "accepted") await welcome(rt, ctx);
  const print = await printFor(rt, ctx.words, []);
  await show(ctx, standsScreen(print, answer.invitation, answer.is));
}

/** Their name for their colleagues to read, their command menu for themselves. */
async function welcome(rt: Runtime, ctx: BotContext): Promise<void> {
  const { telegramId, language } = ctx.candidate;
  if (ctx.from) await keepName(rt.db, ctx.from);
  rt.metrics.invitations.inc({ outcome: "accepted" });
  const { staffCommands } = await menuOf(rt, telegramId);
  await publishCommandsTo(rt, ctx.api, {
    telegramId,
    staffCommands,
    language,
    phoneLanguage: ctx.from?.language_code,
  });
}

/** Whoever has tried many links waits, also for a good one: what they read does not say which it is. */
async function waits(rt: Runtime, ctx: BotContext): Promise<boolean> {
  if (!(await mustWait(rt, ctx.candidate.telegramId))) return false;
  rt.metrics.invitations.inc({ outcome: "waiting" });
  await noteRefusal(rt, ctx, "invitation");
  await show(ctx, refusedScreen(ctx.words, "roles-wait", WAIT_MINUTES));
  return true;
}

async function refuse(rt: Runtime, ctx: BotContext): Promise<void> {
  await noteMiss(rt, ctx.candidate.telegramId);
  await show(ctx, refusedScreen(ctx.words, "roles-refused"));
}
