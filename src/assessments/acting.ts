// Whoever acts for a centre, and how what they do is recorded.
import { noteAct, type StaffActName } from "../audit/audit.ts";
import type { Tx } from "../platform/database.ts";
import type { AssessmentSession } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";

export type Stands = Pick<Runtime, "db" | "now" | "work">;

/** Whoever acts for a centre. */
export interface By {
  readonly telegramId: number;
  readonly reach: Reach;
}

/** Who did something, as a certification's changes name them. */
export function actorOf({ telegramId }: By): `staff:${number}` {
  return `staff:${telegramId}`;
}

/** The same of many certifications at once. */
export async function noteEach(rt: Stands, tx: Tx, by: By, act: StaffActName, ids: readonly number[]): Promise<void> {
  const centreCodes = by.reach === "everywhere" ? [] : [...by.reach];
  await tx.staffAct.createMany({
    data: ids.map((id) => ({
      staffTelegramId: BigInt(by.telegramId),
      act,
      subject: String(id),
      centreCodes,
      at: rt.now(),
    })),
  });
}

/** Records in the trail what was done about a session or a certification, by its number. */
export async function note(rt: Stands, tx: Tx, by: By, act: StaffActName, id: number): Promise<void> {
  await noteAct(tx, { telegramId: by.telegramId, act, subject: String(id), reach: by.reach, at: rt.now() });
}

/** A session, held until the transaction ends. */
export async function locked(tx: Tx, id: number): Promise<AssessmentSession | null> {
  await tx.$queryRaw`select 1 from "AssessmentSession" where id = ${id} for update`;
  return tx.assessmentSession.findUnique({ where: { id } });
}
