-- CreateTable
CREATE TABLE "CertificateErrand" (
    "telegramId" BIGINT NOT NULL,
    "sealed" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "CertificateErrand_pkey" PRIMARY KEY ("telegramId")
);

-- CreateIndex
CREATE INDEX "CertificateErrand_changedAt_idx" ON "CertificateErrand"("changedAt");
