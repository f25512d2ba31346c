// Who answers for a broadcast at the moment it starts: whoever wrote or approved it may have lost the role or the centre.
import { afterAll, beforeEach, expect, test } from "vitest";
import { subjectsOf } from "../../src/audit/subjects.ts";
import { giveBack } from "../../src/broadcasts/approval.ts";
import { type Actor, listToApprove } from "../../src/broadcasts/broadcasts.ts";
import { approversOf } from "../../src/broadcasts/notices.ts";
import { launch } from "../../src/broadcasts/run.ts";
import { Role } from "../../src/platform/generated/prisma/enums.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { standardNow } from "../support/chat-header.ts";
import { openTestDatabase } from "../support/database.ts";
import { register } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { refusal } from "../support/sending.ts";
import { chitra, type Desk, HELD_MS, openDesk } from "./desk.ts";

const now = new Date(standardNow);
const opened = await openTestDatabase(sampleFilling());
const { db } = opened;
let desk: Desk;

/** Of Mataram: staff and an approver. Of Singosari: the same. Chitra is an admin of all. */
const staff: Actor = { telegramId: 2001, reach: ["MATARAM"] };
const approver: Actor = { telegramId: 2002, reach: ["MATARAM"] };
const otherStaff: Actor = { telegramId: 2003, reach: ["SINGOSARI"] };
const otherApprover: Actor = { telegramId: 2004, reach: ["SINGOSARI"] };
const everyone = { everyone: true } as const;

beforeEach(async () => {
  await db.delivery.deleteMany();
  await db.deliveryHalt.deleteMany();
  await db.broadcast.deleteMany();
  await db.heldRole.deleteMany();
  await db.registration.deleteMany();
  await db.candidate.deleteMany();
  const roles = [
    [staff, "staff"],
    [approver, "approver"],
    [otherStaff, "staff"],
    [otherApprover, "approver"],
  ] as const;
  for (const [{ telegramId, reach }, role] of roles) {
    await db.candidate.create({ data: { telegramId, language: "id", createdAt: now } });
    const held = { telegramId, role: Role[role], centreCode: reach[0] ?? null, givenBy: 1003, givenAt: now };
    await db.heldRole.create({ data: held });
  }
  await db.candidate.create({ data: { telegramId: chitra.telegramId, language: "id", createdAt: now } });
  for (const telegramId of [101, 102]) {
    const phone = `+62812345670${telegramId}`;
    const number = `LAS-2026-00${telegramId}`;
    await register(db, { telegramId, name: "Amina", phone, number, intake: "LAS-SMAW3G-MTR-1" });
  }
  desk = openDesk(db, now, { ADMIN_IDS: "1003", APPROVAL_ABOVE: "1" });
});
afterAll(() => opened.close());

const takeRole = ({ telegramId }: Actor) =>
  db.heldRole.updateMany({ where: { telegramId }, data: { takenAt: now, takenBy: 1003 } });
const toldOf = async (what: string) => {
  const rows = await db.delivery.findMany({
    where: { kind: "broadcast-notice", subject: { contains: `.${what}.` } },
    select: { candidate: { select: { telegramId: true } } },
  });
  return rows.map(({ candidate }) => Number(candidate?.telegramId)).sort();
};

test("an approver of one centre approves its broadcasts, and neither another centre's nor what is for all", async () => {
  const own = await desk.write("Halo", everyone, staff);
  const all = await desk.write("Halo semua", everyone, chitra);
  expect(await desk.handIn(own, null, staff)).toBe("in-approval");
  expect(await desk.handIn(all)).toBe("in-approval");
  expect(await toldOf("approve")).toEqual([chitra.telegramId, approver.telegramId]);
  const waiting = async (who: Actor) => (await listToApprove(db, who, { page: 0, size: 8 })).rows.map(({ id }) => id);
  expect([await waiting(approver), await waiting(otherApprover), await waiting(chitra)]).toEqual([[own], [], [own]]);
  expect(await desk.approve(own, otherApprover)).toBe("unknown");
  expect(await desk.approve(all, approver)).toBe("unknown");
  const { revision } = await desk.find(all);
  expect(await giveBack(desk.rt, { id: all, actor: approver, revision })).toBe("unknown");
  expect(await desk.approve(own, approver)).toBe("scheduled");
});

