/** Where the tests find real servers; `npm run test:server` sets both. Without them everything runs embedded. */
export const testSettings: { databaseUrl: string | undefined; redisUrl: string | undefined; worker: number } = {
  databaseUrl: process.env.TEST_DATABASE_URL,
  redisUrl: process.env.TEST_REDIS_URL,
  /** Which of vitest's workers this is, from 1. */
  worker: Number(process.env.VITEST_POOL_ID ?? 1),
};
