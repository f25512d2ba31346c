import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { matchPlace, type Place } from "../../src/regions/regions.ts";
import { places as answers } from "../candidates/answers.corpus.ts";

type Row = { code: string; type: Place["kind"]; name: string; short_name: string; aliases: string[] };
const file = JSON.parse(readFileSync(new URL("../../prisma/data/regions.json", import.meta.url), "utf8"));
const places = (file.regencies as Row[]).map(({ code, type, name, short_name, aliases }) => ({
  code,
  kind: type,
  name,
  shortName: short_name,
  aliases,
}));

test.each(answers)("%j is %s", (typed, expected) => {
  const match = matchPlace(typed, places);
  if ("value" in match) expect(match.value.name).toBe(expected);
  else if (match.problem === "ambiguous") expect(match.places.map(({ name }) => name).join(" | ")).toBe(expected);
  else expect(`!${match.nearest.map(({ name }) => name).join(", ")}`).toBe(expected);
});

test("every regency and city is found by its full name, and by its aliases", () => {
  expect(places).toHaveLength(48);
  for (const place of places) {
    expect(matchPlace(place.name, places)).toEqual({ value: place });
    for (const alias of place.aliases) {
      const match = matchPlace(alias, places);
      expect("value" in match ? [match.value] : match.problem === "ambiguous" && match.places).toContain(place);
    }
  }
});
