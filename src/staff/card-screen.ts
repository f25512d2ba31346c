// A registration's card: the one screen of the desk with all of the person on it.
import { printPhone } from "../candidates/phone.ts";
import { putBack } from "../registration/moving.ts";
import { reasonWords } from "../registration/reasons.ts";
import { isGivable } from "../seats/giving-back.ts";
import { button } from "../telegram/press.ts";
import { type Printing, printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import type { RegistrationCard } from "./registrations.ts";
import { intakeName, listCode, type Print, stateWord } from "./screens.ts";

/** The step over an invitation that there never was. */
const UNTESTED = "without-invitation";

/** One registration with the person behind it. */
export function cardScreen(print: Print, card: RegistrationCard): Screen {
  const { words } = print;
  const printing = printingIn(words.language, card.zone ?? print.zone);
  const head = [
    words.html("staff-card-title", { number: card.number, state: stateWord(words, card.state) }),
    words.html("staff-card-programme", { name: card.programme }),
    card.intake
      ? words.html("staff-card-intake", { intake: intakeName(print, card.intake) })
      : words.html("staff-card-no-intake"),
    words.html("staff-card-goal", { goal: words.plain(`registration-goal-${card.goal}`) }),
    words.html("staff-card-registered", { at: printing.dateTime(card.submittedAt) }),
  ];
  const back = card.intake
    ? button(words.plain("telegram-back"), "select", card.intake.id)
    : button(
        words.plain("telegram-back"),
        "staff-list",
        listCode({ of: "waiting", programmeCode: card.programmeCode }, "any", 0),
      );
  return {
    text: [head.join("\n"), personLines(print, card), historyLines(words, printing, card)].join("\n\n"),
    buttons: [
      ...(card.intake ? [[button(words.plain("staff-card-selection"), "select-card", card.id)]] : []),
      ...(hasLostSeat(card) ? [[button(words.plain("seats-back-button"), "seats-back", card.id)]] : []),
      ...(card.withoutTelegram ? [[button(words.plain("helped-desk-button"), "assist-paper", card.number)]] : []),
      [button(words.plain("staff-search"), "staff-search"), back],
      [button(words.plain("staff-desk"), "staff")],
    ],
  };
}

/** Whether the bot took a seat, or the waiting for one, that staff may give back. */
function hasLostSeat({ state, changes }: RegistrationCard): boolean {
  const last = changes.findLast(({ to, reason }) => to === state && !putBack.has(reason ?? ""));
  return isGivable(state, last?.reason);
}

function personLines({ words, figure }: Print, { person }: RegistrationCard): string {
  if (!person) return words.html("staff-card-consent-withdrawn");
  const or = (value: string | undefined) => value ?? "–";
  const guardian = [person.guardianName, person.guardianPhone && printPhone(person.guardianPhone)]
    .filter(Boolean)
    .join(", ");
  return [
    person.unfit &&
      words.html(person.unfit === "otherSchool" ? "selection-card-unfit-otherSchool" : "staff-card-unfit"),
    person.guardianMissing ? words.html("staff-card-guardian-missing") : undefined,
    words.html("staff-card-name", { name: or(person.fullName) }),
    words.html("staff-card-phone", { phone: person.phone === undefined ? "–" : printPhone(person.phone) }),
    person.age === undefined ? undefined : words.html("staff-card-age", { age: figure(person.age) }),
    words.html("staff-card-place", { place: or(person.place) }),
    words.html("staff-card-education", {
      education: or(person.education && words.plain(`registration-education-${person.education}`)),
    }),
    guardian === ""
      ? undefined
      : words.html(person.guardianAgreed ? "staff-card-guardian" : "staff-card-guardian-unasked", { guardian }),
  ]
    .filter((line) => line !== undefined)
    .join("\n");
}

function historyLines(words: Words, printing: Printing, card: RegistrationCard): string {
  const last = card.changes.slice(-6).map((change) => {
    const line = words.html("staff-card-change", {
      at: printing.dateTime(change.at),
      state: change.reason === UNTESTED ? reasonWords(words, UNTESTED) : stateWord(words, change.to),
    });
    return change.reason === null || change.reason === UNTESTED
      ? line
      : `${line} ${words.html("staff-card-reason", { reason: reasonWords(words, change.reason) })}`;
  });
  return [words.html("staff-card-history"), ...last].join("\n");
}
