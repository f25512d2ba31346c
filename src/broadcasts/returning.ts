// Giving a broadcast back: why is asked once, and may be left unsaid.
import type { AwaitedWords, Done, Staff } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { type Screen, send } from "../telegram/screen.ts";
import { recall } from "../telegram/seam.ts";
import { giveBack } from "./approval.ts";
import { AGAIN, decidedScreen, sayRefused } from "./approving.ts";
import { lastChange } from "./broadcasts.ts";
import { nameOf, type Pressed, theirs } from "./opening.ts";
import { showElse } from "./watching.ts";

/** Under which what an approver types next is heard. */
export const WAIT = "broadcast-return";
const LONGEST_REASON = 300;
const REMEMBERED_SECONDS = 60 * 60;

/** Asks why: the next words are the reason, and one button gives it back without. Nothing is given back yet. */
export async function askReason({ rt, ctx, staff, broadcast, nonce }: Pressed): Promise<Done> {
  const { id, state, revision, author } = broadcast;
  const isOld = state === "inApproval" && revision !== Number(nonce);
  if (state !== "inApproval" || isOld) {
    const outcome = isOld ? "stale" : { first: await lastChange(rt.db, id) };
    await sayRefused(rt, ctx, staff, id, outcome, "return");
    return "done";
  }
  const name = await nameOf(rt, ctx.words, author);
  await waitForReason(rt, staff, `${id}.${revision}`);
  await showElse(rt, ctx, reasonScreen(ctx, { id, revision }, ctx.words.html("broadcasts-return-why", { name })));
  return "done";
}

/** Gives it back without a word. */
export async function returnUnsaid({ rt, ctx, staff, broadcast, nonce }: Pressed): Promise<Done> {
  const screen = await giveItBack(rt, ctx, staff, { id: broadcast.id, revision: Number(nonce) });
  if (screen) await showElse(rt, ctx, screen);
  return "done";
}

/** The reason as it was typed. */
export const reasonWords: AwaitedWords = { right: "approve", hear: hearReason, left: sayKept };

async function hearReason(rt: Runtime, ctx: BotContext, staff: Staff, typed: string): Promise<Done> {
  const remembered = (await recall(rt.coordination, returningKey(staff.telegramId))) ?? "";
  const found = await theirs(rt, staff, remembered);
  if (!found) return "no-such-thing";
  const returned = { id: found.broadcast.id, revision: Number(found.rest) };
  const said = typed.trim();
  if (said.length > LONGEST_REASON) {
    await waitForReason(rt, staff, remembered);
    await send(
      ctx,
      reasonScreen(ctx, returned, ctx.words.html("broadcasts-return-long", { most: String(LONGEST_REASON) })),
    );
    return "done";
  }
  const screen = await giveItBack(rt, ctx, staff, { ...returned, said });
  if (screen) await send(ctx, screen);
  return "done";
}

async function giveItBack(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  returned: { id: number; revision: number; said?: string },
): Promise<Screen | undefined> {
  const { id, said } = returned;
  const outcome = await giveBack(rt, { ...returned, actor: staff });
  if (typeof outcome === "object" && "change" in outcome) {
    await staff.note("broadcast-given-back", `${id} ${outcome.change}`);
    const key = said === undefined ? "broadcasts-given-back" : "broadcasts-given-back-said";
    return decidedScreen(ctx, ctx.words.html(key, { number: String(id) }));
  }
  await sayRefused(rt, ctx, staff, id, outcome, "return");
  return undefined;
}

function reasonScreen({ words }: BotContext, { id, revision }: { id: number; revision: number }, text: string): Screen {
  return {
    text,
    buttons: [
      [button(words.plain("broadcasts-return-unsaid"), "broadcast-returned", id, revision)],
      [button(words.plain("telegram-back"), "broadcast-review", `${id}.${AGAIN}`)],
    ],
  };
}

/** After /cancel: it was not given back. */
function sayKept(ctx: BotContext): Promise<void> {
  return send(ctx, decidedScreen(ctx, ctx.words.html("broadcasts-return-kept")));
}

async function waitForReason(rt: Runtime, { telegramId }: Staff, which: string): Promise<void> {
  await rt.coordination.set(returningKey(telegramId), which, REMEMBERED_SECONDS);
  await waitForWords(rt, telegramId, WAIT);
}

function returningKey(telegramId: number): string {
  return `broadcast-returning:${telegramId}`;
}
