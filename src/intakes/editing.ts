// Staff change what was announced: a fact, all its days, whether one may register, whether it takes place at all.

import { undoneUntil } from "../delivery/undoable.ts";
import type { Day } from "../platform/calendar.ts";
import { askedFrom, registeredFor } from "../registration/as-typed.ts";
import type { Done, Hear, Staff } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { show } from "../telegram/screen.ts";
import { callOff } from "./calling-off.ts";
import { showIntake } from "./card.ts";
import { amendIntake, type Changed, closeIntake, fixedOf } from "./changing.ts";
import { closedOn, closedText } from "./closed-days.ts";
import { askText, proposalButtons, saidAsButton, sureText } from "./draft-screens.ts";
import { exampleDay, todayIn } from "./drafting.ts";
import { type Facts, type Field, fields, isDayField } from "./facts.ts";
import { SECONDS } from "./opening.ts";
import { fieldWord, problemText, valueIn } from "./print.ts";
import { type Problem, readField, readNear } from "./reading.ts";
import { yesOrNo } from "./saying.ts";
import { type IntakeOfStaff, intakeWithin } from "./standing.ts";
import { undoChange } from "./undoing.ts";

const LARGEST_ID = 2_147_483_647;
export const LONGEST_REASON = 300;

/** A press on an intake within reach, or words about it. */
export interface Heard {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly staff: Staff;
  readonly intake: IntakeOfStaff;
  /** What a button carries behind the id */
  readonly rest: string;
}

/** Finds the intake of a button before its act; one that is not theirs is none. */
export function onIntake(act: (heard: Heard) => Promise<Done>): Hear {
  return async (rt, ctx, staff, argument) => {
    const [, digits = "", rest = ""] = /^([1-9]\d{0,9})(?:\.(.*))?$/.exec(argument) ?? [];
    const id = Number(digits);
    const isId = digits !== "" && id <= LARGEST_ID;
    const intake = isId ? await intakeWithin(rt.db, id, staff.reach, rt.now()) : undefined;
    return intake ? act({ rt, ctx, staff, intake, rest }) : "no-such-thing";
  };
}

/** Hears typed words about an intake: what they are about comes where a button has its nonce. */
export function typedAbout(act: (heard: Heard, said: string) => Promise<Done>): Hear {
  return (rt, ctx, staff, said, about) => onIntake((heard) => act(heard, said.trim()))(rt, ctx, staff, about, "");
}

/** Which fact is changed. */
export async function openEdit({ ctx, intake }: Heard): Promise<Done> {
  const { words } = ctx;
  const { id, facts } = intake;
  const buttons = fields.map((field) => button(fieldWord(words, field), "intakes-ask", `${id}.${field}`));
  await show(ctx, {
    text: [
      words.html("intakes-edit-which"),
      [
        words.html("intakes-line", { field: fieldWord(words, "confirm"), value: valueIn(words, facts, "confirm") }),
        words.html("intakes-line", { field: fieldWord(words, "hold"), value: valueIn(words, facts, "hold") }),
        words.html("intakes-line", { field: fieldWord(words, "hour"), value: valueIn(words, facts, "hour") }),
      ].join("\n"),
    ].join("\n\n"),
    buttons: [...inRows(buttons, 2), [button(words.plain("telegram-back"), "intakes-card", id)]],
  });
  return "done";
}

/** Asks for a fact anew, with what it is now. */
export async function askField(heard: Heard): Promise<Done> {
  const field = fields.find((each) => each === heard.rest);
  if (!field) return "no-such-thing";
  const { rt, intake } = heard;
  const today = todayIn(rt, intake.zone);
  const why = fixedOf({ active: intake.isActive }, intake.facts, field, today);
  if (why) return saying(heard, { is: "fixed", why });
  return putQuestion(heard, field);
}

