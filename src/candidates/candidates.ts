import type { Db } from "../platform/database.ts";

/** Finds the person who wrote, or begins to know them: id and language only, nothing is asked. */
export async function meetCandidate(
  db: Db,
  person: { telegramId: number; language: string; at: Date },
): Promise<{ id: number; language: string; isNew: boolean }> {
  const telegramId = BigInt(person.telegramId);
  const known = await db.candidate.findUnique({
    where: { telegramId },
    select: { id: true, language: true, reachable: true },
  });
  if (known) {
    if (!known.reachable) await db.candidate.update({ where: { id: known.id }, data: { reachable: true } });
    return { id: known.id, language: known.language, isNew: false };
  }
  const met = await db.candidate.upsert({
    where: { telegramId },
    create: { telegramId, language: person.language, createdAt: person.at },
    update: {},
    select: { id: true, language: true },
  });
  return { ...met, isNew: true };
}

/** Keeps the language that the person chose. */
export async function chooseLanguage(db: Db, candidateId: number, language: string): Promise<void> {
  await db.candidate.update({ where: { id: candidateId }, data: { language } });
}

/** Remembers whether Telegram still lets us write to this person. */
export async function markReachable(db: Db, telegramId: number, reachable: boolean): Promise<void> {
  await db.candidate.updateMany({ where: { telegramId: BigInt(telegramId) }, data: { reachable } });
}
