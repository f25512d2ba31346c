// People of a training are put on the way to a certificate by the number of their registration.

import { openSealed } from "../candidates/sealed-fields.ts";
import { sealedHolder } from "../certificates/sealed-holder.ts";
import type { Tx } from "../platform/database.ts";
import type { AssessmentSession } from "../platform/generated/prisma/client.ts";
import type { RegistrationState } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";
import { inReach } from "../staff/scope.ts";
import { actorOf, type By, type Stands } from "./acting.ts";
import { eligibleFor } from "./joining.ts";

/** So many numbers are read of one message. */
export const MOST_NUMBERS = 40;

interface Tickable {
  readonly certificationId: number;
  /** Whether it renews a certificate that they have */
  readonly renews: boolean;
}

export type Enrolled = {
  readonly number: string;
  /** The certification that can be ticked now; or why there is none */
  readonly is: Tickable | "unknown" | "other-programme" | "ended" | "untold" | "on-the-way";
};

const ended: readonly RegistrationState[] = ["rejected", "lapsed", "droppedOut", "withdrawn"];

/**
 * Finds or makes a certification for each of these registrations, so that it can be put into the session. A holder is made
 * of what the person told us; whoever has one in the chat keeps it.
 */
export async function enrol(
  rt: Stands & Pick<Runtime, "seal">,
  by: By,
  { session, numbers }: { session: AssessmentSession; numbers: readonly string[] },
): Promise<Enrolled[]> {
  return rt.db.$transaction(async (tx) => {
    // Two who type the same numbers at once make one certification each.
    await tx.$queryRaw`select 1 from "AssessmentSession" where id = ${session.id} for update`;
    const scheme = await tx.scheme.findUniqueOrThrow({ where: { id: session.schemeId } });
    const registrations = await tx.registration.findMany({
      where: { number: { in: [...numbers] }, AND: inReach(by.reach) },
      select: {
        number: true,
        state: true,
        programmeCode: true,
        programme: { select: { tradeCode: true } },
        candidate: {
          include: { consents: { where: { withdrawnAt: null, purpose: "registration" } } },
        },
      },
    });
    const judged = registrations.map((registration) => ({ ...registration, is: judge(registration, scheme) }));
    const fitting = judged.filter(({ is }) => is === undefined).map(({ candidate }) => candidate);
    const holders = await holdersOf(rt, tx, by, { people: fitting, session });
    const certifications = await certificationsOf(rt, tx, by, session, [...holders.values()]);
    return numbers.map((number) => {
      const found = judged.find((each) => each.number === number);
      if (!found) return { number, is: "unknown" };
      if (found.is !== undefined) return { number, is: found.is };
      return { number, is: certifications.get(holders.get(found.candidate.id) ?? 0) ?? "on-the-way" };
    });
  });
}

type Judged = {
  readonly state: RegistrationState;
  readonly programmeCode: string;
  readonly programme: { readonly tradeCode: string };
  readonly candidate: {
    readonly fullName: string | null;
    readonly birthDateSealed: string | null;
    readonly consents: readonly unknown[];
  };
};

function judge(
  { state, programmeCode, programme, candidate }: Judged,
  scheme: { tradeCode: string; programmeCode: string | null },
): "other-programme" | "ended" | "untold" | undefined {
  const isOther =
    scheme.programmeCode === null ? programme.tradeCode !== scheme.tradeCode : programmeCode !== scheme.programmeCode;
  if (isOther) return "other-programme";
  if (ended.includes(state)) return "ended";
  const mayUse = state === "inTraining" || candidate.consents.length > 0;
  return mayUse && candidate.fullName !== null && candidate.birthDateSealed !== null ? undefined : "untold";
}

type Person = Parameters<typeof openSealed>[1] & { readonly id: number; readonly fullName: string | null };

