import type { MessageEntity } from "@grammyjs/types";

/** A stretch of text: plain, or under one entity that may hold further ones. */
export type Piece = string | { entity: MessageEntity; inner: Piece[] };

/**
 * Turns a text and its flat list of entities into a tree that can be drawn.
 * Offsets are UTF-16 units, as JavaScript counts. Entities that cross are cut at the outer one's end,
 * and what lies outside the text is ignored, so that any list gives the whole text back.
 */
export function pieces(text: string, entities: readonly MessageEntity[] = []): Piece[] {
  const ordered = entities
    .filter(({ offset, length }) => length > 0 && offset >= 0 && offset < text.length)
    .toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  return within(text, ordered, 0, text.length);
}

function within(text: string, entities: readonly MessageEntity[], from: number, to: number): Piece[] {
  const found: Piece[] = [];
  let at = from;
  let rest = entities;
  for (let entity = rest[0]; entity; entity = rest[0]) {
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    const inside = rest.slice(1).filter((other) => other.offset < end);
    rest = rest.slice(1).filter((other) => other.offset >= end || other.offset + other.length > end);
    if (start >= end) continue;
    if (start > at) found.push(text.slice(at, start));
    found.push({ entity, inner: within(text, inside, start, end) });
    at = end;
  }
  if (at < to) found.push(text.slice(at, to));
  return found;
}
