// How questions end by themselves: in silence, and their words after a while; and what of them stands in the group.
import type { Db, Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { oweClosed } from "./closing.ts";
import { draftKey, KEPT_DAYS, LEAVE_GROUP, type LeaveGroup, SILENCE_DAYS, type Stands } from "./questions.ts";

/** Closes what nobody said anything of for a week after its answer, and has whoever asked told. Resolves to how many. */
export function closeSilent(rt: Pick<Stands, "db" | "now" | "work">): Promise<number> {
  const at = rt.now();
  const before = new Date(at.getTime() - SILENCE_DAYS * 86_400_000);
  return rt.db.$transaction(async (tx) => {
    const silent = await tx.question.findMany({
      where: { state: "answered", answeredAt: { lt: before } },
      take: 500,
    });
    const ids = silent.map(({ id }) => id);
    const { count } = await tx.question.updateMany({
      where: { id: { in: ids }, state: "answered" },
      data: { state: "closed", closedAt: at, closedBy: "silence" },
    });
    await oweClosed(rt, tx, silent);
    return count;
  });
}

/** Deletes what was written and sent in questions that were closed 90 days ago, and why staff closed them in their words; in the staff's group too. */
export async function deleteOldWords(rt: Pick<Stands, "db" | "now" | "work">): Promise<number> {
  const before = new Date(rt.now().getTime() - KEPT_DAYS * 86_400_000);
  return rt.db.$transaction(async (tx) => {
    const old = await tx.question.findMany({
      where: {
        ...{ state: "closed", closedAt: { lt: before } },
        OR: [{ messages: { some: {} } }, { closedWordsSealed: { not: null } }],
      },
      select: { id: true },
      take: 500,
    });
    const where = { id: { in: old.map(({ id }) => id) } };
    await leaveGroup(rt, tx, where);
    await tx.questionMessage.deleteMany({ where: { question: where } });
    await tx.question.updateMany({
      where,
      data: { groupChatId: null, topicId: null, topicAskedAt: null, movedFrom: null },
    });
    const forgotten = { closedFor: null, closedWordsSealed: null };
    await tx.question.updateMany({ where: { ...where, closedFor: "words" }, data: forgotten });
    return old.length;
  });
}

/** Has the staff's group forget these questions, as far as Telegram lets; part of the transaction that deletes them. */
export async function leaveGroup(rt: Pick<Runtime, "work">, tx: Tx, where: Prisma.QuestionWhereInput): Promise<void> {
  for (const place of await placesWhere(tx, where)) await rt.work.send<LeaveGroup>(LEAVE_GROUP, place, { tx });
}

/** Forgets what staff typed and have not sent of questions that are gone. */
export async function forgetDrafts(
  rt: Pick<Runtime, "db" | "coordination" | "config">,
  questionIds: readonly number[],
): Promise<void> {
  if (questionIds.length === 0) return;
  const held = await rt.db.heldRole.findMany({
    where: { companyCode: null },
    distinct: ["telegramId"],
    select: { telegramId: true },
  });
  for (const telegramId of new Set([...rt.config.adminIds, ...held.map((each) => Number(each.telegramId))])) {
    const [id] = (await rt.coordination.get(draftKey(telegramId)))?.split(" ") ?? [];
    if (questionIds.includes(Number(id))) await rt.coordination.delete(draftKey(telegramId));
  }
}

/** Where a person's questions stand in the staff's group. */
export function placesOf(db: Db, candidateId: number): Promise<LeaveGroup[]> {
  return placesWhere(db, { candidateId });
}

async function placesWhere(db: Db, where: Prisma.QuestionWhereInput): Promise<LeaveGroup[]> {
  const standing = await db.question.findMany({
    where: { ...where, OR: [{ groupChatId: { not: null } }, { movedFrom: { not: null } }] },
    select: { groupChatId: true, topicId: true, movedFrom: true, messages: { select: { groupMessageId: true } } },
  });
  return standing.flatMap(({ groupChatId, topicId, movedFrom, messages }): LeaveGroup[] => {
    const messageIds = messages.flatMap(({ groupMessageId }) => groupMessageId ?? []);
    return [
      ...(groupChatId === null ? [] : [{ chatId: Number(groupChatId), topicId, messageIds }]),
      ...(movedFrom === null ? [] : [{ chatId: Number(movedFrom), topicId: null, messageIds: [], isFormer: true }]),
    ];
  });
}
