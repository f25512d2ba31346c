// What Telegram says instead of "sent": to one person, to all, for an hour, about the content, about the bot itself.
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { pressData } from "../../src/telegram/press.ts";
import { type Call, refused, type Trouble, tooMany } from "./counting-telegram.ts";
import { isShort, until } from "./fleet.ts";
import { AUTHOR, copiesOf, FIRST, inFlight, isDone, manyAreOwed, movedChat, type Scene, sums } from "./many-owed.ts";

const LONG = 30 * 60_000;
const HOUR_MS = 3_600_000;

let scene: Scene | undefined;
afterEach(async () => {
  await scene?.close();
  scene = undefined;
});

interface Met {
  readonly what: string;
  readonly trouble?: Trouble;
  /** Only the first call meets it */
  readonly once?: true;
  readonly ends: "sent" | "unreachable" | "refused";
  readonly mayComeTwice?: true;
}
const blocked = { what: "blocked", trouble: refused(403, "Forbidden: bot was blocked by the user") } as const;
/** Each person meets one of these. */
const troubles: readonly Met[] = [
  { ...blocked, ends: "unreachable" },
  { ...blocked, ends: "unreachable" },
  { ...blocked, ends: "unreachable" },
  { what: "deactivated", trouble: refused(403, "Forbidden: user is deactivated"), ends: "unreachable" },
  { what: "not found", trouble: refused(400, "Bad Request: chat not found"), ends: "unreachable" },
  { what: "too long", trouble: refused(400, "Bad Request: message is too long"), ends: "refused" },
  { what: "429 of the chat", trouble: tooMany(3), once: true, ends: "sent" },
  { what: "moved", ends: "sent" },
  { what: "500", trouble: refused(500, "Internal Server Error"), once: true, ends: "sent" },
  { what: "cut before", trouble: "cutBefore", once: true, ends: "sent" },
  { what: "accepted, then cut", trouble: "cutAfter", once: true, ends: "sent", mayComeTwice: true },
  { what: "accepted, then a page with 502", trouble: "page", once: true, ends: "sent", mayComeTwice: true },
  { what: "accepted, then silence", trouble: "silent", once: true, ends: "sent", mayComeTwice: true },
  { what: "nothing", ends: "sent" },
];
const metBy = (person: number) => troubles[person % troubles.length] as Met;

/** Private chats never move, and only people are owed anything; should Telegram say so all the same, it is followed. */
function moved(chatId: number): Trouble {
  const description = "Bad Request: group chat was upgraded to a supergroup chat";
  return { answer: { error_code: 400, description, parameters: { migrate_to_chat_id: movedChat(chatId) } } };
}

test(
  "what one chat answers ends or delays its own message alone; only what was accepted without an answer comes twice",
  async () => {
    const already = new Set<number>();
    const open = await manyAreOwed(isShort ? 700 : 7_000, {
      settings: { BULK_PER_SECOND: "400" },
      trouble(chatId) {
        if (chatId < 0) return undefined;
        const { what, trouble, once } = metBy(chatId);
        if (what === "moved") return moved(chatId);
        if (once && already.has(chatId)) return undefined;
        already.add(chatId);
        return trouble;
      },
    });
    scene = open;
    await until(() => isDone(open), 300_000, "all are settled");
    const { lost, most, twice, ...found } = await sums(open, "every chat with its own trouble");
    const people = Array.from({ length: open.size }, (_, at) => FIRST + at);
    for (const end of ["sent", "unreachable", "refused"] as const)
      expect(found[end], end).toBe(people.filter((person) => metBy(person).ends === end).length);
    expect([lost, most]).toEqual([[], 2]);
    expect(twice.filter(({ person }) => !metBy(person).mayComeTwice)).toEqual([]);
    for (const [person, calls] of copiesOf(open, open.telegram.called)) {
      const { what, ends } = metBy(person);
      if (ends !== "sent") expect(calls.length, what).toBe(1);
      if (what === "moved") expect(calls.map(({ chatId }) => chatId)).toEqual([person, movedChat(person)]);
      const [first, second] = calls;
      if (what === "429 of the chat")
        expect((second?.at ?? 0) - (first?.answeredAt ?? 0), "the chat is left alone").toBeGreaterThanOrEqual(3_000);
    }
    const { rows } = await open.fleet.database.query<{ count: number }>(
      `select count(*)::int as count from "Candidate" where not reachable`,
    );
    expect(rows[0]?.count).toBe(found.unreachable);
  },
  LONG,
);

