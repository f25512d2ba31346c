// Who may have a holder's certificates in their account: one person, once, and nobody learns why another may not.
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { sealedPhone } from "../../src/candidates/sealed-fields.ts";
import { certificatesOf } from "../../src/certificates/certificates.ts";
import { type Claimed, claim, partHolder } from "../../src/certificates/claiming.ts";
import { setNamed, setShown } from "../../src/certificates/showing.ts";
import { registerAll } from "../../src/participants/registering.ts";
import { type Certified, certify } from "../support/certified.ts";
import { now, register } from "../support/registered.ts";
import { speakTo } from "../support/spoken-to.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, type TroubledBot } from "../support/troubled-bot.ts";

const storage = await openTestStorage();
const { db } = storage.database;
let bot: TroubledBot;
let certified: ReadonlyMap<string, Certified>;
const rt = () => bot.app().runtime;

beforeEach(async () => {
  await storage.startAnew();
  bot = await openTroubledBot(storage, { settings: { LOG_LEVEL: "warn", NOW: now.toISOString() } });
  certified = await certify(db, { seal: rt().seal });
});
afterEach(() => bot.close());
afterAll(() => storage.close());

let people = 0;
async function person(birthDate?: string): Promise<{ id: number; telegramId: number }> {
  people += 1;
  const telegramId = 8_000 + people;
  const named = { telegramId, name: "Siti", phone: `+62812345${telegramId}`, number: `LAS-2026-0${telegramId}` };
  if (birthDate !== undefined)
    return { telegramId, id: (await register(db, { ...named, birthDate }, rt().seal)).candidateId };
  const { id } = await db.candidate.create({
    data: { telegramId: BigInt(telegramId), language: "id", createdAt: now },
  });
  return { id, telegramId };
}

function claimOf(
  candidate: { id: number; telegramId: number },
  recordId: string,
  birthDate?: string,
): Promise<Claimed> {
  const row = certified.get(recordId)?.row;
  const key = row?.certificate_no.replaceAll(" ", "") ?? "";
  return claim(rt(), { candidate, key, birthDate: birthDate ?? row?.birth_date ?? "" });
}

test("a claim brings all that is recorded of the holder; the same claim again is the same answer", async () => {
  const amina = await person();
  expect(await claimOf(amina, "CRT-0131")).toMatchObject({ is: "yours", already: false });
  expect(await claimOf(amina, "CRT-0132")).toMatchObject({ is: "yours", already: true });
  expect(await certificatesOf(db, amina.id, now)).toHaveLength(2);
  expect(await db.holderMatch.count()).toBe(1);
  expect(await db.lookUpMiss.count()).toBe(0);
});

test("of two who claim in the same moment one has it", async () => {
  const both = [await person(), await person()];
  const answers = await Promise.all(both.map((each) => claimOf(each, "CRT-0025")));
  expect(answers.map(({ is }) => is).sort()).toEqual(["miss", "yours"]);
  expect(await db.holderMatch.count({ where: { undoneAt: null } })).toBe(1);
});

test("who told another birth date, or holds what is of another, is not the holder; staff hear of it, once, without a name", async () => {
  const registered = await person("1999-08-17");
  expect(await claimOf(registered, "CRT-0025")).toEqual({ is: "miss" });
  const collector = await person();
  expect(await claimOf(collector, "CRT-0025")).toMatchObject({ is: "yours" });
  expect(await claimOf(collector, "CRT-0015")).toEqual({ is: "miss" });
  expect(await claimOf(collector, "CRT-0015")).toEqual({ is: "miss" });
  expect(await certificatesOf(db, collector.id, now)).toHaveLength(1);
  const fitting = await person(certified.get("CRT-0015")?.row.birth_date);
  expect(await claimOf(fitting, "CRT-0015")).toMatchObject({ is: "yours" });
  const { rows } = await storage.database.pool.query("select data from work.job where name = 'certificate-claim'");
  expect(rows.length).toBeGreaterThanOrEqual(2);
  expect(JSON.stringify(rows)).not.toMatch(/Siti|Khatimah|1999|1993|45201/);
});

test("what staff parted stays parted for that account, and is open to another; a person's own no is no obstacle", async () => {
  const [amina, bilal] = [await person(), await person()];
  const { holderId = 0, certificationId = 0 } = certified.get("CRT-0025") ?? {};
  const part = (by: "candidate" | "staff:1003", candidateId: number) =>
    db.$transaction((tx) => partHolder(tx, { holderId, candidateId, by, at: now }));
  await claimOf(amina, "CRT-0025");
  await setNamed(db, { candidateId: amina.id, id: certificationId, at: now }, true);
  await setShown(db, { candidateId: amina.id, id: certificationId, at: now }, false);
  expect(await part("candidate", bilal.id)).toBe(false);
  expect(await part("candidate", amina.id)).toBe(true);
  expect(await db.certification.findUniqueOrThrow({ where: { id: certificationId } })).toMatchObject({
    nameAgreedAt: null,
    publicCheckOffAt: null,
  });
  expect(await claimOf(amina, "CRT-0025")).toMatchObject({ is: "yours", already: false });
  expect(await part("staff:1003", amina.id)).toBe(true);
  expect(await claimOf(amina, "CRT-0025")).toEqual({ is: "miss" });
  expect(await claimOf(bilal, "CRT-0025")).toMatchObject({ is: "yours" });
});

