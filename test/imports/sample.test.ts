// The two hundred sample certificates, sent in the chat as a file: on 24 November 2026 each is what the sample says.
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { statusOn } from "../../src/certificates/status.ts";
import { dayFromDatabase } from "../../src/platform/calendar.ts";
import { expectedStatus, sampleRows } from "../support/certified.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, said } from "../support/troubled-bot.ts";

const chitra = 1003;
const storage = await openTestStorage();
await storage.startAnew();
const bot = await openTroubledBot(storage, { settings: { ADMIN_IDS: String(chitra), LOG_LEVEL: "warn" } });
afterAll(async () => {
  await bot.close();
  await storage.close();
});

/** Taps a button of the newest message that has it, and waits for what comes of it. */
async function tap(label: string): Promise<string> {
  const { messages } = await bot.phone.screen(chitra);
  for (const message of messages.toReversed())
    for (const [row, buttons] of (message.reply_markup?.inline_keyboard ?? []).entries()) {
      const column = buttons.findIndex(({ text }) => text === label);
      if (column < 0) continue;
      await bot.phone.press(chitra, { message_id: message.message_id, row, column });
      return settled();
    }
  throw new Error(`there is no button ${label}`);
}

async function settled(): Promise<string> {
  await bot.phone.idle(60);
  await bot.app().runtime.work.settle(60_000);
  return said(await bot.calls(), chitra).at(-1) ?? "";
}

test("each of the two hundred stands as the sample says, and nobody's numbers were told", async () => {
  const file = readFileSync(path.join(import.meta.dirname, "../../prisma/data/certificates.sample.csv"));
  await bot.phone.addPerson({ id: chitra, first_name: "Chitra", language_code: "id" });
  await bot.phone.start(chitra);
  await bot.phone.write(chitra, { document: { name: "daftar.csv", base64: file.toString("base64") } });
  await settled();
  expect(await tap("BLK Mataram (contoh)")).toContain("200 baru");
  const { db } = storage.database;
  const waiting = await db.importedRow.findMany();
  expect(waiting).toHaveLength(200);
  expect(await tap("Simpan 200 baris")).toContain("200 sertifikat baru");
  expect(await db.importedRow.count()).toBe(0);

  const stored = await db.certification.findMany({
    select: { recordKey: true, state: true, validUntil: true, publicCode: true },
  });
  const found = new Map(stored.map((one) => [one.recordKey, one]));
  const rows = sampleRows();
  expect(stored).toHaveLength(rows.length);
  for (const row of rows) {
    const { state, validUntil, publicCode } = found.get(row.record_id) ?? {
      state: "registered",
      validUntil: null,
      publicCode: null,
    };
    const status = statusOn(
      { state, validUntil: validUntil === null ? undefined : dayFromDatabase(validUntil) },
      "2026-11-24",
    );
    expect(`${row.record_id} ${status}`).toBe(`${row.record_id} ${expectedStatus(row)}`);
    expect(publicCode !== null).toBe(row.certificate_no !== "");
  }
  const told = JSON.stringify([
    waiting,
    bot.lines,
    await db.staffAct.findMany({ select: { act: true, subject: true } }),
  ]);
  const work = await storage.database.pool.query("SELECT coalesce(jsonb_agg(data), '[]')::text AS data FROM work.job");
  for (const { nik, birth_date, holder_name } of rows)
    for (const canary of [nik, birth_date, `"${holder_name}"`]) {
      expect(told).not.toContain(canary);
      expect(work.rows[0].data).not.toContain(canary);
    }
}, 120_000);
