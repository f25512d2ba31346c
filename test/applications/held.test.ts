// While the centre holds a vacancy or its company: nothing is read or decided, nothing that was decided is told, no day counts
// as silence; and when it is over, everything goes on where it was.
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { companysApplication } from "../../src/applications/applications.ts";
import { type Decision, decide, undo } from "../../src/applications/deciding.ts";
import {
  closeHeld,
  closeSilent,
  companyWasSuspended,
  remindCompanies,
  vacancyHasEnded,
} from "../../src/applications/ending.ts";
import { changeGate, changeNotOwed, stopNotOwed } from "../../src/applications/owed.ts";
import { companyIsBack, resumeNotOwed, vacancyIsBack } from "../../src/applications/resuming.ts";
import { apply } from "../../src/applications/sending.ts";
import { readable } from "../../src/applications/shared.ts";
import { liftCompany, suspendCompany } from "../../src/companies/stopping.ts";
import { readConfig } from "../../src/config.ts";
import { answersOf } from "../../src/jobs/answers.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import type { Prisma } from "../../src/platform/generated/prisma/client.ts";
import { editVacancy } from "../../src/vacancies/editing.ts";
import { close, publish, suspend } from "../../src/vacancies/reviewing.ts";
import { openKeptDatabase } from "../support/database.ts";
import type { KeptTables } from "../support/kept-tables.ts";
import { register, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { postSample } from "../support/vacancies.ts";

const [chitra, hana, gede] = [1003, 1008, 1007];
const DAY = 86_400_000;
const vacancyId = 3;
const companyCode = "DUDI-003";
let database: OpenDatabase;
let tables: KeptTables;
let now: Date;
let aminaId: number;
let bilalId: number;

function rt() {
  const work = { send: async () => undefined };
  const config = readConfig({ ADMIN_IDS: `${chitra},${hana}` });
  return { db: database.db, config, now: () => now, work: work as never, seal: testSeal };
}
const later = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds);
};

beforeEach(async () => {
  if (database) await tables.restore();
  else ({ database, tables } = await openKeptDatabase(sampleFilling()));
  now = new Date("2026-11-24T01:00:00.000Z");
  await postSample(database.db, { codes: ["VAC-003"] });
  await database.db.vacancy.update({ where: { id: vacancyId }, data: { closesOn: new Date("2027-12-20") } });
  await database.db.company.update({ where: { code: companyCode }, data: { regencyCode: "35.07" } });
  await database.db.candidate.create({ data: { telegramId: BigInt(gede), language: "id", createdAt: now } });
  await database.db.heldRole.create({
    data: { role: "recruiter", companyCode, telegramId: BigInt(gede), givenBy: 1003n, givenAt: now },
  });
  const people = { phone: "+6281234567001", programmeCode: "LAS-SMAW3G" };
  aminaId = (await register(database.db, { ...people, telegramId: 1001, name: "Amina", number: "LAS-2026-00001" }))
    .candidateId;
  bilalId = (await register(database.db, { ...people, telegramId: 1002, name: "Bilal", number: "LAS-2026-00002" }))
    .candidateId;
});
afterAll(() => database.close());

async function applied(candidateId = aminaId): Promise<number> {
  const sent = await apply(rt(), { candidateId, vacancyCode: "VAC-003", today: "2026-11-24", certificationIds: [] });
  if (!("applicationId" in sent)) throw new Error(sent.outcome);
  return sent.applicationId;
}
const act = (id: number, decision: Decision) => decide(rt(), { id, companyCode, telegramId: gede }, decision);
const takeBack = (id: number) => undo(rt(), { id, companyCode, telegramId: gede });
const application = (id: number) => database.db.jobApplication.findUniqueOrThrow({ where: { id } });
const stateOf = async (id: number) => (await application(id)).state;

