// An invitation gives a role once; every other link gets one and the same answer, and many of them raise an alarm.
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { eraseCandidate } from "../../src/candidates/erasure.ts";
import { openSeal } from "../../src/platform/seal.ts";
import { acceptInvitation, declineInvitation, openInvitation } from "../../src/roles/answering.ts";
import { mustWait } from "../../src/roles/guessing.ts";
import { takeRole } from "../../src/roles/holders.ts";
import { makeInvitation, withdrawInvitation } from "../../src/roles/invitations.ts";
import { rolesOf } from "../../src/roles/roles.ts";
import { testKeys } from "../support/registered.ts";
import { speakTo } from "../support/spoken-to.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, said, type TroubledBot } from "../support/troubled-bot.ts";
import { raceForInvitations } from "./race.ts";

const [amina, bilal, chitra, hana] = [1001, 1002, 1003, 1008];
const group = -100_100_100;
const storage = await openTestStorage();
const { db } = storage.database;
let bot: TroubledBot;
const rt = () => bot.app().runtime;
const wanted = { role: "staff", centreCode: "MATARAM", invitedBy: chitra, reach: "everywhere" } as const;
let presses = 0;
const make = async (more: { invitedBy?: number } = {}) => {
  presses += 1;
  const made = await makeInvitation(rt(), { ...wanted, ...more, press: String(presses) });
  if (!made) throw new Error("not made");
  return made;
};

beforeEach(async () => {
  await storage.startAnew();
  bot = await openTroubledBot(storage, {
    settings: { ADMIN_IDS: String(chitra), STAFF_CHAT_ID: String(group), QUIET_HOURS: "off" },
  });
  await bot.phone.addPerson({ id: chitra, first_name: "Chitra", language_code: "id" });
  await bot.phone.addGroup({ id: group, title: "Staff", members: [chitra] });
});
afterEach(() => bot.close());
afterAll(() => storage.close());

test("of many who accept in the same moment one has the role", () =>
  raceForInvitations(rt(), { invitations: 5, people: 6 }));

test("used, expired, withdrawn, unknown, guessed, by somebody who may not invite any more: one and the same answer", async () => {
  const talk = speakTo(rt());
  const at = rt().now();
  const codes = {
    used: await make(),
    expired: await make(),
    withdrawn: await make(),
    orphan: await make({ invitedBy: hana }),
  };
  expect((await acceptInvitation(rt(), codes.used.code, bilal)).is).toBe("accepted");
  await db.invitation.update({ where: { id: codes.expired.id }, data: { expiresAt: at } });
  expect(await withdrawInvitation(rt(), { id: codes.withdrawn.id, by: chitra, reach: "everywhere" })).toBe(true);
  const tried = [...Object.values(codes).map(({ code }) => code), "a".repeat(32), "guess", "x".repeat(62)];
  const answers = new Set<string>();
  for (const [at, code] of tried.entries())
    for (const way of ["opens", "accepts"]) {
      const who = { id: 5000 + at, name: "Somebody" }; // a person each: nobody has to wait
      const spoken =
        way === "opens" ? talk.write(who, `/start i_${code}`) : talk.press(who, `1:invited:${code.slice(0, 50)}:`);
      const text = (await spoken).find(({ body }) => typeof body.text === "string" && body.chat_id)?.body;
      answers.add(JSON.stringify([text?.text, text?.reply_markup]));
    }
  expect([...answers]).toEqual([expect.stringContaining("Tautan undangan ini tidak berlaku.")]);
  expect(await db.heldRole.count()).toBe(1);
  expect(await db.staffAct.count({ where: { act: "invitation-refused" } })).toBe(tried.length * 2);
});

