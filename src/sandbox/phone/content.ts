import { z } from "zod";
import { withFoundEntities } from "../entities/find.ts";
import { trimFormatted } from "../entities/read.ts";
import type { FileKind } from "../files.ts";
import { mediaFields } from "../methods/media.ts";
import { type Person, userOf } from "../people.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Entity, Json } from "../types.ts";
import { cannot, findPerson } from "./who.ts";

const fileSchema = z.object({
  base64: z.string().optional(),
  text: z.string().optional(),
  name: z.string().optional(),
  mime_type: z.string().optional(),
  size: z.number().int().nonnegative().optional(),
  width: z.number().int().optional(),
  height: z.number().int().optional(),
  emoji: z.string().optional(),
});

/** What a person can put into a message; `docs/sandbox.md` says it in words. */
export const contentSchema = z.object({
  chat_id: z.number().optional(),
  text: z.string().min(1).max(4096).optional(),
  entities: z.array(z.looseObject({ type: z.string(), offset: z.number(), length: z.number() })).optional(),
  edit: z.number().optional(),
  contact: z
    .union([
      z.literal("own"),
      z.object({
        phone_number: z.string(),
        first_name: z.string(),
        last_name: z.string().optional(),
        user_id: z.number().optional(),
        vcard: z.string().optional(),
      }),
    ])
    .optional(),
  photo: fileSchema.optional(),
  document: fileSchema.optional(),
  voice: fileSchema.optional(),
  video: fileSchema.optional(),
  audio: fileSchema.optional(),
  sticker: fileSchema.optional(),
  caption: z.string().max(1024).optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  raw: z.record(z.string(), z.unknown()).optional(),
  reply_to: z.number().optional(),
  forward_from: z.union([z.number(), z.string()]).optional(),
  media_group_id: z.string().optional(),
  burst: z.number().int().min(1).max(10_000).optional(),
});

export type Writing = z.infer<typeof contentSchema>;

const MEDIA = ["photo", "document", "voice", "video", "audio", "sticker"] as const;
const FILE_KINDS: Record<(typeof MEDIA)[number], { kind: FileKind; name: string }> = {
  photo: { kind: "Photo", name: "photo.png" },
  document: { kind: "Document", name: "document.txt" },
  voice: { kind: "Voice", name: "voice.ogg" },
  video: { kind: "Video", name: "video.mp4" },
  audio: { kind: "Audio", name: "audio.mp3" },
  sticker: { kind: "Sticker", name: "sticker.webp" },
};
/** One grey pixel. */
const SMALL_PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCA9wkOSAAAAABJRU5ErkJggg==";

/** The message fields of what a person writes. */
export function contentFields(sandbox: Sandbox, person: Person, writing: Writing): Json {
  const kinds = ["text", "contact", "location", "raw", ...MEDIA].filter((kind) => kind in writing);
  if (kinds.length !== 1) {
    throw cannot(
      400,
      `A message has one kind of content; this has ${kinds.length === 0 ? "none" : kinds.join(" and ")}.`,
    );
  }
  return {
    ...forwarding(sandbox, writing),
    ...albumOf(writing),
    ...ofKind(sandbox, person, writing),
    ...captionOf(writing),
  };
}

function ofKind(sandbox: Sandbox, person: Person, writing: Writing): Json {
  if (writing.text !== undefined) return textOf(writing.text, writing.entities as Entity[] | undefined);
  if (writing.contact !== undefined) return { contact: contactOf(sandbox, person, writing.contact) };
  if (writing.location) return { location: writing.location };
  if (writing.raw) return writing.raw;
  for (const name of MEDIA) {
    const given = writing[name];
    if (!given) continue;
    const { kind, name: usualName } = FILE_KINDS[name];
    const bytes =
      given.base64 !== undefined
        ? Buffer.from(given.base64, "base64")
        : given.text !== undefined
          ? Buffer.from(given.text)
          : undefined;
    const madeUp = given.size === undefined ? Buffer.from(name === "photo" ? SMALL_PNG : "", "base64") : undefined;
    const content = bytes ?? madeUp;
    const file = sandbox.files.add({
      kind,
      name: given.name ?? usualName,
      ...(given.mime_type !== undefined && { type: given.mime_type }),
      ...(content && { content }),
      ...(given.size !== undefined && { size: given.size }),
      ...(!bytes && name === "photo" && { width: 1280, height: 960 }),
      ...(given.width !== undefined && { width: given.width }),
      ...(given.height !== undefined && { height: given.height }),
    });
    return mediaFields(name, file);
  }
  return {};
}

/** Text as Telegram delivers it: trimmed, with the entities it finds. */
export function textOf(text: string, given: Entity[] = []): Json {
  const { text: trimmed, entities } = withFoundEntities(trimFormatted({ text, entities: given }));
  if (trimmed === "") throw cannot(400, "A message of spaces only cannot be sent.");
  return { text: trimmed, ...(entities.length > 0 && { entities }) };
}

function captionOf({ caption }: Writing): Json {
  if (caption === undefined) return {};
  const { text, entities } = withFoundEntities(trimFormatted({ text: caption, entities: [] }));
  return { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };
}

function contactOf(sandbox: Sandbox, person: Person, contact: NonNullable<Writing["contact"]>): Json {
  if (contact !== "own") {
    const other = contact.user_id === undefined ? undefined : sandbox.people.get(contact.user_id);
    if (other) other.known = true;
    return contact;
  }
  if (!person.phone_number) throw cannot(409, `${person.first_name} has no phone_number to share.`);
  return {
    phone_number: person.phone_number,
    first_name: person.first_name,
    ...(person.last_name !== undefined && { last_name: person.last_name }),
    user_id: person.id,
  };
}

function forwarding(sandbox: Sandbox, { forward_from }: Writing): Json {
  if (forward_from === undefined) return {};
  const date = sandbox.clock.seconds();
  if (typeof forward_from === "string")
    return { forward_origin: { type: "hidden_user", sender_user_name: forward_from, date } };
  return { forward_origin: { type: "user", sender_user: userOf(findPerson(sandbox, forward_from)), date } };
}

function albumOf({ media_group_id }: Writing): Json {
  return media_group_id === undefined ? {} : { media_group_id };
}