/** As staff do it, and with what hears of it. */
async function hold() {
  expect(await suspend(rt(), { id: vacancyId, writer: { telegramId: hana, reach: "everywhere" } }, "looked at")).toBe(
    "done",
  );
  await vacancyHasEnded(rt(), { vacancyId, why: "suspended" });
}
async function free() {
  await database.db.vacancy.update({ where: { id: vacancyId }, data: { state: "inReview" } });
  const { revision } = await database.db.vacancy.findUniqueOrThrow({ where: { id: vacancyId } });
  const writer = { telegramId: chitra, reach: "everywhere" } as const;
  expect(await publish(rt(), { id: vacancyId, writer, revision })).toBe("published");
  await vacancyIsBack(rt(), { vacancyId });
}
const staff = (telegramId: number) => ({ telegramId, reach: "everywhere" }) as const;
async function holdCompany() {
  expect(await suspendCompany(rt(), staff(hana), companyCode, "money")).toMatchObject({});
  await vacancyHasEnded(rt(), { vacancyId, why: "suspended" });
  await companyWasSuspended(rt(), { companyCode });
}
async function freeCompany() {
  expect(await liftCompany(rt(), staff(chitra), companyCode)).toBe("verified");
  await companyIsBack(rt(), { companyCode });
}

/** Which of what is owed of a kind would go out now. */
async function stillOwed(kind: string, notOwed: Prisma.Sql): Promise<string[]> {
  const rows = await database.db.$queryRaw<{ subject: string; why: string | null }[]>`
    select d.subject, (${notOwed}) as why from "Delivery" d join "Candidate" c on c.id = d."candidateId"
    where d.kind = ${kind} and d.state = 'queued' order by d.id`;
  const owed = rows.filter(({ why }) => why === null).map(({ subject }) => subject);
  if (kind !== "application-changed") return owed;
  const gates = await Promise.all(
    owed.map((subject) => database.db.$queryRaw<{ gate: string }[]>`select ${changeGate(subject)} as gate`),
  );
  return owed.filter((_, at) => gates[at]?.[0]?.gate === "open");
}
const told = () => stillOwed("application-changed", changeNotOwed(now));
const stopped = () => stillOwed("application-stopped", stopNotOwed());
const resumed = () => stillOwed("application-resumed", resumeNotOwed());
/** What is owed of a hold arrives. */
const arrives = () =>
  database.db.delivery.updateMany({ where: { kind: "application-stopped" }, data: { state: "sent", sentAt: now } });

async function stands(id: number) {
  const found = await companysApplication(database.db, { id, companyCode });
  return [found && (await readable(rt(), found))?.fullName, await act(id, { to: "offered" })];
}

test("nothing of those who applied is read or decided, nor after it was closed or handed in again", async () => {
  const id = await applied();
  await database.db.vacancy.update({ where: { id: vacancyId }, data: { state: "suspended" } });
  expect(await stands(id)).toEqual([undefined, "held"]);
  const change = { vacancyId, by: 1003n, at: now };
  await database.db.vacancyChange.create({ data: { ...change, from: "published", to: "suspended" } });
  for (const data of [
    { state: "closed", closedAs: "withdrawn" },
    { state: "inReview", closedAs: null },
  ] as const) {
    await database.db.vacancy.update({ where: { id: vacancyId }, data });
    expect(await stands(id)).toEqual([undefined, "held"]);
  }
  await database.db.vacancyChange.create({ data: { ...change, from: "inReview", to: "published" } });
  await database.db.vacancy.update({ where: { id: vacancyId }, data: { state: "published" } });
  await database.db.company.update({ where: { code: companyCode }, data: { state: "suspended" } });
  expect(await stands(id)).toEqual([undefined, "held"]);
  await database.db.company.update({ where: { code: companyCode }, data: { state: "verified" } });
  expect(await stands(id)).toEqual(["Amina", "done"]);
});

