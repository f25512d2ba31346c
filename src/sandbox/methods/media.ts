import { withFoundEntities } from "../entities/find.ts";
import { checkCaption, parseSource, readFormatted, trimFormatted } from "../entities/read.ts";
import { checkFileId, type FileKind, imageShape, type StoredFile } from "../files.ts";
import { isObject, jsonParameter } from "../parameters.ts";
import { badRequest, Refusal, tooManyRequests } from "../refusal.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Formatted, Json } from "../types.ts";
import { type Content, deliver } from "./deliver.ts";
import { edit, findOwn } from "./edit.ts";
import { type Call, type Method, ok } from "./method.ts";

const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
const MAX_ALBUM = 10;

type MediaName = "photo" | "document" | "video" | "audio" | "voice" | "animation" | "sticker";

const KINDS: Record<MediaName, { kind: FileKind; what: string }> = {
  photo: { kind: "Photo", what: "photos" },
  document: { kind: "Document", what: "documents" },
  video: { kind: "Video", what: "videos" },
  audio: { kind: "Audio", what: "music" },
  voice: { kind: "Voice", what: "voice messages" },
  animation: { kind: "Animation", what: "animations" },
  sticker: { kind: "Sticker", what: "stickers" },
};

/** sendPhoto, sendDocument and their like. */
export function sendMedia(name: MediaName): Method {
  return (call) => {
    const file = readFile(call, name, call.parameters.values[name], name);
    const caption = name === "sticker" ? { text: "", entities: [] } : readFormatted(call.parameters, "caption");
    const [sent] = deliver(call, [mediaContent(name, file, caption)]);
    return ok(sent?.message);
  };
}

export const sendMediaGroup: Method = (call) => {
  const items = readAlbum(call);
  const groupId = String(Math.floor(Math.random() * 1e15));
  const contents = items.map((item) => ({ ...item, fields: { ...item.fields, media_group_id: groupId } }));
  const { reply_markup: _none, ...values } = call.parameters.values;
  const sent = deliver({ ...call, parameters: { ...call.parameters, values } }, contents);
  return ok(sent.map((stored) => stored.message));
};

export const editMessageMedia: Method = (call) => {
  const media = jsonParameter(call.parameters, "media", "can't parse input media JSON object");
  if (media === undefined) throw badRequest("input media is not specified");
  const item = readInputMedia(call, media);
  const target = findOwn(call);
  item.check?.();
  const bare = { ...target.stored.message };
  for (const name of [...Object.keys(KINDS), "caption", "caption_entities", "text", "entities"]) delete bare[name];
  return ok(edit(call, target, { ...bare, ...item.fields }));
};

export const getFile: Method = ({ sandbox, parameters }) => {
  const fileId = parameters.values.file_id ?? "";
  if (fileId === "") throw badRequest("file_id not specified");
  try {
    checkFileId(fileId);
  } catch {
    throw badRequest("invalid file_id");
  }
  const file = sandbox.files.get(fileId);
  if (!file) throw badRequest("wrong file_id or the file is temporarily unavailable");
  if (file.size > MAX_DOWNLOAD_BYTES) throw badRequest("file is too big");
  if (!file.content) throw badRequest("wrong file_id or the file is temporarily unavailable");
  return ok({ file_id: file.file_id, file_unique_id: file.file_unique_id, file_size: file.size, file_path: file.path });
};

const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;

