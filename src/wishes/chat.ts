import { Composer } from "grammy";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { onPress } from "../telegram/press.ts";
import { openProgramme, sayUnknown } from "../trades/chat.ts";
import { takeWishBack, wishForIntake } from "./wishes.ts";

/** "Tell me when it opens", and "do not tell me any more": one tap each, on the programme's card. */
export function wishesChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.use(
    onPress("wish", async (ctx, { argument: programmeCode }) => {
      const result = await wishForIntake(rt.db, { candidateId: ctx.candidate.id, programmeCode, now: rt.now() });
      ctx.popUp(ctx.words.plain(`wishes-${result}`));
      if (!(await openProgramme(rt, ctx, programmeCode))) await sayUnknown(rt, ctx);
    }),
    onPress("unwish", async (ctx, { argument: programmeCode }) => {
      await takeWishBack(rt.db, ctx.candidate.id, programmeCode);
      ctx.popUp(ctx.words.plain("wishes-taken-back"));
      if (!(await openProgramme(rt, ctx, programmeCode))) await sayUnknown(rt, ctx);
    }),
  );
  return chat;
}
