// Which intake a label such as `2026-04` means: the fourth of 2026 of a centre's trade, where there is exactly one.
import type { Db } from "../platform/database.ts";

export interface MeantIntake {
  readonly id: number;
  readonly programmeCode: string;
  readonly startsOn: Date;
  readonly endsOn: Date;
}

export function labelKey(tradeCode: string, label: string): string {
  return `${tradeCode} ${label}`;
}

/** A centre's intakes by trade and label. What several are called alike is certain of none. */
export async function intakesByLabel(db: Db, centreCode: string): Promise<ReadonlyMap<string, MeantIntake>> {
  const found = await db.intake.findMany({
    where: { centreCode, number: { not: null } },
    select: {
      id: true,
      number: true,
      programmeCode: true,
      startsOn: true,
      endsOn: true,
      programme: { select: { tradeCode: true } },
    },
  });
  const named = Map.groupBy(found, ({ programme, startsOn, number }) =>
    labelKey(programme.tradeCode, `${startsOn.getUTCFullYear()}-${String(number).padStart(2, "0")}`),
  );
  return new Map([...named].flatMap(([key, [only, another]]) => (only && !another ? [[key, only] as const] : [])));
}
