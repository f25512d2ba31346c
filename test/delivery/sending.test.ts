import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { makeAttempt } from "../../src/delivery/attempts.ts";
import { type Claiming, claimDeliveries } from "../../src/delivery/claim.ts";
import { countDeliveries, forgetRecipient, type Kind, liftHalt } from "../../src/delivery/delivery.ts";
import { expandSlice } from "../../src/delivery/expansion.ts";
import { openOutcomes, takeOverLapsed } from "../../src/delivery/outcomes.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { Prisma } from "../../src/platform/generated/prisma/client.ts";
import { StorageAway } from "../../src/platform/storage-away.ts";
import { readyCall } from "../../src/telegram/ready-call.ts";
import { silence } from "../../src/topics/topics.ts";
import { openTestDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";
import { cutOff, openSending, refusal, type Sending } from "../support/sending.ts";

/** 09:00 in Mataram, 08:00 in Malang. */
const morning = new Date("2026-11-26T01:00:00Z");
/** 20:30 in Mataram, 19:30 in Malang. */
const evening = new Date("2026-11-25T12:30:00Z");
const later = (seconds: number) => new Date(morning.getTime() + seconds * 1000);

let opened: OpenDatabase;
let sending: Sending;
const ids = new Map<string, number>();
const halted: string[] = [];
const ended: string[] = [];
let gate = "open";

/** A kind as a broadcast is one: the same for all, of a topic, which can be paused and halted. */
const notice: Kind = {
  name: "notice",
  topic: "announcements",
  urgency: 1,
  keepsQuiet: true,
  repeatsUncertain: true,
  content: "shared",
  gate: () => Prisma.sql`${gate}`,
  audience: () => Prisma.sql`select id as "candidateId" from "Candidate"`,
  render: async (_subject, people) => people.map(() => ({ calls: [hello] })),
  ended: async (subject) => void ended.push(subject),
  halted: async (subject) => void halted.push(subject),
};
const hello = readyCall("sendMessage", { text: "Halo" });
const code: Kind = {
  ...notice,
  name: "code",
  repeatsUncertain: false,
  keepsQuiet: false,
  urgency: 9,
  render: async (_subject, people) => people.map(() => ({ calls: [readyCall("sendMessage", { text: "Kode" })] })),
};
const album: Kind = {
  ...notice,
  name: "album",
  render: async (_subject, people) =>
    people.map(() => ({
      calls: [readyCall("sendMediaGroup", { media: [{}, {}] }), readyCall("sendMessage", { text: "Tombol" })],
    })),
};
const personal: Kind = { ...notice, name: "personal", content: "personal" };
const kinds = new Map([notice, code, album, personal].map((kind) => [kind.name, kind]));

beforeAll(async () => {
  opened = await openTestDatabase(sampleFilling());
});
afterAll(() => opened.close());
beforeEach(async () => {
  const { db } = opened;
  await db.delivery.deleteMany();
  await db.deliveryHalt.deleteMany();
  await db.bulkPause.deleteMany();
  await db.candidate.deleteMany();
  for (const [name, telegramId, regencyCode] of [
    ["amina", 101, "52.03"],
    ["bilal", 102, "35.07"],
    ["dewi", 103, "52.03"],
  ] as const) {
    const data = { telegramId, language: "id", regencyCode, createdAt: morning };
    ids.set(name, (await db.candidate.create({ data })).id);
  }
  gate = "open";
  halted.length = 0;
  ended.length = 0;
  sending = openSending(db, [...kinds.values()]);
});

async function owe(kind = notice, now = evening): Promise<void> {
  const work = { send: async (name: string) => void woken.push(name) };
  await expandSlice({ db: opened.db, now: () => now, work: work as never }, kind, { subject: "1", after: 0 });
}
const woken: string[] = [];

test("whoever got a row is sent to at once, and not when somebody looks the next time", async () => {
  woken.length = 0;
  await owe();
  expect(woken).toEqual(["deliver"]);
});

/** The states there are, and that they add up to the audience. */
async function counts(kind = notice, audience = 3): Promise<Record<string, number>> {
  const all = await countDeliveries(opened.db, { kind: kind.name, subject: "1" });
  expect(Object.values(all).reduce((sum, count) => sum + count, 0)).toBe(audience);
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));
}

