-- AlterTable
ALTER TABLE "RegistrationChange" ADD COLUMN     "shownAs" "RegistrationState",
ADD COLUMN     "toldFrom" TIMESTAMPTZ;

ALTER TABLE "RegistrationChange" ADD CONSTRAINT "RegistrationChange_shownAs_check" CHECK (("shownAs" IS NULL) = ("toldFrom" IS NULL));
