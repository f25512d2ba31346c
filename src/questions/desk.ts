// Questions at the desk: who waits and for how long, one with its thread, answering, taking over, closing. Whether somebody
// may at all is asked before, in `roles/gate.ts`; whether it is theirs is asked here, of every question.
import type { Done, Hear, Staff } from "../roles/gate.ts";
import { mayDo, rolesOfEach } from "../roles/roles.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { bodyFor } from "../telegram/ready-call.ts";
import { send, show } from "../telegram/screen.ts";
import * as screens from "./desk-screens.ts";
import { answer, atCentres, closeQuestion, LONGEST_TEXT, messagesOf, reopenQuestion } from "./questions.ts";
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
      include: withCentre,
      orderBy: filter === "open" || filter === "mine" ? [{ waitingSince: "asc" }, { id: "asc" }] : { id: "desc" },
      skip: page * PAGE,
      take: PAGE,
    }),
    ...screens.filters.map((each) => rt.db.question.count({ where: whereOf(each) })),
  ]);
  const total = Object.fromEntries(screens.filters.map((each, index) => [each, counts[index] ?? 0]));
  await show(ctx, screens.listScreen(ctx.words, { rows, filter, page, total, now: rt.now() }));
  return "done";
}

/** One question with its thread. */
export const openQuestion: Hear = onQuestion(async (pressed) => {
  await pressed.staff.note("question-viewed", `#${pressed.question.id}`);
  await showCard(pressed);
  return "done";
});

/** Asks for the answer. */
export const askAnswer: Hear = onQuestion(async ({ rt, ctx, staff, question }) => {
  await waitForWords(rt, staff.telegramId, `question-answer ${question.id}`, TYPING_SECONDS);
  await show(ctx, {
    text: ctx.words.html("questions-desk-ask-answer", { number: String(question.id) }),
    buttons: [[button(ctx.words.plain("telegram-back"), "question-open", question.id)]],
  });
  return "done";
});

/** Sends what was typed as the bot's answer. */
export const hearAnswer: Hear = (rt, ctx, staff, typed, asked) =>
  onQuestion(async (pressed) => {
    const text = typed.trim();
    if (text === "" || text.length > LONGEST_TEXT) {
      await waitForWords(rt, staff.telegramId, `question-answer ${pressed.question.id}`, TYPING_SECONDS);
      await send(ctx, { text: ctx.words.html(text === "" ? "questions-empty" : "questions-too-long") });
      return "done";
    }
    return sayAnswer(pressed, text);
  })(rt, ctx, staff, asked, "");

/** Answers, and shows the card again. The key is the message that brought it: the same press or words are one answer. */
export async function sayAnswer(pressed: OnQuestion, text: string): Promise<Done> {
  const { rt, ctx, staff, question } = pressed;
  const from = ctx.callbackQuery ? `press:${ctx.callbackQuery.id}` : `${ctx.chat?.id}:${ctx.message?.message_id}`;
  const said = { content: "text", text, key: from } as const;
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

/** Takes a question over, or gives it back to all. */
export const take: Hear = onQuestion(async (pressed) => {
  const { rt, staff, question, rest } = pressed;
  const assignedTo = rest === "off" ? null : BigInt(staff.telegramId);
  await rt.db.question.updateMany({ where: { id: question.id }, data: { assignedTo } });
  await staff.note("question-assigned", `#${question.id}`);
  await showCard(await again(pressed));
  return "done";
});

/** The colleagues to whom it may be given: those with the desk's right at this centre. */
export const askColleague: Hear = onQuestion(async ({ rt, ctx, staff, question }) => {
  const colleagues = await colleaguesAt(rt, question.centreCode, staff.telegramId);
  await show(ctx, screens.colleaguesScreen(ctx.words, question, colleagues));
  return "done";
});

/** Gives it to one of them. */
export const give: Hear = onQuestion(async (pressed) => {
  const { rt, staff, question, rest } = pressed;
  const colleagues = await colleaguesAt(rt, question.centreCode, staff.telegramId);
  const to = colleagues.find(({ heldId }) => String(heldId) === rest);
  if (!to) return "no-such-thing";
  await rt.db.question.updateMany({ where: { id: question.id }, data: { assignedTo: to.telegramId } });
  await staff.note("question-assigned", `#${question.id}`, Number(to.telegramId));
  await showCard(await again(pressed), pressed.ctx.words.html("questions-desk-given", { name: to.name }));
  return "done";
});

/** Closes it; whoever asked is told. */
export const close: Hear = onQuestion(async (pressed) => {
  const { rt, ctx, staff, question } = pressed;
  const outcome = await closeQuestion(rt, { ...atCentres(staff.reach), id: question.id }, "staff");
  if (outcome === "closed") await staff.note("question-closed", `#${question.id}`);
  await showCard(await again(pressed), ctx.words.html("questions-desk-closed"));
  return "done";
});

/** Opens it again. */
export const reopen: Hear = onQuestion(async (pressed) => {
  const { rt, staff, question } = pressed;
  const outcome = await reopenQuestion(rt, { id: question.id, reach: staff.reach });
  if (outcome === "reopened") await staff.note("question-reopened", `#${question.id}`);
  await showCard(await again(pressed));
  return "done";
});

async function again(pressed: OnQuestion): Promise<OnQuestion> {
  const where = { id: pressed.question.id };
  return { ...pressed, question: await pressed.rt.db.question.findUniqueOrThrow({ where, include: withCentre }) };
}

async function showCard({ rt, ctx, staff, question }: OnQuestion, lead = ""): Promise<void> {
  const messages = await messagesOf(rt, question.id);
  const holder =
    question.assignedTo === null
      ? null
      : await rt.db.staffName.findUnique({ where: { telegramId: question.assignedTo } });
  const assigned =
    question.assignedTo === null
      ? undefined
      : {
          isMe: question.assignedTo === BigInt(staff.telegramId),
          name: holder?.name ?? ctx.words.plain("questions-desk-colleague"),
        };
  await show(ctx, screens.cardScreen(ctx.words, question, { messages, assigned, lead, now: rt.now() }));
}

async function colleaguesAt(rt: Runtime, centreCode: string, me: number): Promise<screens.Colleague[]> {
  const rows = await rt.db.heldRole.findMany({
    where: {
      takenAt: null,
      companyCode: null,
      telegramId: { not: BigInt(me) },
      OR: [{ centreCode }, { centreCode: null }],
    },
    orderBy: { id: "asc" },
    select: { id: true, telegramId: true },
    take: 50,
  });
  const held = await rolesOfEach(
    rt,
    rows.map(({ telegramId }) => Number(telegramId)),
  );
  const names = await rt.db.staffName.findMany({
    where: { telegramId: { in: rows.map(({ telegramId }) => telegramId) } },
  });
  const nameOf = new Map(names.map(({ telegramId, name }) => [telegramId, name]));
  const seen = new Set<bigint>();
  return rows.flatMap(({ id, telegramId }) => {
    const name = nameOf.get(telegramId);
    if (seen.has(telegramId) || name === undefined || !mayDo(held.get(Number(telegramId)) ?? [], "desk", centreCode))
      return [];
    seen.add(telegramId);
    return [{ heldId: id, telegramId, name }];
  });
}
