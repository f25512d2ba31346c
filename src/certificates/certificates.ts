// The front door: what is recorded of a certificate, as those may read it who come by one way or another.
import { type Day, localDate } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { CertificationState, IssuanceKind, LookWay } from "../platform/generated/prisma/enums.ts";
import type { Seal } from "../platform/seal.ts";
import { isPublicCode, lookUpFingerprints } from "./numbers.ts";
import { type CertificateStatus, daysLeft, statusOn } from "./status.ts";

export { noteLookUpMiss, waitMinutes } from "./guessing.ts";
export { birthDateFingerprints, nikFingerprints, openHolder, sealedHolder } from "./sealed-holder.ts";

/** A certification with what its screens tell; each screen tells only what its reader may know. */
export interface Certificate {
  readonly id: number;
  readonly centreCode: string;
  readonly centreName: unknown;
  readonly zone: string;
  readonly holderId: number;
  readonly holderName: string;
  /** Whose it is in the chat; undefined as long as nobody has claimed it */
  readonly candidateId: number | undefined;
  readonly schemeId: number;
  readonly scheme: string;
  readonly kkniLevel: number | undefined;
  readonly kind: IssuanceKind;
  readonly state: CertificationState;
  /** What it is today, where the centre is */
  readonly status: CertificateStatus;
  /** Through its last day; undefined where there is none */
  readonly daysLeft: number | undefined;
  readonly number: string | undefined;
  readonly registrationNo: string | undefined;
  readonly lspLicence: string | undefined;
  readonly assessedOn: Day | undefined;
  readonly issuedOn: Day | undefined;
  readonly validUntil: Day | undefined;
  readonly revokedOn: Day | undefined;
  readonly revokeReason: string | undefined;
  readonly checkedOn: Day | undefined;
  readonly publicCode: string | undefined;
  /** Whoever has its number and birth date, or its code, may read of it */
  readonly isShown: boolean;
  /** They read the name, too */
  readonly isNamed: boolean;
  /** What came after it, as a renewal or a repeated assessment: the newest that is issued, else the newest on the way */
  readonly following:
    | { readonly id: number; readonly publicCode: string | undefined; readonly isShown: boolean }
    | undefined;
}

/** All that is recorded of a person in the chat, the newest first. */
export function certificatesOf(db: Db, candidateId: number, now: Date): Promise<Certificate[]> {
  return read(db, Prisma.sql`h."candidateId" = ${candidateId}`, now);
}

/** One of a person's own; undefined where it is not theirs. */
export async function ownCertificate(
  db: Db,
  { candidateId, id, now }: { candidateId: number; id: number; now: Date },
): Promise<Certificate | undefined> {
  const [found] = await read(db, Prisma.sql`c.id = ${id} and h."candidateId" = ${candidateId}`, now);
  return found;
}

/** The certificate of this number whose holder was born on this day: both, or nothing. One indexed question. */
export async function certificateByNumber(
  db: Db,
  seal: Seal,
  { key, birthDate, now }: { key: string; birthDate: Day; now: Date },
): Promise<Certificate | undefined> {
  const fingerprints = lookUpFingerprints(seal, { key, birthDate });
  const [found] = await read(db, Prisma.sql`c."lookUpFingerprint" = any(${fingerprints})`, now);
  return found;
}

/** The certificate of a public page; undefined where there is none, or its holder does not show it to anybody else. */
export async function certificateByCode(
  db: Db,
  code: string,
  { now, candidateId }: { now: Date; candidateId?: number | undefined },
): Promise<Certificate | undefined> {
  if (!isPublicCode(code)) return undefined;
  const [found] = await read(db, Prisma.sql`c."publicCode" = ${code}`, now);
  const isOwn = candidateId !== undefined && found?.candidateId === candidateId;
  return found?.isShown || isOwn ? found : undefined;
}

/** Counts that a certificate was looked up, for its holder: by which way and in which hour, never by whom. */
export async function noteLook(db: Db, look: { certificationId: number; way: LookWay; at: Date }): Promise<void> {
  const { certificationId, way, at } = look;
  const hour = new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000);
  await db.$executeRaw`
    insert into "CertificateLook" ("certificationId", way, hour) values (${certificationId}, ${way}::"LookWay", ${hour})
    on conflict ("certificationId", way, hour) do update set count = "CertificateLook".count + 1`;
}

