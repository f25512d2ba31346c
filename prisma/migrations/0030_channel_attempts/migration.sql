-- AlterTable
ALTER TABLE "ChannelPost" ADD COLUMN     "refused" INTEGER NOT NULL DEFAULT 0;

-- What the schema's lines "check:" say
ALTER TABLE "ChannelPost" ADD CONSTRAINT "ChannelPost_refused_check" CHECK ("refused" >= 0);
