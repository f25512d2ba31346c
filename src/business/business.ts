// Where a person can ask for business mentoring.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Db } from "../platform/database.ts";

/** A centre and how to ask it for mentoring, in a person's language. */
export interface MentoringPlace {
  readonly code: string;
  readonly name: string;
  readonly mentoring: string;
  readonly address: string;
  readonly openingHours: string;
  readonly phone: string | undefined;
}

/**
 * The centres that can be asked, the person's own first: where they registered last, else one in their
 * regency or province, else in the operator's order.
 */
export async function mentoringPlaces(db: Db, candidateId: number, language: string): Promise<MentoringPlace[]> {
  const [centres, candidate] = await Promise.all([
    db.centre.findMany({ where: { active: true }, orderBy: { position: "asc" } }),
    db.candidate.findUnique({
      where: { id: candidateId },
      select: {
        regencyCode: true,
        registrations: {
          where: { intakeId: { not: null } },
          orderBy: { submittedAt: "desc" },
          take: 1,
          select: { intake: { select: { centreCode: true } } },
        },
      },
    }),
  ]);
  const own = candidate?.registrations[0]?.intake?.centreCode;
  const home = candidate?.regencyCode ?? "";
  const distance = (centre: { code: string; regencyCode: string }) => {
    if (centre.code === own) return 0;
    if (centre.regencyCode === home) return 1;
    return home !== "" && centre.regencyCode.slice(0, 2) === home.slice(0, 2) ? 2 : 3;
  };
  return centres
    .toSorted((a, b) => distance(a) - distance(b))
    .map((centre) => ({
      code: centre.code,
      name: inLanguage(centre.name, language),
      mentoring: inLanguage(centre.mentoring, language),
      address: inLanguage(centre.address, language),
      openingHours: inLanguage(centre.openingHours, language),
      phone: centre.phone ?? undefined,
    }));
}
