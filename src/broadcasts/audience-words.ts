// An audience in plain words: "Orang yang berminat pada Las, di Lombok Timur, berbahasa Indonesia".
import { inLanguage } from "../catalogue/catalogue.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Texts, Words } from "../telegram/texts.ts";
import { type Audience, isChosen, type Reach } from "./audience.ts";

/** The audience as a sentence's beginning, without formatting; undefined while nobody was chosen. */
export async function describeAudience(
  { db, texts }: { db: Db; texts: Texts },
  words: Words,
  chosen: Audience,
  reach: Reach,
): Promise<string | undefined> {
  if (!isChosen(chosen, reach)) return undefined;
  if (reach.ofId !== null) return words.plain("broadcasts-people-of", { number: String(reach.ofId) });
  const or = (names: readonly string[]) => names.join(` ${words.plain("broadcasts-or")} `);
  const interests = await interestNames(db, words, chosen);
  const places = await placeNames(db, chosen);
  const centres = await centreNames(db, words, reach);
  const parts = [
    ...(interests.length > 0 ? [words.plain("broadcasts-people-interest", { names: or(interests) })] : []),
    ...(chosen.states
      ? [
          words.plain("broadcasts-people-states", {
            names: or(chosen.states.map((state) => words.plain(`registration-state-${state}`))),
          }),
        ]
      : []),
    ...(chosen.goals ? [or(chosen.goals.map((goal) => words.plain(`broadcasts-people-${goal}`)))] : []),
    ...(places.length > 0 ? [words.plain("broadcasts-people-places", { names: or(places) })] : []),
    ...(chosen.languages
      ? [
          words.plain("broadcasts-people-languages", {
            names: or(chosen.languages.map((each) => texts.in(each).plain("telegram-language-name"))),
          }),
        ]
      : []),
    ...(chosen.untoldDays === undefined
      ? []
      : [words.plain("broadcasts-people-untold", { days: String(chosen.untoldDays) })]),
    ...(centres.length > 0 ? [words.plain("broadcasts-people-centres", { names: or(centres) })] : []),
  ];
  return parts.length === 0
    ? words.plain("broadcasts-people-everyone")
    : words.plain("broadcasts-people", { parts: parts.join(", ") });
}

async function interestNames(db: Db, { language }: Words, chosen: Audience): Promise<string[]> {
  const byCode = { orderBy: { code: "asc" }, select: { name: true } } as const;
  const trades = await db.trade.findMany({ where: { code: { in: chosen.trades ?? [] } }, ...byCode });
  const programmes = await db.programme.findMany({ where: { code: { in: chosen.programmes ?? [] } }, ...byCode });
  const intakes = await db.intake.findMany({
    where: { id: { in: chosen.intakes ?? [] } },
    orderBy: { id: "asc" },
    select: { startsOn: true, programme: { select: { name: true } } },
  });
  const printing = printingIn(language, "UTC");
  return [
    ...[...trades, ...programmes].map(({ name }) => inLanguage(name, language)),
    ...intakes.map(
      ({ startsOn, programme }) =>
        `${inLanguage(programme.name, language)} (${printing.shortDate(dayFromDatabase(startsOn))})`,
    ),
  ];
}

async function placeNames(db: Db, chosen: Audience): Promise<string[]> {
  const provinces = await db.province.findMany({ where: { code: { in: chosen.provinces ?? [] } } });
  const regencies = await db.regency.findMany({ where: { code: { in: chosen.regencies ?? [] } } });
  return [...provinces, ...regencies].map(({ name }) => name);
}

async function centreNames(db: Db, { language }: Words, { centreCodes }: Reach): Promise<string[]> {
  const centres = await db.centre.findMany({ where: { code: { in: [...centreCodes] } }, select: { name: true } });
  return centres.map(({ name }) => inLanguage(name, language));
}
