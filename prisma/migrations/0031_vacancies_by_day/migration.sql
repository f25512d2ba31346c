-- CreateIndex
CREATE INDEX "Vacancy_state_publishedAt_id_idx" ON "Vacancy"("state", "publishedAt" DESC, "id" DESC);
