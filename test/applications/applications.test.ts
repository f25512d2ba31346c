// What is true of applications: twice is once, who may read what, what can be taken back, and how silence ends.
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { askOwnWords, hearWhy } from "../../src/applications/acting.ts";
import {
  companysApplication,
  ownApplication,
  replyTo,
  withdrawApplication,
} from "../../src/applications/applications.ts";
import { openApplying, sendApplication } from "../../src/applications/applying.ts";
import { type Decision, decide, undo } from "../../src/applications/deciding.ts";
import { aboutApplicant, onApplicant } from "../../src/applications/desk.ts";
import {
  closeSilent,
  closingTold,
  remindCompanies,
  vacancyHasEnded,
  withdrawAll,
} from "../../src/applications/ending.ts";
import { changeNotOwed } from "../../src/applications/owed.ts";
import { apply, shareMore } from "../../src/applications/sending.ts";
import { barTo, fitOf, readable, shareable, sharedBy } from "../../src/applications/shared.ts";
import type { HearRecruiter } from "../../src/companies/gate.ts";
import { readConfig } from "../../src/config.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { recordConsent } from "../../src/registration/registration.ts";
import { certify, matchHolder } from "../support/certified.ts";
import { openKeptDatabase } from "../support/database.ts";
import type { KeptTables } from "../support/kept-tables.ts";
import { register, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { postSample } from "../support/vacancies.ts";

const [gede, amina, bilal] = [1007, 1001, 1002];
const DAY = 86_400_000;
let database: OpenDatabase;
let tables: KeptTables;
let now: Date;
let aminaId: number;
let bilalId: number;

function rt() {
  const work = { send: async () => undefined };
  return { db: database.db, config: readConfig({}), now: () => now, work: work as never, seal: testSeal };
}

beforeEach(async () => {
  if (database) await tables.restore();
  else ({ database, tables } = await openKeptDatabase(sampleFilling()));
  now = new Date("2026-11-24T01:00:00.000Z");
  await postSample(database.db, { codes: ["VAC-001", "VAC-003", "VAC-016"] });
  await database.db.candidate.create({ data: { telegramId: BigInt(gede), language: "id", createdAt: now } });
  await database.db.heldRole.create({
    data: { role: "recruiter", companyCode: "DUDI-003", telegramId: BigInt(gede), givenBy: 1003n, givenAt: now },
  });
  const people = { phone: "+6281234567001", programmeCode: "LAS-SMAW3G" };
  aminaId = (await register(database.db, { ...people, telegramId: amina, name: "Amina", number: "LAS-2026-00001" }))
    .candidateId;
  bilalId = (await register(database.db, { ...people, telegramId: bilal, name: "Bilal", number: "LAS-2026-00002" }))
    .candidateId;
});
afterAll(() => database.close());

async function applied(candidateId = aminaId, vacancyCode = "VAC-003"): Promise<number> {
  const sent = await apply(rt(), { candidateId, vacancyCode, today: "2026-11-24", certificationIds: [] });
  if (!("applicationId" in sent)) throw new Error(sent.outcome);
  return sent.applicationId;
}

const act = (id: number, decision: Decision, seen?: number) =>
  decide(rt(), { id, companyCode: "DUDI-003", telegramId: gede, seen }, decision);
const takeBack = (id: number) => undo(rt(), { id, companyCode: "DUDI-003", telegramId: gede });
const stateOf = async (id: number) => (await database.db.jobApplication.findUniqueOrThrow({ where: { id } })).state;
const owed = async (kind: string) =>
  (await database.db.delivery.findMany({ where: { kind }, orderBy: { id: "asc" }, include: { candidate: true } })).map(
    ({ subject, candidate }) => `${subject} ${candidate?.telegramId}`,
  );
/** What is still owed once the kind was asked. */
async function stillOwed(kind: string, notOwed: ReturnType<typeof changeNotOwed>): Promise<string[]> {
  const rows = await database.db.$queryRaw<{ subject: string; why: string | null }[]>`
    select d.subject, (${notOwed}) as why from "Delivery" d join "Candidate" c on c.id = d."candidateId"
    where d.kind = ${kind} order by d.id`;
  return rows.filter(({ why }) => why === null).map(({ subject }) => subject);
}
const later = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds);
};

