// Where others hear that a vacancy can be read now, or no more. What they do then is work of its own: it may come twice,
// and late, so that they look at what the vacancy is by then.
import type { Tx } from "../platform/database.ts";
import type { VacancyEnd } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";

export const PUBLISHED = "vacancy-published";
export const ENDED = "vacancy-ended";
const ENDED_TOGETHER = "vacancies-ended";
const PUBLISHED_TOGETHER = "vacancies-published";

/** Why nobody can apply to a vacancy any more, or not at this moment. */
export type Ending = VacancyEnd | "suspended" | "inReview";

export interface PublishedPiece {
  readonly vacancyId: number;
}

export interface EndedPiece extends PublishedPiece {
  readonly why: Ending;
}

interface PublishedTogether {
  readonly vacancyIds: readonly number[];
}

interface EndedTogether extends PublishedTogether {
  readonly why: Ending;
}

/** What others do when vacancies come and go; named in `src/work.ts`. Each may be called twice for one vacancy. */
export interface Listeners {
  readonly published: readonly ((piece: PublishedPiece) => Promise<void>)[];
  readonly ended: readonly ((piece: EndedPiece) => Promise<void>)[];
}

type Sends = Pick<Runtime, "work">;

/** Says, as a part of the transaction, that a vacancy can be read from now on, or fits more people than it did. */
export function vacancyPublished({ work }: Sends, tx: Tx, vacancyId: number): Promise<void> {
  return work.send<PublishedPiece>(PUBLISHED, { vacancyId }, { tx });
}

/** Says the same of several at once: one piece of work, whichever their number. */
export async function vacanciesPublished({ work }: Sends, tx: Tx, vacancyIds: readonly number[]): Promise<void> {
  const [first, ...more] = vacancyIds;
  if (first === undefined) return;
  if (more.length === 0) await vacancyPublished({ work }, tx, first);
  else await work.send<PublishedTogether>(PUBLISHED_TOGETHER, { vacancyIds }, { tx });
}

/** Says, as a part of the transaction, that it cannot be read any more, and why. */
export function vacancyEnded({ work }: Sends, tx: Tx, vacancyId: number, why: Ending): Promise<void> {
  return work.send<EndedPiece>(ENDED, { vacancyId, why }, { tx });
}

/** Says the same of several at once, which ended together: one piece of work, whichever their number. */
export async function vacanciesEnded(
  { work }: Sends,
  tx: Tx,
  vacancyIds: readonly number[],
  why: Ending,
): Promise<void> {
  const [first, ...more] = vacancyIds;
  if (first === undefined) return;
  if (more.length === 0) await vacancyEnded({ work }, tx, first, why);
  else await work.send<EndedTogether>(ENDED_TOGETHER, { vacancyIds, why }, { tx });
}

/** Names the work of hearing it. */
export function publishedWork({ work }: Sends, listeners: Listeners): void {
  work.handle<PublishedPiece>(PUBLISHED, { retries: 40 }, async (piece) => {
    for (const hear of listeners.published) await hear(piece);
  });
  // Each is heard, and tried again, by itself.
  work.handle<PublishedTogether>(PUBLISHED_TOGETHER, { retries: 40 }, async ({ vacancyIds }) => {
    for (const vacancyId of vacancyIds) await work.send<PublishedPiece>(PUBLISHED, { vacancyId });
  });
  work.handle<EndedTogether>(ENDED_TOGETHER, { retries: 40 }, async ({ vacancyIds, why }) => {
    for (const vacancyId of vacancyIds) await work.send<EndedPiece>(ENDED, { vacancyId, why });
  });
  work.handle<EndedPiece>(ENDED, { retries: 40 }, async (piece) => {
    for (const hear of listeners.ended) await hear(piece);
  });
}
