// Who may do what, and for which centre. Read from PostgreSQL at every press: nothing here outlives one.
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Role } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";
import type { OwnCommand, StaffCommand } from "../telegram/commands.ts";

/** What somebody may be allowed to do. */
export type Right = "help" | "desk" | "import" | "broadcast" | "approve" | "invite" | "audit" | "partners";

/** Which roles give a right. A recruiter has none: what is theirs is their company's (`companies/gate.ts`). */
const rolesThatMay: Readonly<Record<Right, readonly Exclude<Role, "recruiter">[]>> = {
  help: ["helper", "staff", "admin"],
  desk: ["staff", "admin"],
  import: ["staff", "admin"],
  broadcast: ["staff", "admin"],
  approve: ["approver", "admin"],
  invite: ["admin"],
  audit: ["admin"],
  partners: ["staff", "approver", "admin"],
};

/** The roles of staff that give a right. */
export function rolesWith(right: Right): readonly Exclude<Role, "recruiter">[] {
  return rolesThatMay[right];
}

/**
 * Which rights open a command of staff, any one of them: the command stands in the menu of those who have one, and of
 * nobody else. Whoever has several comes with the first.
 */
export const rightsOfCommand: Readonly<Record<StaffCommand, readonly Right[]>> = {
  staff: ["desk"],
  assist: ["help"],
  broadcast: ["broadcast", "approve"],
  invite: ["invite"],
  import: ["import"],
  export: ["desk"],
  audit: ["audit"],
};

/** A role that somebody holds at this moment. */
export interface Held {
  readonly role: Role;
  /** The centre it is bound to, a recruiter's is the one that brought the company in; undefined: all of them. */
  readonly centreCode: string | undefined;
  /** The company for which a recruiter acts. */
  readonly companyCode?: string | undefined;
}

/** For which centres somebody has a right: all of them, or these; none at all when empty. */
export type Reach = "everywhere" | readonly string[];

type Stands = Pick<Runtime, "config"> & { readonly db: Db };

/** Which roles a person holds now. Those in ADMIN_IDS are admins everywhere, and nobody in the chat can change that. */
export async function rolesOf(rt: Stands, telegramId: number): Promise<readonly Held[]> {
  return (await rolesOfEach(rt, [telegramId])).get(telegramId) ?? [];
}

/** The same of several people, by their Telegram id. */
export async function rolesOfEach(
  { config, db }: Stands,
  telegramIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Held[]>> {
  const rows = await rowsOf<{ telegramId: string; role: Role; centreCode: string | null; companyCode: string | null }>(
    db,
    Prisma.sql`select h."telegramId"::text, h.role::text as role, h."companyCode",
        coalesce(h."centreCode", c."centreCode") as "centreCode"
      from "HeldRole" h left join "Company" c on c.code = h."companyCode"
      where h."telegramId" = any(${telegramIds.map(BigInt)}) and h."takenAt" is null order by h.id`,
  );
  const fixed: readonly Held[] = [{ role: "admin", centreCode: undefined }];
  const held = new Map(telegramIds.map((id) => [id, config.adminIds.includes(id) ? [...fixed] : []]));
  for (const { telegramId, role, centreCode, companyCode } of rows)
    held.get(Number(telegramId))?.push({
      role,
      centreCode: centreCode ?? undefined,
      ...(companyCode === null ? {} : { companyCode }),
    });
  return held;
}

/** For which centres these roles give a right. */
export function reachOf(held: readonly Held[], right: Right): Reach {
  const may: readonly Role[] = rolesThatMay[right];
  return centresOf(held.filter(({ role }) => may.includes(role)));
}

/** Whether these roles give a right at all; with a centre, whether they give it there. */
export function mayDo(held: readonly Held[], right: Right, centreCode?: string): boolean {
  const reach = reachOf(held, right);
  return reach === "everywhere" || (centreCode === undefined ? reach.length > 0 : reach.includes(centreCode));
}

/** Whether a reach holds a centre; undefined stands for all of them together. */
export function reaches(reach: Reach, centreCode: string | undefined): boolean {
  return reach === "everywhere" || (centreCode !== undefined && reach.includes(centreCode));
}

/** For which centres these roles are held, whatever they are; none at all is the reach of somebody without a role. */
export function centresOf(held: readonly Held[]): Reach {
  const centres = held.flatMap(({ centreCode }) => centreCode ?? []);
  return centres.length < held.length ? "everywhere" : [...new Set(centres)].sort();
}

/** The company for which these roles let somebody act: there is one at most. */
export function companyOf(held: readonly Held[]): string | undefined {
  return held.find(({ companyCode }) => companyCode !== undefined)?.companyCode;
}

/** Whether they act for this company: then they have a part in what it is and posts, whatever else they are. */
export function recruitsFor(held: readonly Held[], companyCode: string): boolean {
  return held.some((each) => each.role === "recruiter" && each.companyCode === companyCode);
}

/** Which commands beyond everybody's these roles open, in the order of the menu. */
export function commandsOf(held: readonly Held[]): OwnCommand[] {
  const staffs = (Object.keys(rightsOfCommand) as StaffCommand[]).filter((command) =>
    rightsOfCommand[command].some((right) => mayDo(held, right)),
  );
  const hasCompany = companyOf(held) !== undefined || mayDo(held, "partners");
  return hasCompany ? [...staffs, "company"] : staffs;
}
