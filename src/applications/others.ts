// Where somebody goes on whom one company did not take: to a similar vacancy where there is one for them, else to hear of the next.
import type { InlineKeyboardButton } from "grammy/types";
import { openVacancies } from "../jobs/jobs.ts";
import { scopeArgument } from "../jobs/scope.ts";
import { localDate } from "../platform/calendar.ts";
import { button } from "../telegram/press.ts";
import type { Words } from "../telegram/texts.ts";
import type { Vacancy } from "./applications.ts";
import { barTo, type Reads, sharedBy } from "./shared.ts";

/** So many of a trade are looked at to find one. */
const LOOKED_AT = 30;

export interface Others {
  /** What is promised, and no more */
  readonly text: string;
  readonly row: InlineKeyboardButton[];
}

/** What there is in the same trade for this person: open, for their age, and not one that they applied to already. */
export async function othersLike(
  rt: Reads,
  words: Words,
  { candidateId, vacancy, nonce = "" }: { candidateId: number; vacancy: Vacancy; nonce?: string },
): Promise<Others> {
  const scope = { tradeCode: vacancy.trade.code };
  if (!(await isThereOne(rt, candidateId, scope)))
    return {
      text: words.html("applications-others-none"),
      row: [button(words.plain("applications-others-tell-button"), "alerts", "", nonce)],
    };
  return {
    text: words.html("applications-others-there"),
    row: [button(words.plain("applications-similar-button"), "jobs-list", scopeArgument(scope), nonce)],
  };
}

async function isThereOne(rt: Reads, candidateId: number, scope: { tradeCode: string }): Promise<boolean> {
  const today = localDate(rt.now(), rt.config.zone);
  const { vacancies } = await openVacancies(rt.db, { scope, today, skip: 0, take: LOOKED_AT });
  if (vacancies.length === 0) return false;
  const own = await rt.db.jobApplication.findMany({
    where: { candidateId, vacancyId: { in: vacancies.map(({ id }) => id) } },
    select: { vacancyId: true },
  });
  const { age } = await sharedBy(rt, candidateId, []);
  return vacancies.some(
    (each) =>
      !own.some(({ vacancyId }) => vacancyId === each.id) && (age === undefined || barTo(each, age) === undefined),
  );
}
