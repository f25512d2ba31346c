// Who holds a certificate, as a part of an audience: any that stands good on the day, of a trade, or that ends soon.
import { EXPIRING_DAYS } from "../certificates/status.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";

/** `valid` and `soon` of any trade, `LAS` and `LAS.soon` of one. */
export const holdingShape = /^(valid|soon|[A-Z0-9]{2,8}(\.soon)?)$/;

/** One choice, read: of which trade (undefined: of any), and whether only what ends soon is meant. */
export function readHolding(value: string): { tradeCode: string | undefined; isSoon: boolean } {
  const [first = "", second] = value.split(".");
  const isAny = first === "valid" || first === "soon";
  return { tradeCode: isAny ? undefined : first, isSoon: first === "soon" || second === "soon" };
}

/**
 * The condition on a row `c` of "Candidate" that they hold one of these. Of staff who are bound to centres it is a
 * certificate of these centres. A certificate is valid by the day of its centre.
 */
export function holds(chosen: readonly string[], centreCodes: readonly string[], now: Date): Prisma.Sql {
  const { sql, join } = Prisma;
  const today = sql`(${now}::timestamptz at time zone o.zone)::date`;
  const any = chosen.map((value) => {
    const { tradeCode, isSoon } = readHolding(value);
    const ofTrade = tradeCode === undefined ? sql`true` : sql`m."tradeCode" = ${tradeCode}`;
    return isSoon ? sql`(${ofTrade} and t."validUntil" <= ${today} + ${EXPIRING_DAYS}::int)` : sql`(${ofTrade})`;
  });
  return sql`exists (select from "Holder" h join "Certification" t on t."holderId" = h.id
    join "Centre" o on o.code = t."centreCode" join "Scheme" m on m.id = t."schemeId"
    where h."candidateId" = c.id and t.state = 'issued' and t."validUntil" >= ${today}
      and ${centreCodes.length === 0 ? sql`true` : sql`t."centreCode" = any(${[...centreCodes]})`}
      and (${join(any, " or ")}))`;
}
