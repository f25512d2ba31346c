// What becomes of an invitation in the hands of somebody who was sent its link: the first answer is the only one.
import { noteAct } from "../audit/audit.ts";
import { owe } from "../delivery/delivery.ts";
import type { Database, Db, Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { type Called, keepName } from "./holders.ts";
import { INVITATION, positionCode, positionIn, standingOf, stillOpen } from "./invitations.ts";
import { mayInvite } from "./inviting.ts";
import { INVITATION_ANSWERED } from "./owed.ts";

type Reads = Pick<Runtime, "db" | "config" | "seal" | "now">;
type Stands = Reads & Pick<Runtime, "work"> & { readonly db: Database };
/** With the company, where it is to be a recruiter. */
type Invitation = Prisma.InvitationGetPayload<{ include: { company: true } }>;
type Found<Is> = { readonly is: Is; readonly invitation: Invitation };

/** What a code opens for somebody, without using it. */
export type Opened = Found<"open"> | Found<"own"> | Found<"already"> | Found<"declined"> | { readonly is: "refused" };

/** Looks at an invitation; rights are read at this moment. Used, expired, withdrawn, by somebody who may not invite any more, or never made: refused. */
export async function openInvitation(rt: Reads, code: string, telegramId: number): Promise<Opened> {
  const fingerprint = { in: rt.seal.fingerprints(code, INVITATION) };
  const invitation = await rt.db.invitation.findFirst({ where: { fingerprint }, include: { company: true } });
  if (!invitation || !(await mayInvite(rt, Number(invitation.invitedBy), positionIn(invitation))))
    return { is: "refused" };
  if (isBy(invitation.usedBy, telegramId) && (await holds(rt.db, telegramId, invitation)))
    return { is: "already", invitation };
  if (isBy(invitation.declinedBy, telegramId)) return { is: "declined", invitation };
  if (standingOf(invitation, rt.now()) !== "open") return { is: "refused" };
  if (isBy(invitation.invitedBy, telegramId)) return { is: "own", invitation };
  return (await holds(rt.db, telegramId, invitation)) ? { is: "already", invitation } : { is: "open", invitation };
}

/**
 * Gives the role to whoever comes first, and keeps what they are called; everybody else is refused. By the same person
 * again: the same answer. Whoever invited is told.
 */
export async function acceptInvitation(
  rt: Stands,
  code: string,
  telegramId: number,
  called?: Called,
): Promise<Found<"accepted"> | Exclude<Opened, Found<"open">>> {
  const opened = await openInvitation(rt, code, telegramId);
  if (opened.is === "already" && isBy(opened.invitation.usedBy, telegramId)) return { ...opened, is: "accepted" };
  if (opened.is !== "open") return opened;
  const { invitation } = opened;
  const isFirst = await rt.db.$transaction(async (tx) => {
    const at = rt.now();
    if (!(await answer(tx, invitation, at, { usedAt: at, usedBy: BigInt(telegramId) }))) return false;
    const { id: invitationId, role, centreCode, companyCode, invitedBy: givenBy } = invitation;
    if (role === "recruiter") await leaveCompany(rt, tx, telegramId);
    const held = { telegramId: BigInt(telegramId), role, centreCode, companyCode, invitationId, givenBy, givenAt: at };
    await tx.heldRole.create({ data: held });
    if (called) await keepName(tx, called);
    await note(rt, tx, "invitation-accepted", invitation, telegramId);
    return true;
  });
  return isFirst ? { is: "accepted", invitation } : { is: "refused" };
}

/** Closes an invitation for everybody, by the no of whoever has it. Whoever invited is told, without a name. */
export async function declineInvitation(
  rt: Stands,
  code: string,
  telegramId: number,
): Promise<Exclude<Opened, Found<"open">>> {
  const opened = await openInvitation(rt, code, telegramId);
  if (opened.is !== "open") return opened;
  const { invitation } = opened;
  const isFirst = await rt.db.$transaction(async (tx) => {
    const at = rt.now();
    if (!(await answer(tx, invitation, at, { declinedAt: at, declinedBy: BigInt(telegramId) }))) return false;
    await note(rt, tx, "invitation-declined", invitation, telegramId);
    return true;
  });
  return isFirst ? { is: "declined", invitation } : { is: "refused" };
}

/** The one guard of "once": whoever finds the invitation open in this statement has answered it, and nobody after them. */
async function answer(
  tx: Tx,
  { id }: Invitation,
  at: Date,
  data: { usedAt: Date; usedBy: bigint } | { declinedAt: Date; declinedBy: bigint },
): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({ where: { id, ...stillOpen(at) }, data });
  return count === 1;
}

/** Nobody acts for two companies: what they post and whom they read of would be anybody's guess. */
async function leaveCompany(rt: Stands, tx: Tx, telegramId: number): Promise<void> {
  const where = { telegramId: BigInt(telegramId), role: "recruiter", takenAt: null } as const;
  const left = await tx.heldRole.findFirst({ where, include: { company: true } });
  if (!left) return;
  const at = rt.now();
  await tx.heldRole.update({ where: { id: left.id }, data: { takenAt: at, takenBy: BigInt(telegramId) } });
  const subject = positionCode(positionIn(left));
  const reach = left.company ? [left.company.centreCode] : [];
  await noteAct(tx, { telegramId, act: "role-taken", subject, aboutTelegramId: telegramId, reach, at });
}

/** In the trail, and to whoever invited. */
async function note(
  rt: Stands,
  tx: Tx,
  act: "invitation-accepted" | "invitation-declined",
  { id, invitedBy, company, ...position }: Invitation,
  telegramId: number,
): Promise<void> {
  const subject = positionCode(positionIn(position));
  const centreCode = position.centreCode ?? company?.centreCode;
  const reach = centreCode === undefined ? "everywhere" : [centreCode];
  const aboutTelegramId = Number(invitedBy);
  await noteAct(tx, { telegramId, act, subject, aboutTelegramId, reach, at: rt.now() });
  await owe(rt, tx, { kind: INVITATION_ANSWERED, subject: String(id) }, [invitedBy]);
}

function isBy(telegramId: bigint | null, who: number): boolean {
  return telegramId !== null && Number(telegramId) === who;
}

async function holds(db: Db, telegramId: number, position: Invitation): Promise<boolean> {
  const { role, centreCode, companyCode } = position;
  const held = { telegramId: BigInt(telegramId), role, centreCode, companyCode, takenAt: null };
  return (await db.heldRole.findFirst({ where: held, select: { id: true } })) !== null;
}