/** What strangers read instead of a name: the first letters of its words, without degrees. */
export function initialsOf(fullName: string): string {
  const [name = ""] = fullName.split(",");
  const letters = name.split(/[\s-]+/).flatMap((word) => /\p{L}/u.exec(word)?.[0].toLocaleUpperCase("id") ?? []);
  return letters.map((letter) => `${letter}.`).join(" ");
}

interface Row {
  readonly id: number;
  readonly centreCode: string;
  readonly centreName: unknown;
  readonly zone: string;
  readonly holderId: number;
  readonly fullName: string;
  readonly candidateId: number | null;
  readonly schemeId: number;
  readonly scheme: string;
  readonly kkniLevel: number | null;
  readonly kind: IssuanceKind;
  readonly state: CertificationState;
  readonly number: string | null;
  readonly registrationNo: string | null;
  readonly lspLicence: string | null;
  readonly assessedOn: Day | null;
  readonly issuedOn: Day | null;
  readonly validUntil: Day | null;
  readonly revokedOn: Day | null;
  readonly revokeReason: string | null;
  readonly checkedOn: Day | null;
  readonly publicCode: string | null;
  readonly isShown: boolean;
  readonly isNamed: boolean;
  readonly followingId: number | null;
  readonly followingCode: string | null;
  readonly followingShown: boolean | null;
}

async function read(db: Db, which: Prisma.Sql, now: Date): Promise<Certificate[]> {
  const rows = await rowsOf<Row>(db, certificatesWhere(which));
  return rows.map((row) => certificateIn(row, now));
}

/** The statement by which certificates are read; c is the certification, h its holder. */
export function certificatesWhere(which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select c.id, c."centreCode", b.name as "centreName", b.zone, h.id as "holderId", h."fullName", h."candidateId",
      s.id as "schemeId", s.name as scheme, s."kkniLevel", c.kind::text as kind, c.state::text as state,
      c."certificateNo" as number, c."registrationNo", c."lspLicence",
      c."assessedOn"::text, c."issuedOn"::text, c."validUntil"::text, c."revokedOn"::text, c."revokeReason",
      c."checkedOn"::text, c."publicCode", c."publicCheckOffAt" is null as "isShown",
      c."nameAgreedAt" is not null as "isNamed",
      n.id as "followingId", n."publicCode" as "followingCode", n."publicCheckOffAt" is null as "followingShown"
    from "Certification" c
    join "Holder" h on h.id = c."holderId"
    join "Scheme" s on s.id = c."schemeId"
    join "Centre" b on b.code = c."centreCode"
    left join lateral (
      select f.id, f."publicCode", f."publicCheckOffAt" from "Certification" f
      where f."previousId" = c.id and f.state <> 'withdrawn'
      order by f."publicCode" is null, f.id desc limit 1
    ) n on true
    where ${which}
    order by coalesce(c."issuedOn", c."assessedOn", c."createdAt"::date) desc, c.id desc`;
}

function certificateIn(row: Row, now: Date): Certificate {
  const validUntil = row.validUntil ?? undefined;
  const today = localDate(now, row.zone);
  return {
    id: row.id,
    centreCode: row.centreCode,
    centreName: row.centreName,
    zone: row.zone,
    holderId: row.holderId,
    holderName: row.fullName,
    candidateId: row.candidateId ?? undefined,
    schemeId: row.schemeId,
    scheme: row.scheme,
    kkniLevel: row.kkniLevel ?? undefined,
    kind: row.kind,
    state: row.state,
    status: statusOn({ state: row.state, validUntil }, today),
    daysLeft: validUntil === undefined ? undefined : daysLeft(validUntil, today),
    number: row.number ?? undefined,
    registrationNo: row.registrationNo ?? undefined,
    lspLicence: row.lspLicence ?? undefined,
    assessedOn: row.assessedOn ?? undefined,
    issuedOn: row.issuedOn ?? undefined,
    validUntil,
    revokedOn: row.revokedOn ?? undefined,
    revokeReason: row.revokeReason ?? undefined,
    checkedOn: row.checkedOn ?? undefined,
    publicCode: row.publicCode ?? undefined,
    isShown: row.isShown,
    isNamed: row.isNamed,
    following:
      row.followingId === null
        ? undefined
        : { id: row.followingId, publicCode: row.followingCode ?? undefined, isShown: row.followingShown === true },
  };
}
