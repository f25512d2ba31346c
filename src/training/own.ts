// What stands on a person's own card about their training: attendance in one line, the training certificate, what is next.

import { dayFromDatabase } from "../platform/calendar.ts";
import { askAbout } from "../questions/on-cards.ts";
import type { RegistrationPart } from "../registration/parts.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { mayReturn } from "./returning.ts";
import { attendanceOf } from "./training.ts";

/** The training's part of the card and of the news. */
export const trainingOnCard: RegistrationPart = async ({ db, config, now }, words, { id, state, intake }) => {
  if (state !== "inTraining" && state !== "completed" && state !== "droppedOut") return undefined;
  const attended = (await attendanceOf(db, [id])).get(id);
  const { trainingCertificateNo: number, trainingCertificateOn: on } = await db.registration.findUniqueOrThrow({
    where: { id },
    select: { trainingCertificateNo: true, trainingCertificateOn: true },
  });
  const printing = printingIn(words.language, intake?.zone ?? config.zone);
  return {
    lines: [
      ...(attended
        ? [
            words.html("training-own-attended", {
              present: String(attended.present),
              days: String(attended.days),
              excused: String(attended.excused),
            }),
          ]
        : []),
      ...(number !== null && on !== null
        ? [words.html("training-own-certificate", { number, day: printing.date(dayFromDatabase(on)) })]
        : []),
      ...(state === "completed" ? [words.html("training-own-next")] : []),
    ],
    buttons:
      state === "inTraining"
        ? [[askAbout(words, `r.${id}`), button(words.plain("training-stop-button"), "training-stop", id)]]
        : state === "completed"
          ? [[button(words.plain("menu-vacancies"), "jobs", "", BESIDE)]]
          : (await mayReturn(db, id, now()))
            ? [[button(words.plain("training-unstop-button"), "training-unstop", id)]]
            : [],
  };
};
