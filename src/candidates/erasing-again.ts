// After an older backup was restored whoever it brought back is erased again.
import { dayFromDatabase } from "../platform/calendar.ts";
import type { Database } from "../platform/database.ts";
import { eraseHolder, eraseRows, erasureRow, forgetKeys, type Stands } from "./erasure.ts";
import { type KeptErasure, keepErasures, keptErasures } from "./erasure-ledger.ts";
import { type ErasedRow, fingerprintsOf, listedRow } from "./erasure-names.ts";

const PAGE = 1000;

/**
 * Erases again whoever an older backup brought back; run at start, before anybody is heard. The erasures are those of
 * the database and those of DATA_DIR, for the backup may be older than the erasure. Resolves to how many came back.
 */
export async function reapplyErasures(rt: Stands): Promise<number> {
  const erasures = await allErasures(rt);
  if (erasures.size === 0) return 0;
  let again = 0;
  const isErased = (row: ErasedRow) => fingerprintsOf(rt.seal, row).some((fingerprint) => erasures.has(fingerprint));
  for await (const candidate of candidates(rt.db)) {
    if (!isErased(candidate)) continue;
    if (candidate.telegramId !== null) await forgetKeys(rt, Number(candidate.telegramId));
    await rt.db.$transaction((tx) => eraseRows(rt, tx, candidate));
    again += 1;
  }
  for await (const { id, ...holder } of listedHolders(rt.db)) {
    if (!isErased(listedRow({ id, ...holder }))) continue;
    await rt.db.$transaction((tx) => eraseHolder(rt, tx, id));
    again += 1;
  }
  if (again > 0)
    rt.log.warn({ event: "erasures-applied-again", count: again }, "an older backup had brought erased people back");
  return again;
}

async function allErasures(rt: Stands): Promise<Set<string>> {
  const rows = await rt.db.erasure.findMany();
  const inDatabase = rows.map(({ fingerprint, erasedOn, receipt, kept }): KeptErasure => {
    return { fingerprint, erasedOn: dayFromDatabase(erasedOn), ...(receipt === null ? {} : { receipt, kept }) };
  });
  const inLedger = await keptErasures(rt);
  const missing = (from: readonly KeptErasure[], among: readonly KeptErasure[]): KeptErasure[] => {
    const there = new Set(among.map(({ fingerprint }) => fingerprint));
    return [...new Map(from.map((each) => [each.fingerprint, each])).values()].filter(
      ({ fingerprint }) => !there.has(fingerprint),
    );
  };
  await keepErasures(rt, missing(inDatabase, inLedger));
  await rt.db.erasure.createMany({ data: missing(inLedger, inDatabase).map(erasureRow), skipDuplicates: true });
  return new Set([...inDatabase, ...inLedger].map(({ fingerprint }) => fingerprint));
}

/** Everybody of whom there is a row. */
async function* candidates(db: Database): AsyncGenerator<ErasedRow> {
  for (let after = 0; ; ) {
    const page = await db.candidate.findMany({
      where: { id: { gt: after } },
      select: { id: true, telegramId: true, createdAt: true },
      orderBy: { id: "asc" },
      take: PAGE,
    });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

/** Of whom only lists know. */
async function* listedHolders(db: Database) {
  for (let after = 0; ; ) {
    const page = await db.holder.findMany({
      where: { id: { gt: after }, candidateId: null, participants: { some: {} } },
      select: { id: true, nikFingerprint: true, birthDateFingerprint: true, foldedName: true },
      orderBy: { id: "asc" },
      take: PAGE,
    });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}
