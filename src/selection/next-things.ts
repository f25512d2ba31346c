// What somebody can do who was not accepted: another date that they fit, word of the next one, vacancies of the trade.
import type { InlineKeyboardButton } from "grammy/types";
import { alertsOffer } from "../alerts/suggesting.ts";
import { educations, meetsEducation } from "../candidates/education.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import { ageOn, localDate } from "../platform/calendar.ts";
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { PartNeeds } from "../registration/parts.ts";
import { openProfile, profileColumns, type Registration } from "../registration/registration.ts";
import { BESIDE, button } from "../telegram/press.ts";
import type { Words } from "../telegram/texts.ts";
import { intakesAt } from "../trades/trades.ts";

const MOST = 3;

/** The lines and the buttons: each leads to something that is open to this very person. Who `waits` hears of the next date. */
export async function nextThings(
  rt: PartNeeds,
  words: Words,
  registration: Registration,
  waits = false,
): Promise<{ lines: string[]; buttons: InlineKeyboardButton[][] }> {
  const { programmeCode, tradeCode, goal } = registration;
  const open = await fittingOpen(rt, registration);
  const isOpenAgain = open.some(({ code }) => code === programmeCode);
  return {
    lines:
      open.length > 0 || !waits ? [words.html(open.length > 0 ? "selection-next-open" : "selection-next-none")] : [],
    buttons: [
      ...open.map(({ code, name }) => [
        button(
          words.plain("selection-next-button", { programme: inLanguage(name, words.language) }),
          "reg",
          `p.${code}`,
          BESIDE,
        ),
      ]),
      ...(isOpenAgain || waits ? [] : [[button(words.plain("selection-wish-button"), "wish", programmeCode, BESIDE)]]),
      ...(goal === "ownBusiness" ? [] : [[alertsOffer(words, tradeCode)]]),
    ],
  };
}

/** Programmes of the same trade with an intake that is open, whose age and school this person meets. */
async function fittingOpen(rt: PartNeeds, registration: Registration): Promise<{ code: string; name: unknown }[]> {
  const { candidateId, tradeCode, programmeCode, intake } = registration;
  const candidate = await rt.db.candidate.findUnique({ where: { id: candidateId }, select: profileColumns });
  if (!candidate) return [];
  const { birthDate, education = "S3" } = openProfile(rt.seal, candidate); // not known: any may do
  const now = rt.now();
  const age = birthDate === undefined ? 30 : ageOn(birthDate, localDate(now, rt.config.zone));
  const enough = educations.filter((minimum) => meetsEducation(education, minimum));
  return rowsOf(
    rt.db,
    Prisma.sql`
    select p.code, p.name from "Programme" p
    where p.active and p."tradeCode" = ${tradeCode}
      and p."minimumAge" <= ${age} and coalesce(p."maximumAge", 200) >= ${age}
      and p."minimumEducation"::text = any(${enough}::text[])
      and exists (
        select from (${intakesAt(now)}) s
        where s."programmeCode" = p.code and s.standing in ('open', 'nearlyFull') and s.id <> ${intake?.id ?? 0}
      )
    order by p.code <> ${programmeCode}, p.position limit ${MOST}`,
  );
}
