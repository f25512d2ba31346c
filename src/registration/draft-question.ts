import type { Runtime } from "../runtime.ts";
import type { Words } from "../telegram/texts.ts";
import type { Change, Draft } from "./draft.ts";
import type { ProfileAsked } from "./profile-questions.ts";
import type { Answer, Question } from "./question.ts";

/** What a registration's questions stand on. */
export interface DraftAsked {
  readonly rt: Runtime;
  readonly words: Words;
  readonly now: Date;
  readonly draft: Draft;
}

/** What an answer came to. */
export type Reading =
  /** Accepted: to be kept at once. */
  | { readonly save: Change }
  /** One sentence: what is wrong and what a good answer looks like. */
  | { readonly wrong: string }
  /** The same question, put more narrowly. */
  | { readonly narrower: Question }
  /** The end of the dialogue: no consent, an older registration kept, a guardian to be asked first, or all is ready. */
  | { readonly end: "declined" | "kept" | "later" | "send" };

/** How a question is put and how its answers are understood. */
export interface DraftQuestion {
  ask(asked: DraftAsked): Question | Promise<Question>;
  read(answer: Answer, asked: DraftAsked): Reading | Promise<Reading>;
}

/** What a question about the person stands on, within a registration. */
export function profileAsked({ rt, words, now, draft }: DraftAsked): ProfileAsked {
  return {
    db: rt.db,
    seal: rt.seal,
    words,
    now,
    zone: draft.zone,
    misses: draft.misses,
    provinceCode: draft.intake?.provinceCode ?? draft.profile.provinceCode,
    ownPhone: draft.profile.phone,
  };
}
