// The front door: a broadcast as it is kept, who may see it, and how it changes its state.
import { type Db, rowsOf, type Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { BroadcastAct, BroadcastState, Topic } from "../platform/generated/prisma/enums.ts";
import { type Reach as Rights, reaches } from "../roles/roles.ts";
import { type Audience, readAudience } from "./audience.ts";
import { type Content, readContent } from "./content.ts";

/** The bot, where it changes a state by itself. */
export const BOT = 0;

/** A broadcast, read and checked. */
export interface Broadcast {
  readonly id: number;
  readonly does: BroadcastAct;
  readonly ofId: number | null;
  readonly state: BroadcastState;
  readonly author: number;
  /** None: everyone's people */
  readonly centreCodes: readonly string[];
  readonly topic: Topic;
  readonly content: Content;
  readonly audience: Audience;
  readonly revision: number;
  readonly previewed: number | null;
  readonly asked: string | null;
  readonly askedMessageId: number | null;
  readonly approvedHash: string | null;
  readonly approvedBy: number | null;
  readonly countAtApproval: number | null;
  readonly holdUntil: Date | null;
  readonly scheduledAt: Date | null;
  readonly lateAt: Date | null;
  readonly countAtStart: number | null;
  readonly expandedAt: Date | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly whyPaused: string | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** Whoever acts, and for which centres they may. */
export interface Actor {
  readonly telegramId: number;
  readonly reach: Rights;
}

/** Reads one; undefined for an id that there is not. */
export async function findBroadcast(db: Db, id: number): Promise<Broadcast | undefined> {
  const row = await db.broadcast.findUnique({ where: { id } });
  return row ? opened(row) : undefined;
}

/** What one says, and of which topic it is: read for every few messages of it. */
export async function findWords(
  db: Db,
  id: number,
): Promise<Pick<Broadcast, "content" | "topic" | "audience" | "ofId" | "centreCodes"> | undefined> {
  const [row] = await rowsOf<{
    content: unknown;
    topic: Topic;
    audience: unknown;
    ofId: number | null;
    centreCodes: string[];
  }>(db, Prisma.sql`select content, topic::text, audience, "ofId", "centreCodes" from "Broadcast" where id = ${id}`);
  return row && { ...row, content: readContent(row.content), audience: readAudience(row.audience) };
}

/** Why broadcasts were given back, by the record of it: of those that say so, and that the reader may touch. */
export async function reasonsGiven(
  db: Db,
  reader: Pick<Actor, "reach">,
  changeIds: readonly number[],
): Promise<Map<number, string>> {
  const rows = await db.broadcastChange.findMany({
    where: { id: { in: [...changeIds] }, said: { not: null } },
    select: { id: true, said: true, broadcast: { select: { centreCodes: true } } },
  });
  return new Map(rows.flatMap(({ id, said, broadcast }) => (mayTouch(reader, broadcast) ? [[id, said ?? ""]] : [])));
}

/** Several at once; those that are gone are absent. */
export async function findBroadcasts(db: Db, ids: readonly number[]): Promise<Broadcast[]> {
  return (await db.broadcast.findMany({ where: { id: { in: [...ids] } } })).map(opened);
}

/** Reads one that is changed in this transaction: whoever comes second waits, and sees what the first made of it. */
export async function lockBroadcast(tx: Tx, id: number): Promise<Broadcast | undefined> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`select id from "Broadcast" where id = ${id} for update`;
  return row && findBroadcast(tx, id);
}

/** Whether somebody's right reaches all the centres whose people a broadcast is for. */
export function mayTouch({ reach }: Pick<Actor, "reach">, { centreCodes }: Pick<Broadcast, "centreCodes">): boolean {
  return centreCodes.length === 0 ? reaches(reach, undefined) : centreCodes.every((code) => reaches(reach, code));
}

/** Written by nobody yet: no words, no button, no audience. It is taken up again before another is begun. */
const isEmpty = Prisma.sql`(state = 'draft' and does <> 'delete' and coalesce(content->'messages', '{}') = '{}'
  and coalesce(content->'links', '{}') = '{}' and audience = '{}')`;

/** The same of one that was read: it is in no list, so nobody may be told that it is kept. */
export function isUnwritten({ state, does, content, audience }: Broadcast): boolean {
  const isBlank = [content.messages, content.links, audience].every((each) => Object.keys(each).length === 0);
  return state === "draft" && does !== "delete" && isBlank;
}

/** The draft of somebody in which nothing stands yet, about an earlier broadcast or about none. */
export async function emptyDraft(
  db: Db,
  { author, does, ofId }: Pick<Broadcast, "author" | "does" | "ofId">,
): Promise<number | undefined> {
  const [row] = await db.$queryRaw<{ id: number }[]>`select id from "Broadcast" where ${isEmpty}
    and "authorTelegramId" = ${BigInt(author)} and does::text = ${does} and "ofId" is not distinct from ${ofId}::int
    order by id limit 1`;
  return row?.id;
}

/** Broadcasts that wait for the second key of this person, the longest waiting first; never their own. */
export async function listToApprove(
  db: Db,
  { reach, telegramId }: Actor,
  { page, size }: { page: number; size: number },
): Promise<{ rows: Broadcast[]; total: number }> {
  const where = { state: "inApproval", authorTelegramId: { not: BigInt(telegramId) } } as const;
  const rows = await db.broadcast.findMany({ where, orderBy: [{ changedAt: "asc" }, { id: "asc" }] });
  const theirs = rows.map(opened).filter((broadcast) => mayTouch({ reach }, broadcast));
  return { rows: theirs.slice(page * size, (page + 1) * size), total: theirs.length };
}

/** Broadcasts that somebody may see, newest first, one page of them; those in which nothing stands are left out. */
export async function listBroadcasts(
  db: Db,
  { reach }: Pick<Actor, "reach">,
  { page, size, underWay = false }: { page: number; size: number; underWay?: boolean },
): Promise<{ rows: Broadcast[]; total: number }> {
  const ids = await db.$queryRaw<{ id: number; total: number }[]>`
    select id, count(*) over ()::int as total from "Broadcast"
    where ${ofReach(reach)} and not ${isEmpty} and (not ${underWay} or state in ('sending', 'paused'))
    order by id desc limit ${size} offset ${page * size}`;
  const rows = await db.broadcast.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { id: "desc" },
  });
  return { rows: rows.map(opened), total: ids[0]?.total ?? 0 };
}

