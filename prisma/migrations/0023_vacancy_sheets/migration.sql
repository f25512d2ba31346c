-- AlterTable
ALTER TABLE "SpreadsheetImport" ADD COLUMN     "companyCode" TEXT;

-- AlterTable
ALTER TABLE "Vacancy" DROP COLUMN "agencyLicenceNo",
DROP COLUMN "agencyLicenceUntil",
DROP COLUMN "agencyName",
ADD COLUMN     "importId" INTEGER,
ADD COLUMN     "reference" TEXT;

-- CreateIndex
CREATE INDEX "Vacancy_importId_idx" ON "Vacancy"("importId");

-- CreateIndex
CREATE UNIQUE INDEX "Vacancy_companyCode_reference_key" ON "Vacancy"("companyCode", "reference");

-- AddForeignKey
ALTER TABLE "SpreadsheetImport" ADD CONSTRAINT "SpreadsheetImport_companyCode_fkey" FOREIGN KEY ("companyCode") REFERENCES "Company"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_importId_fkey" FOREIGN KEY ("importId") REFERENCES "SpreadsheetImport"("id") ON DELETE SET NULL ON UPDATE CASCADE;
