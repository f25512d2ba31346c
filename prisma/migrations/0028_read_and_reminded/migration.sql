-- AlterTable
ALTER TABLE "JobApplication" ADD COLUMN     "readAt" TIMESTAMPTZ,
ADD COLUMN     "registrationIds" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "JobApplicationChange" ADD COLUMN     "remindedAt" TIMESTAMPTZ;

-- What was shared until now is shared on
UPDATE "JobApplication" a SET "registrationIds" = (
  SELECT coalesce(array_agg(r.id ORDER BY r.id), '{}') FROM "Registration" r
  WHERE r."candidateId" = a."candidateId" AND r.state = 'completed'
);
UPDATE "JobApplication" SET "readAt" = "answeredAt" WHERE "answeredAt" IS NOT NULL;
