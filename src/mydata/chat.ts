import { Composer, InputFile } from "grammy";
import { eraseCandidate, unmeet } from "../candidates/erasure.ts";
import { serviceOf } from "../roles/holders.ts";
import { menuOf } from "../roles/menus.ts";
import type { Runtime } from "../runtime.ts";
import { namesOf, publishCommandsTo } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { leaveDialogues } from "../telegram/dialogues.ts";
import { onPress, type Press } from "../telegram/press.ts";
import { send, show } from "../telegram/screen.ts";
import { beginCorrection, CORRECTED, hearCorrection } from "./correction.ts";
import { mydataFile } from "./file.ts";
import { everythingAbout, hasServed, withdrawApplications, withdrawConsent } from "./mydata.ts";
import { overview } from "./overview.ts";
import { purposesScreen, withdrawApplicationsScreen } from "./purposes.ts";
import { correctable, correctScreen, erasedScreen, eraseScreen, withdrawnScreen, withdrawScreen } from "./screens.ts";

/** /mydata: see, correct, take along, withdraw, be erased. */
export function mydataChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();

  chat.command(namesOf("mydata"), async (ctx) => send(ctx, await overview(rt, ctx)));
  chat.use(
    onPress("mydata", async (ctx, { argument }) =>
      show(ctx, await overview(rt, ctx, { phones: argument === "phones" })),
    ),
    onPress("mydata-correct", (ctx, { argument }) => correct(rt, ctx, argument)),
    onPress(CORRECTED, (ctx) => hearCorrection(rt, ctx)),
    onPress("mydata-uses", (ctx) => uses(rt, ctx)),
    onPress("mydata-file", (ctx) => sendFile(rt, ctx)),
    onPress("mydata-withdraw", (ctx, { argument }) => withdraw(rt, ctx, argument)),
    onPress("mydata-erase", (ctx, press) => erase(rt, ctx, press)),
  );
  return chat;
}

async function correct(rt: Runtime, ctx: BotContext, argument: string): Promise<void> {
  const all = await everythingAbout(rt, ctx.candidate.id);
  if (!all) return show(ctx, await overview(rt, ctx));
  const field = correctable(all).find((each) => each === argument);
  if (field) return beginCorrection(rt, ctx, field);
  await show(ctx, correctScreen(ctx.words, all));
}

async function sendFile(rt: Runtime, ctx: BotContext): Promise<void> {
  const all = await everythingAbout(rt, ctx.candidate.id);
  if (!all) return;
  const file = mydataFile(ctx.words, all, { at: rt.now(), zone: rt.config.zone });
  await ctx.replyWithDocument(new InputFile(Buffer.from(file.content), file.name), {
    caption: ctx.words.plain("mydata-file-caption"),
  });
}

/** What it is used for, and by whom. */
async function uses(rt: Runtime, ctx: BotContext): Promise<void> {
  const all = await everythingAbout(rt, ctx.candidate.id);
  if (!all) return show(ctx, await overview(rt, ctx));
  await show(ctx, await purposesScreen(rt.db, { words: ctx.words, zone: rt.config.zone, now: rt.now() }, all));
}

async function withdraw(rt: Runtime, ctx: BotContext, argument: string): Promise<void> {
  if (argument === "applications") return show(ctx, withdrawApplicationsScreen(ctx.words));
  if (argument === "applications-yes") {
    const count = await withdrawApplications(rt.db, ctx.candidate.id, rt.now());
    return show(ctx, await overview(rt, ctx, { lead: ctx.words.html("mydata-withdrawn-applications", { count }) }));
  }
  if (argument !== "yes") return show(ctx, withdrawScreen(ctx.words));
  await leaveDialogues(ctx);
  const result = await withdrawConsent(rt.db, ctx.candidate.id, rt.now());
  if (result === "none")
    return show(ctx, await overview(rt, ctx, { lead: ctx.words.html("mydata-withdrawn-already") }));
  await show(ctx, withdrawnScreen(ctx.words, result));
}

/**
 * After this there is nobody to write to: the confirmation is the last word. The button is the person's as they were
 * then: a second tap, by whom we have just met again, leaves nothing behind, and an old one erases nobody's new data.
 */
async function erase(rt: Runtime, ctx: BotContext, { argument, nonce }: Press): Promise<void> {
  const { candidate, words } = ctx;
  const service = await serviceOf(rt, BigInt(candidate.telegramId));
  const stays = {
    served: hasServed({ service }),
    recruited: !service.isFixed && service.held.length > 0 && service.held.every(({ role }) => role === "recruiter"),
    certified: (await rt.db.holder.count({ where: { candidateId: candidate.id } })) > 0,
    reported: (await rt.db.vacancyReport.count({ where: { candidateId: candidate.id } })) > 0,
  };
  if (argument !== "yes") return show(ctx, eraseScreen(words, candidate.id, stays));
  const isSecondTap = nonce !== String(candidate.id);
  if (isSecondTap && !(await unmeet(rt, candidate))) return show(ctx, eraseScreen(words, candidate.id, stays));
  await leaveDialogues(ctx); // or the library would write down the dialogue that is open
  if (!isSecondTap) await eraseCandidate(rt, candidate.telegramId);
  await show(ctx, erasedScreen(words, stays));
  // Telegram keeps a menu in the language that was chosen; staff are given theirs by their task.
  const { telegramId } = candidate;
  const { staffCommands } = await menuOf(rt, telegramId);
  await publishCommandsTo(rt, ctx.api, { telegramId, staffCommands, language: undefined });
}
