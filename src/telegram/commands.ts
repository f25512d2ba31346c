// The commands as people type them. Both names always work; the menu shows the person's language.
import type { Bot } from "grammy";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "./context.ts";

/** Names by act. The first is shown where there is no Indonesian menu. A command is listed here when its feature is. */
export const commands = {
  start: { en: "start", id: "start" },
  menu: { en: "menu", id: "menu" },
  trades: { en: "trades", id: "kejuruan" },
  register: { en: "register", id: "daftar" },
  status: { en: "status", id: "status" },
  mydata: { en: "mydata", id: "dataku" },
  language: { en: "language", id: "bahasa" },
  help: { en: "help", id: "bantuan" },
  cancel: { en: "cancel", id: "batal" },
  staff: { en: "staff", id: "staf" },
} as const;

export type CommandAct = keyof typeof commands;

const inMenu = [
  "menu",
  "trades",
  "register",
  "status",
  "mydata",
  "language",
  "help",
  "cancel",
] as const satisfies readonly CommandAct[];
type ShownAct = (typeof inMenu)[number] | "staff";

/** Every name of a command, for `bot.command`. */
export function namesOf(act: CommandAct): string[] {
  return [...new Set(Object.values(commands[act]))];
}

/** A command's name in a language, without the slash. */
export function nameIn(language: string, act: CommandAct): string {
  return language === "id" ? commands[act].id : commands[act].en;
}

/** Puts the command menu in place: everyone's in each language, and the staff's own with the desk. */
export async function publishCommands(rt: Runtime, bot: Bot<BotContext>, staffIds: readonly number[]): Promise<void> {
  for (const language of [undefined, ...rt.texts.languages]) {
    const code = language === undefined ? {} : { language_code: language as "id" };
    await bot.api.setMyCommands(menuIn(rt, language, inMenu), code);
    for (const chat_id of staffIds)
      await bot.api
        .setMyCommands(menuIn(rt, language, [...inMenu, "staff"]), { scope: { type: "chat", chat_id }, ...code })
        .catch(() => undefined);
    const words = rt.texts.in(language);
    await bot.api.setMyDescription(words.plain("telegram-bot-description"), code);
    await bot.api.setMyShortDescription(words.plain("telegram-bot-short-description"), code);
  }
}

function menuIn(rt: Runtime, language: string | undefined, acts: readonly ShownAct[]) {
  const words = rt.texts.in(language);
  return acts.map((act) => ({
    command: nameIn(words.language, act),
    description: words.plain(`telegram-command-${act}`),
  }));
}
