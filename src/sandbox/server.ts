import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { answerCall, type HttpAnswer, runAnswerMethod } from "./call.ts";
import { mountControl } from "./control/control.ts";
import { guardLoopback, refuseForeignHost } from "./guard.ts";
import { closeSandbox, createSandbox, type Sandbox, type SandboxOptions } from "./sandbox.ts";

export { createSandbox } from "./sandbox.ts";

export type RunningSandbox = { address: string; token: string; sandbox: Sandbox; close(): Promise<void> };

type MountPage = (fastify: FastifyInstance) => unknown;

const MAX_CALL_BYTES = 64 * 1024 * 1024;

/**
 * Starts a sandbox of its own on 127.0.0.1 (`port` 0: any free one) and says where it listens.
 * `mountPage` adds the chat page at `/`.
 */
export async function startSandbox(
  options: Partial<SandboxOptions> & { port?: number; host?: string; mountPage?: MountPage },
): Promise<RunningSandbox> {
  const host = options.host ?? "127.0.0.1";
  refuseForeignHost(host);
  const sandbox = createSandbox({ ...options, token: options.token ?? "1:sandbox" });
  const server = fastify({ forceCloseConnections: true, frameworkErrors: unreadableUrl });
  mountSandbox(server, sandbox, options.mountPage);
  server.setNotFoundHandler((_request, reply) => {
    reply.code(404).send({ ok: false, error_code: 404, description: "Not Found" });
  });
  const address = await server.listen({ port: options.port ?? 3000, host });
  return { address, token: sandbox.token, sandbox, close: () => server.close() };
}

/** Adds the Bot API, the file downloads, the control interface and the page to a server, guarded against all but this machine. */
export function mountSandbox(server: FastifyInstance, sandbox: Sandbox, mountPage?: MountPage): void {
  sandbox.runAnswerMethod = (body) => runAnswerMethod(sandbox, body);
  server.register(async (guarded) => {
    guardLoopback(guarded);
    guarded.register(async (inner) => mountBotApi(inner, sandbox));
    guarded.register(async (inner) => mountControl(inner, sandbox), { prefix: "/sandbox" });
    if (mountPage) guarded.register(async (inner) => void (await mountPage(inner)));
  });
  server.addHook("preClose", () => closeSandbox(sandbox));
}

function unreadableUrl(_error: Error, _request: FastifyRequest, reply: FastifyReply) {
  reply.code(400).send({ ok: false, error_code: 400, description: "Bad Request" });
}

function mountBotApi(inner: FastifyInstance, sandbox: Sandbox) {
  inner.removeAllContentTypeParsers();
  inner.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: MAX_CALL_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  inner.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const code = error.statusCode ?? 500;
    const description = code === 413 ? "Request Entity Too Large" : "Bad Request";
    reply.code(code).send({ ok: false, error_code: code, description });
  });
  inner.route({
    method: ["GET", "POST"],
    url: "/bot*",
    bodyLimit: MAX_CALL_BYTES,
    handler: (request, reply) => call(sandbox, request, reply),
  });
  inner.get("/file/bot*", (request, reply) => download(sandbox, request, reply));
}

async function call(sandbox: Sandbox, request: FastifyRequest, reply: FastifyReply) {
  const [path = "", query = ""] = splitOnce(request.url, "?");
  const [token = "", ...names] = path.slice("/bot".length).split("/");
  const name = names[0] === "test" ? names[1] : names[0];
  const raw = {
    token: safeDecode(token),
    method: safeDecode(name ?? ""),
    query,
    contentType: request.headers["content-type"] ?? "",
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  };
  const answer = await answerCall(sandbox, raw, (giveUp) =>
    reply.raw.once("close", () => !reply.raw.writableEnded && giveUp()),
  );
  return send(reply, answer);
}

function send(reply: FastifyReply, { status, body, type, retryAfterSeconds }: HttpAnswer) {
  if (status === 0) {
    reply.hijack();
    reply.raw.socket?.resetAndDestroy();
    return reply;
  }
  if (retryAfterSeconds !== undefined) reply.header("retry-after", String(retryAfterSeconds));
  return reply.code(status).type(type).send(body);
}

function download(sandbox: Sandbox, request: FastifyRequest, reply: FastifyReply) {
  const [path = ""] = splitOnce(request.url, "?");
  const [token = "", ...rest] = path.slice("/file/bot".length).split("/");
  const file = safeDecode(token) === sandbox.token ? sandbox.files.byPath(safeDecode(rest.join("/"))) : undefined;
  if (!file?.content) return reply.code(404).send({ ok: false, error_code: 404, description: "Not Found" });
  return reply.type("application/octet-stream").send(file.content);
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
