// What staff read of their centre's hours and holidays.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Day } from "../platform/calendar.ts";
import { turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import type { AskedCentre } from "./centre-of.ts";

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const SHOWN_UNREAD = 5;

/** The days and hours of a centre, and what people read of them now. */
export function officeScreen(
  words: Words,
  centre: AskedCentre,
  { said, next }: { said: string; next: readonly [Day, string] | undefined },
): Screen {
  const { code, officeDays, officeFrom, officeTo, fridayFrom, fridayTo } = centre;
  const span = (from: string, to: string) =>
    words.plain("questions-office-span", { from: clock(words, from), to: clock(words, to) });
  const ordered = [...officeDays].sort().map((day) => words.plain("questions-weekday", { day }));
  return {
    text: [
      words.html("questions-office", { centre: inLanguage(centre.name, words.language) }),
      [
        words.html("questions-office-days", { days: ordered.join(", ") }),
        words.html("questions-office-hours", { hours: span(officeFrom, officeTo) }),
        fridayFrom === null || fridayTo === null
          ? words.html("questions-office-friday-none")
          : words.html("questions-office-friday", { hours: span(fridayFrom, fridayTo) }),
        ...(next
          ? [
              words.html("questions-office-next", {
                day: printingIn(words.language, centre.zone).date(next[0]),
                name: next[1],
              }),
            ]
          : []),
      ].join("\n"),
      words.html("questions-office-said", { said }),
    ].join("\n\n"),
    buttons: [
      ...inRows(
        WEEK.map((day) => {
          const isOn = officeDays.includes(day);
          const label = `${isOn ? "✓ " : ""}${words.plain("questions-weekday", { day })}`;
          return button(label, "question-day", `${code}.${day}.${isOn ? "off" : "on"}`);
        }),
        4,
      ),
      [
        button(words.plain("questions-office-hours-button"), "question-hours", code),
        button(words.plain("questions-office-friday-button"), "question-friday", code),
      ],
      [button(words.plain("questions-holidays-button"), "question-holidays", code)],
      [button(words.plain("telegram-back"), "question-list"), button(words.plain("questions-desk-home"), "staff")],
    ],
  };
}

/** Which centre's; `all` where the holidays of all may be said, too. */
export function whichOfficeScreen(words: Words, centres: readonly AskedCentre[], all: string | undefined): Screen {
  return {
    text: words.html("questions-office-which"),
    buttons: [
      ...centres.map(({ code, name }) => [button(inLanguage(name, words.language), "question-office", code)]),
      ...(all === undefined ? [] : [[button(words.plain("questions-holidays-all-button"), "question-holidays", all)]]),
      [button(words.plain("telegram-back"), "question-list")],
    ],
  };
}

/** The holidays that come, each to be taken out. */
export function holidaysScreen(
  words: Words,
  list: {
    of: string;
    name: string;
    days: readonly { id: number; day: Day; name: string }[];
    page: number;
    total: number;
    lead: string;
  },
): Screen {
  const { of, name, days, page, total, lead } = list;
  const printing = printingIn(words.language, "UTC");
  const lines = days.map((each) =>
    words.html("questions-holidays-line", { day: printing.date(each.day), name: each.name }),
  );
  return {
    text: [
      lead,
      words.html("questions-holidays", { centre: name, count: String(total) }),
      lines.length > 0 ? lines.join("\n") : words.html("questions-holidays-none"),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      ...inRows(
        days.map(({ id, day }) =>
          button(words.plain("questions-holidays-drop", { day: printing.shortDate(day) }), "question-dropholiday", id),
        ),
        2,
      ),
      ...turning(words, "question-holidays", `${of}.`, page, total),
      [button(words.plain("questions-holidays-add"), "question-addholidays", of)],
      [button(words.plain("telegram-back"), "question-office", /^[A-Z0-9]/.test(of) ? of : "")],
    ],
  };
}

/** What of a list was kept, and the lines that were not. */
export function keptText(words: Words, { count, unread }: { count: number; unread: readonly string[] }): string {
  return [
    ...(count > 0 ? [words.html("questions-holidays-kept", { count })] : []),
    ...(unread.length > 0
      ? [
          words.html("questions-holidays-unread", {
            lines: unread
              .slice(0, SHOWN_UNREAD)
              .map((line) => line.slice(0, 60))
              .join("\n"),
          }),
        ]
      : []),
  ].join("\n\n");
}

function clock({ language }: Words, time: string): string {
  return language === "id" ? time.replace(":", ".") : time;
}
