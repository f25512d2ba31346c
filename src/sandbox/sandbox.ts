import { randomInt } from "node:crypto";
import { type Callbacks, createCallbacks } from "./callbacks.ts";
import { type Calls, createCalls } from "./calls.ts";
import { type Chat, newChat } from "./chats.ts";
import { type Clock, createClock } from "./clock.ts";
import { createEvents, type Events } from "./events.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createFiles, type Files } from "./files.ts";
import { createFlood, type Flood } from "./flood.ts";
import { refuseRealToken } from "./guard.ts";
import { createIdle, type Idle } from "./idle.ts";
import { firstPeople, type Person } from "./people.ts";
import { createPolling, type Polling } from "./polling.ts";
import { type BotProfile, newProfile } from "./profile.ts";
import type { User } from "./types.ts";
import { createUpdates, type Updates } from "./updates.ts";
import { createDelivery, type Delivery } from "./webhook.ts";

export type SandboxOptions = {
  token: string;
  /** the clock virtual time starts from; default: real time */
  now?: () => Date;
  people?: Map<number, Person>;
  /** Telegram's send limits; on by default */
  flood?: boolean;
  /** how many calls, and updates, are kept to be looked at */
  kept?: number;
};

export type Sandbox = {
  token: string;
  bot: User;
  clock: Clock;
  events: Events;
  people: Map<number, Person>;
  chats: Map<number, Chat>;
  updates: Updates;
  polling: Polling;
  delivery: Delivery;
  faults: Faults;
  flood: Flood;
  files: Files;
  calls: Calls;
  callbacks: Callbacks;
  idle: Idle;
  profile: BotProfile;
  /** how many calls are being answered now, waiting polls aside */
  underWay: number;
  /** a call may come in the answer to a webhook delivery; `call.ts` puts itself here */
  runAnswerMethod: (body: string) => void;
  nextGroupId: number;
};

/** A Telegram of its own, in memory: nothing of it outlives the process and nothing of it reaches the internet. */
export function createSandbox(options: SandboxOptions): Sandbox {
  refuseRealToken(options.token);
  const kept = options.kept ?? 20_000;
  const clock = createClock(options.now ?? (() => new Date()));
  const events = createEvents();
  const updates = createUpdates(clock, events, kept);
  const faults = createFaults(clock);
  const idle = createIdle(() => busyWith(sandbox));
  const botId = Number.parseInt(options.token, 10) || randomInt(1_000_000, 9_000_000);

  const sandbox: Sandbox = {
    token: options.token,
    bot: { id: botId, is_bot: true, first_name: "Jembatan", username: "jembatan_sandbox_bot" },
    clock,
    events,
    people: options.people ?? firstPeople(),
    chats: new Map(),
    updates,
    polling: createPolling(clock, updates, idle.pulse),
    delivery: createDelivery(clock, updates, {
      faults: {
        copies: () => {
          const fault = faults.strikeDelivery("duplicate_delivery");
          return fault ? (fault.copies ?? 1) : 0;
        },
        holdMs: () => {
          const fault = faults.strikeDelivery("reorder_delivery");
          return fault ? (fault.hold_ms ?? 50) : 0;
        },
      },
      onAttempt: ({ update_id, attempts }, { status, error, tookMs }) =>
        events.tell(events.next(), "delivery", { update_id, attempt: attempts, status, error, took_ms: tookMs }),
      onAnswerMethod: (body) => sandbox.runAnswerMethod(body),
      onChange: idle.pulse,
    }),
    faults,
    flood: createFlood(clock, options.flood ?? true),
    files: createFiles(),
    calls: createCalls(kept),
    callbacks: createCallbacks(clock),
    idle,
    profile: newProfile(),
    underWay: 0,
    runAnswerMethod: () => {},
    nextGroupId: 4_021_460_001,
  };
  updates.onAdded.push(idle.pulse);
  return sandbox;
}

/** The private chat of a person; made when first needed. */
export function privateChat(sandbox: Sandbox, person: Person): Chat {
  let chat = sandbox.chats.get(person.id);
  if (!chat) {
    chat = newChat({ id: person.id, kind: "private", person });
    sandbox.chats.set(person.id, chat);
  }
  return chat;
}

/** Forgets everything that happened; webhook, clock and sequence stay. */
export function resetSandbox(sandbox: Sandbox, people: "default" | "keep"): void {
  for (const queued of [...sandbox.updates.pending.values()]) sandbox.updates.settle(queued, "dropped");
  sandbox.updates.history.clear();
  sandbox.chats.clear();
  sandbox.calls.clear();
  sandbox.faults.remove();
  sandbox.flood.reset();
  sandbox.files.clear();
  sandbox.callbacks.clear();
  sandbox.profile = newProfile();
  if (people === "default") {
    sandbox.people.clear();
    for (const [id, person] of firstPeople()) sandbox.people.set(id, person);
  }
  for (const person of sandbox.people.values()) {
    Object.assign(person, { started: false, blocked: false, known: false, lastActiveMs: Number.NEGATIVE_INFINITY });
  }
  sandbox.events.tell(sandbox.events.next(), "reset", {});
  sandbox.idle.pulse();
}

/** Ends waiting calls and timers. */
export async function closeSandbox(sandbox: Sandbox): Promise<void> {
  sandbox.polling.abandon("closing");
  sandbox.clock.close();
  await sandbox.delivery.close();
}

function busyWith(sandbox: Sandbox): string | undefined {
  const pending = sandbox.updates.pending.size;
  if (pending > 0) return `${pending} updates are not yet dealt with`;
  if (sandbox.polling.owed() > 0) return "updates handed out again are not yet confirmed";
  if (sandbox.delivery.inFlight() > 0) return "a webhook delivery is under way";
  if (sandbox.underWay > 0) return `${sandbox.underWay} calls are under way`;
  return undefined;
}
