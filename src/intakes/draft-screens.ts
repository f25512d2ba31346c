// The questions that staff answer to open an intake, and what they see before it is announced.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Day } from "../platform/calendar.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Texts, Words } from "../telegram/texts.ts";
import { wordsOf } from "../telegram/typed-answers.ts";
import { type Closed, closedText } from "./closed-days.ts";
import {
  type Draft,
  exampleDay,
  openQuestion,
  type Proposing,
  proposalsFor,
  type Question,
  questionBefore,
} from "./drafting.ts";
import { type Facts, type Field, fields, isDayField } from "./facts.ts";
import {
  choiceLabel,
  factLines,
  fieldWord,
  mapButtons,
  nameOf,
  problemText,
  type Usual,
  usualIn,
  valueIn,
} from "./print.ts";
import type { Problem } from "./reading.ts";

/** What the questions need to know besides the answers. */
export interface Asked {
  readonly draft: Draft;
  readonly today: Day;
  readonly programme: {
    readonly name: unknown;
    readonly tradeCode: string;
    readonly trainingDays: number | null;
    readonly requirements: unknown;
  };
  readonly centres: readonly { readonly code: string; readonly name: unknown; readonly whatToBring: unknown }[];
  /** The last intake of the programme at the centre, and when one like it could start */
  readonly last: Facts | undefined;
  readonly starts: readonly Day[];
  /** The number that it gets unless somebody gives another */
  readonly number: number | undefined;
  /** How many people wait for the programme */
  readonly waiting: number;
  /** Another of the programme starts there on the same day */
  readonly together: boolean;
  /** The centre is closed on the day on which it starts */
  readonly closed: Closed | undefined;
}

/** What buttons say instead of an answer: the question before, and another day than the one that is asked about. */
export const BACK = "back";
export const OTHER = "other";

/** What is asked last. */
const LAST: Field = "papers";

/** Puts a question; `problem` says what was wrong with the last answer. */
export function questionScreen(words: Words, question: Question, asked: Asked, problem?: Problem | "point"): Screen {
  const { draft, today } = asked;
  const lead =
    problem === undefined
      ? headOf(words, asked)
      : problem === "point"
        ? words.html("intakes-point-kept")
        : problemText(words, problem, today, exampleFor(question, asked));
  const { last } = asked;
  const before = question === "like" && last ? [lastLine(words, last, asked)] : [];
  const ask = draft.sure === undefined ? openText(words, question, asked) : sureText(words, draft.sure);
  return {
    text: [lead, ...before, ...(isAfterStart(question, asked) ? [closedText(words, asked.closed)] : []), ask].join(
      "\n\n",
    ),
    buttons: [
      ...choicesOf(words, question, asked),
      [
        backButton(words, question, asked),
        button(words.plain("intakes-drop-button"), "intakes-drop", "", draft.revision),
        button(words.plain("staff-desk"), "staff"),
      ],
    ],
  };
}

/** Whether the start was answered just now, with a day on which the centre is closed. */
function isAfterStart(question: Question, asked: Asked): asked is Asked & { closed: Closed } {
  return question === "end" && asked.closed !== undefined;
}

/** All that was answered. Each single answer can be changed before people see it. */
export function summaryScreen(words: Words, asked: Asked, lead = ""): Screen {
  const { draft, number, waiting, together, closed } = asked;
  const facts = { ...draft.facts, number: draft.facts.number ?? number ?? null };
  const { revision } = draft;
  const redo = fields
    .filter((field) => !["confirm", "hold", "hour"].includes(field))
    .map((field) => button(fieldWord(words, field), "intakes-redo", field, revision));
  return {
    text: [
      lead,
      [
        headOf(words, asked),
        words.html("intakes-line", { field: fieldWord(words, "number"), value: valueIn(words, facts, "number") }),
        ...factLines(words, facts, usualOf(asked)),
      ].join("\n"),
      ...(together ? [words.html("intakes-summary-together")] : []),
      ...(closed ? [closedText(words, closed)] : []),
      words.html("intakes-summary", { waiting: String(waiting) }),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      [button(words.plain("intakes-announce-button"), "intakes-announce", "", revision)],
      ...inRows(redo, 3),
      ...[mapButtons(words, facts)].filter((row) => row.length > 0),
      [
        button(words.plain("telegram-back"), "intakes-redo", LAST, revision),
        button(words.plain("intakes-drop-button"), "intakes-drop", "", revision),
        button(words.plain("staff-desk"), "staff"),
      ],
    ],
  };
}

/** The buttons that answer a question about a field; `act` carries the answer. */
export function proposalButtons(
  words: Words,
  field: Field,
  asked: Proposing,
  act: (label: string, value: string) => ReturnType<typeof button>,
) {
  const labelled = (value: string) => act(choiceLabel(words, field, value, asked.last), value);
  return [
    ...inRows(
      proposalsFor(field, asked).map(labelled),
      field === "seats" || field === "reserves" || field === "hold" || field === "hour" ? 4 : 2,
    ),
    ...(canBeAsLast(field, asked.last) ? [[labelled("last")]] : []),
  ];
}

