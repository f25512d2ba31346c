// "Is that company official?" What the centre knows of its partners, by the name that somebody types.

import { backToMenu } from "../menu/menu.ts";
import { type Day, dayFromDatabase } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { CompanyKind } from "../platform/generated/prisma/enums.ts";
import { button } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Print } from "../vacancies/print.ts";
import { asVacancies, openOn, type Vacancy, vacancyParts } from "../vacancies/vacancies.ts";
import { jobButtons } from "./list-screens.ts";

const MOST_COMPANIES = 3;
const MOST_VACANCIES = 3;

/** A partner as anybody may know it. One that nobody has checked yet is like one that there is not. */
export interface Partner {
  readonly code: string;
  readonly legalName: string;
  readonly kind: CompanyKind;
  readonly isHeld: boolean;
  readonly licence: { readonly number: string; readonly until: Day } | undefined;
}

/** The partners in whose name every one of these words stands, whole. */
export async function partnersNamed(db: Db, words: readonly string[]): Promise<Partner[]> {
  if (words.length === 0) return [];
  const rows = await rowsOf<{
    code: string;
    legalName: string;
    kind: CompanyKind;
    isHeld: boolean;
    licenceNo: string | null;
    licenceUntil: Date | null;
  }>(
    db,
    Prisma.sql`
    select code, "legalName", kind, state = 'suspended' as "isHeld", "licenceNo", "licenceUntil" from "Company"
    where state in ('verified', 'suspended') and "verifiedAt" is not null and not exists (
      select from unnest(${[...words]}::text[]) word where lower("legalName") !~ ('\\m' || word || '\\M'))
    order by length("legalName"), code limit ${MOST_COMPANIES}`,
  );
  return rows.map(({ licenceNo, licenceUntil, ...partner }) => ({
    ...partner,
    licence:
      licenceNo !== null && licenceUntil !== null
        ? { number: licenceNo, until: dayFromDatabase(licenceUntil) }
        : undefined,
  }));
}

/** Yes or no with its reason, and what that company offers today; of one that is no partner what to do. */
export async function partnersScreen(
  db: Db,
  print: Print,
  { name, partners, today }: { readonly name: string; readonly partners: readonly Partner[]; readonly today: Day },
): Promise<Screen> {
  const { words } = print;
  const lines = partners.map((partner) => partnerLine(print, partner, today));
  return {
    text:
      lines.length === 0
        ? words.html("jobs-partner-none", { name })
        : [...lines, "", words.html("jobs-partner-same")].join("\n"),
    buttons: [
      ...jobButtons(print, await vacanciesOf(db, partners, today)),
      [
        button(words.plain("abroad-to-hotlines"), "hotlines", "", "beside"),
        button(words.plain("abroad-to-flags"), "abroad", "", "beside"),
      ],
      [button(words.plain("jobs-all-button"), "jobs"), backToMenu(words)],
    ],
  };
}

/** What to do where somebody asks for money, or something else is wrong. */
export function wrongScreen({ words }: Pick<Print, "words">): Screen {
  return {
    text: words.html("jobs-wrong"),
    buttons: [
      [
        button(words.plain("abroad-to-hotlines"), "hotlines", "", "beside"),
        button(words.plain("abroad-to-flags"), "abroad", "", "beside"),
      ],
      [button(words.plain("jobs-all-button"), "jobs"), button(words.plain("abroad-to-centres"), "centres")],
      [backToMenu(words)],
    ],
  };
}

function partnerLine({ words, printing }: Print, { legalName, kind, isHeld, licence }: Partner, today: Day): string {
  const company = { company: legalName };
  if (isHeld) return words.html("jobs-partner-held", company);
  if (kind !== "agency" || licence === undefined) return words.html("jobs-partner-found", company);
  const printed = { ...company, licence: licence.number, day: printing.date(licence.until) };
  return words.html(licence.until < today ? "jobs-partner-ended" : "jobs-partner-agency", printed);
}

async function vacanciesOf(db: Db, partners: readonly Partner[], today: Day): Promise<Vacancy[]> {
  const rows = await db.vacancy.findMany({
    where: { AND: [openOn(today), { companyCode: { in: partners.map(({ code }) => code) } }] },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: MOST_VACANCIES,
    include: vacancyParts,
  });
  return asVacancies(db, rows);
}
