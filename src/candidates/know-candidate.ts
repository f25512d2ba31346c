import type { MiddlewareFn } from "grammy";
import type { Runtime } from "../runtime.ts";
import type { BotContext, KnownCandidate } from "../telegram/context.ts";
import { meetCandidate } from "./candidates.ts";

const REMEMBERED_SECONDS = 60 * 60;

/**
 * Says who is writing: ours id, their language, and the words for it. What is remembered between
 * updates is only id and language, shared by all processes and forgotten with the person.
 */
export function knowCandidate(rt: Runtime): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    if (!ctx.from) return;
    ctx.candidate = (await recall(rt, ctx.from.id)) ?? (await meet(rt, ctx.from));
    ctx.words = rt.texts.in(ctx.candidate.language);
    await next();
  };
}

/** Forgets what is remembered of a person: their language changed, or they are gone. */
export async function forgetCandidate(rt: Pick<Runtime, "coordination">, telegramId: number): Promise<void> {
  await rt.coordination.delete(key(telegramId));
}

async function recall(rt: Runtime, telegramId: number): Promise<KnownCandidate | undefined> {
  const [id, language] = (await rt.coordination.get(key(telegramId)))?.split(":") ?? [];
  return id !== undefined && language !== undefined ? { id: Number(id), telegramId, language } : undefined;
}

async function meet(rt: Runtime, from: { id: number; language_code?: string | undefined }): Promise<KnownCandidate> {
  const { id, language } = await meetCandidate(rt.db, {
    telegramId: from.id,
    language: rt.texts.nearest(from.language_code),
    at: rt.now(),
  });
  await rt.coordination.set(key(from.id), `${id}:${language}`, REMEMBERED_SECONDS);
  return { id, telegramId: from.id, language };
}

function key(telegramId: number): string {
  return `candidate:${telegramId}`;
}
