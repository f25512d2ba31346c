// What is true of partner companies: whose word verifies one, what voids it, what stops with it, and when a licence ends.
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { amendCompany, type Fact, verifyCompany } from "../../src/companies/changing.ts";
import { companyWithin, lacksOf } from "../../src/companies/companies.ts";
import { lookAtLicences } from "../../src/companies/licences.ts";
import { foldedCompany, makeCompany } from "../../src/companies/making.ts";
import { companyKinds } from "../../src/companies/notices.ts";
import { liftCompany, suspendCompany } from "../../src/companies/stopping.ts";
import { readConfig } from "../../src/config.ts";
import { dateForDatabase } from "../../src/platform/calendar.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { openKeptDatabase } from "../support/database.ts";
import type { KeptTables } from "../support/kept-tables.ts";
import { sampleFilling } from "../support/sample.ts";
import { postSample } from "../support/vacancies.ts";

const [chitra, hana, gede, wayan] = [1003, 1008, 1007, 1010];
let database: OpenDatabase;
let tables: KeptTables;
let now: Date;
const sent: { name: string; input: object }[] = [];
const everywhere = (telegramId: number) => ({ telegramId, reach: "everywhere" }) as const;

function rt() {
  const work = { send: async (name: string, input: object) => void sent.push({ name, input }) };
  const config = { ...readConfig({}), adminIds: [chitra, hana] };
  return { db: database.db, config, now: () => now, work: work as never, texts: openTexts("id") };
}

beforeEach(async () => {
  if (database) await tables.restore();
  else ({ database, tables } = await openKeptDatabase(sampleFilling()));
  now = new Date("2026-11-24T01:00:00.000Z");
  sent.length = 0;
  await database.db.candidate.createMany({
    data: [chitra, hana, gede, wayan].map((id) => ({ telegramId: BigInt(id), language: "en", createdAt: now })),
  });
});
afterAll(() => database.close());

const newCompany = { kind: "employer", legalName: "PT Presisi Jaya", centreCode: "MATARAM" } as const;

/** A company that Chitra took in, and that lacks nothing. */
async function complete(facts: Fact[] = []): Promise<string> {
  const { code } = await makeCompany(rt(), everywhere(chitra), newCompany);
  const all: Fact[] = [{ businessNumber: "9120001234567" }, { regencyCode: "52.71" }, ...facts];
  for (const fact of all) await amendCompany(rt(), everywhere(chitra), code, fact);
  return code;
}

async function seen(code: string): Promise<string> {
  const company = await companyWithin(database.db, code, "everywhere");
  return String(company?.changes[0]?.id);
}

async function verified(facts: Fact[] = []): Promise<string> {
  const code = await complete(facts);
  expect(await verifyCompany(rt(), everywhere(hana), code, await seen(code))).toBe("verified");
  return code;
}

const stateOf = async (code: string) => (await database.db.company.findUniqueOrThrow({ where: { code } })).state;
const told = async () =>
  (await database.db.delivery.findMany({ orderBy: { id: "asc" }, include: { candidate: true } })).map(
    ({ subject, candidate }) => `${subject.split(".")[1]} ${candidate?.telegramId}`,
  );
const recruits = (telegramId: number, companyCode: string) =>
  database.db.heldRole.create({
    data: { role: "recruiter", companyCode, telegramId: BigInt(telegramId), givenBy: 1003n, givenAt: now },
  });

