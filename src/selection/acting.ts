// Whoever acts for a centre, and how what they do to registrants is recorded.
import type { StaffActName } from "../audit/audit.ts";
import type { Tx } from "../platform/database.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";

export type Stands = Pick<Runtime, "db" | "now" | "work">;

/** Whoever acts for a centre. */
export interface By {
  readonly telegramId: number;
  readonly reach: Reach;
}

/** Who did something, as a registration's changes name them. */
export function actorOf({ telegramId }: By): `staff:${number}` {
  return `staff:${telegramId}`;
}

/** Records in the trail what was done, once for each subject: a registration's number, an intake's code, a session. */
export async function noteEach(
  rt: Pick<Stands, "now">,
  tx: Tx,
  by: By,
  act: StaffActName,
  subjects: readonly string[],
): Promise<void> {
  const centreCodes = by.reach === "everywhere" ? [] : [...by.reach];
  await tx.staffAct.createMany({
    data: subjects.map((subject) => ({
      staffTelegramId: BigInt(by.telegramId),
      act,
      subject,
      centreCodes,
      at: rt.now(),
    })),
  });
}
