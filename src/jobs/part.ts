// What other features tell on the card of a vacancy that anybody reads; `src/bot.ts` names the parts, in their order.
import type { Runtime } from "../runtime.ts";
import type { BotContext, KnownCandidate } from "../telegram/context.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Vacancy } from "../vacancies/vacancies.ts";

/** A vacancy as somebody reads it at this moment. */
export interface ReadVacancy {
  readonly vacancy: Vacancy;
  /** Whether it can be applied to today; else the card says why not, and only what still helps belongs on it */
  readonly isOpen: boolean;
  readonly candidate: KnownCandidate;
}

/**
 * What a feature adds to the card: lines below the vacancy's own, in Telegram's HTML, and rows of buttons above those
 * that lead back. Undefined where it has nothing to say.
 */
export type JobPart = (
  rt: Runtime,
  ctx: BotContext,
  read: ReadVacancy,
) => Promise<{ readonly lines?: readonly string[]; readonly buttons?: Screen["buttons"] } | undefined>;
