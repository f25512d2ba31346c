import { inflateRawSync } from "node:zlib";

/** The text of every file within a zipped one, whatever stands around it. */
export function unzipped(bytes: Buffer): string {
  const texts: string[] = [];
  for (let at = bytes.indexOf("PK\x03\x04"); at >= 0; at = bytes.indexOf("PK\x03\x04", at + 4)) {
    const begins = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    texts.push(inflateRawSync(bytes.subarray(begins)).toString("utf8"));
  }
  return texts.join("\n");
}