describe("what was decided before", () => {
  test("waits until the hold is over, and is told then if it is still true", async () => {
    const [first, second] = [await applied(), await applied(bilalId)];
    await act(first, { to: "hired", hiredOn: "2026-12-01" });
    await act(second, { to: "offered" });
    expect(await told()).toHaveLength(2);
    await holdCompany();
    expect(await told()).toEqual([]);
    expect(await stopped()).toHaveLength(2);
    await arrives();
    later(3 * DAY);
    await freeCompany();
    expect(await resumed()).toHaveLength(1); // whoever works there; the vacancy itself is held on
    expect(await told()).toEqual([]);
    await free();
    expect(await told()).toHaveLength(2);
    expect(await resumed()).toHaveLength(2);
  });

  test("is not told of what has gone by meanwhile", async () => {
    const id = await applied();
    await act(id, { to: "interview", meetAt: new Date(now.getTime() + 2 * DAY), meetPlace: "Gerung" });
    await hold();
    later(3 * DAY);
    await free();
    expect(await told()).toEqual([]);
  });

  test("cannot be taken back meanwhile", async () => {
    const id = await applied();
    await act(id, { to: "rejected", reason: "others" });
    await hold();
    expect(await takeBack(id)).toBe("held");
    expect(await stateOf(id)).toBe("rejected");
  });
});

describe("whoever waits", () => {
  test("is told once of a company's hold, and not once more for each vacancy", async () => {
    await applied();
    await holdCompany();
    await companyWasSuspended(rt(), { companyCode });
    expect(await stopped()).toHaveLength(1);
  });

  test("is told that it is over, once for each hold, if they were told of it", async () => {
    await applied();
    await hold();
    await free(); // before they heard of it
    expect([await stopped(), await resumed()]).toEqual([["vacancy.3.".concat(await lastHold())], []]);
    await arrives();
    await hold();
    await arrives();
    await free();
    await vacancyIsBack(rt(), { vacancyId });
    expect(await resumed()).toEqual([`vacancy.3.${await lastHold()}`]);
    await hold();
    expect(await resumed()).toEqual([]); // it is held again
  });

  test("hears of one hold once, whatever is changed while it lasts and however often the word of it comes", async () => {
    await applied();
    await hold();
    const writer = { telegramId: gede, companyCode };
    const edit = { id: vacancyId, writer, field: "openings", isLight: true };
    expect(await editVacancy(rt(), edit, { data: { openings: 9 } })).not.toBe("no-such-thing");
    expect((await database.db.vacancy.findUniqueOrThrow({ where: { id: vacancyId } })).openings).toBe(9);
    await vacancyHasEnded(rt(), { vacancyId, why: "suspended" });
    expect(await stopped()).toHaveLength(1);
    await arrives();
    await free();
    await vacancyIsBack(rt(), { vacancyId });
    expect(await resumed()).toHaveLength(1);
  });

  test("hears that it is over where nobody knows whether word of it reached them", async () => {
    await applied();
    await hold();
    await database.db.delivery.updateMany({ where: { kind: "application-stopped" }, data: { state: "unknown" } });
    await free();
    expect(await resumed()).toHaveLength(1);
  });
});

async function lastHold(): Promise<string> {
  const change = await database.db.vacancyChange.findFirstOrThrow({
    where: { vacancyId, to: "suspended" },
    orderBy: { id: "desc" },
  });
  return String(change.id);
}

