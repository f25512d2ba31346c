-- AlterTable
ALTER TABLE "SpreadsheetExport" ADD COLUMN     "language" TEXT NOT NULL,
ADD COLUMN     "mark" INTEGER NOT NULL,
ADD COLUMN     "sentAt" TIMESTAMPTZ,
ADD COLUMN     "trouble" TEXT;
