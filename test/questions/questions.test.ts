// What holds of every question, whoever brings it: one effect a message, nothing in clear, limits, measured times, an end.
import { afterAll, beforeEach, expect, test } from "vitest";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { closeSilent, deleteOldWords } from "../../src/questions/ending.ts";
import { opensAgain, spanText, usualSeconds } from "../../src/questions/hours.ts";
import * as questions from "../../src/questions/questions.ts";
import { readReady } from "../../src/questions/ready.ts";
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
const answer = (questionId: number, more: Partial<Parameters<typeof questions.answer>[1]> = {}) =>
  questions.answer(rt(), { questionId, by: 1003, reach: ["MATARAM"], said: words("Besok."), ...more });
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
  expect(await questions.reopenQuestion(rt(), { id: questionId, reach })).toBe("unknown");
  const there = { ...questions.atCentres(reach), id: questionId };
  expect(await questions.closeQuestion(rt(), there, "staff")).toBe("unknown");
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

test("how long it takes is said from five measured answers on: the median since the first words that waited", async () => {
  for (const hours of [1, 2, 3, 4, 50]) {
    const id = await asked();
    later(hours / 2);
    await questions.addToQuestion(rt(), { candidateId, questionId: id, said: words("Halo?") });
    expect(await usualSeconds(database.db, "MATARAM", now)).toBeUndefined();
    later(hours / 2);
    await answer(id);
    await answer(id); // a second answer to the same words measures nothing
    await questions.closeQuestion(rt(), { id }, "person");
  }
  expect(await usualSeconds(database.db, "MATARAM", now)).toBe(3 * 3600);
  expect(await usualSeconds(database.db, "SINGOSARI", now)).toBeUndefined();
  later(61 * 24);
  expect(await usualSeconds(database.db, "MATARAM", now)).toBeUndefined();
});

test("a span is never said shorter than it is, and office hours are those of the centre's zone", () => {
  const id = openTexts("id").in("id");
  expect([60, 3000, 3600, 7201, 48 * 3600].map((seconds) => spanText(id, seconds))).toEqual([
    "5 menit",
    "50 menit",
    "1 jam",
    "3 jam",
    "2 hari",
  ]);
  const office = {
    code: "M",
    zone: "Asia/Makassar",
    officeDays: [1, 2, 3, 4, 5],
    officeFrom: "08:00",
    officeTo: "16:00",
  };
  const opens = (at: string) => opensAgain(office, new Date(at))?.toISOString();
  expect(opens("2026-11-24T08:30+08:00")).toBeUndefined();
  expect(opens("2026-11-24T16:00+08:00")).toBe("2026-11-25T00:00:00.000Z");
  expect(opens("2026-11-27T17:00+08:00")).toBe("2026-11-30T00:00:00.000Z");
  expect(opens("2026-11-24T07:59+08:00")).toBe("2026-11-24T00:00:00.000Z");
  expect(opensAgain({ ...office, officeDays: [] }, now)).toBeUndefined();
});

test("an answer that could not arrive is owed again when its reader is back, once", async () => {
  const id = await asked();
  await answer(id);
  const [message] = (await questions.messagesOf(rt(), id)).slice(-1);
  await database.db.questionMessage.updateMany({
    where: { id: message?.id ?? 0 },
    data: { undelivered: "unreachable" },
  });
  expect(await questions.oweMissedAnswers(rt(), 1001)).toBe(1);
  expect(await questions.oweMissedAnswers(rt(), 1001)).toBe(0);
  const owed = await database.db.delivery.findMany({
    where: { kind: questions.QUESTION_ANSWER },
    orderBy: { id: "asc" },
  });
  expect(owed.map(({ subject }) => subject)).toEqual([`${message?.id}.1`, `${message?.id}.2`]);
});

test("after a week of silence it is closed and told; ninety days later its words are gone, in the group too", async () => {
  const [silent, open] = [await asked(), await asked("Masih menunggu")];
  await answer(silent, { groupMessageId: 12 });
  await database.db.question.update({ where: { id: silent }, data: { groupChatId: -5n, topicId: 7 } });
  later(7 * 24 - 1);
  expect(await closeSilent(rt())).toBe(0);
  later(2);
  expect(await closeSilent(rt())).toBe(1);
  expect(await database.db.delivery.count({ where: { kind: questions.QUESTION_CLOSED, candidateId } })).toBe(1);
  later(90 * 24 - 1);
  expect(await deleteOldWords(rt())).toBe(0);
  later(2);
  expect(await deleteOldWords(rt())).toBe(1);
  expect(await questions.messagesOf(rt(), silent)).toEqual([]);
  expect(await questions.messagesOf(rt(), open)).toHaveLength(1);
  const left = sent.filter(({ name }) => name === questions.LEAVE_GROUP);
  expect(left.map(({ input }) => input)).toEqual([{ chatId: -5, topicId: 7, messageIds: [12] }]);
});

test("a ready answer is a title and its words, English below a line of its own", () => {
  expect(readReady("Jam\nBuka 8–16\nsetiap hari\nEN: Open 8–16")).toEqual({
    title: "Jam",
    text: { id: "Buka 8–16\nsetiap hari", en: "Open 8–16" },
  });
  for (const wrong of ["", "Jam", `${"x".repeat(41)}\nBuka`, "Jam\nEN: Open"]) expect(readReady(wrong)).toBeUndefined();
});