function readAlbum(call: Call): Content[] {
  const media = jsonParameter(call.parameters, "media", "can't parse media JSON object");
  if (media === undefined) throw badRequest("media is not specified"); // wording not confirmed
  if (!Array.isArray(media)) throw badRequest("expected an Array of InputMedia");
  if (media.length === 0) throw badRequest("there are no messages to send");
  if (media.length > MAX_ALBUM) throw badRequest("too many messages to send as an album");
  const types = new Set(media.map((item: unknown) => (isObject(item) ? item.type : undefined)));
  for (const lonely of ["document", "audio"]) {
    if (types.has(lonely) && types.size > 1) throw badRequest(`${lonely} can't be mixed with other media types`);
  }
  return media.map((item: unknown, at) => {
    try {
      return readInputMedia(call, item);
    } catch (error) {
      if (!(error instanceof Refusal) || !error.message.startsWith("Bad Request: ")) throw error;
      if (/can't parse InputMedia/.test(error.message)) throw error;
      const words = error.message.slice("Bad Request: ".length);
      throw badRequest(`failed to send message #${at + 1} with the error message "${words}"`);
    }
  });
}

function readInputMedia(call: Call, item: unknown): Content {
  if (!isObject(item)) throw badRequest("can't parse InputMedia: expected an Object");
  const name = item.type;
  if (typeof name !== "string") throw badRequest(`can't parse InputMedia: Can't find field "type"`);
  if (!(name in KINDS) || name === "voice" || name === "sticker")
    throw badRequest("can't parse InputMedia: type must be one of the supported ones");
  if (typeof item.media !== "string") throw badRequest(`can't parse InputMedia: Can't find field "media"`);
  const source = typeof item.caption === "string" ? item.caption : "";
  const caption = withFoundEntities(
    trimFormatted(
      parseSource(
        source,
        String(item.parse_mode ?? ""),
        item.caption_entities ? JSON.stringify(item.caption_entities) : "",
      ),
    ),
  );
  return mediaContent(name as MediaName, readFile(call, name as MediaName, item.media, name), caption);
}

function mediaContent(name: MediaName, file: StoredFile, caption: Formatted): Content {
  return {
    what: KINDS[name].what,
    fields: {
      ...mediaFields(name, file),
      ...(caption.text !== "" && { caption: caption.text }),
      ...(caption.entities.length > 0 && { caption_entities: caption.entities }),
    },
    check: () => checkCaption(caption.text),
  };
}

/** How a message shows a file. */
export function mediaFields(name: MediaName, file: StoredFile): Json {
  const ids = { file_id: file.file_id, file_unique_id: file.file_unique_id };
  const size = { file_size: file.size };
  const shape = { width: file.width, height: file.height };
  switch (name) {
    case "photo":
      return { photo: photoSizes(file) };
    case "document":
      return { document: { file_name: file.name, mime_type: file.type, ...ids, ...size } };
    case "voice":
      return { voice: { duration: 3, mime_type: file.type, ...ids, ...size } };
    case "audio":
      return { audio: { duration: 3, file_name: file.name, mime_type: file.type, ...ids, ...size } };
    case "sticker":
      return {
        sticker: { width: 512, height: 512, type: "regular", is_animated: false, is_video: false, ...ids, ...size },
      };
    default:
      return { [name]: { duration: 3, ...shape, file_name: file.name, mime_type: file.type, ...ids, ...size } };
  }
}

function photoSizes(file: StoredFile) {
  const longest = Math.max(file.width, file.height, 1);
  const steps = [90, 320, 800, 1280].filter((step, at) => at === 0 || step < longest);
  return [...steps, Math.min(longest, 1280)]
    .filter((step, at, all) => all.indexOf(step) === at)
    .map((step) => ({
      file_id: file.file_id,
      file_unique_id: file.file_unique_id,
      file_size: file.size,
      width: Math.max(1, Math.round((file.width * Math.min(step, longest)) / longest)),
      height: Math.max(1, Math.round((file.height * Math.min(step, longest)) / longest)),
    }));
}

/** The file a parameter means: an upload of that name, `attach://<part>`, a file_id, or an address (never fetched here). */
function readFile(call: Call, name: MediaName, given: string | undefined, part: string): StoredFile {
  const { sandbox, parameters } = call;
  const attached = given?.startsWith("attach://") ? given.slice("attach://".length) : undefined;
  const upload = parameters.uploads[attached ?? part];
  if (upload && (attached !== undefined || !given)) return keepUpload(sandbox, name, upload);
  if (!given || attached !== undefined) throw badRequest(`there is no ${name} in the request`);
  if (/^https?:\/\//i.test(given)) throw badRequest("failed to get HTTP URL content"); // the sandbox calls nobody
  if (/[.:/]/.test(given)) throw badRequest("wrong file identifier/HTTP URL specified");
  checkFileId(given);
  const file = sandbox.files.get(given);
  if (!file) throw badRequest("wrong file identifier/HTTP URL specified");
  if (file.kind !== KINDS[name].kind) throw badRequest(`can't use file of type ${file.kind} as ${KINDS[name].kind}`);
  return file;
}

function keepUpload(
  sandbox: Sandbox,
  name: MediaName,
  upload: { name: string; type: string; content: Buffer },
): StoredFile {
  const { content } = upload;
  if (content.length === 0) throw badRequest("file must be non-empty");
  if (name === "photo") {
    if (content.length > MAX_PHOTO_BYTES) {
      throw badRequest(
        `file of size ${content.length} bytes is too big for a photo; the maximum size is ${MAX_PHOTO_BYTES} bytes`,
      );
    }
    const shape = imageShape(content);
    if (!shape) throw badRequest("IMAGE_PROCESS_FAILED");
    const ratio = Math.max(shape.width, shape.height) / Math.max(1, Math.min(shape.width, shape.height));
    if (shape.width + shape.height > 10_000 || ratio > 20) throw badRequest("PHOTO_INVALID_DIMENSIONS");
  }
  const wait = sandbox.flood.countUpload(content.length);
  if (wait !== undefined) throw tooManyRequests(wait);
  return sandbox.files.add({ kind: KINDS[name].kind, name: upload.name, type: upload.type, content });
}
