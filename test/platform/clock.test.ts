import { describe, expect, it } from "vitest";
import { createClock } from "../../src/platform/clock.ts";

const start = new Date("2026-08-17T01:05:00Z");

describe("the clock", () => {
  it("shows the machine's time, or runs on from where it was started", () => {
    const from = Date.now();
    const [usual, started] = [createClock(), createClock(start)];
    const shown = usual.now().getTime();
    expect([from <= shown, shown <= Date.now()]).toEqual([true, true]);
    const ranOn = started.now().getTime() - start.getTime();
    expect(ranOn).toBeGreaterThanOrEqual(0);
    expect(ranOn).toBeLessThanOrEqual(Date.now() - from);
  });

  it("moves forward only, and tells everyone who listens before the move is done", async () => {
    const clock = createClock(start);
    const heard: string[] = [];
    const stop = clock.onMove(async (now) => {
      await Promise.resolve();
      heard.push(now.toISOString().slice(0, 10));
    });
    await clock.moveTo(new Date("2026-09-01T00:00:00Z"));
    expect(heard).toEqual(["2026-09-01"]);
    await expect(clock.moveTo(start)).rejects.toThrow("only moves forward");
    await expect(clock.moveTo(new Date("never"))).rejects.toThrow("no valid instant");
    stop();
    await clock.moveTo(new Date("2026-10-01T00:00:00Z"));
    expect(heard).toHaveLength(1);
  });
});
