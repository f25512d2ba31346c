// Results, appeals and documents: of two who press at once one wins, nobody is told what was taken back, and what is usual
// is what was measured.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { decideAppeal, openAppeal } from "../../src/assessments/appeals.ts";
import { nextSession, stageOfId, unitsToRepeat } from "../../src/assessments/assessments.ts";
import {
  countDocuments,
  issue,
  listDocuments,
  takeBackIssue,
  tickStage,
  untickStage,
  usualAt,
} from "../../src/assessments/documents.ts";
import { addPeople } from "../../src/assessments/joining.ts";
import { wayPart } from "../../src/assessments/own.ts";
import { saveResult, undoResult } from "../../src/assessments/results.ts";
import { lookUpFingerprint, newPublicCode } from "../../src/certificates/numbers.ts";
import { addDays, dateForDatabase } from "../../src/platform/calendar.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { openTestDatabase } from "../support/database.ts";
import { testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { chitra, hana, openCentre } from "./centre.ts";

const COMPETENT = "Selamat, Anda kompeten!";
const NOT_YET = "Hasil uji Anda: belum kompeten";
const ISSUED = "Sertifikat kompetensi Anda sudah terbit";
const ARRIVED = "Sertifikat Anda bisa diambil";
const NUMBER = "62012 3514 3 0001234 2026";

let opened: OpenDatabase;
let centre: Awaited<ReturnType<typeof openCentre>>;
/** Certifications of three people whose assessment is over, without a result. */
let ids: number[];
beforeAll(async () => {
  opened = await openTestDatabase(sampleFilling());
});
afterAll(() => opened.close());
beforeEach(async () => {
  const { db } = opened;
  await db.delivery.deleteMany();
  await db.certification.deleteMany();
  await db.holder.deleteMany();
  await db.assessmentSession.deleteMany();
  centre = await openCentre(db, { QUIET_HOURS: "off" });
  const session = await centre.plan("2026-11-25T00:00:00Z");
  ids = await centre.invite(session.id, await centre.enter(3));
  await centre.at("2026-11-24T02:00:00Z");
  centre.sending.heard.length = 0;
  centre.sending.now = new Date("2026-11-25T08:00:00Z");
});

/** So many minutes later. */
function later(minutes: number) {
  return centre.at(new Date(centre.sending.now.getTime() + minutes * 60_000));
}

describe("a result", () => {
  test("of two who save at once is the first one's, and its owner is told once, when it can no longer be taken back", async () => {
    const [id = 0] = ids;
    await centre.found(id);
    const saved = await Promise.all([centre.save(id, "competent"), centre.save(id, "absent", hana)]);
    expect(saved.toSorted()).toEqual(["over", "saved"]);
    const { state } = await centre.way(id);
    expect(state).toBe(saved[0] === "saved" ? "competent" : "absent");
    await later(9);
    expect(centre.heard(5001)).toEqual([]);
    await later(2);
    await later(60);
    expect(centre.heard(5001)).toHaveLength(1);
  });

  test("pressed twice by the same is the same answer", async () => {
    const [id = 0] = ids;
    await centre.found(id);
    expect(await centre.save(id, "competent")).toBe("saved");
    expect(await centre.save(id, "competent")).toBe("saved");
    expect(await opened.db.certificationChange.count({ where: { certificationId: id, to: "competent" } })).toBe(1);
  });

  test("is what was seen of the units, and nothing else", async () => {
    const [id = 0] = ids;
    await centre.found(id);
    const seen = { certificationId: id, outcome: "competent", seen: "kkkkk" } as const;
    await centre.found(id, 1); // a colleague
    expect(await saveResult(centre.rt, chitra, seen)).toBe("changed");
    expect(await saveResult(centre.rt, chitra, { ...seen, outcome: "competent", seen: "bkkkk" })).toBe("changed");
    // Not yet competent in one unit, but in another than was seen.
    expect(await saveResult(centre.rt, chitra, { ...seen, outcome: "notYetCompetent", seen: "kbkkk" })).toBe("changed");
    expect(await centre.way(id)).toMatchObject({ state: "scheduled" });
    expect(await saveResult(centre.rt, chitra, { ...seen, outcome: "notYetCompetent", seen: "bkkkk" })).toBe("saved");
    expect((await unitsToRepeat(opened.db, id)).map(({ code }) => code)).toEqual(["CTH.LAS.SMAW3G.001"]);
  });

  test("that is taken back in time is told to nobody; the one after it is told once", async () => {
    const [id = 0, other = 0] = ids;
    for (const each of [id, other]) {
      await centre.found(each, 2);
      await centre.save(each, "notYetCompetent");
    }
    await later(5);
    expect(await undoResult(centre.rt, hana, id)).toBe("undone");
    expect(await undoResult(centre.rt, chitra, id)).toBe("too-late");
    expect(await undoResult(centre.rt, chitra, other)).toBe("undone");
    await centre.found(id);
    await centre.save(id, "competent");
    await later(6); // the first one's time
    expect(centre.sending.heard).toEqual([]);
    await later(20);
    expect(await undoResult(centre.rt, chitra, id)).toBe("too-late");
    await later(20);
    expect([centre.heard(5001), centre.heard(5002)]).toEqual([[COMPETENT], []]);
  });

  test("waits for the morning", async () => {
    const night = await openCentre(opened.db);
    const session = await night.plan("2026-11-26T00:00:00Z");
    const [id = 0] = await night.invite(session.id, await night.enter(1));
    night.sending.now = new Date("2026-11-26T13:00:00Z"); // 21.00 WITA
    await night.found(id);
    await night.save(id, "competent");
    await night.at("2026-11-26T22:50:00Z");
    expect(night.sending.heard).toEqual([]);
    await night.at("2026-11-26T23:10:00Z");
    await night.at("2026-11-26T23:20:00Z");
    expect(night.heard(5001)).toEqual([COMPETENT]);
  });
});

describe("an appeal", () => {
  const said = "Mohon dilihat lagi";

  async function notYet() {
    const [id = 0] = ids;
    await centre.found(id, 1);
    await centre.save(id, "notYetCompetent");
    await later(11);
    return { certificationId: id, candidateId: (await centre.way(id)).holder.candidateId ?? 0 };
  }

  test("is of whoever the result is of, once, and decided once", async () => {
    const own = await notYet();
    expect(await openAppeal(centre.rt, { ...own, candidateId: own.candidateId + 1, said })).toBe("impossible");
    const both = await Promise.all([openAppeal(centre.rt, { ...own, said }), openAppeal(centre.rt, { ...own, said })]);
    expect(both.toSorted()).toEqual(["impossible", "opened"]);
    const { id } = await opened.db.appeal.findFirstOrThrow();
    const elsewhere = { telegramId: 1009, reach: ["SINGOSARI"] };
    expect(await decideAppeal(centre.rt, elsewhere, { id, granted: true, answer: "Ya" })).toBe("over");
    const decided = await Promise.all([
      decideAppeal(centre.rt, chitra, { id, granted: false, answer: "Tetap" }),
      decideAppeal(centre.rt, hana, { id, granted: true, answer: "Ditinjau" }),
    ]);
    expect(decided.toSorted()).toEqual(["decided", "over"]);
    await later(1);
    await later(30);
    const answers = [NOT_YET, expect.stringMatching(/^Keberatan Anda/)];
    expect(centre.heard(5001)).toEqual(answers);
    expect(await openAppeal(centre.rt, { ...own, said })).toBe("impossible");
  });

  test("that is granted opens the result again, and the new one is told", async () => {
    const own = await notYet();
    await openAppeal(centre.rt, { ...own, said });
    const { id } = await opened.db.appeal.findFirstOrThrow();
    await decideAppeal(centre.rt, hana, { id, granted: true, answer: "Kami tinjau" });
    expect(await stageOfId(opened.db, own.certificationId, centre.sending.now)).toBe("awaitingResult");
    await later(1);
    await centre.found(own.certificationId);
    expect(await centre.save(own.certificationId, "competent")).toBe("saved");
    await later(11);
    expect(centre.heard(5001)).toEqual([NOT_YET, "Keberatan Anda diterima", COMPETENT]);
  });

  /** Is assessed again, in a session of tomorrow, while the appeal is open. */
  async function assessedAgain() {
    const own = await notYet();
    await openAppeal(centre.rt, { ...own, said });
    const { id } = await opened.db.appeal.findFirstOrThrow();
    const session = await centre.plan("2026-12-20T00:00:00Z");
    expect(await addPeople(centre.rt, chitra, { sessionId: session.id, certificationIds: [own.certificationId] })).toBe(
      1,
    );
    const again = await opened.db.certification.findFirstOrThrow({ where: { previousId: own.certificationId } });
    await later(1);
    return { ...own, id, session, againId: again.id };
  }

  test("that is granted while they are being assessed again leaves one way: the review, which they are told", async () => {
    const { id, certificationId, againId, session } = await assessedAgain();
    expect(await decideAppeal(centre.rt, hana, { id, granted: true, answer: "Kami tinjau" })).toBe("gave-way");
    expect(await centre.way(againId)).toMatchObject({ state: "withdrawn", session: undefined });
    expect(await centre.way(certificationId)).toMatchObject({ state: "scheduled", isFollowed: false });
    await later(1);
    expect(centre.sending.heard.at(-1)?.text).toContain("Uji ulang Anda dibatalkan dulu");
    // Nor is anybody put into one while the review lasts; after it they can be again.
    const adding = { sessionId: session.id, certificationIds: [certificationId] };
    expect(await addPeople(centre.rt, chitra, adding)).toBe(0);
    await centre.found(certificationId, 1);
    await centre.save(certificationId, "notYetCompetent");
    expect(await addPeople(centre.rt, chitra, adding)).toBe(1);
  });

  test("cannot be granted any more once they were assessed again: that result stands", async () => {
    const { id, certificationId, againId } = await assessedAgain();
    centre.sending.now = new Date("2026-12-20T05:00:00Z");
    await centre.found(againId);
    expect(await centre.save(againId, "competent")).toBe("saved");
    expect(await decideAppeal(centre.rt, hana, { id, granted: true, answer: "Ya" })).toBe("assessed-again");
    expect(await centre.way(certificationId)).toMatchObject({ state: "notYetCompetent" });
    expect(await decideAppeal(centre.rt, hana, { id, granted: false, answer: "Selamat" })).toBe("decided");
  });
});

describe("a document", () => {
  async function competent() {
    for (const id of ids) {
      await centre.found(id);
      await centre.save(id, "competent");
    }
    await later(11);
    centre.sending.heard.length = 0;
    centre.sending.now = new Date("2026-12-20T02:00:00Z");
  }

  test("goes from stage to stage, each ticked once, and its owner hears of the two that matter", async () => {
    await competent();
    const ticking = { stage: "reported", ids } as const;
    const counts = await Promise.all([tickStage(centre.rt, chitra, ticking), tickStage(centre.rt, hana, ticking)]);
    expect(counts.toSorted()).toEqual([0, 3]);
    const [id = 0, second = 0] = ids;
    expect(await tickStage(centre.rt, hana, { stage: "arrived", ids: [id] })).toBe(0);
    const issuing = { certificationId: id, number: NUMBER, issuedOn: "2026-12-18" };
    expect(await issue(centre.rt, chitra, issuing)).toBe("issued");
    expect(await issue(centre.rt, hana, { ...issuing, number: "62012 3514 3 0009999 2026" })).toBe("over");
    const other = { ...issuing, certificationId: second, number: "62012-3514-3-0001234-2026" };
    expect(await issue(centre.rt, hana, other)).toBe("number-taken");
    expect(await issue(centre.rt, hana, { ...other, number: "tidak ada" })).toBe("no-number");
    expect(await issue(centre.rt, hana, { ...other, number: "1234567", issuedOn: "2027-01-01" })).toBe("in-the-future");
    expect(await issue(centre.rt, hana, { ...other, number: "1234567", issuedOn: "2026-11-24" })).toBe(
      "before-assessment",
    );
    const key = "62012351430001234" + "2026";
    expect(await opened.db.certification.findUnique({ where: { id } })).toMatchObject({
      state: "issued",
      certificateNo: NUMBER,
      certificateKey: key,
      validUntil: new Date("2029-12-18"),
      lookUpFingerprint: lookUpFingerprint(testSeal, { key, birthDate: "1999-08-17" }),
      publicCode: expect.stringMatching(/^[\w-]{22}$/),
    });
    await later(11);
    expect(await tickStage(centre.rt, chitra, { stage: "arrived", ids })).toBe(1);
    expect(await untickStage(centre.rt, hana, { stage: "arrived", certificationId: id })).toBe("unticked");
    await later(11);
    expect(centre.heard(5001)).toEqual([ISSUED]);
    expect(await tickStage(centre.rt, chitra, { stage: "arrived", ids: [id] })).toBe(1);
    await later(11);
    expect(centre.heard(5001)).toEqual([ISSUED, ARRIVED]);
    // Taken away and ticked again after that: what was told is not told again.
    await untickStage(centre.rt, chitra, { stage: "arrived", certificationId: id });
    await tickStage(centre.rt, chitra, { stage: "arrived", ids: [id] });
    await later(11);
    expect(await tickStage(centre.rt, chitra, { stage: "handedOver", ids: [id] })).toBe(1);
    expect(await untickStage(centre.rt, chitra, { stage: "arrived", certificationId: id })).toBe("over");
    await later(60);
    expect(centre.heard(5001)).toEqual([ISSUED, ARRIVED]);
    expect(await stageOfId(opened.db, id, centre.sending.now)).toBe("handedOver");
  });

  test("whose number two people type at once is issued to one of them", async () => {
    await competent();
    const both = await Promise.all(
      ids
        .slice(0, 2)
        .map((certificationId) =>
          issue(centre.rt, chitra, { certificationId, number: NUMBER, issuedOn: "2026-12-18" }),
        ),
    );
    expect(both.toSorted()).toEqual(["issued", "number-taken"]);
  });

  test("whose number was taken back in time is told to nobody", async () => {
    await competent();
    const [id = 0] = ids;
    await issue(centre.rt, chitra, { certificationId: id, number: NUMBER, issuedOn: "2026-12-18" });
    await later(5);
    expect(await takeBackIssue(centre.rt, hana, id)).toBe("undone");
    await later(20);
    expect(centre.sending.heard).toEqual([]);
    expect(await centre.way(id)).toMatchObject({ state: "competent", certificateNo: undefined });
    await issue(centre.rt, chitra, { certificationId: id, number: NUMBER, issuedOn: "2026-12-18" });
    await later(20);
    expect(await takeBackIssue(centre.rt, hana, id)).toBe("too-late");
  });

  describe("of a renewal", () => {
    /** An earlier certificate of the same person, which this one renews. */
    async function renewing(id: number, state: "issued" | "revoked"): Promise<number> {
      const { db } = opened;
      const { holderId, schemeId, centreCode } = await db.certification.findUniqueOrThrow({ where: { id } });
      const data = {
        ...{ holderId, schemeId, centreCode, state },
        certificateNo: "62012 3514 3 0000777 2023",
        certificateKey: "62012351430000777" + "2023",
        publicCode: newPublicCode(),
        issuedOn: new Date("2023-12-20"),
        validUntil: new Date("2026-12-20"),
        revokedOn: state === "revoked" ? new Date("2026-01-05") : null,
        createdAt: centre.sending.now,
        changedAt: centre.sending.now,
      };
      const { id: previousId } = await db.certification.create({ data });
      await db.certification.update({ where: { id }, data: { kind: "renewal", previousId } });
      return previousId;
    }
    const stateOf = async (id: number) => (await opened.db.certification.findUniqueOrThrow({ where: { id } })).state;

    test("takes the place of the one before, and gives it back with its number", async () => {
      await competent();
      const [id = 0] = ids;
      const before = await renewing(id, "issued");
      expect(await issue(centre.rt, chitra, { certificationId: id, number: NUMBER, issuedOn: "2026-12-18" })).toBe(
        "issued",
      );
      expect(await stateOf(before)).toBe("superseded");
      expect(await takeBackIssue(centre.rt, hana, id)).toBe("undone");
      expect(await stateOf(before)).toBe("issued");
    });

    test("can be issued where the one before was revoked, and that one stays so", async () => {
      await competent();
      const [id = 0] = ids;
      const before = await renewing(id, "revoked");
      expect(await issue(centre.rt, chitra, { certificationId: id, number: NUMBER, issuedOn: "2026-12-18" })).toBe(
        "issued",
      );
      expect(await takeBackIssue(centre.rt, hana, id)).toBe("undone");
      expect(await stateOf(before)).toBe("revoked");
    });
  });

  test("is late where it takes longer than nine of ten here, and after sixty days where too few are known", async () => {
    await competent();
    const { db } = opened;
    const reach = ["MATARAM"];
    const lateOn = async (today: string) => (await countDocuments(db, { today, reach })).late;
    const usual = () => usualAt(db, { centreCode: "MATARAM", today: "2026-12-20" });
    expect(await usual()).toEqual({});
    expect([await lateOn("2027-01-24"), await lateOn("2027-01-25")]).toEqual([0, 3]); // 60 and 61 days

    await issuedBefore([10, 20, 30, 40]);
    expect(await usual()).toEqual({});
    await issuedBefore([20]);
    expect(await usual()).toEqual({ issued: { median: 20, most: 36, known: 5 } });
    const told = await wayPart(centre.rt, centre.rt.texts.in("id"), await centre.way(ids[0] ?? 0));
    expect(told.text).toContain("biasanya terbit 20 hari sesudah uji (diukur dari 5 sertifikat)");
    expect([await lateOn("2026-12-31"), await lateOn("2027-01-01")]).toEqual([0, 3]);
    const asked = { today: "2027-01-01", filter: "late", skip: 0, take: 8 } as const;
    expect((await listDocuments(db, { ...asked, reach })).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(await listDocuments(db, { ...asked, reach: ["SINGOSARI"] })).toEqual([]);
    // What was longer ago than two years, or at another centre, tells nothing.
    await issuedBefore([300, 300, 300], "2024-01-10");
    await issuedBefore([300, 300, 300, 300, 300], "2026-06-01", "SINGOSARI");
    expect((await usual()).issued).toEqual({ median: 20, most: 36, known: 5 });
  });

  /** Certificates that a spreadsheet brought, issued so many days after their assessment. */
  async function issuedBefore(days: readonly number[], assessedOn = "2026-06-01", centreCode = "MATARAM") {
    const { db } = opened;
    const at = centre.sending.now;
    for (const each of days) {
      const holder = await db.holder.create({ data: { fullName: "Lama", foldedName: "lama" } });
      const key = `2591372221${String(await db.certification.count()).padStart(6, "0")}`;
      const issuedOn = dateForDatabase(addDays(assessedOn, each));
      await db.certification.create({
        data: {
          centreCode,
          holderId: holder.id,
          schemeId: centre.scheme.id,
          state: "issued",
          assessedOn: dateForDatabase(assessedOn),
          issuedOn,
          validUntil: new Date("2030-01-01"),
          certificateNo: key,
          certificateKey: key,
          publicCode: key,
          createdAt: at,
          changedAt: at,
        },
      });
    }
  }
});

test("the next assessment is the next planned one of the scheme at the centre", async () => {
  const { db } = opened;
  const asked = { schemeId: centre.scheme.id, centreCode: "MATARAM", now: centre.sending.now };
  expect(await nextSession(db, asked)).toBeUndefined();
  const later = await centre.plan("2026-12-20T00:00:00Z");
  const sooner = await centre.plan("2026-12-12T00:00:00Z");
  expect((await nextSession(db, asked))?.id).toBe(sooner.id);
  expect((await nextSession(db, { ...asked, but: sooner.id }))?.id).toBe(later.id);
  expect(await nextSession(db, { ...asked, centreCode: "SINGOSARI" })).toBeUndefined();
});
