-- AlterTable
ALTER TABLE "AssessmentSession" ADD COLUMN     "former" JSONB NOT NULL DEFAULT '[]';

-- What Prisma's language has no word for
ALTER TABLE "AssessmentSession" ADD CONSTRAINT "AssessmentSession_former_check" CHECK (jsonb_typeof("former") = 'array');
