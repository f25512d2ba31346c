// A fact that decides a selection or a certificate is not simply written over once the centre has built on it: the person
// says what is right, staff of the centre decide within 72 hours, and the person is told either way.
import { owe, wakeDeliveries } from "../delivery/delivery.ts";
import { type Db, rowsOf, type Tx } from "../platform/database.ts";
import { type CorrectionRequest, Prisma } from "../platform/generated/prisma/client.ts";
import type { RegistrationState } from "../platform/generated/prisma/enums.ts";
import { openProfile, type Profile, type ProfileField, profileColumns } from "../registration/registration.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";

type Stands = Pick<Runtime, "db" | "work" | "seal" | "now" | "config">;

export const DECIDE_HOURS = 72;
/** What was decided. Subject: the request */
export const CORRECTION_DECIDED = "correction-decided";
/** The time to decide is over, and nobody did. To whoever asked. Subject: the request */
export const CORRECTION_LATE = "correction-late";
/** One waits for staff. To those of its centre, where there is no group. Subject: `<request>.<asked or late>` */
export const CORRECTION_WAITS = "correction-waits";

/** Staff are to be told that one waits, or that its time is over. */
export interface TellStaff {
  readonly requestId: number;
  readonly what: "asked" | "late";
}
export const TELL_STAFF = "correction-tell-staff";

/** The facts that a selection or a certificate stands on. */
const deciding: readonly ProfileField[] = ["fullName", "birthDate", "education"];
/** Those by which a certificate is checked, or that a NIK says too. */
const onRecord: readonly ProfileField[] = ["fullName", "birthDate"];
/** From these on, the centre has built on what it was told. */
const builtOn: readonly RegistrationState[] = [
  "invited",
  "accepted",
  "reserve",
  "offered",
  "confirmed",
  "inTraining",
  "completed",
];

/**
 * What a fact of theirs decides already, a registration or a certificate, by its number and its centre; undefined: they
 * correct it themselves.
 */
export async function decidesFor(
  db: Db,
  candidateId: number,
  field: ProfileField,
): Promise<{ number: string; centreCode: string } | undefined> {
  if (!deciding.includes(field)) return undefined;
  const registration = await db.registration.findFirst({
    where: { candidateId, state: { in: [...builtOn] }, intakeId: { not: null } },
    orderBy: { id: "desc" },
    select: { number: true, intake: { select: { centreCode: true } } },
  });
  if (registration?.intake) return { number: registration.number, centreCode: registration.intake.centreCode };
  return onRecord.includes(field) ? recordOf(db, candidateId) : undefined;
}

/** A certificate, or a line of a centre's list with a NIK, under whose name and birth date they are known. */
async function recordOf(db: Db, candidateId: number): Promise<{ number: string; centreCode: string } | undefined> {
  const holder = { candidateId };
  const [certification, line] = await Promise.all([
    db.certification.findFirst({
      where: { holder },
      orderBy: { id: "desc" },
      select: { certificateNo: true, recordKey: true, centreCode: true },
    }),
    db.participant.findFirst({
      where: { holder: { ...holder, nikFingerprint: { not: null } } },
      orderBy: { id: "desc" },
      select: { label: true, tradeCode: true, centreCode: true },
    }),
  ]);
  if (certification) {
    const { certificateNo, recordKey, centreCode } = certification;
    return { number: certificateNo ?? recordKey ?? "–", centreCode };
  }
  return line
    ? { number: [line.tradeCode, line.label].filter(Boolean).join(" "), centreCode: line.centreCode }
    : undefined;
}

/** Keeps what the person says is right; said anew before it was decided, the newer words stand and the time runs on. */
export function askCorrection(
  rt: Stands,
  asked: {
    candidateId: number;
    field: ProfileField;
    columns: Prisma.CandidateUncheckedUpdateInput;
    about: { number: string; centreCode: string };
  },
): Promise<CorrectionRequest> {
  const { candidateId, field, columns, about } = asked;
  const at = rt.now();
  const valueSealed = rt.seal.seal(JSON.stringify(columns), "correction");
  return rt.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Candidate" where id = ${candidateId} for no key update`;
    const open = await tx.correctionRequest.findFirst({ where: { candidateId, field, state: "open" } });
    if (open) return tx.correctionRequest.update({ where: { id: open.id }, data: { valueSealed } });
    const request = await tx.correctionRequest.create({
      data: {
        ...{ candidateId, field, valueSealed, askedAt: at, about: about.number, centreCode: about.centreCode },
        dueAt: new Date(at.getTime() + DECIDE_HOURS * 3_600_000),
      },
    });
    await tellStaff(rt, tx, { requestId: request.id, what: "asked" });
    return request;
  });
}

