// What staff say and press. Every press reads their right anew; to anybody else this feature does not exist.
import { Composer, type MiddlewareFn } from "grammy";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, type Press, readPress } from "../telegram/press.ts";
import { send, show } from "../telegram/screen.ts";
import { cardScreen } from "./card-screen.ts";
import { registrationsByIntake, registrationsByProgramme, totals, wishesByProgramme } from "./overview.ts";
import { listRegistrations, readNumber, registrationCard, searchRegistrations } from "./registrations.ts";
import { readFilter, readScope, type Scope, scopeCode } from "./scope.ts";
import * as screens from "./screens.ts";
import { isStaff, noteAct, type StaffActName } from "./staff.ts";
import { stateCounts, titleOf } from "./titles.ts";
import type { StaffFile } from "./work.ts";

const SEARCH_SECONDS = 10 * 60;
const LARGEST_PAGE = 100_000;

type Act = (ctx: BotContext, argument: string) => Promise<"done" | "no-such-thing">;

/** /staff and the desk behind it, for those in ADMIN_IDS. */
export function staffChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  const acts = desk(rt);

  chat.command(namesOf("staff"), async (ctx, next) => {
    if (!(await mayAct(rt, ctx, "/staff"))) return next();
    await (ctx.match.trim() === "" ? acts.get("staff")?.(ctx, "") : search(rt, ctx, ctx.match));
  });
  chat.on("callback_query:data", hearPresses(rt, acts));
  chat.on("message:text", async (ctx, next) => {
    if (ctx.message.text.startsWith("/") || !isStaff(rt, ctx.candidate.telegramId)) return next();
    const key = searchKey(ctx);
    if ((await rt.coordination.get(key)) === null) return next();
    await rt.coordination.delete(key);
    await search(rt, ctx, ctx.message.text);
  });
  return chat;
}

/** Presses whose act begins with `staff`: refused and recorded for everybody else, who then get the answer to any old button. */
function hearPresses(rt: Runtime, acts: ReadonlyMap<string, Act>): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const press = readPress(ctx.callbackQuery?.data);
    if (!press || !/^staff(-|$)/.test(press.act)) return next();
    if (!(await mayAct(rt, ctx, described(press)))) return next();
    const outcome = await acts.get(press.act)?.(ctx, press.argument);
    if (outcome !== "done") return next();
  };
}

async function mayAct(rt: Runtime, ctx: BotContext, subject: string): Promise<boolean> {
  if (isStaff(rt, ctx.candidate.telegramId)) return true;
  await note(rt, ctx, "refused", subject);
  return false;
}

/** What each press of the desk does. */
function desk(rt: Runtime): ReadonlyMap<string, Act> {
  const print = (ctx: BotContext) => screens.printFor(ctx.words, rt.config.zone);
  return new Map<string, Act>([
    [
      "staff",
      async (ctx, argument) => {
        const page = readPage(argument === "" ? "0" : argument);
        if (page === undefined) return "no-such-thing";
        await note(rt, ctx, "desk-opened");
        const [figures, programmes] = [
          await totals(rt.db, rt.now()),
          await registrationsByProgramme(rt.db, ctx.words.language),
        ];
        await show(ctx, screens.deskScreen(print(ctx), figures, programmes, page));
        return "done";
      },
    ],
    [
      "staff-programme",
      async (ctx, code) => {
        const programme = await rt.db.programme.findUnique({ where: { code }, select: { name: true } });
        if (!programme) return "no-such-thing";
        await note(rt, ctx, "registrations-listed", code);
        const intakes = await registrationsByIntake(rt.db, code, ctx.words.language);
        const name = inLanguage(programme.name, ctx.words.language);
        await show(ctx, screens.programmeScreen(print(ctx), { code, name }, intakes));
        return "done";
      },
    ],
    ["staff-list", (ctx, argument) => list(rt, ctx, argument)],
    [
      "staff-states",
      async (ctx, argument) => {
        const scope = readScope(argument);
        if (!scope) return "no-such-thing";
        await show(ctx, screens.statesScreen(print(ctx), scope, await stateCounts(rt.db, scope)));
        return "done";
      },
    ],
    ["staff-card", (ctx, number) => card(rt, ctx, number)],
    [
      "staff-wishes",
      async (ctx) => {
        await note(rt, ctx, "wishes-viewed");
        await show(ctx, screens.wishesScreen(print(ctx), await wishesByProgramme(rt.db, ctx.words.language)));
        return "done";
      },
    ],
    [
      "staff-search",
      async (ctx) => {
        await rt.coordination.set(searchKey(ctx), "1", SEARCH_SECONDS);
        await show(ctx, {
          text: ctx.words.html("staff-search-question"),
          buttons: [[button(ctx.words.plain("telegram-back"), "staff")]],
        });
        return "done";
      },
    ],
    ["staff-file", (ctx, argument) => sendFile(rt, ctx, argument)],
  ]);
}

