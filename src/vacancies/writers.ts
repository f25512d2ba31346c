// Whoever writes vacancies, and which are theirs to touch.
import type { Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import { asVacancies, type Vacancy, type VacancyRow, vacancyParts } from "./vacancies.ts";

/** A recruiter writes for their company, staff for the companies of their centres. */
export type Writer = { readonly telegramId: number } & ({ readonly companyCode: string } | { readonly reach: Reach });

/** The vacancies that somebody may read whatever their state, and write, as a condition of Prisma. */
export function theirs(writer: Writer): Prisma.VacancyWhereInput {
  if ("companyCode" in writer) return { companyCode: writer.companyCode };
  return writer.reach === "everywhere" ? {} : { company: { centreCode: { in: [...writer.reach] } } };
}

/** What a press on a vacancy says of itself: which one, as it was at which revision, by whom. */
export interface Asked {
  readonly id: number;
  readonly writer: Writer;
  /** The revision that they saw; none where it does not matter */
  readonly revision?: number | undefined;
}

/** Those of these vacancies that are theirs, which nobody else changes until this transaction is over. */
export async function lockAll(
  tx: Tx,
  { ids, writer }: { readonly ids: readonly number[]; readonly writer: Writer },
): Promise<VacancyRow[]> {
  // Companies first, as whoever suspends one does: neither waits for the other, and none is published past it.
  await tx.$queryRaw`
    select 1 from "Company" where code in (select "companyCode" from "Vacancy" where id = any(${[...ids]}::int[]))
    order by code for share`;
  await tx.$queryRaw`select 1 from "Vacancy" where id = any(${[...ids]}::int[]) order by id for update`;
  return tx.vacancy.findMany({
    where: { AND: [{ id: { in: [...ids] } }, theirs(writer)] },
    include: vacancyParts,
    orderBy: { id: "asc" },
  });
}

/** The same of one; undefined where it is not theirs. */
export async function lockTheirs(
  tx: Tx,
  { id, writer }: Asked,
): Promise<{ readonly row: VacancyRow; readonly vacancy: Vacancy } | undefined> {
  const [row] = await lockAll(tx, { ids: [id], writer });
  const [vacancy] = row ? await asVacancies(tx, [row]) : [];
  return row && vacancy ? { row, vacancy } : undefined;
}
