// This process's own HTTP: whether it lives, whether it is ready, what it counts; and the clock, in tests.
import { createServer, type RequestListener } from "node:http";
import Fastify, { type FastifyInstance } from "fastify";
import { z } from "zod";
import type { Runtime } from "./runtime.ts";

/** Reasons in words that give nothing away; undefined if all is well. */
export interface Health {
  /** Why this process is not ready */
  trouble(): Promise<string | undefined>;
  /** Why it had better be started anew */
  deaf(): string | undefined;
}

/** The webhook's path: every update comes to it, so it is answered before the framework is asked. */
const WEBHOOK = /^\/telegram(\?|$)/;

/** Opens the HTTP server, not yet listening. A body must come within ten seconds. */
export function createHttp(webhook?: RequestListener): FastifyInstance {
  const limits = { requestTimeout: 10_000, headersTimeout: 5_000, connectionsCheckingInterval: 1_000 };
  return Fastify({
    logger: false,
    bodyLimit: 1024 * 1024,
    forceCloseConnections: "idle",
    serverFactory(others) {
      const server = createServer({ ...limits, keepAliveTimeout: 72_000 }, (request, response) => {
        if (webhook === undefined || !WEBHOOK.test(request.url ?? "")) return others(request, response);
        if (!server.listening) response.setHeader("connection", "close"); // it is closing: no more on this one
        webhook(request, response);
      });
      return server;
    },
  });
}

/** Adds `/healthz` (is this process any use, or had it better be started anew), `/readyz`, `/metrics`, and `/clock` where the clock may move. */
export function operatorRoutes(
  http: FastifyInstance,
  rt: Pick<Runtime, "metrics" | "clock" | "config" | "coordination">,
  { trouble, deaf }: Health,
): void {
  http.get("/healthz", async (_request, reply) => {
    const reason = deaf();
    return reply
      .code(reason === undefined ? 200 : 503)
      .send(reason === undefined ? { alive: true } : { alive: false, reason });
  });
  http.get("/readyz", async (_request, reply) => {
    const reason = await trouble();
    return reply
      .code(reason === undefined ? 200 : 503)
      .send(reason === undefined ? { ready: true } : { ready: false, reason });
  });
  http.get("/metrics", async (_request, reply) => {
    const { waiting, running } = rt.coordination.turns();
    rt.metrics.turns.set({ state: "waiting" }, waiting);
    rt.metrics.turns.set({ state: "running" }, running);
    return reply.type(rt.metrics.registry.contentType).send(await rt.metrics.registry.metrics());
  });
  if (rt.config.clockMayMove) clockRoute(http, rt);
}

const clockBody = z.object({ now: z.iso.datetime({ offset: true }) });

function clockRoute(http: FastifyInstance, rt: Pick<Runtime, "clock">): void {
  http.post("/clock", async (request, reply) => {
    const body = clockBody.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ error: 'send {"now": "2026-12-01T08:00:00+08:00"}' });
    const target = new Date(body.data.now);
    if (target < rt.clock.now())
      return reply.code(409).send({ error: "the clock only moves forward", now: rt.clock.now().toISOString() });
    await rt.clock.moveTo(target);
    return { now: rt.clock.now().toISOString() };
  });
}
