// What names an erasure: made with our key from the row that was erased, so that this row and no later one is known again.
import type { Seal } from "../platform/seal.ts";

export interface ErasedRow {
  readonly id: number;
  /** Null where they have no Telegram account */
  readonly telegramId: bigint | null;
  readonly createdAt: Date;
  /** Of somebody of whom only a list knew, what is stored of them; the id is that of a holder */
  readonly listed?: string;
}

export function listedRow(holder: {
  id: number;
  nikFingerprint: string | null;
  birthDateFingerprint: string | null;
  foldedName: string;
}): ErasedRow {
  const { id, nikFingerprint, birthDateFingerprint, foldedName } = holder;
  const listed = [nikFingerprint, birthDateFingerprint, foldedName].join(" ");
  return { id, telegramId: null, createdAt: new Date(0), listed };
}

/** The moment in which we met is part of it: whoever begins anew is another row, and not the one that was erased. */
export function fingerprintOf(seal: Seal, row: ErasedRow): string {
  return seal.fingerprint(namedBy(row), "erasure");
}

/** The same under every key of the ring. */
export function fingerprintsOf(seal: Seal, row: ErasedRow): string[] {
  return seal.fingerprints(namedBy(row), "erasure");
}

function namedBy({ id, telegramId, createdAt, listed }: ErasedRow): string {
  if (listed !== undefined) return `listed ${id} ${listed}`;
  return `${telegramId ?? `person ${id}`} ${createdAt.toISOString()}`;
}
