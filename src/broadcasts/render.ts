// A broadcast as people see it: the calls of the Bot API. The preview is made here too, so that it cannot differ.
import type { InlineKeyboardButton, MessageEntity } from "grammy/types";
import type { Topic } from "../platform/generated/prisma/enums.ts";
import { BESIDE, button, linkButton } from "../telegram/press.ts";
import { type ReadyCall, readyCall } from "../telegram/ready-call.ts";
import type { Words } from "../telegram/texts.ts";
import { pushFooter, TOPIC_EXAMPLE } from "../topics/topics.ts";
import { type Content, type Link, type Message, type SentFile, versionFor } from "./content.ts";
import { type Grounds, whyLine } from "./why.ts";

/** So many signs leave room for the line below them: Telegram takes 4096 in a text and 1024 under a file. */
export const LONGEST_TEXT = 3900;
export const LONGEST_CAPTION = 900;

interface Said extends Grounds {
  readonly content: Content;
}

/** For whom the calls are: in an example, the button that ends a topic ends nothing. */
type Shown = "real" | "example";

interface Formatted {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

const methods = {
  photo: "sendPhoto",
  video: "sendVideo",
  document: "sendDocument",
  audio: "sendAudio",
  voice: "sendVoice",
  animation: "sendAnimation",
} as const satisfies Record<SentFile["kind"], string>;

const noPreview = { link_preview_options: { is_disabled: true } } as const;

/** What somebody with these words gets; undefined when there is nothing to say. */
export function broadcastCalls(words: Words, said: Said, shown: Shown = "real"): ReadyCall[] | undefined {
  const version = versionFor(said.content, words.language);
  if (!version) return undefined;
  const { message, link } = version;
  const under = buttonsUnder(words, said.topic, link, shown);
  const why = whyLine(words, said);
  if (message.kind === "text") return [readyCall("sendMessage", { ...withLine(message, why), ...noPreview, ...under })];
  const [only, another] = message.kind === "album" ? message.items : [message];
  if (only && !another)
    return [readyCall(methods[only.kind], { [only.kind]: only.fileId, ...captionOf(withLine(only, why)), ...under })];
  if (message.kind !== "album") return undefined;
  const media = message.items.map(({ kind, fileId, ...said }) => ({ type: kind, media: fileId, ...captionOf(said) }));
  // Telegram lets an album carry no buttons: they follow in a short message of the same delivery.
  return [readyCall("sendMediaGroup", { media }), readyCall("sendMessage", { ...withLine(noWords, why), ...under })];
}

/**
 * The edit that puts newer words into what an earlier broadcast sent, under a file if it was one; undefined without
 * words. Of an album the first words change, wherever they stand; pictures, other words and the button stay.
 */
export function editCall(words: Words, newer: Said, older: Said, messageIds: readonly number[]): ReadyCall | undefined {
  const version = versionFor(newer.content, words.language);
  const before = versionFor(older.content, words.language)?.message;
  const messageId = messageIds[before === undefined ? 0 : worded(before)];
  if (version?.message.kind !== "text" || before === undefined || messageId === undefined) return undefined;
  const said = withLine(version.message, whyLine(words, older));
  const under = buttonsUnder(words, newer.topic, version.link);
  if (before.kind === "text")
    return readyCall("editMessageText", { message_id: messageId, ...said, ...noPreview, ...under });
  if (before.kind !== "album" || before.items.length === 1)
    return readyCall("editMessageCaption", { message_id: messageId, ...captionOf(said), ...under });
  return readyCall("editMessageCaption", { message_id: messageId, ...captionOf(version.message) });
}

/** Which message of an album carries its words: the first that has some, else the first of all. */
function worded(message: Message): number {
  return message.kind === "album"
    ? Math.max(
        0,
        message.items.findIndex(({ text }) => text !== ""),
      )
    : 0;
}

const noWords: Formatted = { text: "", entities: [] };

/** The words of staff, exactly, and below them the line that says why this came. */
function withLine({ text, entities }: Formatted, line: string): Formatted {
  const between = text === "" ? "" : "\n\n";
  const italic: MessageEntity = { type: "italic", offset: text.length + between.length, length: line.length };
  return { text: `${text}${between}${line}`, entities: [...entities, italic] };
}

function captionOf({ text, entities }: Formatted) {
  return text === "" ? {} : { caption: text, caption_entities: entities };
}

function buttonsUnder(words: Words, topic: Topic, link: Link | undefined, shown: Shown = "real") {
  const { stop } = pushFooter(words, topic);
  const rows: InlineKeyboardButton[][] = [
    ...(link === undefined ? [] : [[linkButton(link.label, link.url)]]),
    [shown === "real" ? stop : button(stop.text, TOPIC_EXAMPLE, "", BESIDE)],
  ];
  return { reply_markup: { inline_keyboard: rows } };
}
