import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AMINA, BILAL, CHITRA, LUH, openSandbox, png, SLAMET, upload, WIRA } from "./open.ts";

// Bad calls and the words Telegram has for them. Amina talks to the bot; Bilal has blocked it; Slamet wrote only in a
// group; Luh's account is deleted; Wira has never been seen.

const ASKED = 2; // the bot's message with a button, in Amina's chat
const PICTURE = 3;
const WITH_KEYBOARD = 4;
const OLD = 5;
const AMINAS = 1;

const GROUP = -501; // an ordinary group
const MUTED = -502;
const KICKED = -503;
const LEFT = -504;
const DELETED = -505;
const MOVED = -506;

const button = (fields: object) => ({ inline_keyboard: [[{ text: "Ya", ...fields }]] });
const many = (count: number, perRow: number) =>
  Array.from({ length: count / perRow }, (_, row) =>
    Array.from({ length: perRow }, (_, at) => ({ text: "x", callback_data: `${row}${at}` })),
  );
const to = { chat_id: AMINA };
const say = { ...to, text: "Halo" };
const TOO_OLD = "query is too old and response timeout expired or query ID is invalid";
const NOT_MODIFIED =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

type Row = [method: string, parameters: object | (() => object), words: string];

const TABLE: Record<string, Row[]> = {
  "whom it goes to": [
    ["sendMessage", { text: "Halo" }, "chat_id is empty"],
    ["sendMessage", { chat_id: 12345, text: "Halo" }, "chat not found"],
    ["sendMessage", { chat_id: WIRA, text: "Halo" }, "chat not found"],
    ["sendMessage", { chat_id: "@aminazuhriah", text: "Halo" }, "chat not found"],
    ["sendMessage", { chat_id: "amina", text: "Halo" }, "chat not found"],
    ["sendMessage", { chat_id: SLAMET, text: "Halo" }, "403 Forbidden: bot can't initiate conversation with a user"],
    [
      "sendMessage",
      { chat_id: WIRA, text: "Halo", allow_paid_broadcast: true },
      "403 Forbidden: bot can't initiate conversation with a user",
    ],
    ["sendMessage", { chat_id: BILAL, text: "Halo" }, "403 Forbidden: bot was blocked by the user"],
    ["sendMessage", { chat_id: LUH, text: "Halo" }, "403 Forbidden: user is deactivated"],
    ["sendMessage", { chat_id: 42, text: "Halo" }, "403 Forbidden: the bot can't send messages to the bot"],
    ["sendMessage", { chat_id: MUTED, text: "Halo" }, "not enough rights to send text messages to the chat"],
    ["sendMessage", { chat_id: KICKED, text: "Halo" }, "403 Forbidden: bot was kicked from the group chat"],
    ["sendMessage", { chat_id: LEFT, text: "Halo" }, "403 Forbidden: bot is not a member of the supergroup chat"],
    ["sendMessage", { chat_id: DELETED, text: "Halo" }, "403 Forbidden: the group chat was deleted"],
    ["sendMessage", { chat_id: MOVED, text: "Halo" }, "group chat was upgraded to a supergroup chat"],
    ["sendMessage", { ...say, message_thread_id: 7 }, "message thread not found"],
    ["sendChatAction", { chat_id: 12345, action: "typing" }, "chat not found"],
    ["getChat", { chat_id: 12345 }, "chat not found"],
  ],
  "what it says": [
    ["sendMessage", to, "message text is empty"],
    ["sendMessage", { ...to, text: "" }, "message text is empty"],
    ["sendMessage", { ...to, text: " \n " }, "text must be non-empty"],
    ["sendMessage", { ...to, text: "<b></b>", parse_mode: "HTML" }, "text must be non-empty"],
    ["sendMessage", { ...to, text: "a".repeat(4097) }, "message is too long"],
    ["sendMessage", { ...to, text: "a".repeat(32769) }, "text is too long"],
    ["sendMessage", { ...say, parse_mode: "BBCode" }, "unsupported parse_mode"],
    [
      "sendMessage",
      { chat_id: 12345, text: "<b>Halo", parse_mode: "HTML" },
      `can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    ["sendMessage", { chat_id: 12345, text: "a".repeat(4097) }, "chat not found"],
    ["sendMessage", { ...say, reply_parameters: { message_id: 999 } }, "message to be replied not found"],
    ["sendChatAction", { ...to, action: "dancing" }, "wrong parameter action in request"],
  ],
  "how it is marked up": [
    [
      "sendMessage",
      { ...to, text: "<x>a</x>", parse_mode: "HTML" },
      `can't parse entities: Unsupported start tag "x" at byte offset 0`,
    ],
    [
      "sendMessage",
      { ...to, text: "é<b", parse_mode: "HTML" },
      "can't parse entities: Unclosed start tag at byte offset 2",
    ],
    [
      "sendMessage",
      { ...to, text: "a</b>", parse_mode: "HTML" },
      "can't parse entities: Unexpected end tag at byte offset 1",
    ],
    [
      "sendMessage",
      { ...to, text: "<b>a</i>", parse_mode: "HTML" },
      `can't parse entities: Unmatched end tag at byte offset 4, expected "</b>", found "</i>"`,
    ],
    [
      "sendMessage",
      { ...to, text: "<span>a</span>", parse_mode: "HTML" },
      `can't parse entities: Tag "span" must have class "tg-spoiler" at byte offset 0`,
    ],
    [
      "sendMessage",
      { ...to, text: "Umur < 18", parse_mode: "HTML" },
      `can't parse entities: Unsupported start tag "" at byte offset 5`,
    ],
    [
      "sendMessage",
      { ...to, text: "Selesai.", parse_mode: "MarkdownV2" },
      `can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'`,
    ],
    [
      "sendMessage",
      { ...to, text: "1-2", parse_mode: "MarkdownV2" },
      `can't parse entities: Character '-' is reserved and must be escaped with the preceding '\\'`,
    ],
    [
      "sendMessage",
      { ...to, text: "*tebal", parse_mode: "MarkdownV2" },
      "can't parse entities: Can't find end of Bold entity at byte offset 0",
    ],
    [
      "sendMessage",
      { ...to, text: "é _miring", parse_mode: "MarkdownV2" },
      "can't parse entities: Can't find end of Italic entity at byte offset 3",
    ],
    [
      "sendMessage",
      { ...to, text: "`kode", parse_mode: "MarkdownV2" },
      "can't parse entities: Can't find end of Code entity at byte offset 0",
    ],
    [
      "sendMessage",
      { ...to, text: "```ts\nkode", parse_mode: "MarkdownV2" },
      "can't parse entities: Can't find end of PreCode entity at byte offset 0",
    ],
    [
      "sendMessage",
      { ...to, text: "[a](http://x", parse_mode: "MarkdownV2" },
      "can't parse entities: Can't find end of a URL at byte offset 4",
    ],
    [
      "sendMessage",
      { ...to, text: "Ni Luh *Putu", parse_mode: "Markdown" },
      "can't parse entities: Can't find end of the entity starting at byte offset 7",
    ],
  ],
  "its keyboard": [
    ["sendMessage", { ...say, reply_markup: "{" }, "can't parse reply keyboard markup JSON object"],
    ["sendMessage", { ...say, reply_markup: null }, "object expected as reply markup"],
    ["sendMessage", { ...say, reply_markup: [] }, "object expected as reply markup"],
    ["sendMessage", { ...say, reply_markup: { keyboard: ["a"] } }, `field "keyboard" must be an Array of Arrays`],
    [
      "sendMessage",
      { ...say, reply_markup: { inline_keyboard: [{ text: "a" }] } },
      `field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays`,
    ],
    [
      "sendMessage",
      { ...say, reply_markup: button({}) },
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    ["sendMessage", { ...say, reply_markup: button({ callback_data: "a".repeat(65) }) }, "BUTTON_DATA_INVALID"],
    ["sendMessage", { ...say, reply_markup: button({ callback_data: "ж".repeat(33) }) }, "BUTTON_DATA_INVALID"],
    ["sendMessage", { ...say, reply_markup: button({ callback_data: "🙂".repeat(17) }) }, "BUTTON_DATA_INVALID"],
    [
      "sendMessage",
      { ...say, reply_markup: button({ url: "http://localhost/x" }) },
      "inline keyboard button URL 'http://localhost/x' is invalid: Wrong HTTP URL",
    ],
    ["sendMessage", { ...say, reply_markup: { inline_keyboard: many(104, 8) } }, "reply markup is too long"],
    [
      "sendMessage",
      { chat_id: 12345, text: "a", reply_markup: button({ callback_data: "a".repeat(65) }) },
      "chat not found",
    ],
  ],
  "editing and deleting": [
    ["editMessageText", { text: "Baru" }, "message identifier is not specified"],
    ["editMessageText", { ...say, message_id: 999 }, "message to edit not found"],
    ["editMessageText", { ...say, message_id: AMINAS }, "message can't be edited"],
    ["editMessageText", { ...say, message_id: WITH_KEYBOARD }, "message can't be edited"],
    ["editMessageText", { ...say, message_id: PICTURE }, "there is no text in the message to edit"],
    [
      "editMessageText",
      { ...to, message_id: ASKED, text: "Siap?", reply_markup: button({ callback_data: "y" }) },
      NOT_MODIFIED,
    ],
    ["editMessageText", { ...to, message_id: ASKED, text: "a".repeat(4097) }, "MESSAGE_TOO_LONG"],
    ["editMessageText", { ...say, message_id: ASKED, reply_markup: { keyboard: [["a"]] } }, "inline keyboard expected"],
    ["editMessageText", { ...to, message_id: ASKED }, "message text is empty"],
    ["editMessageReplyMarkup", { ...to, message_id: PICTURE }, NOT_MODIFIED],
    ["editMessageCaption", { ...to, message_id: ASKED, caption: "a" }, "there is no caption in the message to edit"],
    ["deleteMessage", { ...to, message_id: 999 }, "message to delete not found"],
    ["deleteMessage", { ...to, message_id: OLD }, "message can't be deleted for everyone"],
    ["deleteMessage", { chat_id: GROUP, message_id: 2 }, "message can't be deleted"],
    [
      "deleteMessages",
      { ...to, message_ids: Array.from({ length: 101 }, (_, at) => at + 1) },
      "too many message identifiers specified",
    ],
  ],
  "files and albums": [
    ["sendPhoto", to, "there is no photo in the request"],
    ["sendDocument", to, "there is no document in the request"],
    ["sendDocument", { ...to, document: "attach://nothing" }, "there is no document in the request"],
    [
      "sendDocument",
      { ...to, document: "BQAC!" },
      "wrong remote file identifier specified: Wrong character in the string",
    ],
    [
      "sendPhoto",
      { ...to, photo: "AgACAgUA" },
      "wrong remote file identifier specified: can't unserialize it. Wrong last symbol",
    ],
    ["sendPhoto", { ...to, photo: "AgACAgUABA" }, "wrong file identifier/HTTP URL specified"],
    ["sendPhoto", { ...to, photo: "https://example.org/a.png" }, "failed to get HTTP URL content"],
    ["sendPhoto", () => upload("photo", png(9000, 1001), "a.png", { chat_id: `${AMINA}` }), "PHOTO_INVALID_DIMENSIONS"],
    [
      "sendPhoto",
      () => upload("photo", png(10, 10, 10485761), "a.png", { chat_id: `${AMINA}` }),
      "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
    ],
    [
      "sendPhoto",
      () => upload("photo", png(10, 10), "a.png", { chat_id: `${AMINA}`, caption: "a".repeat(1025) }),
      "message caption is too long",
    ],
    ["getFile", {}, "file_id not specified"],
    ["getFile", { file_id: "x!" }, "invalid file_id"],
    ["getFile", { file_id: "AgACAgUABA" }, "wrong file_id or the file is temporarily unavailable"],
    ["sendMediaGroup", { ...to, media: "{" }, "can't parse media JSON object"],
    ["sendMediaGroup", { ...to, media: [] }, "there are no messages to send"],
    [
      "sendMediaGroup",
      { ...to, media: Array.from({ length: 11 }, () => ({ type: "photo", media: "x" })) },
      "too many messages to send as an album",
    ],
    [
      "sendMediaGroup",
      {
        ...to,
        media: [
          { type: "photo", media: "x" },
          { type: "document", media: "x" },
        ],
      },
      "document can't be mixed with other media types",
    ],
    ["sendMediaGroup", { ...to, media: [{ media: "x" }] }, `can't parse InputMedia: Can't find field "type"`],
    [
      "sendMediaGroup",
      { ...to, media: [{ type: "photo", media: "AgACAgUABA" }] },
      `failed to send message #1 with the error message "wrong file identifier/HTTP URL specified"`,
    ],
  ],
  "copying, forwarding, pinning, reacting": [
    ["copyMessage", { ...to, from_chat_id: AMINA, message_id: 999 }, "message to copy not found"],
    [
      "copyMessages",
      { ...to, from_chat_id: AMINA, message_ids: [3, 2] },
      "message identifiers must be in a strictly increasing order",
    ],
    ["copyMessages", { ...to, from_chat_id: AMINA, message_ids: [998, 999] }, "there are no messages to forward"],
    ["forwardMessage", { ...to, from_chat_id: AMINA, message_id: 999 }, "message to forward not found"],
    [
      "forwardMessage",
      { ...to, from_chat_id: AMINA, message_id: 6 },
      "message has protected content and can't be forwarded",
    ],
    ["pinChatMessage", { ...to, message_id: 999 }, "message to pin not found"],
    ["pinChatMessage", { chat_id: GROUP, message_id: 2 }, "not enough rights to manage pinned messages in the chat"],
    ["pinChatMessage", { chat_id: GROUP, message_id: 1 }, "service messages can't be pinned"],
    ["setMessageReaction", { ...to, message_id: 999, reaction: [] }, "message to react not found"],
    [
      "setMessageReaction",
      { ...to, message_id: AMINAS, reaction: [{ type: "emoji", emoji: "🦖" }] },
      "REACTION_INVALID",
    ],
    [
      "setMessageReaction",
      { ...to, message_id: AMINAS, reaction: [{}] },
      `can't parse ReactionType: Can't find field "type"`,
    ],
  ],
  "answers to presses and queries": [
    ["answerCallbackQuery", { callback_query_id: "1" }, TOO_OLD],
    ["answerCallbackQuery", {}, TOO_OLD],
    ["answerCallbackQuery", { callback_query_id: "1", text: "a".repeat(201) }, "MESSAGE_TOO_LONG"],
    ["answerInlineQuery", { inline_query_id: "1", results: [] }, TOO_OLD],
    [
      "answerInlineQuery",
      { inline_query_id: "1", results: [{}] },
      `can't parse inline query result: Can't find field "type"`,
    ],
    [
      "answerInlineQuery",
      { inline_query_id: "1", results: Array.from({ length: 51 }, (_, at) => ({ type: "photo", id: `${at}` })) },
      "too many inline query results specified",
    ],
  ],
  "what the bot says of itself": [
    ["setMyCommands", { commands: "[" }, "can't parse commands JSON object"],
    ["setMyCommands", { commands: [{ command: "a" }] }, `can't parse BotCommand: Can't find field "description"`],
    ["setMyCommands", { commands: [{ command: "/", description: "a" }] }, "command must be non-empty"],
    [
      "setMyCommands",
      { commands: [{ command: "a".repeat(33), description: "a" }] },
      "command length must not exceed 32",
    ],
    ["setMyCommands", { commands: [{ command: "a", description: " " }] }, "command description must be non-empty"],
    [
      "setMyCommands",
      { commands: [{ command: "a", description: "a".repeat(257) }] },
      "command description length must not exceed 256",
    ],
    ["setMyCommands", { commands: [{ command: "Daftar", description: "a" }] }, "BOT_COMMAND_INVALID"],
    [
      "setMyCommands",
      { commands: Array.from({ length: 50 }, (_, at) => ({ command: `c${at}`, description: "a".repeat(100) })) },
      "BOT_COMMANDS_TOO_MUCH",
    ],
    [
      "setChatMenuButton",
      { menu_button: { type: "door" } },
      "can't parse menu button: MenuButton has unsupported type",
    ],
    ["setChatMenuButton", { chat_id: GROUP }, "invalid chat_id specified"],
  ],
  "how it hears": [
    ["setWebhook", { url: "http://example.org/x" }, "bad webhook: An HTTPS URL must be provided for webhook"],
    [
      "setWebhook",
      { url: "https://example.org:8080/x" },
      "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
    ],
    ["setWebhook", { url: "https://10.0.0.1/x" }, "bad webhook: IP address 10.0.0.1 is reserved"],
    ["setWebhook", { url: "https://" }, "invalid webhook URL specified"],
    ["setWebhook", { url: "http://127.0.0.1/x", secret_token: "a b" }, "secret token contains unallowed characters"],
    ["setWebhook", { url: "http://127.0.0.1/x", secret_token: "a".repeat(257) }, "secret token is too long"],
    ["notAMethod", {}, "404 Not Found: method not found"],
  ],
};

let box: Awaited<ReturnType<typeof openSandbox>>;

beforeAll(async () => {
  box = await openSandbox({ flood: false });
  await box.control(`/people/${AMINA}/start`, {});
  await box.result("sendMessage", { ...to, text: "Siap?", reply_markup: button({ callback_data: "y" }) });
  await box.result("sendPhoto", upload("photo", png(10, 10), "a.png", { chat_id: `${AMINA}` }));
  await box.result("sendMessage", { ...say, reply_markup: { keyboard: [["Ya"]] } });
  await box.result("sendMessage", { ...say, text: "Lama" });
  await box.result("sendMessage", { ...say, text: "Rahasia", protect_content: true });
  await box.control(`/people/${BILAL}/start`, {});
  await box.control(`/people/${BILAL}/block`, {});
  await box.control(`/people/${LUH}/start`, {});
  await box.control(`/people/${LUH}`, { deactivated: true }, "PATCH");
  for (const id of [GROUP, MUTED, KICKED, DELETED, MOVED])
    await box.control("/groups", { id, title: "Staf", members: [CHITRA, SLAMET] });
  await box.control("/groups", { id: LEFT, title: "Staf", members: [CHITRA], kind: "supergroup" });
  await box.control(`/people/${SLAMET}/messages`, { chat_id: GROUP, text: "/halo" });
  await box.control(`/groups/${MUTED}`, { bot: "restricted" }, "PATCH");
  await box.control(`/groups/${KICKED}`, { bot: "kicked" }, "PATCH");
  await box.control(`/groups/${LEFT}`, { bot: "left" }, "PATCH");
  await box.control(`/groups/${DELETED}`, { deleted: true }, "PATCH");
  await box.control(`/groups/${MOVED}/migrate`, {});
  const old = box.sandbox.chats.get(AMINA)?.messages.get(OLD);
  if (old) old.message = { ...old.message, date: old.message.date - 49 * 3600 };
});
afterAll(() => box.close());

describe.each(Object.entries(TABLE))("%s", (_subject, rows) => {
  it.each(rows)("%s %j: %s", async (method, parameters, words) => {
    if (method === "setWebhook") await box.control("/clock", { advance_ms: 1000 });
    const reply = await box.call(method, typeof parameters === "function" ? parameters() : parameters);
    const expected = /^\d{3} /.test(words) ? words : `400 Bad Request: ${words}`;
    expect(`${reply.error_code} ${reply.description}`).toBe(expected);
  });
});

it("names the supergroup a group has become", async () => {
  const { parameters } = await box.call("sendMessage", { chat_id: MOVED, text: "Halo" });
  expect(parameters).toEqual({ migrate_to_chat_id: box.sandbox.chats.get(MOVED)?.migratedTo });
  expect(Number(parameters?.migrate_to_chat_id)).toBeLessThan(-1_000_000_000_000);
});

it("refuses a token that is not the bot's", async () => {
  const words = async (token: string) =>
    ((await (await fetch(`${box.address}/bot${token}/getMe`)).json()) as { description: string }).description;
  expect(await words("42:other")).toBe("Unauthorized");
  expect(await words("nonsense")).toBe("Unauthorized: invalid token specified");
  expect(await words("0:test")).toBe("Unauthorized: invalid token specified");
});

it("refuses what is no JSON object, and too many parameters", async () => {
  const post = async (body: string) => {
    const answer = await fetch(`${box.address}/bot42:test/getMe`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    return ((await answer.json()) as { description: string }).description;
  };
  expect(await post("[1]")).toBe("Bad Request: JSON object expected");
  expect(await post("{broken")).toMatch(/^Bad Request: can't parse parameter value/);
  expect(await post(JSON.stringify({ text: "a".repeat(1024 * 1024) }))).toBe(
    "Request Entity Too Large: too many parameters",
  );
});
