// Words in a question that whoever asked corrected afterwards.
import type { MiddlewareFn } from "grammy";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { send } from "../telegram/screen.ts";
import { isEmpty } from "./hearing.ts";
import { afterWays, refusal } from "./own-ways.ts";
import { addToQuestion } from "./questions.ts";
import { readSaid } from "./saying.ts";

/** Hears that somebody corrected their own words in a question: staff read them as they are now. */
export function editedQuestion(rt: Runtime): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const message = ctx.editedMessage;
    const said = readSaid(message);
    if (!message || said === undefined || typeof said === "string" || isEmpty(said)) return next();
    const where = { key: said.key, by: null, question: { candidateId: ctx.candidate.id } };
    const before = await rt.db.questionMessage.findFirst({ where, select: { questionId: true, question: true } });
    if (!before) return next();
    if (before.question.state === "closed") return;
    const key = `${said.key}.${message.edit_date ?? 0}`;
    const text = ctx.words.plain("questions-corrected", { text: said.text ?? "" });
    const { id: candidateId } = ctx.candidate;
    const { questionId } = before;
    const outcome = await addToQuestion(rt, { candidateId, questionId, said: { content: "text", text, key } });
    if (typeof outcome === "string") return outcome === "unknown" ? undefined : send(ctx, refusal(ctx, outcome));
    await send(ctx, {
      text: ctx.words.html("questions-added", { number: String(outcome.id) }),
      buttons: afterWays(ctx, outcome.id),
    });
  };
}
