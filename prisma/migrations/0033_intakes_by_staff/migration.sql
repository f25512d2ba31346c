-- CreateTable
CREATE TABLE "IntakeDraft" (
    "telegramId" BIGINT NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "changedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "IntakeDraft_pkey" PRIMARY KEY ("telegramId")
);

-- What Prisma's language has no word for
ALTER TABLE "IntakeDraft" ADD CONSTRAINT "IntakeDraft_answers_check" CHECK (jsonb_typeof("answers") = 'object');
