// Asking for word of vacancies, and changing what one asked for: /alerts and its screens.
import { Composer } from "grammy";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { silencedTopics } from "../topics/topics.ts";
import { agree, mustAgree } from "./agreeing.ts";
import {
  anything,
  changeSubscription,
  homeOf,
  type Subscription,
  subscribe,
  subscriptionsOf,
  unsubscribe,
  type Wanted,
} from "./alerts.ts";
import * as choosing from "./choosing.ts";
import { type Answers, alertSaying } from "./saying.ts";
import { waitFor } from "./typing.ts";
import { showLess, showMore, stopScreen, whyScreen } from "./under.ts";
import { packed, unpacked, wantedText } from "./words.ts";

const LARGEST_ID = 2_147_483_647;

/** The command and every press about somebody's own subscriptions. */
export function alertsChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.command(namesOf("alerts"), async (ctx) => send(ctx, await opening(rt, ctx)));
  chat.use(
    onPress("alerts", async (ctx) => show(ctx, await opening(rt, ctx))),
    onPress("alert-add", (ctx, { argument }) => press(rt, ctx, argument)),
    onPress("alert-agree", (ctx, { argument }) => agreed(rt, ctx, argument)),
    onPress("alert-as", (ctx, { argument }) => addAs(rt, ctx, argument)),
    onPress("alert-again", async (ctx, { argument }) => {
      const wanted = unpacked(argument);
      await (wanted ? subscribed(rt, ctx, wanted) : sayOld(rt, ctx));
    }),
    onPress(
      "alert",
      onOwn(rt, (ctx, own) => showCard(rt, ctx, own)),
    ),
    onPress(
      "alert-end",
      onOwn(rt, (ctx, own) => end(rt, ctx, own.id)),
    ),
    onPress(
      "alert-trade",
      onOwn(rt, (ctx, own, word) => trade(rt, ctx, own, word)),
    ),
    onPress(
      "alert-place",
      onOwn(rt, (ctx, own, word) => place(rt, ctx, own, word)),
    ),
    onPress(
      "alert-wage",
      onOwn(rt, (ctx, own, word) => wage(rt, ctx, own, word)),
    ),
    onPress(
      "alert-scheme",
      onOwn(rt, (ctx, own, word) => scheme(rt, ctx, own, word)),
    ),
    onPress(
      "alert-when",
      onOwn(rt, (ctx, own, word) => when(rt, ctx, own, word)),
    ),
    onPress("alert-why", async (ctx, { argument }) => show(ctx, await whyScreen(rt, ctx, argument))),
    onPress("alert-more", async (ctx, { argument }) => (await showMore(rt, ctx, argument)) || sayOld(rt, ctx)),
    onPress("alert-less", (ctx, { argument }) => showLess(rt, ctx, argument)),
    onPress("alert-stop", async (ctx, { argument }) => show(ctx, await stopScreen(rt, ctx, argument))),
  );
  chat.on("message:text", alertSaying(rt, { add, opening: (ctx) => opening(rt, ctx) }));
  return chat;
}

/** What is typed leads to the same as what is pressed. */
export const alertAnswers: Answers = { add, changed };

/** Subscribes, and shows it; what is there already is shown as well. */
async function subscribed(rt: Runtime, ctx: BotContext, wanted: Wanted): Promise<void> {
  const { words, candidate } = ctx;
  const result = await subscribe(rt.db, { candidateId: candidate.id, wanted, at: rt.now() });
  if (!("id" in result)) {
    if (result.outcome === "unknown") return sayOld(rt, ctx);
    return show(ctx, await listOf(rt, ctx, words.html("alerts-too-many")));
  }
  const [own] = await subscriptionsOf(rt.db, candidate.id, [result.id]);
  if (own) await showCard(rt, ctx, own, words.html(`alerts-${result.outcome}`));
}

/** One of theirs, with what keeps word of it back, if anything does. */
async function showCard(rt: Runtime, ctx: BotContext, own: Subscription, lead = ""): Promise<void> {
  await show(ctx, choosing.cardScreen(ctx, own, { lead, mustAgree: await mustAgree(rt.db, ctx.candidate.id) }));
}

