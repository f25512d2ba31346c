import { Composer, InputFile } from "grammy";
import { actWord } from "../audit/subjects.ts";
import { eraseCandidate, noteKept, unmeet } from "../candidates/erasure.ts";
import { erasureBy, readReceipt, receiptOf, receiptsOf } from "../candidates/receipt.ts";
import { placesOf } from "../questions/ending.ts";
import { withdrawFromGroup } from "../questions/group.ts";
import { serviceOf } from "../roles/holders.ts";
import { menuOf } from "../roles/menus.ts";
import type { Runtime } from "../runtime.ts";
import { notesAbout } from "../selection/judging.ts";
import { namesOf, publishCommandsTo } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { leaveDialogues } from "../telegram/dialogues.ts";
import { button, onPress, type Press } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { consentsScreen, giveConsent, switches, withdrawAlerts } from "./consents.ts";
import { beginCorrection, CORRECTED, hearCorrection } from "./correction.ts";
import { eraseScreen, erasingScreen, keptOf, receiptScreen } from "./erasing-screens.ts";
import { mydataFile } from "./file.ts";
import { everythingAbout, hasServed, withdrawApplications, withdrawConsent } from "./mydata.ts";
import { overview } from "./overview.ts";
import { purposesScreen, withdrawApplicationsScreen } from "./purposes.ts";
import { correctable, correctScreen, withdrawnScreen, withdrawScreen } from "./screens.ts";
import { listingsWith, listingText, looksAt, MOST_LOOKS, whoLooked } from "./seen.ts";

/** Everything, in any sensible case. */
const MOST_IN_FILE = 5_000;
const MOST_LISTINGS = 4;

/** /mydata: see, correct, take along, withdraw, be erased. */
export function mydataChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();

  chat.command(namesOf("mydata"), async (ctx) => {
    const receipt = readReceipt(ctx.match);
    await (receipt === undefined ? send(ctx, await overview(rt, ctx)) : showReceipt(rt, ctx, receipt));
  });
  chat.use(
    onPress("mydata", async (ctx, { argument }) =>
      show(ctx, await overview(rt, ctx, { phones: argument === "phones" })),
    ),
    onPress("mydata-correct", (ctx, { argument }) => correct(rt, ctx, argument)),
    onPress(CORRECTED, (ctx) => hearCorrection(rt, ctx)),
    onPress("mydata-uses", (ctx) => uses(rt, ctx)),
    onPress("mydata-file", (ctx) => sendFile(rt, ctx)),
    onPress("mydata-withdraw", (ctx, { argument }) => withdraw(rt, ctx, argument)),
    onPress("mydata-seen", (ctx) => whoHasLooked(rt, ctx)),
    onPress("mydata-consents", (ctx) => consents(rt, ctx)),
    onPress("mydata-consent", (ctx, { argument }) => switchConsent(rt, ctx, argument)),
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
  const looks = await looksAt(rt.db, all, MOST_IN_FILE);
  const listings = await listingsWith(rt.db, all, MOST_IN_FILE);
  const notes = await notesAbout(rt, ctx.candidate.id);
  const made = { at: rt.now(), zone: rt.config.zone, seal: rt.seal };
  const file = mydataFile(ctx.words, all, { ...made, looks, listings, notes });
  await ctx.replyWithDocument(new InputFile(Buffer.from(file.text), `${file.name}.txt`), {
    caption: ctx.words.plain("mydata-file-caption"),
  });
  await ctx.replyWithDocument(new InputFile(Buffer.from(file.content), `${file.name}.json`), {
    caption: ctx.words.plain("mydata-file-caption-json"),
  });
}

/** What it is used for, and by whom. */
async function uses(rt: Runtime, ctx: BotContext): Promise<void> {
  const all = await everythingAbout(rt, ctx.candidate.id);
  if (!all) return show(ctx, await overview(rt, ctx));
  await show(ctx, await purposesScreen(rt.db, { words: ctx.words, zone: rt.config.zone, now: rt.now() }, all));
}

/** By role and centre, and when. */
async function whoHasLooked(rt: Runtime, ctx: BotContext): Promise<void> {
  const all = await everythingAbout(rt, ctx.candidate.id);
  if (!all) return show(ctx, await overview(rt, ctx));
  const { words } = ctx;
  const looks = await looksAt(rt.db, all, MOST_LOOKS);
  const listings = await listingsWith(rt.db, all, MOST_LISTINGS);
  const printing = printingIn(words.language, rt.config.zone);
  const lines = looks.map((look) =>
    words.html("mydata-seen-line", {
      at: printing.dateTime(look.at),
      who: whoLooked(words, look),
      what: actWord(words, look.act),
      subject: look.subject,
    }),
  );
  const listed = listings.map((each) =>
    words.html("mydata-listed-line", {
      at: printing.dateAt(each.at),
      who: whoLooked(words, each),
      what: listingText(words, each),
    }),
  );
  await show(ctx, {
    text: [
      words.html("mydata-seen"),
      lines.length > 0 ? lines.join("\n") : words.html("mydata-seen-none"),
      ...(listed.length > 0 ? [[words.html("mydata-listed"), ...listed].join("\n")] : []),
    ].join("\n\n"),
    buttons: [[button(words.plain("telegram-back"), "mydata-uses"), button(words.plain("telegram-menu"), "menu")]],
  });
}

