-- CreateEnum
CREATE TYPE "CompanyKind" AS ENUM ('employer', 'agency', 'government');

-- CreateEnum
CREATE TYPE "CompanyState" AS ENUM ('inReview', 'verified', 'suspended');

-- CreateEnum
CREATE TYPE "VacancyKind" AS ENUM ('domestic', 'overseas');

-- CreateEnum
CREATE TYPE "VacancyState" AS ENUM ('draft', 'inReview', 'published', 'closed', 'rejected', 'suspended');

-- CreateEnum
CREATE TYPE "VacancyEnd" AS ENUM ('filled', 'expired', 'withdrawn');

-- CreateEnum
CREATE TYPE "WagePeriod" AS ENUM ('hour', 'day', 'week', 'month');

-- CreateEnum
CREATE TYPE "PlacementRoute" AS ENUM ('g2g', 'p2p', 'unknown');

-- CreateEnum
CREATE TYPE "AlertPace" AS ENUM ('atOnce', 'daily');

-- CreateEnum
CREATE TYPE "JobApplicationState" AS ENUM ('applied', 'shortlisted', 'interview', 'offered', 'hired', 'rejected', 'withdrawn', 'closed');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('asksForMoney', 'isFalse', 'other');

-- CreateEnum
CREATE TYPE "DestinationPolicy" AS ENUM ('open', 'review', 'closed');

-- AlterTable
ALTER TABLE "HeldRole" ADD COLUMN     "companyCode" TEXT;

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "companyCode" TEXT;

