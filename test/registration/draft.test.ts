// Two answers to one state of a draft, as when somebody's turn was lost: the later one keeps nothing at all.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { beginDraft, type Change, type Draft, findDraft, saveAnswer } from "../../src/registration/draft.ts";
import { openTestDatabase } from "../support/database.ts";
import { now, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

let open: OpenDatabase;
let candidateId: number;
beforeAll(async () => {
  open = await openTestDatabase(sampleFilling());
  const { db } = open;
  const told = { fullName: "Amina Lestari", guardianName: "Made Suastika" };
  const consents = { create: { purpose: "guardian", version: 1, givenAt: now } };
  const candidate = { telegramId: 7001n, language: "id", createdAt: now, ...told, consents };
  candidateId = (await db.candidate.create({ data: candidate })).id;
  await beginDraft(db, candidateId, { programmeCode: "LAS-SMAW3G" }, now);
});
afterAll(() => open.close());

const readDraft = async (): Promise<Draft> => {
  const stands = { db: open.db, seal: testSeal, now: () => now, config: { zone: "Asia/Makassar" } };
  const draft = await findDraft(stands, candidateId);
  if (!draft) throw new Error("there is no draft");
  return draft;
};
const told = async () => {
  const { fullName, goal } = await open.db.candidate
    .findUniqueOrThrow({ where: { id: candidateId }, include: { draft: true } })
    .then(({ fullName, draft }) => ({ fullName, goal: draft?.goal }));
  const consents = await open.db.consent.findMany({
    where: { candidateId, withdrawnAt: null },
    orderBy: { id: "asc" },
  });
  return { fullName, goal, consents: consents.map(({ purpose }) => purpose) };
};

test.each<[string, Change]>([
  ["about the person", { candidate: { fullName: "Siti Rahmawati" } }],
  ["about the registration", { draft: { goal: "ownBusiness" } }],
  ["that is a consent", { consent: "registration" }],
  ["that names another guardian", { candidate: { guardianName: "Ketut" }, withdrawGuardian: true }],
])("an answer %s that comes too late is refused, whole", async (_, late) => {
  const draft = await readDraft();
  await saveAnswer(open.db, draft, { draft: { goal: "workHere" } }, { updateId: 1, now });
  const before = await told();
  expect(before.goal).toBe("workHere");
  await expect(saveAnswer(open.db, draft, late, { updateId: 2, now })).rejects.toThrow("was changed before");
  expect(await told()).toEqual(before);
  expect((await readDraft()).answeredUpdate).toBe(1n);
});