describe("silence", () => {
  test("no day of a hold counts: neither until the reminder nor until the end", async () => {
    const id = await applied();
    later(10 * DAY);
    await hold();
    later(30 * DAY);
    expect([await remindCompanies(rt()), await closeSilent(rt()), await closeHeld(rt())]).toEqual([0, 0, 0]);
    await free();
    later(4 * DAY - 1000);
    expect(await remindCompanies(rt())).toBe(0);
    later(1000);
    expect(await remindCompanies(rt())).toBe(1);
    later(5 * DAY);
    await hold();
    later(DAY);
    await holdCompany();
    later(20 * DAY);
    await freeCompany();
    later(DAY);
    await free();
    later(2 * DAY - 1000);
    expect([await closeSilent(rt()), await stateOf(id)]).toEqual([0, "applied"]);
    later(1000);
    expect([await closeSilent(rt()), await stateOf(id)]).toEqual([1, "closed"]);
  });

  test("a company's hold counts as little where the vacancy's time is over", async () => {
    await applied();
    await database.db.vacancy.update({ where: { id: vacancyId }, data: { state: "closed", closedAs: "expired" } });
    later(13 * DAY);
    await holdCompany();
    later(8 * DAY);
    expect([await remindCompanies(rt()), await closeSilent(rt())]).toEqual([0, 0]);
    await arrives();
    await freeCompany();
    expect(await resumed()).toHaveLength(1);
    expect(await remindCompanies(rt())).toBe(0);
    later(DAY);
    expect(await remindCompanies(rt())).toBe(1);
  });

  test("what is held for two months ends, and not as silence", async () => {
    const id = await applied();
    await holdCompany();
    later(60 * DAY - 1000);
    expect(await closeHeld(rt())).toBe(0);
    later(1000);
    expect([await closeHeld(rt()), await closeHeld(rt())]).toEqual([1, 0]);
    expect(
      await database.db.jobApplicationChange.findFirst({ where: { applicationId: id, to: "closed" } }),
    ).toMatchObject({
      ...{ actor: "bot", reason: "stopped" },
    });
    expect(await told()).toHaveLength(1); // the bot's own word
    expect(await stopped()).toEqual([]);
  });

  test("while it is held it is neither reminded nor is anything closed, though it was silent long enough before", async () => {
    const [first, second] = [await applied(), await applied(bilalId)];
    later(14 * DAY);
    await database.db.jobApplication.update({ where: { id: first }, data: { remindedAt: now } });
    later(7 * DAY);
    await hold();
    expect([await remindCompanies(rt()), await closeSilent(rt())]).toEqual([0, 0]);
    await free();
    expect([await closeSilent(rt()), await remindCompanies(rt())]).toEqual([1, 1]);
    expect([await stateOf(first), await stateOf(second)]).toEqual(["closed", "applied"]);
  });

  test("what is two months old is not closed as long held on the day of the hold", async () => {
    const id = await applied();
    later(70 * DAY);
    await holdCompany();
    later(DAY);
    expect([await closeHeld(rt()), await stateOf(id)]).toEqual([0, "applied"]);
  });

  test("nor is it measured as one, nor what all places were filled for within days", async () => {
    const people = await database.db.candidate.createManyAndReturn({
      data: Array.from({ length: 12 }, (_, n) => ({ telegramId: BigInt(5000 + n), language: "id", createdAt: now })),
    });
    const sent = { vacancyId, sharedVersion: 1, appliedAt: now, movedAt: now };
    await database.db.jobApplication.createMany({ data: people.map(({ id }) => ({ ...sent, candidateId: id })) });
    later(60_000);
    await hold();
    later(20 * DAY);
    expect(await answersOf(rt(), companyCode)).toBeUndefined();
    await free();
    later(14 * DAY - 60_001);
    expect(await answersOf(rt(), companyCode)).toBeUndefined();
    const filled = { id: vacancyId, writer: { telegramId: gede, companyCode } };
    expect(await close(rt(), filled, "filled")).toBe("done");
    await vacancyHasEnded(rt(), { vacancyId, why: "filled" });
    later(30 * DAY);
    expect(await answersOf(rt(), companyCode)).toBeUndefined();
    await database.db.jobApplication.updateMany({ data: { movedAt: now } });
    expect(await answersOf(rt(), companyCode)).toEqual({ answered: 0, of: 12, days: undefined });
  });

  test("a reminder stands again where the decision after it is taken back", async () => {
    const id = await applied();
    later(14 * DAY);
    expect(await remindCompanies(rt())).toBe(1);
    const { remindedAt } = await application(id);
    later(5 * DAY);
    await act(id, { to: "shortlisted" });
    expect((await application(id)).remindedAt).toBeNull();
    expect(await takeBack(id)).toBe("undone");
    expect((await application(id)).remindedAt).toEqual(remindedAt);
    later(2 * DAY);
    expect(await closeSilent(rt())).toBe(1);
  });
});
