// What staff may change of a certificate, who comes first of two, and whose certificates are out of reach.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { askWhoFits } from "../../src/certificates/matching.ts";
import { lookUpFingerprint } from "../../src/certificates/numbers.ts";
import { recordCertificate, recordFollowing } from "../../src/certificates/recording.ts";
import { readAnswer, readDay } from "../../src/certificates/recording-answers.ts";
import { findCard, findCertificates } from "../../src/certificates/recording-card.ts";
import {
  correctCertificate,
  markChecked,
  partMatch,
  restoreCertificate,
  revokeCertificate,
} from "../../src/certificates/recording-changes.ts";
import { findDraft, forgetErrands, keepDraft } from "../../src/certificates/recording-draft.ts";
import { recordingKinds } from "../../src/certificates/recording-kinds.ts";
import { historyScreen } from "../../src/certificates/recording-screens.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { openTestDatabase } from "../support/database.ts";
import { holdCertificate } from "../support/held.ts";
import { now, register, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { openSending, type Sending } from "../support/sending.ts";

let opened: OpenDatabase;
let sending: Sending;
let clock = now;
const later = (minutes: number) => new Date(clock.getTime() + minutes * 60_000);
const everywhere = { telegramId: 1003, reach: "everywhere" } as const;
const mataram = { telegramId: 1008, reach: ["MATARAM"] } as const;
const singosari = { telegramId: 1009, reach: ["SINGOSARI"] } as const;
const paper = {
  number: "25920 7212 2 7000001 2026",
  registrationNo: undefined,
  issuedOn: "2026-11-01",
  validUntil: "2029-11-01",
};
const person = { name: "Sri Wahyuni", birthDate: "1999-08-17", nik: undefined };

beforeAll(async () => {
  opened = await openTestDatabase(sampleFilling());
});
afterAll(() => opened.close());
beforeEach(async () => {
  clock = now;
  const { db } = opened;
  await db.delivery.deleteMany();
  await db.certification.deleteMany();
  await db.holder.deleteMany();
  await db.candidate.deleteMany();
  await db.staffAct.deleteMany();
  sending = openSending(db, recordingKinds({ db, texts: openTexts("id") }));
});

const rt = () => ({ db: opened.db, seal: testSeal, now: () => clock, work: { send: async () => undefined } as never });
const hold = (certificate: Partial<Parameters<typeof holdCertificate>[1]> = {}) =>
  holdCertificate(opened.db, { telegramId: 101, validUntil: "2027-06-30", ...certificate });
/** A certificate as staff see it at this moment. */
async function seen(certificationId: number) {
  const { changedAt } = await opened.db.certification.findUniqueOrThrow({ where: { id: certificationId } });
  return { certificationId, seen: changedAt.toISOString() };
}
const at = (minutes: number) => {
  clock = later(minutes);
  return sending.at(clock);
};
const stateOf = async (id: number) => (await opened.db.certification.findUniqueOrThrow({ where: { id } })).state;

test("of two staff who saw the same certificate one wins, and the other changes nothing", async () => {
  const { certificationId } = await hold();
  const of = await seen(certificationId);
  clock = later(1);
  const [first, second] = await Promise.all([
    revokeCertificate(rt(), everywhere, { ...of, reason: "misuse" }),
    recordFollowing(rt(), mataram, { ...of, kind: "renewal", paper }),
  ]);
  const outcomes = [first, second].map((each) => (typeof each === "string" ? each : "done"));
  expect(outcomes.sort()).toEqual(["changed", "done"]);
  expect(await opened.db.certificationChange.count()).toBe(typeof first === "string" ? 2 : 1);
});

test("two who record the same number at once make one certificate", async () => {
  const { schemeId } = await hold();
  const wanted = { centreCode: "MATARAM", schemeId, person, paper };
  const both = await Promise.all([
    recordCertificate(rt(), mataram, wanted),
    recordCertificate(rt(), everywhere, wanted),
  ]);
  expect(both.filter((each) => each === "number-taken")).toHaveLength(1);
  expect(await opened.db.certification.count({ where: { certificateNo: paper.number } })).toBe(1);
});

test("another centre's certificate is none, and its person's name is not theirs alone to correct", async () => {
  const { certificationId, holderId, schemeId } = await hold();
  const of = await seen(certificationId);
  expect(await revokeCertificate(rt(), singosari, { ...of, reason: "misuse" })).toBe("gone");
  expect(await recordCertificate(rt(), singosari, { centreCode: "MATARAM", schemeId, person, paper })).toBe("gone");
  const other = await hold({ telegramId: undefined, centreCode: "SINGOSARI" });
  await opened.db.certification.update({ where: { id: other.certificationId }, data: { holderId } });
  const named = { correction: { field: "name", value: "Sri Wahyuni K." }, reason: "salah ketik" } as const;
  expect(await correctCertificate(rt(), mataram, { ...of, ...named })).toBe("elsewhere");
  expect(await partMatch(rt(), mataram, { ...of, reason: "tertukar di loket" })).toBe("elsewhere");
  expect(typeof (await correctCertificate(rt(), everywhere, { ...of, ...named }))).toBe("object");
});

test("a revocation that is undone within ten minutes is told to nobody; later both are told, once each", async () => {
  const { certificationId } = await hold();
  const revoke = async () =>
    revokeCertificate(rt(), everywhere, { ...(await seen(certificationId)), reason: "misuse" });
  const restore = async () =>
    restoreCertificate(rt(), everywhere, { ...(await seen(certificationId)), reason: "LSP membenarkan" });
  await revoke();
  await at(5);
  await restore();
  await at(60);
  expect(sending.heard).toEqual([]);
  expect(await stateOf(certificationId)).toBe("issued");
  await revoke();
  await at(11);
  await restore();
  await at(11);
  await at(60);
  expect(sending.heard.map(({ text }) => text.includes("tidak berlaku lagi"))).toEqual([true, false]);
  expect(sending.heard[0]?.text).toContain("disalahgunakan");
});

test("a renewal takes the place of the one before, both know of each other, and the holder hears of it", async () => {
  const { certificationId, holderId } = await hold();
  const made = await recordFollowing(rt(), mataram, { ...(await seen(certificationId)), kind: "renewal", paper });
  if (typeof made === "string") throw new Error(made);
  expect(await opened.db.certification.findUniqueOrThrow({ where: { id: made.certificationId } })).toMatchObject({
    holderId,
    kind: "renewal",
    previousId: certificationId,
    state: "issued",
    lookUpFingerprint: lookUpFingerprint(testSeal, { key: "259207212270000012026", birthDate: "1999-08-17" }),
  });
  expect(await stateOf(certificationId)).toBe("superseded");
  await at(11);
  expect(sending.heard.map(({ to }) => to)).toEqual([101]);
  // Revoked and restored, the earlier one is again what it was: replaced.
  await revokeCertificate(rt(), mataram, { ...(await seen(certificationId)), reason: "fraud" });
  await restoreCertificate(rt(), mataram, { ...(await seen(certificationId)), reason: "keliru" });
  expect(await stateOf(certificationId)).toBe("superseded");
});

test("a renewal that is only on the way takes nobody's place when the one before is restored", async () => {
  const { certificationId, holderId, schemeId } = await hold();
  const onTheWay = { holderId, schemeId, centreCode: "MATARAM", kind: "renewal", state: "registered" } as const;
  await opened.db.certification.create({
    data: { ...onTheWay, previousId: certificationId, createdAt: now, changedAt: now },
  });
  await revokeCertificate(rt(), mataram, { ...(await seen(certificationId)), reason: "fraud" });
  await restoreCertificate(rt(), mataram, { ...(await seen(certificationId)), reason: "keliru" });
  expect(await stateOf(certificationId)).toBe("issued");
});

test("a renewal is somebody's since it was recorded, not since its holder became known; a list's columns have words", async () => {
  const { certificationId } = await hold();
  clock = later(24 * 60);
  const made = await recordFollowing(rt(), mataram, { ...(await seen(certificationId)), kind: "renewal", paper });
  if (typeof made === "string") throw new Error(made);
  const words = openTexts("id").in("id");
  const cardOf = (id: number) => findCard(rt(), { id, reach: "everywhere", words });
  expect((await cardOf(certificationId))?.matchedAt).toEqual(now);
  expect((await cardOf(made.certificationId))?.matchedAt).toEqual(clock);
  const listed = { from: "issued", to: "issued", fields: ["number", "lsp"], at: clock, actor: "import:3" } as const;
  await opened.db.certificationChange.create({ data: { ...listed, fields: [...listed.fields], certificationId } });
  const card = await cardOf(certificationId);
  expect(card && historyScreen(words, card).text).toContain("Nomor Sertifikat dibetulkan, Lisensi LSP dibetulkan");
});

test("one is found by its number, and by how that ends", async () => {
  const { certificationId } = await hold({ number: "25920 7212 2 9000006 2024" });
  await hold({ number: "25920 7212 2 9000007 2024" });
  const found = async (typed: string) =>
    (await findCertificates(rt(), { typed, reach: "everywhere" })).rows.map(({ id }) => id);
  for (const typed of ["25920 7212 2 9000006 2024", "9000006 2024", "0006 2024", "no. 9000006.2024"])
    expect([typed, await found(typed)]).toEqual([typed, [certificationId]]);
  expect(await found("9000006 2025")).toEqual([]);
  expect(await found("00006%")).toEqual([]);
});

test("a corrected birth date or number is what it is found by from then on", async () => {
  const { certificationId } = await hold({ number: "25920 7212 2 7000009 2024" });
  const correct = async (correction: Parameters<typeof correctCertificate>[2]["correction"]) =>
    correctCertificate(rt(), mataram, { ...(await seen(certificationId)), correction, reason: "salah ketik" });
  await correct({ field: "birthDate", value: "1998-08-17" });
  await correct({ field: "number", value: "25920 7212 2 7000010 2024" });
  const { lookUpFingerprint: digest, changes } = await opened.db.certification.findUniqueOrThrow({
    where: { id: certificationId },
    include: { changes: { orderBy: { id: "asc" } } },
  });
  expect(digest).toBe(lookUpFingerprint(testSeal, { key: "259207212270000102024", birthDate: "1998-08-17" }));
  expect(changes.map(({ fields }) => fields)).toEqual([["birthDate"], ["certificateNo"]]);
  expect(JSON.stringify(changes)).not.toContain("1998");
});

test("who has the same NIK, or the same name and birth date, is one holder; a NIK with another birth date is refused", async () => {
  const { schemeId } = await hold();
  const record = (who: typeof person | (Omit<typeof person, "nik"> & { nik: string }), serial: number) =>
    recordCertificate(rt(), mataram, {
      centreCode: "MATARAM",
      schemeId,
      person: who,
      paper: { ...paper, number: `25920 7212 2 600000${serial} 2026` },
    });
  const before = await opened.db.holder.count();
  await record({ ...person, name: "SRI WAHYUNI" }, 1);
  expect(await opened.db.holder.count()).toBe(before);
  await record({ ...person, nik: "5203015708990001" }, 2);
  await record({ ...person, name: "Sri W.", nik: "5203015708990001" }, 3);
  expect(await opened.db.holder.count()).toBe(before);
  expect(await record({ ...person, birthDate: "1990-01-01", nik: "5203015708990001" }, 4)).toBe("nik-of-another");
});

test("whoever is parted from a holder is told, loses what they decided of it, and is not asked again", async () => {
  const { candidateId } = await register(opened.db, {
    telegramId: 101,
    name: "Sri Wahyuni",
    phone: "+6281234567001",
    number: "LAS-2026-09001",
  });
  const { certificationId, holderId } = await hold();
  await opened.db.certification.update({ where: { id: certificationId }, data: { nameAgreedAt: now } });
  const parted = await partMatch(rt(), mataram, { ...(await seen(certificationId)), reason: "tertukar di loket" });
  expect(typeof parted).toBe("object");
  await at(1);
  expect(sending.heard.map(({ to }) => to)).toEqual([101]);
  expect(sending.heard[0]?.text).not.toContain("tertukar di loket");
  const holder = await opened.db.holder.findUniqueOrThrow({ where: { id: holderId }, include: { matches: true } });
  expect(holder).toMatchObject({
    candidateId: null,
    matches: [{ undoneBy: "staff:1008", reason: "tertukar di loket" }],
  });
  expect(await opened.db.certification.findUniqueOrThrow({ where: { id: certificationId } })).toMatchObject({
    nameAgreedAt: null,
  });
  expect(await askWhoFits(rt(), { candidateId })).toBe(0);
});

test("every act stands in the trail under the certificate, and never with a word about the person", async () => {
  const { certificationId } = await hold({ name: "Sri Kenari" });
  await markChecked(rt(), mataram, await seen(certificationId));
  clock = later(1);
  await revokeCertificate(rt(), mataram, { ...(await seen(certificationId)), reason: "Sri Kenari minta" });
  const acts = await opened.db.staffAct.findMany({ orderBy: { id: "asc" } });
  expect(acts.map(({ act, subject }) => `${act} ${subject}`)).toEqual([
    `certificate-checked ${certificationId}`,
    `certificate-revoked ${certificationId}`,
  ]);
});

test("what was begun is sealed, lasts a day, and is gone with the night after", async () => {
  const draft = { errand: "new", answers: { name: "Sri Kenari", nik: "5203015708990001" }, revision: 1 } as const;
  await keepDraft(rt(), 1008, draft);
  expect(await findDraft(rt(), 1008)).toEqual(draft);
  const [row] = await opened.db.certificateErrand.findMany();
  expect(row?.sealed).not.toContain("Kenari");
  clock = later(25 * 60);
  expect(await findDraft(rt(), 1008)).toBeUndefined();
  expect(await forgetErrands(rt())).toBe(1);
});

test("days as people write them", () => {
  for (const typed of [
    "24-11-2026",
    "24/11/26",
    "24.11.2026",
    "24 11 2026",
    "24 November 2026",
    "24 nov 26",
    "2026-11-24",
  ])
    expect([typed, readDay(typed)]).toEqual([typed, "2026-11-24"]);
  for (const typed of ["31-2-2026", "11-24-2026", "besok", "24-11", "", "24-11-2026 atau 25", "١٢"])
    expect([typed, readDay(typed)]).toEqual([typed, undefined]);
});

test("an answer that does not fit is told what is wrong with it", () => {
  const draft = { errand: "new", answers: { birthDate: "1999-08-17", issuedOn: "2026-11-01" }, revision: 0 } as const;
  const problem = (field: Parameters<typeof readAnswer>[0], typed: string) => {
    const read = readAnswer(field, typed, { draft, today: "2026-11-24" });
    return "problem" in read ? read.problem : read.value;
  };
  expect(problem("issuedOn", "25-11-2026")).toBe("day-future");
  expect(problem("issuedOn", "1-1-1990")).toBe("day-before-birth");
  expect(problem("validUntil", "31-10-2026")).toBe("until-before-issued");
  expect(problem("nik", "5203015808990001")).toBe("nik-birth-date");
  expect(problem("nik", "tidak ada")).toBe("");
  expect(problem("number", "abc")).toBe("number");
  expect(problem("reason", "??")).toBe("reason");
});
