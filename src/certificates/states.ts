// How a certification moves from state to state. Every change is a row, with its time and actor.
import type { Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { CertificationState } from "../platform/generated/prisma/enums.ts";

/** From where one may go to where. What staff undo goes back the way it came. */
const ways: Readonly<Record<CertificationState, readonly CertificationState[]>> = {
  registered: ["scheduled", "withdrawn"],
  scheduled: ["competent", "notYetCompetent", "absent", "registered", "withdrawn"],
  competent: ["issued", "notYetCompetent", "scheduled"],
  notYetCompetent: ["competent", "scheduled"],
  absent: ["competent", "notYetCompetent", "scheduled", "registered", "withdrawn"],
  issued: ["revoked", "superseded", "competent"],
  superseded: ["issued", "revoked"],
  revoked: ["issued", "superseded"],
  withdrawn: ["registered"],
};

/** Who changed something: the person, a staff member, an import, or the bot itself. */
export type Actor = "candidate" | "bot" | `staff:${number}` | `import:${number}`;

export interface Change {
  readonly certificationId: number;
  readonly to: CertificationState;
  readonly at: Date;
  readonly actor: Actor;
  readonly reason?: string | undefined;
  /** What is written with it, such as the certificate's number */
  readonly data?: Prisma.CertificationUncheckedUpdateInput;
}

export type Changed = "changed" | "already" | "impossible" | "unknown";

/** Moves a certification to a state, with whatever belongs to it, and notes it. Doing it twice changes nothing. */
export async function changeState(tx: Tx, { certificationId, to, at, actor, reason, data }: Change): Promise<Changed> {
  await tx.$queryRaw`select 1 from "Certification" where id = ${certificationId} for update`;
  const found = await tx.certification.findUnique({ where: { id: certificationId }, select: { state: true } });
  if (!found) return "unknown";
  if (found.state === to) return "already";
  if (!ways[found.state].includes(to)) return "impossible";
  await tx.certification.update({ where: { id: certificationId }, data: { ...data, state: to, changedAt: at } });
  await tx.certificationChange.create({
    data: { certificationId, from: found.state, to, at, actor, reason: reason ?? null },
  });
  return "changed";
}

/** Writes a correction, and notes which fields it changed, never what was in them. */
export async function correct(
  tx: Tx,
  {
    certificationId,
    at,
    actor,
    reason,
    data,
  }: Omit<Change, "to"> & { readonly data: Prisma.CertificationUncheckedUpdateInput },
): Promise<void> {
  const { state } = await tx.certification.update({
    where: { id: certificationId },
    data: { ...data, changedAt: at },
    select: { state: true },
  });
  await tx.certificationChange.create({
    data: {
      certificationId,
      from: state,
      to: state,
      fields: Object.keys(data).sort(),
      at,
      actor,
      reason: reason ?? null,
    },
  });
}

/** The scheme of a trade with this name, made where there is none yet. Names differ only by more than case. */
export async function schemeNamed(
  tx: Tx,
  scheme: { tradeCode: string; name: string; programmeCode?: string | undefined; kkniLevel?: number | undefined },
): Promise<{ id: number; validityMonths: number }> {
  const { tradeCode, name, programmeCode, kkniLevel } = scheme;
  await tx.$executeRaw`
    insert into "Scheme" ("tradeCode", "programmeCode", name, "kkniLevel")
    values (${tradeCode}, ${programmeCode ?? null}, ${name}, ${kkniLevel ?? null})
    on conflict ("tradeCode", lower(name)) do nothing`;
  const [found] = await tx.$queryRaw<{ id: number; validityMonths: number }[]>`
    select id, "validityMonths" from "Scheme" where "tradeCode" = ${tradeCode} and lower(name) = lower(${name})`;
  if (!found) throw new Error(`the scheme of ${tradeCode} was neither found nor made`);
  return found;
}
