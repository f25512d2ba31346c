// Writing a broadcast: everything entered is in its row at once, so that no restart loses a word of it.
import type { Database, Db } from "../platform/database.ts";
import type { Topic } from "../platform/generated/prisma/enums.ts";
import type { Audience } from "./audience.ts";
import {
  type Actor,
  type Broadcast,
  changeState,
  emptyDraft,
  findBroadcast,
  lockBroadcast,
  mayTouch,
} from "./broadcasts.ts";
import { withPiece } from "./capture.ts";
import type { Content, Link, Message } from "./content.ts";

export interface Beginning {
  readonly actor: Actor;
  readonly at: Date;
  readonly corrects?: Pick<Broadcast, "id" | "topic" | "centreCodes"> & { readonly by: "send" | "edit" };
}

/** Begins a draft, for all or for the centres that its author may write to. One in which nothing stands is taken up again. */
export function beginDraft(db: Database, { actor, at, corrects }: Beginning): Promise<number> {
  const { telegramId, reach } = actor;
  const own = reach === "everywhere" ? [] : [...reach];
  const does = corrects?.by ?? "send";
  const ofId = corrects?.id ?? null;
  const begun = {
    centreCodes: corrects ? [...corrects.centreCodes] : own,
    topic: corrects?.topic ?? "announcements",
    content: {},
    changedAt: at,
  };
  return db.$transaction(async (tx) => {
    const empty = await emptyDraft(tx, { author: telegramId, does, ofId });
    if (empty !== undefined) {
      await tx.broadcast.update({ where: { id: empty }, data: { ...begun, revision: { increment: 1 } } });
      return empty;
    }
    const by = BigInt(telegramId);
    const changes = { create: { to: "draft", by, at } } as const;
    const data = { ...begun, does, ofId, authorTelegramId: by, createdAt: at, changes };
    return (await tx.broadcast.create({ data, select: { id: true } })).id;
  });
}

export interface Edit {
  readonly content?: Content;
  readonly audience?: Audience;
  readonly topic?: Topic;
}

export interface Editing {
  readonly id: number;
  readonly actor: Actor;
  readonly at: Date;
  /** The revision that the author saw; none for what they write themselves */
  readonly revision?: number;
}

/** What became of an edit: `reopened` when it was approved, asked for or scheduled, which is void now. */
export type Edited = "edited" | "reopened" | "unknown" | "not-yours" | "too-late" | "stale";

/**
 * Changes a broadcast that has not begun. Only its author may. Whatever was approved or scheduled before is void:
 * what people get is what a second person saw.
 */
export function editBroadcast(db: Database, editing: Editing, edit: (before: Broadcast) => Edit): Promise<Edited> {
  const { id, actor, at, revision } = editing;
  return db.$transaction(async (tx) => {
    const before = await lockBroadcast(tx, id);
    if (!before || !mayTouch(actor, before)) return "unknown";
    if (before.author !== actor.telegramId) return "not-yours";
    if (!isOpen(before)) return "too-late";
    if (revision !== undefined && revision !== before.revision) return "stale";
    await tx.broadcast.update({
      where: { id },
      data: { ...columnsOf(edit(before)), ...unsettled, revision: { increment: 1 }, changedAt: at },
    });
    if (before.state === "draft") return "edited";
    await changeState(tx, before, { to: "draft", by: actor.telegramId, at, reason: "edited" });
    return "reopened";
  });
}

function columnsOf({ content, audience, topic }: Edit) {
  return {
    ...(content === undefined ? {} : { content: content as object }),
    ...(audience === undefined ? {} : { audience }),
    ...(topic === undefined ? {} : { topic }),
  };
}

/** Whether it can still be changed: nobody has been told yet. */
export function isOpen({ state }: Pick<Broadcast, "state">): boolean {
  return state === "draft" || state === "inApproval" || state === "scheduled";
}

/** What an edit takes away: the approval, the times, what was counted. */
const unsettled = {
  approvedHash: null,
  approvedBy: null,
  countAtApproval: null,
  holdUntil: null,
  scheduledAt: null,
  lateAt: null,
} as const;

/** What the new words of an edit will stand under: then Telegram takes fewer of them, and of an album only some change. */
export async function standsUnder(
  db: Db,
  { does, ofId }: Pick<Broadcast, "does" | "ofId">,
): Promise<"album" | "file" | undefined> {
  const original = does === "edit" && ofId !== null ? await findBroadcast(db, ofId) : undefined;
  const kinds = Object.values(original?.content.messages ?? {}).map(({ kind }) => kind);
  if (kinds.includes("album")) return "album";
  return kinds.some((kind) => kind !== "text") ? "file" : undefined;
}

/** Puts what was sent in the place of a version, or adds it to the album that is still arriving. */
export function withMessage(content: Content, version: string, message: Message): Content {
  const next = withPiece(content.messages[version], message) ?? message;
  return { ...content, messages: { ...content.messages, [version]: next } };
}

/** Puts a link button under a version, or takes it away. */
export function withLink(content: Content, version: string, link: Link | undefined): Content {
  const { [version]: _, ...others } = content.links;
  return { ...content, links: link === undefined ? others : { ...others, [version]: link } };
}

/** Notes what the author's next message answers, or that it answers nothing any more. They write one thing at a time. */
export async function ask(
  { db, now }: { db: Db; now(): Date },
  author: number,
  asking?: { id: number; asked: string },
): Promise<void> {
  const authorTelegramId = BigInt(author);
  await db.broadcast.updateMany({
    where: { authorTelegramId, asked: { not: null } },
    data: { asked: null, askedMessageId: null },
  });
  if (asking === undefined) return;
  const { id, asked } = asking;
  await db.broadcast.updateMany({ where: { id, authorTelegramId }, data: { asked, changedAt: now() } });
}

/** Removes a draft that nobody was told of. */
export async function dropDraft(
  db: Database,
  { id, actor }: Omit<Editing, "at">,
): Promise<"dropped" | "unknown" | "too-late"> {
  const { count } = await db.broadcast.deleteMany({
    where: { id, authorTelegramId: BigInt(actor.telegramId), state: "draft" },
  });
  if (count > 0) return "dropped";
  return (await db.broadcast.count({ where: { id } })) > 0 ? "too-late" : "unknown";
}