async function list(rt: Runtime, ctx: BotContext, argument: string): Promise<"done" | "no-such-thing"> {
  const [scopeWord = "", filterWord = "", pageWord = ""] = argument.split(".");
  const [scope, filter, page] = [readScope(scopeWord), readFilter(filterWord), readPage(pageWord)];
  if (!scope || !filter || page === undefined) return "no-such-thing";
  const print = screens.printFor(ctx.words, rt.config.zone);
  const title = await titleOf(rt.db, scope, print);
  if (!title) return "no-such-thing";
  await note(rt, ctx, "registrations-listed", scopeCode(scope));
  const found = await listRegistrations(rt.db, { scope, filter, page, language: ctx.words.language });
  await show(
    ctx,
    screens.listScreen(print, { scope, filter, page, title: title.title, back: title.programmeCode }, found),
  );
  return "done";
}

async function card(rt: Runtime, ctx: BotContext, typed: string): Promise<"done" | "no-such-thing"> {
  const number = readNumber(typed);
  const asked = number && { number, language: ctx.words.language, now: rt.now(), zone: rt.config.zone };
  const found = asked ? await registrationCard(rt.db, rt.seal, asked) : null;
  if (!found) return "no-such-thing";
  await note(rt, ctx, "registration-viewed", found.number);
  await show(ctx, cardScreen(screens.printFor(ctx.words, rt.config.zone), found));
  return "done";
}

/** A single find opens its card at once. What was typed is never recorded: it may be a name or a phone number. */
async function search(rt: Runtime, ctx: BotContext, typed: string): Promise<void> {
  await note(rt, ctx, "registrations-searched");
  const found = await searchRegistrations(rt.db, rt.seal, { typed: typed.slice(0, 200), language: ctx.words.language });
  const [only, another] = found.rows;
  if (only && !another && (await card(rt, ctx, only.number)) === "done") return;
  if (found.total > 0) return send(ctx, screens.foundScreen(screens.printFor(ctx.words, rt.config.zone), found));
  await rt.coordination.set(searchKey(ctx), "1", SEARCH_SECONDS);
  await send(ctx, {
    text: ctx.words.html("staff-found-nothing"),
    buttons: [[button(ctx.words.plain("staff-desk"), "staff")]],
  });
}

async function sendFile(rt: Runtime, ctx: BotContext, argument: string): Promise<"done" | "no-such-thing"> {
  const scope: Scope | undefined = readScope(argument);
  const title = scope && (await titleOf(rt.db, scope, screens.printFor(ctx.words, rt.config.zone)));
  if (!scope || !title) return "no-such-thing";
  await rt.db.$transaction(async (tx) => {
    const act = { telegramId: ctx.candidate.telegramId, act: "registrations-exported", at: rt.now() } as const;
    const mark = await noteAct(tx, { ...act, subject: scopeCode(scope) });
    const wanted = { telegramId: act.telegramId, language: ctx.words.language, scope: scopeCode(scope), mark };
    await rt.work.send<StaffFile>("staff-file", wanted, { tx });
  });
  ctx.popUp(ctx.words.plain("staff-file-coming"));
  return "done";
}

function note(rt: Runtime, ctx: BotContext, act: StaffActName, subject?: string): Promise<number> {
  return noteAct(rt.db, { telegramId: ctx.candidate.telegramId, act, subject, at: rt.now() });
}

function described({ act, argument }: Press): string {
  return argument === "" ? act : `${act} ${argument}`;
}

function searchKey(ctx: BotContext): string {
  return `staff-search:${ctx.candidate.telegramId}`;
}

function readPage(word: string): number | undefined {
  return /^\d{1,6}$/.test(word) && Number(word) <= LARGEST_PAGE ? Number(word) : undefined;
}