async function putQuestion({ rt, ctx, staff, intake }: Heard, field: Field, problem?: Problem): Promise<Done> {
  const { words } = ctx;
  const { id, facts, zone } = intake;
  const today = todayIn(rt, zone);
  await waitForWords(rt, staff.telegramId, `intakes-ask ${id}.${field}`, SECONDS);
  const asked = { facts, last: undefined, today, trainingDays: null };
  const question = askText(words, field, { ...asked, usual: intake.usual });
  const isOwnWords = field === "needs" || field === "papers";
  const lead = problem
    ? problemText(words, problem, today, isDayField(field) ? exampleDay(field, asked) : undefined)
    : words.html("intakes-now", { field: fieldWord(words, field), value: valueIn(words, facts, field) });
  await show(ctx, {
    text: [lead, isOwnWords ? await askedFrom(rt, words, registeredFor(id), question) : question].join("\n\n"),
    buttons: [
      ...proposalButtons(words, field, asked, (label, value) =>
        button(label, "intakes-set", `${id}.${field}.${value}`),
      ),
      [button(words.plain("telegram-back"), "intakes-edit", id)],
    ],
  });
  return "done";
}

/** What a button answers: `<id>.<field>.<value>`. */
export function setField(heard: Heard): Promise<Done> {
  const [name = "", ...value] = heard.rest.split(".");
  return hearField({ ...heard, rest: name }, value.join("."));
}

/** What was typed; a day that is said by how near it is, is asked about before it counts. */
export async function hearField(heard: Heard, typed: string): Promise<Done> {
  const { rt, ctx, staff, intake, rest } = heard;
  const [name, sure] = rest.split(".");
  const field = fields.find((each) => each === name);
  if (!field) return "no-such-thing";
  const today = todayIn(rt, intake.zone);
  const isSure = sure === undefined ? undefined : yesOrNo(rt, typed);
  if (isSure === false) return putQuestion(heard, field);
  const near = isDayField(field) ? readNear(typed, today) : undefined;
  if (near !== undefined && !(field === "opens" && near === today)) return askSure(heard, field, near);
  const proposed = { facts: intake.facts, last: undefined, today, trainingDays: null };
  const said = isSure && sure !== undefined ? sure : (saidAsButton(rt.texts, field, proposed, typed) ?? typed);
  const read = readField(field, said, { facts: intake.facts, today, language: ctx.words.language });
  if ("is" in read) return putQuestion(heard, field, read);
  const changed = await amendIntake(rt, staff, { id: intake.id, field, patch: read.patch });
  if (changed.is === "wrong") return putQuestion(heard, field, changed.problem);
  const closed = field === "start" ? await closedOn(rt.db, intake.centreCode, read.patch.startsOn) : undefined;
  return saying(heard, changed, closed && closedText(ctx.words, closed));
}

async function askSure({ rt, ctx, staff, intake: { id } }: Heard, field: Field, day: Day): Promise<Done> {
  const { words } = ctx;
  await waitForWords(rt, staff.telegramId, `intakes-ask ${id}.${field}.${day}`, SECONDS);
  await show(ctx, {
    text: sureText(words, day),
    buttons: [
      [
        button(words.plain("intakes-sure-button"), "intakes-set", `${id}.${field}.${day}`),
        button(words.plain("intakes-other-button"), "intakes-ask", `${id}.${field}`),
      ],
      [button(words.plain("telegram-back"), "intakes-edit", id)],
    ],
  });
  return "done";
}

/** Keeps a shared place of the map as the place of an intake's test. */
export async function movePoint(heard: Heard, point: Pick<Facts, "latitude" | "longitude">): Promise<Done> {
  const { rt, staff, intake } = heard;
  return saying(heard, await amendIntake(rt, staff, { id: intake.id, field: "place", patch: point }));
}

