// A hundred people are erased, on two processes, some of them while a broadcast goes out and a list is read: a minute later
// nothing of them is in any table, in Redis, in the queue, in a file or a log, but what their receipt says is kept.
import { createDecipheriv, hkdfSync, randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { databaseOver } from "../../src/platform/database.ts";
import { openSeal } from "../../src/platform/seal.ts";
import { moveProductClock } from "../support/bot-environment.ts";
import { holdCertificate } from "../support/held.ts";
import { register } from "../support/registered.ts";
import type { Screen } from "../support/sandbox-phone.ts";
import { postSample } from "../support/vacancies.ts";
import { fillMore, unfilled } from "./filled.ts";
import { type Fleet, isShort, openFleet, until } from "./fleet.ts";

const PEOPLE = isShort ? 8 : 100;
const CROWD = isShort ? 100 : 3_000;
const chitra = 1003;
const group = -1_001_001_001_001;
const FIRST = 7_100_200_000;
const ids = Array.from({ length: PEOPLE }, (_, at) => FIRST + at);
const isCertified = (at: number) => at % 4 === 0;

/** Whatever is theirs has one of these in it: names and words, phones, NIKs, a birth date, their account's number. */
const canary = /zamrudxq|zirkonxq|8125550\d{3}|52030302717\d|1971-02-03|3 Februari 1971|71002\d{5}/i;
/** What the law has the centre keep of a certificate: who was certified. */
const lawful = /zamrudxq|52030302717\d|1971-02-03/i;

test("erased people are gone from everywhere within a minute, but for what their receipt says", async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), "jembatan-erasures-"));
  const fleet = await openFleet({ webhook: true });
  try {
    const settings = {
      ...{ ADMIN_IDS: String(chitra), STAFF_CHAT_ID: String(group), DATA_DIR: dataDir, QUIET_HOURS: "off" },
      ...{ APPROVAL_ABOVE: "1000000", BULK_PER_SECOND: "250" },
    };
    const bots = [await fleet.start(settings), await fleet.start(settings)];
    await fleet.phone.addPerson({ id: chitra, first_name: "Chitra", language_code: "id" });
    const topics = { kind: "supergroup", topics: true, bot: "administrator" };
    await fleet.phone.addGroup({ id: group, title: "Staff", members: [chitra], ...topics });
    await fleet.phone.start(chitra);
    await fill(fleet);
    await inTens(ids, (id) => talk(fleet, id));
    await fleet.phone.idle(60);
    // What is looked for is really there, or nothing would be shown by its being gone.
    const before = await found(fleet, { dataDir, bots });
    for (const place of ["Candidate", "QuestionMessage", "CorrectionRequest", "SelectionNote", "BrokenUpdate", "redis"])
      expect(before.filter((each) => each.startsWith(place)).length, place).toBeGreaterThan(0);
    // A new table that names a person is filled here, or this fails: nobody forgets that an erasure has to reach it.
    expect(await unfilled(fleet.database, ids)).toEqual([]);

    await beginBroadcast(fleet, bots);
    await sendList(fleet);
    const startedAt = Date.now();
    await inTens(ids, (id) => erase(fleet, id));
    const erasedMs = Date.now() - startedAt;
    let left: string[] = [];
    await until(
      async () => {
        left = (await found(fleet, { dataDir, bots })).filter((place) => !place.startsWith("Holder, lawful"));
        return left.length === 0;
      },
      60_000 - erasedMs,
      "nothing is left",
    ).catch(() => undefined);
    expect(left).toEqual([]);
    const ms = Date.now() - startedAt;
    await everyReceipt(fleet);
    const texts = JSON.stringify((await fleet.phone.screen(chitra, group)).messages);
    expect(canary.test(texts), "the staff's group").toBe(false);
    expect(bots.flatMap((bot) => bot.events("update-failed"))).toEqual([]);
    const { rows } = await fleet.database.query(
      `select count(*)::int as count from "Erasure" where receipt is not null`,
    );
    expect(rows[0].count).toBe(PEOPLE);
    process.stdout.write(`  ${PEOPLE} people erased in ${erasedMs} ms, nothing left after ${ms} ms\n`);
  } finally {
    await fleet.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});

const sealOf = ({ environment }: Fleet) => openSeal(environment.DATA_KEYS ?? "");
const numberOf = (at: number) => `LAS-2026-${String(10_000 + at)}`;
const nikOf = (at: number) => `520303027170${String(1000 + at)}`;

