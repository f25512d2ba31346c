// Broadcasts over a test's database: their authors, their run, and a Telegram that answers as the test says.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { approve, submit } from "../../src/broadcasts/approval.ts";
import type { Audience } from "../../src/broadcasts/audience.ts";
import { type Actor, type Broadcast, findBroadcast } from "../../src/broadcasts/broadcasts.ts";
import { beginDraft, editBroadcast } from "../../src/broadcasts/drafting.ts";
import { parts, type Report, reportOf } from "../../src/broadcasts/report.ts";
import { deliveriesOf, launch } from "../../src/broadcasts/run.ts";
import { watchRun } from "../../src/broadcasts/watching.ts";
import { broadcastKinds } from "../../src/broadcasts/work.ts";
import { readConfig } from "../../src/config.ts";
import { expandSlice } from "../../src/delivery/expansion.ts";
import type { Database } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import type { Runtime } from "../../src/runtime.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { openSending } from "../support/sending.ts";

export const chitra: Actor = { telegramId: 1003, reach: "everywhere" };
export const hana: Actor = { telegramId: 1008, reach: "everywhere" };
/** Later than the holding time. */
export const HELD_MS = 6 * 60_000;

const texts = openTexts("id");
const dataDir = mkdtempSync(path.join(tmpdir(), "jembatan-desk-"));
process.once("exit", () => rmSync(dataDir, { recursive: true, force: true }));

export type Desk = ReturnType<typeof openDesk>;

/** Opens it at a time; the settings are the environment's. Chitra and Hana are admins, and nobody's night is quiet. */
export function openDesk(db: Database, now: Date, settings: Record<string, string> = {}) {
  const environment = { ADMIN_IDS: "1003,1008", QUIET_HOURS: "off", DATA_DIR: dataDir, ...settings };
  const work = { send: async () => undefined };
  let rt = {} as Runtime;
  const sending = openSending(
    db,
    (clock) => {
      rt = { config: readConfig(environment), db, texts, log: silentLog, now: clock.now, work } as unknown as Runtime;
      return broadcastKinds(rt);
    },
    environment,
  );
  sending.now = now;
  const find = async (id: number) => (await findBroadcast(db, id)) as Broadcast;

  return {
    sending,
    rt,
    find,
    later: (milliseconds: number) => {
      sending.now = new Date(sending.now.getTime() + milliseconds);
    },
    /** A draft that its author has looked at. */
    async write(
      text: string,
      audience: Audience,
      by = chitra,
      corrects?: Parameters<typeof beginDraft>[1]["corrects"],
    ) {
      const at = sending.now;
      const id = await beginDraft(db, { actor: by, at, ...(corrects ? { corrects } : {}) });
      await editBroadcast(db, { id, actor: by, at }, () => ({
        content: { versions: "one", messages: { all: { kind: "text", text, entities: [] } }, links: {} },
        audience,
      }));
      await this.look(id);
      return id;
    },
    async look(id: number) {
      const { revision } = await find(id);
      await db.broadcast.update({ where: { id }, data: { previewed: revision } });
    },
    async handIn(id: number, when: Date | null = null, actor = chitra) {
      return submit(rt, { id, actor, revision: (await find(id)).revision, when });
    },
    async approve(id: number, actor = hana) {
      return approve(rt, { id, actor, revision: (await find(id)).revision });
    },
    /** From handing in to the start, without a wait. */
    async begin(id: number) {
      if ((await this.handIn(id)) === "in-approval") await this.approve(id);
      this.later(HELD_MS);
      expect(await launch(rt, id)).toBe("started");
      await this.expand(id);
    },
    async expand(id: number) {
      const { kind: name, subject } = deliveriesOf(await find(id));
      const kind = broadcastKinds(rt).find((one) => one.name === name);
      if (!kind) throw new Error(`no kind ${name}`);
      while ((await expandSlice(rt, kind, { subject, after: 0 })) === "more");
    },
    /** Sends what is due, and looks after the run as its work does. */
    async deliver(id: number): Promise<Report> {
      await sending.at(sending.now);
      await this.watch(id);
      return this.sums(id);
    },
    watch: (id: number) => watchRun(rt, { editMessageText: async () => true })({ broadcastId: id }),
    /** The report, whose parts add up to everyone it is for. */
    async sums(id: number): Promise<Report> {
      const broadcast = await find(id);
      const report = await reportOf(db, broadcast);
      const sum = parts.reduce((total, part) => total + report.parts[part], 0);
      expect(sum, JSON.stringify(report)).toBe(report.audience);
      expect(report.audience).toBe(broadcast.countAtStart);
      return report;
    },
    /** What people heard, without the staff's notices. */
    heard: () => sending.heard.filter(({ to }) => to < 1000),
  };
}
