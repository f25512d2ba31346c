import { Composer } from "grammy";
import { activeCentres } from "../centres/centres.ts";
import { centreButtons } from "../centres/chat.ts";
import { backToMenu } from "../menu/menu.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { type AnswerCode, answerCode, answerCodes } from "./answers.ts";

/** A list is a screen of a small phone; the other answers are found by their words. */
const mostListed = 8;

/** Common questions: one by its button, all of them as a list. */
export function answersChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.use(
    onPress("answers", async (ctx) => show(ctx, answersScreen(ctx.words))),
    onPress("answer", async (ctx, { argument }) => {
      const code = answerCode(argument);
      await show(ctx, code ? await answerScreen(rt, ctx.words, code) : answersScreen(ctx.words));
    }),
  );
  return chat;
}

/** An answer with the ways on from it; buttons that the asker brings along come first. */
export async function answerScreen(
  rt: Runtime,
  words: Words,
  code: AnswerCode,
  also: Screen["buttons"] = [],
): Promise<Screen> {
  const waysOn = await waysOnFrom(rt, words, code);
  return {
    text: words.html(`answers-${code}`),
    buttons: [
      ...waysOn,
      ...also,
      [button(words.plain("trades-all-button"), "trades"), button(words.plain("answers-more"), "answers")],
      [backToMenu(words)],
    ],
  };
}

async function waysOnFrom(rt: Runtime, words: Words, code: AnswerCode): Promise<NonNullable<Screen["buttons"]>> {
  if (code === "abroad") return [[button(words.plain("abroad-button"), "abroad")]];
  if (code === "certificate") return [[button(words.plain("menu-certificate"), "certificate")]];
  if (code === "business") return [[button(words.plain("business-button"), "business")]];
  if (code === "register") return [[button(words.plain("menu-register"), "register")]];
  return code === "where" ? centreButtons(words, await activeCentres(rt.db)) : [];
}

/** A button that leads to an answer. */
export function answerButton(words: Words, code: AnswerCode) {
  return button(words.plain(`answers-${code}.title`), "answer", code);
}

function answersScreen(words: Words): Screen {
  return {
    text: words.html("answers-all"),
    buttons: [...answerCodes.slice(0, mostListed).map((code) => [answerButton(words, code)]), [backToMenu(words)]],
  };
}