/** Whoever asked, and staff again, are told once that the time is over without a decision. Resolves to how many were. */
export function tellLate(rt: Stands): Promise<number> {
  return rt.db.$transaction(async (tx) => {
    const late = await rowsOf<{ id: number; candidateId: number; centreCode: string }>(
      tx,
      Prisma.sql`insert into "Delivery" (kind, subject, "candidateId", "notBefore")
        select ${CORRECTION_LATE}, r.id::text, r."candidateId", ${rt.now()}::timestamptz
        from "CorrectionRequest" r where r.state = 'open' and r."dueAt" < ${rt.now()}::timestamptz
        order by r.id on conflict (kind, subject, "candidateId") do nothing
        returning subject::int as id, "candidateId"`,
    );
    for (const { id } of late) await tellStaff(rt, tx, { requestId: id, what: "late" });
    await wakeDeliveries(rt, tx);
    return late.length;
  });
}

async function tellStaff(rt: Stands, tx: Tx, told: TellStaff): Promise<void> {
  await rt.work.send<TellStaff>(TELL_STAFF, told, { tx });
}

/** Whoever takes back their consent asks for nothing more; part of the transaction that ends it. */
export async function endCorrections(tx: Tx, candidateId: number): Promise<void> {
  await tx.correctionRequest.deleteMany({ where: { candidateId, state: "open" } });
}

export type Decision = "decided" | "over" | "unknown";

/** Decides a request within reach, once: granted, the fact is written; either way its owner is told. */
export function decideCorrection(
  rt: Stands,
  decision: { id: number; by: number; reach: Reach; granted: boolean; reason?: string },
): Promise<Decision> {
  const { id, by, reach, granted, reason } = decision;
  return rt.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "CorrectionRequest" where id = ${id} for update`;
    const request = await tx.correctionRequest.findFirst({
      where: { id, ...atCentres(reach) },
      include: { candidate: { select: { telegramId: true } } },
    });
    if (!request) return "unknown";
    if (request.state !== "open") return "over";
    const data = { state: granted ? "granted" : "refused", decidedBy: BigInt(by), decidedAt: rt.now() } as const;
    await tx.correctionRequest.update({ where: { id }, data: { ...data, reason: granted ? null : (reason ?? null) } });
    if (granted) await write(rt, tx, request);
    const { telegramId } = request.candidate;
    if (telegramId !== null) await owe(rt, tx, { kind: CORRECTION_DECIDED, subject: String(id) }, [telegramId]);
    return "decided";
  });
}

/** How many wait within reach, of how many the time is over, and how many full hours the next has left. */
export async function correctionsOnDesk(
  db: Db,
  reach: Reach,
  now: Date,
): Promise<{ count: number; overdue: number; hours: number | undefined }> {
  const where = { state: "open", ...atCentres(reach) } as const;
  const [count, ahead] = await Promise.all([
    db.correctionRequest.count({ where }),
    db.correctionRequest.aggregate({ where: { ...where, dueAt: { gte: now } }, _count: true, _min: { dueAt: true } }),
  ]);
  const next = ahead._min.dueAt;
  return { count, overdue: count - ahead._count, hours: next ? hoursLeft(next, now) : undefined };
}

/** The full hours until then. */
export function hoursLeft(dueAt: Date, now: Date): number {
  return Math.floor((dueAt.getTime() - now.getTime()) / 3_600_000);
}

/** The condition that a request is of these centres. */
export function atCentres(reach: Reach): Prisma.CorrectionRequestWhereInput {
  return reach === "everywhere" ? {} : { centreCode: { in: [...reach] } };
}

/** The person as they are known, and as they would be. */
export async function beforeAndAfter(
  rt: Pick<Stands, "db" | "seal">,
  request: CorrectionRequest,
): Promise<{ before: Profile; after: Profile }> {
  const known = await rt.db.candidate.findUniqueOrThrow({
    where: { id: request.candidateId },
    select: profileColumns,
  });
  const columns = columnsOf(rt, request) as Partial<typeof known>;
  return { before: openProfile(rt.seal, known), after: openProfile(rt.seal, { ...known, ...columns }) };
}

async function write(rt: Pick<Stands, "seal">, tx: Tx, request: CorrectionRequest): Promise<void> {
  await tx.candidate.update({ where: { id: request.candidateId }, data: columnsOf(rt, request) });
}

function columnsOf(
  { seal }: Pick<Stands, "seal">,
  { valueSealed }: CorrectionRequest,
): Prisma.CandidateUncheckedUpdateInput {
  return JSON.parse(seal.open(valueSealed, "correction")) as Prisma.CandidateUncheckedUpdateInput;
}
