// Staff close a question. One that nobody answered is asked about first: the reason goes to whoever asked.
import type { Done, Hear } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import { button } from "../telegram/press.ts";
import { send, show } from "../telegram/screen.ts";
import { type ClosedFor, closeQuestion, closingReasons } from "./closing.ts";
import { again, type OnQuestion, onQuestion, showCard, TYPING_SECONDS } from "./desk.ts";
import { atCentres } from "./questions.ts";

const LONGEST_REASON = 500;
const FEWEST_LETTERS = 3;

/** Closes it, whoever asked is told; without an answer it asks why: `<question>.<reason>`. */
export const close: Hear = onQuestion(async (pressed) => {
  const { rest } = pressed;
  const reason = closingReasons.find((each) => each === rest);
  if (rest !== "" && !reason) return "no-such-thing";
  return closed(pressed, reason && { reason });
});

/** Closes it for a reason in their own words. */
export const hearReason: Hear = (rt, ctx, staff, typed, asked) =>
  onQuestion(async (pressed) => {
    const words = typed.trim();
    if (words.length >= FEWEST_LETTERS && words.length <= LONGEST_REASON) return closed(pressed, { words });
    await waitForWords(rt, staff.telegramId, `question-close ${pressed.question.id}`, TYPING_SECONDS);
    await send(ctx, { text: ctx.words.html("questions-desk-close-length", { most: String(LONGEST_REASON) }) });
    return "done";
  })(rt, ctx, staff, asked, "");

async function closed(pressed: OnQuestion, why: ClosedFor | undefined): Promise<Done> {
  const { rt, ctx, staff, question } = pressed;
  const outcome = await closeQuestion(rt, { ...atCentres(staff.reach), id: question.id }, "staff", why);
  if (outcome === "unanswered") return askWhy(pressed);
  if (outcome === "closed") await staff.note("question-closed", `#${question.id}`);
  await showCard(await again(pressed), ctx.words.html("questions-desk-closed"));
  return "done";
}

async function askWhy({ rt, ctx, staff, question: { id } }: OnQuestion): Promise<Done> {
  const { words } = ctx;
  await waitForWords(rt, staff.telegramId, `question-close ${id}`, TYPING_SECONDS);
  await show(ctx, {
    text: words.html("questions-desk-close-why", { number: String(id) }),
    buttons: [
      ...closingReasons.map((each) => [
        button(words.plain(`questions-desk-close-${each}`), "question-close", `${id}.${each}`),
      ]),
      [
        button(words.plain("questions-desk-answer"), "question-answer", id),
        button(words.plain("telegram-back"), "question-open", id),
      ],
    ],
  });
  return "done";
}
