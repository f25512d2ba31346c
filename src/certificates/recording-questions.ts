// The questions that staff answer about a certificate, and what they see before it is saved.
import { maskedNik } from "../candidates/nik.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Day } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import { plainly } from "../platform/typed-text.ts";
import type { Reach } from "../roles/roles.ts";
import { PAGE, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import type { Problem } from "./recording-answers.ts";
import { type Draft, type Field, questionsOf } from "./recording-draft.ts";
import { reasons, reasonWord } from "./recording-reasons.ts";
import { validUntilOf } from "./status.ts";

interface Scheme {
  readonly id: number;
  readonly name: string;
  readonly validityMonths: number;
  /** Its name, its trade's, and the words that people use for that */
  readonly searched: string;
}

/** What the questions need to know besides the answers. */
export interface Asked {
  readonly draft: Draft;
  readonly today: Day;
  /** By which a certificate is called; undefined for a new one */
  readonly label: string | undefined;
  readonly centres: readonly { readonly code: string; readonly name: string }[];
  readonly schemes: readonly Scheme[];
  /** The scheme that it is of, where that is not asked */
  readonly schemeId: number | undefined;
  /** The last day of the one that a duplicate replaces */
  readonly validUntil: Day | undefined;
}

/** The centres for which somebody may record. */
export async function centresWithin(db: Db, reach: Reach, words: Words) {
  const rows = await db.centre.findMany({
    where: { active: true, ...(reach === "everywhere" ? {} : { code: { in: [...reach] } }) },
    orderBy: { position: "asc" },
    select: { code: true, name: true },
  });
  return rows.map(({ code, name }) => ({ code, name: inLanguage(name, words.language) }));
}

/** Puts a question; `problem` says what was wrong with the last answer. */
export function questionScreen(
  words: Words,
  field: Field,
  asked: Asked,
  { problem, page = 0 }: { problem?: Problem | "number-taken" | "nik-of-another"; page?: number } = {},
): Screen {
  const { draft } = asked;
  const lead = problem === undefined ? headOf(words, asked) : words.html(`certificates-problem-${problem}`);
  const question =
    field === "reason"
      ? words.html(`certificates-ask-reason-${whyOf(draft)}`)
      : words.html(`certificates-ask-${field}`);
  return {
    text: [lead, question].filter(Boolean).join("\n\n"),
    buttons: [
      ...choicesOf(words, field, asked, page),
      [button(words.plain("certificates-record-drop"), "cert-drop", "", draft.revision)],
    ],
  };
}

/** All that was answered, before it is saved. Each single answer can be changed. */
export function summaryScreen(words: Words, asked: Asked): Screen {
  const { draft } = asked;
  const { revision, errand } = draft;
  const questions = questionsOf(draft).filter((field) => field !== "centre" || asked.centres.length > 1);
  const lines = questions.map((field) =>
    words.html("certificates-record-answer", {
      field: words.plain(`certificates-field-${field}`),
      value: printAnswer(words, field, asked),
    }),
  );
  const again = questions.map((field) =>
    button(words.plain(`certificates-field-${field}`), "cert-redo", field, revision),
  );
  return {
    text: [
      headOf(words, asked),
      lines.join("\n"),
      words.html(errand === "new" ? "certificates-record-check-new" : "certificates-record-check"),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      [button(words.plain(`certificates-record-save-${errand}`), "cert-save", "", revision)],
      ...inRows(again, 2),
      [button(words.plain("certificates-record-drop"), "cert-drop", "", revision)],
    ],
  };
}

/** The scheme that is called so; else those in whose name, or their trade's, a word begins with what was typed. */
export function schemesNamed(schemes: Asked["schemes"], typed: string): Asked["schemes"] {
  const wanted = plainly(typed);
  const exact = schemes.filter(({ name }) => plainly(name) === wanted);
  return exact.length > 0 ? exact : schemes.filter(({ searched }) => ` ${plainly(searched)}`.includes(` ${wanted}`));
}

/** What is asked for a reason. */
function whyOf({ errand }: Draft): "correct" | "revoke" | "restore" | "lost" | "part" {
  return errand === "new" || errand === "renew" || errand === "replace" ? "correct" : errand;
}

function headOf(words: Words, { draft, label }: Asked): string {
  return words.html(`certificates-errand-${draft.errand}`, { label: label ?? "" });
}

function choicesOf(words: Words, field: Field, asked: Asked, page: number) {
  const { draft, centres, schemes, today } = asked;
  const { revision } = draft;
  const printing = printingIn(words.language, "UTC");
  const choice = (label: string, value: string | number) => button(label, "cert-say", value, revision);
  switch (field) {
    case "centre":
      return centres.map(({ code, name }) => [choice(name, code)]);
    case "scheme":
      return [
        ...schemes.slice(page * PAGE, (page + 1) * PAGE).map(({ id, name }) => [choice(name, id)]),
        ...turning(words, "cert-page", "", page, schemes.length),
      ];
    case "nik":
    case "registrationNo":
      return draft.errand === "correct" ? [] : [[choice(words.plain("telegram-skip"), "none")]];
    case "issuedOn":
      return [[choice(words.plain("certificates-record-today", { day: printing.date(today) }), today)]];
    case "validUntil": {
      const usual = usualEnd(asked);
      return usual === undefined ? [] : [[choice(printing.date(usual), usual)]];
    }
    case "reason":
      return draft.errand === "revoke" ? reasons.map((each) => [choice(reasonWord(words, each), each)]) : [];
    default:
      return [];
  }
}

/** The last day as the scheme has it; a duplicate ends when what it replaces does. */
function usualEnd({ draft, schemes, schemeId, validUntil }: Asked): Day | undefined {
  if (draft.errand === "replace") return validUntil;
  const scheme = schemes.find(({ id }) => id === (schemeId ?? Number(draft.answers.scheme)));
  const { issuedOn } = draft.answers;
  return scheme && issuedOn ? validUntilOf(issuedOn, scheme.validityMonths) : undefined;
}

function printAnswer(words: Words, field: Field, { draft, centres, schemes }: Asked): string {
  const value = draft.answers[field] ?? "";
  if (value === "") return "–";
  switch (field) {
    case "centre":
      return centres.find(({ code }) => code === value)?.name ?? value;
    case "scheme":
      return schemes.find(({ id }) => String(id) === value)?.name ?? value;
    case "nik":
      return maskedNik(value);
    case "birthDate":
    case "issuedOn":
    case "validUntil":
      return printingIn(words.language, "UTC").date(value);
    case "reason":
      return reasonWord(words, value);
    default:
      return value;
  }
}
