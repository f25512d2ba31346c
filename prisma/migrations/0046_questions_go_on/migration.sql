-- AlterTable
ALTER TABLE "Centre" ADD COLUMN     "fridayFrom" TEXT DEFAULT '11:30',
ADD COLUMN     "fridayTo" TEXT DEFAULT '13:00';

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "closedFor" TEXT,
ADD COLUMN     "closedWordsSealed" TEXT,
ADD COLUMN     "movedFrom" BIGINT,
ADD COLUMN     "topicAskedAt" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "Holiday" (
    "id" SERIAL NOT NULL,
    "centreCode" TEXT,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Holiday_day_idx" ON "Holiday"("day");

-- AddForeignKey
ALTER TABLE "Holiday" ADD CONSTRAINT "Holiday_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's language has no word for
CREATE UNIQUE INDEX "Holiday_one_a_day_key" ON "Holiday"(coalesce("centreCode", ''), "day");
ALTER TABLE "Holiday" ADD CONSTRAINT "Holiday_name_check" CHECK (length("name") BETWEEN 1 AND 60);
ALTER TABLE "Centre"
  ADD CONSTRAINT "Centre_fridayFrom_check" CHECK (
    ("fridayFrom" IS NULL) = ("fridayTo" IS NULL) AND "fridayFrom" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD CONSTRAINT "Centre_fridayTo_check" CHECK (
    "fridayTo" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND "fridayTo" > "fridayFrom");
ALTER TABLE "Question"
  ADD CONSTRAINT "Question_topicAskedAt_check" CHECK ("topicAskedAt" IS NULL OR "topicId" IS NULL),
  ADD CONSTRAINT "Question_closedFor_check" CHECK (
    "closedFor" IN ('elsewhere', 'twice', 'noQuestion', 'notOurs', 'words') AND ("closedFor" IS NULL OR "closedBy" IS NOT DISTINCT FROM 'staff')),
  ADD CONSTRAINT "Question_closedWordsSealed_check" CHECK (("closedWordsSealed" IS NULL) = ("closedFor" IS DISTINCT FROM 'words'));
