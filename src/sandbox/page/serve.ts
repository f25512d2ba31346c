import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { findPackageJSON, stripTypeScriptTypes } from "node:module";
import { dirname, extname, join } from "node:path";
import type { FastifyInstance } from "fastify";

const kinds: Record<string, string> = {
  ".ts": "text/javascript; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/**
 * Serves the chat page: `/`, its modules with their types stripped, its styles, and lit-html.
 * There is no build step: a file that changed is read again at the next request.
 */
export function mountPage(app: FastifyInstance): void {
  const served = servedFiles();
  const read = freshFile();

  app.get("/", (_request, reply) => {
    const html = read(join(import.meta.dirname, "index.html"));
    return reply.headers(guards(html)).type("text/html; charset=utf-8").send(html);
  });

  app.get<{ Params: { "*": string } }>("/page/*", (request, reply) => {
    const name = request.params["*"];
    const path = served.get(name);
    if (!path) return reply.code(404).type("text/plain").send("Not found");
    return reply
      .headers({ "cache-control": "no-cache", "x-content-type-options": "nosniff" })
      .type(kinds[extname(name)] ?? "text/plain")
      .send(read(path));
  });
}

/** Every address below `/page/` with its file; nothing that is not listed here can be asked for. */
function servedFiles(): Map<string, string> {
  const own = globSync("**/*.{ts,css,svg}", { cwd: import.meta.dirname, exclude: ["serve.ts"] });
  const served = new Map(own.map((name) => [name.replaceAll("\\", "/"), join(import.meta.dirname, name)]));

  const manifest = findPackageJSON("lit-html", import.meta.url);
  if (!manifest) throw new Error("serving the chat page: lit-html is not installed, run npm ci");
  for (const name of globSync("{*.js,directives/*.js}", { cwd: dirname(manifest) })) {
    served.set(`lit-html/${name.replaceAll("\\", "/")}`, join(dirname(manifest), name));
  }
  return served;
}

function freshFile(): (path: string) => string {
  const kept = new Map<string, { changedAt: number; text: string }>();
  return (path) => {
    const changedAt = statSync(path).mtimeMs;
    const known = kept.get(path);
    if (known?.changedAt === changedAt) return known.text;
    const source = readFileSync(path, "utf8");
    const text = path.endsWith(".ts") ? stripTypeScriptTypes(source) : source;
    kept.set(path, { changedAt, text });
    return text;
  };
}

/** Scripts from here and nowhere else; the import map is the one inline script, allowed by its hash. */
function guards(html: string): Record<string, string> {
  const importMap = /<script type="importmap">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
  const hash = createHash("sha256").update(importMap).digest("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "cache-control": "no-cache",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
}
