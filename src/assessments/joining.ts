// Who is in an assessment: put in, taken out, and whether they come. Every change of somebody's is a row.
import type { Tx } from "../platform/database.ts";
import type { AssessmentSession, Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { actorOf, type By, locked, note, type Stands } from "./acting.ts";
import { oweAbout, oweOff, SCHEDULED, SOON } from "./owed.ts";

/** Takes one person out of a planned session. */
export async function removePerson(
  rt: Stands,
  by: By,
  { sessionId, certificationId, reason }: { sessionId: number; certificationId: number; reason?: string | undefined },
): Promise<"removed" | "over"> {
  return rt.db.$transaction(async (tx) => {
    const session = await locked(tx, sessionId);
    if (session?.state !== "planned") return "over";
    const count = await takeOut(rt, tx, by, { sessionId, certificationId, reason });
    if (count === 0) return "over";
    await note(rt, tx, by, "assessee-removed", sessionId);
    return "removed";
  });
}

/** Takes one out, or everybody, and has them told. Resolves to how many they were. */
export async function takeOut(
  rt: Stands,
  tx: Tx,
  by: By,
  out: { sessionId: number; certificationId?: number; reason?: string | undefined },
): Promise<number> {
  const { sessionId, certificationId = null, reason = null } = out;
  const at = rt.now();
  const rows = await tx.$queryRaw<{ id: number }[]>`
    with moved as (
      update "Certification" set state = 'registered', "sessionId" = null, coming = null, "comingAt" = null,
        "changedAt" = ${at}::timestamptz
      where "sessionId" = ${sessionId} and state = 'scheduled' and id = coalesce(${certificationId}::int, id) returning id
    )
    insert into "CertificationChange" ("certificationId", "from", "to", at, actor, reason)
    select id, 'scheduled', 'registered', ${at}::timestamptz, ${actorOf(by)}, ${reason} from moved
    returning "certificationId" as id`;
  await oweOff(rt, tx, { ids: rows.map(({ id }) => id), sessionId, notBefore: at });
  return rows.length;
}

/**
 * Those who can be put into a session: registered, absent before, not yet competent and not being assessed again, or
 * scheduled by a spreadsheet that knows no session.
 */
export function eligibleFor({ schemeId, centreCode }: Pick<AssessmentSession, "schemeId" | "centreCode">) {
  return {
    schemeId,
    centreCode,
    OR: [
      { state: { in: ["registered", "absent"] } },
      { state: "scheduled", sessionId: null },
      { state: "notYetCompetent", following: { none: { kind: "reassessment", state: { not: "withdrawn" } } } },
    ],
  } satisfies Prisma.CertificationWhereInput;
}

/**
 * Puts people into a planned session, and owes each an invitation. Whoever is in one already, or was put into one by a
 * colleague meanwhile, is left alone. Resolves to how many were added.
 */
export async function addPeople(
  rt: Stands,
  by: By,
  { sessionId, certificationIds }: { sessionId: number; certificationIds: readonly number[] },
): Promise<number | "over"> {
  return rt.db.$transaction(async (tx) => {
    const session = await locked(tx, sessionId);
    if (session?.state !== "planned") return "over";
    await tx.$queryRaw`
      select 1 from "Certification" where id = any(${[...certificationIds]}) order by id for update`;
    const fitting = { AND: [eligibleFor(session), { id: { in: [...certificationIds] } }] };
    const found = await tx.certification.findMany({ where: fitting, select: { id: true, state: true } });
    const again = found.filter(({ state }) => state === "notYetCompetent").map(({ id }) => id);
    const first = found.filter(({ state }) => state !== "notYetCompetent").map(({ id }) => id);
    const at = rt.now();
    const ids = [
      ...(await scheduled(tx, by, { ids: first, sessionId, at })),
      ...(await begunAnew(tx, by, { ids: again, sessionId, at })),
    ];
    if (ids.length > 0) await note(rt, tx, by, "assessee-added", sessionId);
    await oweAbout(rt, tx, SCHEDULED, { ids, notBefore: at });
    return ids.length;
  });
}

interface Scheduling {
  readonly ids: readonly number[];
  readonly sessionId: number;
  readonly at: Date;
}

async function scheduled(tx: Tx, by: By, { ids, sessionId, at }: Scheduling): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    with before as (select id, state from "Certification" where id = any(${[...ids]})), moved as (
      update "Certification" c set state = 'scheduled', "sessionId" = ${sessionId}, coming = null, "comingAt" = null,
        "assessedOn" = null, "changedAt" = ${at}::timestamptz
      from before where c.id = before.id returning c.id, before.state
    )
    insert into "CertificationChange" ("certificationId", "from", "to", at, actor)
    select id, state, 'scheduled', ${at}::timestamptz, ${actorOf(by)} from moved returning "certificationId" as id`;
  return rows.map(({ id }) => id);
}

/** A result stays as it was: the repeated assessment is a certification of its own, which knows the one before. */
async function begunAnew(tx: Tx, by: By, { ids, sessionId, at }: Scheduling): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    with made as (
      insert into "Certification" ("centreCode", "holderId", "schemeId", "lspLicence", kind, "previousId", state,
        "sessionId", "createdAt", "changedAt")
      select "centreCode", "holderId", "schemeId", "lspLicence", 'reassessment', id, 'scheduled', ${sessionId},
        ${at}::timestamptz, ${at}::timestamptz
      from "Certification" where id = any(${[...ids]}) order by id returning id
    )
    insert into "CertificationChange" ("certificationId", "from", "to", at, actor)
    select id, null, 'scheduled', ${at}::timestamptz, ${actorOf(by)} from made returning "certificationId" as id`;
  return rows.map(({ id }) => id);
}

