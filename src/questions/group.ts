// Questions in the staff's group: in a topic each where it has topics, else as messages that are answered by replying.
import { type Api, Composer } from "grammy";
import type { Message } from "grammy/types";
import { noteAct } from "../audit/audit.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Question, QuestionMessage } from "../platform/generated/prisma/client.ts";
import { mayDo, reachOf, rolesOf } from "../roles/roles.ts";
import { oweStaff } from "../roles/standing.ts";
import type { Runtime } from "../runtime.ts";
import { inGroup, staffChatId } from "../staff/group.ts";
import { cannotBeDeleted, hasNoTopics, isDeletedAlready, isTopicGone } from "../telegram/answers.ts";
import type { BotContext } from "../telegram/context.ts";
import { onceMoreAtMost } from "../telegram/once-more.ts";
import type { Words } from "../telegram/texts.ts";
import { answer, type LeaveGroup, openMessage, QUESTION_WAITS, type ToGroup } from "./questions.ts";
import { readSaid, sayingCall } from "./saying.ts";
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
  if (!place) return;
  for (const [at, message] of question.messages.entries())
    await onceMoreAtMost(rt, `${questionId}.${message.id} to group`, () =>
      bring(rt, api, { question, place, message, hint: isFirst && at === 0 }),
    );
}

/** Without a group each of the centre's own staff is told of a question once, until it was answered. */
async function tellEach(rt: Runtime, { id, centreCode, state, waitingSince }: New): Promise<void> {
  if (state !== "open" || waitingSince === null) return;
  const told = { kind: QUESTION_WAITS, subject: `${id}.${waitingSince.getTime()}`, centreCode, right: "desk" } as const;
  await rt.db.$transaction((tx) => oweStaff(rt, tx, told));
}

interface Place {
  readonly chatId: number;
  readonly topicId: number | null;
}

function placeOf({ groupChatId, topicId }: Question): Place {
  return { chatId: Number(groupChatId), topicId };
}

/** A topic named by number and centre, never by a person; none where the group has no topics. */
async function openPlace(rt: Runtime, api: Api, question: New): Promise<Place | undefined> {
  const words = rt.texts.in(rt.config.defaultLanguage);
  const name = words.plain("questions-topic", { number: String(question.id), centre: centreIn(words, question) });
  const place = await inGroup(rt, async (chatId) => {
    try {
      return { chatId, topicId: (await api.createForumTopic(chatId, name.slice(0, 128))).message_thread_id };
    } catch (error) {
      if (!hasNoTopics(error)) throw error;
      return { chatId, topicId: null };
    }
  });
  if (!place) return undefined;
  await rt.db.question.updateMany({
    where: { id: question.id },
    data: { groupChatId: BigInt(place.chatId), topicId: place.topicId },
  });
  return place;
}

async function bring(
  rt: Runtime,
  api: Api,
  { question, place, message, hint }: { question: New; place: Place; message: QuestionMessage; hint: boolean },
): Promise<void> {
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
      : words.html("questions-group-from-desk", { number });
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
    return inGroup(rt, (chatId) => (chatId === place.chatId ? Promise.reject(error) : say(chatId, null)));
  });
  if (!sent) return;
  await rt.db.questionMessage.updateMany({ where: { id: message.id }, data: { groupMessageId: sent.message_id } });
}

/** Tells the group that an answer could not be delivered, and that it waits. */
export function tellUndelivered(rt: Runtime, api: Api) {
  return async ({ messageId }: { readonly messageId: number }): Promise<void> => {
    const message = await rt.db.questionMessage.findUnique({ where: { id: messageId }, include: { question: true } });
    if (!message?.question.groupChatId || message.undelivered === null) return;
    const { chatId, topicId } = placeOf(message.question);
    const words = rt.texts.in(rt.config.defaultLanguage);
    const text = words.html("questions-group-undelivered", { number: String(message.question.id) });
    await onceMoreAtMost(rt, `${messageId}.${message.owed} undelivered`, async () => {
      await api
        .sendMessage(chatId, text, { parse_mode: "HTML", ...(topicId === null ? {} : { message_thread_id: topicId }) })
        .catch((error) => {
          if (!isTopicGone(error) && !cannotBeDeleted(error)) throw error;
        });
    });
  };
}

