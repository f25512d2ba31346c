import { Composer } from "grammy";
import { staffOf } from "../roles/gate.ts";
import { keepName } from "../roles/holders.ts";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { show } from "../telegram/screen.ts";
import { openDesk } from "./desk.ts";
import { type RecruiterActs, recruiterOf } from "./gate.ts";
import { howToBecomeOne } from "./home.ts";

/**
 * /company: for a recruiter their company, for staff the companies of their centres, and for everybody else how a company
 * becomes a partner.
 */
export function companiesChat(rt: Runtime, { presses }: RecruiterActs): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.command(namesOf("company"), async (ctx) => {
    const recruiter = await recruiterOf(rt, ctx.candidate.telegramId);
    const staff = recruiter ? undefined : await staffOf(rt, ctx, "partners");
    if ((recruiter || staff) && ctx.from) await keepName(rt.db, ctx.from);
    if (recruiter && (await presses.company?.hear(rt, ctx, recruiter, "", "")) === "done") return;
    if (staff) await openDesk(rt, ctx, staff, ctx.match.trim().slice(0, 60));
    else await show(ctx, howToBecomeOne(ctx.words));
  });
  return chat;
}
