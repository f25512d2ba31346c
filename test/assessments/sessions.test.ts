// Who is told what of an assessment's time, and how often.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { waysWhere } from "../../src/assessments/assessments.ts";
import { issue } from "../../src/assessments/documents.ts";
import { enrol } from "../../src/assessments/enrolling.ts";
import { addPeople, answerInvitation, removePerson } from "../../src/assessments/joining.ts";
import { placeIn, usualPlace } from "../../src/assessments/print.ts";
import { amendSession, cancelSession } from "../../src/assessments/sessions.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { openTestDatabase } from "../support/database.ts";
import { register } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { chitra, hana, openCentre } from "./centre.ts";

const INVITED = "Jadwal uji kompetensi Anda";
const MOVED = "Jadwal uji kompetensi Anda berubah";
const OFF = "Uji kompetensi Anda dibatalkan";
const SOON = "Pengingat: uji kompetensi Anda sudah dekat";

let opened: OpenDatabase;
let centre: Awaited<ReturnType<typeof openCentre>>;
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
  centre = await openCentre(db);
});

describe("an invitation", () => {
  test("is heard once, and each change of time or place once, by everybody in it", async () => {
    const session = await centre.plan("2026-12-12T00:00:00Z");
    const [one = 0] = await centre.invite(session.id, await centre.enter(2));
    await centre.at("2026-11-24T02:00:00Z");
    await centre.at("2026-11-24T02:01:00Z");
    expect(centre.heard(5001)).toEqual([INVITED]);

    expect(await amendSession(centre.rt, chitra, { id: session.id, place: "Aula" })).toBe("changed");
    expect(await amendSession(centre.rt, hana, { id: session.id, place: "Aula" })).toBe("same");
    expect(await amendSession(centre.rt, hana, { id: session.id, assessor: "Pak Made" })).toBe("changed");
    await centre.at("2026-11-24T03:00:00Z");
    expect([centre.heard(5001), centre.heard(5002)]).toEqual([
      [INVITED, MOVED],
      [INVITED, MOVED],
    ]);
    expect((await centre.way(one)).session?.assessor).toBe("Pak Made");
    expect(centre.sending.heard.at(-1)?.text).toContain("Sebelumnya: 12 Desember 2026, 08.00 WITA, Bengkel las");
  });

  test("that changes twice before the change was heard names what they were told last, and units alone as that", async () => {
    const session = await centre.plan("2026-12-12T00:00:00Z");
    await centre.invite(session.id, await centre.enter(1));
    await centre.at("2026-11-24T02:00:00Z");
    await amendSession(centre.rt, chitra, { id: session.id, place: "Aula" });
    await amendSession(centre.rt, chitra, { id: session.id, startsAt: new Date("2026-12-14T00:00:00Z") });
    await centre.at("2026-11-24T03:00:00Z");
    expect(centre.sending.heard.at(-1)?.text).toContain("Sebelumnya: 12 Desember 2026, 08.00 WITA, Bengkel las");
    await amendSession(centre.rt, chitra, { id: session.id, unitIds: [centre.scheme.units[0]?.id ?? 0] });
    await centre.at("2026-11-24T04:00:00Z");
    expect(centre.heard(5001)).toEqual([INVITED, MOVED, MOVED]);
    expect(centre.sending.heard.at(-1)?.text).toContain("Waktu dan tempatnya tetap");
  });

  test("that changes before it was heard is heard as it is last, once", async () => {
    const session = await centre.plan("2026-12-12T00:00:00Z");
    const ids = await centre.invite(session.id, await centre.enter(2));
    await amendSession(centre.rt, chitra, { id: session.id, place: "Aula" });
    await removePerson(centre.rt, chitra, { sessionId: session.id, certificationId: ids[1] ?? 0 });
    await centre.at("2026-11-24T03:00:00Z");
    expect(centre.sending.heard.map(({ to, text }) => [to, text.includes("Aula")])).toEqual([[5001, true]]);
    expect(centre.heard(5001)).toEqual([INVITED]);
  });

  test("of the night is heard in the morning, and one that was cancelled in the same night never", async () => {
    centre.sending.now = new Date("2026-11-24T14:00:00Z"); // 22.00 WITA
    const session = await centre.plan("2026-12-12T00:00:00Z");
    const other = await centre.plan("2026-12-13T00:00:00Z");
    const [first = "", second = ""] = await centre.enter(2);
    await centre.invite(session.id, [first]);
    await centre.invite(other.id, [second]);
    expect(await cancelSession(centre.rt, chitra, { id: other.id, reason: "sakit" })).toBe(1);
    await centre.at("2026-11-24T14:10:00Z");
    await centre.at("2026-11-24T22:50:00Z");
    expect(centre.sending.heard).toEqual([]);
    await centre.at("2026-11-24T23:05:00Z");
    expect([centre.heard(5001), centre.heard(5002)]).toEqual([[INVITED], []]);
  });

  test("is answered for the time that was shown, by whoever it is for", async () => {
    const session = await centre.plan("2026-12-12T00:00:00Z");
    const [id = 0] = await centre.invite(session.id, await centre.enter(1));
    const { holder } = await centre.way(id);
    const answer = { certificationId: id, coming: true, session: { id: session.id, revision: 0 } };
    expect(await answerInvitation(centre.rt, { ...answer, candidateId: (holder.candidateId ?? 0) + 1 })).toBe("over");
    expect(await answerInvitation(centre.rt, { ...answer, candidateId: holder.candidateId ?? 0 })).toBe("noted");
    await amendSession(centre.rt, chitra, { id: session.id, startsAt: new Date("2026-12-14T00:00:00Z") });
    expect((await centre.way(id)).coming).toBeUndefined();
    expect(await answerInvitation(centre.rt, { ...answer, candidateId: holder.candidateId ?? 0 })).toBe("over");
  });

  test("that is cancelled is told with its reason to those who had heard of it, once", async () => {
    const session = await centre.plan("2026-12-12T00:00:00Z");
    const ids = await centre.invite(session.id, await centre.enter(1));
    await centre.at("2026-11-24T02:00:00Z");
    expect(await cancelSession(centre.rt, chitra, { id: session.id, reason: "Penguji sakit" })).toBe(1);
    expect(await cancelSession(centre.rt, hana, { id: session.id, reason: "Lagi" })).toBe("over");
    await centre.at("2026-11-24T03:00:00Z");
    await centre.at("2026-11-24T04:00:00Z");
    expect(centre.heard(5001)).toEqual([INVITED, OFF]);
    expect(centre.sending.heard.at(-1)?.text).toContain("Penguji sakit");
    expect(await centre.way(ids[0] ?? 0)).toMatchObject({ state: "registered", session: undefined });
  });
});