const whoHeard = () => sending.heard.map(({ to }) => to).sort();
const idOf = (name: string) => ids.get(name) ?? 0;

function claiming(now: Date, more: Partial<Claiming> = {}): Claiming {
  return {
    kind: notice,
    subject: "1",
    now,
    take: 10,
    scan: 16,
    after: undefined,
    quiet: [],
    zone: "Asia/Makassar",
    ...more,
  };
}

test("everyone of the audience gets it once, however often it is expanded and sent", async () => {
  await owe();
  await owe();
  await sending.at(morning);
  await sending.at(later(60));
  expect(whoHeard()).toEqual([101, 102, 103]);
  expect(await counts()).toEqual({ sent: 3 });
  const [row] = await opened.db.delivery.findMany({ orderBy: { id: "asc" } });
  expect(row).toMatchObject({ sentAt: morning, attempts: 1, leaseUntil: null });
  expect(row?.messageIds).toHaveLength(1);
});

test("two processes at once send to each person once", async () => {
  await owe();
  sending.now = morning;
  await Promise.all([sending.another().run(), sending.another().run(), sending.at(morning)]);
  expect(whoHeard()).toEqual([101, 102, 103]);
});

test("in the evening of Lombok only Malang hears; the others in the morning", async () => {
  await owe();
  await sending.at(evening);
  expect(whoHeard()).toEqual([102]);
  expect(await counts()).toEqual({ queued: 2, sent: 1 });
  await sending.at(new Date("2026-11-25T22:59:00Z"));
  expect(whoHeard()).toEqual([102]);
  await sending.at(new Date("2026-11-25T23:00:00Z"));
  expect(whoHeard()).toEqual([101, 102, 103]);
});

test("what is urgent does not wait for the morning, and goes first", async () => {
  await owe();
  await owe(code);
  await sending.at(evening);
  expect(await counts(code)).toEqual({ sent: 3 });
  expect(sending.heard[0]?.text).toBe("Kode");
});

test("what was claimed first comes first to each person, though it takes longer to be written out", async () => {
  const { promise: overtaken, resolve: overtake } = Promise.withResolvers<void>();
  const slow = {
    ...code,
    render: (...given: Parameters<Kind["render"]>) => overtaken.then(() => code.render(...given)),
  };
  const quick = {
    ...notice,
    async render(...given: Parameters<Kind["render"]>) {
      setImmediate(() => setImmediate(overtake));
      return notice.render(...given);
    },
  };
  sending = openSending(opened.db, [slow, quick]);
  await owe();
  await owe(code);
  await sending.at(morning);
  for (const person of [101, 102, 103])
    expect(sending.heard.filter(({ to }) => to === person).map(({ text }) => text)).toEqual(["Kode", "Halo"]);
});

test("who silenced the topic after it was owed gets nothing, and the reason is kept", async () => {
  await owe();
  await silence(opened.db, { candidateId: idOf("amina"), of: ["announcements"], at: morning });
  await silence(opened.db, { candidateId: idOf("bilal"), of: ["surveys"], at: morning });
  await sending.at(morning);
  expect(whoHeard()).toEqual([102, 103]);
  expect(await counts()).toEqual({ sent: 2, skipped: 1 });
  expect(await opened.db.delivery.findFirst({ where: { state: "skipped" } })).toMatchObject({ reason: "optedOut" });
});

test("who cannot be reached is not called", async () => {
  await owe();
  await opened.db.candidate.update({ where: { id: idOf("amina") }, data: { reachable: false } });
  await sending.at(morning);
  expect(sending.called.sort()).toEqual([102, 103]);
  expect(await counts()).toEqual({ sent: 2, unreachable: 1 });
});

