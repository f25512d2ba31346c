// What is said in the staff's group and answers a question; and that the group has become another.
import { Composer } from "grammy";
import type { Message } from "grammy/types";
import { noteAct } from "../audit/audit.ts";
import { centresOf, mayDo, reachOf, rolesOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { followGroup } from "../staff/group.ts";
import type { BotContext } from "../telegram/context.ts";
import { answer } from "./answering.ts";
import { adoptTopic, leaveFormerGroup } from "./placing.ts";
import { readSaid } from "./saying.ts";

/**
 * Hears in the staff's group what answers a question: written in its topic, or replying to it, by somebody who has the
 * desk's right for its centre; of anybody else that is refused. Everything else there stays there. A group is the staff's where a question stands.
 */
export function questionsGroup(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.on(["message", "edited_message"], async (ctx, next) => {
    if (rt.config.staffChatId === undefined) return next();
    const message = ctx.msg;
    if (message.migrate_to_chat_id !== undefined) return move(rt, ctx.chat.id, message.migrate_to_chat_id);
    if ((message.text ?? "").startsWith("/")) return next();
    const question = (await questionAt(rt, message)) ?? (await adoptTopic(rt, message, ctx.me.id));
    if (!question || ctx.from === undefined) return next();
    const held = await rolesOf(rt, ctx.from.id);
    if (!mayDo(held, "desk", question.centreCode)) {
      const [subject, reach] = [`question-answer ${question.id}`, centresOf(held)];
      await noteAct(rt.db, { telegramId: ctx.from.id, act: "refused", subject, reach, at: rt.now() });
      return;
    }
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

async function move(rt: Runtime, from: number, to: number): Promise<void> {
  await followGroup(rt, { from, to });
  await leaveFormerGroup(rt, from);
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
