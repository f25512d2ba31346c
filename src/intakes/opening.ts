// From a trade to an announced intake: every press and every answer of whoever opens one.
import { randomInt } from "node:crypto";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Done, Hear, Staff } from "../roles/gate.ts";
import { reaches } from "../roles/roles.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { send, show } from "../telegram/screen.ts";
import { announceIntake, countWaiting, startsTogether } from "./announcing.ts";
import { showIntake } from "./card.ts";
import { type Asked, questionScreen, summaryScreen } from "./draft-screens.ts";
import {
  type Draft,
  dropDraft,
  findDraft,
  keepDraft,
  lastIntake,
  likeLast,
  nextNumber,
  nextStarts,
  openQuestion,
  type Question,
  todayIn,
} from "./drafting.ts";
import { columns, dayFields, dayIn, type Facts, type Field, factsOf, fields, only } from "./facts.ts";
import { openList } from "./listing.ts";
import { type Problem, readAnyDay, readField } from "./reading.ts";

/** Under which the gate waits for an answer in words. */
export const ANSWER = "intakes-answer";
export const SECONDS = 60 * 60;

/** The trades to choose a programme from. */
export async function chooseTrade(rt: Runtime, ctx: BotContext, staff: Staff, argument = ""): Promise<Done> {
  if (argument !== "") return "no-such-thing";
  const { words } = ctx;
  const trades = await rt.db.trade.findMany({
    where: { active: true, programmes: { some: { active: true } } },
    orderBy: { position: "asc" },
    select: { code: true, shortName: true },
  });
  const begun = await findDraft(rt, staff.telegramId);
  await show(ctx, {
    text: words.html("intakes-choose-trade"),
    buttons: [
      ...(begun ? [[button(words.plain("intakes-resume-button"), "intakes-resume")]] : []),
      ...inRows(
        trades.map(({ code, shortName }) => button(inLanguage(shortName, words.language), "intakes-trade", code)),
        2,
      ),
      [button(words.plain("telegram-back"), "intakes")],
    ],
  });
  return "done";
}

/** The programmes of a trade. */
export async function chooseProgramme(rt: Runtime, ctx: BotContext, _: Staff, code: string): Promise<Done> {
  const { words } = ctx;
  const trade = await rt.db.trade.findFirst({
    where: { code, active: true },
    select: { name: true, programmes: { where: { active: true }, orderBy: { position: "asc" } } },
  });
  if (!trade) return "no-such-thing";
  await show(ctx, {
    text: words.html("intakes-choose-programme", { trade: inLanguage(trade.name, words.language) }),
    buttons: [
      ...trade.programmes.map(({ code: programme, name }) => [
        button(inLanguage(name, words.language), "intakes-begin", programme),
      ]),
      [button(words.plain("telegram-back"), "intakes-new")],
    ],
  });
  return "done";
}

/** Begins one of a programme, at the only centre there is to choose; the same once more goes on with it. */
export async function begin(rt: Runtime, ctx: BotContext, staff: Staff, programmeCode: string): Promise<Done> {
  const programme = await rt.db.programme.findFirst({ where: { code: programmeCode, active: true } });
  if (!programme) return "no-such-thing";
  const begun = await findDraft(rt, staff.telegramId);
  if (begun?.programmeCode === programmeCode) return proceed(rt, ctx, staff, begun);
  const [only, another] = await centresOf(rt, staff);
  if (!only) return "no-such-thing";
  const centre = another ? {} : { centreCode: only.code };
  return proceed(rt, ctx, staff, { programmeCode, ...centre, facts: {}, revision: randomInt(1_000_000_000) });
}

/** Goes on with what was begun; of what was announced or dropped it says so. */
export async function resume(rt: Runtime, ctx: BotContext, staff: Staff, argument = ""): Promise<Done> {
  if (argument !== "") return "no-such-thing";
  const draft = await findDraft(rt, staff.telegramId);
  if (draft) return proceed(rt, ctx, staff, draft);
  ctx.popUp(ctx.words.plain("intakes-draft-over"));
  return openList(rt, ctx, staff, "");
}