/** Rows of each of them in the tables that a chat of this test would not reach. */
async function fill(fleet: Fleet): Promise<void> {
  const db = databaseOver(fleet.database);
  const seal = sealOf(fleet);
  const at = new Date("2026-11-24T01:00:00.000Z");
  await postSample(db, { codes: ["VAC-003"] });
  for (const [n, telegramId] of ids.entries()) {
    const name = `Kanari Zamrudxq${n}`;
    const phone = `+628125550${String(100 + n)}`;
    const { candidateId, registrationId } = await register(
      db,
      {
        ...{ telegramId, name, phone, birthDate: "1971-02-03", number: numberOf(n), state: "invited" },
        ...{ intake: "LAS-SMAW3G-MTR-1", guardian: { name: `Wali Zamrudxq${n}`, phone } },
      },
      seal,
    );
    const said = `Zirkonxq${n} berkata`;
    await db.selectionNote.create({ data: { registrationId, said: seal.seal(said, "selection.note"), by: 1003n, at } });
    await db.attendance.create({ data: { registrationId, day: at, mark: "present", by: 1003n, at } });
    await db.intakeWish.create({ data: { candidateId, programmeCode: "LIS-PLC", reason: "noIntake", wishedAt: at } });
    await db.alertSubscription.create({ data: { candidateId, tradeCode: "LAS", createdAt: at } });
    const begun = { candidateId, programmeCode: "LIS-PLC", startedAt: at, changedAt: at };
    await db.registrationDraft.create({ data: { key: randomUUID(), ...begun } });
    await db.silencedTopic.create({ data: { candidateId, topic: "surveys", at } });
    await db.correctionRequest.create({
      data: {
        ...{ candidateId, centreCode: "MATARAM", about: numberOf(n), field: "fullName", askedAt: at },
        dueAt: new Date(at.getTime() + 72 * 3_600_000),
        valueSealed: seal.seal(JSON.stringify({ fullName: said }), "correction"),
      },
    });
    const update = { message: { from: { id: telegramId }, text: said } };
    await db.brokenUpdate.create({
      data: {
        updateId: 900_000_000 + n,
        code: `E${n}`,

        error: "x",
        sealed: seal.seal(JSON.stringify(update), "update"),
        at,
      },
    });
    const act = { staffTelegramId: BigInt(telegramId), act: "refused", subject: numberOf(n), centreCodes: [], at };
    await db.staffAct.create({ data: act });
    await fillMore(db, seal, { candidateId, registrationId, telegramId, name, phone, at });
    if (isCertified(n))
      await holdCertificate(
        db,
        { telegramId, name, number: `25920 7212 2 8${100_000 + n} 2024`, validUntil: "2027-06-30" },
        seal,
      );
  }
  await fleet.database.query(
    `insert into "Candidate" ("telegramId", language, "createdAt")
     select 200000 + n, 'id', now() from generate_series(1, $1::int) n`,
    [CROWD],
  );
}

/** Each asks with words and a photo; some leave a correction open that waits for words. */
async function talk({ phone }: Fleet, id: number): Promise<void> {
  const n = id - FIRST;
  await phone.addPerson({
    id,
    first_name: `Kanari Zamrudxq${n}`,
    language_code: "id",
    phone_number: `+628125550${100 + n}`,
  });
  await phone.start(id);
  await phone.write(id, { text: "/tanya" });
  await hears(phone, id, /^Tanya BLK/);
  await phone.write(id, { text: `Zirkonxq${n}: NIK saya ${nikOf(n)}, kapan?` });
  await hears(phone, id, /sudah sampai/);
  await phone.write(id, { photo: {}, caption: `Zirkonxq${n} difoto` });
  await hears(phone, id, /Sudah ditambahkan/);
  if (n % 3 !== 0) return;
  await phone.write(id, { text: "/dataku" });
  await tap(phone, id, "Betulkan");
  await tap(phone, id, "Nama");
  await hears(phone, id, /^Siapa nama lengkap/);
}

/** Presses the button as soon as it is there. */
async function tap(phone: Fleet["phone"], id: number, text: string): Promise<void> {
  const labels = async () =>
    (await phone.screen(id)).messages.flatMap(({ reply_markup }) => (reply_markup?.inline_keyboard ?? []).flat());
  await until(async () => (await labels()).some((button) => button.text === text), 45_000, `${id} can press ${text}`);
  await phone.press(id, { text });
}

/** Waits until the bot has said something like this. */
async function hears(phone: Fleet["phone"], id: number, said: RegExp, limitMs = 45_000): Promise<void> {
  const isSaid = ({ messages }: Screen) => messages.some(({ text, mine }) => !mine && said.test(text ?? ""));
  await until(async () => isSaid(await phone.screen(id)), limitMs, `${id} reads ${said}`);
}

async function erase({ phone }: Fleet, id: number): Promise<void> {
  await phone.write(id, { text: "/dataku" });
  await tap(phone, id, "Hapus semua data saya");
  await tap(phone, id, "Ya, hapus semuanya");
  // Where there is too much to do at once, a press is answered so, and is made again.
  for (const again of ["Ya, hapus semuanya", "Tanda terima", ""])
    try {
      return await hears(phone, id, /HPS-\w{5}-\w{5}/, 20_000);
    } catch (error) {
      if (again === "") throw error;
      await phone.press(id, { text: again }).catch(() => undefined);
    }
}

/** Every receipt has a number of its own, says what is kept, and nothing of whoever holds it. */
async function everyReceipt({ phone }: Fleet): Promise<void> {
  const numbers = new Set<string>();
  for (const [n, id] of ids.entries()) {
    const { messages } = await phone.screen(id);
    const text = messages.findLast((each) => /HPS-\w{5}-\w{5}/.test(each.text ?? ""))?.text ?? "";
    numbers.add(/HPS-\w{5}-\w{5}/.exec(text)?.[0] ?? "");
    expect(text.includes("catatan balai tentang sertifikat"), text).toBe(isCertified(n));
    expect(canary.test(text), text).toBe(false);
  }
  expect(numbers.size).toBe(PEOPLE);
}