function ofReach(reach: Rights): Prisma.Sql {
  if (reach === "everywhere") return Prisma.sql`true`;
  return Prisma.sql`(cardinality("centreCodes") > 0 and "centreCodes" <@ ${[...reach]})`;
}

/** How many within reach are on their way, and how many are held. */
export async function broadcastsUnderWay(db: Db, reach: Rights): Promise<{ sending: number; paused: number }> {
  const rows = await db.$queryRaw<{ sending: number; paused: number }[]>`
    select count(*) filter (where state = 'sending')::int as sending, count(*) filter (where state = 'paused')::int as paused
    from "Broadcast" where ${ofReach(reach)} and not ${isEmpty}`;
  return rows[0] ?? { sending: 0, paused: 0 };
}

export interface StateChange {
  readonly to: BroadcastState;
  /** Telegram's id, or BOT */
  readonly by: number;
  readonly at: Date;
  readonly reason?: string;
  /** In the own words of whoever did it */
  readonly said?: string | undefined;
}

/** Puts a locked broadcast into another state and records who did it when. Resolves to the id of that record. */
export async function changeState(
  tx: Tx,
  { id, state: from }: Pick<Broadcast, "id" | "state">,
  { to, by, at, reason, said }: StateChange,
): Promise<number> {
  await tx.broadcast.update({ where: { id }, data: { state: to, changedAt: at } });
  const change = await tx.broadcastChange.create({
    data: { broadcastId: id, from, to, by: BigInt(by), at, reason: reason ?? null, said: said ?? null },
    select: { id: true },
  });
  return change.id;
}

/** Who brought it into the state in which it is, or last changed it for a reason, and when: for whoever comes second. */
export async function lastChange(
  db: Db,
  id: number,
  reason?: string,
): Promise<{ by: number; at: Date; said: string | null } | undefined> {
  const where = { broadcastId: id, ...(reason === undefined ? {} : { reason }) };
  const row = await db.broadcastChange.findFirst({ where, orderBy: { id: "desc" } });
  return row ? { by: Number(row.by), at: row.at, said: row.said } : undefined;
}

type Row = NonNullable<Awaited<ReturnType<Db["broadcast"]["findUnique"]>>>;

function opened({ authorTelegramId, approvedBy, content, audience, ...row }: Row): Broadcast {
  return {
    ...row,
    author: Number(authorTelegramId),
    approvedBy: approvedBy === null ? null : Number(approvedBy),
    content: readContent(content),
    audience: readAudience(audience),
  };
}