/** What a button answers: `<question>.<value>`. */
export const say = onDraft(async ({ rt, ctx, staff, draft }, argument) => {
  const [question = "", ...rest] = argument.split(".");
  const last = await lastIntake(rt.db, draft);
  const open = openQuestion(draft, last !== null);
  if (open === undefined || open !== question) return proceed(rt, ctx, staff, draft);
  return answerQuestion(rt, ctx, staff, draft, open, rest.join("."));
});

/** What was typed. */
export const answer: Hear = async (rt, ctx, staff, typed) => {
  const draft = await findDraft(rt, staff.telegramId);
  const open = draft && openQuestion(draft, (await lastIntake(rt.db, draft)) !== null);
  if (!draft || !open) return "no-such-thing";
  return answerQuestion(rt, ctx, staff, draft, open, typed);
};

async function answerQuestion(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  draft: Draft,
  question: Question,
  said: string,
): Promise<Done> {
  if (question === "centre") {
    const named = (name: unknown) => inLanguage(name, ctx.words.language).toLowerCase();
    const found = (await centresOf(rt, staff)).find(
      ({ code, name }) => code === said || (said.trim().length > 2 && named(name).includes(said.trim().toLowerCase())),
    );
    return proceed(rt, ctx, staff, found ? changed(draft, { centreCode: found.code }) : draft);
  }
  const last = await lastIntake(rt.db, draft);
  const today = await todayAt(rt, draft);
  if (question === "like") {
    const start = /^(anew|baru|satu per satu|one by one)$/i.test(said.trim()) ? "anew" : readAnyDay(said, today);
    if (start === undefined) return proceed(rt, ctx, staff, draft, { is: "day" });
    if (start === "anew" || !last) return proceed(rt, ctx, staff, changed(draft, { like: "anew" }));
    if (start <= today) return proceed(rt, ctx, staff, draft, { is: "past" });
    const facts = ahead(likeLast(last, start, today), today);
    return proceed(rt, ctx, staff, changed(draft, { like: "last", facts }));
  }
  const own = last && factsOf(last);
  if (said === "last" && own) return proceed(rt, ctx, staff, answered(draft, question, only(own, columns(question))));
  const read = readField(question, said, { facts: draft.facts, today });
  if ("is" in read) return proceed(rt, ctx, staff, draft, read);
  return proceed(rt, ctx, staff, answered(draft, question, read.patch));
}

/** Opens an answered question once more. */
export const redo = onDraft(({ rt, ctx, staff, draft }, argument) => {
  const again = fields.find((field) => field === argument);
  if (!again) return Promise.resolve("no-such-thing");
  return proceed(rt, ctx, staff, changed(draft, { again }));
});

/** Shows it to everybody; whoever waits for it hears of it in ten minutes. */
export const announce = onDraft(async ({ rt, ctx, staff, draft }) => {
  const result = await announceIntake(rt, staff, draft);
  if (result === "incomplete") return proceed(rt, ctx, staff, draft);
  if (result === "gone") {
    ctx.popUp(ctx.words.plain("intakes-draft-over"));
    return openList(rt, ctx, staff, "");
  }
  return showIntake(
    rt,
    ctx,
    staff,
    result.id,
    announcedText(ctx, draft, await countWaiting(rt.db, draft.programmeCode)),
  );
});

/** That people see it now, and when those hear of it who wait. */
function announcedText({ words }: BotContext, { facts }: Draft, waiting: number): string {
  if (waiting === 0) return words.html("intakes-announced");
  const { registrationOpensOn: opens } = facts;
  if (!opens) return words.html("intakes-announced-soon", { waiting });
  const day = printingIn(words.language, "UTC").date(opens);
  return words.html("intakes-announced-later", { waiting, day });
}

/** Throws the draft away. */
export const drop = onDraft(async ({ rt, ctx, staff }) => {
  await dropDraft(rt.db, staff.telegramId);
  return openList(rt, ctx, staff, "", ctx.words.html("intakes-dropped"));
});

/** After /cancel: what was answered is kept. */
export function sayLeft(ctx: BotContext): Promise<void> {
  const { words } = ctx;
  return send(ctx, {
    text: words.html("intakes-left"),
    buttons: [
      [button(words.plain("intakes-resume-button"), "intakes-resume")],
      [button(words.plain("intakes-home-button"), "intakes"), button(words.plain("staff-desk"), "staff")],
    ],
  });
}

