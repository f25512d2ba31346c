// What a staff member is about to write into the register, kept sealed until it is saved: a restart loses no answer.
import type { Db } from "../platform/database.ts";
import type { Runtime } from "../runtime.ts";

/** What is done: a new certificate, one that follows another, or a change of one. */
export type Errand = "new" | "renew" | "replace" | "lost" | "correct" | "revoke" | "restore" | "part";

export const fields = [
  "centre",
  "scheme",
  "name",
  "birthDate",
  "nik",
  "number",
  "registrationNo",
  "issuedOn",
  "validUntil",
  "reason",
] as const;
export type Field = (typeof fields)[number];

/** What of a certificate can be corrected. */
export const correctable = [
  "number",
  "scheme",
  "name",
  "birthDate",
  "nik",
  "registrationNo",
  "issuedOn",
  "validUntil",
] as const satisfies readonly Field[];

export interface Draft {
  readonly errand: Errand;
  /** The certificate that it is about, and its changedAt as it was shown */
  readonly certificationId?: number;
  readonly seen?: string;
  /** The field that a correction is about */
  readonly corrects?: (typeof correctable)[number];
  /** What was answered; an empty text where there is none of it */
  readonly answers: Partial<Record<Field, string>>;
  /** The question that stands open although it was answered before */
  readonly again?: Field;
  /** Grows with every answer: a button of an older revision is an old button */
  readonly revision: number;
}

type Stands = Pick<Runtime, "seal" | "now"> & { readonly db: Db };

const KEPT_MS = 24 * 60 * 60_000;

/** What somebody has begun, if that is not a day ago. */
export async function findDraft({ db, seal, now }: Stands, telegramId: number): Promise<Draft | undefined> {
  const row = await db.certificateErrand.findUnique({ where: { telegramId: BigInt(telegramId) } });
  if (!row || row.changedAt.getTime() < now().getTime() - KEPT_MS) return undefined;
  return JSON.parse(seal.open(row.sealed, "certificate.errand")) as Draft;
}

/** Keeps it, in place of whatever they had begun. */
export async function keepDraft({ db, seal, now }: Stands, telegramId: number, draft: Draft): Promise<void> {
  const data = { sealed: seal.seal(JSON.stringify(draft), "certificate.errand"), changedAt: now() };
  const where = { telegramId: BigInt(telegramId) };
  await db.certificateErrand.upsert({ where, create: { ...where, ...data }, update: data });
}

/** Throws it away; without one nothing happens. */
export async function dropDraft(db: Db, telegramId: number): Promise<void> {
  await db.certificateErrand.deleteMany({ where: { telegramId: BigInt(telegramId) } });
}

/** Throws away what nobody went on with for a day. Resolves to how many there were. */
export async function forgetErrands({ db, now }: Pick<Stands, "db" | "now">): Promise<number> {
  const before = new Date(now().getTime() - KEPT_MS);
  return (await db.certificateErrand.deleteMany({ where: { changedAt: { lt: before } } })).count;
}

/** What has to be answered, in order. */
export function questionsOf({ errand, corrects }: Pick<Draft, "errand" | "corrects">): readonly Field[] {
  switch (errand) {
    case "new":
      return ["centre", "scheme", "name", "birthDate", "nik", "number", "registrationNo", "issuedOn", "validUntil"];
    case "renew":
    case "replace":
      return ["number", "registrationNo", "issuedOn", "validUntil"];
    case "correct":
      return corrects === undefined ? ["reason"] : [corrects, "reason"];
    default:
      return ["reason"];
  }
}

/** The question that stands open; undefined when all is answered. */
export function openQuestion(draft: Draft): Field | undefined {
  return draft.again ?? questionsOf(draft).find((field) => draft.answers[field] === undefined);
}
