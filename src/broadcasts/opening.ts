// The way from a button to a broadcast, and to the screen that fits the state in which it is.
import type { Done, Hear, Staff } from "../roles/gate.ts";
import { reachOf } from "../roles/roles.ts";
import { waitForChoice } from "../roles/typed-choices.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage } from "../telegram/paging.ts";
import type { Screen } from "../telegram/screen.ts";
import { describeAudience, describeEveryone, describeNobody } from "./audience-words.ts";
import { type Broadcast, findBroadcast, listBroadcasts, listToApprove, mayTouch } from "./broadcasts.ts";
import { countAudience } from "./count.ts";
import { draftScreen, versionsScreen } from "./draft-screens.ts";
import { standsUnder } from "./drafting.ts";
import { listScreen, MOST_AWAITING } from "./list-screen.ts";
import { approversOf } from "./notices.ts";
import type { Seen } from "./people-screens.ts";
import { printFor } from "./print.ts";
import { waitingScreen } from "./waiting-screen.ts";
import { showElse, showRun } from "./watching.ts";

const LARGEST_ID = 2_147_483_647;

/** A button's words: the broadcast's id, then whatever the act needs. */
export function readArgument(argument: string): { id: number; rest: string } | undefined {
  const [, digits = "", rest = ""] = /^(\d{1,10})(?:\.(.*))?$/.exec(argument) ?? [];
  const id = Number(digits);
  return digits !== "" && id >= 1 && id <= LARGEST_ID ? { id, rest } : undefined;
}

/** Somebody's press or words, and the broadcast that they are about. */
export interface Heard {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly staff: Staff;
  readonly broadcast: Broadcast;
}

/** A press on a broadcast that whoever pressed may touch. */
export interface Pressed extends Heard {
  /** What its act needs besides the broadcast */
  readonly rest: string;
  /** The revision that was shown, where the act depends on it */
  readonly nonce: string;
}

/** Finds the broadcast of a button before its act; one that is not theirs is none. */
export function onBroadcast(act: (pressed: Pressed) => Promise<Done>): Hear {
  return async (rt, ctx, staff, argument, nonce) => {
    const found = await theirs(rt, staff, argument);
    return found ? await act({ rt, ctx, staff, nonce, ...found }) : "no-such-thing";
  };
}

/** The broadcast of a button's argument, if whoever pressed may touch it. */
export async function theirs(
  rt: Runtime,
  staff: Staff,
  argument: string,
): Promise<{ broadcast: Broadcast; rest: string } | undefined> {
  const read = readArgument(argument);
  const broadcast = read && (await findBroadcast(rt.db, read.id));
  return broadcast && mayTouch(staff, broadcast) ? { broadcast, rest: read.rest } : undefined;
}

/** Shows the broadcasts that somebody may see; first of all those that wait for their approval. `running.`: those under way alone. */
export async function openList(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const underWay = argument.startsWith("running.");
  const page = readPage(argument.replace("running.", ""));
  if (page === undefined) return "no-such-thing";
  await staff.note("broadcasts-listed");
  const own = await listBroadcasts(rt.db, staff, { page, size: PAGE, underWay });
  const approver = { telegramId: staff.telegramId, reach: reachOf(staff.held, "approve") };
  const awaiting = await listToApprove(rt.db, approver, { page: 0, size: page === 0 && !underWay ? MOST_AWAITING : 0 });
  await showElse(rt, ctx, listScreen(printFor(rt, ctx), awaiting, { ...own, page, underWay }));
  return "done";
}

/** Opens one, at the screen that fits its state. */
export async function open({ rt, ctx, staff, broadcast }: Pressed): Promise<Done> {
  await showBroadcast(rt, ctx, staff, broadcast.id);
  return "done";
}

/** The screen of a broadcast as it is at this moment, in place of the one that was pressed. */
export async function showBroadcast(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  id: number,
  lead?: string,
): Promise<void> {
  const broadcast = await findBroadcast(rt.db, id);
  if (!broadcast) return showElse(rt, ctx, { text: ctx.words.html("broadcasts-gone") });
  if (broadcast.startedAt !== null) return showRun(rt, ctx, broadcast);
  const screen = await screenOf(rt, ctx, staff, broadcast, lead);
  await showElse(rt, ctx, screen);
  if (isUndecided(staff, broadcast)) await waitForChoice(rt, staff.telegramId, screen.buttons?.flat() ?? []);
}

/** Whether its author is asked in how many versions they write it. */
function isUndecided({ telegramId }: Staff, { state, author, does, content }: Broadcast): boolean {
  return state === "draft" && telegramId === author && does !== "delete" && content.versions === undefined;
}

/** The same for one that has not begun, as a screen. */
export async function screenOf(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  broadcast: Broadcast,
  lead?: string,
): Promise<Screen> {
  const print = printFor(rt, ctx);
  const isAuthor = staff.telegramId === broadcast.author;
  const isWritten = broadcast.state === "draft" && isAuthor && broadcast.does !== "delete";
  if (isUndecided(staff, broadcast)) return versionsScreen(print, broadcast);
  const seen = await audienceOf(rt, ctx, broadcast);
  if (isWritten) return draftScreen(print, broadcast, { ...seen, lead, under: await standsUnder(rt.db, broadcast) });
  return waitingScreen(print, broadcast, {
    isAuthor,
    mayApprove: mayTouch({ reach: reachOf(staff.held, "approve") }, broadcast),
    people: seen.people ?? ctx.words.plain("broadcasts-people-nobody"),
    count: seen.count,
    approvers: (await approversOf(rt, broadcast)).length,
    approvalAbove: rt.config.approvalAbove,
    now: rt.now(),
  });
}

/** Whom it is for, in words and in figures, as it will be at a time. */
export async function audienceOf(rt: Runtime, ctx: BotContext, broadcast: Broadcast, at?: Date): Promise<Seen> {
  const { words } = ctx;
  const people = await describeAudience(rt, words, broadcast.audience, broadcast);
  const count = await countAudience(rt, broadcast.audience, broadcast, at);
  const isZero = people !== undefined && count.all === 0;
  return {
    people,
    count,
    everyone: await describeEveryone(rt, words, broadcast),
    zero: isZero ? await describeNobody(rt, words, broadcast.audience, broadcast) : undefined,
  };
}

/** What staff are called in a sentence. */
export async function nameOf(rt: Pick<Runtime, "db">, words: BotContext["words"], telegramId: number): Promise<string> {
  if (telegramId === 0) return words.plain("broadcasts-the-bot");
  const named = await rt.db.staffName.findUnique({ where: { telegramId: BigInt(telegramId) } });
  return named?.name ?? words.plain("broadcasts-somebody");
}