describe("taking in", () => {
  test("a name is one company of a centre, whatever its form and signs; a code is free", async () => {
    const chitras = everywhere(chitra);
    const first = await makeCompany(rt(), chitras, newCompany);
    expect(first).toEqual({ is: "made", code: "PRESISI-JAYA" });
    const again = await makeCompany(rt(), chitras, { ...newCompany, legalName: "P.T.  PRESISI JAYA, Tbk." });
    expect([again.is, foldedCompany("PT. Presisi-Jaya")]).toEqual(["already", "presisi jaya"]);
    expect((await makeCompany(rt(), chitras, { ...newCompany, legalName: "presisi  jaya" })).is).toBe("already");
    const elsewhere = await makeCompany(rt(), chitras, { ...newCompany, centreCode: "SINGOSARI" });
    expect(elsewhere).toEqual({ is: "made", code: "PRESISI-JAYA-2" });
    expect((await makeCompany(rt(), chitras, { ...newCompany, legalName: "株式会社" })).code).toBe("MITRA");
  });

  test("what is missing is named; the state has no business number, an agency has a licence", () => {
    const company = { businessNumber: null, regencyCode: "52.71", licenceUntil: null };
    expect(lacksOf({ ...company, kind: "employer" }, "2026-11-24")).toEqual(["businessNumber"]);
    expect(lacksOf({ ...company, kind: "government" }, "2026-11-24")).toEqual([]);
    expect(lacksOf({ ...company, kind: "agency" }, "2026-11-24")).toEqual(["businessNumber", "licence"]);
    const until = { ...company, kind: "agency", licenceUntil: dateForDatabase("2026-11-23") } as const;
    expect(lacksOf(until, "2026-11-23")).toEqual(["businessNumber"]);
    expect(lacksOf(until, "2026-11-24")).toEqual(["businessNumber", "licenceEnded"]);
  });

  test("a business number is one company's, and another centre's company is none", async () => {
    const code = await complete();
    const other = await makeCompany(rt(), everywhere(chitra), { ...newCompany, legalName: "CV Lain" });
    const number = { businessNumber: "9120001234567" };
    expect(await amendCompany(rt(), everywhere(chitra), other.code, number)).toBe("taken");
    const elsewhere = { telegramId: wayan, reach: ["SINGOSARI"] };
    expect(await amendCompany(rt(), elsewhere, code, { legalName: "PT Lain" })).toBe("unknown");
    expect(await verifyCompany(rt(), elsewhere, code, await seen(code))).toBe("unknown");
    expect(await suspendCompany(rt(), elsewhere, code, "money")).toBe("unknown");
    expect(await liftCompany(rt(), elsewhere, code)).toBe("unknown");
  });
});

describe("the second person", () => {
  test("verifies exactly what they saw, and only when nothing is missing", async () => {
    const { code } = await makeCompany(rt(), everywhere(chitra), newCompany);
    expect(await verifyCompany(rt(), everywhere(hana), code, await seen(code))).toBe("lacking");
    await complete();
    const before = await seen(code);
    await amendCompany(rt(), everywhere(chitra), code, { regencyCode: "52.01" });
    expect(await verifyCompany(rt(), everywhere(hana), code, before)).toBe("stale");
    expect(await verifyCompany(rt(), everywhere(hana), code, await seen(code))).toBe("verified");
    expect(await verifyCompany(rt(), everywhere(hana), code, await seen(code))).toBe("already");
  });

  test("is neither who took it in, also for the database, nor who wrote any of it", async () => {
    const code = await complete();
    expect(await verifyCompany(rt(), everywhere(chitra), code, await seen(code))).toBe("own");
    const forced = database.db.company.update({ where: { code }, data: { verifiedBy: 1003n, verifiedAt: now } });
    await expect(forced).rejects.toThrow("Company_verifiedBy_check");
    await amendCompany(rt(), everywhere(hana), code, { legalName: "PT Presisi Jaya Abadi" });
    expect(await verifyCompany(rt(), everywhere(hana), code, await seen(code))).toBe("own");
    expect(await verifyCompany(rt(), everywhere(wayan), code, await seen(code))).toBe("verified");
    // What was vouched for once, the first may vouch for again: they did not write what is new.
    await amendCompany(rt(), everywhere(wayan), code, { legalName: "PT Presisi" });
    expect(await verifyCompany(rt(), everywhere(wayan), code, await seen(code))).toBe("own");
    expect(await verifyCompany(rt(), everywhere(chitra), code, await seen(code))).toBe("verified");
  });

  test("is nobody who recruits for it, whatever else they are", async () => {
    const code = await complete();
    const role = {
      role: "recruiter",
      companyCode: code,
      telegramId: BigInt(hana),
      givenBy: 1003n,
      givenAt: now,
    } as const;
    await database.db.heldRole.create({ data: role });
    expect(await verifyCompany(rt(), everywhere(hana), code, await seen(code))).toBe("own");
    expect(await verifyCompany(rt(), everywhere(wayan), code, await seen(code))).toBe("verified");
  });

  test("is asked anew after a change of what was compared, but not of the place; what was published stops", async () => {
    const code = await verified();
    await postSample(database.db, { codes: ["VAC-001", "VAC-002"] });
    await database.db.vacancy.updateMany({ where: { code: "VAC-001" }, data: { companyCode: code } });
    expect(await amendCompany(rt(), everywhere(chitra), code, { regencyCode: "52.01" })).toEqual({
      voided: false,
      stopped: 0,
    });
    expect(await stateOf(code)).toBe("verified");
    expect(await amendCompany(rt(), everywhere(chitra), code, { legalName: "PT Presisi Jaya" })).toBe("same");
    expect(await amendCompany(rt(), everywhere(chitra), code, { legalName: "PT Presisi" })).toEqual({
      voided: true,
      stopped: 1,
    });
    expect(await stateOf(code)).toBe("inReview");
    const states = await database.db.vacancy.findMany({ orderBy: { code: "asc" }, select: { state: true } });
    expect(states.map(({ state }) => state)).toEqual(["suspended", "published"]);
  });
});

