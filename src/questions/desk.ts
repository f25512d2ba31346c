// Questions at the desk: who waits and for how long, one with its thread, answering, taking over, closing. Whether somebody
// may at all is asked before, in `roles/gate.ts`; whether it is theirs is asked here, of every question.
import type { Done, Hear, Staff } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage } from "../telegram/paging.ts";
import { bodyFor } from "../telegram/ready-call.ts";
import { show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { answer } from "./answering.ts";
import { reopenQuestion } from "./closing.ts";
import * as screens from "./desk-screens.ts";
import { atCentres, messagesOf, openMessage, type Said } from "./questions.ts";
import { sayingCall } from "./saying.ts";

const LARGEST_ID = 2_147_483_647;
export const TYPING_SECONDS = 30 * 60;

const withCentre = {
  centre: { select: { name: true, zone: true } },
  candidate: { select: { language: true } },
} as const;

/** A press about one question within reach. */
export interface OnQuestion {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly staff: Staff;
  readonly question: screens.Question;
  /** What a button carries behind the id */
  readonly rest: string;
  readonly nonce: string;
}

/** Finds the question of a button before its act. */
export function onQuestion(act: (pressed: OnQuestion) => Promise<Done>): Hear {
  return async (rt, ctx, staff, argument, nonce) => {
    const [, digits = "", rest = ""] = /^(\d{1,10})(?:\.(.*))?$/.exec(argument) ?? [];
    const id = Number(digits);
    if (digits === "" || id < 1 || id > LARGEST_ID) return "no-such-thing";
    const question = await rt.db.question.findFirst({ where: { id, ...atCentres(staff.reach) }, include: withCentre });
    return question ? act({ rt, ctx, staff, question, rest, nonce }) : "no-such-thing";
  };
}

/** The questions of one filter, the longest waiting first. */
export async function openList(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const [filterWord = "", pageWord = ""] = argument.split(".");
  const filter = screens.filters.find((each) => each === (filterWord || "open"));
  const page = readPage(pageWord);
  if (filter === undefined || page === undefined) return "no-such-thing";
  await staff.note("questions-listed");
  const at = atCentres(staff.reach);
  const assignedTo = BigInt(staff.telegramId);
  const whereOf = (each: screens.Filter) =>
    each === "mine" ? { ...at, assignedTo, state: { not: "closed" as const } } : { ...at, state: each };
  const [rows, ...counts] = await Promise.all([
    rt.db.question.findMany({
      where: whereOf(filter),
      include: { ...withCentre, messages: { where: { by: null }, orderBy: { id: "asc" }, take: 1 } },
      orderBy: filter === "open" || filter === "mine" ? [{ waitingSince: "asc" }, { id: "asc" }] : { id: "desc" },
      skip: page * PAGE,
      take: PAGE,
    }),
    ...screens.filters.map((each) => rt.db.question.count({ where: whereOf(each) })),
  ]);
  const total = Object.fromEntries(screens.filters.map((each, index) => [each, counts[index] ?? 0]));
  const names = await namesOf(rt, rows);
  const shown = rows.map(({ messages: [first], ...question }) => ({
    ...question,
    first: first && openMessage(rt.seal, first),
    holder: holderOf(ctx.words, staff, question, names),
  }));
  await show(ctx, screens.listScreen(ctx.words, { rows: shown, filter, page, total, now: rt.now() }));
  return "done";
}

/** One question with its thread. */
export const openQuestion: Hear = onQuestion(async (pressed) => {
  await pressed.staff.note("question-viewed", `#${pressed.question.id}`);
  await showCard(pressed);
  return "done";
});

/** Answers, and shows the card again. The key is the message that brought it: the same press or words are one answer. */
export async function sayAnswer(pressed: OnQuestion, what: string | Said): Promise<Done> {
  const { rt, ctx, staff, question } = pressed;
  const from = ctx.callbackQuery ? `press:${ctx.callbackQuery.id}` : `${ctx.chat?.id}:${ctx.message?.message_id}`;
  const said: Said = typeof what === "string" ? { content: "text", text: what, key: from } : what;
  const outcome = await answer(rt, { questionId: question.id, by: staff.telegramId, reach: staff.reach, said });
  if (outcome === "unknown") return "no-such-thing";
  if (outcome === "answered") await staff.note("question-answered", `#${question.id}`);
  await showCard(await again(pressed), ctx.words.html("questions-desk-answered"));
  return "done";
}

/** The photos, voices and documents of a question, sent to whoever reads it. */
export const sendFiles: Hear = onQuestion(async ({ rt, ctx, staff, question }) => {
  await staff.note("question-viewed", `#${question.id}`);
  const files = (await messagesOf(rt, question.id)).filter(({ fileId }) => fileId !== undefined).slice(-10);
  const head = ctx.words.html("questions-number", { number: String(question.id) });
  for (const file of files) {
    const call = sayingCall(file, { head });
    const raw = ctx.api.raw as unknown as Record<string, (given: object) => Promise<unknown>>;
    await raw[call.method]?.(JSON.parse(bodyFor(call, staff.telegramId)) as object);
  }
  return "done";
});

/** Who has a question, and whether that is whoever reads it; undefined: nobody. */
function holderOf(
  words: Words,
  staff: Staff,
  { assignedTo }: Pick<screens.Question, "assignedTo">,
  names: ReadonlyMap<bigint, string>,
): screens.Holder | undefined {
  if (assignedTo === null) return undefined;
  const name = names.get(assignedTo) ?? words.plain("questions-desk-colleague");
  return { isMe: assignedTo === BigInt(staff.telegramId), name };
}

/** Who has this question now. */
export async function holderOfOne({
  rt,
  ctx,
  staff,
  question,
}: Pick<OnQuestion, "rt" | "ctx" | "staff" | "question">): Promise<screens.Holder | undefined> {
  return holderOf(ctx.words, staff, question, await namesOf(rt, [question]));
}

async function namesOf(
  rt: Runtime,
  questions: readonly Pick<screens.Question, "assignedTo">[],
): Promise<ReadonlyMap<bigint, string>> {
  const holders = questions.flatMap(({ assignedTo }) => assignedTo ?? []);
  if (holders.length === 0) return new Map();
  const names = await rt.db.staffName.findMany({ where: { telegramId: { in: holders } } });
  return new Map(names.map(({ telegramId, name }) => [telegramId, name]));
}

/** Opens it again. */
export const reopen: Hear = onQuestion(async (pressed) => {
  const { rt, staff, question } = pressed;
  const outcome = await reopenQuestion(rt, { id: question.id, reach: staff.reach });
  if (outcome === "reopened") await staff.note("question-reopened", `#${question.id}`);
  await showCard(await again(pressed));
  return "done";
});

/** The same press with the question as it is now. */
export async function again(pressed: OnQuestion): Promise<OnQuestion> {
  const where = { id: pressed.question.id };
  return { ...pressed, question: await pressed.rt.db.question.findUniqueOrThrow({ where, include: withCentre }) };
}

/** Shows the card of a question, perhaps after a sentence. */
export async function showCard({ rt, ctx, staff, question }: OnQuestion, lead = ""): Promise<void> {
  const messages = await messagesOf(rt, question.id);
  const assigned = await holderOfOne({ rt, ctx, staff, question });
  // Whoever has taken it over may just type: they are asked whether it is the answer.
  if (assigned?.isMe && question.state === "open")
    await waitForWords(rt, staff.telegramId, `question-words ${question.id}`, TYPING_SECONDS);
  await show(ctx, screens.cardScreen(ctx.words, question, { messages, assigned, lead, now: rt.now() }));
}
