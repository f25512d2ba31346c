// What staff change of a certificate that is recorded: corrections, revoking and undoing it, a check with the
// certification body, a duplicate of the paper, and a match that was wrong.
import { type Day, dateForDatabase, localDate } from "../platform/calendar.ts";
import type { Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import { partHolder } from "./claiming.ts";
import { certificateKey, lookUpFingerprint } from "./numbers.ts";
import {
  actorOf,
  type By,
  holdHolders,
  isTaken,
  type Locked,
  lock,
  note,
  numbered,
  type Recorded,
  type Refused,
  type Seen,
  type Stands,
  withinReach,
} from "./recording.ts";
import { oweParted, tellHolder } from "./recording-owed.ts";
import { nikFingerprints, openHolder, sealedHolder } from "./sealed-holder.ts";
import { changeState } from "./states.ts";

/** What can be corrected, with what it becomes. */
export type Correction =
  | { readonly field: "name" | "nik" | "number" | "registrationNo"; readonly value: string }
  | { readonly field: "birthDate" | "issuedOn" | "validUntil"; readonly value: Day }
  | { readonly field: "scheme"; readonly value: number };

/** By which name a change names what was corrected. */
const columns = {
  name: "fullName",
  birthDate: "birthDate",
  nik: "nik",
  scheme: "schemeId",
  number: "certificateNo",
  registrationNo: "registrationNo",
  issuedOn: "issuedOn",
  validUntil: "validUntil",
} as const satisfies Record<Correction["field"], string>;

/** Corrects one thing, with the reason. What is known of the person is theirs at every centre: who reaches one alone may not. */
export function correctCertificate(
  rt: Stands,
  by: By,
  { correction, reason, ...of }: Seen & { readonly correction: Correction; readonly reason: string },
): Promise<Recorded> {
  return onLocked(rt, by, of, async (tx, found) => {
    const refused = await write(rt, tx, by, found, correction);
    if (refused) return refused;
    await changed(rt, tx, by, found, {
      fields: [columns[correction.field]],
      reason,
      isTold: correction.field !== "nik",
    });
    await note(rt, tx, by, "certificate-corrected", found.id);
    return { certificationId: found.id };
  });
}

/** Takes a certificate its validity, with the reason that its holder reads. */
export function revokeCertificate(
  rt: Stands,
  by: By,
  { reason, ...of }: Seen & { readonly reason: string },
): Promise<Recorded> {
  return onLocked(rt, by, of, async (tx, found) => {
    const revokedOn = dateForDatabase(localDate(rt.now(), found.centre.zone));
    const data = { revokedOn, revokeReason: reason };
    return move(rt, tx, by, found, { to: "revoked", reason, data, act: "certificate-revoked" });
  });
}

/** Takes a revocation back: it is again what it was. */
export function restoreCertificate(
  rt: Stands,
  by: By,
  { reason, ...of }: Seen & { readonly reason: string },
): Promise<Recorded> {
  return onLocked(rt, by, of, async (tx, found) => {
    if (found.state !== "revoked") return "impossible";
    const followed = await tx.certification.count({
      // One that is only on the way takes nobody's place yet.
      where: { previousId: found.id, kind: { in: ["renewal", "duplicate"] }, state: { in: ["issued", "superseded"] } },
    });
    const to = followed > 0 ? "superseded" : "issued";
    const data = { revokedOn: null, revokeReason: null };
    return move(rt, tx, by, found, { to, reason, data, act: "certificate-restored" });
  });
}

/** Notes that it was checked with the certification body today. Nobody needs to be told. */
export function markChecked(rt: Stands, by: By, of: Seen): Promise<Recorded> {
  return onLocked(rt, by, of, async (tx, found) => {
    const checkedOn = dateForDatabase(localDate(rt.now(), found.centre.zone));
    await tx.certification.update({ where: { id: found.id }, data: { checkedOn } });
    await changed(rt, tx, by, found, { fields: ["checkedOn"], isTold: false });
    await note(rt, tx, by, "certificate-checked", found.id);
    return { certificationId: found.id };
  });
}

/** Notes that the paper was lost and issued again under the same number. */
export function noteDuplicate(
  rt: Stands,
  by: By,
  { reason, ...of }: Seen & { readonly reason: string },
): Promise<Recorded> {
  return onLocked(rt, by, of, async (tx, found) => {
    await changed(rt, tx, by, found, { fields: ["duplicate"], reason, isTold: true });
    await note(rt, tx, by, "certificate-duplicated", found.id);
    return { certificationId: found.id };
  });
}

/** Parts a holder from the person in the chat who is not them. That person is told, and never asked about it again. */
export function partMatch(
  rt: Stands,
  by: By,
  { reason, ...of }: Seen & { readonly reason: string },
): Promise<Recorded> {
  return onLocked(rt, by, of, async (tx, found) => {
    const { holderId } = found;
    const { candidateId } = found.holder;
    if (candidateId === null) return "impossible";
    if (await isBeyond(tx, by, holderId)) return "elsewhere";
    const at = rt.now();
    await partHolder(tx, { holderId, candidateId, by: actorOf(by), at, reason });
    await oweParted(rt, tx, { holderId, candidateId });
    await changed(rt, tx, by, found, { fields: ["match"], reason, isTold: false });
    await note(rt, tx, by, "certificate-parted", found.id);
    return { certificationId: found.id };
  });
}

/** Does something to a certificate that nobody else changes meanwhile, and that stands as whoever asks has seen it. */
function onLocked(rt: Stands, by: By, of: Seen, act: (tx: Tx, found: Locked) => Promise<Recorded>): Promise<Recorded> {
  return rt.db.$transaction(async (tx) => {
    const found = await lock(tx, by, of);
    return typeof found === "string" ? found : act(tx, found);
  });
}

async function move(
  rt: Stands,
  tx: Tx,
  by: By,
  { id }: Locked,
  moved: {
    readonly to: "issued" | "superseded" | "revoked";
    readonly reason: string;
    readonly data: Prisma.CertificationUncheckedUpdateInput;
    readonly act: "certificate-revoked" | "certificate-restored";
  },
): Promise<Recorded> {
  const { to, reason, data, act } = moved;
  const change = { certificationId: id, to, at: rt.now(), actor: actorOf(by), reason, data };
  if ((await changeState(tx, change)) !== "changed") return "impossible";
  const last = await tx.certificationChange.findFirstOrThrow({
    where: { certificationId: id },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  await tellHolder(rt, tx, last.id);
  await note(rt, tx, by, act, id);
  return { certificationId: id };
}

async function changed(
  rt: Stands,
  tx: Tx,
  by: By,
  { id: certificationId, state }: Locked,
  { fields, reason, isTold }: { fields: string[]; reason?: string; isTold: boolean },
): Promise<void> {
  const at = rt.now();
  await tx.certification.update({ where: { id: certificationId }, data: { changedAt: at } });
  const change = await tx.certificationChange.create({
    data: { certificationId, from: state, to: state, fields, at, actor: actorOf(by), reason: reason ?? null },
  });
  if (isTold) await tellHolder(rt, tx, change.id);
}

/** Writes a correction where it belongs. */
async function write(rt: Stands, tx: Tx, by: By, found: Locked, correction: Correction): Promise<Refused | undefined> {
  const { field, value } = correction;
  const where = { id: found.id };
  const known = openHolder(rt.seal, found.holder);
  if (field === "name" || field === "birthDate" || field === "nik") {
    if (await isBeyond(tx, by, found.holderId)) return "elsewhere";
    if (field === "nik") {
      const niks = nikFingerprints(rt.seal, value);
      await holdHolders(tx, niks.slice(0, 1));
      const nikFingerprint = { in: niks };
      const other = await tx.holder.findFirst({ where: { nikFingerprint, id: { not: found.holderId } } });
      if (other) return "nik-of-another";
    }
    const person = { fullName: found.holder.fullName, nik: known.nik, birthDate: known.birthDate };
    const corrected = { ...person, [field === "name" ? "fullName" : field]: value };
    await tx.holder.update({ where: { id: found.holderId }, data: sealedHolder(rt.seal, corrected) });
    if (field === "birthDate") await findAnew(rt, tx, found.holderId, value);
    return undefined;
  }
  if (found.certificateNo === null) return "impossible";
  switch (field) {
    case "number": {
      if (await isTaken(tx, value, found.id)) return "number-taken";
      await tx.certification.update({ where, data: numbered(rt, value, known.birthDate) });
      return undefined;
    }
    case "scheme":
      await tx.certification.update({ where, data: { schemeId: value } });
      return undefined;
    case "registrationNo":
      await tx.certification.update({ where, data: { registrationNo: value } });
      return undefined;
    default:
      await tx.certification.update({ where, data: { [field]: dateForDatabase(value) } });
      return undefined;
  }
}

/** With another birth date each of a person's certificates is found by another digest. */
async function findAnew(rt: Stands, tx: Tx, holderId: number, birthDate: Day): Promise<void> {
  const theirs = await tx.certification.findMany({
    where: { holderId, certificateNo: { not: null } },
    select: { id: true, certificateNo: true },
  });
  const digests = theirs.map(({ certificateNo }) =>
    lookUpFingerprint(rt.seal, { key: certificateKey(certificateNo ?? "") ?? "", birthDate }),
  );
  await tx.$executeRaw`
    update "Certification" c set "lookUpFingerprint" = w.digest
    from unnest(${theirs.map(({ id }) => id)}::int[], ${digests}::text[]) as w (id, digest) where c.id = w.id`;
}

/** Whether somebody's certificates are partly another centre's. */
async function isBeyond(tx: Tx, { reach }: By, holderId: number): Promise<boolean> {
  return (await tx.certification.count({ where: { holderId, NOT: withinReach(reach) } })) > 0 && reach !== "everywhere";
}