test(
  "a broadcast that is stopped for all: a 429 of seconds, one of an hour, its content refused, the bot not let in",
  async () => {
    const open = await manyAreOwed(isShort ? 1_200 : 6_000, {
      kind: "broadcast",
      settings: { BULK_PER_SECOND: "200", ROLES: "receive,work" },
    });
    scene = open;
    const part = Math.floor(open.size / 6);
    await sent(open, part);
    await tooManyForSeconds(open);
    await sent(open, 2 * part);
    await tooManyForAnHour(open);
    await sent(open, 3 * part);
    await contentRefused(open);
    await sent(open, 4 * part);
    await notLetIn(open);
    await until(() => isDone(open), 300_000, "all are told");
    const { sent: all, lost, twice } = await sums(open, "stopped four times for all");
    expect([all, lost, twice]).toEqual([open.size, [], []]);
    const { rows } = await open.fleet.database.query(`select "countAtStart" as count from "Broadcast"`);
    expect(rows).toEqual([{ count: open.size }]);
  },
  LONG,
);

const sent = ({ telegram }: Scene, count: number) =>
  until(() => telegram.accepted.length > count, 60_000, `${count} are told`);

/** Only the audience meets it: their author still hears what happened. */
function meetAll({ telegram }: Scene, trouble: Trouble | undefined): number {
  const from = telegram.called.length;
  telegram.trouble = (chatId) => (chatId >= FIRST ? trouble : undefined);
  return from;
}

const toAudience = (calls: readonly Call[]) => calls.filter(({ chatId }) => chatId >= FIRST);

/** What may be under way at once (src/delivery/sender.ts): no more than these meet what stops them all. */
const MOST_UNDER_WAY = 250;
const QUIET_MS = 1_000;

/** Waits until nobody of the audience is called any more, however slow the machine; says how many calls met it. */
async function untilQuiet({ telegram }: Scene, from: number): Promise<number> {
  const calls = () => toAudience(telegram.called.slice(from));
  await until(() => Date.now() - (calls().at(-1)?.at ?? Date.now()) > QUIET_MS, 20_000, "nobody is called any more");
  const met = calls().length;
  expect(met, "calls that met it").toBeLessThanOrEqual(MOST_UNDER_WAY);
  return met;
}

async function tooManyForSeconds(open: Scene): Promise<void> {
  const from = meetAll(open, tooMany(5));
  const refusedCalls = await untilQuiet(open, from);
  const [first] = open.telegram.called.slice(from);
  await sleep(Math.max(0, (first?.answeredAt ?? 0) + 4_000 - Date.now()));
  const probes = toAudience(open.telegram.called.slice(from)).slice(refusedCalls);
  meetAll(open, undefined);
  const before = open.telegram.accepted.length;
  await sent(open, before);
  const again = (open.telegram.accepted[before]?.at ?? 0) - (first?.answeredAt ?? 0);
  print(
    `429 for 5 s to all: ${refusedCalls} calls met it, ${probes.length} to probe; on again ${again} ms after the first`,
  );
  expect(probes.length).toBeLessThanOrEqual(1);
  expect(again).toBeGreaterThanOrEqual(5_000);
  expect(again).toBeLessThan(20_000);
}

