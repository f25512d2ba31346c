import { consentQuestion, goalQuestion, guardianQuestion, switchQuestion } from "./agreements.ts";
import { intakeQuestion, interestQuestion, programmeQuestion } from "./choosing.ts";
import type { DraftAsked, DraftQuestion } from "./draft-question.ts";
import type { QuestionName } from "./next-question.ts";
import { guardianFields, type ProfileField, profileFields } from "./profile.ts";
import { askProfile, type ProfileAsked, readProfile } from "./profile-questions.ts";
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
    ask: (asked) => askProfile(field, forProfile(asked)),
    async read(answer, asked) {
      const reading = await readProfile(field, answer, forProfile(asked));
      if (!("save" in reading)) return reading;
      const withdrawGuardian = field === "guardianName" && asked.draft.guardianAgreed;
      return { save: { candidate: reading.save, withdrawGuardian } };
    },
  };
}

function forProfile({ rt, words, now, draft }: DraftAsked): ProfileAsked {
  return {
    db: rt.db,
    seal: rt.seal,
    words,
    now,
    zone: draft.zone,
    misses: draft.misses,
    provinceCode: draft.intake?.provinceCode ?? draft.profile.provinceCode,
  };
}
