-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "declinedAt" TIMESTAMPTZ,
ADD COLUMN     "declinedBy" BIGINT;
