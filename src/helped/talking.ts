// The questions of a registration, put to the helper, who puts them to the person: each answer is kept at once.
import { openSealed } from "../candidates/sealed-fields.ts";
import type { Helped } from "../platform/generated/prisma/client.ts";
import { plainly } from "../platform/typed-text.ts";
import {
  type Answer,
  choiceTyped,
  type Draft,
  type DraftAsked,
  findDraft,
  nextQuestion,
  type Question,
  type QuestionName,
  questionNames,
  questions,
  type Reading,
  saveAnswer,
  submitDraft,
} from "../registration/registration.ts";
import type { Done, Staff } from "../roles/gate.ts";
import { reaches } from "../roles/roles.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { giveCode } from "./handing-over.ts";
import { isPhoneUsedUp, makeCode, ownHelped } from "./helped.ts";

/** How long the next words are waited for: people come and go at a village office. */
const SECONDS = 12 * 60 * 60;
const NO_PHONE = "none";

/** Puts the question that is open. */
export async function askNext(rt: Runtime, ctx: BotContext, helped: Helped): Promise<void> {
  const draft = await findDraft(rt, helped.candidateId);
  if (!draft) return;
  const name = openQuestion(draft, helped);
  await putQuestion(rt, ctx, { helped, draft, name }, await questions[name].ask(askedOf(rt, ctx, draft)));
}

/** The phone is asked for once: whoever has none goes on without. */
function openQuestion(draft: Draft, { phoneAsked }: Helped): QuestionName {
  const next = nextQuestion(draft);
  const isDue = draft.profile.fullName !== undefined && draft.profile.phone === undefined && !phoneAsked;
  return isDue && next !== "programme" && next !== "intake" && draft.correcting === null ? "phone" : next;
}

function askedOf(rt: Runtime, ctx: BotContext, draft: Draft): DraftAsked {
  return { rt, words: ctx.words, now: rt.now(), draft };
}

interface Open {
  readonly helped: Helped;
  readonly draft: Draft;
  readonly name: QuestionName;
}

async function putQuestion(rt: Runtime, ctx: BotContext, open: Open, question: Question, lead?: string): Promise<void> {
  const { words } = ctx;
  const { helped, draft } = open;
  const name = draft.profile.fullName;
  const title = name === undefined ? words.html("helped-for-new") : words.html("helped-for", { name });
  const screen = {
    text: [title, lead ?? (open.name === "phone" ? words.html("helped-ask-phone") : question.text)].join("\n\n"),
    buttons: buttonsOf(ctx, open, question),
  };
  await waitForWords(rt, ctx.candidate.telegramId, `assist-words ${helped.id}`, SECONDS);
  await (lead === undefined ? show(ctx, screen) : send(ctx, screen));
}

function buttonsOf(ctx: BotContext, { helped, draft, name }: Open, question: Question): NonNullable<Screen["buttons"]> {
  const { words } = ctx;
  const answers = (question.choices ?? [])
    .map((row) =>
      row
        .filter(({ act }) => act === undefined)
        .map(({ label, value }) => button(label, "assist-ans", `${helped.id}.${name}.${value}`, draft.revision)),
    )
    .filter((row) => row.length > 0);
  const without = button(
    words.plain("helped-no-phone"),
    "assist-ans",
    `${helped.id}.phone.${NO_PHONE}`,
    draft.revision,
  );
  return [
    ...answers,
    ...(name === "phone" ? [[without]] : []),
    [button(words.plain("helped-later"), "assist"), button(words.plain("helped-drop"), "assist-drop", helped.id)],
  ];
}

/** A button that answers: `<record>.<question>.<value>`, with the draft's revision. */
export async function hearPress(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  argument: string,
  nonce: string,
): Promise<Done> {
  const [, id = "", question = "", value = ""] = /^(\d+)\.([A-Za-z]+)\.(.*)$/.exec(argument) ?? [];
  const helped = await ownHelped(rt.db, Number(id), staff.telegramId);
  if (!helped) return "no-such-thing";
  if (helped.submittedAt) {
    ctx.popUp(ctx.words.plain("helped-registered-already"));
    return "done";
  }
  const draft = await findDraft(rt, helped.candidateId);
  const name = questionNames.find((each) => each === question);
  if (!draft || !name) return "no-such-thing";
  if (String(draft.revision) !== nonce) {
    ctx.popUp(ctx.words.plain("telegram-old-button"));
    await askNext(rt, ctx, helped);
    return "done";
  }
  await take(rt, ctx, staff, { helped, draft, name }, { choice: value });
  return "done";
}

/** Words that answer the open question; `nonce` names the record. */
export async function hearWords(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  typed: string,
  nonce: string,
): Promise<Done> {
  const helped = await ownHelped(rt.db, Number(nonce), staff.telegramId);
  const draft = helped && (await findDraft(rt, helped.candidateId));
  if (!helped || !draft) return "no-such-thing";
  if (draft.answeredUpdate === BigInt(ctx.update.update_id)) await askNext(rt, ctx, helped);
  else await take(rt, ctx, staff, { helped, draft, name: openQuestion(draft, helped) }, { text: typed });
  return "done";
}

