import { Composer } from "grammy";
import { countOpen, todayAt } from "../jobs/jobs.ts";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { onPress } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { waitsFor } from "../wishes/wishes.ts";
import { intakeScreen } from "./intake-screen.ts";
import { detailsScreen, programmeScreen, tradeScreen, tradesScreen } from "./screens.ts";
import { activeTrades, intakeById, programmeWithIntakes, tradeWithProgrammes } from "./trades.ts";

/** Browsing: all trades, a trade's programmes, a programme with its intakes. */
export function tradesChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.command(namesOf("trades"), async (ctx) => send(ctx, await allTradesScreen(rt, ctx)));
  chat.use(
    onPress("trades", async (ctx) => show(ctx, await allTradesScreen(rt, ctx))),
    onPress("trade", async (ctx, { argument }) => {
      if (!(await openTrade(rt, ctx, argument))) await sayUnknown(rt, ctx);
    }),
    onPress("programme", async (ctx, { argument }) => {
      if (!(await openProgramme(rt, ctx, argument))) await sayUnknown(rt, ctx);
    }),
    onPress("details", async (ctx, { argument }) => {
      const programme = await programmeWithIntakes(rt.db, argument, rt.now());
      await (programme ? show(ctx, detailsScreen(ctx.words, programme)) : sayUnknown(rt, ctx));
    }),
    onPress("intake", async (ctx, { argument }) => {
      if (!(await openIntake(rt, ctx, Number(argument)))) await sayUnknown(rt, ctx);
    }),
  );
  return chat;
}

/** Shows a trade, as a press or a deep link `t_<code>` asks; false if there is no such trade. */
export async function openTrade(rt: Runtime, ctx: BotContext, code: string): Promise<boolean> {
  const trade = await tradeWithProgrammes(rt.db, code.toUpperCase(), rt.now());
  if (!trade) return false;
  const vacancies = await countOpen(rt.db, todayAt(rt), trade.code);
  await show(ctx, tradeScreen(ctx.words, trade, vacancies.total));
  return true;
}

/** Shows a programme, as a press or a deep link `p_<code>` asks; false if there is no such programme. */
export async function openProgramme(rt: Runtime, ctx: BotContext, code: string): Promise<boolean> {
  const programme = await programmeWithIntakes(rt.db, code.toUpperCase(), rt.now());
  if (!programme) return false;
  const waiting = await waitsFor(rt.db, ctx.candidate.id, programme.code);
  const { total: vacancies } = await countOpen(rt.db, todayAt(rt), programme.tradeCode);
  await show(ctx, programmeScreen(ctx.words, programme, { waiting, botName: ctx.me.username, vacancies }));
  return true;
}

/** Shows one date of a programme; false if there is no such date any more. */
async function openIntake(rt: Runtime, ctx: BotContext, id: number): Promise<boolean> {
  const found = await intakeById(rt.db, id, rt.now());
  const programme = found && (await programmeWithIntakes(rt.db, found.programmeCode, rt.now()));
  const intake = programme?.intakes.find((each) => each.id === id);
  if (!programme || !intake) return false;
  const reader = await rt.db.candidate.findUnique({
    where: { id: ctx.candidate.id },
    select: { regency: { select: { zone: true } } },
  });
  const waiting = await waitsFor(rt.db, ctx.candidate.id, programme.code);
  await show(ctx, intakeScreen(ctx.words, programme, intake, { zone: reader?.regency?.zone, waiting }));
  return true;
}

async function allTradesScreen(rt: Runtime, ctx: BotContext, lead?: string): Promise<Screen> {
  return tradesScreen(ctx.words, await activeTrades(rt.db, rt.now()), lead);
}

/** What a button from before the catalogue changed leads to: the trades that there are, under one kind line. */
export async function sayUnknown(rt: Runtime, ctx: BotContext): Promise<void> {
  await show(ctx, await allTradesScreen(rt, ctx, ctx.words.html("trades-unknown")));
}
