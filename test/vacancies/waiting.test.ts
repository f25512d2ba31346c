// Staff are reminded of what nobody has looked at for a working day: once a day, each of what they themselves may decide.
import { afterAll, beforeEach, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { vacancyKinds } from "../../src/vacancies/messages.ts";
import { publish } from "../../src/vacancies/reviewing.ts";
import { remindStaff, workingDayBefore } from "../../src/vacancies/waiting.ts";
import { openKeptDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";
import { openSending, type Sending } from "../support/sending.ts";
import { postSample } from "../support/vacancies.ts";

const [chitra, hana, wayan] = [1003, 1008, 1010];
const { database, tables } = await openKeptDatabase(sampleFilling());
const { db } = database;
/** Wednesday, nine in the morning in Mataram */
let now: Date;
let sending: Sending;
const config = { ...readConfig({}), adminIds: [chitra] };
const rt = () => ({ db, config, now: () => now, work: { send: async () => undefined } as never });

beforeEach(async () => {
  await tables.restore();
  now = new Date("2026-11-25T01:00:00Z");
  const createdAt = now;
  await db.candidate.createMany({
    data: [chitra, hana, wayan].map((id) => ({ telegramId: BigInt(id), language: "en", createdAt })),
  });
  const role = { role: "staff", givenBy: 1n, givenAt: now } as const;
  await db.heldRole.createMany({
    data: [
      { ...role, telegramId: BigInt(hana), centreCode: "MATARAM" },
      { ...role, telegramId: BigInt(wayan), centreCode: "SINGOSARI" },
    ],
  });
  sending = openSending(db, ({ now: at }) => vacancyKinds({ config, db, now: at, texts: openTexts("id") }));
  await postSample(db, { codes: ["VAC-001", "VAC-016"], state: () => "inReview" });
  await db.vacancy.updateMany({ data: { changedAt: new Date("2026-11-24T00:59:00Z"), madeBy: 1n } });
  await db.company.updateMany({ data: { madeBy: 1n } });
});
afterAll(() => database.close());

test("after a working day, by the weekdays of the centre's zone", () => {
  const before = (at: string) => workingDayBefore(new Date(at), "Asia/Makassar").toISOString().slice(0, 16);
  expect(before("2026-11-25T01:00:00Z")).toBe("2026-11-24T01:00");
  expect(before("2026-11-30T01:00:00Z")).toBe("2026-11-27T01:00"); // Monday: Friday
  expect(before("2026-11-29T20:00:00Z")).toBe("2026-11-26T20:00"); // Monday there already: Friday there
});

test("each hears once a day, of what is theirs to decide, and nobody of another centre", async () => {
  expect(await remindStaff(rt())).toBe(2);
  await sending.at(now);
  expect(sending.heard.map(({ to }) => to).sort()).toEqual([chitra, hana]);
  expect(JSON.stringify(sending.heard[0])).toContain("Check vacancies · 2");
  await remindStaff(rt());
  await sending.at(now);
  expect(sending.heard).toHaveLength(2);
});

test("not of what came less than a working day ago, nor of what somebody wrote or approved themselves", async () => {
  await db.vacancy.updateMany({ where: { code: "VAC-001" }, data: { changedAt: new Date("2026-11-24T02:00:00Z") } });
  await publish(rt(), { id: 16, writer: { telegramId: chitra, reach: "everywhere" }, revision: 0 });
  await sending.at(now);
  sending.heard.length = 0;
  await remindStaff(rt());
  await sending.at(now);
  expect(sending.heard.map(({ to }) => to)).toEqual([hana]);
  expect(JSON.stringify(sending.heard[0])).toContain("Check vacancies · 1");
  // Told the next day again, of both.
  now = new Date("2026-11-26T01:00:00Z");
  await remindStaff(rt());
  await sending.at(now);
  expect(sending.heard).toHaveLength(3);
});

test("nor of what somebody began themselves, without a change of it since", async () => {
  await db.vacancy.updateMany({ data: { madeBy: BigInt(chitra) } });
  await remindStaff(rt());
  await sending.at(now);
  expect(sending.heard.map(({ to }) => to)).toEqual([hana]);
});

test("nor of what somebody changed a word of: they may not approve it", async () => {
  const change = { from: "inReview", to: "inReview", at: new Date("2026-11-24T00:59:00Z"), fields: ["title"] } as const;
  await db.vacancyChange.createMany({
    data: [16, 1].map((vacancyId) => ({ ...change, fields: [...change.fields], vacancyId, by: BigInt(chitra) })),
  });
  await remindStaff(rt());
  await sending.at(now);
  expect(sending.heard.map(({ to }) => to)).toEqual([hana]);
});
