-- CreateEnum
CREATE TYPE "ParticipantResult" AS ENUM ('competent', 'notYetCompetent');

-- AlterEnum
ALTER TYPE "RowVerdict" ADD VALUE 'review';

-- CreateTable
CREATE TABLE "Participant" (
    "id" SERIAL NOT NULL,
    "centreCode" TEXT NOT NULL,
    "holderId" INTEGER NOT NULL,
    "tradeCode" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "intakeId" INTEGER,
    "registrationId" INTEGER,
    "writtenName" TEXT,
    "birthPlace" TEXT,
    "phoneSealed" TEXT,
    "phoneFingerprint" TEXT,
    "education" "Education",
    "regencyCode" TEXT,
    "registeredOn" DATE,
    "result" "ParticipantResult",
    "certificateNo" TEXT,
    "emailSealed" TEXT,
    "noteSealed" TEXT,
    "digest" TEXT NOT NULL,
    "importId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "changedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Participant_holderId_idx" ON "Participant"("holderId");

-- CreateIndex
CREATE INDEX "Participant_intakeId_idx" ON "Participant"("intakeId");

-- CreateIndex
CREATE INDEX "Participant_registrationId_idx" ON "Participant"("registrationId");

-- CreateIndex
CREATE INDEX "Participant_centreCode_tradeCode_label_idx" ON "Participant"("centreCode", "tradeCode", "label");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_centreCode_holderId_tradeCode_label_key" ON "Participant"("centreCode", "holderId", "tradeCode", "label");

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Holder"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_tradeCode_fkey" FOREIGN KEY ("tradeCode") REFERENCES "Trade"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_intakeId_fkey" FOREIGN KEY ("intakeId") REFERENCES "Intake"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_regencyCode_fkey" FOREIGN KEY ("regencyCode") REFERENCES "Regency"("code") ON DELETE SET NULL ON UPDATE CASCADE;
