// What staff are told in their own chat, never in the group: something waits for them, or goes on.
import { owe } from "../delivery/delivery.ts";
import { type Db, rowsOf, type Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { type Right, reachOf, rolesOfEach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { type Broadcast, mayTouch } from "./broadcasts.ts";

/** The kind under which notices stand in the deliveries. */
export const NOTICE = "broadcast-notice";
const matters = ["approve", "approved", "given-back", "late", "changed", "nobody", "started", "halted"] as const;
export type Matter = (typeof matters)[number];

export interface Notice {
  readonly broadcastId: number;
  readonly what: Matter;
}

type Stands = Pick<Runtime, "config" | "work">;

/** Tells people, each once for each time that the broadcast changed; part of the transaction. */
export async function tell(
  rt: Stands & Pick<Runtime, "now">,
  tx: Tx,
  telegramIds: readonly number[],
  { broadcastId, what }: Notice,
): Promise<void> {
  const change = await tx.broadcastChange.count({ where: { broadcastId } });
  await owe(rt, tx, { kind: NOTICE, subject: `${broadcastId}.${what}.${change}` }, telegramIds);
}

/** Everyone who may approve it: not its author, and only who can be told, for they have begun with the bot. */
export async function approversOf(rt: Reads, broadcast: Told): Promise<number[]> {
  return (await holdersOf(rt, "approve", broadcast)).filter((one) => one !== broadcast.author);
}

/** Tells everyone who may approve it. */
export async function tellApprovers(rt: Stands & Pick<Runtime, "now">, tx: Tx, broadcast: Broadcast): Promise<void> {
  const approvers = await approversOf({ config: rt.config, db: tx }, broadcast);
  await tell(rt, tx, approvers, { broadcastId: broadcast.id, what: "approve" });
}

/** Tells everyone who may steer it, whoever wrote it: any of them may be the one who is there. */
export async function tellStaff(
  rt: Stands & Pick<Runtime, "now">,
  tx: Tx,
  broadcast: Broadcast,
  what: Matter,
): Promise<void> {
  const staff = await holdersOf({ config: rt.config, db: tx }, "broadcast", broadcast);
  await tell(rt, tx, staff, { broadcastId: broadcast.id, what });
}

type Reads = Pick<Runtime, "config"> & { readonly db: Db };
type Told = Pick<Broadcast, "author" | "centreCodes">;

async function holdersOf({ config, db }: Reads, right: Right, broadcast: Told): Promise<number[]> {
  const people = await rowsOf<{ telegramId: bigint }>(
    db,
    Prisma.sql`select c."telegramId" from "Candidate" c where c.reachable
      and (c."telegramId" = any(${config.adminIds.map(BigInt)})
        or exists (select from "HeldRole" h where h."telegramId" = c."telegramId" and h."takenAt" is null))
      order by c.id`,
  );
  const ids = people.map(({ telegramId }) => Number(telegramId));
  const roles = await rolesOfEach({ config, db }, ids);
  return ids.filter((id) => mayTouch({ reach: reachOf(roles.get(id) ?? [], right) }, broadcast));
}

/** Reads a notice's subject back. */
export function readNotice(subject: string): Notice | undefined {
  const [id, what] = subject.split(".");
  const matter = matters.find((each) => each === what);
  return matter && { broadcastId: Number(id), what: matter };
}
