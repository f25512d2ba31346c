import { onceDrawn } from "../store.ts";

const FIELD = ".composer textarea, .composer .wide";

/** A finger needs no focus, and giving the field one would bring up the phone's keyboard. */
const byFinger = () => matchMedia("(pointer: coarse)").matches;

/** Puts the focus where one goes on in a chat that was just opened. */
export function enterChat(): void {
  onceDrawn(() => document.querySelector<HTMLElement>(byFinger() ? ".log" : FIELD)?.focus({ preventScroll: true }));
}

/** Puts the focus on a chat's place in the list. */
export function leaveChat(chatId: number | null): void {
  onceDrawn(() => document.querySelector<HTMLElement>(`[data-chat="${chatId}"]`)?.focus());
}

/**
 * Draws, and sees to it that the focus is not lost when what held it has gone: a pressed button gives it to the
 * first button of the same message, anything else to the field or the log.
 */
export function keepFocus(draw: () => void): void {
  const held = document.activeElement;
  const message = held?.closest<HTMLElement>("[data-message]")?.dataset.message;
  const inChat = Boolean(held?.closest(".phone"));
  const inComposer = Boolean(held?.closest(".composer"));
  draw();
  if (!inChat || held?.isConnected) return;
  const next = [
    message && `[data-message="${message}"] .inline-keyboard .key`,
    inComposer && !byFinger() && FIELD,
    ".log",
  ].find((selector) => selector && document.querySelector(selector));
  if (next) document.querySelector<HTMLElement>(next)?.focus({ preventScroll: true });
}
