// One message to one person: its calls in order, and what each answer means for it.
import type { Runtime } from "../runtime.ts";
import { type Answer, type Outcome, outcomeOf, outcomeOfFailure } from "../telegram/answers.ts";
import type { ReadyCall } from "../telegram/ready-call.ts";
import type { Claimed } from "./claim.ts";
import type { Kind } from "./kind.ts";
import type { Going, Limits } from "./limits.ts";
import type { Outcomes, Result } from "./outcomes.ts";
import type { Slots } from "./pace.ts";

/** Sends one ready call to one chat. */
export type SendCall = (call: ReadyCall, chatId: number) => Promise<Answer>;

export interface Attempt {
  readonly kind: Kind;
  readonly subject: string;
  readonly row: Claimed;
  readonly calls: readonly ReadyCall[];
  /** When its first call may begin */
  readonly slot: number;
}

export interface Means {
  readonly rt: Pick<Runtime, "now" | "log" | "metrics">;
  readonly send: SendCall;
  readonly slots: Slots;
  readonly limits: Limits;
  readonly outcomes: Outcomes;
  /** Whether nothing new may begin: the process stops, or Telegram wants a pause */
  isStopped(): boolean;
  /** Telegram wants nothing in bulk until then */
  pauseAll(until: Date): void;
  /** Telegram refuses this for everyone, or the bot itself */
  halt(attempt: Attempt, outcome: Extract<Outcome, { is: "refused" | "unauthorized" }>): void;
}

/**
 * A call begins so soon after its claim or not at all: the lease must outlast it, or whoever takes the row over sends at
 * the same time. A process that stood still, or waited long for a doubt to end, finds its time over.
 */
const BEGINS_WITHIN_MS = 8_000;
/** When something is tried again that never arrived, and when what is uncertain. */
const NOT_SENT_AGAIN_MS = 2_000;
const UNCERTAIN_AGAIN_MS = 10_000;

/** A call that may go out, and its number at the pace. */
interface Begun {
  readonly going: Going;
  readonly number: number;
}

/** Makes an attempt that was claimed, and records what came of it. Never throws. */
export async function makeAttempt(means: Means, attempt: Attempt): Promise<void> {
  const { row, calls } = attempt;
  let claimedAt = attempt.slot; // a moment later than the claim itself
  for (let step = row.step; step < calls.length; step++) {
    const call = calls[step] as ReadyCall;
    const slot = step === row.step ? attempt.slot : await means.slots.one();
    const begun = await beginning(means, row.telegramId, { slot, before: claimedAt + BEGINS_WITHIN_MS });
    if (!begun) {
      await conclude(means, attempt, { state: "queued", undone: true });
      return;
    }
    if (call.messages > 1) void means.slots.skip(call.messages - 1);
    const outcome = await callOut(means, call, begun);
    const isLast = step === calls.length - 1;
    if (outcome.is === "sent" && !isLast) {
      const { messageIds } = outcome;
      if (!(await conclude(means, attempt, { state: "attempting", goesOn: true, messageIds }))) return;
      claimedAt = performance.now();
    } else {
      await conclude(means, attempt, resultOf(means, attempt, outcome));
      return;
    }
  }
}

/** Waits for the slot, and for as long as it is in doubt whether Telegram wants anything at all; undefined when stopped or late. */
async function beginning(
  means: Means,
  chatId: number,
  { slot, before }: { slot: number; before: number },
): Promise<Begun | undefined> {
  while (!means.isStopped()) {
    const number = await means.slots.reach(slot);
    if (means.isStopped() || performance.now() > before) return undefined;
    const going = means.limits.begin(chatId);
    if (going) return { going, number };
    await means.limits.changed();
  }
  return undefined;
}

async function callOut(means: Means, call: ReadyCall, { going, number }: Begun): Promise<Outcome> {
  const outcome = await means.send(call, going.chatId).then(outcomeOf, outcomeOfFailure);
  means.slots.answered(number);
  const waitSeconds = outcome.is === "wait" ? outcome.seconds : undefined;
  if (means.limits.end(going, waitSeconds)) means.pauseAll(later(means, (waitSeconds ?? 1) * 1000));
  if (outcome.is !== "moved" || outcome.chatId === going.chatId) return outcome;
  return means.send(call, outcome.chatId).then(outcomeOf, outcomeOfFailure);
}

function resultOf(means: Means, attempt: Attempt, outcome: Outcome): Omit<Result, "id" | "fence" | "kind"> {
  const again = (ms: number) => ({ state: "queued", undone: true, notBefore: later(means, ms) }) as const;
  switch (outcome.is) {
    case "sent":
      return { state: "sent", messageIds: outcome.messageIds };
    case "wait": {
      const until = later(means, outcome.seconds * 1000 + Math.random() * 250);
      return { state: "queued", undone: true, notBefore: until, heldUntil: until };
    }
    case "unreachable":
      return { state: "unreachable", reason: outcome.reason, unreachable: true };
    case "moved":
      return { state: "refused", reason: "moved in a circle" };
    case "refused":
      if (attempt.kind.content === "personal") return { state: "refused", reason: outcome.reason };
      means.halt(attempt, outcome);
      return { state: "queued", undone: true };
    case "unauthorized":
      means.halt(attempt, outcome);
      return { state: "queued", undone: true };
    case "notSent":
      return again(NOT_SENT_AGAIN_MS);
    case "uncertain":
      return attempt.kind.repeatsUncertain
        ? { state: "uncertain", reason: outcome.reason, notBefore: later(means, UNCERTAIN_AGAIN_MS) }
        : { state: "unknown", reason: outcome.reason };
  }
}

/** Records a result; false, and a line in the log, if the row was taken over meanwhile. */
async function conclude(
  means: Means,
  { kind, row }: Attempt,
  result: Omit<Result, "id" | "fence" | "kind">,
): Promise<boolean> {
  const { rt } = means;
  const isOurs = await means.outcomes.record({ id: row.id, fence: row.fence, kind: kind.name, ...result });
  const outcome = isOurs ? (result.undone ? "putBack" : result.state) : "overtaken";
  if (!result.goesOn || !isOurs) rt.metrics.deliveries.inc({ kind: kind.name, outcome });
  if (!isOurs) rt.log.warn({ event: "delivery-overtaken", delivery: row.id }, "a late result was refused");
  return isOurs;
}

function later({ rt }: Means, ms: number): Date {
  return new Date(rt.now().getTime() + ms);
}
