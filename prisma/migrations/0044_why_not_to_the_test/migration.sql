-- AlterTable
ALTER TABLE "SelectionInvitation" ADD COLUMN     "cannotWhy" TEXT;
