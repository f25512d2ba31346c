import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Delivered = { update_id: number; update: Record<string, unknown>; secret: string | undefined };
type Answer = (delivered: Delivered, attempt: number, response: ServerResponse) => void | Promise<void>;

/** A webhook receiver that keeps what it got and answers as it is told (200 at once, if not told otherwise). */
export async function openReceiver(answer: Answer = () => {}) {
  const received: Delivered[] = [];
  const told = { answer };
  let waiting: { count: number; go: () => void }[] = [];

  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const update = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown> & { update_id: number };
    const secret = request.headers["x-telegram-bot-api-secret-token"] as string | undefined;
    const delivered = { update_id: update.update_id, update, secret };
    received.push(delivered);
    for (const one of waiting) if (received.length >= one.count) one.go();
    const attempt = received.filter((one) => one.update_id === update.update_id).length;
    await told.answer(delivered, attempt, response);
    if (!response.writableEnded && !response.destroyed) response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/telegram`,
    received,
    told,
    /** Resolves when so many deliveries have come in all. */
    until(count: number): Promise<void> {
      if (received.length >= count) return Promise.resolve();
      return new Promise((resolve) => waiting.push({ count, go: resolve }));
    },
    forget() {
      received.length = 0;
      waiting = [];
      told.answer = () => {};
    },
    close: () => new Promise((resolve) => server.closeAllConnections() === undefined && server.close(resolve)),
  };
}
