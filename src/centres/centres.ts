import type { Db } from "../platform/database.ts";

export type Centre = {
  code: string;
  name: unknown;
  address: unknown;
  openingHours: unknown;
  phone: string | null;
  mapUrl: string | null;
  whatToBring: unknown;
  mentoring: unknown;
};

/** The training centres at work, in the operator's order. */
export function activeCentres(db: Db): Promise<Centre[]> {
  return db.centre.findMany({ where: { active: true }, orderBy: { position: "asc" } });
}

/** A training centre by its code, also one that closed: registrations may still name it. */
export function centreByCode(db: Db, code: string): Promise<Centre | null> {
  return db.centre.findUnique({ where: { code } });
}
