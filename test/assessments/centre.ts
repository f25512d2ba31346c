// A centre that assesses its people over a test's database, and a Telegram that answers as the test says.
import { waysWhere } from "../../src/assessments/assessments.ts";
import { enrol } from "../../src/assessments/enrolling.ts";
import { addPeople } from "../../src/assessments/joining.ts";
import { assessmentKinds } from "../../src/assessments/messages.ts";
import { oweReminders } from "../../src/assessments/owed.ts";
import { noteUnits, type Outcome, saveResult, seenOf } from "../../src/assessments/results.ts";
import { planSession, sessionWithin } from "../../src/assessments/sessions.ts";
import { readConfig } from "../../src/config.ts";
import type { Database } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import type { Runtime } from "../../src/runtime.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { register, testSeal } from "../support/registered.ts";
import { openSending } from "../support/sending.ts";

export const chitra = { telegramId: 1003, reach: "everywhere" } as const;
export const hana = { telegramId: 1008, reach: ["MATARAM"] } as const;

const texts = openTexts("id");

/** Tuesday, 24 November 2026, 09.05 WITA. */
const beginning = new Date("2026-11-24T01:05:00.000Z");

/** Opens it; the settings are the environment's. The people of Amina's training are registered by `enter`. */
export async function openCentre(db: Database, settings: Record<string, string> = {}) {
  const work = { send: async () => undefined };
  let rt = {} as Runtime;
  const sending = openSending(
    db,
    (clock) => {
      const config = readConfig(settings);
      rt = { config, db, texts, seal: testSeal, log: silentLog, now: clock.now, work } as unknown as Runtime;
      return assessmentKinds(rt);
    },
    settings,
  );
  sending.now = beginning;
  await db.holder.updateMany({ data: { candidateId: null, matchedAt: null } });
  await db.candidate.deleteMany();
  const scheme = await db.scheme.findFirstOrThrow({ where: { programmeCode: "LAS-SMAW3G" }, include: { units: true } });
  let people = 0;

  const centre = {
    rt,
    sending,
    scheme,
    /** Goes on to an instant, and sends what is due then. */
    async at(instant: string | Date) {
      sending.now = new Date(instant);
      await sending.at(sending.now);
    },
    /** The same in steps of two hours, with the reminders that fall due on the way. */
    async until(instant: string) {
      const end = new Date(instant).getTime();
      for (let at = sending.now.getTime(); at <= end; at += 2 * 60 * 60_000) {
        sending.now = new Date(at);
        await oweReminders(db, sending.now);
        await sending.at(sending.now);
      }
    },
    async plan(startsAt: string) {
      const { id } = await planSession(rt, chitra, {
        schemeId: scheme.id,
        centreCode: "MATARAM",
        startsAt: new Date(startsAt),
        place: "Bengkel las",
        assessor: "",
      });
      const session = await sessionWithin(db, id, "everywhere");
      if (!session) throw new Error("the session was not planned");
      return session;
    },
    /** So many more people of the training, by their registrations' numbers. */
    async enter(count: number): Promise<string[]> {
      const numbers: string[] = [];
      for (let each = 0; each < count; each++) {
        people += 1;
        const number = `LAS-2026-${String(people).padStart(5, "0")}`;
        const who = { telegramId: 5000 + people, name: `Peserta ${String.fromCharCode(64 + people)}`, number };
        await register(db, { ...who, phone: `+62812345${50000 + people}`, intake: "LAS-SMAW3G-MTR-1" });
        numbers.push(number);
      }
      return numbers;
    },
    /** Puts them into a session, and resolves to their certifications. */
    async invite(sessionId: number, numbers: readonly string[]): Promise<number[]> {
      const session = await sessionWithin(db, sessionId, "everywhere");
      if (!session) throw new Error("there is no such session");
      const enrolled = await enrol(rt, chitra, { session, numbers });
      const ids = enrolled.flatMap(({ is }) => (typeof is === "object" ? [is.certificationId] : []));
      await addPeople(rt, chitra, { sessionId, certificationIds: ids });
      return ids;
    },
    async way(id: number) {
      const [way] = await waysWhere(db, { id });
      if (!way) throw new Error(`there is no certification ${id}`);
      return way;
    },
    /** Notes all units but so many as competent. */
    async found(id: number, failed = 0) {
      const way = await centre.way(id);
      const ids = way.units.map((unit) => unit.id);
      await noteUnits(db, { way, unitIds: ids.slice(failed), competent: true });
      await noteUnits(db, { way, unitIds: ids.slice(0, failed), competent: false });
    },
    async save(id: number, outcome: Outcome, by: typeof chitra | typeof hana = chitra) {
      const { units } = await centre.way(id);
      return saveResult(rt, by, { certificationId: id, outcome, seen: seenOf(units) });
    },
    /** The first lines of what a person has heard. */
    heard: (telegramId: number) =>
      sending.heard
        .filter(({ to }) => to === telegramId)
        .map(({ text }) => text.split("\n")[0]?.replace(/<[^>]*>/g, "")),
  };
  return centre;
}
