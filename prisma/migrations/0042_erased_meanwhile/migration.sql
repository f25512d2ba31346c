-- CreateTable
CREATE TABLE "ErasedMeanwhile" (
    "id" SERIAL NOT NULL,
    "importIds" INTEGER[],
    "sealed" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ErasedMeanwhile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ErasedMeanwhile_at_idx" ON "ErasedMeanwhile"("at");
