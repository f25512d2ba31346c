// The registration against a model, raced from two devices, killed between saving and thanks, and with canaries in it.
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, said, type TroubledBot } from "../support/troubled-bot.ts";
import { type Fleet, isShort, openFleet, until } from "./fleet.ts";

/** The questions in their order, each with an answer that is taken and one that is not. */
const questions = [
  { field: "consent", good: "Setuju", bad: "mungkin" },
  { field: "fullName", good: "Amina Lestari", bad: "12345" },
  { field: "phone", good: "0812 3456 7001", bad: "sedang hilang" },
  { field: "birthDate", good: "17 agustus 1999", bad: "kemarin" },
  { field: "regencyCode", good: "Lombok Timur", bad: "1a!" },
  { field: "education", good: "SMA", bad: "lumayan" },
  { field: "goal", good: "Kerja di luar negeri", bad: "entahlah ya" },
] as const;

/** Which answers are saved of a person, as a list of the questions' fields; undefined without a draft. */
const savedSql = `
  SELECT d.id AS draft, c."fullName", c."phoneSealed" AS phone, c."birthDateSealed" AS "birthDate", c."regencyCode", c.education, d.goal,
    (SELECT count(*) FROM "Consent" k WHERE k."candidateId" = c.id AND k."withdrawnAt" IS NULL)::int AS consents,
    (SELECT array_agg(r.number) FROM "Registration" r WHERE r."candidateId" = c.id) AS numbers
  FROM "Candidate" c LEFT JOIN "RegistrationDraft" d ON d."candidateId" = c.id WHERE c."telegramId" = $1`;

type Row = Record<string, unknown> & { draft: number | null; consents: number; numbers: string[] | null };

