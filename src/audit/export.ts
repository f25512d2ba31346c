// The audit trail as a spreadsheet.
import type { OfferedKind, Stands } from "../exports/exports.ts";
import { localDate } from "../platform/calendar.ts";
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Cell } from "../spreadsheets/cells.ts";
import { conditionOf, filterCode, readFilter } from "./filter.ts";
import { filterWords } from "./screens.ts";
import { actWord, subjectsOf } from "./subjects.ts";
import { type Asked, nameInTrail, trailAfter } from "./trail.ts";

const PAGE = 1000;
const columns = ["number", "at", "who", "act", "subject", "about"] as const;
const widths = { number: 10, at: 17, who: 28, act: 32, subject: 40, about: 28 };

/** The acts of a filter, oldest first, as far as the reader may read of them. */
export const auditExport: OfferedKind = {
  name: "audit",
  right: "audit",
  act: "audit-exported",
  async open(rt, { scope, reach, words }) {
    const read = readFilter(scope);
    if (read?.rest !== "") return undefined;
    const { filter } = read;
    const asked = { filter, reach, zone: rt.config.zone, words };
    const person = filter.person === undefined ? undefined : await nameInTrail(rt.db, words, filter.person);
    const said = filterWords({ words, zone: rt.config.zone }, filter, person);
    return {
      title: words.plain("audit-file-title", { filter: said }),
      fileName: `${words.plain("audit-file-name")}-${localDate(rt.now(), rt.config.zone)}`,
      columns: columns.map((key) => ({ heading: words.plain(`audit-column-${key}`), width: widths[key] })),
      count: () => countOf(rt, asked),
      rows: () => sheetRows(rt, asked),
    };
  },
  brief: () => "",
  async parts(_, { words }) {
    return [
      { label: words.plain("audit-act-decisions"), scope: filterCode({}) },
      { label: words.plain("audit-act-all"), scope: filterCode({ act: "all" }) },
    ];
  },
};

async function countOf(rt: Stands, { filter, reach, zone }: Asked): Promise<number> {
  const [counted] = await rowsOf<{ count: number }>(
    rt.db,
    Prisma.sql`select count(*)::int as count from "StaffAct" where ${conditionOf(filter, reach, zone)}`,
  );
  return counted?.count ?? 0;
}

async function* sheetRows(rt: Stands, asked: Asked): AsyncGenerator<readonly Cell[]> {
  const { zone, words } = asked;
  for (let after = 0; ; ) {
    const page = await trailAfter(rt.db, asked, after, PAGE);
    const subject = await subjectsOf(rt.db, asked, page);
    for (const row of page) {
      const { id, who, act, about, at } = row;
      yield [id, { at, zone }, who, actWord(words, act), subject(row), about];
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}
