-- Two that were noted with one number in the same moment: which of them is right stands on paper, so a person decides.
DO $$
DECLARE
  twice text;
BEGIN
  SELECT string_agg(format('%s on %s', same.number, same.registrations), '; ') INTO twice
  FROM (
    SELECT "trainingCertificateNo" AS number, string_agg("number", ', ' ORDER BY "number") AS registrations
    FROM "Registration" WHERE "trainingCertificateNo" IS NOT NULL
    GROUP BY 1 HAVING count(*) > 1 ORDER BY 1 LIMIT 10
  ) same;
  IF twice IS NOT NULL THEN
    RAISE EXCEPTION 'one number of a training certificate stands on several registrations (%). Look at the papers, correct the wrong ones with the version that ran before ("/staff", the class, the person, the number), and start this version again', twice;
  END IF;
END $$;

-- CreateIndex
CREATE UNIQUE INDEX "Registration_trainingCertificateNo_key" ON "Registration"("trainingCertificateNo");
