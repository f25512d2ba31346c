import { Busboy } from "@fastify/busboy";
import { badRequest, Refusal } from "./refusal.ts";

type Upload = { name: string; type: string; content: Buffer };

/** What a call says: every parameter is a string, as on Telegram's server. */
export type Parameters = { values: Record<string, string>; uploads: Record<string, Upload> };

const MAX_TEXT_BYTES = 1024 * 1024;
const MAX_FILES = 50;
const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;

/** Merges the query string and a body of any of Telegram's three encodings; GET and POST are alike. */
export async function readParameters(query: string, contentType: string, body: Buffer): Promise<Parameters> {
  const values: Record<string, string> = Object.create(null);
  const uploads: Record<string, Upload> = Object.create(null);
  for (const [name, value] of new URLSearchParams(query)) values[name] = value;
  if (body.length > 0) {
    if (/^application\/json\b/i.test(contentType)) readJson(body, values);
    else if (/^multipart\/form-data\b/i.test(contentType)) await readMultipart(contentType, body, values, uploads);
    else if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) {
      for (const [name, value] of new URLSearchParams(body.toString())) values[name] = value;
    }
  }
  let total = 0;
  for (const name in values) total += name.length + (values[name]?.length ?? 0);
  if (total > MAX_TEXT_BYTES) throw tooLarge(": too many parameters");
  return { values, uploads };
}

function readJson(body: Buffer, values: Record<string, string>) {
  if (body.length > MAX_TEXT_BYTES) throw tooLarge(": too many parameters");
  const source = body.toString();
  if (!/^\s*\{/.test(source)) throw badRequest("JSON object expected");
  try {
    for (const [name, value] of Object.entries(JSON.parse(source) as Record<string, unknown>)) {
      values[name] = typeof value === "string" ? value : JSON.stringify(value);
    }
  } catch {
    throw badRequest("can't parse parameter value: unexpected symbol"); // or nested too deep to be written down again
  }
}

function readMultipart(
  contentType: string,
  body: Buffer,
  values: Record<string, string>,
  uploads: Record<string, Upload>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const unreadable = () => reject(badRequest("can't parse multipart form data")); // wording not confirmed
    let parser: InstanceType<typeof Busboy>;
    try {
      parser = new Busboy({
        headers: { "content-type": contentType },
        limits: { fileSize: MAX_UPLOAD_BYTES, files: MAX_FILES, fieldSize: MAX_TEXT_BYTES + 1 },
      });
    } catch {
      return unreadable();
    }
    parser.on("field", (name, value) => {
      values[name] = value;
    });
    parser.on("file", (name, stream, fileName, _encoding, type) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("limit", () => reject(tooLarge("")));
      stream.on("error", unreadable);
      stream.on("end", () => {
        uploads[name] = { name: fileName, type, content: Buffer.concat(chunks) };
      });
    });
    parser.on("filesLimit", () => reject(tooLarge(": too many files attached"))); // wording not confirmed
    parser.on("error", unreadable);
    parser.on("finish", resolve);
    parser.end(body);
  });
}

/** Telegram's idea of a yes: `true`, `yes` or `1`, in any case. */
export function flag(parameters: Parameters, name: string): boolean {
  return /^(true|yes|1)$/i.test(parameters.values[name] ?? "");
}

/** A whole number as Telegram reads it: leading digits, else the default; kept within its range, never refused. */
export function integer(parameters: Parameters, name: string, otherwise: number, min?: number, max?: number): number {
  const given = parameters.values[name];
  let value = given === undefined || given === "" ? otherwise : Number.parseInt(given, 10) || 0;
  if (min !== undefined && value < min) value = min;
  if (max !== undefined && value > max) value = max;
  return value;
}

/** A parameter that holds JSON, or `undefined` when it is not there; what is no JSON is refused with the given words. */
export function jsonParameter(parameters: Parameters, name: string, refusal: string): unknown {
  const given = parameters.values[name];
  if (given === undefined || given === "") return undefined;
  try {
    return JSON.parse(given) as unknown;
  } catch {
    throw badRequest(refusal);
  }
}

/** Whether a value read from JSON is an object with fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function tooLarge(detail: string): Refusal {
  return new Refusal(413, `Request Entity Too Large${detail}`);
}
