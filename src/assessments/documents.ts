// From a result of competent to a certificate in somebody's hands: reported to the certification body, issued, arrived at
// the centre, handed over. How long that takes is measured from the centre's own dates.

import { certificateKey, lookUpFingerprint, newPublicCode } from "../certificates/numbers.ts";
import { openHolder } from "../certificates/sealed-holder.ts";
import { changeState, correct } from "../certificates/states.ts";
import { validUntilOf } from "../certificates/status.ts";
import { isUndoable, undoneUntil } from "../delivery/undoable.ts";
import { type Day, dateForDatabase, localDate } from "../platform/calendar.ts";
import { type Db, rowsOf, type Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { actorOf, type By, note, noteEach, type Stands } from "./acting.ts";
import type { DocumentStage } from "./assessments.ts";
import { oweAbout } from "./owed.ts";
import { lastChangeOf } from "./results.ts";

/** What staff tick with one press; being issued needs a number. */
export type TickedStage = Exclude<DocumentStage, "issued">;

const columns = { reported: "reportedOn", arrived: "arrivedOn", handedOver: "handedOverOn" } as const;

/** Of which certifications `c` a stage can be ticked now. */
const ready: Readonly<Record<TickedStage, Prisma.Sql>> = {
  reported: Prisma.sql`c.state = 'competent' and c."reportedOn" is null`,
  arrived: Prisma.sql`c.state = 'issued' and c."arrivedOn" is null`,
  handedOver: Prisma.sql`c.state = 'issued' and c."arrivedOn" is not null and c."handedOverOn" is null`,
};

/**
 * Ticks a stage of one or many on the day that it is at their centre. Those that have it, or are not so far, are left
 * alone. Resolves to how many were ticked; of what arrived its owner is told.
 */
export async function tickStage(
  rt: Stands,
  by: By,
  { stage, ids }: { stage: TickedStage; ids: readonly number[] },
): Promise<number> {
  const at = rt.now();
  const column = columns[stage];
  return rt.db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: number }[]>`
      with ticked as (
        update "Certification" c set ${Prisma.raw(`"${column}"`)} = (${at}::timestamptz at time zone z.zone)::date,
          "changedAt" = ${at}::timestamptz
        from "Centre" z where z.code = c."centreCode" and c.id = any(${[...ids]}) and ${ready[stage]}
        returning c.id, c.state
      )
      insert into "CertificationChange" ("certificationId", "from", "to", fields, at, actor)
      select id, state, state, array[${column}], ${at}::timestamptz, ${actorOf(by)} from ticked
      returning "certificationId" as id`;
    const ticked = rows.map(({ id }) => id);
    await noteEach(rt, tx, by, `document-${stage}`, ticked);
    if (stage === "arrived")
      await oweAbout(rt, tx, "document-stage.arrived", { ids: ticked, notBefore: undoneUntil(at) });
    return ticked.length;
  });
}

/** Takes a tick away that was set by mistake, as long as nothing follows it. */
export async function untickStage(
  rt: Stands,
  by: By,
  { stage, certificationId }: { stage: TickedStage; certificationId: number },
): Promise<"unticked" | "over"> {
  const held = { reported: "competent", arrived: "issued", handedOver: "issued" } as const;
  return rt.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Certification" where id = ${certificationId} for update`;
    const where = {
      id: certificationId,
      state: held[stage],
      [columns[stage]]: { not: null },
      ...(stage === "arrived" ? { handedOverOn: null } : {}),
    };
    if ((await tx.certification.count({ where })) === 0) return "over";
    await correct(tx, { certificationId, at: rt.now(), actor: actorOf(by), data: { [columns[stage]]: null } });
    await note(rt, tx, by, "document-undone", certificationId);
    return "unticked";
  });
}

export interface Issued {
  readonly certificationId: number;
  /** As it is printed */
  readonly number: string;
  readonly issuedOn: Day;
}

export type Issuing = "issued" | "no-number" | "number-taken" | "before-assessment" | "in-the-future" | "over";

/**
 * Notes that the certification body has issued the certificate. From now on it can be looked up, and it stands good as long
 * as its scheme says. A renewal takes the place of the one before.
 */
