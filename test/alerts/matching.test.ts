// Who is owed word of which vacancy, against a reference that looks at everybody: nobody is missed, nobody is extra.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ALERT } from "../../src/alerts/matching.ts";
import { oweAlerts } from "../../src/alerts/owing.ts";
import { readConfig } from "../../src/config.ts";
import { dateForDatabase } from "../../src/platform/calendar.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { openTestDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";
import { type Asked, type Job, type Place, type Somebody, toldWhen } from "./reference.ts";

const config = readConfig({});
const places: readonly Place[] = [
  { code: "52.03", provinceCode: "52", zone: "Asia/Makassar" },
  { code: "52.71", provinceCode: "52", zone: "Asia/Makassar" },
  { code: "35.07", provinceCode: "35", zone: "Asia/Jakarta" },
];
const trades = ["LAS", "OTO"] as const;
const schemes = ["Plate Welder", "Pipe Welder"] as const;
/** By day, in the evening when it is night further east already, in the night, before dawn. */
const moments = ["2026-11-24T02:20:00Z", "2026-11-24T12:30:00Z", "2026-11-24T16:00:00Z", "2026-11-24T22:59:00Z"];

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase(sampleFilling());
  const { db } = database;
  const company = { legalName: "PT Contoh", centreCode: "MATARAM", madeBy: 1n, madeAt: new Date(moments[0] ?? "") };
  await db.company.createMany({
    data: [
      { ...company, code: "OPEN", kind: "government", state: "verified", verifiedBy: 2n, verifiedAt: company.madeAt },
      { ...company, code: "HELD", state: "suspended" },
    ],
  });
  await db.scheme.deleteMany();
  await db.scheme.createMany({ data: schemes.map((name, at) => ({ id: at + 1, tradeCode: "LAS", name })) });
});
afterAll(() => database.close());

const asked: fc.Arbitrary<Asked> = fc.record({
  tradeCode: fc.constantFrom(null, ...trades),
  place: fc.constantFrom(
    null,
    ...places.map(({ code }) => ({ regency: code })),
    { province: "52" },
    { province: "35" },
    ...["ID", "MY", "JP", "XX"].map((country) => ({ country })),
  ),
  minimumWage: fc.constantFrom(null, null, null, 2_500_000, 4_000_000),
  scheme: fc.constantFrom(null, null, null, null, ...schemes),
  pace: fc.constantFrom("atOnce", "daily"),
  hour: fc.integer({ min: 0, max: 23 }),
});

const mostly = (wanted: boolean) => fc.constantFrom(wanted, wanted, wanted, wanted, !wanted);

const somebody: fc.Arbitrary<Somebody> = fc.record({
  regency: fc.constantFrom(null, ...places),
  reachable: mostly(true),
  silenced: mostly(false),
  consent: fc.constantFrom("never", "given", "given", "given-again", "withdrawn"),
  goal: fc.constantFrom(null, "workHere", "workAbroad"),
  goalWithdrawn: mostly(false),
  applied: mostly(false),
  asks: fc.uniqueArray(asked, {
    minLength: 1,
    maxLength: 4,
    selector: ({ pace: _, hour: __, ...asks }) => JSON.stringify(asks),
  }),
});

const job: fc.Arbitrary<Job> = fc
  .record({
    tradeCode: fc.constantFrom(...trades),
    country: fc.constantFrom("ID", "ID", "MY", "JP"),
    regency: fc.constantFrom(...places, null),
    wage: fc.constantFrom(
      ["month", 2_499_999],
      ["month", 2_500_000],
      ["month", 4_000_000],
      ["day", 100_000],
      ["day", 160_000],
      ["week", 923_077],
      ["hour", 23_200],
    ),
    schemes: fc.subarray([...schemes]),
    isOpen: mostly(true),
  })
  .map(({ wage: [wagePeriod, wageMin], country, regency, ...rest }) => ({
    ...rest,
    country,
    regency: country === "ID" ? regency : null,
    wageMin: Number(wageMin),
    wagePeriod: wagePeriod as Job["wagePeriod"],
    currency: country === "ID" ? "IDR" : "MYR",
  }));

test("nobody is missed and nobody is extra, each at the time that is theirs; asked again, nothing is added", async () => {
  const world = fc.record({
    people: fc.array(somebody, { minLength: 15, maxLength: 25 }),
    jobs: fc.array(job, { minLength: 6, maxLength: 8 }),
    now: fc.constantFrom(...moments.map((moment) => new Date(moment))),
  });
  let told = 0;
  await fc.assert(
    fc.asyncProperty(world, async ({ people, jobs, now }) => {
      const { candidateIds, vacancyIds } = await fill(people, jobs, now);
      const rt = { config, db: database.db, now: () => now, work: { send: async () => undefined } as never };
      for (const [at, vacancyId] of vacancyIds.entries()) {
        const added = await oweAlerts(rt, vacancyId);
        const expected = people.flatMap((one, who) => {
          const when = toldWhen(one, jobs[at] as Job, now);
          return when === undefined
            ? []
            : [{ candidateId: candidateIds[who], when: when === "now" ? when : when.toISOString() }];
        });
        const rows = await database.db.delivery.findMany({ where: { kind: ALERT, subject: String(vacancyId) } });
        const owed = rows.map(({ candidateId, state, notBefore }) => ({
          candidateId,
          when: state === "queued" && notBefore.getTime() === now.getTime() ? "now" : notBefore.toISOString(),
        }));
        expect(owed.sort(byCandidate)).toEqual(expected.sort(byCandidate));
        expect(added).toBe(expected.length);
        expect(await oweAlerts(rt, vacancyId)).toBe(0);
        told += expected.length;
      }
    }),
    { numRuns: 8, seed: 6 },
  );
  expect(told).toBeGreaterThan(100); // a world in which nobody is told anything proves nothing
});

