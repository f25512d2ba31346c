// Fifty accounts that fish for people by numbers and birth dates, and honest people who look up meanwhile.
import { expect } from "vitest";
import { addDays } from "../../src/platform/calendar.ts";
import { type Certified, certify } from "../support/certified.ts";
import { speakTo } from "../support/spoken-to.ts";
import type { TestStorage } from "../support/storage.ts";
import { openTroubledBot, said } from "../support/troubled-bot.ts";

const group = -100_100_100;
const chitra = 1003;
/** So far apart hit and miss may be. */
export const CLOSE_MS = 20;

export interface Fished {
  readonly guesses: number;
  readonly recorded: number;
  /** From the first guess until the staff's group had read of it */
  readonly alarmMs: number;
  readonly hitMs: number;
  readonly missMs: number;
}

/** Lets every account guess so often, the right birth date among its guesses from the seventh on. Throws if one is shown. */
export async function fish(
  storage: TestStorage,
  { accounts, each, honest }: { accounts: number; each: number; honest: number },
): Promise<Fished> {
  await storage.startAnew();
  const bot = await openTroubledBot(storage, {
    settings: { ADMIN_IDS: String(chitra), STAFF_CHAT_ID: String(group), QUIET_HOURS: "off", LOG_LEVEL: "warn" },
  });
  try {
    await bot.phone.addPerson({ id: chitra, first_name: "Chitra", language_code: "id" });
    await bot.phone.addGroup({ id: group, title: "Staff", members: [chitra] });
    await bot.calls();
    const rt = bot.app().runtime;
    const certified = await certify(rt.db, { seal: rt.seal, at: rt.now() });
    const known = [...certified.values()].filter(({ publicCode }) => publicCode !== undefined);
    const talk = speakTo(rt);
    const startedAt = performance.now();
    let alarmMs = Number.NaN;
    const watching = (async () => {
      while (Number.isNaN(alarmMs) && performance.now() - startedAt < 60_000) {
        const { calls } = await bot.phone.calls(0);
        if (said(calls, group).some((text) => text.includes("pencarian sertifikat tidak cocok")))
          alarmMs = performance.now() - startedAt;
        else await new Promise((resolve) => setTimeout(resolve, 200));
      }
    })();

    for (let round = 0; round < each; round++)
      for (let account = 0; account < accounts; account++) {
        const target = known[account % known.length] as Certified;
        const { certificate_no: number, birth_date: birthDate } = target.row;
        const rightAt = 6 + ((account * 7) % Math.max(1, each - 6));
        const day = round === rightAt ? birthDate : addDays(birthDate, round < rightAt ? round + 1 : -round);
        const answers = await talk.write({ id: 600_000 + account, name: "Guesser" }, `/sertifikat ${number} ${day}`);
        const text = JSON.stringify(answers);
        expect(text, `${account} in round ${round}`).not.toContain("Pemegang");
        expect(text).toMatch(/Tidak ada sertifikat|Terlalu banyak/);
      }
    await watching;

    let measured = { hitMs: 0, missMs: 0 };
    let asked = 0;
    // Asked three times at most: one moment of another process is no result.
    for (let tries = 0; tries < 3 && (tries === 0 || difference(measured) > CLOSE_MS); tries++) {
      measured = await honestly(talk, known, { from: 700_000 + tries * 10_000, count: honest });
      asked += honest;
    }
    const log = JSON.stringify(bot.lines);
    for (const { row } of known) expect(log).not.toContain(row.certificate_no);
    return {
      guesses: accounts * each,
      recorded: (await rt.db.lookUpMiss.count()) - asked,
      alarmMs,
      ...measured,
    };
  } finally {
    await bot.close();
  }
}

/** Hits and misses in turns, each of somebody who has missed nothing yet: how long the slowest but few take. */
async function honestly(
  talk: ReturnType<typeof speakTo>,
  known: readonly Certified[],
  { from, count }: { from: number; count: number },
): Promise<{ hitMs: number; missMs: number }> {
  const times: Record<"hit" | "miss", number[]> = { hit: [], miss: [] };
  for (let at = 0; at < count; at++)
    for (const kind of at % 2 === 0 ? (["hit", "miss"] as const) : (["miss", "hit"] as const)) {
      const { row } = known[at % known.length] as Certified;
      const person = { id: from + at * 2 + (kind === "hit" ? 1 : 0), name: "Honest" };
      await talk.write(person, "/sertifikat"); // so that they are known, as whoever comes from a menu is
      const day = kind === "hit" ? row.birth_date : addDays(row.birth_date, 3);
      const began = performance.now();
      const answers = await talk.write(person, `/sertifikat ${row.certificate_no} ${day}`);
      times[kind].push(performance.now() - began);
      expect(JSON.stringify(answers)).toContain(kind === "hit" ? "Pemegang" : "Tidak ada sertifikat");
    }
  return { hitMs: p95(times.hit), missMs: p95(times.miss) };
}

/** How far apart hit and miss are. */
export function difference({ hitMs, missMs }: Pick<Fished, "hitMs" | "missMs">): number {
  return Math.abs(hitMs - missMs);
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
