// Who holds which role, what they are called, and taking a role back.
import { noteAct } from "../audit/audit.ts";
import { owe } from "../delivery/delivery.ts";
import type { Db } from "../platform/database.ts";
import type { HeldRole } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { positionCode, positionIn, within } from "./invitations.ts";
import { ROLE_TAKEN } from "./owed.ts";
import type { Reach } from "./roles.ts";
import type { RoleTaken } from "./work.ts";

const LONGEST_NAME = 80;

/** One page of the roles that are held within reach, the latest first, and how many there are. */
export async function listHolders(
  db: Db,
  asked: { reach: Reach; page: number; pageSize: number },
): Promise<{ rows: HeldRole[]; total: number }> {
  const { reach, page, pageSize } = asked;
  const where = { takenAt: null, ...within(reach) };
  const [total, rows] = await Promise.all([
    db.heldRole.count({ where }),
    db.heldRole.findMany({ where, orderBy: { id: "desc" }, skip: page * pageSize, take: pageSize }),
  ]);
  return { total, rows };
}

/** A role within reach, held or taken back; null if there is none. */
export function heldWithin(db: Db, id: number, reach: Reach): Promise<HeldRole | null> {
  return db.heldRole.findFirst({ where: { id, ...within(reach) } });
}

/** Takes a role back. From this moment every press of theirs is a stranger's; they are told, and their menu changes. */
export async function takeRole(
  rt: Pick<Runtime, "db" | "work" | "now">,
  taken: { id: number; by: number; reach: Reach; companyCode?: string },
): Promise<"taken" | "already"> {
  const { id, by, reach } = taken;
  const at = rt.now();
  return rt.db.$transaction(async (tx) => {
    const where = { id, takenAt: null, ...within(reach, taken.companyCode) };
    const { count } = await tx.heldRole.updateMany({ where, data: { takenAt: at, takenBy: BigInt(by) } });
    if (count === 0) return "already";
    const { telegramId, ...position } = await tx.heldRole.findUniqueOrThrow({ where: { id } });
    const subject = positionCode(positionIn(position));
    const aboutTelegramId = Number(telegramId);
    await noteAct(tx, { telegramId: by, act: "role-taken", subject, aboutTelegramId, reach, at });
    await rt.work.send<RoleTaken>("role-taken", { telegramId: aboutTelegramId }, { tx });
    if (aboutTelegramId !== by) await owe(rt, tx, { kind: ROLE_TAKEN, subject: String(id) }, [telegramId]);
    return "taken";
  });
}

/** What Telegram says somebody is called. */
export interface Called {
  readonly id: number;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
}

/** All that is kept of somebody's work for centres. */
export interface Service {
  /** What colleagues know them by */
  readonly name: string | undefined;
  /** Held and taken back, in order */
  readonly held: readonly HeldRole[];
  /** An admin by ADMIN_IDS, whom nobody in the chat can change */
  readonly isFixed: boolean;
  /** How many entries of the audit trail are theirs, refusals too */
  readonly acts: number;
}

/** What is kept of a person's roles, for the person. */
export async function serviceOf(rt: Pick<Runtime, "db" | "config">, telegramId: bigint): Promise<Service> {
  const [named, held, acts] = await Promise.all([
    rt.db.staffName.findUnique({ where: { telegramId } }),
    rt.db.heldRole.findMany({ where: { telegramId }, orderBy: { id: "asc" } }),
    rt.db.staffAct.count({ where: { staffTelegramId: telegramId } }),
  ]);
  return { name: named?.name, held, isFixed: rt.config.adminIds.includes(Number(telegramId)), acts };
}

/** Keeps what somebody who acts for a centre is called, so that colleagues can tell who is who. */
export async function keepName(db: Db, { id, first_name, last_name, username }: Called): Promise<void> {
  const called = [first_name, last_name, username && `(@${username})`].filter(Boolean).join(" ");
  const name = [...called].slice(0, LONGEST_NAME).join("");
  await db.staffName.upsert({
    where: { telegramId: BigInt(id) },
    create: { telegramId: BigInt(id), name },
    update: { name },
  });
}

/** What these people are called; of whose name is not known, what `nameless` makes of their Telegram id. */
export async function namesOfStaff(
  db: Db,
  ids: readonly (bigint | null)[],
  nameless: (id: string) => string,
): Promise<(id: bigint | null) => string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = await db.staffName.findMany({ where: { telegramId: { in: wanted } } });
  const names = new Map(rows.map(({ telegramId, name }) => [telegramId, name]));
  return (id) => (id === null ? "–" : (names.get(id) ?? nameless(String(id))));
}
