// What we are compared with: grammY as its guide shows it, answering the same texts with the same keyboards.
import { createServer } from "node:http";
import { Bot, webhookCallback } from "grammy";
import type { Answers } from "./measured-process.ts";

const { PORT, API_ROOT = "", SECRET = "", ANSWERS = "{}" } = process.env;
const answers = JSON.parse(ANSWERS) as Answers;
const bot = new Bot("1000:bench", { client: { apiRoot: API_ROOT } });
bot.on("message:text", (ctx) => {
  const { text, chat_id: _, ...rest } = answers[ctx.message.text] ?? {};
  return ctx.reply(String(text), rest);
});

await bot.init();
const handle = webhookCallback(bot, "http", { secretToken: SECRET });
createServer((request, response) => {
  if (request.method === "POST") void handle(request, response);
  else response.end();
}).listen(Number(PORT), "127.0.0.1");
