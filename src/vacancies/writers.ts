// Whoever writes vacancies, and which are theirs to touch.
import type { Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import { lockedState } from "./states.ts";
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

/** A vacancy that nobody else changes until this transaction is over; undefined where it is not theirs. */
export async function lockTheirs(
  tx: Tx,
  { id, writer }: Asked,
): Promise<{ readonly row: VacancyRow; readonly vacancy: Vacancy } | undefined> {
  // Before the vacancy, as whoever suspends the company does: neither waits for the other, and none is published past it.
  await tx.$queryRaw`
    select 1 from "Company" where code = (select "companyCode" from "Vacancy" where id = ${id}) for share`;
  if ((await lockedState(tx, id)) === undefined) return undefined;
  const row = await tx.vacancy.findFirst({ where: { AND: [{ id }, theirs(writer)] }, include: vacancyParts });
  const [vacancy] = row ? await asVacancies(tx, [row]) : [];
  return row && vacancy ? { row, vacancy } : undefined;
}
