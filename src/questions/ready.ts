// Ready answers: what staff of a centre answer often, written once, sent by one press in the language of whoever asked.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { ReadyAnswer } from "../platform/generated/prisma/client.ts";
import type { Done, Hear, Staff } from "../roles/gate.ts";
import { reaches } from "../roles/roles.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { centresToAsk } from "./centre-of.ts";
import { onQuestion, sayAnswer, TYPING_SECONDS } from "./desk.ts";

const LONGEST_TITLE = 40;
const LONGEST = 1500;

/** Which of them answers this question: those of its centre. */
export const chooseReady: Hear = onQuestion(async ({ rt, ctx, question, rest }) => {
  const page = readPage(rest);
  if (page === undefined) return "no-such-thing";
  const where = { centreCode: question.centreCode };
  const [rows, total] = await Promise.all([
    rt.db.readyAnswer.findMany({ where, orderBy: { title: "asc" }, skip: page * PAGE, take: PAGE }),
    rt.db.readyAnswer.count({ where }),
  ]);
  await show(ctx, {
    text: ctx.words.html(total > 0 ? "questions-ready-which" : "questions-ready-none", { number: String(question.id) }),
    buttons: [
      ...rows.map(({ id, title }) => [button(title, "question-preview", `${question.id}.${id}`)]),
      ...turning(ctx.words, "question-ready", `${question.id}.`, page, total),
      [button(ctx.words.plain("questions-ready-new"), "question-new", question.centreCode)],
      [button(ctx.words.plain("telegram-back"), "question-open", question.id)],
    ],
  });
  return "done";
});

/** Shows the words before they go out. */
export const previewReady: Hear = onQuestion(async ({ rt, ctx, question, rest }) => {
  const ready = await readyAt(rt, rest, question.centreCode);
  if (!ready) return "no-such-thing";
  const text = inLanguage(ready.text, question.candidate.language);
  await show(ctx, {
    text: ctx.words.html("questions-ready-preview", { text }),
    buttons: [
      [
        button(
          ctx.words.plain("questions-ready-send"),
          "question-send",
          `${question.id}.${ready.id}`,
          await lastAsked(rt, question.id),
        ),
      ],
      [button(ctx.words.plain("telegram-back"), "question-ready", question.id)],
    ],
  });
  return "done";
});

/** Sends it: to the same words of theirs once, whoever presses and how often. */
export const sendReady: Hear = onQuestion(async (pressed) => {
  const { rt, question, rest, nonce } = pressed;
  const ready = await readyAt(rt, rest, question.centreCode);
  if (!ready) return "no-such-thing";
  const to = /^\d{1,9}$/.test(nonce) ? nonce : await lastAsked(rt, question.id);
  const text = inLanguage(ready.text, question.candidate.language);
  return sayAnswer(pressed, { content: "text", text, key: `ready:${question.id}.${ready.id}.${to}` });
});

/** The last words of whoever asked, which an answer answers. */
async function lastAsked(rt: Runtime, questionId: number): Promise<number> {
  const where = { questionId, by: null };
  return (await rt.db.questionMessage.findFirst({ where, orderBy: { id: "desc" }, select: { id: true } }))?.id ?? 0;
}

/** All of a centre's; whoever has several chooses one first. */
export async function listReady(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const centres = (await centresToAsk(rt.db)).filter(({ code }) => reaches(staff.reach, code));
  const [code = "", pageWord = ""] = argument.split(".");
  const page = readPage(pageWord);
  const centre = code === "" && centres.length === 1 ? centres[0] : centres.find((each) => each.code === code);
  if (page === undefined || (code !== "" && !centre)) return "no-such-thing";
  const { words } = ctx;
  await staff.note("questions-listed");
  if (!centre) {
    await show(ctx, {
      text: words.html("questions-ready-centre"),
      buttons: [
        ...centres.map((each) => [button(inLanguage(each.name, words.language), "question-readies", each.code)]),
        [button(words.plain("telegram-back"), "question-list")],
      ],
    });
    return "done";
  }
  await show(ctx, await readiesScreen(rt, ctx, centre.code, page));
  return "done";
}

/** One of them, to be written anew or deleted. */
export const openReady: Hear = onReady(async (_rt, ctx, _staff, ready) => {
  await show(ctx, readyScreen(ctx, ready));
  return "done";
});

/** Asks for a new one: a title, and the words below it. */
export async function askNew(rt: Runtime, ctx: BotContext, staff: Staff, centreCode: string): Promise<Done> {
  const centre = (await centresToAsk(rt.db)).find(({ code }) => code === centreCode);
  if (!centre || !reaches(staff.reach, centreCode)) return "no-such-thing";
  await waitForWords(rt, staff.telegramId, `question-new ${centreCode}`, TYPING_SECONDS);
  await show(ctx, {
    text: ctx.words.html("questions-ready-ask"),
    buttons: [[button(ctx.words.plain("telegram-back"), "question-readies", centreCode)]],
  });
  return "done";
}

/** Asks for it anew. */
export const askEdit: Hear = onReady(async (rt, ctx, staff, ready) => {
  await waitForWords(rt, staff.telegramId, `question-edit ${ready.id}`, TYPING_SECONDS);
  await show(ctx, {
    text: ctx.words.html("questions-ready-ask"),
    buttons: [[button(ctx.words.plain("telegram-back"), "question-saved", ready.id)]],
  });
  return "done";
});

