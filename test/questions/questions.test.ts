// What holds of every question, whoever brings it: one effect a message, nothing in clear, limits, measured times, an end.
import { afterAll, beforeEach, expect, test } from "vitest";
import type { OpenDatabase } from "../../src/platform/database.ts";
import * as answering from "../../src/questions/answering.ts";
import { subjectAgain, subjectOf } from "../../src/questions/centre-of.ts";
import * as closing from "../../src/questions/closing.ts";
import { closeSilent, deleteOldWords } from "../../src/questions/ending.ts";
import { type Office, standingOf } from "../../src/questions/hours.ts";
import { readHolidays, readHours } from "../../src/questions/office-reading.ts";
import * as questions from "../../src/questions/questions.ts";
import { readReady } from "../../src/questions/ready.ts";
import { spanText, usualSeconds } from "../../src/questions/when.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { openKeptDatabase } from "../support/database.ts";
import type { KeptTables } from "../support/kept-tables.ts";
import { testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

let database: OpenDatabase;
let tables: KeptTables;
let now: Date;
let candidateId: number;
const sent: { name: string; input: unknown }[] = [];

function rt() {
  const work = { send: async (name: string, input: unknown) => void sent.push({ name, input }) };
  return { db: database.db, now: () => now, seal: testSeal, work: work as never, log: undefined as never };
}

beforeEach(async () => {
  if (database) await tables.restore();
  else ({ database, tables } = await openKeptDatabase(sampleFilling()));
  now = new Date("2026-11-24T01:05:00.000Z");
  sent.length = 0;
  const made = { telegramId: 1001n, language: "id", createdAt: now };
  candidateId = (await database.db.candidate.create({ data: made })).id;
});
afterAll(() => database.close());

let keys = 0;
const words = (text: string): questions.Said => ({ content: "text", text, key: `1:${++keys}` });
const ask = (said: questions.Said, centreCode = "MATARAM") =>
  questions.ask(rt(), { candidateId, centreCode, subject: undefined, said });
const asked = async (text = "Kapan?") => {
  const outcome = await ask(words(text));
  if (typeof outcome === "string") throw new Error(outcome);
  return outcome.id;
};
const answer = (questionId: number, more: Partial<Parameters<typeof answering.answer>[1]> = {}) =>
  answering.answer(rt(), { questionId, by: 1003, reach: ["MATARAM"], said: words("Besok."), ...more });
const later = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000);
};

test("the same message is one question, and the same answer is one answer, however often they come", async () => {
  const said = words("Kapan tesnya?");
  const twice = await Promise.all([ask(said), ask(said)]);
  expect(twice[0]).toEqual(twice[1]);
  const questionId = (twice[0] as { id: number }).id;
  const reply = words("Besok.");
  const outcomes = await Promise.all([answer(questionId, { said: reply }), answer(questionId, { said: reply })]);
  expect(outcomes.toSorted()).toEqual(["already", "answered"]);
  expect(await database.db.questionMessage.count()).toBe(2);
  expect(await database.db.delivery.count({ where: { kind: questions.QUESTION_ANSWER } })).toBe(1);
});

test("nothing that was written or sent lies there in clear, and a NIK lies there nowhere", async () => {
  const id = await asked("Kenari, NIK 5203 0141 0799 0001 dan 5203014107990001");
  await questions.addToQuestion(rt(), {
    candidateId,
    questionId: id,
    said: { content: "photo", fileId: "kenari-file", key: "1:x" },
  });
  const { rows } = await database.pool.query(`select row_to_json(m)::text as row from "QuestionMessage" m`);
  expect(JSON.stringify(rows)).not.toMatch(/enari|5203/);
  const [first, second] = await questions.messagesOf(rt(), id);
  expect(first?.text).toBe("Kenari, NIK 5203************ dan 5203************");
  expect(second?.fileId).toBe("kenari-file");
});

test("only staff of its centre answer, close and open it again; nobody adds to another's", async () => {
  const questionId = await asked();
  const reach = ["SINGOSARI"];
  expect(await answer(questionId, { reach })).toBe("unknown");
  expect(await closing.reopenQuestion(rt(), { id: questionId, reach })).toBe("unknown");
  const there = { ...questions.atCentres(reach), id: questionId };
  expect(await closing.closeQuestion(rt(), there, "staff")).toBe("unknown");
  const other = await database.db.candidate.create({ data: { telegramId: 1002n, language: "id", createdAt: now } });
  const mine = { candidateId: other.id, questionId, said: words("Saya juga") };
  expect(await questions.addToQuestion(rt(), mine)).toBe("unknown");
  expect(await questions.questionsOnDesk(database.db, reach)).toEqual({ count: 0, oldest: undefined });
  expect(await questions.questionsOnDesk(database.db, ["MATARAM"])).toEqual({ count: 1, oldest: now });
});

