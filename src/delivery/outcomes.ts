// What became of the attempts, written together as they come, and only by whoever still holds the row.
import { setTimeout as pause } from "node:timers/promises";
import type { Database, Db, Tx } from "../platform/database.ts";
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { DeliveryState } from "../platform/generated/prisma/enums.ts";
import { LEASE_SECONDS } from "./claim.ts";
import type { Ended, Kind } from "./kind.ts";

/** What one attempt came to. */
export interface Result {
  readonly id: string;
  readonly kind: string;
  readonly fence: number;
  readonly state: DeliveryState;
  readonly reason?: string;
  /** The attempt surely did not arrive, so it does not count */
  readonly undone?: boolean;
  /** A further call of the same message follows at once: the attempt goes on with it */
  readonly goesOn?: boolean;
  readonly notBefore?: Date;
  readonly messageIds?: readonly number[];
  /** The person cannot be reached any more */
  readonly unreachable?: boolean;
  /** Telegram wants the person left alone until then */
  readonly heldUntil?: Date;
}

/** A delivery that ended, or may have. */
type EndedRow = Pick<Written, "kind" | "subject" | "state">;

interface Written {
  id: string;
  kind: string;
  subject: string;
  candidateId: number | null;
  state: DeliveryState;
  reason: string | null;
}

export interface Outcomes {
  /** Resolves when it is committed: false if somebody else has taken the row over meanwhile. */
  record(result: Result): Promise<boolean>;
  /** Resolves when everything recorded so far is committed. */
  written(): Promise<void>;
}

/** Milliseconds in which results gather to be written together. */
const GATHER_MS = 3;

/** Writes results in groups. While the database is away they wait, and nothing is given up. */
export function openOutcomes(
  rt: { readonly db: Database; now(): Date },
  kinds: ReadonlyMap<string, Kind>,
  onTrouble: (error: unknown) => void,
): Outcomes {
  let waiting: { result: Result; resolve: (isOurs: boolean) => void }[] = [];
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    await pause(GATHER_MS);
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const rows = await untilWritten(group.map(({ result }) => result));
      const ours = new Set(rows.map(({ id }) => id));
      for (const { result, resolve } of group) resolve(ours.has(result.id));
      await tellOfEnds(kinds, rows).catch(onTrouble);
    }
    writing = undefined; // in the same step as the last look: whoever records next begins anew
  }

  async function untilWritten(results: readonly Result[]): Promise<readonly Written[]> {
    for (let isFirst = true; ; isFirst = false) {
      try {
        const before = isFirst ? [] : await writtenBefore(rt.db, results);
        const known = new Set(before.map(({ id }) => id));
        const rest = results.filter(({ id }) => !known.has(id));
        return [...before, ...(await writeResults(rt, kinds, rest))];
      } catch (error) {
        onTrouble(error);
        await pause(500);
      }
    }
  }

  return {
    record(result) {
      const recorded = new Promise<boolean>((resolve) => waiting.push({ result, resolve }));
      writing ??= write();
      return recorded;
    },
    async written() {
      while (writing) await writing;
    },
  };
}

/** Which of them stand already, still under our fence: the write was committed, and its answer lost. */
function writtenBefore(db: Db, results: readonly Result[]): Promise<Written[]> {
  const given = JSON.stringify(results.map(({ id, fence }) => ({ id, fence })));
  return rowsOf<Written>(
    db,
    Prisma.sql`
      select d.id::text, d.kind, d.subject, d."candidateId", d.state::text, d.reason
      from jsonb_to_recordset(${given}::jsonb) as r (id bigint, fence int)
      join "Delivery" d on d.id = r.id and d.fence = r.fence and d.state <> 'attempting'`,
  );
}

async function writeResults(
  rt: { readonly db: Database; now(): Date },
  kinds: ReadonlyMap<string, Kind>,
  results: readonly Result[],
): Promise<readonly Written[]> {
  const statement = resultsStatement(results, rt.now());
  const isHeard = results.some(({ kind }) => kinds.get(kind)?.settled !== undefined);
  if (!isHeard) return rowsOf<Written>(rt.db, statement);
  return rt.db.$transaction(async (tx) => {
    const written = await rowsOf<Written>(tx, statement);
    await tellKinds(tx, kinds, written);
    return written;
  });
}

