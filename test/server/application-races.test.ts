// What two people do about one application, or one vacancy, at the same moment: on a server the transactions really meet.
import { afterAll, beforeEach, expect, test } from "vitest";
import { withdrawApplication } from "../../src/applications/applications.ts";
import { type Decision, decide } from "../../src/applications/deciding.ts";
import { vacancyHasEnded } from "../../src/applications/ending.ts";
import { apply } from "../../src/applications/sending.ts";
import { suspendCompany } from "../../src/companies/stopping.ts";
import { readConfig } from "../../src/config.ts";
import { report } from "../../src/jobs/reports.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import type { Runtime } from "../../src/runtime.ts";
import { editAll } from "../../src/vacancies/editing.ts";
import { close, publish, suspend } from "../../src/vacancies/reviewing.ts";
import { openKeptDatabase } from "../support/database.ts";
import { interleaved } from "../support/interleaved.ts";
import type { KeptTables } from "../support/kept-tables.ts";
import { register, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { postSample } from "../support/vacancies.ts";

const [chitra, hana, gede, komang] = [1003, 1008, 1007, 1077];
const now = new Date("2026-11-24T01:05:00.000Z");
const today = "2026-11-24";
const programmeCode = "LAS-SMAW3G";
const eko = { telegramId: 1005, name: "Eko", phone: "+6281234567005", number: "LAS-2026-00005", programmeCode };
const staff = { telegramId: hana, reach: "everywhere" } as const;
let database: OpenDatabase;
let tables: KeptTables;
let people: number[];

type Work = Runtime["work"];
const rt = (work: Work) => ({
  ...{ db: database.db, config: readConfig({ ADMIN_IDS: `${chitra},${hana}` }), now: () => now, work, seal: testSeal },
});
const meet = <First, Second>(first: (work: Work) => Promise<First>, second: (work: Work) => Promise<Second>) =>
  interleaved(database.pool, first, second);

beforeEach(async () => {
  if (database) await tables.restore();
  else ({ database, tables } = await openKeptDatabase(sampleFilling()));
  await postSample(database.db, { codes: ["VAC-003", "VAC-016"] });
  people = [];
  for (const nth of [1, 2])
    people.push(
      (
        await register(database.db, {
          ...{ telegramId: 1000 + nth, name: `Amina ${nth}`, phone: `+628123456700${nth}` },
          ...{ number: `LAS-2026-0000${nth}`, programmeCode },
        })
      ).candidateId,
    );
});
afterAll(() => database.close());

const applies =
  (candidateId = people[0] ?? 0) =>
  (work: Work) =>
    apply(rt(work), { candidateId, vacancyCode: "VAC-003", today, certificationIds: [] });
const withdraws = (id: number) => (work: Work) => withdrawApplication(rt(work), { id, candidateId: people[0] ?? 0 });
const decides = (id: number, who: number, decision: Decision, seen?: number) => (work: Work) =>
  decide(rt(work), { id, companyCode: "DUDI-003", telegramId: who, seen }, decision);
const closes = (work: Work) => close(rt(work), { id: 3, writer: staff }, "filled");
const stops = (work: Work) => suspend(rt(work), { id: 3, writer: staff }, "looked at");
const stopsCompany = (work: Work) => suspendCompany(rt(work), staff, "DUDI-003", "money");

const nobody = { send: async () => undefined } as unknown as Work;
async function applied(): Promise<number> {
  const sent = await applies()(nobody);
  return "applicationId" in sent ? sent.applicationId : 0;
}
const application = (id: number) => database.db.jobApplication.findUniqueOrThrow({ where: { id } });
const movesOf = (applicationId: number) =>
  database.db.jobApplicationChange.findMany({ where: { applicationId }, orderBy: { id: "asc" } });

test("of two recruiters who saw the same, one decides and the other is told that something changed", async () => {
  const id = await applied();
  const seen = (await movesOf(id))[0]?.id;
  const { first, second, waited } = await meet(
    decides(id, gede, { to: "shortlisted" }, seen),
    decides(id, komang, { to: "rejected", reason: "others" }, seen),
  );
  expect({ first, second, waited }).toEqual({ first: "done", second: "stale", waited: true });
  expect((await movesOf(id)).map(({ to }) => to)).toEqual(["applied", "shortlisted"]);
});

test("the same press twice is one decision", async () => {
  const id = await applied();
  const keeps = decides(id, gede, { to: "shortlisted" });
  expect(await meet(keeps, keeps)).toEqual({ first: "done", second: "already", waited: true });
  expect(await movesOf(id)).toHaveLength(2);
});

test("who steps back while they are hired has stepped back, or is hired: never both", async () => {
  const hires = (id: number, seen?: number) => decides(id, gede, { to: "hired", hiredOn: "2026-12-01" }, seen);
  const one = await applied();
  const seen = (await movesOf(one))[0]?.id;
  expect(await meet(withdraws(one), hires(one, seen))).toEqual({ first: "withdrawn", second: "stale", waited: true });
  expect((await application(one)).state).toBe("withdrawn");
  const other = await applied();
  expect(await meet(hires(other), withdraws(other))).toEqual({ first: "done", second: "answered", waited: true });
  expect(await application(other)).toMatchObject({ state: "hired" });
});

test("two applications of one person at the same moment are one", async () => {
  const { first, second } = await meet(applies(), applies());
  expect([first.outcome, second.outcome]).toEqual(["applied", "already"]);
  expect(await database.db.jobApplication.count()).toBe(1);
  expect(await database.db.consent.count({ where: { purpose: "application" } })).toBe(1);
});

test("nobody applies to what is being closed, and whoever was a moment earlier is closed with the rest", async () => {
  const late = await meet(closes, applies());
  expect(late).toMatchObject({ first: "done", second: { outcome: "closed" }, waited: true });
  expect(await database.db.jobApplication.count()).toBe(0);
  await tables.restore();
  await postSample(database.db, { codes: ["VAC-003"] });
  const { candidateId } = await register(database.db, eko);
  const early = await meet(applies(candidateId), closes);
  expect(early).toMatchObject({ first: { outcome: "applied" }, second: "done", waited: true });
  await vacancyHasEnded(rt(nobody), { vacancyId: 3, why: "filled" });
  expect(await database.db.jobApplication.findMany({ select: { state: true } })).toEqual([{ state: "closed" }]);
});

test("nobody applies to a company that is being suspended, and nothing is decided there", async () => {
  const id = await applied();
  // One that is over already: nothing of it changes when its company is suspended.
  await database.db.vacancy.update({ where: { id: 3 }, data: { state: "closed", closedAs: "expired" } });
  expect(await meet(stopsCompany, decides(id, gede, { to: "offered" }))).toMatchObject({
    second: "held",
    waited: true,
  });
  expect((await application(id)).state).toBe("applied");
  await tables.restore();
  await postSample(database.db, { codes: ["VAC-003"] });
  const { candidateId } = await register(database.db, eko);
  expect(await meet(stopsCompany, applies(candidateId))).toMatchObject({ second: { outcome: "closed" }, waited: true });
  await tables.restore();
  await postSample(database.db, { codes: ["VAC-003"], state: () => "inReview" });
  expect((await meet(stopsCompany, (work) => publish(rt(work), { id: 3, writer: staff, revision: 0 }))).waited).toBe(
    true,
  );
  expect((await database.db.vacancy.findUniqueOrThrow({ where: { id: 3 } })).state).toBe("inReview");
});

test("nothing is decided about a vacancy that is being suspended, nor the other way round", async () => {
  const id = await applied();
  const offers = decides(id, gede, { to: "offered" });
  expect(await meet(offers, stops)).toEqual({ first: "done", second: "done", waited: true });
  await tables.restore();
  await postSample(database.db, { codes: ["VAC-003"] });
  people = [(await register(database.db, eko)).candidateId];
  const another = await applied();
  expect(await meet(stops, decides(another, gede, { to: "offered" }))).toEqual({
    ...{ first: "done", second: "held", waited: true },
  });
  expect((await application(another)).state).toBe("applied");
});

test("two people's reports of a vacancy abroad hold it, though neither saw the other's", async () => {
  const says = (nth: number) => (work: Work) =>
    report(rt(work), { candidateId: people[nth] ?? 0, code: "VAC-016", kind: "asksForMoney" });
  expect(await meet(says(0), says(1))).toEqual({ first: "reported", second: "reported", waited: true });
  expect((await database.db.vacancy.findUniqueOrThrow({ where: { id: 16 } })).state).toBe("suspended");
});

test("what is edited while it is approved is looked at again; what is approved is what was seen", async () => {
  const review = () => postSample(database.db, { codes: ["VAC-001"], state: () => "inReview" });
  const approves = (work: Work) => publish(rt(work), { id: 1, writer: staff, revision: 0 });
  const recruiter = { telegramId: gede, companyCode: "DUDI-001" };
  const title = { id: "Lain", en: "Else" };
  const edits = (work: Work) =>
    database.db.$transaction(async (tx) => {
      const edit = { id: 1, field: "title", isLight: false, data: { title } };
      const edited = await editAll(rt(work), tx, recruiter, [edit]);
      await work.send("the end", {}, { tx });
      return edited.get(1);
    });
  await review();
  expect(await meet(approves, edits)).toEqual({ first: "published", second: "in-review", waited: true });
  await tables.restore();
  await review();
  expect(await meet(edits, approves)).toMatchObject({ second: "stale", waited: true });
  expect((await database.db.vacancy.findUniqueOrThrow({ where: { id: 1 } })).state).toBe("inReview");
});
