-- DropIndex
DROP INDEX "AlertSubscription_tradeCode_provinceCode_idx";

-- By hand: what the schema says in its lines "check:", "unique by" and "index by"

-- One place, the narrowest that was said; none of them: anywhere
UPDATE "AlertSubscription" SET "country" = NULL WHERE "regencyCode" IS NOT NULL OR "provinceCode" IS NOT NULL;
UPDATE "AlertSubscription" SET "provinceCode" = NULL WHERE "regencyCode" IS NOT NULL;
ALTER TABLE "AlertSubscription" ADD CONSTRAINT "AlertSubscription_regencyCode_check"
  CHECK (num_nonnulls("regencyCode", "provinceCode", "country") <= 1);

-- A vacancy finds those who want it by its trade and its place, in both of which "any" is a value
CREATE INDEX "AlertSubscription_wanted_idx" ON "AlertSubscription"
  (coalesce("tradeCode", ''), coalesce("regencyCode", "provinceCode", "country", ''), "candidateId");
CREATE UNIQUE INDEX "AlertSubscription_same_key" ON "AlertSubscription"
  ("candidateId", coalesce("tradeCode", ''), coalesce("regencyCode", "provinceCode", "country", ''),
    coalesce("minimumWage", 0), coalesce("schemeId", 0));

-- What waits for a person's next digest, by its hour
CREATE INDEX "Delivery_digest_idx" ON "Delivery"("notBefore", "candidateId")
  WHERE "kind" = 'vacancy-alert' AND "state" = 'skipped' AND "reason" = 'digest';
