import type { MiddlewareFn } from "grammy";
import type { Runtime } from "../runtime.ts";
import type { BotContext, KnownCandidate } from "../telegram/context.ts";
import { recall } from "../telegram/seam.ts";
import { meetCandidate } from "./candidates.ts";

const REMEMBERED_SECONDS = 60 * 60;
const NOTHING = "nothing";

/**
 * Says who is writing: ours id, their language, and the words for it. What is remembered between
 * updates is only id, language and whether they have begun anything, shared by all processes and forgotten with the person.
 */
export function knowCandidate(rt: Runtime): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    if (!ctx.from) return;
    ctx.candidate = (await remembered(rt, ctx.from.id)) ?? (await meet(rt, ctx.from));
    ctx.words = rt.texts.in(ctx.candidate.language);
    await next();
  };
}

/** Forgets what is remembered of a person: their language changed, or they are gone. */
export async function forgetCandidate(rt: Pick<Runtime, "coordination">, telegramId: number): Promise<void> {
  await rt.coordination.delete(candidateKey(telegramId));
}

/**
 * Remembers that a person has begun nothing, or no longer that: then nothing needs to be looked up for each of their
 * screens. Only in their own turn; whatever begins something for them says so first.
 */
export async function rememberNothingBegun(rt: Runtime, ctx: BotContext, nothingBegun: boolean): Promise<void> {
  if (ctx.candidate.nothingBegun === nothingBegun) return;
  ctx.candidate = { ...ctx.candidate, nothingBegun };
  await remember(rt, ctx.candidate);
}

async function remembered(rt: Runtime, telegramId: number): Promise<KnownCandidate | undefined> {
  const [id, language, begun] = (await recall(rt.coordination, candidateKey(telegramId)))?.split(":") ?? [];
  if (id === undefined || language === undefined) return undefined;
  return { id: Number(id), telegramId, language, nothingBegun: begun === NOTHING };
}

function remember(rt: Runtime, { id, telegramId, language, nothingBegun }: KnownCandidate): Promise<void> {
  const value = nothingBegun ? `${id}:${language}:${NOTHING}` : `${id}:${language}`;
  return rt.coordination.set(candidateKey(telegramId), value, REMEMBERED_SECONDS);
}

async function meet(rt: Runtime, from: { id: number; language_code?: string | undefined }): Promise<KnownCandidate> {
  const { id, language, isNew } = await meetCandidate(rt.db, {
    telegramId: from.id,
    language: rt.texts.nearest(from.language_code),
    at: rt.now(),
  });
  const candidate = { id, telegramId: from.id, language, nothingBegun: isNew };
  await remember(rt, candidate);
  return candidate;
}

/** Where it is remembered who writes. */
export function candidateKey(telegramId: number): string {
  return `candidate:${telegramId}`;
}