/** The value of the button whose words were typed, in any of our languages; undefined where there is none. */
export function saidAsButton(texts: Texts, field: Field, asked: Proposing, typed: string): string | undefined {
  const said = wordsOf(typed);
  const values = [...proposalsFor(field, asked), ...(canBeAsLast(field, asked.last) ? ["last"] : [])];
  return values.find((value) =>
    texts.languages.some((language) => wordsOf(choiceLabel(texts.in(language), field, value, asked.last)) === said),
  );
}

function canBeAsLast(field: Field, last: Facts | undefined): boolean {
  if (last === undefined) return false;
  return (
    (field === "place" && last.selectionPlace !== null) ||
    (field === "needs" && last.requirements.length > 0) ||
    (field === "papers" && last.documents.length > 0)
  );
}

function openText(words: Words, question: Question, asked: Asked): string {
  const { draft, starts, programme } = asked;
  if (question === "centre") return words.html("intakes-ask-centre");
  if (question !== "like")
    return askText(words, question, {
      ...{ ...asked, facts: draft.facts, trainingDays: programme.trainingDays },
      usual: usualOf(asked),
    });
  const day = starts[0] ?? exampleDay("start", { ...asked, facts: {}, trainingDays: null });
  return words.html("intakes-ask-like", { example: printingIn(words.language, "UTC").date(day) });
}

/** A day that would be taken as the answer to a question. */
function exampleFor(question: Question, asked: Asked): Day | undefined {
  const { draft, starts, programme } = asked;
  if (question === "like") return starts[0];
  if (question === "centre" || !isDayField(question)) return undefined;
  return exampleDay(question, { ...asked, facts: draft.facts, trainingDays: programme.trainingDays });
}

/** A question about a field; a day is shown as it can be written, and would be taken; what is usual stands above what is added. */
export function askText(words: Words, field: Field, asked: Proposing & { readonly usual: Usual }): string {
  if (field === "needs" || field === "papers") {
    const usual = usualIn(words, field, asked.usual).join("; ");
    const ask = words.html(`intakes-ask-${field}`);
    return usual === "" ? ask : [words.html(`intakes-usual-${field}`, { usual }), ask].join("\n");
  }
  if (!isDayField(field)) return words.html(`intakes-ask-${field}`);
  const example = printingIn(words.language, "UTC").date(exampleDay(field, asked));
  return words.html(`intakes-ask-${field}`, { example });
}

/** The day that was said by how near it is, as a question. */
export function sureText(words: Words, day: Day): string {
  const printing = printingIn(words.language, "UTC");
  return words.html("intakes-sure", { weekday: printing.weekday(day), day: printing.date(day) });
}

/** To the question before; of the first, to the programmes. */
function backButton(words: Words, question: Question, { draft, last, centres, programme }: Asked) {
  const { again, ...rest } = draft;
  const isToSummary = again !== undefined && openQuestion(rest, last !== undefined) === undefined;
  const isFirst =
    questionBefore(question, { hasLast: last !== undefined, isCentreAsked: centres.length > 1 }) === undefined;
  const label = words.plain("telegram-back");
  return isFirst && !isToSummary
    ? button(label, "intakes-trade", programme.tradeCode)
    : button(label, "intakes-say", `${question}.${BACK}`, draft.revision);
}

function headOf(words: Words, { draft, programme, centres }: Asked): string {
  const name = inLanguage(programme.name, words.language);
  const centre = centres.find(({ code }) => code === draft.centreCode);
  const head = words.html("intakes-draft-title", { programme: name });
  return centre
    ? `${head}\n${words.html("intakes-centre", { centre: inLanguage(centre.name, words.language) })}`
    : head;
}

function choicesOf(words: Words, question: Question, asked: Asked) {
  const { draft, centres, starts, programme } = asked;
  const say = (label: string, value: string) => button(label, "intakes-say", `${question}.${value}`, draft.revision);
  if (draft.sure !== undefined)
    return [[say(words.plain("intakes-sure-button"), draft.sure), say(words.plain("intakes-other-button"), OTHER)]];
  if (question === "centre") return centres.map(({ code, name }) => [say(inLanguage(name, words.language), code)]);
  if (question === "like") {
    const printing = printingIn(words.language, "UTC");
    return [
      ...starts.map((day) => [say(words.plain("intakes-like-button", { day: printing.date(day) }), day)]),
      [say(words.plain("intakes-anew-button"), "anew")],
    ];
  }
  const { facts } = draft;
  return proposalButtons(words, question, { ...asked, facts, trainingDays: programme.trainingDays }, say);
}

/** What holds for every intake of the programme, and of the centre. */
function usualOf({ programme, centres, draft }: Asked): Usual {
  const centre = centres.find(({ code }) => code === draft.centreCode);
  return { requirements: programme.requirements, whatToBring: centre?.whatToBring };
}

/** The last intake in a line, above the offer to do it again. */
function lastLine(words: Words, last: Facts, { centres, draft }: Asked): string {
  const centre = centres.find(({ code }) => code === draft.centreCode);
  return words.html("intakes-last", { name: nameOf(words, { facts: last, centreName: centre?.name ?? { id: "" } }) });
}
