// What new words do to a message that people have already: whoever sends or approves them must know it.
import type { Db } from "../platform/database.ts";
import type { Words } from "../telegram/texts.ts";
import { type Broadcast, findBroadcast } from "./broadcasts.ts";
import { standsUnder } from "./drafting.ts";
import { excerptOf } from "./print.ts";

/** Of an edit: which message it replaces, how that reads now, and what stays and goes; nothing of other acts. */
export async function replacedLines(db: Db, words: Words, broadcast: Broadcast): Promise<string[]> {
  const { does, ofId, content } = broadcast;
  const original = does === "edit" && ofId !== null ? await findBroadcast(db, ofId) : undefined;
  if (!original) return [];
  const latest = (await latestEdit(db, broadcast)) ?? original;
  const under = await standsUnder(db, broadcast);
  const hadLink = Object.keys(latest.content.links).length > 0;
  const losesLink = under !== "album" && hadLink && Object.keys(content.links).length === 0;
  const wasEach = latest.content.versions === "each" && content.versions !== "each";
  return [
    words.html("broadcasts-replaces", { number: String(original.id) }),
    words.html("broadcasts-replaces-old", { excerpt: excerptOf(words, { ...latest, does: "send" }) }),
    ...(under === undefined ? [] : [words.html(`broadcasts-draft-under-${under}`)]),
    ...(losesLink ? [words.html("broadcasts-replaces-link")] : []),
    ...(wasEach ? [words.html("broadcasts-replaces-each")] : []),
  ];
}

/** The words that people read at present, if they were replaced before. */
async function latestEdit(db: Db, { id, ofId }: Broadcast): Promise<Broadcast | undefined> {
  const where = { ofId, does: "edit", state: "sent", id: { not: id } } as const;
  const row = await db.broadcast.findFirst({ where, orderBy: { endedAt: "desc" }, select: { id: true } });
  return row ? findBroadcast(db, row.id) : undefined;
}
