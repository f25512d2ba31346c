// The registration against a model, raced from two devices, killed between saving and thanks, and with canaries in it.
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openSeal } from "../../src/platform/seal.ts";
import { happenings, playRegistration } from "../support/registration-model.ts";
import { raceCourse, races, shortRaces } from "../support/registration-race.ts";
import { beginRegistration, questions } from "../support/registration-talk.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, said, type TroubledBot } from "../support/troubled-bot.ts";
import { type Fleet, isShort, openFleet, until } from "./fleet.ts";

describe("one process", () => {
  const opened = openTestStorage();
  let bot: TroubledBot;
  let person = 30_000;
  beforeAll(async () => {
    const storage = await opened;
    await storage.startAnew();
    bot = await openTroubledBot(storage, { settings: { LOG_LEVEL: "info" } });
    await bot.phone.ask("POST", "flood", { enabled: false });
  });
  afterAll(async () => {
    await bot.close();
    await (await opened).close();
  });
  const newcomer = () => ++person;

  test("the draft is what the model says and each happening is answered once, whatever comes in between", async () => {
    const list = fc.array(fc.constantFrom(...happenings), { minLength: 15, maxLength: 60 });
    const happened: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(list, async (plan) => {
        const told: string[] = [];
        const stage = { bot, storage: await opened, id: newcomer() };
        const { open } = await playRegistration(stage, plan, (happening, is, expected) => {
          told.push(happening);
          expect({ after: told, ...is }).toEqual({ after: told, ...expected });
        });
        const end = open ? "unfinished" : "sent";
        happened[end] = (happened[end] ?? 0) + 1;
        expect(bot.events("update-failed")).toEqual([]);
      }),
      { numRuns: isShort ? 6 : 150, seed: 7, endOnFailure: true },
    );
    process.stdout.write(`  ${JSON.stringify(happened)}\n`);
  });

  test("canaries of a whole registration and of errors in it are in no log, metric or error record, nor told to others", async () => {
    const canaries = { name: "Ratnawulan", phone: "81299887766", birth: "23-11-1997", nik: "5203014508970003" };
    const [id, other] = [newcomer(), newcomer()];
    await bot.phone.addPerson({ id: other, first_name: "Bilal", language_code: "id" });
    await bot.phone.start(other);
    await bot.calls();
    bot.lines.splice(0);
    const told = (await bot.phone.calls(0)).sequence;
    await beginRegistration(bot.phone, id, bot.calls);
    const answers = [
      "Setuju",
      `Siti ${canaries.name}`,
      `0${canaries.phone}`,
      "23-11-1997",
      "Lombok Timur",
      "SMA",
      "Usaha sendiri",
    ];
    const { pool } = (await opened).database;
    for (const text of answers) {
      // At each question first an error that repeats everything, from where the answer is kept.
      const words = `cannot keep ${text}, for ${canaries.nik} +62${canaries.phone} ${canaries.birth} at postgresql://bot:s3cr3tpass@db/x`;
      await pool.query(`CREATE FUNCTION tells() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION USING MESSAGE = '${words}', ERRCODE = '23514'; END $$`);
      await pool.query(
        'CREATE TRIGGER tells BEFORE UPDATE ON "RegistrationDraft" FOR EACH ROW EXECUTE FUNCTION tells()',
      );
      await bot.phone.write(id, { text: `${text} ` });
      await bot.calls();
      await pool.query("DROP FUNCTION tells CASCADE");
      await bot.phone.write(id, { text });
      await bot.calls();
      await bot.phone.write(id, { text: canaries.nik });
      await bot.calls();
    }
    expect(bot.events("update-failed")).toHaveLength(answers.length);
    const metrics = await (await fetch(`${bot.app().address}/metrics`)).text();
    const broken = (await (await opened).database.pool.query('SELECT code, error, sealed FROM "BrokenUpdate"')).rows;
    const others = (await bot.phone.calls(told)).calls.filter(({ chat_id }) => chat_id !== id);
    const drafts = await (await opened).coordination.get(`dialogue:${id}`);
    const everything = JSON.stringify([bot.lines, metrics, broken, others, drafts]);
    for (const canary of [...Object.values(canaries), "s3cr3tpass", bot.environment.BOT_TOKEN ?? "-"])
      expect(everything.includes(canary), canary).toBe(false);
  });
});

