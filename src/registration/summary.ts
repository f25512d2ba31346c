// All answers on one screen; each single one can be corrected.
import { inLanguage } from "../catalogue/catalogue.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import type { Draft } from "./draft.ts";
import type { DraftQuestion } from "./draft-question.ts";
import { isOfAge, obstacleOf, type QuestionName } from "./next-question.ts";
import { guardianFields, type ProfileField, printFact, profileFields } from "./profile.ts";
import { type Choice, choicesInRows } from "./question.ts";

type Correctable = Extract<QuestionName, ProfileField | "programme" | "intake" | "goal">;

/** The last question: send it, or correct a field. */
export const summaryQuestion: DraftQuestion = {
  ask: ({ words, draft }) => ({
    text: [
      words.html("registration-summary"),
      correctable(draft)
        .map((field) => line(words, draft, field))
        .join("\n"),
      words.html(draft.withoutIntake ? "registration-summary-interest" : "registration-summary-send"),
    ].join("\n\n"),
    choices: [
      // Not this screen's revision alone but the draft's key: a second tap finds the registration that the first made.
      [{ label: words.plain("registration-send"), value: `send-${draft.revision}` }],
      ...choicesInRows(
        correctable(draft).map((field) => correction(words, field)),
        3,
      ),
    ],
  }),
  read(answer, { words, draft }) {
    if ("text" in answer && /^\s*(kirim|send|ya|yes|ok|oke|betul|benar|sudah)\b/i.test(answer.text))
      return { end: "send" };
    if (!("choice" in answer)) return { wrong: words.html("registration-summary-unclear") };
    if (answer.choice === `send-${draft.revision}`) return { end: "send" };
    const field = correctable(draft).find((each) => answer.choice === `fix-${each}`);
    return field ? { save: { draft: { correcting: field } } } : { wrong: words.html("registration-summary-unclear") };
  },
};

function correctable(draft: Draft): Correctable[] {
  return ["programme", "intake", ...profileFields, "goal", ...(isOfAge(draft) ? [] : guardianFields)];
}

function correction(words: Words, field: Correctable): Choice {
  return { label: words.plain(`registration-field-${field}`), value: `fix-${field}` };
}

function line(words: Words, draft: Draft, field: Correctable): string {
  const label = words.plain(`registration-field-${field}`);
  return words.html("registration-summary-line", { label, value: value(words, draft, field) });
}

function value(words: Words, draft: Draft, field: Correctable): string {
  switch (field) {
    case "programme":
      return inLanguage(draft.programme?.name ?? { id: "" }, words.language);
    case "intake":
      if (!draft.intake) return words.plain(`registration-without-date-${obstacleOf(draft) ?? "chosen"}`);
      return words.plain("registration-intake-label", {
        day: printingIn(words.language, "UTC").date(draft.intake.startsOn),
        centre: inLanguage(draft.intake.centreName, words.language),
      });
    case "goal":
      return draft.goal ? words.plain(`registration-goal-${draft.goal}`) : "";
    default:
      return printFact(words, draft.profile, field) ?? "–";
  }
}
