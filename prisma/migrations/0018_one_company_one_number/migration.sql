-- CreateIndex
CREATE UNIQUE INDEX "Company_businessNumber_key" ON "Company"("businessNumber");

-- What Prisma's language has no word for
CREATE UNIQUE INDEX "HeldRole_one_company_key" ON "HeldRole"("telegramId") WHERE "role" = 'recruiter' AND "takenAt" IS NULL;
