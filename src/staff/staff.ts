// Who may act for the centre, and the record of what they did.
import type { Db } from "../platform/database.ts";
import type { Runtime } from "../runtime.ts";

/** What staff can do, as the audit trail names it. */
export type StaffActName =
  | "desk-opened"
  | "registrations-listed"
  | "registration-viewed"
  | "registrations-searched"
  | "registrations-exported"
  | "wishes-viewed"
  | "refused";

/** Whether a person may act for the centre at this moment. Asked at every press: nothing in a button proves it. */
export function isStaff(rt: Pick<Runtime, "config">, telegramId: number): boolean {
  return rt.config.adminIds.includes(telegramId);
}

/**
 * Records what was done or refused. The subject names a programme, an intake or a registration's number,
 * never a person. Resolves to the row's id.
 */
export async function noteAct(
  db: Db,
  act: { telegramId: number; act: StaffActName; subject?: string | undefined; at: Date },
): Promise<number> {
  const { id } = await db.staffAct.create({
    data: { staffTelegramId: BigInt(act.telegramId), act: act.act, subject: act.subject ?? null, at: act.at },
    select: { id: true },
  });
  return id;
}

/** Whose command menu the desk is or was in: today's staff, and whoever has used it before they left. */
export async function deskReaders(
  rt: Pick<Runtime, "config" | "db">,
): Promise<{ telegramId: number; isStaff: boolean; language: string | undefined }[]> {
  const acted = await rt.db.staffAct.findMany({
    where: { act: { not: "refused" } },
    distinct: ["staffTelegramId"],
    select: { staffTelegramId: true },
  });
  const ids = new Set([...rt.config.adminIds, ...acted.map(({ staffTelegramId }) => Number(staffTelegramId))]);
  const met = await rt.db.candidate.findMany({
    where: { telegramId: { in: [...ids].map(BigInt) } },
    select: { telegramId: true, language: true },
  });
  const languages = new Map(met.map(({ telegramId, language }) => [Number(telegramId), language]));
  return [...ids].map((telegramId) => ({
    telegramId,
    isStaff: isStaff(rt, telegramId),
    language: languages.get(telegramId),
  }));
}
