// What staff see of seats: what is at risk, whom to call, and what may be done about each.
import type { InlineKeyboardButton } from "grammy/types";
import { printPhone } from "../candidates/phone.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import { PAGE, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { type IntakeWithin, type Seated, type SeatedState, type SeatsOf, titleOf } from "./reading.ts";

/** A name short enough for a button. */
export function brief(name: string, longest = 28): string {
  const letters = [...name];
  return letters.length <= longest ? name : `${letters.slice(0, longest - 1).join("")}…`;
}

/** The intakes that are about to begin, the nearest first. */
export function homeScreen(
  words: Words,
  rows: readonly SeatsOf[],
  { page, onlyAtRisk }: { page: number; onlyAtRisk: boolean },
): Screen {
  const shown = rows.slice(0, PAGE);
  const lines = shown.map((row) =>
    words.html("seats-home-line", {
      programme: inLanguage(row.programme, words.language),
      day: printingIn(words.language, row.zone).shortDate(row.startsOn),
      taken: String(row.seats - Math.max(0, row.free)),
      seats: String(row.seats),
      risk: String(row.atRisk),
    }),
  );
  return {
    text: [
      words.html(onlyAtRisk ? "seats-home-risk" : "seats-home"),
      lines.length > 0 ? lines.join("\n") : words.html("seats-home-none"),
    ].join("\n\n"),
    buttons: [
      ...shown.map((row) => [
        button(
          words.plain(row.atRisk > 0 ? "seats-home-button-risk" : "seats-home-button", {
            programme: brief(inLanguage(row.programme, words.language)),
            day: printingIn(words.language, row.zone)
              .shortDate(row.startsOn)
              .replace(/ \d{4}$/, ""),
            risk: String(row.atRisk),
          }),
          "seats-intake",
          row.id,
        ),
      ]),
      ...turning(words, "seats", onlyAtRisk ? "risk." : "", page, page * PAGE + rows.length),
      ...(onlyAtRisk ? [[button(words.plain("seats-home-all"), "seats")]] : []),
      [button(words.plain("seats-trainings-button"), "training"), button(words.plain("staff-desk"), "staff")],
    ],
  };
}

/** One intake's seats. */
export function intakeScreen(words: Words, intake: IntakeWithin, seats: SeatsOf | undefined, lead = ""): Screen {
  const printing = printingIn(words.language, intake.centre.zone);
  const count = (of: "confirmed" | "accepted" | "offered" | "reserve" | "free" | "atRisk" | "elsewhere" | "silent") =>
    String(Math.max(0, seats?.[of] ?? 0));
  const head = words.html("seats-intake", {
    programme: titleOf(intake, words.language),
    centre: inLanguage(intake.centre.name, words.language),
    day: printing.date(intake.startsOn),
  });
  const figures = words.html("seats-intake-figures", {
    seats: String(intake.seats),
    confirmed: count("confirmed"),
    free: count("free"),
    elsewhere: count("elsewhere"),
  });
  const list = (state: Exclude<SeatedState, "lapsed">) =>
    button(words.plain(`seats-list-${state}`, { count: count(state) }), "seats-people", `${intake.id}.${state}.0`);
  return {
    text: [
      lead,
      head,
      ...((seats?.atRisk ?? 0) > 0 ? [words.html("seats-at-risk", { count: count("atRisk") })] : []),
      figures,
      ...((seats?.silent ?? 0) > 0 ? [words.html("seats-silent", { count: count("silent") })] : []),
      words.html(seats?.selecting ? "seats-kept-for-selection" : "seats-by-themselves"),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      [list("accepted"), list("offered")],
      [list("reserve"), list("confirmed")],
      ...((seats?.silent ?? 0) > 0
        ? [
            [
              button(
                words.plain("seats-list-lapsed", { count: count("silent") }),
                "seats-people",
                `${intake.id}.lapsed.0`,
              ),
            ],
          ]
        : []),
      [button(words.plain("seats-add-button"), "seats-add", intake.id)],
      [button(words.plain("seats-training-button"), "training-intake", intake.id)],
      [button(words.plain("telegram-back"), "seats")],
    ],
  };
}

