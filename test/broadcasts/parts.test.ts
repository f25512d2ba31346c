// The parts of a report as files, each with exactly its people; and a finished run that an older backup brings back.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { endAgain } from "../../src/broadcasts/ended-ledger.ts";
import { reportExport } from "../../src/broadcasts/export.ts";
import { parts } from "../../src/broadcasts/report.ts";
import { pause } from "../../src/broadcasts/run.ts";
import { runScreen } from "../../src/broadcasts/run-screen.ts";
import type { DeliveryState } from "../../src/platform/generated/prisma/enums.ts";
import { reachOf, rolesOf } from "../../src/roles/roles.ts";
import { standardNow } from "../support/chat-header.ts";
import { openTestDatabase } from "../support/database.ts";
import { exported, exportedLines } from "../support/exported.ts";
import { sampleFilling } from "../support/sample.ts";
import { chitra, type Desk, openDesk } from "./desk.ts";

const now = new Date(standardNow);
const opened = await openTestDatabase(sampleFilling());
const { db } = opened;
const dataDir = await mkdtemp(path.join(tmpdir(), "jembatan-parts-"));
let desk: Desk;

/** Nine people for whom a run stands still, one in each state, two of them waiting. */
const states: readonly DeliveryState[] = [
  ...(["sent", "unreachable", "refused", "skipped", "cancelled", "uncertain", "unknown"] as const),
  ...(["queued", "attempting"] as const),
];

beforeEach(async () => {
  await db.delivery.deleteMany();
  await db.broadcast.deleteMany();
  await db.candidate.deleteMany();
  for (const [at] of states.entries())
    await db.candidate.create({ data: { telegramId: 101 + at, language: "id", createdAt: now } });
  desk = openDesk(db, now, { DATA_DIR: dataDir });
});
afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true });
  await opened.close();
});

async function standingStill(): Promise<number> {
  const id = await desk.write("Halo", { everyone: true });
  await desk.begin(id);
  await pause(desk.rt, { id, actor: chitra });
  const rows = await db.delivery.findMany({ where: { kind: "broadcast" }, orderBy: { id: "asc" } });
  for (const [at, { id: row }] of rows.entries()) {
    const state = states[at] ?? "queued";
    const leaseUntil = state === "attempting" ? new Date(now.getTime() + 86_400_000) : null;
    await db.delivery.update({ where: { id: row }, data: { state, leaseUntil } });
  }
  return id;
}

test("each part has a button while the run stands still, and a file with exactly its people", async () => {
  const id = await standingStill();
  const report = await desk.sums(id);
  const print = { words: desk.rt.texts.in("en"), texts: desk.rt.texts, zone: desk.rt.config.zone };
  const pressed = JSON.stringify(runScreen(print, await desk.find(id), report).buttons);
  const lines = async (part: (typeof parts)[number], telegramId = chitra.telegramId) => {
    const held = await rolesOf(desk.rt, telegramId);
    const asked = { scope: `${id}.${part}`, reach: reachOf(held, "broadcast") };
    const file = await exported(desk.rt, reportExport, asked);
    expect(file?.count).toBe(file && (await exportedLines(desk.rt, reportExport, asked)).length);
    return file?.count;
  };
  for (const part of parts) {
    expect(pressed).toContain(`${id}.${part}:`);
    expect([part, await lines(part)]).toEqual([part, part === "waiting" ? 2 : 1]);
    expect(report.parts[part]).toBe(part === "waiting" ? 2 : 1);
  }
  expect(await lines("sent", 101)).toBeUndefined();
  const held = { telegramId: 102, role: "staff", centreCode: "MATARAM", givenBy: 1003, givenAt: now } as const;
  await db.heldRole.create({ data: held });
  expect(await lines("sent", 102)).toBeUndefined(); // it is for the people of all centres
});

test("what has ended is not sent again when an older backup brings it back unfinished; what has not goes on", async () => {
  const ended = await desk.write("Halo", { everyone: true });
  await desk.begin(ended);
  const backup = await db.broadcast.findUniqueOrThrow({ where: { id: ended } });
  const { parts: sent } = await desk.deliver(ended);
  expect(sent).toMatchObject({ sent: states.length });
  await desk.watch(ended);
  const other = await desk.write("Halo lagi", { everyone: true });
  await desk.begin(other);
  expect(await endAgain(desk.rt)).toBe(0);

  desk.sending.heard.length = 0;
  await db.broadcast.update({ where: { id: ended }, data: { state: backup.state, endedAt: null } });
  await db.delivery.updateMany({ where: { subject: String(ended) }, data: { state: "queued", sentAt: null } });
  expect(await endAgain(desk.rt)).toBe(1);
  expect((await desk.deliver(ended)).parts).toMatchObject({ cancelled: states.length, waiting: 0 });
  expect(new Set(desk.heard().map(({ text }) => text.split("\n")[0]))).toEqual(new Set(["Halo lagi"]));

  // Also without that: what waits of a finished one goes nowhere.
  desk.sending.heard.length = 0;
  await db.broadcast.update({ where: { id: ended }, data: { state: "sent" } });
  await db.delivery.updateMany({ where: { subject: String(ended) }, data: { state: "queued", notBefore: now } });
  expect((await desk.deliver(ended)).parts).toMatchObject({ cancelled: states.length, waiting: 0 });
  expect(desk.heard()).toEqual([]);

  // The number is given again to another one.
  await db.broadcast.update({
    where: { id: ended },
    data: { state: "sending", createdAt: new Date(now.getTime() + 1) },
  });
  expect(await endAgain(desk.rt)).toBe(0);
});