/** Deletes it. */
export const drop: Hear = onReady(async (rt, ctx, staff, ready) => {
  await rt.db.readyAnswer.deleteMany({ where: { id: ready.id } });
  await staff.note("ready-answer-dropped", ready.title);
  await show(ctx, await readiesScreen(rt, ctx, ready.centreCode, 0, ctx.words.html("questions-ready-dropped")));
  return "done";
});

/** Takes a new one. */
export const hearNew: Hear = async (rt, ctx, staff, typed, centreCode) => {
  if (!reaches(staff.reach, centreCode)) return "no-such-thing";
  const read = readReady(typed);
  if (!read) return askAgain(rt, ctx, staff, `question-new ${centreCode}`);
  const made = { centreCode, madeBy: BigInt(staff.telegramId), changedAt: rt.now() };
  const ready = await rt.db.readyAnswer.create({ data: { ...read, ...made } });
  await staff.note("ready-answer-saved", ready.title);
  await send(ctx, readyScreen(ctx, ready, ctx.words.html("questions-ready-saved")));
  return "done";
};

/** Takes one anew. */
export const hearEdit: Hear = (rt, ctx, staff, typed, asked) =>
  onReady(async (_rt, _ctx, _staff, before) => {
    const read = readReady(typed);
    if (!read) return askAgain(rt, ctx, staff, `question-edit ${before.id}`);
    const ready = await rt.db.readyAnswer.update({ where: { id: before.id }, data: { ...read, changedAt: rt.now() } });
    await staff.note("ready-answer-saved", ready.title);
    await send(ctx, readyScreen(ctx, ready, ctx.words.html("questions-ready-saved")));
    return "done";
  })(rt, ctx, staff, asked, "");

/** The first line is the title; a line `EN:` begins the English words. */
export function readReady(typed: string): { title: string; text: { id: string; en?: string } } | undefined {
  const [title = "", ...lines] = typed.trim().split("\n");
  const body = lines.join("\n");
  const [own = "", english = ""] = body.split(/^\s*EN\s*:\s*/im);
  const [id, en] = [own.trim(), english.trim()];
  const name = title.trim();
  if (name === "" || name.length > LONGEST_TITLE || id === "" || id.length > LONGEST || en.length > LONGEST)
    return undefined;
  return { title: name, text: { id, ...(en === "" ? {} : { en }) } };
}

async function askAgain(rt: Runtime, ctx: BotContext, staff: Staff, wait: string): Promise<Done> {
  await waitForWords(rt, staff.telegramId, wait, TYPING_SECONDS);
  await send(ctx, { text: ctx.words.html("questions-ready-unreadable", { most: String(LONGEST_TITLE) }) });
  return "done";
}

async function readiesScreen(
  rt: Runtime,
  ctx: BotContext,
  centreCode: string,
  page: number,
  lead = "",
): Promise<Screen> {
  const { words } = ctx;
  const where = { centreCode };
  const [rows, total] = await Promise.all([
    rt.db.readyAnswer.findMany({ where, orderBy: { title: "asc" }, skip: page * PAGE, take: PAGE }),
    rt.db.readyAnswer.count({ where }),
  ]);
  return {
    text: [lead, words.html("questions-ready-title", { count: String(total) })].filter(Boolean).join("\n\n"),
    buttons: [
      ...rows.map(({ id, title }) => [button(title, "question-saved", id)]),
      ...turning(words, "question-readies", `${centreCode}.`, page, total),
      [button(words.plain("questions-ready-new"), "question-new", centreCode)],
      [button(words.plain("telegram-back"), "question-list")],
    ],
  };
}

function readyScreen({ words }: BotContext, ready: ReadyAnswer, lead = ""): Screen {
  const english = (ready.text as { en?: string }).en;
  return {
    text: [
      lead,
      words.html("questions-ready-one", { title: ready.title, text: inLanguage(ready.text, "id") }),
      english === undefined
        ? words.html("questions-ready-no-english")
        : words.html("questions-ready-english", { text: english }),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      [
        button(words.plain("questions-ready-edit"), "question-edit", ready.id),
        button(words.plain("questions-ready-drop"), "question-drop", ready.id),
      ],
      [button(words.plain("telegram-back"), "question-readies", ready.centreCode)],
    ],
  };
}

function readyAt(rt: Runtime, word: string, centreCode: string): Promise<ReadyAnswer | null> | null {
  return /^\d{1,9}$/.test(word) ? rt.db.readyAnswer.findFirst({ where: { id: Number(word), centreCode } }) : null;
}

function onReady(act: (rt: Runtime, ctx: BotContext, staff: Staff, ready: ReadyAnswer) => Promise<Done>): Hear {
  return async (rt, ctx, staff, argument) => {
    if (!/^\d{1,9}$/.test(argument)) return "no-such-thing";
    const ready = await rt.db.readyAnswer.findUnique({ where: { id: Number(argument) } });
    return ready && reaches(staff.reach, ready.centreCode) ? act(rt, ctx, staff, ready) : "no-such-thing";
  };
}
