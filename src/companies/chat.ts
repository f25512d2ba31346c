import { Composer } from "grammy";
import { keepName } from "../roles/holders.ts";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { show } from "../telegram/screen.ts";
import { recruiterOf } from "./gate.ts";
import { howToBecomeOne, openHome } from "./home.ts";

/** /company: a recruiter's home, and for everybody else how a company becomes a partner. */
export function companiesChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.command(namesOf("company"), async (ctx) => {
    const recruiter = await recruiterOf(rt, ctx.candidate.telegramId);
    if (recruiter && ctx.from) await keepName(rt.db, ctx.from);
    if (recruiter && (await openHome(rt, ctx, recruiter)) === "done") return;
    await show(ctx, howToBecomeOne(ctx.words));
  });
  return chat;
}
