// On PostgreSQL, with a register of a province's size: fishing shows nobody, and a look-up is one indexed question.
import { afterAll, expect, test } from "vitest";
import { certificatesWhere } from "../../src/certificates/certificates.ts";
import { lookUpFingerprints } from "../../src/certificates/numbers.ts";
import { Prisma } from "../../src/platform/generated/prisma/client.ts";
import { CLOSE_MS, difference, fish } from "../certificates/guessers.ts";
import { certify } from "../support/certified.ts";
import { testSeal } from "../support/registered.ts";
import { openTestStorage } from "../support/storage.ts";

const storage = await openTestStorage();
afterAll(() => storage.close());

test("five thousand guesses of fifty accounts: not one record, the alarm within a minute, hit and miss within 20 ms", async () => {
  const fished = await fish(storage, { accounts: 50, each: 100, honest: 300 });
  process.stdout.write(`${JSON.stringify(fished)}\n`);
  expect(fished.guesses).toBe(5_000);
  expect(fished.recorded).toBeLessThanOrEqual(50 * 5);
  expect(fished.alarmMs).toBeLessThan(60_000);
  expect(difference(fished)).toBeLessThanOrEqual(CLOSE_MS);
}, 300_000);

test("among a hundred thousand certificates a look-up reads its own rows, by indexes alone", async () => {
  await storage.startAnew();
  const { db, pool } = storage.database;
  await certify(db);
  await pool.query(`
    with made as (insert into "Holder" ("fullName", "foldedName") select 'Holder ' || n, 'holder ' || n
      from generate_series(1, 100000) n returning id)
    insert into "Certification" ("centreCode", "holderId", "schemeId", state, "issuedOn", "validUntil", "certificateNo",
      "certificateKey", "publicCode", "lookUpFingerprint", "createdAt", "changedAt")
    select 'MATARAM', id, (select min(id) from "Scheme"), 'issued', '2025-01-01', '2028-01-01', 'N' || id, 'N' || id,
      'code' || id, 'k1.' || md5(id::text), now(), now() from made`);
  await pool.query("analyze");
  const birthDate = "1985-01-22";
  const ways = [
    Prisma.sql`c."lookUpFingerprint" = any(${lookUpFingerprints(testSeal, { key: "551105131290000012023", birthDate })})`,
    Prisma.sql`c."publicCode" = ${"code5"}`,
    Prisma.sql`h."candidateId" = ${1}`,
  ];
  for (const way of ways) {
    const { text, values } = certificatesWhere(way);
    const { rows } = await pool.query(`explain (analyze, buffers, format json) ${text}`, [...values]);
    const [{ Plan: plan }] = rows[0]["QUERY PLAN"];
    const scans = nodesOf(plan).filter((node) => String(node["Node Type"]).includes("Scan"));
    const large = scans.filter((node) => ["Certification", "Holder"].includes(String(node["Relation Name"])));
    expect(large.length).toBeGreaterThan(1);
    expect(large.map((node) => node["Node Type"]).filter((type) => type === "Seq Scan")).toEqual([]);
    expect(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]).toBeLessThan(60);
  }
}, 120_000);

interface Node {
  readonly [field: string]: unknown;
  readonly Plans?: readonly Node[];
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
