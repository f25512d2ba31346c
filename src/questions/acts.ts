// What staff press and say about questions.
import type { AwaitedWords, Hear, StaffActs } from "../roles/gate.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { send } from "../telegram/screen.ts";
import * as desk from "./desk.ts";
import * as ready from "./ready.ts";

const right = "desk";

/** All behind the desk's button "questions". */
export const questionActs: StaffActs = {
  presses: named({
    "question-list": desk.openList,
    "question-open": desk.openQuestion,
    "question-answer": desk.askAnswer,
    "question-files": desk.sendFiles,
    "question-take": desk.take,
    "question-give": desk.askColleague,
    "question-given": desk.give,
    "question-close": desk.close,
    "question-reopen": desk.reopen,
    "question-ready": ready.chooseReady,
    "question-preview": ready.previewReady,
    "question-send": ready.sendReady,
    "question-readies": ready.listReady,
    "question-saved": ready.openReady,
    "question-new": ready.askNew,
    "question-edit": ready.askEdit,
    "question-drop": ready.drop,
  }),
  commands: {},
  words: {
    "question-answer": awaited(desk.hearAnswer),
    "question-new": awaited(ready.hearNew),
    "question-edit": awaited(ready.hearEdit),
  },
};

function named(hears: Readonly<Record<string, Hear>>): StaffActs["presses"] {
  return Object.fromEntries(Object.entries(hears).map(([act, hear]) => [act, { right, hear }]));
}

function awaited(hear: Hear): AwaitedWords {
  return { right, hear, left: sayLeft };
}

async function sayLeft(ctx: BotContext): Promise<void> {
  await send(ctx, {
    text: ctx.words.html("questions-left"),
    buttons: [[button(ctx.words.plain("questions-desk-list"), "question-list")]],
  });
}
