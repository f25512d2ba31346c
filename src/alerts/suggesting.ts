// Where it is offered to be told of vacancies: on cards of other features, one tap each, never asked for.
import type { JobPart } from "../jobs/part.ts";
import { BESIDE, button } from "../telegram/press.ts";
import type { Words } from "../telegram/texts.ts";

/** On the card of a vacancy: to hear of others like it. */
export const likeThisOnCard: JobPart = async (_, { words }, { vacancy }) => ({
  buttons: [[button(words.plain("alerts-like-this-button"), "alert-as", `v.${vacancy.code}`, BESIDE)]],
});

/** Under what somebody reads of a training or certificate of theirs: to hear of vacancies in its trade. */
export function alertsOffer(words: Words, tradeCode: string) {
  return button(words.plain("alerts-offer-button"), "alert-as", `t.${tradeCode}`, BESIDE);
}