/** The pause is over an hour of the product's time; the process that met it is killed in it. */
async function tooManyForAnHour(open: Scene): Promise<void> {
  const { telegram, bots } = open;
  const from = meetAll(open, tooMany(3_600));
  await until(() => (bots.at(-1)?.events("bulk-paused").length ?? 0) > 1, 20_000, "it pauses for an hour");
  const pausedAt = Date.now();
  await sleep(1_000);
  const calls = telegram.called.length;
  meetAll(open, undefined);
  await bots.at(-1)?.end("SIGKILL");
  expect((await inFlight(open, "dead")).size).toBe(0);
  await open.start();
  await sleep(3_000);
  await open.later(HOUR_MS - (Date.now() - pausedAt) - 10_000);
  await sleep(3_000);
  expect(telegram.called.length, "calls in the hour").toBe(calls);
  await open.later(10_000);
  const onMs = await until(() => telegram.called.length > calls, 30_000, "it goes on after the hour");
  print(`429 for an hour: ${calls - from} calls met it, none in the hour, killed in it; on again ${onMs} ms after it`);
}

async function contentRefused(open: Scene): Promise<void> {
  const description = "Bad Request: can't parse entities: Unclosed start tag at byte offset 5";
  const from = meetAll(open, refused(400, description));
  await until(async () => (await broadcast(open)).state === "paused", 20_000, "it halts");
  await until(() => open.telegram.accepted.some(isNotice), 20_000, "its author is told");
  const calls = await untilQuiet(open, from);
  expect((await broadcast(open)).whyPaused).toBe(description);
  const [called, accepted] = [open.telegram.called.length, open.telegram.accepted.length];
  meetAll(open, undefined);
  await sleep(2_000);
  expect(toAudience(open.telegram.called.slice(called)), "called before staff let it").toEqual([]);
  expect(toAudience(open.telegram.accepted.slice(accepted))).toEqual([]);
  await pressResume(open);
  const onMs = await goesOn(open);
  print(`content refused: ${calls} calls met it, then none; on again ${onMs} ms after staff let it`);
}

async function notLetIn(open: Scene): Promise<void> {
  const from = meetAll(open, refused(401, "Unauthorized"));
  await until(async () => (await broadcast(open)).state === "paused", 20_000, "it stops");
  await untilQuiet(open, from);
  const calls = open.telegram.called.length;
  meetAll(open, undefined);
  await pressResume(open);
  await until(async () => (await broadcast(open)).state === "sending", 20_000, "staff let it go on");
  await sleep(2_000);
  const tooEarly = toAudience(open.telegram.called.slice(calls));
  await open.later(5 * 60_000);
  const onMs = await goesOn(open);
  print(`not let in: ${calls - from} calls met it, none in five minutes; on again ${onMs} ms after them`);
  expect(tooEarly).toEqual([]);
}

const isNotice = ({ chatId, text }: Call) => chatId === AUTHOR && text.includes("Unclosed start tag");

async function broadcast({ fleet }: Scene): Promise<{ state: string; whyPaused: string | null }> {
  const { rows } = await fleet.database.query(`select state, "whyPaused" from "Broadcast"`);
  return rows[0];
}

function goesOn({ telegram }: Scene): Promise<number> {
  const crowd = () => telegram.accepted.reduce((sum, { chatId }) => sum + (chatId >= FIRST ? 1 : 0), 0);
  const before = crowd();
  return until(() => crowd() > before, 60_000, "it goes on");
}

async function pressResume({ telegram }: Scene): Promise<void> {
  telegram.bring({
    callback_query: {
      id: String(Math.random()),
      from: { id: AUTHOR, is_bot: false, first_name: "Chitra", language_code: "id" },
      message: { message_id: 1, date: 1, chat: { id: AUTHOR, type: "private" } },
      chat_instance: "1",
      data: pressData("broadcast-resume", 1),
    },
  });
}

function print(line: string): void {
  process.stdout.write(`    ${line}\n`);
}
