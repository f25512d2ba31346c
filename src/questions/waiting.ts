// What is remembered of whoever is asking: to which centre, about what, what is added to; and the words that end it.
import type { Runtime } from "../runtime.ts";
import { type CommandAct, commands, namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { recall } from "../telegram/seam.ts";
import type { Texts } from "../telegram/texts.ts";
import { wordsOf } from "../telegram/typed-answers.ts";
import type { Said } from "./questions.ts";

/** So long the first words are waited for; and then, whether there are more of the same. */
export const SECONDS = 60 * 60;
export const MORE_SECONDS = 5 * 60;
/** In place of a subject, where more of a question was asked for by its button */
export const MORE = "more";

export interface Waiting {
  /** Undefined: which one is asked first */
  readonly centreCode: string | undefined;
  readonly subject: string | undefined;
  /** What the words are added to; none yet: they begin one */
  readonly questionId: number | undefined;
  /** Pictures that were sent as one message, of which the first was heard */
  readonly album: string | undefined;
  /** What was said already, before the centre was chosen */
  readonly kept: readonly Said[];
  /** When their last word was heard */
  readonly at: number;
}

/** Where it is remembered, sealed. */
function askedKey(telegramId: number): string {
  return `question-asked:${telegramId}`;
}

/** Waits for words, a photo, a voice or a document. */
export function waitFor(
  rt: Pick<Runtime, "coordination" | "seal" | "now">,
  { candidate }: BotContext,
  waiting: Partial<Waiting>,
  seconds = SECONDS,
): Promise<void> {
  const sealed = rt.seal.seal(JSON.stringify({ ...waiting, at: rt.now().getTime() }), "question.waiting");
  return rt.coordination.set(askedKey(candidate.telegramId), sealed, seconds);
}

/** What is waited for as the turn begins; undefined: nothing. */
export async function waitingOf(
  rt: Pick<Runtime, "coordination" | "seal">,
  { candidate }: BotContext,
): Promise<Waiting | undefined> {
  return read(rt, await recall(rt.coordination, askedKey(candidate.telegramId)));
}

/** Where words stay that were kept before a centre was chosen, while their owner is elsewhere, sealed. */
function asideKey(telegramId: number): string {
  return `question-aside:${telegramId}`;
}

/** Waits no longer, but keeps what was said for an hour from when it was: whoever asks again has it sent. */
export async function setAside(
  rt: Pick<Runtime, "coordination" | "seal">,
  ctx: BotContext,
  { kept, subject, at }: Waiting,
): Promise<void> {
  await leaveAsking(rt, ctx);
  if (kept.length === 0) return;
  const sealed = rt.seal.seal(JSON.stringify({ kept, subject, at }), "question.waiting");
  await rt.coordination.set(asideKey(ctx.candidate.telegramId), sealed, SECONDS);
}

/** What was said before a centre was chosen, also if its owner has been elsewhere since; undefined: nothing. */
export async function keptBefore(
  rt: Pick<Runtime, "coordination" | "seal" | "now">,
  { candidate }: BotContext,
): Promise<Waiting | undefined> {
  for (const key of [askedKey(candidate.telegramId), asideKey(candidate.telegramId)]) {
    const before = read(rt, await rt.coordination.get(key));
    if (before && before.kept.length > 0 && !isLate(rt, before)) return before;
  }
  return undefined;
}

/** Forgets what was set aside; whether there was anything. */
export async function forgetAside(
  rt: Pick<Runtime, "coordination" | "seal" | "now">,
  ctx: BotContext,
): Promise<boolean> {
  const before = await keptBefore(rt, ctx);
  await rt.coordination.delete(asideKey(ctx.candidate.telegramId));
  return before !== undefined;
}

/** Whether an hour went by without a word. */
export function isLate(rt: Pick<Runtime, "now">, { at }: Pick<Waiting, "at">): boolean {
  return rt.now().getTime() - at > SECONDS * 1000;
}

/** Waits no longer. */
export function leaveAsking(rt: Pick<Runtime, "coordination">, { candidate }: BotContext): Promise<void> {
  return rt.coordination.delete(askedKey(candidate.telegramId));
}

/** Whether words end the asking, or lead elsewhere as a command does; undefined: they are for the centre. */
export function leavingWords(texts: Texts): (text: string | undefined) => "ends" | "elsewhere" | undefined {
  const ends = new Set(
    texts.languages.flatMap((language) => texts.in(language).plain("questions-words-end").split(",").map(wordsOf)),
  );
  const cancels = namesOf("cancel");
  const others = new Set((Object.keys(commands) as CommandAct[]).flatMap((act) => namesOf(act)));
  return (text) => {
    if (text === undefined) return undefined;
    const said = wordsOf(text);
    if (text.startsWith("/")) return cancels.includes(said.split(" ")[0] ?? "") ? "ends" : "elsewhere";
    if (ends.has(said)) return "ends";
    return others.has(said) ? "elsewhere" : undefined;
  };
}

function read({ seal }: Pick<Runtime, "seal">, sealed: string | null): Waiting | undefined {
  if (sealed === null) return undefined;
  const waiting = JSON.parse(seal.open(sealed, "question.waiting")) as Partial<Waiting>;
  return {
    ...{ centreCode: undefined, subject: undefined, questionId: undefined, album: undefined, at: 0, ...waiting },
    kept: [waiting.kept ?? []].flat(), // before the kept words could be several, they stood alone
  };
}
