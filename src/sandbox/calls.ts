import { createRing, type Ring } from "./ring.ts";

export type CallRecord = {
  sequence: number;
  at: string;
  took_ms: number;
  method: string;
  parameters: Record<string, string>;
  files?: Record<string, { name: string; size: number; type: string }>;
  chat_id?: number;
  bytes: number;
  status: number;
  answer: unknown;
  outcome: "ok" | "refused" | "flood" | "fault";
  fault?: string;
  applied: boolean;
};

export type Calls = {
  ring: Ring<CallRecord>;
  /** Polls apart, so that they do not push the others out. */
  polls: Ring<CallRecord>;
  counts: Record<string, { ok: number; failed: number }>;
  record(call: CallRecord): void;
  clear(): void;
};

/** The calls the bot made, the newest `kept` of them whole, all of them counted. */
export function createCalls(kept: number): Calls {
  const calls: Calls = {
    ring: createRing<CallRecord>(kept),
    polls: createRing<CallRecord>(Math.min(kept, 2000)),
    counts: noCounts(),
    record(call) {
      (call.method === "getUpdates" ? calls.polls : calls.ring).push(call);
      calls.counts[call.method] ??= { ok: 0, failed: 0 };
      const count = calls.counts[call.method];
      if (count) count[call.outcome === "ok" ? "ok" : "failed"]++;
    },
    clear() {
      calls.ring.clear();
      calls.polls.clear();
      calls.counts = noCounts();
    },
  };
  return calls;
}

/** Without a prototype: a bot may call a method "__proto__", and what is counted there is every object's. */
const noCounts = () => Object.create(null) as Calls["counts"];
