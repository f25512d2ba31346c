// Registrations as a spreadsheet.
import { maskPhone } from "../candidates/phone.ts";
import { openSealed } from "../candidates/sealed-fields.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import { ageOn, localDate } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Education, Goal, RegistrationState } from "../platform/generated/prisma/enums.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { printingIn } from "../telegram/printing.ts";
import { sortable, spreadsheet } from "../telegram/spreadsheet.ts";
import type { Words } from "../telegram/texts.ts";
import { ownOf, type Scope } from "./scope.ts";
import { stateWord } from "./screens.ts";

const PAGE = 1000;
const columns = [
  "number",
  "registered",
  "zone",
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
  "guardian",
  "mark",
] as const;
type SheetRow = Record<(typeof columns)[number], string>;
type Stands = Pick<Runtime, "db" | "seal" | "config" | "now">;

interface Row {
  readonly id: number;
  readonly number: string;
  readonly submittedAt: Date;
  readonly state: RegistrationState;
  readonly goal: Goal;
  readonly programme: unknown;
  readonly centre: unknown;
  readonly zone: string | null;
  readonly startsOn: string | null;
  /** Null where staff may not see the person. */
  readonly fullName: string | null;
  readonly phoneSealed: string | null;
  readonly birthDateSealed: string | null;
  readonly place: string | null;
  readonly education: Education | null;
  readonly guardianName: string | null;
}

/**
 * The file of a scope, as far as it is within reach, in a staff member's language, made while it is sent. Phones are masked, ages stand for birth
 * dates, no cell starts a formula, and every row carries the mark under which the export was recorded.
 */
export function exportFile(
  rt: Stands,
  asked: { scope: Scope; reach: Reach; words: Words; mark: number },
): { name: string; mark: string; rows: AsyncIterable<Uint8Array> } {
  const { words } = asked;
  const mark = `E-${asked.mark}`;
  const day = localDate(rt.now(), rt.config.zone);
  const headings = Object.fromEntries(columns.map((key) => [key, words.plain(`staff-column-${key}`)]));
  const rows = spreadsheet<(typeof columns)[number]>(words, headings as SheetRow, sheetRows(rt, asked, mark));
  return { name: `${words.plain("staff-file-name")}-${nameOf(words, asked.scope)}-${day}.csv`, mark, rows };
}

function nameOf(words: Words, scope: Scope): string {
  switch (scope.of) {
    case "all":
      return words.plain("staff-file-of-all");
    case "intake":
      return words.plain("staff-file-of-intake", { intake: String(scope.intakeId) });
    case "waiting":
      return words.plain("staff-file-of-waiting", { programme: scope.programmeCode });
    case "programme":
      return scope.programmeCode;
  }
}

async function* sheetRows(
  rt: Stands,
  { scope, reach, words }: { scope: Scope; reach: Reach; words: Words },
  mark: string,
): AsyncGenerator<SheetRow> {
  for (let after = 0; ; ) {
    const page = await registrationsAfter(rt.db, scope, reach, after);
    for (const row of page) yield sheetRow(rt, row, words, mark);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

/** Which registrations come next, each with what a row tells: staff see whoever agreed or is in a training. */
function registrationsAfter(db: Db, scope: Scope, reach: Reach, after: number): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select r.id, r.number, r."submittedAt", r.state::text as state, r.goal::text as goal, p.name as programme,
      o.name as centre, o.zone, i."startsOn"::text as "startsOn",
      s."fullName", s."phoneSealed", s."birthDateSealed", s.education::text as education, s."guardianName",
      coalesce(g.name, s."otherPlace") as place
    from "Registration" r
    join "Programme" p on p.code = r."programmeCode"
    left join "Intake" i on i.id = r."intakeId"
    left join "Centre" o on o.code = i."centreCode"
    left join "Candidate" s on s.id = r."candidateId" and (r.state = 'inTraining' or exists (
      select from "Consent" k
      where k."candidateId" = s.id and k.purpose = 'registration' and k."withdrawnAt" is null
    ))
    left join "Regency" g on g.code = s."regencyCode"
    where r.id > ${after} and ${conditionOf(scope)} and ${ownOf(reach)}
    order by r.id limit ${PAGE}`;
}

function conditionOf(scope: Scope): Prisma.Sql {
  switch (scope.of) {
    case "all":
      return Prisma.sql`true`;
    case "intake":
      return Prisma.sql`r."intakeId" = ${scope.intakeId}`;
    case "programme":
      return Prisma.sql`r."programmeCode" = ${scope.programmeCode}`;
    case "waiting":
      return Prisma.sql`r."programmeCode" = ${scope.programmeCode} and r."intakeId" is null`;
  }
}

function sheetRow(rt: Stands, row: Row, words: Words, mark: string): SheetRow {
  const zone = row.zone ?? rt.config.zone;
  const { phone, birthDate } = openSealed(rt.seal, { ...row, guardianPhoneSealed: null });
  return {
    number: row.number,
    registered: sortable(row.submittedAt, zone),
    zone: printingIn(words.language, zone).time(row.submittedAt).split(" ").at(-1) ?? zone,
    state: stateWord(words, row.state),
    programme: inLanguage(row.programme, words.language),
    centre: row.centre === null ? "" : inLanguage(row.centre, words.language),
    starts: row.startsOn ?? "",
    goal: words.plain(`registration-goal-${row.goal}`),
    name: row.fullName ?? "",
    phone: phone === undefined ? "" : maskPhone(phone),
    age: birthDate === undefined ? "" : String(ageOn(birthDate, localDate(rt.now(), zone))),
    place: row.place ?? "",
    education: row.education === null ? "" : words.plain(`registration-education-${row.education}`),
    guardian: row.guardianName ?? "",
    mark,
  };
}
