// What staff say and press about a training. Whether somebody may at all is asked before, in `roles/gate.ts`; whether it is
// theirs is asked in `seats/opening.ts`.
import { addDays, type Day, dayOf, localDate } from "../platform/calendar.ts";
import type { AttendanceMark } from "../platform/generated/prisma/enums.ts";
import type { AwaitedWords, Done, Hear, Staff, StaffActs } from "../roles/gate.ts";
import { waitForChoice } from "../roles/typed-choices.ts";
import type { Runtime } from "../runtime.ts";
import { type OnIntake, type OnSeated, onIntake, onSeated, typed } from "../seats/opening.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { send, show } from "../telegram/screen.ts";
import { classNow, ofClass, personNow } from "./desk-screens.ts";
import * as ending from "./ending.ts";
import * as numbering from "./numbering.ts";
import * as screens from "./screens.ts";
import { keepMarks, marksNow, ticksKey } from "./ticks.ts";
import { attendanceOf, classesOf, classLists, participantsOf, saveDay } from "./training.ts";

const right = "desk";
const following: Readonly<Record<AttendanceMark, AttendanceMark>> = {
  present: "absent",
  absent: "excused",
  excused: "present",
};
/** So many days back can be marked from the list. */
const LISTED_DAYS = 14;

/** All behind the desk's button "trainings". */
export const trainingActs: StaffActs = {
  presses: named({
    training: openHome,
    "training-intake": onIntake(openClass),
    "training-day": onIntake(openDay),
    "training-tick": onIntake(tick),
    "training-save": onIntake(save),
    "training-days": onIntake(listDays),
    "training-people": onIntake(listPeople),
    "training-person": onSeated(openPerson),
    "training-finish": onIntake(ending.askFinish),
    "training-finished": onIntake(ending.finish),
    "training-complete": onSeated(ending.completeOne),
    "training-drop": onSeated(ending.askDrop),
    "training-dropped": onSeated(ending.drop),
    "training-undo": onSeated(ending.undoEnd),
    "training-number": onSeated(numbering.askNumber),
    "training-numbering": onIntake(numbering.askNumbering),
  }),
  commands: {},
  words: {
    "training-why": awaited(typed(onSeated, ending.hearDrop)),
    "training-number": awaited(typed(onSeated, numbering.hearNumber)),
    "training-numbering": awaited(typed(onIntake, numbering.hearNumbering)),
  },
};

async function openHome(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const which = classLists.find((each) => argument.startsWith(`${each}.`)) ?? "recent";
  const page = readPage(argument.replace(`${which}.`, ""));
  if (page === undefined) return "no-such-thing";
  await staff.note("training-viewed");
  const asked = { which, reach: staff.reach, now: rt.now(), skip: page * PAGE, take: PAGE + 1 };
  await show(ctx, screens.homeScreen(ctx.words, await classesOf(rt.db, asked), { page, which }));
  return "done";
}

async function openClass(pressed: OnIntake): Promise<Done> {
  await pressed.staff.note("training-viewed", pressed.intake.code);
  await show(pressed.ctx, await classNow(pressed));
  return "done";
}

async function openDay(pressed: OnIntake): Promise<Done> {
  const day = dayIn(pressed, pressed.rest);
  if (!day) return "no-such-thing";
  await pressed.rt.coordination.delete(ticksKey(pressed.staff.telegramId));
  await pressed.staff.note("training-viewed", pressed.intake.code);
  await showDay(pressed, day);
  return "done";
}

async function tick(pressed: OnIntake): Promise<Done> {
  const { rt, staff, intake, rest } = pressed;
  const [code = "", person = ""] = rest.split(".");
  const day = dayIn(pressed, code);
  if (!day || !/^\d{1,9}$/.test(person)) return "no-such-thing";
  const marking = { telegramId: staff.telegramId, intakeId: intake.id, day };
  const marks = new Map((await marksNow(rt, marking)).marks);
  const mark = marks.get(Number(person));
  if (mark) await keepMarks(rt, marking, marks.set(Number(person), following[mark]));
  await showDay(pressed, day);
  return "done";
}

