import { randomInt } from "node:crypto";
import type { Clock } from "./clock.ts";

export const FAULT_KINDS = [
  "too_many_requests",
  "server_error",
  "slow",
  "reset_before",
  "reset_after",
  "unauthorized",
  "malformed",
  "refused",
  "duplicate_delivery",
  "reorder_delivery",
] as const;
type FaultKind = (typeof FAULT_KINDS)[number];

export type Fault = {
  id: number;
  kind: FaultKind;
  method?: string[];
  chat_id?: number;
  times: number | null;
  for_ms?: number;
  untilMs?: number;
  share?: number;
  after: number;
  retry_after?: number;
  code?: number;
  description?: string;
  parameters?: Record<string, unknown>;
  applied?: boolean;
  delay_ms?: number;
  copies?: number;
  hold_ms?: number;
};

export type Faults = {
  add(fault: Omit<Fault, "id">): Fault;
  remove(id?: number): void;
  list(): Fault[];
  /** The fault that strikes this call, if any; using it up. */
  strike(method: string, chatId: number | undefined): Fault | undefined;
  /** The same for webhook deliveries. */
  strikeDelivery(kind: "duplicate_delivery" | "reorder_delivery"): Fault | undefined;
};

// Struck only when named: a fault that should hit a send must not be used up by the next poll.
const ONLY_NAMED = new Set(["getupdates", "setwebhook", "deletewebhook", "getwebhookinfo"]);

/** The faults that wait to strike. */
export function createFaults(clock: Clock): Faults {
  let nextId = 1;
  let active: Fault[] = [];
  const random = repeatableRandom(20260817);

  return {
    add(given) {
      const fault: Fault = { ...given, id: nextId++ };
      if (fault.method) fault.method = fault.method.map((method) => method.toLowerCase());
      if (fault.for_ms !== undefined) fault.untilMs = clock.ms() + fault.for_ms;
      active.push(fault);
      return fault;
    },
    remove(id) {
      active = id === undefined ? [] : active.filter((fault) => fault.id !== id);
    },
    list: () => active.filter((fault) => !isOver(fault)),
    strike(method, chatId) {
      if (active.length === 0) return undefined;
      const name = method.toLowerCase();
      return use((fault) => {
        if (fault.kind.endsWith("_delivery")) return false;
        if (fault.method ? !fault.method.includes(name) : ONLY_NAMED.has(name)) return false;
        return fault.chat_id === undefined || fault.chat_id === chatId;
      });
    },
    strikeDelivery: (kind) => (active.length === 0 ? undefined : use((fault) => fault.kind === kind)),
  };

  function use(fits: (fault: Fault) => boolean): Fault | undefined {
    for (const fault of active) {
      if (isOver(fault) || !fits(fault)) continue;
      if (fault.after > 0) {
        fault.after--;
        continue;
      }
      if (fault.share !== undefined && random() >= fault.share) continue;
      if (fault.times !== null) fault.times--;
      if (isOver(fault)) active = active.filter((one) => one !== fault);
      return fault;
    }
    return undefined;
  }

  function isOver(fault: Fault): boolean {
    return fault.times === 0 || (fault.untilMs !== undefined && clock.ms() >= fault.untilMs);
  }
}

/** What a 429 by a fault says: what was asked for, else what is left of its time. */
export function retryAfterOf(fault: Fault, clock: Clock): number {
  if (fault.retry_after !== undefined) return fault.retry_after;
  return fault.untilMs === undefined ? 1 : Math.max(1, Math.ceil((fault.untilMs - clock.ms()) / 1000));
}

/** A chance that falls the same way each time the sandbox starts (mulberry32). */
export function repeatableRandom(seed = randomInt(2 ** 31)): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