test.each([
  ["blocked", refusal(403, "Forbidden: bot was blocked by the user")],
  ["deactivated", refusal(403, "Forbidden: user is deactivated")],
  ["notFound", refusal(400, "Bad Request: chat not found")],
])("whoever %s the bot is marked, and not tried again", async (reason, answer) => {
  await owe();
  sending.refusals.set(101, answer);
  await sending.at(morning);
  await sending.at(later(3600));
  expect(sending.called.filter((to) => to === 101)).toHaveLength(1);
  expect(await counts()).toEqual({ sent: 2, unreachable: 1 });
  expect(await opened.db.delivery.findFirst({ where: { state: "unreachable" } })).toMatchObject({ reason });
  expect(await opened.db.candidate.findUnique({ where: { id: idOf("amina") } })).toMatchObject({ reachable: false });
});

test("a paused subject is sent nothing, and goes on where it was", async () => {
  await owe();
  gate = "held";
  await sending.at(morning);
  expect(sending.called).toEqual([]);
  expect(await counts()).toEqual({ queued: 3 });
  gate = "open";
  await sending.at(morning);
  expect(await counts()).toEqual({ sent: 3 });
});

test("what waits of a subject that is over is cancelled", async () => {
  await owe();
  gate = "over";
  await sending.at(morning);
  expect(sending.called).toEqual([]);
  expect(await counts()).toEqual({ cancelled: 3 });
});

test("a 429 of one chat holds that chat, for every message to it, and nobody else", async () => {
  await owe();
  sending.refusals.set(101, refusal(429, "Too Many Requests: retry after 30", { retry_after: 30 }));
  await sending.at(morning);
  sending.refusals.clear();
  expect(await counts()).toEqual({ queued: 1, sent: 2 });
  await owe(code);
  await sending.at(later(29));
  expect(sending.called.filter((to) => to === 101)).toHaveLength(1);
  await sending.at(later(32));
  expect(await counts()).toEqual({ sent: 3 });
  expect(await counts(code)).toEqual({ sent: 3 });
});

test("a 429 of all stops everything for its time, also for a process that starts meanwhile", async () => {
  const createdAt = morning;
  const more = [105, 106, 107].map((telegramId) => ({ telegramId, language: "id", createdAt }));
  await opened.db.candidate.createMany({ data: more });
  await owe();
  for (const to of [101, 102, 103, 105, 106, 107])
    sending.refusals.set(to, refusal(429, "Too Many Requests: retry after 3600", { retry_after: 3600 }));
  await sending.at(morning);
  const calls = sending.called.length;
  expect(calls).toBeLessThanOrEqual(6);
  sending.refusals.clear();
  await opened.db.candidate.create({ data: { telegramId: 104, language: "id", createdAt: morning } });
  await owe(); // somebody whose own chat is not held
  sending.now = later(3500);
  await sending.another().run();
  expect(sending.called).toHaveLength(calls);
  sending.now = later(3602);
  await sending.another().run();
  expect(await counts(notice, 7)).toEqual({ sent: 7 });
});

test("content that Telegram refuses halts the subject and is told once, whatever is in flight; it can go on", async () => {
  await owe();
  for (const to of [101, 102, 103]) sending.refusals.set(to, refusal(400, "Bad Request: can't parse entities: x"));
  await sending.at(morning);
  expect(await counts()).toEqual({ queued: 3 });
  expect(halted).toEqual(["1"]);
  const calls = sending.called.length;
  sending.refusals.clear();
  await sending.at(later(60));
  expect(sending.called).toHaveLength(calls);
  await liftHalt(opened.db, { kind: "notice", subject: "1" });
  await sending.at(later(60));
  expect(await counts()).toEqual({ sent: 3 });
});

test("a personal message that is refused is refused alone", async () => {
  await owe(personal);
  sending.refusals.set(101, refusal(400, "Bad Request: message is too long"));
  await sending.at(morning);
  expect(await counts(personal)).toEqual({ refused: 1, sent: 2 });
  expect(halted).toEqual([]);
});

