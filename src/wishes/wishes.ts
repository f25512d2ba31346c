import type { Db } from "../platform/database.ts";
import { isOpen, programmeWithIntakes } from "../trades/trades.ts";

/** Notes that a person wants to hear when a programme can be registered for. Asking twice is harmless. */
export async function wishForIntake(
  db: Db,
  wish: { candidateId: number; programmeCode: string; now: Date },
): Promise<"wished" | "open" | "unknown"> {
  const { candidateId, programmeCode, now } = wish;
  const programme = await programmeWithIntakes(db, programmeCode, now);
  if (!programme) return "unknown";
  if (programme.intakes.some(isOpen)) return "open";

  const reason = programme.intakes.some(({ standing }) => standing === "full") ? "full" : "noIntake";
  const again = { reason, wishedAt: now, toldAt: null } as const;
  await db.intakeWish.upsert({
    where: { candidateId_programmeCode: { candidateId, programmeCode } },
    create: { candidateId, programmeCode, ...again },
    update: again,
  });
  return "wished";
}

/** Takes a wish back; without one nothing happens. */
export async function takeWishBack(db: Db, candidateId: number, programmeCode: string): Promise<void> {
  await db.intakeWish.deleteMany({ where: { candidateId, programmeCode } });
}

/** Whether a person still waits to hear of a programme. */
export async function waitsFor(db: Db, candidateId: number, programmeCode: string): Promise<boolean> {
  return (await db.intakeWish.count({ where: { candidateId, programmeCode, toldAt: null } })) > 0;
}
