// PostgreSQL and Redis for a bench, each question on a database of its own.
import { Redis } from "ioredis";
import pg from "pg";
import { type StartedServer, startPostgres, startRedis } from "../test/support/servers.ts";

export interface Servers {
  readonly redisUrl: string;
  /** An empty database, and an empty Redis. */
  fresh(): Promise<{ databaseUrl: string; redisUrl: string }>;
  stop(): Promise<void>;
}

/** Starts both from Debian's packages. */
export async function startServers(): Promise<Servers> {
  const started: StartedServer[] = await Promise.all([startPostgres(), startRedis()]);
  const [postgres, redis] = started as [StartedServer, StartedServer];
  let count = 0;
  return {
    redisUrl: redis.url,
    async fresh() {
      const name = `bench_${++count}`;
      const client = new pg.Client({ connectionString: postgres.url });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      const connection = new Redis(redis.url);
      await connection.flushall();
      connection.disconnect();
      return { databaseUrl: postgres.url.replace(/jembatan$/, name), redisUrl: redis.url };
    },
    stop: async () => {
      await Promise.all(started.map((server) => server.stop()));
    },
  };
}
