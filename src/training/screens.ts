// What staff see of a training: the class, a day with a mark for each, one person, how it ended.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Day } from "../platform/calendar.ts";
import type { AttendanceMark } from "../platform/generated/prisma/enums.ts";
import { brief } from "../seats/desk-screens.ts";
import { type IntakeWithin, titleOf } from "../seats/reading.ts";
import { PAGE, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import type { Attended, Class, ClassList, Marks, Participant } from "./training.ts";

const signs: Readonly<Record<AttendanceMark, string>> = { present: "✓", absent: "✗", excused: "◦" };

/** A day as a button carries it: `20261228`. */
export function dayCode(day: Day): string {
  return day.replaceAll("-", "");
}

/** The classes under way. */
export function homeScreen(
  words: Words,
  rows: readonly Class[],
  { page, which }: { page: number; which: ClassList },
): Screen {
  const shown = rows.slice(0, PAGE);
  const lines = shown.map((row) =>
    words.html(row.leftOpen > 0 ? "training-home-line-ended" : "training-home-line", {
      leftOpen: String(row.leftOpen),
      programme: inLanguage(row.programme, words.language),
      days: printingIn(words.language, row.zone).dateRange(row.startsOn, row.endsOn),
      people: String(row.people),
      today: words.plain(`training-today-${row.markedToday === null ? "none" : row.markedToday ? "marked" : "open"}`),
    }),
  );
  return {
    text: [
      words.html(`training-home-${which}`),
      lines.length > 0 ? lines.join("\n") : words.html("training-home-none"),
    ].join("\n\n"),
    buttons: [
      ...shown.map((row) => [button(brief(inLanguage(row.programme, words.language), 40), "training-intake", row.id)]),
      ...turning(words, "training", `${which}.`, page, page * PAGE + rows.length),
      ...(which === "recent" ? [] : [[button(words.plain("seats-trainings-button"), "training")]]),
      [button(words.plain("seats-home-button-short"), "seats"), button(words.plain("staff-desk"), "staff")],
    ],
  };
}

/** One class, and what is to be done with it today. */
export function classScreen(
  words: Words,
  intake: IntakeWithin,
  {
    people,
    today,
    marks,
    absent,
    unmarked,
    lead = "",
  }: {
    people: readonly Participant[];
    today: Day;
    marks: Marks;
    /** Confirmed, but marked on days without having come once, with on how many */
    absent: readonly (Participant & { days: number })[];
    /** How many have a seat and were marked on no day */
    unmarked: number;
    lead?: string;
  },
): Screen {
  const { id } = intake;
  const printing = printingIn(words.language, intake.centre.zone);
  const count = (state: Participant["state"]) => people.filter((person) => person.state === state).length;
  const isDay = today >= intake.startsOn && today <= intake.endsOn;
  const canMark = count("confirmed") + count("inTraining") > 0;
  const isPast = today > intake.endsOn;
  const leftOpen = isPast ? count("accepted") + count("confirmed") + count("inTraining") : 0;
  const canFinish = count("inTraining") + (isPast ? unmarked : 0) > 0;
  const head = words.html("training-class", {
    programme: titleOf(intake, words.language),
    centre: inLanguage(intake.centre.name, words.language),
    days: printing.dateRange(intake.startsOn, intake.endsOn),
  });
  const figures = words.html("training-class-figures", {
    inTraining: String(count("inTraining")),
    confirmed: String(count("confirmed")),
    completed: String(count("completed")),
    droppedOut: String(count("droppedOut")),
  });
  const todays = !isDay
    ? []
    : today === intake.startsOn && marks.size === 0
      ? [words.html("training-begins-today")]
      : [marks.size === 0 ? words.html("training-day-open") : words.html("training-day-marked", tally(marks))];
  return {
    text: [
      lead,
      head,
      ...todays,
      ...(leftOpen > 0 ? [words.html("training-left-open-class", { count: String(leftOpen) })] : []),
      figures,
      ...(absent.length > 0
        ? [
            [
              words.html("training-never-came"),
              ...absent.map(({ name, days }) => words.html("training-never-came-line", { name, days: String(days) })),
            ].join("\n"),
          ]
        : []),
      ...(today < intake.startsOn ? [words.html("training-not-begun")] : []),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      ...(isDay && canMark ? [[button(words.plain("training-mark-today-button"), "training-day", `${id}.today`)]] : []),
      ...(today >= intake.startsOn
        ? [
            [
              button(
                words.plain("training-people-button", { count: String(people.length) }),
                "training-people",
                `${id}.0`,
              ),
              button(words.plain("training-days-button"), "training-days", id),
            ],
          ]
        : []),
      ...(canFinish ? [[button(words.plain("training-finish-button"), "training-finish", id)]] : []),
      ...(count("completed") > 0 ? [[button(words.plain("training-numbering-button"), "training-numbering", id)]] : []),
      [
        button(words.plain("seats-home-button-short"), "seats-intake", id),
        button(words.plain("telegram-back"), "training"),
      ],
    ],
  };
}

/** A day: everybody present until a tap says otherwise. */
export function dayScreen(
  words: Words,
  intake: IntakeWithin,
  { day, people, marks, isSaved }: { day: Day; people: readonly Participant[]; marks: Marks; isSaved: boolean },
): Screen {
  const { id } = intake;
  const printing = printingIn(words.language, intake.centre.zone);
  const counts = tally(marks);
  return {
    text: [
      words.html("training-day", { programme: titleOf(intake, words.language), day: printing.date(day) }),
      words.html(isSaved ? "training-day-saved-before" : "training-day-how"),
    ].join("\n\n"),
    buttons: [
      [
        button(
          words.plain("training-save-button", counts),
          "training-save",
          `${id}.${dayCode(day)}`,
          `${counts.present}.${counts.excused}.${counts.absent}`,
        ),
      ],
      ...inRows(
        people.map(({ id: person, name }) =>
          button(
            `${signs[marks.get(person) ?? "present"]} ${brief(name, 18)}`,
            "training-tick",
            `${id}.${dayCode(day)}.${person}`,
          ),
        ),
        2,
      ),
      [button(words.plain("telegram-back"), "training-intake", id)],
    ],
  };
}

/** How many of each mark. */
export function tally(marks: Marks): { present: string; excused: string; absent: string } {
  const count = (mark: AttendanceMark) => String([...marks.values()].filter((each) => each === mark).length);
  return { present: count("present"), excused: count("excused"), absent: count("absent") };
}

/** The people of a class, a page at a time. */
export function peopleScreen(
  words: Words,
  intake: IntakeWithin,
  { people, attended, page }: { people: readonly Participant[]; attended: ReadonlyMap<number, Attended>; page: number },
): Screen {
  const shown = people.slice(page * PAGE, (page + 1) * PAGE);
  const lines = shown.map((person, at) =>
    words.html("training-person-line", {
      nth: String(page * PAGE + at + 1),
      name: person.name,
      state: words.plain(`registration-state-${person.state}`),
      attended: attendedWords(words, attended.get(person.id)),
    }),
  );
  return {
    text: [
      words.html("training-people", { programme: titleOf(intake, words.language), count: String(people.length) }),
      lines.join("\n"),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      ...inRows(
        shown.map(({ id, name }) => button(brief(name, 20), "training-person", id)),
        2,
      ),
      ...turning(words, "training-people", `${intake.id}.`, page, people.length),
      [button(words.plain("telegram-back"), "training-intake", intake.id)],
    ],
  };
}

/** "12 of 14 days". */
export function attendedWords(words: Words, attended: Attended | undefined): string {
  if (!attended) return words.plain("training-attended-none");
  return words.plain("training-attended", { present: String(attended.present), days: String(attended.days) });
}
