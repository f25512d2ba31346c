// Somebody does not agree with a result: what they wrote, and what the centre answered.

import { changeState } from "../certificates/states.ts";
import { owe } from "../delivery/delivery.ts";
import type { Db, Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { CertificationState } from "../platform/generated/prisma/enums.ts";
import type { Reach } from "../roles/roles.ts";
import { actorOf, type By, note, type Stands } from "./acting.ts";
import { atCentres } from "./assessments.ts";
import { APPEAL_ANSWERED } from "./owed.ts";

export const LONGEST_APPEAL = 1000;

/** The staff's group is to be told that there is an appeal. */
export interface AppealNotice {
  readonly appealId: number;
}

/**
 * Whether somebody may appeal against a result: it is "not yet competent", it was not appealed against, and they are not
 * being assessed again.
 */
export function appealable(candidateId: number): Prisma.CertificationWhereInput {
  return {
    state: "notYetCompetent",
    holder: { candidateId },
    appeals: { none: {} },
    following: { none: { kind: "reassessment" } },
  };
}

/** Notes an appeal against somebody's own result. The same words again, or others while it is open, change nothing. */
export async function openAppeal(
  rt: Stands,
  { certificationId, candidateId, said }: { certificationId: number; candidateId: number; said: string },
): Promise<"opened" | "impossible"> {
  return rt.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Certification" where id = ${certificationId} for update`;
    const where = { AND: [appealable(candidateId), { id: certificationId }] };
    if ((await tx.certification.count({ where })) === 0) return "impossible";
    const data = { certificationId, said: said.slice(0, LONGEST_APPEAL), at: rt.now() };
    const { id } = await tx.appeal.create({ data, select: { id: true } });
    await rt.work.send<AppealNotice>("appeal-notice", { appealId: id }, { tx });
    return "opened";
  });
}

/** The open appeals within reach, the oldest first, a page at a time, and how many there are. */
export async function listAppeals(
  db: Db,
  { reach, skip, take }: { reach: Reach; skip: number; take: number },
): Promise<{ rows: { id: number; at: Date; certificationId: number }[]; total: number }> {
  const where = { state: "open", certification: atCentres(reach) } as const;
  const select = { id: true, at: true, certificationId: true };
  const [rows, total] = await Promise.all([
    db.appeal.findMany({ where, select, orderBy: { id: "asc" }, skip, take }),
    db.appeal.count({ where }),
  ]);
  return { rows, total };
}

/** An appeal within reach. */
export function appealWithin(db: Db, id: number, reach: Reach) {
  return db.appeal.findFirst({ where: { id, certification: atCentres(reach) } });
}

/** Notes on the repeated assessment that gave way why it did. */
const GAVE_WAY = "appeal";

/** The repeated assessments that gave way to the review of a result, as a condition of Prisma. */
export function gaveWayTo(certificationId: number): Prisma.CertificationWhereInput {
  return { previousId: certificationId, state: "withdrawn", changes: { some: { to: "withdrawn", reason: GAVE_WAY } } };
}

export type Decided =
  | "decided"
  /** A repeated assessment that had no result yet gave way to the review */
  | "gave-way"
  /** Somebody has decided it before */
  | "over"
  /** The person was assessed again meanwhile: that result stands, and there is nothing to review */
  | "assessed-again";

/**
 * Decides an appeal, once, and has its author told. Granted, the assessment waits for its result again, with what was found
 * of the units as a beginning. Of two ways one is gone: being assessed again gives way to the review, until it has a result.
 */
export async function decideAppeal(
  rt: Stands,
  by: By,
  { id, granted, answer }: { id: number; granted: boolean; answer: string },
): Promise<Decided> {
  const at = rt.now();
  return rt.db.$transaction(async (tx) => {
    const state = granted ? "granted" : "dismissed";
    // Whoever puts people into a repeated assessment holds the first of these rows, whoever saves its result the second.
    await tx.$queryRaw`
      select 1 from "Certification" c join "Appeal" a on c.id = a."certificationId"
        or (c."previousId" = a."certificationId" and c.kind = 'reassessment')
      where a.id = ${id} order by c.id for update of c`;
    const again = { previous: { appeals: { some: { id } } }, kind: "reassessment" } as const;
    const hasResult = { state: { notIn: [...withoutResult, "withdrawn"] } } satisfies Prisma.CertificationWhereInput;
    const isOpen = { id, state: "open", certification: atCentres(by.reach) } as const;
    if (granted && (await tx.certification.count({ where: { ...again, ...hasResult } })) > 0)
      return (await tx.appeal.count({ where: isOpen })) > 0 ? "assessed-again" : "over";
    const { count } = await tx.appeal.updateMany({
      where: isOpen,
      data: { state, answer, decidedBy: BigInt(by.telegramId), decidedAt: at },
    });
    if (count === 0) return "over";
    const { certificationId, certification } = await tx.appeal.findUniqueOrThrow({
      where: { id },
      select: {
        certificationId: true,
        certification: { select: { holder: { select: { candidate: { select: { telegramId: true } } } } } },
      },
    });
    const gaveWay = granted ? await giveWay(tx, by, { previousId: certificationId, at }) : 0;
    if (granted) await changeState(tx, { certificationId, to: "scheduled", at, actor: actorOf(by), reason: "appeal" });
    await note(rt, tx, by, granted ? "appeal-granted" : "appeal-dismissed", certificationId);
    const { candidate } = certification.holder;
    if (candidate?.telegramId)
      await owe(rt, tx, { kind: APPEAL_ANSWERED, subject: String(id) }, [candidate.telegramId]);
    return gaveWay > 0 ? "gave-way" : "decided";
  });
}

const withoutResult: readonly CertificationState[] = ["registered", "scheduled", "absent"];

/** Takes whoever is being assessed again out of that. The answer to the appeal tells them. */
function giveWay(tx: Tx, by: By, { previousId, at }: { previousId: number; at: Date }): Promise<number> {
  return tx.$executeRaw`
    with before as (
      select id, state from "Certification"
      where "previousId" = ${previousId} and kind = 'reassessment'
        and state = any(${[...withoutResult]}::"CertificationState"[])
    ), moved as (
      update "Certification" c set state = 'withdrawn', "sessionId" = null, coming = null, "comingAt" = null,
        "changedAt" = ${at}::timestamptz
      from before where c.id = before.id returning c.id, before.state
    )
    insert into "CertificationChange" ("certificationId", "from", "to", at, actor, reason)
    select id, state, 'withdrawn', ${at}::timestamptz, ${actorOf(by)}, ${GAVE_WAY} from moved`;
}
