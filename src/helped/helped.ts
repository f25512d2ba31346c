// The front door: people whom somebody else registers, because they have no Telegram. Who reads the consent out, how many
// they may register, and the code by which a person comes for their record.
import { randomInt } from "node:crypto";
import { phoneFingerprints } from "../candidates/sealed-fields.ts";
import { type Database, type Db, rowsOf, type Tx } from "../platform/database.ts";
import { type Helped, Prisma } from "../platform/generated/prisma/client.ts";
import type { Seal } from "../platform/seal.ts";
import type { RegistrationState } from "../registration/registration.ts";
import { toldState } from "../registration/states.ts";
import type { Runtime } from "../runtime.ts";

/** How many people one helper registers: in a day, and within an hour. */
export const MOST_A_DAY = 20;
export const MOST_AN_HOUR = 5;
/** How many people without Telegram one phone number stands for. */
export const MOST_A_PHONE = 3;
/** How long a code can be used. */
export const CODE_DAYS = 90;

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const PURPOSE = "helped.claim";
/** Nothing that is taken for something else, read aloud or written by hand. */
const LETTERS = "ACDEFGHJKMNPQRTWXY";
const DIGITS = "34679";

type Stands = Pick<Runtime, "db" | "seal" | "now">;

/** Whether somebody may register one more person now: else until when they wait. */
export async function mayRegister(
  { db, now }: Pick<Stands, "now"> & { readonly db: Db },
  helperTelegramId: number,
): Promise<"yes" | { readonly until: Date; readonly why: "day" | "hour" }> {
  const at = now();
  const rows = await db.helped.findMany({
    where: { helperTelegramId: BigInt(helperTelegramId), startedAt: { gt: new Date(at.getTime() - DAY) } },
    orderBy: { startedAt: "desc" },
    take: MOST_A_DAY,
    select: { startedAt: true },
  });
  const oldest = rows[MOST_A_DAY - 1];
  if (oldest) return { until: new Date(oldest.startedAt.getTime() + DAY), why: "day" };
  const fifth = rows[MOST_AN_HOUR - 1];
  const until = fifth && new Date(fifth.startedAt.getTime() + HOUR);
  return until && until > at ? { until, why: "hour" } : "yes";
}

/** Whether a number stands for as many people as it may. */
export async function isPhoneUsedUp(db: Db, seal: Seal, { phone, but }: { phone: string; but: number }) {
  const count = await db.candidate.count({
    where: { phoneFingerprint: { in: phoneFingerprints(seal, phone) }, telegramId: null, id: { not: but } },
  });
  return count >= MOST_A_PHONE;
}

/** What a code looks like: eight letters and digits, at least one of each, in two groups. */
function newCode(): string {
  const all = LETTERS + DIGITS;
  const signs = Array.from({ length: 8 }, () => all[randomInt(all.length)]);
  signs[randomInt(4)] = LETTERS[randomInt(LETTERS.length)];
  signs[4 + randomInt(4)] = DIGITS[randomInt(DIGITS.length)];
  return signs.join("");
}

/** A code as it is written down: `K7DM-R4TX`. */
export function printedCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** A code as somebody typed it or a link has it; undefined for whatever is none. */
export function readCode(typed: string): string | undefined {
  const text = typed.trim().toUpperCase();
  if (!/^[A-Z0-9]{4}[\s–-]?[A-Z0-9]{4}$/.test(text)) return undefined;
  const code = text.replace(/[^A-Z0-9]/g, "");
  const isOurs = [...code].every((sign) => LETTERS.includes(sign) || DIGITS.includes(sign));
  return isOurs && /\d/.test(code) ? code : undefined;
}

/** Makes a code, which is told this once and kept nowhere; an earlier one of the same record is void. */
export async function makeCode(rt: Pick<Stands, "seal" | "now">, tx: Tx, id: number): Promise<string> {
  const code = newCode();
  const claimUntil = new Date(rt.now().getTime() + CODE_DAYS * DAY);
  const claimFingerprint = rt.seal.fingerprint(code, PURPOSE);
  await tx.helped.update({ where: { id }, data: { claimFingerprint, claimUntil } });
  return code;
}

/** Names the code that a record has now, so that one press makes one code. It tells nothing of the code. */
export function stampOf({ claimFingerprint }: Pick<Helped, "claimFingerprint">): string {
  return claimFingerprint?.slice(-6) ?? "none";
}

/** Makes a code in place of the one that `stamp` names; undefined if that was replaced or used before. */
export function replaceCode(rt: Stands, id: number, stamp: string): Promise<string | undefined> {
  return rt.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Helped" where id = ${id} for update`;
    const helped = await tx.helped.findUnique({ where: { id } });
    return helped && !helped.claimedAt && stampOf(helped) === stamp ? makeCode(rt, tx, id) : undefined;
  });
}

/** Keyed digests of a code, one for each key of the ring: what may be remembered of it. */
export function digestsOf({ seal }: Pick<Stands, "seal">, code: string): readonly string[] {
  return seal.fingerprints(code, PURPOSE);
}

/** The record that a code opens; undefined where it opens none any more. */
export function recordOf(rt: Stands, code: string): Promise<Helped | undefined> {
  return recordUnder(rt, digestsOf(rt, code));
}

/** The same of a code whose digest is known. */
export async function recordUnder(rt: Stands, digests: readonly string[]): Promise<Helped | undefined> {
  const found = await waitingUnder(rt, digests);
  return found?.claimUntil && found.claimUntil > rt.now() ? found : undefined;
}

