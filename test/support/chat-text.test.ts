import type { MessageEntity } from "grammy/types";
import { describe, expect, test } from "vitest";
import { firstWords, showLabel, showText } from "./chat-text.ts";

const entity = (type: "bold" | "italic" | "code" | "underline" | "blockquote", offset: number, length: number) =>
  ({ type, offset, length }) as MessageEntity;

describe("a message's text", () => {
  const shown: [string, string, MessageEntity[], string][] = [
    ["bold", "No. LAS-2026-00042", [entity("bold", 4, 14)], "No. *LAS-2026-00042*"],
    ["italic", "please wait", [entity("italic", 0, 6)], "_please_ wait"],
    ["italic inside a word", "a1b", [entity("italic", 1, 1)], "a<i>1</i>b"],
    [
      "a link",
      "see here",
      [{ type: "text_link", offset: 4, length: 4, url: "https://x.id/a_b" }],
      "see [here](https://x.id/a_b)",
    ],
    ["bold around italic", "ab", [entity("bold", 0, 2), entity("italic", 0, 2)], "*_ab_*"],
    ["one after the other", "ab", [entity("bold", 0, 1), entity("code", 1, 1)], "*a*`b`"],
    ["other kinds by their tag", "ab", [entity("underline", 0, 2)], "<u>ab</u>"],
    ["offsets after an emoji", "🧑‍🏭 Las", [entity("bold", 6, 3)], "🧑‍🏭 *Las*"],
    [
      "links Telegram finds itself",
      "t.me/b?start=t_LAS",
      [{ type: "url", offset: 0, length: 18 }],
      "t.me/b?start=t_LAS",
    ],
    ["stars typed by a person", "Ni Luh *Putu*", [], "Ni Luh \\*Putu\\*"],
    ["a tag typed by a person", "O'Neil <b> & 1 < 2", [], "O'Neil \\<b> & 1 < 2"],
    ["underscores around a word", "_x_ a_b", [], "\\_x\\_ a_b"],
    ["a line like a button", "[Yes]\n{No}\n| x", [], "\\[Yes]\n\\{No}\n\\| x"],
    ["Arabic and Javanese", "محمد ꦗꦮ", [], "محمد ꦗꦮ"],
    ["marks nobody sees", "a\u2068b\u2069\u00a0c\u200f", [], "a\\u{2068}b\\u{2069}\\u{a0}c\\u{200f}"],
    ["a space at a line's end", "a \nb", [], "a\\u{20}\nb"],
  ];

  test.each(shown)("shows %s", (_, text, entities, expected) => {
    expect(showText(text, entities)).toBe(expected);
  });

  test("never looks like another one", () => {
    const bold = showText("a b", [entity("bold", 2, 1)]);
    expect(bold).not.toBe(showText("a *b*"));
    expect(showText("a", [entity("underline", 0, 1)])).not.toBe(showText("<u>a</u>"));
    expect(showText("x", [{ type: "text_link", offset: 0, length: 1, url: "https://a" }])).not.toBe(
      showText("[x](https://a)"),
    );
  });

  test("is named by its first words", () => {
    expect(firstWords("Halo Amina!\nSelamat datang")).toBe("Halo Amina!");
    expect(firstWords("Kejuruan apa yang paling Anda minati sekarang?")).toBe("Kejuruan apa yang paling Anda…");
  });

  test("keeps a button's end clear", () => {
    expect(showLabel("a [1] }")).toBe("a [1\\] \\}");
  });
});
