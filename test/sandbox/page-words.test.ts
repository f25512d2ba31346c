import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { en } from "../../src/sandbox/page/words/en.ts";
import { id } from "../../src/sandbox/page/words/id.ts";

const gaps = (words: Record<string, string>) =>
  Object.entries(words).map(([word, text]) => [word, [...text.matchAll(/\{\w+\}/g)].map(String).toSorted()]);

test("the page says the same things in both languages, with the same gaps", () => {
  expect(gaps(id)).toEqual(gaps(en));
});

test("every word of the page is said somewhere", () => {
  const page = new URL("../../src/sandbox/page/", import.meta.url).pathname;
  const said = globSync(["*.ts", "views/*.ts"], { cwd: page }).map((file) => readFileSync(page + file, "utf8"));
  expect(said.length).toBeGreaterThan(20);
  expect(Object.keys(en).filter((word) => !said.some((source) => source.includes(`"${word}"`)))).toEqual([]);
});
