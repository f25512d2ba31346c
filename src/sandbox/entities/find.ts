import type { Entity, Formatted } from "../types.ts";

const PATTERNS: readonly (readonly [type: string, pattern: RegExp])[] = [
  [
    "url",
    /(?<![\w@.-])(?:https?:\/\/[^\s<>"]+|(?:[a-z0-9-]+\.)+(?:com|org|net|id|me|info|io|app|dev)\b(?:\/[^\s<>"]*)?)/giu,
  ],
  ["email", /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ["bot_command", /(?<![\p{L}\p{N}_/<>@])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/])/gu],
  ["mention", /(?<![\p{L}\p{N}_/.])@[A-Za-z][A-Za-z0-9_]{3,31}(?![\p{L}\p{N}_])/gu],
  ["hashtag", /(?<![\p{L}\p{N}_#])#(?=[^\s]*\p{L})[\p{L}\p{N}_]{1,256}/gu],
  ["phone_number", /(?<![\w+])\+\d(?:[ ()-]?\d){7,14}(?!\d)/gu],
];
const MAY_HAVE_ENTITIES = /[/@#+.]/;
const EXCLUSIVE = new Set(["code", "pre", "text_link", "text_mention", "custom_emoji"]);

/** Adds the entities Telegram finds by itself (links, commands, mentions …), where none of the given ones forbids it. */
export function withFoundEntities({ text, entities }: Formatted): Formatted {
  if (!MAY_HAVE_ENTITIES.test(text)) return { text, entities };
  const all = [...entities];
  const taken = entities.filter((entity) => EXCLUSIVE.has(entity.type));
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const found = type === "url" ? match[0].replace(/[.,:;!?)\]'"]+$/, "") : match[0];
      const entity: Entity = { type, offset: match.index, length: found.length };
      if (taken.some((other) => overlap(entity, other))) continue;
      all.push(entity);
      taken.push(entity);
    }
  }
  return { text, entities: sortEntities(all) };
}

/** Telegram's order: by place, the longer ones first. */
export function sortEntities(entities: Entity[]): Entity[] {
  return entities.sort((a, b) => a.offset - b.offset || b.length - a.length);
}

function overlap(a: Entity, b: Entity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