/** Amina reads what would be shared, and can press what she sees there. */
async function looksAt(code: string): Promise<(isSure: boolean) => Promise<void>> {
  const words = { language: "id", plain: (key: string) => key, html: (key: string) => key };
  const seen: string[] = [];
  const reply = async (_: string, { reply_markup }: { reply_markup?: { inline_keyboard: unknown } } = {}) =>
    void seen.push(JSON.stringify(reply_markup));
  const ctx = { words, candidate: { id: aminaId }, chat: { id: amina }, reply };
  const [runtime, context] = [rt(), ctx] as unknown as Parameters<typeof openApplying>;
  await openApplying(runtime, context, code);
  const nonce = /:apply-send:[^:]*:([^"]*)"/.exec(seen.at(-1) ?? "")?.[1] ?? "";
  return (isSure) => sendApplication(runtime, context, { argument: code, nonce }, isSure).catch(() => undefined); // what comes after it is not looked at
}

describe("applying", () => {
  test("twice is once; taken back it may be sent again; answered it may not", async () => {
    const id = await applied();
    const again = await apply(rt(), {
      candidateId: aminaId,
      vacancyCode: "VAC-003",
      today: "2026-11-24",
      certificationIds: [],
    });
    expect(again).toEqual({ outcome: "already", applicationId: id });
    expect(await withdrawApplication(rt(), { id, candidateId: bilalId })).toBe("unknown");
    expect(await withdrawApplication(rt(), { id, candidateId: aminaId })).toBe("withdrawn");
    expect(await withdrawApplication(rt(), { id, candidateId: aminaId })).toBe("already");
    expect(await applied()).toBe(id);
    expect(await act(id, { to: "rejected", reason: "others" })).toBe("done");
    expect(
      await apply(rt(), { candidateId: aminaId, vacancyCode: "VAC-003", today: "2026-11-24", certificationIds: [] }),
    ).toEqual({ outcome: "answered", applicationId: id });
    expect(await database.db.jobApplication.count()).toBe(1);
  });

  test("nobody applies to what is closed, and each application has a consent of its own purpose", async () => {
    const late = { candidateId: aminaId, vacancyCode: "VAC-003", today: "2026-12-21", certificationIds: [] };
    expect(await apply(rt(), late)).toEqual({ outcome: "closed" });
    expect(await apply(rt(), { ...late, vacancyCode: "VAC-999" })).toEqual({ outcome: "unknown" });
    await applied();
    const consents = await database.db.consent.findMany({ where: { candidateId: aminaId, withdrawnAt: null } });
    expect(consents.map(({ purpose }) => purpose).sort()).toEqual(["application", "registration"]);
  });

  test("another's certificate cannot be shared, nor one that was not chosen", async () => {
    const certified = await certify(database.db);
    const welders = [...certified.values()].filter(
      ({ row, expected }) => row.trade_code === "LAS" && expected === "active",
    );
    const first = certified.get("CRT-0008");
    const [second, third] = welders.filter(({ holderId }) => holderId !== first?.holderId);
    if (!first || !second || !third) throw new Error("the sample has too few welders");
    await matchHolder(database.db, { holderId: first.holderId, candidateId: aminaId });
    await matchHolder(database.db, { holderId: second.holderId, candidateId: aminaId });
    const { applicationId } = (await apply(rt(), {
      candidateId: aminaId,
      vacancyCode: "VAC-003",
      today: "2026-11-24",
      certificationIds: [first.certificationId, third.certificationId],
    })) as { applicationId: number };
    const application = await companysApplication(database.db, { id: applicationId, companyCode: "DUDI-003" });
    expect(application?.certificationIds).toEqual([first.certificationId]); // another's is not even kept
    const shared = application && (await readable(rt(), application));
    expect(shared?.certificates.map(({ id }) => id)).toEqual([first.certificationId]);
    expect((await shareable(rt(), aminaId)).length).toBe(2);
    if (!application || !shared) throw new Error("nothing is shared");
    expect(fitOf(application.vacancy, shared, "2026-11-24").map(({ of, standing }) => `${of} ${standing}`)).toContain(
      "certificate have",
    );
  });

  test("without a certificate that is asked for and that they hold it is sent only once they are sure", async () => {
    const held = (await certify(database.db)).get("CRT-0008");
    await matchHolder(database.db, { holderId: held?.holderId ?? 0, candidateId: aminaId });
    const send = await looksAt("VAC-003");
    await send(false);
    expect(await database.db.jobApplication.count()).toBe(0);
    await send(true);
    expect(await database.db.jobApplication.count()).toBe(1);
  });

  test("a training that was completed between the look and the tap is not sent unseen", async () => {
    const send = await looksAt("VAC-003");
    const { id: intakeId } = await database.db.intake.findFirstOrThrow({
      where: { programme: { code: "LAS-SMAW3G" } },
    });
    await database.db.registration.updateMany({
      where: { candidateId: aminaId },
      data: { state: "completed", intakeId },
    });
    await send(true);
    expect(await database.db.jobApplication.count()).toBe(0);
    await (await looksAt("VAC-003"))(true);
    const { registrationIds } = await database.db.jobApplication.findFirstOrThrow();
    expect(registrationIds).toHaveLength(1);
  });

  test("a certificate is added to an open application, and only one's own", async () => {
    const certified = await certify(database.db);
    const [first, other] = [certified.get("CRT-0008"), certified.get("CRT-0001")];
    await matchHolder(database.db, { holderId: first?.holderId ?? 0, candidateId: aminaId });
    const [own, another] = [first?.certificationId ?? 0, other?.certificationId ?? 0];
    const id = await applied();
    const adds = (who: number, certificationId: number) => shareMore(rt(), { id, candidateId: who, certificationId });
    expect([await adds(bilalId, own), await adds(aminaId, another), await adds(aminaId, 0)]).toEqual([
      ...["unknown", "unknown", "unknown"],
    ]);
    expect([await adds(aminaId, own), await adds(aminaId, own)]).toEqual(["shared", "shared"]);
    const row = () => database.db.jobApplication.findUniqueOrThrow({ where: { id } });
    expect((await row()).certificationIds).toEqual([own]);
    expect(await owed("applicant-said")).toEqual([]);
    await act(id, { to: "rejected", reason: "others" });
    expect(await adds(aminaId, own)).toBe("over");
  });

  test("a training that was completed after they agreed is not read", async () => {
    const complete = async () => {
      const { id: intakeId } = await database.db.intake.findFirstOrThrow({
        where: { programme: { code: "LAS-SMAW3G" } },
      });
      const where = { candidateId: aminaId };
      await database.db.registration.updateMany({ where, data: { state: "completed", intakeId } });
    };
    const shownNow = async () => {
      const shared = await sharedBy(rt(), aminaId, []);
      return "missing" in shared ? [] : shared.trainings.map(({ registrationId }) => registrationId);
    };
    const read = async (id: number) => {
      const application = await companysApplication(database.db, { id, companyCode: "DUDI-003" });
      return application && (await readable(rt(), application))?.trainings.length;
    };
    const id = await applied();
    await complete();
    expect([(await shownNow()).length, await read(id)]).toEqual([1, 0]);
    await withdrawApplication(rt(), { id, candidateId: aminaId });
    await apply(rt(), {
      ...{ candidateId: aminaId, vacancyCode: "VAC-003", today: "2026-11-24", certificationIds: [] },
      registrationIds: await shownNow(),
    });
    expect(await read(id)).toBe(1);
  });

  test("work abroad is from eighteen on, here too, and a vacancy may ask for more", async () => {
    const abroad = { kind: "overseas", minimumAge: 21 } as Parameters<typeof barTo>[0];
    const here = { kind: "domestic", minimumAge: undefined } as Parameters<typeof barTo>[0];
    expect([17, 20, 21].map((age) => barTo(abroad, age))).toEqual(["under-age-abroad", "below-minimum", undefined]);
    expect([17, 18].map((age) => barTo(here, age))).toEqual(["under-age", undefined]);
  });
});

describe("what the company does", () => {
  test("only about its own, only as it was seen, and the same press twice is one", async () => {
    const id = await applied();
    const other = { id, companyCode: "DUDI-001", telegramId: 5 };
    expect(await decide(rt(), other, { to: "shortlisted" })).toBe("unknown");
    expect(await undo(rt(), other)).toBe("unknown");
    expect(await companysApplication(database.db, { id, companyCode: "DUDI-001" })).toBe(undefined);
    const seen = (await companysApplication(database.db, { id, companyCode: "DUDI-003" }))?.moves[0]?.id;
    expect(await act(id, { to: "shortlisted" }, seen)).toBe("done");
    expect(await act(id, { to: "shortlisted" }, seen)).toBe("already");
    expect(await act(id, { to: "rejected", reason: "others" }, seen)).toBe("stale");
    expect(await act(id, { to: "offered" })).toBe("done");
    expect(await act(id, { to: "shortlisted" })).toBe("impossible");
  });

  test("typed words bring along what was seen: they write over no other recruiter's decision", async () => {
    const id = await applied();
    const waits = new Map<string, string>();
    const coordination = { set: async (key: string, wait: string) => void waits.set(key, wait) };
    const words = { language: "id", plain: (key: string) => key, html: (key: string) => key };
    const recruiter = { companyCode: "DUDI-003", telegramId: gede, note: async () => undefined };
    const all = [{ ...rt(), coordination }, { words }, recruiter] as unknown as Parameters<HearRecruiter>;
    const [on, by, whom] = all;
    await onApplicant(askOwnWords)(on, by, whom, String(id), "").catch(() => undefined); // nothing is shown here
    const [, about = ""] = [...waits.values()].join().split(" ");
    const other = { id, companyCode: "DUDI-003", telegramId: 5 };
    expect(await decide(rt(), other, { to: "shortlisted" })).toBe("done");
    await aboutApplicant(hearWhy)(on, by, whom, "Belum cocok", about).catch(() => undefined);
    expect([about.split("@")[0], await stateOf(id)]).toEqual([String(id), "shortlisted"]);
  });

  test("what was taken back in time is never told; the change before it is", async () => {
    const id = await applied();
    await act(id, { to: "shortlisted" });
    await act(id, { to: "rejected", reason: "place" });
    expect((await ownApplication(database.db, { id, candidateId: aminaId, now }))?.state).toBe("applied");
    expect(await takeBack(id)).toBe("undone");
    expect(await stateOf(id)).toBe("shortlisted");
    const [kept] = (await owed("application-changed")).map((line) => line.split(" ")[0]);
    expect(await stillOwed("application-changed", changeNotOwed(now))).toEqual([kept]);
    later(11 * 60_000);
    expect((await ownApplication(database.db, { id, candidateId: aminaId, now }))?.state).toBe("shortlisted");
    expect(await takeBack(id)).toBe("too-late");
    const row = await database.db.jobApplication.findUniqueOrThrow({ where: { id } });
    expect(row.answeredAt).toEqual(new Date("2026-11-24T01:00:00.000Z"));
  });

  test("the first answer taken back is no answer", async () => {
    const id = await applied();
    await act(id, { to: "hired", hiredOn: "2026-12-01" });
    expect(await takeBack(id)).toBe("undone");
    expect(await database.db.jobApplication.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "applied",
      answeredAt: null,
      hiredOn: null,
    });
  });

  test("of whoever stepped back or was refused nothing is read any more; a refusal can be taken back first", async () => {
    const [first, second] = [await applied(), await applied(bilalId)];
    await withdrawApplication(rt(), { id: first, candidateId: aminaId });
    await act(second, { to: "rejected", reason: "others" });
    const read = async (id: number) => {
      const application = await companysApplication(database.db, { id, companyCode: "DUDI-003" });
      return application && (await readable(rt(), application))?.fullName;
    };
    expect([await read(first), await read(second)]).toEqual([undefined, "Bilal"]);
    later(10 * 60_000);
    expect(await read(second)).toBe(undefined);
  });

  test("an application is its owner's: nobody else reads it, answers for it or takes it back", async () => {
    const id = await applied();
    await act(id, { to: "interview", meetAt: new Date(now.getTime() + DAY), meetPlace: "Lawang" });
    later(DAY / 2);
    expect(await ownApplication(database.db, { id, candidateId: bilalId, now })).toBeUndefined();
    expect(await replyTo(rt(), { id, candidateId: bilalId, reply: "coming" })).toBe("unknown");
    expect(await withdrawApplication(rt(), { id, candidateId: bilalId })).toBe("unknown");
    expect(await owed("applicant-said")).toEqual([]);
    expect((await ownApplication(database.db, { id, candidateId: aminaId, now }))?.state).toBe("interview");
    expect(await replyTo(rt(), { id, candidateId: aminaId, reply: "coming" })).toBe("noted");
  });

  test("an applicant's word on an invitation is told once, and not on what is over", async () => {
    const id = await applied();
    const meetAt = new Date(now.getTime() + 3 * DAY);
    await act(id, { to: "interview", meetAt, meetPlace: "Lawang" });
    const says = (reply: "coming" | "accepted") => replyTo(rt(), { id, candidateId: aminaId, reply });
    expect([await says("coming"), await says("coming"), await says("accepted")]).toEqual(["noted", "noted", "over"]);
    expect(await owed("applicant-said")).toHaveLength(1);
    expect((await companysApplication(database.db, { id, companyCode: "DUDI-003" }))?.reply).toBe("coming");
    expect(await stillOwed("application-changed", changeNotOwed(now))).toHaveLength(1);
  });
});

describe("what ends by itself", () => {
  test("fourteen days without a word remind the company, seven more close it; whoever was answered meanwhile stays", async () => {
    const [first, second] = [await applied(), await applied(bilalId)];
    later(14 * DAY - 1000);
    expect(await remindCompanies(rt())).toBe(0);
    later(1000);
    expect([await remindCompanies(rt()), await remindCompanies(rt())]).toEqual([2, 0]);
    expect(await owed("applicants-wait")).toEqual([`DUDI-003.2026-12-08 ${gede}`]);
    await act(second, { to: "shortlisted" });
    later(7 * DAY - 1000);
    expect(await closeSilent(rt())).toBe(0);
    later(1000);
    expect([await closeSilent(rt()), await closeSilent(rt())]).toEqual([1, 0]);
    expect([await stateOf(first), await stateOf(second)]).toEqual(["closed", "shortlisted"]);
    expect(await stillOwed("application-changed", changeNotOwed(now))).toHaveLength(2);
  });

  test("whoever was offered the work, or invited, is not told that the company did not answer", async () => {
    const [first, second] = [await applied(), await applied(bilalId)];
    await act(first, { to: "offered" });
    await act(second, { to: "shortlisted" });
    later(14 * DAY);
    await remindCompanies(rt());
    later(7 * DAY);
    expect(await closeSilent(rt())).toBe(2);
    const moveOf = async (id: number) =>
      (await companysApplication(database.db, { id, companyCode: "DUDI-003" }))?.moves[0];
    expect(closingTold(await moveOf(first))).toBe("silence-offered");
    expect(closingTold(await moveOf(second))).toBe("silence-answered");
    expect(closingTold({ reason: "silence", from: "applied" })).toBe("silence");
    expect(closingTold({ reason: "filled", from: "offered" })).toBe("filled");
  });

  test("an offer that was taken back leaves the time until the interview as it was", async () => {
    const id = await applied();
    await act(id, { to: "interview", meetAt: new Date(now.getTime() + 30 * DAY), meetPlace: "Lawang" });
    later(DAY);
    await act(id, { to: "offered" });
    expect(await takeBack(id)).toBe("undone");
    later(28 * DAY);
    expect(await remindCompanies(rt())).toBe(0);
    later(16 * DAY);
    expect(await remindCompanies(rt())).toBe(1);
  });

  test("nobody is silent before an interview has been", async () => {
    const id = await applied();
    await act(id, { to: "interview", meetAt: new Date(now.getTime() + 20 * DAY), meetPlace: "Lawang" });
    later(21 * DAY);
    expect(await remindCompanies(rt())).toBe(0);
    later(13 * DAY);
    expect(await remindCompanies(rt())).toBe(1);
  });

  test("a filled vacancy closes the rest, not whoever was offered the work; one called off closes all", async () => {
    const [first, second] = [await applied(), await applied(bilalId)];
    await act(second, { to: "offered" });
    const vacancy = { where: { code: "VAC-003" } };
    const { id: vacancyId } = await database.db.vacancy.findUniqueOrThrow(vacancy);
    await vacancyHasEnded(rt(), { vacancyId, why: "filled" });
    expect(await stateOf(first)).toBe("applied"); // heard late: it is published again
    await database.db.vacancy.update({ ...vacancy, data: { state: "closed", closedAs: "filled" } });
    await vacancyHasEnded(rt(), { vacancyId, why: "filled" });
    await vacancyHasEnded(rt(), { vacancyId, why: "filled" });
    expect([await stateOf(first), await stateOf(second)]).toEqual(["closed", "offered"]);
    await database.db.vacancy.update({ ...vacancy, data: { closedAs: "expired" } });
    await vacancyHasEnded(rt(), { vacancyId, why: "expired" });
    expect(await stateOf(second)).toBe("offered");
    await database.db.vacancy.update({ ...vacancy, data: { closedAs: "withdrawn" } });
    await vacancyHasEnded(rt(), { vacancyId, why: "withdrawn" });
    expect(await stateOf(second)).toBe("closed");
  });

  test("with the consent every open application ends, and its certificates are shared no more", async () => {
    const id = await applied();
    expect(await database.db.$transaction((tx) => withdrawAll(tx, aminaId, now))).toBe(1);
    expect(await database.db.$transaction((tx) => withdrawAll(tx, aminaId, now))).toBe(0);
    expect(await database.db.jobApplication.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "withdrawn",
      certificationIds: [],
    });
  });

  test("with the consent the company's window is shut where they were hired, too, whatever they tell later", async () => {
    const id = await applied();
    await act(id, { to: "hired", hiredOn: "2026-12-01" });
    await database.db.$transaction((tx) => withdrawAll(tx, aminaId, now));
    await recordConsent(database.db, aminaId, "application", now);
    const application = await companysApplication(database.db, { id, companyCode: "DUDI-003" });
    expect(application && [application.state, await readable(rt(), application)]).toEqual(["hired", undefined]);
  });

  test("what is missing of a profile is named in the order in which it is asked", async () => {
    await database.db.candidate.update({
      where: { id: aminaId },
      data: { phoneSealed: null, phoneFingerprint: null, education: null },
    });
    expect(await sharedBy(rt(), aminaId, [])).toEqual({
      missing: ["phone", "education"],
      age: 27,
      birthDate: "1999-08-17",
    });
  });
});
