import { openBotHere } from "./bot-here.ts";
import { openBotProcess } from "./bot-process.ts";
import type { ChatFile } from "./chat-format.ts";
import { standardNow } from "./chat-header.ts";
import type { BotUnderTest } from "./chat-play.ts";
import { openTestStorage, type TestStorage } from "./storage.ts";

/** Where chats are played: each meets a bot that knows nobody yet. */
export type Stage = { open(file: ChatFile): Promise<BotUnderTest>; close(): Promise<void> };

/**
 * Opens the storage once; `open` ends the bot of the chat before, takes the storage back and starts bot and sandbox anew.
 * A chat in which the bot is killed gets a process of its own, for nothing less can be killed.
 */
export async function openStage(): Promise<Stage> {
  let storage: Promise<TestStorage> | undefined;
  let closeBot = async () => {};
  return {
    async open(file) {
      await closeBot();
      closeBot = async () => {};
      const isKilled = file.blocks.some((block) => block.kind === "step" && block.step.does === "dies");
      const bot = isKilled ? await openBotProcess(file.header) : await openHere(file);
      closeBot = bot.close;
      return bot;
    },
    async close() {
      await closeBot();
      await (await storage)?.close();
    },
  };

  async function openHere({ header }: ChatFile) {
    storage ??= openTestStorage();
    const opened = await storage;
    const isUsualDay = header.now.getTime() === new Date(standardNow).getTime();
    await (isUsualDay ? opened.startAnew() : opened.empty());
    return await openBotHere(header, opened);
  }
}
