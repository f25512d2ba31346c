// Asking staff, question by question, for what they record or change of a certificate.
import { randomInt } from "node:crypto";
import { inLanguage } from "../catalogue/catalogue.ts";
import { localDate } from "../platform/calendar.ts";
import { plainly } from "../platform/typed-text.ts";
import type { Done, Staff } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { show } from "../telegram/screen.ts";
import { certificateKey } from "./numbers.ts";
import { type Problem, readAnswer } from "./recording-answers.ts";
import { findCard } from "./recording-card.ts";
import { type Draft, type Field, findDraft, keepDraft, openQuestion } from "./recording-draft.ts";
import { type Asked, centresWithin, questionScreen, schemesNamed, summaryScreen } from "./recording-questions.ts";
import { reasons } from "./recording-reasons.ts";

/** Under which the gate waits for an answer in words. */
export const ANSWER = "cert-answer";
const SECONDS = 60 * 60;

/** A press on what somebody has begun. */
export interface OnDraft {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly staff: Staff;
  readonly draft: Draft;
  readonly argument: string;
}

/** Of no other draft: a button of an earlier one does nothing to it. */
export function newRevision(): number {
  return randomInt(1_000_000_000);
}

/** Keeps what is answered, and puts the next question, or all of it before it is saved. */
export async function proceed(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  draft: Draft,
  shown: { problem?: Problem | "number-taken" | "nik-of-another"; page?: number; schemes?: Asked["schemes"] } = {},
): Promise<Done> {
  const asked = await askedOf(rt, ctx, staff, draft);
  if (!asked) return "no-such-thing";
  await keepDraft(rt, staff.telegramId, draft);
  const field = openQuestion(draft);
  if (field === undefined) {
    await show(ctx, summaryScreen(ctx.words, asked));
    return "done";
  }
  await waitForWords(rt, staff.telegramId, ANSWER, SECONDS);
  const of = shown.schemes ? { ...asked, schemes: shown.schemes } : asked;
  await show(ctx, questionScreen(ctx.words, field, of, shown));
  return "done";
}

async function askedOf(rt: Runtime, ctx: BotContext, { reach }: Staff, draft: Draft): Promise<Asked | undefined> {
  const { certificationId: id } = draft;
  const card = id === undefined ? undefined : await findCard(rt, { id, reach, words: ctx.words });
  if (id !== undefined && !card) return undefined;
  const schemes = await rt.db.scheme.findMany({
    where: { OR: [{ trade: { active: true } }, ...(card ? [{ id: card.schemeId }] : [])] },
    orderBy: { name: "asc" },
    select: { id: true, name: true, validityMonths: true, trade: { select: { name: true, aliases: true } } },
  });
  return {
    draft,
    today: localDate(rt.now(), card?.zone ?? rt.config.zone),
    label: card?.label ?? card?.name,
    centres: await centresWithin(rt.db, reach, ctx.words),
    schemes: schemes.map(({ trade, ...scheme }) => ({
      ...scheme,
      searched: [scheme.name, inLanguage(trade.name, ctx.words.language), ...trade.aliases].join(" "),
    })),
    schemeId: card?.schemeId,
    validUntil: card?.validUntil,
  };
}

/** What a button answers. */
export async function say(heard: OnDraft): Promise<Done> {
  const { rt, ctx, staff, draft, argument } = heard;
  const field = openQuestion(draft);
  const asked = field && (await askedOf(rt, ctx, staff, draft));
  if (!asked) return "no-such-thing";
  const value = valueSaid(field, argument, asked);
  if (value === undefined) return proceed(rt, ctx, staff, draft, { problem: "choose" });
  return proceed(rt, ctx, staff, answered(draft, field, value));
}

/** What a button says, if it is one of those that the question has. */
function valueSaid(field: Field, argument: string, { draft, centres, schemes, today }: Asked): string | undefined {
  switch (field) {
    case "centre":
      return centres.some(({ code }) => code === argument) ? argument : undefined;
    case "scheme":
      return schemes.some(({ id }) => String(id) === argument) ? argument : undefined;
    case "nik":
    case "registrationNo":
      return argument === "none" && draft.errand !== "correct" ? "" : undefined;
    case "reason":
      return draft.errand === "revoke" ? reasons.find((each) => each === argument) : undefined;
    case "issuedOn":
    case "validUntil": {
      const read = readAnswer(field, argument, { draft, today });
      return "value" in read ? read.value : undefined;
    }
    default:
      return undefined;
  }
}

/** What was typed. Nothing of it is recorded. */
export async function answer(rt: Runtime, ctx: BotContext, staff: Staff, typed: string): Promise<Done> {
  const draft = await findDraft(rt, staff.telegramId);
  const field = draft && openQuestion(draft);
  const asked = field && (await askedOf(rt, ctx, staff, draft));
  if (!draft || !field || !asked) return "no-such-thing";
  if (field === "scheme") {
    const schemes = schemesNamed(asked.schemes, typed);
    const [only, another] = schemes;
    // A name typed in part is offered, not taken: it may mean another.
    if (only && !another && plainly(only.name) === plainly(typed))
      return proceed(rt, ctx, staff, answered(draft, field, String(only.id)));
    return proceed(rt, ctx, staff, draft, schemes.length > 0 ? { schemes } : { problem: "choose" });
  }
  const read = readAnswer(field, typed, { draft, today: asked.today });
  if ("problem" in read) return proceed(rt, ctx, staff, draft, { problem: read.problem });
  // Looked at once more when it is saved; here so that nobody answers the rest in vain.
  const key = field === "number" ? certificateKey(read.value) : undefined;
  if (key !== undefined && (await rt.db.certification.count({ where: { certificateKey: key } })) > 0)
    return proceed(rt, ctx, staff, draft, { problem: "number-taken" });
  return proceed(rt, ctx, staff, answered(draft, field, read.value));
}

function answered({ again, ...draft }: Draft, field: Field, value: string): Draft {
  return { ...draft, answers: { ...draft.answers, [field]: value }, revision: draft.revision + 1 };
}
