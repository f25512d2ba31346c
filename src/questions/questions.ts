// What people ask a centre: the words, whose turn it is, and the limits. The truth of a question is here, whoever brings it.
import { owe, wakeDeliveries } from "../delivery/delivery.ts";
import type { Db, Tx } from "../platform/database.ts";
import type { Prisma, Question, QuestionMessage } from "../platform/generated/prisma/client.ts";
import type { QuestionContent } from "../platform/generated/prisma/enums.ts";
import type { Seal } from "../platform/seal.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";

export type Stands = Pick<Runtime, "db" | "work" | "seal" | "now" | "log">;

/** So many questions of one person may be open at once, and so many messages come in an hour. */
export const MOST_OPEN = 5;
export const MOST_MESSAGES = 20;
export const LONGEST_TEXT = 3000;
export const LARGEST_FILE = 20 * 1024 * 1024;
/** A question that nobody says anything of after its answer is closed; its words are deleted later. */
export const SILENCE_DAYS = 7;
export const KEPT_DAYS = 90;

/** An answer is owed. Subject: `<message>.<how often>` */
export const QUESTION_ANSWER = "question-answer";
/** A question was closed because nobody said anything more. Subject: `<question>@<when>` */
export const QUESTION_CLOSED = "question-closed";

/** One waits for staff who have no group. Subject: `<question>.<since when>` */
export const QUESTION_WAITS = "question-waits";

/** The staff's group is to read what is new of a question. */
export interface ToGroup {
  readonly questionId: number;
}
export const TO_GROUP = "question-to-group";

/** What stood in the staff's group is to go. It names no person. */
export interface LeaveGroup {
  readonly chatId: number;
  readonly topicId: number | null;
  readonly messageIds: readonly number[];
  /** The group became another: what stood there stays */
  readonly isFormer?: boolean;
}
export const LEAVE_GROUP = "question-leave-group";

/** A message as somebody wrote it. */
export interface Said {
  readonly content: QuestionContent;
  readonly text?: string | undefined;
  readonly fileId?: string | undefined;
  /** Which message it was, so that it is taken once */
  readonly key: string;
}

/** A message, opened. */
export interface Opened extends Pick<QuestionMessage, "id" | "by" | "at" | "content" | "deliveredAt" | "undelivered"> {
  readonly text: string | undefined;
  readonly fileId: string | undefined;
}

export type Asked = { readonly id: number } | "too-many-open" | "too-many-messages" | "unknown";

/** Takes a new question. The same message again is the same question. */
export function ask(
  rt: Stands,
  asked: { candidateId: number; centreCode: string; subject: string | undefined; said: Said },
): Promise<Asked> {
  const { candidateId, centreCode, subject, said } = asked;
  return rt.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Candidate" where id = ${candidateId} for update`;
    const known = await tx.questionMessage.findUnique({ where: { key: said.key }, select: { questionId: true } });
    if (known) return { id: known.questionId };
    if ((await tx.question.count({ where: { candidateId, state: { not: "closed" } } })) >= MOST_OPEN)
      return "too-many-open";
    if (await saidTooMuch(tx, candidateId, rt.now())) return "too-many-messages";
    const at = rt.now();
    const { id } = await tx.question.create({
      data: { candidateId, centreCode, subject: subject ?? null, askedAt: at, waitingSince: at },
      select: { id: true },
    });
    await keep(rt, tx, { questionId: id, by: null, said });
    await rt.work.send<ToGroup>(TO_GROUP, { questionId: id }, { tx });
    return { id };
  });
}

/** Adds to somebody's own question; one that was answered or closed is open again. */
export function addToQuestion(
  rt: Stands,
  { candidateId, questionId, said }: { candidateId: number; questionId: number; said: Said },
): Promise<Asked> {
  return rt.db.$transaction(async (tx) => {
    const question = await locked(tx, { id: questionId, candidateId });
    if (!question) return "unknown";
    if ((await tx.questionMessage.count({ where: { key: said.key } })) > 0) return { id: questionId };
    if (await saidTooMuch(tx, candidateId, rt.now())) return "too-many-messages";
    await tx.question.update({
      where: { id: questionId },
      data: { state: "open", waitingSince: question.waitingSince ?? rt.now(), closedAt: null, closedBy: null },
    });
    await keep(rt, tx, { questionId, by: null, said });
    await rt.work.send<ToGroup>(TO_GROUP, { questionId }, { tx });
    return { id: questionId };
  });
}

