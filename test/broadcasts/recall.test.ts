// Taking back what was sent: exactly those who got it, honestly about what Telegram no longer allows, and a second key for new words.
import { afterAll, beforeEach, expect, test } from "vitest";
import { launch } from "../../src/broadcasts/run.ts";
import { standardNow } from "../support/chat-header.ts";
import { openTestDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";
import { refusal } from "../support/sending.ts";
import { chitra, type Desk, HELD_MS, openDesk } from "./desk.ts";

const now = new Date(standardNow);
const opened = await openTestDatabase(sampleFilling());
const { db } = opened;
let desk: Desk;
let first: number;

/** Amina and Bilal got it; Dewi had blocked the bot. */
beforeEach(async () => {
  await db.delivery.deleteMany();
  await db.broadcast.updateMany({ data: { ofId: null, does: "send" } });
  await db.broadcast.deleteMany();
  await db.candidate.deleteMany();
  for (const telegramId of [101, 102, 103])
    await db.candidate.create({ data: { telegramId, language: "id", createdAt: now } });
  desk = openDesk(db, now, { APPROVAL_ABOVE: "1" });
  desk.sending.refusals.set(103, refusal(403, "Forbidden: bot was blocked by the user"));
  first = await desk.write("Salah", { everyone: true });
  await desk.begin(first);
  await desk.deliver(first);
  desk.sending.refusals.clear();
  await db.candidate.updateMany({ data: { reachable: true } });
  await db.candidate.create({ data: { telegramId: 104, language: "id", createdAt: now } }); // came later
  desk.sending.heard.length = 0;
});
afterAll(() => opened.close());

async function deletion(): Promise<number> {
  const at = desk.sending.now;
  const { id } = await db.broadcast.create({
    data: {
      does: "delete",
      ofId: first,
      authorTelegramId: 1003,
      state: "scheduled",
      holdUntil: at,
      createdAt: at,
      changedAt: at,
    },
  });
  expect(await launch(desk.rt, id)).toBe("started");
  await desk.expand(id);
  return id;
}

test("a deletion goes to everyone who got it, and to nobody else; the first is recalled then", async () => {
  const id = await deletion();
  expect(await desk.deliver(id)).toMatchObject({ audience: 2, parts: { sent: 2 } });
  const deleted = desk.sending.heard.map(({ to, method, body }) => [to, method, (body.message_ids as number[]).length]);
  expect(deleted.sort()).toEqual([
    [101, "deleteMessages", 1],
    [102, "deleteMessages", 1],
  ]);
  expect((await desk.find(first)).state).toBe("recalled");
});

test("after 48 hours nothing is asked of Telegram, and the report says why", async () => {
  desk.later(49 * 3_600_000);
  const id = await deletion();
  expect(await desk.deliver(id)).toMatchObject({
    parts: { sent: 0, skipped: 2 },
    reasons: [{ reason: "tooOld", count: 2 }],
  });
  expect(desk.sending.heard).toEqual([]);
});

test.each(["edit", "send"] as const)(
  "new words (%s) need the second key, and reach exactly those who got the first",
  async (by) => {
    const original = await desk.find(first);
    const id = await desk.write("Benar", {}, chitra, { id: first, topic: original.topic, centreCodes: [], by });
    expect(await desk.handIn(id)).toBe("in-approval");
    desk.later(HELD_MS);
    expect(await launch(desk.rt, id)).toBe("not-scheduled");
    expect(await desk.approve(id)).toBe("scheduled");
    desk.later(HELD_MS);
    await launch(desk.rt, id);
    await desk.expand(id);
    expect(await desk.deliver(id)).toMatchObject({ audience: 2, parts: { sent: 2 } });
    const method = by === "edit" ? "editMessageText" : "sendMessage";
    expect(
      desk
        .heard()
        .map((one) => [one.to, one.method])
        .sort(),
    ).toEqual([
      [101, method],
      [102, method],
    ]);
    expect((await desk.find(first)).state).toBe("sent");
  },
);
