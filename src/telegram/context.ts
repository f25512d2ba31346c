import type { ConversationFlavor } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { Words } from "./texts.ts";

/** The person who wrote or pressed, as far as every screen needs to know them. */
export interface KnownCandidate {
  /** Ours */
  readonly id: number;
  /** Telegram's */
  readonly telegramId: number;
  readonly language: string;
  /** They surely have neither an unfinished registration nor one that was sent; false: look it up. */
  readonly nothingBegun: boolean;
}

interface BotFlavor {
  candidate: KnownCandidate;
  words: Words;
  /** Has the press answered with a short pop-up; `alert` asks for one that must be closed. */
  popUp(text: string, alert?: "alert"): void;
  /** They said yes or no to a screen that asks for something else: what is remembered of it. */
  unheardTo?: string;
}

/** What handlers outside a dialogue get. */
export type BotContext = ConversationFlavor<Context & BotFlavor>;

/** What a dialogue gets: the library's own context, with nothing of ours in it. */
export type DialogueContext = Context;