test("who can be asked is counted without the author, without who lost the role, and without who cannot be told", async () => {
  const id = await desk.write("Halo", everyone, staff);
  const asked = async () => approversOf(desk.rt, await desk.find(id));
  expect(await asked()).toEqual([approver.telegramId, chitra.telegramId]);
  await db.candidate.update({ where: { telegramId: chitra.telegramId }, data: { reachable: false } });
  expect(await asked()).toEqual([approver.telegramId]);
  await takeRole(approver);
  expect(await asked()).toEqual([]);
});

test("an author who lost the centre before the start: nothing goes out until somebody has approved it after that", async () => {
  const small = openDesk(db, now, { ADMIN_IDS: "1003", APPROVAL_ABOVE: "5" });
  const id = await small.write("Halo", everyone, staff);
  expect(await small.handIn(id, null, staff)).toBe("scheduled");
  await db.heldRole.updateMany({ where: { telegramId: staff.telegramId }, data: { centreCode: "SINGOSARI" } });
  small.later(HELD_MS);
  expect(await launch(small.rt, id)).toBe("needs-approval");
  expect(await small.approve(id, approver)).toBe("scheduled");
  small.later(HELD_MS);
  expect(await launch(small.rt, id)).toBe("started");
});

test("an approval does not outlive the author's right, nor the approver's own", async () => {
  for (const leaves of [staff, approver]) {
    const id = await desk.write("Halo", everyone, staff);
    await desk.handIn(id, null, staff);
    await desk.approve(id, approver);
    await takeRole(leaves);
    desk.later(HELD_MS);
    expect(await launch(desk.rt, id)).toBe("needs-approval");
    expect(await desk.find(id)).toMatchObject({ state: "inApproval", approvedBy: null, approvedHash: null });
    expect(await desk.approve(id, chitra)).toBe("scheduled");
    desk.later(HELD_MS);
    expect(await launch(desk.rt, id)).toBe("started");
    await db.heldRole.updateMany({ data: { takenAt: null, takenBy: null } });
  }
});

test("a message that Telegram refuses for all is told to everyone who may steer it, and to nobody else", async () => {
  const id = await desk.write("Halo", everyone, staff);
  for (const person of [101, 102]) desk.sending.refusals.set(person, refusal(400, "Bad Request: can't parse entities"));
  await desk.handIn(id, null, staff);
  await desk.approve(id, approver);
  desk.later(HELD_MS);
  await launch(desk.rt, id);
  await desk.expand(id);
  await takeRole(staff); // even when its author is gone
  await desk.deliver(id);
  expect((await desk.find(id)).state).toBe("paused");
  expect(await toldOf("halted")).toEqual([chitra.telegramId]);
});

test("why one was given back is read in the trail by whoever may read the broadcast, and by nobody else", async () => {
  const id = await desk.write("Halo", everyone, staff);
  await desk.handIn(id, null, staff);
  const { revision } = await desk.find(id);
  const said = "Tanggalnya salah.";
  const { change } = (await giveBack(desk.rt, { id, actor: approver, revision, said })) as { change: number };
  const row = { act: "broadcast-given-back", subject: `${id} ${change}` };
  const words = openTexts("id").in("id");
  const read = async ({ reach }: Actor) =>
    (await subjectsOf(db, { words, zone: "Asia/Makassar", reach }, [row as never]))(row);
  expect(await read(approver)).toContain(said);
  expect(await read(otherApprover)).not.toContain(said);
});
