// For orientation: the least that can answer an update from Node. No library but undici, no checks but the secret.
import { createServer } from "node:http";
import { Agent, request } from "undici";
import type { Answers } from "./measured-process.ts";

const { PORT, API_ROOT = "", SECRET = "", ANSWERS = "{}" } = process.env;
const answers = JSON.parse(ANSWERS) as Answers;
const dispatcher = new Agent({ connections: 256, keepAliveTimeout: 60_000 });
const headers = { "content-type": "application/json" };

async function answer(update: { message: { text: string; chat: { id: number } } }): Promise<void> {
  const body = JSON.stringify({ ...answers[update.message.text], chat_id: update.message.chat.id });
  const url = `${API_ROOT}/bot1000:bench/sendMessage`;
  const answered = await request(url, { method: "POST", headers, body, dispatcher });
  await answered.body.json();
}

createServer((incoming, outgoing) => {
  const isUpdate = incoming.method === "POST" && incoming.headers["x-telegram-bot-api-secret-token"] === SECRET;
  const chunks: Buffer[] = [];
  incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
  incoming.on("end", async () => {
    if (isUpdate) await answer(JSON.parse(Buffer.concat(chunks).toString()));
    outgoing.end();
  });
}).listen(Number(PORT), "127.0.0.1");
