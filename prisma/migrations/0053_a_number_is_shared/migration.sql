-- AlterTable
ALTER TABLE "Candidate" ADD COLUMN     "phoneShared" BOOLEAN NOT NULL DEFAULT false;
