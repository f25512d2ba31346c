// Spreadsheets that mean harm: how long each takes, what memory it costs, and that people are answered meanwhile.
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { certificateImport } from "../../src/certificates/importing.ts";
import { matchColumns, wantedOf } from "../../src/imports/columns.ts";
import { readSpreadsheet } from "../../src/spreadsheets/spreadsheets.ts";
import { hostileFiles } from "../imports/hostile-files.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, said } from "../support/troubled-bot.ts";
import { isShort } from "./fleet.ts";

const MOST_MS = 10_000;
const MOST_EXTRA_MB = 150;
const chitra = 1003;
const amina = 1001;
const files = hostileFiles.filter(({ isHeavy }, at) => !isShort || at % (isHeavy ? 3 : 10) === 0);

/** The most memory that a process has held, in MB; Linux only. */
function peakMb(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it has ended
  }
}

function children(): number[] {
  return readdirSync(`/proc/${process.pid}/task`).flatMap((task) => {
    try {
      return readFileSync(`/proc/${process.pid}/task/${task}/children`, "utf8")
        .trim()
        .split(" ")
        .map(Number)
        .filter(Boolean);
    } catch {
      return [];
    }
  });
}

/** Does something and says the most that the processes begun meanwhile have held together. */
async function measured<Value>(act: () => Promise<Value>): Promise<{ value: Value; ms: number; mb: number }> {
  const before = new Set(children());
  let mb = 0;
  const timer = setInterval(() => {
    mb = Math.max(
      mb,
      children()
        .filter((pid) => !before.has(pid))
        .reduce((sum, pid) => sum + peakMb(pid), 0),
    );
  }, 10);
  const startedAt = performance.now();
  const value = await act().finally(() => clearInterval(timer));
  return { value, ms: performance.now() - startedAt, mb };
}

function tell(what: string, figures: object): void {
  process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`);
}

async function* pieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024);
}

test("each is taken or refused with its reason, within ten seconds and 150 MB", async () => {
  const wrong: string[] = [];
  const slowest: { name: string; outcome: string; ms: number; mb: number }[] = [];
  for (const { name, expected, make } of files) {
    const bytes = make();
    const { value, ms, mb } = await measured(() =>
      readSpreadsheet(pieces(bytes), wantedOf(certificateImport), async (sheet) => {
        const matched = matchColumns(certificateImport, sheet.headings, () => false);
        if ("refused" in matched) return matched.refused;
        for await (const _ of sheet.batches());
        return "read";
      }),
    );
    const outcome = "refused" in value ? value.refused : value.value;
    slowest.push({ name, outcome, ms: Math.round(ms), mb: Math.round(mb) });
    if (!expected.includes(outcome)) wrong.push(`${name}: ${outcome}`);
    if (ms > MOST_MS || mb > MOST_EXTRA_MB) wrong.push(`${name}: ${Math.round(ms)} ms, ${Math.round(mb)} MB`);
  }
  const by = (key: "ms" | "mb") => slowest.toSorted((a, b) => b[key] - a[key]).slice(0, 6);
  tell("slowest", by("ms"));
  tell("largest", by("mb"));
  expect(wrong).toEqual([]);
});

test("while staff send them, a person is answered at once, and staff get a reason for each", async () => {
  const storage = await openTestStorage();
  await storage.startAnew();
  const bot = await openTroubledBot(storage, { settings: { ADMIN_IDS: String(chitra), LOG_LEVEL: "warn" } });
  const waits: number[] = [];
  let over = false;
  let talking: Promise<void> = Promise.resolve();
  try {
    for (const [id, name] of [
      [chitra, "Chitra"],
      [amina, "Amina"],
    ] as const)
      await bot.phone.addPerson({ id, first_name: name, language_code: "id" });
    await bot.phone.start(amina);
    await bot.phone.start(chitra);
    await bot.phone.write(chitra, { text: "/impor" });
    await bot.calls();
    await bot.phone.press(chitra, { text: "BLK Mataram (contoh)", ...(await buttonOf(bot, "BLK Mataram (contoh)")) });
    await bot.calls();

    talking = (async () => {
      while (!over) {
        const { messages } = await bot.phone.screen(amina);
        const startedAt = performance.now();
        await bot.phone.write(amina, { text: "/start" });
        while ((await bot.phone.screen(amina)).messages.length < messages.length + 2) await sleep(10);
        waits.push(performance.now() - startedAt);
        await sleep(250);
      }
    })();
    const sent = files
      .filter(({ isHeavy, name }) => isHeavy && name !== "more bytes than are taken")
      .slice(0, isShort ? 4 : 12);
    const answerTo = async (file: Buffer) => {
      await bot.phone.write(chitra, { document: { name: "data.xlsx", base64: file.toString("base64") } });
      await bot.phone.idle(60);
      await bot.app().runtime.work.settle(60_000);
      const calls = (await bot.calls()).filter(({ chat_id }) => chat_id === chitra);
      return said(calls).at(-1) ?? "";
    };
    for (const { name, make } of sent) {
      let last = await answerTo(make());
      // One after the other they are read faster than one person may send them.
      for (; /^$|terlalu banyak sekaligus/.test(last); last = await answerTo(make())) await sleep(6_000);
      expect(last, name).toMatch(/belum bisa dibaca|Impor no\. \d+<\/b>, BLK/);
      expect(last, name).not.toContain("sedang diperiksa");
    }
    over = true;
    await talking;
    waits.sort((a, b) => a - b);
    tell("answered meanwhile", {
      answers: waits.length,
      median: Math.round(waits[Math.floor(waits.length / 2)] ?? 0),
      slowest: Math.round(waits.at(-1) ?? 0),
    });
    expect(waits.length).toBeGreaterThan(sent.length);
    expect(waits[Math.floor(waits.length * 0.95)] ?? 0).toBeLessThan(1_500);
    expect(bot.lines.filter(({ level }) => level === "error")).toEqual([]);
  } finally {
    over = true;
    await talking.catch(() => undefined);
    await bot.close();
    await storage.close();
  }
});

async function buttonOf(bot: Awaited<ReturnType<typeof openTroubledBot>>, label: string) {
  const { messages } = await bot.phone.screen(chitra);
  for (const message of messages.toReversed())
    for (const [row, buttons] of (message.reply_markup?.inline_keyboard ?? []).entries()) {
      const column = buttons.findIndex(({ text }) => text === label);
      if (column >= 0) return { message_id: message.message_id, row, column };
    }
  throw new Error(`there is no button ${label}`);
}
