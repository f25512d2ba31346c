// Whoever is invited or offered work and types instead of pressing: "saya datang", "saya terima", "bisa hari Jumat?".

import type { MiddlewareFn } from "grammy";
import { undoneUntil } from "../delivery/undoable.ts";
import { plainly } from "../platform/typed-text.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { send } from "../telegram/screen.ts";
import type { TextKey } from "../telegram/texts.ts";
import type { Asking } from "../telegram/typed-answers.ts";
import { type Application, ownApplications } from "./applications.ts";
import { isHeld } from "./holding.ts";
import { meetingButtons } from "./messages.ts";
import { CHANGED } from "./owed.ts";
import { askLeave, say } from "./own.ts";
import { meetingOf, naming, zoneOf } from "./print.ts";

const LONGEST = 200;

/** The question whether somebody comes to the interview, answered by typing. */
export function interviewAsking(rt: Runtime): Asking {
  return {
    yes: ["applications-coming-button", "applications-words-coming"],
    no: ["applications-cannot-button", "applications-words-cannot"],
    async open(ctx, bare) {
      const asked = await newest(rt, ctx, { state: "interview", isUnanswered: bare });
      if (!asked) return undefined;
      const { application, askedAt } = asked;
      return { askedAt, answer: (isYes) => say(rt, ctx, application, isYes ? "coming" : "cannot") };
    },
  };
}

/** The question whether somebody takes the work, answered by typing. To decline is asked for once more, as by the button. */
export function offerAsking(rt: Runtime): Asking {
  return {
    yes: ["applications-accept-button", "applications-words-accept"],
    no: ["applications-decline-button", "applications-words-decline"],
    async open(ctx, bare) {
      const asked = await newest(rt, ctx, { state: "offered", isUnanswered: bare });
      if (!asked) return undefined;
      const { application, askedAt } = asked;
      return {
        askedAt,
        answer: (isYes) => (isYes ? say(rt, ctx, application, "accepted") : askLeave(rt, ctx, application)),
      };
    },
  };
}

/** The application whose owner was asked last, as they know it, and when they were. */
async function newest(
  rt: Runtime,
  ctx: BotContext,
  { state, isUnanswered }: { state: "interview" | "offered"; isUnanswered: boolean },
): Promise<{ application: Application; askedAt: Date } | undefined> {
  const now = rt.now();
  const [application] = (await ownApplications(rt.db, ctx.candidate.id, now))
    .filter((each) => each.state === state && !(isUnanswered && each.reply !== undefined))
    .filter(({ meetAt }) => state === "offered" || (meetAt !== undefined && meetAt > now))
    .toSorted((a, b) => (b.moves[0]?.id ?? 0) - (a.moves[0]?.id ?? 0));
  const move = application?.moves[0];
  if (!application || !move) return undefined;
  const told = await rt.db.delivery.findFirst({
    where: { kind: CHANGED, subject: `${application.id}.${move.id}`, candidateId: ctx.candidate.id },
    select: { sentAt: true },
  });
  return { application, askedAt: told?.sentAt ?? undoneUntil(move.at) };
}

/**
 * Hears somebody with an interview before them who asks for another time, or says at length that they cannot come: that
 * nobody has read it yet is said, and what to tap. Must stand behind the typed answers and before what looks for words.
 */
export function invitedOtherwise(rt: Runtime): MiddlewareFn<BotContext> {
  const wordsIn = (key: TextKey) =>
    rt.texts.languages.flatMap((language) =>
      rt.texts
        .in(language)
        .plain(key as "applications-words-may")
        .split(",")
        .map(spaced),
    );
  const [may, when, cannot] = (
    ["applications-words-may", "applications-words-when", "applications-words-unable"] as const
  ).map(wordsIn);
  return async (ctx, next) => {
    const text = ctx.message?.text;
    if (text === undefined || text.length > LONGEST || text.startsWith("/")) return next();
    const said = spaced(text);
    const has = (words: readonly string[] = []) => words.some((word) => said.includes(word));
    if (!has(cannot) && !(has(may) && has(when))) return next();
    const asked = await newest(rt, ctx, { state: "interview", isUnanswered: false });
    if (!asked || (await isHeld(rt.db, asked.application.vacancy.id))) return next();
    await sayWhatToTap(rt, ctx, asked.application);
  };
}

async function sayWhatToTap(rt: Runtime, ctx: BotContext, application: Application): Promise<void> {
  const { words } = ctx;
  const { id, vacancy, reply } = application;
  const at = meetingOf(words, application, await zoneOf(rt, vacancy))?.at ?? "–";
  await send(ctx, {
    text: words.html("applications-unread", { ...naming(words, vacancy), at }),
    buttons: [
      ...meetingButtons(words, id, { reply }),
      [button(words.plain("applications-open-button"), "applied-open", id)],
    ],
  });
}

/** The words alone, one space around each. */
function spaced(text: string): string {
  return ` ${plainly(text)
    .replace(/'/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
