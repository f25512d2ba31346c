// Taking what is due, in one statement: whoever gets a row has its attempt committed before the call goes out.
import type { Db } from "../platform/database.ts";
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { DeliveryState } from "../platform/generated/prisma/enums.ts";
import type { Kind, Recipient } from "./kind.ts";

/** Longer than any call takes, and than a database that is away for a moment. */
export const LEASE_SECONDS = 30;

/** Where a claim goes on: rows before this were looked at already. */
export interface Cursor {
  readonly notBefore: Date;
  readonly id: string;
}

export interface Claiming {
  readonly kind: Kind;
  readonly subject: string;
  readonly now: Date;
  /** How many may be attempted now */
  readonly take: number;
  /** How many are looked at to find them */
  readonly scan: number;
  readonly after: Cursor | undefined;
  /** Where nobody is to be disturbed now, and until when */
  readonly quiet: readonly { zone: string; until: Date }[];
  /** The zone of whoever has none of their own */
  readonly zone: string;
}

/** A row that this process attempts now. */
export interface Claimed extends Recipient {
  readonly fence: number;
  /** Calls of it that are done */
  readonly step: number;
}

export interface Claim {
  readonly gate: "open" | "held" | "over";
  /** Until when Telegram wants nothing in bulk; may be past */
  readonly pauseUntil: Date | null;
  readonly claimed: readonly Claimed[];
  /** Those that came to an end instead: nobody is there, or they want none of it */
  readonly ended: readonly { candidateId: number; state: DeliveryState; reason: string | null }[];
  /** How many rows were looked at, and where to go on */
  readonly seen: number;
  readonly last: Cursor | undefined;
}

interface Row {
  gate: Claim["gate"];
  pauseUntil: Date | null;
  id: string | null;
  candidateId: number;
  telegramId: string;
  language: string;
  zone: string | null;
  state: DeliveryState;
  reason: string | null;
  fence: number;
  step: number;
  foundAt: Date;
}

/**
 * Claims the next due rows of a subject. Its gate, a pause, consent, reachability, quiet hours and what the kind asks
 * are read in the same statement that marks the attempt; whoever may not be written to now is put off or ended by it.
 */
export async function claimDeliveries(db: Db, claiming: Claiming): Promise<Claim> {
  const rows = await rowsOf<Row>(db, claimStatement(claiming));
  const [{ gate, pauseUntil } = { gate: "held" as const, pauseUntil: null }] = rows;
  const found = rows.filter((row): row is Row & { id: string } => row.id !== null);
  const end = found.at(-1);
  return {
    gate,
    pauseUntil,
    claimed: found
      .filter(({ state }) => state === "attempting")
      .map((row) => ({ ...row, telegramId: Number(row.telegramId) })),
    ended: found.filter(({ state }) => !["attempting", "queued", "uncertain"].includes(state)),
    seen: found.length,
    last: end && { notBefore: end.foundAt, id: end.id },
  };
}

// `counted` is materialized because PostgreSQL 15 fails to plan a condition on its count ("WindowFunc not found").
function claimStatement({ kind, subject, now, take, scan, after, quiet, zone }: Claiming): Prisma.Sql {
  const gate = kind.gate?.(subject) ?? Prisma.sql`'open'`;
  const notOwed = kind.notOwed?.(now) ?? Prisma.sql`null`;
  const silenced = kind.topic
    ? Prisma.sql`exists (select from "SilencedTopic" t where t."candidateId" = c.id and t.topic = ${kind.topic}::"Topic")`
    : Prisma.sql`false`;
  const zones = kind.keepsQuiet ? quiet : [];
  const from = after ?? { notBefore: new Date(0), id: "0" };
  return Prisma.sql`
    with gate as materialized (
      select case when exists (select from "DeliveryHalt" where kind = ${kind.name} and subject = ${subject})
          then 'held' else (${gate})::text end as gate,
        (select until from "BulkPause") as "pauseUntil"
    ), found as materialized (
      select d.id, d."notBefore" from "Delivery" d, gate
      where gate.gate = 'open' and (gate."pauseUntil" is null or gate."pauseUntil" <= ${now}::timestamptz)
        and d.kind = ${kind.name} and d.subject = ${subject} and d.state in ('queued', 'uncertain')
        and d."notBefore" <= ${now}::timestamptz
        and (d."notBefore", d.id) > (${from.notBefore}::timestamptz, ${from.id}::bigint)
      order by d."notBefore", d.id
      limit ${Prisma.raw(String(scan))}
      for update of d skip locked
    ), judged as materialized (
      select d.id, f."notBefore" as "foundAt", c."telegramId"::text, c.language, r.zone, c."heldUntil", q.until as "quietUntil",
        case
          when c.id is null then 'erased'
          when not c.reachable then 'unreachable'
          when ${silenced} then 'optedOut'
          else (${notOwed})::text
        end as ended,
        c."heldUntil" > ${now}::timestamptz or q.until is not null as "isPutOff"
      from found f join "Delivery" d on d.id = f.id
      left join "Candidate" c on c.id = d."candidateId"
      left join "Regency" r on r.code = c."regencyCode"
      left join unnest(${zones.map((each) => each.zone)}::text[], ${zones.map((each) => each.until)}::timestamptz[]) as q (zone, until)
        on q.zone = coalesce(r.zone, ${zone})
    ), counted as materialized (
      select *, ended is null and "isPutOff" is not true as "isDue",
        count(*) filter (where ended is null and "isPutOff" is not true) over (order by "foundAt", id) as nth
      from judged
    ), written as (
      update "Delivery" d set
        state = case
          when j."isDue" then 'attempting'::"DeliveryState"
          when j.ended is null then d.state
          when d.state = 'uncertain' then 'unknown'
          when j.ended = 'unreachable' then 'unreachable'
          else 'skipped' end,
        reason = coalesce(j.ended, d.reason),
        attempts = d.attempts + j."isDue"::int,
        fence = d.fence + 1,
        "leaseUntil" = case when j."isDue" then clock_timestamp() + ${`${LEASE_SECONDS} seconds`}::interval end,
        "notBefore" = case when j.ended is null and j."isPutOff" then greatest(j."heldUntil", j."quietUntil") else d."notBefore" end
      from counted j
      where d.id = j.id and j.nth <= ${take}::int
      returning d.id::text, d."candidateId", d.state::text, d.reason, d.fence, d.step, j."telegramId", j.language, j.zone, j."foundAt"
    )
    select gate.gate, gate."pauseUntil", w.* from gate left join written w on true order by w."foundAt", w.id::bigint`;
}
