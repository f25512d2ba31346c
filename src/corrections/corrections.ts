// A fact that decides a selection or a certificate is not simply written over once the centre has built on it: the person
// says what is right, staff of the centre decide within 72 hours, and the person is told either way.
import { owe } from "../delivery/delivery.ts";
import type { Db, Tx } from "../platform/database.ts";
import type { CorrectionRequest, Prisma } from "../platform/generated/prisma/client.ts";
import type { RegistrationState } from "../platform/generated/prisma/enums.ts";
import { openProfile, type Profile, type ProfileField, profileColumns } from "../registration/registration.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";

type Stands = Pick<Runtime, "db" | "work" | "seal" | "now">;

export const DECIDE_HOURS = 72;
/** What was decided. Subject: the request */
export const CORRECTION_DECIDED = "correction-decided";

/** The facts that a selection or a certificate stands on. */
const deciding: readonly ProfileField[] = ["fullName", "birthDate", "education"];
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

/** The registration for which a fact of theirs decides something already; undefined: they correct it themselves. */
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
  return registration?.intake ? { number: registration.number, centreCode: registration.intake.centreCode } : undefined;
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
    await tx.$queryRaw`select 1 from "Candidate" where id = ${candidateId} for update`;
    const open = await tx.correctionRequest.findFirst({ where: { candidateId, field, state: "open" } });
    if (open) return tx.correctionRequest.update({ where: { id: open.id }, data: { valueSealed } });
    return tx.correctionRequest.create({
      data: {
        ...{ candidateId, field, valueSealed, askedAt: at, about: about.number, centreCode: about.centreCode },
        dueAt: new Date(at.getTime() + DECIDE_HOURS * 3_600_000),
      },
    });
  });
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

/** How many wait within reach, and of how many the time is over. */
export async function correctionsOnDesk(db: Db, reach: Reach, now: Date): Promise<{ count: number; overdue: number }> {
  const where = { state: "open", ...atCentres(reach) } as const;
  const [count, overdue] = await Promise.all([
    db.correctionRequest.count({ where }),
    db.correctionRequest.count({ where: { ...where, dueAt: { lt: now } } }),
  ]);
  return { count, overdue };
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