test("a no closes the link for everybody, is the same no when it is said again, and whoever invited hears it without a name", async () => {
  await bot.phone.start(chitra);
  await bot.calls();
  const { code } = await make();
  const both = await Promise.all([
    declineInvitation(rt(), code, hana),
    acceptInvitation(rt(), code, amina),
    declineInvitation(rt(), code, bilal),
  ]);
  expect(both.filter(({ is }) => is === "refused")).toHaveLength(2);
  expect(await db.delivery.count({ where: { kind: "invitation-answered" } })).toBe(1);
  const second = await make();
  expect((await declineInvitation(rt(), second.code, hana)).is).toBe("declined");
  expect((await declineInvitation(rt(), second.code, hana)).is).toBe("declined");
  expect((await acceptInvitation(rt(), second.code, hana)).is).toBe("declined");
  expect((await openInvitation(rt(), second.code, amina)).is).toBe("refused");
  expect(await withdrawInvitation(rt(), { id: second.id, by: chitra, reach: "everywhere" })).toBe(false);
  await rt().work.settle();
  const told = said(await bot.calls(), chitra).filter((text) => text.includes("ditolak"));
  expect(told).toHaveLength(await db.invitation.count({ where: { declinedAt: { not: null } } }));
  expect(told.join()).not.toMatch(/Hana|1008/);
});

test("who accepted is told to whoever invited, and to nobody who may not invite there any more", async () => {
  await bot.phone.addPerson({ id: hana, first_name: "Hana", language_code: "id" });
  for (const id of [chitra, hana]) await bot.phone.start(id);
  await bot.calls();
  const given = { telegramId: BigInt(hana), givenBy: BigInt(chitra), givenAt: rt().now() };
  const admin = await db.heldRole.create({ data: { ...given, role: "admin", centreCode: "MATARAM" } });
  for (const invitedBy of [chitra, hana])
    await acceptInvitation(rt(), (await make({ invitedBy })).code, amina + invitedBy);
  await takeRole(rt(), { id: admin.id, by: chitra, reach: "everywhere" });
  await rt().work.settle();
  const calls = await bot.calls();
  expect(said(calls, chitra)).toEqual([expect.stringContaining("menerima undangan Anda")]);
  expect(said(calls, hana)).toEqual([expect.stringContaining("sudah selesai")]);
});

test("a code is 128 random bits, and only its keyed digest is anywhere", async () => {
  const { code, expiresAt } = await make();
  expect(Buffer.from(code, "hex")).toHaveLength(16);
  expect(expiresAt.getTime() - rt().now().getTime()).toBeLessThanOrEqual(24 * 3_600_000);
  const codes = new Set<string>();
  for (let at = 0; at < 20; at++) codes.add((await make()).code);
  expect(codes.size).toBe(20);
  const tables = await storage.database.pool.query(
    `select string_agg(t::text, ' ') as text from (select i::text as t from "Invitation" i union all select a::text from "StaffAct" a) x`,
  );
  expect(String(tables.rows[0]?.text)).not.toContain(code);
  expect(JSON.stringify(bot.lines)).not.toContain(code);
});

test("an invitation made before the keys changed is still found", async () => {
  const { code } = await make();
  const ring = rt().config.dataKeys ?? "";
  const newer = openSeal(`${ring},k9:${testKeys.split(":")[1]?.replace("Bw", "CC")}`);
  expect((await openInvitation({ ...rt(), seal: newer }, code, hana)).is).toBe("open");
  const foreign = openSeal(`k9:${Buffer.alloc(32, 9).toString("base64")}`);
  expect((await openInvitation({ ...rt(), seal: foreign }, code, hana)).is).toBe("refused");
});

test("the same press makes one invitation, whose last link is the good one; the same person accepting twice is one", async () => {
  const first = await makeInvitation(rt(), { ...wanted, press: "same" });
  const second = await makeInvitation(rt(), { ...wanted, press: "same" });
  expect(second?.id).toBe(first?.id);
  expect((await openInvitation(rt(), first?.code ?? "", hana)).is).toBe("refused");
  expect((await acceptInvitation(rt(), second?.code ?? "", hana)).is).toBe("accepted");
  expect((await acceptInvitation(rt(), second?.code ?? "", hana)).is).toBe("accepted");
  expect((await acceptInvitation(rt(), second?.code ?? "", amina)).is).toBe("refused");
  expect(await makeInvitation(rt(), { ...wanted, press: "same" })).toBeUndefined();
  const held = await db.heldRole.findFirstOrThrow();
  expect(await takeRole(rt(), { id: held.id, by: chitra, reach: "everywhere" })).toBe("taken");
  expect((await acceptInvitation(rt(), second?.code ?? "", hana)).is).toBe("refused");
  expect(await rolesOf(rt(), hana)).toEqual([]);
});

