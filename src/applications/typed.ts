// What people type without a button before them: what became of my application, how to apply, who applied to us.
import type { MiddlewareFn } from "grammy";
import { guardedRecruiters } from "../companies/gate.ts";
import { jobsStart } from "../jobs/chat.ts";
import { plainly } from "../platform/typed-text.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { send } from "../telegram/screen.ts";
import { openOwn } from "./own.ts";
import { applicantActs } from "./recruiting.ts";

const asked = ["applications-words-mine", "applications-words-applying", "applications-words-applicants"] as const;

/** Hears whole lines of such words, in every language, whoever writes; anything else goes on. */
export function applicationWords(rt: Runtime): MiddlewareFn<BotContext> {
  const meant = new Map(
    asked.flatMap((key) =>
      rt.texts.languages.flatMap((language) =>
        rt.texts
          .in(language)
          .plain(key)
          .split(",")
          .map((line) => [wordsOf(line), key] as const),
      ),
    ),
  );
  const { applicant } = guardedRecruiters(applicantActs).presses;
  return async (ctx, next) => {
    const { text } = ctx.message ?? {};
    const key = text === undefined || text.startsWith("/") ? undefined : meant.get(wordsOf(text));
    if (key === undefined) return next();
    if (key === "applications-words-applying")
      return send(ctx, await jobsStart(rt, ctx, ctx.words.html("applications-how")));
    if (key === "applications-words-applicants" && (await applicant?.(rt, ctx, "", "")) === "done") return;
    await openOwn(rt, ctx, "");
  };
}

/** The words alone, without signs and without those that only address. */
function wordsOf(text: string): string {
  return plainly(text.slice(0, 100))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(pak|bu|bapak|ibu|kak|kakak|min|admin|mas|mbak|bang|dong|ya|kah|please|tolong)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
