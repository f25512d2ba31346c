// Several of launch, stop, edit and approve at the same moment, over and over: one run, and the text sent is the text approved.
import { expect } from "vitest";
import { editBroadcast } from "../../src/broadcasts/drafting.ts";
import { cancel, launch, pause } from "../../src/broadcasts/run.ts";
import type { Database } from "../../src/platform/database.ts";
import { chitra, HELD_MS, hana, openDesk } from "./desk.ts";

const said = (text: string) => ({
  content: { versions: "one" as const, messages: { all: { kind: "text" as const, text, entities: [] } }, links: {} },
});

/** Plays so many races on the database, each over a broadcast of its own; throws at the first that goes wrong. */
export async function race(db: Database, rounds: number, now: Date): Promise<Record<string, number>> {
  await db.candidate.deleteMany();
  for (const telegramId of [101, 102, 103, 1003, 1008])
    await db.candidate.create({ data: { telegramId, language: "id", createdAt: now } });
  const ended: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    const desk = openDesk(db, now, { APPROVAL_ABOVE: "1" });
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
    const stopped = (await desk.find(id)).state !== "sending";
    await desk.sending.at(desk.sending.now);
    const heard = desk.heard();
    if (stopped) expect(heard, JSON.stringify(outcomes)).toEqual([]);
    else expect(heard.map(({ to }) => to).sort()).toEqual([101, 102, 103]);
    for (const { text } of heard) expect(text).toMatch(/^disetujui\n/);
    if (started === 1) {
      await desk.watch(id);
      await desk.sums(id);
    }
    const { state, revision: last } = await desk.find(id);
    if (last !== revision) expect(["draft", "cancelled"]).toContain(state);
    ended[state] = (ended[state] ?? 0) + 1;
  }
  return ended;
}
