// Where it is offered to be told of vacancies: on cards of other features, one tap each, never asked for.
import type { CardPart } from "../certificates/mine.ts";
import { isValid } from "../certificates/status.ts";
import type { JobPart } from "../jobs/part.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { BESIDE, button } from "../telegram/press.ts";
import type { Words } from "../telegram/texts.ts";
import { fits } from "./matching.ts";

/** On the card of a vacancy: to hear of others like it, unless that is asked for already. */
export const likeThisOnCard: JobPart = async ({ db }, { words, candidate }, { vacancy }) => {
  if (await asksForSuch(db, candidate.id, vacancy.id)) return undefined;
  return {
    buttons: [[button(words.plain("alerts-like-this-button"), "alert-as", `v.${vacancy.code}`, BESIDE)]],
  };
};

/** Whether somebody is told of such a vacancy when there is another, as far as they have asked for it. */
export async function asksForSuch(db: Db, candidateId: number, vacancyId: number): Promise<boolean> {
  const rows = await rowsOf(
    db,
    Prisma.sql`
    select from "Vacancy" v left join "Regency" place on place.code = v."regencyCode"
    join "AlertSubscription" s on s."candidateId" = ${candidateId} and ${fits} where v.id = ${vacancyId} limit 1`,
  );
  return rows.length > 0;
}

/** Under what somebody reads of a training or certificate of theirs: to hear of vacancies in its trade. */
export function alertsOffer(words: Words, tradeCode: string) {
  return button(words.plain("alerts-offer-button"), "alert-as", `t.${tradeCode}`, BESIDE);
}

/** On the card of one's own certificate, while it is valid and nothing of its trade is asked for: vacancies in the trade. */
export const vacanciesOnCard: CardPart = async ({ db }, { words, candidate }, { schemeId, status }) => {
  if (!isValid(status)) return undefined;
  const { tradeCode } = await db.scheme.findUniqueOrThrow({ where: { id: schemeId }, select: { tradeCode: true } });
  const asked = { candidateId: candidate.id, OR: [{ tradeCode: null }, { tradeCode }] };
  if ((await db.alertSubscription.count({ where: asked })) > 0) return undefined;
  return { buttons: [[alertsOffer(words, tradeCode)]] };
};

/** Under what tells somebody that they are hired: whether to go on telling of vacancies, where they asked for that. */
export async function alertsAfterHiring(db: Db, candidateId: number) {
  if ((await db.alertSubscription.count({ where: { candidateId } })) === 0) return undefined;
  return (words: Words) => ({
    line: words.html("alerts-hired-line"),
    buttons: [[button(words.plain("alerts-hired-button"), "alert-stop", "", BESIDE)]],
  });
}
