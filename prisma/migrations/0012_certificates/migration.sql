-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('male', 'female');

-- CreateEnum
CREATE TYPE "CertificationState" AS ENUM ('registered', 'scheduled', 'competent', 'notYetCompetent', 'absent', 'issued', 'revoked', 'superseded', 'withdrawn');

-- CreateEnum
CREATE TYPE "IssuanceKind" AS ENUM ('initial', 'renewal', 'reassessment', 'duplicate');

-- CreateEnum
CREATE TYPE "SessionState" AS ENUM ('planned', 'held', 'cancelled');

-- CreateEnum
CREATE TYPE "AppealState" AS ENUM ('open', 'granted', 'dismissed');

-- CreateEnum
CREATE TYPE "LookWay" AS ENUM ('chat', 'page', 'staff');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('reading', 'previewed', 'saving', 'saved', 'refused', 'dropped');

-- CreateEnum
CREATE TYPE "RowVerdict" AS ENUM ('new', 'changed', 'same', 'bad');

-- AlterEnum
ALTER TYPE "Topic" ADD VALUE 'certificates';

-- CreateTable
CREATE TABLE "Scheme" (
    "id" SERIAL NOT NULL,
    "tradeCode" TEXT NOT NULL,
    "programmeCode" TEXT,
    "name" TEXT NOT NULL,
    "kkniLevel" INTEGER,
    "validityMonths" INTEGER NOT NULL DEFAULT 36,

    CONSTRAINT "Scheme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SchemeUnit" (
    "id" SERIAL NOT NULL,
    "schemeId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "SchemeUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Holder" (
    "id" SERIAL NOT NULL,
    "fullName" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "nikSealed" TEXT,
    "nikFingerprint" TEXT,
    "birthDateSealed" TEXT,
    "birthDateFingerprint" TEXT,
    "sex" "Sex",
    "regencyCode" TEXT,
    "candidateId" INTEGER,
    "matchedAt" TIMESTAMPTZ,

    CONSTRAINT "Holder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HolderMatch" (
    "id" SERIAL NOT NULL,
    "holderId" INTEGER NOT NULL,
    "candidateId" INTEGER NOT NULL,
    "matchedBy" TEXT NOT NULL,
    "matchedAt" TIMESTAMPTZ NOT NULL,
    "undoneBy" TEXT,
    "undoneAt" TIMESTAMPTZ,
    "reason" TEXT,

    CONSTRAINT "HolderMatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Certification" (
    "id" SERIAL NOT NULL,
    "centreCode" TEXT NOT NULL,
    "recordKey" TEXT,
    "holderId" INTEGER NOT NULL,
    "schemeId" INTEGER NOT NULL,
    "lspLicence" TEXT,
    "kind" "IssuanceKind" NOT NULL DEFAULT 'initial',
    "previousId" INTEGER,
    "state" "CertificationState" NOT NULL,
    "sessionId" INTEGER,
    "coming" BOOLEAN,
    "comingAt" TIMESTAMPTZ,
    "assessedOn" DATE,
    "reportedOn" DATE,
    "issuedOn" DATE,
    "arrivedOn" DATE,
    "handedOverOn" DATE,
    "validUntil" DATE,
    "certificateNo" TEXT,
    "certificateKey" TEXT,
    "registrationNo" TEXT,
    "lookUpFingerprint" TEXT,
    "publicCode" TEXT,
    "revokedOn" DATE,
    "revokeReason" TEXT,
    "checkedOn" DATE,
    "publicCheckOffAt" TIMESTAMPTZ,
    "nameAgreedAt" TIMESTAMPTZ,
    "remindersOffAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "changedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Certification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CertificationChange" (
    "id" SERIAL NOT NULL,
    "certificationId" INTEGER NOT NULL,
    "from" "CertificationState",
    "to" "CertificationState" NOT NULL,
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "at" TIMESTAMPTZ NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "CertificationChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitResult" (
    "certificationId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "competent" BOOLEAN NOT NULL,

    CONSTRAINT "UnitResult_pkey" PRIMARY KEY ("certificationId","unitId")
);

-- CreateTable
CREATE TABLE "AssessmentSession" (
    "id" SERIAL NOT NULL,
    "centreCode" TEXT NOT NULL,
    "schemeId" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ NOT NULL,
    "place" TEXT NOT NULL,
    "assessor" TEXT NOT NULL,
    "unitIds" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "state" "SessionState" NOT NULL DEFAULT 'planned',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "madeBy" BIGINT NOT NULL,
    "madeAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "AssessmentSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" SERIAL NOT NULL,
    "certificationId" INTEGER NOT NULL,
    "said" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "state" "AppealState" NOT NULL DEFAULT 'open',
    "decidedBy" BIGINT,
    "decidedAt" TIMESTAMPTZ,
    "answer" TEXT,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CertificateLook" (
    "certificationId" INTEGER NOT NULL,
    "way" "LookWay" NOT NULL,
    "hour" TIMESTAMPTZ NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CertificateLook_pkey" PRIMARY KEY ("certificationId","way","hour")
);

-- CreateTable
CREATE TABLE "LookUpMiss" (
    "id" BIGSERIAL NOT NULL,
    "telegramId" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "LookUpMiss_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpreadsheetImport" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "centreCode" TEXT NOT NULL,
    "telegramId" BIGINT NOT NULL,
    "sha256" TEXT,
    "state" "ImportState" NOT NULL DEFAULT 'reading',
    "counts" JSONB NOT NULL DEFAULT '{}',
    "reason" TEXT,
    "messageId" INTEGER,
    "at" TIMESTAMPTZ NOT NULL,
    "savedAt" TIMESTAMPTZ,

    CONSTRAINT "SpreadsheetImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportedRow" (
    "importId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "verdict" "RowVerdict" NOT NULL,
    "sealed" TEXT NOT NULL,

    CONSTRAINT "ImportedRow_pkey" PRIMARY KEY ("importId","number")
);

-- CreateTable
CREATE TABLE "SpreadsheetExport" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "telegramId" BIGINT NOT NULL,
    "rows" INTEGER,
    "messageId" INTEGER,
    "at" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "deletedAt" TIMESTAMPTZ,

    CONSTRAINT "SpreadsheetExport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SchemeUnit_schemeId_code_key" ON "SchemeUnit"("schemeId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Holder_nikFingerprint_key" ON "Holder"("nikFingerprint");

-- CreateIndex
CREATE INDEX "Holder_birthDateFingerprint_foldedName_idx" ON "Holder"("birthDateFingerprint", "foldedName");

-- CreateIndex
CREATE INDEX "Holder_candidateId_idx" ON "Holder"("candidateId");

-- CreateIndex
CREATE INDEX "HolderMatch_holderId_idx" ON "HolderMatch"("holderId");

-- CreateIndex
CREATE INDEX "HolderMatch_candidateId_idx" ON "HolderMatch"("candidateId");

-- CreateIndex
CREATE UNIQUE INDEX "Certification_publicCode_key" ON "Certification"("publicCode");

-- CreateIndex
CREATE INDEX "Certification_holderId_idx" ON "Certification"("holderId");

-- CreateIndex
CREATE INDEX "Certification_lookUpFingerprint_idx" ON "Certification"("lookUpFingerprint");

-- CreateIndex
CREATE INDEX "Certification_state_validUntil_idx" ON "Certification"("state", "validUntil");

-- CreateIndex
CREATE INDEX "Certification_centreCode_state_idx" ON "Certification"("centreCode", "state");

-- CreateIndex
CREATE INDEX "Certification_previousId_idx" ON "Certification"("previousId");

-- CreateIndex
CREATE INDEX "Certification_sessionId_idx" ON "Certification"("sessionId");

-- CreateIndex
CREATE INDEX "CertificationChange_certificationId_idx" ON "CertificationChange"("certificationId");

-- CreateIndex
CREATE INDEX "UnitResult_unitId_idx" ON "UnitResult"("unitId");

-- CreateIndex
CREATE INDEX "AssessmentSession_centreCode_startsAt_idx" ON "AssessmentSession"("centreCode", "startsAt");

-- CreateIndex
CREATE INDEX "AssessmentSession_schemeId_startsAt_idx" ON "AssessmentSession"("schemeId", "startsAt");

-- CreateIndex
CREATE INDEX "Appeal_certificationId_idx" ON "Appeal"("certificationId");

-- CreateIndex
CREATE INDEX "CertificateLook_hour_idx" ON "CertificateLook"("hour");

-- CreateIndex
CREATE INDEX "LookUpMiss_at_idx" ON "LookUpMiss"("at");

-- CreateIndex
CREATE INDEX "LookUpMiss_telegramId_at_idx" ON "LookUpMiss"("telegramId", "at");

-- CreateIndex
CREATE INDEX "SpreadsheetImport_telegramId_at_idx" ON "SpreadsheetImport"("telegramId", "at");

-- CreateIndex
CREATE INDEX "SpreadsheetImport_state_at_idx" ON "SpreadsheetImport"("state", "at");

-- CreateIndex
CREATE INDEX "ImportedRow_importId_verdict_idx" ON "ImportedRow"("importId", "verdict");

-- CreateIndex
CREATE INDEX "SpreadsheetExport_telegramId_at_idx" ON "SpreadsheetExport"("telegramId", "at");

-- CreateIndex
CREATE INDEX "SpreadsheetExport_deletedAt_expiresAt_idx" ON "SpreadsheetExport"("deletedAt", "expiresAt");

-- AddForeignKey
ALTER TABLE "Scheme" ADD CONSTRAINT "Scheme_tradeCode_fkey" FOREIGN KEY ("tradeCode") REFERENCES "Trade"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scheme" ADD CONSTRAINT "Scheme_programmeCode_fkey" FOREIGN KEY ("programmeCode") REFERENCES "Programme"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SchemeUnit" ADD CONSTRAINT "SchemeUnit_schemeId_fkey" FOREIGN KEY ("schemeId") REFERENCES "Scheme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Holder" ADD CONSTRAINT "Holder_regencyCode_fkey" FOREIGN KEY ("regencyCode") REFERENCES "Regency"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Holder" ADD CONSTRAINT "Holder_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HolderMatch" ADD CONSTRAINT "HolderMatch_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Holder"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HolderMatch" ADD CONSTRAINT "HolderMatch_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certification" ADD CONSTRAINT "Certification_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certification" ADD CONSTRAINT "Certification_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certification" ADD CONSTRAINT "Certification_schemeId_fkey" FOREIGN KEY ("schemeId") REFERENCES "Scheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certification" ADD CONSTRAINT "Certification_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Certification"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certification" ADD CONSTRAINT "Certification_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "AssessmentSession"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificationChange" ADD CONSTRAINT "CertificationChange_certificationId_fkey" FOREIGN KEY ("certificationId") REFERENCES "Certification"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitResult" ADD CONSTRAINT "UnitResult_certificationId_fkey" FOREIGN KEY ("certificationId") REFERENCES "Certification"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitResult" ADD CONSTRAINT "UnitResult_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "SchemeUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentSession" ADD CONSTRAINT "AssessmentSession_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentSession" ADD CONSTRAINT "AssessmentSession_schemeId_fkey" FOREIGN KEY ("schemeId") REFERENCES "Scheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_certificationId_fkey" FOREIGN KEY ("certificationId") REFERENCES "Certification"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificateLook" ADD CONSTRAINT "CertificateLook_certificationId_fkey" FOREIGN KEY ("certificationId") REFERENCES "Certification"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpreadsheetImport" ADD CONSTRAINT "SpreadsheetImport_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedRow" ADD CONSTRAINT "ImportedRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "SpreadsheetImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's language has no word for
ALTER TABLE "Scheme" ADD CONSTRAINT "Scheme_name_check" CHECK ("name" <> '');
ALTER TABLE "Scheme" ADD CONSTRAINT "Scheme_kkniLevel_check" CHECK ("kkniLevel" BETWEEN 1 AND 9);
ALTER TABLE "Scheme" ADD CONSTRAINT "Scheme_validityMonths_check" CHECK ("validityMonths" BETWEEN 1 AND 120);
CREATE UNIQUE INDEX "Scheme_name_key" ON "Scheme"("tradeCode", lower("name"));
ALTER TABLE "Holder" ADD CONSTRAINT "Holder_nikSealed_check" CHECK (("nikSealed" IS NULL) = ("nikFingerprint" IS NULL));
ALTER TABLE "Holder" ADD CONSTRAINT "Holder_birthDateSealed_check" CHECK (("birthDateSealed" IS NULL) = ("birthDateFingerprint" IS NULL));
ALTER TABLE "Holder" ADD CONSTRAINT "Holder_matchedAt_check" CHECK (("matchedAt" IS NULL) = ("candidateId" IS NULL));
ALTER TABLE "HolderMatch" ADD CONSTRAINT "HolderMatch_undoneAt_check" CHECK (("undoneAt" IS NULL) = ("undoneBy" IS NULL));
CREATE UNIQUE INDEX "HolderMatch_one_standing_key" ON "HolderMatch"("holderId") WHERE "undoneAt" IS NULL;
ALTER TABLE "Certification" ADD CONSTRAINT "Certification_certificateKey_check" CHECK (("certificateKey" IS NULL) = ("certificateNo" IS NULL));
ALTER TABLE "Certification" ADD CONSTRAINT "Certification_publicCode_check" CHECK (("publicCode" IS NULL) = ("certificateNo" IS NULL));
ALTER TABLE "Certification" ADD CONSTRAINT "Certification_issuedOn_check" CHECK (("issuedOn" IS NULL) = ("certificateNo" IS NULL));
ALTER TABLE "Certification" ADD CONSTRAINT "Certification_validUntil_check" CHECK (("validUntil" IS NULL) = ("issuedOn" IS NULL) AND "validUntil" >= "issuedOn");
ALTER TABLE "Certification" ADD CONSTRAINT "Certification_state_check" CHECK (("state" IN ('issued', 'superseded', 'revoked')) = ("certificateNo" IS NOT NULL));
ALTER TABLE "Certification" ADD CONSTRAINT "Certification_revokedOn_check" CHECK (("state" = 'revoked') = ("revokedOn" IS NOT NULL));
CREATE UNIQUE INDEX "Certification_recordKey_key" ON "Certification"("centreCode", "recordKey") WHERE "recordKey" IS NOT NULL;
CREATE UNIQUE INDEX "Certification_certificateKey_key" ON "Certification"("certificateKey") WHERE "certificateKey" IS NOT NULL;
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_decidedAt_check" CHECK (("state" = 'open') = ("decidedAt" IS NULL));
CREATE UNIQUE INDEX "Appeal_one_open_key" ON "Appeal"("certificationId") WHERE "state" = 'open';
ALTER TABLE "SpreadsheetImport" ADD CONSTRAINT "SpreadsheetImport_counts_check" CHECK (jsonb_typeof("counts") = 'object');
