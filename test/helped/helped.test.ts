// Registered by somebody else: how many, with whose number, and what becomes of two records of one person.
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { sealedBirthDate, sealedPhone } from "../../src/candidates/sealed-fields.ts";
import { sealedHolder } from "../../src/certificates/sealed-holder.ts";
import { readConfig } from "../../src/config.ts";
import { recordWithin } from "../../src/helped/at-the-desk.ts";
import { begin } from "../../src/helped/beginning.ts";
import { claim, isBornOn, knowsByWork } from "../../src/helped/claiming.ts";
import {
  helpedBy,
  isPhoneUsedUp,
  MOST_A_DAY,
  MOST_AN_HOUR,
  makeCode,
  mayRegister,
  ownHelped,
  readCode,
  recordOf,
  replaceCode,
  stampOf,
} from "../../src/helped/helped.ts";
import { takeOver } from "../../src/helped/taking-over.ts";
import { registerAll } from "../../src/participants/registering.ts";
import { forgetAbandoned } from "../../src/registration/forgetting.ts";
import { moveRegistrations } from "../../src/registration/registration.ts";
import type { Runtime } from "../../src/runtime.ts";
import { openKeptDatabase } from "../support/database.ts";
import { now, register, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

const { database, tables } = await openKeptDatabase(sampleFilling());
const { db } = database;
beforeEach(async () => {
  await tables.restore();
  sent.length = 0;
});
afterAll(() => database.close());

const hana = 1008;
const sent: unknown[] = [];
const work = {
  send: async (name: string, input: object) => void sent.push({ name, ...input }),
} as unknown as Runtime["work"];
const rt = { db, seal: testSeal, now: () => now, work };
let keys = 0;

async function helped(more: { startedAt?: Date; phone?: string; helper?: number; intake?: string } = {}) {
  const { startedAt = now, phone, helper = hana, intake } = more;
  const candidate = await db.candidate.create({
    data: {
      ...{ language: "id", createdAt: startedAt, reachable: false, fullName: "Inaq Sumi", regencyCode: "52.03" },
      ...sealedBirthDate(testSeal, "1995-05-12"),
      ...(phone === undefined ? {} : sealedPhone(testSeal, phone)),
      consents: { create: { purpose: "registration", version: 1, givenAt: startedAt } },
    },
  });
  keys += 1;
  const intakeId = intake && (await db.intake.findUniqueOrThrow({ where: { code: intake } })).id;
  const registration = await db.registration.create({
    data: {
      ...{ number: `LAS-2026-0${9000 + keys}`, draftKey: crypto.randomUUID(), candidateId: candidate.id },
      ...{
        programmeCode: "LAS-SMAW3G",
        state: intakeId ? "submitted" : "interested",
        goal: "workHere",
        submittedAt: startedAt,
      },
      ...(intakeId ? { intakeId } : {}),
    },
  });
  return db.helped.create({
    data: {
      ...{ key: String(keys), candidateId: candidate.id, registrationId: registration.id, centreCode: "MATARAM" },
      ...{ helperTelegramId: BigInt(helper), language: "id", consentVersion: 1, startedAt, submittedAt: startedAt },
    },
  });
}

const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe("how many", () => {
  test("after five within an hour there is a pause, until the first of them is an hour old", async () => {
    for (let at = 0; at < MOST_AN_HOUR; at += 1) await helped({ startedAt: minutesAgo(50 - at) });
    expect(await mayRegister(rt, hana)).toEqual({ why: "hour", until: new Date(minutesAgo(50).getTime() + 3_600_000) });
    expect(await mayRegister({ db, now: () => new Date(now.getTime() + 11 * 60_000) }, hana)).toBe("yes");
    expect(await mayRegister(rt, 1003)).toBe("yes");
  });

  test("two presses at once do not go beyond it, and one pressed twice is one", async () => {
    for (let at = 1; at < MOST_AN_HOUR; at += 1) await helped({ startedAt: minutesAgo(at) });
    const press = (key: string) => begin(rt, { key, language: "id", centreCode: "MATARAM", helperTelegramId: hana });
    const [first, again, second] = await Promise.all([press("8:1"), press("8:1"), press("8:2")]);
    expect(again).toEqual(first);
    expect(second).toMatchObject({ why: "hour" });
    expect(await db.helped.count()).toBe(MOST_AN_HOUR);
  });

  test("after twenty within a day there is no more", async () => {
    for (let at = 0; at < MOST_A_DAY; at += 1) await helped({ startedAt: minutesAgo(1_400 - at * 60) });
    expect(await mayRegister(rt, hana)).toMatchObject({ why: "day" });
  });

  test("one number stands for three people at most", async () => {
    const phone = "+6281234567890";
    for (let at = 0; at < 2; at += 1) await helped({ phone });
    expect(await isPhoneUsedUp(db, testSeal, { phone, but: 0 })).toBe(false);
    await helped({ phone });
    expect(await isPhoneUsedUp(db, testSeal, { phone, but: 0 })).toBe(true);
  });
});

describe("the code", () => {
  test("opens its record once, until a newer one ends it or ninety days are over", async () => {
    const one = await helped();
    const code = await db.$transaction((tx) => makeCode(rt, tx, one.id));
    expect(readCode(`${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`)).toBe(code);
    expect(await recordOf(rt, code)).toMatchObject({ id: one.id });
    expect(await recordOf({ ...rt, now: () => new Date(now.getTime() + 91 * 86_400_000) }, code)).toBeUndefined();
    const newer = await db.$transaction((tx) => makeCode(rt, tx, one.id));
    expect(await recordOf(rt, code)).toBeUndefined();
    const stored = await db.helped.findUniqueOrThrow({ where: { id: one.id } });
    expect(JSON.stringify(stored.claimFingerprint)).not.toContain(newer);
  });

  test("is made anew at the desk for whomever another registered, as long as nobody came for it, and at no other centre", async () => {
    const one = await helped({ intake: "LAS-SMAW3G-MTR-1" });
    const { number } = await db.registration.findUniqueOrThrow({ where: { id: one.registrationId ?? 0 } });
    expect(await recordWithin(rt, ["MATARAM"], number)).toMatchObject({ id: one.id });
    expect(await recordWithin(rt, ["SINGOSARI"], number)).toBeNull();
    await db.helped.update({ where: { id: one.id }, data: { claimedAt: now } });
    expect(await recordWithin(rt, "everywhere", number)).toBeNull();
  });

  test("is replaced once by one press, however often that is heard", async () => {
    const one = await helped();
    await db.$transaction((tx) => makeCode(rt, tx, one.id));
    const stamp = stampOf(await db.helped.findUniqueOrThrow({ where: { id: one.id } }));
    const made = await Promise.all([replaceCode(rt, one.id, stamp), replaceCode(rt, one.id, stamp)]);
    const [code, ...more] = made.filter((each) => each !== undefined);
    expect(more).toEqual([]);
    expect(await recordOf(rt, code ?? "")).toMatchObject({ id: one.id });
  });

  test.each(["las", "LAS-2026-1", "perawatan", "K0DM-R4TX", "KEDAIKOP", "12345678"])("%s is none", (typed) => {
    expect(readCode(typed)).toBeUndefined();
  });
});

describe("a claim", () => {
  test("moves everything to the person, and the helper sees it no longer", async () => {
    const one = await helped({ intake: "LAS-SMAW3G-MTR-1" });
    await db.$transaction((tx) => makeCode(rt, tx, one.id));
    const own = await db.candidate.create({ data: { telegramId: 2001n, language: "id", createdAt: now } });
    expect(await isBornOn(rt, one, "1995-05-13")).toBe(false);
    expect(await isBornOn(rt, one, "1995-05-12")).toBe(true);
    const claims = await Promise.all([claim(rt, one, own.id), claim(rt, one, own.id)]);
    expect(claims.filter((each) => each !== undefined)).toHaveLength(1);
    expect(await db.registration.count({ where: { candidateId: own.id, state: "submitted" } })).toBe(1);
    expect(await db.consent.count({ where: { candidateId: own.id } })).toBe(1);
    expect(await db.candidate.findUnique({ where: { id: one.candidateId } })).toBeNull();
    expect((await helpedBy(rt, { helperTelegramId: hana, page: 0, pageSize: 8 })).total).toBe(0);
    expect(await ownHelped(db, one.id, hana)).toBeUndefined();
    const acts = await db.staffAct.findMany({ where: { act: "helped-claimed" } });
    expect(acts).toMatchObject([{ staffTelegramId: 2001n, centreCodes: ["MATARAM"], subject: expect.any(String) }]);
  });

  test("whoever made the record does not take it over, nor whoever works for the centre and has told nothing of themselves", async () => {
    const one = await helped({ intake: "LAS-SMAW3G-MTR-1" });
    await db.$transaction((tx) => makeCode(rt, tx, one.id));
    const own = await db.candidate.create({ data: { telegramId: BigInt(hana), language: "id", createdAt: now } });
    expect(await claim(rt, one, own.id)).toBe("helper");
    expect(await db.helped.count({ where: { claimedAt: null } })).toBe(1);
    const knows = async (telegramId: number, more = {}) => {
      const data = { telegramId: BigInt(telegramId), language: "id", createdAt: now, ...more };
      const { id } = await db.candidate.create({ data });
      return knowsByWork({ ...rt, config: readConfig({ ADMIN_IDS: "1003,1004" }) }, one, { id, telegramId });
    };
    const told = { fullName: "Inaq Sumi", ...sealedBirthDate(testSeal, "1995-05-12") };
    expect([await knows(1003), await knows(1004, told), await knows(2001)]).toEqual([true, false, false]);
  });

  test("what was decided about her while nobody could write to her reaches her after its hold", async () => {
    const one = await helped({ intake: "LAS-SMAW3G-MTR-1" });
    await db.$transaction((tx) => makeCode(rt, tx, one.id));
    const tellAt = new Date(now.getTime() + 300_000);
    const refused = { to: "rejected" as const, at: now, actor: "staff:1003", reason: "test-score", tellAt };
    await db.$transaction(async (tx) => {
      const invited = { ...refused, to: "invited" as const, tellAt: null };
      await moveRegistrations(rt, tx, { ...invited, ids: [one.registrationId ?? 0] });
      await moveRegistrations(rt, tx, { ...refused, ids: [one.registrationId ?? 0] });
    });
    const own = await db.candidate.create({ data: { telegramId: 2001n, language: "id", createdAt: now } });
    await claim(rt, one, own.id);
    const owed = await db.delivery.findMany({ where: { kind: "registration-news" } });
    expect(owed).toMatchObject([{ candidateId: own.id, state: "queued", notBefore: tellAt }]);
  });

  test("of two open registrations of one programme the one that is further stays", async () => {
    const { candidateId, registrationId } = await register(db, {
      ...{ telegramId: 2002, name: "inaq sumi", phone: "+6281234567891", number: "LAS-2026-00077" },
      birthDate: "1995-05-12",
      ...{ intake: "LAS-SMAW3G-MTR-1", state: "accepted" },
    });
    const one = await helped({ intake: "LAS-SMAW3G-MTR-1" });
    await db.$transaction((tx) => makeCode(rt, tx, one.id));
    const claimed = await claim(rt, one, candidateId);
    expect(claimed).toMatchObject({ givenUp: [expect.any(String)] });
    const states = await db.registration.findMany({ where: { candidateId }, select: { id: true, state: true } });
    expect(states).toEqual(
      expect.arrayContaining([
        { id: registrationId, state: "accepted" },
        { id: one.registrationId, state: "withdrawn" },
      ]),
    );
    expect((await db.candidate.findUniqueOrThrow({ where: { id: candidateId } })).fullName).toBe("inaq sumi");
    // Both had agreed: of one purpose one consent stands, and none is lost.
    expect(await db.consent.count({ where: { candidateId } })).toBe(2);
    expect(await db.consent.count({ where: { candidateId, withdrawnAt: null } })).toBe(1);
  });

  test.each([
    { name: "Lalu Anak", birthDate: "1995-05-12" },
    { name: "Inaq Sumi", birthDate: "2001-02-03" },
  ])("on the phone of $name, born $birthDate, changes nothing, and her code stays good", async (who) => {
    const { candidateId, registrationId } = await register(db, {
      ...{ telegramId: 2003, phone: "+6281234567892", number: "LAS-2026-00078", intake: "LAS-SMAW3G-MTR-1", ...who },
    });
    const one = await helped({ intake: "LAS-SMAW3G-MTR-1" });
    const code = await db.$transaction((tx) => makeCode(rt, tx, one.id));
    const before = await db.candidate.findMany({ orderBy: { id: "asc" } });
    expect(await claim(rt, one, candidateId)).toBe("apart");
    expect(await db.candidate.findMany({ orderBy: { id: "asc" } })).toEqual(before);
    const owners = await db.registration.findMany({ orderBy: { id: "asc" }, select: { id: true, candidateId: true } });
    expect(owners).toEqual([
      { id: registrationId, candidateId },
      { id: one.registrationId, candidateId: one.candidateId },
    ]);
    expect(await recordOf(rt, code)).toMatchObject({ id: one.id });
  });

  test("whoever is erased leaves no record with the helper", async () => {
    const one = await helped();
    await db.candidate.delete({ where: { id: one.candidateId } });
    expect(await db.helped.count()).toBe(0);
  });
});

/** A saved list of an intake that names people of one phone and birth date; resolves to its lines. */
async function listed(code: string, names: readonly string[]): Promise<number[]> {
  const intake = await db.intake.findUniqueOrThrow({ where: { code } });
  const by = { centreCode: "MATARAM", kind: "participants", state: "saved", telegramId: 1003n } as const;
  const list = await db.spreadsheetImport.create({ data: { ...by, key: "twins", at: now, beatAt: now } });
  const ids: number[] = [];
  for (const fullName of names) {
    const who = sealedHolder(testSeal, { fullName, nik: undefined, birthDate: "1995-05-12" });
    const { id: holderId } = await db.holder.create({ data: who });
    const line = { centreCode: "MATARAM", tradeCode: "LAS", label: "x", intakeId: intake.id, importId: list.id };
    const said = {
      ...line,
      ...sealedPhone(testSeal, "+6281234567890"),
      digest: fullName,
      createdAt: now,
      changedAt: now,
    };
    const { id } = await db.participant.create({ data: { ...said, holderId } });
    ids.push(id);
  }
  return ids;
}

describe("whoever registers herself and is on record by phone, birth date and name", () => {
  const phone = "+6281234567890";
  const herself = { telegramId: 2004, name: "inaq  SUMI", phone, number: "LAS-2026-00079", birthDate: "1995-05-12" };
  const at = "LAS-SMAW3G-MTR-1";
  const doubts = () => sent.filter((one) => JSON.stringify(one).includes("helped-doubt"));

  test("takes the record over, with one registration and one seat, and it is noted", async () => {
    const one = await helped({ phone, intake: at });
    await db.registration.update({ where: { id: one.registrationId ?? 0 }, data: { state: "accepted" } });
    const { candidateId } = await register(db, { ...herself, intake: at });
    await db.candidate.update({ where: { id: candidateId }, data: { phoneShared: true } });
    const taken = await Promise.all([1, 2].map(() => takeOver(rt, candidateId, { isFinal: true })));
    expect(taken.filter((each) => each !== undefined)).toMatchObject([
      { givenUp: ["LAS-2026-00079"], programmeCodes: ["LAS-SMAW3G"] },
    ]);
    expect(await db.candidate.count()).toBe(1);
    expect(await db.registration.groupBy({ by: ["state", "candidateId"], orderBy: { state: "asc" } })).toEqual([
      { state: "accepted", candidateId },
      { state: "withdrawn", candidateId },
    ]);
    expect(await ownHelped(db, one.id, hana)).toBeUndefined();
    const acts = await db.staffAct.findMany({ where: { act: "helped-found" } });
    expect(acts).toMatchObject([{ staffTelegramId: 2004n, centreCodes: ["MATARAM"] }]);
    expect(doubts()).toEqual([]);
  });

  test.each([
    ["of another name", { name: "Inaq Suminah" }, 1],
    ["of another birth date", { birthDate: "1995-05-13" }, 0],
    ["of another number", { phone: "+6281234567999" }, 0],
    ["whose account made the record", { telegramId: hana }, 1],
    ["who typed the number that she could have shared", { isTyped: true }, 1],
  ] as const)("whoever is %s stays apart; staff hear where it may be one", async (_, more, told) => {
    const one = await helped({ phone, intake: at });
    const { candidateId } = await register(db, { ...herself, ...more });
    await db.candidate.update({ where: { id: candidateId }, data: { phoneShared: !("isTyped" in more) } });
    expect(await takeOver(rt, candidateId, { isFinal: false })).toBeUndefined();
    expect(doubts()).toEqual([]);
    expect(await takeOver(rt, candidateId, { isFinal: true })).toBeUndefined();
    const doubt = { name: "helped-doubt", listedId: one.candidateId, candidateId };
    expect(doubts()).toEqual(told ? [doubt] : []);
    expect(await db.registration.count({ where: { candidateId: one.candidateId } })).toBe(1);
  });

  test("nothing is taken from a helper who is still asking", async () => {
    const one = await helped({ phone });
    await db.helped.update({ where: { id: one.id }, data: { submittedAt: null } });
    const { candidateId } = await register(db, herself);
    expect(await takeOver(rt, candidateId, { isFinal: true })).toBeUndefined();
  });

  test("a list that names whom staff chose means her registration, though she typed her number", async () => {
    const { candidateId } = await register(db, { ...herself, intake: at, state: "confirmed" });
    const ids = await listed(at, ["Inaq Sumi"]);
    await db.$transaction((tx) =>
      registerAll({ ...rt, config: readConfig({}), tx }, { ids, centreCode: "MATARAM", actor: "staff:1003", at: now }),
    );
    expect(await db.candidate.findMany({ select: { id: true } })).toEqual([{ id: candidateId }]);
    expect(await db.participant.findMany({ select: { registration: { select: { number: true } } } })).toEqual([
      { registration: { number: herself.number } },
    ]);
    expect(await db.holder.findMany({ select: { candidateId: true } })).toEqual([{ candidateId: null }]);
    expect(doubts()).toEqual([]);
  });

  test("a list that names her and her twin knows her, not whoever typed her number, and makes the twin a person of its own", async () => {
    const { candidateId: typist } = await register(db, { ...herself, telegramId: 6666, number: "LAS-2026-00080" });
    const { candidateId } = await register(db, herself);
    await db.candidate.update({ where: { id: candidateId }, data: { phoneShared: true } });
    const ids = await listed(at, ["Inaq Suminah", "Inaq Sumi"]);
    const config = readConfig({});
    const asked = { ids, centreCode: "MATARAM", actor: "staff:1003", at: now };
    await db.$transaction((tx) => registerAll({ ...rt, config, tx }, asked));
    const owners = await db.holder.findMany({ orderBy: { id: "asc" }, select: { candidateId: true } });
    expect(owners).toEqual([{ candidateId: expect.any(Number) }, { candidateId }]);
    const listedId = owners[0]?.candidateId;
    expect(listedId).not.toBe(candidateId);
    expect(doubts()).toEqual(
      [candidateId, typist].map((each) => ({ name: "helped-doubt", listedId, candidateId: each })),
    );
  });
});

test("what was begun and left goes after thirty days, the person with it; what was sent stays", async () => {
  const sent = await helped();
  const left = await db.candidate.create({
    data: {
      language: "id",
      createdAt: now,
      reachable: false,
      fullName: "Amaq Jali",
      consents: { create: { purpose: "registration", version: 1, givenAt: now } },
    },
  });
  await db.helped.create({
    data: {
      ...{ key: "left", candidateId: left.id, centreCode: "MATARAM", helperTelegramId: 1008n },
      ...{ language: "id", consentVersion: 1, startedAt: now },
    },
  });
  const after = (days: number) => ({ db, now: () => new Date(now.getTime() + days * 86_400_000) });
  await forgetAbandoned(after(29));
  expect(await db.helped.count()).toBe(2);
  await forgetAbandoned(after(31));
  expect(await db.helped.findMany({ select: { id: true } })).toEqual([{ id: sent.id }]);
  expect(await db.candidate.findUnique({ where: { id: left.id } })).toBeNull();
});
