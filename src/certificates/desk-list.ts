// The people of a list of the desk, a page at a time, and what a scope is called at its head.
import { inLanguage } from "../catalogue/catalogue.ts";
import { addDays, type Day, localDate } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { CertificationState } from "../platform/generated/prisma/enums.ts";
import { PAGE } from "../telegram/paging.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { type Asked, countOf } from "./desk-figures.ts";
import { certifications, conditionOf, NOWHERE, ownOf, readScope, type Scope } from "./desk-scope.ts";
import { numberEnd } from "./numbers.ts";
import { type CertificateStatus, EXPIRING_DAYS, statusOn } from "./status.ts";

/** A certification in a list. */
export interface Listed {
  readonly id: number;
  readonly name: string;
  readonly scheme: string;
  readonly status: CertificateStatus;
  readonly validUntil: Day | undefined;
  /** The end of the certificate's number */
  readonly numberEnd: string | undefined;
  /** The day of the assessment, while there is no certificate */
  readonly assessedOn: Day | undefined;
}

interface Row {
  readonly id: number;
  readonly name: string;
  readonly scheme: string;
  readonly state: CertificationState;
  readonly zone: string;
  readonly validUntil: Day | null;
  readonly number: string | null;
  readonly assessedOn: Day | null;
}

/** One page of a scope within reach, what is most urgent first, and how many there are in all. */
export async function listOf(
  db: Db,
  scope: Scope,
  { reach, now, page }: Pick<Asked, "reach" | "now"> & { page: number },
): Promise<{ rows: Listed[]; total: number }> {
  const total = await countOf(db, scope, { reach, now });
  const rows = await rowsOf<Row>(
    db,
    Prisma.sql`select c.id, h."fullName" as name, s.name as scheme, c.state::text as state, o.zone,
        c."validUntil"::text as "validUntil", c."certificateNo" as number,
        coalesce((a."startsAt" at time zone o.zone)::date, c."assessedOn")::text as "assessedOn"
      from ${certifications} where ${ownOf(reach)} and ${conditionOf(scope, now)}
      order by ${orderOf(scope)} limit ${PAGE}::int offset ${page * PAGE}::int`,
  );
  return { rows: rows.map((row) => listed(row, now)), total };
}

function orderOf({ of }: Scope): Prisma.Sql {
  if (of === "waiting") return Prisma.sql`coalesce((a."startsAt" at time zone o.zone)::date, c."assessedOn"), c.id`;
  if (of === "soon" || of === "unmatched" || of === "valid") return Prisma.sql`c."validUntil", c.id`;
  return Prisma.sql`h."foldedName", c.id`;
}

function listed({ id, name, scheme, state, zone, validUntil, number, assessedOn }: Row, now: Date): Listed {
  const until = validUntil ?? undefined;
  return {
    ...{ id, name, scheme, validUntil: until, numberEnd: number === null ? undefined : numberEnd(number) },
    status: statusOn({ state, validUntil: until }, localDate(now, zone)),
    assessedOn: state === "scheduled" ? (assessedOn ?? undefined) : undefined,
  };
}

/** The last day on which what is valid today still counts as expiring soon. */
export function soonUntil(now: Date, zone: string): Day {
  return addDays(localDate(now, zone), EXPIRING_DAYS);
}

/** A scope that a button carries, and what it is called; undefined for what there is not. */
export async function openScope(
  db: Db,
  code: string,
  { words, now, zone }: { words: Words; now: Date; zone: string },
): Promise<{ scope: Scope; title: string } | undefined> {
  const scope = readScope(code);
  if (!scope) return undefined;
  if (scope.of === "status")
    return { scope, title: words.plain("certificates-desk-of-status", { status: statusWord(words, scope.status) }) };
  if (scope.of !== "soon" && scope.of !== "trade")
    return { scope, title: words.plain(`certificates-desk-${scope.of}`) };
  const { tradeCode } = scope;
  const trade = tradeCode === undefined ? undefined : await db.trade.findUnique({ where: { code: tradeCode } });
  if (trade === null) return undefined;
  const name = trade && inLanguage(trade.name, words.language);
  if (scope.of === "trade") return { scope, title: words.plain("certificates-desk-of-trade", { trade: name ?? "" }) };
  const place = await placeName(db, words, scope.place);
  if (place === null) return undefined;
  const until = printingIn(words.language, zone).shortDate(soonUntil(now, zone));
  const soon = words.plain("certificates-desk-soon", { until });
  return { scope, title: [soon, name, place].filter(Boolean).join(", ") };
}

/** What a place is called; null for one that there is not. */
async function placeName(db: Db, words: Words, place: string | undefined): Promise<string | undefined | null> {
  if (place === undefined) return undefined;
  if (place === NOWHERE) return words.plain("certificates-desk-nowhere");
  return (await db.regency.findUnique({ where: { code: place } }))?.name ?? null;
}

/** A status in the words that its owner reads. */
export function statusWord(words: Words, status: CertificateStatus): string {
  return words.plain(`certificates-status-${status}`);
}
