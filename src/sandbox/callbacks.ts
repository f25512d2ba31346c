import { randomInt } from "node:crypto";
import type { Clock } from "./clock.ts";

type CallbackAnswer = {
  text?: string;
  show_alert: boolean;
  url?: string;
  results?: unknown[];
  button?: unknown;
};

type Pressed = {
  personId: number;
  chatId: number;
  messageId: number;
  at: number;
  answered: boolean;
  waiting: ((answer: CallbackAnswer) => void)[];
};

export type Callbacks = {
  /** A new press; the answer is its callback_query_id. */
  press(personId: number, chatId: number, messageId: number): string;
  /** Takes the bot's answer; undefined when it is late, unknown or the second one. */
  answer(id: string, answer: CallbackAnswer): Pressed | undefined;
  wait(id: string, timeoutMs: number): Promise<CallbackAnswer | null>;
  clear(): void;
};

/** How long a press waits for its answer. Telegram's window is "tens of seconds", not published. */
const ANSWER_WINDOW_MS = 60_000;
const KEPT = 20_000;

/** The button presses that may still be answered. */
export function createCallbacks(clock: Clock): Callbacks {
  const presses = new Map<string, Pressed>();
  return {
    press(personId, chatId, messageId) {
      const id = String(randomInt(2 ** 47)) + String(randomInt(10_000, 99_999));
      presses.set(id, { personId, chatId, messageId, at: clock.ms(), answered: false, waiting: [] });
      if (presses.size > KEPT) presses.delete(presses.keys().next().value ?? "");
      return id;
    },
    answer(id, answer) {
      const pressed = presses.get(id);
      if (!pressed || pressed.answered || clock.ms() - pressed.at > ANSWER_WINDOW_MS) return undefined;
      pressed.answered = true;
      for (const tell of pressed.waiting) tell(answer);
      return pressed;
    },
    wait(id, timeoutMs) {
      const pressed = presses.get(id);
      if (!pressed) return Promise.resolve(null);
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(null), timeoutMs);
        pressed.waiting.push((answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
      });
    },
    clear: () => presses.clear(),
  };
}
