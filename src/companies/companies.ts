// The front door: partner companies, whose they are to look after, what they lack, and how others hear that one is stopped.
import { type Day, dayFromDatabase, localDate } from "../platform/calendar.ts";
import type { Db, Tx } from "../platform/database.ts";
import type { Company, Prisma } from "../platform/generated/prisma/client.ts";
import type { CompanyState } from "../platform/generated/prisma/enums.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";

/** Whoever is the bot itself, where it says who changed a company. */
export const BOT = 0;

/** A company by its code; null if there is none. */
export function findCompany(db: Db, code: string): Promise<Company | null> {
  return db.company.findUnique({ where: { code } });
}

/** The companies that some centres brought in, as a condition of Prisma. */
export function broughtIn(reach: Reach): Prisma.CompanyWhereInput {
  return reach === "everywhere" ? {} : { centreCode: { in: [...reach] } };
}

const parts = {
  centre: { select: { name: true, zone: true } },
  regency: { select: { name: true } },
  changes: { orderBy: { id: "desc" }, take: 1 },
} as const satisfies Prisma.CompanyInclude;

/** A company as its card tells it, with its last change. */
export type WholeCompany = Prisma.CompanyGetPayload<{ include: typeof parts }>;

/** A company within reach, whole; null if there is none. */
export function companyWithin(db: Db, code: string, reach: Reach): Promise<WholeCompany | null> {
  return db.company.findFirst({ where: { AND: [{ code }, broughtIn(reach)] }, include: parts });
}

/** One page of the companies within reach, by name, and how many there are: in a state, or with these words in the name. */
export async function listCompanies(
  db: Db,
  asked: { reach: Reach; state?: CompanyState; named?: string; page: number; pageSize: number },
): Promise<{ rows: Company[]; total: number }> {
  const { reach, state, named, page, pageSize } = asked;
  const where: Prisma.CompanyWhereInput = {
    AND: [
      broughtIn(reach),
      state === undefined ? {} : { state },
      named === undefined ? {} : { legalName: { contains: named, mode: "insensitive" } },
    ],
  };
  const [total, rows] = await Promise.all([
    db.company.count({ where }),
    db.company.findMany({
      where,
      orderBy: [{ legalName: "asc" }, { code: "asc" }],
      skip: page * pageSize,
      take: pageSize,
    }),
  ]);
  return { total, rows };
}

/** The verified companies within reach for which nobody acts, or was asked to: a page of them, and how many there are. */
export async function companiesAlone(
  db: Db,
  { reach, now, page, pageSize }: { reach: Reach; now: Date; page: number; pageSize: number },
): Promise<{ rows: Company[]; total: number }> {
  const where = {
    AND: [
      broughtIn(reach),
      {
        state: "verified",
        roles: { none: { takenAt: null } },
        invitations: { none: { expiresAt: { gt: now }, usedAt: null, withdrawnAt: null, declinedAt: null } },
      },
    ],
  } satisfies Prisma.CompanyWhereInput;
  const orderBy = [{ legalName: "asc" }, { code: "asc" }] satisfies Prisma.CompanyOrderByWithRelationInput[];
  const [total, rows] = await Promise.all([
    db.company.count({ where }),
    db.company.findMany({ where, orderBy, skip: page * pageSize, take: pageSize }),
  ]);
  return { total, rows };
}

/** How many companies within reach are in each state. */
export async function countCompanies(db: Db, reach: Reach): Promise<Record<CompanyState, number>> {
  const rows = await db.company.groupBy({ by: ["state"], where: broughtIn(reach), _count: true });
  const counts = { inReview: 0, verified: 0, suspended: 0 };
  for (const { state, _count } of rows) counts[state] = _count;
  return counts;
}

/** How many vacancies of a company are on hold: each comes back only when it was handed in and looked at again. */
export function countHeld(db: Db, companyCode: string): Promise<number> {
  return db.vacancy.count({ where: { companyCode, state: "suspended" } });
}

/** What keeps a company from being verified. */
export type Lack = "businessNumber" | "regency" | "licence" | "licenceEnded";

/** What a company lacks on a day. The state has no business number; an agency needs a licence that has not ended. */
export function lacksOf(
  company: Pick<Company, "kind" | "businessNumber" | "regencyCode" | "licenceUntil">,
  today: Day,
): readonly Lack[] {
  const { kind, businessNumber, regencyCode, licenceUntil } = company;
  const hasEnded = licenceUntil !== null && dayFromDatabase(licenceUntil) < today;
  const lacks: [Lack, boolean][] = [
    ["businessNumber", kind !== "government" && businessNumber === null],
    ["regency", regencyCode === null],
    ["licence", kind === "agency" && licenceUntil === null],
    ["licenceEnded", kind === "agency" && hasEnded],
  ];
  return lacks.filter(([, is]) => is).map(([lack]) => lack);
}

/** The day it is for a company: that of the centre which brought it in. */
export function todayOf(rt: Pick<Runtime, "now">, { centre }: Pick<WholeCompany, "centre">): Day {
  return localDate(rt.now(), centre.zone);
}

/** The work by which others hear that a company was suspended. */
export const SUSPENDED = "company-suspended";

/** What is heard: look at how the company stands by then. It may come twice for one suspension. */
export interface SuspendedPiece {
  readonly companyCode: string;
}

/** The work by which others hear that a suspension is over, and that a company is verified: perhaps the one after the other. */
export const LIFTED = "company-lifted";

/** Says, as a part of the transaction, that a company is no longer suspended, or is verified. */
export function companyLifted({ work }: Pick<Runtime, "work">, tx: Tx, companyCode: string): Promise<void> {
  return work.send<SuspendedPiece>(LIFTED, { companyCode }, { tx });
}

/** Says, as a part of the transaction, that a company was suspended; whoever listens is named in `src/work.ts`. */
export function companySuspended({ work }: Pick<Runtime, "work">, tx: Tx, companyCode: string): Promise<void> {
  return work.send<SuspendedPiece>(SUSPENDED, { companyCode }, { tx });
}