test("a bot that is not let in stops at once, tells the kind, and goes on by itself", async () => {
  await owe();
  for (const to of [101, 102, 103]) sending.refusals.set(to, refusal(401, "Unauthorized"));
  await sending.at(morning);
  expect(await counts()).toEqual({ queued: 3 });
  expect(halted[0]).toBe("1");
  sending.refusals.clear();
  await sending.at(later(60));
  expect(sending.heard).toEqual([]);
  await sending.at(later(301));
  expect(await counts()).toEqual({ sent: 3 });
});

test("a send that was cut off is uncertain and repeated once, never a third time", async () => {
  await owe();
  sending.refusals.set(101, cutOff());
  await sending.at(morning);
  expect(await counts()).toEqual({ sent: 2, uncertain: 1 });
  await sending.at(later(5));
  expect(await counts()).toEqual({ sent: 2, uncertain: 1 });
  await sending.at(later(11));
  await sending.at(later(3600));
  expect(await counts()).toEqual({ sent: 2, unknown: 1 });
  expect(sending.called.filter((to) => to === 101)).toHaveLength(2);
});

test("a one-time code that is uncertain is not repeated", async () => {
  await owe(code);
  sending.refusals.set(101, cutOff());
  await sending.at(morning);
  await sending.at(later(3600));
  expect(await counts(code)).toEqual({ sent: 2, unknown: 1 });
  expect(sending.called.filter((to) => to === 101)).toHaveLength(1);
});

test("a call that never arrived is no attempt, however often", async () => {
  await owe();
  sending.refusals.set(101, cutOff("ECONNREFUSED"));
  for (const seconds of [0, 10, 20, 30]) await sending.at(later(seconds));
  expect(await counts()).toEqual({ queued: 1, sent: 2 });
  sending.refusals.clear();
  await sending.at(later(40));
  expect(await counts()).toEqual({ sent: 3 });
});

test("502 with a page instead of an answer is uncertain; so is an error of Telegram's own", async () => {
  await owe();
  sending.refusals.set(101, new Error("the answer to sendMessage was not JSON (HTTP 502)"));
  sending.refusals.set(102, refusal(500, "Internal Server Error"));
  await sending.at(morning);
  expect(await counts()).toEqual({ sent: 1, uncertain: 2 });
});

test("a chat that moved is followed, once", async () => {
  await owe();
  const movedTo = (chatId: number) =>
    refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", { migrate_to_chat_id: chatId });
  sending.refusals.set(101, movedTo(-100_101)).set(102, movedTo(-100_102)).set(-100_102, movedTo(-100_103));
  await sending.at(morning);
  expect(whoHeard()).toEqual([-100_101, 103]);
  expect(sending.called).not.toContain(-100_103);
  expect(await counts()).toEqual({ refused: 1, sent: 2 });
});

test("an album's button follows it, and a resume does not repeat the album", async () => {
  await owe(album);
  let failing = true;
  sending.refusals.set(101, async () => {
    if (sending.called.filter((to) => to === 101).length === 2 && failing) throw cutOff("ECONNREFUSED");
    return {
      ok: true,
      result:
        sending.called.filter((to) => to === 101).length === 1
          ? [{ message_id: 7 }, { message_id: 8 }]
          : { message_id: 9 },
    };
  });
  await sending.at(morning);
  expect(await counts(album)).toEqual({ queued: 1, sent: 2 });
  failing = false;
  await sending.at(later(10));
  expect(await counts(album)).toEqual({ sent: 3 });
  const toAmina = sending.heard.filter(({ to }) => to === 101).map(({ method }) => method);
  expect(toAmina).toEqual(["sendMediaGroup", "sendMessage"]);
  const row = await opened.db.delivery.findFirst({ where: { candidateId: idOf("amina") } });
  expect(row?.messageIds).toEqual([7, 8, 9]);
});