function answeredIn(row: Row | undefined): string[] | undefined {
  if (!row || row.draft === null) return undefined;
  return questions
    .filter(({ field }) => (field === "consent" ? row.consents > 0 : row[field] !== null))
    .map(({ field }) => field);
}

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
  const newcomer = async () => {
    person += 1;
    await bot.phone.addPerson({
      id: person,
      first_name: "Amina",
      language_code: "id",
      phone_number: `+62812${person}00`,
    });
    return person;
  };
  const row = async (id: number) => (await (await opened).database.pool.query<Row>(savedSql, [id])).rows[0];
  /** Opens the programme and chooses the first intake, which begins the registration. */
  const begins = async (id: number) => {
    await bot.phone.start(id, "p_LAS-SMAW3G");
    await bot.calls();
    await bot.phone.press(id, { text: "Daftar 11 Jan 2027, BLK Mataram (contoh)" });
    await bot.calls();
  };

  const commands = [
    "good",
    "good",
    "good",
    "wrong",
    "cancel",
    "resume",
    "menu",
    "old",
    "twice",
    "again",
    "restart",
    "flush",
    "broken",
  ] as const;

  test("the draft is what the model says, and each command is answered, whatever comes in between", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...commands), { minLength: 5, maxLength: 30 }), async (list) => {
        const id = await newcomer();
        await begins(id);
        let model = 0; // how many of the questions are answered
        const first = (await bot.phone.screen(id)).messages.findLast(({ mine }) => !mine)?.message_id ?? 0;
        for (const command of list) {
          const next = questions[model];
          if (!next) break;
          let owed = true;
          let mayConsent = false;
          switch (command) {
            case "good":
              await bot.phone.write(id, { text: next.good });
              model += 1;
              break;
            case "twice": // a double tap: the same again at once
              if (model === 0) {
                await Promise.all([bot.phone.press(id, { text: "Setuju" }), bot.phone.press(id, { text: "Setuju" })]);
                model += 1;
              } else owed = false;
              break;
            case "wrong":
              await bot.phone.write(id, { text: next.bad });
              break;
            case "cancel":
              await bot.phone.write(id, { text: "/batal" });
              await bot.calls();
              await bot.phone.write(id, { text: "/daftar" });
              break;
            case "resume":
              await bot.phone.write(id, { text: "/daftar" });
              break;
            case "menu":
              await bot.phone.write(id, { text: "/start" });
              await bot.calls();
              await bot.phone.write(id, { text: "/daftar" });
              break;
            case "old":
              await bot.phone.press(id, { message_id: first, data: "1:ans:consent.yes:0", forged: true });
              mayConsent = model === 0; // the button may still be the one that is open
              break;
            case "again":
              await bot.phone.ask("POST", "redeliver", { last: 1, copies: 2 });
              owed = false;
              break;
            case "restart":
              await bot.restart();
              owed = false;
              break;
            case "flush":
              await (await opened).coordination.clear();
              owed = false;
              break;
            case "broken":
              await (await opened).coordination.set(`dialogue:${id}`, "nonsense", 60);
              owed = false;
              break;
          }
          const calls = await bot.calls();
          if (mayConsent) model = Math.min(1, answeredIn(await row(id))?.length ?? 0);
          // The screen that is shown already is not sent again: the press is answered all the same.
          const presses = calls.filter(({ method, outcome }) => method === "answerCallbackQuery" && outcome === "ok");
          if (owed) expect(said(calls, id).length + presses.length).toBeGreaterThan(0);
          if (owed) expect(said(calls, id).length).toBeLessThan(4);
          expect(answeredIn(await row(id))).toEqual(questions.slice(0, model).map(({ field }) => field));
        }
        expect(bot.events("update-failed")).toEqual([]);
      }),
      { numRuns: isShort ? 6 : 60, seed: 20_261_124 },
    );
  });

  test("a message and a press that race at every question leave the draft in one of their two orders", async () => {
    const races = isShort ? 40 : 500;
    const presses = ["Setuju", undefined, undefined, undefined, "Lombok Barat", "SMK", "Usaha sendiri"];
    const outcomes = new Map<string, number>();
    for (let n = 0; n < races; n++) {
      const step = n % questions.length;
      const id = await newcomer();
      await begins(id);
      for (const { good } of questions.slice(0, step)) {
        await bot.phone.write(id, { text: good });
        await bot.calls();
      }
      const label = presses[step];
      const old = (await bot.phone.screen(id)).messages.find(({ mine }) => !mine)?.message_id ?? 0;
      const press =
        label === undefined ? { message_id: old, data: "1:ans:consent.yes:0", forged: true } : { text: label };
      const question = questions[step];
      await Promise.all([bot.phone.press(id, press), bot.phone.write(id, { text: question?.good ?? "" })]);
      await bot.calls();
      const saved = await row(id);
      const count = (answeredIn(saved) ?? []).length;
      // Message first: one answer. Press first: its answer, and the message is read as the answer to the next question.
      expect([step + 1, step + 2]).toContain(count);
      const kind = `${question?.field}:${count - step}`;
      outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
    }
    expect(bot.events("update-failed")).toEqual([]);
    process.stdout.write(`  ${races} races: ${JSON.stringify(Object.fromEntries(outcomes))}\n`);
  });

  test("canaries of a whole registration and of errors in it are in no log, metric or error record, nor told to others", async () => {
    const canaries = { name: "Ratnawulan", phone: "81299887766", birth: "23-11-1997", nik: "5203014508970003" };
    const id = await newcomer();
    const other = await newcomer();
    await bot.phone.start(other);
    await bot.calls();
    bot.lines.splice(0);
    const told = (await bot.phone.calls(0)).sequence;
    await begins(id);
    const answers = [
      "Setuju",
      `Siti ${canaries.name}`,
      `0${canaries.phone}`,
      "23-11-1997",
      "Lombok Timur",
      "SMA",
      "Usaha sendiri",
    ];
    for (const [at, text] of answers.entries()) {
      // At each question first an error of our own that repeats everything, and one of the database.
      bot.trouble.database = (model, operation) => {
        if (model !== "BrokenUpdate" && model !== "FetchedUpdate" && operation !== "$queryRaw" && at % 2 === 0)
          throw new Error(
            `cannot keep ${text}, for ${canaries.nik} +62${canaries.phone} ${canaries.birth} at postgresql://bot:s3cr3tpass@db/x`,
          );
      };
      await bot.phone.write(id, { text: `${text} ` });
      await bot.calls();
      bot.trouble.database = undefined;
      await bot.phone.write(id, { text });
      await bot.calls();
      await bot.phone.write(id, { text: canaries.nik });
      await bot.calls();
    }
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

  async function fills(open: Fleet, id: number, before: () => Promise<void> = async () => undefined) {
    const answered = (count: number) =>
      until(async () => said(await open.calls(), id).length >= count, 20_000, `answer ${count} to ${id}`);
    await open.people([id]);
    await open.phone.start(id, "p_LAS-SMAW3G");
    await answered(1);
    await open.phone.press(id, { text: "Daftar 11 Jan 2027, BLK Mataram (contoh)" });
    await answered(2);
    for (const [at, { good }] of questions.entries()) {
      await before();
      await open.phone.write(id, { text: good });
      await answered(3 + at);
    }
  }
  const numbersOf = async (open: Fleet, id: number) =>
    (await open.database.query<Row>(savedSql, [id])).rows[0]?.numbers ?? [];

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
