// What staff say and press. Every press reads their right anew; to anybody else this feature does not exist.
import { Composer, type MiddlewareFn } from "grammy";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { type Press, readPress } from "../telegram/press.ts";
import * as desk from "./desk.ts";
import { isStaff } from "./staff.ts";
import { beginSearch, search } from "./typed-search.ts";

type Act = (rt: Runtime, ctx: BotContext, argument: string) => Promise<desk.Done>;

/** The acts of the desk's buttons. */
const acts: ReadonlyMap<string, Act> = new Map([
  ["staff", desk.openDesk],
  ["staff-programme", desk.showProgramme],
  ["staff-list", desk.list],
  ["staff-states", desk.chooseState],
  ["staff-card", desk.card],
  ["staff-wishes", desk.showWishes],
  ["staff-search", beginSearch],
  ["staff-file", desk.sendFile],
]);

/** /staff and the desk behind it, for those in ADMIN_IDS. */
export function staffChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.command(namesOf("staff"), async (ctx, next) => {
    if (!(await mayAct(rt, ctx, "/staff"))) return next();
    await (ctx.match.trim() === "" ? desk.openDesk(rt, ctx, "") : search(rt, ctx, ctx.match));
  });
  chat.on("callback_query:data", hearPresses(rt));
  return chat;
}

/** Presses whose act begins with `staff`: refused and recorded for everybody else, who then get the answer to any old button. */
function hearPresses(rt: Runtime): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const press = readPress(ctx.callbackQuery?.data);
    if (!press || !/^staff(-|$)/.test(press.act)) return next();
    if (!(await mayAct(rt, ctx, described(press)))) return next();
    const outcome = await acts.get(press.act)?.(rt, ctx, press.argument);
    if (outcome !== "done") return next();
  };
}

async function mayAct(rt: Runtime, ctx: BotContext, subject: string): Promise<boolean> {
  if (isStaff(rt, ctx.candidate.telegramId)) return true;
  await desk.note(rt, ctx, "refused", subject);
  return false;
}

function described({ act, argument }: Press): string {
  return argument === "" ? act : `${act} ${argument}`;
}
