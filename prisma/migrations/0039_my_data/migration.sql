-- CreateEnum
CREATE TYPE "CorrectionState" AS ENUM ('open', 'granted', 'refused');

-- AlterTable
ALTER TABLE "Erasure" ADD COLUMN     "kept" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "receipt" TEXT;

-- CreateTable
CREATE TABLE "CorrectionRequest" (
    "id" SERIAL NOT NULL,
    "candidateId" INTEGER NOT NULL,
    "centreCode" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "valueSealed" TEXT NOT NULL,
    "state" "CorrectionState" NOT NULL DEFAULT 'open',
    "askedAt" TIMESTAMPTZ NOT NULL,
    "dueAt" TIMESTAMPTZ NOT NULL,
    "decidedBy" BIGINT,
    "decidedAt" TIMESTAMPTZ,
    "reason" TEXT,

    CONSTRAINT "CorrectionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CorrectionRequest_candidateId_idx" ON "CorrectionRequest"("candidateId");

-- CreateIndex
CREATE INDEX "CorrectionRequest_centreCode_state_idx" ON "CorrectionRequest"("centreCode", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Erasure_receipt_key" ON "Erasure"("receipt");

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's language has no word for
ALTER TABLE "CorrectionRequest"
  ADD CONSTRAINT "CorrectionRequest_decidedAt_check" CHECK (("decidedAt" IS NULL) = ("state" = 'open')),
  ADD CONSTRAINT "CorrectionRequest_decidedBy_check" CHECK (("decidedBy" IS NULL) = ("decidedAt" IS NULL)),
  ADD CONSTRAINT "CorrectionRequest_dueAt_check" CHECK ("dueAt" > "askedAt");
CREATE UNIQUE INDEX "CorrectionRequest_one_open_key" ON "CorrectionRequest"("candidateId", "field") WHERE "state" = 'open';
