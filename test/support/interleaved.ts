// Two transactions that really meet: the first stands still before its end until the second waits for it, or is done.
import type pg from "pg";
import type { Runtime } from "../../src/runtime.ts";

type Work = Runtime["work"];

export interface Met<First, Second> {
  readonly first: First;
  readonly second: Second;
  /** Whether the second had to wait for the first */
  readonly waited: boolean;
}

/** `first` is given the queue at whose first piece of work it stands still; it needs a server with several connections. */
export async function interleaved<First, Second>(
  pool: pg.Pool,
  first: (work: Work) => Promise<First>,
  second: (work: Work) => Promise<Second>,
): Promise<Met<First, Second>> {
  const [reached, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let isFirstPiece = true;
  const standing = queue(async () => {
    if (!isFirstPiece) return;
    isFirstPiece = false;
    reached.resolve();
    await released.promise;
  });
  const one = first(standing);
  await Promise.race([reached.promise, one]);
  let isDone = false;
  const other = second(queue(async () => undefined)).finally(() => {
    isDone = true;
  });
  let waited = false;
  while (!isDone && !waited) {
    const { rows } = await pool.query<{ waits: boolean }>(
      "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits",
    );
    waited = rows[0]?.waits ?? false;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  released.resolve();
  return { first: await one, second: await other, waited };
}

function queue(send: () => Promise<void>): Work {
  return { send } as unknown as Work;
}
