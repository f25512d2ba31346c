import { isOpen } from "../trades/trades.ts";
import type { Draft, OpenRegistration } from "./draft.ts";
import { isAdult, type Obstacle, obstacleTo } from "./fitting.ts";
import { guardianFields, type ProfileField, profileFields } from "./profile.ts";
import { mayBecome } from "./states.ts";

/** Everything that a registration may ask, by name. */
export const questionNames = [
  "consent",
  "programme",
  "intake",
  "switch",
  ...profileFields,
  "interest",
  "goal",
  ...guardianFields,
  "guardianAgreed",
  "summary",
] as const;
export type QuestionName = (typeof questionNames)[number];

/** The first question that is open. Nothing that is known is asked again; a correction goes before the rest. */
export function nextQuestion(draft: Draft): QuestionName {
  if (!draft.consented) return "consent";
  const correcting = questionNames.find((name) => name === draft.correcting);
  if (correcting) return correcting;
  if (!draft.programme) return "programme";
  if (needsIntake(draft)) return "intake";
  const rival = rivalOf(draft);
  if (rival && !(draft.switching && mayBecome(rival.state, "withdrawn"))) return "switch";
  const unknown = profileFields.find((field) => !isKnown(draft, field));
  const beforeEducation = unknown && profileFields.indexOf(unknown) <= profileFields.indexOf("birthDate");
  if (unknown && beforeEducation) return unknown;
  // Said as soon as it is known, before the person types on for a training that cannot take them.
  if (obstacleOf(draft) && !draft.withoutIntake) return "interest";
  if (unknown) return unknown;
  if (!draft.goal) return "goal";
  if (!isOfAge(draft)) {
    const guardian = guardianFields.find((field) => !isKnown(draft, field));
    if (guardian) return guardian;
    if (!draft.guardianAgreed) return "guardianAgreed";
  }
  return "summary";
}

/** Whether age and school speak against the training. The age counts on the day on which it begins. */
export function obstacleOf({ programme, intake, profile, today }: Draft): Obstacle | undefined {
  return programme ? obstacleTo(programme, profile, intake?.startsOn ?? today) : undefined;
}

/** The open registration that must be given up for this one, where the centre allows only one. */
export function rivalOf(draft: Draft): OpenRegistration | undefined {
  return draft.registrations.find((each) => isRival(draft, each));
}

/** What staff are giving back to them just now, and what would stand in this one's way or it in theirs. */
export function givenBackBeside(draft: Draft): OpenRegistration | undefined {
  return draft.givenBack.find((each) => each.programmeCode === draft.programme?.code || isRival(draft, each));
}

function isRival({ programme, intake }: Draft, { state, programmeCode, alone }: OpenRegistration): boolean {
  if (!intake) return false; // an interest takes nothing from anybody, so it stands beside a registration
  return state !== "interested" && programmeCode !== programme?.code && (alone || intake.alone);
}

/** Whether a parent or guardian need not be asked. */
export function isOfAge({ profile, today }: Draft): boolean {
  return isAdult(profile.birthDate, today);
}

/** What the intake question begins with when one was chosen and cannot be had any more. */
export function intakeTrouble({ intake, intakeChosen, withoutIntake }: Draft): "full" | "closed" | undefined {
  if (withoutIntake || !intakeChosen || (intake && isOpen(intake))) return undefined;
  return intake?.standing === "full" ? "full" : "closed";
}

function needsIntake(draft: Draft): boolean {
  if (draft.withoutIntake) return false;
  return draft.intake === null || !isOpen(draft.intake);
}

function isKnown({ profile, byAnother }: Draft, field: ProfileField): boolean {
  if (field === "phone" && byAnother) return true;
  return (field === "regency" ? profile.place : profile[field]) !== undefined;
}
