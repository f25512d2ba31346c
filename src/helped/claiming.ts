// A record comes to the person whose it is: everything of it moves to their own, nothing is lost, and of one programme
// there is one open registration. A phone that serves a family makes nobody somebody else: who differs is kept apart.
import { noteAct } from "../audit/audit.ts";
import { openSealed } from "../candidates/sealed-fields.ts";
import type { Tx } from "../platform/database.ts";
import { untilUndisturbed } from "../platform/deadlock.ts";
import type { Helped } from "../platform/generated/prisma/client.ts";
import { holdPeople } from "../registration/holding.ts";
import { mayDo, rolesOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { isSomebodyElse, moveRecord } from "./moving.ts";

type Stands = Pick<Runtime, "db" | "seal" | "now" | "work">;

export interface Claimed {
  readonly name: string | undefined;
  readonly numbers: readonly string[];
  /** What was given up, because there was another of the same programme */
  readonly givenUp: readonly string[];
}

/** Whether a birth date is the one of the person whom a record is about. */
export async function isBornOn({ db, seal }: Stands, { candidateId }: Helped, birthDate: string): Promise<boolean> {
  const candidate = await db.candidate.findUnique({ where: { id: candidateId } });
  return candidate !== null && openSealed(seal, candidate).birthDate === birthDate;
}

/**
 * Moves a record to whoever has shown that it is theirs; undefined if somebody was first. "apart" where this account is
 * another person's, by name or birth date, and "helper" where it is that of whoever made the record: nothing is touched, and the code stays good for a phone of their own.
 */
export function claim(
  rt: Stands,
  helped: Helped,
  candidateId: number,
): Promise<Claimed | "apart" | "helper" | undefined> {
  return untilUndisturbed(() => rt.db.$transaction((tx) => claimIn(rt, tx, helped, candidateId)));
}

async function claimIn(
  rt: Stands,
  tx: Tx,
  helped: Helped,
  candidateId: number,
): Promise<Claimed | "apart" | "helper" | undefined> {
  const { id, candidateId: from } = helped;
  const at = rt.now();
  await holdPeople(tx, [from, candidateId]);
  const person = await tx.candidate.findUnique({ where: { id: from } });
  if (!person) return undefined;
  const own = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId } });
  if (own.telegramId === helped.helperTelegramId) return "helper";
  if (isSomebodyElse(rt, person, own)) return "apart";
  const { count } = await tx.helped.updateMany({
    where: { id, claimedAt: null, claimUntil: { gt: at } },
    data: { claimedAt: at, claimFingerprint: null, claimUntil: null },
  });
  if (count === 0) return undefined;
  const { numbers, givenUp } = await moveRecord(rt, tx, { from, to: candidateId, at });
  const subject = numbers.join(" ");
  const telegramId = Number(own.telegramId);
  await noteAct(tx, { telegramId, act: "helped-claimed", subject, reach: [helped.centreCode], at });
  return {
    name: person.fullName ?? undefined,
    numbers: numbers.filter((number) => !givenUp.includes(number)),
    givenUp,
  };
}

/**
 * Whether a record's code is known to somebody by their work: they made the record, or register others for that centre or
 * work there and have not told who they are, so that nothing shows that it is about them.
 */
export async function knowsByWork(
  rt: Pick<Runtime, "db" | "config" | "seal">,
  { helperTelegramId, centreCode }: Helped,
  { id, telegramId }: { id: number; telegramId: number },
): Promise<boolean> {
  if (helperTelegramId === BigInt(telegramId)) return true;
  const held = await rolesOf(rt, telegramId);
  if (!mayDo(held, "help", centreCode) && !mayDo(held, "desk", centreCode)) return false;
  const own = await rt.db.candidate.findUniqueOrThrow({ where: { id } });
  return own.fullName === null || openSealed(rt.seal, own).birthDate === undefined;
}
