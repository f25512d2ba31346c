// What an erasure does to updates that could not be dealt with: each is kept sealed, with all that somebody wrote.
import type { Db } from "../platform/database.ts";
import type { Seal } from "../platform/seal.ts";
import type { Runtime } from "../runtime.ts";

const PAGE = 1000;

/** Updates whose handling failed are kept sealed: each is opened to see whom it is about. */
export async function eraseBrokenUpdates(rt: Pick<Runtime, "seal">, db: Db, telegramId: number): Promise<void> {
  for (let after = 0; ; ) {
    const page = await db.brokenUpdate.findMany({ where: { id: { gt: after } }, orderBy: { id: "asc" }, take: PAGE });
    const theirs = page.filter(({ sealed }) => isAbout(rt.seal, sealed, telegramId)).map(({ id }) => id);
    if (theirs.length > 0) await db.brokenUpdate.deleteMany({ where: { id: { in: theirs } } });
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

/** Whether a sealed update has to do with a person; one that cannot be opened any more serves nobody. */
function isAbout(seal: Seal, sealed: string, telegramId: number): boolean {
  try {
    return new RegExp(`"(id|user_id|chat_id)":${telegramId}\\b`).test(seal.open(sealed, "update"));
  } catch {
    return true;
  }
}
