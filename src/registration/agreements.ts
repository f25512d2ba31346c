// Questions that are answered by yes or no, and the person's goal.
import { inLanguage } from "../catalogue/catalogue.ts";
import { plainly } from "../platform/typed-text.ts";
import { nameIn } from "../telegram/commands.ts";
import type { DraftQuestion, Reading } from "./draft-question.ts";
import { rivalOf } from "./next-question.ts";
import type { Answer } from "./question.ts";
import { mayBecome } from "./states.ts";

const yesWords = /^(ya|iya|y|yes|yup|ok|oke|okay|baik|boleh|mau|setuju|saya setuju|agree|i agree|pindah|switch)\b/;
const noWords = /^(tidak|tdk|gak|ga|nggak|ndak|no|jangan|belum|batal|tetap|keep|not yet)\b/;
const goals = ["workHere", "workAbroad", "ownBusiness"] as const;

/** Purpose and rights in plain words, before anything else is asked. */
export const consentQuestion: DraftQuestion = {
  ask: ({ words }) => ({
    text: words.html("registration-consent", {
      mydata: `/${nameIn(words.language, "mydata")}`,
      cancel: `/${nameIn(words.language, "cancel")}`,
    }),
    choices: [
      [
        { label: words.plain("registration-consent-yes"), value: "yes" },
        { label: words.plain("registration-consent-no"), value: "no" },
      ],
    ],
  }),
  read: (answer, { words }) =>
    decide(answer, {
      yes: { save: { consent: "registration" } },
      no: { end: "declined" },
      unclear: { wrong: words.html("registration-consent-unclear") },
    }),
};

/** Another registration must be given up for this one; a training that has begun cannot be. */
export const switchQuestion: DraftQuestion = {
  ask({ words, draft }) {
    const rival = rivalOf(draft);
    const movable = rival !== undefined && mayBecome(rival.state, "withdrawn");
    return {
      text: words.html(movable ? "registration-switch" : "registration-in-training", {
        number: rival?.number ?? "",
        programme: inLanguage(rival?.programmeName ?? { id: "" }, words.language),
        wanted: inLanguage(draft.programme?.name ?? { id: "" }, words.language),
      }),
      choices: [
        movable
          ? [{ label: words.plain("registration-switch-yes"), value: "yes" }]
          : [{ label: words.plain("registration-interest-yes"), value: "none" }],
        [{ label: words.plain("registration-switch-no"), value: "no" }],
      ],
    };
  },
  read(answer, { words }) {
    if ("choice" in answer && answer.choice === "none")
      return { save: { draft: { intakeId: null, withoutIntake: true } } };
    return decide<Reading>(answer, {
      yes: { save: { draft: { switching: true } } },
      no: { end: "kept" },
      unclear: { wrong: words.html("registration-switch-unclear") },
    });
  },
};

/** What the person wants to do after the training. */
export const goalQuestion: DraftQuestion = {
  ask: ({ words }) => ({
    text: words.html("registration-ask-goal"),
    choices: goals.map((value) => [{ label: words.plain(`registration-goal-${value}`), value }]),
  }),
  read(answer, { words }) {
    const goal = "choice" in answer ? goals.find((each) => each === answer.choice) : goalTyped(answer);
    return goal ? { save: { draft: { goal } } } : { wrong: words.html("registration-goal-unclear") };
  },
};

/** A parent's or guardian's word for someone under 18. */
export const guardianQuestion: DraftQuestion = {
  ask: ({ words, draft }) => ({
    text: words.html("registration-ask-guardian-agreed", { guardian: draft.profile.guardianName ?? "" }),
    choices: [
      [{ label: words.plain("registration-guardian-yes"), value: "yes" }],
      [{ label: words.plain("registration-guardian-no"), value: "no" }],
    ],
  }),
  read: (answer, { words }) =>
    decide(answer, {
      yes: { save: { consent: "guardian" } },
      no: { end: "later" },
      unclear: { wrong: words.html("registration-guardian-unclear") },
    }),
};

/** Whether an answer says yes or no; undefined for anything else. */
export function agreesOrNot(answer: Answer): "yes" | "no" | undefined {
  return decide<"yes" | "no" | undefined>(answer, { yes: "yes", no: "no", unclear: undefined });
}

function goalTyped(answer: Answer): (typeof goals)[number] | undefined {
  const text = "text" in answer ? plainly(answer.text) : "";
  if (/\b(luar|abroad|overseas|tki|pmi|jepang|korea|malaysia|taiwan|hong ?kong|arab)\b/.test(text)) return "workAbroad";
  if (/\b(usaha|wirausaha|sendiri|bisnis|business|dagang|jualan)\b/.test(text)) return "ownBusiness";
  return /\b(kerja|bekerja|sini|dalam|indonesia|work|job|here)\b/.test(text) ? "workHere" : undefined;
}

function decide<T>(answer: Answer, outcomes: { yes: T; no: T; unclear: T }): T {
  if ("choice" in answer) {
    if (answer.choice === "yes") return outcomes.yes;
    return answer.choice === "no" ? outcomes.no : outcomes.unclear;
  }
  const text = "text" in answer ? plainly(answer.text) : "";
  if (/.{4,}\?/.test(text)) return outcomes.unclear; // "tidak bayar kan?" refuses nothing
  if (yesWords.test(text)) return outcomes.yes;
  return noWords.test(text) ? outcomes.no : outcomes.unclear;
}
