// Whose a holder is: of somebody in the chat. Whom only a list or a helper knows is no owner, and makes way for who is.
import { foldedName } from "../candidates/folded-name.ts";
import { isSomebodyElse, moveRecord } from "../helped/moving.ts";
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { holdPeople } from "../registration/holding.ts";
import type { Runtime } from "../runtime.ts";

/** That a holder `h` is nobody's in the chat. */
export const ownerless = Prisma.sql`(h."candidateId" is null or exists (
  select from "Candidate" stand where stand.id = h."candidateId" and stand."telegramId" is null))`;

/** What is open to a person: the holder, and who stands for them by now without Telegram. */
export interface Opened {
  readonly holderId: number;
  readonly standIn: number | undefined;
}

/**
 * Holds a holder, and whoever stands for it without Telegram, until the transaction ends. Undefined where it is somebody's
 * in the chat, or where this account is that of whoever registered the one who stands for it.
 */
export async function openFor(
  tx: Tx,
  { holderId, candidateId }: { holderId: number; candidateId: number },
): Promise<Opened | undefined> {
  const seen = await ownerOf(tx, holderId);
  // People first, as everybody does who moves what is theirs.
  if (seen?.telegramId === null) await holdPeople(tx, [seen.id, candidateId]);
  await tx.$queryRaw`select 1 from "Holder" where id = ${holderId} for update`;
  const owner = await ownerOf(tx, holderId);
  if (!owner) return { holderId, standIn: undefined };
  if (owner.telegramId !== null) return undefined;
  if (owner.id !== seen?.id) await holdPeople(tx, [owner.id, candidateId]);
  const { telegramId } = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId } });
  if (owner.helped.some(({ helperTelegramId }) => helperTelegramId === telegramId)) return undefined;
  return { holderId, standIn: owner.id };
}

/** Gives an open holder to a person, and with it the record of whoever stood for it, unless that is of somebody else. */
export async function give(
  rt: Pick<Runtime, "seal" | "work" | "now">,
  tx: Tx,
  { holderId, standIn }: Opened,
  { candidateId, matchedBy }: { candidateId: number; matchedBy: "claim" | "registration" },
): Promise<void> {
  const at = rt.now();
  if (standIn !== undefined) {
    const stand = await tx.candidate.findUniqueOrThrow({ where: { id: standIn } });
    const own = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId } });
    const holder = await tx.holder.findUniqueOrThrow({ where: { id: holderId }, select: { foldedName: true } });
    const isTheirs = stand.fullName === null || foldedName(stand.fullName) === holder.foldedName;
    if (isTheirs && !isSomebodyElse(rt, stand, own)) await moveRecord(rt, tx, { from: standIn, to: candidateId, at });
  }
  await tx.holder.update({ where: { id: holderId }, data: { candidateId, matchedAt: at } });
  await tx.holderMatch.create({ data: { holderId, candidateId, matchedBy, matchedAt: at } });
}

async function ownerOf(tx: Tx, holderId: number) {
  const { candidate } = await tx.holder.findUniqueOrThrow({
    where: { id: holderId },
    select: { candidate: { select: { id: true, telegramId: true, helped: { select: { helperTelegramId: true } } } } },
  });
  return candidate;
}
