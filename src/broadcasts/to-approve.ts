// What waits for the second key: all that an approver has to do, on one screen.
import type { Done, Staff } from "../roles/gate.ts";
import { mayDo } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import { type Broadcast, listToApprove } from "./broadcasts.ts";
import { decideButton, listLine } from "./list-screen.ts";
import { type Print, printFor } from "./print.ts";
import { showElse } from "./watching.ts";

/** Shows the broadcasts that wait for this person to approve them or to give them back. */
export async function openToApprove(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const page = readPage(argument);
  if (page === undefined) return "no-such-thing";
  await staff.note("broadcasts-listed", "to-approve");
  const found = await listToApprove(rt.db, staff, { page, size: PAGE });
  const isWriter = mayDo(staff.held, "broadcast");
  await showElse(rt, ctx, toApproveScreen(printFor(rt, ctx), { ...found, page, isWriter }));
  return "done";
}

function toApproveScreen(
  print: Print,
  found: { rows: readonly Broadcast[]; total: number; page: number; isWriter: boolean },
): Screen {
  const { words } = print;
  const buttons = found.rows.map((row) => decideButton(print, row));
  const lines = found.rows.map((row) => listLine(print, row));
  return {
    text:
      lines.length > 0
        ? [words.html("broadcasts-to-approve-title"), lines.join("\n")].join("\n\n")
        : words.html("broadcasts-to-approve-none"),
    buttons: [
      ...inRows(buttons, 2),
      ...turning(words, "broadcast-waiting", "", found.page, found.total),
      [
        ...(found.isWriter ? [button(words.plain("broadcasts-list-button"), "broadcast")] : []),
        button(words.plain("telegram-menu"), "menu"),
      ],
    ],
  };
}
