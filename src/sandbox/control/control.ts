import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { Refusal } from "../refusal.ts";
import type { Sandbox } from "../sandbox.ts";
import { groupRoutes } from "./groups.ts";
import { peopleRoutes } from "./people.ts";
import { troubleRoutes } from "./trouble.ts";
import { watchRoutes } from "./watch.ts";

const MAX_CONTROL_BYTES = 40 * 1024 * 1024;

/** The control interface of `docs/sandbox.md`. */
export function mountControl(inner: FastifyInstance, sandbox: Sandbox): void {
  // Files come as base64, whatever the server around it allows for its own requests.
  inner.addHook("onRoute", (route) => {
    route.bodyLimit ??= MAX_CONTROL_BYTES;
  });
  inner.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const code = error instanceof z.ZodError ? 400 : error instanceof Refusal ? error.code : (error.statusCode ?? 500);
    const words = error instanceof z.ZodError ? z.prettifyError(error) : error.message;
    reply.code(code).send({ error: words });
  });
  inner.setNotFoundHandler((request, reply) => {
    reply
      .code(404)
      .send({ error: `There is no ${request.method} ${request.url}; docs/sandbox.md lists what there is.` });
  });
  inner.addContentTypeParser("text/plain", { parseAs: "string" }, (_request, body, done) => done(null, body));
  peopleRoutes(inner, sandbox);
  groupRoutes(inner, sandbox);
  watchRoutes(inner, sandbox);
  troubleRoutes(inner, sandbox);
}