export async function issue(
  rt: Stands & Pick<Runtime, "seal">,
  by: By,
  { certificationId, number, issuedOn }: Issued,
): Promise<Issuing> {
  const key = certificateKey(number);
  if (key === undefined) return "no-number";
  const taken = await rt.db.certification.findFirst({ where: { certificateKey: key }, select: { id: true } });
  if (taken) return taken.id === certificationId ? "over" : "number-taken";
  const issuing = rt.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Certification" where id = ${certificationId} for update`;
    const row = await tx.certification.findUnique({
      where: { id: certificationId, state: "competent" },
      include: { scheme: true, holder: true, centre: { select: { zone: true } } },
    });
    if (!row) return "over";
    const at = rt.now();
    const today = localDate(at, row.centre.zone);
    if (issuedOn > today) return "in-the-future";
    if (row.assessedOn && dateForDatabase(issuedOn) < row.assessedOn) return "before-assessment";
    const { birthDate } = openHolder(rt.seal, row.holder);
    const data = {
      certificateNo: number.trim().replace(/\s+/g, " "),
      certificateKey: key,
      publicCode: newPublicCode(),
      issuedOn: dateForDatabase(issuedOn),
      validUntil: dateForDatabase(validUntilOf(issuedOn, row.scheme.validityMonths)),
      lookUpFingerprint: birthDate === undefined ? null : lookUpFingerprint(rt.seal, { key, birthDate }),
      ...(row.reportedOn === null ? { reportedOn: dateForDatabase(issuedOn) } : {}),
    };
    await changeState(tx, { certificationId, to: "issued", at, actor: actorOf(by), data });
    if (row.kind === "renewal") await give(tx, { id: row.previousId, from: "issued", to: "superseded", at, by });
    await note(rt, tx, by, "document-issued", certificationId);
    await oweAbout(rt, tx, "document-stage.issued", { ids: [certificationId], notBefore: undoneUntil(at) });
    return "issued";
  });
  return issuing.catch((error: unknown) => {
    // Another typed the same number in the same moment.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return "number-taken" as const;
    throw error;
  });
}

/** What a renewal takes the place of, and back; one that was revoked stays so. */
async function give(
  tx: Tx,
  moved: { id: number | null; from: "issued" | "superseded"; to: "issued" | "superseded"; at: Date; by: By },
): Promise<void> {
  const { id, from, to, at, by } = moved;
  if (id === null) return;
  await tx.$queryRaw`select 1 from "Certification" where id = ${id} for update`;
  if ((await tx.certification.count({ where: { id, state: from } })) > 0)
    await changeState(tx, { certificationId: id, to, at, actor: actorOf(by) });
}

/** Takes a number back that was typed by mistake, before anybody was told of it. What it had renewed stands again. */
export async function takeBackIssue(rt: Stands, by: By, certificationId: number): Promise<"undone" | "too-late"> {
  return rt.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Certification" where id = ${certificationId} for update`;
    if (!(await canTakeBack(tx, certificationId, rt.now()))) return "too-late";
    const data = {
      certificateNo: null,
      certificateKey: null,
      publicCode: null,
      issuedOn: null,
      validUntil: null,
      lookUpFingerprint: null,
      arrivedOn: null,
      handedOverOn: null,
    };
    const at = rt.now();
    await changeState(tx, { certificationId, to: "competent", at, actor: actorOf(by), data });
    const { kind, previousId: id } = await tx.certification.findUniqueOrThrow({ where: { id: certificationId } });
    if (kind === "renewal") await give(tx, { id, from: "superseded", to: "issued", at, by });
    await note(rt, tx, by, "document-undone", certificationId);
    return "undone";
  });
}

/** Whether a certificate was issued here so lately that nobody was told of it. */
export async function canTakeBack(db: Db, certificationId: number, now: Date): Promise<boolean> {
  const last = await lastChangeOf(db, certificationId);
  if (last?.from !== "competent" || last.to !== "issued") return false;
  return isUndoable(last.at, now);
}

/** How long something takes at a centre, in days from the assessment: as a rule, and in nine of ten cases. */
export interface Usual {
  readonly median: number;
  readonly most: number;
  readonly known: number;
}

export type MeasuredStage = Exclude<DocumentStage, "handedOver">;

/** Fewer tell nothing. */
const FEWEST_KNOWN = 5;
/** Where too few are known, a document is late after so many days. */
const LATE_DAYS = 60;

