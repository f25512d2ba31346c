-- CreateTable
CREATE TABLE "ReportWord" (
    "id" SERIAL NOT NULL,
    "reportId" INTEGER NOT NULL,
    "said" TEXT,
    "photoFileId" TEXT,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ReportWord_pkey" PRIMARY KEY ("id")
);

-- What was said so far
INSERT INTO "ReportWord" ("reportId", "said", "photoFileId", "at")
SELECT "id", "said", "photoFileId", "at" FROM "VacancyReport" WHERE "said" IS NOT NULL OR "photoFileId" IS NOT NULL;

-- DropIndex
DROP INDEX "VacancyReport_vacancyId_candidateId_key";

-- AlterTable
ALTER TABLE "VacancyReport" DROP COLUMN "photoFileId",
DROP COLUMN "said";

-- CreateIndex
CREATE INDEX "ReportWord_reportId_idx" ON "ReportWord"("reportId");

-- CreateIndex
CREATE INDEX "VacancyReport_vacancyId_candidateId_idx" ON "VacancyReport"("vacancyId", "candidateId");

-- AddForeignKey
ALTER TABLE "ReportWord" ADD CONSTRAINT "ReportWord_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "VacancyReport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema's lines "check:" and "unique" say
ALTER TABLE "ReportWord" ADD CONSTRAINT "ReportWord_said_check" CHECK ("said" IS NOT NULL OR "photoFileId" IS NOT NULL);
CREATE UNIQUE INDEX "VacancyReport_one_open_key" ON "VacancyReport"("vacancyId", "candidateId") WHERE "handledAt" IS NULL;
