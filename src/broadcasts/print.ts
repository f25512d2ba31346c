// How the screens of broadcasts print: figures, states, versions, what a message is, and how long something takes.

import type { Runtime } from "../runtime.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Texts, Words } from "../telegram/texts.ts";
import type { Broadcast } from "./broadcasts.ts";
import { FOR_ALL, type Message, versionFor } from "./content.ts";
import type { AudienceCount } from "./count.ts";

/** What screens are printed with. */
export interface Print {
  readonly words: Words;
  readonly texts: Texts;
  readonly zone: string;
}

/** How screens print in somebody's words. */
export function printFor({ texts, config }: Pick<Runtime, "texts" | "config">, { words }: { words: Words }): Print {
  return { words, texts, zone: config.zone };
}

const LONGEST_EXCERPT = 40;

/** A figure as the reader writes it. */
export function figure({ words, zone }: Pick<Print, "words" | "zone">, value: number): string {
  return printingIn(words.language, zone).number(value);
}

/** A state in words. Deleting and replacing are no sending: they run, and are done. */
export function stateWord(words: Words, { state, lateAt, does }: Pick<Broadcast, "state" | "lateAt" | "does">): string {
  if (state === "scheduled" && lateAt !== null) return words.plain("broadcasts-state-late");
  if (does !== "send" && state === "sending") return words.plain("broadcasts-state-running");
  if (does !== "send" && state === "sent") return words.plain("broadcasts-state-done");
  return words.plain(`broadcasts-state-${state}`);
}

/** A version by its language, as the reader calls that; nothing to say where one is for all. */
export function versionWord({ words }: Pick<Print, "words">, version: string): string {
  return version === FOR_ALL
    ? words.plain("broadcasts-version-all")
    : words.plain("broadcasts-version-in", { language: languageWord(words, version) });
}

/** A language in the reader's: Inggris, English. */
export function languageWord({ language }: Words, of: string): string {
  return new Intl.DisplayNames(language, { type: "language" }).of(of) ?? of;
}

/** What a version is: its kind, the beginning of its words, its button. */
export function contentWord(words: Words, message: Message | undefined, link: string | undefined): string {
  if (message === undefined) return words.plain("broadcasts-content-none");
  const kind =
    message.kind === "album"
      ? words.plain("broadcasts-content-album", { count: String(message.items.length) })
      : words.plain(`broadcasts-content-${message.kind}`);
  return [kind, excerpt(message), link === undefined ? "" : `[${link}]`].filter(Boolean).join(" · ");
}

/** By what a broadcast is known again: how it begins, or what it does to an earlier one. */
export function excerptOf(words: Words, { content, does, ofId }: Pick<Broadcast, "content" | "does" | "ofId">): string {
  if (does === "delete") return words.plain("broadcasts-run-delete", { number: String(ofId) });
  const message = versionFor(content, words.language)?.message;
  if (message === undefined) return words.plain("broadcasts-content-none");
  const begins = excerpt(message) || contentWord(words, message, undefined);
  return does === "edit" ? `${words.plain("broadcasts-draft-of-edit", { number: String(ofId) })} · ${begins}` : begins;
}

function excerpt(message: Message): string {
  const text = message.kind === "album" ? (message.items.find((item) => item.text)?.text ?? "") : message.text;
  const line = [...text.replace(/\s+/g, " ").trim()];
  return line.length > LONGEST_EXCERPT ? `${line.slice(0, LONGEST_EXCERPT).join("").trimEnd()}…` : line.join("");
}

/** How many really get it: those whom the choice fits, without who stopped the topic or blocked the bot. */
export function toldIn({ all, optedOut, unreachable }: AudienceCount): number {
  return Math.max(0, all - optedOut - unreachable);
}

/** The same in words; where some are left out, also how many fit and how many those are. */
export function toldLine(print: Print, { does }: Pick<Broadcast, "does">, count: AudienceCount): string {
  const told = toldIn(count);
  const shown = { told: figure(print, told), all: figure(print, count.all), out: count.all - told };
  return print.words.html(`broadcasts-told-${does}`, shown);
}

/** A stretch of time, roughly. */
export function durationWord(print: Pick<Print, "words" | "zone">, seconds: number): string {
  const { words } = print;
  if (seconds < 60) return words.plain("broadcasts-duration-minute");
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 120) return words.plain("broadcasts-duration-minutes", { minutes: figure(print, minutes) });
  return words.plain("broadcasts-duration-hours", { hours: figure(print, Math.ceil(minutes / 60)) });
}
