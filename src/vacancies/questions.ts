// The centre asks back, the company answers: both stand beside the vacancy until somebody has decided.
import type { Db } from "../platform/database.ts";
import type { Words } from "../telegram/texts.ts";
import { reasonsIn } from "./checking.ts";
import type { Stands } from "./reviewing.ts";
import { type Asked, lockTheirs } from "./writers.ts";

/** Names an answer among the changes of a vacancy. */
const REPLY = "reply";

/** What the centre asked last, and what was answered to it. */
export interface Exchange {
  readonly question: string;
  readonly reply: string | undefined;
}

/** The last question that nobody has decided on since; undefined where there is none. */
export async function exchangeOf(db: Db, vacancyId: number): Promise<Exchange | undefined> {
  const asked = await db.vacancyChange.findFirst({
    where: { vacancyId, from: { in: ["inReview", "suspended"] }, to: "draft", fields: { isEmpty: true } },
    orderBy: { id: "desc" },
  });
  if (!asked?.reason || reasonsIn(asked.reason)) return undefined;
  const since = { vacancyId, id: { gt: asked.id } };
  const decided = await db.vacancyChange.count({ where: { ...since, to: { in: ["published", "rejected"] } } });
  if (decided > 0) return undefined;
  const reply = await db.vacancyChange.findFirst({
    where: { ...since, fields: { has: REPLY } },
    orderBy: { id: "desc" },
  });
  return { question: asked.reason, reply: reply?.reason ?? undefined };
}

/** Both in words, a line each. */
export function exchangeLines(words: Words, exchange: Exchange | undefined): string[] {
  if (!exchange) return [];
  const { question, reply } = exchange;
  return [
    words.html("vacancies-card-question", { reason: question }),
    ...(reply === undefined ? [] : [words.html("vacancies-card-reply", { reply })]),
  ];
}

/** Keeps an answer to the centre's question; whoever looks at the vacancy next reads it. */
export function keepReply(rt: Stands, asked: Asked, reply: string): Promise<"kept" | "not-now" | "unknown"> {
  return rt.db.$transaction(async (tx) => {
    const found = await lockTheirs(tx, asked);
    if (!found) return "unknown";
    if (found.row.state !== "draft" || !(await exchangeOf(tx, asked.id))) return "not-now";
    const [by, at] = [BigInt(asked.writer.telegramId), rt.now()];
    await tx.vacancyChange.create({
      data: { vacancyId: asked.id, from: "draft", to: "draft", fields: [REPLY], by, at, reason: reply },
    });
    return "kept";
  });
}
