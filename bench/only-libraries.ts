// For comparison: what the libraries hold in memory before anything is done with them.
import { createServer } from "node:http";

await Promise.all([
  import("../src/platform/generated/prisma/client.ts"),
  import("@prisma/adapter-pg"),
  import("@grammyjs/conversations"),
  import("fastify"),
  import("grammy"),
  import("ioredis"),
  import("libphonenumber-js"),
  import("pg-boss"),
  import("pino"),
  import("prom-client"),
  import("undici"),
  import("zod"),
]);
createServer((_request, response) => response.end()).listen(Number(process.env.PORT), "127.0.0.1");
