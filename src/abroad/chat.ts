import { Composer } from "grammy";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { type Hotline, hotlinesAbroad } from "./abroad.ts";

/** The presses `abroad` and `hotlines`: what to beware of, then whom to ask, for whoever thinks of another country. */
export function abroadChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.use(
    onPress("abroad", (ctx) => show(ctx, abroadScreen(ctx.words))),
    onPress("hotlines", async (ctx) => show(ctx, await hotlinesScreen(rt, ctx.words))),
  );
  return chat;
}

/** The warning signs on one screen of a small phone; buttons that the asker brings along stand below the numbers. */
export function abroadScreen(words: Words, also: NonNullable<Screen["buttons"]> = []): Screen {
  return {
    text: words.html("abroad-red-flags"),
    buttons: [
      [button(words.plain("abroad-to-hotlines"), "hotlines")],
      ...also,
      [button(words.plain("abroad-to-trades"), "trades"), button(words.plain("abroad-to-centres"), "centres")],
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Whom to ask before leaving, and how old each number is. */
async function hotlinesScreen(rt: Pick<Runtime, "db" | "config">, words: Words): Promise<Screen> {
  const hotlines = await hotlinesAbroad(rt.db, words.language);
  const parts = [words.html("abroad-who-to-ask")];
  if (hotlines.length > 0) parts.push(printHotlines(hotlines, words, rt.config.zone));
  return {
    text: parts.join("\n\n"),
    buttons: [
      [button(words.plain("abroad-to-flags"), "abroad"), button(words.plain("questions-button"), "ask", "abroad")],
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** One line each; the day of the last check once under all of them, or on each line where they differ. */
function printHotlines(hotlines: readonly Hotline[], words: Words, zone: string): string {
  const printing = printingIn(words.language, zone);
  const [day, another] = new Set(hotlines.map(({ lastCheckedOn }) => lastCheckedOn));
  const lines = hotlines.map(({ name, value, note, lastCheckedOn }) => {
    const checked =
      another === undefined ? undefined : words.plain("abroad-checked-on", { day: printing.shortDate(lastCheckedOn) });
    const notes = [note, checked].filter((each) => each !== undefined);
    const line = words.html("abroad-hotline", { name, value });
    return [line, ...notes.map((each) => words.html("abroad-hotline-note", { note: each }))].join(" ");
  });
  const all = day !== undefined && another === undefined ? { day: printing.date(day) } : undefined;
  return [lines.join("\n"), ...(all ? [words.html("abroad-all-checked-on", all)] : [])].join("\n\n");
}