interface Owed {
  readonly candidateId: number | null | undefined;
}
const byCandidate = (a: Owed, b: Owed) => (a.candidateId ?? 0) - (b.candidateId ?? 0);

async function fill(people: readonly Somebody[], jobs: readonly Job[], now: Date) {
  const { db } = database;
  await db.delivery.deleteMany();
  await db.jobApplication.deleteMany();
  await db.vacancy.deleteMany();
  await db.candidate.deleteMany();
  const candidates = await db.candidate.createManyAndReturn({
    data: people.map(({ regency, reachable }, at) => ({
      telegramId: BigInt(9000 + at),
      language: "id",
      regencyCode: regency?.code ?? null,
      reachable,
      createdAt: now,
    })),
    select: { id: true },
  });
  const candidateIds = candidates.map(({ id }) => id);
  const of = <Row>(rows: (one: Somebody, candidateId: number) => Row[]) =>
    people.flatMap((one, at) => rows(one, candidateIds[at] as number));
  await db.silencedTopic.createMany({
    data: of(({ silenced }, candidateId) => (silenced ? [{ candidateId, topic: "vacancies" as const, at: now }] : [])),
  });
  await db.consent.createMany({
    data: of(({ consent }, candidateId) => {
      const given = { candidateId, purpose: "registration", version: 1, givenAt: now };
      const before = { ...given, withdrawnAt: now };
      return { never: [], given: [given], withdrawn: [before], "given-again": [before, given] }[consent];
    }),
  });
  await db.registration.createMany({
    data: of(({ goal, goalWithdrawn }, candidateId) =>
      goal === null
        ? []
        : [
            {
              number: `LAS-2026-${String(candidateId).padStart(5, "0")}`,
              draftKey: randomUUID(),
              candidateId,
              programmeCode: "LAS-SMAW3G",
              state: goalWithdrawn ? ("withdrawn" as const) : ("interested" as const),
              goal,
              submittedAt: now,
            },
          ],
    ),
  });
  await db.alertSubscription.createMany({
    data: of(({ asks }, candidateId) =>
      asks.map(({ place, scheme, ...rest }) => ({
        ...rest,
        candidateId,
        regencyCode: place && "regency" in place ? place.regency : null,
        provinceCode: place && "province" in place ? place.province : null,
        country: place && "country" in place ? place.country : null,
        schemeId: scheme === null ? null : schemes.indexOf(scheme as (typeof schemes)[number]) + 1,
        createdAt: now,
      })),
    ),
  });
  const vacancies = await db.vacancy.createManyAndReturn({
    data: jobs.map((each, at) => vacancyRow(each, at, now)),
    select: { id: true },
  });
  const vacancyIds = vacancies.map(({ id }) => id);
  await db.vacancyScheme.createMany({
    data: jobs.flatMap((each, at) =>
      each.schemes.map((name) => ({
        vacancyId: vacancyIds[at] as number,
        schemeId: schemes.indexOf(name as (typeof schemes)[number]) + 1,
        required: at % 2 === 0,
      })),
    ),
  });
  await db.jobApplication.createMany({
    data: of(({ applied }, candidateId) =>
      applied
        ? vacancyIds.map((vacancyId) => ({
            vacancyId,
            candidateId,
            sharedVersion: 1,
            appliedAt: now,
            movedAt: now,
          }))
        : [],
    ),
  });
  return { candidateIds, vacancyIds };
}

/** One that nobody may read is closed, or over, or of a company that is held, by turns. */
function vacancyRow(each: Job, at: number, now: Date) {
  const { tradeCode, country, regency, wageMin, wagePeriod, currency, isOpen } = each;
  const why = isOpen ? "open" : (["closed", "over", "held"] as const)[at % 3];
  return {
    code: `VAC-${100 + at}`,
    companyCode: why === "held" ? "HELD" : "OPEN",
    kind: country === "ID" ? ("domestic" as const) : ("overseas" as const),
    state: why === "closed" ? ("closed" as const) : ("published" as const),
    closedAs: why === "closed" ? ("filled" as const) : null,
    title: { id: "Juru las" },
    tradeCode,
    openings: 1,
    country,
    regencyCode: regency?.code ?? null,
    wageMin,
    wagePeriod,
    currency,
    closesOn: dateForDatabase(why === "over" ? "2026-11-23" : "2026-12-20"),
    madeBy: 1n,
    madeAt: now,
    changedAt: now,
    publishedAt: now,
  };
}
