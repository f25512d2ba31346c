// A run under way in the chat: started late, paused, resumed, cancelled; and who was first.
import type { Done, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { nameOf, type Pressed, showBroadcast } from "./opening.ts";
import { cancel, endable, launch, pause, resume, type Steered } from "./run.ts";
import { showElse } from "./watching.ts";

/** Sends a late one now after all. */
export async function sendLate({ rt, ctx, staff, broadcast }: Pressed): Promise<Done> {
  const { id } = broadcast;
  const outcome = await launch(rt, id, staff);
  if (outcome === "started") await staff.note("broadcast-started", String(id));
  else if (typeof outcome === "object") await sayFirst(rt, ctx, staff, `broadcast-late ${id}`, outcome.first);
  else if (outcome === "not-yours") await sayNotYours(ctx, staff, `broadcast-late ${id}`);
  await showBroadcast(rt, ctx, staff, id);
  return "done";
}

/** Stops for now. */
export function pauseIt(pressed: Pressed): Promise<Done> {
  return steered(pressed, "broadcast-paused", pause);
}

/** Goes on. */
export function resumeIt(pressed: Pressed): Promise<Done> {
  return steered(pressed, "broadcast-resumed", resume);
}

/** Asks once before ending it for good. */
export async function askCancel({ rt, ctx, staff, broadcast }: Pressed): Promise<Done> {
  const { words } = ctx;
  const { id, startedAt, state } = broadcast;
  if (!endable.includes(state)) {
    ctx.popUp(words.plain("broadcasts-stale"));
    await showBroadcast(rt, ctx, staff, id);
    return "done";
  }
  await showElse(rt, ctx, {
    text: words.html(startedAt === null ? "broadcasts-cancel-unsent" : "broadcasts-cancel-running", {
      number: String(id),
    }),
    buttons: [
      [button(words.plain("broadcasts-cancel-yes"), "broadcast-cancel", id)],
      [button(words.plain("telegram-back"), "broadcast-open", id)],
    ],
  });
  return "done";
}

/** Ends it for good. */
export function cancelIt(pressed: Pressed): Promise<Done> {
  return steered(pressed, "broadcast-cancelled", cancel);
}

async function steered(
  { rt, ctx, staff, broadcast: { id } }: Pressed,
  act: "broadcast-paused" | "broadcast-resumed" | "broadcast-cancelled",
  steer: (rt: Runtime, steering: { id: number; actor: Staff }) => Promise<Steered>,
): Promise<Done> {
  const outcome = await steer(rt, { id, actor: staff });
  if (outcome === "done") await staff.note(act, String(id));
  else if (typeof outcome === "object") await sayFirst(rt, ctx, staff, `${act} ${id}`, outcome.first);
  await showBroadcast(rt, ctx, staff, id);
  return "done";
}

/** Only its author may: said, and recorded. */
export async function sayNotYours(ctx: BotContext, staff: Staff, tried: string): Promise<void> {
  await staff.note("refused", `${tried} not-yours`);
  ctx.popUp(ctx.words.plain("broadcasts-not-yours"), "alert");
}

/** Somebody else was first: who, and when. */
export async function sayFirst(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  tried: string,
  first: { by: number; at: Date } | undefined,
): Promise<void> {
  const { words } = ctx;
  // Whoever comes second may as well as the first: nothing was refused to them.
  if (first) await staff.note("forestalled", tried);
  if (!first) return ctx.popUp(words.plain("broadcasts-stale"), "alert");
  const name =
    first.by === ctx.candidate.telegramId ? words.plain("broadcasts-you") : await nameOf(rt, words, first.by);
  const at = printingIn(words.language, rt.config.zone).time(first.at);
  ctx.popUp(words.plain("broadcasts-first", { name, at }), "alert");
}
