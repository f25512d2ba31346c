// The texts that a workbook keeps once for all its cells: packed close together, for there may be a million.
import { MOST_SHARED, MOST_SHARED_BYTES } from "./limits.ts";
import { Refused } from "./refusal.ts";
import { hearXml } from "./xml.ts";

export interface SharedTexts {
  at(index: number): string;
}

/** Reads them all. Of a text in several styles the pieces are joined; how it is spoken (phonetic) is left out. */
export async function readSharedTexts(bytes: AsyncIterable<Buffer> | undefined): Promise<SharedTexts> {
  const store = createStore();
  if (bytes === undefined) return store;
  let item: string | undefined;
  let inText = false;
  let phonetic = 0;
  await hearXml(bytes, {
    open(name) {
      if (name === "si") item = "";
      else if (name === "rPh") phonetic += 1;
      else if (name === "t") inText = phonetic === 0;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") phonetic -= 1;
      else if (name === "si" && item !== undefined) {
        store.add(item);
        item = undefined;
      }
    },
    text(text) {
      if (inText && item !== undefined) item += text;
    },
  });
  return store;
}

function createStore(): SharedTexts & { add(text: string): void } {
  let bytes: Buffer = Buffer.allocUnsafe(64 * 1024);
  let ends = new Uint32Array(4_096);
  let count = 0;
  let used = 0;
  return {
    add(text) {
      const length = Buffer.byteLength(text);
      if (count >= MOST_SHARED || used + length > MOST_SHARED_BYTES) throw new Refused("bomb");
      if (used + length > bytes.length) bytes = grown(bytes, used + length);
      if (count === ends.length) {
        const more = new Uint32Array(ends.length * 2);
        more.set(ends);
        ends = more;
      }
      bytes.write(text, used);
      used += length;
      ends[count] = used;
      count += 1;
    },
    at(index) {
      if (!(index >= 0 && index < count)) throw new Refused("broken");
      return bytes.toString("utf8", index === 0 ? 0 : ends[index - 1], ends[index]);
    },
  };
}

function grown(bytes: Buffer, least: number): Buffer {
  const more = Buffer.allocUnsafe(Math.max(least, Math.min(bytes.length * 2, MOST_SHARED_BYTES)));
  bytes.copy(more);
  return more;
}
