import type { Chat } from "./chats.ts";
import type { Clock } from "./clock.ts";

type FloodSettings = {
  enabled: boolean;
  chat_per_second: number;
  chat_burst: number;
  group_per_minute: number;
  bulk_per_second: number;
};

export type Flood = {
  settings: FloodSettings;
  /** Counts `count` messages to a chat; the answer is the seconds to wait when that is too much. */
  count(chat: Chat, count: number, paid: boolean): number | undefined;
  /** Counts an upload; the same size again and again is refused once five seconds of them are waiting. */
  countUpload(bytes: number): number | undefined;
  /** A person wrote or pressed: their chat has room for a few answers more. */
  relieve(chatId: number): void;
  reset(): void;
};

type Bucket = { tokens: number; at: number; heldUntil: number; heldAt: number };

const SMALL_UPLOAD_BYTES = 100_000;
const UPLOAD_SPACING_MS = 500;
const UPLOAD_BACKLOG_MS = 5000;
const UPLOAD_WAIT_SECONDS = 60;
const ANSWERS_PER_ACT = 3;
const RECENT_MS = 30_000;
const GRACE_MS = 1000;
const MAX_HOLD_MS = 3600_000;

/** Telegram's send limits as far as they are known: per private chat, per group, and for bulk to people who are not writing. */
export function createFlood(clock: Clock, enabled: boolean): Flood {
  const settings: FloodSettings = {
    enabled,
    chat_per_second: 1,
    chat_burst: 20,
    group_per_minute: 20,
    bulk_per_second: 30,
  };
  const uploads = new Map<number, number>(); // by size: when the next of it may go
  let buckets = new Map<number, Bucket>();
  let bulk = full(settings.bulk_per_second, clock.ms());

  return {
    settings,
    count(chat, count, paid) {
      if (!settings.enabled) return undefined;
      const now = clock.ms();
      const rate = chat.person ? settings.chat_per_second : settings.group_per_minute / 60;
      const burst = chat.person ? settings.chat_burst : settings.group_per_minute;
      const bucket = bucketOf(chat.id, burst, now);
      refill(bucket, rate, burst, now);
      const isBulk = !paid && chat.person !== undefined && now - chat.person.lastActiveMs > RECENT_MS;
      if (isBulk) refill(bulk, settings.bulk_per_second, settings.bulk_per_second, now);
      const wait =
        heldFor(bucket, rate, count, now) ?? (isBulk ? heldFor(bulk, settings.bulk_per_second, count, now) : undefined);
      if (wait !== undefined) return wait;
      bucket.tokens -= count;
      if (isBulk) bulk.tokens -= count;
      return undefined;
    },
    countUpload(bytes) {
      if (!settings.enabled || bytes <= SMALL_UPLOAD_BYTES) return undefined;
      const now = clock.ms();
      const free = Math.max(now, uploads.get(bytes) ?? 0);
      if (free - now > UPLOAD_BACKLOG_MS) return UPLOAD_WAIT_SECONDS;
      uploads.set(bytes, free + UPLOAD_SPACING_MS);
      return undefined;
    },
    relieve(chatId) {
      const bucket = buckets.get(chatId);
      if (bucket) bucket.tokens = Math.min(settings.chat_burst, bucket.tokens + ANSWERS_PER_ACT);
    },
    reset() {
      buckets = new Map();
      uploads.clear();
      bulk = full(settings.bulk_per_second, clock.ms());
    },
  };

  function bucketOf(id: number, burst: number, now: number): Bucket {
    let bucket = buckets.get(id);
    if (!bucket) {
      bucket = full(burst, now);
      buckets.set(id, bucket);
    }
    return bucket;
  }
}

function full(tokens: number, now: number): Bucket {
  return { tokens, at: now, heldUntil: 0, heldAt: 0 };
}

function refill(bucket: Bucket, perSecond: number, burst: number, now: number) {
  bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
  bucket.at = now;
}

/** Seconds to wait, or undefined to pass. Calling on during a hold (beyond what was under way) makes it longer. */
function heldFor(bucket: Bucket, perSecond: number, count: number, now: number): number | undefined {
  if (now < bucket.heldUntil) {
    if (now - bucket.heldAt > GRACE_MS) bucket.heldUntil = Math.min(bucket.heldUntil + 1000, now + MAX_HOLD_MS);
    return Math.ceil((bucket.heldUntil - now) / 1000);
  }
  if (bucket.tokens >= count || bucket.tokens >= 1 - 1e-9) return undefined;
  const seconds = Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
  bucket.heldAt = now;
  bucket.heldUntil = now + seconds * 1000;
  return seconds;
}
