// Unfinished dialogues: what the library remembers between two messages. It may be lost at any time,
// for every accepted answer is in PostgreSQL; it is sealed and expires, for it holds what people typed.
import { conversations, PLUGIN_DATA_VERSION, type VersionedState } from "@grammyjs/conversations";
import type { Middleware } from "grammy";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "./context.ts";
import { recall } from "./seam.ts";

/** Raise this when a dialogue's steps change: what is stored is then dropped, and resumed from the saved answers. */
const VERSION = 1;
const EXPIRY_SECONDS = 3 * 24 * 60 * 60;

/** Where the store keeps a person's unfinished dialogue. */
export function dialogueKey(telegramId: number): string {
  return `dialogue:${telegramId}`;
}

/** Installs the library over the sealed store. Only for private chats: the key is the person. */
export function dialogues({
  coordination,
  seal,
  log,
}: Pick<Runtime, "coordination" | "seal" | "log">): Middleware<BotContext> {
  async function read(key: string): Promise<VersionedState<never> | undefined> {
    const stored = await recall(coordination, key);
    if (stored === null) return undefined;
    try {
      const state = JSON.parse(seal.open(stored, "dialogue"));
      const [library, ours] = state?.version ?? [];
      if (library !== PLUGIN_DATA_VERSION || ours !== VERSION || typeof state.state !== "object")
        throw new Error("not a dialogue of this version");
      return state;
    } catch {
      log.warn({ event: "dialogue-unreadable" }, "an unfinished dialogue could not be read and was dropped");
      await coordination.delete(key);
      return undefined;
    }
  }
  return conversations<BotContext, BotContext>({
    storage: {
      type: "key",
      version: VERSION,
      getStorageKey: (ctx) => dialogueKey(ctx.from?.id ?? 0),
      adapter: {
        read,
        write: (key: string, state: VersionedState<unknown>) =>
          coordination.set(key, seal.seal(JSON.stringify(state), "dialogue"), EXPIRY_SECONDS),
        delete: (key: string) => coordination.delete(key),
      },
    },
  });
}

/** Ends whatever dialogue is open in the library; the answers stay saved. True if there was one. */
export async function leaveDialogues(ctx: BotContext): Promise<boolean> {
  const open = Object.keys(ctx.conversation.active()).length > 0;
  if (open) await ctx.conversation.exitAll();
  return open;
}
