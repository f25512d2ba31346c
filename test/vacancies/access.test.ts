// Recruiters of two companies, every act of a vacancy and every id crossed: nothing is told, nothing is done, and each attempt is
// in the trail. What only staff do is no act of a recruiter at all.
import { afterAll, beforeAll, expect, test } from "vitest";
import { recruiterActs, staffActs } from "../../src/acts.ts";
import { type Asker, speakTo } from "../support/spoken-to.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, type TroubledBot } from "../support/troubled-bot.ts";
import { postSample } from "../support/vacancies.ts";

const storage = await openTestStorage();
const { db } = storage.database;
const recruiters: readonly (Asker & { company: string; own: number; others: number })[] = [
  { id: 3001, name: "Rinjani", company: "DUDI-001", own: 1, others: 12 },
  { id: 3002, name: "Kayangan", company: "DUDI-011", own: 12, others: 1 },
];
/** What may stand behind an id, by the act. */
const behind: Readonly<Record<string, string>> = {
  "vacancy-ask": ".title",
  "vacancy-say": ".fee.none",
  "vacancy-scheme": ".1",
  "vacancy-closed": ".filled.yes",
};
let bot: TroubledBot;
let talk: ReturnType<typeof speakTo>;

beforeAll(async () => {
  bot = await openTroubledBot(storage, { settings: { ADMIN_IDS: "1003", LOG_LEVEL: "warn" } });
  talk = speakTo(bot.app().runtime);
  const at = bot.app().runtime.now();
  await postSample(db, { codes: ["VAC-001", "VAC-012"], at });
  for (const { id, company } of recruiters)
    await db.heldRole.create({
      data: { telegramId: BigInt(id), role: "recruiter", companyCode: company, givenBy: 1003n, givenAt: at },
    });
});
afterAll(async () => {
  await bot.close();
  await storage.close();
});

const acts = Object.keys(recruiterActs.presses).filter((act) => act.split("-")[0] === "vacancy");

test("every act on another company's vacancy is refused as one that there is not", async () => {
  const onOne = acts.filter(
    (act) => !["vacancy", "vacancy-list", "vacancy-new", "vacancy-trade", "vacancy-begin"].includes(act),
  );
  expect(onOne.length).toBeGreaterThan(10);
  for (const who of recruiters) {
    const neutral = JSON.stringify(await talk.press(who, "1:no-such-act::"));
    const decisions = ["publish", "back", "reject", "suspend"].flatMap((act) => [`vacancy-${act}`, `posting-${act}`]);
    const before = await everything();
    for (const act of [...onOne, ...decisions, "posting", "posting-open"]) {
      const argument = `${who.others}${behind[act] ?? ""}`;
      const refused = await refusalsOf(who);
      const answer = JSON.stringify(await talk.press(who, `1:${act}:${argument}:0`));
      expect(answer, act).toBe(neutral);
      expect(await refusalsOf(who), act).toBe(refused + 1);
    }
    expect(await everything()).toEqual(before);
  }
});

test("a company's lists hold its own alone, and a new vacancy is never another's", async () => {
  for (const who of recruiters) {
    const seen = [
      ...(await talk.press(who, "1:vacancy::")),
      ...(await talk.press(who, "1:vacancy-list:published.0:")),
      ...(await talk.press(who, "1:vacancy-list:draft.0:")),
    ];
    const other = recruiters.find((each) => each !== who);
    const theirs = who.own === 1 ? ["VAC-012", "Kayangan"] : ["VAC-001", "Mekanik"];
    expect(theirs.filter((canary) => JSON.stringify(seen).includes(canary))).toEqual([]);
    const before = await db.vacancy.count({ where: { companyCode: other?.company ?? "" } });
    for (const act of ["vacancy-trade", "vacancy-begin", "vacancy-new"])
      await talk.press(who, `1:${act}:${other?.company}.LAS.domestic:`);
    expect(await db.vacancy.count({ where: { companyCode: other?.company ?? "" } })).toBe(before);
  }
});

test("what staff decide is no recruiter's act", () => {
  for (const act of ["publish", "back", "reject", "suspend"]) {
    expect(Object.keys(staffActs.presses)).toContain(`posting-${act}`);
    expect(acts).not.toContain(`vacancy-${act}`);
  }
});

function refusalsOf({ id }: Asker): Promise<number> {
  return db.staffAct.count({ where: { act: "refused", staffTelegramId: BigInt(id) } });
}

async function everything() {
  const tables = ["Vacancy", "VacancyChange", "VacancyApproval", "VacancyScheme"];
  return Promise.all(
    tables.map(async (table) => (await storage.database.pool.query(`select * from "${table}" order by 1`)).rows),
  );
}
