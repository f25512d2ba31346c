import type { Parameters } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import type { Entity, Formatted } from "../types.ts";
import { sortEntities, withFoundEntities } from "./find.ts";
import { parseHtml } from "./html.ts";
import { parseMarkdown } from "./markdown.ts";
import { parseMarkdownV2 } from "./markdown-v2.ts";

const MAX_RAW_BYTES = 32768;
const MAX_CAPTION = 1024;
const ENTITY_TYPES = new Set(
  "mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler blockquote expandable_blockquote code pre text_link text_mention custom_emoji date_time".split(
    " ",
  ),
);

/** Reads a text parameter with its parse_mode or entities, as the first check of any send: before the chat is looked at. */
export function readFormatted(parameters: Parameters, field: "text" | "caption" | "game"): Formatted {
  const source = parameters.values[field] ?? "";
  if (source === "") {
    if (field === "text") throw badRequest("message text is empty");
    return { text: "", entities: [] };
  }
  const parsed = parseSource(
    source,
    parameters.values.parse_mode,
    parameters.values[field === "text" ? "entities" : "caption_entities"],
  );
  const trimmed = trimFormatted(parsed);
  if (field === "text" && trimmed.text === "") throw badRequest("text must be non-empty");
  return withFoundEntities(trimmed);
}

/** Parses a text in a given mode; used for captions inside media lists as well. */
export function parseSource(source: string, parseMode = "", entitiesJson = ""): Formatted {
  if (source.length > MAX_RAW_BYTES / 4 && Buffer.byteLength(source) > MAX_RAW_BYTES)
    throw badRequest("text is too long");
  switch (parseMode.toLowerCase()) {
    case "html":
      return parseHtml(source);
    case "markdownv2":
      return parseMarkdownV2(source);
    case "markdown":
      return parseMarkdown(source);
    case "":
    case "none":
      return { text: source, entities: readEntities(entitiesJson, source) };
    default:
      throw badRequest("unsupported parse_mode");
  }
}

/** Number of code points: how Telegram counts the length of a text. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff) count--;
  }
  return count;
}

/** Refuses a caption of over 1024 code points. */
export function checkCaption(text: string, refusal = "message caption is too long"): void {
  if (codePoints(text) > MAX_CAPTION) throw badRequest(refusal);
}

/** Cuts white space at both ends (at the start only before the first entity), and entities to what is left. */
export function trimFormatted({ text, entities }: Formatted): Formatted {
  const clean = text.replaceAll("\r", "");
  if (clean.length !== text.length) return trimFormatted(withoutReturns({ text, entities }));
  let end = text.length;
  while (end > 0 && isSpace(text[end - 1])) end--;
  let start = 0;
  const firstEntity = entities.reduce((first, entity) => Math.min(first, entity.offset), end);
  while (start < firstEntity && isSpace(text[start])) start++;
  const kept: Entity[] = [];
  for (const entity of entities) {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    if (to > from && text.slice(from, to).trim() !== "")
      kept.push({ ...entity, offset: from - start, length: to - from });
  }
  return { text: text.slice(start, end), entities: sortEntities(kept) };
}

function isSpace(char: string | undefined): boolean {
  return char !== undefined && " \t\n\v\f".includes(char);
}

function withoutReturns({ text, entities }: Formatted): Formatted {
  const before = (at: number) => text.slice(0, at).replaceAll("\r", "").length;
  return {
    text: text.replaceAll("\r", ""),
    entities: entities.map((entity) => {
      const offset = before(entity.offset);
      return { ...entity, offset, length: before(entity.offset + entity.length) - offset };
    }),
  };
}

function readEntities(json: string, text: string): Entity[] {
  if (json === "") return [];
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch {
    throw badRequest("can't parse entities JSON object");
  }
  if (!Array.isArray(list)) throw badRequest("entities must be an Array"); // wording not confirmed
  const entities: Entity[] = [];
  for (const one of list as unknown[]) {
    if (typeof one !== "object" || one === null) throw badRequest("can't parse MessageEntity: expected an Object");
    const { type, offset, length } = one as Partial<Entity>;
    if (typeof type !== "string" || !ENTITY_TYPES.has(type)) {
      throw badRequest(`can't parse MessageEntity: Unsupported type specified`);
    }
    if (!Number.isInteger(offset) || !Number.isInteger(length)) {
      throw badRequest(
        `can't parse MessageEntity: Can't find field "${Number.isInteger(offset) ? "length" : "offset"}"`,
      );
    }
    const entity = one as Entity;
    if (entity.offset >= 0 && entity.length > 0 && entity.offset + entity.length <= text.length) entities.push(entity);
  }
  return entities;
}
