// What admins see of the audit trail.
import { localDate } from "../platform/calendar.ts";
import { PAGE, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import { raw, type Words } from "../telegram/texts.ts";
import { actNames, looks } from "./audit.ts";
import { type Filter, filterCode, isNarrowed } from "./filter.ts";
import { actWord, broadcastIn, type SubjectOf } from "./subjects.ts";
import type { TrailRow } from "./trail.ts";

/** Beyond so many pages a filter serves better, and a button would have no room for the number. */
const MOST_PAGES = 9_999;
/** A line of the trail stays a line. */
const LONGEST_SUBJECT = 90;

interface Print {
  readonly words: Words;
  readonly zone: string;
}

/** One page of the trail, newest first, under what it was narrowed to. */
export function trailScreen(
  print: Print,
  asked: { filter: Filter; person: string | undefined; page: number },
  { rows, total, subject }: { rows: readonly TrailRow[]; total: number; subject: SubjectOf },
): Screen {
  const { words, zone } = print;
  const { filter, person, page } = asked;
  const code = filterCode(filter);
  const lines = trailLines(print, rows, subject);
  return {
    text: [
      words.html("audit-title", { count: printingIn(words.language, zone).number(total) }),
      words.html("audit-filtered", { filter: filterWords(print, filter, person) }),
      lines.join("\n") || words.html("audit-nothing"),
    ].join("\n\n"),
    buttons: [
      ...turning(words, "audit", `${code}.`, page, Math.min(total, MOST_PAGES * PAGE)),
      [
        button(words.plain("audit-by-person"), "audit-who", code),
        button(words.plain("audit-by-act"), "audit-what", code),
        button(words.plain("audit-by-day"), "audit-when", code),
      ],
      ...looksToo(words, filter),
      [button(words.plain("audit-type"), "audit-type"), button(words.plain("audit-file"), "audit-file", code)],
      [
        ...(isNarrowed(filter) ? [button(words.plain("audit-all"), "audit")] : []),
        button(words.plain("telegram-menu"), "menu"),
      ],
    ],
  };
}

/** The button that lets what was only looked at stand among the rest, or takes it away. */
function looksToo(words: Words, filter: Filter) {
  if (filter.act === undefined)
    return [[button(words.plain("audit-with-looks"), "audit", filterCode({ ...filter, act: "all" }))]];
  if (filter.act !== "all") return [];
  return [[button(words.plain("audit-without-looks"), "audit", filterCode({ ...filter, act: undefined }))]];
}

/** Whose acts? */
export function peopleScreen(
  { words }: Print,
  filter: Filter,
  people: readonly { id: number; name: string }[],
  page: number,
): Screen {
  return {
    text: words.html("audit-which-person"),
    buttons: [
      ...people
        .slice(page * PAGE, (page + 1) * PAGE)
        .map(({ id, name }) => [button(name, "audit", filterCode({ ...filter, person: id }))]),
      ...turning(words, "audit-who", `${filterCode(filter)}.`, page, people.length),
      [button(words.plain("telegram-back"), "audit", filterCode(filter))],
    ],
  };
}

/** Which sort of acts? */
export function actsScreen(
  print: Print,
  filter: Filter,
  acts: readonly { act: string; count: number }[],
  page: number,
): Screen {
  const { words } = print;
  const named = acts.flatMap(({ act, count }) => {
    const name = actNames.find((each) => each === act);
    return name ? [{ name, count }] : [];
  });
  const isLook = ({ name }: (typeof named)[number]) => looks.includes(name);
  const known = [...named.filter((act) => !isLook(act)), ...named.filter(isLook)];
  const choices = known.slice(page * PAGE, (page + 1) * PAGE).map(({ name, count }) => {
    const label = words.plain("audit-choice", { name: actWord(words, name), count: String(count) });
    return [button(label, "audit", filterCode({ ...filter, act: name }))];
  });
  return {
    text: words.html("audit-which-act"),
    buttons: [
      ...choices,
      ...turning(words, "audit-what", `${filterCode(filter)}.`, page, known.length),
      [button(words.plain("telegram-back"), "audit", filterCode(filter))],
    ],
  };
}

/** Which day? Earlier ones are typed. */
export function daysScreen(
  { words, zone }: Print,
  filter: Filter,
  days: readonly { day: string; count: number }[],
): Screen {
  const printing = printingIn(words.language, zone);
  const choices = days.map(({ day, count }) =>
    button(
      words.plain("audit-choice", { name: printing.shortDate(day), count: String(count) }),
      "audit",
      filterCode({ ...filter, day }),
    ),
  );
  return {
    text: words.html("audit-which-day"),
    buttons: [
      ...inRows(choices, 2),
      [button(words.plain("audit-type"), "audit-type")],
      [button(words.plain("telegram-back"), "audit", filterCode(filter))],
    ],
  };
}

/** Asks for a filter in words; `lead` says what was not understood. */
export function typeScreen({ words }: Print, lead = ""): Screen {
  return {
    text: [lead, words.html("audit-type-question")].filter(Boolean).join("\n\n"),
    buttons: [[button(words.plain("telegram-back"), "audit")]],
  };
}

/** Says, after /cancel, that no filter is waited for any more. */
export function leftScreen(words: Words): Screen {
  const ways = [button(words.plain("audit-open"), "audit"), button(words.plain("telegram-menu"), "menu")];
  return { text: words.html("audit-left"), buttons: [ways] };
}

/** What a filter leaves, in words. */
export function filterWords({ words, zone }: Print, { act, day }: Filter, person: string | undefined): string {
  const what = act === undefined ? words.plain("audit-act-decisions") : actWord(words, act);
  return [person, what, day && printingIn(words.language, zone).date(day)].filter(Boolean).join(", ");
}

/** One line an act, under its day. What the line above has said, whose it was or how a broadcast begins, is not said again. */
function trailLines({ words, zone }: Print, rows: readonly TrailRow[], subject: SubjectOf): string[] {
  const printing = printingIn(words.language, zone);
  const told = new Set<number>();
  let [dayBefore, whoBefore] = ["", ""];
  return rows.flatMap((row) => {
    const day = printing.shortDate(localDate(row.at, zone));
    const [clock = "", zoneWord = ""] = printing.time(row.at).split(" ");
    const isNewDay = day !== dayBefore;
    const broadcast = broadcastIn(row);
    const isTold = broadcast !== undefined && told.has(broadcast);
    const on = [shortened(subject(row, isTold ? "briefly" : "fully")), row.about].filter(Boolean).join(", ");
    const said = {
      at: clock,
      act: actWord(words, row.act),
      on: raw(on === "" ? "" : words.html("audit-line-on", { on })),
    };
    const isSame = !isNewDay && row.who === whoBefore;
    const line = isSame ? words.html("audit-line-same", said) : words.html("audit-line", { ...said, who: row.who });
    if (broadcast !== undefined) told.add(broadcast);
    [dayBefore, whoBefore] = [day, row.who];
    return isNewDay ? [words.html("audit-day", { day, zone: zoneWord }), line] : [line];
  });
}

function shortened(subject: string): string {
  return subject.length > LONGEST_SUBJECT ? `${subject.slice(0, LONGEST_SUBJECT)}…` : subject;
}
