-- AlterTable
ALTER TABLE "RegistrationDraft" DROP COLUMN "asking",
ADD COLUMN     "asked" TEXT;
