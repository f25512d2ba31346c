-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('queued', 'attempting', 'sent', 'unreachable', 'refused', 'skipped', 'cancelled', 'uncertain', 'unknown');

-- CreateEnum
CREATE TYPE "Topic" AS ENUM ('announcements', 'training', 'vacancies', 'surveys');

-- AlterTable
ALTER TABLE "Candidate" ADD COLUMN     "heldUntil" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "Delivery" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "candidateId" INTEGER,
    "state" "DeliveryState" NOT NULL DEFAULT 'queued',
    "reason" TEXT,
    "step" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ,
    "notBefore" TIMESTAMPTZ NOT NULL,
    "messageIds" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "sentAt" TIMESTAMPTZ,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveryHalt" (
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "DeliveryHalt_pkey" PRIMARY KEY ("kind","subject")
);

-- CreateTable
CREATE TABLE "BulkPause" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "until" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "BulkPause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SilencedTopic" (
    "candidateId" INTEGER NOT NULL,
    "topic" "Topic" NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "SilencedTopic_pkey" PRIMARY KEY ("candidateId","topic")
);

-- CreateIndex
CREATE INDEX "Delivery_candidateId_idx" ON "Delivery"("candidateId");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_kind_subject_candidateId_key" ON "Delivery"("kind", "subject", "candidateId");

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SilencedTopic" ADD CONSTRAINT "SilencedTopic_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema says in its lines "index where:" and "check:"

-- What waits, in the order in which it is claimed; what is being attempted, by the end of its lease
CREATE INDEX "Delivery_waiting_idx" ON "Delivery"("kind", "subject", "notBefore", "id") WHERE "state" IN ('queued', 'uncertain');
CREATE INDEX "Delivery_attempting_idx" ON "Delivery"("leaseUntil") WHERE "state" = 'attempting';

ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_leaseUntil_check" CHECK (("state" = 'attempting') = ("leaseUntil" IS NOT NULL));
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_attempts_check" CHECK ("attempts" BETWEEN 0 AND 2);
ALTER TABLE "BulkPause" ADD CONSTRAINT "BulkPause_id_check" CHECK ("id" = 1);

-- Every row is written three times within minutes: what is dead goes soon, and a new version finds room beside the old
ALTER TABLE "Delivery" SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_cost_delay = 0);
