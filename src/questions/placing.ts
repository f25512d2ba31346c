// Where a question stands in the staff's group: a topic of its own where there are topics, which is asked for once; and
// what becomes of that when the group becomes a supergroup, in which nothing has its old number.
import type { Api } from "grammy";
import type { Message } from "grammy/types";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Question } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { inGroup, staffChatId } from "../staff/group.ts";
import { hasNoTopics, surelyNotSent } from "../telegram/answers.ts";
import { LEAVE_GROUP, type LeaveGroup, TO_GROUP, type ToGroup } from "./questions.ts";

export interface Place {
  readonly chatId: number;
  /** Null where it stands among the group's other messages */
  readonly topicId: number | null;
}

type Named = Question & { readonly centre: { readonly name: unknown } };

export function placeOf({ groupChatId, topicId }: Question): Place {
  return { chatId: Number(groupChatId), topicId };
}

/**
 * Opens the place of a question; undefined where no group lets us in. A topic is claimed before it is asked for: whoever
 * died between the two leaves a question that stands without one, never one with two. Should there be a topic after all,
 * it is adopted as soon as somebody writes there.
 */
export async function openPlace(rt: Runtime, api: Api, question: Named): Promise<Place | undefined> {
  const before = await staffChatId(rt);
  const place = await inGroup(rt, (chatId) => askForTopic(rt, api, question, chatId));
  if (!place) return undefined;
  const { chatId, topicId, isKnown } = place;
  await rt.db.question.updateMany({
    where: { id: question.id },
    data: { groupChatId: BigInt(chatId), topicId, ...(isKnown ? { topicAskedAt: null } : {}) },
  });
  if (before !== undefined && before !== chatId) await leaveFormerGroup(rt, before);
  return { chatId, topicId };
}

async function askForTopic(
  rt: Runtime,
  api: Api,
  question: Named,
  chatId: number,
): Promise<Place & { readonly isKnown: boolean }> {
  const unclaimed = { id: question.id, topicAskedAt: null, groupChatId: null };
  const claim = await rt.db.question.updateMany({ where: unclaimed, data: { topicAskedAt: rt.now() } });
  if (claim.count === 0) return { chatId, topicId: null, isKnown: false };
  try {
    const { message_thread_id: topicId } = await api.createForumTopic(chatId, topicName(rt, question));
    return { chatId, topicId, isKnown: true };
  } catch (error) {
    if (hasNoTopics(error)) return { chatId, topicId: null, isKnown: true };
    if (surelyNotSent(error))
      await rt.db.question.updateMany({ where: { id: question.id }, data: { topicAskedAt: null } });
    throw error;
  }
}

/** Named by number and centre, never by a person. */
function topicName(rt: Pick<Runtime, "texts" | "config">, question: Named): string {
  const words = rt.texts.in(rt.config.defaultLanguage);
  const centre = inLanguage(question.centre.name, words.language);
  return words.plain("questions-topic", { number: String(question.id), centre }).slice(0, 128);
}

/**
 * The question whose topic this message stands in, where its making was never heard of: from now on it is the question's,
 * and what stood among the group's other messages moves there.
 */
export async function adoptTopic(rt: Pick<Runtime, "db" | "work">, message: Message, botId: number) {
  const { message_thread_id: topicId, reply_to_message: root } = message;
  if (!message.is_topic_message || topicId === undefined || root?.from?.id !== botId) return null;
  const [, number] = /^#(\d{1,9}) /.exec(root.forum_topic_created?.name ?? "") ?? [];
  if (number === undefined) return null;
  const where = { id: Number(number), groupChatId: BigInt(message.chat.id), topicId: null };
  return rt.db.$transaction(async (tx) => {
    const { count } = await tx.question.updateMany({
      where: { ...where, topicAskedAt: { not: null } },
      data: { topicId, topicAskedAt: null },
    });
    if (count === 0) return null;
    const messages = { questionId: where.id, groupMessageId: { not: null } };
    const standing = await tx.questionMessage.findMany({ where: messages, select: { groupMessageId: true } });
    const messageIds = standing.flatMap(({ groupMessageId }) => groupMessageId ?? []);
    await tx.questionMessage.updateMany({ where: messages, data: { groupMessageId: null } });
    await rt.work.send<LeaveGroup>(LEAVE_GROUP, { chatId: message.chat.id, topicId: null, messageIds }, { tx });
    await rt.work.send<ToGroup>(TO_GROUP, { questionId: where.id }, { tx });
    return tx.question.findUnique({ where: { id: where.id } });
  });
}

/**
 * Of a group that became a supergroup nothing keeps its number, so that no reply could be told: each question gets a new
 * place with all that was said, the open ones at once, the others with the next words. Twice is harmless.
 */
export async function leaveFormerGroup(rt: Pick<Runtime, "db" | "work">, formerId: number): Promise<void> {
  const former = BigInt(formerId);
  await rt.db.$transaction(async (tx) => {
    const moved = await tx.question.findMany({
      where: { groupChatId: former },
      orderBy: { id: "asc" }, // they stand in the new group as they were asked
      select: { id: true, state: true },
    });
    const where = { id: { in: moved.map(({ id }) => id) } };
    await tx.questionMessage.updateMany({ where: { question: where }, data: { groupMessageId: null } });
    await tx.question.updateMany({
      where,
      data: { groupChatId: null, topicId: null, topicAskedAt: null, movedFrom: former },
    });
    for (const { id, state } of moved)
      if (state === "open") await rt.work.send<ToGroup>(TO_GROUP, { questionId: id }, { tx });
  });
}