async function beginBroadcast(fleet: Fleet, bots: readonly { address: string }[]): Promise<void> {
  const content = { versions: "one", messages: { all: { kind: "text", text: "Halo", entities: [] } }, links: {} };
  await fleet.database.query(
    `insert into "Broadcast" (state, "authorTelegramId", content, audience, revision, previewed, "holdUntil", "createdAt", "changedAt")
     values ('scheduled', $1, $2, '{"languages": ["id"]}', 1, 1, '2026-11-24T09:15:00+08:00', '2026-11-24', '2026-11-24')`,
    [chitra, content],
  );
  for (const { address } of bots) await moveProductClock(address, new Date("2026-11-24T09:16:10+08:00"));
  const begun = async () =>
    (await fleet.database.query(`select 1 from "Delivery" where kind = 'broadcast' and state <> 'queued' limit 1`))
      .rows;
  await until(async () => (await begun()).length > 0, 60_000, "the broadcast has begun");
}

/** Staff send a list of participants in which they stand, among many others, by name and birth date: it is read meanwhile. */
async function sendList({ phone }: Fleet): Promise<void> {
  const head = "Nama Lengkap,NIK,Tanggal Lahir,Kejuruan,Angkatan,Tanggal Daftar";
  const others = Array.from({ length: isShort ? 500 : 5_000 }, (_, at) => {
    const serial = String(1 + (at % 9_000)).padStart(4, "0");
    return `Orang Lain${at},5203120505${80 + (at % 20)}${serial},1980-05-05,Las,2025-01,2026-10-05`;
  });
  const theirs = ids.map((_, n) => `Kanari Zamrudxq${n},,03-02-1971,Las,2025-01,2026-10-05`);
  const step = Math.floor(others.length / theirs.length);
  const rows = theirs.flatMap((row, n) => [...others.slice(n * step, (n + 1) * step), row]);
  await phone.write(chitra, { text: "/impor" });
  await tap(phone, chitra, "BLK Mataram (contoh)");
  const base64 = Buffer.from([head, ...rows].join("\n")).toString("base64");
  await phone.write(chitra, { document: { name: "daftar.csv", base64 } });
}

/** Every place in which something of theirs stands: a table and column, a key, a file, a line of a log. */
async function found(
  fleet: Fleet,
  { dataDir, bots }: { dataDir: string; bots: readonly { lines: readonly object[] }[] },
): Promise<string[]> {
  const open = opener(fleet.environment.DATA_KEYS ?? "");
  const places: string[] = [];
  const { rows: tables } = await fleet.database.query<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_schema in ('public', 'work') and table_type = 'BASE TABLE'`,
  );
  for (const { schema, name } of tables) {
    const { rows } = await fleet.database.query<{ row: string }>(
      `select row_to_json(t)::text as row from "${schema}"."${name}" t`,
    );
    for (const { row } of rows) {
      const clear = open(row);
      if (!canary.test(clear)) continue;
      const isLawful =
        name === "Holder" &&
        row.includes(`"candidateId":null`) &&
        !canary.test(clear.replace(new RegExp(lawful, "gi"), ""));
      const [hit = ""] = canary.exec(clear) ?? [];
      places.push(isLawful ? "Holder, lawful" : `${name}: ${hit} in ${clear.slice(0, 300)}`);
    }
  }
  for (const { key, value } of await fleet.redisKeys())
    if (canary.test(open(`${key} ${value}`))) places.push(`redis ${key}: ${open(value ?? "").slice(0, 100)}`);
  for (const file of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const text = await readFile(path.join(file.parentPath, file.name), "utf8");
    if (canary.test(open(text))) places.push(`file ${file.name}`);
  }
  for (const { lines } of bots)
    for (const line of lines) if (canary.test(JSON.stringify(line))) places.push(`log ${JSON.stringify(line)}`);
  return places;
}

/** Puts what is sealed in a text in clear, whatever it was sealed for: the stream alone is read, its proof is not asked for. */
function opener(keys: string): (text: string) => string {
  const [id = "", base64 = ""] = keys.split(":");
  const secret = Buffer.from(base64, "base64");
  const key = Buffer.from(hkdfSync("sha256", secret, "", "jembatan seal", 32));
  const sealed = new RegExp(`\\b${id}\\.([\\w-]{16})\\.([\\w-]+)\\.[\\w-]{22}`, "g");
  return (text) =>
    text.replace(sealed, (_, iv: string, encrypted: string) => {
      const cipher = createDecipheriv("aes-256-gcm", key, Buffer.from(iv, "base64url"), { authTagLength: 16 });
      return cipher.update(Buffer.from(encrypted, "base64url")).toString("utf8");
    });
}

async function inTens<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += 10) await Promise.all(all.slice(at, at + 10).map(act));
}
