// The front door: what everybody may read of a vacancy, and which there are to read.
import type { ByLanguage } from "../catalogue/format.ts";
import { type Day, dateForDatabase, dayFromDatabase } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type {
  CompanyKind,
  CompanyState,
  Education,
  PlacementRoute,
  Sex,
  VacancyEnd,
  VacancyKind,
  VacancyState,
  WagePeriod,
} from "../platform/generated/prisma/enums.ts";

/** What somebody has to pay, and who does. */
export interface Cost {
  readonly item: string;
  readonly amount: number;
  /** ISO 4217 */
  readonly currency: string;
  readonly payer: "employer" | "agency" | "worker";
}

/** A vacancy as its card tells it. */
export interface Vacancy {
  readonly id: number;
  /** VAC-001 */
  readonly code: string;
  readonly state: VacancyState;
  readonly closedAs: VacancyEnd | undefined;
  readonly kind: VacancyKind;
  readonly title: ByLanguage;
  readonly trade: { readonly code: string; readonly name: unknown };
  readonly company: {
    readonly code: string;
    readonly name: string;
    readonly kind: CompanyKind;
    readonly state: CompanyState;
    readonly centreCode: string;
  };
  readonly openings: number;
  readonly byQuota: boolean;
  readonly contract: string | undefined;
  readonly contractMonths: number | undefined;
  readonly country: string;
  /** What the operator's table calls the country; undefined where it has no line */
  readonly countryName: unknown;
  readonly regency: { readonly code: string; readonly name: string; readonly provinceCode: string } | undefined;
  readonly place: string | undefined;
  readonly wage:
    | {
        readonly min: number;
        readonly max: number | undefined;
        readonly currency: string;
        readonly period: WagePeriod;
      }
    | undefined;
  readonly hours: string | undefined;
  readonly minimumAge: number | undefined;
  readonly maximumAge: number | undefined;
  readonly sex: Sex | undefined;
  readonly education: Education | undefined;
  readonly experienceMonths: number;
  readonly documents: readonly string[];
  readonly benefits: readonly string[];
  readonly schemes: readonly { readonly id: number; readonly name: string; readonly required: boolean }[];
  readonly feeRupiah: number;
  readonly closesOn: Day | undefined;
  readonly contact: string | undefined;
  /** Of a vacancy abroad */
  readonly abroad:
    | {
        readonly route: PlacementRoute;
        readonly employer: string | undefined;
        readonly language: string | undefined;
        readonly visaType: string | undefined;
        readonly jobOrderNo: string | undefined;
        readonly jobOrderVerifiedBy: string | undefined;
        readonly placementCostRupiah: number;
        readonly costs: readonly Cost[];
        readonly contractStatesTerms: boolean;
        /** Whose licence it is published under, as the centre keeps it */
        readonly agency: { readonly name: string; readonly licenceNo: string; readonly licenceUntil: Day } | undefined;
        readonly permitNo: string | undefined;
        readonly permitUntil: Day | undefined;
        readonly departsOn: Day | undefined;
      }
    | undefined;
  readonly revision: number;
  readonly madeBy: number;
  readonly publishedAt: Date | undefined;
  readonly changedAt: Date;
}

/**
 * The vacancies that anybody may read and apply to on a day, as a condition of Prisma. Abroad the day decides by itself
 * whether licence and permit still hold, before anything has suspended it; the state itself needs neither.
 */
export function openOn(today: Day): Prisma.VacancyWhereInput {
  const holds = { gte: dateForDatabase(today) };
  return {
    state: "published",
    company: { state: "verified" },
    AND: [
      { OR: [{ closesOn: null }, { closesOn: holds }] },
      {
        OR: [
          { kind: "domestic" },
          { company: { kind: "government" } },
          { company: { licenceUntil: holds }, OR: [{ permitUntil: null }, { permitUntil: holds }] },
        ],
      },
    ],
  };
}

/** The same as a condition of SQL, on a vacancy `v` of a company `co`. */
export function isOpenOn(today: Day): Prisma.Sql {
  return Prisma.sql`(v.state = 'published' and co.state = 'verified'
    and (v."closesOn" is null or v."closesOn" >= ${today}::date)
    and (v.kind = 'domestic' or co.kind = 'government' or coalesce(co."licenceUntil" >= ${today}::date, false)
      and (v."permitUntil" is null or v."permitUntil" >= ${today}::date)))`;
}

/**
 * A vacancy that was published once, by its code, and whether it can be applied to on this day. Undefined for one that
 * there is not, or that never was published. What of a closed or suspended one is told is for the reader's screen.
 */
export async function publicVacancy(
  db: Db,
  code: string,
  today: Day,
): Promise<{ readonly vacancy: Vacancy; readonly isOpen: boolean } | undefined> {
  if (!/^VAC-\d{3,9}$/.test(code)) return undefined;
  const vacancy = await vacancyWhere(db, { code, publishedAt: { not: null } });
  return vacancy && { vacancy, isOpen: isOpen(vacancy, today) };
}

