// Whose command menu is not everybody's, because of the roles that they hold or have held.

import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import type { MenuReader, OwnCommand } from "../telegram/commands.ts";
import { commandsOf, rolesOf } from "./roles.ts";

type Stands = Pick<Runtime, "config" | "db">;

/** The commands of staff in one person's menu; whether there ever were any, so that a chat that missed it is set right. */
export async function menuOf(
  rt: Stands,
  telegramId: number,
): Promise<{ staffCommands: OwnCommand[]; isOrWasStaff: boolean }> {
  const held = await rolesOf(rt, telegramId);
  const isOrWasStaff =
    held.length > 0 || (await rt.db.heldRole.findFirst({ where: { telegramId: BigInt(telegramId) } })) !== null;
  return { staffCommands: commandsOf(held), isOrWasStaff };
}

/** Everybody whose menu may differ: who holds a role, has held one, or acted while ADMIN_IDS still named them. */
export async function menuReaders(rt: Stands): Promise<MenuReader[]> {
  const rows = await rowsOf<{ telegramId: string; language: string | null }>(
    rt.db,
    Prisma.sql`select s."telegramId"::text as "telegramId", c.language
      from (
        select "telegramId" from "HeldRole"
        union select "staffTelegramId" from "StaffAct" where act <> 'refused'
        union select unnest(${[...rt.config.adminIds]}::bigint[])
      ) s left join "Candidate" c on c."telegramId" = s."telegramId"`,
  );
  const readers: MenuReader[] = [];
  for (const { telegramId, language } of rows) {
    const { staffCommands } = await menuOf(rt, Number(telegramId));
    readers.push({ telegramId: Number(telegramId), staffCommands, language: language ?? undefined });
  }
  return readers;
}
