import type { ChatHeader } from "./chat-header.ts";
import type { BotUnderTest } from "./chat-player.ts";

/** Where chats are played: storage that is opened once, and for each chat a bot that has never met anybody. */
export type Stage = { open(header: ChatHeader): Promise<BotUnderTest>; close(): Promise<void> };

export async function openStage(): Promise<Stage> {
  throw new Error("not yet");
}
