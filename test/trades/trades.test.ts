import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { activeTrades, intakeById, programmeWithIntakes, tradeWithProgrammes } from "../../src/trades/trades.ts";
import { standardNow } from "../support/chat-header.ts";
import { openTestDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";

const sampleDay = new Date(standardNow);

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openTestDatabase(sampleFilling());
});
afterAll(() => opened.close());

async function standings(programme: string, now = sampleDay) {
  const found = await programmeWithIntakes(opened.db, programme, now);
  return found?.intakes.map(({ code, standing, seatsLeft }) => `${code} ${standing} ${seatsLeft}`);
}

describe("the trades", () => {
  test("are 16, in the centre's order, with what is open", async () => {
    const trades = await activeTrades(opened.db, sampleDay);
    expect(trades).toHaveLength(16);
    expect(trades.slice(0, 4).map(({ code, openIntakes }) => `${code} ${openIntakes}`)).toEqual([
      "OTO 3",
      "LAS 4",
      "LIS 2",
      "MAN 1",
    ]);
  });

  test("show the next intake of each programme: an open one first, else one that is full or closed", async () => {
    const next = async (trade: string) =>
      (await tradeWithProgrammes(opened.db, trade, sampleDay))?.programmes.map(
        ({ code, next }) => `${code} ${next?.code ?? "-"} ${next?.standing ?? "-"}`,
      );
    expect(await next("LIS")).toEqual(["LIS-IBS LIS-IBS-MTR-1 open", "LIS-PLC - -"]);
    expect(await next("MAN")).toEqual(["MAN-BBT MAN-BBT-SGS-1 full", "MAN-CNC MAN-CNC-SGS-1 open"]);
    expect(await next("PAR")).toEqual(["PAR-HK PAR-HK-MTR-2 open", "PAR-FBS - -", "PAR-BRS PAR-BRS-SGS-1 nearlyFull"]);
    expect(await next("PRO")).toEqual(["PRO-RTK PRO-RTK-MTR-1 open", "PRO-PHP PRO-PHP-MTR-1 closed"]);
    expect(await next("XXX")).toBeUndefined();
  });

  test("no longer taught are gone, with their programmes", async () => {
    await opened.db.trade.update({ where: { code: "PTN" }, data: { active: false } });
    expect(await activeTrades(opened.db, sampleDay)).toHaveLength(15);
    expect(await tradeWithProgrammes(opened.db, "PTN", sampleDay)).toBeNull();
    expect(await programmeWithIntakes(opened.db, "PTN-HID", sampleDay)).toBeNull();
    await opened.db.trade.update({ where: { code: "PTN" }, data: { active: true } });
  });
});

describe("an intake that staff run is", () => {
  const code = "LAS-GTAW6G-SGS-1";
  const set = (data: object) => opened.db.intake.update({ where: { code }, data });

  test("announced until the first day of its registration where the centre is, then open", async () => {
    await set({ registrationOpensOn: new Date("2026-11-26") });
    expect(await standings("LAS-GTAW6G", new Date("2026-11-25T16:59:00Z"))).toEqual([`${code} announced 16`]);
    expect(await standings("LAS-GTAW6G", new Date("2026-11-25T17:01:00Z"))).toEqual([`${code} open 16`]);
    const next = (await tradeWithProgrammes(opened.db, "LAS", sampleDay))?.programmes.find(
      ({ next }) => next?.code === code,
    );
    expect(next?.next?.standing).toBe("announced");
    await set({ registrationOpensOn: null });
  });

  test("closed before its last day once they close it", async () => {
    await set({ closedAt: sampleDay });
    expect(await standings("LAS-GTAW6G")).toEqual([`${code} closed 16`]);
    await set({ closedAt: null });
    expect(await standings("LAS-GTAW6G")).toEqual([`${code} open 16`]);
  });
});

