// A helper says for somebody without Telegram whether she comes. Once she has come for her record, nobody says it for her.

import { undoWithdrawal } from "../registration/undoing.ts";
import type { Done, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import { leaveSeat, takeSeat } from "../seats/seats.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";
import { givenName, ownHelped } from "./helped.ts";
import { answerButtons } from "./messages.ts";

async function seatOf(rt: Runtime, staff: Staff, argument: string) {
  const helped = await ownHelped(rt.db, Number(argument), staff.telegramId);
  if (!helped?.registrationId) return undefined;
  const { id, registrationId, candidateId } = helped;
  const registration = await rt.db.registration.findFirst({
    where: { id: registrationId, candidateId, candidate: { telegramId: null } },
    select: { number: true, candidate: { select: { fullName: true } } },
  });
  if (!registration) return undefined;
  return {
    id,
    own: { registrationId, candidateId },
    number: registration.number,
    name: givenName(registration.candidate.fullName),
  };
}

/** "She comes." */
export async function sayComes(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const seat = await seatOf(rt, staff, argument);
  if (!seat) return "no-such-thing";
  const taken = await takeSeat(rt, seat.own);
  if (taken === "taken") await staff.note("helped-comes", seat.number);
  const isSure = taken === "taken" || taken === "already";
  return sayOf(ctx, seat, isSure ? "helped-comes-done" : "helped-answer-late");
}

/** "She cannot": pressed, it is the answer; a slip is taken back for some minutes. */
export async function sayCannot(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const seat = await seatOf(rt, staff, argument);
  if (!seat) return "no-such-thing";
  const left = await leaveSeat(rt, seat.own);
  if (left === "withdrawn") await staff.note("helped-cannot", seat.number);
  const isGiven = left === "withdrawn" || left === "already";
  return sayOf(ctx, seat, isGiven ? "helped-cannot-done" : "helped-answer-late");
}

/** It was a slip: she stands as before, while her seat still waits. */
export async function takeBackCannot(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const seat = await seatOf(rt, staff, argument);
  if (!seat) return "no-such-thing";
  const undone = await undoWithdrawal(rt, seat.own);
  if (undone === "undone") await staff.note("helped-cannot-undone", seat.number);
  return sayOf(ctx, seat, undone === "undone" ? "helped-cannot-undone" : "helped-answer-late");
}

async function sayOf(
  ctx: BotContext,
  { id, name }: { id: number; name: string },
  key: "helped-comes-done" | "helped-cannot-done" | "helped-cannot-undone" | "helped-answer-late",
): Promise<Done> {
  const { words } = ctx;
  await show(ctx, {
    text: words.html(key, { name }),
    buttons: [
      ...(key === "helped-cannot-done" ? [[button(words.plain("helped-cannot-undo"), "assist-stays", id)]] : []),
      ...(key === "helped-cannot-undone" ? answerButtons(words, id) : []),
      [button(words.plain("helped-their-card"), "assist-person", id)],
      [button(words.plain("helped-back"), "assist"), button(words.plain("telegram-menu"), "menu")],
    ],
  });
  return "done";
}