/** Whether somebody may apply to it on this day. */
export function isOpen({ state, company, closesOn, abroad }: Vacancy, today: Day): boolean {
  const isOver = closesOn !== undefined && closesOn < today;
  const isLicensed = abroad === undefined || company.kind === "government" || holdsOn(abroad, today);
  return state === "published" && company.state === "verified" && !isOver && isLicensed;
}

/** Whether the agency's licence is there and has not ended, nor the permit where it has an end. */
function holdsOn({ agency, permitUntil }: NonNullable<Vacancy["abroad"]>, today: Day): boolean {
  return agency !== undefined && agency.licenceUntil >= today && (permitUntil === undefined || permitUntil >= today);
}

/** The one vacancy of a condition. */
export async function vacancyWhere(db: Db, where: Prisma.VacancyWhereInput): Promise<Vacancy | undefined> {
  const row = await db.vacancy.findFirst({ where, include: vacancyParts });
  return row ? (await asVacancies(db, [row]))[0] : undefined;
}

/** What is read with a row, for `asVacancies`. */
export const vacancyParts = {
  company: { include: { centre: { select: { zone: true } } } },
  trade: { select: { code: true, name: true } },
  regency: { select: { code: true, name: true, provinceCode: true } },
  schemes: {
    select: { schemeId: true, required: true, scheme: { select: { name: true } } },
    orderBy: [{ required: "desc" }, { schemeId: "asc" }],
  },
} as const satisfies Prisma.VacancyInclude;

export type VacancyRow = Prisma.VacancyGetPayload<{ include: typeof vacancyParts }>;

/** Rows as cards tell them, in their order; the countries' names are read in one question. */
export async function asVacancies(db: Db, rows: readonly VacancyRow[]): Promise<Vacancy[]> {
  const countries = [...new Set(rows.map(({ country }) => country).filter((country) => country !== "ID"))];
  const named = countries.length === 0 ? [] : await db.destination.findMany({ where: { country: { in: countries } } });
  const names = new Map(named.filter(({ tradeCode }) => tradeCode === null).map((each) => [each.country, each.name]));
  return rows.map((row) => asVacancy(row, names.get(row.country)));
}

function asVacancy(row: VacancyRow, countryName: unknown): Vacancy {
  const { company, regency } = row;
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    closedAs: row.closedAs ?? undefined,
    kind: row.kind,
    title: row.title as ByLanguage,
    trade: row.trade,
    company: {
      code: company.code,
      name: company.legalName,
      kind: company.kind,
      state: company.state,
      centreCode: company.centreCode,
    },
    openings: row.openings,
    byQuota: row.byQuota,
    contract: row.contract ?? undefined,
    contractMonths: row.contractMonths ?? undefined,
    country: row.country,
    countryName,
    regency: regency ?? undefined,
    place: row.place ?? undefined,
    wage:
      row.wageMin === null
        ? undefined
        : {
            min: row.wageMin,
            max: row.wageMax ?? undefined,
            currency: row.currency ?? "IDR",
            period: row.wagePeriod ?? "month",
          },
    hours: row.hours ?? undefined,
    minimumAge: row.minimumAge ?? undefined,
    maximumAge: row.maximumAge ?? undefined,
    sex: row.sex ?? undefined,
    education: row.education ?? undefined,
    experienceMonths: row.experienceMonths,
    documents: row.documents,
    benefits: row.benefits,
    schemes: row.schemes.map(({ schemeId, required, scheme }) => ({ id: schemeId, name: scheme.name, required })),
    feeRupiah: row.feeRupiah,
    closesOn: dayIn(row.closesOn),
    contact: row.contact ?? undefined,
    abroad: row.kind === "overseas" ? abroadOf(row) : undefined,
    revision: row.revision,
    madeBy: Number(row.madeBy),
    publishedAt: row.publishedAt ?? undefined,
    changedAt: row.changedAt,
  };
}

function abroadOf(row: VacancyRow): NonNullable<Vacancy["abroad"]> {
  const { legalName, kind, licenceNo, licenceUntil } = row.company;
  return {
    route: row.route ?? "unknown",
    employer: row.foreignEmployer ?? undefined,
    language: row.language ?? undefined,
    visaType: row.visaType ?? undefined,
    jobOrderNo: row.jobOrderNo ?? undefined,
    jobOrderVerifiedBy: row.jobOrderVerifiedBy ?? undefined,
    placementCostRupiah: row.placementCostRupiah,
    costs: row.costs as unknown as Cost[],
    contractStatesTerms: row.contractStatesTerms,
    agency:
      kind === "agency" && licenceNo !== null && licenceUntil !== null
        ? { name: legalName, licenceNo, licenceUntil: dayFromDatabase(licenceUntil) }
        : undefined,
    permitNo: row.permitNo ?? undefined,
    permitUntil: dayIn(row.permitUntil),
    departsOn: dayIn(row.departsOn),
  };
}

function dayIn(date: Date | null): Day | undefined {
  return date === null ? undefined : dayFromDatabase(date);
}
