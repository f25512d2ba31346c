// What people ask a centre: the words, whose turn it is, and the limits. The truth of a question is here, whoever brings it.
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
/** So long after it was closed more words open it again; later they begin a new one. */
export const REOPEN_DAYS = 14;

/** An answer is owed. Subject: `<message>.<how often>` */
export const QUESTION_ANSWER = "question-answer";
/** A question was closed because nobody said anything more. Subject: `<question>@<when>` */
export const QUESTION_CLOSED = "question-closed";

/** One waits for staff who have no group. Subject: `<question>.<since when>` */
export const QUESTION_WAITS = "question-waits";

/** Whoever answered is told that it did not arrive, where there is no group to read it. Subject: `<message>.<how often>` */
export const QUESTION_MISSED = "question-missed";

/** The staff's group is to read what is new of a question. */
export interface ToGroup {
  readonly questionId: number;
}
export const TO_GROUP = "question-to-group";
/** The group is to read that a question which stands there was closed. */
export const CLOSED_TO_GROUP = "question-closed-to-group";

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

/** Where it is remembered what somebody of the staff typed, and to which question: `<question> <sealed>`. */
export function draftKey(telegramId: number): string {
  return `question-draft:${telegramId}`;
}

/** What a question loses that is open again. */
export const notClosed = { closedAt: null, closedBy: null, closedFor: null, closedWordsSealed: null } as const;

interface New {
  readonly candidateId: number;
  readonly centreCode: string;
  readonly subject: string | undefined;
  readonly said: Said;
}

/** Takes a new question. The same message again is the same question. */
export function ask(rt: Stands, asked: New): Promise<Asked> {
  return rt.db.$transaction((tx) => begin(rt, tx, asked));
}

async function begin(rt: Stands, tx: Tx, { candidateId, centreCode, subject, said }: New): Promise<Asked> {
  await tx.$queryRaw`select 1 from "Candidate" where id = ${candidateId} for no key update`;
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
}

/** Adds to somebody's own question; one that was answered or closed lately is open again, of an older one a new one begins. */
export function addToQuestion(
  rt: Stands,
  { candidateId, questionId, said }: { candidateId: number; questionId: number; said: Said },
): Promise<Asked> {
  return rt.db.$transaction(async (tx) => {
    const question = await locked(tx, { id: questionId, candidateId });
    if (!question) return "unknown";
    if ((await tx.questionMessage.count({ where: { key: said.key } })) > 0) return { id: questionId };
    const { centreCode, subject, closedAt } = question;
    if (closedAt && rt.now().getTime() - closedAt.getTime() > REOPEN_DAYS * 86_400_000)
      return begin(rt, tx, { candidateId, centreCode, subject: subject ?? undefined, said });
    if (await saidTooMuch(tx, candidateId, rt.now())) return "too-many-messages";
    await tx.question.update({
      where: { id: questionId },
      data: { state: "open", waitingSince: question.waitingSince ?? rt.now(), ...notClosed },
    });
    await keep(rt, tx, { questionId, by: null, said });
    await rt.work.send<ToGroup>(TO_GROUP, { questionId }, { tx });
    return { id: questionId };
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

/** Keeps a message of a question; part of the transaction. */
export async function keep(
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

async function saidTooMuch(tx: Tx, candidateId: number, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - 3_600_000);
  const where = { by: null, at: { gt: since }, question: { candidateId } };
  return (await tx.questionMessage.count({ where })) >= MOST_MESSAGES;
}

/** Holds a question for the rest of the transaction; null if there is no such one. */
export async function locked(
  tx: Tx,
  where: Omit<Prisma.QuestionWhereInput, "id"> & { readonly id: number },
): Promise<Question | null> {
  await tx.$queryRaw`select 1 from "Question" where id = ${where.id} for update`;
  return tx.question.findFirst({ where });
}
