-- CreateEnum
CREATE TYPE "QuestionState" AS ENUM ('open', 'answered', 'closed');

-- CreateEnum
CREATE TYPE "QuestionContent" AS ENUM ('text', 'photo', 'voice', 'document');

-- AlterTable
ALTER TABLE "Centre" ADD COLUMN     "officeDays" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5]::INTEGER[],
ADD COLUMN     "officeFrom" TEXT NOT NULL DEFAULT '08:00',
ADD COLUMN     "officeTo" TEXT NOT NULL DEFAULT '16:00';

-- CreateTable
CREATE TABLE "Question" (
    "id" SERIAL NOT NULL,
    "candidateId" INTEGER NOT NULL,
    "centreCode" TEXT NOT NULL,
    "subject" TEXT,
    "state" "QuestionState" NOT NULL DEFAULT 'open',
    "askedAt" TIMESTAMPTZ NOT NULL,
    "waitingSince" TIMESTAMPTZ,
    "answeredAt" TIMESTAMPTZ,
    "closedAt" TIMESTAMPTZ,
    "closedBy" TEXT,
    "assignedTo" BIGINT,
    "groupChatId" BIGINT,
    "topicId" INTEGER,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionMessage" (
    "id" SERIAL NOT NULL,
    "questionId" INTEGER NOT NULL,
    "by" BIGINT,
    "at" TIMESTAMPTZ NOT NULL,
    "key" TEXT NOT NULL,
    "content" "QuestionContent" NOT NULL,
    "textSealed" TEXT,
    "fileSealed" TEXT,
    "groupMessageId" INTEGER,
    "waitedSeconds" INTEGER,
    "owed" INTEGER NOT NULL DEFAULT 0,
    "deliveredAt" TIMESTAMPTZ,
    "undelivered" TEXT,

    CONSTRAINT "QuestionMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadyAnswer" (
    "id" SERIAL NOT NULL,
    "centreCode" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "madeBy" BIGINT NOT NULL,
    "changedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ReadyAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Question_candidateId_idx" ON "Question"("candidateId");

-- CreateIndex
CREATE INDEX "Question_centreCode_state_idx" ON "Question"("centreCode", "state");

-- CreateIndex
CREATE INDEX "Question_state_waitingSince_idx" ON "Question"("state", "waitingSince");

-- CreateIndex
CREATE INDEX "Question_groupChatId_topicId_idx" ON "Question"("groupChatId", "topicId");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionMessage_key_key" ON "QuestionMessage"("key");

-- CreateIndex
CREATE INDEX "QuestionMessage_questionId_idx" ON "QuestionMessage"("questionId");

-- CreateIndex
CREATE INDEX "QuestionMessage_groupMessageId_idx" ON "QuestionMessage"("groupMessageId");

-- CreateIndex
CREATE INDEX "ReadyAnswer_centreCode_idx" ON "ReadyAnswer"("centreCode");

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionMessage" ADD CONSTRAINT "QuestionMessage_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadyAnswer" ADD CONSTRAINT "ReadyAnswer_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's language has no word for
ALTER TABLE "Centre"
  ADD CONSTRAINT "Centre_officeDays_check" CHECK ("officeDays" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]),
  ADD CONSTRAINT "Centre_officeFrom_check" CHECK ("officeFrom" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD CONSTRAINT "Centre_officeTo_check" CHECK ("officeTo" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND "officeTo" > "officeFrom");
ALTER TABLE "Question"
  ADD CONSTRAINT "Question_waitingSince_check" CHECK (("waitingSince" IS NULL) = ("state" <> 'open')),
  ADD CONSTRAINT "Question_closedAt_check" CHECK (("closedAt" IS NULL) = ("state" <> 'closed')),
  ADD CONSTRAINT "Question_closedBy_check" CHECK (
    ("closedBy" IS NULL) = ("closedAt" IS NULL) AND "closedBy" IN ('person', 'staff', 'silence')),
  ADD CONSTRAINT "Question_topicId_check" CHECK ("topicId" IS NULL OR "groupChatId" IS NOT NULL);
ALTER TABLE "QuestionMessage"
  ADD CONSTRAINT "QuestionMessage_textSealed_check" CHECK ("textSealed" IS NOT NULL OR "fileSealed" IS NOT NULL),
  ADD CONSTRAINT "QuestionMessage_fileSealed_check" CHECK (("fileSealed" IS NULL) = ("content" = 'text'));
ALTER TABLE "ReadyAnswer" ADD CONSTRAINT "ReadyAnswer_text_check" CHECK ("text" ? 'id');
