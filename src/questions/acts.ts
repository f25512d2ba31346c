// What staff press and say about questions.
import type { AwaitedWords, Hear, StaffActs } from "../roles/gate.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { send } from "../telegram/screen.ts";
import * as desk from "./desk.ts";
import * as answering from "./desk-answering.ts";
import * as closing from "./desk-closing.ts";
import * as giving from "./giving.ts";
import * as office from "./office.ts";
import * as ready from "./ready.ts";

const right = "desk";

/** All behind the desk's button "questions". */
export const questionActs: StaffActs = {
  presses: named({
    "question-list": desk.openList,
    "question-open": desk.openQuestion,
    "question-answer": answering.askAnswer,
    "question-say": answering.sayDraft,
    "question-files": desk.sendFiles,
    "question-take": giving.take,
    "question-give": giving.askColleague,
    "question-given": giving.give,
    "question-close": closing.close,
    "question-reopen": desk.reopen,
    "question-ready": ready.chooseReady,
    "question-preview": ready.previewReady,
    "question-send": ready.sendReady,
    "question-readies": ready.listReady,
    "question-saved": ready.openReady,
    "question-new": ready.askNew,
    "question-edit": ready.askEdit,
    "question-drop": ready.drop,
    "question-office": office.openOffice,
    "question-day": office.switchDay,
    "question-hours": office.askHours,
    "question-friday": office.askFriday,
    "question-nofriday": office.noFriday,
    "question-holidays": office.openHolidays,
    "question-addholidays": office.askHolidays,
    "question-dropholiday": office.dropHoliday,
  }),
  commands: {},
  words: {
    "question-answer": awaited(answering.hearAnswer),
    "question-words": awaited(answering.hearWords),
    "question-album": awaited(answering.hearWords),
    "question-close": awaited(closing.hearReason),
    "question-new": awaited(ready.hearNew),
    "question-edit": awaited(ready.hearEdit),
    "question-hours": awaited(office.hearHours, "questions-office-left"),
    "question-friday": awaited(office.hearFriday, "questions-office-left"),
    "question-holidays": awaited(office.hearHolidays, "questions-office-left"),
  },
};

function named(hears: Readonly<Record<string, Hear>>): StaffActs["presses"] {
  return Object.fromEntries(Object.entries(hears).map(([act, hear]) => [act, { right, hear }]));
}

function awaited(hear: Hear, left: "questions-left" | "questions-office-left" = "questions-left"): AwaitedWords {
  return { right, hear, left: (ctx) => sayLeft(ctx, left) };
}

async function sayLeft(ctx: BotContext, key: "questions-left" | "questions-office-left"): Promise<void> {
  await send(ctx, {
    text: ctx.words.html(key),
    buttons: [[button(ctx.words.plain("questions-desk-list"), "question-list")]],
  });
}