/** Tells the kinds, after the commit, of which subjects something has ended. */
export async function tellOfEnds(kinds: ReadonlyMap<string, Kind>, rows: readonly EndedRow[]): Promise<void> {
  const subjects = new Map<string, { kind: Kind; subject: string }>();
  for (const { kind: name, subject, state } of rows) {
    const kind = kinds.get(name);
    if (kind?.ended !== undefined && isEnd(state)) subjects.set(`${name} ${subject}`, { kind, subject });
  }
  for (const { kind, subject } of subjects.values()) await kind.ended?.(subject);
}

/** Tells each kind which of its deliveries have ended. */
export async function tellKinds(tx: Tx, kinds: ReadonlyMap<string, Kind>, rows: readonly Written[]): Promise<void> {
  const bySubject = new Map<string, { kind: Kind; subject: string; ends: Ended[] }>();
  for (const { kind: name, subject, candidateId, state, reason } of rows) {
    const kind = kinds.get(name);
    if (kind?.settled === undefined || candidateId === null || !isEnd(state)) continue;
    const key = `${name} ${subject}`;
    const told = bySubject.get(key) ?? { kind, subject, ends: [] };
    bySubject.set(key, told);
    told.ends.push({ candidateId, state, reason });
  }
  for (const { kind, subject, ends } of bySubject.values()) await kind.settled?.(tx, subject, ends);
}

function isEnd(state: DeliveryState): boolean {
  return !["queued", "attempting", "uncertain"].includes(state);
}

function resultsStatement(results: readonly Result[], now: Date): Prisma.Sql {
  return Prisma.sql`
    with result as (
      select * from jsonb_to_recordset(${JSON.stringify(results)}::jsonb) as r (
        id bigint, fence int, state "DeliveryState", reason text, undone boolean, "goesOn" boolean,
        "notBefore" timestamptz, "messageIds" jsonb, unreachable boolean, "heldUntil" timestamptz)
    ), written as (
      update "Delivery" d set
        state = case
          when r.undone and r.state = 'queued' and d.attempts > 1 then 'uncertain'
          when r.state = 'uncertain' and d.attempts > 1 then 'unknown'
          else r.state end,
        reason = r.reason,
        attempts = case when r."goesOn" then 1 when r.undone then d.attempts - 1 else d.attempts end,
        step = d.step + (r."goesOn" is true)::int,
        "leaseUntil" = case when r."goesOn" then clock_timestamp() + ${`${LEASE_SECONDS} seconds`}::interval end,
        "notBefore" = coalesce(r."notBefore", d."notBefore"),
        "messageIds" = d."messageIds" || array(select jsonb_array_elements_text(coalesce(r."messageIds", '[]'))::int),
        "sentAt" = case when r.state = 'sent' then ${now}::timestamptz end
      from result r
      where d.id = r.id and d.fence = r.fence and d.state = 'attempting'
      returning d.id::text, d.kind, d.subject, d."candidateId", d.state::text, d.reason
    ), marked as (
      update "Candidate" c set reachable = c.reachable and r.unreachable is not true,
        "heldUntil" = greatest(c."heldUntil", r."heldUntil")
      from result r join written w on w.id = r.id::text
      where c.id = w."candidateId" and (r.unreachable or r."heldUntil" is not null)
    )
    select * from written`;
}

/**
 * Takes attempts whose lease ran out from whoever made them: they are uncertain, and sent once more if their kind
 * allows it, else their end is unknown. Resolves to how many there were.
 */
export async function takeOverLapsed(
  rt: { readonly db: Database; now(): Date },
  kinds: ReadonlyMap<string, Kind>,
): Promise<number> {
  const repeated = [...kinds.values()].filter(({ repeatsUncertain }) => repeatsUncertain).map(({ name }) => name);
  const statement = Prisma.sql`
    update "Delivery" set fence = fence + 1, "leaseUntil" = null, reason = 'interrupted', "notBefore" = ${rt.now()}::timestamptz,
      state = case when attempts < 2 and kind = any(${repeated}::text[]) then 'uncertain'::"DeliveryState" else 'unknown' end
    where id in (
      select id from "Delivery" where state = 'attempting' and "leaseUntil" < clock_timestamp()
      order by "leaseUntil" limit 5000 for update skip locked
    )
    returning id::text, kind, subject, "candidateId", state::text, reason`;
  const rows = await rt.db.$transaction(async (tx) => {
    const taken = await rowsOf<Written>(tx, statement);
    await tellKinds(tx, kinds, taken);
    return taken;
  });
  await tellOfEnds(kinds, rows);
  return rows.length;
}
