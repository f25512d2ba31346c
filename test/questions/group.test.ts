// A question has one place in the staff's group, and whoever answers there is heard, also after a death or a move.
import { Bot, GrammyError } from "grammy";
import type { Message, Update } from "grammy/types";
import { afterAll, beforeEach, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { createMemoryCoordination } from "../../src/platform/memory.ts";
import { placesOf } from "../../src/questions/ending.ts";
import { bringToGroup, takeFromGroup } from "../../src/questions/group.ts";
import { questionsGroup } from "../../src/questions/group-hearing.ts";
import * as questions from "../../src/questions/questions.ts";
import type { Runtime } from "../../src/runtime.ts";
import type { BotContext } from "../../src/telegram/context.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { openKeptDatabase } from "../support/database.ts";
import type { KeptTables } from "../support/kept-tables.ts";
import { testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

const [group, moved] = [-77, -10077];
const staff = 1003;
let database: OpenDatabase;
let tables: KeptTables;
let candidateId: number;
let rt: Runtime;
let telegram: ReturnType<typeof openTelegram>;
let waiting: { name: string; input: unknown }[];

beforeEach(async () => {
  if (database) await tables.restore();
  else ({ database, tables } = await openKeptDatabase(sampleFilling()));
  const now = new Date("2026-11-24T01:05:00.000Z");
  waiting = [];
  rt = {
    ...{
      config: readConfig({ STAFF_CHAT_ID: String(group), ADMIN_IDS: String(staff) }),
      db: database.db,
      log: silentLog,
    },
    ...{ coordination: createMemoryCoordination(), seal: testSeal, texts: openTexts("id"), now: () => now },
    work: { send: async (name: string, input: unknown) => void waiting.push({ name, input }) },
  } as never;
  telegram = openTelegram();
  const made = { telegramId: 1001n, language: "id", createdAt: now };
  candidateId = (await database.db.candidate.create({ data: made })).id;
});
afterAll(() => database.close());

interface Call {
  readonly chat_id: number;
  readonly name: string;
  readonly text: string;
  readonly message_thread_id: number | undefined;
  readonly message_id: number;
}

/** The staff's group as Telegram has it. */
function openTelegram() {
  const topics = new Map<number, string>();
  const standing = new Map<number, { chat: number; topic: number | undefined; text: string }>();
  const state = { hasTopics: true, movedTo: undefined as number | undefined, isOut: false, last: 0 };
  const bot = new Bot<BotContext>("1:x", { botInfo: { id: 1, is_bot: true, first_name: "B", username: "b" } as never });
  bot.use(questionsGroup(rt));
  bot.api.config.use(async (_, method, payload) => {
    const { chat_id, name, text, message_thread_id, message_id } = payload as unknown as Call;
    if (chat_id === group && state.movedTo !== undefined)
      return refuse(method, "group chat was upgraded", state.movedTo);
    if (state.isOut) return refuse(method, "bot was kicked from the supergroup chat", undefined, 403);
    if (method === "createForumTopic") {
      if (!state.hasTopics) return refuse(method, "the chat is not a forum");
      topics.set(++state.last, name);
      return { ok: true, result: { message_thread_id: state.last } } as never;
    }
    if (method === "deleteMessage" && !standing.delete(message_id))
      return refuse(method, "message to delete not found");
    if (method === "sendMessage") standing.set(++state.last, { chat: chat_id, topic: message_thread_id, text });
    return { ok: true, result: { message_id: state.last } } as never;
  });
  return { bot, topics, standing, state, texts: () => [...standing.values()].map(({ text }) => text.split("\n")[0]) };
}

function refuse(method: string, description: string, migrate_to_chat_id?: number, error_code = 400): never {
  const parameters = migrate_to_chat_id === undefined ? {} : { migrate_to_chat_id };
  const refusal = { ok: false as const, error_code, description: `Bad Request: ${description}`, parameters };
  throw new GrammyError("refused", refusal, method, {});
}

async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (next.name === questions.TO_GROUP) await bringToGroup(rt, telegram.bot.api)(next.input as questions.ToGroup);
    if (next.name === questions.LEAVE_GROUP) await takeFromGroup(telegram.bot.api)(next.input as questions.LeaveGroup);
  }
}

let keys = 0;
async function asked(text = "Kapan?"): Promise<number> {
  const said = { content: "text", text, key: `1:${++keys}` } as const;
  const outcome = await questions.ask(rt, { candidateId, centreCode: "MATARAM", subject: undefined, said });
  return (outcome as { id: number }).id;
}

/** Somebody of the staff writes in the group. */
function writes(text: string, where: Partial<Message> & { chatId?: number } = {}): Promise<void> {
  const { chatId = group, ...more } = where;
  const chat = { id: chatId, type: "supergroup", title: "Staff" } as const;
  const from = { id: staff, is_bot: false, first_name: "Chitra" };
  const message = { message_id: 5_000 + ++keys, date: 1, chat, from, ...(text === "" ? {} : { text }), ...more };
  return telegram.bot.handleUpdate({ update_id: keys, message } as unknown as Update);
}
const answers = async (questionId: number) =>
  (await questions.messagesOf(rt, questionId)).filter(({ by }) => by !== null).map(({ text }) => text);
const rootOf = (topicId: number, by = 1, name = telegram.topics.get(topicId)) => ({
  ...{ message_thread_id: topicId, is_topic_message: true as const },
  reply_to_message: {
    ...{ message_id: topicId, date: 1, chat: { id: group, type: "supergroup", title: "Staff" }, from: { id: by } },
    forum_topic_created: { name, icon_color: 1 },
  } as never,
});

