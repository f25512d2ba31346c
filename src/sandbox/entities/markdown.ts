import { badRequest } from "../refusal.ts";
import type { Entity, Formatted } from "../types.ts";
import { linkEntity } from "./links.ts";

/** Reads Telegram's old Markdown (no nesting). */
export function parseMarkdown(source: string): Formatted {
  let text = "";
  const entities: Entity[] = [];
  let at = 0;
  while (at < source.length) {
    const char = source[at] ?? "";
    if (char === "\\" && "_*`[".includes(source[at + 1] || " ")) {
      text += source[at + 1];
      at += 2;
    } else if (!"_*`[".includes(char)) {
      text += char;
      at++;
    } else at = readEntity(char, at);
  }
  return { text, entities };

  function readEntity(char: string, begin: number): number {
    const block = source.startsWith("```", begin);
    let start = begin + (block ? 3 : 1);
    let language = "";
    if (block) ({ language, at: start } = blockStart(source, start));
    const endMark = block ? "```" : char === "[" ? "]" : char;
    const end = source.indexOf(endMark, start);
    if (end < 0) {
      const offset = Buffer.byteLength(source.slice(0, begin));
      throw badRequest(`can't parse entities: Can't find end of the entity starting at byte offset ${offset}`);
    }
    const content = source.slice(start, end);
    const span = { offset: text.length, length: content.length };
    text += content;
    let next = end + endMark.length;
    let address = content;
    if (char === "[" && source[next] === "(") {
      const close = source.indexOf(")", next + 1);
      const urlEnd = close < 0 ? source.length : close;
      address = source.slice(next + 1, urlEnd);
      next = urlEnd + 1;
    }
    if (span.length === 0) return next;
    if (char === "[") {
      const link = linkEntity(address, span);
      if (link) entities.push(link);
    } else if (block) entities.push({ type: "pre", ...span, ...(language && { language }) });
    else entities.push({ type: char === "_" ? "italic" : char === "*" ? "bold" : "code", ...span });
    return next;
  }
}

/** After an opening ``` : the language, if a word stands there, and where the code starts (one line break is skipped). */
export function blockStart(source: string, start: number): { language: string; at: number } {
  const word = /[^\s`]*/y;
  word.lastIndex = start;
  const found = word.exec(source)?.[0] ?? "";
  let at = start;
  let language = "";
  const wordEnd = start + found.length;
  if (found !== "" && wordEnd < source.length && source[wordEnd] !== "`") {
    language = found;
    at = wordEnd;
  }
  if (source[at] === "\n" || source[at] === "\r") {
    const pair = (source[at + 1] === "\n" || source[at + 1] === "\r") && source[at] !== source[at + 1];
    at += pair ? 2 : 1;
  }
  return { language, at };
}
