// The rows of one list of vacancies: each by itself, against what stands, and all of them against each other.
import type { ByLanguage } from "../catalogue/format.ts";
import type { Checker, Checking, Problem, Sender } from "../imports/imports.ts";
import type { Db } from "../platform/database.ts";
import { plainly } from "../platform/typed-text.ts";
import { companiesOf } from "./drafting.ts";
import { readTables } from "./judging.ts";
import { todayOf } from "./reviewing.ts";
import { type Known, readRow } from "./sheet-cells.ts";
import { compareRows, keyOf } from "./sheet-compare.ts";
import { problemOf, type SheetRow } from "./sheet-row.ts";
import type { Writer } from "./writers.ts";

/** As whom somebody writes by a list: a recruiter for the company, staff for the companies of the one centre. */
export function writerOf({ telegramId, companyCode }: Sender, centreCode: string): Writer {
  return companyCode === undefined ? { telegramId, reach: [centreCode] } : { telegramId, companyCode };
}

/** Reads what a list is held against, and checks it row by row. */
export async function openChecker(rt: Checking, centreCode: string, sender: Sender): Promise<Checker> {
  const writer = writerOf(sender, centreCode);
  const known = await readKnown(rt.db, writer);
  const tables = await readTables(rt.db);
  const today = todayOf(rt);
  const rows = new Map<string, number>();
  const flagged = new Map<number, readonly Problem[]>();
  /** The first row of a vacancy keeps it */
  const remember = (key: string, number: number) => {
    const first = rows.get(key);
    if (first === undefined) rows.set(key, number);
    else if (first !== number) flagged.set(number, [problemOf(undefined, "repeated-row", first)]);
  };
  return {
    check(number, cells) {
      const checked = readRow(known, number, cells);
      if ("row" in checked) remember(keyOf(checked.row as SheetRow), number);
      return checked;
    },
    async compare(db, all) {
      const { verdicts, meant } = await compareRows(db, { writer, tables, today }, all as SheetRow[]);
      for (const [number, one] of meant)
        if ((one.is === "changed" || one.is === "same") && !flagged.has(number)) remember(one.stored.code, number);
      return verdicts;
    },
    async finish() {
      return { rows: flagged };
    },
  };
}

async function readKnown(db: Db, writer: Writer): Promise<Known> {
  const [companies, trades, schemes, regencies, destinations] = await Promise.all([
    db.company.findMany({
      where: companiesOf(writer),
      select: { code: true, legalName: true, kind: true, state: true },
    }),
    db.trade.findMany({ where: { active: true }, select: { code: true, name: true, shortName: true, aliases: true } }),
    db.scheme.findMany({ select: { id: true, tradeCode: true, name: true, programmeCode: true } }),
    db.regency.findMany(),
    db.destination.findMany({ where: { tradeCode: null } }),
  ]);
  const byTrade = new Map<string, string>();
  const add = (text: string, code: string) => {
    if (!byTrade.has(plainly(text))) byTrade.set(plainly(text), code);
  };
  for (const { code } of trades) add(code, code);
  for (const { code, name, shortName } of trades)
    for (const each of [...Object.values(name as object), ...Object.values(shortName as object)])
      add(String(each), code);
  for (const { code, aliases } of trades) for (const alias of aliases) add(alias, code);
  const byScheme = new Map<string, number>();
  // A row that names its vacancy by the code says no trade: then a name that is one scheme's is enough.
  for (const { id, tradeCode, name, programmeCode } of schemes)
    for (const trade of [tradeCode, ""])
      for (const word of [name, programmeCode ?? ""]) if (word !== "") byScheme.set(`${trade} ${plainly(word)}`, id);
  return {
    companies,
    own: "companyCode" in writer ? writer.companyCode : undefined,
    trades: byTrade,
    schemes: byScheme,
    regencies,
    countries: destinations.map(({ country, name }) => ({ code: country, name: name as ByLanguage })),
  };
}