test("a group that does not let us in keeps no question from staff: each of them is told, with the next words, too", async () => {
  await database.db.candidate.create({ data: { telegramId: BigInt(staff), language: "id", createdAt: rt.now() } });
  const told = () => database.db.delivery.count({ where: { kind: questions.QUESTION_WAITS } });
  telegram.state.isOut = true;
  await asked();
  await work();
  expect(await told()).toBe(1);
  telegram.state.isOut = false;
  await asked();
  await work();
  expect(await told()).toBe(1);
  telegram.state.isOut = true;
  const said = { content: "text", text: "Besok?", key: "later" } as const;
  const [, second] = await database.db.question.findMany({ orderBy: { id: "asc" } });
  await questions.addToQuestion(rt, { candidateId, questionId: second?.id ?? 0, said });
  await work();
  expect(await told()).toBe(2);
});

test("whoever dies after a topic was made leaves a question that stands once, and the topic is found again", async () => {
  const id = await asked();
  const dying = { ...rt, db: dyingAt(database.db, "groupChatId") } as Runtime;
  await expect(bringToGroup(dying, telegram.bot.api)({ questionId: id })).rejects.toThrow("killed");
  expect([...telegram.topics.values()]).toEqual([`#${id} · BLK Mataram (contoh)`]);

  await work();
  expect([telegram.topics.size, [...telegram.standing.values()].map(({ topic }) => topic)]).toEqual([1, [undefined]]);

  const [topicId = 0] = telegram.topics.keys();
  await writes("Besok.", rootOf(topicId));
  await work();
  expect(await answers(id)).toEqual(["Besok."]);
  expect([...telegram.standing.values()].map(({ topic }) => topic)).toEqual([topicId]);
  expect(telegram.topics.size).toBe(1);

  const other = await asked("Yang lain");
  await database.db.question.update({
    where: { id: other },
    data: { topicAskedAt: rt.now(), groupChatId: BigInt(group) },
  });
  await writes("Untuk siapa?", rootOf(99, staff, `#${other} is what I call my topic`));
  expect(await answers(other)).toEqual([]);
});

test("what Telegram surely refused is asked for again; two processes at once make one topic", async () => {
  const id = await asked();
  telegram.state.movedTo = moved; // refused at the old place, made at the new one
  await Promise.all([work(), bringToGroup(rt, telegram.bot.api)({ questionId: id })]);
  expect([telegram.topics.size, telegram.standing.size]).toEqual([1, 1]);
  expect(await database.db.question.findUnique({ where: { id } })).toMatchObject({ topicAskedAt: null, topicId: 1 });
});

test("in a group that became a supergroup each question stands anew with what was said, and replies are heard", async () => {
  telegram.state.hasTopics = false;
  const [open, answered] = [await asked("Kapan?"), await asked("Di mana?")];
  await work();
  await writes("Di Lombok.", { reply_to_message: { message_id: 2 } as never });
  expect(await answers(answered)).toEqual(["Di Lombok."]);

  [telegram.state.movedTo, telegram.state.hasTopics] = [moved, true];
  await writes("", { migrate_to_chat_id: moved });
  await work();
  expect([...telegram.topics.values()]).toEqual([`#${open} · BLK Mataram (contoh)`]);
  await rt.coordination.clear(); // where the group went may be forgotten
  const [topicId = 0] = telegram.topics.keys();
  await writes("Besok.", { ...rootOf(topicId), chatId: moved });
  expect(await answers(open)).toEqual(["Besok."]);

  const more = { content: "text", text: "Lantai berapa?", key: "1:more" } as const;
  await questions.addToQuestion(rt, { candidateId, questionId: answered, said: more });
  await work();
  const there = [...telegram.standing.values()].filter(({ chat }) => chat === moved).map(({ text }) => text);
  expect(there.map((text) => text.split("\n\n")[1])).toEqual(["Kapan?", "Di mana?", "Di Lombok.", "Lantai berapa?"]);
  expect(there[2]).toContain("Sudah dijawab");
  // What stood in the former group is out of reach for ever, which an erasure has to say.
  expect((await placesOf(database.db, candidateId)).filter(({ isFormer }) => isFormer)).toHaveLength(2);
});

test("a move that is noticed by writing there only brings every question along as well", async () => {
  telegram.state.hasTopics = false;
  const [first, second] = [await asked("Satu?"), await asked("Dua?")];
  await work();
  telegram.state.movedTo = moved;
  const more = { content: "text", text: "Halo?", key: "1:halo" } as const;
  await questions.addToQuestion(rt, { candidateId, questionId: first, said: more });
  await work();
  const there = [...telegram.standing.entries()].filter(([, { chat }]) => chat === moved);
  expect(there.map(([, { text }]) => text.split("\n\n")[1])).toEqual(["Satu?", "Halo?", "Dua?"]);
  await writes("Ya.", { chatId: moved, reply_to_message: { message_id: there[2]?.[0] } as never });
  expect(await answers(second)).toEqual(["Ya."]);
});

/** A database whose user is killed as it is about to note this column of a question. */
function dyingAt(db: OpenDatabase["db"], column: string) {
  return db.$extends({
    query: {
      question: {
        updateMany({ args, query }) {
          if (column in args.data) throw new Error("killed");
          return query(args);
        },
      },
    },
  });
}

test("whoever is erased while their words are on the way leaves nothing in the group", async () => {
  telegram.state.hasTopics = false;
  await asked();
  telegram.bot.api.config.use(async (call, method, payload, signal) => {
    const sent = await call(method, payload, signal);
    if (method === "sendMessage") await database.db.candidate.deleteMany({ where: { id: candidateId } });
    return sent;
  });
  await work();
  expect(telegram.texts()).toEqual([]);
});
