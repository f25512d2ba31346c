// The screens of a class and of one of its people as they stand now, with what just happened above.
import { printPhone } from "../candidates/phone.ts";
import { localDate } from "../platform/calendar.ts";
import type { OnIntake, OnSeated } from "../seats/opening.ts";
import { canUndo } from "../seats/stepping-in.ts";
import { button } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import { leftAt } from "./returning.ts";
import { attendedWords, classScreen } from "./screens.ts";
import { attendanceOf, isOver, marksOf, participantsOf } from "./training.ts";

/** The states of whoever belongs to a class. */
export const ofClass = ["accepted", "confirmed", "inTraining", "completed", "droppedOut"] as const;

/** A class. */
export async function classNow({ rt, ctx, intake }: OnIntake, lead = ""): Promise<Screen> {
  const people = await participantsOf(rt.db, intake.id, ofClass);
  const today = localDate(rt.now(), intake.centre.zone);
  const marks = await marksOf(rt.db, intake.id, today);
  const away = people.filter(({ state }) => state === "confirmed");
  const attended = await attendanceOf(
    rt.db,
    away.map(({ id }) => id),
  );
  const absent = away.flatMap((person) => {
    const days = attended.get(person.id);
    return days && days.absent > 0 && days.present === 0 ? [{ ...person, days: days.absent }] : [];
  });
  const unmarked = people.filter(({ id, state }) => state === "confirmed" && !attended.has(id)).length;
  return classScreen(ctx.words, intake, { people, today, marks, absent, unmarked, lead });
}

/** One person of a class, with what may be noted of them. */
export async function personNow(
  { rt, ctx, person: { id, intakeId, name, number, phone } }: OnSeated,
  lead = "",
): Promise<Screen> {
  const { words } = ctx;
  const row = await rt.db.registration.findUniqueOrThrow({ where: { id } });
  const attended = (await attendanceOf(rt.db, [id])).get(id);
  const undoable = await canUndo(rt, id);
  const { state, trainingCertificateNo: certificate } = row;
  const hasSeat = state === "confirmed" || state === "accepted";
  const hasLeft = state === "droppedOut" && (await leftAt(rt.db, id)) !== undefined;
  const isPast = await isOver(rt.db, { intakeId, now: rt.now() });
  return {
    text: [
      lead,
      [
        words.html("seats-person", { name, number, state: words.plain(`registration-state-${state}`) }),
        words.html("seats-person-phone", { phone: phone === undefined ? "–" : printPhone(phone) }),
        words.html("training-person-attended", { attended: attendedWords(words, attended) }),
        ...(certificate === null ? [] : [words.html("training-person-certificate", { number: certificate })]),
        ...(undoable ? [words.html("seats-person-undoable")] : []),
      ].join("\n"),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      ...(state === "inTraining" || (isPast && hasSeat)
        ? [
            [button(words.plain("training-complete-button"), "training-complete", id)],
            [button(words.plain("training-drop-button"), "training-drop", id)],
          ]
        : []),
      ...(hasSeat ? [[button(words.plain("seats-out-button"), "seats-out", id)]] : []),
      ...(state === "completed" ? [[button(words.plain("training-number-button"), "training-number", id)]] : []),
      ...(hasLeft && !isPast ? [[button(words.plain("training-return-button"), "training-undo", `${id}.left`)]] : []),
      ...(undoable ? [[button(words.plain("seats-undo-button"), "training-undo", id)]] : []),
      [button(words.plain("telegram-back"), "training-people", `${intakeId}.0`)],
    ],
  };
}
