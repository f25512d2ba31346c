// Questions in the staff's group: in a topic each where it has topics, else as messages that are answered by replying.
import type { Api } from "grammy";
import type { Message } from "grammy/types";
import { inLanguage } from "../catalogue/catalogue.ts";
import { owe } from "../delivery/delivery.ts";
import type { Question, QuestionMessage } from "../platform/generated/prisma/client.ts";
import { oweStaff } from "../roles/standing.ts";
import type { Runtime } from "../runtime.ts";
import { followGroup, inGroup, staffChatId } from "../staff/group.ts";
import { cannotBeDeleted, isDeletedAlready, isTopicGone, movedTo } from "../telegram/answers.ts";
import { onceMoreAtMost } from "../telegram/once-more.ts";
import type { Words } from "../telegram/texts.ts";
import { leaveFormerGroup, openPlace, type Place, placeOf } from "./placing.ts";
import { type LeaveGroup, openMessage, QUESTION_MISSED, QUESTION_WAITS, type ToGroup } from "./questions.ts";
import { sayingCall } from "./saying.ts";
import { subjectText } from "./subjects.ts";

type New = Question & { readonly messages: QuestionMessage[]; readonly centre: { readonly name: unknown } };

/** Brings to the group what is new of a question: the first message opens its place there. */
export function bringToGroup(rt: Runtime, api: Api) {
  return async ({ questionId }: ToGroup): Promise<void> => {
    // One at a time over all processes, or one question would be given two topics and each message would stand there twice.
    await rt.coordination.turn([`question-to-group:${questionId}`], () => bringNew(rt, api, questionId));
  };
}

async function bringNew(rt: Runtime, api: Api, questionId: number): Promise<void> {
  const question = await rt.db.question.findUnique({
    where: { id: questionId },
    include: {
      centre: { select: { name: true } },
      messages: { where: { groupMessageId: null }, orderBy: { id: "asc" } },
    },
  });
  if (!question || question.messages.length === 0) return;
  if ((await staffChatId(rt)) === undefined) return tellEach(rt, question);
  const isFirst = question.groupChatId === null;
  const place = isFirst ? await openPlace(rt, api, question) : placeOf(question);
  if (!place) return tellEach(rt, question);
  for (const [at, message] of question.messages.entries()) {
    let came = "brought" as "brought" | "moved" | "nowhere";
    await onceMoreAtMost(rt, `${questionId}.${message.id} to ${place.chatId}.${place.topicId ?? ""}`, async () => {
      came = await bring(rt, api, { question, place, message, hint: isFirst && at === 0 });
    });
    if (came === "nowhere") return tellEach(rt, question);
    if (came === "moved") return; // it comes again, with a place of its own
  }
}

/** Without a group, or with one that does not let us in, each of the centre's own staff is told of a question once, until it was answered. */
async function tellEach(rt: Runtime, { id, centreCode, state, waitingSince }: New): Promise<void> {
  if (state !== "open" || waitingSince === null) return;
  const told = { kind: QUESTION_WAITS, subject: `${id}.${waitingSince.getTime()}`, centreCode, right: "desk" } as const;
  await rt.db.$transaction((tx) => oweStaff(rt, tx, told));
}

async function bring(
  rt: Runtime,
  api: Api,
  { question, place, message, hint }: { question: New; place: Place; message: QuestionMessage; hint: boolean },
): Promise<"brought" | "moved" | "nowhere"> {
  const words = rt.texts.in(rt.config.defaultLanguage);
  const opened = openMessage(rt.seal, message);
  const number = String(question.id);
  const head =
    message.by === null
      ? [
          words.html("questions-group-asked", { number, centre: centreIn(words, question) }),
          ...(question.subject === null || !hint
            ? []
            : [words.html("questions-about", { about: subjectText(words, question.subject) })]),
        ].join("\n")
      : words.html(question.movedFrom === null ? "questions-group-from-desk" : "questions-group-former", { number });
  const foot = hint ? words.html(place.topicId === null ? "questions-group-hint" : "questions-topic-hint") : "";
  const call = sayingCall(opened, { head, foot });
  const say = (chatId: number, topicId: number | null) =>
    calling<Message>(api, call.method, {
      ...(JSON.parse(`{${call.rest}`) as object),
      chat_id: chatId,
      ...(topicId === null ? {} : { message_thread_id: topicId }),
    });
  const sent = await say(place.chatId, place.topicId).catch(async (error) => {
    if (isTopicGone(error)) {
      await rt.db.question.updateMany({ where: { id: question.id }, data: { topicId: null } });
      return say(place.chatId, null);
    }
    const to = movedTo(error);
    if (to === undefined) return inGroup(rt, () => Promise.reject(error));
    await followGroup(rt, { from: place.chatId, to });
    await leaveFormerGroup(rt, place.chatId);
    return "moved" as const;
  });
  if (sent === undefined || sent === "moved") return sent ?? "nowhere";
  const groupMessageId = sent.message_id;
  const { count } = await rt.db.questionMessage.updateMany({ where: { id: message.id }, data: { groupMessageId } });
  // Whoever asked was erased while it was on its way: no row would find it any more, nor the topic.
  if (count === 0) await withdrawFromGroup(api, { ...place, messageIds: [groupMessageId] });
  return "brought";
}

