-- AlterTable
ALTER TABLE "IntakeWish" ADD COLUMN     "attemptedAt" TIMESTAMPTZ;
