// Updates that Telegram may forget because we have them, and that are not dealt with yet.
import { setTimeout as pause } from "node:timers/promises";
import type { Update } from "grammy/types";
import type { Runtime } from "../runtime.ts";

export interface Inbox {
  /** Keeps updates safe from the end of this process, those that are not yet. Throws while storage is away. */
  keep(updates: readonly Update[]): Promise<void>;
  /** Whether an update is kept. */
  has(updateId: number): boolean;
  /** One that was kept is dealt with; it goes soon, together with others. */
  done(updateId: number): void;
  /** What was kept and never dealt with, oldest first. */
  left(): Promise<Update[]>;
  /** Waits until all that is done has gone. */
  tidy(): Promise<void>;
}

const TIDY_AFTER_MS = 200;

/** Opens the inbox in PostgreSQL. What lies there is sealed, for it is what people wrote. */
export function openInbox({ db, seal, log, now }: Pick<Runtime, "db" | "seal" | "log" | "now">): Inbox {
  const kept = new Set<number>();
  /** On the way into the database; true once dealt with meanwhile */
  const keeping = new Map<number, boolean>();
  let gone: number[] = [];
  let tidying: Promise<void> | undefined;

  async function tidy(): Promise<void> {
    while (gone.length > 0) {
      const ids = gone;
      gone = [];
      try {
        await db.fetchedUpdate.deleteMany({ where: { updateId: { in: ids } } });
      } catch (error) {
        gone.push(...ids);
        log.debug({ event: "inbox-untidy", error });
        return;
      }
    }
  }

  function goes(updateId: number) {
    if (!kept.delete(updateId)) return;
    gone.push(updateId);
    tidying ??= pause(TIDY_AFTER_MS)
      .then(tidy)
      .finally(() => {
        tidying = undefined;
      });
  }

  return {
    async keep(given) {
      const updates = given.filter(({ update_id }) => !kept.has(update_id) && !keeping.has(update_id));
      if (updates.length === 0) return;
      const data = updates.map((update) => ({
        updateId: update.update_id,
        sealed: seal.seal(JSON.stringify(update), "update"),
        at: now(),
      }));
      for (const { update_id } of updates) keeping.set(update_id, false);
      const finished = () =>
        updates.map(({ update_id }) => ({ id: update_id, isDone: keeping.get(update_id) === true }));
      try {
        await db.fetchedUpdate.createMany({ data, skipDuplicates: true });
        for (const { id, isDone } of finished()) {
          kept.add(id);
          if (isDone) goes(id);
        }
      } finally {
        for (const { update_id } of updates) keeping.delete(update_id);
      }
    },
    has: (updateId) => kept.has(updateId),
    done(updateId) {
      if (keeping.has(updateId)) keeping.set(updateId, true);
      else goes(updateId);
    },
    async left() {
      const rows = await db.fetchedUpdate.findMany({ orderBy: { updateId: "asc" } });
      return rows.flatMap(({ updateId, sealed }) => {
        kept.add(Number(updateId));
        try {
          return [JSON.parse(seal.open(sealed, "update")) as Update];
        } catch (error) {
          log.error({ event: "inbox-unreadable", update: Number(updateId), error });
          return [];
        }
      });
    },
    async tidy() {
      await tidying;
      await tidy();
    },
  };
}
