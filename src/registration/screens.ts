// What a person sees of a registration: its card, the list, and what comes after submitting.
import { alertsOffer } from "../alerts/suggesting.ts";
import { inLanguage, linesIn } from "../catalogue/catalogue.ts";
import { askAbout } from "../questions/on-cards.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import type { AllSaid } from "./parts.ts";
import { reasonWords } from "./reasons.ts";
import type { Registration } from "./registration.ts";
import { isOpenState, mayBecome, type RegistrationState } from "./states.ts";

const perPage = 8;

/** What ended by no doing of its owner has words of its own. */
const endings: Readonly<
  Record<string, "no-seat" | "not-decided" | "not-come" | "called-off" | "training-again" | undefined>
> = {
  "training-again": "training-again",
  "no-seat-came-free": "no-seat",
  "not-decided-here": "not-decided",
  "not-come": "not-come",
  "intake-called-off": "called-off",
};

/** The same where the training is over by then. */
const endingsOver: Readonly<Record<string, "not-come-over" | "given-back-over" | undefined>> = {
  "not-come": "not-come-over",
  "seat-given-back": "given-back-over",
};

/** The number, what happens next and when, and the ways on. */
export function confirmationScreen(words: Words, registration: Registration): Screen {
  const head = words.html(
    registration.state === "interested" ? "registration-confirmed-interest" : "registration-confirmed",
    { number: registration.number, programme: programmeOf(words, registration) },
  );
  return {
    text: [head, ...nextSteps(words, registration)].join("\n\n"),
    buttons: [...goalRow(words, registration), ...jobsRow(words, registration), ...onward(words, registration)],
  };
}

/** The change that is told. */
interface NewsOf {
  readonly from: RegistrationState | null;
  readonly to: RegistrationState;
  readonly reason: string | null;
  /** Whether the training is over */
  readonly isOver?: boolean;
}

/** What has changed, why, and what comes next. It is kept: what it leads to opens below it. */
export function newsScreen(
  words: Words,
  registration: Registration,
  { from, to, reason, isOver = false }: NewsOf,
  { lines, buttons, meaning }: AllSaid,
): Screen {
  const { id, number } = registration;
  const code = reason ?? "";
  const ended = (isOver ? endingsOver[code] : undefined) ?? endings[code];
  const isBack = from === "offered" && to === "reserve";
  const lead = ended ?? (isBack ? "reserve-again" : to);
  const head = words.html(`registration-news-${lead}`, {
    number,
    programme: programmeOf(words, registration),
  });
  return {
    text: [
      head,
      ...(ended ? [] : [...reasonLine(words, reason), ...nextSteps(words, registration, meaning)]),
      ...lines,
    ].join("\n\n"),
    buttons: [
      ...buttons,
      [
        button(words.plain("registration-mine-one"), "registration", id, BESIDE),
        button(words.plain("telegram-menu"), "menu", "", BESIDE),
      ],
    ],
  };
}

/** One registration: where it stands in plain words, what happens next, and the way out. */
export function cardScreen(
  words: Words,
  registration: Registration,
  lead = "",
  { lines, buttons, meaning }: AllSaid = { lines: [], buttons: [] },
  reason?: string,
): Screen {
  const { id, number, state } = registration;
  const head = words.html("registration-card", {
    number,
    programme: programmeOf(words, registration),
    state: words.plain(`registration-state-${state}`),
  });
  const withdraw = mayBecome(state, "withdrawn") ? [button(words.plain("registration-withdraw"), "withdraw", id)] : [];
  // After a refusal the way to another date stands among the things to do next.
  const again =
    isOpenState(state) || (state === "rejected" && buttons.length > 0)
      ? []
      : [button(words.plain("registration-again"), "reg", `p.${registration.programmeCode}`)];
  const ask = askAbout(words, `r.${id}`);
  const asks = buttons.flat().some((each) => "callback_data" in each && each.callback_data.startsWith("1:ask:"));
  return {
    text: [lead, head, ...reasonLine(words, reason), ...nextSteps(words, registration, meaning), ...lines]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      ...buttons,
      ...(state === "completed" ? jobsRow(words, registration) : []),
      ...[[...withdraw, ...again, ...(asks ? [] : [ask])]].filter((row) => row.length > 0),
      ...onward(words, registration, "list"),
    ],
  };
}

