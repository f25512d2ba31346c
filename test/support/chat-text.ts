import type { MessageEntity } from "grammy/types";

type Mark = { at: number; order: number; text: string };

/**
 * Shows a message's text with its formatting, lightly: *bold*, _italic_, `code`, [text](url), other kinds as their
 * HTML tag. What could be mistaken for such a mark is escaped, so that two different messages never look alike.
 */
export function showText(text: string, entities: MessageEntity[] = []): string {
  const marks = entities.flatMap((entity, index) => marksOf(text, entity, index));
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let shown = "";
  let from = 0;
  for (const mark of marks) {
    shown += escapeStretch(text, from, mark.at) + mark.text;
    from = mark.at;
  }
  return tidyLines(shown + escapeStretch(text, from, text.length));
}

/** Shows a one-line text, such as a button's label, so that nothing in it ends the place where it stands. */
export function showLabel(label: string): string {
  return showInvisible(label)
    .replace(/[\]}\\]/g, "\\$&")
    .replace(/\n/g, "⏎");
}

/** The first words of a message, to name it by. */
export function firstWords(text: string): string {
  const line = showInvisible(text.trim().split("\n")[0] ?? "").replaceAll('"', "'");
  const words = [...line];
  return words.length <= 30 ? line : `${words.slice(0, 30).join("").trimEnd()}…`;
}

const tags: Record<string, string> = {
  underline: "u",
  strikethrough: "s",
  spoiler: "tg-spoiler",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote expandable",
  custom_emoji: "tg-emoji",
};

/** Links that Telegram finds by itself (urls, mentions, commands, phone numbers) show in the text as they are. */
function marksOf(text: string, entity: MessageEntity, index: number): Mark[] {
  const [open, close] = signs(text, entity) ?? [];
  if (open === undefined || close === undefined) return [];
  // Outer entities open first and close last; a closing mark stands before an opening one at the same place.
  const width = entity.length;
  return [
    { at: entity.offset, order: 1_000_000 - width + index / 1000, text: open },
    { at: entity.offset + width, order: -1_000_000 + width - index / 1000, text: close },
  ];
}

function signs(text: string, entity: MessageEntity): [string, string] | undefined {
  switch (entity.type) {
    case "bold":
      return ["*", "*"];
    case "italic":
      return insideWord(text, entity) ? ["<i>", "</i>"] : ["_", "_"];
    case "code":
      return ["`", "`"];
    case "pre":
      return [entity.language ? `<pre ${entity.language}>` : "<pre>", "</pre>"];
    case "text_link":
      return ["[", `](${entity.url})`];
    case "text_mention":
      return ["[", `](tg://user?id=${entity.user.id})`];
    default: {
      const tag = tags[entity.type];
      return tag === undefined ? undefined : [`<${tag}>`, `</${tag.split(" ")[0]}>`];
    }
  }
}

function insideWord(text: string, entity: MessageEntity): boolean {
  const before = text[entity.offset - 1] ?? " ";
  const after = text[entity.offset + entity.length] ?? " ";
  return isWord(before) || isWord(after);
}

/** An underscore inside a word (`t_LAS`) stays bare, for italics never open or close there. */
function escapeStretch(text: string, from: number, to: number): string {
  const stretch = text.slice(from, to).replace(/[*`\\]|_|<(?=[a-zA-Z/])|\](?=\()/g, (sign, offset: number) => {
    const at = from + offset;
    if (sign === "_" && isWord(text[at - 1] ?? " ") && isWord(text[at + 1] ?? " ")) return sign;
    return `\\${sign}`;
  });
  return showInvisible(stretch);
}

/** Makes visible what is not seen: unusual spaces, marks that turn text round, control characters. Joiners stay. */
export function showInvisible(text: string): string {
  return text.replace(
    /[\u00a0\u00ad\u061c\u180e\u200b\u200e\u200f\u2000-\u200a\u2028-\u202f\u205f-\u206f\u3000\ufeff\p{Cc}]/gu,
    (sign) => (sign === "\n" ? sign : `\\u{${sign.codePointAt(0)?.toString(16)}}`),
  );
}

/** A line that could pass for a row of buttons is escaped; a space at a line's end would be lost in an editor. */
function tidyLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/^[[{|]/, (sign) => (isLink(line) ? sign : `\\${sign}`)).replace(/ $/, "\\u{20}"))
    .join("\n");
}

function isLink(line: string): boolean {
  return /^\[[^\]]*\]\(\S+\)/.test(line);
}

function isWord(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign);
}
