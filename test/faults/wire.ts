// A wire between the bot and a server, which can be cut, made slow, or swallow what is sent.
import { connect, createServer, type Socket } from "node:net";

export interface Wire {
  /** The server's address, by way of this wire. */
  readonly url: string;
  /** `refused`: nobody listens, open connections are reset. `silent`: everything sent is swallowed. A number: ms of delay each way. */
  be(state: "well" | "refused" | "silent" | number): Promise<void>;
  /** Hears all that passes, before it does; what it says no to is swallowed. `line` names the connection. */
  watch(hear: ((from: "bot" | "server", bytes: Buffer, line: object) => boolean) | undefined): void;
  close(): Promise<void>;
}

/** Lays a wire to a server of the loopback. */
export async function layWire(serverUrl: string): Promise<Wire> {
  const target = new URL(serverUrl);
  const pairs = new Set<{ here: Socket; there: Socket }>();
  let state: "well" | "refused" | "silent" | number = "well";
  let watching: Parameters<Wire["watch"]>[0];

  const server = createServer((here) => {
    const there = connect(Number(target.port), target.hostname);
    const pair = { here, there };
    pairs.add(pair);
    for (const [from, to] of [
      [here, there],
      [there, here],
    ] as const) {
      from.on("data", (bytes) => {
        if (state === "silent" || watching?.(from === here ? "bot" : "server", bytes, pair) === false) return;
        if (typeof state === "number") setTimeout(() => to.writable && to.write(bytes), state);
        else to.write(bytes);
      });
      from.on("error", () => undefined);
      from.on("close", () => {
        pairs.delete(pair);
        if (state !== "silent") to.destroy();
      });
    }
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address() as { port: number };
  const url = new URL(serverUrl);
  url.hostname = "127.0.0.1";
  url.port = String(port);

  const cut = () => {
    for (const { here, there } of pairs) {
      here.resetAndDestroy();
      there.destroy();
    }
  };
  return {
    url: url.href,
    async be(next) {
      const wasRefused = state === "refused";
      state = next;
      if (next === "refused") {
        const closed = new Promise((resolve) => server.close(resolve));
        cut();
        await closed;
      } else if (wasRefused) await listen(port);
    },
    watch(hear) {
      watching = hear;
    },
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
