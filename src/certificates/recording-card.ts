// One certificate as staff read it, and finding some.
import { foldedName } from "../candidates/folded-name.ts";
import { maskedNik } from "../candidates/nik.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import { type Day, dayFromDatabase, localDate } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { CertificationState } from "../platform/generated/prisma/enums.ts";
import { namesOfStaff } from "../roles/holders.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { PAGE } from "../telegram/paging.ts";
import type { Words } from "../telegram/texts.ts";
import { certificateKey } from "./numbers.ts";
import { withinReach } from "./recording.ts";
import { openHolder } from "./sealed-holder.ts";
import { type CertificateStatus, daysLeft, statusOn } from "./status.ts";

/** A certificate in a list. */
export interface Listed {
  readonly id: number;
  /** Its number, else what the centre's spreadsheet calls it */
  readonly label: string | undefined;
  readonly name: string;
  readonly scheme: string;
  readonly status: CertificateStatus;
}

export interface Card extends Listed {
  readonly seen: string;
  readonly state: CertificationState;
  readonly number: string | undefined;
  readonly recordKey: string | undefined;
  readonly registrationNo: string | undefined;
  readonly lspLicence: string | undefined;
  readonly kkniLevel: number | undefined;
  readonly schemeId: number;
  readonly validityMonths: number;
  readonly centre: string;
  readonly centreCode: string;
  readonly zone: string;
  readonly maskedNik: string | undefined;
  readonly birthDate: Day | undefined;
  readonly issuedOn: Day | undefined;
  readonly validUntil: Day | undefined;
  readonly daysLeft: number | undefined;
  readonly checkedOn: Day | undefined;
  readonly revokedOn: Day | undefined;
  readonly revokeReason: string | undefined;
  /** Since when it is somebody's in the chat */
  readonly matchedAt: Date | undefined;
  readonly previousId: number | undefined;
  readonly followingId: number | undefined;
  readonly changes: readonly Change[];
}

export interface Change {
  readonly from: CertificationState | null;
  readonly to: CertificationState;
  readonly fields: readonly string[];
  readonly at: Date;
  /** Who made it, in words; a staff member by name */
  readonly who: string;
  readonly reason: string | undefined;
}

type Needs = Pick<Runtime, "db" | "seal" | "now">;

/** Reads one within reach; undefined if there is none. */
export async function findCard(
  rt: Needs,
  { id, reach, words }: { id: number; reach: Reach; words: Words },
): Promise<Card | undefined> {
  const found = await rt.db.certification.findFirst({
    where: { id, ...withinReach(reach) },
    include: {
      scheme: true,
      centre: { select: { name: true, zone: true } },
      holder: true,
      changes: { orderBy: { id: "asc" } },
      following: { where: { state: { not: "withdrawn" } }, orderBy: { id: "desc" }, take: 1, select: { id: true } },
    },
  });
  if (!found) return undefined;
  const { holder, scheme, centre } = found;
  const { nik, birthDate } = openHolder(rt.seal, holder);
  const validUntil = day(found.validUntil);
  const today = localDate(rt.now(), centre.zone);
  const who = await actorWords(
    rt.db,
    words,
    found.changes.map(({ actor }) => actor),
  );
  return {
    id: found.id,
    label: found.certificateNo ?? found.recordKey ?? undefined,
    name: holder.fullName,
    scheme: scheme.name,
    status: statusOn({ state: found.state, validUntil }, today),
    seen: found.changedAt.toISOString(),
    state: found.state,
    number: found.certificateNo ?? undefined,
    recordKey: found.recordKey ?? undefined,
    registrationNo: found.registrationNo ?? undefined,
    lspLicence: found.lspLicence ?? undefined,
    kkniLevel: scheme.kkniLevel ?? undefined,
    schemeId: scheme.id,
    validityMonths: scheme.validityMonths,
    centre: inLanguage(centre.name, words.language),
    centreCode: found.centreCode,
    zone: centre.zone,
    maskedNik: nik && maskedNik(nik),
    birthDate,
    issuedOn: day(found.issuedOn),
    validUntil,
    daysLeft: validUntil === undefined ? undefined : daysLeft(validUntil, today),
    checkedOn: day(found.checkedOn),
    revokedOn: day(found.revokedOn),
    revokeReason: found.revokeReason ?? undefined,
    matchedAt: latest(holder.matchedAt, found.createdAt),
    previousId: found.previousId ?? undefined,
    followingId: found.following[0]?.id,
    changes: found.changes.map(({ actor, reason, ...change }) => ({
      ...change,
      who: who(actor),
      reason: reason ?? undefined,
    })),
  };
}