async function consents(rt: Runtime, ctx: BotContext, lead = ""): Promise<void> {
  const all = await everythingAbout(rt, ctx.candidate.id);
  if (!all) return show(ctx, await overview(rt, ctx));
  await show(ctx, consentsScreen({ words: ctx.words, zone: rt.config.zone, now: rt.now() }, all, lead));
}

/** One purpose on or off. Taking back that of registration ends all of it and is asked once more (`mydata-withdraw`). */
async function switchConsent(rt: Runtime, ctx: BotContext, argument: string): Promise<void> {
  const [word = "", to = ""] = argument.split(".");
  const purpose = switches.find((each) => each === word);
  const { id } = ctx.candidate;
  if (purpose && to === "on") await giveConsent(rt.db, id, purpose, rt.now());
  else if (purpose === "application" && to === "off") await withdrawApplications(rt.db, id, rt.now());
  else if (purpose === "alerts" && to === "off") await withdrawAlerts(rt.db, id, rt.now());
  else return consents(rt, ctx);
  await consents(rt, ctx, ctx.words.html(to === "on" ? "mydata-consent-given" : "mydata-consent-taken"));
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
 * After this there is nobody to write to: the receipt is the last word. The button is the person's as they were then: a
 * second tap, by whom we have just met again, shows the same receipt, and an old one erases nobody's new data.
 */
async function erase(rt: Runtime, ctx: BotContext, { argument, nonce }: Press): Promise<void> {
  const { candidate, words } = ctx;
  const { telegramId } = candidate;
  const service = await serviceOf(rt, BigInt(telegramId));
  const stays = {
    served: hasServed({ service }),
    recruited: !service.isFixed && service.held.length > 0 && service.held.every(({ role }) => role === "recruiter"),
    // Who only stands on a list is no certificate: nothing of that is kept.
    certified: (await rt.db.certification.count({ where: { holder: { candidateId: candidate.id } } })) > 0,
    reported: (await rt.db.vacancyReport.count({ where: { candidateId: candidate.id } })) > 0,
  };
  if (argument !== "yes") return show(ctx, eraseScreen(words, candidate.id, stays));
  if (nonce !== String(candidate.id)) return secondTap(rt, ctx, nonce, eraseScreen(words, candidate.id, stays));

  const askedAt = rt.now();
  const print = () => ({ words, zone: rt.config.zone, now: rt.now() });
  // Of words that were typed each screen is a message of its own: the receipt alone is.
  const isTyped = ctx.callbackQuery?.id === "typed";
  const tick = async (done: number) =>
    isTyped ? undefined : show(ctx, erasingScreen(print(), { askedAt, candidateId: candidate.id, done }));
  await tick(0);
  const places = await placesOf(rt.db, candidate.id);
  await leaveDialogues(ctx); // or the library would write down the dialogue that is open
  const receipt = receiptOf(rt.seal, telegramId, candidate.id);
  await eraseCandidate(rt, telegramId, { receipt, kept: keptOf(stays) });
  await tick(2);
  const gone = await Promise.all(places.map((place) => withdrawFromGroup(ctx.api, place).catch(() => false)));
  if (gone.includes(false)) await noteKept(rt, receipt, "group");
  // Telegram keeps a menu in the language that was chosen; staff are given theirs by their task.
  const { staffCommands } = await menuOf(rt, telegramId);
  await publishCommandsTo(rt, ctx.api, { telegramId, staffCommands, language: undefined });
  const erasure = await erasureBy(rt.db, [receipt]);
  if (erasure) await show(ctx, receiptScreen(print(), erasure, askedAt));
}

/** Whoever taps twice reads the receipt again, and what the second tap met of them is forgotten. */
async function secondTap(rt: Runtime, ctx: BotContext, nonce: string, question: Screen): Promise<void> {
  const { candidate, words } = ctx;
  const receipts = /^\d{1,9}$/.test(nonce) ? receiptsOf(rt.seal, candidate.telegramId, Number(nonce)) : [];
  const erasure = await erasureBy(rt.db, receipts);
  if (!erasure || !(await unmeet(rt, candidate))) return show(ctx, question);
  ctx.popUp(words.plain("mydata-erased-already", { number: erasure.receipt }));
  await show(ctx, receiptScreen({ words, zone: rt.config.zone, now: rt.now() }, erasure));
}

/** /mydata with a receipt's number: the day of the erasure and what stayed, to whoever holds the number. */
async function showReceipt(rt: Runtime, ctx: BotContext, receipt: string): Promise<void> {
  const erasure = await erasureBy(rt.db, [receipt]);
  const menu = [[button(ctx.words.plain("telegram-menu"), "menu")]];
  if (!erasure) return send(ctx, { text: ctx.words.html("mydata-receipt-unknown"), buttons: menu });
  const screen = receiptScreen({ words: ctx.words, zone: rt.config.zone, now: rt.now() }, erasure);
  await send(ctx, { ...screen, buttons: menu });
}
