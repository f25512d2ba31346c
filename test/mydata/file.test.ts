// Whatever table tells something of a person is in their file, or it is said why not; the same for what decides a correction.
import { afterAll, beforeEach, expect, test } from "vitest";
import { decidesFor } from "../../src/corrections/corrections.ts";
import { mydataFile } from "../../src/mydata/file.ts";
import { everythingAbout } from "../../src/mydata/mydata.ts";
import { listingsWith, looksAt } from "../../src/mydata/seen.ts";
import { notesAbout } from "../../src/selection/judging.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { now, register, testSeal } from "../support/registered.ts";
import { openTestStorage } from "../support/storage.ts";

const storage = await openTestStorage();
const { db, pool } = storage.database;
const number = "LAS-2026-00001";
let candidateId: number;
let intakeId: number;

beforeEach(async () => {
  await storage.startAnew();
  const amina = { telegramId: 1001, name: "Amina Lestari", phone: "+6281234567001" };
  ({ candidateId } = await register(db, { ...amina, number, intake: "LAS-SMAW3G-MTR-1", state: "rejected" }));
  ({ id: intakeId } = await db.intake.findUniqueOrThrow({ where: { code: "LAS-SMAW3G-MTR-1" } }));
});
afterAll(() => storage.close());

/** By what each stands in the file; of some a chat shows it. */
const inFile: Record<string, RegExp | `test/${string}`> = {
  Candidate: /Amina Lestari/,
  Consent: /"Diberikan"/,
  Registration: /LAS-2026-00001/,
  RegistrationChange: /pendaftar le/,
  Attendance: /"2027-01-11": "izin"/,
  SelectionInvitation: /Aula kenari[\s\S]*tidak bisa datang/,
  SelectionNote: /Catatan kenari/,
  Holder: /5203014107990001/,
  Participant: /Amina di daftar[\s\S]*kenari@contoh.id[\s\S]*Pesan kenari/,
  Helped: /Anda ambil alih/,
  Question: /"#\d+"/,
  QuestionMessage: /Kapan kenari/,
  CorrectionRequest: /Tidak cocok/,
  IntakeWish: "test/mydata/everything-seen-and-corrected.chat",
  RegistrationDraft: "test/mydata/everything-seen-and-corrected.chat",
  SilencedTopic: "test/mydata/everything-seen-and-corrected.chat",
  AlertSubscription: "test/mydata/everything-seen-and-corrected.chat",
  JobApplication: "test/mydata/what-for-and-who-saw.chat",
  JobApplicationChange: "test/mydata/what-for-and-who-saw.chat",
  VacancyReport: "test/jobs/reported-again-and-erased.chat",
  ReportWord: "test/jobs/reported-again-and-erased.chat",
  HolderMatch: "test/certificates/",
  Certification: "test/certificates/",
  CertificationChange: "test/certificates/",
  UnitResult: "test/certificates/",
  Appeal: "test/certificates/",
  CertificateLook: "test/certificates/",
};
const exceptions: Record<string, string> = {
  Delivery: "what was sent to them stands in their chat; the row holds no word of it",
};

