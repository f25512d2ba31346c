// An invitation: a link that gives a role to the first who accepts it before it expires.
import { randomBytes } from "node:crypto";
import { noteAct } from "../audit/audit.ts";
import type { Db } from "../platform/database.ts";
import type { Invitation, Role } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import type { Reach } from "./roles.ts";

const HOURS = 24;
const CODE_BYTES = 16;

/** What the digest of a code is for: that of another purpose fits no invitation. */
export const INVITATION = "invitation";

/** Which roles admins give at /invite; a recruiter's is given on their company's card. */
export const invitedRoles = ["staff", "approver", "admin", "helper"] as const satisfies readonly Role[];
export type InvitedRole = (typeof invitedRoles)[number];

/** A role at a centre, or at all of them; a recruiter's for a company. */
export interface Position {
  readonly role: Role;
  readonly centreCode: string | undefined;
  readonly companyCode?: string | undefined;
}

type Stands = Pick<Runtime, "db" | "config" | "seal" | "now">;

/**
 * Makes an invitation and resolves to its code, which is told this once and kept nowhere. The same press again makes
 * no second one: it gets a new code, and the earlier code is void. Undefined if it was used or withdrawn meanwhile.
 */
export async function makeInvitation(
  rt: Stands,
  wanted: Position & { invitedBy: number; reach: Reach; press: string },
): Promise<{ id: number; code: string; expiresAt: Date } | undefined> {
  const { role, centreCode, companyCode, invitedBy, reach, press } = wanted;
  // Letters and digits alone: a link that ends in a sign is cut short by whatever makes links of a text.
  const code = randomBytes(CODE_BYTES).toString("hex");
  const fingerprint = rt.seal.fingerprint(code, INVITATION);
  const at = rt.now();
  return rt.db.$transaction(async (tx) => {
    const where = { key: `${invitedBy}:${press}` };
    const earlier = await tx.invitation.findUnique({ where });
    if (earlier) {
      const { count } = await tx.invitation.updateMany({
        where: { ...where, ...stillOpen(at) },
        data: { fingerprint },
      });
      return count === 1 ? { id: earlier.id, code, expiresAt: earlier.expiresAt } : undefined;
    }
    const expiresAt = new Date(at.getTime() + HOURS * 60 * 60 * 1000);
    const position = { role, centreCode: centreCode ?? null, companyCode: companyCode ?? null };
    const made = { ...position, invitedBy: BigInt(invitedBy), invitedAt: at, expiresAt };
    const { id } = await tx.invitation.create({ data: { ...where, fingerprint, ...made } });
    await noteAct(tx, { telegramId: invitedBy, act: "invitation-made", subject: positionCode(wanted), reach, at });
    return { id, code, expiresAt };
  });
}

/** Voids an invitation that nobody has used; false if there is no such open one within reach. */
export async function withdrawInvitation(
  rt: Stands,
  withdrawn: { id: number; by: number; reach: Reach; companyCode?: string },
): Promise<boolean> {
  const { id, by, reach, companyCode } = withdrawn;
  const at = rt.now();
  return rt.db.$transaction(async (tx) => {
    const where = { id, ...stillOpen(at), ...within(reach, companyCode) };
    const { count } = await tx.invitation.updateMany({ where, data: { withdrawnAt: at } });
    if (count === 0) return false;
    await noteAct(tx, { telegramId: by, act: "invitation-withdrawn", subject: String(id), reach, at });
    return true;
  });
}

export type Standing = "open" | "used" | "declined" | "withdrawn" | "expired";

/** How an invitation stands at an instant. */
export function standingOf(
  {
    usedAt,
    declinedAt,
    withdrawnAt,
    expiresAt,
  }: Pick<Invitation, "usedAt" | "declinedAt" | "withdrawnAt" | "expiresAt">,
  at: Date,
): Standing {
  if (usedAt) return "used";
  if (declinedAt) return "declined";
  if (withdrawnAt) return "withdrawn";
  return expiresAt > at ? "open" : "expired";
}

/** One page of the invitations within reach, newest first, and how many there are. */
export async function listInvitations(
  db: Db,
  asked: { reach: Reach; page: number; pageSize: number },
): Promise<{ rows: Invitation[]; total: number }> {
  const { reach, page, pageSize } = asked;
  const where = within(reach);
  const [total, rows] = await Promise.all([
    db.invitation.count({ where }),
    db.invitation.findMany({ where, orderBy: { id: "desc" }, skip: page * pageSize, take: pageSize }),
  ]);
  return { total, rows };
}

/** How many invitations within reach still wait for somebody. */
export function countOpenInvitations(db: Db, { reach, at }: { reach: Reach; at: Date }): Promise<number> {
  return db.invitation.count({ where: { ...stillOpen(at), ...within(reach) } });
}

/** One invitation within reach; null if there is none. */
export function invitationWithin(db: Db, id: number, reach: Reach): Promise<Invitation | null> {
  return db.invitation.findFirst({ where: { id, ...within(reach) } });
}

/**
 * Rows of roles or invitations within reach: those of all centres are only within everybody's, a recruiter's is within
 * that of the centre which brought the company in. With a company: those of that company alone.
 */
export function within(reach: Reach, companyCode?: string) {
  const theirs = companyCode === undefined ? {} : { companyCode };
  if (reach === "everywhere") return theirs;
  const centre = { in: [...reach] };
  return { ...theirs, OR: [{ centreCode: centre }, { company: { centreCode: centre } }] };
}

/** Which position a row of the database is about. */
export function positionIn(row: { role: Role; centreCode: string | null; companyCode: string | null }): Position {
  const { role, centreCode, companyCode } = row;
  return { role, centreCode: centreCode ?? undefined, companyCode: companyCode ?? undefined };
}

/** A position for a button or the audit trail: `staff.MATARAM`, `admin.all`, `recruiter.PRESISI`. */
export function positionCode({ role, centreCode, companyCode }: Position): string {
  return `${role}.${companyCode ?? centreCode ?? "all"}`;
}

/** Those that can still be accepted at an instant, and no others. */
export function stillOpen(at: Date) {
  return { usedAt: null, declinedAt: null, withdrawnAt: null, expiresAt: { gt: at } };
}
