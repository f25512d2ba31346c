// The search of the desk: what staff type next is looked for, until they go elsewhere.
import { findListed, listedButtons } from "../participants/finding.ts";
import type { Done, Staff } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { send, show } from "../telegram/screen.ts";
import { card, printFor } from "./desk.ts";
import { searchRegistrations } from "./registrations.ts";
import { foundScreen } from "./screens.ts";

/** Asks what to look for. */
export async function beginSearch(rt: Runtime, ctx: BotContext, staff: Staff): Promise<Done> {
  await waitForWords(rt, staff.telegramId, "search");
  await show(ctx, {
    text: ctx.words.html("staff-search-question"),
    buttons: [[button(ctx.words.plain("telegram-back"), "staff")]],
  });
  return "done";
}

/** A single find opens its card at once. What was typed is never recorded: it may be a name or a phone number. */
export async function search(rt: Runtime, ctx: BotContext, staff: Staff, typed: string): Promise<Done> {
  await staff.note("registrations-searched");
  const { reach } = staff;
  const asked = { typed: typed.slice(0, 200), reach, language: ctx.words.language };
  const found = await searchRegistrations(rt.db, rt.seal, asked);
  const listed = await findListed(rt.db, rt.seal, { typed: asked.typed, reach });
  const [only, another] = found.rows;
  if (only && !another && listed.length === 0 && (await card(rt, ctx, staff, only.number)) === "done") return "done";
  if (found.total > 0) {
    const screen = foundScreen(printFor(rt, ctx), found);
    await send(ctx, { ...screen, buttons: [...listedButtons(ctx.words, listed), ...(screen.buttons ?? [])] });
  } else if (listed.length > 0) {
    const back = [
      [button(ctx.words.plain("staff-search-again"), "staff-search"), button(ctx.words.plain("staff-desk"), "staff")],
    ];
    await send(ctx, {
      text: ctx.words.html("participants-listed-found"),
      buttons: [...listedButtons(ctx.words, listed), ...back],
    });
  } else {
    await waitForWords(rt, staff.telegramId, "search");
    await sendWithDesk(ctx, "staff-found-nothing");
  }
  return "done";
}

/** Says that the search has ended. */
export function searchLeft(ctx: BotContext): Promise<void> {
  return sendWithDesk(ctx, "staff-search-ended");
}

async function sendWithDesk(ctx: BotContext, text: "staff-search-ended" | "staff-found-nothing"): Promise<void> {
  const again = text === "staff-found-nothing" ? [[button(ctx.words.plain("staff-search-again"), "staff-search")]] : [];
  const ways = [button(ctx.words.plain("staff-desk"), "staff"), button(ctx.words.plain("telegram-menu"), "menu")];
  await send(ctx, { text: ctx.words.html(text), buttons: [...again, ways] });
}
