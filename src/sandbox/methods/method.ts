import type { Parameters } from "../parameters.ts";
import type { Sandbox } from "../sandbox.ts";

/** One call of the Bot API, as the methods see it. */
export type Call = {
  sandbox: Sandbox;
  parameters: Parameters;
  /** A poll that waits is no work under way; `giveUp` ends it when its caller has gone. */
  setWaiting: (waiting: boolean, giveUp?: () => void) => void;
};

export type Answer = { result: unknown; description?: string } | { raw: string };
export type Method = (call: Call) => Answer | Promise<Answer>;

/** The answer of a call that succeeded. */
export function ok(result: unknown, description?: string): Answer {
  return description === undefined ? { result } : { result, description };
}
