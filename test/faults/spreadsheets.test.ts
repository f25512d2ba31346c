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
import { isShort, until } from "./fleet.ts";

/** Of processor time, so that it says the same on a machine that has other work. */
const MOST_MS = 10_000;
const MOST_EXTRA_MB = 150;
const chitra = 1003;
const amina = 1001;
const files = hostileFiles.filter(({ isHeavy }, at) => !isShort || at % (isHeavy ? 3 : 10) === 0);

/** The most memory that a process has held, in MB, and the processor time it has taken, in ms; Linux only. */
function costOf(pid: number): { mb: number; ms: number } | undefined {
  try {
    const held = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0;
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return { mb: Number(held) / 1024, ms: (Number(fields[11]) + Number(fields[12])) * TICK_MS };
  } catch {
    return undefined; // it has ended
  }
}
const TICK_MS = 10;

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

/** Does something and says what it cost: processor time, and the most that the processes begun meanwhile have held together. */
async function measured<Value>(act: () => Promise<Value>): Promise<{ value: Value; ms: number; mb: number }> {
  const before = new Set(children());
  const taken = new Map<number, number>();
  let most = 0;
  const timer = setInterval(() => {
    let together = 0;
    for (const pid of children().filter((pid) => !before.has(pid))) {
      const { mb, ms } = costOf(pid) ?? { mb: 0, ms: 0 };
      together += mb;
      if (ms > 0) taken.set(pid, ms);
    }
    most = Math.max(most, together);
  }, 10);
  const own = process.cpuUsage();
  const value = await act().finally(() => clearInterval(timer));
  const { user, system } = process.cpuUsage(own);
  return { value, ms: (user + system) / 1_000 + [...taken.values()].reduce((sum, ms) => sum + ms, 0), mb: most };
}

function tell(what: string, figures: object): void {
  process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`);
}

async function* pieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024);
}

test("each is taken or refused with its reason, within ten seconds of a processor and 150 MB", async () => {
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

test("while each is read, however long that takes, a person is answered; and staff get a reason for each", async () => {
  const storage = await openTestStorage();
  await storage.startAnew();
  const bot = await openTroubledBot(storage, { settings: { ADMIN_IDS: String(chitra), LOG_LEVEL: "warn" } });
  let readers = new Set<number>();
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

    const answered = async () => {
      const { messages } = await bot.phone.screen(amina);
      await bot.phone.write(amina, { text: "/start" });
      await until(
        async () => (await bot.phone.screen(amina)).messages.length > messages.length + 1,
        20_000,
        "an answer",
      );
    };
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
      const file = make();
      const others = new Set(children());
      readers = new Set();
      let isDone = false;
      const sending = (async () => {
        let last = await answerTo(file);
        // One after the other they are read faster than one person may send them.
        for (; /^$|terlalu banyak sekaligus/.test(last); last = await answerTo(file)) await sleep(6_000);
        return last;
      })().finally(() => {
        isDone = true;
      });
      // Whoever reads it stands still, as if it took for ever, and everybody else is answered.
      while (readers.size === 0 && !isDone) {
        await sleep(5);
        readers = new Set(children().filter((pid) => !others.has(pid)));
        for (const pid of readers) send(pid, "SIGSTOP");
      }
      expect(isDone, `${name} is read by a process of its own`).toBe(false);
      for (let time = 0; time < 3; time++) await answered();
      expect(isDone, `${name} is still being read`).toBe(false);
      for (const pid of readers) send(pid, "SIGCONT");
      const last = await sending;
      expect(last, name).toMatch(/belum bisa dibaca|Impor no\. \d+<\/b>, BLK/);
      expect(last, name).not.toContain("sedang diperiksa");
    }
    expect(bot.lines.filter(({ level }) => level === "error")).toEqual([]);
  } finally {
    for (const pid of readers) send(pid, "SIGCONT");
    await bot.close();
    await storage.close();
  }
});

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it has ended
  }
}

async function buttonOf(bot: Awaited<ReturnType<typeof openTroubledBot>>, label: string) {
  const { messages } = await bot.phone.screen(chitra);
  for (const message of messages.toReversed())
    for (const [row, buttons] of (message.reply_markup?.inline_keyboard ?? []).entries()) {
      const column = buttons.findIndex(({ text }) => text === label);
      if (column >= 0) return { message_id: message.message_id, row, column };
    }
  throw new Error(`there is no button ${label}`);
}
