// Rows of a list against the vacancies that stand: which of them a row means, what it would change, and what the rules
// would say of it then.
import type { Compared, Problem } from "../imports/imports.ts";
import { type Day, dayFromDatabase } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { type FieldName, staysItself } from "./fields.ts";
import { type Tables, verdictOn } from "./judging.ts";
import { missingOf } from "./missing.ts";
import { routeOf } from "./routes.ts";
import { fieldOfColumn, forDatabase, problemOf, type SheetRow, type Written } from "./sheet-row.ts";
import { asVacancies, type VacancyRow, vacancyParts } from "./vacancies.ts";
import { theirs, type Writer } from "./writers.ts";

/** What saving a row would do. */
export type Meant =
  | { readonly is: "new"; readonly written: Written }
  | {
      readonly is: "changed";
      readonly stored: VacancyRow;
      readonly written: Written;
      readonly fields: readonly FieldName[];
      readonly schemes: SheetRow["schemes"];
    }
  | { readonly is: "same"; readonly stored: VacancyRow }
  | { readonly is: "bad"; readonly problems: readonly Problem[] };

/** What each row means, by its number. Only vacancies of whoever sent the list are seen. */
export async function meantBy(db: Db, writer: Writer, rows: readonly SheetRow[]): Promise<ReadonlyMap<number, Meant>> {
  const stored = await storedFor(db, writer, rows);
  const byCode = new Map(stored.map((one) => [one.code, one]));
  const byReference = new Map(stored.map((one) => [`${one.companyCode} ${one.reference}`, one]));
  const byNature = new Map(stored.map((one) => [natureOfStored(one), one]));
  return new Map(
    rows.map((row): [number, Meant] => {
      const { number, code, reference } = row;
      if (code !== undefined) {
        const found = byCode.get(code);
        const isAnothers = row.companyCode !== undefined && found?.companyCode !== row.companyCode;
        if (!found || isAnothers) return [number, bad(problemOf("code", "code-unknown"))];
        const named = reference === undefined ? undefined : byReference.get(`${found.companyCode} ${reference}`);
        if (named && named.id !== found.id) return [number, bad(problemOf("reference", "reference-taken", named.code))];
        return [number, against(found, row)];
      }
      const named = reference === undefined ? undefined : byReference.get(`${row.companyCode} ${reference}`);
      const like = byNature.get(natureOf(row));
      const found = named ?? (like && (reference === undefined || like.reference === null) ? like : undefined);
      return [number, found ? against(found, row) : { is: "new", written: whole(row) }];
    }),
  );
}

/** Compares, and notes in each row what the rules would say. */
export async function compareRows(
  db: Db,
  { writer, tables, today }: { writer: Writer; tables: Tables; today: Day },
  rows: readonly SheetRow[],
): Promise<{ verdicts: ReadonlyMap<number, Compared>; meant: ReadonlyMap<number, Meant> }> {
  const meant = await meantBy(db, writer, rows);
  const wouldBe = await rowsAsTheyWouldBe(db, rows, meant);
  const vacancies = new Map(
    (await asVacancies(db, [...wouldBe.values()])).map((vacancy, at) => [[...wouldBe.keys()][at], vacancy]),
  );
  for (const row of rows) {
    const would = wouldBe.get(row.number);
    const vacancy = vacancies.get(row.number);
    if (would && vacancy)
      row.judged = {
        missing: missingOf(vacancy),
        reasons: verdictOn(would, tables, today).blockReasons,
        isPublished: would.state === "published",
      };
  }
  const verdicts = new Map<number, Compared>();
  for (const [number, one] of meant) verdicts.set(number, one.is === "bad" ? { problems: one.problems } : one.is);
  return { verdicts, meant };
}

/** Two rows that mean one vacancy: its code, the company's own name for it, or what it is. */
export function keyOf(row: SheetRow): string {
  return row.code ?? (row.reference === undefined ? natureOf(row) : `${row.companyCode} ref ${row.reference}`);
}

function bad(problem: Problem): Meant {
  return { is: "bad", problems: [problem] };
}

function against(stored: VacancyRow, row: SheetRow): Meant {
  const { written } = row;
  if (written.kind !== undefined && written.kind !== stored.kind) return bad(problemOf("kind", "kind-fixed"));
  if (written.tradeCode !== undefined && written.tradeCode !== stored.tradeCode)
    return bad(problemOf("trade", "trade-fixed", stored.tradeCode));
  const title = { ...(stored.title as object), ...written.title } as Written["title"];
  const all: Written = {
    ...written,
    ...(written.title === undefined ? {} : { title: title as NonNullable<Written["title"]> }),
    ...(row.reference === undefined ? {} : { reference: row.reference }),
  };
  const columns = (Object.keys(all) as (keyof Written)[]).filter(
    (column) => !isEqual(all[column], comparable(stored, column)),
  );
  const schemes = row.schemes !== undefined && !isSchemes(stored, row.schemes) ? row.schemes : undefined;
  if (columns.length === 0 && schemes === undefined) return { is: "same", stored };
  if (stored.state === "rejected") return bad(problemOf(undefined, "rejected", stored.code));
  const fields = columns
    .filter((column) => column !== "reference")
    .map(
      (column): FieldName =>
        column === "title" && written.title?.id === (stored.title as { id: string }).id
          ? "titleEn"
          : (fieldOfColumn[column] ?? (column as FieldName)),
    );
  if (stored.state === "closed" && !fields.every(staysItself)) return bad(problemOf(undefined, "closed", stored.code));
  return {
    is: "changed",
    stored,
    written: Object.fromEntries(columns.map((column) => [column, all[column]])) as Written,
    fields: [...new Set([...fields, ...(schemes === undefined ? [] : ["schemes" as const])])],
    schemes,
  };
}

