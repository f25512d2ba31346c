// The loop that sends: whatever is due, as fast as the pace allows, for as long as there is something.
import { setTimeout as pause } from "node:timers/promises";
import { isStorageAway, onceBack } from "../platform/storage-away.ts";
import type { Runtime } from "../runtime.ts";
import { type Means, makeAttempt, type SendCall } from "./attempts.ts";
import { type Claim, type Claimed, type Cursor, claimDeliveries } from "./claim.ts";
import { cancelWaiting } from "./delivery.ts";
import type { Kind, Rendered } from "./kind.ts";
import { createLimits } from "./limits.ts";
import { createLines } from "./lines.ts";
import { openOutcomes, takeOverLapsed, tellKinds, tellOfEnds } from "./outcomes.ts";
import { openSlots } from "./pace.ts";
import { quietZones } from "./quiet.ts";
import {
  dueOf,
  latest,
  nextLook,
  nextOf,
  pauseBulk,
  pauseOf,
  type Waiting,
  waitingSubjects,
  zonesOfPeople,
} from "./waiting.ts";
import { DELIVER, wakeDeliveries } from "./waking.ts";

export interface Sender {
  /** Sends what is due until nothing is, or for about a minute; then sees to it that somebody goes on in time. */
  run(signal?: AbortSignal): Promise<void>;
  /** Begins nothing more, and waits for what is under way. */
  stop(): Promise<void>;
}

type Needs = Pick<Runtime, "config" | "coordination" | "db" | "log" | "metrics" | "now" | "work">;

const RUN_MS = 50_000;
/** So long one subject is sent before the others have their turn. */
const TURN_MS = 1_000;
const MOST_UNDER_WAY = 250;
/** What is due this soon is waited for; what comes later is somebody's work then. */
const SOON_MS = 3_000;
const LOOK_AGAIN_MS = 100;
const LOOK_FOR_LAPSED_MS = 5_000;
/** So often a claim begins at the front again, for what was put back there. */
const FROM_FRONT_MS = 2_000;
/** What a claim may take longer than usual. */
const READY_SPARE_MS = 5;
const MOST_SCANNED = 2_048;
const UNAUTHORIZED_MS = 5 * 60_000;
const BROKEN_MS = 60_000;

