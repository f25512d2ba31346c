/** Where the tests find real servers; `npm run test:server` sets both. Without them everything runs embedded. */
export const testSettings: { databaseUrl: string | undefined; redisUrl: string | undefined } = {
  databaseUrl: process.env.TEST_DATABASE_URL,
  redisUrl: process.env.TEST_REDIS_URL,
};
