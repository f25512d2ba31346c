import { createServer } from "node:net";
import { startSandbox } from "../../src/sandbox/server.ts";
import type { ChatHeader } from "./chat-header.ts";
import { adminIds } from "./people.ts";

const token = "1:chat";

/** A sandbox in which nobody is yet, at the chat's time. */
export async function openSandbox(header: ChatHeader) {
  const aheadMs = header.now.getTime() - Date.now();
  return await startSandbox({ port: 0, token, now: () => new Date(Date.now() + aheadMs), people: new Map() });
}

/** The environment of a bot in production, but for where Telegram is and what the clock says. */
export async function environmentOf(header: ChatHeader, sandboxAddress: string): Promise<Record<string, string>> {
  const port = header.webhook ? await freePort() : 0;
  return {
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: sandboxAddress,
    PORT: String(port),
    DATA_KEYS: `test:${Buffer.alloc(32, 7).toString("base64")}`,
    ADMIN_IDS: adminIds.join(","),
    SAMPLE_DATA: "true",
    LOG_LEVEL: "error",
    ...(header.webhook ? { WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`, WEBHOOK_SECRET: "chat-secret" } : {}),
    ...header.settings,
  };
}

/** Moves the product's clock over its own HTTP; what falls due wakes before this resolves. */
export async function moveProductClock(address: string, instant: Date): Promise<void> {
  const response = await fetch(`${address}/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ now: instant.toISOString() }),
  });
  if (!response.ok) throw new Error(`the bot's clock does not move: ${await response.text()}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