/** Answers a question within reach: the answer is owed to whoever asked, as the bot's. The same message again is one answer. */
export function answer(
  rt: Stands,
  {
    questionId,
    by,
    reach,
    said,
    groupMessageId,
  }: {
    questionId: number;
    by: number;
    reach: Reach;
    said: Said;
    /** Where it stands already, if it was written in the group */
    groupMessageId?: number;
  },
): Promise<"answered" | "already" | "unknown"> {
  return rt.db.$transaction(async (tx) => {
    const question = await locked(tx, { ...atCentres(reach), id: questionId });
    if (!question) return "unknown";
    if ((await tx.questionMessage.count({ where: { key: said.key } })) > 0) return "already";
    const at = rt.now();
    const waited =
      question.waitingSince && Math.max(0, Math.round((at.getTime() - question.waitingSince.getTime()) / 1000));
    const { id } = await keep(rt, tx, { questionId, by, said, waitedSeconds: waited, groupMessageId });
    await tx.question.update({
      where: { id: questionId },
      data: { state: "answered", answeredAt: at, waitingSince: null, closedAt: null, closedBy: null },
    });
    await oweAnswer(rt, tx, id);
    if (groupMessageId === undefined) await rt.work.send<ToGroup>(TO_GROUP, { questionId }, { tx });
    return "answered";
  });
}

/** Owes an answer to whoever asked, once more if it did not arrive before. */
export async function oweAnswer(rt: Pick<Stands, "now" | "work">, tx: Tx, messageId: number): Promise<void> {
  const message = await tx.questionMessage.update({
    where: { id: messageId },
    data: { owed: { increment: 1 }, undelivered: null },
    select: { owed: true, question: { select: { candidate: { select: { telegramId: true } } } } },
  });
  const { telegramId } = message.question.candidate;
  if (telegramId === null) return;
  await owe(rt, tx, { kind: QUESTION_ANSWER, subject: `${messageId}.${message.owed}` }, [telegramId]);
}

/** Whoever blocked the bot and came back is owed the answers that could not reach them. Resolves to how many. */
export function oweMissedAnswers(rt: Pick<Stands, "db" | "now" | "work">, telegramId: number): Promise<number> {
  return rt.db.$transaction(async (tx) => {
    const missed = await tx.questionMessage.findMany({
      where: { undelivered: "unreachable", question: { candidate: { telegramId: BigInt(telegramId) } } },
      select: { id: true },
      orderBy: { id: "asc" },
      take: MOST_MESSAGES,
    });
    for (const { id } of missed) await oweAnswer(rt, tx, id);
    return missed.length;
  });
}

/** Closes a question: the person's own, or one within reach, of which they are told. "already" where it was closed before. */
export function closeQuestion(
  rt: Pick<Stands, "db" | "now" | "work">,
  where: Omit<Prisma.QuestionWhereInput, "id"> & { readonly id: number },
  closedBy: "person" | "staff",
): Promise<"closed" | "already" | "unknown"> {
  return rt.db.$transaction(async (tx) => {
    const question = await locked(tx, where);
    if (!question) return "unknown";
    if (question.state === "closed") return "already";
    await tx.question.update({
      where: { id: where.id },
      data: { state: "closed", closedAt: rt.now(), closedBy, waitingSince: null },
    });
    if (closedBy === "staff") await oweClosed(rt, tx, [question]);
    return "closed";
  });
}

/** Opens a closed question within reach again: it waits for an answer from now on. */
export function reopenQuestion(
  rt: Pick<Stands, "db" | "now">,
  { id, reach }: { id: number; reach: Reach },
): Promise<"reopened" | "already" | "unknown"> {
  return rt.db.$transaction(async (tx) => {
    const question = await locked(tx, { ...atCentres(reach), id });
    if (!question) return "unknown";
    if (question.state === "open") return "already";
    await tx.question.update({
      where: { id },
      data: { state: "open", waitingSince: rt.now(), closedAt: null, closedBy: null },
    });
    return "reopened";
  });
}

