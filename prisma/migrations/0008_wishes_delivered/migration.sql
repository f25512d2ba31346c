-- A wish that was attempted and is not known to have come counts as told: its next message would be a repeat
UPDATE "IntakeWish" SET "toldAt" = "attemptedAt" WHERE "toldAt" IS NULL AND "attemptedAt" IS NOT NULL;

-- AlterTable
ALTER TABLE "IntakeWish" DROP COLUMN "attemptedAt";
