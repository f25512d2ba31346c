// Who may invite to a position, and look after whoever holds it.
import type { Db } from "../platform/database.ts";
import type { Runtime } from "../runtime.ts";
import type { Position } from "./invitations.ts";
import { companyOf, mayDo, reaches, reachOf, rolesOf } from "./roles.ts";

type Reads = Pick<Runtime, "config"> & { readonly db: Db };

/**
 * Whether somebody may invite to a position at this moment. To a centre's: its admins. To a company's: the staff of the
 * centre that brought it in, and its recruiters; nobody while it is suspended.
 */
export async function mayInvite(rt: Reads, telegramId: number, position: Position): Promise<boolean> {
  const held = await rolesOf(rt, telegramId);
  if (position.role !== "recruiter") return reaches(reachOf(held, "invite"), position.centreCode);
  const company = await rt.db.company.findUnique({
    where: { code: position.companyCode ?? "" },
    select: { code: true, centreCode: true, state: true },
  });
  if (!company || company.state === "suspended") return false;
  return companyOf(held) === company.code || mayDo(held, "partners", company.centreCode);
}