describe("suspending", () => {
  test("stops what the company has published and nothing else, once, and whoever listens hears of it", async () => {
    await postSample(database.db, { codes: ["VAC-001", "VAC-002", "VAC-016", "VAC-017", "VAC-022"] });
    sent.length = 0;
    const outcomes = await Promise.all([1, 2].map(() => suspendCompany(rt(), everywhere(hana), "P3MI-001", "money")));
    expect(outcomes).toContainEqual({ stopped: 2 });
    expect(outcomes).toContain("already");
    const states = await database.db.vacancy.findMany({
      orderBy: { code: "asc" },
      select: { code: true, state: true },
    });
    expect(states.map(({ code, state }) => `${code} ${state}`)).toEqual([
      "VAC-001 published",
      "VAC-002 published",
      "VAC-016 suspended",
      "VAC-017 suspended",
      "VAC-022 draft",
    ]);
    const changes = await database.db.vacancyChange.findMany({
      where: { to: "suspended" },
      orderBy: { vacancyId: "asc" },
    });
    expect(changes.map(({ vacancyId, from, by }) => [vacancyId, from, Number(by)])).toEqual([
      [16, "published", hana],
      [17, "published", hana],
    ]);
    expect(sent.filter(({ name }) => name !== "deliver")).toEqual([
      { name: "vacancies-ended", input: { vacancyIds: [16, 17], why: "suspended" } },
      { name: "company-suspended", input: { companyCode: "P3MI-001" } },
    ]);
  });

  test("is lifted to where the company stood, and to the check when that is void", async () => {
    const code = await verified();
    await recruits(gede, code);
    await suspendCompany(rt(), everywhere(chitra), code, "reports");
    expect(await verifyCompany(rt(), everywhere(hana), code, await seen(code))).toBe("suspended");
    expect(await liftCompany(rt(), everywhere(chitra), code)).toBe("verified");
    expect(await liftCompany(rt(), everywhere(chitra), code)).toBe("already");
    await suspendCompany(rt(), everywhere(chitra), code, "reports");
    await amendCompany(rt(), everywhere(chitra), code, { legalName: "PT Presisi" });
    expect(await stateOf(code)).toBe("suspended");
    expect(await liftCompany(rt(), everywhere(chitra), code)).toBe("inReview");
    expect(await told()).toEqual(
      expect.arrayContaining([`suspended ${gede}`, `lifted ${gede}`, `verify ${hana}`, `verified ${chitra}`]),
    );
  });
});

