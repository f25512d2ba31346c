// Word of an application that could not reach somebody: they had blocked the bot, or left. It is said when they come again.
import type { Runtime } from "../runtime.ts";
import { CHANGED } from "./owed.ts";

/** Older news is found in the list alone. */
const DAYS = 30;

/** Whether the newest word of one of their applications never reached them. */
export async function hasMissedNews(rt: Pick<Runtime, "db" | "now">, candidateId: number): Promise<boolean> {
  const since = new Date(rt.now().getTime() - DAYS * 86_400_000);
  const asked = { kind: CHANGED, candidateId, notBefore: { gt: since } };
  const last = await rt.db.delivery.findFirst({ where: asked, orderBy: { id: "desc" }, select: { state: true } });
  return last?.state === "unreachable";
}
