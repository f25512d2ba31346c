// What an update is and whose, read without trusting any of its types.
import type { Update } from "grammy/types";

/** The kinds that the bot listens to; everything else would only cost data. */
export const HEARD = ["message", "edited_message", "callback_query", "my_chat_member"] as const;

const FILES = ["document", "photo", "video", "audio", "voice", "animation", "video_note", "sticker"];

/** An update as the door sees it. */
export interface Arrived {
  readonly update: Update;
  readonly kind: string;
  /** Why it needs no answer; undefined if it does */
  readonly ignored: string | undefined;
  readonly person: number | undefined;
  /** Who and where: nothing else that shares one of these is dealt with at the same time */
  readonly keys: readonly string[];
  /** It brings a file, which costs more than words */
  readonly isFile: boolean;
}

/** Reads what came, whatever it is. */
export function readArrived(given: unknown): Arrived {
  const update = given as Update;
  const kind = kindOf(given);
  const { person, chat } = kind === "malformed" ? {} : whose(update);
  const keys = [person, chat].filter((id) => id !== undefined).map((id) => `turn:${id}`);
  return {
    update,
    kind,
    ignored: whyIgnored(kind, person, chat),
    person,
    keys: keys.length > 0 ? [...new Set(keys)].sort() : [`turn:update:${update?.update_id}`],
    isFile: bringsFile(update?.message),
  };
}

function bringsFile(message: unknown): boolean {
  return typeof message === "object" && message !== null && FILES.some((file) => file in message);
}

function kindOf(update: unknown): string {
  if (typeof update !== "object" || update === null || !Number.isSafeInteger((update as Update).update_id))
    return "malformed";
  const kind = Object.keys(update).find((key) => key !== "update_id");
  return kind !== undefined && /^[a-z_]{1,40}$/.test(kind) ? kind : "empty";
}

function whose(update: Update): { person?: number | undefined; chat?: number | undefined } {
  for (const [kind, content] of Object.entries(update)) {
    if (kind === "update_id" || typeof content !== "object" || content === null) continue;
    const { from, user, chat, message } = content as Record<string, { id?: unknown; chat?: { id?: unknown } } | null>;
    return { person: id(from?.id) ?? id(user?.id), chat: id(chat?.id) ?? id(message?.chat?.id) };
  }
  return {};
}

function id(given: unknown): number | undefined {
  return Number.isSafeInteger(given) ? (given as number) : undefined;
}

function whyIgnored(kind: string, person: number | undefined, chat: number | undefined): string | undefined {
  if (kind === "malformed" || kind === "empty") return kind;
  if (!HEARD.some((heard) => heard === kind)) return "a kind that is not listened to";
  if (person === undefined) return "nobody sent it";
  if (chat === undefined && kind !== "callback_query") return "it has no chat";
  return undefined;
}
