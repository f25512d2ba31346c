import type pg from "pg";

/** Takes back every table to what it held when it was kept, or empties it; far quicker than a new database. */
export type KeptTables = { restore(): Promise<void>; empty(): Promise<void> };

/** Keeps a copy of every table of ours beside it. It needs a superuser, who may put rows back in any order. */
export async function keepTables(pool: pg.Pool): Promise<KeptTables> {
  const { rows: tables } = await pool.query<{ name: string; columns: string }>(listTables);
  const { rows: sequences } = await pool.query<{ name: string; last: string | null }>(listSequences);
  const copies = tables.map(
    ({ name, columns }) => `CREATE TABLE kept.${name} AS SELECT ${columns} FROM public.${name};`,
  );
  await pool.query(`CREATE SCHEMA kept; ${copies.join("\n")}`);

  const drop = tables.map(({ name }) => `DELETE FROM public.${name};`).join("\n");
  const fill = tables
    .map(({ name, columns }) => `INSERT INTO public.${name} (${columns}) SELECT ${columns} FROM kept.${name};`)
    .join("\n");
  const again = (last: (sequence: { last: string | null }) => string | null) =>
    sequences.map((one) => `SELECT setval('public.${one.name}', ${last(one) ?? 1}, ${last(one) !== null});`).join("\n");
  const inOneGo = (statements: string) =>
    pool
      .query(`BEGIN; SET LOCAL session_replication_role = replica; ${dropWork} ${statements} COMMIT;`)
      .then(() => undefined);
  return {
    restore: () => inOneGo(`${drop} ${fill} ${again(({ last }) => last)}`),
    empty: () => inOneGo(`${drop} ${again(() => null)}`),
  };
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
const dropWork = `DO $$ BEGIN IF to_regclass('work.job') IS NOT NULL THEN DELETE FROM work.job; END IF; END $$;`;
