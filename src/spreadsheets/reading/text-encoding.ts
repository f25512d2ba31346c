// In which encoding a table of plain text was saved: spreadsheet programs do not say, or say it by a mark at the beginning.
import { isUtf8 } from "node:buffer";
import { Refused } from "./refusal.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const SAMPLE = 4_096;

/**
 * Recognises UTF-8 and UTF-16 with or without a mark, and Windows-1252. Bytes that are no text at all are refused.
 * `skip` is the length of the mark.
 */
export function encodingOf(bytes: Buffer): { encoding: Encoding; skip: number } {
  const mark = bytes.toString("hex", 0, 4);
  if (mark === "fffe0000" || mark === "0000feff") throw new Refused("encoding");
  if (mark.startsWith("efbbbf")) return { encoding: "utf-8", skip: 3 };
  if (mark.startsWith("fffe")) return { encoding: "utf-16le", skip: 2 };
  if (mark.startsWith("feff")) return { encoding: "utf-16be", skip: 2 };
  const wide = unmarkedUtf16(bytes);
  if (wide) return { encoding: wide, skip: 0 };
  if (bytes.includes(0) || controlsIn(bytes) > SAMPLE / 100) throw new Refused("unknown-type");
  if (isUtf8(bytes) || isMostlyUtf8(bytes)) return { encoding: "utf-8", skip: 0 };
  return { encoding: "windows-1252", skip: 0 };
}

/** The text, piece by piece, as UTF-8. What cannot be read becomes U+FFFD. */
export function* decoded(bytes: Buffer): Generator<Buffer> {
  const { encoding, skip } = encodingOf(bytes);
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const step = 64 * 1024;
  for (let at = skip; at < bytes.length; at += step) {
    const piece = decoder.decode(bytes.subarray(at, at + step), { stream: true });
    yield Buffer.from(piece.replaceAll("\u0000", "\ufffd"));
  }
  const last = decoder.decode();
  if (last !== "") yield Buffer.from(last);
}

/** In Latin writing every other byte is zero. */
function unmarkedUtf16(bytes: Buffer): Encoding | undefined {
  const length = Math.min(SAMPLE, bytes.length - (bytes.length % 2));
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (length / 2));
  if (odd > 0.5 && even < 0.05) return "utf-16le";
  return even > 0.5 && odd < 0.05 ? "utf-16be" : undefined;
}

function controlsIn(bytes: Buffer): number {
  return bytes
    .subarray(0, SAMPLE)
    .reduce((count, byte) => count + Number(byte < 32 && ![9, 10, 13, 27].includes(byte)), 0);
}

/** One damaged sign makes a whole file no UTF-8; read as anything else, every accent in it would be wrong. */
function isMostlyUtf8(bytes: Buffer): boolean {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    const rest = bytes.subarray(at + 1, at + 1 + more);
    if (more > 0 && byte < 0xf5 && rest.length === more && rest.every((one) => one >= 0x80 && one < 0xc0)) {
      whole += 1;
      at += more;
    } else broken += 1;
  }
  return whole > broken * 2;
}
