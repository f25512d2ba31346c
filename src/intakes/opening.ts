// From a trade to an announced intake: every press and every answer of whoever opens one.
import { randomInt } from "node:crypto";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Done, Hear, Staff } from "../roles/gate.ts";
import { reaches } from "../roles/roles.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { send, show } from "../telegram/screen.ts";
import { announceIntake, countWaiting, startsTogether } from "./announcing.ts";
import { showIntake } from "./card.ts";
import { closedOn } from "./closed-days.ts";
import { type Asked, BACK, OTHER, questionScreen, saidAsButton, summaryScreen } from "./draft-screens.ts";
import {
  ahead,
  type Draft,
  dropDraft,
  findDraft,
  keepDraft,
  lastIntake,
  likeLast,
  nextNumber,
  nextStarts,
  openQuestion,
  type Proposing,
  type Question,
  questionBefore,
  reopened,
  todayIn,
} from "./drafting.ts";
import { columns, type Facts, factsOf, fields, isDayField, only } from "./facts.ts";
import { openList } from "./listing.ts";
import { type Problem, readAnyDay, readField, readNear } from "./reading.ts";
import { says, yesOrNo } from "./saying.ts";

/** Under which the gate waits for an answer in words. */
export const ANSWER = "intakes-answer";
export const SECONDS = 60 * 60;

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
  const said = rest.join(".");
  if (said === BACK) return goBack({ rt, ctx, staff, draft }, open);
  return answerQuestion({ rt, ctx, staff, draft }, open, said === OTHER ? "" : said);
});

/** What was typed: an answer, the words of a button under the question, or another day than the one that is asked about. */
export const answer: Hear = async (rt, ctx, staff, typed) => {
  const draft = await findDraft(rt, staff.telegramId);
  const open = draft && openQuestion(draft, (await lastIntake(rt.db, draft)) !== null);
  if (!draft || !open) return "no-such-thing";
  const heard = { rt, ctx, staff, draft };
  if (says(rt, "drop", typed)) return throwAway(heard);
  if (says(rt, "back", typed)) return goBack(heard, open);
  if (says(rt, "leave", typed)) {
    await sayLeft(ctx);
    return "done";
  }
  const isSure = draft.sure === undefined ? undefined : yesOrNo(rt, typed);
  if (isSure !== undefined) return answerQuestion(heard, open, isSure ? (draft.sure ?? "") : "");
  const day =
    open === "like" || (open !== "centre" && isDayField(open)) ? readNear(typed, await todayAt(rt, draft)) : undefined;
  if (day !== undefined && !(open === "opens" && day === (await todayAt(rt, draft))))
    return proceed(rt, ctx, staff, changed(draft, { sure: day }));
  return answerQuestion(heard, open, typed);
};

/** Takes an answer, which puts the next question; without one the same is put again. */
async function answerQuestion(
  { rt, ctx, staff, draft: before }: OnDraft,
  question: Question,
  typed: string,
): Promise<Done> {
  const { sure: _, ...draft } = before;
  const again = (problem?: Problem) => proceed(rt, ctx, staff, changed(draft, {}), problem);
  if (typed === "") return again();
  if (question === "centre") {
    const named = (name: unknown) => inLanguage(name, ctx.words.language).toLowerCase();
    const found = (await centresOf(rt, staff)).find(
      ({ code, name }) =>
        code === typed || (typed.trim().length > 2 && named(name).includes(typed.trim().toLowerCase())),
    );
    return found ? proceed(rt, ctx, staff, changed(draft, { centreCode: found.code })) : again({ is: "centre" });
  }
  const last = await lastIntake(rt.db, draft);
  const today = await todayAt(rt, draft);
  if (question === "like") {
    const start = says(rt, "anew", typed) ? "anew" : readAnyDay(typed, today);
    if (start === undefined) return again({ is: "day" });
    if (start === "anew" || !last) return proceed(rt, ctx, staff, changed(draft, { like: "anew" }));
    if (start <= today) return again({ is: "past" });
    const facts = ahead(likeLast(last, start, today), today);
    return proceed(rt, ctx, staff, changed(draft, { like: "last", facts }));
  }
  const own = last ? factsOf(last) : undefined;
  const said = saidAsButton(rt.texts, question, await proposing(rt, draft, own, today), typed) ?? typed;
  if (said === "last" && own) return proceed(rt, ctx, staff, answered(draft, only(own, columns(question))));
  const read = readField(question, said, { facts: draft.facts, today, language: ctx.words.language });
  return "is" in read ? again(read) : proceed(rt, ctx, staff, answered(draft, read.patch));
}

/** What the buttons under a question are made from. */
async function proposing(
  rt: Runtime,
  { programmeCode, facts }: Draft,
  last: Facts | undefined,
  today: string,
): Promise<Proposing> {
  const programme = await rt.db.programme.findUnique({ where: { code: programmeCode } });
  return { facts, last, today, trainingDays: programme?.trainingDays ?? null };
}

/** To the question before; of one that was opened once more, to all that was answered; of the first, to the list, where it waits. */
async function goBack({ rt, ctx, staff, draft }: OnDraft, open: Question): Promise<Done> {
  const hasLast = (await lastIntake(rt.db, draft)) !== null;
  const { again, sure: _, ...rest } = draft;
  if (again && openQuestion(rest, hasLast) === undefined) return proceed(rt, ctx, staff, changed(rest, {}));
  const [, several] = await centresOf(rt, staff);
  const before = questionBefore(open, { hasLast, isCentreAsked: several !== undefined });
  if (before === undefined) return openList(rt, ctx, staff, "");
  return proceed(rt, ctx, staff, reopened(changed(rest, {}), before));
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
export const drop = onDraft(throwAway);

async function throwAway({ rt, ctx, staff }: OnDraft): Promise<Done> {
  await dropDraft(rt.db, staff.telegramId);
  return openList(rt, ctx, staff, "", ctx.words.html("intakes-dropped"));
}

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
    closed: await closedOn(rt.db, centreCode, facts.startsOn),
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

function answered(draft: Draft, patch: Partial<Facts>): Draft {
  const { again: _, ...rest } = changed(draft, { facts: { ...draft.facts, ...patch } });
  return rest;
}

function changed(draft: Draft, change: Partial<Draft>): Draft {
  return { ...draft, ...change, revision: draft.revision + 1 };
}

async function todayAt(rt: Runtime, { centreCode }: Draft): Promise<string> {
  const centre =
    centreCode === undefined
      ? null
      : await rt.db.centre.findUnique({ where: { code: centreCode }, select: { zone: true } });
  return todayIn(rt, centre?.zone ?? rt.config.zone);
}

async function centresOf(
  rt: Runtime,
  { reach }: Staff,
): Promise<{ code: string; name: unknown; whatToBring: unknown }[]> {
  return rt.db.centre.findMany({
    where: { active: true, ...(reach === "everywhere" ? {} : { code: { in: [...reach] } }) },
    orderBy: { position: "asc" },
    select: { code: true, name: true, whatToBring: true },
  });
}
