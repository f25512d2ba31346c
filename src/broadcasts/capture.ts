// Reads a message as staff sent it in the chat. Files are kept by their id: nothing is downloaded.
import type { Message as Received } from "grammy/types";
import { type Link, type Message, MOST_IN_ALBUM, type SentFile } from "./content.ts";

/** Takes a message for what a broadcast says; undefined for a kind that cannot be sent to many. */
export function captureMessage(received: Received): Message | undefined {
  if (received.text !== undefined) return { kind: "text", text: received.text, entities: received.entities ?? [] };
  const file = captureFile(received);
  if (file === undefined || received.media_group_id === undefined) return file;
  return { kind: "album", groupId: received.media_group_id, items: [file] };
}

/** Adds a further piece of an album; undefined when it belongs to another one, `before` when there is no more room. */
export function withPiece(before: Message | undefined, piece: Message): Message | undefined {
  if (before?.kind !== "album" || piece.kind !== "album" || before.groupId !== piece.groupId) return undefined;
  const known = new Set(before.items.map(({ fileId }) => fileId));
  const more = piece.items.filter(({ fileId }) => !known.has(fileId));
  return { ...before, items: [...before.items, ...more].slice(0, MOST_IN_ALBUM) };
}

/** Reads the words and the address of a link button: `Daftar sekarang https://blk.example/daftar`. */
export function readLink(typed: string): Link | "no-address" | "not-https" | "no-words" | "too-long" {
  const [, before = "", address = "", after = ""] = /^(.*?)(https?:\/\/\S+|www\.\S+)(.*)$/is.exec(typed.trim()) ?? [];
  if (address === "") return "no-address";
  const url = address.toLowerCase().startsWith("www.") ? `https://${address}` : address;
  if (!/^https:\/\//i.test(url)) return "not-https";
  if (!URL.canParse(url) || !new URL(url).hostname.includes(".")) return "no-address";
  const label = `${before} ${after}`.replace(/\s+/g, " ").replace(/^[\s|:=–-]+|[\s|:=–-]+$/g, "");
  if (label === "") return "no-words";
  return label.length > 60 ? "too-long" : { label, url: new URL(url).href };
}

function captureFile(received: Received): SentFile | undefined {
  const words = { text: received.caption ?? "", entities: received.caption_entities ?? [] };
  const largest = received.photo?.at(-1);
  if (largest) return { kind: "photo", fileId: largest.file_id, ...words };
  // An animation comes as a document, too.
  for (const kind of ["animation", "video", "audio", "voice", "document"] as const) {
    const found = received[kind];
    if (found) return { kind, fileId: found.file_id, ...words };
  }
  return undefined;
}
