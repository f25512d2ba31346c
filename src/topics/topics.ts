// What a person wants to hear of, and the line under each push that says why it came and how to end it.
import type { Db } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { Topic } from "../platform/generated/prisma/enums.ts";
import { BESIDE, button } from "../telegram/press.ts";
import type { Words } from "../telegram/texts.ts";

/** Every topic, in the order in which they are listed. */
export const topics: readonly Topic[] = Object.values(Topic);

/** The act of the button under a push. */
export const STOP_TOPIC = "topic-stop";
/** The act of the same button where staff only look at a push. */
export const TOPIC_EXAMPLE = "topic-example";

/** The topics that a person silenced. */
export async function silencedTopics(db: Db, candidateId: number): Promise<ReadonlySet<Topic>> {
  const rows = await db.silencedTopic.findMany({ where: { candidateId }, select: { topic: true } });
  return new Set(rows.map(({ topic }) => topic));
}

/** Nothing of these topics is sent to the person any more, from this moment on. Twice is harmless. */
export async function silence(
  db: Db,
  { candidateId, of, at }: { candidateId: number; of: readonly Topic[]; at: Date },
): Promise<void> {
  await db.silencedTopic.createMany({ data: of.map((topic) => ({ candidateId, topic, at })), skipDuplicates: true });
}

/** The person hears of these topics again. */
export async function hearAgain(
  db: Db,
  { candidateId, of }: { candidateId: number; of: readonly Topic[] },
): Promise<void> {
  await db.silencedTopic.deleteMany({ where: { candidateId, topic: { in: [...of] } } });
}

/** Whether a candidate `c` took back what they had agreed to, as SQL: then nothing of any topic is sent to them. */
export const consentWithdrawn = Prisma.sql`(
  exists (select from "Consent" w where w."candidateId" = c.id and w.purpose = 'registration')
  and not exists (select from "Consent" w
    where w."candidateId" = c.id and w.purpose = 'registration' and w."withdrawnAt" is null))`;

/** Whether a candidate `c` silenced a topic, as SQL. */
export function isSilenced(topic: Topic): Prisma.Sql {
  return Prisma.sql`exists (select from "SilencedTopic" t where t."candidateId" = c.id and t.topic = ${topic}::"Topic")`;
}

/** Whether a person agreed once and does not any more: then nothing of any topic is sent to them. */
export async function consentIsWithdrawn(db: Db, candidateId: number): Promise<boolean> {
  const given = { candidateId, purpose: "registration" };
  return (
    (await db.consent.count({ where: given })) > 0 &&
    (await db.consent.count({ where: { ...given, withdrawnAt: null } })) === 0
  );
}

/** Reads a topic from a button; undefined for anything else. */
export function readTopic(word: string): Topic | undefined {
  return topics.find((topic) => topic === word);
}

/**
 * What stands under every push of a topic: a short line why it came, as plain text for whoever formats it, and the
 * button that ends it.
 */
export function pushFooter(words: Words, topic: Topic): { why: string; stop: ReturnType<typeof button> } {
  return {
    why: words.plain(`topics-why-${topic}`),
    stop: button(words.plain(`topics-stop-${topic}`), STOP_TOPIC, topic, BESIDE),
  };
}
