// What an erased person holds in hand: a number by which the erasure can be shown, made with our key, telling nothing of them.
import type { Day } from "../platform/calendar.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import type { Seal } from "../platform/seal.ts";

/** What an erasure may have to leave, because the law has the centre keep it, or because Telegram does not let us. */
export const keptThings = ["certificates", "service", "recruiting", "reports", "group"] as const;
export type KeptThing = (typeof keptThings)[number];

/** Without I, L, O and U, which are read as others. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RECEIPT = /^HPS-([0-9A-HJKMNP-TV-Z]{5})-([0-9A-HJKMNP-TV-Z]{5})$/;

/** The number for one person's row, the same whenever it is asked for: a second tap shows the same receipt. */
export function receiptOf(seal: Pick<Seal, "fingerprint">, telegramId: number, candidateId: number): string {
  return numberFrom(seal.fingerprint(named(telegramId, candidateId), "receipt"));
}

/** The number for somebody without Telegram, who takes it home on paper: of a person, or of one whom only lists know. */
export function paperReceiptOf(
  seal: Pick<Seal, "fingerprint">,
  who: { readonly candidateId: number } | { readonly holderId: number },
): string {
  const name = "holderId" in who ? `listed ${who.holderId}` : `person ${who.candidateId}`;
  return numberFrom(seal.fingerprint(name, "receipt"));
}

/** The receipts that this row may have been given, whatever key was the newest then. */
export function receiptsOf(seal: Pick<Seal, "fingerprints">, telegramId: number, candidateId: number): string[] {
  return seal.fingerprints(named(telegramId, candidateId), "receipt").map(numberFrom);
}

/** Reads a number as it is typed; undefined for anything else. */
export function readReceipt(typed: string): string | undefined {
  const text = typed.trim().toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1").replace(/\s+/g, "-");
  return RECEIPT.test(text) ? text : undefined;
}

/** What is known of an erasure by its receipt: the day and what stayed, nothing else. */
export async function erasureBy(db: Db, receipts: readonly string[]): Promise<ErasureShown | undefined> {
  const row = await db.erasure.findFirst({ where: { receipt: { in: [...receipts] } } });
  if (!row?.receipt) return undefined;
  const kept = keptThings.filter((thing) => row.kept.includes(thing));
  return { receipt: row.receipt, erasedOn: dayFromDatabase(row.erasedOn), kept };
}

export interface ErasureShown {
  readonly receipt: string;
  readonly erasedOn: Day;
  readonly kept: readonly KeptThing[];
}

function named(telegramId: number, candidateId: number): string {
  return `${telegramId} ${candidateId}`;
}

function numberFrom(fingerprint: string): string {
  const bytes = Buffer.from(fingerprint.split(".").at(-1) ?? "", "base64url").subarray(0, 10);
  const text = [...bytes].map((byte) => LETTERS[byte % 32]).join("");
  return `HPS-${text.slice(0, 5)}-${text.slice(5)}`;
}
