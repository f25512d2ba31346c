// The second key: above a size, a different person approves exactly what people will get.
import type { Tx } from "../platform/database.ts";
import type { Runtime } from "../runtime.ts";
import { isChosen } from "./audience.ts";
import { type Actor, type Broadcast, changeState, lastChange, lockBroadcast, mayTouch } from "./broadcasts.ts";
import { digestOf, missingVersions } from "./content.ts";
import { countAudience } from "./count.ts";
import { tell, tellApprovers } from "./notices.ts";

export const START = "broadcast-start";
/** What the work of starting is about. */
export interface Starting {
  readonly broadcastId: number;
}

type Stands = Pick<Runtime, "config" | "db" | "now" | "texts" | "work">;

/** What a press on a broadcast says of itself: which one, as it was at which revision, by whom. */
export interface Asked {
  readonly id: number;
  readonly actor: Actor;
  readonly revision: number;
}

/** Somebody was first. */
export type First = { readonly first: { readonly by: number; readonly at: Date } | undefined };
export type Submitted =
  | "in-approval"
  | "scheduled"
  | "unknown"
  | "not-yours"
  | "stale"
  | "incomplete"
  | "unseen"
  | "past"
  | "nobody"
  | First;

/**
 * Hands a draft in, to be sent at a time or as soon as the holding time is over. Above the set size it waits for a
 * second person. The author must have seen the preview of this very revision.
 */
export function submit(rt: Stands, { id, actor, revision, when }: Asked & { when: Date | null }): Promise<Submitted> {
  return rt.db.$transaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, id);
    const now = rt.now();
    if (!broadcast || !mayTouch(actor, broadcast)) return "unknown";
    if (broadcast.author !== actor.telegramId) return "not-yours";
    if (broadcast.state !== "draft") return { first: await lastChange(tx, id) };
    if (broadcast.revision !== revision) return "stale";
    if (!isComplete(rt, broadcast)) return "incomplete";
    if (broadcast.previewed !== revision) return "unseen";
    if (when !== null && when <= now) return "past";
    const { all } = await countAudience({ ...rt, db: tx }, broadcast.audience, broadcast);
    if (all === 0) return "nobody";
    await tx.broadcast.update({ where: { id }, data: { scheduledAt: when, lateAt: null } });
    const scheduled = { ...broadcast, scheduledAt: when };
    if (all > rt.config.approvalAbove && broadcast.does !== "delete") {
      await changeState(tx, broadcast, { to: "inApproval", by: actor.telegramId, at: now });
      await tellApprovers(rt, tx, scheduled);
      return "in-approval";
    }
    await schedule(rt, tx, scheduled, actor.telegramId);
    return "scheduled";
  });
}

export type Approved = "scheduled" | "late" | "unknown" | "own" | "stale" | First;

/** Approves what was shown: this revision, by somebody who did not write it. Then the holding time begins. */
export function approve(rt: Stands, { id, actor, revision }: Asked): Promise<Approved> {
  return rt.db.$transaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, id);
    if (!broadcast || !mayTouch(actor, broadcast)) return "unknown";
    if (broadcast.author === actor.telegramId) return "own";
    if (broadcast.state !== "inApproval") return { first: await lastChange(tx, id) };
    if (broadcast.revision !== revision) return "stale";
    const { all } = await countAudience({ ...rt, db: tx }, broadcast.audience, broadcast);
    await tx.broadcast.update({
      where: { id },
      data: { approvedHash: digestOf(broadcast), approvedBy: BigInt(actor.telegramId), countAtApproval: all },
    });
    const isLate = broadcast.scheduledAt !== null && broadcast.scheduledAt <= rt.now();
    await schedule(rt, tx, broadcast, actor.telegramId);
    if (isLate) await tx.broadcast.update({ where: { id }, data: { lateAt: rt.now() } });
    // What goes out at this moment shows itself to its author at once: there is nothing to be done before.
    if (isLate || dueIf(rt, broadcast.scheduledAt) > rt.now())
      await tell(rt, tx, [broadcast.author], { broadcastId: id, what: isLate ? "late" : "approved" });
    return isLate ? "late" : "scheduled";
  });
}

export type GivenBack = { readonly change: number } | "unknown" | "stale" | First;

/** Gives it back to its author, unsent, with a reason if there is one. Resolves to the record of it. */
export function giveBack(rt: Stands, { id, actor, revision, said }: Asked & { said?: string }): Promise<GivenBack> {
  return rt.db.$transaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, id);
    if (!broadcast || !mayTouch(actor, broadcast)) return "unknown";
    if (broadcast.state !== "inApproval") return { first: await lastChange(tx, id) };
    if (broadcast.revision !== revision) return "stale";
    const by = actor.telegramId;
    const change = await changeState(tx, broadcast, { to: "draft", by, at: rt.now(), reason: "given-back", said });
    if (broadcast.author !== actor.telegramId)
      await tell(rt, tx, [broadcast.author], { broadcastId: id, what: "given-back" });
    return { change };
  });
}

/** Gives a scheduled one another time. What was approved stays so: neither content nor audience changes. */
export function postpone(
  rt: Stands,
  { id, actor, when }: { id: number; actor: Actor; when: Date },
): Promise<"scheduled" | "unknown" | "not-yours" | "past" | First> {
  return rt.db.$transaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, id);
    if (!broadcast || !mayTouch(actor, broadcast)) return "unknown";
    if (broadcast.author !== actor.telegramId) return "not-yours";
    if (when <= rt.now()) return "past";
    if (broadcast.state !== "scheduled") return { first: await lastChange(tx, id) };
    await tx.broadcast.update({ where: { id }, data: { lateAt: null, scheduledAt: when, changedAt: rt.now() } });
    await rt.work.send<Starting>(
      START,
      { broadcastId: id },
      { startAfter: dueAt({ ...broadcast, scheduledAt: when }), tx },
    );
    return "scheduled";
  });
}

/** Whether there is something to send, in every version that it needs, and somebody to send it to. */
export function isComplete(rt: Pick<Runtime, "texts">, broadcast: Broadcast): boolean {
  if (broadcast.does === "delete") return true;
  const { content, audience } = broadcast;
  return (
    content.versions !== undefined &&
    missingVersions(content, rt.texts.languages).length === 0 &&
    isChosen(audience, broadcast)
  );
}

/** From now on it can be stopped unsent for a while; then, or at its time, it starts. */
async function schedule(rt: Stands, tx: Tx, broadcast: Broadcast, by: number): Promise<void> {
  const at = rt.now();
  const holdUntil = holdFrom(rt);
  await tx.broadcast.update({ where: { id: broadcast.id }, data: { holdUntil } });
  await changeState(tx, broadcast, { to: "scheduled", by, at });
  const startAfter = dueAt({ holdUntil, scheduledAt: broadcast.scheduledAt });
  await rt.work.send<Starting>(START, { broadcastId: broadcast.id }, { startAfter, tx });
}

/** When a broadcast would start that is handed in now, for a time or as soon as may be. */
export function dueIf(rt: Pick<Runtime, "config" | "now">, when: Date | null): Date {
  return dueAt({ holdUntil: holdFrom(rt), scheduledAt: when });
}

function holdFrom({ config, now }: Pick<Runtime, "config" | "now">): Date {
  return new Date(now().getTime() + config.holdMinutes * 60_000);
}

/** When a scheduled broadcast is to start. */
export function dueAt({ holdUntil, scheduledAt }: Pick<Broadcast, "holdUntil" | "scheduledAt">): Date {
  return new Date(Math.max(holdUntil?.getTime() ?? 0, scheduledAt?.getTime() ?? 0));
}
