// Which intake a label means: the one that staff have said it means; else of `2026-04` the fourth of 2026 of a centre's
// trade, where there is exactly one; else the one whose code it is.
import type { Db } from "../platform/database.ts";

export interface MeantIntake {
  readonly id: number;
  readonly programmeCode: string;
  readonly startsOn: Date;
  readonly endsOn: Date;
}

/** A label of a trade; of codes, case does not count. */
export function labelKey(tradeCode: string, label: string): string {
  return `${tradeCode} ${label.toUpperCase()}`;
}

/** A centre's intakes by trade and label. What several are called alike is certain of none. */
export async function intakesByLabel(db: Db, centreCode: string): Promise<ReadonlyMap<string, MeantIntake>> {
  const found = await db.intake.findMany({
    where: { centreCode },
    select: {
      id: true,
      code: true,
      number: true,
      programmeCode: true,
      startsOn: true,
      endsOn: true,
      programme: { select: { tradeCode: true } },
    },
  });
  const byId = new Map(found.map((intake) => [intake.id, intake]));
  const byCode = found.map(
    (intake) => [labelKey(intake.programme.tradeCode, intake.code.toUpperCase()), intake] as const,
  );
  const numbered = Map.groupBy(
    found.filter(({ number }) => number !== null),
    ({ programme, startsOn, number }) => labelKey(programme.tradeCode, numberedLabel(startsOn, number ?? 0)),
  );
  const said = Map.groupBy(
    await db.participant.groupBy({
      by: ["tradeCode", "label", "intakeId"],
      where: { centreCode, intakeId: { not: null }, label: { not: "" } },
    }),
    ({ tradeCode, label }) => labelKey(tradeCode, label),
  );
  return new Map([
    ...byCode,
    ...onlyOnes(numbered),
    ...onlyOnes(said).flatMap(([key, { intakeId }]) => {
      const intake = byId.get(intakeId ?? 0);
      return intake ? [[key, intake] as const] : [];
    }),
  ]);
}

/** What lists call an intake: `2026-04` is the fourth that begins in 2026. */
function numberedLabel(startsOn: Date, number: number): string {
  return `${startsOn.getUTCFullYear()}-${String(number).padStart(2, "0")}`;
}

function onlyOnes<T>(those: ReadonlyMap<string, readonly T[]>): (readonly [string, T])[] {
  return [...those].flatMap(([key, [only, another]]) => (only && !another ? [[key, only] as const] : []));
}
