import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type App, startApp } from "../../src/app.ts";
import { meetCandidate } from "../../src/candidates/candidates.ts";
import { forgetCandidate } from "../../src/candidates/know-candidate.ts";
import { loadCatalogue } from "../../src/catalogue/catalogue.ts";
import { readConfig } from "../../src/config.ts";
import { createLog } from "../../src/platform/log.ts";
import { nextNumber } from "../../src/registration/numbers.ts";
import { vacancyPublished } from "../../src/vacancies/published.ts";
import { environmentOf, moveProductClock, openSandbox } from "./bot-environment.ts";
import { certify, matchHolder } from "./certified.ts";
import type { ChatHeader } from "./chat-header.ts";
import type { BotUnderTest } from "./chat-play.ts";
import { withJitter } from "./jitter.ts";
import { register } from "./registered.ts";
import type { TestStorage } from "./storage.ts";
import { addCompanies, postSample } from "./vacancies.ts";
import { sampleVacancies } from "./vacancy-sample.ts";

/** Starts the product in this process, on storage that outlives it, with a sandbox of its own. */
export async function openBotHere(
  header: ChatHeader,
  kept: TestStorage,
): Promise<BotUnderTest & { close(): Promise<void> }> {
  const sandbox = await openSandbox(header);
  const storage = await withJitter(kept, sandbox.address);
  const dataDir = await mkdtemp(path.join(tmpdir(), "jembatan-chat-"));
  const environment = { ...(await environmentOf(header, sandbox.address)), DATA_DIR: dataDir };
  const complaints: string[] = [];
  const log = createLog("error", (line) => complaints.push(line.trim()));
  // What a chat says must not depend on how fast the machine is: nobody is told that it takes a while.
  const configAt = (now: Date) => ({ ...readConfig({ ...environment, NOW: now.toISOString() }), signAfterMs: 60_000 });
  const start = (now: Date) => startApp(configAt(now), log, storage);
  let app: App = await start(header.now);
  let release = () => {};
  return {
    sandboxAddress: sandbox.address,
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      app.runtime.work.holdUntil(promise);
      release = resolve;
    },
    async settle() {
      // Under load Telegram may forget an update before it is dealt with: it lies in the inbox then.
      while (await holdsUpdates(storage)) await sleep(50);
      release();
      await app.runtime.work.settle(60_000);
    },
    moveClock: (instant) => moveProductClock(app.address, instant),
    async restart() {
      const now = app.runtime.now();
      await app.stop();
      app = await start(now);
    },
    kill: () => Promise.reject(new Error("only a process of its own can be killed")),
    async loadCatalogue(json) {
      const { db, config } = app.runtime;
      const result = await loadCatalogue(db, { json, at: app.runtime.now(), zone: config.zone });
      return typeof result === "string" ? [] : result.mistakes;
    },
    async register(person, wanted) {
      const { db, seal } = app.runtime;
      const intake = await db.intake.findUniqueOrThrow({
        where: { code: wanted.intake },
        include: { programme: true, centre: true },
      });
      const at = app.runtime.now();
      const { tradeCode } = intake.programme;
      const number = await db.$transaction((tx) => nextNumber(tx, { tradeCode, now: at, zone: intake.centre.zone }));
      const name = [person.name, person.surname].filter(Boolean).join(" ");
      await register(db, { ...person, ...wanted, name, number, at, programmeCode: intake.programmeCode }, seal);
      await forgetCandidate({ coordination: storage.coordination }, person.telegramId);
    },
    async certify(holding) {
      const { db, seal } = app.runtime;
      const at = app.runtime.now();
      if ((await db.certification.count()) === 0) await certify(db, { seal, at });
      if (holding === undefined) return;
      const { telegramId, language } = holding.person;
      const { id: candidateId } = await meetCandidate(db, { telegramId, language, at });
      const { holderId } = await db.certification.findFirstOrThrow({ where: { recordKey: holding.recordId } });
      await matchHolder(db, { holderId, candidateId, at });
    },
    async post() {
      await postSample(app.runtime.db, { at: app.runtime.now() });
    },
    async publish(code) {
      const { db } = app.runtime;
      const { id } = await db.vacancy.findUniqueOrThrow({ where: { code }, select: { id: true } });
      await db.$transaction((tx) => vacancyPublished(app.runtime, tx, id));
    },
    async giveRole({ telegramId, language }, companyCode) {
      const { db } = app.runtime;
      const at = app.runtime.now();
      await meetCandidate(db, { telegramId, language, at });
      if (companyCode !== undefined) await addCompanies(db, sampleVacancies, { at });
      const role = companyCode === undefined ? "staff" : "recruiter";
      const given = {
        givenBy: 1003n,
        givenAt: at,
        companyCode: companyCode ?? null,
        centreCode: companyCode === undefined ? "MATARAM" : null,
      };
      await db.heldRole.create({ data: { telegramId: BigInt(telegramId), role, ...given } });
      await forgetCandidate({ coordination: storage.coordination }, telegramId);
    },
    loseDialogues: () => storage.coordination.clear(),
    query: async (sql) => (await storage.database.pool.query(sql)).rows,
    // On a busy machine storage may take its time: what waits for it is answered all the same.
    complaints: () => complaints.splice(0).filter((line) => !line.includes('"event":"storage-away"')),
    async close() {
      release();
      await app.stop();
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Whether an update waits to be dealt with, as a busy machine lets it. */
export async function holdsUpdates({ database }: TestStorage): Promise<boolean> {
  const { rows } = await database.pool.query('SELECT FROM "FetchedUpdate" LIMIT 1');
  return rows.length > 0;
}
