// The messages that questions owe: an answer, as the bot's and without the name of whoever wrote it; that one was closed.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Ended, Kind, Recipient, Rendered } from "../delivery/delivery.ts";
import type { Tx } from "../platform/database.ts";
import type { Question } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Words } from "../telegram/texts.ts";
import { closingReasons } from "./closing.ts";
import { answerWays } from "./own-screens.ts";
import { openMessage, QUESTION_ANSWER, QUESTION_CLOSED, QUESTION_MISSED, QUESTION_WAITS } from "./questions.ts";
import { sayingCall } from "./saying.ts";

/** The staff's group is to read that an answer did not arrive. */
export const UNDELIVERED = "question-undelivered";

/** They were asked for, so they are of no topic; none goes out at night. */
const each = { keepsQuiet: true, repeatsUncertain: true, content: "personal" } as const;

/** The kinds of messages about questions. */
export function questionKinds(rt: Pick<Runtime, "db" | "seal" | "texts" | "now" | "work">): Kind[] {
  return [
    {
      ...each,
      name: QUESTION_ANSWER,
      urgency: 22,
      render: (subject, people) => answered(rt, Number(subject.split(".")[0]), people),
      settled: (tx, subject, ends) => settled(rt, tx, Number(subject.split(".")[0]), ends),
    },
    {
      ...each,
      name: QUESTION_CLOSED,
      urgency: 8,
      render: (subject, people) => closed(rt, Number(subject.split("@")[0]), people),
    },
    {
      ...each,
      name: QUESTION_WAITS,
      urgency: 15,
      render: (subject, people) => waits(rt, subject, people),
    },
    {
      ...each,
      name: QUESTION_MISSED,
      urgency: 15,
      render: (subject, people) => missed(rt, Number(subject.split(".")[0]), people),
    },
  ];
}

type Needs = Pick<Runtime, "db" | "seal" | "texts">;

async function answered(rt: Needs, id: number, people: readonly Recipient[]): Promise<Rendered[]> {
  const message = await rt.db.questionMessage.findUnique({
    where: { id },
    include: { question: { include: { centre: { select: { name: true } } } } },
  });
  return people.map((person) => {
    if (!message || message.question.candidateId !== person.candidateId) return { skip: "notTheirs" };
    const words = rt.texts.in(person.language);
    const { question } = message;
    const head = words.html("questions-answer", {
      number: String(question.id),
      centre: inLanguage(question.centre.name, words.language),
    });
    const buttons = answerWays(words, { id: question.id, state: "answered" });
    return { calls: [sayingCall(openMessage(rt.seal, message), { head, buttons })] };
  });
}

async function closed(rt: Needs, id: number, people: readonly Recipient[]): Promise<Rendered[]> {
  const question = await rt.db.question.findUnique({ where: { id } });
  return people.map((person) => {
    if (!question || question.candidateId !== person.candidateId) return { skip: "notTheirs" };
    if (question.state !== "closed") return { skip: "changed" };
    const words = rt.texts.in(person.language);
    const number = String(id);
    const text = [
      words.html(question.closedBy === "silence" ? "questions-closed-by-silence" : "questions-closed-by-staff", {
        number,
      }),
      whyClosed(rt, words, question),
    ]
      .filter(Boolean)
      .join("\n\n");
    const ways = [
      button(words.plain("questions-more-button"), "ask-more", id, BESIDE),
      button(words.plain("telegram-menu"), "menu", "", BESIDE),
    ];
    return { calls: [screenCall({ text, buttons: [ways] })] };
  });
}

function whyClosed({ seal }: Needs, words: Words, { closedFor, closedWordsSealed }: Question): string {
  if (closedWordsSealed !== null)
    return words.html("questions-closed-words", { words: seal.open(closedWordsSealed, "question.text") });
  const reason = closingReasons.find((each) => each === closedFor);
  return reason === undefined ? "" : words.html(`questions-closed-for-${reason}`);
}

/**
 * To staff; one that was answered or taken over meanwhile is not told, one that was given only to whom it was, one that was
 * taken only to whom it was taken from.
 */
async function waits(rt: Needs, subject: string, people: readonly Recipient[]): Promise<Rendered[]> {
  const [id = "", , how = "waits"] = subject.split(".");
  const question = await rt.db.question.findUnique({
    where: { id: Number(id) },
    include: { centre: { select: { name: true } } },
  });
  return people.map((person) => {
    const isTheirs = question?.assignedTo === BigInt(person.telegramId);
    const stands = how === "waits" ? question?.assignedTo === null : isTheirs === (how === "given");
    if (question?.state !== "open" || !stands) return { skip: "changed" };
    const words = rt.texts.in(person.language);
    const centre = inLanguage(question.centre.name, words.language);
    const ways = [
      button(words.plain("questions-mine-one"), "question-open", question.id, BESIDE),
      button(words.plain("questions-desk-list"), "question-list", "", BESIDE),
    ];
    const text = words.html(
      how === "waits" ? "questions-waits" : how === "given" ? "questions-given" : "questions-taken",
      { number: id, centre },
    );
    return { calls: [screenCall({ text, buttons: [ways] })] };
  });
}

/** To whoever answered; not if it has arrived since. */
async function missed(rt: Needs, id: number, people: readonly Recipient[]): Promise<Rendered[]> {
  const message = await rt.db.questionMessage.findUnique({ where: { id } });
  return people.map((person) => {
    if (!message || message.undelivered === null) return { skip: "changed" };
    const words = rt.texts.in(person.language);
    const open = button(words.plain("questions-mine-one"), "question-open", message.questionId, BESIDE);
    const text = words.html("questions-group-undelivered", { number: String(message.questionId) });
    return { calls: [screenCall({ text, buttons: [[open]] })] };
  });
}

/** What became of an answer is noted with it: one that could not arrive waits until its reader is back. */
async function settled(rt: Pick<Runtime, "now" | "work">, tx: Tx, id: number, ends: readonly Ended[]): Promise<void> {
  for (const { state } of ends) {
    const arrived = state === "sent" || state === "unknown";
    const data = arrived ? { deliveredAt: rt.now(), undelivered: null } : { undelivered: state };
    await tx.questionMessage.updateMany({ where: { id }, data });
    if (!arrived) await rt.work.send(UNDELIVERED, { messageId: id }, { tx });
  }
}
