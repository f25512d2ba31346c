// Whoever has several centres may look at one alone: chosen at the desk, it holds in the lists to which the desk leads, and
// in nothing else. What they may do there is read anew at each press.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import type { Staff } from "./gate.ts";
import { type Reach, type Right, reaches, reachOf } from "./roles.ts";

/** A working day: whoever comes back tomorrow sees all of theirs. */
const SECONDS = 12 * 60 * 60;

/** Looks at one centre from now on, or at all again. */
export function lookAt(rt: Pick<Runtime, "coordination">, telegramId: number, centre: string | undefined) {
  const key = oneCentreKey(telegramId);
  return centre === undefined ? rt.coordination.delete(key) : rt.coordination.set(key, centre, SECONDS);
}

/** The same staff with the reach of the one centre that they chose, while it is theirs. */
export async function atOneCentre(rt: Pick<Runtime, "coordination">, staff: Staff): Promise<Staff> {
  const only = await rt.coordination.get(oneCentreKey(staff.telegramId));
  return only && reaches(staff.reach, only) ? { ...staff, reach: [only], only } : staff;
}

/** Says of a list that it is that of one centre: few words tell why it is short. */
export async function sayOnlyAt(rt: Pick<Runtime, "db">, ctx: BotContext, code: string): Promise<void> {
  const centre = await rt.db.centre.findUnique({ where: { code }, select: { name: true } });
  if (centre) ctx.popUp(ctx.words.plain("roles-only-at", { centre: inLanguage(centre.name, ctx.words.language) }));
}

/** For which centres they have another right, narrowed as they chose. */
export function reachFor({ held, only }: Pick<Staff, "held" | "only">, right: Right): Reach {
  const reach = reachOf(held, right);
  if (only === undefined) return reach;
  return reaches(reach, only) ? [only] : [];
}

function oneCentreKey(telegramId: number): string {
  return `desk-centre:${telegramId}`;
}