-- CreateTable
CREATE TABLE "Company" (
    "code" TEXT NOT NULL,
    "kind" "CompanyKind" NOT NULL DEFAULT 'employer',
    "legalName" TEXT NOT NULL,
    "businessNumber" TEXT,
    "regencyCode" TEXT,
    "state" "CompanyState" NOT NULL DEFAULT 'inReview',
    "licenceNo" TEXT,
    "licenceUntil" DATE,
    "centreCode" TEXT NOT NULL,
    "madeBy" BIGINT NOT NULL,
    "madeAt" TIMESTAMPTZ NOT NULL,
    "verifiedBy" BIGINT,
    "verifiedAt" TIMESTAMPTZ,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "CompanyChange" (
    "id" SERIAL NOT NULL,
    "companyCode" TEXT NOT NULL,
    "from" "CompanyState",
    "to" "CompanyState" NOT NULL,
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "by" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "reason" TEXT,

    CONSTRAINT "CompanyChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Vacancy" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "companyCode" TEXT NOT NULL,
    "kind" "VacancyKind" NOT NULL,
    "state" "VacancyState" NOT NULL DEFAULT 'draft',
    "closedAs" "VacancyEnd",
    "title" JSONB NOT NULL,
    "tradeCode" TEXT NOT NULL,
    "openings" INTEGER NOT NULL,
    "byQuota" BOOLEAN NOT NULL DEFAULT false,
    "contract" TEXT,
    "contractMonths" INTEGER,
    "country" TEXT NOT NULL DEFAULT 'ID',
    "regencyCode" TEXT,
    "place" TEXT,
    "wageMin" INTEGER,
    "wageMax" INTEGER,
    "currency" TEXT,
    "wagePeriod" "WagePeriod",
    "hours" TEXT,
    "minimumAge" INTEGER,
    "maximumAge" INTEGER,
    "sex" "Sex",
    "education" "Education",
    "experienceMonths" INTEGER NOT NULL DEFAULT 0,
    "documents" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "benefits" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "feeRupiah" INTEGER NOT NULL DEFAULT 0,
    "closesOn" DATE,
    "contact" TEXT,
    "route" "PlacementRoute",
    "foreignEmployer" TEXT,
    "language" TEXT,
    "visaType" TEXT,
    "jobOrderNo" TEXT,
    "jobOrderVerifiedBy" TEXT,
    "placementCostRupiah" INTEGER NOT NULL DEFAULT 0,
    "costs" JSONB NOT NULL DEFAULT '[]',
    "contractStatesTerms" BOOLEAN NOT NULL DEFAULT false,
    "agencyName" TEXT,
    "agencyLicenceNo" TEXT,
    "agencyLicenceUntil" DATE,
    "permitNo" TEXT,
    "permitUntil" DATE,
    "departsOn" DATE,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "madeBy" BIGINT NOT NULL,
    "madeAt" TIMESTAMPTZ NOT NULL,
    "changedAt" TIMESTAMPTZ NOT NULL,
    "publishedAt" TIMESTAMPTZ,
    "closedAt" TIMESTAMPTZ,
    "asked" TEXT,

    CONSTRAINT "Vacancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VacancyScheme" (
    "vacancyId" INTEGER NOT NULL,
    "schemeId" INTEGER NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "VacancyScheme_pkey" PRIMARY KEY ("vacancyId","schemeId")
);

-- CreateTable
CREATE TABLE "VacancyApproval" (
    "vacancyId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "approvedBy" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "VacancyApproval_pkey" PRIMARY KEY ("vacancyId","revision","approvedBy")
);

-- CreateTable
CREATE TABLE "VacancyChange" (
    "id" SERIAL NOT NULL,
    "vacancyId" INTEGER NOT NULL,
    "from" "VacancyState",
    "to" "VacancyState" NOT NULL,
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "by" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "reason" TEXT,

    CONSTRAINT "VacancyChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AlertSubscription" (
    "id" SERIAL NOT NULL,
    "candidateId" INTEGER NOT NULL,
    "tradeCode" TEXT,
    "regencyCode" TEXT,
    "provinceCode" TEXT,
    "country" TEXT,
    "minimumWage" INTEGER,
    "schemeId" INTEGER,
    "pace" "AlertPace" NOT NULL DEFAULT 'atOnce',
    "hour" INTEGER NOT NULL DEFAULT 18,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "AlertSubscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobApplication" (
    "id" SERIAL NOT NULL,
    "vacancyId" INTEGER NOT NULL,
    "candidateId" INTEGER NOT NULL,
    "state" "JobApplicationState" NOT NULL DEFAULT 'applied',
    "certificationIds" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "sharedVersion" INTEGER NOT NULL,
    "appliedAt" TIMESTAMPTZ NOT NULL,
    "answeredAt" TIMESTAMPTZ,
    "meetAt" TIMESTAMPTZ,
    "meetPlace" TEXT,
    "hiredOn" DATE,
    "remindedAt" TIMESTAMPTZ,

    CONSTRAINT "JobApplication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobApplicationChange" (
    "id" SERIAL NOT NULL,
    "applicationId" INTEGER NOT NULL,
    "from" "JobApplicationState",
    "to" "JobApplicationState" NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "JobApplicationChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VacancyReport" (
    "id" SERIAL NOT NULL,
    "vacancyId" INTEGER NOT NULL,
    "candidateId" INTEGER,
    "kind" "ReportKind" NOT NULL,
    "said" TEXT,
    "photoFileId" TEXT,
    "at" TIMESTAMPTZ NOT NULL,
    "handledBy" BIGINT,
    "handledAt" TIMESTAMPTZ,
    "finding" TEXT,

    CONSTRAINT "VacancyReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Destination" (
    "id" SERIAL NOT NULL,
    "country" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "tradeCode" TEXT,
    "policy" "DestinationPolicy" NOT NULL,
    "note" JSONB,
    "source" TEXT,
    "lastCheckedOn" DATE NOT NULL,

    CONSTRAINT "Destination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegionalMinimumWage" (
    "regencyCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "rupiah" INTEGER NOT NULL,

    CONSTRAINT "RegionalMinimumWage_pkey" PRIMARY KEY ("regencyCode","year")
);

-- CreateIndex
CREATE INDEX "Company_state_idx" ON "Company"("state");

-- CreateIndex
CREATE INDEX "CompanyChange_companyCode_idx" ON "CompanyChange"("companyCode");

-- CreateIndex
CREATE UNIQUE INDEX "Vacancy_code_key" ON "Vacancy"("code");

-- CreateIndex
CREATE INDEX "Vacancy_state_kind_tradeCode_idx" ON "Vacancy"("state", "kind", "tradeCode");

-- CreateIndex
CREATE INDEX "Vacancy_companyCode_state_idx" ON "Vacancy"("companyCode", "state");

-- CreateIndex
CREATE INDEX "Vacancy_state_closesOn_idx" ON "Vacancy"("state", "closesOn");

-- CreateIndex
CREATE INDEX "VacancyScheme_schemeId_idx" ON "VacancyScheme"("schemeId");

-- CreateIndex
CREATE INDEX "VacancyChange_vacancyId_idx" ON "VacancyChange"("vacancyId");

-- CreateIndex
CREATE INDEX "AlertSubscription_tradeCode_provinceCode_idx" ON "AlertSubscription"("tradeCode", "provinceCode");

-- CreateIndex
CREATE INDEX "AlertSubscription_candidateId_idx" ON "AlertSubscription"("candidateId");

-- CreateIndex
CREATE INDEX "JobApplication_candidateId_idx" ON "JobApplication"("candidateId");

-- CreateIndex
CREATE INDEX "JobApplication_state_appliedAt_idx" ON "JobApplication"("state", "appliedAt");

-- CreateIndex
CREATE UNIQUE INDEX "JobApplication_vacancyId_candidateId_key" ON "JobApplication"("vacancyId", "candidateId");

-- CreateIndex
CREATE INDEX "JobApplicationChange_applicationId_idx" ON "JobApplicationChange"("applicationId");

-- CreateIndex
CREATE INDEX "VacancyReport_handledAt_idx" ON "VacancyReport"("handledAt");

-- CreateIndex
CREATE UNIQUE INDEX "VacancyReport_vacancyId_candidateId_key" ON "VacancyReport"("vacancyId", "candidateId");

-- AddForeignKey
ALTER TABLE "Company" ADD CONSTRAINT "Company_regencyCode_fkey" FOREIGN KEY ("regencyCode") REFERENCES "Regency"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Company" ADD CONSTRAINT "Company_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyChange" ADD CONSTRAINT "CompanyChange_companyCode_fkey" FOREIGN KEY ("companyCode") REFERENCES "Company"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_companyCode_fkey" FOREIGN KEY ("companyCode") REFERENCES "Company"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_tradeCode_fkey" FOREIGN KEY ("tradeCode") REFERENCES "Trade"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_regencyCode_fkey" FOREIGN KEY ("regencyCode") REFERENCES "Regency"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VacancyScheme" ADD CONSTRAINT "VacancyScheme_vacancyId_fkey" FOREIGN KEY ("vacancyId") REFERENCES "Vacancy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VacancyScheme" ADD CONSTRAINT "VacancyScheme_schemeId_fkey" FOREIGN KEY ("schemeId") REFERENCES "Scheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VacancyApproval" ADD CONSTRAINT "VacancyApproval_vacancyId_fkey" FOREIGN KEY ("vacancyId") REFERENCES "Vacancy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VacancyChange" ADD CONSTRAINT "VacancyChange_vacancyId_fkey" FOREIGN KEY ("vacancyId") REFERENCES "Vacancy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertSubscription" ADD CONSTRAINT "AlertSubscription_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertSubscription" ADD CONSTRAINT "AlertSubscription_tradeCode_fkey" FOREIGN KEY ("tradeCode") REFERENCES "Trade"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertSubscription" ADD CONSTRAINT "AlertSubscription_regencyCode_fkey" FOREIGN KEY ("regencyCode") REFERENCES "Regency"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertSubscription" ADD CONSTRAINT "AlertSubscription_provinceCode_fkey" FOREIGN KEY ("provinceCode") REFERENCES "Province"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertSubscription" ADD CONSTRAINT "AlertSubscription_schemeId_fkey" FOREIGN KEY ("schemeId") REFERENCES "Scheme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobApplication" ADD CONSTRAINT "JobApplication_vacancyId_fkey" FOREIGN KEY ("vacancyId") REFERENCES "Vacancy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobApplication" ADD CONSTRAINT "JobApplication_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobApplicationChange" ADD CONSTRAINT "JobApplicationChange_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "JobApplication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VacancyReport" ADD CONSTRAINT "VacancyReport_vacancyId_fkey" FOREIGN KEY ("vacancyId") REFERENCES "Vacancy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VacancyReport" ADD CONSTRAINT "VacancyReport_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Destination" ADD CONSTRAINT "Destination_tradeCode_fkey" FOREIGN KEY ("tradeCode") REFERENCES "Trade"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegionalMinimumWage" ADD CONSTRAINT "RegionalMinimumWage_regencyCode_fkey" FOREIGN KEY ("regencyCode") REFERENCES "Regency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeldRole" ADD CONSTRAINT "HeldRole_companyCode_fkey" FOREIGN KEY ("companyCode") REFERENCES "Company"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_companyCode_fkey" FOREIGN KEY ("companyCode") REFERENCES "Company"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's language has no word for
ALTER TABLE "Company" ADD CONSTRAINT "Company_code_check" CHECK ("code" ~ '^[A-Z0-9][A-Z0-9-]{1,19}$');
ALTER TABLE "Company" ADD CONSTRAINT "Company_businessNumber_check" CHECK ("businessNumber" ~ '^[0-9]{13}$');
ALTER TABLE "Company" ADD CONSTRAINT "Company_verifiedAt_check" CHECK (("verifiedAt" IS NULL) = ("verifiedBy" IS NULL));
ALTER TABLE "Company" ADD CONSTRAINT "Company_verifiedBy_check" CHECK ("verifiedBy" <> "madeBy");
ALTER TABLE "Company" ADD CONSTRAINT "Company_licenceUntil_check" CHECK (("licenceUntil" IS NULL) = ("licenceNo" IS NULL));
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_title_check" CHECK ("title" ? 'id');
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_code_check" CHECK ("code" ~ '^VAC-[0-9]{3,}$');
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_country_check" CHECK ("country" ~ '^[A-Z]{2}$');
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_openings_check" CHECK ("openings" >= 0);
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_feeRupiah_check" CHECK ("feeRupiah" >= 0);
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_placementCostRupiah_check" CHECK ("placementCostRupiah" >= 0);
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_experienceMonths_check" CHECK ("experienceMonths" >= 0);
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_wageMin_check" CHECK ("wageMin" > 0);
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_wageMax_check" CHECK ("wageMax" >= "wageMin");
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_currency_check" CHECK (("currency" IS NULL) = ("wageMin" IS NULL));
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_closedAs_check" CHECK (("state" = 'closed') = ("closedAs" IS NOT NULL));
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_costs_check" CHECK (jsonb_typeof("costs") = 'array');
ALTER TABLE "AlertSubscription" ADD CONSTRAINT "AlertSubscription_minimumWage_check" CHECK ("minimumWage" > 0);
ALTER TABLE "AlertSubscription" ADD CONSTRAINT "AlertSubscription_hour_check" CHECK ("hour" BETWEEN 0 AND 23);
ALTER TABLE "AlertSubscription" ADD CONSTRAINT "AlertSubscription_country_check" CHECK ("country" ~ '^[A-Z]{2}$');
ALTER TABLE "JobApplication" ADD CONSTRAINT "JobApplication_hiredOn_check" CHECK (("state" = 'hired') = ("hiredOn" IS NOT NULL));
ALTER TABLE "VacancyReport" ADD CONSTRAINT "VacancyReport_handledAt_check" CHECK (("handledAt" IS NULL) = ("handledBy" IS NULL));
ALTER TABLE "Destination" ADD CONSTRAINT "Destination_country_check" CHECK ("country" ~ '^[A-Z]{2}$');
ALTER TABLE "Destination" ADD CONSTRAINT "Destination_name_check" CHECK ("name" ? 'id');
ALTER TABLE "Destination" ADD CONSTRAINT "Destination_note_check" CHECK ("note" ? 'id');
CREATE UNIQUE INDEX "Destination_country_key" ON "Destination"("country", coalesce("tradeCode", ''));
ALTER TABLE "RegionalMinimumWage" ADD CONSTRAINT "RegionalMinimumWage_rupiah_check" CHECK ("rupiah" > 0);
ALTER TABLE "HeldRole" ADD CONSTRAINT "HeldRole_companyCode_check" CHECK (("role" = 'recruiter') = ("companyCode" IS NOT NULL));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_companyCode_check" CHECK (("role" = 'recruiter') = ("companyCode" IS NOT NULL));
DROP INDEX "HeldRole_one_standing_key";
CREATE UNIQUE INDEX "HeldRole_one_standing_key" ON "HeldRole"("telegramId", "role", coalesce("centreCode", "companyCode", ''))
  WHERE "takenAt" IS NULL;
