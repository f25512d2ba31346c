// Where it is remembered that the next words of somebody are waited for.
import type { Runtime } from "../runtime.ts";

const SECONDS = 10 * 60;

/**
 * What this person types next is for the act that `words` has under this name. Behind a space may stand what it is about:
 * the act is handed it as its nonce, and reads it as it reads a button.
 */
export function waitForWords(
  rt: Pick<Runtime, "coordination">,
  telegramId: number,
  wait: string,
  seconds = SECONDS,
): Promise<void> {
  return rt.coordination.set(waitingKey(telegramId), wait, seconds);
}

/** The key of a person. */
export function waitingKey(telegramId: number): string {
  return `staff-typing:${telegramId}`;
}
