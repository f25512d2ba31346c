import type { ChatFile } from "./chat-format.ts";
import type { BotUnderTest } from "./chat-play.ts";

/** Where chats are played: storage that is opened once, and for each chat a bot that has never met anybody. */
export type Stage = { open(file: ChatFile): Promise<BotUnderTest>; close(): Promise<void> };

export async function openStage(): Promise<Stage> {
  throw new Error("not yet");
}