/** What is usual at each centre, from its own dates of the last two years; a stage of which fewer than five are known is absent. */
export async function usualAt(
  db: Db,
  { centreCode, today }: { centreCode: string; today: Day },
): Promise<Partial<Record<MeasuredStage, Usual>>> {
  const rows = await rowsOf<Usual & { stage: MeasuredStage }>(
    db,
    Prisma.sql`select stage, median, most, known from (${measured(today)}) m where m."centreCode" = ${centreCode}`,
  );
  return Object.fromEntries(rows.map(({ stage, ...usual }) => [stage, usual]));
}

function measured(today: Day): Prisma.Sql {
  return Prisma.sql`
    select c."centreCode", t.stage, count(*)::int as known,
      round(percentile_cont(0.5) within group (order by t."on" - c."assessedOn"))::int as median,
      ceil(percentile_cont(0.9) within group (order by t."on" - c."assessedOn"))::int as most
    from "Certification" c
    cross join lateral (
      values ('reported', c."reportedOn"), ('issued', c."issuedOn"), ('arrived', c."arrivedOn")
    ) as t (stage, "on")
    where t."on" >= c."assessedOn" and t."on" > ${today}::date - interval '2 years' and t."on" <= ${today}::date
    group by c."centreCode", t.stage having count(*) >= ${FEWEST_KNOWN}`;
}

/** What staff look for among the documents. */
export const documentFilters = ["competent", "reported", "issued", "arrived", "late"] as const;
export type DocumentFilter = (typeof documentFilters)[number];

/**
 * The documents under way: everybody competent without a certificate, and of those assessed here whoever does not have it
 * in their hands yet. With each whether it is late: longer under way than nine of ten at its centre.
 */
function underWay(today: Day, reach: Reach): Prisma.Sql {
  const own = reach === "everywhere" ? Prisma.sql`true` : Prisma.sql`c."centreCode" = any(${[...reach]})`;
  return Prisma.sql`
    select c.id, c."assessedOn",
      case when c.state = 'competent' then case when c."reportedOn" is null then 'competent' else 'reported' end
        when c."arrivedOn" is null then 'issued' else 'arrived' end as stage,
      c."arrivedOn" is null and ${today}::date - c."assessedOn" > coalesce(m.most, ${LATE_DAYS}) as late
    from "Certification" c
    left join (${measured(today)}) m
      on m."centreCode" = c."centreCode" and m.stage = case when c.state = 'competent' then 'issued' else 'arrived' end
    where ${own} and (c.state = 'competent'
      or (c.state = 'issued' and c."sessionId" is not null and c."handedOverOn" is null))`;
}

/** How many documents are where, and how many are late. */
export async function countDocuments(
  db: Db,
  { today, reach }: { today: Day; reach: Reach },
): Promise<Record<DocumentFilter, number>> {
  const rows = await rowsOf<{ stage: Exclude<DocumentFilter, "late">; count: number; late: number }>(
    db,
    Prisma.sql`select stage, count(*)::int as count, (count(*) filter (where late))::int as late
      from (${underWay(today, reach)}) u group by stage`,
  );
  const counts = Object.fromEntries(rows.map(({ stage, count }) => [stage, count]));
  const none = Object.fromEntries(documentFilters.map((filter) => [filter, 0]));
  const late = rows.reduce((sum, row) => sum + row.late, 0);
  return { ...none, ...counts, late } as Record<DocumentFilter, number>;
}

/** Which of them a filter names, those that wait longest first, a page at a time. */
export async function listDocuments(
  db: Db,
  asked: { today: Day; reach: Reach; filter: DocumentFilter; skip: number; take: number },
): Promise<{ id: number; late: boolean }[]> {
  const { today, reach, filter, skip, take } = asked;
  const wanted = filter === "late" ? Prisma.sql`u.late` : Prisma.sql`u.stage = ${filter}`;
  return rowsOf(
    db,
    Prisma.sql`select u.id, u.late from (${underWay(today, reach)}) u where ${wanted}
      order by u."assessedOn" nulls first, u.id limit ${take}::int offset ${skip}::int`,
  );
}

/** Whether documents of these certifications are late. */
export async function areLate(
  db: Db | Tx,
  { today, ids }: { today: Day; ids: readonly number[] },
): Promise<Set<number>> {
  const rows = await rowsOf<{ id: number }>(
    db,
    Prisma.sql`select u.id from (${underWay(today, "everywhere")}) u where u.late and u.id = any(${[...ids]})`,
  );
  return new Set(rows.map(({ id }) => id));
}
