import { afterAll, beforeEach, expect, test } from "vitest";
import { giveConsent, withdrawAlerts } from "../../src/mydata/consents.ts";
import { correctFact, everythingAbout, withdrawApplications, withdrawConsent } from "../../src/mydata/mydata.ts";
import { askedFrom } from "../../src/registration/as-typed.ts";
import { registrationCard, searchRegistrations } from "../../src/staff/registrations.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { now, register, testSeal } from "../support/registered.ts";
import { openTestStorage } from "../support/storage.ts";
import { postSample } from "../support/vacancies.ts";

const storage = await openTestStorage();
const { db } = storage.database;
const amina = { telegramId: 1001, name: "Amina Lestari", phone: "+6281234567001" };

beforeEach(() => storage.startAnew());
afterAll(() => storage.close());

test("withdrawing consent ends what is open and forgets what was told; the second time there is nothing to end", async () => {
  const intake = "LAS-SMAW3G-MTR-1";
  const { candidateId } = await register(db, { ...amina, number: "LAS-2026-00001", intake });
  await register(db, { ...amina, number: "PAR-2026-00001", programmeCode: "PAR-BRS", state: "completed", intake });
  await db.intakeWish.create({ data: { candidateId, programmeCode: "LAS-GMAW", reason: "full", wishedAt: now } });

  await db.candidate.update({ where: { id: candidateId }, data: { phoneShared: true } });
  expect(await withdrawConsent(db, candidateId, now)).toEqual({
    withdrawn: ["LAS-2026-00001"],
    remaining: [],
    applications: 0,
  });
  const all = await everythingAbout(
    { db, seal: testSeal, config: { adminIds: [] } as never, now: () => now },
    candidateId,
  );
  expect(all?.profile).toMatchObject({ fullName: undefined, phone: undefined, birthDate: undefined, place: undefined });
  expect(all?.registrations.map(({ state }) => state)).toEqual(["completed", "withdrawn"]);
  expect(all?.registrations[1]?.changes.at(-1)).toMatchObject({ to: "withdrawn", reason: "consent-withdrawn" });
  expect(all?.wishes).toEqual([]);
  // A number that is forgotten was never shared: another that is told next is told anew.
  expect(await db.candidate.findUnique({ where: { id: candidateId } })).toMatchObject({ phoneShared: false });
  expect(await withdrawConsent(db, candidateId, now)).toBe("none");
});

test("consent to one purpose ends at once what rests on it, and nothing else", async () => {
  const { candidateId } = await register(db, { ...amina, number: "LAS-2026-00001" });
  const vacancyId = [...(await postSample(db, { codes: ["VAC-003"] })).values()][0] ?? 0;
  const at = { appliedAt: now, movedAt: now };
  await db.jobApplication.create({ data: { vacancyId, candidateId, sharedVersion: 1, ...at } });
  await db.alertSubscription.create({ data: { candidateId, createdAt: now } });
  for (const purpose of ["application", "alerts"] as const) await giveConsent(db, candidateId, purpose, now);
  const standing = async () => {
    const where = { candidateId, withdrawnAt: null };
    return (await db.consent.findMany({ where, orderBy: { id: "asc" } })).map(({ purpose }) => purpose);
  };

  await withdrawAlerts(db, candidateId, now);
  expect(await db.alertSubscription.count()).toBe(0);
  expect(await standing()).toEqual(["registration", "application"]);
  expect(await db.jobApplication.findFirst()).toMatchObject({ state: "applied" });

  expect(await withdrawApplications(db, candidateId, now)).toBe(1);
  expect(await db.jobApplication.findFirst()).toMatchObject({ state: "withdrawn" });
  expect(await standing()).toEqual(["registration"]);
});

test("a training that has begun goes on, and staff know who is in it", async () => {
  const number = "LAS-2026-00001";
  const { candidateId } = await register(db, { ...amina, number, intake: "LAS-SMAW3G-MTR-1", state: "inTraining" });
  expect(await withdrawConsent(db, candidateId, now)).toEqual({ withdrawn: [], remaining: [number], applications: 0 });
  const card = await registrationCard(db, testSeal, {
    number,
    reach: "everywhere",
    language: "id",
    now,
    zone: "Asia/Makassar",
  });
  expect(card).toMatchObject({ state: "inTraining", person: { fullName: "Amina Lestari" } });
});

test("neither the search nor a hint names anybody on a registration whose card hides them", async () => {
  const intake = "LAS-SMAW3G-MTR-1";
  const { candidateId } = await register(db, { ...amina, number: "LAS-2026-00001", intake, state: "inTraining" });
  await register(db, { ...amina, number: "PAR-2026-00001", programmeCode: "PAR-BRS" });
  await withdrawConsent(db, candidateId, now);
  const { rows } = await searchRegistrations(db, testSeal, { typed: "Amina", reach: "everywhere", language: "id" });
  expect(rows.map(({ number, name }) => [number, name])).toEqual([
    ["PAR-2026-00001", undefined],
    ["LAS-2026-00001", "Amina Lestari"],
  ]);
  const texts = openTexts("id");
  const hint = await askedFrom({ db, texts }, texts.in("en"), { number: "PAR-2026-00001" }, "Why?");
  expect(hint).toContain("Why?\n\n");
  expect(hint).not.toContain("Amina");
});

test("another guardian has not agreed yet; another name of one's own changes nothing of that", async () => {
  const guardian = { name: "Sari", phone: "+6281234567051" };
  const { candidateId } = await register(db, { ...amina, number: "LAS-2026-00001", guardian });
  await db.consent.create({ data: { candidateId, purpose: "guardian", version: 1, givenAt: now } });
  const change = { candidateId, at: now };
  expect(await correctFact(db, { ...change, field: "fullName", columns: { fullName: "Amina" } })).toBe(false);
  expect(await correctFact(db, { ...change, field: "guardianName", columns: { guardianName: "Budi" } })).toBe(true);
  const standing = await db.consent.findMany({ where: { candidateId, withdrawnAt: null }, select: { purpose: true } });
  expect(standing).toEqual([{ purpose: "registration" }]);
});