test("five questions are open at most, and twenty messages come in an hour", async () => {
  const first = await asked();
  for (let count = 1; count < questions.MOST_OPEN; count++) await asked();
  expect(await ask(words("Satu lagi?"))).toBe("too-many-open");
  const more = () => questions.addToQuestion(rt(), { candidateId, questionId: first, said: words("Lagi") });
  for (let count = questions.MOST_OPEN; count < questions.MOST_MESSAGES; count++)
    expect(await more()).toEqual({ id: first });
  expect(await more()).toBe("too-many-messages");
  later(1.1);
  expect(await more()).toEqual({ id: first });
});

const wita = (at: string) => new Date(`2026-${at}+08:00`);

test("how long it takes is said from five measured answers on: the median of the office hours that the first words waited", async () => {
  await database.db.holiday.create({ data: { day: new Date("2026-12-01"), name: "Libur" } });
  const waits = [
    ["11-24T09:05", "11-24T10:05"], // an hour
    ["11-24T15:00", "11-25T09:00"], // two: the centre was closed at night
    ["11-27T11:00", "11-27T14:00"], // one and a half: nobody answers during the prayer
    ["11-28T20:00", "11-30T09:00"], // one: it was Saturday
    ["11-30T15:00", "12-02T10:00"], // three: a holiday
  ] as const;
  for (const [from, to] of waits) {
    now = wita(from);
    const id = await asked();
    await questions.addToQuestion(rt(), { candidateId, questionId: id, said: words("Halo?") });
    expect(await usualSeconds(database.db, "MATARAM", now)).toBeUndefined();
    now = wita(to);
    await answer(id);
    await answer(id); // a second answer to the same words measures nothing
    await closing.closeQuestion(rt(), { id }, "person");
  }
  expect(await usualSeconds(database.db, "MATARAM", now)).toBe(1.5 * 3600);
  expect(await usualSeconds(database.db, "SINGOSARI", now)).toBeUndefined();
  later(61 * 24);
  expect(await usualSeconds(database.db, "MATARAM", now)).toBeUndefined();
});

test("a span is never said shorter than it is; when a centre answers goes by its zone, days, prayer and holidays", () => {
  const id = openTexts("id").in("id");
  expect([60, 3000, 3600, 7201, 48 * 3600].map((seconds) => spanText(id, seconds))).toEqual([
    "5 menit",
    "50 menit",
    "1 jam",
    "3 jam",
    "2 hari",
  ]);
  const office: Office = {
    ...{ code: "M", zone: "Asia/Makassar", officeDays: [1, 2, 3, 4, 5], officeFrom: "08:00", officeTo: "16:00" },
    ...{ fridayFrom: "11:30", fridayTo: "13:00" },
  };
  const holidays = new Map([["2026-12-25", "Natal"]]);
  const opens = (at: string, of = office) => {
    const standing = standingOf(of, holidays, wita(at));
    return standing.isOpen ? `until ${standing.until.toISOString()}` : (standing.again?.toISOString() ?? "never");
  };
  expect(opens("11-24T08:30")).toBe("until 2026-11-24T08:00:00.000Z");
  expect(opens("11-24T16:00")).toBe("2026-11-25T00:00:00.000Z");
  expect(opens("11-27T11:00")).toBe("until 2026-11-27T03:30:00.000Z");
  expect(opens("11-27T12:00")).toBe("2026-11-27T05:00:00.000Z");
  expect(opens("11-27T12:00", { ...office, fridayFrom: null, fridayTo: null })).toMatch(/^until/);
  expect(opens("11-27T17:00")).toBe("2026-11-30T00:00:00.000Z");
  expect(opens("12-24T17:00")).toBe("2026-12-28T00:00:00.000Z");
  expect(standingOf(office, holidays, wita("12-25T09:00"))).toMatchObject({ isOpen: false, holiday: "Natal" });
  expect(opens("11-24T08:30", { ...office, officeDays: [] })).toBe("never");
});

test("hours and holidays are read as people type them", () => {
  for (const typed of ["08.00-16.00", "8 – 16", "jam 8 sampai 4 sore", "8am to 4pm", "08:00 s/d 16:00 WITA"])
    expect(readHours(typed), typed).toEqual({ from: "08:00", to: "16:00" });
  for (const typed of ["", "8", "16-8", "08.00-25.00", "pagi sampai sore"]) expect(readHours(typed)).toBeUndefined();
  const list =
    "25 Desember 2026 Natal\n• 1/1/2027: Tahun Baru\n20-22 Maret 2027 Idulfitri\nkapan saja\n1-1-2020 Dulu\n31-2-2027 Bukan";
  const { days, unread } = readHolidays(list, "2026-11-24");
  expect([...days]).toEqual([
    ["2026-12-25", "Natal"],
    ["2027-01-01", "Tahun Baru"],
    ["2027-03-20", "Idulfitri"],
    ["2027-03-21", "Idulfitri"],
    ["2027-03-22", "Idulfitri"],
  ]);
  expect(unread).toEqual(["kapan saja", "1-1-2020 Dulu", "31-2-2027 Bukan"]);
});

