// Who is invited to a test or an interview, and whether they come.
import { changesToTell, keepAnswer, testAsTold } from "../intakes/as-told.ts";
import type { Db, Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import { moveRegistrations } from "../registration/registration.ts";
import type { Runtime } from "../runtime.ts";
import { lockIntake } from "../seats/counting.ts";
import { actorOf, type By, noteEach, type Stands } from "./acting.ts";
import { INVITED, oweInvitations, SOON } from "./owed.ts";
import { undecided } from "./registrants.ts";
import { aroundSession, isAhead, locked, type Session } from "./sessions.ts";
import type { WhyNot } from "./why-not.ts";

/**
 * Those who can be invited to a session: nothing is decided of them, and they have no other of its stage ahead to which
 * they may still come.
 */
export function invitableTo(
  { id, intakeId, stage }: Pick<Session, "id" | "intakeId" | "stage">,
  now: Date,
): Prisma.RegistrationWhereInput {
  const taken = { stage, cancelledAt: null, startsAt: { gt: now } };
  return {
    intakeId,
    state: { in: [...undecided] },
    invitations: {
      none: { OR: [{ sessionId: id }, { session: taken, OR: [{ coming: null }, { coming: true }] }] },
    },
  };
}

/**
 * Invites registrants to a session, and owes each word of it. Whoever is invited already, was decided about or withdrew
 * meanwhile is left alone. Resolves to how many were invited.
 */
export function invite(
  rt: Stands,
  by: By,
  { sessionId, registrationIds }: { sessionId: number; registrationIds: readonly number[] },
): Promise<number | "over"> {
  return rt.db.$transaction(async (tx) => {
    const session = await locked(tx, sessionId);
    const at = rt.now();
    if (!isAhead(session, at)) return "over";
    await tx.$queryRaw`select 1 from "Registration" where id = any(${[...registrationIds]}) order by id for update`;
    const found = await tx.registration.findMany({
      where: { AND: [invitableTo(session, at), { id: { in: [...registrationIds] } }] },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    const ids = found.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await tx.selectionInvitation.createMany({
      data: ids.map((registrationId) => ({ registrationId, sessionId, invitedAt: at })),
    });
    await moveRegistrations(rt, tx, { ids, to: "invited", at, actor: actorOf(by), tellAt: null });
    await noteEach(rt, tx, by, "selection-invited", [String(sessionId)]);
    await oweInvitations(rt, tx, { sessionId, registrationIds: ids });
    return ids.length;
  });
}

const around = {
  session: { include: { intake: { select: { ...aroundSession.intake.select, changes: changesToTell } } } },
  registration: {
    select: {
      id: true,
      number: true,
      state: true,
      candidateId: true,
      candidate: { select: { regency: { select: { zone: true } } } },
    },
  },
} as const satisfies Prisma.SelectionInvitationInclude;

/** An invitation with its session and whose it is. */
export type Invitation = Prisma.SelectionInvitationGetPayload<{ include: typeof around }>;

/** Invitations, the next first. */
export function invitationsWhere(db: Db, where: Prisma.SelectionInvitationWhereInput): Promise<Invitation[]> {
  return db.selectionInvitation.findMany({
    where,
    include: around,
    orderBy: [{ session: { startsAt: "asc" } }, { id: "asc" }],
  });
}

/** Those of a registration that are ahead, as told; whether it still waits for a decision is asked by whoever shows them. */
export async function invitationsAhead(db: Db, { id }: { id: number }, now: Date): Promise<Invitation[]> {
  const session = { cancelledAt: null, startsAt: { gt: now } };
  return (await invitationsWhere(db, { registrationId: id, session })).map((each) => asTold(each, now));
}

/** An invitation as its owner was told of it, with what they answered to that: not of a move that can still be taken back. */
export function asTold(invitation: Invitation, now: Date): Invitation {
  const { session } = invitation;
  const { test } = testAsTold(session.intake.changes, asHeard(invitation), now) ?? {};
  if (!test) return invitation;
  const { answers, startsAt, ...was } = test;
  const answer = answers.find((each) => each.id === invitation.id);
  return {
    ...invitation,
    coming: answer?.coming ?? null,
    cannotWhy: answer?.why ?? null,
    answeredAt: answer?.answeredAt ? new Date(answer.answeredAt) : null,
    session: { ...session, ...was, startsAt: new Date(startsAt) },
  };
}

/** An answer to an invitation: for the time that was shown. */
export interface Answer {
  readonly invitationId: number;
  readonly candidateId: number;
  readonly coming: boolean;
  /** Why they cannot */
  readonly why?: WhyNot | undefined;
  readonly revision: number;
}

/**
 * Notes what somebody answered; the last answer counts. One for a time that has changed since, that was not told yet, or that
 * has passed, is none.
 */
export function answerInvitation(
  rt: Pick<Runtime, "db" | "now">,
  { invitationId, candidateId, coming, revision, why }: Answer,
): Promise<"noted" | "over"> {
  const at = rt.now();
  const ofTheirs = {
    id: invitationId,
    // Of a decision that can still be taken back they do not know yet.
    registration: {
      candidateId,
      OR: [
        { state: { in: [...undecided] } },
        { state: { not: "withdrawn" }, changes: { some: { toldFrom: { gt: at }, shownAs: { in: [...undecided] } } } },
      ],
    },
  } satisfies Prisma.SelectionInvitationWhereInput;
  return rt.db.$transaction(async (tx) => {
    const move = await untoldMove(tx, invitationId, at);
    if (move) {
      const { changeId, test } = move;
      const where = { ...ofTheirs, session: { cancelledAt: null } };
      const isOver = test.revision !== revision || new Date(test.startsAt) <= at;
      if (isOver || (await tx.selectionInvitation.count({ where })) === 0) return "over";
      const answer = { id: invitationId, coming, answeredAt: at.toISOString(), why: why ?? null };
      await keepAnswer(tx, { changeId, testId: test.id }, answer);
      return "noted";
    }
    const { count } = await tx.selectionInvitation.updateMany({
      where: { ...ofTheirs, session: { revision, cancelledAt: null, startsAt: { gt: at } } },
      data: { coming, answeredAt: at, cannotWhy: why ?? null },
    });
    return count === 1 ? "noted" : "over";
  });
}

/** The move of an invitation's test that its people were not told of, with the intake held so that nobody takes it back meanwhile. */
async function untoldMove(tx: Tx, invitationId: number, now: Date): ReturnType<typeof moveOf> {
  const move = await moveOf(tx, invitationId, now);
  if (!move) return undefined;
  await lockIntake(tx, move.intakeId);
  return moveOf(tx, invitationId, now);
}

async function moveOf(tx: Tx, id: number, now: Date) {
  const [invitation] = await invitationsWhere(tx, { id });
  const move = invitation && testAsTold(invitation.session.intake.changes, asHeard(invitation), now);
  return move && { ...move, intakeId: invitation.session.intakeId };
}

function asHeard({ session: { id, revision }, invitedAt }: Invitation) {
  return { id, revision, since: invitedAt };
}

/**
 * The invitation of which a person was told last and that is still ahead, with when; `unanswered` leaves out those that they
 * have answered.
 */
export async function openInvitation(
  rt: Pick<Runtime, "db" | "now">,
  { candidateId, unanswered }: { candidateId: number; unanswered: boolean },
): Promise<{ invitationId: number; revision: number; askedAt: Date } | undefined> {
  const now = rt.now();
  const asked = await rt.db.$queryRaw<{ id: number; askedAt: Date }[]>`
    select i.id, max(d."sentAt") as "askedAt"
    from "SelectionInvitation" i
    join "Registration" r on r.id = i."registrationId" and r."candidateId" = ${candidateId}
      and r.state in ('submitted', 'invited')
    join "SelectionSession" s on s.id = i."sessionId" and s."cancelledAt" is null and s."startsAt" > ${now}::timestamptz
    join "Delivery" d on d."candidateId" = ${candidateId} and d.kind in (${INVITED}, ${SOON})
      and d.subject like i.id || '.%' and d."sentAt" is not null
    group by i.id order by max(d."sentAt") desc, i.id desc`;
  if (asked.length === 0) return undefined;
  const told = (await invitationsWhere(rt.db, { id: { in: asked.map(({ id }) => id) } })).map((each) =>
    asTold(each, now),
  );
  for (const { id, askedAt } of asked) {
    const open = told.find((each) => each.id === id && !(unanswered && each.coming !== null));
    if (open) return { invitationId: id, revision: open.session.revision, askedAt };
  }
  return undefined;
}
