-- CreateEnum
CREATE TYPE "Role" AS ENUM ('recruiter', 'staff', 'approver', 'admin');

-- AlterTable
ALTER TABLE "StaffAct" ADD COLUMN     "aboutTelegramId" BIGINT,
ADD COLUMN     "centreCodes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "HeldRole" (
    "id" SERIAL NOT NULL,
    "telegramId" BIGINT NOT NULL,
    "role" "Role" NOT NULL,
    "centreCode" TEXT,
    "invitationId" INTEGER,
    "givenBy" BIGINT NOT NULL,
    "givenAt" TIMESTAMPTZ NOT NULL,
    "takenBy" BIGINT,
    "takenAt" TIMESTAMPTZ,

    CONSTRAINT "HeldRole_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "centreCode" TEXT,
    "invitedBy" BIGINT NOT NULL,
    "invitedAt" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "usedBy" BIGINT,
    "usedAt" TIMESTAMPTZ,
    "withdrawnAt" TIMESTAMPTZ,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffName" (
    "telegramId" BIGINT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "StaffName_pkey" PRIMARY KEY ("telegramId")
);

-- CreateIndex
CREATE UNIQUE INDEX "HeldRole_invitationId_key" ON "HeldRole"("invitationId");

-- CreateIndex
CREATE INDEX "HeldRole_telegramId_idx" ON "HeldRole"("telegramId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_key_key" ON "Invitation"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_fingerprint_key" ON "Invitation"("fingerprint");

-- CreateIndex
CREATE INDEX "Invitation_invitedBy_idx" ON "Invitation"("invitedBy");

-- CreateIndex
CREATE INDEX "StaffAct_act_at_idx" ON "StaffAct"("act", "at");

-- CreateIndex
CREATE INDEX "StaffAct_staffTelegramId_at_idx" ON "StaffAct"("staffTelegramId", "at");

-- AddForeignKey
ALTER TABLE "HeldRole" ADD CONSTRAINT "HeldRole_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeldRole" ADD CONSTRAINT "HeldRole_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_centreCode_fkey" FOREIGN KEY ("centreCode") REFERENCES "Centre"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's language has no word for
ALTER TABLE "HeldRole" ADD CONSTRAINT "HeldRole_takenAt_check" CHECK (("takenAt" IS NULL) = ("takenBy" IS NULL));
ALTER TABLE "HeldRole" ADD CONSTRAINT "HeldRole_role_check" CHECK ("role" <> 'staff' OR "centreCode" IS NOT NULL);
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_role_check" CHECK ("role" <> 'staff' OR "centreCode" IS NOT NULL);
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_usedAt_check" CHECK (("usedAt" IS NULL) = ("usedBy" IS NULL));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_withdrawnAt_check" CHECK ("usedAt" IS NULL OR "withdrawnAt" IS NULL);
CREATE UNIQUE INDEX "HeldRole_one_standing_key" ON "HeldRole"("telegramId", "role", coalesce("centreCode", ''))
  WHERE "takenAt" IS NULL;
