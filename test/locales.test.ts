import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { checkTexts, generateKeys } from "../tools/texts.ts";

test("the texts are complete, equal in all languages, used and well worded", () => {
  expect(checkTexts()).toEqual([]);
});

describe("the check notices", () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  function problemsOf(texts: { en: string; id?: string; code?: string }): string[] {
    const path = mkdtempSync(`${tmpdir()}/texts-`);
    folders.push(path);
    const folder = pathToFileURL(`${path}/`);
    mkdirSync(`${path}/telegram`);
    mkdirSync(`${path}/trades/locales`, { recursive: true });
    cpSync(new URL("../src/telegram/locales", import.meta.url), `${path}/telegram/locales`, { recursive: true });
    writeFileSync(`${path}/trades/locales/en.ftl`, texts.en);
    writeFileSync(`${path}/trades/locales/id.ftl`, texts.id ?? texts.en);
    writeFileSync(`${path}/trades/chat.ts`, texts.code ?? "`trades-$" + "{x}`");
    writeFileSync(`${path}/telegram/text-keys.ts`, generateKeys(folder));
    return checkTexts(folder);
  }

  const long = "word ".repeat(201);
  test.each<[string, { en: string; id?: string; code?: string }, string[]]>([
    ["nothing in good texts", { en: "trades-a = <b>Good</b> { $name }\n    .button = Choose" }, []],
    ["a key missing", { en: "trades-a = A\ntrades-b = B", id: "trades-a = A" }, ['"trades-b" is missing']],
    ["an attribute missing", { en: "trades-a = A\n    .b = B", id: "trades-a = A" }, ['"trades-a.b" is missing']],
    ["a key too many", { en: "trades-a = A", id: "trades-a = A\ntrades-b = B" }, ['"trades-b" is not in English']],
    [
      "another variable",
      { en: "trades-a = { $x }", id: "trades-a = { $y }" },
      ["has the variables (y), the English (x)"],
    ],
    ["a key of another folder", { en: "seats-a = A", code: '"seats-a"' }, ['"seats-a" must begin with "trades-"']],
    ["a key twice", { en: "trades-a = A\ntrades-a = B" }, ['"trades-a" is there twice']],
    ["an unreadable line", { en: "trades-a = A\ntrades-b { = B" }, ["cannot be read: trades-b"]],
    ["an open tag", { en: "trades-a = <b>A" }, ['leaves "b" open']],
    ["crossed tags", { en: "trades-a = <b><i>A</b></i>" }, ['closes "b" where it is not open']],
    ["an unknown tag", { en: "trades-a = <p>A</p>" }, ["Telegram does not know"]],
    ["a bare angle", { en: "trades-a = 1 < 2" }, ["Telegram does not know"]],
    ["shouting", { en: "trades-a = Read this NEVER" }, ['shouts "NEVER"']],
    ["a long message", { en: `trades-a = ${long}` }, ["longer than 1000"]],
    [
      "a plural behind any number",
      {
        en: "trades-a = <b>{ $count }</b> open seats, { $name } gives\ntrades-b = { $days -> \n   [one] a day\n  *[other] { $days } days\n  }",
        id: "trades-a = { $count } { $name }\ntrades-b = { $days } hari",
        code: "`trades-$" + "{x}`",
      },
      ['"trades-a" says "1 seats": choose by $count'],
    ],
    ["a text nobody uses", { en: "trades-a = A", code: "" }, ['"trades-a" is used nowhere']],
    [
      "a literal without a text",
      { en: "trades-a = A", code: 'w.html("trades-a") + w.html("trades-b")' },
      ['"trades-b" is used in src but'],
    ],
    ["tags on a button", { en: "trades-a = <b>A</b>", code: 'w.plain("trades-a")' }, ['"trades-a" has tags']],
  ])("%s", (_, texts, expected) => {
    const problems = problemsOf(texts);
    for (const problem of expected) expect(problems.join("\n")).toContain(problem);
    if (expected.length === 0) expect(problems).toEqual([]);
  });

  test("plural forms, whose variable is a number, and a stale file of keys", () => {
    const path = mkdtempSync(`${tmpdir()}/texts-`);
    folders.push(path);
    const folder = pathToFileURL(`${path}/`);
    mkdirSync(`${path}/telegram/locales`, { recursive: true });
    const source = "telegram-seats = { $left ->\n    [one] one seat of { $all }\n   *[other] { $left } seats\n  }";
    writeFileSync(`${path}/telegram/locales/en.ftl`, source);
    writeFileSync(`${path}/telegram/text-keys.ts`, "old");
    expect(generateKeys(folder)).toContain('"telegram-seats": { all: string; left: number };');
    expect(checkTexts(folder)).toEqual(["telegram/text-keys.ts is stale: npm run texts"]);
  });
});
