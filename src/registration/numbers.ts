import { localDate } from "../platform/calendar.ts";
import type { Tx } from "../platform/database.ts";

/**
 * The next number of a trade, such as `LAS-2026-00042`: it runs within the trade and the year as the centre's zone
 * has it. A transaction that fails afterwards leaves a gap or none; nobody ever gets a number twice.
 */
export async function nextNumber(tx: Tx, at: { tradeCode: string; now: Date; zone: string }): Promise<string> {
  const year = Number(localDate(at.now, at.zone).slice(0, 4));
  const [counter] = await tx.$queryRaw<{ last: number }[]>`
    insert into "RegistrationCounter" ("tradeCode", year, last) values (${at.tradeCode}, ${year}, 1)
    on conflict ("tradeCode", year) do update set last = "RegistrationCounter".last + 1
    returning last`;
  return `${at.tradeCode}-${year}-${String(counter?.last).padStart(5, "0")}`;
}

/** A registration's number as people type it (`las-2026-42`); undefined if it is none. */
export function readNumber(typed: string): string | undefined {
  const [, trade, year, running] =
    /^\s*([A-Za-z0-9]{2,8})[\s/.–-]*((?:19|20)\d{2})[\s/.–-]+0*(\d{1,9})\s*$/.exec(typed) ?? [];
  if (trade === undefined || running === undefined || !/[A-Za-z]/.test(trade)) return undefined;
  return `${trade.toUpperCase()}-${year}-${running.padStart(5, "0")}`;
}