test("an invitation that runs out while it is being accepted gives nothing", async () => {
  const { code, expiresAt } = await make();
  const asked = [rt().now(), expiresAt];
  const slow = { ...rt(), now: () => asked.shift() ?? expiresAt };
  expect((await acceptInvitation(slow, code, hana)).is).toBe("refused");
  expect(await db.heldRole.count()).toBe(0);
});

test("five wrong links make their sender wait, also with a good one, and staff are told once, without a name", async () => {
  const talk = speakTo(rt());
  const { code } = await make();
  const guesser = { id: 7_000_001, name: "Guesser" };
  const answerTo = async (who: typeof guesser, tried: string) =>
    JSON.stringify(await talk.write(who, `/start i_${tried}`));
  for (let at = 0; at < 5; at++) expect(await answerTo(guesser, `wrong${at}`)).toContain("tidak berlaku. Mintalah");
  expect(await answerTo(guesser, code)).toContain("Coba lagi 15 menit lagi");
  expect(JSON.stringify(await talk.press(guesser, `1:invited:${code}:`))).toContain("Coba lagi 15 menit lagi");
  expect(await db.heldRole.count()).toBe(0);
  await rt().work.settle();
  const told = said(await bot.calls(), group);
  expect(told).toEqual([expect.stringContaining("5 kali dalam satu jam")]);
  expect(told.join()).not.toMatch(/Guesser|7000001/);
  expect(bot.events("invitation-alarm")).toHaveLength(1);
  expect(await bot.metric("jembatan_invitations_total", { outcome: "alarm" })).toBe(1);
  expect(await answerTo({ id: amina, name: "Amina" }, code)).toContain("mengundang Anda");
  const later = { ...rt(), now: () => new Date(rt().now().getTime() + 16 * 60_000) };
  expect([await mustWait(rt(), guesser.id), await mustWait(later, guesser.id)]).toEqual([true, false]);
});

test("wrong links of twenty accounts raise the alarm too; then one is enough to wait, and a good link still works", async () => {
  const talk = speakTo(rt());
  const { code } = await make();
  for (let at = 0; at < 20; at++) await talk.write({ id: 7_100_000 + at, name: "One" }, "/start i_wrong");
  expect(bot.events("invitation-alarm")).toHaveLength(1);
  const next = { id: 7_200_000, name: "Next" };
  await talk.write(next, "/start i_wrong");
  expect(JSON.stringify(await talk.write(next, "/start i_wrong"))).toContain("Coba lagi 15 menit lagi");
  const invited = { id: amina, name: "Amina" };
  expect(JSON.stringify(await talk.write(invited, `/start i_${code}`))).toContain("mengundang Anda");
});

test("in a group the commands of staff and the links of invitations get the neutral line, and nothing is written", async () => {
  const { code } = await make();
  await bot.calls();
  const before = [await db.staffAct.count(), await db.heldRole.count()];
  for (const text of ["/staf LAS-2026-00001", "/undang", "/jejak", `/start i_${code}`, `/start@x i_${code}`])
    await bot.phone.write(chitra, { text, chat_id: group });
  const answers = new Set(said(await bot.calls(), group));
  expect([...answers]).toEqual([rt().texts.in("id").html("telegram-in-group")]);
  expect([await db.staffAct.count(), await db.heldRole.count()]).toEqual(before);
});

test("whoever is erased acts for no centre any more, and their name is gone from the lists", async () => {
  const { code } = await make();
  const talk = speakTo(rt());
  await talk.press({ id: hana, name: "Hana" }, `1:invited:${code}:`);
  expect(await rolesOf(rt(), hana)).toEqual([{ role: "staff", centreCode: "MATARAM" }]);
  await talk.write({ id: hana, name: "Hana" }, "/start i_wrong");
  expect(await eraseCandidate(rt(), hana)).toBe("erased");
  expect(await rolesOf(rt(), hana)).toEqual([]);
  expect(await db.staffName.findMany({ where: { telegramId: BigInt(hana) } })).toEqual([]);
  expect(await db.staffAct.count({ where: { act: "invitation-refused", staffTelegramId: BigInt(hana) } })).toBe(0);
});
