import type { Education } from "../candidates/education.ts";
import { openSealed } from "../candidates/sealed-fields.ts";
import { consentQuestion, goalQuestion, guardianQuestion, switchQuestion } from "./agreements.ts";
import { intakeQuestion, interestQuestion, programmeQuestion } from "./choosing.ts";
import { type DraftAsked, type DraftQuestion, profileAsked } from "./draft-question.ts";
import { obstacleOf, type QuestionName } from "./next-question.ts";
import { guardianFields, type ProfileField, profileFields } from "./profile.ts";
import { askProfile, readProfile } from "./profile-questions.ts";
import { summaryQuestion } from "./summary.ts";

/** How everything that a registration may ask is put and understood. */
export const questions: Record<QuestionName, DraftQuestion> = {
  consent: consentQuestion,
  programme: programmeQuestion,
  intake: intakeQuestion,
  switch: switchQuestion,
  interest: interestQuestion,
  goal: goalQuestion,
  guardianAgreed: guardianQuestion,
  summary: summaryQuestion,
  ...profileQuestions(),
};

function profileQuestions(): Record<ProfileField, DraftQuestion> {
  const fields: readonly ProfileField[] = [...profileFields, ...guardianFields];
  return Object.fromEntries(fields.map((field) => [field, profileQuestion(field)])) as Record<
    ProfileField,
    DraftQuestion
  >;
}

function profileQuestion(field: ProfileField): DraftQuestion {
  return {
    ask: (asked) => askProfile(field, profileAsked(asked)),
    async read(answer, asked) {
      const reading = await readProfile(field, answer, profileAsked(asked));
      if (!("save" in reading)) return reading;
      const withdrawGuardian = field === "guardianName" && asked.draft.guardianAgreed;
      // Whoever was too young by a slip may take a seat after all: the dates are put before them again.
      const fits = asked.draft.withoutIntake && nowFits(asked, reading.save);
      return {
        save: { candidate: reading.save, withdrawGuardian, ...(fits ? { draft: { withoutIntake: false } } : {}) },
      };
    },
  };
}

function nowFits({ rt, draft }: DraftAsked, saved: object): boolean {
  if (obstacleOf(draft) === undefined) return false;
  const { birthDateSealed, education } = saved as { birthDateSealed?: string; education?: Education };
  const sealed = { birthDateSealed: birthDateSealed ?? null, phoneSealed: null, guardianPhoneSealed: null };
  const birthDate = openSealed(rt.seal, sealed).birthDate ?? draft.profile.birthDate;
  const profile = { ...draft.profile, birthDate, education: education ?? draft.profile.education };
  return obstacleOf({ ...draft, profile }) === undefined;
}