/** The holder of each person, by the person's id: of several the one who has been assessed, or is, for this scheme. */
async function holdersOf(
  rt: Stands & Pick<Runtime, "seal">,
  tx: Tx,
  by: By,
  { people, session: { schemeId, centreCode } }: { people: readonly Person[]; session: AssessmentSession },
): Promise<Map<number, number>> {
  const ids = people.map(({ id }) => id);
  const ofScheme = { where: { schemeId, centreCode }, take: 1, select: { id: true } } as const;
  const known = await tx.holder.findMany({
    where: { candidateId: { in: ids } },
    orderBy: { id: "asc" },
    select: { id: true, candidateId: true, certifications: ofScheme },
  });
  const assessedLast = known.toSorted((a, b) => a.certifications.length - b.certifications.length);
  const holders = new Map(assessedLast.map(({ id, candidateId }) => [candidateId ?? 0, id]));
  const matchedAt = rt.now();
  const made = await tx.holder.createManyAndReturn({
    data: people
      .filter(({ id }) => !holders.has(id))
      .map((person) => ({
        ...sealedHolder(rt.seal, {
          fullName: person.fullName ?? "",
          nik: undefined,
          birthDate: openSealed(rt.seal, person).birthDate,
        }),
        candidateId: person.id,
        matchedAt,
      })),
    select: { id: true, candidateId: true },
  });
  await tx.holderMatch.createMany({
    data: made.map(({ id, candidateId }) => ({
      holderId: id,
      candidateId: candidateId ?? 0,
      matchedBy: actorOf(by),
      matchedAt,
    })),
  });
  for (const { id, candidateId } of made) holders.set(candidateId ?? 0, id);
  return holders;
}

/**
 * The certification of each holder that can be put into the session, by the holder's id. Whoever has a certificate renews
 * it; there is none where one is under way.
 */
async function certificationsOf(
  rt: Stands,
  tx: Tx,
  by: By,
  session: AssessmentSession,
  holderIds: readonly number[],
): Promise<Map<number, Tickable>> {
  const { centreCode, schemeId } = session;
  const held = { holderId: { in: [...holderIds] } };
  const [fitting, all] = await Promise.all([
    tx.certification.findMany({
      where: { ...eligibleFor(session), ...held },
      select: { id: true, holderId: true, kind: true },
    }),
    tx.certification.findMany({
      where: { ...held, schemeId, centreCode, state: { notIn: ["withdrawn", "revoked", "superseded"] } },
      orderBy: { id: "asc" },
      select: { id: true, holderId: true, state: true },
    }),
  ]);
  const found = new Map(
    fitting.map(({ id, holderId, kind }) => [holderId, { certificationId: id, renews: kind === "renewal" }]),
  );
  const newest = new Map(all.filter(({ state }) => state === "issued").map(({ holderId, id }) => [holderId, id]));
  // A result of not yet competent is behind whoever has got a certificate since.
  const isUnderWay = ({ state, id, holderId }: (typeof all)[number]) =>
    state === "notYetCompetent" ? id > (newest.get(holderId) ?? 0) : state !== "issued";
  const underWay = new Set(all.filter(isUnderWay).map(({ holderId }) => holderId));
  const at = rt.now();
  const made = await tx.certification.createManyAndReturn({
    data: [...new Set(holderIds)]
      .filter((holderId) => !underWay.has(holderId) && !found.has(holderId))
      .map((holderId) => ({
        holderId,
        schemeId,
        centreCode,
        kind: newest.has(holderId) ? ("renewal" as const) : ("initial" as const),
        previousId: newest.get(holderId) ?? null,
        state: "registered" as const,
        createdAt: at,
        changedAt: at,
      })),
    select: { id: true, holderId: true, kind: true },
  });
  await tx.certificationChange.createMany({
    data: made.map(({ id }) => ({ certificationId: id, to: "registered" as const, at, actor: actorOf(by) })),
  });
  for (const { id, holderId, kind } of made) found.set(holderId, { certificationId: id, renews: kind === "renewal" });
  return found;
}
