import { randomInt } from "node:crypto";
import type { Clock } from "./clock.ts";
import type { Events } from "./events.ts";
import { createRing, type Ring } from "./ring.ts";
import type { Json } from "./types.ts";

export type Queued = {
  sequence: number;
  at: string;
  update_id: number;
  update: Json;
  body: string;
  lane: string;
  expiresAt: number;
  state: "queued" | "in_flight" | "done" | "expired" | "dropped";
  attempts: number;
};

export type Updates = {
  /** What is owed to the bot, by update_id, oldest first. */
  pending: Map<number, Queued>;
  history: Ring<Queued>;
  allowed: Set<string> | undefined;
  /** Queues an update if the bot wants its kind; the answer is its update_id, or null. */
  add(kind: string, payload: Json, lane: string, lifeSeconds: number): number | null;
  /** Queues an update just as it is. */
  addRaw(update: Json): number;
  newestId(): number;
  settle(queued: Queued, state: "done" | "expired" | "dropped"): void;
  /** Called after each addition. */
  onAdded: ((queued: Queued) => void)[];
};

export const DAY_SECONDS = 24 * 3600;
const MAX_PENDING = 100_000;
const MAX_UPDATE_BYTES = 512 * 1024;
const WEEK_MS = 7 * DAY_SECONDS * 1000;
const NOT_BY_DEFAULT = new Set(["chat_member", "message_reaction", "message_reaction_count"]);
const KINDS = new Set([
  ..."message edited_message channel_post edited_channel_post business_connection business_message edited_business_message deleted_business_messages".split(
    " ",
  ),
  ..."message_reaction message_reaction_count inline_query chosen_inline_result callback_query shipping_query pre_checkout_query".split(
    " ",
  ),
  ..."purchased_paid_media poll poll_answer my_chat_member chat_member chat_join_request chat_boost removed_chat_boost".split(
    " ",
  ),
]);

/** The queue of what the bot has still to hear. */
export function createUpdates(clock: Clock, events: Events, kept: number): Updates {
  let nextId = randomInt(100_000_000, 900_000_000);
  let lastAddedMs = clock.ms();

  const updates: Updates = {
    pending: new Map(),
    history: createRing<Queued>(kept),
    allowed: undefined,
    onAdded: [],
    add(kind, payload, lane, lifeSeconds) {
      const wanted = updates.allowed ? updates.allowed.has(kind) : !NOT_BY_DEFAULT.has(kind);
      return wanted ? put({ [kind]: payload }, lane, lifeSeconds) : null;
    },
    addRaw(update) {
      const kind = Object.keys(update).find((field) => field !== "update_id") ?? "none";
      return put(update, `raw:${kind}:${nextId}`, DAY_SECONDS) ?? 0;
    },
    newestId: () => nextId - 1,
    settle(queued, state) {
      queued.state = state;
      updates.pending.delete(queued.update_id);
    },
  };
  return updates;

  function put(content: Json, lane: string, lifeSeconds: number): number | null {
    const now = clock.ms();
    if (now - lastAddedMs > WEEK_MS) nextId = randomInt(100_000_000, 900_000_000);
    lastAddedMs = now;
    const update_id = typeof content.update_id === "number" ? content.update_id : nextId;
    if (update_id >= nextId && Number.isSafeInteger(update_id)) nextId = update_id + 1;
    const update: Json = { update_id };
    Object.assign(update, content);
    const body = JSON.stringify(update);
    if (updates.pending.size >= MAX_PENDING || body.length > MAX_UPDATE_BYTES) return null;
    const queued: Queued = {
      sequence: events.next(),
      at: new Date(now).toISOString(),
      update_id,
      update,
      body,
      lane,
      expiresAt: now + lifeSeconds * 1000,
      state: "queued",
      attempts: 0,
    };
    updates.pending.set(update_id, queued);
    updates.history.push(queued);
    for (const notify of updates.onAdded) notify(queued);
    return update_id;
  }
}

/** Reads `allowed_updates`: absent keeps what was, an empty list or only unknown names means the default. */
export function readAllowedUpdates(updates: Updates, list: unknown): void {
  if (!Array.isArray(list)) return;
  const known = list.filter((kind): kind is string => typeof kind === "string" && KINDS.has(kind));
  updates.allowed = known.length > 0 ? new Set(known) : undefined;
}
