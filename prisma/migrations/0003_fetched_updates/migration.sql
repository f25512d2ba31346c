-- CreateTable
CREATE TABLE "FetchedUpdate" (
    "updateId" BIGINT NOT NULL,
    "sealed" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "FetchedUpdate_pkey" PRIMARY KEY ("updateId")
);
