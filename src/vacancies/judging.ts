// What the rules say of a vacancy as it stands in the database at this moment, by the operator's tables.
import { type Day, dayFromDatabase } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import type { Vacancy as Row } from "../platform/generated/prisma/client.ts";
import type { CompanyKind, CompanyState, DestinationPolicy } from "../platform/generated/prisma/enums.ts";
import { type Judged, judge, type Verdict } from "./rules.ts";
import type { Cost } from "./vacancies.ts";

/** A vacancy with what is read of its company. */
export type JudgedRow = Row & {
  readonly company: {
    readonly kind: CompanyKind;
    readonly state: CompanyState;
    readonly licenceNo: string | null;
    readonly licenceUntil: Date | null;
  };
};

/** The operator's tables, read once for as many vacancies as are judged. */
export interface Tables {
  /** By country, and by country and trade: `SA`, `SA CGV` */
  readonly destinations: ReadonlyMap<string, DestinationPolicy>;
  /** By regency, the latest year first */
  readonly minimumWages: ReadonlyMap<string, readonly { readonly year: number; readonly rupiah: number }[]>;
}

/** Reads the tables. They have a few hundred lines at most. */
export async function readTables(db: Db): Promise<Tables> {
  const destinations = await db.destination.findMany({ select: { country: true, tradeCode: true, policy: true } });
  const wages = await db.regionalMinimumWage.findMany({ orderBy: { year: "desc" } });
  const minimumWages = new Map<string, { year: number; rupiah: number }[]>();
  for (const { regencyCode, ...wage } of wages)
    minimumWages.set(regencyCode, [...(minimumWages.get(regencyCode) ?? []), wage]);
  return {
    destinations: new Map(
      destinations.map(({ country, tradeCode, policy }) => [destinationKey(country, tradeCode), policy]),
    ),
    minimumWages,
  };
}

/** The verdict on a vacancy. Of an agency counts the licence that the centre keeps of it, whatever anybody wrote elsewhere. */
export function verdictOn(vacancy: JudgedRow, tables: Tables, today: Day): Verdict {
  return judge(judgedOf(vacancy), {
    today,
    destination: destinationOf(vacancy, tables),
    minimumWage: minimumWageOf(vacancy, tables, today),
  });
}

/** The same of one vacancy, with the tables read for it. */
export async function verdictOf(db: Db, vacancy: JudgedRow, today: Day): Promise<Verdict> {
  return verdictOn(vacancy, await readTables(db), today);
}

function destinationOf({ country, tradeCode }: JudgedRow, { destinations }: Tables): DestinationPolicy | undefined {
  return destinations.get(destinationKey(country, tradeCode)) ?? destinations.get(country);
}

function destinationKey(country: string, tradeCode: string | null): string {
  return tradeCode === null ? country : `${country} ${tradeCode}`;
}

/** The wage of the year or, until its decree is entered, of the last one before. */
function minimumWageOf({ regencyCode }: JudgedRow, { minimumWages }: Tables, today: Day): number | undefined {
  const year = Number(today.slice(0, 4));
  return minimumWages.get(regencyCode ?? "")?.find((wage) => wage.year <= year)?.rupiah;
}

function judgedOf(vacancy: JudgedRow): Judged {
  const { company } = vacancy;
  const isAgency = company.kind === "agency";
  return {
    kind: vacancy.kind,
    company,
    country: vacancy.country,
    openings: vacancy.openings,
    byQuota: vacancy.byQuota,
    wageMin: vacancy.wageMin ?? undefined,
    currency: vacancy.currency ?? undefined,
    wagePeriod: vacancy.wagePeriod ?? undefined,
    minimumAge: vacancy.minimumAge ?? undefined,
    feeRupiah: vacancy.feeRupiah,
    closesOn: dayIn(vacancy.closesOn),
    contact: vacancy.contact ?? undefined,
    route: vacancy.route ?? undefined,
    foreignEmployer: vacancy.foreignEmployer ?? undefined,
    contractMonths: vacancy.contractMonths ?? undefined,
    visaType: vacancy.visaType ?? undefined,
    jobOrderNo: vacancy.jobOrderNo ?? undefined,
    jobOrderVerifiedBy: vacancy.jobOrderVerifiedBy ?? undefined,
    placementCostRupiah: vacancy.placementCostRupiah,
    costs: vacancy.costs as unknown as Cost[],
    contractStatesTerms: vacancy.contractStatesTerms,
    agencyLicenceNo: isAgency ? (company.licenceNo ?? undefined) : undefined,
    agencyLicenceUntil: isAgency ? dayIn(company.licenceUntil) : undefined,
    permitNo: vacancy.permitNo ?? undefined,
    permitUntil: dayIn(vacancy.permitUntil),
    departsOn: dayIn(vacancy.departsOn),
  };
}

function dayIn(date: Date | null): Day | undefined {
  return date === null ? undefined : dayFromDatabase(date);
}
