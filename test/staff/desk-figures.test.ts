// Every figure of the desk is the number of rows that its own button opens: for staff of one centre, of two, for admins, and
// for whoever looks at one of several.
import type { InlineKeyboardButton } from "grammy/types";
import { afterAll, beforeAll, expect, test } from "vitest";
import { staffActs } from "../../src/acts.ts";
import { addDays, type Day, dateForDatabase } from "../../src/platform/calendar.ts";
import type { Database, OpenDatabase } from "../../src/platform/database.ts";
import type { Prisma } from "../../src/platform/generated/prisma/client.ts";
import type { RegistrationState } from "../../src/platform/generated/prisma/enums.ts";
import { createMemoryCoordination } from "../../src/platform/memory.ts";
import { guardedStaff } from "../../src/roles/gate.ts";
import type { BotContext } from "../../src/telegram/context.ts";
import { readPress } from "../../src/telegram/press.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { openTestDatabase } from "../support/database.ts";
import { testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { type Posting, postSample } from "../support/vacancies.ts";
import { sampleVacancies } from "../support/vacancy-sample.ts";

/** Monday 28 December, five past nine in Mataram. */
const at = new Date("2026-12-28T01:05:00Z");
const today: Day = "2026-12-28";
const zone = "Asia/Makassar";
const hours = (count: number) => new Date(at.getTime() + count * 3_600_000);
const [ofMataram, ofBoth, admin] = [2001, 2002, 2003];
const centres = ["MATARAM", "SINGOSARI", "KUPANG"];
const { presses } = guardedStaff(staffActs);
const words = openTexts("id").in("id");
const next = words.plain("telegram-next-page");

let open: OpenDatabase;
let db: Database;
const coordination = createMemoryCoordination();
let serial = 0;

beforeAll(async () => {
  open = await openTestDatabase(sampleFilling());
  db = open.db;
  await db.registration.deleteMany({});
  const { code: _, ...mataram } = await db.centre.findUniqueOrThrow({ where: { code: "MATARAM" } });
  await db.centre.create({
    data: { ...mataram, code: "KUPANG", name: { id: "BLK Kupang", en: "BLK Kupang" } } as never,
  });
  const given = { role: "staff", givenBy: 1n, givenAt: at } as const;
  rows.heldRole.push(
    { centreCode: "MATARAM", telegramId: BigInt(ofMataram), ...given },
    { centreCode: "MATARAM", telegramId: BigInt(ofBoth), ...given },
    { centreCode: "SINGOSARI", telegramId: BigInt(ofBoth), ...given },
  );
  for (const [index, centreCode] of centres.entries()) fill(centreCode, [2, 1, 9][index] ?? 0);
  fillForAll();
  for (const [table, data] of Object.entries(rows))
    await (db[table as "intake"] as unknown as Table).createMany({ data });
  await postVacancies();
});
afterAll(() => open.close());

interface Table {
  createMany(many: { data: unknown }): Promise<unknown>;
}

/** What is put into the database at once, table by table: a statement for each row would take its time. */
const rows = {
  intake: [] as Prisma.IntakeCreateManyInput[],
  candidate: [] as Prisma.CandidateCreateManyInput[],
  registration: [] as Prisma.RegistrationCreateManyInput[],
  staffAct: [] as Prisma.StaffActCreateManyInput[],
  attendance: [] as Prisma.AttendanceCreateManyInput[],
  selectionSession: [] as Prisma.SelectionSessionCreateManyInput[],
  selectionInvitation: [] as Prisma.SelectionInvitationCreateManyInput[],
  assessmentSession: [] as Prisma.AssessmentSessionCreateManyInput[],
  question: [] as Prisma.QuestionCreateManyInput[],
  correctionRequest: [] as Prisma.CorrectionRequestCreateManyInput[],
  broadcast: [] as Prisma.BroadcastCreateManyInput[],
  company: [] as Prisma.CompanyCreateManyInput[],
  heldRole: [] as Prisma.HeldRoleCreateManyInput[],
  spreadsheetImport: [] as Prisma.SpreadsheetImportCreateManyInput[],
  delivery: [] as Prisma.DeliveryCreateManyInput[],
  deliveryHalt: [] as Prisma.DeliveryHaltCreateManyInput[],
};

/** An intake that begins and ends so many days from today. */
function intake(
  centreCode: string,
  days: { closes?: number; starts: number; ends: number; seats?: number; testIn?: number; interviewIn?: number },
): number {
  serial += 1;
  const on = (count: number) => dateForDatabase(addDays(today, count));
  const { closes = days.starts, starts, ends, seats = 4, testIn, interviewIn } = days;
  rows.intake.push({
    ...{ id: 1000 + serial, code: `LAS-SMAW3G-${serial}`, centreCode, programmeCode: "LAS-SMAW3G", seats },
    ...{ startsOn: on(starts), endsOn: on(ends), registrationClosesOn: on(Math.min(closes, starts)) },
    ...{
      selectionOn: testIn === undefined ? null : on(testIn),
      interviewOn: interviewIn === undefined ? null : on(interviewIn),
    },
  });
  return 1000 + serial;
}

/** Somebody with a registration, for an intake or for none. */
function person(intakeId: number | null, state: RegistrationState, submittedAt = at) {
  serial += 1;
  const [id, number] = [1000 + serial, `LAS-2026-${String(serial).padStart(5, "0")}`];
  rows.candidate.push({ id, telegramId: BigInt(50_000 + serial), language: "id", createdAt: at });
  rows.registration.push({
    ...{ id, number, draftKey: `00000000-0000-4000-8000-${String(serial).padStart(12, "0")}`, candidateId: id },
    ...{ programmeCode: "LAS-SMAW3G", intakeId, state, goal: "workHere", submittedAt },
  });
  return { id, number };
}

/** So many of each thing that asks for something at a centre, and beside each one that asks nothing. */
function fill(centreCode: string, count: number) {
  const far = intake(centreCode, { starts: 60, ends: 90 });
  for (let nth = 0; nth < count; nth++) {
    // Came lately and was looked at; waits for days unseen; came lately and is gone.
    const { number } = person(far, "submitted");
    rows.staffAct.push({ at, staffTelegramId: 1n, act: "registration-viewed", subject: number });
    person(far, "submitted", hours(-72));
    person(far, "submitted", hours(-72));
    person(far, "withdrawn");
    // Begins today, unmarked; another whose attendance is noted.
    person(intake(centreCode, { starts: 0, ends: 20 }), "confirmed", hours(-72));
    const { id: registrationId } = person(intake(centreCode, { starts: -3, ends: 20 }), "inTraining", hours(-99));
    rows.attendance.push({ registrationId, day: dateForDatabase(today), mark: "present", by: 1n, at });
    // Over, with somebody still in training or never marked; over and done with.
    person(intake(centreCode, { starts: -30, ends: -1 }), "inTraining", hours(-999));
    person(intake(centreCode, { starts: -90, ends: -70 }), "confirmed", hours(-999));
    person(intake(centreCode, { starts: -30, ends: -1 }), "completed", hours(-999));
    // Registration ends today; its tests are today, cancelled, tomorrow.
    const test = {
      intakeId: intake(centreCode, { closes: 0, starts: 30, ends: 50 }),
      place: "Aula",
      madeBy: 1n,
      madeAt: at,
    };
    rows.selectionSession.push(
      { ...test, stage: "written", startsAt: hours(2) },
      { ...test, stage: "interview", startsAt: hours(-1) },
      { ...test, stage: "written", startsAt: hours(3), cancelledAt: at },
      { ...test, stage: "written", startsAt: hours(26) },
    );
    // A test in three days and an interview after it: of two one is invited. An interview alone; a test too far ahead.
    const tested = intake(centreCode, { closes: -1, starts: 40, ends: 50, testIn: 3, interviewIn: 4 });
    person(tested, "submitted", hours(-99));
    const { id: invited } = person(tested, "invited", hours(-99));
    const sessionId = 1000 + serial;
    rows.selectionSession.push({ ...test, id: sessionId, intakeId: tested, stage: "written", startsAt: hours(75) });
    rows.selectionInvitation.push({ sessionId, registrationId: invited, invitedAt: at });
    person(intake(centreCode, { starts: 40, ends: 50, interviewIn: 4 }), "submitted", hours(-99));
    person(intake(centreCode, { starts: 40, ends: 50, testIn: 8 }), "submitted", hours(-99));
    // Closed, people wait for a decision; closed, and decided.
    person(intake(centreCode, { closes: -1, starts: 40, ends: 50 }), "invited", hours(-99));
    person(intake(centreCode, { closes: -1, starts: 40, ends: 50 }), "rejected", hours(-99));
    // About to begin: undecided people, seats at risk, and an intake without.
    const near = intake(centreCode, { starts: 3, ends: 30, seats: 3 });
    person(near, "invited", hours(-99));
    person(near, "accepted", hours(-99));
    person(intake(centreCode, { starts: 4, ends: 30, seats: 1 }), "confirmed", hours(-99));
    things(centreCode, nth);
  }
}

/** What is of a centre, and not of an intake. */
function things(centreCode: string, nth: number) {
  const key = `${centreCode}-${nth}`;
  const session = { centreCode, schemeId: 1, place: "TUK", assessor: "Sri", madeBy: 1n, madeAt: at };
  rows.assessmentSession.push(
    { ...session, startsAt: hours(-0.5) },
    { ...session, startsAt: hours(5), state: "cancelled" },
    { ...session, startsAt: hours(30) },
  );
  const asked = { centreCode, candidateId: person(null, "interested", hours(-999)).id, askedAt: at };
  rows.question.push(
    { ...asked, waitingSince: at },
    { ...asked, waitingSince: hours(-1) },
    { ...asked, state: "answered", answeredAt: at },
    { ...asked, state: "closed", closedAt: at, closedBy: "staff" },
  );
  const wrong = { ...asked, about: "LAS", valueSealed: "x", dueAt: hours(9) };
  rows.correctionRequest.push(
    { ...wrong, field: "birthDate" },
    { ...wrong, field: "fullName", state: "granted", decidedAt: at, decidedBy: 1n },
  );
  const sent = { authorTelegramId: 1n, centreCodes: [centreCode], createdAt: at, changedAt: at, startedAt: at };
  rows.broadcast.push(
    { ...sent, state: "sending" },
    { ...sent, state: "paused" },
    { ...sent, state: "sent", endedAt: at },
  );
  const [looked, alone, acting] = [`A${key}`, `B${key}`, `C${key}`] as const;
  const made = { centreCode, madeBy: 1n, madeAt: at };
  rows.company.push(
    { ...made, code: looked, legalName: looked, state: "inReview" },
    { ...made, code: alone, legalName: alone, state: "verified" },
    { ...made, code: acting, legalName: acting, state: "verified" },
  );
  rows.heldRole.push({
    ...{ role: "recruiter", companyCode: acting, givenBy: 1n, givenAt: at, telegramId: BigInt(9000 + serial) },
  });
  const file = { kind: "certificates", centreCode, telegramId: 1n, beatAt: at, at };
  rows.spreadsheetImport.push(
    { ...file, key: `${key}.1`, state: "refused", reason: "empty" },
    { ...file, key: `${key}.2`, state: "previewed" },
    { ...file, key: `${key}.3`, state: "saved" },
    { ...file, key: `${key}.4`, state: "refused", reason: "empty", at: hours(-25) },
    { ...file, key: `${key}.5`, state: "refused", reason: "empty", kind: "vacancies", companyCode: alone },
  );
}

/** What is of no centre, of two, or spread over all. */
function fillForAll() {
  const sent = { authorTelegramId: 1n, createdAt: at, changedAt: at, startedAt: at, state: "sending" } as const;
  rows.broadcast.push(sent, { ...sent, centreCodes: ["MATARAM", "SINGOSARI"] });
  const refused = { kind: "registration-news", state: "refused", candidateId: 1001, notBefore: at } as const;
  const { id } = person(null, "withdrawn");
  for (let nth = 0; nth < 13; nth++)
    rows.delivery.push({ ...refused, candidateId: id, subject: `${nth}`, reason: `400: ${nth}` });
  rows.delivery.push({ ...refused, candidateId: id, subject: "old", notBefore: hours(-30) });
  for (let nth = 0; nth < 12; nth++)
    rows.deliveryHalt.push({ kind: "broadcast", subject: `${nth}`, reason: "400", at });
}

/** The sample's vacancies, a third of their companies at each centre, some of them to be looked at and reported. */
async function postVacancies() {
  const companies = [...new Set(sampleVacancies.map(({ employer }) => employer.partner_code))];
  for (const [index, centreCode] of centres.entries()) {
    const codes = sampleVacancies
      .filter(({ employer }) => companies.indexOf(employer.partner_code) % centres.length === index)
      .map(({ id }) => id);
    const state: Posting["state"] = ({ id }) => (id < "VAC-020" ? "inReview" : "draft");
    const ids = await postSample(db, { centreCode, codes, state });
    const reports = [...ids.values()].flatMap((vacancyId) => [
      { vacancyId, kind: "other" as const, at },
      { vacancyId, kind: "other" as const, at, handledAt: at, handledBy: 1n, finding: "untrue" },
    ]);
    await db.vacancyReport.createMany({ data: reports });
  }
}

type Figures = Record<string, { said: number; opened: number }>;

interface Shown {
  readonly text: string;
  readonly buttons: readonly InlineKeyboardButton.CallbackButton[];
}

/** What somebody sees who presses: the screen, and whether it was refused. */
async function press(telegramId: number, data: string): Promise<Shown> {
  let shown: Shown | undefined;
  const ctx = {
    ...{ words, candidate: { telegramId }, from: { id: telegramId }, chat: { id: telegramId }, popUp() {} },
    async reply(text: string, { reply_markup }: { reply_markup?: { inline_keyboard: never[][] } } = {}) {
      shown = { text, buttons: reply_markup?.inline_keyboard.flat() ?? [] };
    },
  } as unknown as BotContext;
  const rt = {
    ...{ db, coordination, seal: testSeal, now: () => at },
    config: { zone, adminIds: [admin], staffChat: undefined },
  } as never;
  const { act = "", argument = "", nonce = "" } = readPress(data) ?? {};
  expect(await presses[act]?.(rt, ctx, argument, nonce), `${telegramId} presses ${data}`).toBe("done");
  if (!shown) throw new Error(`nothing came of ${data}`);
  return shown;
}

const lastFigure = (label: string) => Number(/(\d+)\D*$/.exec(label)?.[1] ?? 0);
const countOf = (act: string) => (screen: Shown) =>
  screen.buttons.filter((button) => readPress(button.callback_data)?.act === act).length;
const sumOf = (act: string, figure: (label: string) => number) => (screen: Shown) =>
  screen.buttons
    .filter((button) => readPress(button.callback_data)?.act === act)
    .reduce((sum, { text }) => sum + figure(text), 0);

/** What a row is on the screens of each list to which the desk leads. */
const rowsOn: Readonly<Record<string, (screen: Shown) => number>> = {
  "staff-list": countOf("staff-card"),
  "staff-programmes": sumOf("staff-programme", lastFigure),
  intakes: countOf("intakes-card"),
  "select-today": countOf("select-test"),
  "select-undecided": sumOf("select", lastFigure),
  "select-uninvited": sumOf("select-tests", lastFigure),
  select: countOf("select-card"),
  assess: countOf("assess-session"),
  seats: sumOf("seats-intake", (label) => Number(/^⚠ (\d+)/.exec(label)?.[1] ?? Number.NaN)),
  training: countOf("training-intake"),
  "question-list": countOf("question-open"),
  "correction-list": countOf("correction-open"),
  broadcast: countOf("broadcast-open"),
  "posting-list": countOf("posting-open"),
  "posting-reports": countOf("posting-report"),
  "partner-list": countOf("partner-card"),
  "import-list": ({ text }) => text.match(/^•/gm)?.length ?? 0,
  "staff-undelivered": ({ text }) =>
    [...text.matchAll(/^• .*$/gm)].reduce((sum, [line]) => sum + (Number(/(\d+)(×|$)/.exec(line)?.[1]) || 1), 0),
};

const mapped = (figures: Figures, which: "said" | "opened") =>
  Object.fromEntries(Object.entries(figures).map(([what, each]) => [what, each[which]]));

/** Each figure on somebody's desk, and how many rows its button opens, over all pages. */
async function figuresOf(telegramId: number): Promise<Figures> {
  const desk = await press(telegramId, "1:staff::");
  const figures: Figures = {};
  for (const { text, callback_data } of desk.buttons) {
    if (!/· \d+$/.test(text)) continue;
    const act = readPress(callback_data)?.act ?? "";
    let opened = 0;
    for (let data: string | undefined = callback_data; data !== undefined; ) {
      const screen: Shown = await press(telegramId, data);
      opened += rowsOn[act]?.(screen) ?? Number.NaN;
      data = screen.buttons.find((button) => button.text === next)?.callback_data;
    }
    figures[text.replace(/ · \d+$/, "")] = { said: lastFigure(text), opened };
  }
  return figures;
}

test.each([
  ["staff of one centre", ofMataram],
  ["staff of two", ofBoth],
  ["an admin", admin],
])("for %s each figure is what its button opens", async (_, telegramId) => {
  const figures = await figuresOf(telegramId);
  expect(mapped(figures, "opened")).toEqual(mapped(figures, "said"));
});

test("what asks nothing, is over, decided or another centre's is in no figure", async () => {
  expect(mapped(await figuresOf(ofMataram), "said")).toEqual({
    ...{ Baru: 2, "Belum dilihat": 10, Seleksi: 4, Undang: 4, Tes: 2, Wawancara: 2, Uji: 2, Mulai: 5, Berakhir: 4 },
    ...{ Putuskan: 2, "Kursi berisiko": 12, Absensi: 2, Akhiri: 4, Jawab: 4, Siaran: 4, "⚠ Laporan": 6 },
    ...{ "Periksa lowongan": 6, "Periksa perusahaan": 2, "Tanpa perekrut": 8, Berkas: 4, Pendaftaran: 42 },
  });
});

test("whoever chose one centre sees its figures and lists, whoever had it taken away all of theirs again", async () => {
  const one = await figuresOf(ofMataram);
  for (const telegramId of [ofBoth, admin]) {
    const desk = await press(telegramId, "1:staff-centre:MATARAM:");
    expect(desk.text).toContain("BLK Mataram");
    expect(await figuresOf(telegramId)).toEqual(one);
  }
  // A card stays within reach, whatever is looked at: it may have come in a message.
  const singosari = rows.intake.find(({ centreCode }) => centreCode === "SINGOSARI")?.id;
  expect((await press(ofBoth, `1:intakes-card:${singosari}:`)).text).toContain("Singosari");
  await press(admin, "1:staff-centre:all:");
  const questionsOn = async (telegramId: number) =>
    lastFigure((await press(telegramId, "1:staff::")).buttons.find(({ text }) => text.startsWith("Jawab"))?.text ?? "");
  expect(await questionsOn(admin)).toBe(24);
  const where = { telegramId: BigInt(ofBoth), centreCode: "MATARAM" };
  await db.heldRole.updateMany({ where, data: { takenAt: at, takenBy: 1n } });
  expect(await questionsOn(ofBoth)).toBe(2);
  await expect(press(ofBoth, "1:staff-centre:MATARAM:")).rejects.toThrow("no-such-thing");
});
