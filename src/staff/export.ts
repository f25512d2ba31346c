// Registrations as a spreadsheet.
import { maskPhone } from "../candidates/phone.ts";
import { openSealed } from "../candidates/sealed-fields.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { OfferedKind, Stands } from "../exports/exports.ts";
import { ageOn, localDate } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Education, Goal, RegistrationState } from "../platform/generated/prisma/enums.ts";
import type { Reach } from "../roles/roles.ts";
import type { Cell } from "../spreadsheets/cells.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { registrationsByProgramme } from "./overview.ts";
import { inReach, inScope, ownOf, readScope, type Scope } from "./scope.ts";
import { printFor, stateWord } from "./screens.ts";
import { titleOf } from "./titles.ts";

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
] as const;

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
 * Registrations of a scope, as far as they are within reach. Phones are masked, ages stand for birth dates, and whoever
 * withdrew consent is not named.
 */
export const registrationsExport: OfferedKind = {
  name: "registrations",
  right: "desk",
  act: "registrations-exported",
  async open(rt, { scope: code, reach, words }) {
    const scope = readScope(code);
    const named = scope && (await titleOf(rt.db, scope, reach, printFor(words, rt.config.zone)));
    if (!scope || !named) return undefined;
    const day = localDate(rt.now(), rt.config.zone);
    return {
      title: named.title,
      note: words.plain("staff-file-note"),
      fileName: `${words.plain("staff-file-name")}-${nameOf(words, scope)}-${day}`,
      columns: columns.map((key) => ({ heading: words.plain(`staff-column-${key}`), ...widths[key] })),
      count: () => rt.db.registration.count({ where: { AND: [inScope(scope), inReach(reach)] } }),
      rows: () => sheetRows(rt, { scope, reach, words }),
    };
  },
  brief(words, code) {
    const scope = readScope(code);
    return scope?.of === "programme" ? scope.programmeCode : scope ? nameOf(words, scope) : "";
  },
  async parts(rt, { reach, words }) {
    const programmes = await registrationsByProgramme(rt.db, reach, words.language);
    const all = programmes.reduce((sum, programme) => sum + programme.all, 0);
    const { figure } = printFor(words, rt.config.zone);
    const label = (name: string, count: number) => words.plain("staff-programme-button", { name, open: figure(count) });
    return [
      { label: label(words.plain("staff-title-all"), all), scope: "all" },
      ...programmes.map((one) => ({ label: label(one.name, one.all), scope: `p-${one.code}` })),
    ];
  },
};

const widths: Partial<Record<(typeof columns)[number], { width: number }>> = {
  number: { width: 16 },
  registered: { width: 17 },
  state: { width: 28 },
  programme: { width: 32 },
  centre: { width: 28 },
  starts: { width: 12 },
  goal: { width: 22 },
  name: { width: 28 },
  phone: { width: 18 },
  place: { width: 26 },
};

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
): AsyncGenerator<readonly Cell[]> {
  for (let after = 0; ; ) {
    const page = await registrationsAfter(rt.db, scope, reach, after);
    for (const row of page) yield sheetRow(rt, row, words);
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

/** In the order of the columns. */
function sheetRow(rt: Stands, row: Row, words: Words): readonly Cell[] {
  const zone = row.zone ?? rt.config.zone;
  const { phone, birthDate } = openSealed(rt.seal, { ...row, guardianPhoneSealed: null });
  return [
    row.number,
    { at: row.submittedAt, zone },
    printingIn(words.language, zone).time(row.submittedAt).split(" ").at(-1) ?? zone,
    stateWord(words, row.state),
    inLanguage(row.programme, words.language),
    row.centre === null ? null : inLanguage(row.centre, words.language),
    row.startsOn === null ? null : { day: row.startsOn },
    words.plain(`registration-goal-${row.goal}`),
    row.fullName,
    phone === undefined ? null : maskPhone(phone),
    birthDate === undefined ? null : ageOn(birthDate, localDate(rt.now(), zone)),
    row.place,
    row.education === null ? null : words.plain(`registration-education-${row.education}`),
    row.guardianName,
  ];
}
