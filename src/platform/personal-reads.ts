// An error may repeat whatever stood in the rows that were read before it. So each act (an update, a piece of work)
// remembers whose names it read, and its errors are cleaned of them before anybody sees them.
import { AsyncLocalStorage } from "node:async_hooks";
import type pg from "pg";

interface Read {
  readonly fields?: readonly { readonly name: string }[];
  readonly rows?: readonly unknown[];
}

interface Reads {
  results: Read[];
  rows: number;
}

/** Columns, and names inside JSON, under which people are called something. */
const PERSONAL = /^(fullName|guardianName|otherPlace|name)$/;
/** Beyond so many rows nothing more is remembered: an error's words are then hidden altogether. */
const MOST_ROWS = 2_000;

const acts = new AsyncLocalStorage<Reads>();

/** Does something, and remembers meanwhile which rows it reads. */
export function rememberReads<T>(act: () => T): T {
  return acts.run({ results: [], rows: 0 }, act);
}

const told = new WeakSet<pg.Pool>();

/** Has the connections of a pool tell what is read through them: those that it opens from now on, so before its first. */
export function tellReads(pool: pg.Pool): void {
  if (told.has(pool)) return;
  told.add(pool);
  // Of the pool as well: what waits for a connection is asked in the name of whoever gave that one back.
  pool.query = telling(pool.query.bind(pool) as Query) as typeof pool.query;
  pool.on("connect", (client) => {
    client.query = telling(client.query.bind(client) as Query) as typeof client.query;
  });
}

type Query = (...given: unknown[]) => unknown;

/** The same way to ask, of which is told what is read. */
export function telling<Given extends unknown[], Answer>(query: (...given: Given) => Answer): typeof query {
  return (...given) => {
    const reads = acts.getStore();
    const answer = query(...given);
    if (reads === undefined || !(answer instanceof Promise)) return answer;
    return answer.then((read: Read) => {
      note(reads, read);
      return read;
    }) as Answer;
  };
}

function note(reads: Reads, read: Read): void {
  const rows = read.rows?.length ?? 0;
  if (rows === 0) return;
  reads.rows += rows;
  if (reads.rows > MOST_ROWS) reads.results = [];
  else reads.results.push(read);
}

/** The names that the present act has read; undefined if they are too many to be told apart from other words. */
export function namesRead(): string[] | undefined {
  const { results, rows } = acts.getStore() ?? { results: [], rows: 0 };
  if (rows > MOST_ROWS) return undefined;
  const found = new Set<string>();
  for (const { fields = [], rows: these = [] } of results)
    for (const row of these)
      if (Array.isArray(row)) for (const [at, value] of row.entries()) collect(fields[at]?.name ?? "", value, found);
      else collect("", row, found);
  return [...found];
}

function collect(name: string, value: unknown, found: Set<string>): void {
  if (typeof value === "string" && /^[[{]/.test(value)) collectJson(value, found);
  else if (typeof value === "string" && PERSONAL.test(name)) found.add(value);
  if (typeof value === "object" && value !== null)
    for (const [inner, held] of Object.entries(value)) collect(inner, held, found);
}

/** Prisma has JSON handed over as it was written. */
function collectJson(text: string, found: Set<string>): void {
  if (![...text.matchAll(/"(\w+)"\s*:/g)].some(([, name]) => PERSONAL.test(name ?? ""))) return;
  try {
    collect("", JSON.parse(text), found);
  } catch {
    // It only looked like JSON.
  }
}