/** What a new vacancy is written with. */
function whole({ written, reference }: SheetRow): Written {
  const kind = written.kind ?? "domestic";
  return { ...written, kind, ...(reference === undefined ? {} : { reference }) };
}

function comparable(stored: VacancyRow, column: keyof Written): unknown {
  const value = stored[column as keyof VacancyRow];
  return value instanceof Date ? dayFromDatabase(value) : value;
}

function isEqual(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

function isSchemes(stored: VacancyRow, schemes: NonNullable<SheetRow["schemes"]>): boolean {
  const named = (all: readonly { schemeId: number; required: boolean }[]) =>
    all
      .map(({ schemeId, required }) => `${schemeId} ${required}`)
      .sort()
      .join();
  return named(stored.schemes) === named(schemes);
}

function natureOf({ companyCode, written }: SheetRow): string {
  const { title, regencyCode, country, place, closesOn } = written;
  return nature([companyCode, title?.id, regencyCode ?? country ?? "ID", place, closesOn]);
}

function natureOfStored({ companyCode, title, regencyCode, country, place, closesOn }: VacancyRow): string {
  const day = closesOn === null ? undefined : dayFromDatabase(closesOn);
  return nature([companyCode, (title as { id: string }).id, regencyCode ?? country, place, day]);
}

function nature(parts: readonly unknown[]): string {
  return parts.map((part) => String(part ?? "").toLowerCase()).join("\u0001");
}

/** Those that are refused or closed come first, so that one that still stands is found before them. */
async function storedFor(db: Db, writer: Writer, rows: readonly SheetRow[]): Promise<VacancyRow[]> {
  const codes = rows.flatMap(({ code }) => code ?? []);
  const companies = [...new Set(rows.flatMap(({ companyCode }) => companyCode ?? []))];
  const references = rows.flatMap(({ reference }) => reference ?? []);
  const titles = rows.flatMap(({ written }) => written.title?.id?.toLowerCase() ?? []);
  const found = await rowsOf<{ id: number }>(
    db,
    Prisma.sql`select id from "Vacancy"
      where code = any(${codes}) or reference = any(${references})
        or ("companyCode" = any(${companies}) and lower(title->>'id') = any(${titles}))`,
  );
  return db.vacancy.findMany({
    where: { AND: [{ id: { in: found.map(({ id }) => id) } }, theirs(writer)] },
    include: vacancyParts,
    orderBy: [{ state: "desc" }, { id: "desc" }],
  });
}

/** Rows of the table as saving would make them, to be judged. */
async function rowsAsTheyWouldBe(
  db: Db,
  rows: readonly SheetRow[],
  meant: ReadonlyMap<number, Meant>,
): Promise<ReadonlyMap<number, VacancyRow>> {
  const companies = await db.company.findMany({
    ...vacancyParts.company,
    where: { code: { in: [...new Set(rows.flatMap(({ companyCode }) => companyCode ?? []))] } },
  });
  const byCode = new Map(companies.map((company) => [company.code, company]));
  const found = new Map<number, VacancyRow>();
  for (const { number, companyCode } of rows) {
    const one = meant.get(number);
    if (one?.is !== "new" && one?.is !== "changed") continue;
    const columns = forDatabase(one.written) as Partial<VacancyRow>;
    const company = one.is === "new" ? byCode.get(companyCode ?? "") : one.stored.company;
    if (!company) continue;
    const before =
      one.is === "new" ? { ...blank, ...routeOf(company, one.written.kind as VacancyRow["kind"]) } : one.stored;
    const regency = columns.regencyCode ? { code: columns.regencyCode, name: "", provinceCode: "" } : undefined;
    found.set(number, { ...before, ...columns, company, ...(regency ? { regency } : {}) } as VacancyRow);
  }
  return found;
}

const blank = {
  id: 0,
  code: "",
  state: "draft",
  title: { id: "" },
  country: "ID",
  openings: 0,
  byQuota: false,
  experienceMonths: 0,
  feeRupiah: 0,
  placementCostRupiah: 0,
  contractStatesTerms: false,
  documents: [],
  benefits: [],
  costs: [],
  schemes: [],
  madeBy: 0n,
  trade: { code: "", name: {} },
  regency: null,
  closedAs: null,
  contract: null,
  contractMonths: null,
  regencyCode: null,
  place: null,
  wageMin: null,
  wageMax: null,
  currency: null,
  wagePeriod: null,
  hours: null,
  minimumAge: null,
  maximumAge: null,
  sex: null,
  education: null,
  closesOn: null,
  contact: null,
  foreignEmployer: null,
  language: null,
  jobOrderNo: null,
  jobOrderVerifiedBy: null,
  permitNo: null,
  permitUntil: null,
  departsOn: null,
  publishedAt: null,
};
