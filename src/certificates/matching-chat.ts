// "Yes, mine" and "Not mine", pressed or typed, to the question whether a certificate is somebody's.

import { Composer } from "grammy";
import { rememberNothingBegun } from "../candidates/know-candidate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";
import type { Asking } from "../telegram/typed-answers.ts";
import { answerMatch, openMatchQuestion } from "./matching.ts";

const LARGEST_ID = 2_147_483_647;

/** The buttons under the question whether a certificate is somebody's. */
export function matchingChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  const hears = (isTheirs: boolean) =>
    onPress(isTheirs ? "match-yes" : "match-no", async (ctx, { argument }) => {
      const holderId = /^[1-9]\d{0,9}$/.test(argument) ? Number(argument) : 0;
      await hear(rt, ctx, holderId, isTheirs);
    });
  chat.use(hears(true), hears(false));
  return chat;
}

/** The same question, answered by typing. */
export function matchAsking(rt: Runtime): Asking {
  return {
    yes: ["certificates-match-yes", "certificates-match-words-yes"],
    no: ["certificates-match-no", "certificates-match-words-no"],
    async open(ctx) {
      const asked = await openMatchQuestion(rt.db, ctx.candidate.id);
      return asked && { askedAt: asked.askedAt, answer: (isYes) => hear(rt, ctx, asked.holderId, isYes) };
    },
  };
}

async function hear(rt: Runtime, ctx: BotContext, holderId: number, isTheirs: boolean): Promise<void> {
  const answer = { holderId, candidateId: ctx.candidate.id, isTheirs };
  const answered = holderId > LARGEST_ID ? "unknown" : await answerMatch(rt, answer);
  // With a certificate a registration may have become theirs.
  if (answered === "matched") await rememberNothingBegun(rt, ctx, false);
  const { words } = ctx;
  const menu = [button(words.plain("telegram-menu"), "menu")];
  await show(ctx, {
    text: words.html(`certificates-match-${answered}`),
    buttons:
      answered === "matched"
        ? [[button(words.plain("certificates-match-open"), "certificate")], menu]
        : [[button(words.plain("certificates-remind-ask"), "ask", "certificate")], menu],
  });
}
