// Which training, and which of its dates.
import { inLanguage } from "../catalogue/catalogue.ts";
import { search } from "../search/search.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { entryLine } from "../trades/screens.ts";
import { activeTrades, type Intake, isOpen, programmeWithIntakes, tradeWithProgrammes } from "../trades/trades.ts";
import type { Change } from "./draft.ts";
import type { DraftAsked, DraftQuestion, Reading } from "./draft-question.ts";
import { profileAsked } from "./draft-question.ts";
import { fittingProgrammes, type Obstacle } from "./fitting.ts";
import { intakeTrouble, obstacleOf } from "./next-question.ts";
import { readProfile } from "./profile-questions.ts";
import { type Choice, choicesInRows, type Question } from "./question.ts";

const mostFound = 6;

/** The trades, then the programmes of one; or a word that is searched for. */
export const programmeQuestion: DraftQuestion = {
  ask: (asked) => tradesQuestion(asked),
  async read(answer, asked) {
    if ("choice" in answer) {
      if (answer.choice === "trades") return { narrower: await tradesQuestion(asked) };
      const [, trade] = /^t-(.+)$/.exec(answer.choice) ?? [];
      return trade === undefined
        ? chooseProgramme(answer.choice, asked)
        : { narrower: await programmesOf(trade, asked) };
    }
    const { words } = asked;
    const typed = "text" in answer ? answer.text : "";
    const found = (await search(asked.rt.db, typed, [])).slice(0, mostFound);
    if (found.length === 0) return { wrong: words.html("registration-programme-unknown") };
    const [only, another] = found;
    if (only?.kind === "programme" && another === undefined) return chooseProgramme(only.code, asked);
    const choices = found.map(({ kind, code, name }) => [
      { label: inLanguage(name, words.language), value: kind === "trade" ? `t-${code}` : code },
    ]);
    return {
      narrower: { text: words.html("registration-programme-found"), choices: [...choices, backToTrades(words)] },
    };
  },
};

/** The dates on which a programme begins; without one, or beside them, an interest can be registered. */
export const intakeQuestion: DraftQuestion = {
  async ask({ rt, words, now, draft }) {
    const programme = draft.programme && (await programmeWithIntakes(rt.db, draft.programme.code, now));
    const open = programme?.intakes.filter(isOpen) ?? [];
    const trouble = intakeTrouble(draft);
    const name = inLanguage(draft.programme?.name ?? { id: "" }, words.language);
    const lines = [
      trouble && words.html(`registration-intake-${trouble}`),
      words.html(open.length > 0 ? "registration-ask-intake" : "registration-no-intake", { programme: name }),
      draft.programme && entryLine(words, draft.programme),
      open.map((intake) => words.html("registration-intake-line", intakeWords(intake, words))).join("\n"),
    ];
    return {
      text: lines.filter(Boolean).join("\n\n"),
      choices: [
        ...open.map((intake) => [{ label: intakeLabel(intake, words), value: String(intake.id) }]),
        [{ label: words.plain("registration-interest-yes"), value: "none" }],
        [{ label: words.plain("registration-other-programme"), value: "other" }, toMenu(words)],
      ],
    };
  },
  async read(answer, asked) {
    const { rt, words, now, draft } = asked;
    if (!("choice" in answer)) return { wrong: words.html("registration-intake-unclear") };
    if (isOther(answer.choice)) return { save: anotherProgramme };
    if (answer.choice === "none") {
      const same = draft.registrations.find(({ programmeCode }) => programmeCode === draft.programme?.code);
      if (same) return alreadyRegistered(same.number, asked);
      return { save: { draft: { intakeId: null, withoutIntake: true } } };
    }
    const programme = draft.programme && (await programmeWithIntakes(rt.db, draft.programme.code, now));
    const intake = programme?.intakes.find(({ id }) => String(id) === answer.choice);
    if (!intake || !isOpen(intake)) return { narrower: await intakeQuestion.ask(asked) };
    return { save: { draft: { intakeId: intake.id, withoutIntake: false, switching: false } } };
  },
};

/** The training cannot take this person as it is: their interest can still be noted, or something else fits. */
export const interestQuestion: DraftQuestion = {
  async ask(asked) {
    const { rt, words, now, draft } = asked;
    const obstacle = obstacleOf(draft);
    const fitting = await fittingProgrammes(rt.db, draft, now);
    const reason = obstacle && obstacleReason(obstacle, asked);
    return {
      text: [reason, words.html("registration-ask-interest"), fitting.length > 0 && words.html("registration-fitting")]
        .filter(Boolean)
        .join("\n\n"),
      choices: [
        ...fitting.map(({ code, name }) => [{ label: inLanguage(name, words.language), value: code }]),
        ...(obstacle
          ? [
              [
                {
                  label: words.plain(`registration-correct-${decidedBy[obstacle]}`),
                  value: `fix-${decidedBy[obstacle]}`,
                },
              ],
            ]
          : []),
        [{ label: words.plain("registration-interest-yes"), value: "yes" }],
        [{ label: words.plain("registration-other-programme"), value: "other" }, toMenu(words)],
      ],
    };
  },
  async read(answer, asked) {
    const obstacle = obstacleOf(asked.draft);
    const fact = obstacle && decidedBy[obstacle];
    if (!("choice" in answer)) {
      // Whoever made a slip in the date just types the right one.
      const again = fact && (await readProfile(fact, answer, profileAsked(asked)));
      if (again && "save" in again) return { save: { candidate: again.save } };
      return { wrong: asked.words.html("registration-interest-unclear") };
    }
    if (fact && answer.choice === `fix-${fact}`) return { save: { draft: { correcting: fact } } };
    // Interest without a seat, for every obstacle: the centre may know of an exception, and the planner of the demand.
    if (answer.choice === "yes") return { save: { draft: { intakeId: null, withoutIntake: true } } };
    return isOther(answer.choice) ? { save: anotherProgramme } : chooseProgramme(answer.choice, asked);
  },
};