describe("a licence", () => {
  const licence = (until: string): Fact => ({ licence: { no: "7/SIP3MI", until } });
  const at = (day: string) => new Date(`${day}T01:00:00.000Z`);

  test("is told of 30 and 7 days before its last day and when it is over, each once, to recruiters and staff", async () => {
    await postSample(database.db, { codes: ["VAC-016", "VAC-001"] });
    await database.db.company.update({
      where: { code: "P3MI-001" },
      data: { licenceUntil: dateForDatabase("2027-01-10") },
    });
    await database.db.vacancy.update({ where: { code: "VAC-001" }, data: { companyCode: "P3MI-001" } }); // one here
    await recruits(gede, "P3MI-001");
    const heard: [string, number, number][] = [];
    for (const day of [
      "2026-12-10",
      "2026-12-11",
      "2026-12-12",
      "2027-01-03",
      "2027-01-04",
      "2027-01-10",
      "2027-01-11",
      "2027-01-12",
    ]) {
      now = at(day);
      const { stopped, owed } = await lookAtLicences(rt());
      if (stopped + owed > 0) heard.push([day, stopped, owed]);
    }
    expect(heard).toEqual([
      ["2026-12-11", 0, 3],
      ["2027-01-03", 0, 3],
      ["2027-01-11", 1, 3],
    ]);
    expect(new Set(await told())).toEqual(
      new Set(
        ["licence30", "licence7", "licenceEnded"].flatMap((what) =>
          [chitra, hana, gede].map((who) => `${what} ${who}`),
        ),
      ),
    );
    expect(await stateOf("P3MI-001")).toBe("verified");
    expect(await database.db.vacancy.count({ where: { state: "published" } })).toBe(1);
  });

  test("that is entered anew is told of anew; of a suspended company nobody is told", async () => {
    const code = await verified([{ kind: "agency" }, licence("2026-12-20")]);
    expect((await lookAtLicences(rt())).owed).toBe(2);
    await amendCompany(rt(), everywhere(chitra), code, licence("2026-12-22"));
    expect((await lookAtLicences(rt())).owed).toBe(2);
    await suspendCompany(rt(), everywhere(chitra), code, "licence");
    now = at("2026-12-20");
    expect((await lookAtLicences(rt())).owed).toBe(0);
  });
});

test("word of a company is for those alone who work with it when it is said", async () => {
  const code = await verified();
  const [kind] = companyKinds(rt());
  const held = await recruits(gede, code);
  const people = await database.db.candidate.findMany({ orderBy: { id: "asc" } });
  const recipients = people.map(({ id, telegramId }) => ({
    id: String(id),
    candidateId: id,
    telegramId: Number(telegramId),
    language: "en",
    zone: null,
  }));
  const said = async (matter: string) =>
    ((await kind?.render(`${code}.${matter}.1`, recipients)) ?? []).map((each) =>
      "skip" in each ? each.skip : "told",
    );
  expect(await said("verified")).toEqual(["told", "told", "told", "gone"]);
  await database.db.heldRole.update({ where: { id: held.id }, data: { takenAt: now, takenBy: 1003n } });
  expect(await said("verified")).toEqual(["told", "told", "gone", "gone"]);
  expect(await said("suspended")).toEqual(["changed", "changed", "changed", "changed"]);
});

test("whoever is let go on learns what is still on hold, and by which button it comes back", async () => {
  const code = await verified();
  await recruits(gede, code);
  await postSample(database.db, { codes: ["VAC-001"] });
  await database.db.vacancy.updateMany({ data: { companyCode: code } });
  await suspendCompany(rt(), everywhere(chitra), code, "money");
  expect(await liftCompany(rt(), everywhere(hana), code)).toBe("verified");
  const { id, telegramId } = await database.db.candidate.findUniqueOrThrow({ where: { telegramId: BigInt(gede) } });
  const person = { id: "1", candidateId: id, telegramId: Number(telegramId), language: "id", zone: null };
  const [told] = (await companyKinds(rt())[0]?.render(`${code}.lifted.1`, [person])) ?? [];
  expect(JSON.stringify(told)).toContain("Lowongan yang ditahan (1) tidak tayang lagi dengan sendirinya");
  expect(JSON.stringify(told)).toContain(":vacancy-list:suspended.0");
});