test("an answer that could not arrive is owed again when its reader is back, once", async () => {
  const id = await asked();
  await answer(id);
  const [message] = (await questions.messagesOf(rt(), id)).slice(-1);
  await database.db.questionMessage.updateMany({
    where: { id: message?.id ?? 0 },
    data: { undelivered: "unreachable" },
  });
  expect(await answering.oweMissedAnswers(rt(), 1001)).toBe(1);
  expect(await answering.oweMissedAnswers(rt(), 1001)).toBe(0);
  const owed = await database.db.delivery.findMany({
    where: { kind: questions.QUESTION_ANSWER },
    orderBy: { id: "asc" },
  });
  expect(owed.map(({ subject }) => subject)).toEqual([`${message?.id}.1`, `${message?.id}.2`]);
});

test("after a week of silence it is closed and told; ninety days later its words are gone, in the group too", async () => {
  const [silent, open] = [await asked(), await asked("Masih menunggu")];
  const ended = await asked("Sudah lewat");
  await answer(silent, { groupMessageId: 12 });
  await database.db.question.update({ where: { id: silent }, data: { groupChatId: -5n, topicId: 7 } });
  later(7 * 24 - 1);
  expect(await closeSilent(rt())).toBe(0);
  later(2);
  expect(await closeSilent(rt())).toBe(1);
  await closing.closeQuestion(rt(), { id: ended }, "staff", { words: "Kenari" });
  await database.db.questionMessage.deleteMany({ where: { questionId: ended } });
  expect(await database.db.delivery.count({ where: { kind: questions.QUESTION_CLOSED, candidateId } })).toBe(2);
  later(90 * 24 - 1);
  expect(await deleteOldWords(rt())).toBe(0);
  later(2);
  expect(await deleteOldWords(rt())).toBe(2);
  expect(await deleteOldWords(rt())).toBe(0);
  expect(await database.db.question.count({ where: { closedWordsSealed: { not: null } } })).toBe(0);
  expect(await questions.messagesOf(rt(), silent)).toEqual([]);
  expect(await questions.messagesOf(rt(), open)).toHaveLength(1);
  const left = sent.filter(({ name }) => name === questions.LEAVE_GROUP);
  expect(left.map(({ input }) => input)).toEqual([{ chatId: -5, topicId: 7, messageIds: [12] }]);
});

test("what nobody answered staff close with a reason only; more words open it again for two weeks, then begin a new one", async () => {
  const id = await asked();
  const close = (why?: closing.ClosedFor) => closing.closeQuestion(rt(), { id }, "staff", why);
  expect(await close()).toBe("unanswered");
  expect(await close({ words: "Kenari 5203014107990001" })).toBe("closed");
  const { closedWordsSealed } = await database.db.question.findUniqueOrThrow({ where: { id } });
  expect(closedWordsSealed).not.toContain("Kenari");
  expect(testSeal.open(closedWordsSealed ?? "", "question.text")).toBe("Kenari 5203************");
  const more = () => questions.addToQuestion(rt(), { candidateId, questionId: id, said: words("Tetapi?") });
  later(13 * 24);
  expect(await more()).toEqual({ id });
  expect(await database.db.question.findUnique({ where: { id } })).toMatchObject({ state: "open", closedFor: null });
  await closing.closeQuestion(rt(), { id }, "person");
  later(15 * 24);
  expect(await more()).not.toEqual({ id });
});

test("what a question is about is the asker's own, or public; a subject that a button forges is none", async () => {
  const { db } = database;
  const other = await db.candidate.create({ data: { telegramId: 1002n, language: "id", createdAt: now } });
  const intake = await db.intake.findFirstOrThrow({ where: { code: "LAS-SMAW3G-MTR-1" } });
  const number = "LAS-2026-00042";
  const made = {
    number,
    goal: "workHere",
    programmeCode: intake.programmeCode,
    intakeId: intake.id,
    state: "submitted",
  } as const;
  const { id } = await db.registration.create({
    data: { ...made, candidateId: other.id, draftKey: "00000000-0000-4000-8000-000000000001", submittedAt: now },
  });
  const about = { subject: number, centreCode: "MATARAM" };
  expect(await subjectOf(db, other.id, `r.${id}`)).toEqual(about);
  expect(await subjectOf(db, candidateId, `r.${id}`)).toBeUndefined();
  expect(await subjectOf(db, candidateId, `i.${intake.id}`)).toEqual({ ...about, subject: intake.code });
  expect(await subjectAgain(db, other.id, number)).toBe(number);
  expect(await subjectAgain(db, candidateId, number)).toBeUndefined();
  expect(await subjectAgain(db, candidateId, intake.code)).toBe(intake.code);
});

test("a ready answer is a title and its words, English below a line of its own", () => {
  expect(readReady("Jam\nBuka 8–16\nsetiap hari\nEN: Open 8–16")).toEqual({
    title: "Jam",
    text: { id: "Buka 8–16\nsetiap hari", en: "Open 8–16" },
  });
  for (const wrong of ["", "Jam", `${"x".repeat(41)}\nBuka`, "Jam\nEN: Open"]) expect(readReady(wrong)).toBeUndefined();
});
