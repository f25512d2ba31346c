// Registrations as a spreadsheet: read page by page, so that a file may be longer than memory.
import { stringify } from "csv-stringify";
import { maskPhone } from "../candidates/phone.ts";
import { openSealed } from "../candidates/sealed-fields.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import { ageOn, dayFromDatabase, localDate } from "../platform/calendar.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { maySee } from "./registrations.ts";
import { inScope, type Scope, scopeCode } from "./scope.ts";
import { educationWord, stateWord } from "./screens.ts";

const PAGE = 500;
const columns = [
  "number",
  "registered",
  "state",
  "programme",
  "centre",
  "starts",
  "goal",
  "name",
  "phone",
  "age",
  "place",
  "education",
  "mark",
] as const;
const withAll = {
  programme: { select: { name: true } },
  intake: { include: { centre: { select: { name: true, zone: true } } } },
  candidate: {
    include: {
      regency: { select: { name: true } },
      consents: { where: { withdrawnAt: null }, select: { purpose: true } },
    },
  },
} as const;
type Row = Prisma.RegistrationGetPayload<{ include: typeof withAll }>;

/**
 * The file of a scope in a staff member's language, made while it is sent. Phones are masked, ages stand for birth
 * dates, no cell starts a formula, and every row carries the mark under which the export was recorded.
 */
export function exportFile(
  rt: Pick<Runtime, "db" | "seal" | "config" | "now">,
  asked: { scope: Scope; words: Words; mark: number },
): { name: string; mark: string; rows: AsyncIterable<Uint8Array> } {
  const { words } = asked;
  const mark = `E-${asked.mark}`;
  const day = localDate(rt.now(), rt.config.zone);
  const sheet = stringify({
    bom: true,
    header: true,
    record_delimiter: "windows",
    columns: columns.map((key) => ({ key, header: words.plain(`staff-column-${key}`) })),
    cast: { string: (text) => withoutFormula(text) },
  });
  const rows = registrationsOf(rt, asked.scope);
  void (async () => {
    try {
      for await (const row of rows) {
        const flows = sheet.write(sheetRow(rt, row, words, mark));
        if (!flows) await new Promise((resolve) => sheet.once("drain", resolve));
      }
      sheet.end();
    } catch (error) {
      sheet.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  })();
  return { name: `${words.plain("staff-file-name")}-${scopeCode(asked.scope)}-${day}.csv`, mark, rows: sheet };
}

/** A cell that a spreadsheet would calculate is shown as text. A phone's plus and a negative number are cells too. */
export function withoutFormula(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

async function* registrationsOf(rt: Pick<Runtime, "db">, scope: Scope): AsyncGenerator<Row> {
  for (let after = 0; ; ) {
    const page = await rt.db.registration.findMany({
      where: { ...inScope(scope), id: { gt: after } },
      include: withAll,
      orderBy: { id: "asc" },
      take: PAGE,
    });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

function sheetRow(
  rt: Pick<Runtime, "seal" | "config" | "now">,
  row: Row,
  words: Words,
  mark: string,
): Record<(typeof columns)[number], string> {
  const { candidate, intake } = row;
  const zone = intake?.centre.zone ?? rt.config.zone;
  const agreed = maySee(row);
  const { phone, birthDate } = openSealed(rt.seal, candidate);
  const ifAgreed = (value: string | null | undefined) => (agreed ? (value ?? "") : "");
  return {
    number: row.number,
    registered: printingIn(words.language, zone).dateTime(row.submittedAt),
    state: stateWord(words, row.state),
    programme: inLanguage(row.programme.name, words.language),
    centre: intake ? inLanguage(intake.centre.name, words.language) : "",
    starts: intake ? dayFromDatabase(intake.startsOn) : "",
    goal: words.plain(`staff-goal-${row.goal}`),
    name: ifAgreed(candidate.fullName),
    phone: ifAgreed(phone && maskPhone(phone)),
    age: ifAgreed(birthDate && String(ageOn(birthDate, localDate(rt.now(), zone)))),
    place: ifAgreed(candidate.regency?.name ?? candidate.otherPlace),
    education: ifAgreed(candidate.education && educationWord(words, candidate.education)),
    mark,
  };
}
