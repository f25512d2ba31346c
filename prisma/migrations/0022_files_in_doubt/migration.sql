-- AlterTable
ALTER TABLE "SpreadsheetExport" ADD COLUMN     "doubtfulAt" TIMESTAMPTZ;

-- Whom staff put on the way by a registration's number was never asked: it was staff who said whose it is
UPDATE "HolderMatch" m SET "matchedBy" = coalesce((
  SELECT k.actor FROM "Certification" c JOIN "CertificationChange" k ON k."certificationId" = c.id
  WHERE c."holderId" = m."holderId" AND k.actor LIKE 'staff:%' ORDER BY k.id LIMIT 1
), 'staff:0')
WHERE m."matchedBy" = 'registration' AND m."undoneAt" IS NULL AND NOT EXISTS (
  SELECT FROM "Delivery" d
  WHERE d.kind = 'certificate-match' AND d.subject = m."holderId"::text AND d."candidateId" = m."candidateId"
);