/** Tells the group that an answer could not be delivered, and that it waits; without one, whoever answered. */
export function tellUndelivered(rt: Runtime, api: Api) {
  return async ({ messageId }: { readonly messageId: number }): Promise<void> => {
    const message = await rt.db.questionMessage.findUnique({ where: { id: messageId }, include: { question: true } });
    if (!message || message.undelivered === null) return;
    const { question, by, owed } = message;
    if (question.groupChatId === null) {
      const told = { kind: QUESTION_MISSED, subject: `${messageId}.${owed}` };
      if (by !== null) await rt.db.$transaction((tx) => owe(rt, tx, told, [by]));
      return;
    }
    const words = rt.texts.in(rt.config.defaultLanguage);
    const text = words.html("questions-group-undelivered", { number: String(question.id) });
    await onceMoreAtMost(rt, `${messageId}.${owed} undelivered`, () => sayThere(api, question, text));
  };
}

/** Tells those who stand before a question in the group that it was closed elsewhere; not of one that is open again. */
export function tellClosed(rt: Runtime, api: Api) {
  return async ({ questionId }: ToGroup): Promise<void> => {
    const question = await rt.db.question.findUnique({ where: { id: questionId } });
    if (question?.state !== "closed" || question.groupChatId === null || question.closedAt === null) return;
    const words = rt.texts.in(rt.config.defaultLanguage);
    const key = question.closedBy === "person" ? "questions-group-closed-by-person" : "questions-group-closed";
    const text = words.html(key, { number: String(questionId) });
    const once = `${questionId} closed ${question.closedAt.getTime()}`;
    await onceMoreAtMost(rt, once, () => sayThere(api, question, text));
  };
}

/** Says something where a question stands; what does not stand there any more is let be. */
async function sayThere(api: Api, question: Question, text: string): Promise<void> {
  const { chatId, topicId } = placeOf(question);
  await api
    .sendMessage(chatId, text, { parse_mode: "HTML", ...(topicId === null ? {} : { message_thread_id: topicId }) })
    .catch((error) => {
      if (!isTopicGone(error) && !cannotBeDeleted(error)) throw error;
    });
}

/** Takes a question out of the group, as far as Telegram lets. */
export function takeFromGroup(api: Api) {
  return async (place: LeaveGroup): Promise<void> => {
    await withdrawFromGroup(api, place);
  };
}

/** The same at once; false where something of it had to stay. */
export async function withdrawFromGroup(
  api: Api,
  { chatId, topicId, messageIds, isFormer = false }: LeaveGroup,
): Promise<boolean> {
  if (isFormer) return false;
  if (topicId !== null) {
    const gone = await lets(() => api.deleteForumTopic(chatId, topicId));
    if (gone) return true;
  }
  let all = true;
  for (const id of messageIds) all = (await lets(() => api.deleteMessage(chatId, id))) && all;
  return all;
}

async function lets(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (isDeletedAlready(error)) return true;
    if (!cannotBeDeleted(error)) throw error;
    return false;
  }
}

function centreIn(words: Words, { centre }: New): string {
  return inLanguage(centre.name, words.language);
}

function calling<T>(api: Api, method: string, parameters: object): Promise<T> {
  return (api.raw as unknown as Record<string, (given: object) => Promise<T>>)[method]?.(parameters) as Promise<T>;
}
