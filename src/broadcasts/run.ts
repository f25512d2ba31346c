// The run of a broadcast: it starts once, and can be paused, resumed and cancelled by whoever has the right.
import { cancelWaiting, expandAudience, liftHalt, wakeDeliveries } from "../delivery/delivery.ts";
import type { Tx } from "../platform/database.ts";
import { reachOf, rolesOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { dueAt, type First } from "./approval.ts";
import { type Actor, BOT, type Broadcast, changeState, lastChange, lockBroadcast, mayTouch } from "./broadcasts.ts";
import { digestOf } from "./content.ts";
import { countAudience } from "./count.ts";
import { tell, tellApprovers } from "./notices.ts";

type Stands = Pick<Runtime, "config" | "db" | "now" | "texts" | "work">;

/** How long after its time a broadcast still starts by itself. Later, something was wrong, and its author is asked. */
const LATE_MS = 10 * 60_000;
/** So long may a process that follows another be away. After a longer time the bot was down, and its author is asked. */
const AWAY_MS = 60_000;

export const WATCH = "broadcast-watch";
export interface Watching {
  readonly broadcastId: number;
}

/** Under which kind and subject a run's deliveries stand. */
export function deliveriesOf({ id, does }: Pick<Broadcast, "id" | "does">): { kind: string; subject: string } {
  return { kind: does === "send" ? "broadcast" : "broadcast-change", subject: String(id) };
}

export type Launched =
  | "started"
  | "not-scheduled"
  | "not-yet"
  | "late"
  | "changed"
  | "needs-approval"
  | "nobody"
  | "unknown"
  | "not-yours"
  | First;

/**
 * Starts what is due: exactly once, however many try. Everything is looked at again: its time, that what was approved
 * is what goes out, that its author may still write to people, and how many they are.
 */
export function launch(
  rt: Stands & { /** Since when this process works */ readonly upSince?: Date },
  id: number,
  lateBy?: Actor,
): Promise<Launched> {
  return rt.db.$transaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, id);
    if (!broadcast || (lateBy && !mayTouch(lateBy, broadcast))) return "unknown";
    if (broadcast.state !== "scheduled") return lateBy ? { first: await lastChange(tx, id) } : "not-scheduled";
    if (lateBy && lateBy.telegramId !== broadcast.author) return "not-yours";
    const now = rt.now();
    const due = dueAt(broadcast);
    if (now < due) return "not-yet";
    if (!lateBy) {
      if (broadcast.lateAt !== null) return "late";
      const downFor = (rt.upSince ?? due).getTime() - due.getTime();
      if (now.getTime() - due.getTime() > LATE_MS || downFor > AWAY_MS) return askAuthor(rt, tx, broadcast);
    }
    return (await refusal(rt, tx, broadcast)) ?? (await start(rt, tx, broadcast, lateBy?.telegramId ?? BOT));
  });
}

async function askAuthor(rt: Stands, tx: Tx, { id, author }: Broadcast): Promise<"late"> {
  await tx.broadcast.update({ where: { id }, data: { lateAt: rt.now() } });
  await tell(rt, tx, [author], { broadcastId: id, what: "late" });
  return "late";
}

/** Why a broadcast that is due does not start; then it is in the state in which somebody has to act. */
async function refusal(rt: Stands, tx: Tx, broadcast: Broadcast): Promise<Launched | undefined> {
  const { id, author, approvedHash, approvedBy } = broadcast;
  const at = rt.now();
  const isApproved = approvedHash === digestOf(broadcast) && approvedBy !== null && approvedBy !== author;
  if (approvedHash !== null && !isApproved) {
    await changeState(tx, broadcast, { to: "draft", by: BOT, at, reason: "changed" });
    await tell(rt, tx, [author], { broadcastId: id, what: "changed" });
    return "changed";
  }
  const { all } = await countAudience({ ...rt, db: tx }, broadcast.audience, broadcast);
  if (all === 0) {
    await changeState(tx, broadcast, { to: "cancelled", by: BOT, at, reason: "nobody" });
    await tell(rt, tx, [author], { broadcastId: id, what: "nobody" });
    return "nobody";
  }
  const reason = await unanswered(rt, tx, broadcast, { isApproved, all });
  if (reason === undefined) {
    await tx.broadcast.update({ where: { id }, data: { countAtStart: all } });
    return undefined;
  }
  await tx.broadcast.update({ where: { id }, data: { approvedHash: null, approvedBy: null, countAtApproval: null } });
  await changeState(tx, broadcast, { to: "inApproval", by: BOT, at, reason });
  await tellApprovers(rt, tx, broadcast);
  return "needs-approval";
}