describe("an intake is", () => {
  test.each([
    ["LAS-SMAW3G", ["LAS-SMAW3G-MTR-1 open 12", "LAS-SMAW3G-SGS-1 open 10"]],
    ["LAS-GMAW", ["LAS-GMAW-SGS-1 nearlyFull 2"]],
    ["MAN-BBT", ["MAN-BBT-SGS-1 full 0"]],
    ["REF-ACR", ["REF-ACR-SGS-1 closed 5", "REF-ACR-MTR-1 open 9"]],
    ["LIS-PLC", []],
  ])("as the sample says: %s", async (programme, expected) => {
    expect(await standings(programme)).toEqual(expected);
  });

  // LAS-SMAW3G closes on 30 December in Mataram (UTC+8) and on 6 January in Singosari (UTC+7).
  test.each([
    ["the last second of its closing day in WITA", "2026-12-30T15:59:59Z", "LAS-SMAW3G-MTR-1 open 12"],
    ["midnight after its closing day in WITA", "2026-12-30T16:00:00Z", "LAS-SMAW3G-MTR-1 closed 12"],
    ["the last second of its closing day in WIB", "2027-01-06T16:59:59Z", "LAS-SMAW3G-SGS-1 open 10"],
    ["midnight after its closing day in WIB", "2027-01-06T17:00:00Z", "LAS-SMAW3G-SGS-1 closed 10"],
  ])("open until midnight of its centre's zone: %s", async (_, now, expected) => {
    expect(await standings("LAS-SMAW3G", new Date(now))).toContain(expected);
  });

  test("gone on the day after it began", async () => {
    expect(await standings("LAS-SMAW3G", new Date("2027-01-11T15:59:00Z"))).toHaveLength(2);
    expect(await standings("LAS-SMAW3G", new Date("2027-01-11T16:00:00Z"))).toEqual(["LAS-SMAW3G-SGS-1 closed 10"]);
  });

  test("found by its id, and by no forged one", async () => {
    const { id } = await opened.db.intake.findUniqueOrThrow({ where: { code: "LAS-GMAW-SGS-1" } });
    expect(await intakeById(opened.db, id, sampleDay)).toMatchObject({ programmeCode: "LAS-GMAW", seatsLeft: 2 });
    for (const forged of [0, -1, 999_999, 2 ** 31, 1.5, Number.NaN])
      expect(await intakeById(opened.db, forged, sampleDay)).toBeNull();
  });
});

describe("a seat", () => {
  const states = {
    interested: 4,
    submitted: 4,
    invited: 4,
    accepted: 3,
    reserve: 4,
    rejected: 4,
    offered: 3,
    confirmed: 3,
    lapsed: 4,
    inTraining: 3,
    completed: 3,
    droppedOut: 4,
    withdrawn: 4,
  } as const;

  test.each(Object.entries(states))("of a registration that is %s leaves %i", async (state, left) => {
    const intake = await opened.db.intake.findUniqueOrThrow({ where: { code: "LIS-IBS-SGS-1" } });
    await opened.db.intake.update({ where: { id: intake.id }, data: { seatsTakenElsewhere: 12 } });
    const registration = await register(intake.id, state as keyof typeof states);
    expect((await intakeById(opened.db, intake.id, sampleDay))?.seatsLeft).toBe(left);
    await opened.db.candidate.delete({ where: { id: registration.candidateId } });
  });

  test("given twice leaves none, not fewer", async () => {
    const intake = await opened.db.intake.findUniqueOrThrow({ where: { code: "LIS-IBS-SGS-1" } });
    await opened.db.intake.update({ where: { id: intake.id }, data: { seatsTakenElsewhere: 16 } });
    const { candidateId } = await register(intake.id, "accepted");
    expect(await intakeById(opened.db, intake.id, sampleDay)).toMatchObject({ seatsLeft: 0, standing: "full" });
    await opened.db.candidate.delete({ where: { id: candidateId } });
  });

  let running = 0;
  function register(intakeId: number, state: keyof typeof states) {
    running += 1;
    return opened.db.registration.create({
      data: {
        ...(state === "offered" ? { offerUntil: sampleDay } : {}),
        number: `LIS-2026-${String(running).padStart(5, "0")}`,
        draftKey: randomUUID(),
        state,
        goal: "workHere",
        submittedAt: sampleDay,
        programme: { connect: { code: "LIS-IBS" } },
        intake: { connect: { id: intakeId } },
        candidate: { create: { telegramId: running, language: "id", createdAt: sampleDay } },
      },
    });
  }
});
