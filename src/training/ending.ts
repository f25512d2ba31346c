// How a training ends, as staff enter it: completed for all or for one, left before the end with a reason, taken back.
import { localDate } from "../platform/calendar.ts";
import type { Done } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { OnIntake, OnSeated } from "../seats/opening.ts";
import { type Step, undoStep } from "../seats/stepping-in.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { send, show } from "../telegram/screen.ts";
import { classNow, personNow } from "./desk-screens.ts";
import { bringBack } from "./returning.ts";
import { attendedWords } from "./screens.ts";
import { attendanceOf, endTraining, isOver, neverMarked, type Participant, participantsOf } from "./training.ts";

const LONGEST_REASON = 300;
const FEWEST_LETTERS = 3;

/** Why people leave a training, by the codes of `registration/reasons.ts`. */
const leavingReasons = ["left-work", "left-illness", "left-family", "left-moved", "left-unheard"] as const;

/** Of whom "completed" for all speaks: those in training and, once it is over, whoever had a seat in it and was never marked. */
async function finishing({ rt, intake }: OnIntake): Promise<Participant[]> {
  const inTraining = await participantsOf(rt.db, intake.id, ["inTraining"]);
  const isPast = await isOver(rt.db, { intakeId: intake.id, now: rt.now() });
  return isPast ? [...inTraining, ...(await neverMarked(rt.db, intake.id))] : inTraining;
}

/** Asks whether everybody in training has completed it. */
export async function askFinish(pressed: OnIntake): Promise<Done> {
  const { rt, ctx, intake } = pressed;
  const { words } = ctx;
  const people = await finishing(pressed);
  const count = String(people.length);
  const attended = await attendanceOf(
    rt.db,
    people.map(({ id }) => id),
  );
  const { zone } = intake.centre;
  const early =
    localDate(rt.now(), zone) < intake.endsOn
      ? [words.html("training-finish-early", { day: printingIn(words.language, zone).date(intake.endsOn) })]
      : [];
  const line = ({ id, name }: { id: number; name: string }, at: number) =>
    words.html("training-nth-attended", {
      ...{ nth: String(at + 1), name, attended: attendedWords(words, attended.get(id)) },
    });
  await show(ctx, {
    text: [...early, words.html("training-ask-finish", { count }), people.map(line).join("\n")].join("\n\n"),
    buttons: [
      [button(words.plain("training-finish-yes", { count }), "training-finished", `${intake.id}.${count}`)],
      [button(words.plain("telegram-back"), "training-intake", intake.id)],
    ],
  });
  return "done";
}

/** Notes it, for as many as were seen. */
export async function finish(pressed: OnIntake): Promise<Done> {
  const { rt, ctx, staff, intake, rest } = pressed;
  const people = await finishing(pressed);
  if (String(people.length) !== rest) {
    await show(ctx, await classNow(pressed, ctx.words.html("seats-not-over")));
    return "done";
  }
  const ids = people.map(({ id }) => id);
  const moved = await endTraining(rt, staff, { intakeId: intake.id, ids, to: "completed" });
  await show(ctx, await classNow(pressed, ctx.words.html("training-did-finish", { count: String(moved.length) })));
  return "done";
}

/** Notes one person as completed. */
export async function completeOne(pressed: OnSeated): Promise<Done> {
  const { rt, staff, person } = pressed;
  const moved = await endTraining(rt, staff, { intakeId: person.intakeId, ids: [person.id], to: "completed" });
  return showDone(pressed, moved.length === 1 ? "training-did-complete" : "seats-not-over");
}

/** Asks why somebody left. */
export async function askDrop({ rt, ctx, staff, person }: OnSeated): Promise<Done> {
  const { words } = ctx;
  await waitForWords(rt, staff.telegramId, `training-why ${person.id}`);
  await show(ctx, {
    text: words.html("training-ask-drop", { name: person.name }),
    buttons: [
      ...leavingReasons.map((code) => [
        button(words.plain(`training-why-${code}`), "training-dropped", `${person.id}.${code}`),
      ]),
      [button(words.plain("telegram-back"), "training-person", person.id)],
    ],
  });
  return "done";
}

/** Notes it with one of the usual reasons. */
export async function drop(pressed: OnSeated): Promise<Done> {
  const reason = leavingReasons.find((code) => code === pressed.rest);
  return reason ? dropFor(pressed, reason) : "no-such-thing";
}

/** Notes it with a reason in staff's own words. */
export async function hearDrop(pressed: OnSeated, said: string): Promise<Done> {
  const { rt, ctx, staff, person } = pressed;
  if ((said.match(/\p{L}/gu) ?? []).length >= FEWEST_LETTERS && said.length <= LONGEST_REASON)
    return dropFor(pressed, said);
  await waitForWords(rt, staff.telegramId, `training-why ${person.id}`);
  const back = [[button(ctx.words.plain("telegram-back"), "training-person", person.id)]];
  await send(ctx, { text: ctx.words.html("seats-reason-unclear"), buttons: back });
  return "done";
}

async function dropFor(pressed: OnSeated, reason: string): Promise<Done> {
  const { rt, staff, person } = pressed;
  const moved = await endTraining(rt, staff, { intakeId: person.intakeId, ids: [person.id], to: "droppedOut", reason });
  return showDone(pressed, moved.length === 1 ? "training-did-drop" : "seats-not-over");
}

/** Takes the end back, as long as nobody was told of it. */
export async function undoEnd(pressed: OnSeated): Promise<Done> {
  if (pressed.rest === "left") return undoLeaving(pressed);
  const outcome = await undoStep(pressed.rt, pressed.staff, pressed.person.id);
  return showDone(pressed, outcome === "done" ? "seats-did-undone" : "seats-not-over");
}

/** Brings back whoever said that they stop. */
async function undoLeaving(pressed: OnSeated): Promise<Done> {
  const outcome = await bringBack(pressed.rt, pressed.staff, pressed.person.id);
  return showDone(pressed, outcome === "done" ? "training-did-return" : `seats-not-${outcome}`);
}

async function showDone(
  pressed: OnSeated,
  key:
    | "training-did-complete"
    | "training-did-drop"
    | "training-did-return"
    | "seats-did-undone"
    | `seats-not-${Exclude<Step, "done">}`,
): Promise<Done> {
  const { ctx } = pressed;
  await (ctx.callbackQuery ? show : send)(ctx, await personNow(pressed, ctx.words.html(key)));
  return "done";
}
