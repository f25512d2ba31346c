-- AlterTable
ALTER TABLE "BroadcastChange" ADD COLUMN     "said" TEXT;
