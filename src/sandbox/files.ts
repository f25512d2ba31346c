import { createHash, randomBytes } from "node:crypto";
import { badRequest } from "./refusal.ts";

export type FileKind = "Photo" | "Document" | "Voice" | "Video" | "Audio" | "Sticker" | "Animation";

export type StoredFile = {
  file_id: string;
  file_unique_id: string;
  kind: FileKind;
  name: string;
  type: string;
  size: number;
  content: Buffer | undefined;
  width: number;
  height: number;
  path: string;
};

export type Files = {
  add(file: {
    kind: FileKind;
    name: string;
    type?: string;
    content?: Buffer;
    size?: number;
    width?: number;
    height?: number;
  }): StoredFile;
  get(fileId: string): StoredFile | undefined;
  byPath(path: string): StoredFile | undefined;
  clear(): void;
};

const MAX_KEPT_BYTES = 256 * 1024 * 1024;
const FOLDERS: Record<FileKind, string> = {
  Photo: "photos",
  Document: "documents",
  Voice: "voice",
  Video: "videos",
  Audio: "music",
  Sticker: "stickers",
  Animation: "animations",
};
const TYPES: Record<string, string> = {
  csv: "text/csv",
  txt: "text/plain",
  pdf: "application/pdf",
  json: "application/json",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  zip: "application/zip",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ogg: "audio/ogg",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
  webp: "image/webp",
};

/** Files sent either way, kept in memory; the contents of the oldest are dropped when they get too many. */
export function createFiles(): Files {
  const files = new Map<string, StoredFile>();
  const paths = new Map<string, StoredFile>();
  let kept: StoredFile[] = [];
  let keptBytes = 0;
  let number = 0;

  return {
    add({ kind, name, type, content, size, width, height }) {
      const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase();
      const path = `${FOLDERS[kind]}/file_${number++}${extension ? `.${extension}` : kind === "Photo" ? ".jpg" : ""}`;
      const unique = content ? createHash("sha256").update(kind).update(content).digest() : randomBytes(32);
      const shape = (content && imageShape(content)) ?? { width: 1280, height: 960 };
      const stored: StoredFile = {
        file_id: newFileId(kind),
        file_unique_id: unique.subarray(0, 12).toString("base64url"),
        kind,
        name,
        type: type || (TYPES[extension ?? ""] ?? "application/octet-stream"),
        size: size ?? content?.length ?? 0,
        content,
        width: width ?? shape.width,
        height: height ?? shape.height,
        path,
      };
      files.set(stored.file_id, stored);
      paths.set(path, stored);
      keep(stored);
      return stored;
    },
    get: (fileId) => files.get(fileId),
    byPath: (path) => paths.get(path),
    clear() {
      files.clear();
      paths.clear();
      kept = [];
      keptBytes = 0;
    },
  };

  function keep(stored: StoredFile) {
    kept.push(stored);
    keptBytes += stored.content?.length ?? 0;
    while (keptBytes > MAX_KEPT_BYTES && kept.length > 1) {
      const oldest = kept.shift();
      keptBytes -= oldest?.content?.length ?? 0;
      if (oldest) oldest.content = undefined;
    }
  }
}

/** Refuses what cannot be a file_id at all, in the words of Telegram's decoder. */
export function checkFileId(fileId: string): void {
  const wrong = (why: string) => badRequest(`wrong remote file identifier specified: ${why}`);
  if (!/^[A-Za-z0-9_-]+$/.test(fileId)) throw wrong("Wrong character in the string");
  if (fileId.length % 4 === 1) throw wrong("Wrong padding length");
  if (Buffer.from(fileId, "base64url").at(-1) !== 4) throw wrong("can't unserialize it. Wrong last symbol");
}

function newFileId(kind: FileKind): string {
  const first = { Photo: 2, Document: 5, Voice: 3, Video: 4, Audio: 9, Sticker: 8, Animation: 10 }[kind];
  return Buffer.concat([Buffer.from([first, 0, 0, 0]), randomBytes(46), Buffer.from([4])]).toString("base64url");
}

/** Width and height of a PNG, GIF or JPEG; undefined for anything else. */
export function imageShape(content: Buffer): { width: number; height: number } | undefined {
  if (content.length > 24 && content.readUInt32BE(0) === 0x89504e47) {
    return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) };
  }
  if (content.length > 10 && content.toString("latin1", 0, 3) === "GIF") {
    return { width: content.readUInt16LE(6), height: content.readUInt16LE(8) };
  }
  if (content.length < 4 || content.readUInt16BE(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 < content.length && content[at] === 0xff) {
    const marker = content[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) };
    at += 2 + content.readUInt16BE(at + 2);
  }
  return undefined;
}
