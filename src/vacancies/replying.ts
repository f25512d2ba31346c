// How a company answers what the centre asked back: typed, kept, and handed in again by one press.
import type { Done } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import { send, show } from "../telegram/screen.ts";
import { TYPING_SECONDS } from "./asking.ts";
import { open, showCard } from "./card.ts";
import { deskButton, type Pressed } from "./desk.ts";
import { exchangeOf, keepReply } from "./questions.ts";

const LONGEST = 300;

/** Asks for the answer. */
export async function askReply(pressed: Pressed): Promise<Done> {
  const { rt, ctx, desk, vacancy } = pressed;
  const exchange = vacancy.state === "draft" ? await exchangeOf(rt.db, vacancy.id) : undefined;
  if (!exchange) return open(pressed);
  await waitForWords(rt, desk.writer.telegramId, `${desk.door}-reply ${vacancy.id}`, TYPING_SECONDS);
  await show(ctx, {
    text: ctx.words.html("vacancies-ask-reply", { code: vacancy.code, question: exchange.question }),
    buttons: [[deskButton(desk, ctx.words.plain("telegram-back"), "open", vacancy.id)]],
  });
  return "done";
}

/** Takes the answer, and shows the card from which one press hands it in again. */
export async function hearReply(pressed: Pressed, said: string): Promise<Done> {
  const { rt, ctx, desk, vacancy } = pressed;
  const reply = said.replace(/\s+/g, " ");
  if (reply.length < 2 || reply.length > LONGEST) {
    await waitForWords(rt, desk.writer.telegramId, `${desk.door}-reply ${vacancy.id}`, TYPING_SECONDS);
    const back = deskButton(desk, ctx.words.plain("telegram-back"), "open", vacancy.id);
    await send(ctx, { text: ctx.words.html("vacancies-reply-length", { most: String(LONGEST) }), buttons: [[back]] });
    return "done";
  }
  const outcome = await keepReply(rt, { id: vacancy.id, writer: desk.writer }, reply);
  if (outcome === "unknown") return "no-such-thing";
  if (outcome === "kept") await desk.note("vacancy-edited", vacancy.code);
  await showCard(pressed, ctx.words.html(outcome === "kept" ? "vacancies-reply-kept" : "vacancies-not-now"));
  return "done";
}
