import { Composer } from "grammy";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";
import { answerMatch } from "./matching.ts";

const LARGEST_ID = 2_147_483_647;

/** "Yes, mine" and "Not mine" under the question whether a certificate is somebody's. */
export function matchingChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  const hears = (isTheirs: boolean) =>
    onPress(isTheirs ? "match-yes" : "match-no", async (ctx, { argument }) => {
      const holderId = /^[1-9]\d{0,9}$/.test(argument) ? Number(argument) : 0;
      const answer = { holderId, candidateId: ctx.candidate.id, isTheirs };
      const answered = holderId > LARGEST_ID ? "unknown" : await answerMatch(rt, answer);
      const { words } = ctx;
      const menu = [button(words.plain("telegram-menu"), "menu")];
      await show(ctx, {
        text: words.html(`certificates-match-${answered}`),
        buttons:
          answered === "matched"
            ? [[button(words.plain("certificates-match-open"), "certificate")], menu]
            : [[button(words.plain("certificates-remind-ask"), "centres")], menu],
      });
    });
  chat.use(hears(true), hears(false));
  return chat;
}
