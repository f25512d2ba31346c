import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCatalogue } from "../../src/catalogue/reading.ts";
import { untranslatedNames } from "../../src/catalogue/untranslated.ts";

const readme = readFileSync(new URL("../../prisma/data/README.md", import.meta.url), "utf8");
const [, example = ""] = /```json\n([\s\S]+?)```/.exec(readme) ?? [];

test("the example that a centre copies is right, and its intake has real days", () => {
  const read = readCatalogue(example, new Set(["52.71"]));
  expect("mistakes" in read ? read.mistakes : []).toEqual([]);
  if ("mistakes" in read) return;
  expect(read.catalogue.intakes[0]).toMatchObject({
    startsOn: "2027-02-01",
    endsOn: "2027-04-02",
    registrationClosesOn: "2027-01-20",
  });
});

test("a name without English is told by its place", () => {
  expect(
    untranslatedNames({ trades: [{ name: { id: "Las" }, programmes: [{ name: { id: "A", en: "B" } }] }] }),
  ).toEqual(["trades[0].name.en"]);
});
