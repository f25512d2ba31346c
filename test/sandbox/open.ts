import { startSandbox } from "../../src/sandbox/server.ts";
import type { Message } from "../../src/sandbox/types.ts";

export type Reply = {
  ok: boolean;
  result?: unknown;
  error_code?: number;
  description?: string;
  parameters?: Record<string, unknown>;
};

/** A sandbox on a free port, with the two ways to talk to it. */
export async function openSandbox(options: Parameters<typeof startSandbox>[0] = {}) {
  const running = await startSandbox({ port: 0, token: "42:test", ...options });
  const { address, token, sandbox } = running;

  async function call(method: string, parameters: object = {}): Promise<Reply> {
    const isForm = parameters instanceof FormData;
    const answer = await fetch(`${address}/bot${token}/${method}`, {
      method: "POST",
      ...(!isForm && { headers: { "content-type": "application/json" } }),
      body: isForm ? parameters : JSON.stringify(parameters),
    });
    return (await answer.json()) as Reply;
  }

  return {
    ...running,
    sandbox,
    call,
    /** A call that must succeed; its result. */
    async result<T = Message>(method: string, parameters: object = {}): Promise<T> {
      const reply = await call(method, parameters);
      if (!reply.ok) throw new Error(`${method}: ${reply.description}`);
      return reply.result as T;
    },
    /** A control request that must succeed. */
    async control<T = Record<string, unknown>>(
      path: string,
      body?: object,
      method = body ? "POST" : "GET",
    ): Promise<T> {
      const answer = await fetch(`${address}/sandbox${path}`, {
        method,
        ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
      });
      const json = (await answer.json()) as T & { error?: string };
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${json.error}`);
      return json;
    },
  };
}

export const AMINA = 5021460101;
export const WIRA = 5021460102;
export const BILAL = 5021460103;
export const SLAMET = 5021460104;
export const LUH = 5021460105;
export const CHITRA = 5021460801;

/** The smallest picture of a given shape that passes for a PNG. */
export function png(width: number, height: number, bytes = 100): Uint8Array<ArrayBuffer> {
  const picture = Buffer.alloc(bytes);
  picture.writeUInt32BE(0x89504e47, 0);
  picture.writeUInt32BE(width, 16);
  picture.writeUInt32BE(height, 20);
  return new Uint8Array(picture);
}

/** A multipart body with one file. */
export function upload(
  part: string,
  content: Uint8Array<ArrayBuffer>,
  name: string,
  fields: Record<string, string>,
): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set(part, new Blob([content]), name);
  return form;
}
