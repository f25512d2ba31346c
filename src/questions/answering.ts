// Answers: each is owed to whoever asked, as the bot's, and how long the words had waited is measured.
import { owe } from "../delivery/delivery.ts";
import { localDate } from "../platform/calendar.ts";
import type { Tx } from "../platform/database.ts";
import type { Reach } from "../roles/roles.ts";
import { holidaysOf, officeColumns, officeSeconds } from "./hours.ts";
import {
  atCentres,
  keep,
  locked,
  MOST_MESSAGES,
  notClosed,
  QUESTION_ANSWER,
  type Said,
  type Stands,
  TO_GROUP,
  type ToGroup,
} from "./questions.ts";

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
    const waited = question.waitingSince && (await waitedSeconds(tx, question.centreCode, question.waitingSince, at));
    const { id } = await keep(rt, tx, { questionId, by, said, waitedSeconds: waited, groupMessageId });
    await tx.question.update({
      where: { id: questionId },
      data: { state: "answered", answeredAt: at, waitingSince: null, ...notClosed },
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

/** Only while the centre is open somebody could have answered. */
async function waitedSeconds(tx: Tx, centreCode: string, since: Date, at: Date): Promise<number> {
  const office = await tx.centre.findUniqueOrThrow({ where: { code: centreCode }, select: officeColumns });
  const [first, last] = [localDate(since, office.zone), localDate(at, office.zone)];
  return officeSeconds(office, await holidaysOf(tx, centreCode, first, last), since, at);
}
