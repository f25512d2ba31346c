// Intakes as a spreadsheet: every fact, and how many are in them.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { OfferedKind, Stands } from "../exports/exports.ts";
import { dateForDatabase, localDate } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import type { Cell } from "../spreadsheets/cells.ts";
import type { Words } from "../telegram/texts.ts";
import { dayIn, type Field, fields, isDayField } from "./facts.ts";
import { fieldWord, valueIn } from "./print.ts";
import { type IntakeOfStaff, intakesOf, pageAfter } from "./standing.ts";

const PAGE = 500;
const figures: readonly Field[] = ["number", "seats", "reserves", "hold"];

/** The intakes of all years (`all`), or of those that begin in one (`2027`), as far as they are within reach. */
export const intakesExport: OfferedKind = {
  name: "intakes",
  right: "desk",
  act: "intakes-exported",
  async open(rt, { scope, reach, words }) {
    const where = whereIn(scope, reach);
    if (!where) return undefined;
    const day = localDate(rt.now(), rt.config.zone);
    return {
      title: `${words.plain("intakes-file-title")}, ${nameOf(words, scope)}`,
      fileName: `${words.plain("intakes-file-name")}-${scope === "all" ? "" : `${scope}-`}${day}`,
      columns: [
        { heading: words.plain("intakes-column-code"), width: 28 },
        { heading: words.plain("intakes-column-programme"), width: 32 },
        { heading: words.plain("intakes-column-centre"), width: 28 },
        { heading: words.plain("intakes-column-phase"), width: 22 },
        ...fields.map((field) => ({ heading: fieldWord(words, field), width: 16 })),
        { heading: words.plain("intakes-column-people") },
        { heading: words.plain("intakes-column-held") },
      ],
      count: () => rt.db.intake.count({ where }),
      rows: () => rowsOf(rt, where, words),
    };
  },
  brief: (words, scope) => (/^(all|\d{4})$/.test(scope) ? nameOf(words, scope) : ""),
  async parts(rt, { reach, words }) {
    const years = await yearsOf(rt.db, reach);
    return ["all", ...years].map((scope) => ({ label: nameOf(words, scope), scope }));
  },
};

function whereIn(scope: string, reach: Reach): Prisma.IntakeWhereInput | undefined {
  const shown = {
    ...intakesOf(reach),
    OR: [{ active: true }, { registrations: { some: {} } }, { changes: { some: {} } }],
  };
  if (scope === "all") return shown;
  if (!/^20\d\d$/.test(scope)) return undefined;
  const next = `${Number(scope) + 1}-01-01`;
  return { ...shown, startsOn: { gte: dateForDatabase(`${scope}-01-01`), lt: dateForDatabase(next) } };
}

function nameOf(words: Words, scope: string): string {
  return scope === "all" ? words.plain("intakes-file-all") : words.plain("intakes-file-year", { year: scope });
}

async function yearsOf(db: Db, reach: Reach): Promise<string[]> {
  const { _min, _max } = await db.intake.aggregate({
    where: intakesOf(reach),
    _min: { startsOn: true },
    _max: { startsOn: true },
  });
  const [first, last] = [_min.startsOn?.getUTCFullYear(), _max.startsOn?.getUTCFullYear()];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, at) => String(last - at));
}

async function* rowsOf(rt: Stands, where: Prisma.IntakeWhereInput, words: Words): AsyncGenerator<readonly Cell[]> {
  for (let after = 0; ; ) {
    const page = await pageAfter(rt.db, { where, after, take: PAGE, now: rt.now() });
    for (const intake of page) yield rowOf(intake, words);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

function rowOf(intake: IntakeOfStaff, words: Words): readonly Cell[] {
  const { facts, states } = intake;
  const cell = (field: Field): Cell => {
    if (isDayField(field)) {
      const day = dayIn(facts, field);
      return day ? { day } : null;
    }
    if (figures.includes(field))
      return { number: facts.number, seats: facts.seats, reserves: facts.reserves, hold: facts.offerHours }[
        field as "seats"
      ];
    return valueIn(words, facts, field);
  };
  return [
    intake.code,
    inLanguage(intake.programmeName, words.language),
    inLanguage(intake.centreName, words.language),
    words.plain(`intakes-phase-${intake.phase}`),
    ...fields.map(cell),
    Object.entries(states).reduce((sum, [state, count]) => (state === "withdrawn" ? sum : sum + count), 0),
    intake.held,
  ];
}
