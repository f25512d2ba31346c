// The one door to everything that only a company's recruiters may do. Whoever comes through acts, at this moment, for
// that one company; to anybody else what is behind it does not exist, and that they tried stands in the audit trail.
import type { StaffActName } from "../audit/audit.ts";
import { noteAct } from "../audit/audit.ts";
import type { CompanyState } from "../platform/generated/prisma/enums.ts";
import { type Done, type Guarded, guardedPresses } from "../roles/gate.ts";
import { companyOf, rolesOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { show } from "../telegram/screen.ts";
import { stoppedScreen } from "./stopped-screen.ts";

/** Whoever acts for a company, as they stand at this press. */
export interface Recruiter {
  readonly telegramId: number;
  /** The company for which they act: whatever they name must be its own, which each act asks for itself. */
  readonly companyCode: string;
  readonly companyState: CompanyState;
  /** The centre that brought the company in. */
  readonly centreCode: string;
  /** Records what they did, for the admins of that centre to read. */
  note(act: StaffActName, subject?: string, aboutTelegramId?: number): Promise<number>;
}

/**
 * Does what was asked: by a button's argument and nonce, or by words that were waited for and what they are about. Of what
 * is not this company's the answer is `no-such-thing`.
 */
export type HearRecruiter = (
  rt: Runtime,
  ctx: BotContext,
  recruiter: Recruiter,
  argument: string,
  nonce: string,
) => Promise<Done>;

export interface RecruiterAct {
  readonly hear: HearRecruiter;
  /** Heard also while the company is suspended; without it, they are told that it is. */
  readonly whileSuspended?: true;
}

/** What a feature lets recruiters do; `acts.ts` joins them. */
export interface RecruiterActs {
  /** By the act of a button, which begins with `company`, `vacancy` or `applicant`. */
  readonly presses: Readonly<Record<string, RecruiterAct>>;
  /** By what `waitForWords` (`roles/waiting.ts`) waits for; named as the acts are. `left` answers /cancel. */
  readonly words: Readonly<Record<string, RecruiterAct & { readonly left: (ctx: BotContext) => Promise<void> }>>;
}

/** The first words of acts that belong to recruiters alone, whether there is such an act or not. */
const families: ReadonlySet<string> = new Set(["company", "vacancy", "applicant"]);

/** Hears the presses of recruiters. Where the answer is no, the press goes on as anybody's. */
export function companyOnly(rt: Runtime, acts: RecruiterActs) {
  return guardedPresses(rt, guardedRecruiters(acts));
}

/** The acts of recruiters, each of which asks at its moment for which company somebody acts, and how that stands. */
export function guardedRecruiters({ presses, words }: RecruiterActs): Guarded {
  const asked =
    ({ hear, whileSuspended }: RecruiterAct): Guarded["presses"][string] =>
    async (rt, ctx, argument, nonce) => {
      const recruiter = await recruiterOf(rt, ctx.candidate.telegramId);
      if (!recruiter) return undefined;
      if (recruiter.companyState !== "suspended" || whileSuspended) return hear(rt, ctx, recruiter, argument, nonce);
      await show(ctx, stoppedScreen(ctx.words));
      return "done";
    };
  return {
    families,
    presses: Object.fromEntries(Object.entries(presses).map(([act, entry]) => [act, asked(entry)])),
    words: Object.fromEntries(
      Object.entries(words).map(([name, { left, ...entry }]) => [
        name,
        {
          hear: asked(entry),
          leave: asked({
            whileSuspended: true,
            async hear(_, ctx) {
              await left(ctx);
              return "done";
            },
          }),
        },
      ]),
    ),
  };
}

/** For which company somebody acts at this moment; undefined if for none. */
export async function recruiterOf(
  rt: Pick<Runtime, "config" | "db" | "now">,
  telegramId: number,
): Promise<Recruiter | undefined> {
  const companyCode = companyOf(await rolesOf(rt, telegramId));
  const company =
    companyCode === undefined
      ? null
      : await rt.db.company.findUnique({ where: { code: companyCode }, select: { state: true, centreCode: true } });
  if (companyCode === undefined || !company) return undefined;
  const { state, centreCode } = company;
  return {
    telegramId,
    companyCode,
    companyState: state,
    centreCode,
    note: (act, subject, aboutTelegramId) =>
      noteAct(rt.db, { telegramId, act, subject, aboutTelegramId, reach: [centreCode], at: rt.now() }),
  };
}
