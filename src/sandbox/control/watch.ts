import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import type { SandboxEvent } from "../events.ts";
import { personView } from "../people.ts";
import { groupView } from "../phone/groups.ts";
import { cannot } from "../phone/who.ts";
import type { Sandbox } from "../sandbox.ts";

const KEEP_ALIVE_MS = 15_000;
const RECENT_POLL_MS = 60_000;

const idleSchema = z.object({
  quiet_ms: z.coerce.number().min(0).max(60_000).default(0),
  timeout_ms: z.coerce.number().min(0).max(600_000).default(10_000),
});
const callsSchema = z.object({
  since: z.coerce.number().default(0),
  method: z.string().optional(),
  chat_id: z.coerce.number().optional(),
  limit: z.coerce.number().int().positive().optional(),
});
const sinceSchema = z.object({ since: z.coerce.number().default(0) });

/** Looking at what happens: state, idleness, events, calls, updates, files. */
export function watchRoutes(inner: FastifyInstance, sandbox: Sandbox): void {
  const streams = new Set<FastifyReply>();
  inner.addHook("preClose", async () => {
    for (const reply of streams) reply.raw.end();
  });
  inner.get("/state", () => stateView(sandbox));
  inner.get("/idle", async ({ query }) => {
    const { quiet_ms, timeout_ms } = idleSchema.parse(query);
    const startedAt = performance.now();
    const result = await sandbox.idle.wait(quiet_ms, timeout_ms);
    return { ...result, waited_ms: Math.round(performance.now() - startedAt), sequence: sandbox.events.last() };
  });
  inner.get("/events", ({ query, headers }, reply) => {
    const { since } = sinceSchema.parse(query);
    streams.add(reply);
    reply.raw.once("close", () => streams.delete(reply));
    streamEvents(sandbox, reply, Number(headers["last-event-id"]) || since || sandbox.events.last());
    return reply;
  });
  inner.get("/calls", ({ query }) => {
    const { since, method, chat_id, limit } = callsSchema.parse(query);
    const polls = method?.toLowerCase() === "getupdates";
    const ring = polls ? sandbox.calls.polls : sandbox.calls.ring;
    const calls = ring
      .since(since)
      .filter(
        (call) =>
          (!method || call.method.toLowerCase() === method.toLowerCase()) &&
          (chat_id === undefined || call.chat_id === chat_id),
      );
    return {
      calls: limit ? calls.slice(0, limit) : calls,
      sequence: sandbox.events.last(),
      forgotten: ring.forgotten(),
    };
  });
  inner.get("/updates", ({ query }) => {
    const updates = sandbox.updates.history.since(sinceSchema.parse(query).since);
    return {
      updates: updates.map(({ sequence, at, update, state, attempts }) => ({ sequence, at, update, state, attempts })),
      forgotten: sandbox.updates.history.forgotten(),
    };
  });
  inner.get("/files/:fileId", ({ params }, reply) => {
    const file = sandbox.files.get(z.object({ fileId: z.string() }).parse(params).fileId);
    if (!file?.content) throw cannot(404, "There is no such file.");
    const name = encodeURIComponent(file.name);
    // A page is nowhere near these bytes' author: pictures are shown, all else is only saved.
    const shown = /^(image\/(png|jpeg|gif|webp)|audio\/|video\/)/.test(file.type);
    return reply
      .header("content-disposition", `${shown ? "inline" : "attachment"}; filename*=UTF-8''${name}`)
      .header("x-content-type-options", "nosniff")
      .type(shown ? file.type : "application/octet-stream")
      .send(file.content);
  });
}

function stateView(sandbox: Sandbox) {
  const webhook = sandbox.delivery.webhook();
  const polling = performance.now() - sandbox.polling.lastPollAt() < RECENT_POLL_MS;
  return {
    bot: sandbox.bot,
    token: sandbox.token,
    now: sandbox.clock.date().toISOString(),
    sequence: sandbox.events.last(),
    people: [...sandbox.people.values()].map(personView),
    groups: [...sandbox.chats.values()].filter((chat) => chat.kind !== "private").map(groupView),
    commands: [...sandbox.profile.commands.values()],
    delivery: {
      mode: webhook ? "webhook" : polling ? "polling" : "none",
      ...(webhook && { url: webhook.url }),
      pending: sandbox.updates.pending.size,
      in_flight: sandbox.delivery.inFlight(),
    },
    faults: sandbox.faults.list(),
    flood: sandbox.flood.settings,
    counts: sandbox.calls.counts,
  };
}

function streamEvents(sandbox: Sandbox, reply: FastifyReply, since: number) {
  reply.hijack();
  reply.raw.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    connection: "keep-alive",
  });
  const write = ({ sequence, kind, data }: SandboxEvent) => {
    reply.raw.write(`id: ${sequence}\nevent: ${kind}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  reply.raw.write(": hello\n\n");
  for (const event of sandbox.events.since(since)) write(event);
  const stop = sandbox.events.listen(write);
  const keepAlive = setInterval(() => reply.raw.write(": \n\n"), KEEP_ALIVE_MS);
  keepAlive.unref();
  reply.raw.once("close", () => {
    stop();
    clearInterval(keepAlive);
  });
}
