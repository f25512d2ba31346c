// What is done about broadcasts when nobody is typing: starting what is due, showing how it goes, telling staff.
import type { Api } from "grammy";
import type { Kind } from "../delivery/delivery.ts";
import type { Runtime } from "../runtime.ts";
import { dueAt, START, type Starting } from "./approval.ts";
import { broadcastKind, changeKind } from "./kinds.ts";
import { noticeKind } from "./notice-kind.ts";
import { launch, WATCH } from "./run.ts";
import { watchRun } from "./watching.ts";

/** Names what is done: each step may run twice. */
export function broadcastsWork(rt: Runtime, api: Api): void {
  const starting = { ...rt, upSince: rt.now() };
  rt.work.handle<Starting>(START, {}, async ({ broadcastId }) => {
    rt.log.info({ event: "broadcast-start", broadcast: broadcastId, outcome: await launch(starting, broadcastId) });
  });
  rt.work.handle(WATCH, {}, watchRun(rt, api));
  // Each has a piece of work of its own; this finds what was left, should that have been given up.
  rt.work.handle("broadcasts-due", {}, () => startDue(starting));
  rt.work.every("broadcasts-due", "* * * * *", rt.config.zone);
}

async function startDue(rt: Runtime & { readonly upSince: Date }): Promise<void> {
  const due = await rt.db.broadcast.findMany({
    where: { state: "scheduled", lateAt: null, holdUntil: { lte: rt.now() } },
    select: { id: true, holdUntil: true, scheduledAt: true },
  });
  for (const one of due) if (dueAt(one) <= rt.now()) await launch(rt, one.id);
}

/** The kinds of messages that broadcasts are made of. */
export function broadcastKinds(rt: Runtime): Kind[] {
  return [broadcastKind(rt), changeKind(rt), noticeKind(rt)];
}
