import { badRequest } from "../refusal.ts";
import type { Entity, Formatted } from "../types.ts";
import { linkEntity } from "./links.ts";
import { blockStart } from "./markdown.ts";

// Follows tdlib's MessageEntity.cpp: a stack of open entities, closed by the first mark that fits the innermost.

type Open = { type: string; mark: string; language: string; offset: number; begin: number };

const NAMES: Record<string, string> = {
  bold: "Bold",
  italic: "Italic",
  underline: "Underline",
  strikethrough: "Strikethrough",
  spoiler: "Spoiler",
  code: "Code",
  pre: "Pre",
  text_link: "TextUrl",
  custom_emoji: "CustomEmoji",
  blockquote: "BlockQuote",
  expandable_blockquote: "ExpandableBlockQuote",
};
const RESERVED = "_*[]()~`>#+-=|{}.!\n";
const STARTS: readonly (readonly [mark: string, type: string, end: string])[] = [
  ["__", "underline", "__"],
  ["_", "italic", "_"],
  ["*", "bold", "*"],
  ["~", "strikethrough", "~"],
  ["||", "spoiler", "||"],
  ["![", "custom_emoji", "]"],
  ["[", "text_link", "]"],
  ["```", "pre", "```"],
  ["`", "code", "`"],
];

/** Reads Telegram's MarkdownV2 into text and entities, or refuses it in Telegram's words. */
export function parseMarkdownV2(source: string): Formatted {
  let text = "";
  let at = 0;
  let lineStart = true;
  let quote: { offset: number; expandable: boolean } | undefined;
  const entities: Entity[] = [];
  const open: Open[] = [];

  while (at < source.length) {
    const char = source[at] ?? "";
    const inner = open.at(-1);
    const inCode = inner?.type === "code" || inner?.type === "pre";
    if (lineStart && !inCode && readQuoteMark()) continue;
    lineStart = false;
    const escaped = source.charCodeAt(at + 1);
    if (char === "\\" && escaped > 0 && escaped <= 126) {
      text += source[at + 1];
      at += 2;
    } else if (!(inCode ? "`\n" : RESERVED).includes(char)) {
      text += char;
      at++;
    } else if (char === "\n") {
      text += char;
      at++;
      lineStart = true;
    } else if (inner && closes(inner)) closeEntity(inner);
    else if (quote?.expandable !== undefined && source.startsWith("||", at) && isLineEnd(at + 2)) {
      quote.expandable = true;
      at += 2;
    } else if (inCode) {
      text += char;
      at++;
    } else openEntity(char);
  }
  endQuote();
  const unclosed = open.at(-1);
  if (unclosed) throw noEnd(unclosed);
  return { text, entities };

  /** At the start of a line: `>` goes on or begins a quotation, anything else ends one. */
  function readQuoteMark(): boolean {
    const bold = source.startsWith("**>", at);
    if (bold || source[at] === ">") {
      if (bold) endQuote();
      quote ??= { offset: text.length, expandable: false };
      at += bold ? 3 : 1;
      lineStart = false;
      return true;
    }
    endQuote();
    return false;
  }

  function endQuote() {
    if (!quote) return;
    const inside = open.find((one) => one.offset >= (quote?.offset ?? 0));
    if (inside) throw noEnd(inside);
    const length = text.length - quote.offset - (text.endsWith("\n") ? 1 : 0);
    if (length > 0) {
      entities.push({ type: quote.expandable ? "expandable_blockquote" : "blockquote", offset: quote.offset, length });
    }
    quote = undefined;
  }

  function closes(inner: Open): boolean {
    if (inner.type === "italic") return source[at] === "_" && source[at + 1] !== "_";
    return source.startsWith(inner.mark, at);
  }

  function openEntity(char: string) {
    const start = STARTS.find(([mark]) => source.startsWith(mark, at));
    if (!start) throw parseError(`Character '${char}' is reserved and must be escaped with the preceding '\\'`);
    const [mark, type, end] = start;
    const begin = at;
    at += mark.length;
    let language = "";
    if (type === "pre") ({ language, at } = blockStart(source, at));
    open.push({ type, mark: end, language, offset: text.length, begin });
  }

  function closeEntity(inner: Open) {
    open.pop();
    at += inner.mark.length;
    const span = { offset: inner.offset, length: text.length - inner.offset };
    const address = inner.mark === "]" ? readAddress(inner) : "";
    if (span.length === 0) return;
    if (inner.type === "text_link") {
      const link = linkEntity(address, span);
      if (link) entities.push(link);
    } else if (inner.type === "custom_emoji") {
      entities.push({ type: inner.type, ...span, custom_emoji_id: /id=(\d+)/.exec(address)?.[1] ?? "" });
    } else entities.push({ type: inner.type, ...span, ...(inner.language && { language: inner.language }) });
  }

  function readAddress(inner: Open): string {
    if (source[at] !== "(") {
      if (inner.type === "custom_emoji") throw parseError("Custom emoji entity must contain a tg://emoji URL");
      return text.slice(inner.offset);
    }
    const begin = ++at;
    let address = "";
    while (at < source.length && source[at] !== ")") {
      if (source[at] === "\\" && source.charCodeAt(at + 1) > 0 && source.charCodeAt(at + 1) <= 126) at++;
      address += source[at++];
    }
    if (source[at] !== ")") throw parseError(`Can't find end of a URL at byte offset ${byteOffset(begin)}`);
    at++;
    return address;
  }

  function isLineEnd(position: number): boolean {
    return position >= source.length || source[position] === "\n";
  }

  function noEnd(one: Open) {
    const name = one.type === "pre" && one.language ? "PreCode" : NAMES[one.type];
    return parseError(`Can't find end of ${name} entity at byte offset ${byteOffset(one.begin)}`);
  }

  function byteOffset(position: number): number {
    return Buffer.byteLength(source.slice(0, position));
  }
}

function parseError(words: string) {
  return badRequest(`can't parse entities: ${words}`);
}
