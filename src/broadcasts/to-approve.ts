// What waits for the second key: all that an approver has to do, on one screen.
import type { Done, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import { type Broadcast, listToApprove } from "./broadcasts.ts";
import { printFor } from "./opening.ts";
import { listLine, type Print } from "./screens.ts";
import { showElse } from "./watching.ts";

/** Shows the broadcasts that wait for this person to approve them or to give them back. */
export async function openToApprove(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const page = readPage(argument);
  if (page === undefined) return "no-such-thing";
  await staff.note("broadcasts-listed", "to-approve");
  const found = await listToApprove(rt.db, staff, { page, size: PAGE });
  await showElse(rt, ctx, toApproveScreen(printFor(rt, ctx), { ...found, page }));
  return "done";
}

function toApproveScreen(print: Print, found: { rows: readonly Broadcast[]; total: number; page: number }): Screen {
  const { words } = print;
  const buttons = found.rows.map(({ id }) =>
    button(words.plain("broadcasts-number", { number: String(id) }), "broadcast-review", id),
  );
  const lines = found.rows.map((row) => listLine(print, row));
  return {
    text:
      lines.length > 0
        ? [words.html("broadcasts-to-approve-title"), ...lines].join("\n\n")
        : words.html("broadcasts-to-approve-none"),
    buttons: [
      ...inRows(buttons, 4),
      ...turning(words, "broadcast-waiting", "", found.page, found.total),
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}
