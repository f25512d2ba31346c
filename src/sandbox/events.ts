import { createRing } from "./ring.ts";

export type SandboxEvent = { sequence: number; kind: string; data: unknown };

export type Events = {
  /** The sequence of the newest visible change. */
  last(): number;
  /** A new sequence number for a change that `tell` will announce. */
  next(): number;
  tell(sequence: number, kind: string, data: unknown): void;
  since(sequence: number): SandboxEvent[];
  listen(listener: (event: SandboxEvent) => void): () => void;
};

/** One counter and one stream for everything that happens in the sandbox. */
export function createEvents(kept = 5000): Events {
  let sequence = 0;
  const ring = createRing<SandboxEvent>(kept);
  const listeners = new Set<(event: SandboxEvent) => void>();
  return {
    last: () => sequence,
    next: () => ++sequence,
    tell(number, kind, data) {
      const event = { sequence: number, kind, data };
      ring.push(event);
      for (const listener of listeners) listener(event);
    },
    since: (from) => ring.since(from),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