/**
 * Why nobody answers for it at this moment, so that somebody has to approve it anew: whoever wrote or approved it may
 * have lost the role or the centre meanwhile. Whoever approves it after that answers for it alone.
 */
async function unanswered(
  rt: Stands,
  tx: Tx,
  broadcast: Broadcast,
  { isApproved, all }: { isApproved: boolean; all: number },
): Promise<"author-left" | "approver-left" | "grown" | undefined> {
  const may = async (telegramId: number, right: "broadcast" | "approve") =>
    mayTouch({ reach: reachOf(await rolesOf({ config: rt.config, db: tx }, telegramId), right) }, broadcast);
  if (isApproved && !(await may(Number(broadcast.approvedBy), "approve"))) return "approver-left";
  if (!(await may(broadcast.author, "broadcast"))) {
    const known = await tx.broadcastChange.count({ where: { broadcastId: broadcast.id, reason: "author-left" } });
    return isApproved && known > 0 ? undefined : "author-left";
  }
  const isLarge = all > rt.config.approvalAbove && broadcast.does !== "delete";
  return isLarge && !isApproved ? "grown" : undefined;
}

async function start(rt: Stands, tx: Tx, broadcast: Broadcast, by: number): Promise<"started"> {
  const at = rt.now();
  await tx.broadcast.update({ where: { id: broadcast.id }, data: { startedAt: at, lateAt: null } });
  await changeState(tx, broadcast, { to: "sending", by, at });
  await expandAudience(rt, deliveriesOf(broadcast), tx);
  // Whoever starts it by a press has its screen before them.
  if (by === BOT) await tell(rt, tx, [broadcast.author], { broadcastId: broadcast.id, what: "started" });
  await keepWatching(rt, broadcast.id, { tx });
  return "started";
}

/**
 * Has the screens that show a run looked after: later, once however often it is asked for, or now, or when a transaction
 * is committed. Then it is a piece of work of its own, for one that waits already may be over before the commit.
 */
export function keepWatching(
  rt: Pick<Runtime, "work">,
  broadcastId: number,
  when: { tx: Tx } | { startAfter: Date } | "now",
): Promise<void> {
  const options = when === "now" ? {} : "tx" in when ? when : { key: `${broadcastId} later`, ...when };
  return rt.work.send<Watching>(WATCH, { broadcastId }, options);
}

export type Steered = "done" | "unknown" | "impossible" | First;
type Steering = { readonly id: number; readonly actor: Actor };

/** Nothing new goes out from now on; what is on its way still arrives. */
export function pause(rt: Stands, steering: Steering): Promise<Steered> {
  return steer(rt, steering, ["sending"], async (tx, broadcast) => {
    await changeState(tx, broadcast, { to: "paused", by: steering.actor.telegramId, at: rt.now() });
  });
}

/** Goes on where it stopped; whoever got it does not get it again. */
export function resume(rt: Stands, steering: Steering): Promise<Steered> {
  return steer(rt, steering, ["paused"], async (tx, broadcast) => {
    await tx.broadcast.update({ where: { id: broadcast.id }, data: { whyPaused: null } });
    await liftHalt(tx, deliveriesOf(broadcast));
    await changeState(tx, broadcast, { to: "sending", by: steering.actor.telegramId, at: rt.now() });
    await wakeDeliveries(rt, tx);
  });
}

/** What can still be ended: whatever was handed in and is not over. */
export const endable: readonly Broadcast["state"][] = ["inApproval", "scheduled", "sending", "paused"];

/** Ends it for good: unsent, or for those who did not get it yet. */
export function cancel(rt: Stands, steering: Steering): Promise<Steered> {
  return steer(rt, steering, endable, async (tx, broadcast) => {
    const at = rt.now();
    await changeState(tx, broadcast, { to: "cancelled", by: steering.actor.telegramId, at });
    await tx.broadcast.update({ where: { id: broadcast.id }, data: { endedAt: at } });
    if (broadcast.startedAt !== null) await cancelWaiting(tx, deliveriesOf(broadcast));
  });
}

/** Two who press at once: the second hears who was first. */
function steer(
  rt: Stands,
  { id, actor }: Steering,
  from: readonly Broadcast["state"][],
  act: (tx: Tx, broadcast: Broadcast) => Promise<void>,
): Promise<Steered> {
  return rt.db.$transaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, id);
    if (!broadcast || !mayTouch(actor, broadcast)) return "unknown";
    if (broadcast.state === "draft") return "impossible";
    if (!from.includes(broadcast.state)) return { first: await lastChange(tx, id) };
    await act(tx, broadcast);
    if (broadcast.startedAt !== null) await keepWatching(rt, id, { tx });
    return "done";
  });
}