/** Which fact stands in the way. */
const decidedBy = { tooYoung: "birthDate", tooOld: "birthDate", education: "education" } as const;

function isOther(choice: string): boolean {
  return choice === "other" || choice === "trades";
}

const anotherProgramme: Change = {
  draft: { programmeCode: null, intakeId: null, withoutIntake: false, switching: false },
};

async function tradesQuestion({ rt, words, now }: DraftAsked): Promise<Question> {
  const trades = await activeTrades(rt.db, now);
  const choices = trades.map(({ code, shortName }) => ({
    label: inLanguage(shortName, words.language),
    value: `t-${code}`,
  }));
  return { text: words.html("registration-ask-programme"), choices: [...choicesInRows(choices, 2), [toMenu(words)]] };
}

async function programmesOf(tradeCode: string, asked: DraftAsked): Promise<Question> {
  const { rt, words, now } = asked;
  const trade = await tradeWithProgrammes(rt.db, tradeCode, now);
  if (!trade) return tradesQuestion(asked);
  const openFirst = trade.programmes.toSorted((a, b) => Number(opens(b.next)) - Number(opens(a.next)));
  const printing = printingIn(words.language, "UTC");
  const lines = openFirst.map(({ name, next }) =>
    words.html(`registration-programme-${standingOf(next)}`, {
      programme: inLanguage(name, words.language),
      day: next ? printing.shortDate(next.startsOn) : "",
    }),
  );
  const choices = openFirst.map(({ code, name }) => [{ label: inLanguage(name, words.language), value: code }]);
  const head = words.html("registration-programmes-of", { trade: inLanguage(trade.name, words.language) });
  return {
    text: [head, lines.join("\n")].join("\n\n"),
    choices: [...choices, [...backToTrades(words), toMenu(words)]],
  };
}

async function chooseProgramme(code: string, asked: DraftAsked): Promise<Reading> {
  const { rt, words, now, draft } = asked;
  const programme = await programmeWithIntakes(rt.db, code, now);
  if (!programme) return { wrong: words.html("registration-programme-unknown") };
  const same = draft.registrations.find(({ programmeCode }) => programmeCode === code);
  // An interest becomes a registration once there is a date; anything else is there already.
  if (same && !(same.state === "interested" && programme.intakes.some(isOpen)))
    return alreadyRegistered(same.number, asked);
  return { save: { draft: { programmeCode: code, intakeId: null, withoutIntake: false, switching: false } } };
}

function alreadyRegistered(number: string, { words }: DraftAsked): Reading {
  return {
    narrower: {
      text: words.html("registration-already", { number }),
      choices: [[{ label: words.plain("registration-mine"), value: "", act: "status" }], backToTrades(words)],
    },
  };
}

/** Stops here for now: the answers stay, and the menu offers to go on. */
function toMenu(words: Words): Choice {
  return { label: words.plain("telegram-menu"), value: "", act: "menu" };
}

function backToTrades(words: Words): Choice[] {
  return [{ label: words.plain("registration-all-trades"), value: "trades" }];
}

function intakeLabel(intake: Intake, words: Words): string {
  return words.plain("registration-intake-label", {
    day: printingIn(words.language, "UTC").shortDate(intake.startsOn),
    centre: inLanguage(intake.centreName, words.language),
  });
}

function intakeWords(intake: Intake, words: Words) {
  const printing = printingIn(words.language, "UTC");
  return {
    days: printing.dateRange(intake.startsOn, intake.endsOn),
    centre: inLanguage(intake.centreName, words.language),
    seats: String(intake.seatsLeft),
    closes: printing.shortDate(intake.registrationClosesOn),
  };
}

/** Why the training cannot take this person, in a sentence. */
export function obstacleReason(obstacle: Obstacle, { words, draft }: DraftAsked): string {
  return words.html(`registration-interest-${obstacle}`, limits(draft.programme, words));
}

/** What is said beside the next question when an interest's date or school shows that the training cannot take them. */
export function interestOnly(asked: DraftAsked, answered: string): string | undefined {
  const obstacle = asked.draft.withoutIntake ? obstacleOf(asked.draft) : undefined;
  if (!obstacle || decidedBy[obstacle] !== answered) return undefined;
  return `${obstacleReason(obstacle, asked)} ${asked.words.html("registration-interest-noted")}`;
}

function limits(programme: DraftAsked["draft"]["programme"], words: Words) {
  return {
    programme: inLanguage(programme?.name ?? { id: "" }, words.language),
    minimumAge: String(programme?.minimumAge ?? ""),
    maximumAge: String(programme?.maximumAge ?? ""),
    education: words.plain(`registration-education-${programme?.minimumEducation ?? "none"}`),
  };
}

function opens(intake: Intake | null): boolean {
  return intake !== null && isOpen(intake);
}

function standingOf(next: Intake | null): "opens" | "full" | "without-date" {
  if (opens(next)) return "opens";
  return next?.standing === "full" ? "full" : "without-date";
}
