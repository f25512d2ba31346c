import type { Runtime } from "../runtime.ts";
import { surelyNotSent } from "./answers.ts";

const REMEMBERED_SECONDS = 7 * 24 * 60 * 60;
/** After a crash in the middle of sending, once more; never a third time. */
const MOST_UNCERTAIN = 2;

/**
 * Runs a send that may be repeated for as long as nothing can have arrived. A try whose end is unknown is noted before
 * it begins, so that it is repeated once and no more.
 */
export async function onceMoreAtMost(
  rt: Pick<Runtime, "coordination" | "log">,
  key: string,
  act: () => Promise<void>,
): Promise<void> {
  const noted = await rt.coordination.get(key);
  if (noted === "done") return;
  const uncertain = Number(noted ?? 0);
  if (uncertain >= MOST_UNCERTAIN) {
    rt.log.warn({ event: "notice-uncertain", key }, "a notice may have arrived twice already and is let go");
    return;
  }
  await rt.coordination.set(key, String(uncertain + 1), REMEMBERED_SECONDS);
  try {
    await act();
  } catch (error) {
    if (surelyNotSent(error)) await rt.coordination.set(key, String(uncertain), REMEMBERED_SECONDS);
    throw error;
  }
  await rt.coordination.set(key, "done", REMEMBERED_SECONDS);
}