/** The record of the newest code that was made for it, also where its time is over. */
export async function waitingUnder({ db }: Stands, digests: readonly string[]): Promise<Helped | undefined> {
  const where = { claimFingerprint: { in: [...digests] }, claimedAt: null, submittedAt: { not: null } };
  return (await db.helped.findFirst({ where })) ?? undefined;
}

/** What a helper reads of a registration, as its owner would: what staff can still take back does not count. */
export const standing = {
  number: true,
  state: true,
  changes: { orderBy: { id: "desc" }, take: 1, select: { toldFrom: true, shownAs: true } },
} as const;

/** What somebody is called among those who know them: two words of a name, for the first may be `Inaq` or `Lalu`. */
export function givenName(fullName: string | null): string {
  return (fullName ?? "–").split(" ").slice(0, 2).join(" ");
}

/** Somebody whom a helper registers or has registered, as the helper's list shows them. */
export interface HelpedPerson {
  readonly id: number;
  readonly name: string | null;
  readonly number: string | null;
  readonly state: RegistrationState | null;
  readonly isDone: boolean;
}

/** Whom a helper registered and nobody has claimed yet, the newest first. Not who they are: name, number and state. */
export async function helpedBy(
  { db, now }: Pick<Stands, "now"> & { readonly db: Db },
  { helperTelegramId, page, pageSize }: { helperTelegramId: number; page: number; pageSize: number },
): Promise<{ total: number; taken: number; people: HelpedPerson[] }> {
  const where = { helperTelegramId: BigInt(helperTelegramId), claimedAt: null };
  const [total, taken, rows] = await Promise.all([
    db.helped.count({ where }),
    db.helped.count({ where: { ...where, claimedAt: { not: null } } }),
    db.helped.findMany({
      where,
      orderBy: { id: "desc" },
      skip: page * pageSize,
      take: pageSize,
      select: {
        id: true,
        submittedAt: true,
        candidate: { select: { fullName: true } },
        registration: { select: standing },
      },
    }),
  ]);
  const people = rows.map(({ id, submittedAt, candidate, registration }) => ({
    id,
    name: candidate.fullName,
    number: registration?.number ?? null,
    state: registration && toldState(registration, now()),
    isDone: submittedAt !== null,
  }));
  return { total, taken, people };
}

/** One record of a helper's own, as long as it is theirs: once it was claimed it is not. */
export async function ownHelped(db: Db, id: number, helperTelegramId: number): Promise<Helped | undefined> {
  if (!(Number.isSafeInteger(id) && id > 0 && id <= 2_147_483_647)) return undefined;
  const found = await db.helped.findUnique({ where: { id } });
  return found?.helperTelegramId === BigInt(helperTelegramId) && found.claimedAt === null ? found : undefined;
}

/** Who registered somebody without Telegram: by whom staff reach them. */
export interface Helper {
  readonly name: string;
  readonly phone: string | undefined;
}

/** The helpers of registrations that nobody has claimed yet, by the registration's id. */
export async function helpersOf(
  { db, seal }: { readonly db: Db; readonly seal: Seal },
  registrationIds: readonly number[],
): Promise<ReadonlyMap<number, Helper>> {
  const rows = await rowsOf<{ id: number; helperId: string; name: string | null; phoneSealed: string | null }>(
    db,
    Prisma.sql`
    select distinct on (h."registrationId") h."registrationId" as id, h."helperTelegramId"::text as "helperId",
      coalesce(n.name, c."fullName") as name, c."phoneSealed"
    from "Helped" h left join "StaffName" n on n."telegramId" = h."helperTelegramId"
    left join "Candidate" c on c."telegramId" = h."helperTelegramId"
    where h."registrationId" = any(${[...registrationIds]}) and h."claimedAt" is null
    order by h."registrationId", h.id desc`,
  );
  return new Map(
    rows.map(({ id, helperId, name, phoneSealed }) => [
      id,
      {
        name: name ?? `Telegram ${helperId}`,
        phone: phoneSealed === null ? undefined : seal.open(phoneSealed, "candidate.phone"),
      },
    ]),
  );
}

/** How many people each helper registered within a month, the most first, at the centres within reach. */
export async function countsByHelper(
  db: Db,
  { reach, since }: { reach: "everywhere" | readonly string[]; since: Date },
): Promise<{ telegramId: bigint; count: number; claimed: number }[]> {
  const centres = reach === "everywhere" ? {} : { centreCode: { in: [...reach] } };
  const where = { ...centres, submittedAt: { gt: since } };
  const [all, claimed] = await Promise.all([
    db.helped.groupBy({ by: ["helperTelegramId"], where, _count: true }),
    db.helped.groupBy({ by: ["helperTelegramId"], where: { ...where, claimedAt: { not: null } }, _count: true }),
  ]);
  const claims = new Map(claimed.map(({ helperTelegramId, _count }) => [helperTelegramId, _count]));
  return all
    .map(({ helperTelegramId, _count }) => ({
      telegramId: helperTelegramId,
      count: _count,
      claimed: claims.get(helperTelegramId) ?? 0,
    }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 20);
}

/** Throws an unfinished record away, with all that was told of the person. */
export async function dropHelped(
  db: Database,
  { id, candidateId }: Pick<Helped, "id" | "candidateId">,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.helped.deleteMany({ where: { id, submittedAt: null } });
    if (count === 1) await tx.candidate.deleteMany({ where: { id: candidateId, telegramId: null } });
    return count === 1;
  });
}
