// Who looked at a person's data: not by name, but by role and centre, and when.
import { inLanguage } from "../catalogue/catalogue.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Role } from "../platform/generated/prisma/enums.ts";
import type { Words } from "../telegram/texts.ts";
import type { Everything } from "./mydata.ts";

/** So many stand on the screen; all of them in the file. */
export const MOST_LOOKS = 8;

/** One look, or act, that names the person's registration, question or application. */
export interface Look {
  readonly at: Date;
  readonly act: string;
  readonly subject: string;
  /** What whoever looked was at that moment; null: an admin of the configuration, or nobody any more */
  readonly role: Role | null;
  readonly centre: unknown;
}

/** The latest looks first. Looks are those of staff and recruiters, as the audit trail has them. */
export function looksAt(db: Db, all: Everything, most: number): Promise<Look[]> {
  const subjects = [
    ...all.registrations.map(({ number }) => number),
    ...all.questions.map(({ id }) => `#${id}`),
    ...all.applications.map(({ vacancy, id }) => `${vacancy.code} ${id}`),
  ];
  if (subjects.length === 0) return Promise.resolve([]);
  return rowsOf<Look>(
    db,
    Prisma.sql`
    select a.at, a.act, a.subject, h.role::text as role, z.name as centre
    from "StaffAct" a
    left join lateral (
      select role, "centreCode", "companyCode" from "HeldRole" r
      where r."telegramId" = a."staffTelegramId" and r."givenAt" <= a.at and (r."takenAt" is null or r."takenAt" > a.at)
      order by r.id desc limit 1
    ) h on true
    left join "Company" c on c.code = h."companyCode"
    left join "Centre" z on z.code = coalesce(h."centreCode", c."centreCode")
    where a.subject = any(${subjects}::text[]) and a.at >= ${all.createdAt}::timestamptz and a.act <> 'refused'
    order by a.id desc limit ${most}`,
  );
}

/** By whom, in words: the role and the centre. */
export function whoLooked(words: Words, { role, centre }: Look): string {
  const known = role === null ? words.plain("mydata-seen-admin") : words.plain(`roles-role-${role}`);
  return centre === null ? known : `${known}, ${inLanguage(centre, words.language)}`;
}
