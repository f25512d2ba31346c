// A stop in the middle of the sending: what goes out after it was under way when it was committed.
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import type { cancel, pause } from "../../src/broadcasts/run.ts";
import type { Database } from "../../src/platform/database.ts";
import { type Desk, hana } from "./desk.ts";

/** How long Telegram takes for a call, and how soon after the stop it is looked at who is still being sent to. */
const CALL_MS = 40;
const LOOK_MS = 15;

/** Sends what is due while Hana stops it at some moment; says whether she came in time to stop anything. */
export async function sendAndStop(
  db: Database,
  desk: Desk,
  { id, stop }: { id: number; stop: typeof pause | typeof cancel },
): Promise<boolean> {
  const { sending } = desk;
  const people = await db.candidate.findMany({ select: { telegramId: true } });
  for (const { telegramId } of people)
    sending.refusals.set(Number(telegramId), async () => {
      await sleep(CALL_MS);
      return { ok: true, result: { message_id: 1 } };
    });
  const sent = sending.at(sending.now);
  await sleep(Math.random() * 60);
  const stopped = (await stop(desk.rt, { id, actor: hana })) === "done";
  const [clock] = await db.$queryRaw<{ now: string }[]>`select clock_timestamp()::text as now`;
  await sleep(LOOK_MS);
  const flying = await db.$queryRaw<{ to: bigint; late: boolean }[]>`
    select c."telegramId" as to, d."leaseUntil" - interval '30 s' > ${clock?.now}::timestamptz as late
    from "Delivery" d join "Candidate" c on c.id = d."candidateId"
    where d.state = 'attempting' and d.kind = 'broadcast' and d.subject = ${String(id)}`;
  const before = sending.called.length;
  await sent;
  if (stopped) {
    expect(flying.filter(({ late }) => late)).toEqual([]);
    const begun = flying.map(({ to }) => Number(to));
    for (const to of sending.called.slice(before).filter((one) => one < 1000)) expect(begun).toContain(to);
  }
  sending.refusals.clear();
  return stopped;
}
