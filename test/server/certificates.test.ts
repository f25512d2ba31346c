// On PostgreSQL, where staff really record in the same moment: a person whom two of them add at once is one holder.
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordCertificate } from "../../src/certificates/recording.ts";
import { type OpenDatabase, openDatabase } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { bring } from "../support/lists.ts";
import { type PreparedDatabase, prepareDatabase } from "../support/prepared-database.ts";
import { now, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

let prepared: PreparedDatabase;
let pools: OpenDatabase[];
beforeAll(async () => {
  prepared = await prepareDatabase(sampleFilling());
  pools = [await openDatabase(prepared.settings, silentLog), await openDatabase(prepared.settings, silentLog)];
});
afterAll(async () => {
  await Promise.all(pools.map(({ close }) => close()));
  await prepared.remove();
});

const chitra = { telegramId: 1003, reach: "everywhere" } as const;
let serial = 0;

/** One of two staff, each of whom is in another process, records a certificate of this person. */
async function record(nth: number, person: { name: string; birthDate: string; nik: string | undefined }) {
  const { db } = pools[nth % 2] as OpenDatabase;
  const number = `25920 7212 2 ${String(7_000_000 + ++serial)} 2026`;
  const rt = { db, seal: testSeal, now: () => now, work: { send: async () => undefined } as never };
  const { id: schemeId } = await db.scheme.findFirstOrThrow({ where: { tradeCode: "LAS" } });
  const paper = { number, registrationNo: undefined, issuedOn: "2026-11-01", validUntil: "2029-11-01" };
  return recordCertificate(rt, chitra, { centreCode: "MATARAM", schemeId, person, paper });
}

test.each([
  ["by their new NIK", (round: number) => `52030157089900${10 + round}`],
  ["by name and birth date", () => undefined],
])(
  "a person whom several add at once %s is one",
  async (_, nikOf) => {
    const { db } = pools[0] as OpenDatabase;
    for (let round = 0; round < 10; round++) {
      const nik = nikOf(round);
      const person = {
        name: `Sri Wahyuni ${"abcdefghij"[round]}${nik === undefined ? "a" : "i"}`,
        birthDate: "1999-08-17",
        nik,
      };
      const before = await db.holder.count();
      const made = await Promise.all([0, 1, 2, 3].map((nth) => record(nth, person)));
      expect(made.filter((each) => typeof each === "string")).toEqual([]);
      expect(await db.holder.count()).toBe(before + 1);
    }
  },
  60_000,
);

test("a person whom a list and staff add at once is one, and staff see no error", async () => {
  const { db } = pools[0] as OpenDatabase;
  for (let round = 0; round < 5; round++) {
    const nik = `52030157089900${30 + round}`;
    const name = `Baiq Rahma ${"abcde"[round]}na`;
    const headings = ["Nama", "NIK", "Tgl Lahir", "Kejuruan", "Skema", "No. Sertifikat", "Tgl Terbit"];
    const number = `25920 7212 2 ${8_000_000 + round} 2026`;
    const row = [name, nik, "17-08-1999", "LAS", "Plate Welder SMAW 3G/PF", number, "01-11-2026"];
    const [listed, recorded] = await Promise.allSettled([
      bring(db, [headings, row]),
      record(1, { name, birthDate: "1999-08-17", nik }),
    ]);
    expect(recorded.status).toBe("fulfilled");
    if (listed.status === "rejected") await bring(db, [headings, row]); // the work is tried again
    expect(await db.holder.count({ where: { fullName: name } })).toBe(1);
  }
}, 60_000);
