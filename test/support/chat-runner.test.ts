import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseChat, printChat } from "./chat-format.ts";
import { playChat } from "./chat-player.ts";
import { openTinyBot } from "./tiny-bot.ts";

let bot: Awaited<ReturnType<typeof openTinyBot>>;
beforeEach(async () => {
  bot = await openTinyBot();
});
afterEach(() => bot.close());

/** Plays only the person's lines; what comes back must be the chat as it is written here. */
async function plays(chat: string): Promise<void> {
  const { blocks } = parseChat(chat);
  const asked = printChat(blocks.map((block) => (block.kind === "step" ? { ...block, reaction: [] } : block)));
  const { text, failure } = await playChat(asked, import.meta.filename, async () => bot);
  expect(failure).toBeUndefined();
  expect(text).toBe(chat);
}

describe("the runner completes", () => {
  test("messages, edits, pop-ups, buttons, links and people with odd names", () =>
    plays(`language: en
person: Odd, name O'Neil <b> *x*

Odd opens t_LAS
  Bot: Hello *O'Neil \\<b> \\*x\\** (en), you came for t_LAS.
${""}
       Go on?
       [Yes] [No]
       [Site → https://example.org/]
Odd taps [No]
  Bot alerts: Then not.
Odd taps [Site]
  (opens https://example.org/)
Odd taps [Yes]
  Bot edits: How many years?
Odd: a lot
  Bot: Please send a whole number, like 3.
--- the unfinished dialogues are lost
Odd: 6
  Bot: You wrote: 6
`));

  test("contacts, pushes to others, reply keyboards, files, deletions and calls it does not know", () =>
    plays(`setting: STAFF_CHAT_ID=-100100100

Chitra starts
  Bot: Hello *Chitra* (id).

       Go on?
       [Yes] [No]
       [Site → https://example.org/]
Amina: /phone
  Bot: Your number?
       {Share → contact}
       {Later}
Amina taps {Later}
  Bot: You wrote: Later
Amina taps {Share}
  Bot: Thanks.
       {keyboard removed}
  Bot → Chitra: Amina shared a number.
Amina shares Bilal's contact
  Bot: That is not yours.
       {keyboard removed}
  Bot → Chitra: Amina shared a number.
Chitra blocks the bot
Amina shares her contact
  Bot: Thanks.
       {keyboard removed}
  Telegram refuses sendMessage → Chitra: 403 Forbidden: bot was blocked by the user
Amina: /list
  Bot sends document list.csv (2 lines): All of them
       | no,name
       | 1,Amina
Amina sends a photo
  Bot: A photo.
Amina sends document chat-text.ts: my file
  Bot: A file, chat-text.ts.
Amina: /tidy
  Bot: This goes away
  Bot deletes "This goes away"
  Bot calls getChat {"chat_id":"1001"}
  Bot → Staff group: A tidy person.
Amina: one
       two
  Bot: You wrote: one
       two
Amina: /quiet
  (no answer)
`));

  test("the clock, restarts, values that vary, saved rows and what it cost", () =>
    plays(`# Any code will do.
now: 2027-03-01 09:00 WITA
varies: code /c_[\\w-]{6}/

Amina starts
  Bot: Hello *Amina* (id).

       Go on?
       [Yes] [No]
       [Site → https://example.org/]
--- Amina's phone language: en
Amina on another phone opens c_2
  Bot: Hello *Amina* (en), you came for c_2.

       Go on?
       [Yes] [No]
       [Site → https://example.org/]
Amina taps [Yes] on "Hello Amina (id)"
  Bot edits "Hello Amina (id).": How many years?
--- the bot restarts
Amina: 6
  Bot: 6 years.
Amina: /code
  Bot: Your code: ‹code›
Amina: /code
  Bot: Your code: ‹code 2›
Amina: ‹code›?
  Bot: You wrote: ‹code›?
Amina: /spin
  Bot: A button nobody answers
       [Spin]
Amina taps [Spin] twice
  (the button keeps spinning)
  (the button keeps spinning)
--- 2 days later
  Bot quietly → Amina: It is 2027-03-03, good morning.
--- at 2027-03-04 08:00 WITA
  Bot quietly → Amina: It is 2027-03-04, good morning.
--- saved: select code
           from letters
  code   sentAt                 note
  LAS-1  2026-11-24 09:00 WITA  –
--- saved: select nobody
  (no rows)
--- cost
  Amina: 5 taps, 5 typed, 11 calls, 2 KB
`));

  test("corrections, forged buttons, stickers and trouble with Telegram", () =>
    plays(`Amina: one
  Bot: You wrote: one
Amina corrects "on": two
  Bot: Now you wrote: two
Amina forges a button with "x:1"
  Bot pops up: What is that?
Amina sends a sticker
  Bot: A sticker.
--- trouble: {"kind": "server_error", "method": "sendMessage"}
Amina: three
  Telegram refuses sendMessage: 500 Internal Server Error: restart
--- trouble: {"kind": "reset_after", "method": "sendMessage"}
Amina: four
  Telegram hangs up on sendMessage, having done it
`));
});

describe("the runner stops", () => {
  const failing: [string, string, RegExp][] = [
    [
      "at a button that is not there",
      "Amina starts\nAmina taps [Maybe]",
      /no such button; there are\n {2}\[Yes\] \[No\] \[Site\] on "Hello Amina/,
    ],
    [
      "at a key that is not there",
      "Amina: /phone\nAmina taps {Never}",
      /no such key; there are\n {2}\{Share\}\n {2}\{Later\}/,
    ],
    ["at somebody unknown", "Amina: x\nZaid: hello", /nobody is called Zaid; there are Amina, Bilal/],
    ["when the clock would go back", "--- 2 days later\n--- at 2020-01-01 08:00 WITA", /the clock only moves forward/],
    [
      "when it costs too much",
      "Amina starts\n--- cost, at most 0 taps, 5 typed, 30 KB",
      /that is too much: Amina: 1 taps/,
    ],
  ];
  test.each(failing)("%s", async (_, chat, message) => {
    const { failure, text } = await playChat(chat, import.meta.filename, async () => bot);
    expect(failure?.message).toMatch(message);
    expect(failure?.line).toBe(2);
    expect(text.split("\n").length).toBeGreaterThanOrEqual(2);
  });
});