test("a place is read in the reader's language where it is the centre, and as it was typed where it is not", async () => {
  const mataram = await opened.db.centre.findUniqueOrThrow({ where: { code: "MATARAM" } });
  const [id, en] = [openTexts("id").in("id"), openTexts("id").in("en")];
  const usual = usualPlace(mataram, "id");
  expect(placeIn(id, usual, mataram)).toBe(usual);
  expect(placeIn(en, usual, mataram)).toContain("Mataram City, West Nusa Tenggara");
  expect(placeIn(id, usualPlace(mataram, "en"), mataram)).toBe(usual);
  expect(placeIn(en, "Bengkel las", mataram)).toBe("Bengkel las");
});

describe("reminders", () => {
  test("come three days and one day before, by day, once each, however often they are looked for", async () => {
    const session = await centre.plan("2026-12-12T00:00:00Z");
    const ids = await centre.invite(session.id, await centre.enter(2));
    const cannot = await centre.way(ids[1] ?? 0);
    await answerInvitation(centre.rt, {
      certificationId: cannot.id,
      candidateId: cannot.holder.candidateId ?? 0,
      coming: false,
      session: { id: session.id, revision: 0 },
    });
    await centre.at("2026-11-24T02:00:00Z");
    centre.sending.now = new Date("2026-12-07T00:30:00Z");
    await centre.until("2026-12-08T15:30:00Z");
    expect(centre.heard(5001)).toEqual([INVITED]);
    await centre.until("2026-12-08T22:30:00Z"); // 06.30 WITA on the 9th
    expect(centre.heard(5001)).toEqual([INVITED]);
    await centre.until("2026-12-09T01:00:00Z");
    expect(centre.heard(5001)).toEqual([INVITED, SOON]);
    await centre.until("2026-12-12T03:00:00Z");
    expect(centre.heard(5001)).toEqual([INVITED, SOON, SOON]);
    expect(centre.heard(5002)).toEqual([INVITED]);
  });

  test("after days of silence only the nearer one comes; whoever was invited since is not reminded of it", async () => {
    const session = await centre.plan("2026-12-12T00:00:00Z");
    const [first = "", second = ""] = await centre.enter(2);
    await centre.invite(session.id, [first]);
    await centre.at("2026-11-24T02:00:00Z");
    centre.sending.now = new Date("2026-12-11T01:00:00Z"); // the bot was away
    await centre.invite(session.id, [second]);
    await centre.until("2026-12-12T03:00:00Z");
    expect(centre.heard(5001)).toEqual([INVITED, SOON]);
    expect(centre.heard(5002)).toEqual([INVITED]);
  });
});

