// The way to a human on the cards of other features; what the card is about goes along.
import { BESIDE, button } from "../telegram/press.ts";
import type { Words } from "../telegram/texts.ts";

/** To ask the centre: `r.<registration>`, `i.<intake>`, `v.<code of a vacancy>`. The card stays. */
export function askAbout(words: Words, about: string) {
  return button(words.plain("questions-button"), "ask", about, BESIDE);
}
