import type { FastifyInstance, FastifyRequest } from "fastify";

const REAL_TOKEN = /^\d{8,}:[\w-]{35}$/;

/** Stops before a real bot is pointed at a toy, or its token gets into a toy's logs. */
export function refuseRealToken(token: string): void {
  if (REAL_TOKEN.test(token)) {
    throw new Error(
      "The sandbox does not take a token that looks like a real bot's. Leave BOT_TOKEN out to try the bot, or use a made-up one such as 1:sandbox.",
    );
  }
  if (!token.includes(":") || token.startsWith("0") || token.length > 80) {
    throw new Error("A sandbox token looks like 1:sandbox: a number, a colon, a few letters.");
  }
}

/** The sandbox answers anybody who can reach it, so nobody but this machine may. */
export function refuseForeignHost(host: string): void {
  if (!isLoopbackName(host)) {
    throw new Error(`The sandbox listens on loopback only, not on ${host}. Leave HOST out, or set HOST=127.0.0.1.`);
  }
}

/** Refuses requests that a foreign web page could make a browser send: other host names, other origins. */
export function guardLoopback(fastify: FastifyInstance): void {
  fastify.addHook("onRequest", (request, reply, done) => {
    const host = (request.headers.host ?? "").toLowerCase();
    const { origin } = request.headers;
    const ownOrigin = origin === undefined || origin.toLowerCase() === `http://${host}`;
    const allowed = isLoopbackName(withoutPort(host)) && ownOrigin && !isFromElsewhere(request);
    if (allowed) return done();
    reply.code(403).send({ error: "The sandbox answers only pages and programs on this machine." });
  });
}

/** A browser says when a foreign page caused the request; all such a page may do is link to the front door. */
function isFromElsewhere({ headers, url }: FastifyRequest): boolean {
  const site = headers["sec-fetch-site"];
  if (site === undefined || site === "same-origin" || site === "none") return false;
  return !(headers["sec-fetch-mode"] === "navigate" && /^\/(\?|$)/.test(url));
}

/** Whether a host name or address is this machine's own. */
export function isLoopbackName(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, "");
  return name === "localhost" || name.endsWith(".localhost") || name === "::1" || /^127\.\d+\.\d+\.\d+$/.test(name);
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, "");
}
