// The second key in the chat: what a second person sees, and their two buttons.
import type { Done, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, send } from "../telegram/screen.ts";
import { approve, dueAt } from "./approval.ts";
import { findBroadcast } from "./broadcasts.ts";
import { sendPreviews, standingOf } from "./deciding.ts";
import { returnedBefore } from "./notice-kind.ts";
import { nameOf, type Pressed } from "./opening.ts";
import { printFor, stateWord } from "./print.ts";
import { approvalScreen } from "./review-screens.ts";
import { sayFirst } from "./steering.ts";
import { openToApprove } from "./to-approve.ts";
import { showElse } from "./watching.ts";

/** What a button adds that comes back to the figures, below a preview that is there already. */
export const AGAIN = "again";

/** What a second person sees: the same preview, the same figures and warnings, and two buttons. */
export async function review({ rt, ctx, staff, broadcast, rest }: Pressed): Promise<Done> {
  if (broadcast.state !== "inApproval") {
    ctx.popUp(ctx.words.plain("broadcasts-no-longer"), "alert");
    return await openToApprove(rt, ctx, staff, "");
  }
  const author = await nameOf(rt, ctx.words, broadcast.author);
  const before = await returnedBefore(rt, ctx.words, broadcast);
  const screen = approvalScreen(printFor(rt, ctx), await standingOf(rt, ctx, broadcast), { author, before });
  // Who thought better of giving it back has the preview above.
  if (rest === AGAIN) await showElse(rt, ctx, screen);
  else {
    await sendPreviews(rt, ctx, broadcast);
    await staff.note("broadcast-previewed", String(broadcast.id));
    await send(ctx, screen);
  }
  return "done";
}

/** The second key. */
export async function approveIt({ rt, ctx, staff, broadcast, nonce }: Pressed): Promise<Done> {
  const { id } = broadcast;
  const outcome = await approve(rt, { id, actor: staff, revision: Number(nonce) });
  if (outcome === "scheduled" || outcome === "late") {
    await staff.note("broadcast-approved", String(id));
    await showElse(rt, ctx, decidedScreen(ctx, await approvedText(rt, ctx, id, outcome)));
  } else await sayRefused(rt, ctx, staff, id, outcome, "approve");
  return "done";
}

/** Where somebody stands who has decided: the others that wait are one press away. */
export function decidedScreen({ words }: BotContext, text: string): Screen {
  return { text, buttons: [[button(words.plain("broadcasts-list-button"), "broadcast-waiting")]] };
}

async function approvedText(rt: Runtime, ctx: BotContext, id: number, outcome: "scheduled" | "late"): Promise<string> {
  const { words } = ctx;
  const number = String(id);
  const broadcast = await findBroadcast(rt.db, id);
  if (outcome === "late" || !broadcast) return words.html("broadcasts-approved-late", { number });
  const due = dueAt(broadcast);
  const at = printingIn(words.language, rt.config.zone).dateTime(due);
  return due <= rt.now()
    ? words.html("broadcasts-approved-now", { number })
    : words.html("broadcasts-approved", { number, at });
}

/** Why the press did nothing; who was first, if somebody was. The screen then shows what became of it, not the old buttons. */
export async function sayRefused(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  id: number,
  outcome: "own" | "stale" | "unknown" | { first: { by: number; at: Date } | undefined },
  act: string,
): Promise<void> {
  if (typeof outcome === "object") await sayFirst(rt, ctx, staff, `broadcast-${act} ${id}`, outcome.first);
  else {
    if (outcome !== "stale") await staff.note("refused", `broadcast-${act} ${id} ${outcome}`);
    ctx.popUp(ctx.words.plain(`broadcasts-${outcome === "unknown" ? "gone" : outcome}`), "alert");
  }
  const broadcast = outcome === "own" ? undefined : await findBroadcast(rt.db, id);
  if (!broadcast || outcome === "unknown") return;
  const standing = { number: String(id), state: stateWord(ctx.words, broadcast) };
  await showElse(rt, ctx, decidedScreen(ctx, ctx.words.html("broadcasts-standing-title", standing)));
}
