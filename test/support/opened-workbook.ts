// An XLSX file opened again, by other means than it was written with.
import { inflateRawSync } from "node:zlib";

/** A cell as it stands in the file: its type (`n` is a figure), its style's number, and what is in it. */
export interface OpenedCell {
  readonly type: string;
  readonly style: string;
  readonly value: string;
}

/** The files of a zip by their names, as its directory lists them. */
export function unzipped(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [size, nameLength, extra, comment] = [20, 28, 30, 32].map((place, n) =>
      n === 0 ? bytes.readUInt32LE(at + place) : bytes.readUInt16LE(at + place),
    ) as [number, number, number, number];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    files.set(name, (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8"));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

/** The rows of the first sheet, each cell under its column's letters. */
export function openWorkbook(bytes: Buffer): Map<string, OpenedCell>[] {
  const sheet = unzipped(bytes).get("xl/worksheets/sheet1.xml") ?? "";
  return [...sheet.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(
    ([, row = ""]) =>
      new Map(
        [...row.matchAll(/<c r="([A-Z]+)\d+"([^>]*)>(.*?)<\/c>/gs)].map(
          ([, column = "", attributes = "", inside = ""]) => [
            column,
            {
              type: /t="(\w+)"/.exec(attributes)?.[1] ?? "n",
              style: /s="(\d+)"/.exec(attributes)?.[1] ?? "0",
              value: unescaped(inside.replace(/<[^>]+>/g, "")),
            },
          ],
        ),
      ),
  );
}

/** Everything that a file is made of, in one piece. */
export async function allOf(file: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const bytes: Uint8Array[] = [];
  for await (const chunk of file) bytes.push(chunk);
  return Buffer.concat(bytes);
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
