-- What search by likeness stands on (PostgreSQL's contrib modules)
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "RegencyKind" AS ENUM ('kabupaten', 'kota');

-- CreateEnum
CREATE TYPE "Education" AS ENUM ('none', 'SD', 'SMP', 'SMA', 'SMK', 'D1', 'D2', 'D3', 'D4', 'S1', 'S2', 'S3');

-- CreateEnum
CREATE TYPE "ContactTopic" AS ENUM ('abroad', 'emergency', 'general');

-- CreateEnum
CREATE TYPE "Goal" AS ENUM ('workHere', 'workAbroad', 'ownBusiness');

-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('interested', 'submitted', 'invited', 'accepted', 'reserve', 'rejected', 'offered', 'confirmed', 'lapsed', 'inTraining', 'completed', 'droppedOut', 'withdrawn');

-- CreateEnum
CREATE TYPE "WishReason" AS ENUM ('noIntake', 'full', 'tooYoung');

-- CreateTable
CREATE TABLE "Province" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Province_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Regency" (
    "code" TEXT NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "kind" "RegencyKind" NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "aliases" TEXT[],

    CONSTRAINT "Regency_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Centre" (
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "regencyCode" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "address" JSONB NOT NULL,
    "openingHours" JSONB NOT NULL,
    "phone" TEXT,
    "mapUrl" TEXT,
    "whatToBring" JSONB NOT NULL,
    "mentoring" JSONB NOT NULL,
    "oneOpenRegistration" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Centre_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Trade" (
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "shortName" JSONB NOT NULL,
    "aliases" TEXT[],
    "subTrades" TEXT[],
    "jobsDomestic" JSONB NOT NULL DEFAULT '[]',
    "jobsOverseas" JSONB NOT NULL DEFAULT '[]',
    "position" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Trade_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Programme" (
    "code" TEXT NOT NULL,
    "tradeCode" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "aliases" TEXT[],
    "lessonHours" INTEGER NOT NULL,
    "trainingDays" INTEGER,
    "minimumEducation" "Education" NOT NULL,
    "minimumAge" INTEGER NOT NULL,
    "maximumAge" INTEGER,
    "kkniLevel" INTEGER,
    "schemeName" TEXT,
    "standardRef" TEXT,
    "feeRupiah" INTEGER NOT NULL DEFAULT 0,
    "requirements" JSONB NOT NULL DEFAULT '[]',
    "position" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Intake" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "programmeCode" TEXT NOT NULL,
    "centreCode" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "registrationClosesOn" DATE NOT NULL,
    "selectionOn" DATE,
    "seats" INTEGER NOT NULL,
    "seatsTakenElsewhere" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Intake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "value" TEXT NOT NULL,
    "note" JSONB,
    "topic" "ContactTopic" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "lastCheckedOn" DATE NOT NULL,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "CatalogueLoad" (
    "id" SERIAL NOT NULL,
    "sha256" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "loadedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "CatalogueLoad_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Candidate" (
    "id" SERIAL NOT NULL,
    "telegramId" BIGINT NOT NULL,
    "language" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "reachable" BOOLEAN NOT NULL DEFAULT true,
    "fullName" TEXT,
    "phoneSealed" TEXT,
    "phoneFingerprint" TEXT,
    "birthDateSealed" TEXT,
    "regencyCode" TEXT,
    "otherPlace" TEXT,
    "education" "Education",
    "guardianName" TEXT,
    "guardianPhoneSealed" TEXT,

    CONSTRAINT "Candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" SERIAL NOT NULL,
    "candidateId" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "givenAt" TIMESTAMPTZ NOT NULL,
    "withdrawnAt" TIMESTAMPTZ,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" SERIAL NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "erasedOn" DATE NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationDraft" (
    "id" SERIAL NOT NULL,
    "key" UUID NOT NULL,
    "candidateId" INTEGER NOT NULL,
    "programmeCode" TEXT,
    "intakeId" INTEGER,
    "withoutIntake" BOOLEAN NOT NULL DEFAULT false,
    "goal" "Goal",
    "correcting" TEXT,
    "guardianAgreed" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ NOT NULL,
    "changedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "RegistrationDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "draftKey" UUID NOT NULL,
    "candidateId" INTEGER NOT NULL,
    "programmeCode" TEXT NOT NULL,
    "intakeId" INTEGER,
    "state" "RegistrationState" NOT NULL,
    "goal" "Goal" NOT NULL,
    "submittedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationChange" (
    "id" SERIAL NOT NULL,
    "registrationId" INTEGER NOT NULL,
    "from" "RegistrationState",
    "to" "RegistrationState" NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "RegistrationChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationCounter" (
    "tradeCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "RegistrationCounter_pkey" PRIMARY KEY ("tradeCode","year")
);

-- CreateTable
CREATE TABLE "IntakeWish" (
    "id" SERIAL NOT NULL,
    "candidateId" INTEGER NOT NULL,
    "programmeCode" TEXT NOT NULL,
    "reason" "WishReason" NOT NULL,
    "wishedAt" TIMESTAMPTZ NOT NULL,
    "toldAt" TIMESTAMPTZ,

    CONSTRAINT "IntakeWish_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffAct" (
    "id" SERIAL NOT NULL,
    "staffTelegramId" BIGINT NOT NULL,
    "act" TEXT NOT NULL,
    "subject" TEXT,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "StaffAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BrokenUpdate" (
    "id" SERIAL NOT NULL,
    "updateId" BIGINT NOT NULL,
    "code" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "error" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "BrokenUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Regency_provinceCode_idx" ON "Regency"("provinceCode");

-- CreateIndex
CREATE INDEX "Programme_tradeCode_idx" ON "Programme"("tradeCode");

-- CreateIndex
CREATE UNIQUE INDEX "Intake_code_key" ON "Intake"("code");

-- CreateIndex
CREATE INDEX "Intake_programmeCode_registrationClosesOn_idx" ON "Intake"("programmeCode", "registrationClosesOn");

-- CreateIndex
CREATE INDEX "Intake_centreCode_idx" ON "Intake"("centreCode");

-- CreateIndex
CREATE UNIQUE INDEX "Candidate_telegramId_key" ON "Candidate"("telegramId");

-- CreateIndex
CREATE INDEX "Candidate_phoneFingerprint_idx" ON "Candidate"("phoneFingerprint");

-- CreateIndex
CREATE INDEX "Consent_candidateId_idx" ON "Consent"("candidateId");

-- CreateIndex
CREATE INDEX "Erasure_fingerprint_idx" ON "Erasure"("fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "RegistrationDraft_key_key" ON "RegistrationDraft"("key");

-- CreateIndex
CREATE UNIQUE INDEX "RegistrationDraft_candidateId_key" ON "RegistrationDraft"("candidateId");

-- CreateIndex
CREATE INDEX "RegistrationDraft_changedAt_idx" ON "RegistrationDraft"("changedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_number_key" ON "Registration"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_draftKey_key" ON "Registration"("draftKey");

-- CreateIndex
CREATE INDEX "Registration_candidateId_idx" ON "Registration"("candidateId");

-- CreateIndex
CREATE INDEX "Registration_programmeCode_state_idx" ON "Registration"("programmeCode", "state");

-- CreateIndex
CREATE INDEX "Registration_intakeId_state_idx" ON "Registration"("intakeId", "state");

-- CreateIndex
CREATE INDEX "Registration_submittedAt_idx" ON "Registration"("submittedAt");

-- CreateIndex
CREATE INDEX "RegistrationChange_registrationId_idx" ON "RegistrationChange"("registrationId");

-- CreateIndex
CREATE INDEX "IntakeWish_programmeCode_toldAt_idx" ON "IntakeWish"("programmeCode", "toldAt");

-- CreateIndex
CREATE UNIQUE INDEX "IntakeWish_candidateId_programmeCode_key" ON "IntakeWish"("candidateId", "programmeCode");

-- CreateIndex
CREATE INDEX "StaffAct_at_idx" ON "StaffAct"("at");

-- CreateIndex
CREATE UNIQUE INDEX "BrokenUpdate_updateId_key" ON "BrokenUpdate"("updateId");

-- CreateIndex
CREATE INDEX "BrokenUpdate_at_idx" ON "BrokenUpdate"("at");

-- AddForeignKey
ALTER TABLE "Regency" ADD CONSTRAINT "Regency_provinceCode_fkey" FOREIGN KEY ("provinceCode") REFERENCES "Province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Centre" ADD CONSTRAINT "Centre_regencyCode_fkey" FOREIGN KEY ("regencyCode") REFERENCES "Regency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_tradeCode_fkey" FOREIGN KEY ("tradeCode") REFERENCES "Trade"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_programmeCode_fkey" FOREIGN KEY ("programmeCode") REFERENCES "Programme"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_regencyCode_fkey" FOREIGN KEY ("regencyCode") REFERENCES "Regency"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationDraft" ADD CONSTRAINT "RegistrationDraft_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationDraft" ADD CONSTRAINT "RegistrationDraft_programmeCode_fkey" FOREIGN KEY ("programmeCode") REFERENCES "Programme"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationDraft" ADD CONSTRAINT "RegistrationDraft_intakeId_fkey" FOREIGN KEY ("intakeId") REFERENCES "Intake"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_programmeCode_fkey" FOREIGN KEY ("programmeCode") REFERENCES "Programme"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_intakeId_fkey" FOREIGN KEY ("intakeId") REFERENCES "Intake"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationChange" ADD CONSTRAINT "RegistrationChange_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntakeWish" ADD CONSTRAINT "IntakeWish_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntakeWish" ADD CONSTRAINT "IntakeWish_programmeCode_fkey" FOREIGN KEY ("programmeCode") REFERENCES "Programme"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the schema says in its lines "check:"

-- A text for people is JSON by language, and Indonesian is never missing
ALTER TABLE "Centre" ADD CONSTRAINT "Centre_name_check" CHECK ("name" ->> 'id' IS NOT NULL);
ALTER TABLE "Centre" ADD CONSTRAINT "Centre_address_check" CHECK ("address" ->> 'id' IS NOT NULL);
ALTER TABLE "Centre" ADD CONSTRAINT "Centre_openingHours_check" CHECK ("openingHours" ->> 'id' IS NOT NULL);
ALTER TABLE "Centre" ADD CONSTRAINT "Centre_whatToBring_check" CHECK ("whatToBring" ->> 'id' IS NOT NULL);
ALTER TABLE "Centre" ADD CONSTRAINT "Centre_mentoring_check" CHECK ("mentoring" ->> 'id' IS NOT NULL);
ALTER TABLE "Trade" ADD CONSTRAINT "Trade_name_check" CHECK ("name" ->> 'id' IS NOT NULL);
ALTER TABLE "Trade" ADD CONSTRAINT "Trade_shortName_check" CHECK ("shortName" ->> 'id' IS NOT NULL);
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_name_check" CHECK ("name" ->> 'id' IS NOT NULL);
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_name_check" CHECK ("name" ->> 'id' IS NOT NULL);
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_note_check" CHECK ("note" IS NULL OR "note" ->> 'id' IS NOT NULL);
ALTER TABLE "Trade" ADD CONSTRAINT "Trade_jobsDomestic_check" CHECK (jsonb_typeof("jobsDomestic") = 'array');
ALTER TABLE "Trade" ADD CONSTRAINT "Trade_jobsOverseas_check" CHECK (jsonb_typeof("jobsOverseas") = 'array');
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_requirements_check" CHECK (jsonb_typeof("requirements") = 'array');

-- Codes as they are printed
ALTER TABLE "Province" ADD CONSTRAINT "Province_code_check" CHECK ("code" ~ '^[0-9]{2}$');
ALTER TABLE "Regency" ADD CONSTRAINT "Regency_code_check" CHECK ("code" ~ '^[0-9]{2}\.[0-9]{2}$');
ALTER TABLE "Centre" ADD CONSTRAINT "Centre_code_check" CHECK ("code" ~ '^[A-Z0-9]{2,12}$');
ALTER TABLE "Trade" ADD CONSTRAINT "Trade_code_check" CHECK ("code" ~ '^[A-Z0-9]{2,8}$');
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_code_check" CHECK ("code" ~ '^[A-Z0-9]{2,8}-[A-Z0-9]{1,12}$');

-- Numbers and days that make sense
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_lessonHours_check" CHECK ("lessonHours" > 0);
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_minimumAge_check" CHECK ("minimumAge" BETWEEN 13 AND 60);
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_maximumAge_check" CHECK ("maximumAge" >= "minimumAge");
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_feeRupiah_check" CHECK ("feeRupiah" >= 0);
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_kkniLevel_check" CHECK ("kkniLevel" BETWEEN 1 AND 9);
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_endsOn_check" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_registrationClosesOn_check" CHECK ("registrationClosesOn" <= "startsOn");
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_seats_check" CHECK ("seats" > 0);
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_seatsTakenElsewhere_check" CHECK ("seatsTakenElsewhere" BETWEEN 0 AND "seats");

-- The person and the registration
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_language_check" CHECK ("language" ~ '^[a-z]{2}$');
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_phone_check" CHECK (("phoneSealed" IS NULL) = ("phoneFingerprint" IS NULL));
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_number_check" CHECK ("number" ~ '^[A-Z0-9]{2,8}-[0-9]{4}-[0-9]{5,}$');
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_intakeId_check" CHECK ("intakeId" IS NOT NULL OR "state" IN ('interested', 'withdrawn'));

-- By hand: what the schema says in its lines "unique where:"
CREATE UNIQUE INDEX "Consent_one_standing_key" ON "Consent"("candidateId", "purpose") WHERE "withdrawnAt" IS NULL;

CREATE UNIQUE INDEX "Registration_one_open_key" ON "Registration"("candidateId", "programmeCode")
  WHERE "state" IN ('interested', 'submitted', 'invited', 'accepted', 'reserve', 'offered', 'confirmed', 'inTraining');
