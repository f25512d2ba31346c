-- Whoever missed is kept as a keyed number, not by their Telegram id
DELETE FROM "LookUpMiss";
ALTER TABLE "LookUpMiss" RENAME COLUMN "telegramId" TO "account";
ALTER INDEX "LookUpMiss_telegramId_at_idx" RENAME TO "LookUpMiss_account_at_idx";
