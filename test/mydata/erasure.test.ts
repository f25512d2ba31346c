import { randomUUID } from "node:crypto";
import { appendFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { reapplyErasures } from "../../src/candidates/erasing-again.ts";
import { leaveOutErased } from "../../src/candidates/erasing-lists.ts";
import { eraseCandidate, erasePerson, personalKeys, unmeet } from "../../src/candidates/erasure.ts";
import { keptErasures } from "../../src/candidates/erasure-ledger.ts";
import { sealedBirthDate, sealedPhone } from "../../src/candidates/sealed-fields.ts";
import { sealedHolder } from "../../src/certificates/sealed-holder.ts";
import type { readConfig } from "../../src/config.ts";
import { createClock } from "../../src/platform/clock.ts";
import type { Coordination } from "../../src/platform/coordination.ts";
import type { Db } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { openWork } from "../../src/platform/work.ts";
import { LEAVE_GROUP } from "../../src/questions/questions.ts";
import { openBotHere } from "../support/bot-here.ts";
import { standardHeader } from "../support/chat-header.ts";
import { holdCertificate } from "../support/held.ts";
import { now, register, testSeal } from "../support/registered.ts";
import { sandboxPhone } from "../support/sandbox-phone.ts";
import { openTestStorage } from "../support/storage.ts";
import { postSample } from "../support/vacancies.ts";

const amina = { telegramId: 7_100_200_300, name: "Amina Lestari", phone: "+6281234567001", number: "LAS-2026-00042" };
const bilal = { telegramId: 7_100_200_301, name: "Bilal Hidayat", phone: "+6281234567002", number: "LAS-2026-00043" };

const storage = await openTestStorage();
const { db, pool } = storage.database;
const dataDir = await mkdtemp(path.join(tmpdir(), "jembatan-erasure-"));
const work = openWork(pool, { clock: createClock(now) }, silentLog);
work.handle("about-somebody", {}, async () => {});
work.handle(LEAVE_GROUP, {}, async () => {});
await work.start({ doWork: false });
const rt = {
  db,
  coordination: storage.coordination,
  work,
  seal: testSeal,
  config: { dataDir, zone: "Asia/Makassar", adminIds: [1003] as readonly number[] } as ReturnType<typeof readConfig>,
  log: silentLog,
  now: () => now,
};

beforeEach(async () => {
  await storage.startAnew();
  await pool.query("DELETE FROM work.job");
  await rm(path.join(dataDir, "erasures"), { force: true });
});
afterAll(async () => {
  await work.stop();
  await storage.close();
  await rm(dataDir, { recursive: true, force: true });
});

test("every key that names a person is one of those that an erasure deletes", async () => {
  const here = path.resolve(import.meta.dirname, "../../src");
  const files = (await readdir(here, { recursive: true })).filter((file) => file.endsWith(".ts"));
  const sources = await Promise.all(files.map((file) => readFile(path.join(here, file), "utf8")));
  const found = sources.flatMap((source) => [...source.matchAll(/return `([a-z-]+):\$\{[\w.]*telegramId\}/g)]);
  const names = new Set(found.map(([, name = ""]) => name));
  // The first is the actor of a change; the second is forgotten by its own feature.
  for (const known of ["staff", "candidate"]) expect(names.delete(known)).toBe(true);
  expect([...names].map((name) => `${name}:1`).toSorted()).toEqual(personalKeys(1).toSorted());
});

/** Everything that the product can know about a person, in every place. */
async function everythingOf(who: typeof amina): Promise<{ candidateId: number; registrationId: number }> {
  const ids = await register(db, { ...who, intake: "LAS-SMAW3G-MTR-1" });
  const { candidateId, registrationId } = ids;
  await db.registrationDraft.create({
    data: { key: randomUUID(), candidateId, programmeCode: "LAS-GMAW", startedAt: now, changedAt: now },
  });
  await db.intakeWish.create({ data: { candidateId, programmeCode: "LAS-GTAW6G", reason: "noIntake", wishedAt: now } });
  if ((await db.vacancy.count()) === 0) await postSample(db, { codes: ["VAC-003"] });
  const refused = {
    from: "applied",
    to: "rejected",
    actor: "recruiter:1007",
    reason: `${who.name}, ${who.phone}`,
  } as const;
  await db.jobApplication.create({
    data: {
      ...{ vacancyId: 3, candidateId, state: "rejected", sharedVersion: 1, appliedAt: now, movedAt: now },
      changes: {
        create: [
          { to: "applied", at: now, actor: "candidate" },
          { ...refused, at: now },
        ],
      },
    },
  });
  const said = { said: `${who.name} diminta uang`, photoFileId: `photo of ${who.name}`, at: now };
  await db.vacancyReport.create({
    data: { vacancyId: 3, candidateId, kind: "asksForMoney", at: now, words: { create: said } },
  });
  await db.staffAct.createMany({
    data: [
      { staffTelegramId: 1003n, act: "registration-viewed", subject: who.number, at: now },
      { staffTelegramId: BigInt(who.telegramId), act: "refused", subject: `staff-card ${who.number}`, at: now },
    ],
  });
  const telegramId = BigInt(who.telegramId);
  await db.staffAct.createMany({
    data: [
      { staffTelegramId: telegramId, act: "invitation-declined", subject: "staff.MATARAM", at: now },
      { staffTelegramId: 1003n, act: "audit-viewed", aboutTelegramId: telegramId, at: now },
    ],
  });
  const made = { invitedBy: 1003n, invitedAt: now, expiresAt: now, key: randomUUID(), fingerprint: randomUUID() };
  const declined = { declinedAt: now, declinedBy: telegramId };
  await db.invitation.create({ data: { role: "staff", centreCode: "MATARAM", ...made, ...declined } });
  const update = { update_id: who.telegramId, message: { from: { id: who.telegramId }, text: who.name } };
  await db.brokenUpdate.create({
    data: { code: "E1", sealed: testSeal.seal(JSON.stringify(update), "update"), error: "x", at: now, ...unique() },
  });
  const errand = testSeal.seal(who.name, "certificate.errand");
  await db.certificateErrand.create({ data: { telegramId, sealed: errand, changedAt: now } });
  await db.intakeDraft.create({ data: { telegramId, changedAt: now } });
  const asked = {
    candidateId,
    centreCode: "MATARAM",
    groupChatId: -1001n,
    topicId: 7,
    askedAt: now,
    waitingSince: now,
  };
  await db.question.create({ data: asked });
  await work.send("about-somebody", { registrationId });
  await work.send("about-somebody", { candidateId });
  await work.send("about-somebody", { telegramId: who.telegramId });
  for (const key of [...personalKeys(who.telegramId), `candidate:${who.telegramId}`])
    await rt.coordination.set(key, "1", 3600);
  return ids;
}

let updates = 1n;
function unique() {
  updates += 1n;
  return { updateId: updates };
}

/** In which tables any of these values stands, as text or inside a sealed update. */
async function tablesWith(values: string[]): Promise<string[]> {
  const tables = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'work') ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    const text = rows.map(({ row }) => row).join("\n");
    if (values.some((value) => text.includes(value))) found.push(name);
  }
  const broken = await db.brokenUpdate.findMany();
  const opened = broken.map(({ sealed }) => testSeal.open(sealed, "update")).join("\n");
  if (values.some((value) => opened.includes(value))) found.push("sealed update");
  return found;
}

async function valuesOf(who: typeof amina): Promise<string[]> {
  const row = await db.candidate.findUniqueOrThrow({
    where: { telegramId: BigInt(who.telegramId) },
    include: { draft: true },
  });
  const stored = [row.phoneSealed, row.phoneFingerprint, row.birthDateSealed, row.draft?.key];
  return [String(who.telegramId), who.name, who.number, ...stored.filter((value) => typeof value === "string")];
}

test("no row, no key, no job and no broken update about an erased person is left, and nobody else loses anything", async () => {
  const ids = await everythingOf(amina);
  await everythingOf(bilal);
  // What staff typed about each of them, and have not sent.
  const role = { role: "staff", centreCode: "MATARAM", givenBy: 1003n, givenAt: now } as const;
  await db.heldRole.create({ data: { ...role, telegramId: 1008n } });
  const [asked, other] = await db.question.findMany({ orderBy: { id: "asc" } });
  await rt.coordination.set("question-draft:1003", `${other?.id} sealed`, 3600);
  await rt.coordination.set("question-draft:1008", `${asked?.id} sealed`, 3600);
  const hers = await valuesOf(amina);
  const his = await tablesWith(await valuesOf(bilal));
  expect(await tablesWith(hers)).toEqual(his);
  expect(his).toEqual(
    expect.arrayContaining(['public."Candidate"', 'public."Registration"', 'public."StaffAct"', "sealed update"]),
  );

  expect(await eraseCandidate(rt, amina.telegramId)).toBe("erased");

  expect(await tablesWith(hers)).toEqual([]);
  for (const [table, column] of [
    ["Consent", "candidateId"],
    ["RegistrationDraft", "candidateId"],
    ["IntakeWish", "candidateId"],
  ])
    expect((await pool.query(`SELECT FROM "${table}" WHERE "${column}" = $1`, [ids.candidateId])).rowCount).toBe(0);
  expect(
    (await pool.query(`SELECT FROM "RegistrationChange" WHERE "registrationId" = $1`, [ids.registrationId])).rowCount,
  ).toBe(0);
  // That a vacancy was reported stays.
  expect(await db.vacancyReport.findMany({ select: { candidateId: true }, orderBy: { id: "asc" } })).toEqual([
    { candidateId: null },
    { candidateId: expect.any(Number) },
  ]);
  const jobs = await pool.query<{ name: string; data: unknown }>("SELECT name, data FROM work.job ORDER BY name");
  expect(jobs.rows.map(({ name }) => name)).toEqual([...Array(3).fill("about-somebody"), LEAVE_GROUP]);
  expect(JSON.stringify(jobs.rows[3]?.data)).toContain('"topicId":7');
  for (const key of [...personalKeys(amina.telegramId), `candidate:${amina.telegramId}`])
    expect(await rt.coordination.get(key)).toBeNull();
  expect(await rt.coordination.get("question-draft:1008")).toBeNull();
  expect(await rt.coordination.get("question-draft:1003")).not.toBeNull();
  expect(await tablesWith(await valuesOf(bilal))).toEqual(his);
  expect(await db.erasure.findMany({ select: { erasedOn: true } })).toEqual([{ erasedOn: new Date("2026-11-24") }]);
  expect(await eraseCandidate(rt, amina.telegramId)).toBe("unknown");
});

test("what was certified stays as the centre's record, and nothing in it leads to whoever was erased", async () => {
  const { candidateId } = await everythingOf(amina);
  const { certificationId, holderId } = await holdCertificate(db, {
    telegramId: amina.telegramId,
    name: "AMINA L.",
    validUntil: "2027-06-30",
  });
  const other = await holdCertificate(db, { telegramId: bilal.telegramId, validUntil: "2027-06-30" });
  const switches = { publicCheckOffAt: now, nameAgreedAt: now, remindersOffAt: now };
  await db.certification.updateMany({ data: switches });
  const looks = { way: "page", hour: now } as const;
  await db.certificateLook.createMany({
    data: [certificationId, other.certificationId].map((id) => ({ certificationId: id, ...looks })),
  });
  await db.delivery.create({
    data: { kind: "certificate-reminder", subject: "2027-06-30@90", candidateId, notBefore: now },
  });
  const decided = { state: "dismissed", answer: "Tetap", decidedBy: 1003n, decidedAt: now } as const;
  await db.appeal.create({ data: { certificationId, said: "Mohon dilihat lagi", at: now, ...decided } });
  await db.appeal.create({ data: { certificationId, said: "Sekali lagi", at: now } });
  const hers = await valuesOf(amina);

  expect(await eraseCandidate(rt, amina.telegramId)).toBe("erased");

  expect(await tablesWith(hers)).toEqual([]);
  expect(await db.appeal.findMany({ select: { state: true, said: true, answer: true } })).toEqual([
    { state: "dismissed", said: "", answer: null },
  ]);
  expect(await db.holder.findUniqueOrThrow({ where: { id: holderId } })).toMatchObject({
    fullName: "AMINA L.",
    candidateId: null,
    matchedAt: null,
  });
  expect(await db.certification.findUniqueOrThrow({ where: { id: certificationId } })).toMatchObject({
    state: "issued",
    publicCheckOffAt: null,
    nameAgreedAt: null,
    remindersOffAt: null,
  });
  expect(await db.holderMatch.findMany({ select: { holderId: true } })).toEqual([{ holderId: other.holderId }]);
  expect(await db.certificateLook.findMany({ select: { certificationId: true } })).toEqual([
    { certificationId: other.certificationId },
  ]);
  expect(await db.delivery.findMany({ select: { candidateId: true, state: true } })).toEqual([
    { candidateId: null, state: "skipped" },
  ]);
  expect(await db.certification.findUniqueOrThrow({ where: { id: other.certificationId } })).toMatchObject(switches);
});

test("what waits in a spreadsheet, and what a list, staff and the training noted of somebody, goes with them", async () => {
  const { candidateId, registrationId } = await everythingOf(amina);
  const kept = await everythingOf(bilal);
  const sheet = {
    kind: "participants",
    centreCode: "MATARAM",
    telegramId: 1003n,
    key: randomUUID(),
    state: "previewed",
  } as const;
  const row = (number: number, phone: string) => {
    const sealed = testSeal.seal(JSON.stringify({ cells: ["Seseorang", phone] }), "import.row");
    return { number, verdict: "new", sealed } as const;
  };
  const twin = sealedRow(4, ["Adik Amina", "17-08-1999", "0812 3456 7001"]);
  const rows = [row(2, "0812-3456 7001"), row(3, "081234567002"), twin];
  const { id: importId } = await db.spreadsheetImport.create({
    data: { ...sheet, at: now, beatAt: now, rows: { create: rows } },
  });
  const holder = await db.holder.create({ data: { fullName: "A", foldedName: "a" } });
  const line = { centreCode: "MATARAM", holderId: holder.id, tradeCode: "LAS", digest: "x", importId };
  await db.participant.create({ data: { ...line, registrationId, createdAt: now, changedAt: now } });
  for (const id of [registrationId, kept.registrationId]) {
    await db.selectionNote.create({ data: { registrationId: id, said: "x", by: 1003n, at: now } });
    await db.attendance.create({ data: { registrationId: id, day: now, mark: "present", by: 1003n, at: now } });
  }
  const helping = { key: "1:1", helperTelegramId: 1003n, centreCode: "MATARAM", language: "id", consentVersion: 1 };
  await db.helped.create({ data: { ...helping, candidateId, registrationId, startedAt: now } });

  expect(await eraseCandidate(rt, amina.telegramId)).toBe("erased");

  expect(await db.importedRow.findMany({ select: { number: true } })).toEqual([{ number: 3 }, { number: 4 }]);
  expect([await db.participant.count(), await db.helped.count()]).toEqual([0, 0]);
  expect([await db.selectionNote.count(), await db.attendance.count()]).toEqual([1, 1]);
});

const born = "1998-05-03";
const sealedRow = (number: number, cells: string[]) => ({
  number,
  verdict: "new" as const,
  sealed: testSeal.seal(JSON.stringify({ cells }), "import.row"),
});
/** A list with a row of hers by name and birth date alone, one with another's phone, one of another birth date. */
const rowsOfHers = () => [
  sealedRow(2, ["1", "AMINA  Lestari", "3 Mei 1998", "Las"]),
  sealedRow(3, ["2", "Amina Lestari", "03-05-1998", "0812 9999 0000"]),
  sealedRow(4, ["3", "Amina Lestari", "04-05-1998", ""]),
];
function list(state: "reading" | "previewed" | "saving" | "saved", rows = rowsOfHers(), tx: Db = db) {
  const sheet = { kind: "participants", centreCode: "MATARAM", telegramId: 1003n, key: randomUUID(), state };
  return tx.spreadsheetImport.create({ data: { ...sheet, at: now, beatAt: now, rows: { create: rows } } });
}
/** A line of a list, of somebody of whom nothing else is known. */
async function line(importId: number, phone?: string, tx: Db = db) {
  const who = sealedHolder(testSeal, { fullName: "Amina Lestari", nik: undefined, birthDate: born });
  const { id: holderId } = await tx.holder.create({ data: who });
  const sealed = phone === undefined ? {} : sealedPhone(testSeal, phone);
  const said = { centreCode: "MATARAM", tradeCode: "LAS", digest: "x", createdAt: now, changedAt: now, ...sealed };
  await tx.participant.create({ data: { ...said, holderId, importId } });
  return holderId;
}
const left = async () => (await db.importedRow.findMany({ orderBy: { number: "asc" } })).map(({ number }) => number);

test("rows and lines with only her name and birth date go, also of a list that is read or saved meanwhile", async () => {
  await register(db, { ...amina, birthDate: born, intake: "LAS-SMAW3G-MTR-1" });
  await list("previewed");
  const reading = await list("reading", []);
  await line(reading.id);
  await line(reading.id, "+6281299990000");
  expect(await eraseCandidate(rt, amina.telegramId)).toBe("erased");
  expect(await left()).toEqual([3, 4]);
  expect(await db.participant.count()).toBe(1);

  // The list was in the middle of it: what it read before and reads after goes when it is through.
  await db.importedRow.deleteMany();
  await db.importedRow.createMany({ data: rowsOfHers().map((row) => ({ ...row, importId: reading.id })) });
  await line(reading.id);
  await leaveOutErased(rt, reading.id);
  expect(await left()).toEqual([3, 4]);
  expect(await db.participant.count()).toBe(1);
  expect(await db.erasedMeanwhile.count()).toBe(0);
});

test("a list that comes through while she is being erased, and one that begins meanwhile, leave her out too", async () => {
  const { candidateId } = await register(db, { ...amina, birthDate: born, intake: "LAS-SMAW3G-MTR-1" });
  const standing = { centreCode: "MATARAM", groupChatId: -1001n, topicId: 7, waitingSince: now };
  await db.question.create({ data: { candidateId, askedAt: now, ...standing } });
  const saving = await list("saving", []);
  let begun = 0;
  // After the lists were looked through and before the erasure stands; what another does then is seen as if we did it.
  const meanwhile: Pick<typeof work, "send"> = {
    async send(_name, _input, { tx } = {}) {
      if (!tx || begun !== 0) return;
      await line(saving.id, undefined, tx);
      await tx.importedRow.createMany({ data: rowsOfHers().map((row) => ({ ...row, importId: saving.id })) });
      await tx.spreadsheetImport.update({ where: { id: saving.id }, data: { state: "saved" } });
      begun = (await list("reading", [], tx)).id;
    },
  };
  expect(await eraseCandidate({ ...rt, work: { ...work, ...meanwhile } }, amina.telegramId)).toBe("erased");
  expect(begun).toBeGreaterThan(0);
  expect([await db.participant.count(), await left()]).toEqual([0, [3, 4]]);

  await db.importedRow.deleteMany();
  await db.importedRow.createMany({ data: rowsOfHers().map((row) => ({ ...row, importId: begun })) });
  await line(begun);
  await leaveOutErased(rt, begun);
  expect([await db.participant.count(), await left()]).toEqual([0, [3, 4]]);
  expect(await db.erasedMeanwhile.count()).toBe(0);
});

test("whoever has no Telegram is erased just so, known as a person or only by a list, and no backup brings them back", async () => {
  const { id: importId } = await list("saved", []);
  const holderId = await line(importId);
  const { candidateId } = await register(db, { ...amina, birthDate: "1990-01-01", intake: "LAS-SMAW3G-MTR-1" });
  await db.candidate.update({ where: { id: candidateId }, data: { telegramId: null, reachable: false } });
  const backup = await db.holder.findUniqueOrThrow({ where: { id: holderId }, include: { participants: true } });
  const person = await db.candidate.findUniqueOrThrow({ where: { id: candidateId } });

  expect(await erasePerson(rt, { holderId }, { receipt: "HPS-00000-00001", kept: [] })).toBe("erased");
  expect(await erasePerson(rt, { candidateId }, { receipt: "HPS-00000-00002", kept: [] })).toBe("erased");
  expect(await erasePerson(rt, { candidateId })).toBe("unknown");
  expect([await db.holder.count(), await db.participant.count(), await db.candidate.count()]).toEqual([0, 0, 0]);
  expect((await keptErasures(rt)).map(({ receipt }) => receipt)).toEqual(["HPS-00000-00001", "HPS-00000-00002"]);

  const { participants, ...holder } = backup;
  await db.candidate.create({ data: person });
  await db.holder.create({ data: holder });
  await db.participant.createMany({ data: participants });
  expect(await reapplyErasures(rt)).toBe(2);
  expect([await db.holder.count(), await db.candidate.count()]).toEqual([0, 0]);
});

test("an erasure takes the row along that a list made of the same person, and nobody else's of that phone", async () => {
  const { candidateId } = await register(db, { ...amina, birthDate: "1999-08-17" });
  const made = { language: "id", createdAt: now, reachable: false, ...sealedPhone(testSeal, amina.phone) };
  const holder = { fullName: "Amina Lestari", foldedName: "amina lestari" };
  const born = (day: "1999-08-17" | "2004-02-02") => sealedBirthDate(testSeal, day);
  const rows = [
    { ...made, fullName: "Amina L.", ...born("1999-08-17") },
    { ...made, fullName: "Amina Lestari", holders: { create: { ...holder, matchedAt: now } } },
    { ...made, fullName: "Adik Amina", ...born("2004-02-02") },
    { ...made, fullName: "Amira Lestari", ...born("1999-08-17") }, // her twin
    { ...made, fullName: "Amina Lestari", ...born("2004-02-02") },
    { ...made, fullName: "Amina Lestari", ...born("1999-08-17"), ...sealedPhone(testSeal, bilal.phone) },
  ];
  const others: number[] = [];
  for (const data of rows) others.push((await db.candidate.create({ data })).id);
  const double = await db.candidate.findUniqueOrThrow({ where: { id: others[0] ?? 0 } });
  expect(await eraseCandidate(rt, amina.telegramId, { receipt: "HPS-00000-00003", kept: [] })).toBe("erased");
  expect((await db.candidate.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id)).toEqual(others.slice(2));
  expect(await db.holder.count()).toBe(0);
  expect(await db.candidate.count({ where: { id: candidateId } })).toBe(0);
  expect((await keptErasures(rt)).map(({ receipt }) => receipt)).toEqual(["HPS-00000-00003", undefined, undefined]);
  expect(await db.erasure.findMany({ where: { receipt: { not: null } }, select: { kept: true } })).toEqual([
    { kept: [] },
  ]);
  // An older backup does not bring the double back either.
  await db.candidate.create({ data: double });
  expect(await reapplyErasures(rt)).toBe(1);

  await register(db, bilal);
  const held = await holdCertificate(db, { telegramId: 7_100, name: bilal.name, validUntil: "2027-06-30" });
  const stand = { telegramId: null, reachable: false, fullName: bilal.name, ...sealedPhone(testSeal, bilal.phone) };
  await db.candidate.update({
    where: { id: held.candidateId ?? 0 },
    data: { ...stand, ...born("1999-08-17") },
  });
  await eraseCandidate(rt, bilal.telegramId, { receipt: "HPS-00000-00004", kept: [] });
  expect(await db.erasure.findUnique({ where: { receipt: "HPS-00000-00004" } })).toMatchObject({
    kept: ["certificates"],
  });
});

test("a second tap that erases nobody does not forget whoever holds a certificate", async () => {
  const { candidateId } = await holdCertificate(db, { telegramId: 7_100, validUntil: "2027-06-30" });
  expect(await unmeet(rt, { id: candidateId ?? 0, telegramId: 7_100 })).toBe(false);
});

test("an erasure happens whole or not at all", async () => {
  await everythingOf(amina);
  const before = await tablesWith(await valuesOf(amina));
  const failing = { ...rt, work: { ...work, forget: () => Promise.reject(new Error("storage went away")) } };
  await expect(eraseCandidate(failing, amina.telegramId)).rejects.toThrow("storage went away");
  expect(await tablesWith(await valuesOf(amina))).toEqual(before);
  expect(await db.erasure.count()).toBe(0);
});

test("what a turn leaves that was cut short while the person was erased is gone, too", async () => {
  await register(db, amina);
  const update = testSeal.seal(JSON.stringify({ callback_query: { from: { id: amina.telegramId } } }), "update");
  const screen = `screen:${amina.telegramId}`;
  const cutShort: Promise<unknown>[] = [];
  const seal: typeof testSeal = {
    ...testSeal,
    fingerprint: (value, purpose) => {
      if (purpose === "erasure") {
        cutShort.push(storage.coordination.set(screen, "buttons", 60));
        cutShort.push(
          db.$transaction([
            db.brokenUpdate.create({ data: { updateId: 1, code: "E1", error: "x", sealed: update, at: now } }),
          ]),
        );
      }
      return testSeal.fingerprint(value, purpose);
    },
  };
  expect(await eraseCandidate({ ...rt, seal }, amina.telegramId)).toBe("erased");
  await Promise.all(cutShort);
  expect(cutShort).toHaveLength(2);
  expect([await db.brokenUpdate.count(), await storage.coordination.get(screen)]).toEqual([0, null]);
});

test("an older backup does not bring an erased person back, and whoever began anew stays", async () => {
  await everythingOf(amina);
  const backup = await db.candidate.findUniqueOrThrow({ where: { telegramId: BigInt(amina.telegramId) } });
  await eraseCandidate(rt, amina.telegramId);
  expect(await keptErasures(rt)).toHaveLength(1);

  await db.candidate.create({
    data: { telegramId: BigInt(amina.telegramId), language: "id", createdAt: new Date(now.getTime() + 1) },
  });
  expect(await reapplyErasures(rt)).toBe(0);
  expect(await db.candidate.count()).toBe(1);

  // The backup is older than the erasure: only DATA_DIR still knows of it. A crash cut its last line off.
  await appendFile(path.join(dataDir, "erasures"), "2026-11-2");
  await db.candidate.deleteMany();
  await db.erasure.deleteMany();
  await db.candidate.create({ data: backup });
  expect(await reapplyErasures(rt)).toBe(1);
  expect(await db.candidate.count()).toBe(0);
  expect(await db.erasure.count()).toBe(1);
});

test("whoever erases themselves in the middle of a registration leaves no key behind", async () => {
  const keys = new Set<string>();
  const recording: Coordination = {
    ...storage.coordination,
    set(key, value, seconds) {
      keys.add(key);
      return storage.coordination.set(key, value, seconds);
    },
  };
  const bot = await openBotHere(standardHeader(), { ...storage, coordination: recording });
  const phone = sandboxPhone(bot.sandboxAddress);
  const { telegramId } = amina;
  await phone.addPerson({ id: telegramId, first_name: "Amina", language_code: "id" });
  const does = async (act: Promise<unknown>) => {
    await act;
    await phone.idle(60);
    await bot.settle(); // on a busy machine the answer is still to come
    await phone.idle(60);
  };
  await does(phone.start(telegramId));
  await does(phone.press(telegramId, { text: "Daftar pelatihan" }));
  await does(phone.press(telegramId, { text: "Setuju" }));
  await does(phone.write(telegramId, { text: "las" }));
  const during = [...keys].filter((key) => key.includes(String(telegramId)));
  expect(during.length).toBeGreaterThan(1);
  await does(phone.write(telegramId, { text: "/dataku" }));
  await does(phone.press(telegramId, { text: "Hapus semua data saya" }));
  await does(phone.press(telegramId, { text: "Ya, hapus semuanya" }));

  expect(await tablesWith([String(telegramId)])).toEqual([]);
  for (const key of [...keys].filter((each) => each.includes(String(telegramId))))
    expect([key, await storage.coordination.get(key)]).toEqual([key, null]);
  const said = (await phone.calls(0)).sequence;
  await bot.restart();
  expect((await phone.calls(said)).calls.filter(({ chat_id }) => chat_id === telegramId)).toEqual([]);
  await bot.close();
});
