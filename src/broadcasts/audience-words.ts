// An audience in plain words: "Orang yang berminat pada Las, di Lombok Timur, berbahasa Indonesia".
import { inLanguage } from "../catalogue/catalogue.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { type Audience, isChosen, type Reach } from "./audience.ts";
import { readHolding } from "./holding.ts";
import { languageWord } from "./print.ts";

/** The audience as a sentence's beginning, without formatting; undefined while nobody was chosen. */
export async function describeAudience(
  { db }: { db: Db },
  words: Words,
  chosen: Audience,
  reach: Reach,
): Promise<string | undefined> {
  if (!isChosen(chosen, reach)) return undefined;
  if (reach.ofId !== null) return words.plain("broadcasts-people-of", { number: String(reach.ofId) });
  const or = (names: readonly string[]) => oneOf(words, names);
  const interests = await interestNames(db, words, chosen);
  const places = await placeNames(db, chosen);
  const certificates = await certificateNames(db, words, chosen);
  const everyone = await describeEveryone({ db }, words, reach);
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
    ...(certificates.length > 0 ? [words.plain("broadcasts-people-certificates", { names: or(certificates) })] : []),
    ...(places.length > 0 ? [words.plain("broadcasts-people-places", { names: or(places) })] : []),
    ...(chosen.languages
      ? [
          words.plain("broadcasts-people-languages", {
            names: or(chosen.languages.map((each) => languageWord(words, each))),
          }),
        ]
      : []),
    ...(chosen.untoldDays === undefined
      ? []
      : [words.plain("broadcasts-people-untold", { days: String(chosen.untoldDays) })]),
    ...(centres.length > 0 ? [words.plain("broadcasts-people-centres", { names: or(centres) })] : []),
  ];
  const isEveryone = parts.length === (centres.length > 0 ? 1 : 0);
  return isEveryone ? everyone.people : words.plain("broadcasts-people", { parts: parts.join(", ") });
}

/** What "everybody" is for this author: everyone who uses the bot, or those who registered at their centre. */
export async function describeEveryone(
  { db }: { db: Db },
  words: Words,
  reach: Reach,
): Promise<{ people: string; label: string }> {
  const centres = await centreNames(db, words, reach);
  const names = oneOf(words, centres);
  return centres.length === 0
    ? { people: words.plain("broadcasts-people-everyone"), label: words.plain("broadcasts-choose-everyone") }
    : {
        people: words.plain("broadcasts-people-everyone-of", { names }),
        label: words.plain("broadcasts-choose-everyone-of", { names }),
      };
}

/** Why nobody fits, and what helps. */
export async function describeNobody(
  { db }: { db: Db },
  words: Words,
  chosen: Audience,
  reach: Reach,
): Promise<string> {
  const centres = await centreNames(db, words, reach);
  if (reach.ofId !== null) return words.html("broadcasts-zero-of", { number: String(reach.ofId) });
  if (centres.length === 0) return words.html("broadcasts-zero");
  const isEveryone = chosen.everyone === true && chosen.untoldDays === undefined;
  return words.html(isEveryone ? "broadcasts-zero-centre" : "broadcasts-zero-at-centre", {
    names: oneOf(words, centres),
  });
}

const MOST_NAMES = 4;

/** "A, B or C"; of many only the first, and how many more. */
function oneOf(words: Words, names: readonly string[]): string {
  const shown = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names;
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, words.plain("broadcasts-more-names", { count: String(more) })] : shown;
  const last = all.at(-1) ?? "";
  return all.length < 2 ? last : `${all.slice(0, -1).join(", ")} ${words.plain("broadcasts-or")} ${last}`;
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

async function certificateNames(db: Db, words: Words, { certificates = [] }: Audience): Promise<string[]> {
  const read = certificates.map(readHolding);
  const trades = await db.trade.findMany({
    where: { code: { in: read.flatMap(({ tradeCode }) => tradeCode ?? []) } },
    select: { code: true, name: true },
  });
  const names = new Map(trades.map(({ code, name }) => [code, inLanguage(name, words.language)]));
  return read.map(({ tradeCode, isSoon }) => {
    const which = isSoon ? "soon" : "valid";
    if (tradeCode === undefined) return words.plain(`broadcasts-people-certificate-${which}`);
    return words.plain(`broadcasts-people-certificate-of-${which}`, { trade: names.get(tradeCode) ?? tradeCode });
  });
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