test("every table that tells something of a person is in the file, or is an exception with a reason", async () => {
  const { rows } = await pool.query<{ child: string; parent: string }>(
    `select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  const bare = (name: string) => name.replaceAll('"', "");
  const about = new Set(["Candidate", "Holder"]);
  for (let before = 0; before < about.size; ) {
    before = about.size;
    for (const { child, parent } of rows) if (about.has(bare(parent))) about.add(bare(child));
  }
  expect([...about].sort()).toEqual([...Object.keys(inFile), ...Object.keys(exceptions)].sort());
});

test("what selection, training, lists, helpers and the centre noted is there in words, for people and for machines", async () => {
  await fill();
  const rt = { db, seal: testSeal, config: { adminIds: [] } as never, now: () => now };
  const all = await everythingAbout(rt, candidateId);
  if (!all) throw new Error("nobody");
  // What was decided is told by its own news, after its ten minutes, or never.
  for (const act of ["registration-rejected", "registration-undecided", "registration-file", "registration-viewed"])
    await db.staffAct.create({ data: { staffTelegramId: 1003n, act, subject: number, at: now } });
  const [looks, listings, notes] = [
    await looksAt(db, all, 10),
    await listingsWith(db, all, 10),
    await notesAbout(rt, candidateId),
  ];
  const words = openTexts("id").in("id");
  const file = mydataFile(words, all, { at: now, zone: "Asia/Makassar", seal: testSeal, looks, listings, notes });
  for (const [table, shown] of Object.entries(inFile))
    if (shown instanceof RegExp) expect(file.content, table).toMatch(shown);
  expect(new Set(looks.map(({ act }) => act))).toEqual(new Set(["registration-viewed"]));
  for (const said of ["izin", "Aula kenari", "kenari@contoh.id", "tidak bisa datang"])
    expect(file.text).toContain(said);
  expect(listings).toMatchObject([{ act: "registrations-listed", times: 2, people: 1, role: "staff" }]);
  expect(file.content).toContain("(1 orang), 2×");
});

test("a name and a birth date on which a certificate or a NIK hangs are corrected by the centre", async () => {
  expect(await decidesFor(db, candidateId, "birthDate")).toBeUndefined();
  await fill();
  expect(await decidesFor(db, candidateId, "birthDate")).toEqual({ number: "LAS 2026-04", centreCode: "MATARAM" });
  expect(await decidesFor(db, candidateId, "fullName")).toBeDefined();
  expect(await decidesFor(db, candidateId, "education")).toBeUndefined();
  expect(await decidesFor(db, candidateId, "phone")).toBeUndefined();
});

async function fill(): Promise<void> {
  const registration = await db.registration.findUniqueOrThrow({ where: { number } });
  const of = { registrationId: registration.id };
  const centreCode = "MATARAM";
  const seal = (text: string, purpose: string) => testSeal.seal(text, purpose);
  await db.registrationChange.create({
    data: { ...of, from: "invited", to: "rejected", at: now, actor: "bot", reason: "refused-full" },
  });
  await db.attendance.create({ data: { ...of, day: new Date("2027-01-11"), mark: "excused", by: 1003n, at: now } });
  const session = {
    intakeId,
    stage: "written",
    startsAt: now,
    place: "Aula kenari",
    madeBy: 1003n,
    madeAt: now,
  } as const;
  const { id: sessionId } = await db.selectionSession.create({ data: session });
  const answered = { coming: false, answeredAt: now, invitedAt: now };
  await db.selectionInvitation.create({ data: { ...of, sessionId, ...answered } });
  await db.selectionNote.create({
    data: { ...of, said: seal("Catatan kenari", "selection.note"), by: 1003n, at: now },
  });
  const holder = await db.holder.create({
    data: {
      ...{ fullName: "Amina Lestari", foldedName: "aminalestari", candidateId, matchedAt: now },
      ...{ nikSealed: seal("5203014107990001", "holder.nik"), nikFingerprint: "k1.nik" },
    },
  });
  await db.participant.create({
    data: {
      ...{ centreCode, holderId: holder.id, tradeCode: "LAS", label: "2026-04", writtenName: "Amina di daftar" },
      ...{ emailSealed: seal("kenari@contoh.id", "participant.email"), digest: "d", importId: 1 },
      ...{ noteSealed: seal("Pesan kenari", "participant.note"), createdAt: now, changedAt: now },
    },
  });
  await db.helped.create({
    data: {
      ...{ key: "1", candidateId, ...of, helperTelegramId: 1003n, centreCode, language: "id", consentVersion: 1 },
      ...{ startedAt: now, submittedAt: now, claimedAt: now },
    },
  });
  const said = { at: now, key: "1:1", content: "text", textSealed: seal("Kapan kenari?", "question.text") } as const;
  await db.question.create({
    data: { candidateId, centreCode, askedAt: now, waitingSince: now, messages: { create: said } },
  });
  await db.correctionRequest.create({
    data: {
      ...{ candidateId, centreCode, about: number, field: "education", valueSealed: seal("{}", "correction") },
      ...{ askedAt: now, dueAt: new Date(now.getTime() + 1), state: "refused", decidedBy: 1003n, decidedAt: now },
      reason: "Tidak cocok",
    },
  });
  const role = { role: "staff", centreCode, telegramId: 1003n, givenBy: 1n } as const;
  await db.heldRole.create({ data: { ...role, givenAt: new Date(now.getTime() - 1000) } });
  const listed = { staffTelegramId: 1003n, act: "registrations-listed", subject: `i-${intakeId}`, at: now };
  await db.staffAct.createMany({ data: [listed, listed, { ...listed, subject: "i-999999" }] });
}