describe("several processes", () => {
  let fleet: Fleet | undefined;
  afterEach(async () => {
    await fleet?.close();
    fleet = undefined;
  });

  async function fills(open: Fleet, id: number) {
    const answered = (count: number) =>
      until(async () => said(await open.calls(), id).length >= count, 20_000, `answer ${count} to ${id}`);
    await open.people([id]);
    await open.phone.start(id, "p_LAS-SMAW3G");
    await answered(1);
    await open.phone.press(id, { text: "Daftar 11 Jan 2027, BLK Mataram (contoh)" });
    await answered(2);
    for (const [at, { answers }] of questions.entries()) {
      await open.phone.write(id, { text: answers[0][0] });
      await answered(3 + at);
    }
  }
  const numbersOf = async (open: Fleet, id: number): Promise<string[]> => {
    const sql =
      'SELECT number FROM "Registration" r JOIN "Candidate" c ON c.id = r."candidateId" WHERE c."telegramId" = $1';
    return (await open.database.query<{ number: string }>(sql, [id])).rows.map(({ number }) => number);
  };

  test("a message and a press that race at every step, on two processes, leave what one of their two orders gives", async () => {
    const open = await openFleet({ webhook: true });
    fleet = open;
    const bots = [await open.start(), await open.start()];
    let id = 43_000;
    const course = raceCourse({
      phone: open.phone,
      database: open.database,
      seal: openSeal(open.environment.DATA_KEYS ?? ""),
      rest: () => open.phone.idle(30),
      newcomer: () => ++id,
    });
    const orders: Record<string, number> = {};
    const list = isShort ? shortRaces : Array.from({ length: 20 }, () => races).flat();
    for (const [at, race] of list.entries()) {
      const { is, either, order } = await course.run(race, at % 2 === 0 ? "message first" : "press first");
      expect(either, race.name).toContainEqual(is);
      orders[order] = (orders[order] ?? 0) + 1;
    }
    expect(bots.flatMap((bot) => bot.events("update-failed"))).toEqual([]);
    process.stdout.write(`  ${list.length} races: ${JSON.stringify(orders)}\n`);
  });

  test("killed between saving and thanks: the confirmation arrives in the end, with the one number there is", async () => {
    const open = await openFleet();
    fleet = open;
    let bot = await open.start();
    for (let round = 0; round < (isShort ? 1 : 5); round++) {
      const id = 40_000 + round;
      await fills(open, id);
      await open.phone.addFault({
        kind: "slow",
        delay_ms: 20_000,
        method: ["editMessageText", "sendMessage"],
        chat_id: id,
        times: 1,
      });
      await open.phone.press(id, { text: "✅ Kirim pendaftaran" });
      await until(async () => (await numbersOf(open, id)).length === 1, 10_000, "it is saved");
      await bot.end("SIGKILL");
      bot = await open.start();
      const [number] = await numbersOf(open, id);
      const took = await until(
        async () => said(await open.calls(), id).some((text) => text.includes(String(number))),
        30_000,
        "the confirmation arrives",
      );
      expect(await numbersOf(open, id)).toEqual([number]);
      process.stdout.write(`  killed before thanks: confirmed ${took} ms after the next start\n`);
    }
  });

  test("[Send] tapped on two devices of one person, on two processes: one registration, one number for both", async () => {
    const open = await openFleet({ webhook: true });
    fleet = open;
    await open.start();
    await open.start();
    for (let round = 0; round < (isShort ? 3 : 20); round++) {
      const id = 41_000 + round;
      await fills(open, id);
      await Promise.all(
        [1, 2, 3].map(() => open.phone.press(id, { text: "✅ Kirim pendaftaran" }).catch(() => undefined)),
      );
      await until(async () => (await numbersOf(open, id)).length > 0, 10_000, "it is saved");
      await sleep(300);
      expect(await numbersOf(open, id)).toHaveLength(1);
    }
  });

  test("what stays in Redis in the middle of a registration expires, is small, and says nothing in clear", async () => {
    const open = await openFleet();
    fleet = open;
    await open.start();
    await fills(open, 42_000);
    const keys = await open.redisKeys();
    expect(keys.length).toBeGreaterThan(0);
    for (const { key, expiry, value } of keys) {
      expect(expiry, key).toBeGreaterThan(0);
      expect((value ?? "").length, key).toBeLessThan(8_192);
      expect(String(value), key).not.toMatch(/Amina|Lestari|8123456|1999|Lombok/);
    }
  });
});