/** Takes a question out of the group, as far as Telegram lets. */
export function takeFromGroup(api: Api) {
  return async ({ chatId, topicId, messageIds }: LeaveGroup): Promise<void> => {
    await withdrawFromGroup(api, { chatId, topicId, messageIds });
  };
}

/** The same at once; false where something of it had to stay. */
export async function withdrawFromGroup(api: Api, { chatId, topicId, messageIds }: LeaveGroup): Promise<boolean> {
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

/**
 * Hears in the staff's group what answers a question: written in its topic, or replying to it, by somebody who has the
 * desk's right for its centre. Everything else there stays there.
 */
export function questionsGroup(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.on(["message", "edited_message"], async (ctx, next) => {
    if (rt.config.staffChatId === undefined || ctx.chat.id !== (await staffChatId(rt))) return next();
    const message = ctx.msg;
    if ((message.text ?? "").startsWith("/")) return next();
    const question = await questionAt(rt, message);
    if (!question || ctx.from === undefined) return next();
    const held = await rolesOf(rt, ctx.from.id);
    if (!mayDo(held, "desk", question.centreCode)) return;
    const words = rt.texts.in(rt.config.defaultLanguage);
    const reply = (text: string) =>
      ctx.reply(text, { parse_mode: "HTML", reply_parameters: { message_id: message.message_id } });
    if (ctx.editedMessage) {
      const isAnswer = await rt.db.questionMessage.count({ where: { key: `${ctx.chat.id}:${message.message_id}` } });
      if (isAnswer > 0) await reply(words.html("questions-group-edited"));
      return;
    }
    const said = readSaid(message);
    if (said === undefined) {
      if (!isService(message)) await reply(words.html("questions-group-unreadable"));
      return;
    }
    if (typeof said === "string") {
      await reply(words.html(`questions-${said}`));
      return;
    }
    const outcome = await answer(rt, {
      questionId: question.id,
      by: ctx.from.id,
      reach: reachOf(held, "desk"),
      said,
      groupMessageId: message.message_id,
    });
    if (outcome !== "answered") return;
    const reach = [question.centreCode];
    await noteAct(rt.db, {
      telegramId: ctx.from.id,
      act: "question-answered",
      subject: `#${question.id}`,
      reach,
      at: rt.now(),
    });
    await ctx.react("👍").catch(() => undefined); // only a sign: the answer is on its way without it
  });
  return chat;
}

function questionAt(rt: Runtime, message: Message) {
  const groupChatId = BigInt(message.chat.id);
  const topicId = message.is_topic_message ? message.message_thread_id : undefined;
  const replied = message.reply_to_message?.message_id;
  const places = [
    ...(topicId === undefined ? [] : [{ groupChatId, topicId }]),
    ...(replied === undefined ? [] : [{ groupChatId, messages: { some: { groupMessageId: replied } } }]),
  ];
  return places.length === 0 ? null : rt.db.question.findFirst({ where: { OR: places } });
}

/** What Telegram itself says in a topic: that it was made, renamed, closed. */
function isService(message: Message): boolean {
  return Object.keys(message).some((field) =>
    /^(forum_topic_|new_chat_|left_chat_|pinned_|group_chat_|message_auto)/.test(field),
  );
}

function centreIn(words: Words, { centre }: New): string {
  return inLanguage(centre.name, words.language);
}

function calling<T>(api: Api, method: string, parameters: object): Promise<T> {
  return (api.raw as unknown as Record<string, (given: object) => Promise<T>>)[method]?.(parameters) as Promise<T>;
}
