import { describe, expect, it } from "vitest";
import { withFoundEntities } from "../../src/sandbox/entities/find.ts";
import { codePoints, parseSource, trimFormatted } from "../../src/sandbox/entities/read.ts";

// What Telegram makes of marked-up text: offsets and lengths in UTF-16 units, as the Bot API counts.

/** Text and entities on one line: `Halo|bold 0-4`. */
function read(source: string, mode = ""): string {
  const { text, entities } = withFoundEntities(trimFormatted(parseSource(source, mode)));
  const listed = entities.map(({ type, offset, length, url, language }) =>
    [`${type} ${offset}-${offset + length}`, url ?? language].filter(Boolean).join(" "),
  );
  return [text, ...listed].join("|");
}

describe("HTML", () => {
  it.each([
    ["<b>Halo</b> semua", "Halo semua|bold 0-4"],
    [
      "<strong>a</strong><em>b</em><ins>c</ins><del>d</del>",
      "abcd|bold 0-1|italic 1-2|underline 2-3|strikethrough 3-4",
    ],
    ["🙂<b>👩‍🔧</b>!", "🙂👩‍🔧!|bold 2-7"],
    ["<b>tebal <i>miring</i></b>", "tebal miring|bold 0-12|italic 6-12"],
    ["<B>x</B>", null],
    ["1 &lt; 2 &amp;&amp; &quot;a&quot; &#128513; &#x41;", '1 < 2 && "a" 😁 A'],
    ["&nbsp;&copy", "&nbsp;&copy"],
    ["<a href='https://example.org/a?b=1&amp;c=2'>buka</a>", "buka|text_link 0-4 https://example.org/a?b=1&c=2"],
    ["<a href='nonsense'>buka</a>", "buka"],
    ["<a>example.org</a>", "example.org|text_link 0-11 http://example.org/"],
    ['<pre><code class="language-ts">let a</code></pre>', "let a|pre 0-5 ts"],
    ["<code>/start</code> /start", "/start /start|code 0-6|bot_command 7-13"],
    ['<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>', "ab|spoiler 0-1|spoiler 1-2"],
    ["<blockquote expandable>a\nb</blockquote>", "a\nb|expandable_blockquote 0-3"],
    ["  \nHalo <b>ya </b> \n ", "Halo ya|bold 5-7"],
    ["\n<b> Halo </b>", " Halo|bold 0-5"],
    ["O&#39;Neil &lt;b&gt;", "O'Neil <b>"],
  ])("%j", (source, expected) => {
    if (expected === null) expect(() => read(source, "HTML")).toThrow('expected "</b>", found "</B>"');
    else expect(read(source, "HTML")).toBe(expected);
  });
});

describe("MarkdownV2", () => {
  it.each([
    ["*Halo* _semua_", "Halo semua|bold 0-4|italic 5-10"],
    ["__a__ ~b~ ||c|| `d`", "a b c d|underline 0-1|strikethrough 2-3|spoiler 4-5|code 6-7"],
    ["*🙂 _👍_*", "🙂 👍|bold 0-5|italic 3-5"],
    ["a\\.b\\-c\\!", "a.b-c!"],
    ["[buka](https://example.org/\\))", "buka|text_link 0-4 https://example.org/)"],
    ["```ts\nlet a = 1.5;\n```", "let a = 1.5;|pre 0-12 ts"],
    ["`a.b`", "a.b|code 0-3"],
    [">satu\n>dua\nlagi", "satu\ndua\nlagi|blockquote 0-8"],
    ["*tebal\nbaris*", "tebal\nbaris|bold 0-11"],
  ])("%j", (source, expected) => expect(read(source, "MarkdownV2")).toBe(expected));
});

describe("Markdown", () => {
  it.each([
    ["*a* _b_ `c` [d](example.org)", "a b c d|bold 0-1|italic 2-3|code 4-5|text_link 6-7 http://example.org/"],
    ["\\*a\\* 1.5!", "*a* 1.5!"],
  ])("%j", (source, expected) => expect(read(source, "markdown")).toBe(expected));
});

describe("what it finds by itself", () => {
  it.each([
    ["/start t_las", "/start t_las|bot_command 0-6"],
    [
      "/start@jembatan_bot dan /menu, bukan a/b",
      "/start@jembatan_bot dan /menu, bukan a/b|bot_command 0-19|bot_command 24-29",
    ],
    ["lihat https://example.org/a.", "lihat https://example.org/a.|url 6-27"],
    [
      "example.org, a@example.org, @budi_santoso #lowongan",
      "example.org, a@example.org, @budi_santoso #lowongan|url 0-11|email 13-26|mention 28-41|hashtag 42-51",
    ],
    ["hubungi +62 812-0046-0101", "hubungi +62 812-0046-0101|phone_number 8-25"],
    ["17.08.2026 jam 9.05", "17.08.2026 jam 9.05"],
  ])("%j", (source, expected) => expect(read(source)).toBe(expected));
});

it("counts a text in code points", () => {
  expect(codePoints("🙂".repeat(4096))).toBe(4096);
  expect(codePoints("aé👩‍🔧")).toBe(5);
});
