import { openBotHere } from "./bot-here.ts";
import { openBotProcess } from "./bot-process.ts";
import type { ChatFile } from "./chat-format.ts";
import { standardNow } from "./chat-header.ts";
import type { BotUnderTest } from "./chat-play.ts";
import { openTestStorage } from "./storage.ts";

/** Where a chat is played: it meets a bot that knows nobody yet. */
export type Stage = { open(file: ChatFile): Promise<BotUnderTest>; close(): Promise<void> };

/**
 * Starts bot and sandbox anew, on storage that is as at the beginning. A chat in which the bot is killed gets a process
 * of its own, for nothing less can be killed.
 */
export function openStage(): Stage {
  const closing: (() => Promise<void>)[] = [];
  return {
    async open(file) {
      const isKilled = file.blocks.some((block) => block.kind === "step" && block.step.does === "dies");
      const bot = isKilled ? await openBotProcess(file.header) : await openHere(file);
      closing.push(bot.close);
      return bot;
    },
    async close() {
      while (closing.length > 0) await closing.pop()?.();
    },
  };

  async function openHere({ header }: ChatFile) {
    const isUsualDay = header.now.getTime() === new Date(standardNow).getTime();
    const storage = await openTestStorage(isUsualDay ? "sample" : "empty");
    closing.push(storage.close);
    return await openBotHere(header, storage);
  }
}
