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
