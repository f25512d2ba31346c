// What is known of a company, and that a second person has looked at exactly that.
import { noteAct } from "../audit/audit.ts";
import { type Day, dateForDatabase } from "../platform/calendar.ts";
import type { Db, Tx } from "../platform/database.ts";
import type { Company } from "../platform/generated/prisma/client.ts";
import { type CompanyKind, type CompanyState, Prisma } from "../platform/generated/prisma/client.ts";
import { type Reach, recruitsFor, rolesOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { suspendVacancies } from "./cascade.ts";
import { companyLifted, companyWithin, lacksOf, todayOf, type WholeCompany } from "./companies.ts";
import { tell } from "./owed.ts";

export type Stands = Pick<Runtime, "config" | "db" | "now" | "work">;

/** Whoever acts, and for which centres they may. */
export interface By {
  readonly telegramId: number;
  readonly reach: Reach;
}

/** One thing to be known of a company. All but where it is were compared with papers by whoever verified it. */
export type Fact =
  | { readonly kind: CompanyKind }
  | { readonly legalName: string }
  | { readonly businessNumber: string }
  | { readonly regencyCode: string }
  | { readonly licence: { readonly no: string; readonly until: Day } };

export type FactName = "kind" | "legalName" | "businessNumber" | "regencyCode" | "licence";
export const factNames: readonly FactName[] = ["legalName", "businessNumber", "licence", "regencyCode", "kind"];
const compared: ReadonlySet<string> = new Set(["kind", "legalName", "businessNumber", "licence"]);

/** Whether a change of it has to be looked at by a second person. */
export function isCompared(name: string): boolean {
  return compared.has(name);
}

export type Amended = "unknown" | "same" | "taken" | { readonly voided: boolean; readonly stopped: number };

/**
 * Saves one fact. What a second person has compared with papers voids their word when it changes: then the company waits
 * for another, and its published vacancies with it. `taken`: that business number is another company's.
 */
export async function amendCompany(rt: Stands, by: By, code: string, fact: Fact): Promise<Amended> {
  try {
    return await rt.db.$transaction(async (tx) => {
      const company = await lockCompany(tx, code, by.reach);
      if (!company) return "unknown";
      const data = columnsOf(company, fact);
      if (isAsItIs(company, data)) return "same";
      const name = Object.keys(fact)[0] ?? "";
      const voids = isCompared(name) && company.verifiedBy !== null;
      const to: CompanyState = voids && company.state === "verified" ? "inReview" : company.state;
      // All else was vouched for. Whoever writes this has it to answer for, and whoever wrote before may look at it.
      const voided = { verifiedBy: null, verifiedAt: null, state: to, madeBy: BigInt(by.telegramId) };
      await tx.company.update({ where: { code }, data: { ...data, ...(voids ? voided : {}) } });
      await noteChange(rt, tx, company, { to, by: by.telegramId, fields: [name] });
      await noteAct(tx, {
        telegramId: by.telegramId,
        act: "company-changed",
        subject: code,
        reach: by.reach,
        at: rt.now(),
      });
      const stopped = voids
        ? await suspendVacancies(rt, tx, { code, by: by.telegramId, reason: "employer_not_verified" })
        : 0;
      if (to !== company.state) await tell(rt, tx, code, "changed", by.telegramId);
      const changed = await companyWithin(tx, code, by.reach);
      const isReady = changed?.state === "inReview" && lacksOf(changed, todayOf(rt, changed)).length === 0;
      const wasReady = lacksOf(company, todayOf(rt, company)).length === 0;
      if (isReady && (voids || !wasReady)) await tell(rt, tx, code, "verify", by.telegramId);
      return { voided: voids, stopped };
    });
  } catch (error) {
    if (isTaken(error)) return "taken";
    throw error;
  }
}

export type Verified = "verified" | "already" | "own" | "lacking" | "stale" | "suspended" | "unknown";

/**
 * Records that a second person has looked at what is known of a company: exactly at this, `seen` naming the last change
 * that they saw. Whoever brought it in, wrote any of it since the last time or recruits for it is no second person.
 */
export async function verifyCompany(rt: Stands, by: By, code: string, seen: string): Promise<Verified> {
  const { telegramId, reach } = by;
  return rt.db.$transaction(async (tx) => {
    const company = await lockCompany(tx, code, reach);
    if (!company) return "unknown";
    if (company.state === "verified") return "already";
    if (company.state === "suspended") return "suspended";
    if (lacksOf(company, todayOf(rt, company)).length > 0) return "lacking";
    if (seen !== seenOf(company)) return "stale";
    if (await hasPartIn(rt, tx, company, telegramId)) return "own";
    const at = rt.now();
    await tx.company.update({
      where: { code },
      data: { state: "verified", verifiedBy: BigInt(telegramId), verifiedAt: at },
    });
    await noteChange(rt, tx, company, { to: "verified", by: telegramId });
    await noteAct(tx, { telegramId, act: "company-verified", subject: code, reach, at });
    await tell(rt, tx, code, "verified", telegramId);
    await companyLifted(rt, tx, code);
    return "verified";
  });
}

/** Records what a second person found that does not match the papers; whoever wrote it is told. The company waits on. */
export async function sayUnfit(
  rt: Stands,
  by: By,
  code: string,
  reason: string,
): Promise<"done" | "not-now" | "unknown"> {
  const { telegramId, reach } = by;
  return rt.db.$transaction(async (tx) => {
    const company = await lockCompany(tx, code, reach);
    if (!company) return "unknown";
    if (company.state !== "inReview") return "not-now";
    await noteChange(rt, tx, company, { to: "inReview", by: telegramId, reason });
    await noteAct(tx, { telegramId, act: "company-unfit", subject: code, reach, at: rt.now() });
    await tell(rt, tx, code, "unfit", telegramId);
    return "done";
  });
}

/** Names what somebody sees of a company, for the button by which they vouch for it. */
export function seenOf({ changes }: Pick<WholeCompany, "changes">): string {
  return String(changes[0]?.id ?? 0);
}

/** Whether somebody cannot vouch for a company: they wrote what is compared, or act for it themselves. */
export async function hasPartIn(
  { config }: Pick<Runtime, "config">,
  db: Db,
  company: Company,
  telegramId: number,
): Promise<boolean> {
  if ((await writersOf(db, company)).has(telegramId)) return true;
  return recruitsFor(await rolesOf({ config, db }, telegramId), company.code);
}

/** Who wrote what is compared, since somebody last verified it. */
async function writersOf(tx: Pick<Tx, "companyChange">, company: Company): Promise<ReadonlySet<number>> {
  const { code: companyCode, madeBy } = company;
  const last = await tx.companyChange.findFirst({
    where: { companyCode, to: "verified", from: { not: "verified" }, fields: { isEmpty: true } },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  const written = await tx.companyChange.findMany({
    where: { companyCode, id: { gt: last?.id ?? 0 }, fields: { hasSome: [...compared] } },
    select: { by: true },
  });
  return new Set([madeBy, ...written.map(({ by }) => by)].map(Number));
}

/** A company within reach that nobody else changes until this transaction is over. */
export async function lockCompany(tx: Tx, code: string, reach: Reach): Promise<WholeCompany | null> {
  await tx.$queryRaw`select 1 from "Company" where code = ${code} for update`;
  return companyWithin(tx, code, reach);
}

/** Every change is a row: who, when, what, why. */
export async function noteChange(
  rt: Pick<Runtime, "now">,
  tx: Tx,
  { code: companyCode, state: from }: Company,
  change: { to: CompanyState; by: number; fields?: string[]; reason?: string },
): Promise<void> {
  const { to, by, fields = [], reason = null } = change;
  await tx.companyChange.create({ data: { companyCode, from, to, by: BigInt(by), at: rt.now(), fields, reason } });
}

function columnsOf({ kind }: Company, fact: Fact): Partial<Company> {
  if ("licence" in fact) {
    const { no, until } = fact.licence;
    return { licenceNo: no, licenceUntil: dateForDatabase(until) };
  }
  const leavesLicence = "kind" in fact && kind === "agency" && fact.kind !== "agency";
  return { ...fact, ...(leavesLicence ? { licenceNo: null, licenceUntil: null } : {}) };
}

function isAsItIs(company: Company, data: Partial<Company>): boolean {
  return Object.entries(data).every(([name, value]) => {
    const before = company[name as keyof Company];
    return value instanceof Date && before instanceof Date ? value.getTime() === before.getTime() : value === before;
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
