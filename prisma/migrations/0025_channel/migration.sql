-- CreateEnum
CREATE TYPE "ChannelStanding" AS ENUM ('posting', 'posted', 'failed', 'lost');

-- CreateTable
CREATE TABLE "ChannelPost" (
    "vacancyId" INTEGER NOT NULL,
    "chat" TEXT NOT NULL,
    "state" "ChannelStanding" NOT NULL,
    "messageId" INTEGER,
    "digest" TEXT,
    "toldAt" TIMESTAMPTZ NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ChannelPost_pkey" PRIMARY KEY ("vacancyId")
);

-- CreateIndex
CREATE INDEX "ChannelPost_state_idx" ON "ChannelPost"("state");

-- AddForeignKey
ALTER TABLE "ChannelPost" ADD CONSTRAINT "ChannelPost_vacancyId_fkey" FOREIGN KEY ("vacancyId") REFERENCES "Vacancy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema's lines "check:" say
ALTER TABLE "ChannelPost" ADD CONSTRAINT "ChannelPost_messageId_check" CHECK (("messageId" IS NOT NULL) = ("state" = 'posted'));