/** What waits at the desk: how many, and since when the oldest. */
export async function questionsOnDesk(db: Db, reach: Reach): Promise<{ count: number; oldest: Date | undefined }> {
  const where = { state: "open", ...atCentres(reach) } as const;
  const { _count, _min } = await db.question.aggregate({ where, _count: true, _min: { waitingSince: true } });
  return { count: _count, oldest: _min.waitingSince ?? undefined };
}

/** The condition that a question is of these centres. */
export function atCentres(reach: Reach): Prisma.QuestionWhereInput {
  return reach === "everywhere" ? {} : { centreCode: { in: [...reach] } };
}

/** The messages of a question in their order, opened. */
export async function messagesOf(rt: Pick<Stands, "db" | "seal">, questionId: number): Promise<Opened[]> {
  const rows = await rt.db.questionMessage.findMany({ where: { questionId }, orderBy: { id: "asc" } });
  return rows.map((row) => openMessage(rt.seal, row));
}

/** One message with what was written and sent in clear. */
export function openMessage(seal: Seal, row: QuestionMessage): Opened {
  const { id, by, at, content, deliveredAt, undelivered, textSealed, fileSealed } = row;
  return {
    ...{ id, by, at, content, deliveredAt, undelivered },
    text: textSealed === null ? undefined : seal.open(textSealed, "question.text"),
    fileId: fileSealed === null ? undefined : seal.open(fileSealed, "question.file"),
  };
}

/** What may be a NIK: sixteen digits, however they are parted. Nobody needs one to answer, so it is kept by nobody. */
export function withoutNik(text: string): string {
  return text.replace(/(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/g, (digits) => {
    const bare = digits.replace(/\D/g, "");
    return `${bare.slice(0, 4)}${"*".repeat(12)}`;
  });
}

async function keep(
  rt: Stands,
  tx: Tx,
  {
    questionId,
    by,
    said,
    waitedSeconds,
    groupMessageId,
  }: {
    questionId: number;
    by: number | null;
    said: Said;
    waitedSeconds?: number | null | undefined;
    groupMessageId?: number | undefined;
  },
): Promise<{ id: number }> {
  const { content, text, fileId, key } = said;
  const clean = text === undefined || text === "" ? undefined : withoutNik(text.slice(0, LONGEST_TEXT));
  return tx.questionMessage.create({
    data: {
      ...{ questionId, content, key, at: rt.now(), by: by === null ? null : BigInt(by) },
      textSealed: clean === undefined ? null : rt.seal.seal(clean, "question.text"),
      fileSealed: fileId === undefined ? null : rt.seal.seal(fileId, "question.file"),
      waitedSeconds: waitedSeconds ?? null,
      groupMessageId: groupMessageId ?? null,
    },
    select: { id: true },
  });
}

/** Owes each of them word that their question is closed. */
export async function oweClosed(
  rt: Pick<Stands, "now" | "work">,
  tx: Tx,
  questions: readonly Question[],
): Promise<void> {
  const at = rt.now();
  await tx.delivery.createMany({
    data: questions.map(({ id, candidateId }) => ({
      ...{ kind: QUESTION_CLOSED, subject: `${id}@${at.getTime()}`, candidateId, notBefore: at },
    })),
    skipDuplicates: true,
  });
  await wakeDeliveries(rt, tx);
}

async function saidTooMuch(tx: Tx, candidateId: number, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - 3_600_000);
  const where = { by: null, at: { gt: since }, question: { candidateId } };
  return (await tx.questionMessage.count({ where })) >= MOST_MESSAGES;
}

/** Holds a question for the rest of the transaction; null if there is no such one. */
async function locked(
  tx: Tx,
  where: Omit<Prisma.QuestionWhereInput, "id"> & { readonly id: number },
): Promise<Question | null> {
  await tx.$queryRaw`select 1 from "Question" where id = ${where.id} for update`;
  return tx.question.findFirst({ where });
}
