// Statements that come again are planned once: embedded, planning costs more than running, and it is this process's time.
import type pg from "pg";

/** How many statements one session may keep planned; each takes some memory. */
const MOST_NAMED = 600;
/** Beyond so many different texts that came once it is begun anew to remember them. */
const MOST_SEEN = 5_000;

type Query = (...given: unknown[]) => unknown;

/** Gives each statement with parameters a name from the second time on that one of the pool's connections is asked it. */
export function prepareRepeated(pool: pg.Pool): void {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  const nameOf = (text: string): string | undefined => {
    const name = names.get(text);
    if (name !== undefined || names.size >= MOST_NAMED) return name;
    if (seen.size >= MOST_SEEN) seen.clear();
    if (!seen.has(text)) return void seen.add(text);
    names.set(text, `p${names.size}`);
    return names.get(text);
  };
  pool.on("connect", (client) => {
    const query = client.query.bind(client) as Query;
    client.query = ((asked: unknown, values: unknown, ...rest: unknown[]) => {
      if (typeof asked === "string" && Array.isArray(values) && values.length > 0) {
        const name = nameOf(asked);
        return name === undefined ? query(asked, values, ...rest) : query({ text: asked, values, name }, ...rest);
      }
      if (!isNameless(asked)) return query(asked, values, ...rest);
      const name = nameOf(asked.text);
      return query(name === undefined ? asked : { ...asked, name }, values, ...rest);
    }) as typeof client.query;
  });
}

function isNameless(asked: unknown): asked is pg.QueryConfig {
  const config = asked as Partial<pg.QueryConfig> & { submit?: unknown };
  return (
    typeof asked === "object" &&
    asked !== null &&
    config.submit === undefined &&
    config.name === undefined &&
    typeof config.text === "string" &&
    Array.isArray(config.values) &&
    config.values.length > 0
  );
}
