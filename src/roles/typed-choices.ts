// A question with buttons is answered by typing, too: the next words are read as one of them.
import type { InlineKeyboardButton } from "grammy/types";
import { plainly } from "../platform/typed-text.ts";
import type { Runtime } from "../runtime.ts";
import { PAGE } from "../telegram/paging.ts";
import { inRows } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { waitForWords } from "./waiting.ts";

/** Whoever looks up what to choose may take a while. */
const SECONDS = 60 * 60;
const SIGN = "?";
/** Fewer letters fit too much. */
const FEWEST_LETTERS = 3;

/** A button: its words, and what it carries. */
export type Choice = readonly [label: string, press: string];

/** What this person types next chooses one of these buttons, until they go elsewhere. */
export function waitForChoice(
  rt: Pick<Runtime, "coordination">,
  telegramId: number,
  buttons: readonly InlineKeyboardButton[],
): Promise<void> {
  const choices = buttons.flatMap((each): Choice[] =>
    "callback_data" in each ? [[each.text, each.callback_data]] : [],
  );
  return waitAgain(rt, telegramId, `${SIGN}${JSON.stringify(choices)}`);
}

/** The same once more, after words that fit none of them. */
export function waitAgain(rt: Pick<Runtime, "coordination">, telegramId: number, wait: string): Promise<void> {
  return waitForWords(rt, telegramId, wait, SECONDS);
}

/** Reads back what was waited for; undefined where it is no choice. */
export function readChoices(wait: string): readonly Choice[] | undefined {
  return wait.startsWith(SIGN) ? (JSON.parse(wait.slice(SIGN.length)) as Choice[]) : undefined;
}

/** The press that somebody means by what they typed: the button so called, else the only one in which it stands. */
export function pressMeant(choices: readonly Choice[], typed: string): string | undefined {
  const said = bare(typed);
  const named = choices.map(([label, press]) => ({ label: bare(label), press }));
  const exact = named.find(({ label }) => label === said);
  if (exact) return exact.press;
  const near = said.length < FEWEST_LETTERS ? [] : named.filter(({ label }) => ` ${label}`.includes(` ${said}`));
  return near.length === 1 ? near[0]?.press : undefined;
}

/** Says that nothing here is called so, and shows what there is. */
export function chooseAgainScreen(words: Words, choices: readonly Choice[]): Screen {
  const buttons = choices.map(([text, callback_data]) => ({ text, callback_data }));
  const shown = buttons.length > PAGE + 4 ? [...buttons.slice(0, PAGE), ...buttons.slice(-1)] : buttons;
  return { text: words.html("roles-choose-one"), buttons: inRows(shown, 1) };
}

/** Without the signs that buttons carry besides their words. */
function bare(text: string): string {
  return plainly(text.replace(/[✓›‹🗑]/gu, ""));
}
