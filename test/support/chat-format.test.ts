import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chatTitle, parseChat, printChat } from "./chat-format.ts";
import { parseStep, type Step } from "./chat-steps.ts";

const sample = `# A welder registers.
language: en
now: 2026-11-24T10:00+08:00
setting: QUIET_HOURS=off
setting: webhook
person: Odd, name O'Neil <b>, language id, phone +6281200000
varies: code /i_[\\w-]{6}/

Amina: /register
  Bot: How many years?

       A whole number, please.
       [Cancel]

# She writes on two lines.
Amina: first line
       second line

       fourth line
  Bot: Thank you.
--- saved: select code
           from registration
  code
`;

describe("a .chat file", () => {
  test("is given back as it was written", () => {
    expect(printChat(parseChat(sample).blocks)).toBe(sample);
  });

  test("sets what holds for all of it in its header", () => {
    const { header } = parseChat(sample);
    expect(header.language).toBe("en");
    expect(header.now.toISOString()).toBe("2026-11-24T02:00:00.000Z");
    expect(header.settings).toEqual({ QUIET_HOURS: "off" });
    expect(header.webhook).toBe(true);
    expect(header.people).toEqual([{ key: "Odd", name: "O'Neil <b>", language: "id", phone: "+6281200000" }]);
    expect(header.varies[0]?.pattern.flags).toBe("gu");
  });

  test("tells a person's further lines from the bot's reaction", () => {
    const steps = parseChat(sample).blocks.filter((block) => block.kind === "step");
    expect(steps.map((block) => block.step)).toEqual([
      { does: "types", who: "Amina", text: "/register" },
      { does: "types", who: "Amina", text: "first line\nsecond line\n\nfourth line" },
      { does: "saved", query: "select code\nfrom registration" },
    ]);
    expect(steps[0]?.reaction).toHaveLength(4);
    expect(steps.map((block) => block.line)).toEqual([9, 16, 21]);
  });

  test("names the line of a mistake and what would be right", () => {
    const mistakes: [string, number, RegExp][] = [
      ["# x\nAmina tabs [A]", 2, /nobody knows how "Amina tabs \[A\]" goes; there are: taps \[Label\]/],
      ["  Bot: hello", 1, /belongs under something/],
      ["colour: red\nAmina: x", 1, /no header is called "colour"/],
      ["now: soon", 1, /a time reads "2026-12-01 08:00 WITA"/],
      ["Amina: x\n--- in a while", 2, /there are: at 2026-12-01/],
      ["Amina: x\nlanguage: en", 2, /not understood/],
    ];
    for (const [text, line, message] of mistakes) {
      expect(() => parseChat(text)).toThrow(message);
      expect(() => parseChat(text)).toThrow(expect.objectContaining({ line }));
    }
  });

  test("keeps any words of a person, whatever their script or signs", () => {
    const word = fc.string({ unit: "grapheme" }).filter((text) => text.trim() !== "" && !/[\n\r]/.test(text));
    fc.assert(
      fc.property(word, word, (first, second) => {
        const text = `Amina: ${first}\n       ${second.trimStart()}\n  Bot: ok\n`;
        const { blocks } = parseChat(text);
        expect(printChat(blocks)).toBe(text);
        expect(blocks[0]).toMatchObject({ step: { does: "types", text: `${first}\n${second.trimStart()}` } });
      }),
    );
  });

  test("is called by its first comment", () => {
    expect(chatTitle(sample, "file")).toBe("A welder registers.");
    expect(chatTitle("Amina: x", "file")).toBe("file");
  });
});

describe("a step", () => {
  const steps: [string, Step][] = [
    ["Amina: Ni Luh *Putu*: [x]", { does: "types", who: "Amina", text: "Ni Luh *Putu*: [x]" }],
    ["Amina: محمد 🧑‍🏭", { does: "types", who: "Amina", text: "محمد 🧑‍🏭" }],
    ["Amina: ", { does: "types", who: "Amina", text: "" }],
    ["Amina on another phone: hi", { does: "types", who: "Amina", text: "hi" }],
    ["Amina taps [Yes]", { does: "taps", who: "Amina", label: "Yes", kind: "inline", times: 1 }],
    ["Amina taps [A [1\\]] twice", { does: "taps", who: "Amina", label: "A [1]", kind: "inline", times: 2 }],
    [
      'Amina taps [No] on "Welder, 6"',
      { does: "taps", who: "Amina", label: "No", kind: "inline", on: "Welder, 6", times: 1 },
    ],
    ["Amina taps {Share} three times", { does: "taps", who: "Amina", label: "Share", kind: "reply", times: 3 }],
    ["Amina starts", { does: "starts", who: "Amina" }],
    ["Amina opens ‹code 2›", { does: "starts", who: "Amina", payload: "‹code 2›" }],
    ["Amina opens t_LAS", { does: "starts", who: "Amina", payload: "t_LAS" }],
    ["Amina shares her contact", { does: "shares", who: "Amina", whose: "Amina" }],
    ["Amina shares Bilal's contact", { does: "shares", who: "Amina", whose: "Bilal" }],
    ["Amina sends a photo", { does: "sends", who: "Amina", what: "photo" }],
    [
      "Amina sends document x.csv: here",
      { does: "sends", who: "Amina", what: "document", file: "x.csv", caption: "here" },
    ],
    ["Amina sends a sticker", { does: "sends", who: "Amina", what: "sticker" }],
    ['Amina corrects "17-8": 18-8-1999', { does: "corrects", who: "Amina", old: "17-8", text: "18-8-1999" }],
    ['Amina forges a button with "v1:x"', { does: "forges", who: "Amina", data: "v1:x" }],
    ['--- trouble: {"kind": "reset_after"}', { does: "troubles", fault: { kind: "reset_after" } }],
    ["Amina unblocks the bot", { does: "unblocks", who: "Amina" }],
    ["--- 3 days later", { does: "waits", milliseconds: 259_200_000 }],
    ["--- at 2026-12-01 08:00 WITA", { does: "reaches", instant: new Date("2026-12-01T00:00:00Z") }],
    ["--- the catalogue becomes x.json", { does: "loads", file: "x.json" }],
    ["--- the bot restarts", { does: "restarts" }],
    ["--- Amina's phone language: en", { does: "speaks", who: "Amina", language: "en" }],
    ["--- cost, at most 9 taps, 5 typed, 30 KB", { does: "costs", limits: { taps: 9, typed: 5, kilobytes: 30 } }],
  ];

  test.each(steps)("%s", (text, step) => {
    expect(parseStep(text)).toEqual(step);
  });
});
