import { Bot, InlineKeyboard, InputFile, Keyboard } from "grammy";
import { startSandbox } from "../../src/sandbox/server.ts";
import type { BotUnderTest } from "./chat-play.ts";
import { cast, staffGroup } from "./people.ts";
import { sandboxPhone } from "./sandbox-phone.ts";

/** A bot of a few lines that does one of each thing the runner can show; it stands for the product in the runner's own tests. */
export async function openTinyBot(): Promise<BotUnderTest & { close(): Promise<void> }> {
  const sandbox = await startSandbox({ port: 0, token: "1:tiny" });
  const { address } = sandbox;
  const phone = sandboxPhone(address);
  let now = new Date();
  let unfinished = new Map<number, string>();
  let bot = run(address, () => unfinished);
  const restart = async () => {
    bot.stop();
    bot = run(address, () => unfinished);
  };
  return {
    sandboxAddress: address,
    settle: async () => undefined,
    async moveClock(instant) {
      now = instant;
      const amina = cast.Amina?.telegramId ?? 0;
      const morning = `It is ${now.toISOString().slice(0, 10)}, good morning.`;
      await bot.api.sendMessage(amina, morning, { disable_notification: true }).catch(() => undefined);
    },
    restart,
    kill: restart,
    complaints: () => [],
    loadCatalogue: async () => [],
    register: async () => undefined,
    certify: async () => undefined,
    post: async () => undefined,
    publish: async () => undefined,
    giveRole: async () => undefined,
    loseDialogues: async () => {
      unfinished = new Map();
    },
    query: async (sql) =>
      sql.includes("nobody") ? [] : [{ code: "LAS-1", sentAt: new Date("2026-11-24T01:00:00Z"), note: null }],
    async close() {
      await phone.idle();
      bot.stop();
      await sandbox.close();
    },
  };
}

function run(address: string, unfinished: () => Map<number, string>) {
  const bot = new Bot("1:tiny", { client: { apiRoot: address } });
  const choices = new InlineKeyboard().text("Yes", "yes").text("No", "no").row().url("Site", "https://example.org/");
  bot.command("start", async (ctx) => {
    const hello = `Hello <b>${escapeHtml(ctx.from?.first_name ?? "")}</b> (${ctx.from?.language_code})${ctx.match ? `, you came for ${ctx.match}` : ""}.\n\nGo on?`;
    await ctx.reply(hello, { parse_mode: "HTML", reply_markup: choices });
  });
  bot.callbackQuery("yes", async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.editMessageText("How many years?");
    unfinished().set(ctx.from.id, "years");
  });
  bot.callbackQuery("no", (ctx) => ctx.answerCallbackQuery({ text: "Then not.", show_alert: true }));
  bot.command("spin", (ctx) =>
    ctx.reply("A button nobody answers", { reply_markup: new InlineKeyboard().text("Spin", "spin") }),
  );
  bot.command("phone", (ctx) =>
    ctx.reply("Your number?", { reply_markup: new Keyboard().requestContact("Share").row().text("Later") }),
  );
  bot.on("message:contact", async (ctx) => {
    const own = ctx.msg.contact.user_id === ctx.from.id;
    await ctx.reply(own ? "Thanks." : "That is not yours.", { reply_markup: { remove_keyboard: true } });
    await ctx.api.sendMessage(cast.Chitra?.telegramId ?? 0, `${ctx.from.first_name} shared a number.`);
  });
  bot.command("list", (ctx) =>
    ctx.replyWithDocument(new InputFile(Buffer.from("no,name\r\n1,Amina\r\n"), "list.csv"), { caption: "All of them" }),
  );
  bot.command("code", async (ctx) => {
    const code = Math.random().toString(36).slice(2, 8).padEnd(6, "x");
    await ctx.reply(`Your code: c_${code}`);
  });
  bot.command("tidy", async (ctx) => {
    const { message_id } = await ctx.reply("This goes away");
    await ctx.api.deleteMessage(ctx.chat.id, message_id);
    await ctx.api.getChat(ctx.chat.id);
    await ctx.api.sendMessage(staffGroup.telegramId, "A tidy person.").catch(() => undefined);
  });
  bot.command("quiet", () => undefined);
  bot.on(["message:photo", "message:document"], (ctx) =>
    ctx.reply(ctx.msg.document ? `A file, ${ctx.msg.document.file_name}.` : "A photo."),
  );
  bot.on("edited_message:text", (ctx) => ctx.reply(`Now you wrote: ${ctx.msg.text}`));
  bot.on("message:sticker", (ctx) => ctx.reply("A sticker."));
  bot.on(
    "callback_query",
    (ctx) => ctx.callbackQuery.data === "spin" || ctx.answerCallbackQuery({ text: "What is that?" }),
  );
  bot.on("message:text", async (ctx) => {
    if (unfinished().get(ctx.from.id) !== "years") return void (await ctx.reply(`You wrote: ${ctx.msg.text}`));
    if (!/^\d+$/.test(ctx.msg.text)) return void (await ctx.reply("Please send a whole number, like 3."));
    unfinished().delete(ctx.from.id);
    await ctx.reply(`${ctx.msg.text} years.`);
  });
  bot.catch(() => undefined);
  return { api: bot.api, stop: poll(bot) };
}

/** grammY's own polling asks once more as it stops, which Telegram answers three seconds late. */
function poll(bot: Bot): () => void {
  const stopping = new AbortController();
  const signal = stopping.signal as unknown as Parameters<typeof bot.api.getUpdates>[1];
  const run = async () => {
    await bot.init();
    for (let offset = 0; !stopping.signal.aborted; ) {
      const updates = await bot.api.getUpdates({ offset, timeout: 30 }, signal).catch(() => []);
      for (const update of updates) {
        await bot.handleUpdate(update).catch(() => undefined);
        offset = update.update_id + 1;
      }
    }
  };
  void run();
  return () => stopping.abort();
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);
}