/** An answer to an invitation: for the time that was shown. */
export interface Answer {
  readonly certificationId: number;
  readonly candidateId: number;
  readonly coming: boolean;
  readonly session: { readonly id: number; readonly revision: number };
}

/**
 * The invitation that a person was told of last and that is still ahead, with when; `unanswered` leaves out those that they
 * have answered.
 */
export async function openInvitation(
  rt: Pick<Runtime, "db" | "now">,
  { candidateId, unanswered }: { candidateId: number; unanswered: boolean },
): Promise<(Omit<Answer, "candidateId" | "coming"> & { readonly askedAt: Date }) | undefined> {
  const [told] = await rt.db.$queryRaw<{ id: number; sessionId: number; revision: number; askedAt: Date }[]>`
    select c.id, s.id as "sessionId", s.revision, max(d."sentAt") as "askedAt"
    from "Certification" c
    join "Holder" h on h.id = c."holderId" and h."candidateId" = ${candidateId}
    join "AssessmentSession" s on s.id = c."sessionId" and s.state = 'planned' and s."startsAt" > ${rt.now()}::timestamptz
    join "Delivery" d on d."candidateId" = ${candidateId} and d.kind in (${SCHEDULED}, ${SOON})
      and d.subject like c.id || '@%' and d."sentAt" is not null
    where c.state = 'scheduled' and (c.coming is null or not ${unanswered})
    group by c.id, s.id order by max(d."sentAt") desc, c.id desc limit 1`;
  if (!told) return undefined;
  const { id, sessionId, revision, askedAt } = told;
  return { certificationId: id, session: { id: sessionId, revision }, askedAt };
}

/** Notes what somebody on the way answered; the last answer counts. One for a time that has changed since is none. */
export async function answerInvitation(
  rt: Pick<Runtime, "db" | "now">,
  { certificationId, candidateId, coming, session }: Answer,
): Promise<"noted" | "over"> {
  const at = rt.now();
  const { count } = await rt.db.certification.updateMany({
    where: {
      id: certificationId,
      state: "scheduled",
      holder: { candidateId },
      session: { ...session, state: "planned", startsAt: { gt: at } },
    },
    data: { coming, comingAt: at },
  });
  return count === 1 ? "noted" : "over";
}
