// The front door: what people want to hear of, kept as they say it.
import type { Database, Db } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { AlertPace } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";
import { hearAgain } from "../topics/topics.ts";
import { moveWaiting } from "./owing.ts";

/** So many subscriptions a person may have: who wants more wants everything. */
export const MOST = 10;
/** When a digest comes, where somebody chose none. */
export const USUAL_HOUR = 18;

/** What somebody wants to hear of. What is not set may be anything. */
export interface Wanted {
  readonly tradeCode: string | undefined;
  /** A regency `52.03`, a province `52`, a country `MY`, here `ID`, any other country `XX`; empty: anywhere */
  readonly place: string;
  /** In rupiah a month */
  readonly minimumWage: number | undefined;
  readonly schemeId: number | undefined;
  readonly pace: AlertPace;
  /** When the digest comes, where they live */
  readonly hour: number;
}

/** The same as it is kept, with what its parts are called. */
export interface Subscription extends Wanted {
  readonly id: number;
  readonly tradeName: unknown;
  /** Of a regency or province; of a country in all languages */
  readonly placeName: unknown;
  readonly schemeName: string | undefined;
  readonly createdAt: Date;
}

/** Any trade, here, at once: what a subscription is before anything is said of it. */
export const anything: Wanted = {
  tradeCode: undefined,
  place: "ID",
  minimumWage: undefined,
  schemeId: undefined,
  pace: "atOnce",
  hour: USUAL_HOUR,
};

const named = {
  trade: { select: { name: true } },
  regency: { select: { name: true } },
  province: { select: { name: true } },
  scheme: { select: { name: true } },
} as const satisfies Prisma.AlertSubscriptionInclude;

/** A person's subscriptions, the oldest first; of these ids alone, if some are named. */
export async function subscriptionsOf(
  db: Db,
  candidateId: number,
  ids?: readonly number[],
): Promise<readonly Subscription[]> {
  const rows = await db.alertSubscription.findMany({
    where: { candidateId, ...(ids ? { id: { in: [...ids] } } : {}) },
    include: named,
    orderBy: { id: "asc" },
  });
  const countries = rows.flatMap(({ country }) => country ?? []);
  const destinations =
    countries.length === 0
      ? []
      : await db.destination.findMany({ where: { country: { in: countries }, tradeCode: null } });
  const names = new Map(destinations.map(({ country, name }) => [country, name]));
  return rows.map((row) => ({
    id: row.id,
    tradeCode: row.tradeCode ?? undefined,
    place: row.regencyCode ?? row.provinceCode ?? row.country ?? "",
    minimumWage: row.minimumWage ?? undefined,
    schemeId: row.schemeId ?? undefined,
    pace: row.pace,
    hour: row.hour,
    tradeName: row.trade?.name,
    placeName: row.regency?.name ?? row.province?.name ?? (row.country ? names.get(row.country) : undefined),
    schemeName: row.scheme?.name,
    createdAt: row.createdAt,
  }));
}

export type Subscribed =
  | { readonly outcome: "subscribed" | "already"; readonly id: number }
  | { readonly outcome: "too-many" | "unknown" };

/**
 * Notes what a person wants to hear of, and lets them hear of vacancies again if they had silenced them. The same twice is
 * one; something that there is not is "unknown".
 */
export async function subscribe(
  db: Database,
  { candidateId, wanted, at }: { candidateId: number; wanted: Wanted; at: Date },
): Promise<Subscribed> {
  if (!(await exists(db, wanted))) return { outcome: "unknown" };
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Candidate" where id = ${candidateId} for no key update`;
    await hearAgain(tx, { candidateId, of: ["vacancies"] });
    const same = await tx.alertSubscription.findFirst({ where: { candidateId, ...asking(wanted) } });
    if (same) return { outcome: "already", id: same.id };
    if ((await tx.alertSubscription.count({ where: { candidateId } })) >= MOST) return { outcome: "too-many" };
    const data = { candidateId, ...asking(wanted), pace: wanted.pace, hour: wanted.hour, createdAt: at };
    return { outcome: "subscribed", id: (await tx.alertSubscription.create({ data })).id };
  });
}

/**
 * Changes a part of what one of theirs asks for; what waits for them comes at the hour that they want now. "same" if they
 * have such a one already: it stands, and this one too.
 */
export async function changeSubscription(
  rt: Pick<Runtime, "config" | "db" | "now">,
  { candidateId, id }: { candidateId: number; id: number },
  change: Partial<Wanted>,
): Promise<"changed" | "same" | "unknown"> {
  const [before] = await subscriptionsOf(rt.db, candidateId, [id]);
  if (!before) return "unknown";
  const wanted: Wanted = { ...before, ...change };
  if (!(await exists(rt.db, wanted))) return "unknown";
  return rt.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Candidate" where id = ${candidateId} for no key update`;
    const same = await tx.alertSubscription.count({ where: { candidateId, id: { not: id }, ...asking(wanted) } });
    if (same > 0) return "same";
    const data = { ...asking(wanted), pace: wanted.pace, hour: wanted.hour };
    const { count } = await tx.alertSubscription.updateMany({ where: { id, candidateId }, data });
    if (count === 0) return "unknown";
    if (change.pace !== undefined || change.hour !== undefined) await moveWaiting({ ...rt, db: tx }, candidateId);
    return "changed";
  });
}

/** Ends one of theirs; it is handed back, so that it can be had again. Undefined for one that is not theirs. */
export async function unsubscribe(
  db: Db,
  { candidateId, id }: { candidateId: number; id: number },
): Promise<Subscription | undefined> {
  const [subscription] = await subscriptionsOf(db, candidateId, [id]);
  await db.alertSubscription.deleteMany({ where: { id, candidateId } });
  return subscription;
}

/** Where somebody lives, as far as the catalogue knows the place. */
export async function homeOf(
  db: Db,
  candidateId: number,
): Promise<
  { readonly code: string; readonly name: string; readonly provinceCode: string; readonly zone: string } | undefined
> {
  const found = await db.candidate.findUnique({
    where: { id: candidateId },
    select: { regency: { select: { code: true, name: true, provinceCode: true, zone: true } } },
  });
  return found?.regency ?? undefined;
}

/** The columns of what is asked for; of a place the one that it is. */
function asking({ tradeCode, place, minimumWage, schemeId }: Wanted) {
  return {
    tradeCode: tradeCode ?? null,
    regencyCode: /^\d\d\.\d\d$/.test(place) ? place : null,
    provinceCode: /^\d\d$/.test(place) ? place : null,
    country: /^[A-Z]{2}$/.test(place) ? place : null,
    minimumWage: minimumWage ?? null,
    schemeId: schemeId ?? null,
  };
}

async function exists(db: Db, { tradeCode, place, schemeId }: Wanted): Promise<boolean> {
  const { regencyCode, provinceCode, country } = asking({ ...anything, place });
  if (place !== "" && !regencyCode && !provinceCode && !country) return false;
  const counts = await Promise.all([
    tradeCode === undefined ? 1 : db.trade.count({ where: { code: tradeCode, active: true } }),
    regencyCode === null ? 1 : db.regency.count({ where: { code: regencyCode } }),
    provinceCode === null ? 1 : db.province.count({ where: { code: provinceCode } }),
    schemeId === undefined ? 1 : db.scheme.count({ where: { id: schemeId } }),
  ]);
  return counts.every((count) => count > 0);
}