/** They agree to be sent word again; it shows where they were. */
async function agreed(rt: Runtime, ctx: BotContext, argument: string): Promise<void> {
  const { words, candidate } = ctx;
  if (await mustAgree(rt.db, candidate.id)) await agree(rt.db, candidate.id, rt.now());
  const lead = words.html("alerts-agreed");
  const id = /^[1-9]\d{0,8}$/.test(argument) ? Number(argument) : 0;
  const [own] = id > 0 ? await subscriptionsOf(rt.db, candidate.id, [id]) : [];
  await (own ? showCard(rt, ctx, own, lead) : listOf(rt, ctx, lead).then((screen) => show(ctx, screen)));
}

/** Changes one of theirs, and shows what it is now. */
async function changed(rt: Runtime, ctx: BotContext, own: Subscription, change: Partial<Wanted>): Promise<void> {
  const { words, candidate } = ctx;
  const outcome = await changeSubscription(rt, { candidateId: candidate.id, id: own.id }, change);
  const [after] = await subscriptionsOf(rt.db, candidate.id, [own.id]);
  if (!after || outcome === "unknown") return sayOld(rt, ctx);
  await showCard(rt, ctx, after, words.html(outcome === "same" ? "alerts-same" : "alerts-changed"));
}

/** Asks for the trade of a new one, or takes the one that was pressed. */
async function press(rt: Runtime, ctx: BotContext, word: string): Promise<void> {
  if (word !== "") return add(rt, ctx, { tradeCode: word === "any" ? undefined : word });
  await waitFor(rt, ctx, "trade");
  await show(ctx, await choosing.tradeChooser(rt, ctx, undefined));
}

/**
 * Keeps a new one at once, where they live if no place was said; the place is asked next. Is there such a one already, the
 * place is asked for a further one.
 */
async function add(
  rt: Runtime,
  ctx: BotContext,
  wish: Partial<Wanted>,
  places: readonly { code: string; name: string }[] = [],
): Promise<void> {
  const { words, candidate } = ctx;
  const home = await homeOf(rt.db, candidate.id);
  const wanted: Wanted = { ...anything, place: home?.provinceCode ?? "ID", ...wish };
  if (wish.place !== undefined) return subscribed(rt, ctx, wanted);
  const result = await subscribe(rt.db, { candidateId: candidate.id, wanted, at: rt.now() });
  if (!("id" in result) || (await mustAgree(rt.db, candidate.id))) return subscribed(rt, ctx, wanted);
  const [own] = await subscriptionsOf(rt.db, candidate.id, [result.id]);
  if (!own) return sayOld(rt, ctx);
  const isNew = result.outcome === "subscribed";
  const { tradeCode } = wanted;
  await waitFor(rt, ctx, "place", isNew ? { id: own.id } : tradeCode === undefined ? {} : { tradeCode });
  const lead = words.html(isNew ? "alerts-begun" : "alerts-begun-before", {
    what: wantedText(words, own, "with-time"),
  });
  const target = isNew ? own : { tradeCode };
  if (places.length === 0) return show(ctx, await choosing.placeChooser(rt, ctx, target, lead));
  await show(ctx, {
    text: [lead, words.html("alerts-which-place")].join("\n\n"),
    buttons: [
      ...(await choosing.meantPlaces(rt, ctx.words, places, target)),
      [button(words.plain("telegram-back"), "alert", own.id)],
    ],
  });
}

/** One tap: like a vacancy `v.VAC-001`, or for a trade `t.LAS` where they live. */
async function addAs(rt: Runtime, ctx: BotContext, argument: string): Promise<void> {
  const [, kind, code = ""] = /^([tv])\.([A-Z0-9-]{2,13})$/.exec(argument) ?? [];
  if (kind === "t") {
    const home = await homeOf(rt.db, ctx.candidate.id);
    return subscribed(rt, ctx, { ...anything, tradeCode: code, place: home?.provinceCode ?? "ID" });
  }
  const like =
    kind === "v" &&
    (await rt.db.vacancy.findFirst({
      where: { code, publishedAt: { not: null } },
      select: { tradeCode: true, country: true, regency: { select: { provinceCode: true } } },
    }));
  if (!like) return sayOld(rt, ctx);
  const place = like.country === "ID" ? (like.regency?.provinceCode ?? "ID") : like.country;
  await subscribed(rt, ctx, { ...anything, tradeCode: like.tradeCode, place });
}

