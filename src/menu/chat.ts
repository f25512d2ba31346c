import { Composer } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { chooseLanguage } from "../candidates/candidates.ts";
import { forgetCandidate } from "../candidates/know-candidate.ts";
import { keepName } from "../roles/holders.ts";
import { menuOf } from "../roles/menus.ts";
import type { Runtime } from "../runtime.ts";
import { type MenuReader, namesOf, publishCommandsTo } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { wordsOf } from "../telegram/typed-answers.ts";
import { backToMenu, helpScreen, menuScreen, type Standing } from "./menu.ts";

/** What the menu needs of the features, handed in by `bot.ts`. */
export interface MenuLinks {
  /** Opens what a deep link names, by its first letter; false if there is no such thing. */
  readonly deepLinks: Record<string, (ctx: BotContext, code: string) => Promise<boolean>>;
  /** Where a known person stands; undefined for someone with nothing open. */
  standing(ctx: BotContext): Promise<Standing | undefined>;
  /** Whether there is word of an application of theirs that could not be sent to them. */
  missed(ctx: BotContext): Promise<boolean>;
  /** The button that goes on with an unfinished dialogue, which is left as it is; undefined if there is none. */
  goOn(ctx: BotContext): Promise<InlineKeyboardButton | undefined>;
  /** Sets an unfinished dialogue aside, its answers kept; the screen that says so, or undefined if there was none. */
  setAside(ctx: BotContext): Promise<Screen | undefined>;
  /** Forgets what is kept of somebody elsewhere and was never sent; says so in words, or undefined if there was nothing. */
  forgets(ctx: BotContext): Promise<string | undefined>;
}

/** /start, /menu, /help, /cancel, /language: reachable at any moment, before any dialogue can swallow them. */
export function menuChat(rt: Runtime, links: MenuLinks): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.command(namesOf("start"), (ctx) => start(rt, ctx, links, ctx.match.trim()));
  chat.command(namesOf("cancel"), (ctx) => cancel(ctx, links));
  const screens = {
    menu: async (ctx: BotContext) => menuScreen(ctx.words, await links.standing(ctx)),
    language: (ctx: BotContext) => languageScreen(rt, ctx),
  } as const;
  for (const act of ["menu", "language"] as const) {
    const open = async (ctx: BotContext) => {
      await links.setAside(ctx);
      await show(ctx, await screens[act](ctx));
    };
    chat.command(namesOf(act), open);
    chat.use(onPress(act, open));
  }
  chat.command(namesOf("help"), (ctx) => help(rt, ctx, links));
  chat.use(onPress("help", (ctx, { argument }) => help(rt, ctx, links, argument === "all")));
  chat.use(onPress("speak", (ctx, { argument }) => speak(rt, ctx, links, argument)));
  return chat;
}

/** Hears who says in words that they want nothing of it, or pressed by mistake. Must stand behind whatever waits for words. */
export function cancelTyped(rt: Runtime, links: MenuLinks): Composer<BotContext> {
  const read = (key: "menu-words-cancel" | "menu-words-around") =>
    new Set(rt.texts.languages.flatMap((language) => rt.texts.in(language).plain(key).split(",").map(wordsOf)));
  const [cancels, around] = [read("menu-words-cancel"), read("menu-words-around")];
  const chat = new Composer<BotContext>();
  chat.on("message:text", (ctx, next) => {
    const words = wordsOf(ctx.message.text).split(" ");
    const isCancel = cancels.has(words.filter((word) => !around.has(word)).join(" "));
    return isCancel && !ctx.message.text.startsWith("/") ? cancel(ctx, links) : next();
  });
  return chat;
}

/** Sets aside or forgets what is under way; with nothing under way that is said, above the menu. */
async function cancel(ctx: BotContext, links: MenuLinks): Promise<void> {
  const aside = await links.setAside(ctx);
  if (aside) return send(ctx, aside);
  const forgotten = await links.forgets(ctx);
  const nothing = (await links.goOn(ctx)) ? "" : ctx.words.html("menu-nothing-to-cancel");
  await showMenu(ctx, links, forgotten ?? nothing);
}

/** Opens what a deep link names, else the menu. */
async function start(rt: Runtime, ctx: BotContext, links: MenuLinks, payload: string): Promise<void> {
  await links.setAside(ctx);
  const [, kind, code] = /^([a-z])_([A-Za-z0-9_-]{1,62})$/.exec(payload) ?? [];
  const opened = kind !== undefined && code !== undefined && (await links.deepLinks[kind]?.(ctx, code));
  if (!opened) {
    const lead = payload === "" ? "" : ctx.words.html("menu-unknown-link");
    await show(ctx, withMissed(ctx, menuScreen(ctx.words, await links.standing(ctx), lead), await links.missed(ctx)));
  }
  // When they were given a role, or lost it, this chat may not have been there to be told of its menu.
  const menu = await menuOf(rt, ctx.candidate.telegramId);
  if (menu.isOrWasStaff) await publishCommandsTo(rt, ctx.api, readerOf(ctx, menu));
  // Nobody was invited as the first admins are: here their colleagues learn what they are called.
  if (menu.staffCommands.length > 0 && ctx.from) await keepName(rt.db, ctx.from);
}

async function speak(rt: Runtime, ctx: BotContext, links: MenuLinks, chosen: string): Promise<void> {
  const language = rt.texts.languages.find((known) => known === chosen);
  if (!language) return show(ctx, languageScreen(rt, ctx));
  await chooseLanguage(rt.db, ctx.candidate.id, language);
  await forgetCandidate(rt, ctx.candidate.telegramId);
  ctx.candidate = { ...ctx.candidate, language };
  ctx.words = rt.texts.in(language);
  await showMenu(ctx, links, ctx.words.html("menu-language-chosen"));
  await publishCommandsTo(rt, ctx.api, readerOf(ctx, await menuOf(rt, ctx.candidate.telegramId)));
}

function readerOf({ candidate, from }: BotContext, menu: Pick<MenuReader, "staffCommands">): MenuReader {
  const { telegramId, language } = candidate;
  return { telegramId, language, staffCommands: menu.staffCommands, phoneLanguage: from?.language_code };
}

/** Whoever is being asked something is helped beside it: the question stays, and what they type next is its answer. */
async function help(rt: Runtime, ctx: BotContext, links: MenuLinks, everybodys = false): Promise<void> {
  const goOn = await links.goOn(ctx);
  const menu = await menuOf(rt, ctx.candidate.telegramId);
  await (goOn ? send : show)(ctx, helpScreen(ctx.words, menu, { goOn, everybodys }));
}

async function showMenu(ctx: BotContext, links: MenuLinks, lead = ""): Promise<void> {
  await show(ctx, menuScreen(ctx.words, await links.standing(ctx), lead));
}

/** The news of an application that could not be sent comes before all else. */
function withMissed({ words }: BotContext, menu: Screen, isMissed: boolean): Screen {
  if (!isMissed) return menu;
  const way = [button(words.plain("applications-mine-button"), "applied")];
  return { text: `${words.html("menu-missed")}\n\n${menu.text}`, buttons: [way, ...(menu.buttons ?? [])] };
}

function languageScreen(rt: Runtime, ctx: BotContext): Screen {
  const choices = rt.texts.languages.map((language) =>
    button(rt.texts.in(language).plain("telegram-language-name"), "speak", language),
  );
  return { text: ctx.words.html("menu-language-question"), buttons: [choices, [backToMenu(ctx.words)]] };
}
