// A great many certificates in a register, fast.
import type { OpenDatabase } from "../../src/platform/database.ts";
import { now, testSeal } from "./registered.ts";

const BATCH = 5_000;
const trades = ["LAS", "TIK", "FAS", "PAR"];

/** Adds so many at BLK Mataram, each of a holder of their own; their last days are spread over four years around today. */
export async function certifyMany({ db, pool }: OpenDatabase, size: number): Promise<void> {
  const schemes = await db.scheme.createManyAndReturn({
    data: trades.map((tradeCode) => ({ tradeCode, name: `Skema ${tradeCode}`, kkniLevel: 2 })),
  });
  const schemeIds = schemes.map(({ id }) => id);
  for (let from = 0; from < size; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, size - from) }, (_, at) => from + at);
    const niks = numbers.map((n) => testSeal.seal(`520399010190${String(n % 10_000).padStart(4, "0")}`, "holder.nik"));
    await pool.query(
      `with h as (
         insert into "Holder" ("fullName", "foldedName", "nikSealed", "nikFingerprint", "regencyCode")
         select 'Pemegang ' || n, 'pemegang ' || n, sealed, 'many.' || n, case n % 3 when 0 then null else '52.0' || n % 3 end
         from unnest($1::int[], $2::text[]) as u (n, sealed) returning id, "nikFingerprint"
       )
       insert into "Certification" ("centreCode", "recordKey", "holderId", "schemeId", state, "lspLicence", "assessedOn",
         "issuedOn", "validUntil", "certificateNo", "certificateKey", "registrationNo", "publicCode", "createdAt", "changedAt")
       select 'MATARAM', 'MANY-' || n, h.id, ($3::int[])[n % array_length($3::int[], 1) + 1], 'issued', 'BNSP-LSP-9902-ID',
         '2023-01-01', '2023-02-01', ($4::date - 730 + n % 1460), '25920 7212 2 ' || n || ' 2023', 'MANY' || n,
         'LAS.9902.' || n || ' 2023', lpad('m' || n, 22, '0'), $4, $4
       from unnest($1::int[]) as u (n) join h on h."nikFingerprint" = 'many.' || n`,
      [numbers, niks, schemeIds, now],
    );
  }
  await pool.query(`analyze "Certification"`);
  await pool.query(`analyze "Holder"`);
}