/**
 * Finds certificates within reach by number or how it ends, by what the centre's spreadsheet calls them, or by a part of the holder's
 * name: case, accents, apostrophes and the ways to shorten Muhammad make no difference. One page, and how many in all.
 */
export async function findCertificates(
  rt: Pick<Runtime, "db" | "now">,
  { typed, reach }: { typed: string; reach: Reach },
): Promise<{ rows: Listed[]; total: number }> {
  const conditions = wantedBy(typed);
  if (!conditions) return { rows: [], total: 0 };
  const ours = reach === "everywhere" ? Prisma.sql`true` : Prisma.sql`c."centreCode" = any(${[...reach]})`;
  const rows = await rowsOf<
    Omit<Listed, "status"> & { state: CertificationState; until: Day | null; zone: string; total: number }
  >(
    rt.db,
    Prisma.sql`
      select c.id, coalesce(c."certificateNo", c."recordKey") as label, h."fullName" as name, s.name as scheme,
        c.state::text, to_char(c."validUntil", 'YYYY-MM-DD') as until, z.zone, (count(*) over ())::int as total
      from "Certification" c
      join "Holder" h on h.id = c."holderId" join "Scheme" s on s.id = c."schemeId" join "Centre" z on z.code = c."centreCode"
      where ${ours} and (${conditions}) order by c.id desc limit ${PAGE}`,
  );
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ state, until, zone, total: _, label, ...row }) => ({
      ...row,
      label: label ?? undefined,
      status: statusOn({ state, validUntil: until ?? undefined }, localDate(rt.now(), zone)),
    })),
  };
}

function wantedBy(typed: string): Prisma.Sql | undefined {
  const key = certificateKey(typed);
  const text = typed.trim();
  const byKey = key === undefined ? [] : [Prisma.sql`c."certificateKey" like ${`%${key}`}`];
  const byRecord = /^[\w./-]{2,40}$/.test(text) ? [Prisma.sql`upper(c."recordKey") = upper(${text})`] : [];
  const words = /\d/.test(text) ? [] : foldedName(text).split(" ").filter(Boolean).slice(0, 6);
  const patterns = words.map((word) => `%${word.length > 2 ? "" : " "}${word.replace(/[\\%_]/g, "\\$&")}%`);
  const byName = words.join("").length < 2 ? [] : [Prisma.sql`' ' || h."foldedName" like all(${patterns})`];
  const all = [...byKey, ...byRecord, ...byName];
  return all.length === 0 ? undefined : Prisma.join(all, " or ");
}

/** What staff, imports, the person and the bot are called in a history. */
async function actorWords(db: Db, words: Words, actors: readonly string[]): Promise<(actor: string) => string> {
  const ids = actors.flatMap((actor) => {
    const id = /^staff:(\d+)$/.exec(actor)?.[1];
    return id === undefined ? [] : [BigInt(id)];
  });
  const name = await namesOfStaff(db, ids, (id) => words.plain("roles-nameless", { id }));
  return (actor) => {
    const [kind, id = ""] = actor.split(":");
    if (kind === "staff") return name(BigInt(id));
    if (kind === "import") return words.plain("certificates-record-by-import", { number: id });
    return words.plain(kind === "candidate" ? "certificates-record-by-person" : "certificates-record-by-bot");
  };
}

/** One that was recorded after its holder became known is theirs only since. */
function latest(matchedAt: Date | null, createdAt: Date): Date | undefined {
  return matchedAt !== null && matchedAt < createdAt ? createdAt : (matchedAt ?? undefined);
}

function day(date: Date | null): Day | undefined {
  return date ? dayFromDatabase(date) : undefined;
}