/** The sender of this process; there is one. */
export function openSender(rt: Needs, kinds: ReadonlyMap<string, Kind>, send: SendCall): Sender {
  const { db, log, metrics } = rt;
  let stopped = false;
  let running: Promise<void> | undefined;
  let wokenAgain = false;
  let pauseUntil: Date | undefined;
  const underWay = new Set<Promise<void>>();
  const lines = createLines();
  /** How long it takes from asking for rows until their calls are ready */
  let readyMs = 4;
  const outcomes = openOutcomes(rt, kinds, (error) => log.debug({ err: error }, "results wait for the database"));
  const slots = openSlots(rt.coordination, rt.config.bulkPerSecond, () =>
    pauseUntil === undefined ? undefined : rt.now().getTime() - pauseUntil.getTime(),
  );
  let quiet: ReturnType<typeof quietZones> | undefined;
  const patiently = <Answer>(ask: () => Promise<Answer>) => onceBack(ask, () => stopped);
  const isPaused = () => pauseUntil !== undefined && pauseUntil > rt.now();
  const means: Means = {
    rt,
    send,
    slots,
    limits: createLimits(),
    outcomes,
    isStopped: () => stopped || isPaused(),
    pauseAll(until) {
      if (pauseUntil !== undefined && pauseUntil >= until) return;
      pauseUntil = until;
      log.warn({ event: "bulk-paused", until }, "Telegram wants a pause: nothing is sent in bulk until then");
      void keepTrying(() => pauseBulk(db, until));
    },
    halt({ kind, subject }, outcome) {
      log.error({ event: "delivery-halted", kind: kind.name, subject, reason: outcome.reason });
      if (outcome.is === "unauthorized") means.pauseAll(new Date(rt.now().getTime() + UNAUTHORIZED_MS));
      void keepTrying(() => halt(kind, subject, outcome));
    },
  };

  /** True if it ended although more is due. */
  async function run(signal?: AbortSignal): Promise<boolean> {
    const endAt = performance.now() + RUN_MS;
    const goesOn = () => !stopped && signal?.aborted !== true && performance.now() < endAt;
    const held = new Set<string>();
    let lookedAt = Number.NEGATIVE_INFINITY;
    let invited = false;
    /** Another process that is free comes to help; not for what is held, or each would call the next for ever. */
    const invite = async () => {
      if (!invited) await wakeDeliveries(rt);
      invited = true;
    };
    pauseUntil = latest(pauseUntil, await patiently(() => pauseOf(db)));
    quiet ??= quietZones(rt.config, [...new Set([rt.config.zone, ...(await patiently(() => zonesOfPeople(db)))])]);
    while (goesOn()) {
      try {
        if (isPaused()) {
          if (await isWorthWaiting(pauseUntil)) continue;
          break;
        }
        if (performance.now() - lookedAt > LOOK_FOR_LAPSED_MS) {
          lookedAt = performance.now();
          await takeOverLapsed(rt, kinds);
        }
        if (wokenAgain) held.clear(); // perhaps what was held goes on
        wokenAgain = false;
        const waiting = (await waitingSubjects(db)).filter((each) => kinds.has(each.kind) && !held.has(keyOf(each)));
        const due = dueOf(waiting, kinds, rt.now());
        if (due.length === 0) {
          if (await areUnderWay()) continue; // what comes of them may be due soon
          if (await isWorthWaiting(nextOf(waiting))) continue;
          break;
        }
        for (const each of due) if (goesOn() && !isPaused()) await sendSome(each, held, goesOn, invite);
      } catch (error) {
        if (!isStorageAway(error)) throw error;
        await pause(500);
      }
    }
    while (underWay.size > 0) await Promise.all(underWay);
    await outcomes.written();
    metrics.deliveriesUnderWay.set(0);
    metrics.slotsLateMs.set(slots.lostMs());
    return !goesOn();
  }

  async function untilNobodyWakes(signal?: AbortSignal): Promise<void> {
    for (;;) {
      const isMore = await run(signal);
      if (isMore) return patiently(() => wakeDeliveries(rt));
      if (wokenAgain) wokenAgain = false;
      else return patiently(seeToTheNext);
    }
  }

  /** False if no call is under way; else true, when all are answered or a moment has passed. */
  async function areUnderWay(): Promise<boolean> {
    if (underWay.size === 0) return false;
    await Promise.race([Promise.all(underWay), pause(LOOK_AGAIN_MS)]);
    return true;
  }

  /** False if it is long until then; else true, a moment later. */
  async function isWorthWaiting(until: Date | undefined): Promise<boolean> {
    if (until === undefined) return false;
    const now = rt.now();
    const left = until.getTime() - now.getTime();
    if (left > SOON_MS) return false;
    await pause(Math.min(left + 1, LOOK_AGAIN_MS));
    return rt.now() > now; // not for a clock that stands
  }

  async function sendSome(
    { kind, subject }: { kind: Kind; subject: string },
    held: Set<string>,
    goesOn: () => boolean,
    invite: () => Promise<void>,
  ): Promise<void> {
    const endAt = performance.now() + TURN_MS;
    let after: Cursor | undefined;
    let frontAt = performance.now();
    let scan = 1;
    while (goesOn() && !isPaused() && performance.now() < endAt) {
      while (underWay.size >= MOST_UNDER_WAY) await Promise.race(underWay);
      if (!means.limits.mayBegin()) {
        await means.limits.changed();
        continue;
      }
      const group = await slots.next();
      await pauseUntilInstant((group[0] ?? 0) - 1.5 * readyMs - READY_SPARE_MS);
      if (performance.now() - frontAt > FROM_FRONT_MS) {
        frontAt = performance.now();
        after = undefined;
      }
      const askedAt = performance.now();
      scan = Math.min(MOST_SCANNED, Math.max(scan, 2 ** Math.ceil(Math.log2(group.length + 1))));
      const claim = await claimDeliveries(db, {
        kind,
        subject,
        now: rt.now(),
        take: group.length,
        scan,
        after,
        quiet: quiet?.(rt.now()) ?? [],
        zone: rt.config.zone,
      });
      pauseUntil = latest(pauseUntil, claim.pauseUntil ?? undefined);
      if (claim.claimed.length > 0) await invite();
      await noteEnded(kind, subject, claim);
      slots.giveBack(group.slice(claim.claimed.length));
      // Not waited for: the next few are claimed while these are being written out.
      const begun = begin(kind, subject, claim.claimed, group).then(() => {
        if (claim.claimed.length > 0) readyMs += (performance.now() - askedAt - readyMs) / 8;
      });
      const done = begun.finally(() => underWay.delete(done));
      underWay.add(done);
      if (claim.gate === "over") await cancelWaiting(db, { kind: kind.name, subject }, kind.gate?.(subject));
      if (claim.gate !== "open") {
        held.add(keyOf({ kind: kind.name, subject }));
        return;
      }
      if (claim.seen === 0 && after === undefined) return;
      after = claim.last;
      // Where many are passed over, more are looked at in one go.
      scan = claim.claimed.length < group.length && claim.seen > 0 ? scan * 2 : Math.ceil(scan / 2);
      scan = 2 ** Math.ceil(Math.log2(Math.max(1, scan)));
    }
  }

  async function begin(kind: Kind, subject: string, claimed: readonly Claimed[], group: readonly number[]) {
    if (claimed.length === 0) return;
    const places = claimed.map(({ telegramId }) => lines(telegramId)); // before anything is waited for
    const rendered = await render(kind, subject, claimed);
    for (const [at, row] of claimed.entries()) {
      const one = rendered[at];
      const make = () =>
        one !== undefined && "calls" in one
          ? makeAttempt(means, { kind, subject, row, calls: one.calls, slot: group[at] ?? 0 })
          : settleUnsent(kind, row, one);
      const made = places[at]?.(make) ?? make();
      const done = made.finally(() => underWay.delete(done));
      underWay.add(done);
    }
    metrics.deliveriesUnderWay.set(underWay.size);
    metrics.slotsLateMs.set(slots.lostMs());
  }

  /** A kind that cannot render now must not hold up the others. */
  async function render(kind: Kind, subject: string, claimed: readonly Claimed[]): Promise<readonly Rendered[]> {
    try {
      return await kind.render(subject, claimed);
    } catch (error) {
      log.error({ event: "delivery-not-rendered", kind: kind.name, subject, err: error });
      return [];
    }
  }

  async function settleUnsent(kind: Kind, { id, fence }: Claimed, one: { skip: string } | undefined): Promise<void> {
    const notBefore = new Date(rt.now().getTime() + BROKEN_MS);
    const result = one ? ({ state: "skipped", reason: one.skip } as const) : ({ state: "queued", notBefore } as const);
    await outcomes.record({ id, fence, kind: kind.name, undone: true, ...result });
  }

  async function noteEnded(kind: Kind, subject: string, { ended }: Claim): Promise<void> {
    for (const { state } of ended) metrics.deliveries.inc({ kind: kind.name, outcome: state });
    if (ended.length === 0) return;
    const rows = ended.map((end) => ({ ...end, id: "", kind: kind.name, subject }));
    if (kind.settled) await db.$transaction((tx) => tellKinds(tx, kinds, rows));
    await tellOfEnds(kinds, rows);
  }

  async function halt(kind: Kind, subject: string, { is, reason }: { is: string; reason: string }): Promise<void> {
    const row = { kind: kind.name, subject, reason, at: rt.now() };
    const isNew = is === "refused" && (await db.deliveryHalt.createMany({ data: row, skipDuplicates: true })).count > 0;
    if (isNew || is === "unauthorized") await kind.halted?.(subject, reason);
  }

  async function keepTrying(act: () => Promise<void>): Promise<void> {
    const trying = (async () => {
      for (let attempt = 0; attempt < 60; attempt++) {
        try {
          return await act();
        } catch (error) {
          log.warn({ err: error }, "what Telegram said could not be kept; trying again");
          await pause(500);
        }
      }
    })();
    const done = trying.finally(() => underWay.delete(done));
    underWay.add(done);
    await done;
  }

  /** Whoever is free goes on when the next is due, a pause ends, or a lease runs out. */
  async function seeToTheNext(): Promise<void> {
    const next = await nextLook(db, kinds, { now: rt.now(), pauseUntil });
    if (next) await rt.work.send(DELIVER, {}, { key: `${DELIVER} ${next.toISOString()}`, startAfter: next });
  }

  return {
    run(signal) {
      wokenAgain = running !== undefined; // what became due may have been looked for already
      running ??= untilNobodyWakes(signal).finally(() => {
        running = undefined;
      });
      return running;
    },
    async stop() {
      stopped = true;
      await running?.catch(() => undefined);
    },
  };
}

const keyOf = ({ kind, subject }: Pick<Waiting, "kind" | "subject">) => `${kind} ${subject}`;

async function pauseUntilInstant(instant: number): Promise<void> {
  const left = instant - performance.now();
  if (left > 1) await pause(left);
}
