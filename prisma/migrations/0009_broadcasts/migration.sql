-- CreateEnum
CREATE TYPE "BroadcastState" AS ENUM ('draft', 'inApproval', 'scheduled', 'sending', 'paused', 'sent', 'cancelled', 'recalled');

-- CreateEnum
CREATE TYPE "BroadcastAct" AS ENUM ('send', 'edit', 'delete');

-- AlterTable
ALTER TABLE "Centre" ADD COLUMN     "linkDomains" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "Broadcast" (
    "id" SERIAL NOT NULL,
    "does" "BroadcastAct" NOT NULL DEFAULT 'send',
    "ofId" INTEGER,
    "state" "BroadcastState" NOT NULL DEFAULT 'draft',
    "authorTelegramId" BIGINT NOT NULL,
    "centreCodes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "topic" "Topic" NOT NULL DEFAULT 'announcements',
    "content" JSONB NOT NULL DEFAULT '{}',
    "audience" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "previewed" INTEGER,
    "asked" TEXT,
    "askedMessageId" INTEGER,
    "approvedHash" TEXT,
    "approvedBy" BIGINT,
    "countAtApproval" INTEGER,
    "holdUntil" TIMESTAMPTZ,
    "scheduledAt" TIMESTAMPTZ,
    "lateAt" TIMESTAMPTZ,
    "countAtStart" INTEGER,
    "expandedAt" TIMESTAMPTZ,
    "startedAt" TIMESTAMPTZ,
    "endedAt" TIMESTAMPTZ,
    "whyPaused" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "changedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Broadcast_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BroadcastChange" (
    "id" SERIAL NOT NULL,
    "broadcastId" INTEGER NOT NULL,
    "from" "BroadcastState",
    "to" "BroadcastState" NOT NULL,
    "by" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "reason" TEXT,

    CONSTRAINT "BroadcastChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BroadcastWatch" (
    "broadcastId" INTEGER NOT NULL,
    "telegramId" BIGINT NOT NULL,
    "messageId" INTEGER NOT NULL,
    "shown" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "shownAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "BroadcastWatch_pkey" PRIMARY KEY ("broadcastId","telegramId")
);

-- CreateTable
CREATE TABLE "SavedAudience" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "audience" JSONB NOT NULL,
    "savedBy" BIGINT NOT NULL,
    "savedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "SavedAudience_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Broadcast_authorTelegramId_changedAt_idx" ON "Broadcast"("authorTelegramId", "changedAt");

-- CreateIndex
CREATE INDEX "Broadcast_state_idx" ON "Broadcast"("state");

-- CreateIndex
CREATE INDEX "BroadcastChange_broadcastId_idx" ON "BroadcastChange"("broadcastId");

-- AddForeignKey
ALTER TABLE "Broadcast" ADD CONSTRAINT "Broadcast_ofId_fkey" FOREIGN KEY ("ofId") REFERENCES "Broadcast"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BroadcastChange" ADD CONSTRAINT "BroadcastChange_broadcastId_fkey" FOREIGN KEY ("broadcastId") REFERENCES "Broadcast"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BroadcastWatch" ADD CONSTRAINT "BroadcastWatch_broadcastId_fkey" FOREIGN KEY ("broadcastId") REFERENCES "Broadcast"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's language has no word for
ALTER TABLE "Broadcast" ADD CONSTRAINT "Broadcast_approvedHash_check" CHECK (("approvedHash" IS NULL) = ("approvedBy" IS NULL));
ALTER TABLE "Broadcast" ADD CONSTRAINT "Broadcast_approvedBy_check" CHECK ("approvedBy" <> "authorTelegramId");
ALTER TABLE "Broadcast" ADD CONSTRAINT "Broadcast_ofId_check" CHECK ("does" = 'send' OR "ofId" IS NOT NULL);
CREATE UNIQUE INDEX "Broadcast_asked_key" ON "Broadcast"("authorTelegramId") WHERE "asked" IS NOT NULL;
CREATE UNIQUE INDEX "SavedAudience_name_key" ON "SavedAudience"(lower("name"));
ALTER TABLE "Broadcast" ADD CONSTRAINT "Broadcast_content_check" CHECK (jsonb_typeof("content") = 'object');
ALTER TABLE "Broadcast" ADD CONSTRAINT "Broadcast_audience_check" CHECK (jsonb_typeof("audience") = 'object');
ALTER TABLE "SavedAudience" ADD CONSTRAINT "SavedAudience_audience_check" CHECK (jsonb_typeof("audience") = 'object');
