// Whoever imports: staff for the centres that they reach, or a recruiter for their own company and for nothing else.
import type { Recruiter } from "../companies/gate.ts";
import type { SpreadsheetImport } from "../platform/generated/prisma/client.ts";
import type { Staff } from "../roles/gate.ts";
import { companyOf, mayDo, type Reach, reaches, rolesOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import type { ImportKind, Sender } from "./kind.ts";

export interface Importer extends Sender {
  /** For whose centres; a recruiter's is the one that brought the company in */
  readonly reach: Reach;
  readonly note: Staff["note"];
}

export function staffImporter({ telegramId, reach, note }: Staff): Importer {
  return { telegramId, companyCode: undefined, reach, note };
}

export function recruiterImporter({ telegramId, companyCode, centreCode, note }: Recruiter): Importer {
  return { telegramId, companyCode, reach: [centreCode], note };
}

/** The kinds that somebody brings in: of companies' recruiters their own form of it. */
export function kindsOf(kinds: readonly ImportKind[], companyCode: string | null | undefined): readonly ImportKind[] {
  return companyCode == null ? kinds : kinds.flatMap(({ ofCompany }) => ofCompany ?? []);
}

/** Whether an import is within what somebody may do at this moment, on this side. */
export function isWithin({ reach, companyCode }: Importer, one: SpreadsheetImport): boolean {
  return one.companyCode === (companyCode ?? null) && reaches(reach, one.centreCode);
}

/** Whether whoever sent it may still save it, at this moment. */
export async function mayStill(rt: Runtime, one: SpreadsheetImport): Promise<boolean> {
  const held = await rolesOf(rt, Number(one.telegramId));
  if (one.companyCode === null) return mayDo(held, "import", one.centreCode);
  if (companyOf(held) !== one.companyCode) return false;
  const company = await rt.db.company.findUnique({ where: { code: one.companyCode }, select: { state: true } });
  return company !== null && company.state !== "suspended";
}