/** The people of an intake in one state: whom to call. */
export function peopleScreen(
  words: Words,
  intake: IntakeWithin,
  asked: { state: SeatedState; page: number; total: number },
  people: readonly Seated[],
): Screen {
  const { state, page, total } = asked;
  const lines = people.map((person, at) =>
    personLine(words, person, state === "reserve" ? (person.place ?? 0) : page * PAGE + at + 1),
  );
  return {
    text: [
      words.html("seats-people", {
        which: words.plain(`seats-which-${state}`),
        programme: titleOf(intake, words.language),
        count: String(total),
      }),
      lines.length > 0 ? lines.join("\n") : words.html("seats-people-none"),
    ].join("\n\n"),
    buttons: [
      ...inRows(
        people.map(({ id, name }) => button(brief(name, 20), "seats-person", id)),
        2,
      ),
      ...turning(words, "seats-people", `${intake.id}.${state}.`, page, total),
      [button(words.plain("telegram-back"), "seats-intake", intake.id)],
    ],
  };
}

function helperSays({ name, phone }: NonNullable<Seated["helper"]>): { name: string; phone: string } {
  return { name, phone: phone === undefined ? "–" : printPhone(phone) };
}

function personLine(words: Words, person: Seated, nth: number): string {
  const { until, asked, mustCall, helper } = person;
  const facts = [
    person.phone === undefined ? "–" : printPhone(person.phone),
    ...(person.state === "accepted" && asked > 0 ? [words.plain("seats-asked", { count: String(asked) })] : []),
    ...(until ? [words.plain("seats-until", { until: printingIn(words.language, person.zone).dateTime(until) })] : []),
    ...(mustCall ? [words.plain("seats-call-them")] : []),
    ...(mustCall && helper ? [words.plain("seats-helper", helperSays(helper))] : []),
  ];
  return words.html("seats-person-line", { nth: String(nth), name: person.name, facts: facts.join(", ") });
}

/** One person, and what staff may do about their seat just now. */
export function personScreen(
  words: Words,
  person: Seated,
  asked: { undoable: boolean; givable: boolean; free: number; offered: readonly Seated[]; lead: string },
): Screen {
  const { id, number, name, phone, state, until, place, mustCall, helper, intakeId } = person;
  const printing = printingIn(words.language, person.zone);
  const lines = [
    words.html("seats-person", { name, number, state: words.plain(`registration-state-${state}`) }),
    words.html("seats-person-phone", { phone: phone === undefined ? "–" : printPhone(phone) }),
    ...(mustCall ? [words.html("seats-person-unreachable")] : []),
    ...(helper ? [words.html("seats-person-helper", helperSays(helper))] : []),
    ...(state === "accepted" ? [words.html("seats-person-asked", { count: String(person.asked) })] : []),
    ...(until ? [words.html("seats-person-until", { until: printing.dateTime(until) })] : []),
    ...(place === undefined ? [] : [words.html("seats-person-place", { place: String(place) })]),
    ...(asked.undoable ? [words.html("seats-person-undoable")] : []),
    ...(asked.givable && asked.free < 1 ? [words.html("seats-back-full")] : []),
  ];
  return {
    text: [asked.lead, lines.join("\n")].filter(Boolean).join("\n\n"),
    buttons: [
      ...actions(words, person, asked),
      ...(asked.undoable ? [[button(words.plain("seats-undo-button"), "seats-undo", id)]] : []),
      [button(words.plain("seats-card-button"), "staff-card", number)],
      [button(words.plain("telegram-back"), "seats-intake", intakeId)],
    ],
  };
}

function actions(
  words: Words,
  { id, state, reachable, place = 1 }: Seated,
  { free, offered, givable }: { free: number; offered: readonly Seated[]; givable: boolean },
): InlineKeyboardButton[][] {
  const confirm = [button(words.plain("seats-confirm-button"), "seats-confirm", id)];
  const out = [button(words.plain("seats-out-button"), "seats-out", id)];
  switch (state) {
    case "accepted":
    case "offered":
      return [confirm, out];
    case "confirmed":
      return [out];
    case "reserve":
      return [
        ...(free > 0 && reachable ? [[button(words.plain("seats-offer-button"), "seats-offer", id)]] : []),
        ...(free > 0 ? [confirm] : []),
        ...(free > 0 || !reachable
          ? []
          : offered.map((other) => [
              button(
                words.plain("seats-shift-button", { name: brief(other.name, 18) }),
                "seats-offer",
                `${id}.${other.id}`,
              ),
            ])),
        ...(place > 1
          ? [
              [
                button(words.plain("seats-up-button"), "seats-rank", `${id}.${place - 1}`),
                button(words.plain("seats-first-button"), "seats-rank", `${id}.1`),
              ],
            ]
          : []),
        out,
      ];
    default:
      return givable
        ? [[button(words.plain(free > 0 ? "seats-back-button" : "seats-back-add"), "seats-back", id)]]
        : [];
  }
}
