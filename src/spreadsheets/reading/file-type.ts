// What a file is, by its first bytes: its name proves nothing.
import type { Refusal } from "./refusal.ts";

const signatures: readonly (readonly [string, Refusal | "zip" | "ole"])[] = [
  ["504b0304", "zip"],
  ["504b0506", "archive"],
  ["504b0708", "archive"],
  ["d0cf11e0a1b11ae1", "ole"],
  ["0908", "xls"],
  ["25504446", "pdf"],
  ["89504e47", "picture"],
  ["ffd8ff", "picture"],
  ["47494638", "picture"],
  ["49492a00", "picture"],
  ["4d4d002a", "picture"],
  ["52494646", "picture"],
  ["0000000c6a50", "picture"],
  ["1f8b", "archive"],
  ["425a68", "archive"],
  ["526172211a07", "archive"],
  ["377abcaf271c", "archive"],
  ["fd377a585a00", "archive"],
  ["28b52ffd", "archive"],
  ["7b5c727466", "document"],
  ["7f454c46", "unknown-type"],
  ["4d5a", "unknown-type"],
  ["cafebabe", "unknown-type"],
  ["4f676753", "unknown-type"],
  ["494433", "unknown-type"],
];

/** Says how a file is to be read, or why it is not: `zip` may be a workbook, `text` a table. */
export function fileType(bytes: Buffer): "zip" | "text" | Refusal {
  if (bytes.length === 0) return "empty";
  const beginning = bytes.toString("hex", 0, 16);
  const found = signatures.find(([signature]) => beginning.startsWith(signature))?.[1];
  if (found === "ole") return oleType(bytes);
  if (found !== undefined) return found;
  if (/^....ftyp(hei|mif|msf|avif)/.test(bytes.toString("latin1", 0, 12))) return "picture";
  if (bytes.toString("latin1", 257, 262) === "ustar") return "archive";
  const text = bytes.toString("latin1", 0, 1024).replaceAll("\u0000", "").trimStart();
  if (/^(ï»¿)?\s*<(!doctype html|html|head|meta|table|\?xml|style|body)/i.test(text)) return "web-page";
  return "text";
}

/** The container of Excel's old format is also that of a new workbook with a password. */
function oleType(bytes: Buffer): Refusal {
  const names = (word: string) => bytes.includes(Buffer.from(word, "utf16le"));
  if (names("EncryptedPackage")) return "encrypted";
  return names("WordDocument") || names("PowerPoint Document") ? "document" : "xls";
}
