// Where somebody goes on whom one company did not take: to a similar vacancy where there is one for them, else to hear of the next.
import type { InlineKeyboardButton } from "grammy/types";
import { asksForSuch } from "../alerts/suggesting.ts";
import { SIMILAR } from "../jobs/scope.ts";
import { similarTo } from "../jobs/similar.ts";
import { button } from "../telegram/press.ts";
import type { Words } from "../telegram/texts.ts";
import type { Vacancy } from "./applications.ts";
import type { Reads } from "./shared.ts";

export interface Others {
  /** What is promised, and no more */
  readonly text: string;
  readonly row: InlineKeyboardButton[];
}

/** What there is in its place for this person, as `similarTo` finds it: the button leads to just that. */
export async function othersLike(
  rt: Reads,
  words: Words,
  { candidateId, vacancy, nonce = "" }: { candidateId: number; vacancy: Vacancy; nonce?: string },
): Promise<Others> {
  if ((await similarTo(rt, vacancy, candidateId)).length === 0) {
    const isAwaited = await asksForSuch(rt.db, candidateId, vacancy.id);
    const label = words.plain(isAwaited ? "alerts-to-list" : "applications-others-tell-button");
    return {
      text: words.html(isAwaited ? "applications-others-awaited" : "applications-others-none"),
      row: [button(label, "alerts", "", nonce)],
    };
  }
  return {
    text: words.html("applications-others-there"),
    row: [button(words.plain("applications-similar-button"), SIMILAR, vacancy.code, nonce)],
  };
}
