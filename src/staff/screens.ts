// How the desk looks: what today asks, registrations in figures, in lists, in states.
import type { InlineKeyboardButton } from "grammy/types";
import { PAGE, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import { raw, type Words } from "../telegram/texts.ts";
import type { IntakeCount, ProgrammeCount, Totals, WishCount } from "./overview.ts";
import type { ListedRegistration, RegistrationCard } from "./registrations.ts";
import { type Fresh, readFresh, type Scope, type StateFilter, scopeCode, states } from "./scope.ts";
import type { Asks } from "./today.ts";

/** What every screen of the desk is printed with: the staff member's words, and the operator's zone. */
export interface Print {
  readonly words: Words;
  readonly zone: string;
  figure(value: number): string;
}

/** Prints for a reader of these words. */
export function printFor(words: Words, zone: string): Print {
  return { words, zone, figure: (value) => printingIn(words.language, zone).number(value) };
}

/** The desk: whose it is, what today asks of them, and the ways on. */
export function deskScreen(
  print: Print,
  today: {
    readonly day: string;
    readonly centres: readonly string[];
    readonly asks: readonly Asks[];
    readonly open: number;
    /** Whether all of their centres are shown, or one; undefined where there is no choice */
    readonly shown: "all" | "one" | undefined;
  },
): Screen {
  const { words, figure, zone } = print;
  const { day, centres, asks, open, shown } = today;
  const head =
    centres.length === 0
      ? words.html("staff-desk-title")
      : words.html("staff-desk-title-of", { centres: centres.join(", ") });
  const lines = asks.length === 0 ? [words.html("staff-today-nothing")] : asks.map(({ line }) => line);
  return {
    text: [
      `${head}\n${words.html("staff-today-day", { day: printingIn(words.language, zone).date(day) })}`,
      lines.join("\n"),
    ].join("\n\n"),
    buttons: [
      ...inRows(
        asks.flatMap((each) => each.buttons),
        2,
      ),
      [
        button(words.plain("staff-programmes-button", { count: figure(open) }), "staff-programmes"),
        button(words.plain("intakes-home-button"), "intakes"),
      ],
      [button(words.plain("certificates-desk"), "certs"), button(words.plain("assessments-home-button"), "assess")],
      [
        button(words.plain("vacancies-home-button"), "posting"),
        button(words.plain("companies-desk-button"), "partner"),
      ],
      [
        button(words.plain("questions-desk-list"), "question-list"),
        button(words.plain("staff-search"), "staff-search"),
      ],
      [button(words.plain("staff-export-button"), "export"), button(words.plain("telegram-menu"), "menu")],
      ...(shown === undefined ? [] : [centreButtons(words, shown)]),
    ],
  };
}

function centreButtons(words: Words, shown: "all" | "one"): InlineKeyboardButton[] {
  if (shown === "all") return [button(words.plain("staff-centre-button"), "staff-centre")];
  return [
    button(words.plain("staff-centre-all"), "staff-centre", "all"),
    button(words.plain("staff-centre-other"), "staff-centre"),
  ];
}

/** The choice of one centre to look at, eight a page. */
export function centresScreen(words: Words, centres: readonly { code: string; name: string }[], page: number): Screen {
  const shown = centres.slice(page * PAGE, (page + 1) * PAGE);
  return {
    text: words.html("staff-centre-question"),
    buttons: [
      ...shown.map(({ code, name }) => [button(name, "staff-centre", code)]),
      ...turning(words, "staff-centre", "p.", page, centres.length),
      [button(words.plain("staff-centre-all"), "staff-centre", "all")],
    ],
  };
}

/** Registrations in figures, then the programmes that have some, eight a page. */
export function programmesScreen(
  print: Print,
  figures: Totals,
  programmes: readonly ProgrammeCount[],
  page: number,
): Screen {
  const { words, figure } = print;
  const { goals } = figures;
  const lines = [
    words.html("staff-programmes-title"),
    words.html("staff-desk-registrations", { open: figure(figures.open), lately: figure(figures.sinceYesterday) }),
    words.html("staff-desk-goals", {
      here: figure(goals.workHere),
      abroad: figure(goals.workAbroad),
      business: figure(goals.ownBusiness),
    }),
    words.html("staff-desk-wishes", { count: figure(figures.wishes) }),
    ...(figures.erased.lastOn === undefined
      ? []
      : [
          words.html("staff-desk-erased", {
            count: figure(figures.erased.count),
            day: printingIn(words.language, print.zone).date(figures.erased.lastOn),
          }),
        ]),
    ...(programmes.length === 0 ? [words.html("staff-desk-empty")] : []),
  ];
  const shown = programmes.slice(page * PAGE, (page + 1) * PAGE);
  return {
    text: lines.join("\n"),
    buttons: [
      ...shown.map((one) => [
        button(
          words.plain("staff-programme-button", { name: one.name, open: figure(one.open) }),
          "staff-programme",
          one.code,
        ),
      ]),
      ...turning(words, "staff-programmes", "", page, programmes.length),
      [button(words.plain("staff-search"), "staff-search"), button(words.plain("staff-wishes"), "staff-wishes")],
      [button(words.plain("staff-file-all"), "staff-file", "all")],
      [button(words.plain("telegram-back"), "staff")],
    ],
  };
}

/** A programme's registrations, intake by intake. */
export function programmeScreen(
  print: Print,
  programme: { code: string; name: string },
  intakes: readonly IntakeCount[],
): Screen {
  const { words, figure } = print;
  const { code, name } = programme;
  const blocks = intakes.map((intake) => {
    const naming = { intake: intakeName(print, intake), count: figure(intake.standing) };
    const head =
      intake.seats === undefined
        ? words.html("staff-intake-waiting-line", naming)
        : words.html("staff-intake-line", { ...naming, seats: figure(intake.seats) });
    const counts = states.filter((state) => intake.states[state]);
    const each = counts.map((state) => `${stateWord(words, state)} ${figure(intake.states[state] ?? 0)}`);
    return each.length > 0 ? `${head}\n${each.join(" · ")}` : head;
  });
  const all = intakes.reduce((sum, intake) => sum + intake.all, 0);
  return {
    text: [words.html("staff-programme-title", { name, code }), ...blocks].join("\n\n"),
    buttons: [
      ...intakes
        .filter((intake) => intake.all > 0)
        .map((intake) => {
          const label = words.plain("staff-intake-button", {
            intake: intakeName(print, intake),
            count: figure(intake.all),
          });
          return [
            intake.intakeId === undefined
              ? button(label, "staff-list", listCode({ of: "waiting", programmeCode: code }, "any", 0))
              : button(label, "select", intake.intakeId),
          ];
        }),
      [
        button(
          words.plain("staff-list-all", { count: figure(all) }),
          "staff-list",
          listCode({ of: "programme", programmeCode: code }, "any", 0),
        ),
        button(words.plain("staff-file"), "staff-file", scopeCode({ of: "programme", programmeCode: code })),
      ],
      [button(words.plain("telegram-back"), "staff-programmes")],
    ],
  };
}

/** One page of registrations, newest first. */
export function listScreen(
  print: Print,
  asked: { scope: Scope; filter: StateFilter | Fresh; page: number; title: string; back: string },
  found: { rows: readonly ListedRegistration[]; total: number },
): Screen {
  const { words, figure } = print;
  const lines = found.rows.map((row) => registrationLine(print, row, asked.scope.of === "all"));
  const filter = words.plain("staff-filter", { filter: filterWord(words, asked.filter) });
  const back =
    asked.back === ""
      ? button(words.plain("telegram-back"), "staff")
      : button(words.plain("telegram-back"), "staff-programme", asked.back);
  return {
    text: [
      words.html("staff-list-title", {
        title: asked.title,
        count: figure(found.total),
        filter: filterWord(words, asked.filter),
      }),
      lines.length > 0 ? lines.join("\n\n") : words.html("staff-list-empty"),
    ].join("\n\n"),
    buttons: [
      ...cardButtons(found.rows),
      ...turning(words, "staff-list", `${scopeCode(asked.scope)}.${asked.filter}.`, asked.page, found.total),
      [
        button(filter, "staff-states", scopeCode(asked.scope)),
        button(words.plain("staff-file"), "staff-file", scopeCode(asked.scope)),
      ],
      [back],
    ],
  };
}

/** The choice of a filter for a list. */
export function statesScreen({ words, figure }: Print, scope: Scope, counts: ReadonlyMap<StateFilter, number>): Screen {
  const choices = (["any", "open", ...states] as const).filter((filter) => filter === "any" || counts.has(filter));
  const buttons = choices.map((filter) =>
    button(
      words.plain("staff-filter-choice", { filter: filterWord(words, filter), count: figure(counts.get(filter) ?? 0) }),
      "staff-list",
      listCode(scope, filter, 0),
    ),
  );
  return { text: words.html("staff-states-question"), buttons: inRows(buttons, 2) };
}

/** What a search found. */
export function foundScreen(print: Print, found: { rows: readonly ListedRegistration[]; total: number }): Screen {
  const { words, figure } = print;
  const lines = found.rows.map((row) => registrationLine(print, row, true));
  const more = found.total > found.rows.length ? [words.html("staff-found-more", { count: figure(found.total) })] : [];
  return {
    text: [words.html("staff-found-title", { count: figure(found.total) }), ...lines, ...more].join("\n\n"),
    buttons: [
      ...cardButtons(found.rows),
      [button(words.plain("staff-search-again"), "staff-search")],
      [button(words.plain("telegram-back"), "staff")],
    ],
  };
}

/** Unmet interest, as counts. */
export function wishesScreen({ words, figure }: Print, wishes: readonly WishCount[]): Screen {
  const lines = wishes.slice(0, 20).map((wish) => {
    const reasons = [
      ...(wish.noIntake > 0 ? [words.html("staff-wish-no-intake", { count: figure(wish.noIntake) })] : []),
      ...(wish.full > 0 ? [words.html("staff-wish-full", { count: figure(wish.full) })] : []),
      ...(wish.tooYoung > 0 ? [words.html("staff-wish-too-young", { count: figure(wish.tooYoung) })] : []),
    ];
    return words.html("staff-wish-line", {
      name: wish.name,
      count: figure(wish.noIntake + wish.full + wish.tooYoung),
      reasons: raw(reasons.join(", ")),
    });
  });
  return {
    text: [
      words.html("staff-wishes-title"),
      lines.length > 0 ? lines.join("\n") : words.html("staff-wishes-none"),
    ].join("\n\n"),
    buttons: [[button(words.plain("telegram-back"), "staff-programmes")]],
  };
}

/** A state in the words that its owner reads. */
export function stateWord(words: Words, state: RegistrationCard["state"]): string {
  return words.plain(`registration-state-${state}`);
}

/** How an intake is called: `2 Maret 2026, BLK Mataram`. */
export function intakeName({ words, zone }: Print, intake: Pick<IntakeCount, "startsOn" | "centre">): string {
  if (intake.startsOn === undefined) return words.plain("staff-intake-none");
  return words.plain("staff-intake", {
    day: printingIn(words.language, zone).shortDate(intake.startsOn),
    centre: intake.centre ?? "",
  });
}

function filterWord(words: Words, filter: StateFilter | Fresh): string {
  if (filter === "any" || filter === "open") return words.plain(`staff-filter-${filter}`);
  const fresh = readFresh(filter);
  return fresh ? words.plain(`staff-filter-${fresh}`) : stateWord(words, filter as RegistrationCard["state"]);
}

function registrationLine({ words, zone }: Print, row: ListedRegistration, withProgramme: boolean): string {
  const { number, programme, name = "–" } = row;
  const state = stateWord(words, row.state);
  const day = printingIn(words.language, zone).dateAt(row.submittedAt);
  if (withProgramme) return words.html("staff-list-line-of-programme", { number, name, state, programme, day });
  return words.html("staff-list-line", { number, name, state, day });
}

function cardButtons(rows: readonly ListedRegistration[]) {
  return inRows(
    rows.map(({ number }) => button(number, "staff-card", number)),
    2,
  );
}

/** What a button to a list carries. */
export function listCode(scope: Scope, filter: StateFilter, page: number): string {
  return `${scopeCode(scope)}.${filter}.${page}`;
}
