// On PostgreSQL, where staff really are at the same row in the same moment: of those who press at once one has done it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { decideAppeal, openAppeal } from "../../src/assessments/appeals.ts";
import { issue, tickStage } from "../../src/assessments/documents.ts";
import { enrol } from "../../src/assessments/enrolling.ts";
import { addPeople, removePerson } from "../../src/assessments/joining.ts";
import { cancelSession } from "../../src/assessments/sessions.ts";
import { openDatabase } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { chitra, hana, openCentre } from "../assessments/centre.ts";
import { type PreparedDatabase, prepareDatabase } from "../support/prepared-database.ts";
import { sampleFilling } from "../support/sample.ts";

let prepared: PreparedDatabase;
beforeAll(async () => {
  prepared = await prepareDatabase(sampleFilling());
});
afterAll(() => prepared.remove());

test("scheduling, results, documents and appeals, each pressed by several over two processes' pools", async () => {
  const pools = [await openDatabase(prepared.settings, silentLog), await openDatabase(prepared.settings, silentLog)];
  const [first, second] = pools;
  if (!first || !second) throw new Error("no pools");
  let turn = 0;
  // Every other transaction goes to the other pool, as if another process had it.
  const db = new Proxy(first.db, {
    get: (target, name) => (name === "$transaction" && turn++ % 2 === 0 ? second.db : target)[name as "$transaction"],
  });
  const centre = await openCentre(db, { QUIET_HOURS: "off" });
  const rt = { ...centre.rt, db, now: () => centre.sending.now };
  const several = <Result>(act: (by: typeof chitra | typeof hana, nth: number) => Promise<Result>) =>
    Promise.all([chitra, hana, chitra, hana, chitra, hana].map(act));

  for (let round = 0; round < 6; round++) {
    centre.sending.now = new Date(Date.UTC(2026, 10, 24, 1) + round * 86_400_000);
    const numbers = await centre.enter(3);
    const tomorrow = new Date(centre.sending.now.getTime() + 86_400_000).toISOString();
    const planned = await several(() => centre.plan(tomorrow));
    expect(new Set(planned.map(({ id }) => id)).size).toBe(1);
    const session = planned[0] as (typeof planned)[0];

    const enrolled = await several((by) => enrol(rt, by, { session, numbers }));
    const ids = (enrolled[0] ?? []).map(({ is }) => (typeof is === "object" ? is.certificationId : 0));
    expect(new Set(enrolled.map((each) => JSON.stringify(each))).size).toBe(1);
    const adding = { sessionId: session.id, certificationIds: ids };
    const added = await several((by) => addPeople(rt, by, adding));
    expect(added.toSorted()).toEqual([0, 0, 0, 0, 0, 3]);
    const out = { sessionId: session.id, certificationId: ids[2] ?? 0 };
    const removed = await several((by) => removePerson(rt, by, out));
    expect(removed.filter((each) => each === "removed")).toHaveLength(1);

    centre.sending.now = new Date(Date.parse(tomorrow) + 3_600_000);
    const [good = 0, repeats = 0] = ids;
    await centre.found(good);
    await centre.found(repeats, 2);
    const saved = await several((by, nth) => centre.save(good, nth % 3 === 0 ? "absent" : "competent", by));
    expect(saved.filter((each) => each === "saved").length).toBeGreaterThanOrEqual(1);
    const changes = { certificationId: good, from: "scheduled" } as const;
    expect(await db.certificationChange.count({ where: changes })).toBe(1);
    await centre.save(repeats, "notYetCompetent");

    const { state } = await centre.way(good);
    if (state === "competent") {
      const ticked = await several((by) => tickStage(rt, by, { stage: "reported", ids: [good] }));
      expect(ticked.toSorted()).toEqual([0, 0, 0, 0, 0, 1]);
      const number = (nth: number) => `62012 3514 3 00${round}${nth}234 2026`;
      const issuedOn = centre.sending.now.toISOString().slice(0, 10);
      const issued = await several((by, nth) =>
        issue(rt, by, { certificationId: good, number: number(nth % 2), issuedOn }),
      );
      expect(issued.filter((each) => each === "issued")).toHaveLength(1);
    }

    const candidateId = (await centre.way(repeats)).holder.candidateId ?? 0;
    const appealed = await several(() => openAppeal(rt, { certificationId: repeats, candidateId, said: "Mohon" }));
    expect(appealed.filter((each) => each === "opened")).toHaveLength(1);
    const appeal = await db.appeal.findFirstOrThrow({ where: { certificationId: repeats } });
    const decided = await several((by, nth) =>
      decideAppeal(rt, by, { id: appeal.id, granted: nth % 2 === 0, answer: String(nth) }),
    );
    expect(decided.filter((each) => each === "decided")).toHaveLength(1);

    if ((await centre.way(repeats)).state !== "notYetCompetent") continue;
    const again = await centre.plan(new Date(centre.sending.now.getTime() + 86_400_000).toISOString());
    const repeated = await several((by) => addPeople(rt, by, { sessionId: again.id, certificationIds: [repeats] }));
    expect(repeated.toSorted()).toEqual([0, 0, 0, 0, 0, 1]);
    const cancelled = await several((by) => cancelSession(rt, by, { id: again.id, reason: "sakit" }));
    expect(cancelled.filter((each) => each === 1)).toHaveLength(1);
  }
  const told = await db.delivery.groupBy({ by: ["kind", "subject", "candidateId"], _count: true });
  expect(told.every(({ _count }) => _count === 1)).toBe(true);
  await Promise.all(pools.map(({ close }) => close()));
}, 120_000);
