import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTexts, raw, type TextKey, type Words } from "../../src/telegram/texts.ts";

const path = mkdtempSync(`${tmpdir()}/texts-`);
const folder = pathToFileURL(`${path}/`);

beforeAll(() => {
  const write = (file: string, text: string) => {
    mkdirSync(`${path}/${file.split("/")[0]}/locales`, { recursive: true });
    writeFileSync(`${path}/${file}`, text);
  };
  write(
    "trades/locales/en.ftl",
    "trades-hello = Hello <b>{ $name }</b>\n\n    Second { $more }\ntrades-only = English" +
      "\ntrades-seats = { $left -> \n    [one] { $left } seat\n   *[other] { $left } seats\n  }",
  );
  write("trades/locales/id.ftl", "trades-hello = Halo <b>{ $name }</b>\n\n    Kedua { $more }\ntrades-local = Lokal");
  write("trades/locales/fr.ftl", "trades-hello = Bonjour { $nom }");
  write("staff/locales/en.ftl", 'staff-link = <a href="{ $to }">x</a>\n    .button = Open { $to }');
  write("staff/locales/id.ftl", 'staff-link = <a href="{ $to }">y</a>\n    .button = Buka { $to }');
});
afterAll(() => rmSync(path, { recursive: true }));

// The keys of these made-up texts are not among the product's, so the test speaks to them untyped.
type Loose = (key: string, args?: Record<string, unknown>) => string;
const html = (words: Words) => words.html as unknown as Loose;
const plain = (words: Words) => words.plain as unknown as Loose;

test("all features speak through one bundle, and what people typed is escaped in messages only", () => {
  const words = openTexts("id", { folder }).in("en");
  expect(html(words)("trades-hello", { name: 'O\'Neil <b> & "co"', more: raw("<i>x</i>") })).toBe(
    "Hello <b>O'Neil &lt;b&gt; &amp; &quot;co&quot;</b>\n\nSecond <i>x</i>",
  );
  expect(html(words)("staff-link", { to: 'https://x.id/?a=1&b="' })).toBe(
    '<a href="https://x.id/?a=1&amp;b=&quot;">x</a>',
  );
  expect(plain(words)("staff-link.button", { to: "A & <B>" })).toBe("Open A & <B>");
});

test("a number that was written before it is placed chooses the plural, and is printed as it was written", () => {
  const words = openTexts("id", { folder }).in("en");
  const seats = (left: unknown) => html(words)("trades-seats", { left });
  expect(["1", "2", "1.021", "021", 1, "1 <b>"].map(seats)).toEqual([
    "1 seat",
    "2 seats",
    "1.021 seats",
    "021 seats",
    "1 seat",
    "1 &lt;b&gt; seats",
  ]);
});

test("a gap throws while developing", () => {
  const texts = openTexts("id", { folder });
  expect(() => html(texts.in("id"))("trades-hello", { name: "x" })).toThrow(/trades-hello.*id.*more/);
  expect(() => html(texts.in("id"))("trades-nothing")).toThrow(/no such text/);
  expect(() => html(texts.in("id"))("trades-only")).toThrow(/no such text/);
});

test("a gap is reported in production and the next language in the chain speaks", () => {
  const problems: string[] = [];
  const texts = openTexts("id", { folder, onProblem: (problem) => problems.push(problem.message) });
  expect(html(texts.in("id"))("trades-only")).toBe("English");
  expect(html(texts.in("fr"))("trades-local")).toBe("Lokal");
  expect(html(texts.in("fr"))("trades-hello", { name: "A", more: "B" })).toBe("Halo <b>A</b>\n\nKedua B");
  expect(html(texts.in("id"))("trades-hello", { name: "<A>" })).toBe("Hello <b>&lt;A&gt;</b>\n\nSecond {$more}");
  expect(html(texts.in("id"))("trades-nothing")).toBe("trades-nothing");
  expect(problems).toHaveLength(7);
});

test("the nearest language to what a client says", () => {
  const texts = openTexts("id", { folder });
  expect(texts.languages).toEqual(["id", "en", "fr"]);
  const codes = ["en", "en-GB", "EN_us", "in", "id-ID", "ms", "zh-hans", "", "!", "x".repeat(99), null, undefined];
  expect(codes.map((code) => texts.nearest(code))).toEqual(
    ["en", "en", "en", "id", "id", "id", "id", "id", "id", "id", "id", "id"], //
  );
  expect(texts.in("xx").language).toBe("id");
  expect(() => openTexts("xx", { folder })).toThrow('no texts in "xx"; there are: en, fr, id');
});

test("the product's own texts open in every language", () => {
  const texts = openTexts("id");
  expect(texts.languages).toEqual(["id", "en"]);
  expect(texts.languages.map((language) => texts.in(language).plain("telegram-language-name"))).toEqual([
    "Bahasa Indonesia",
    "English",
  ]);
});

test("a union of keys takes the variables of all of them (types)", () => {
  const words = openTexts("id").in("id");
  const key = (["telegram-yes", "telegram-no"] as const)[0] satisfies TextKey;
  expect(words.plain(key)).toBe("Ya");
  // @ts-expect-error a text without variables takes none
  expect(words.plain("telegram-yes", { name: "x" })).toBe("Ya");
  // @ts-expect-error no such key
  expect(() => words.plain("telegram-yess")).toThrow();
});
