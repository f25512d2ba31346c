// An invitation: a link that gives a role to the first who accepts it before it expires.
import { randomBytes } from "node:crypto";
import { noteAct } from "../audit/audit.ts";
import type { Database, Db, Tx } from "../platform/database.ts";
import type { Invitation, Role } from "../platform/generated/prisma/client.ts";
import type { Seal } from "../platform/seal.ts";
import type { Runtime } from "../runtime.ts";
import { type Reach, reaches, reachOf, rolesOf } from "./roles.ts";

const HOURS = 24;
const CODE_BYTES = 16;
const PURPOSE = "invitation";

/** Which roles are given by invitation; a recruiter's comes with the companies. */
export const invitedRoles = ["staff", "approver", "admin"] as const satisfies readonly Role[];
export type InvitedRole = (typeof invitedRoles)[number];

/** A role at a centre, or at all of them. */
export interface Position {
  readonly role: Role;
  readonly centreCode: string | undefined;
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
  const { role, centreCode, invitedBy, reach, press } = wanted;
  // Letters and digits alone: a link that ends in a sign is cut short by whatever makes links of a text.
  const code = randomBytes(CODE_BYTES).toString("hex");
  const fingerprint = rt.seal.fingerprint(code, PURPOSE);
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
    const made = { role, centreCode: centreCode ?? null, invitedBy: BigInt(invitedBy), invitedAt: at, expiresAt };
    const { id } = await tx.invitation.create({ data: { ...where, fingerprint, ...made } });
    await noteAct(tx, { telegramId: invitedBy, act: "invitation-made", subject: positionCode(wanted), reach, at });
    return { id, code, expiresAt };
  });
}

/** What a code opens for somebody, without using it. */
export type Opened = Found<"open"> | Found<"own"> | Found<"already"> | { readonly is: "refused" };
type Found<Is> = { readonly is: Is; readonly invitation: Invitation };

/** Looks at an invitation. Used, expired, withdrawn, by somebody who may not invite any more, or never made: refused. */
export async function openInvitation(rt: Stands, code: string, telegramId: number): Promise<Opened> {
  const invitation = await invitationBy(rt.db, rt.seal, code);
  if (!invitation || !(await inviterStillMay(rt, invitation))) return { is: "refused" };
  if (isUsedBy(invitation, telegramId) && (await holds(rt.db, telegramId, invitation)))
    return { is: "already", invitation };
  if (standingOf(invitation, rt.now()) !== "open") return { is: "refused" };
  if (Number(invitation.invitedBy) === telegramId) return { is: "own", invitation };
  return (await holds(rt.db, telegramId, invitation)) ? { is: "already", invitation } : { is: "open", invitation };
}

/** Gives the role to whoever comes first; everybody else is refused. By the same person again: the same answer. */
export async function acceptInvitation(
  rt: Stands & { readonly db: Database },
  code: string,
  telegramId: number,
): Promise<Found<"accepted"> | Exclude<Opened, Found<"open">>> {
  const opened = await openInvitation(rt, code, telegramId);
  if (opened.is === "already" && isUsedBy(opened.invitation, telegramId)) return { ...opened, is: "accepted" };
  if (opened.is !== "open") return opened;
  const { invitation } = opened;
  const isFirst = await rt.db.$transaction((tx) => take(tx, invitation, telegramId, rt.now()));
  return isFirst ? { is: "accepted", invitation } : { is: "refused" };
}

/** The one guard of "once": whoever finds the invitation open in this statement has it, and nobody after them. */
async function take(tx: Tx, { id, role, centreCode, invitedBy }: Invitation, telegramId: number, at: Date) {
  const { count } = await tx.invitation.updateMany({
    where: { id, ...stillOpen(at) },
    data: { usedAt: at, usedBy: BigInt(telegramId) },
  });
  if (count === 0) return false;
  await tx.heldRole.create({
    data: { telegramId: BigInt(telegramId), role, centreCode, invitationId: id, givenBy: invitedBy, givenAt: at },
  });
  const position = { role, centreCode: centreCode ?? undefined };
  const reach = position.centreCode === undefined ? "everywhere" : [position.centreCode];
  const subject = positionCode(position);
  await noteAct(tx, {
    ...{ telegramId, act: "invitation-accepted", subject, aboutTelegramId: Number(invitedBy), reach, at },
  });
  return true;
}

/** Voids an invitation that nobody has used; false if there is no such open one within reach. */
export async function withdrawInvitation(
  rt: Stands,
  withdrawn: { id: number; by: number; reach: Reach },
): Promise<boolean> {
  const { id, by, reach } = withdrawn;
  const at = rt.now();
  return rt.db.$transaction(async (tx) => {
    const where = { id, ...stillOpen(at), ...within(reach) };
    const { count } = await tx.invitation.updateMany({ where, data: { withdrawnAt: at } });
    if (count === 0) return false;
    await noteAct(tx, { telegramId: by, act: "invitation-withdrawn", subject: String(id), reach, at });
    return true;
  });
}

export type Standing = "open" | "used" | "withdrawn" | "expired";

/** How an invitation stands at an instant. */
export function standingOf(
  { usedAt, withdrawnAt, expiresAt }: Pick<Invitation, "usedAt" | "withdrawnAt" | "expiresAt">,
  at: Date,
): Standing {
  if (usedAt) return "used";
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

/** One invitation within reach; null if there is none. */
export function invitationWithin(db: Db, id: number, reach: Reach): Promise<Invitation | null> {
  return db.invitation.findFirst({ where: { id, ...within(reach) } });
}

/** Rows of roles or invitations within reach: those of all centres are only within everybody's. */
export function within(reach: Reach): { centreCode?: { in: string[] } } {
  return reach === "everywhere" ? {} : { centreCode: { in: [...reach] } };
}

/** A position for a button or the audit trail: `staff.MATARAM`, `admin.all`. */
export function positionCode({ role, centreCode }: Position): string {
  return `${role}.${centreCode ?? "all"}`;
}

function stillOpen(at: Date) {
  return { usedAt: null, withdrawnAt: null, expiresAt: { gt: at } };
}

async function invitationBy(db: Db, seal: Seal, code: string): Promise<Invitation | null> {
  return db.invitation.findFirst({ where: { fingerprint: { in: seal.fingerprints(code, PURPOSE) } } });
}

/** Rights are read at this moment: who may not invite any more, invited nobody. */
async function inviterStillMay(rt: Stands, { invitedBy, centreCode }: Invitation): Promise<boolean> {
  return reaches(reachOf(await rolesOf(rt, Number(invitedBy)), "invite"), centreCode ?? undefined);
}

function isUsedBy({ usedBy }: Invitation, telegramId: number): boolean {
  return usedBy !== null && Number(usedBy) === telegramId;
}

async function holds(db: Db, telegramId: number, { role, centreCode }: Invitation): Promise<boolean> {
  const held = { telegramId: BigInt(telegramId), role, centreCode, takenAt: null };
  return (await db.heldRole.findFirst({ where: held, select: { id: true } })) !== null;
}
