-- DropIndex
DROP INDEX "JobApplication_state_appliedAt_idx";

-- AlterTable: what there is has not moved since it was sent
ALTER TABLE "JobApplication" ADD COLUMN     "movedAt" TIMESTAMPTZ;
UPDATE "JobApplication" SET "movedAt" = "appliedAt";
ALTER TABLE "JobApplication" ALTER COLUMN "movedAt" SET NOT NULL;

-- AlterTable
ALTER TABLE "JobApplicationChange" ADD COLUMN     "undoneAt" TIMESTAMPTZ;

-- CreateIndex
CREATE INDEX "JobApplication_state_movedAt_idx" ON "JobApplication"("state", "movedAt");
