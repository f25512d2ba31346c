-- AlterTable
ALTER TABLE "RegistrationDraft" DROP COLUMN "guardianAgreed",
ADD COLUMN     "answeredPress" TEXT,
ADD COLUMN     "answeredUpdate" BIGINT,
ADD COLUMN     "asking" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "misses" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "switching" BOOLEAN NOT NULL DEFAULT false;
