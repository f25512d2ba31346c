// What the desk's "tests today" leads to.
import type { Done, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";
import { testsToday } from "./selection.ts";
import { sessionButton, sessionLine } from "./session-screen.ts";
import { stages } from "./sessions.ts";

/** The tests and interviews of today, or those of one sort, each a tap away. */
export async function openToday(rt: Runtime, ctx: BotContext, staff: Staff, argument = ""): Promise<Done> {
  const [word = "", pageWord = ""] = argument.split(".");
  const [stage, page] = [stages.find((each) => each === word), readPage(pageWord)];
  if ((word !== "" && stage === undefined) || page === undefined) return "no-such-thing";
  await staff.note("registrations-listed");
  const { words } = ctx;
  const all = await testsToday(rt.db, staff.reach, rt.now());
  const ofStage = all.filter((session) => stage === undefined || session.stage === stage);
  const sessions = ofStage.slice(page * PAGE, (page + 1) * PAGE);
  await show(ctx, {
    text: [
      words.html("selection-today-title"),
      sessions.length > 0
        ? sessions.map((session) => sessionLine(words, session)).join("\n")
        : words.html("selection-today-none"),
    ].join("\n\n"),
    buttons: [
      ...sessions.map((session) => [sessionButton(words, session)]),
      ...turning(words, "select-today", `${word}.`, page, ofStage.length),
      [button(words.plain("staff-desk"), "staff")],
    ],
  });
  return "done";
}
