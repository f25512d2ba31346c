// Closing a question and opening it again; whoever asked is told when staff close one.
import { wakeDeliveries } from "../delivery/delivery.ts";
import type { Tx } from "../platform/database.ts";
import type { Prisma, Question } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import {
  atCentres,
  CLOSED_TO_GROUP,
  locked,
  notClosed,
  QUESTION_CLOSED,
  type Stands,
  type ToGroup,
  withoutNik,
} from "./questions.ts";

/** Why staff close a question that nobody answered; `words` are their own. */
export const closingReasons = ["elsewhere", "twice", "noQuestion", "notOurs"] as const;
export type ClosedFor = { readonly reason: (typeof closingReasons)[number] } | { readonly words: string };

/**
 * Closes a question: the person's own, or one within reach, of which they are told. "already" where it was closed before; one that
 * nobody answered staff close only with a reason.
 */
export function closeQuestion(
  rt: Pick<Stands, "db" | "now" | "work" | "seal">,
  where: Omit<Prisma.QuestionWhereInput, "id"> & { readonly id: number },
  closedBy: "person" | "staff",
  why?: ClosedFor,
): Promise<"closed" | "already" | "unanswered" | "unknown"> {
  return rt.db.$transaction(async (tx) => {
    const question = await locked(tx, where);
    if (!question) return "unknown";
    if (question.state === "closed") return "already";
    if (question.state === "open" && closedBy === "staff" && !why) return "unanswered";
    const words = why && "words" in why ? why.words : undefined;
    const closedFor = why && ("reason" in why ? why.reason : "words");
    await tx.question.update({
      where: { id: where.id },
      data: {
        ...{ state: "closed", closedAt: rt.now(), closedBy, waitingSince: null, closedFor: closedFor ?? null },
        closedWordsSealed: words === undefined ? null : rt.seal.seal(withoutNik(words), "question.text"),
      },
    });
    if (closedBy === "staff") await oweClosed(rt, tx, [question]);
    // One that is answered and settled by whoever asked is nobody's work any more.
    const isNews = closedBy === "staff" || question.state === "open";
    if (isNews && question.groupChatId !== null)
      await rt.work.send<ToGroup>(CLOSED_TO_GROUP, { questionId: where.id }, { tx });
    return "closed";
  });
}

/** Opens a closed question within reach again: it waits for an answer from now on. */
export function reopenQuestion(
  rt: Pick<Stands, "db" | "now">,
  { id, reach }: { id: number; reach: Reach },
): Promise<"reopened" | "already" | "unknown"> {
  return rt.db.$transaction(async (tx) => {
    const question = await locked(tx, { ...atCentres(reach), id });
    if (!question) return "unknown";
    if (question.state === "open") return "already";
    await tx.question.update({
      where: { id },
      data: { state: "open", waitingSince: rt.now(), ...notClosed },
    });
    return "reopened";
  });
}

/** Owes each of them word that their question is closed. */
export async function oweClosed(
  rt: Pick<Stands, "now" | "work">,
  tx: Tx,
  questions: readonly Question[],
): Promise<void> {
  const at = rt.now();
  await tx.delivery.createMany({
    data: questions.map(({ id, candidateId }) => ({
      ...{ kind: QUESTION_CLOSED, subject: `${id}@${at.getTime()}`, candidateId, notBefore: at },
    })),
    skipDuplicates: true,
  });
  await wakeDeliveries(rt, tx);
}
