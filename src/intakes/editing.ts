// Staff change what was announced: a fact, all its days, whether one may register, whether it takes place at all.

import { undoneUntil } from "../delivery/undoable.ts";
import { addDays } from "../platform/calendar.ts";
import type { Done, Hear, Staff } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { show } from "../telegram/screen.ts";
import { callOff } from "./calling-off.ts";
import { showIntake } from "./card.ts";
import {
  amendIntake,
  type Changed,
  closeIntake,
  countHearing,
  fixedOf,
  postponedBy,
  postponeIntake,
} from "./changing.ts";
import { proposalButtons } from "./draft-screens.ts";
import { movedBy, todayIn } from "./drafting.ts";
import { dayFields, dayIn, type Facts, type Field, fields } from "./facts.ts";
import { SECONDS } from "./opening.ts";
import { fieldWord, problemText, valueIn } from "./print.ts";
import { type Problem, readAnyDay, readField } from "./reading.ts";
import { type IntakeOfStaff, intakeWithin } from "./standing.ts";
import { undoChange } from "./undoing.ts";

const LARGEST_ID = 2_147_483_647;
const LONGEST_REASON = 300;
/** The weeks by which an intake is postponed with one tap. */
const weeks = [1, 2, 4] as const;

/** A press on an intake within reach, or words about it. */
interface Heard {
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
  const lead = problem
    ? problemText(words, problem, today)
    : words.html("intakes-now", { field: fieldWord(words, field), value: valueIn(words, facts, field) });
  await show(ctx, {
    text: [lead, words.html(`intakes-ask-${field}`)].join("\n\n"),
    buttons: [
      ...proposalButtons(words, field, { facts, last: undefined, today, trainingDays: null }, (label, value) =>
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

/** What was typed. */
export async function hearField(heard: Heard, said: string): Promise<Done> {
  const { rt, staff, intake, rest } = heard;
  const field = fields.find((each) => each === rest);
  if (!field) return "no-such-thing";
  const read = readField(field, said, { facts: intake.facts, today: todayIn(rt, intake.zone) });
  if ("is" in read) return putQuestion(heard, field, read);
  const changed = await amendIntake(rt, staff, { id: intake.id, field, patch: read.patch });
  return changed.is === "wrong" ? putQuestion(heard, field, changed.problem) : saying(heard, changed);
}

/** Keeps a shared place of the map as the place of an intake's test. */
export async function movePoint(heard: Heard, point: Pick<Facts, "latitude" | "longitude">): Promise<Done> {
  const { rt, staff, intake } = heard;
  return saying(heard, await amendIntake(rt, staff, { id: intake.id, field: "place", patch: point }));
}

/** By how much everything is postponed. */
export async function askPostpone(heard: Heard, problem?: Problem): Promise<Done> {
  const { rt, ctx, staff, intake } = heard;
  const { words } = ctx;
  const { id, facts, zone } = intake;
  const today = todayIn(rt, zone);
  const why = fixedOf({ active: intake.isActive }, facts, "start", today);
  if (why) return saying(heard, { is: "fixed", why });
  await waitForWords(rt, staff.telegramId, `intakes-move ${id}`, SECONDS);
  const printing = printingIn(words.language, zone);
  const choices = weeks.map((each) => {
    const day = printing.shortDate(movedBy(facts, each * 7, today).startsOn);
    return [
      button(
        words.plain("intakes-postpone-by", { weeks: each, day }),
        "intakes-move",
        `${id}.${each * 7}.${facts.startsOn}`,
      ),
    ];
  });
  await show(ctx, {
    text: [
      ...(problem ? [problemText(words, problem, today)] : []),
      words.html("intakes-ask-postpone", { start: printing.date(facts.startsOn) }),
    ].join("\n\n"),
    buttons: [...choices, [button(words.plain("telegram-back"), "intakes-card", id)]],
  });
  return "done";
}

/** Shows what a button's days would move, for the start that it was shown for, where it says one: `<days>.<start>`. */
export function movePressed(heard: Heard): Promise<Done> {
  const [, days = "", from] = /^(\d{1,3})(?:\.(\d{4}-\d{2}-\d{2}))?$/.exec(heard.rest) ?? [];
  if (!weeks.some((each) => each * 7 === Number(days))) return Promise.resolve("no-such-thing");
  return from === undefined || from === heard.intake.facts.startsOn
    ? previewMove(heard, Number(days))
    : saying(heard, { is: "same" });
}

/** Shows what the new start, or the weeks, that were typed would move. */
export async function hearMove(heard: Heard, said: string): Promise<Done> {
  const { rt, intake } = heard;
  const today = todayIn(rt, intake.zone);
  const [, count] = /^(\d{1,2}) ?(?:minggu|pekan|weeks?)$/i.exec(said) ?? [];
  const day = count === undefined ? readAnyDay(said, today) : addDays(intake.facts.startsOn, Number(count) * 7);
  if (day === undefined) return askPostpone(heard, { is: "day" });
  if (day <= intake.facts.startsOn) return askPostpone(heard, { is: "earlier" });
  return previewMove(heard, (Date.parse(day) - Date.parse(intake.facts.startsOn)) / 86_400_000);
}

/** The new days beside how many hear of them; the reason that is typed next postpones it. */
async function previewMove(heard: Heard, days: number, problem = ""): Promise<Done> {
  const { rt, ctx, staff, intake } = heard;
  const { words } = ctx;
  const { id, facts, zone } = intake;
  const patch = postponedBy(facts, days, todayIn(rt, zone));
  const lines = dayFields
    .filter((field) => dayIn(patch, field))
    .map((field) =>
      words.html("intakes-line", { field: fieldWord(words, field), value: valueIn(words, patch, field) }),
    );
  const tests = await rt.db.selectionSession.count({
    where: { intakeId: id, cancelledAt: null, startsAt: { gt: rt.now() } },
  });
  await waitForWords(rt, staff.telegramId, `intakes-postponed ${id}.${days}.${facts.startsOn}`, SECONDS);
  await show(ctx, {
    text: [
      problem,
      words.html("intakes-postpone-preview"),
      lines.join("\n"),
      tests > 0 ? words.html("intakes-postpone-tests", { count: String(tests) }) : "",
      words.html("intakes-postpone-why", { people: String(await countHearing(rt.db, id)) }),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [[button(words.plain("telegram-back"), "intakes-postpone", id)]],
  });
  return "done";
}

/** Postpones it for the reason that was typed, if it still starts on the day that was shown. */
export async function hearPostponed(heard: Heard, said: string): Promise<Done> {
  const { rt, ctx, staff, intake, rest } = heard;
  const [, days = "", from = ""] = /^(\d{1,4})\.(\d{4}-\d{2}-\d{2})$/.exec(rest) ?? [];
  if (from !== intake.facts.startsOn) return saying(heard, { is: "same" });
  if (said.length < 5 || said.length > LONGEST_REASON)
    return previewMove(heard, Number(days), ctx.words.html("intakes-problem-reason"));
  const changed = await postponeIntake(rt, staff, { id: intake.id, days: Number(days), from, reason: said });
  return changed.is === "wrong" ? askPostpone(heard, changed.problem) : saying(heard, changed);
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
  const people = openOf(intake);
  await show(ctx, {
    text: [problem, words.html("intakes-ask-off", { people: String(people) })].filter(Boolean).join("\n\n"),
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

/** The card as it is now, under a sentence about what became of the change. */
async function saying(heard: Heard, changed: Changed): Promise<Done> {
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
  return showIntake(rt, ctx, staff, intake.id, [lead, more].filter(Boolean).join(" "));
}

function tellAt({ rt, ctx, intake }: Heard): string {
  return printingIn(ctx.words.language, intake.zone).time(undoneUntil(rt.now()));
}

/** How many are registered for it and would hear that it is off. */
function openOf({ states }: IntakeOfStaff): number {
  const { rejected, lapsed, completed, droppedOut, withdrawn, ...open } = states;
  return Object.values(open).reduce((sum, count) => sum + count, 0);
}