test("claims are guessed at like look-ups: the same five, the same waiting", async () => {
  const amina = await person();
  for (let day = 13; day < 18; day++)
    expect(await claimOf(amina, "CRT-0025", `1993-04-${day}`)).toEqual({ is: "miss" });
  expect(await claimOf(amina, "CRT-0025")).toEqual({ is: "wait", minutes: 15 });
  expect(await db.holderMatch.count()).toBe(0);
});

test("nobody switches what is not theirs", async () => {
  const [amina, bilal] = [await person(), await person()];
  const { certificationId: id = 0 } = certified.get("CRT-0025") ?? {};
  await claimOf(amina, "CRT-0025");
  expect(await setShown(db, { candidateId: bilal.id, id, at: now }, false)).toBe(false);
  expect(await setNamed(db, { candidateId: bilal.id, id, at: now }, true)).toBe(false);
  const kept = await db.certification.findUniqueOrThrow({ where: { id } });
  expect([kept.publicCheckOffAt, kept.nameAgreedAt]).toEqual([null, null]);
});

test("a forged button with another's certificate is answered like one with none, and changes nothing", async () => {
  const [amina, bilal] = [await person(), await person()];
  const { certificationId: id = 0, row } = certified.get("CRT-0025") ?? {};
  await claimOf(amina, "CRT-0025");
  const talk = speakTo(rt());
  const kept = async () =>
    JSON.stringify(await db.certification.findMany({ where: { id }, include: { holder: true } }), text);
  const text = (_: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
  const before = await kept();
  const acts = ["", "-qr", "-showing", "-show", "-name", "-letting-go", "-let-go"];
  for (const act of acts) {
    const answers = new Set<string>();
    for (const argument of [id, 999_999, 0, -1, "99999999999999999999", "x", "constructor"])
      for (const word of act === "-show" || act === "-name" ? [".on", ".off"] : [""]) {
        const said = await talk.press(
          { id: bilal.telegramId, name: "Bilal" },
          `1:certificate${act}:${argument}${word}:`,
        );
        expect(JSON.stringify(said)).not.toContain(row?.scheme_name);
        answers.add(JSON.stringify(said));
      }
    expect([...answers], act).toHaveLength(1);
  }
  expect(await kept()).toBe(before);
});

/** A list of participants names a holder for an intake that is known, before they are in the chat. */
async function listed(holderId: number, phone = "+6281255501234"): Promise<void> {
  const intake = await db.intake.findUniqueOrThrow({ where: { code: "LAS-SMAW3G-MTR-1" } });
  const who = { centreCode: "MATARAM", kind: "participants", state: "saved" } as const;
  const list = { ...who, telegramId: 1003n, key: `list ${holderId}`, fileId: "file", at: now, beatAt: now };
  const { id: importId } = await db.spreadsheetImport.create({ data: list });
  const line = { centreCode: "MATARAM", holderId, tradeCode: "LAS", label: "2027-01", intakeId: intake.id, importId };
  const { id } = await db.participant.create({
    data: { ...line, ...sealedPhone(rt().seal, phone), digest: "d", createdAt: now, changedAt: now },
  });
  const ids = { ids: [id], centreCode: "MATARAM", actor: "staff:1003", at: now };
  await db.$transaction((tx) => registerAll({ ...rt(), tx }, ids));
}

test("whom a list registered is no owner: who claims has the certificate, and the list's registration with it", async () => {
  const { holderId = 0 } = certified.get("CRT-0025") ?? {};
  await listed(holderId);
  expect((await db.holder.findUniqueOrThrow({ where: { id: holderId } })).candidateId).not.toBeNull();
  const both = [await person(), await person()];
  const answers = await Promise.all(both.map((each) => claimOf(each, "CRT-0025")));
  expect(answers.map(({ is }) => is).sort()).toEqual(["miss", "yours"]);
  const owner = both[answers.findIndex(({ is }) => is === "yours")];
  expect(await certificatesOf(db, owner?.id ?? 0, now)).toHaveLength(1);
  expect(
    await db.registration.findMany({ select: { candidateId: true, participants: { select: { holderId: true } } } }),
  ).toEqual([{ candidateId: owner?.id, participants: [{ holderId }] }]);
  expect(await db.candidate.count({ where: { telegramId: null } })).toBe(0);
});

test("who goes by another name has the certificate alone, and a helper not even that of whom they registered", async () => {
  const { holderId = 0, row } = certified.get("CRT-0025") ?? {};
  await listed(holderId);
  const helper = await person();
  const { candidateId = 0 } = await db.holder.findUniqueOrThrow({ where: { id: holderId } });
  const helped = {
    key: crypto.randomUUID(),
    candidateId: candidateId ?? 0,
    helperTelegramId: BigInt(helper.telegramId),
  };
  await db.helped.create({
    data: { ...helped, centreCode: "MATARAM", language: "id", consentVersion: 1, startedAt: now },
  });
  expect(await claimOf(helper, "CRT-0025")).toEqual({ is: "miss" });
  const other = await person(row?.birth_date);
  expect(await claimOf(other, "CRT-0025")).toMatchObject({ is: "yours" });
  expect(await db.registration.count({ where: { candidateId: candidateId ?? 0 } })).toBe(1);
});
