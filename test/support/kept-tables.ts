import pg from "pg";

/** Takes back every table to what it held when it was kept, or empties it; far quicker than a new database. */
export type KeptTables = { restore(): Promise<void>; empty(): Promise<void> };

type Table = { name: string; columns: string };
type Sequence = { name: string; last: string | null };

/**
 * Keeps a copy of every table of ours beside it, and two functions that go by them: PostgreSQL plans a function's hundred
 * statements once a session, which takes far longer than running them. They need a superuser, who may put rows back in
 * any order. A filled table is left as it is if all its rows are still those that were put back last (each row knows the
 * transaction that wrote it): most tests only read the catalogue, and rows replaced hundreds of times leave megabytes to
 * be read past, for nothing cleans up after them in an embedded database.
 */
export async function copyTables(pool: pg.Pool): Promise<void> {
  const { rows: tables } = await pool.query<Table>(listTables);
  const { rows: sequences } = await pool.query<Sequence>(listSequences);
  const copies = tables.map(
    ({ name, columns }) => `CREATE TABLE kept.${name} AS SELECT ${columns} FROM public.${name};`,
  );
  await pool.query(
    `CREATE SCHEMA kept; CREATE TABLE kept.marks (name text PRIMARY KEY, mark xid); ${copies.join("\n")}`,
  );
  const isCopied = tables.map(({ name }) => `EXISTS (SELECT FROM kept.${name})`);
  const { rows: filled } = await pool.query({ text: `SELECT ${isCopied.join(", ")}`, rowMode: "array" });

  const rows = (schema: string, name: string) => `(SELECT count(*) FROM ${schema}.${name})`;
  const drop = tables.map(({ name }) => `DELETE FROM public.${name};`);
  const goBack = tables.map(({ name, columns }, at) => {
    if (!filled[0]?.[at]) return drop[at];
    return `
      IF NOT EXISTS (SELECT FROM kept.marks WHERE marks.name = ${pg.escapeLiteral(name)} AND marks.mark = ALL (SELECT xmin FROM public.${name}))
         OR ${rows("public", name)} <> ${rows("kept", name)} THEN
        DELETE FROM public.${name};
        INSERT INTO public.${name} (${columns}) SELECT ${columns} FROM kept.${name};
        INSERT INTO kept.marks VALUES (${pg.escapeLiteral(name)}, pg_current_xact_id()::xid)
          ON CONFLICT (name) DO UPDATE SET mark = excluded.mark;
      END IF;`;
  });
  const again = (last: (sequence: Sequence) => string | null) =>
    sequences
      .map(
        (one) => `PERFORM setval(${pg.escapeLiteral(`public.${one.name}`)}, ${last(one) ?? 1}, ${last(one) !== null});`,
      )
      .join("\n");
  const makeFunction = (name: string, statements: string) =>
    `CREATE FUNCTION kept.${name}() RETURNS void LANGUAGE plpgsql SET session_replication_role = 'replica'
     AS $body$ BEGIN ${dropWork} ${statements} END $body$;`;
  await pool.query(
    makeFunction("restore", `${goBack.join("\n")} ${again(({ last }) => last)}`) +
      makeFunction("empty", `${drop.join("\n")} ${again(() => null)}`),
  );
}

/** What takes the tables back to the copies, which are made if there are none yet. */
export async function keepTables(pool: pg.Pool): Promise<KeptTables> {
  const { rows: copied } = await pool.query("SELECT FROM pg_namespace WHERE nspname = 'kept'");
  if (copied.length === 0) await copyTables(pool);
  const call = (name: string) => pool.query(`SELECT kept.${name}()`).then(() => undefined);
  return { restore: () => call("restore"), empty: () => call("empty") };
}

const listTables = `
  SELECT quote_ident(t.table_name) AS name, string_agg(quote_ident(c.column_name), ', ') AS columns
    FROM information_schema.tables t JOIN information_schema.columns c USING (table_schema, table_name)
   WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND t.table_name <> '_prisma_migrations'
     AND c.is_generated = 'NEVER'
   GROUP BY t.table_name`;

const listSequences = `
  SELECT quote_ident(sequencename) AS name, last_value AS last FROM pg_sequences WHERE schemaname = 'public'`;

/** The queued work; its table is there once a bot was started. */
const dropWork = `IF to_regclass('work.job') IS NOT NULL THEN DELETE FROM work.job; END IF;`;
