// The way of somebody who was invited: a link opens a screen, one button gives the role, another says no.
import { Composer } from "grammy";
import type { Invitation } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { publishCommandsTo } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { onPress } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";
import { acceptInvitation, declineInvitation, type Opened, openInvitation } from "./answering.ts";
import { noteRefusal } from "./gate.ts";
import { mustWait, noteMiss, WAIT_MINUTES } from "./guessing.ts";
import { declinedScreen, decliningScreen, invitedScreen, refusedScreen, standsScreen } from "./invited-screens.ts";
import { menuOf } from "./menus.ts";
import { printFor } from "./print.ts";
import { companyOf, rolesOf } from "./roles.ts";

/** Hears the buttons under an invitation. They carry the code, which is what proves it. */
export function invitedChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.use(
    onPress("invited", (ctx, { argument }) => accept(rt, ctx, argument)),
    onPress("invited-look", async (ctx, { argument }) => void (await openInvited(rt, ctx, argument))),
    onPress("invited-no", async (ctx, { argument }) => void (await openInvited(rt, ctx, argument, "declining"))),
    onPress("invited-never", (ctx, { argument }) => decline(rt, ctx, argument)),
  );
  return chat;
}

/** Opens what an invitation's link names: `?start=i_<code>`. `declining` asks whether they mean the no. */
export async function openInvited(rt: Runtime, ctx: BotContext, code: string, declining?: "declining"): Promise<true> {
  if (await waits(rt, ctx)) return true;
  const opened = await openInvitation(rt, code, ctx.candidate.telegramId);
  if (opened.is !== "open") await settle(rt, ctx, opened);
  else {
    const { invitation } = opened;
    const left = invitation.role === "recruiter" ? companyOf(await rolesOf(rt, ctx.candidate.telegramId)) : undefined;
    const print = await printOf(rt, ctx, invitation, left);
    const screen = declining ? decliningScreen(print, invitation, code) : invitedScreen(print, invitation, code, left);
    await show(ctx, screen);
  }
  return true;
}

async function accept(rt: Runtime, ctx: BotContext, code: string): Promise<void> {
  if (await waits(rt, ctx)) return;
  const answer = await acceptInvitation(rt, code, ctx.candidate.telegramId, ctx.from);
  if (answer.is !== "accepted") return settle(rt, ctx, answer);
  await welcome(rt, ctx);
  await show(ctx, standsScreen(await printOf(rt, ctx, answer.invitation), answer.invitation, "accepted"));
}

async function decline(rt: Runtime, ctx: BotContext, code: string): Promise<void> {
  if (await waits(rt, ctx)) return;
  await settle(rt, ctx, await declineInvitation(rt, code, ctx.candidate.telegramId));
}

/** What somebody reads whose invitation is not open to them. */
async function settle(rt: Runtime, ctx: BotContext, opened: Exclude<Opened, { is: "open" }>): Promise<void> {
  const { words } = ctx;
  switch (opened.is) {
    case "refused":
      return refuse(rt, ctx);
    case "own":
      return show(ctx, refusedScreen(words, "roles-own"));
    case "already":
      return show(ctx, standsScreen(await printOf(rt, ctx, opened.invitation), opened.invitation, "already"));
    case "declined":
      return show(ctx, declinedScreen(await printOf(rt, ctx, opened.invitation), opened.invitation));
  }
}

function printOf(rt: Runtime, { words }: BotContext, invitation: Invitation, left: string | undefined = undefined) {
  return printFor(rt, words, [invitation.invitedBy], [invitation.companyCode, left ?? null]);
}

/** Their new commands stand in their menu at once. */
async function welcome(rt: Runtime, ctx: BotContext): Promise<void> {
  const { telegramId, language } = ctx.candidate;
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
