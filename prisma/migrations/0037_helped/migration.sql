-- AlterEnum
ALTER TYPE "Role" ADD VALUE 'helper';

-- CreateTable
CREATE TABLE "Helped" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "candidateId" INTEGER NOT NULL,
    "registrationId" INTEGER,
    "helperTelegramId" BIGINT NOT NULL,
    "centreCode" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "consentVersion" INTEGER NOT NULL,
    "phoneAsked" BOOLEAN NOT NULL DEFAULT false,
    "startedAt" TIMESTAMPTZ NOT NULL,
    "submittedAt" TIMESTAMPTZ,
    "claimFingerprint" TEXT,
    "claimUntil" TIMESTAMPTZ,
    "claimedAt" TIMESTAMPTZ,

    CONSTRAINT "Helped_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Helped_key_key" ON "Helped"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Helped_claimFingerprint_key" ON "Helped"("claimFingerprint");

-- CreateIndex
CREATE INDEX "Helped_candidateId_idx" ON "Helped"("candidateId");

-- CreateIndex
CREATE INDEX "Helped_registrationId_idx" ON "Helped"("registrationId");

-- CreateIndex
CREATE INDEX "Helped_helperTelegramId_startedAt_idx" ON "Helped"("helperTelegramId", "startedAt");

-- CreateIndex
CREATE INDEX "Helped_centreCode_idx" ON "Helped"("centreCode");

-- AddForeignKey
ALTER TABLE "Helped" ADD CONSTRAINT "Helped_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Helped" ADD CONSTRAINT "Helped_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Helped" ADD CONSTRAINT "Helped_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Helped" ADD CONSTRAINT "Helped_claimUntil_check" CHECK (("claimFingerprint" IS NULL) = ("claimUntil" IS NULL));