/** Ends one, with the way back. */
async function end(rt: Runtime, ctx: BotContext, id: number): Promise<void> {
  const { words, candidate } = ctx;
  const ended = await unsubscribe(rt.db, { candidateId: candidate.id, id });
  if (!ended) return sayOld(rt, ctx);
  await show(ctx, {
    text: words.html("alerts-ended", { what: wantedText(words, ended) }),
    buttons: [
      [button(words.plain("alerts-undo-button"), "alert-again", packed(ended))],
      [button(words.plain("alerts-to-list"), "alerts"), button(words.plain("telegram-menu"), "menu")],
    ],
  });
}

async function trade(rt: Runtime, ctx: BotContext, own: Subscription, word: string): Promise<void> {
  if (word !== "") return changed(rt, ctx, own, { tradeCode: word === "any" ? undefined : word });
  await waitFor(rt, ctx, "trade", own);
  await show(ctx, await choosing.tradeChooser(rt, ctx, own.id));
}

async function place(rt: Runtime, ctx: BotContext, own: Subscription, word: string): Promise<void> {
  if (word.startsWith("k")) return changed(rt, ctx, own, { place: word.slice(1).replace("-", ".") });
  await waitFor(rt, ctx, "place", own);
  const page = /^l(\d)$/.exec(word)?.[1];
  if (page !== undefined) return show(ctx, await choosing.regencyChooser(rt, ctx, own, Number(page)));
  if (word === "c") return show(ctx, await choosing.countryChooser(rt, ctx, own));
  await show(ctx, await choosing.placeChooser(rt, ctx, own));
}

async function wage(rt: Runtime, ctx: BotContext, own: Subscription, word: string): Promise<void> {
  if (/^\d{1,9}$/.test(word)) return changed(rt, ctx, own, { minimumWage: Number(word) || undefined });
  await waitFor(rt, ctx, "wage", own);
  await show(ctx, choosing.wageChooser(ctx, own));
}

async function scheme(rt: Runtime, ctx: BotContext, own: Subscription, word: string): Promise<void> {
  if (/^\d{1,9}$/.test(word)) return changed(rt, ctx, own, { schemeId: Number(word) || undefined });
  await show(ctx, await choosing.schemeChooser(rt, ctx, own));
}

async function when(rt: Runtime, ctx: BotContext, own: Subscription, word: string): Promise<void> {
  if (word === "o") return changed(rt, ctx, own, { pace: "atOnce" });
  const hour = /^\d{1,2}$/.test(word) ? Number(word) : undefined;
  if (hour !== undefined && hour < 24) {
    await waitFor(rt, ctx, "when-again", own);
    return changed(rt, ctx, own, { pace: "daily", hour });
  }
  await waitFor(rt, ctx, "when", own);
  await show(ctx, await choosing.whenChooser(rt, ctx, own));
}

/** Their list; whoever has none yet is asked at once. */
async function opening(rt: Runtime, ctx: BotContext): Promise<Screen> {
  if ((await subscriptionsOf(rt.db, ctx.candidate.id)).length > 0) return listOf(rt, ctx);
  await waitFor(rt, ctx, "trade");
  return choosing.tradeChooser(rt, ctx, undefined, ctx.words.html("alerts-none"));
}

/** The list of somebody's own. */
async function listOf(rt: Runtime, { words, candidate }: BotContext, lead = ""): Promise<Screen> {
  const [all, silenced, toAgree] = await Promise.all([
    subscriptionsOf(rt.db, candidate.id),
    silencedTopics(rt.db, candidate.id),
    mustAgree(rt.db, candidate.id),
  ]);
  return choosing.listScreen(words, all, { silenced: silenced.has("vacancies"), mustAgree: toAgree }, lead);
}

/** A button of what is not there any more, or not theirs: their list, under one kind line. */
async function sayOld(rt: Runtime, ctx: BotContext): Promise<void> {
  ctx.popUp(ctx.words.plain("telegram-old-button"));
  await show(ctx, await listOf(rt, ctx));
}

/** Does something with one of their own: its id, and what follows the dot. */
function onOwn(rt: Runtime, act: (ctx: BotContext, own: Subscription, word: string) => Promise<void>) {
  return async (ctx: BotContext, { argument }: { argument: string }): Promise<void> => {
    const [, digits = "", word = ""] = /^(\d{1,10})(?:\.(.*))?$/.exec(argument) ?? [];
    const id = Number(digits);
    const [own] = id > 0 && id <= LARGEST_ID ? await subscriptionsOf(rt.db, ctx.candidate.id, [id]) : [];
    await (own ? act(ctx, own, word) : sayOld(rt, ctx));
  };
}