test("the attempt is committed before the call, with a lease", async () => {
  await owe();
  const seen: string[] = [];
  for (const to of [101, 102, 103])
    sending.refusals.set(to, async () => {
      const rows = await opened.db.$queryRaw<{ state: string }[]>`
        select d.state::text from "Delivery" d join "Candidate" c on c.id = d."candidateId"
        where c."telegramId" = ${to} and d."leaseUntil" > clock_timestamp() and d.attempts = 1`;
      seen.push(...rows.map(({ state }) => state));
      return { ok: true, result: { message_id: 1 } };
    });
  await sending.at(morning);
  expect(seen).toEqual(["attempting", "attempting", "attempting"]);
});

test("what a dead process attempted is taken over when its lease is over, not before", async () => {
  await owe();
  const rt = { db: opened.db, now: () => morning };
  expect((await claimDeliveries(opened.db, claiming(morning, { take: 2 }))).claimed).toHaveLength(2);
  expect(await takeOverLapsed(rt, kinds)).toBe(0);
  expect(await counts()).toEqual({ attempting: 2, queued: 1 });
  await lapse();
  await sending.at(morning);
  expect(await counts()).toEqual({ sent: 3 });
});

test("killed twice at the same person, the end is unknown: there is no third time", async () => {
  await owe();
  for (let kill = 0; kill < 2; kill++) {
    await claimDeliveries(opened.db, claiming(morning));
    await lapse();
    await takeOverLapsed({ db: opened.db, now: () => morning }, kinds);
  }
  await sending.at(morning);
  expect(sending.called).toEqual([]);
  expect(await counts()).toEqual({ unknown: 3 });
});

test("the late result of whoever was overtaken is refused", async () => {
  await owe();
  const rt = { db: opened.db, now: () => morning };
  const outcomes = openOutcomes(rt, kinds, () => undefined);
  const { claimed } = await claimDeliveries(opened.db, claiming(morning, { take: 1 }));
  const [late] = claimed;
  await lapse();
  await takeOverLapsed(rt, kinds);
  const again = await claimDeliveries(opened.db, claiming(morning));
  const taken = again.claimed.find(({ id }) => id === late?.id);
  expect(taken?.fence).toBeGreaterThan(late?.fence ?? 0);
  expect(await outcomes.record({ kind: "notice", id: late?.id ?? "", fence: late?.fence ?? 0, state: "refused" })).toBe(
    false,
  );
  expect(await outcomes.record({ kind: "notice", id: taken?.id ?? "", fence: taken?.fence ?? 0, state: "sent" })).toBe(
    true,
  );
  expect(await counts()).toEqual({ attempting: 2, sent: 1 });
});

test("what is due in a moment is waited for, and nobody has to be woken for it", async () => {
  await owe();
  sending.refusals.set(101, async () => {
    sending.refusals.clear();
    return refusal(429, "Too Many Requests: retry after 1", { retry_after: 1 });
  });
  const began = performance.now();
  const passing = () => new Date(morning.getTime() + 3 * (performance.now() - began));
  Object.defineProperty(sending, "now", { get: passing, set: () => undefined });
  await sending.at(morning);
  expect(await counts()).toEqual({ sent: 3 });
  expect(sending.now.getTime()).toBeGreaterThan(morning.getTime() + 1_000);
});

test("whoever is woken when all is sent but not all is told looks once more", async () => {
  await owe(code);
  let tell = (): void => undefined;
  const told = new Promise<void>((resolve) => (tell = resolve));
  const slow: Kind = { ...code, ended: () => told };
  sending = openSending(opened.db, [slow, notice]);
  const first = sending.at(morning);
  await expect.poll(() => counts(code)).toEqual({ sent: 3 });
  await pause(100); // nothing more was due
  await owe();
  const second = sending.at(morning);
  tell();
  await Promise.all([first, second]);
  expect(await counts()).toEqual({ sent: 3 });
});

test("a kind is told of which subjects something ended, once for all of a moment", async () => {
  await owe();
  sending.refusals.set(102, refusal(403, "Forbidden: bot was blocked by the user"));
  await sending.at(morning);
  expect(new Set(ended)).toEqual(new Set(["1"]));
  expect(ended.length).toBeLessThanOrEqual(3);
});