/** Ends registration early, or opens it again. */
export function close(closed: boolean): (heard: Heard) => Promise<Done> {
  return async (heard) => {
    const { rt, ctx, staff, intake } = heard;
    const changed = await closeIntake(rt, staff, { id: intake.id, closed });
    if (changed.is !== "changed") return saying(heard, changed);
    const lead = ctx.words.html(closed ? "intakes-is-closed" : "intakes-is-reopened");
    return showIntake(rt, ctx, staff, intake.id, lead);
  };
}

/** Asks why it is called off; everybody who is registered reads it. */
export async function askOff(heard: Heard, problem = ""): Promise<Done> {
  const { rt, ctx, staff, intake } = heard;
  const { words } = ctx;
  const why = fixedOf({ active: intake.isActive }, intake.facts, "start", todayIn(rt, intake.zone));
  if (why) return saying(heard, { is: "fixed", why });
  await waitForWords(rt, staff.telegramId, `intakes-off ${intake.id}`, SECONDS);
  const question = words.html("intakes-ask-off", { people: String(openOf(intake)) });
  const asked = await askedFrom(rt, words, registeredFor(intake.id), question);
  await show(ctx, {
    text: [problem, asked].filter(Boolean).join("\n\n"),
    buttons: [[button(words.plain("telegram-back"), "intakes-card", intake.id)]],
  });
  return "done";
}

/** Calls it off for the reason that was typed. */
export async function hearOff(heard: Heard, said: string): Promise<Done> {
  const { rt, ctx, staff, intake } = heard;
  const { words } = ctx;
  if (said.length < 5 || said.length > LONGEST_REASON) return askOff(heard, words.html("intakes-problem-reason"));
  const changed = await callOff(rt, staff, { id: intake.id, reason: said });
  if (changed.is !== "changed") return saying(heard, changed);
  const lead = words.html("intakes-is-off", { people: String(changed.told), at: tellAt(heard) });
  return showIntake(rt, ctx, staff, intake.id, lead);
}

/** Takes the last change back: `<id>.<change>`. */
export async function undo(heard: Heard): Promise<Done> {
  const { rt, ctx, staff, intake, rest } = heard;
  const changeId = Number(/^\d{1,10}$/.exec(rest)?.[0] ?? Number.NaN);
  if (!Number.isInteger(changeId)) return "no-such-thing";
  const result = await undoChange(rt, staff, { id: intake.id, changeId });
  if (result === "gone") return "no-such-thing";
  return showIntake(rt, ctx, staff, intake.id, ctx.words.html(`intakes-undo-${result}`));
}

/** The card as it is now, under a sentence about what became of the change, and what is to be pointed out about it. */
export async function saying(heard: Heard, changed: Changed, note = ""): Promise<Done> {
  const { rt, ctx, staff, intake } = heard;
  const { words } = ctx;
  if (changed.is === "gone") return "no-such-thing";
  const lead =
    changed.is === "fixed"
      ? words.html(`intakes-fixed-${changed.why}`)
      : changed.is === "same" || changed.is === "wrong"
        ? words.html("intakes-same")
        : changed.told > 0
          ? words.html("intakes-changed-told", { people: String(changed.told), at: tellAt(heard) })
          : words.html("intakes-changed");
  const tests = changed.is === "changed" && changed.tests ? changed.tests : 0;
  const more = tests > 0 ? words.html("intakes-tests-along", { count: tests }) : "";
  const said = [lead, more].filter(Boolean).join(" ");
  return showIntake(rt, ctx, staff, intake.id, [said, note].filter(Boolean).join("\n\n"));
}

function tellAt({ rt, ctx, intake }: Heard): string {
  return printingIn(ctx.words.language, intake.zone).time(undoneUntil(rt.now()));
}

/** How many are registered for it and would hear that it is off. */
function openOf({ states }: IntakeOfStaff): number {
  const { rejected, lapsed, completed, droppedOut, withdrawn, ...open } = states;
  return Object.values(open).reduce((sum, count) => sum + count, 0);
}
