// From the second key to the report: what may start, what may not, and that the parts always add up.
import { afterAll, beforeEach, expect, test } from "vitest";
import { giveBack } from "../../src/broadcasts/approval.ts";
import { editBroadcast } from "../../src/broadcasts/drafting.ts";
import { cancel, launch, pause, resume } from "../../src/broadcasts/run.ts";
import { forgetRecipient } from "../../src/delivery/delivery.ts";
import { standardNow } from "../support/chat-header.ts";
import { openTestDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";
import { cutOff, refusal } from "../support/sending.ts";
import { chitra, type Desk, HELD_MS, hana, openDesk } from "./desk.ts";

const now = new Date(standardNow);
const everyone = { everyone: true } as const;
const opened = await openTestDatabase(sampleFilling());
const { db } = opened;
let desk: Desk;

/** Six people, two of them staff; more than one needs a second key. */
beforeEach(async () => {
  await db.delivery.deleteMany();
  await db.deliveryHalt.deleteMany();
  await db.broadcast.deleteMany();
  await db.candidate.deleteMany();
  for (const telegramId of [101, 102, 103, 104, 1003, 1008])
    await db.candidate.create({ data: { telegramId, language: telegramId === 104 ? "en" : "id", createdAt: now } });
  desk = openDesk(db, now, { APPROVAL_ABOVE: "1" });
});
afterAll(() => opened.close());

const stateOf = async (id: number) => (await desk.find(id)).state;

test("more people than the set number: nothing goes out until a different person has approved", async () => {
  const id = await desk.write("Halo", everyone);
  expect(await desk.handIn(id)).toBe("in-approval");
  expect(await desk.approve(id, chitra)).toBe("own");
  expect(await launch(desk.rt, id)).toBe("not-scheduled");
  expect(await desk.approve(id, hana)).toBe("scheduled");
  expect(await desk.approve(id, hana)).toMatchObject({ first: { by: hana.telegramId } });
  await expect(db.broadcast.update({ where: { id }, data: { approvedBy: BigInt(chitra.telegramId) } })).rejects.toThrow(
    /approvedBy_check/,
  );
});

test("the holding time is kept, and a broadcast stopped in it reaches nobody", async () => {
  const id = await desk.write("Halo", everyone);
  await desk.handIn(id);
  await desk.approve(id);
  expect(await launch(desk.rt, id)).toBe("not-yet");
  expect(await cancel(desk.rt, { id, actor: hana })).toBe("done");
  desk.later(HELD_MS);
  expect(await launch(desk.rt, id)).toBe("not-scheduled");
  await desk.sending.at(desk.sending.now);
  expect(desk.heard()).toEqual([]);
});

test("few people need no second person, but the holding time all the same", async () => {
  desk = openDesk(db, now, { APPROVAL_ABOVE: "10" });
  const id = await desk.write("Halo", everyone);
  expect(await desk.handIn(id)).toBe("scheduled");
  expect(await launch(desk.rt, id)).toBe("not-yet");
  desk.later(HELD_MS);
  expect(await launch(desk.rt, id)).toBe("started");
  expect(await launch(desk.rt, id)).toBe("not-scheduled");
});

test("any edit voids the approval, and an old button approves nothing", async () => {
  const id = await desk.write("Halo", everyone);
  await desk.handIn(id);
  const { revision } = await desk.find(id);
  await desk.approve(id);
  expect(await editBroadcast(db, { id, actor: chitra, at: now }, () => ({ topic: "training" }))).toBe("reopened");
  expect(await desk.find(id)).toMatchObject({ state: "draft", approvedHash: null, approvedBy: null, holdUntil: null });
  desk.later(HELD_MS);
  expect(await launch(desk.rt, id)).toBe("not-scheduled");
  expect(await desk.handIn(id)).toBe("unseen");
  await desk.look(id);
  await desk.handIn(id);
  expect(await giveBack(desk.rt, { id, actor: hana, revision })).toBe("stale");
});

test("what is not exactly what was approved does not start", async () => {
  const id = await desk.write("Halo", everyone);
  await desk.handIn(id);
  await desk.approve(id);
  const content = { versions: "one", messages: { all: { kind: "text", text: "Bayar dulu", entities: [] } }, links: {} };
  await db.broadcast.update({ where: { id }, data: { content } }); // past every rule of ours
  desk.later(HELD_MS);
  expect(await launch(desk.rt, id)).toBe("changed");
  expect(await stateOf(id)).toBe("draft");
});

test("an audience that grew beyond the set number waits for a second person, as one whose author has left", async () => {
  const few = openDesk(db, now, { APPROVAL_ABOVE: "6" });
  const id = await few.write("Halo", everyone);
  expect(await few.handIn(id)).toBe("scheduled");
  await db.candidate.create({ data: { telegramId: 105, language: "id", createdAt: now } });
  few.later(HELD_MS);
  expect(await launch(few.rt, id)).toBe("needs-approval");
  expect(await few.approve(id)).toBe("scheduled");
  few.later(HELD_MS);
  expect(await launch(few.rt, id)).toBe("started");

  const lone = openDesk(db, now, { APPROVAL_ABOVE: "100" });
  const other = await lone.write("Halo", everyone);
  await lone.handIn(other);
  const without = openDesk(db, new Date(now.getTime() + HELD_MS), { APPROVAL_ABOVE: "100", ADMIN_IDS: "1008" });
  expect(await launch(without.rt, other)).toBe("needs-approval");
});

test("a time that passed while the bot was down asks the author, and only they let it go on", async () => {
  const id = await desk.write("Halo", everyone);
  await desk.handIn(id, new Date(now.getTime() + 3_600_000));
  await desk.approve(id);
  desk.later(3 * 3_600_000);
  expect(await launch(desk.rt, id)).toBe("late");
  desk.later(60_000);
  expect(await launch(desk.rt, id)).toBe("late");
  expect(await launch(desk.rt, id, hana)).toBe("not-yours");
  expect(await launch(desk.rt, id, chitra)).toBe("started");
  await desk.sending.at(desk.sending.now);
  expect(desk.sending.heard.filter(({ to }) => to === 1003)[0]?.text).toMatch(/seharusnya|disetujui/);
});

test("down at its time for longer than it takes to follow another process: the author is asked, however soon it is back", async () => {
  const due = new Date(now.getTime() + 3_600_000);
  const scheduled = async () => {
    const id = await desk.write("Halo", everyone);
    await desk.handIn(id, due);
    await desk.approve(id);
    return id;
  };
  const [followed, down] = [await scheduled(), await scheduled()];
  desk.later(3_600_000 + 180_000);
  const since = (seconds: number) => ({ ...desk.rt, upSince: new Date(due.getTime() + seconds * 1000) });
  expect(await launch(since(120), down)).toBe("late");
  expect(await launch(since(20), followed)).toBe("started");
});

test("an approval that comes after the time asks the author, too", async () => {
  const id = await desk.write("Halo", everyone);
  await desk.handIn(id, new Date(now.getTime() + 60_000));
  desk.later(3_600_000);
  expect(await desk.approve(id)).toBe("late");
  desk.later(HELD_MS);
  expect(await launch(desk.rt, id)).toBe("late");
});

test("everyone gets it once, in their language's line, and the report adds up", async () => {
  const id = await desk.write("Halo", everyone);
  await desk.begin(id);
  const report = await desk.deliver(id);
  expect(report).toMatchObject({ audience: 6, parts: { sent: 6, waiting: 0 } });
  expect(await stateOf(id)).toBe("sent");
  expect(
    desk
      .heard()
      .map(({ to }) => to)
      .sort(),
  ).toEqual([101, 102, 103, 104]);
  expect(desk.heard().find(({ to }) => to === 104)?.text).toMatch(/^Halo\n\nYou get this/);
});

test("who comes between the start and the rows is counted with the others: the parts add up to who has a row", async () => {
  const id = await desk.write("Halo", everyone);
  await desk.handIn(id);
  await desk.approve(id);
  desk.later(HELD_MS);
  await launch(desk.rt, id);
  expect(await desk.sums(id)).toMatchObject({ audience: 6, parts: { waiting: 6 } });
  await db.candidate.create({ data: { telegramId: 105, language: "id", createdAt: now } });
  await desk.expand(id);
  expect(await desk.deliver(id)).toMatchObject({ audience: 7, parts: { sent: 7 } });
});

test("those who stopped the topic, blocked the bot, are refused or erased are parts of the sum", async () => {
  const id = await desk.write("Halo", everyone);
  const who = async (telegramId: number) => (await db.candidate.findUniqueOrThrow({ where: { telegramId } })).id;
  await db.silencedTopic.create({ data: { candidateId: await who(101), topic: "announcements", at: now } });
  await db.candidate.update({ where: { telegramId: 102 }, data: { reachable: false } });
  desk.sending.refusals.set(103, refusal(403, "Forbidden: bot was blocked by the user"));
  await desk.begin(id);
  const candidateId = await who(104);
  await db.$transaction(async (tx) => {
    await forgetRecipient(tx, candidateId);
    await tx.candidate.delete({ where: { id: candidateId } });
  });
  const { parts, reasons } = await desk.deliver(id);
  expect(parts).toMatchObject({ sent: 2, unreachable: 2, skipped: 2, waiting: 0 });
  expect(reasons).toEqual(
    expect.arrayContaining([
      { part: "skipped", reason: "optedOut", count: 1 },
      { part: "skipped", reason: "erased", count: 1 },
    ]),
  );
  expect(await stateOf(id)).toBe("sent");
});

test("who withdraws consent while it goes gets none of it", async () => {
  const { id: candidateId } = await db.candidate.findUniqueOrThrow({ where: { telegramId: 101 } });
  await db.consent.create({ data: { candidateId, purpose: "registration", version: 1, givenAt: now } });
  const id = await desk.write("Halo", everyone);
  await desk.begin(id);
  await db.consent.updateMany({ data: { withdrawnAt: now } });
  const { parts, reasons } = await desk.deliver(id);
  expect(parts).toMatchObject({ sent: 5, skipped: 1, waiting: 0 });
  expect(reasons).toEqual([{ part: "skipped", reason: "noConsent", count: 1 }]);
  expect(desk.heard().map(({ to }) => to)).not.toContain(101);
});

test("after a pause nothing goes out, after resuming it goes on, and the second who presses hears who was first", async () => {
  const id = await desk.write("Halo", everyone);
  await desk.begin(id);
  expect(await pause(desk.rt, { id, actor: chitra })).toBe("done");
  expect(await pause(desk.rt, { id, actor: hana })).toMatchObject({ first: { by: chitra.telegramId } });
  expect(await desk.deliver(id)).toMatchObject({ parts: { sent: 0, waiting: 6 } });
  expect(desk.heard()).toEqual([]);
  expect(await resume(desk.rt, { id, actor: hana })).toBe("done");
  expect(await desk.deliver(id)).toMatchObject({ parts: { sent: 6 } });
});

test("cancelled in the middle: who has it keeps it, the others never get it, and both are counted", async () => {
  const id = await desk.write("Halo", everyone);
  await desk.begin(id);
  const tomorrow = new Date(now.getTime() + 86_400_000);
  await db.delivery.updateMany({
    where: { kind: "broadcast", candidate: { telegramId: { in: [101, 102] } } },
    data: { notBefore: tomorrow },
  });
  const before = await desk.deliver(id);
  expect(before.parts).toMatchObject({ sent: 4, waiting: 2 });
  expect(await cancel(desk.rt, { id, actor: hana })).toBe("done");
  const after = await desk.deliver(id);
  expect(after.parts).toMatchObject({ sent: 4, cancelled: 2, waiting: 0 });
  expect(await stateOf(id)).toBe("cancelled");
});

test("cancelled before all have their row: the rest is counted as cancelled", async () => {
  const id = await desk.write("Halo", everyone);
  await desk.handIn(id);
  await desk.approve(id);
  desk.later(HELD_MS);
  await launch(desk.rt, id);
  await cancel(desk.rt, { id, actor: hana });
  await desk.expand(id);
  expect((await desk.deliver(id)).parts).toMatchObject({ cancelled: 6, sent: 0 });
});

test("a message that Telegram refuses for its content pauses the run and tells staff", async () => {
  const id = await desk.write("Halo", everyone);
  for (const person of [101, 102, 103, 104, 1008])
    desk.sending.refusals.set(person, refusal(400, "Bad Request: can't parse entities"));
  await desk.begin(id);
  await desk.deliver(id);
  expect(await desk.find(id)).toMatchObject({ state: "paused", whyPaused: expect.stringContaining("can't parse") });
  expect(desk.heard()).toEqual([]);
  desk.sending.refusals.clear();
  await resume(desk.rt, { id, actor: chitra });
  const { parts } = await desk.deliver(id);
  expect(parts.waiting).toBe(0);
  expect(desk.sending.heard.some(({ to, text }) => to === 1003 && /menolak/.test(text))).toBe(true);
});

test("a call that was cut off is uncertain, then tried once more", async () => {
  const id = await desk.write("Halo", everyone);
  desk.sending.refusals.set(101, cutOff());
  await desk.begin(id);
  const first = await desk.deliver(id);
  expect(first.parts.uncertain + first.parts.unknown).toBe(1);
  for (let round = 0; round < 4; round++) {
    desk.later(3_600_000);
    await desk.deliver(id);
  }
  expect((await desk.sums(id)).parts).toMatchObject({ sent: 5, unknown: 1, waiting: 0 });
  expect(await stateOf(id)).toBe("sent");
});