/** Keeps a shared place of the map, if that is what the draft asks for; false if it is not. */
export async function keepPoint(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  point: Pick<Facts, "latitude" | "longitude">,
): Promise<boolean> {
  const draft = await findDraft(rt, staff.telegramId);
  if (!draft || openQuestion(draft, (await lastIntake(rt.db, draft)) !== null) !== "place") return false;
  await proceed(rt, ctx, staff, changed(draft, { facts: { ...draft.facts, ...point }, again: "place" }), "point");
  return true;
}

/** Keeps what is answered, and puts the next question, or all of it before it is announced. */
async function proceed(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  draft: Draft,
  problem?: Problem | "point",
): Promise<Done> {
  const programme = await rt.db.programme.findFirst({ where: { code: draft.programmeCode, active: true } });
  const isTheirs = draft.centreCode === undefined || reaches(staff.reach, draft.centreCode);
  if (!programme || !isTheirs) return "no-such-thing";
  await keepDraft(rt, staff.telegramId, draft);
  const last = await lastIntake(rt.db, draft);
  const today = await todayAt(rt, draft);
  const { centreCode, facts } = draft;
  const question = openQuestion(draft, last !== null);
  const asked: Asked = {
    ...{ draft, today, programme },
    centres: await centresOf(rt, staff),
    last: last ? factsOf(last) : undefined,
    starts: last ? nextStarts(last, today) : [],
    number:
      centreCode !== undefined && facts.startsOn !== undefined
        ? await nextNumber(rt.db, { programmeCode: draft.programmeCode, centreCode, facts })
        : undefined,
    waiting: await countWaiting(rt.db, draft.programmeCode),
    together: await startsTogether(rt.db, draft),
  };
  if (question === undefined) {
    await show(ctx, summaryScreen(ctx.words, asked));
    return "done";
  }
  await waitForWords(rt, staff.telegramId, ANSWER, SECONDS);
  await show(ctx, questionScreen(ctx.words, question, asked, problem));
  return "done";
}

interface OnDraft {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly staff: Staff;
  readonly draft: Draft;
}

/** Finds what somebody has begun before its act; an old button, or one of a draft that is gone, says so. */
function onDraft(act: (heard: OnDraft, argument: string) => Promise<Done>): Hear {
  return async (rt, ctx, staff, argument, nonce) => {
    if (!/^[\p{L}\p{N} .,_+-]*$/u.test(argument)) return "no-such-thing";
    const draft = await findDraft(rt, staff.telegramId);
    if (draft && nonce === String(draft.revision)) return act({ rt, ctx, staff, draft }, argument);
    // Announced or dropped: a second tap leaves what stands there.
    ctx.popUp(ctx.words.plain(draft ? "telegram-old-button" : "intakes-draft-over"));
    return draft ? proceed(rt, ctx, staff, draft) : "done";
  };
}

function answered(draft: Draft, _: Field, patch: Partial<Facts>): Draft {
  const { again: __, ...rest } = changed(draft, { facts: { ...draft.facts, ...patch } });
  return rest;
}

function changed(draft: Draft, change: Partial<Draft>): Draft {
  return { ...draft, ...change, revision: draft.revision + 1 };
}

/** Without the days that lie behind: they are asked for. */
function ahead(facts: Facts, today: string): Partial<Facts> {
  const behind = dayFields.filter((field) => {
    const day = dayIn(facts, field);
    return day && day < today;
  });
  const gone = new Set<string>(behind.flatMap((field) => columns(field)));
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !gone.has(name)));
}

async function todayAt(rt: Runtime, { centreCode }: Draft): Promise<string> {
  const centre =
    centreCode === undefined
      ? null
      : await rt.db.centre.findUnique({ where: { code: centreCode }, select: { zone: true } });
  return todayIn(rt, centre?.zone ?? rt.config.zone);
}

async function centresOf(rt: Runtime, { reach }: Staff): Promise<{ code: string; name: unknown }[]> {
  return rt.db.centre.findMany({
    where: { active: true, ...(reach === "everywhere" ? {} : { code: { in: [...reach] } }) },
    orderBy: { position: "asc" },
    select: { code: true, name: true },
  });
}
