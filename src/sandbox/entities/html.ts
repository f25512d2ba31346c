import { badRequest } from "../refusal.ts";
import type { Entity, Formatted } from "../types.ts";
import { linkEntity } from "./links.ts";

// Follows tdlib's MessageEntity.cpp step by step: its errors name what it saw and where, so a general HTML parser will not do.

const STYLES: Record<string, string> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  u: "underline",
  ins: "underline",
  span: "spoiler",
  "tg-spoiler": "spoiler",
};
const TAGS = new Set([...Object.keys(STYLES), "a", "code", "pre", "blockquote", "tg-emoji", "tg-time"]);

type Open = { tag: string; argument: string; offset: number };
type Attribute = { name: string; value: string | undefined };

/** Reads Telegram's HTML into text and entities, or refuses it in Telegram's words. */
export function parseHtml(source: string): Formatted {
  let text = "";
  let at = 0;
  const entities: (Entity & { argument?: string })[] = [];
  const open: Open[] = [];

  while (at < source.length) {
    const char = source[at];
    if (char === "&") {
      const decoded = decodeReference(source, at);
      text += decoded?.text ?? char;
      at = decoded?.end ?? at + 1;
    } else if (char !== "<") {
      text += char;
      at++;
    } else if (source[at + 1] === "/") {
      at = closeTag(at);
    } else {
      const tag = readStartTag(source, at);
      open.push({ tag: tag.name, argument: tag.argument, offset: text.length });
      at = tag.end;
    }
  }

  const unclosed = open.at(-1);
  if (unclosed) throw parseError(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return { text, entities: entities.map(({ argument: _argument, ...entity }) => entity) };

  function closeTag(begin: number): number {
    const started = open.pop();
    if (!started) throw parseError(`Unexpected end tag at byte offset ${byteOffset(source, begin)}`);
    let end = begin + 2;
    while (end < source.length && !isSpace(source[end]) && source[end] !== ">") end++;
    const name = source.slice(begin + 2, end);
    while (end < source.length && isSpace(source[end])) end++;
    if (source[end] !== ">") throw parseError(`Unclosed end tag at byte offset ${byteOffset(source, begin)}`);
    if (name !== "" && name !== started.tag) {
      throw parseError(
        `Unmatched end tag at byte offset ${byteOffset(source, begin)}, expected "</${started.tag}>", found "</${name}>"`,
      );
    }
    addEntity(started);
    return end + 1;
  }

  function addEntity({ tag, argument, offset }: Open) {
    const length = text.length - offset;
    if (length === 0) return;
    const span = { offset, length };
    const inner = entities.at(-1);
    const coversInner = inner?.offset === offset && inner.length === length;
    if (tag === "a") {
      const link = linkEntity(argument || text.slice(offset), span);
      if (link) entities.push(link);
    } else if (tag === "pre") {
      if (coversInner && inner.type === "code" && inner.argument) {
        inner.type = "pre";
        inner.language = inner.argument;
      } else entities.push({ type: "pre", ...span });
    } else if (tag === "code") {
      if (coversInner && inner.type === "pre" && argument) inner.language = argument;
      else entities.push({ type: "code", ...span, ...(argument && { argument }) });
    } else if (tag === "blockquote") {
      entities.push({ type: argument ? "expandable_blockquote" : "blockquote", ...span });
    } else if (tag === "tg-emoji") {
      entities.push({ type: "custom_emoji", ...span, custom_emoji_id: argument });
    } else {
      const style = STYLES[tag];
      if (style) entities.push({ type: style, ...span });
    }
  }
}

function readStartTag(source: string, begin: number): { name: string; argument: string; end: number } {
  const unclosed = () => parseError(`Unclosed start tag at byte offset ${byteOffset(source, begin)}`);
  let at = begin + 1;
  while (at < source.length && !isSpace(source[at]) && source[at] !== ">") at++;
  if (at >= source.length) throw unclosed();
  const name = source.slice(begin + 1, at).toLowerCase();
  if (!TAGS.has(name)) {
    throw parseError(`Unsupported start tag "${name}" at byte offset ${byteOffset(source, begin)}`);
  }
  let argument = "";
  for (;;) {
    while (at < source.length && isSpace(source[at])) at++;
    if (at >= source.length) throw unclosed();
    if (source[at] === ">") break;
    const read = readAttribute(source, at, begin, name);
    at = read.end;
    argument = argumentOf(name, read.attribute) ?? argument;
  }
  if (name === "span" && argument !== "spoiler") {
    throw parseError(`Tag "span" must have class "tg-spoiler" at byte offset ${byteOffset(source, begin)}`);
  }
  return { name, argument, end: at + 1 };
}

function readAttribute(
  source: string,
  start: number,
  tagBegin: number,
  tag: string,
): { attribute: Attribute; end: number } {
  const unclosed = () => parseError(`Unclosed start tag at byte offset ${byteOffset(source, tagBegin)}`);
  let at = start;
  while (at < source.length && !isSpace(source[at]) && !`=>/"'`.includes(source[at] ?? "")) at++;
  const name = source.slice(start, at).toLowerCase();
  if (name === "") {
    throw parseError(`Empty attribute name in the tag "${tag}" at byte offset ${byteOffset(source, tagBegin)}`);
  }
  while (at < source.length && isSpace(source[at])) at++;
  if (source[at] !== "=") return { attribute: { name, value: undefined }, end: at };
  at++;
  while (at < source.length && isSpace(source[at])) at++;
  if (at >= source.length) throw unclosed();

  const quote = source[at];
  if (quote !== "'" && quote !== '"') {
    const token = /[A-Za-z0-9.-]*/y;
    token.lastIndex = at;
    const value = token.exec(source)?.[0] ?? "";
    const end = at + value.length;
    if (end >= source.length) throw unclosed();
    if (!isSpace(source[end]) && source[end] !== ">") {
      throw parseError(`Unexpected end of name token at byte offset ${byteOffset(source, at)}`);
    }
    return { attribute: { name, value: value.toLowerCase() }, end };
  }
  let value = "";
  at++;
  while (at < source.length && source[at] !== quote) {
    const decoded = decodeReference(source, at);
    value += decoded?.text ?? source[at];
    at = decoded?.end ?? at + 1;
  }
  if (at + 1 >= source.length) throw unclosed();
  return { attribute: { name, value }, end: at + 1 };
}

function argumentOf(tag: string, { name, value }: Attribute): string | undefined {
  if (tag === "blockquote" && name === "expandable") return "expandable";
  if (value === undefined) return undefined;
  if (tag === "a" && name === "href") return value;
  if (tag === "code" && name === "class" && value.startsWith("language-")) return value.slice("language-".length);
  if (tag === "span" && name === "class" && value.startsWith("tg-")) return value.slice("tg-".length);
  if (tag === "tg-emoji" && name === "emoji-id") return value;
  return undefined;
}

const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };
const REFERENCE = /&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));?/iy;

function decodeReference(source: string, at: number): { text: string; end: number } | undefined {
  if (source[at] !== "&") return undefined;
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (!match) return undefined;
  const end = at + match[0].length;
  if (match[3] !== undefined) {
    const named = NAMED[match[3]];
    return named === undefined ? undefined : { text: named, end };
  }
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  if (code === 0 || code >= 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || match[0].length > 10) return undefined;
  return { text: String.fromCodePoint(code), end };
}

function isSpace(char: string | undefined): boolean {
  return char !== undefined && " \t\r\n\0\v".includes(char);
}

function byteOffset(source: string, at: number): number {
  return Buffer.byteLength(source.slice(0, at));
}

function parseError(words: string) {
  return badRequest(`can't parse entities: ${words}`);
}
