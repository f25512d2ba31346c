// Which certificates a list or a file of the desk is about, small enough for a button, and as a condition of SQL.
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import { ownerless } from "./owners.ts";
import { type CertificateStatus, EXPIRING_DAYS } from "./status.ts";

/** A part of the certificates that staff look at or take along. */
export type Scope =
  | { readonly of: "all" | "valid" | "way" | "waiting" | "unmatched" }
  | { readonly of: "trade"; readonly tradeCode: string }
  | { readonly of: "status"; readonly status: CertificateStatus }
  /** Those that expire soon: all, of a trade, of people from one place of a trade */
  | { readonly of: "soon"; readonly tradeCode?: string | undefined; readonly place?: Place | undefined };

/** A regency's code; `none` where nobody knows. */
export type Place = string;
export const NOWHERE: Place = "none";

export const statuses = [
  "active",
  "expiring",
  "expired",
  "revoked",
  "superseded",
  "registered",
  "scheduled",
  "competent",
  "notYetCompetent",
  "absent",
  "withdrawn",
] as const satisfies readonly CertificateStatus[];

/** Writes a scope for a button: `all`, `t-LAS`, `s-expired`, `soon-LAS-52.03`. */
export function scopeCode(scope: Scope): string {
  switch (scope.of) {
    case "trade":
      return `t-${scope.tradeCode}`;
    case "status":
      return `s-${scope.status}`;
    case "soon":
      return ["soon", scope.tradeCode, scope.place].filter(Boolean).join("-");
    default:
      return scope.of;
  }
}

/** Reads it back; undefined for anything that no button of ours carries. */
export function readScope(code: string): Scope | undefined {
  const [kind = "", first, second, ...more] = code.split("-");
  if (more.length > 0) return undefined;
  const isTrade = first !== undefined && /^[A-Z0-9]{2,8}$/.test(first);
  if (kind === "soon") {
    if (first === undefined) return { of: "soon" };
    if (!isTrade || (second !== undefined && !/^(\d\d\.\d\d|none)$/.test(second))) return undefined;
    return { of: "soon", tradeCode: first, place: second };
  }
  if (second !== undefined) return undefined;
  if (kind === "t") return isTrade ? { of: "trade", tradeCode: first } : undefined;
  const status = statuses.find((each) => each === first);
  if (kind === "s") return status && { of: "status", status };
  const plain = (["all", "valid", "way", "waiting", "unmatched"] as const).find((each) => each === code);
  return plain && { of: plain };
}

/**
 * Where certifications `c` are read from, with their holder `h`, centre `o`, scheme `s`, session `a`, and the person `p`
 * in the chat as far as they agreed that staff see them.
 */
export const certifications = Prisma.sql`"Certification" c
  join "Holder" h on h.id = c."holderId"
  join "Centre" o on o.code = c."centreCode"
  join "Scheme" s on s.id = c."schemeId"
  left join "AssessmentSession" a on a.id = c."sessionId"
  left join "Candidate" p on p.id = h."candidateId" and exists (select from "Consent" k
    where k."candidateId" = p.id and k.purpose = 'registration' and k."withdrawnAt" is null)`;

/** Where a holder comes from: what the person told, else what the record says. Never what a NIK begins with. */
export const placeOf = Prisma.sql`coalesce(p."regencyCode", h."regencyCode")`;

/** The day it is at the centre. */
function todayAt(now: Date): Prisma.Sql {
  return Prisma.sql`(${now}::timestamptz at time zone o.zone)::date`;
}

/** The certifications of some centres. */
export function ownOf(reach: Reach): Prisma.Sql {
  return reach === "everywhere" ? Prisma.sql`true` : Prisma.sql`c."centreCode" = any(${[...reach]})`;
}

/** The certifications of a scope, at a moment. Who is not yet competent is in none but the scope that asks for them. */
export function conditionOf(scope: Scope, now: Date): Prisma.Sql {
  const { sql } = Prisma;
  const today = todayAt(now);
  switch (scope.of) {
    case "all":
      return sql`c.state <> 'notYetCompetent'`;
    case "trade":
      return sql`c.state <> 'notYetCompetent' and s."tradeCode" = ${scope.tradeCode}`;
    case "valid":
      return sql`(c.state = 'issued' and c."validUntil" >= ${today})`;
    case "unmatched":
      return sql`(c.state = 'issued' and c."validUntil" >= ${today} and ${ownerless})`;
    case "way":
      return sql`c.state in ('registered', 'scheduled', 'competent')`;
    case "waiting":
      // Of those that a spreadsheet brought only the day is known.
      return sql`(c.state = 'scheduled' and case when c."sessionId" is null
        then c."assessedOn" < ${today} else a."startsAt" <= ${now}::timestamptz end)`;
    case "soon": {
      const { tradeCode, place } = scope;
      const ofTrade = tradeCode === undefined ? sql`true` : sql`s."tradeCode" = ${tradeCode}`;
      const ofPlace =
        place === undefined ? sql`true` : place === NOWHERE ? sql`${placeOf} is null` : sql`${placeOf} = ${place}`;
      return sql`(c.state = 'issued' and c."validUntil" between ${today} and ${today} + ${EXPIRING_DAYS}::int
        and ${ofTrade} and ${ofPlace})`;
    }
    case "status":
      return statusCondition(scope.status, today);
  }
}

/** What `statusOn` says, as a condition. */
function statusCondition(status: CertificateStatus, today: Prisma.Sql): Prisma.Sql {
  const { sql } = Prisma;
  switch (status) {
    case "active":
      return sql`(c.state = 'issued' and c."validUntil" > ${today} + ${EXPIRING_DAYS}::int)`;
    case "expiring":
      return sql`(c.state = 'issued' and c."validUntil" between ${today} and ${today} + ${EXPIRING_DAYS}::int)`;
    case "expired":
      return sql`(c.state = 'issued' and c."validUntil" < ${today})`;
    default:
      return sql`c.state::text = ${status}`;
  }
}
