-- AlterTable
ALTER TABLE "SpreadsheetImport" ADD COLUMN     "beatAt" TIMESTAMPTZ NOT NULL,
ADD COLUMN     "fence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "fileId" TEXT,
ADD COLUMN     "key" TEXT NOT NULL,
ADD COLUMN     "sealed" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "SpreadsheetImport_key_key" ON "SpreadsheetImport"("key");