/** Saves what was seen, and nothing else: what is marked otherwise by now is shown again first. */
async function save(pressed: OnIntake): Promise<Done> {
  const { rt, ctx, staff, intake, rest, nonce } = pressed;
  const day = dayIn(pressed, rest);
  if (!day) return "no-such-thing";
  const { marks } = await marksNow(rt, { telegramId: staff.telegramId, intakeId: intake.id, day });
  const counts = screens.tally(marks);
  if (nonce !== `${counts.present}.${counts.excused}.${counts.absent}`) {
    ctx.popUp(ctx.words.plain("training-marks-moved"), "alert");
    await showDay(pressed, day);
    return "done";
  }
  await saveDay(rt, staff, { intakeId: intake.id, day, marks });
  await rt.coordination.delete(ticksKey(staff.telegramId));
  const printed = printingIn(ctx.words.language, intake.centre.zone).date(day);
  await show(ctx, await classNow(pressed, ctx.words.html("training-did-save", { day: printed, ...counts })));
  return "done";
}

async function showDay({ rt, ctx, staff, intake }: OnIntake, day: Day): Promise<void> {
  const now = await marksNow(rt, { telegramId: staff.telegramId, intakeId: intake.id, day });
  const screen = screens.dayScreen(ctx.words, intake, { day, ...now });
  await waitForChoice(rt, staff.telegramId, screen.buttons?.flat() ?? []); // "simpan", or a name, typed
  await show(ctx, screen);
}

async function listDays({ rt, ctx, intake }: OnIntake): Promise<Done> {
  const { words } = ctx;
  const printing = printingIn(words.language, intake.centre.zone);
  const today = localDate(rt.now(), intake.centre.zone);
  const [last = today] = [today, intake.endsOn].toSorted();
  const days = Array.from({ length: LISTED_DAYS }, (_, back) => addDays(last, -back)).filter(
    (day) => day >= intake.startsOn,
  );
  await show(ctx, {
    text: words.html("training-which-day"),
    buttons: [
      ...inRows(
        days.map((day) =>
          button(
            printing.shortDate(day).replace(/ \d{4}$/, ""),
            "training-day",
            `${intake.id}.${screens.dayCode(day)}`,
          ),
        ),
        3,
      ),
      [button(words.plain("telegram-back"), "training-intake", intake.id)],
    ],
  });
  return "done";
}

async function listPeople({ rt, ctx, staff, intake, rest }: OnIntake): Promise<Done> {
  const page = readPage(rest);
  if (page === undefined) return "no-such-thing";
  await staff.note("training-viewed", intake.code);
  const people = await participantsOf(rt.db, intake.id, ofClass);
  const attended = await attendanceOf(
    rt.db,
    people.map(({ id }) => id),
  );
  await show(ctx, screens.peopleScreen(ctx.words, intake, { people, attended, page }));
  return "done";
}

async function openPerson(pressed: OnSeated): Promise<Done> {
  await pressed.staff.note("training-viewed", pressed.person.number);
  await show(pressed.ctx, await personNow(pressed));
  return "done";
}

/** A day of the training that has come; undefined for any other. */
function dayIn({ rt, intake }: OnIntake, code: string): Day | undefined {
  const today = localDate(rt.now(), intake.centre.zone);
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})$/.exec(code) ?? [];
  const day = code === "today" ? today : dayOf(Number(year), Number(month), Number(date));
  return day && day >= intake.startsOn && day <= intake.endsOn && day <= today ? day : undefined;
}

function named(hears: Readonly<Record<string, Hear>>): StaffActs["presses"] {
  return Object.fromEntries(Object.entries(hears).map(([act, hear]) => [act, { right, hear }]));
}

function awaited(hear: Hear): AwaitedWords {
  const left = (ctx: BotContext) =>
    send(ctx, {
      text: ctx.words.html("seats-left"),
      buttons: [[button(ctx.words.plain("seats-trainings-button"), "training")]],
    });
  return { right, hear, left };
}
