// The files inside a workbook, unpacked no further than is sensible: sizes that a file states of itself are not believed.
import type { Readable } from "node:stream";
import yauzl from "yauzl";
import { MOST_ENTRIES, MOST_RATIO, MOST_UNPACKED, MOST_UNPACKED_SMALL } from "./limits.ts";
import { Refused } from "./refusal.ts";

export interface Zip {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of a file, piece by piece, as often as they are asked for. */
  unpack(name: string): AsyncGenerator<Buffer>;
}

/** Below this a large ratio is only a small file. */
const SUSPICIOUS_FROM = 4 * 1024 * 1024;

/** Opens what was packed. Names are only compared, never used as paths. */
export async function openZip(bytes: Buffer): Promise<Zip> {
  const entries = new Map<string, yauzl.Entry>();
  try {
    const zip = await open(bytes);
    if (zip.entryCount > MOST_ENTRIES) throw new Refused("archive");
    await readEntries(zip, (entry) => entries.set(entry.fileName.replace(/^\/+/, "").toLowerCase(), entry));
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(name.toLowerCase()),
      unpack: (name) => unpack(zip, entries.get(name.toLowerCase())),
    };
  } catch (error) {
    throw refusalOf(error);
  }
}

async function* unpack(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): AsyncGenerator<Buffer> {
  if (!entry) throw new Refused("broken");
  if (entry.isEncrypted()) throw new Refused("encrypted");
  const most = /\/worksheets\/|sharedstrings/i.test(entry.fileName) ? MOST_UNPACKED : MOST_UNPACKED_SMALL;
  let unpacked = 0;
  try {
    const stream = await new Promise<Readable>((resolve, reject) =>
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
    );
    for await (const piece of stream as AsyncIterable<Buffer>) {
      unpacked += piece.length;
      const isSwollen = unpacked > SUSPICIOUS_FROM && unpacked > entry.compressedSize * MOST_RATIO;
      if (unpacked > most || isSwollen) throw new Refused("bomb");
      yield piece;
    }
  } catch (error) {
    throw refusalOf(error);
  }
}

function open(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    ),
  );
}

function readEntries(zip: yauzl.ZipFile, hear: (entry: yauzl.Entry) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.on("entry", (entry: yauzl.Entry) => {
      hear(entry);
      zip.readEntry();
    });
    zip.on("end", resolve);
    zip.on("error", reject);
    zip.readEntry();
  });
}

function refusalOf(error: unknown): Refused {
  return error instanceof Refused ? error : new Refused("broken", error);
}
