import { Composer } from "grammy";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, show } from "../telegram/screen.ts";
import { raw, type Words } from "../telegram/texts.ts";
import { type Hotline, hotlinesAbroad } from "./abroad.ts";

/** The press `abroad`: one honest screen for whoever thinks of working in another country. */
export function abroadChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.use(onPress("abroad", async (ctx) => show(ctx, await abroadScreen(rt, ctx.words))));
  return chat;
}

/** Red flags, who to ask, and how old each number is: for the press, a registration's end and the search. */
export async function abroadScreen(rt: Pick<Runtime, "db" | "config">, words: Words): Promise<Screen> {
  const hotlines = await hotlinesAbroad(rt.db, words.language);
  const parts = [words.html("abroad-red-flags"), words.html("abroad-who-to-ask")];
  if (hotlines.length > 0) parts.push(printHotlines(hotlines, words, rt.config.zone));
  return {
    text: parts.join("\n\n"),
    buttons: [
      [button(words.plain("abroad-to-trades"), "trades"), button(words.plain("abroad-to-centres"), "centres")],
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** One line each; the day of the last check once under all of them, or on each line where they differ. */
function printHotlines(hotlines: readonly Hotline[], words: Words, zone: string): string {
  const days = new Set(hotlines.map(({ lastCheckedOn }) => lastCheckedOn));
  const checked = (day: string) =>
    words.html("abroad-checked-on", { day: printingIn(words.language, zone).shortDate(day) });
  const lines = hotlines.map((hotline) => {
    const line = words.html("abroad-hotline", { name: hotline.name, value: hotline.value });
    const notes = [hotline.note, days.size > 1 ? raw(checked(hotline.lastCheckedOn)) : undefined].filter(
      (note) => note !== undefined,
    );
    return [line, ...notes.map((note) => words.html("abroad-hotline-note", { note }))].join(" ");
  });
  const [day, another] = days;
  return [...lines, ...(day !== undefined && another === undefined ? [checked(day)] : [])].join("\n");
}