/** All registrations of a person, eight at a time; with none, the way to the first. */
export function listScreen(
  words: Words,
  registrations: readonly Registration[],
  page: number,
  unfinished: boolean,
): Screen {
  const resume = unfinished ? [[button(words.plain("registration-resume"), "resume")]] : [];
  const menu = [button(words.plain("telegram-menu"), "menu")];
  if (registrations.length === 0) {
    return {
      text: words.html(unfinished ? "registration-none-but-unfinished" : "registration-none"),
      buttons: [
        ...resume,
        [button(words.plain("registration-start"), "register"), button(words.plain("registration-trades"), "trades")],
        menu,
      ],
    };
  }
  const last = Math.ceil(registrations.length / perPage) - 1;
  const at = Math.min(Math.max(page, 0), last);
  const shown = registrations.slice(at * perPage, (at + 1) * perPage);
  const lines = shown.map((each) =>
    words.html("registration-list-line", {
      number: each.number,
      programme: programmeOf(words, each),
      state: words.plain(`registration-state-${each.state}`),
    }),
  );
  const turning = [
    ...(at > 0 ? [button(words.plain("telegram-previous-page"), "status", at - 1)] : []),
    ...(at < last ? [button(words.plain("telegram-next-page"), "status", at + 1)] : []),
  ];
  return {
    text: [words.html("registration-list"), lines.join("\n\n")].join("\n\n"),
    buttons: [
      ...shown.map(({ id, number }) => [button(number, "registration", id)]),
      ...(turning.length > 0 ? [turning] : []),
      ...resume,
      menu,
    ],
  };
}

/** A registration in one line, for the greeting of someone who comes back. */
export function standingLine(words: Words, registration: Registration): string {
  return words.html("registration-standing-line", {
    number: registration.number,
    programme: programmeOf(words, registration),
    state: words.plain(`registration-state-${registration.state}`),
  });
}

function reasonLine(words: Words, reason: string | null | undefined): string[] {
  return reason ? [words.html("registration-news-reason", { reason: reasonWords(words, reason) })] : [];
}

function nextSteps(words: Words, registration: Registration, meaning?: string): string[] {
  const { state, hearsOfOpening } = registration;
  return [
    meaning ?? words.html(`registration-state-${state}.meaning`),
    ...(state === "interested" && hearsOfOpening ? [words.html("registration-hears-of-opening")] : []),
    ...whenAndWhere(words, registration),
  ];
}

/** The days in the centre's calendar that are still of use, where to go, what to bring. */
function whenAndWhere(words: Words, { intake, state }: Registration): string[] {
  if (!intake || !isOpenState(state)) return [];
  const printing = printingIn(words.language, intake.zone);
  const days = [
    ...(state === "submitted"
      ? [words.html("registration-closes-on", { day: printing.date(intake.registrationClosesOn) })]
      : []),
    ...(intake.selectionOn && state === "submitted"
      ? [words.html("registration-selection-on", { day: printing.date(intake.selectionOn) })]
      : []),
    ...(intake.interviewOn && state === "submitted"
      ? [words.html("registration-interview-on", { day: printing.date(intake.interviewOn) })]
      : []),
    words.html("registration-training-on", { days: printing.dateRange(intake.startsOn, intake.endsOn) }),
  ];
  const where = {
    centre: inLanguage(intake.centreName, words.language),
    address: inLanguage(intake.centreAddress, words.language),
  };
  if (state === "inTraining") return [days.join("\n"), words.html("registration-where-only", where)];
  const place = words.html("registration-where", {
    ...where,
    bring: linesIn([intake.whatToBring, ...(intake.documents as unknown[])], words.language).join("; "),
  });
  // Where a test is and what to bring to it stands with its invitation.
  return state === "invited" ? [days.join("\n")] : [days.join("\n"), place];
}

function goalRow(words: Words, { goal }: Registration) {
  if (goal === "workAbroad") return [[button(words.plain("registration-abroad-safely"), "abroad", "", BESIDE)]];
  return goal === "ownBusiness" ? [[button(words.plain("registration-mentoring"), "business", "", BESIDE)]] : [];
}

/** Who means to be employed may hear of vacancies in the trade. */
function jobsRow(words: Words, { goal, tradeCode }: Registration) {
  return goal === "ownBusiness" ? [] : [[alertsOffer(words, tradeCode)]];
}

function onward(words: Words, { id, intake }: Registration, from?: "list") {
  const nonce = from === "list" ? "" : BESIDE; // a receipt is kept: what it leads to opens below it
  const centre = intake
    ? button(words.plain("registration-centre"), "centre", intake.centreCode, nonce)
    : button(words.plain("registration-centre"), "centres", "", nonce);
  const mine =
    from === "list"
      ? button(words.plain("registration-mine"), "status")
      : button(words.plain("registration-mine-one"), "registration", id, nonce);
  return [[centre, mine], [button(words.plain("telegram-menu"), "menu", "", nonce)]];
}

function programmeOf(words: Words, { programmeName }: Registration): string {
  return inLanguage(programmeName, words.language);
}
