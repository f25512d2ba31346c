-- CreateEnum
CREATE TYPE "SelectionStage" AS ENUM ('written', 'interview');

-- CreateTable
CREATE TABLE "SelectionSession" (
    "id" SERIAL NOT NULL,
    "intakeId" INTEGER NOT NULL,
    "stage" "SelectionStage" NOT NULL,
    "startsAt" TIMESTAMPTZ NOT NULL,
    "place" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "former" JSONB NOT NULL DEFAULT '[]',
    "cancelledAt" TIMESTAMPTZ,
    "reason" TEXT,
    "madeBy" BIGINT NOT NULL,
    "madeAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "SelectionSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SelectionInvitation" (
    "id" SERIAL NOT NULL,
    "registrationId" INTEGER NOT NULL,
    "sessionId" INTEGER NOT NULL,
    "coming" BOOLEAN,
    "answeredAt" TIMESTAMPTZ,
    "invitedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "SelectionInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SelectionNote" (
    "id" SERIAL NOT NULL,
    "registrationId" INTEGER NOT NULL,
    "said" TEXT NOT NULL,
    "by" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "SelectionNote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SelectionSession_intakeId_startsAt_idx" ON "SelectionSession"("intakeId", "startsAt");

-- CreateIndex
CREATE INDEX "SelectionSession_startsAt_idx" ON "SelectionSession"("startsAt");

-- CreateIndex
CREATE INDEX "SelectionInvitation_sessionId_idx" ON "SelectionInvitation"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "SelectionInvitation_registrationId_sessionId_key" ON "SelectionInvitation"("registrationId", "sessionId");

-- CreateIndex
CREATE INDEX "SelectionNote_registrationId_idx" ON "SelectionNote"("registrationId");

-- AddForeignKey
ALTER TABLE "SelectionSession" ADD CONSTRAINT "SelectionSession_intakeId_fkey" FOREIGN KEY ("intakeId") REFERENCES "Intake"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SelectionInvitation" ADD CONSTRAINT "SelectionInvitation_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SelectionInvitation" ADD CONSTRAINT "SelectionInvitation_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "SelectionSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SelectionNote" ADD CONSTRAINT "SelectionNote_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's language has no word for
ALTER TABLE "SelectionSession"
  ADD CONSTRAINT "SelectionSession_longitude_check" CHECK (("longitude" IS NULL) = ("latitude" IS NULL)),
  ADD CONSTRAINT "SelectionSession_former_check" CHECK (jsonb_typeof("former") = 'array'),
  ADD CONSTRAINT "SelectionSession_reason_check" CHECK ("reason" IS NULL OR "cancelledAt" IS NOT NULL);
ALTER TABLE "SelectionInvitation"
  ADD CONSTRAINT "SelectionInvitation_answeredAt_check" CHECK (("answeredAt" IS NULL) = ("coming" IS NULL));
