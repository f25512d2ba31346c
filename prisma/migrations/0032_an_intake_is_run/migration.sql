-- AlterTable
ALTER TABLE "Candidate" ALTER COLUMN "telegramId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Intake" ADD COLUMN     "closedAt" TIMESTAMPTZ,
ADD COLUMN     "confirmDays" INTEGER[] DEFAULT ARRAY[7, 3, 1]::INTEGER[],
ADD COLUMN     "documents" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "interviewOn" DATE,
ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION,
ADD COLUMN     "number" INTEGER,
ADD COLUMN     "offerHours" INTEGER NOT NULL DEFAULT 24,
ADD COLUMN     "registrationOpensOn" DATE,
ADD COLUMN     "requirements" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "reserves" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "selectionPlace" TEXT;

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "fileComplete" BOOLEAN,
ADD COLUMN     "fileMissing" TEXT,
ADD COLUMN     "interviewScore" INTEGER,
ADD COLUMN     "offerUntil" TIMESTAMPTZ,
ADD COLUMN     "rank" INTEGER,
ADD COLUMN     "trainingCertificateNo" TEXT,
ADD COLUMN     "trainingCertificateOn" DATE,
ADD COLUMN     "writtenScore" INTEGER;

-- CreateTable
CREATE TABLE "IntakeChange" (
    "id" SERIAL NOT NULL,
    "intakeId" INTEGER NOT NULL,
    "fields" TEXT[],
    "former" JSONB NOT NULL DEFAULT '{}',
    "by" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "reason" TEXT,

    CONSTRAINT "IntakeChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "IntakeChange_intakeId_idx" ON "IntakeChange"("intakeId");

-- AddForeignKey
ALTER TABLE "IntakeChange" ADD CONSTRAINT "IntakeChange_intakeId_fkey" FOREIGN KEY ("intakeId") REFERENCES "Intake"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's language has no word for
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_reachable_check" CHECK ("telegramId" IS NOT NULL OR NOT "reachable");
ALTER TABLE "Intake"
  ADD CONSTRAINT "Intake_number_check" CHECK ("number" > 0),
  ADD CONSTRAINT "Intake_reserves_check" CHECK ("reserves" >= 0),
  ADD CONSTRAINT "Intake_registrationOpensOn_check" CHECK ("registrationOpensOn" <= "registrationClosesOn"),
  ADD CONSTRAINT "Intake_interviewOn_check" CHECK ("interviewOn" >= "selectionOn"),
  ADD CONSTRAINT "Intake_offerHours_check" CHECK ("offerHours" BETWEEN 1 AND 168),
  ADD CONSTRAINT "Intake_longitude_check" CHECK (("longitude" IS NULL) = ("latitude" IS NULL)),
  ADD CONSTRAINT "Intake_requirements_check" CHECK (jsonb_typeof("requirements") = 'array'),
  ADD CONSTRAINT "Intake_documents_check" CHECK (jsonb_typeof("documents") = 'array');
ALTER TABLE "IntakeChange" ADD CONSTRAINT "IntakeChange_former_check" CHECK (jsonb_typeof("former") = 'object');
ALTER TABLE "Registration"
  ADD CONSTRAINT "Registration_rank_check" CHECK ("rank" > 0),
  ADD CONSTRAINT "Registration_writtenScore_check" CHECK ("writtenScore" BETWEEN 0 AND 100),
  ADD CONSTRAINT "Registration_interviewScore_check" CHECK ("interviewScore" BETWEEN 0 AND 100),
  ADD CONSTRAINT "Registration_offerUntil_check" CHECK (("offerUntil" IS NULL) = ("state" <> 'offered')),
  ADD CONSTRAINT "Registration_trainingCertificateOn_check" CHECK (("trainingCertificateOn" IS NULL) = ("trainingCertificateNo" IS NULL));