export async function leaveWords(ctx: BotContext): Promise<void> {
  await send(ctx, {
    text: ctx.words.html("helped-left"),
    buttons: [[button(ctx.words.plain("helped-back"), "assist"), button(ctx.words.plain("telegram-menu"), "menu")]],
  });
}

async function take(rt: Runtime, ctx: BotContext, staff: Staff, open: Open, answer: Answer): Promise<void> {
  const { helped, draft, name } = open;
  const mark = { updateId: ctx.update.update_id, now: rt.now() };
  const isWithout =
    name === "phone" && ("choice" in answer ? answer.choice === NO_PHONE : "text" in answer && saysNone(answer.text));
  if (isWithout) {
    const none = { phoneSealed: null, phoneFingerprint: null };
    await saveAnswer(rt.db, draft, { candidate: none }, mark);
    return askNext(rt, ctx, await phoneIsAsked(rt, helped));
  }
  const asked = askedOf(rt, ctx, draft);
  const meant = await answerMeant(name, asked, answer);
  const reading = await limited(rt, ctx, staff, open, await questions[name].read(meant, asked));
  if ("narrower" in reading) return putQuestion(rt, ctx, open, reading.narrower);
  if ("wrong" in reading) return putQuestion(rt, ctx, open, await questions[name].ask(asked), reading.wrong);
  if ("save" in reading) {
    await saveAnswer(rt.db, draft, reading.save, mark);
    return askNext(rt, ctx, name === "phone" ? await phoneIsAsked(rt, helped) : helped);
  }
  if (reading.end === "send") return submit(rt, ctx, staff, open);
  return leaveWords(ctx);
}

/** Words that name a choice, or its place among them, count as the choice. */
async function answerMeant(name: QuestionName, asked: DraftAsked, answer: Answer): Promise<Answer> {
  if (!("text" in answer) || name === "regency") return answer; // "Malang" on a button is the regency, typed it may be the city
  // Of the programmes only the trades are known here, not which of their lists was read; and nobody submits by a figure.
  const isCounted = name !== "programme" && name !== "summary";
  const choice = choiceTyped(await questions[name].ask(asked), answer.text, isCounted);
  return choice ? { choice: choice.value } : answer;
}

function saysNone(typed: string): boolean {
  const none =
    /^(((ia|dia|saya|they|he|she) )?(tidak|tdk|nggak|ngga|enggak|ga|gak|belum|blm)( (ada|punya))?|none|no|have no|has no)$/;
  return none.test(
    plainly(typed)
      .replace(/[.!]/g, "")
      .replace(/ (nomor|nomer|no|hp|telepon|number|phone|nomor hp|no hp)$/, "")
      .trim(),
  );
}

function phoneIsAsked(rt: Runtime, { id }: Helped): Promise<Helped> {
  return rt.db.helped.update({ where: { id }, data: { phoneAsked: true } });
}

/** What only concerns those who register others: a number that stands for many, an intake of a centre that is not theirs. */
async function limited(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  { helped, name }: Open,
  reading: Reading,
): Promise<Reading> {
  if (!("save" in reading)) return reading;
  if (name === "phone") {
    const sealed = {
      phoneSealed: String(reading.save.candidate?.phoneSealed),
      birthDateSealed: null,
      guardianPhoneSealed: null,
    };
    const { phone } = openSealed(rt.seal, sealed);
    if (phone !== undefined && (await isPhoneUsedUp(rt.db, rt.seal, { phone, but: helped.candidateId })))
      return { wrong: ctx.words.html("helped-phone-used-up") };
  }
  const intakeId = name === "intake" ? reading.save.draft?.intakeId : undefined;
  if (typeof intakeId !== "number") return reading;
  const intake = await rt.db.intake.findUnique({ where: { id: intakeId }, select: { centreCode: true } });
  return intake && reaches(staff.reach, intake.centreCode) ? reading : { wrong: ctx.words.html("helped-other-centre") };
}

/** A number, and a code that is told this once: whoever presses again finds the record, not the code. */
async function submit(rt: Runtime, ctx: BotContext, staff: Staff, { helped, draft }: Open): Promise<void> {
  const submitted = await submitDraft(rt, { candidateId: helped.candidateId, draftKey: draft.key });
  if (submitted.outcome !== "registered") return askNext(rt, ctx, helped);
  const { registrationId } = submitted;
  const code = await rt.db.$transaction(async (tx) => {
    const { count } = await tx.helped.updateMany({
      where: { id: helped.id, submittedAt: null },
      data: { submittedAt: rt.now(), registrationId },
    });
    return count === 1 ? makeCode(rt, tx, helped.id) : undefined;
  });
  if (code === undefined) return;
  const { number } = await rt.db.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { number: true },
  });
  await staff.note("helped-registered", number);
  // What stood in the summary need not stay with the helper.
  if (ctx.callbackQuery) await show(ctx, { text: ctx.words.html("helped-sent", { number }) });
  await giveCode(rt, ctx, helped.id, code);
}
