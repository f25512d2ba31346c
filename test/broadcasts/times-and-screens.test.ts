// What the screens say of times, figures and people: when it goes out, how fast, who is told later, who can approve.
import { afterAll, beforeEach, expect, test } from "vitest";
import { postpone } from "../../src/broadcasts/approval.ts";
import { listBroadcasts } from "../../src/broadcasts/broadcasts.ts";
import { countAudience } from "../../src/broadcasts/count.ts";
import { beginDraft, editBroadcast } from "../../src/broadcasts/drafting.ts";
import { replacedLines } from "../../src/broadcasts/replacing.ts";
import { reportOf } from "../../src/broadcasts/report.ts";
import { reviewScreen, timeScreen } from "../../src/broadcasts/review-screens.ts";
import { launch } from "../../src/broadcasts/run.ts";
import { runScreen } from "../../src/broadcasts/run-screen.ts";
import { waitingScreen } from "../../src/broadcasts/waiting-screen.ts";
import { watch, watchRun } from "../../src/broadcasts/watching.ts";
import { standardNow } from "../support/chat-header.ts";
import { openTestDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";
import { chitra, type Desk, hana, openDesk } from "./desk.ts";

const now = new Date(standardNow);
const hour = 3_600_000;
const everyone = { everyone: true } as const;
const opened = await openTestDatabase(sampleFilling());
const { db } = opened;
let desk: Desk;

/** Seven people; Hana has to approve. */
beforeEach(async () => {
  await db.delivery.deleteMany();
  await db.broadcast.deleteMany();
  await db.candidate.deleteMany();
  for (const telegramId of [101, 102, 103, 104, 105, 1003, 1008])
    await db.candidate.create({ data: { telegramId, language: "id", createdAt: now } });
  desk = openDesk(db, now, { APPROVAL_ABOVE: "1", QUIET_HOURS: "20:00-07:00" });
});
afterAll(() => opened.close());

const print = () => ({ words: desk.rt.texts.in("en"), texts: desk.rt.texts, zone: desk.rt.config.zone });

test("another time leaves the approval as it is: the same words to the same people", async () => {
  const id = await desk.write("Halo", everyone);
  await desk.handIn(id, new Date(now.getTime() + hour));
  await desk.approve(id);
  const before = await desk.find(id);
  const when = new Date(now.getTime() + 3 * hour);
  expect(await postpone(desk.rt, { id, actor: hana, when })).toBe("not-yours");
  expect(await postpone(desk.rt, { id, actor: chitra, when: now })).toBe("past");
  expect(await postpone(desk.rt, { id, actor: chitra, when })).toBe("scheduled");
  const { approvedHash, approvedBy, revision } = before;
  expect(await desk.find(id)).toMatchObject({ approvedHash, approvedBy, revision, scheduledAt: when });
  desk.later(hour);
  expect(await launch(desk.rt, id)).toBe("not-yet");
  desk.later(2 * hour);
  expect(await launch(desk.rt, id)).toBe("started");
  expect(await postpone(desk.rt, { id, actor: chitra, when: new Date(now.getTime() + 9 * hour) })).toMatchObject({
    first: { by: 0 },
  });
});

test("who is in quiet hours then is counted for that time, and new words for old ones wake nobody", async () => {
  const reach = { centreCodes: [], ofId: null, topic: "announcements" };
  const night = new Date("2026-11-24T13:00:00Z"); // 21:00 in Mataram
  expect(await countAudience(desk.rt, everyone, reach)).toMatchObject({ all: 7, quiet: 0, quietUntil: undefined });
  const later = { all: 7, quiet: 7, quietUntil: new Date("2026-11-24T23:00:00Z") };
  expect(await countAudience(desk.rt, everyone, reach, night)).toMatchObject(later);
  expect(await countAudience(desk.rt, everyone, { ...reach, does: "edit" }, night)).toMatchObject({ all: 7, quiet: 0 });
});

test("who is left out is counted once, by the first reason, and neither waits for the morning nor takes time", async () => {
  const who = async (telegramId: number) => (await db.candidate.findUniqueOrThrow({ where: { telegramId } })).id;
  const silent = { topic: "announcements", at: now } as const;
  await db.silencedTopic.create({ data: { ...silent, candidateId: await who(101) } });
  await db.silencedTopic.create({ data: { ...silent, candidateId: await who(102) } });
  await db.silencedTopic.create({ data: { ...silent, candidateId: await who(103), topic: "vacancies" } });
  for (const telegramId of [102, 104]) await db.candidate.update({ where: { telegramId }, data: { reachable: false } });
  const night = new Date("2026-11-24T13:00:00Z");
  const id = await desk.write("Halo", everyone);
  const broadcast = await desk.find(id);
  const count = await countAudience(desk.rt, everyone, broadcast, night);
  expect(count).toMatchObject({ all: 7, optedOut: 2, unreachable: 1, quiet: 4 });
  const standing = {
    broadcast,
    people: "Everybody",
    replaces: [],
    count,
    warnings: [],
    approvalAbove: 100,
    approvers: 1,
  };
  const review = (perSecond: number, messagesEach: number) =>
    reviewScreen(print(), { ...standing, holdMinutes: 5, perSecond, messagesEach }).text;
  expect(review(0.01, 1)).toMatch(
    /<b>4<\/b> \(7 fit, 3 left out\)\n.*\b2\b.*stopped.*\n.*\b1\b.*blocked.*\n.*\b4\b.*07:00.*\n.*about 7 minutes/,
  );
  expect(review(0.01, 11)).toContain("about 74 minutes");
});

test("an empty draft is taken up again and listed for nobody; the first word makes it one", async () => {
  const begin = () => beginDraft(db, { actor: chitra, at: now });
  const id = await begin();
  expect(await begin()).toBe(id);
  expect(await beginDraft(db, { actor: hana, at: now })).not.toBe(id);
  const listed = async () => (await listBroadcasts(db, chitra, { page: 0, size: 8 })).rows.map((row) => row.id);
  expect(await listed()).toEqual([]);
  const message = { kind: "text" as const, text: "Halo", entities: [] };
  await editBroadcast(db, { id, actor: chitra, at: now }, () => ({
    content: { versions: "one", messages: { all: message }, links: {} },
  }));
  expect(await listed()).toEqual([id]);
  expect(await begin()).not.toBe(id);
});

test("the live screen says how fast it goes and how long it still takes, and no more once it is paused", async () => {
  const id = await desk.write("Halo", everyone);
  await desk.begin(id);
  const waits = { kind: "broadcast", candidate: { telegramId: { in: [101, 102, 103] } } };
  await db.delivery.updateMany({ where: waits, data: { notBefore: new Date(now.getTime() + hour) } });
  await desk.sending.at(desk.sending.now); // the notice with the screen, and four of seven
  const shown: string[] = [];
  const look = watchRun(desk.rt, { editMessageText: async (...said) => shown.push(String(said[2])) as never });
  const at = { broadcastId: id, telegramId: 1003, messageId: 5 };
  const begun = { audience: 7, parts: (await desk.sums(id)).parts, reasons: [] };
  await watch(desk.rt, at, { text: "" }, { ...begun, parts: { ...begun.parts, sent: 0, waiting: 7 } });
  desk.later(8_000);
  await look({ broadcastId: id });
  expect(shown.at(-1)).toMatch(/57% · 4 dari 7\n.*\n.*\n0,5 per detik, tinggal kurang dari satu menit/);
  await db.broadcast.update({ where: { id }, data: { state: "paused" } });
  await look({ broadcastId: id });
  expect(shown.at(-1)).toMatch(/dijeda/);
  expect(shown.at(-1)).not.toMatch(/per detik/);
});

test("how long it takes is said in minutes and hours", async () => {
  const id = await desk.write("Halo", everyone);
  const sending = { ...(await desk.find(id)), state: "sending" as const };
  const report = await reportOf(db, sending);
  const left = (waiting: number) =>
    runScreen(print(), sending, { ...report, audience: waiting, parts: { ...report.parts, waiting } }, 25).text;
  expect(left(100)).toContain("25 a second, less than a minute left");
  expect(left(10_000)).toContain("25 a second, about 7 minutes left");
  expect(left(1_000_000)).toContain("25 a second, about 12 hours left");
});

test("where nobody can approve, it is said before asking and after, with what to do; two are two", async () => {
  const id = await desk.write("Halo", everyone);
  const broadcast = await desk.find(id);
  const count = await countAudience(desk.rt, everyone, broadcast);
  const common = {
    broadcast,
    people: "Everybody",
    replaces: [],
    count,
    warnings: [],
    perSecond: 25,
    messagesEach: 1,
    approvalAbove: 1,
  };
  const review = (approvers: number) => reviewScreen(print(), { ...common, approvers, holdMinutes: 5 }).text;
  expect(review(0)).toMatch(/nobody may yet.*\/invite/);
  expect(review(2)).toMatch(/2 approvers will be asked/);
  expect(timeScreen(print(), { ...common, approvers: 0, holdMinutes: 5 }, now).text).toMatch(/\/invite/);
  const asked = { ...broadcast, state: "inApproval" as const };
  const seen = { isAuthor: true, mayApprove: false, people: "Everybody", count, approvalAbove: 1, now };
  const waiting = (approvers: number) => waitingScreen(print(), asked, { ...seen, approvers }).text;
  expect(waiting(0)).toMatch(/\/invite, or change it to at most 1 people/);
  expect(waiting(2)).toMatch(/2 approvers were asked/);
});

test("a deletion says for how many it is gone, for how many not, and why", async () => {
  const first = await desk.write("Halo", everyone);
  await desk.begin(first);
  await desk.deliver(first);
  const old = { kind: "broadcast", candidate: { telegramId: { in: [101, 102] } } };
  await db.delivery.updateMany({ where: old, data: { sentAt: new Date(now.getTime() - 49 * hour) } });
  const at = desk.sending.now;
  const times = { holdUntil: at, createdAt: at, changedAt: at };
  const row = { does: "delete", ofId: first, authorTelegramId: 1003, state: "scheduled", ...times } as const;
  const { id } = await db.broadcast.create({ data: row });
  expect(await launch(desk.rt, id)).toBe("started");
  await desk.expand(id);
  const report = await desk.deliver(id);
  const { text } = runScreen(print(), await desk.find(id), report);
  expect(text).toContain("✓ Deleted for 5 people");
  expect(text).toContain("Could not be deleted for 2 people (older than 48 hours)");
  expect(text).not.toMatch(/arrived|: sent/);
});

test("who puts new words is told what they replace, and that a button goes and the versions become one", async () => {
  const first = await desk.write("Halo", everyone);
  const text = (said: string) => ({ kind: "text" as const, text: said, entities: [] });
  const content = {
    versions: "each" as const,
    messages: { en: text("The workshop"), id: text("Bengkel") },
    links: { en: { label: "See", url: "https://blk.example/" } },
  };
  await editBroadcast(db, { id: first, actor: chitra, at: now }, () => ({ content }));
  const newer = async (said: string) => {
    const corrects = { id: first, topic: "announcements", centreCodes: [], by: "edit" } as const;
    return desk.find(await desk.write(said, {}, chitra, corrects));
  };
  const linesOf = async (said: string) => (await replacedLines(db, print().words, await newer(said))).join("\n");
  expect(await linesOf("Bengkel baru")).toMatch(
    /no\. \d+ in the chats.*\n.*The workshop\n.*button goes away.*\n.*same words/,
  );
  await db.broadcast.updateMany({ where: { does: "edit" }, data: { state: "sent", endedAt: now } });
  expect(await linesOf("Bengkel lama")).toMatch(/present: Bengkel baru$/);
  expect(await replacedLines(db, print().words, await desk.find(first))).toEqual([]);
});