describe("people are added", () => {
  test("by two at once, each of them once, and a repeated assessment begins once", async () => {
    const past = await centre.plan("2026-11-25T00:00:00Z");
    const numbers = await centre.enter(4);
    const ids = await centre.invite(past.id, numbers);
    centre.sending.now = new Date("2026-11-25T08:00:00Z");
    for (const id of ids) {
      await centre.found(id, 2);
      expect(await centre.save(id, "notYetCompetent")).toBe("saved");
    }
    const again = await centre.plan("2026-12-20T00:00:00Z");
    const adding = { sessionId: again.id, certificationIds: ids };
    const added = await Promise.all([
      addPeople(centre.rt, chitra, adding),
      addPeople(centre.rt, hana, adding),
      addPeople(centre.rt, chitra, adding),
    ]);
    expect([...added].map(Number).sort()).toEqual([0, 0, 4]);
    const repeated = await waysWhere(opened.db, { sessionId: again.id });
    expect(repeated.map(({ kind, units }) => [kind, units.length])).toEqual(ids.map(() => ["reassessment", 2]));
    const before = await waysWhere(opened.db, { id: { in: ids } });
    expect(before.every(({ state, isFollowed }) => state === "notYetCompetent" && isFollowed)).toBe(true);
  });

  test("by number, and each number that does not fit says why", async () => {
    const { db } = opened;
    const session = await centre.plan("2026-12-12T00:00:00Z");
    const [fits = ""] = await centre.enter(1);
    const person = { phone: "+6281234500001", name: "Lain", regencyCode: "52.03" };
    await register(db, { ...person, telegramId: 6001, number: "LAS-2026-00101", programmeCode: "FAS-CMW" });
    await register(db, { ...person, telegramId: 6002, number: "LAS-2026-00102", state: "withdrawn" });
    await register(db, { ...person, telegramId: 6003, number: "LAS-2026-00103", consent: false });
    await register(db, { ...person, telegramId: 6004, number: "LAS-2026-00104", intake: "LAS-SMAW3G-SGS-1" });
    const numbers = [fits, "LAS-2026-00101", "LAS-2026-00102", "LAS-2026-00103", "LAS-2026-00104", "LAS-2026-00999"];
    const enrolled = await enrol(centre.rt, hana, { session, numbers });
    expect(enrolled.map(({ is }) => is)).toEqual([
      { certificationId: expect.any(Number), renews: false },
      "other-programme",
      "ended",
      "untold",
      "unknown", // of another centre: as if there were none
      "unknown",
    ]);
    // The same again makes nobody twice.
    expect(await enrol(centre.rt, hana, { session, numbers: [fits] })).toEqual([enrolled[0]]);
    expect(await db.holder.count()).toBe(1);
    expect(await db.holderMatch.findMany({ select: { matchedBy: true } })).toEqual([{ matchedBy: "staff:1008" }]);
    await centre.invite(session.id, [fits]);
    expect((await enrol(centre.rt, hana, { session, numbers: [fits] }))[0]?.is).toBe("on-the-way");
  });

  test("by number for a renewal, whoever has the certificate, also where they once were not yet competent", async () => {
    const { db } = opened;
    const session = await centre.plan("2026-12-12T00:00:00Z");
    const [holds = "", again = ""] = await centre.enter(2);
    const ids = await centre.invite(session.id, [holds, again]);
    centre.sending.now = new Date("2026-12-12T08:00:00Z");
    const [first = 0, second = 0] = ids;
    await centre.found(first);
    await centre.save(first, "competent");
    expect(
      await issue(centre.rt, chitra, {
        certificationId: first,
        number: "62012 3514 3 0001234 2026",
        issuedOn: "2026-12-12",
      }),
    ).toBe("issued");
    await db.certification.update({ where: { id: second }, data: { state: "notYetCompetent" } });
    const { holderId, schemeId, centreCode } = await db.certification.findUniqueOrThrow({ where: { id: second } });
    const paper = { certificateNo: "N 1", certificateKey: "N1", publicCode: "c", issuedOn: new Date("2026-12-12") };
    const repeated = { ...{ holderId, schemeId, centreCode }, kind: "reassessment", previousId: second } as const;
    await db.certification.create({
      data: {
        ...repeated,
        ...paper,
        state: "issued",
        validUntil: new Date("2029-12-12"),
        createdAt: centre.sending.now,
        changedAt: centre.sending.now,
      },
    });

    const later = await centre.plan("2029-11-12T00:00:00Z");
    const enrolled = await enrol(centre.rt, chitra, { session: later, numbers: [holds, again] });
    expect(enrolled.map(({ is }) => is)).toEqual([
      { certificationId: expect.any(Number), renews: true },
      { certificationId: expect.any(Number), renews: true },
    ]);
    expect(await enrol(centre.rt, hana, { session: later, numbers: [holds, again] })).toEqual(enrolled);
    const [renewal = 0] = await centre.invite(later.id, [holds]);
    expect(await centre.way(renewal)).toMatchObject({ kind: "renewal", previousId: first, state: "scheduled" });
    expect((await enrol(centre.rt, chitra, { session: later, numbers: [holds] }))[0]?.is).toBe("on-the-way");
  });
});
