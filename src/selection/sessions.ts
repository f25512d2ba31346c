// Tests and interviews on a day: planned, moved, cancelled. Whoever is invited hears of each change once.
import type { Db, Tx } from "../platform/database.ts";
import type { Prisma, SelectionSession } from "../platform/generated/prisma/client.ts";
import type { SelectionStage } from "../platform/generated/prisma/enums.ts";
import { ofCentres } from "../roles/reach.ts";
import type { Reach } from "../roles/roles.ts";
import { lockIntake } from "../seats/counting.ts";
import { type By, noteEach, type Stands } from "./acting.ts";
import { type Point, pointOf } from "./intakes.ts";
import { oweInvitations, oweOff } from "./owed.ts";

export type { SelectionStage };
export const stages = ["written", "interview"] as const satisfies readonly SelectionStage[];

/** When and where. */
export interface Plan {
  readonly startsAt: Date;
  readonly place: string;
  readonly point: Point | undefined;
}

/** What is read with a session. */
export const aroundSession = {
  intake: {
    select: {
      id: true,
      code: true,
      startsOn: true,
      documents: true,
      programme: { select: { code: true, name: true, tradeCode: true } },
      centre: { select: { code: true, name: true, zone: true, address: true, whatToBring: true } },
    },
  },
} as const satisfies Prisma.SelectionSessionInclude;

/** A session with its intake. */
export type Session = Prisma.SelectionSessionGetPayload<{ include: typeof aroundSession }>;

/** What belongs to the intakes of some centres. */
export function atCentres(reach: Reach) {
  return { intake: ofCentres(reach) };
}

/** A session within reach. */
export function sessionWithin(db: Db, id: number, reach: Reach): Promise<Session | null> {
  return db.selectionSession.findFirst({ where: { id, ...atCentres(reach) }, include: aroundSession });
}

/** How many are invited, come, and cannot. */
export interface SessionCounts {
  readonly invited: number;
  readonly coming: number;
  readonly cannot: number;
}

/** Sessions, the next first, with how many come; those that were cancelled are left out. */
export async function sessionsWhere(
  db: Db,
  where: Prisma.SelectionSessionWhereInput,
): Promise<(Session & SessionCounts)[]> {
  const rows = await db.selectionSession.findMany({
    where: { AND: [where, { cancelledAt: null }] },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    include: { ...aroundSession, invitations: { where: standing, select: { coming: true } } },
  });
  return rows.map(({ invitations, ...session }) => ({
    ...session,
    invited: invitations.length,
    coming: invitations.filter(({ coming }) => coming === true).length,
    cannot: invitations.filter(({ coming }) => coming === false).length,
  }));
}

/** Invitations of those who have not withdrawn. */
export const standing = {
  registration: { state: { notIn: ["withdrawn", "lapsed"] } },
} as const satisfies Prisma.SelectionInvitationWhereInput;

/** Plans a session. The same at the same time is the one that there is. */
export function planSession(
  rt: Stands,
  by: By,
  { intakeId, stage, ...plan }: Plan & { intakeId: number; stage: SelectionStage },
): Promise<{ id: number }> {
  return rt.db.$transaction(async (tx) => {
    await lockIntake(tx, intakeId);
    const same = { intakeId, stage, startsAt: plan.startsAt, place: plan.place };
    const before = await tx.selectionSession.findFirst({ where: { ...same, cancelledAt: null }, select: { id: true } });
    if (before) return before;
    const made = { madeBy: BigInt(by.telegramId), madeAt: rt.now() };
    const session = await tx.selectionSession.create({
      data: { ...same, ...plan.point, ...made },
      select: { id: true },
    });
    await noteEach(rt, tx, by, "selection-planned", [String(session.id)]);
    return session;
  });
}

/** What an earlier revision of a session was. */
export interface Former {
  readonly revision: number;
  readonly startsAt: string;
  readonly place: string;
}

/** More changes than anybody makes of one session. */
const FORMER_KEPT = 50;

/** The earlier revisions, the oldest first. */
export function formerOf({ former }: { readonly former: Prisma.JsonValue }): Former[] {
  return Array.isArray(former) ? (former as unknown as Former[]) : [];
}

/** Changes a session that is still ahead: everybody in it hears what it was before, and is asked again; but for those who
 * went over to another meanwhile. */
export function amendSession(
  rt: Stands,
  by: By,
  { id, ...amendment }: Partial<Plan> & { id: number },
): Promise<"changed" | "same" | "over"> {
  return rt.db.$transaction(async (tx) => {
    const before = await locked(tx, id);
    if (!isAhead(before, rt.now())) return "over";
    const now = { startsAt: before.startsAt, place: before.place, point: pointOf(before), ...amendment };
    const data = { startsAt: now.startsAt, place: now.place, ...(now.point ?? { latitude: null, longitude: null }) };
    const isSame = (Object.keys(data) as (keyof typeof data)[]).every(
      (name) => JSON.stringify(data[name]) === JSON.stringify(before[name]),
    );
    if (isSame) return "same";
    const was = { revision: before.revision, startsAt: before.startsAt.toISOString(), place: before.place };
    const former = [...formerOf(before), was].slice(-FORMER_KEPT).map((each) => ({ ...each }));
    await tx.selectionSession.update({ where: { id }, data: { ...data, revision: before.revision + 1, former } });
    const meant = await tx.selectionInvitation.findMany({
      where: { sessionId: id, registration: { invitations: { none: otherOf(before, rt.now()) } } },
      select: { id: true, registrationId: true },
    });
    await tx.selectionInvitation.updateMany({
      where: { id: { in: meant.map((each) => each.id) } },
      data: { coming: null, answeredAt: null },
    });
    await noteEach(rt, tx, by, "selection-changed", [String(id)]);
    await oweInvitations(rt, tx, { sessionId: id, registrationIds: meant.map((each) => each.registrationId) });
    return "changed";
  });
}

/** Another of the same stage to which somebody may still come: whoever went over to it is not asked about this one. */
function otherOf({ id, stage }: SelectionSession, now: Date): Prisma.SelectionInvitationWhereInput {
  return { sessionId: { not: id }, session: { stage, cancelledAt: null, startsAt: { gt: now } } };
}

/** Cancels a session that is still ahead; everybody who had heard of it is told why. Resolves to how many were invited. */
export function cancelSession(
  rt: Stands,
  by: By,
  { id, reason }: { id: number; reason: string },
): Promise<number | "over"> {
  return rt.db.$transaction(async (tx) => {
    const before = await locked(tx, id);
    if (!isAhead(before, rt.now())) return "over";
    await tx.selectionSession.update({ where: { id }, data: { cancelledAt: rt.now(), reason } });
    await noteEach(rt, tx, by, "selection-cancelled", [String(id)]);
    await oweOff(rt, tx, id);
    return tx.selectionInvitation.count({ where: { sessionId: id, ...standing } });
  });
}

/** A session, held until the transaction ends. */
export async function locked(tx: Tx, id: number): Promise<SelectionSession | null> {
  await tx.$queryRaw`select 1 from "SelectionSession" where id = ${id} for update`;
  return tx.selectionSession.findUnique({ where: { id } });
}

/** Whether a session has not begun and was not cancelled. */
export function isAhead<Of extends { startsAt: Date; cancelledAt: Date | null }>(
  session: Of | null,
  now: Date,
): session is Of {
  return session !== null && session.cancelledAt === null && session.startsAt > now;
}
