// Several of launch, stop, edit and approve at the same moment, over and over: one run, and the text sent is the text approved.
import { expect } from "vitest";
import { editBroadcast } from "../../src/broadcasts/drafting.ts";
import { cancel, launch, pause, resume } from "../../src/broadcasts/run.ts";
import type { Database } from "../../src/platform/database.ts";
import { chitra, type Desk, HELD_MS, hana, openDesk } from "./desk.ts";
import { sendAndStop } from "./stopping.ts";

const said = (text: string) => ({
  content: { versions: "one" as const, messages: { all: { kind: "text" as const, text, entities: [] } }, links: {} },
});

/** Few enough for a race to be short, and so many that they are claimed in several goes. */
const crowd = Array.from({ length: 12 }, (_, at) => 101 + at);

/** Plays so many races on the database, each over a broadcast of its own; throws at the first that goes wrong. */
export async function race(db: Database, rounds: number, now: Date) {
  await db.candidate.deleteMany();
  for (const telegramId of [...crowd, 1003, 1008])
    await db.candidate.create({ data: { telegramId, language: "id", createdAt: now } });
  const ended: Record<string, number> = {};
  let stoppedMeanwhile = 0;
  for (let round = 0; round < rounds; round++) {
    const desk = openDesk(db, now, { APPROVAL_ABOVE: "1", BULK_PER_SECOND: "250" });
    const id = await desk.write("disetujui", { everyone: true });
    await desk.handIn(id);
    const { revision } = await desk.find(id);
    const edit = () => editBroadcast(db, { id, actor: chitra, at: desk.sending.now }, () => said("diubah"));
    if (round % 2 === 0) {
      // Approved and edited at once: either the approval is void, or it came too late.
      const [approved] = await Promise.all([desk.approve(id), edit()]);
      desk.later(HELD_MS);
      expect(await launch(desk.rt, id), String(approved)).toBe("not-scheduled");
    } else {
      await desk.approve(id);
      desk.later(HELD_MS);
    }
    const outcomes = await Promise.all([
      launch(desk.rt, id),
      launch(desk.rt, id),
      ...(round % 3 === 0 ? [cancel(desk.rt, { id, actor: hana })] : []),
      ...(round % 3 === 1 ? [edit()] : []),
      ...(round % 3 === 2 ? [pause(desk.rt, { id, actor: hana }), pause(desk.rt, { id, actor: chitra })] : []),
    ]);
    const started = outcomes.filter((outcome) => outcome === "started").length;
    expect(started).toBeLessThanOrEqual(1);
    if (started === 1) await desk.expand(id);
    if ((await desk.find(id)).state !== "sending") {
      await desk.sending.at(desk.sending.now);
      expect(desk.heard(), JSON.stringify(outcomes)).toEqual([]);
    } else if (await stopMeanwhile(db, desk, { id, round })) stoppedMeanwhile += 1;
    const heard = desk.heard();
    for (const { text } of heard) expect(text).toMatch(/^disetujui\n/);
    if (started === 1) {
      await desk.watch(id);
      await desk.sums(id);
    }
    const { state, revision: last } = await desk.find(id);
    if (last !== revision) expect(["draft", "cancelled"]).toContain(state);
    ended[state] = (ended[state] ?? 0) + 1;
  }
  return { ended, stoppedMeanwhile };
}

/** Stopped while it is sent; what was only paused goes on afterwards, and then everyone has heard once. */
async function stopMeanwhile(db: Database, desk: Desk, { id, round }: { id: number; round: number }): Promise<boolean> {
  const stop = round % 4 === 1 ? cancel : pause; // only odd rounds come so far
  const stopped = await sendAndStop(db, desk, { id, stop });
  await desk.sending.at(desk.sending.now);
  const heard = new Set(desk.heard().map(({ to }) => to));
  expect(desk.heard()).toHaveLength(heard.size);
  if (stopped && stop === pause) {
    await desk.watch(id);
    await desk.sums(id);
    const wasAllUnderWay = (await desk.find(id)).state === "sent";
    expect(await resume(desk.rt, { id, actor: hana })).toEqual(wasAllUnderWay ? { first: expect.anything() } : "done");
    await desk.sending.at(desk.sending.now);
  }
  if (stopped && stop === cancel) return true;
  expect(
    desk
      .heard()
      .map(({ to }) => to)
      .sort(),
  ).toEqual(crowd);
  return stopped;
}