test("a kind is told of what a claim ended, too", async () => {
  await owe();
  await opened.db.candidate.updateMany({ data: { reachable: false } });
  await sending.at(morning);
  expect(await counts()).toEqual({ unreachable: 3 });
  expect(ended).toEqual(["1"]);
});

test("a result that was written, and the answer lost, is not taken for somebody else's", async () => {
  await owe();
  const { claimed } = await claimDeliveries(opened.db, claiming(morning));
  let losses = 0;
  const losing = new Proxy(opened.db, {
    get(db, key) {
      if (key !== "$queryRaw") return Reflect.get(db, key);
      return async (statement: Prisma.Sql) => {
        const rows = await db.$queryRaw(statement);
        if (losses++ > 0) return rows;
        throw Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
      };
    },
  });
  const outcomes = openOutcomes({ db: losing, now: () => morning }, kinds, () => undefined);
  const recorded = claimed.map(({ id, fence }) => outcomes.record({ id, fence, kind: "notice", state: "sent" }));
  expect(await Promise.all(recorded)).toEqual([true, true, true]);
  expect(losses).toBeGreaterThan(1);
  expect(await counts()).toEqual({ sent: 3 });
});

test("whoever stood still between the claim and the call does not call any more", async () => {
  await owe();
  const [row] = (await claimDeliveries(opened.db, claiming(morning, { take: 1 }))).claimed;
  if (!row) throw new Error("nothing was claimed");
  const slot = performance.now() - 30_000;
  await makeAttempt(sending.means(), { kind: notice, subject: "1", row, calls: [hello], slot });
  expect(sending.called).toEqual([]);
  expect(await counts()).toEqual({ queued: 3 });
});

test.each([
  ["begins", "BulkPause"],
  ["ends", 'min("leaseUntil")'],
])("a database that is away when a run %s is waited for, not left to whoever looks next", async (_, words) => {
  await owe();
  const missed: string[] = [];
  sending.ask = (question) => {
    if (missed.length > 0 || !question.includes(words)) return;
    missed.push(question);
    throw new StorageAway("the connection is gone");
  };
  await sending.at(morning);
  expect(missed).toHaveLength(1);
  expect(await counts()).toEqual({ sent: 3 });
});

test("an erased person is in no row, nothing more goes to them, and the sums still close", async () => {
  await owe();
  await claimDeliveries(opened.db, claiming(morning, { take: 1 }));
  for (const name of ["amina", "bilal"])
    await opened.db.$transaction(async (tx) => {
      await forgetRecipient(tx, idOf(name));
      await tx.candidate.delete({ where: { id: idOf(name) } });
    });
  await sending.at(morning);
  expect(whoHeard()).toEqual([103]);
  expect(await counts()).toEqual({ sent: 1, skipped: 1, unknown: 1 });
  expect(await opened.db.delivery.count({ where: { reason: "erased", candidateId: null } })).toBe(2);
});

test("many who are passed over cost few statements, and none of those behind them is forgotten", async () => {
  const many = Array.from({ length: 300 }, (_, at) => ({
    telegramId: 1000 + at,
    language: "id",
    createdAt: morning,
    reachable: at >= 290,
  }));
  await opened.db.candidate.createMany({ data: many });
  await owe();
  await sending.at(morning);
  expect(await counts(notice, 303)).toEqual({ sent: 13, unreachable: 290 });
});

test("quiet hours are the operator's to set", async () => {
  await owe();
  const off = openSending(opened.db, [notice], { QUIET_HOURS: "off" });
  await off.at(evening);
  expect(off.heard).toHaveLength(3);
  expect(readConfig({ QUIET_HOURS: "off" }).quietTimes).toEqual([]);
});

/** Lets every lease run out. */
function lapse() {
  return opened.pool.query(`update "Delivery" set "leaseUntil" = now() - interval '1 s' where state = 'attempting'`);
}
