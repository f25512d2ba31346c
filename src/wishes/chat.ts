import { Composer } from "grammy";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { openProgramme, sayUnknown } from "../trades/chat.ts";
import { takeWishBack, takeWishesBack, waitingFor, wishForIntake } from "./wishes.ts";

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

  const silence = async (ctx: BotContext) => send(ctx, await silenceScreen(rt, ctx));
  chat.command(namesOf("stop"), silence);
  chat.hears(new RegExp(`^(${namesOf("stop").join("|")})$`, "i"), silence);
  chat.use(
    onPress("unwish-all", async (ctx) => {
      await takeWishesBack(rt.db, ctx.candidate.id);
      ctx.popUp(ctx.words.plain("wishes-silence-done"));
      await show(ctx, await silenceScreen(rt, ctx));
    }),
  );
  return chat;
}

/** For whoever wants silence: what the bot writes by itself, and how to end that. */
async function silenceScreen(rt: Runtime, ctx: BotContext): Promise<Screen> {
  const { words } = ctx;
  const names = (await waitingFor(rt.db, ctx.candidate.id)).map((name) => inLanguage(name, words.language));
  const waits = names.length > 0;
  const standing = waits
    ? words.html("wishes-silence-waiting", { names: names.slice(0, 10).join(", ") })
    : words.html("wishes-silence-none");
  return {
    text: [words.html("wishes-silence"), standing, words.html("wishes-silence-more")].join("\n\n"),
    buttons: [
      ...(waits ? [[button(words.plain("wishes-silence-button"), "unwish-all")]] : []),
      [button(words.plain("wishes-mydata"), "mydata"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}
