-- AlterTable
ALTER TABLE "Intake" ADD COLUMN     "startTime" TEXT NOT NULL DEFAULT '08:00';

-- What Prisma's language has no word for
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_startTime_check" CHECK ("startTime" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');

-- What was said of the hour so far is when the centre opens: nobody who is registered is to find another.
UPDATE "Intake" i SET "startTime" = z."officeFrom" FROM "Centre" z WHERE z.code = i."centreCode";
