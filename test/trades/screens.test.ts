import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { readPress } from "../../src/telegram/press.ts";
import type { Screen } from "../../src/telegram/screen.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { intakeScreen } from "../../src/trades/intake-screen.ts";
import { detailsScreen, programmeScreen, tradeScreen, tradesScreen } from "../../src/trades/screens.ts";
import { activeTrades, programmeWithIntakes, tradeWithProgrammes } from "../../src/trades/trades.ts";
import { standardNow } from "../support/chat-header.ts";
import { openTestDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";

const now = new Date(standardNow);
const texts = openTexts("id");

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openTestDatabase(sampleFilling());
});
afterAll(() => opened.close());

/** What the buttons of a screen lead to, by act. */
function leadsTo(screen: Screen, act: string): string[] {
  const presses = (screen.buttons ?? [])
    .flat()
    .map((button) => ("callback_data" in button ? button.callback_data : ""));
  return presses.map(readPress).flatMap((press) => (press?.act === act ? [press.argument] : []));
}

/** About a screen of a small phone: 20 lines of 40 signs, without the buttons. */
function rows(screen: Screen): number {
  const plain = screen.text.replace(/<[^>]+>/g, "");
  return plain.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 40)), 0);
}

describe.each(texts.languages)("in %s", (language) => {
  const words = texts.in(language);

  test("by buttons one reaches all 16 trades and 36 programmes, each on a screen of a small phone, and comes back", async () => {
    const { db } = opened;
    const trades = leadsTo(tradesScreen(words, await activeTrades(db, now)), "trade");
    expect(trades).toHaveLength(16);
    const programmes: string[] = [];
    for (const code of trades) {
      const trade = await tradeWithProgrammes(db, code, now);
      if (!trade) throw new Error(`${code} is not reached`);
      const screen = tradeScreen(words, trade);
      expect(leadsTo(screen, "trades")).toHaveLength(1);
      expect(rows(screen)).toBeLessThanOrEqual(22);
      programmes.push(...leadsTo(screen, "programme"));
    }
    expect(programmes).toHaveLength(36);
    for (const code of programmes) {
      const programme = await programmeWithIntakes(db, code, now);
      if (!programme) throw new Error(`${code} is not reached`);
      const card = programmeScreen(words, programme, { waiting: false, vacancies: 0, botName: "jembatan_bot" });
      expect(leadsTo(card, "trade")).toEqual([programme.tradeCode]);
      expect(leadsTo(card, "reg").length + leadsTo(card, "wish").length).toBeGreaterThan(0);
      expect(rows(card)).toBeLessThanOrEqual(18);
      expect(card.text.slice(card.text.indexOf("\n"))).not.toMatch(/KKNI|\bJP\b|SSW|EPS|G2G|SMAW 3G\/PF/);
      const details = detailsScreen(words, programme);
      expect(leadsTo(details, "programme")).toEqual([code]);
      expect(leadsTo(details, "reg")).toEqual(leadsTo(card, "reg"));
      expect(rows(details)).toBeLessThanOrEqual(24);
    }
  });
});

test("a date's end is told in the zone of whoever reads it, by its name; of whom none is known, in the centre's", async () => {
  const programme = await programmeWithIntakes(opened.db, "LAS-SMAW3G", now);
  const intake = programme?.intakes.find(({ zone }) => zone === "Asia/Makassar");
  if (!programme || !intake) throw new Error("no such date");
  const endIn = (zone: string | undefined) =>
    /, (\d\d\.\d\d \w+)/.exec(intakeScreen(texts.in("id"), programme, intake, { zone, waiting: false }).text)?.[1];
  const zones = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", undefined];
  expect(zones.map(endIn)).toEqual(["22.59 WIB", "23.59 WITA", "00.59 WIT", "23.59 WITA"]);
});

test("what staff wrote in one language is read by everybody, and who reads another is told so", async () => {
  const programme = await programmeWithIntakes(opened.db, "LAS-SMAW3G", now);
  const intake = programme?.intakes[0];
  if (!programme || !intake) throw new Error("no such date");
  const read = (language: string, documents: unknown[]) =>
    intakeScreen(texts.in(language), programme, { ...intake, documents }, { zone: undefined, waiting: false }).text;
  expect(read("id", [{ en: "Sports clothes" }])).toMatch(/Sports clothes[\s\S]*bahasa Inggris/);
  expect(read("en", [{ id: "Baju olahraga" }])).toMatch(/Baju olahraga[\s\S]*in Indonesian/);
  expect(read("en", [{ en: "Sports clothes" }])).not.toContain("in Indonesian");
  expect(read("en", [])).toContain("Identity card (KTP)"); // the centre's own
});
