// Many registrations moved at once: only those that can, each with its row, each owed word of it once.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { moveRegistrations, oweMissedNews } from "../../src/registration/registration.ts";
import { openTestDatabase } from "../support/database.ts";
import { now, register } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase(sampleFilling());
});
beforeEach(async () => {
  await database.db.delivery.deleteMany();
  await database.db.candidate.deleteMany();
});
afterAll(() => database.close());

const rt = { work: { send: async () => undefined } } as unknown as Parameters<typeof moveRegistrations>[0];
const intake = "LAS-SMAW3G-MTR-1";

test("those that can come to the state are moved, noted and owed word of it; the others stay as they are", async () => {
  const { db } = database;
  const one = await register(db, {
    telegramId: 1001,
    name: "Amina",
    phone: "+6281234567001",
    number: "LAS-2026-00001",
    intake,
  });
  const two = await register(db, {
    telegramId: 1002,
    name: "Budi",
    phone: "+6281234567002",
    number: "LAS-2026-00002",
    intake,
  });
  const ids = [one.registrationId, two.registrationId];
  await db.registration.update({ where: { id: two.registrationId }, data: { state: "rejected" } });

  const moved = await db.$transaction((tx) =>
    moveRegistrations(rt, tx, { ids, to: "invited", at: now, actor: "staff:1003" }),
  );

  expect(moved).toEqual([one.registrationId]);
  const change = await db.registrationChange.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(change).toMatchObject({
    registrationId: one.registrationId,
    from: "submitted",
    to: "invited",
    actor: "staff:1003",
  });
  const owed = await db.delivery.findMany({ where: { kind: "registration-news" } });
  expect(owed.map(({ subject, candidateId }) => [subject, candidateId])).toEqual([
    [`${one.registrationId}@${change.id}`, one.candidateId],
  ]);
});

test("a step on the way is noted and told to nobody; nor is anybody told who has no account", async () => {
  const { db } = database;
  const one = await register(db, {
    telegramId: 1001,
    name: "Amina",
    phone: "+6281234567001",
    number: "LAS-2026-00001",
    intake,
  });
  const two = await register(db, {
    telegramId: 1002,
    name: "Budi",
    phone: "+6281234567002",
    number: "LAS-2026-00002",
    intake,
  });
  await db.candidate.update({ where: { id: two.candidateId }, data: { telegramId: null, reachable: false } });
  await db.$transaction(async (tx) => {
    await moveRegistrations(rt, tx, {
      ids: [one.registrationId],
      to: "invited",
      at: now,
      actor: "staff:1003",
      tellAt: null,
    });
    await moveRegistrations(rt, tx, { ids: [two.registrationId], to: "invited", at: now, actor: "staff:1003" });
  });
  expect(await db.registrationChange.count({ where: { to: "invited" } })).toBe(2);
  expect(await db.delivery.count()).toBe(0);
});

test("whoever could not be written to when it was decided hears it once they can be: the latest alone, after its hold, once", async () => {
  const { db } = database;
  const who = { telegramId: 1001, name: "Amina", phone: "+6281234567001", number: "LAS-2026-00001", intake };
  const { registrationId, candidateId } = await register(db, who);
  await db.candidate.update({ where: { id: candidateId }, data: { reachable: false } });
  const tellAt = new Date(now.getTime() + 600_000);
  await db.$transaction(async (tx) => {
    const by = { ids: [registrationId], at: now, actor: "staff:1003" };
    await moveRegistrations(rt, tx, { ...by, to: "invited" });
    await moveRegistrations(rt, tx, { ...by, to: "reserve", tellAt });
  });
  expect(await db.delivery.count()).toBe(0);

  await db.candidate.update({ where: { id: candidateId }, data: { reachable: true } });
  const at = new Date(now.getTime() + 60_000);
  for (let time = 0; time < 2; time++) await db.$transaction((tx) => oweMissedNews(rt, tx, { candidateId, at }));

  const last = await db.registrationChange.findFirstOrThrow({ orderBy: { id: "desc" } });
  const subject = `${registrationId}@${last.id}`;
  expect(await db.delivery.findMany()).toMatchObject([{ subject, state: "queued", notBefore: tellAt }]);

  // What was tried in vain is tried again; what arrived is not.
  await db.delivery.updateMany({ data: { state: "unreachable", attempts: 2 } });
  await db.$transaction((tx) => oweMissedNews(rt, tx, { candidateId, at: tellAt }));
  expect(await db.delivery.findMany()).toMatchObject([{ subject, state: "queued", attempts: 0 }]);
  await db.delivery.updateMany({ data: { state: "sent" } });
  await db.$transaction((tx) => oweMissedNews(rt, tx, { candidateId, at: tellAt }));
  expect(await db.delivery.findMany()).toMatchObject([{ state: "sent" }]);
});
