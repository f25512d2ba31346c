// On 24 November 2026 each of the 162 sample certificates is, in the chat and on its page, what its last column says;
// the 38 records without a certificate are found by nobody but their holder.
import { afterAll, beforeAll, expect, test } from "vitest";
import { meetCandidate } from "../../src/candidates/candidates.ts";
import { initialsOf } from "../../src/certificates/certificates.ts";
import { type Certified, certify, matchHolder } from "../support/certified.ts";
import { now } from "../support/registered.ts";
import { speakTo } from "../support/spoken-to.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, type TroubledBot } from "../support/troubled-bot.ts";

const gede = { id: 1007, name: "Gede" };
const eko = { id: 1005, name: "Eko", language: "en" };
const storage = await openTestStorage();
const { db } = storage.database;
let bot: TroubledBot;
let talk: ReturnType<typeof speakTo>;
let certified: ReadonlyMap<string, Certified>;
const withCertificate = () => [...certified.values()].filter(({ publicCode }) => publicCode !== undefined);
const rt = () => bot.app().runtime;
/** From a place of its own each time, as behind a proxy. */
let visitors = 0;
const get = (path: string, headers: Record<string, string> = {}) => {
  visitors += 1;
  const place = `203.0.${Math.floor(visitors / 200)}.${visitors % 200}`;
  return fetch(`${bot.app().address}${path}`, { headers: { "x-forwarded-for": place, ...headers } });
};

beforeAll(async () => {
  await storage.startAnew();
  bot = await openTroubledBot(storage, { settings: { LOG_LEVEL: "info", NOW: now.toISOString() } });
  talk = speakTo(rt());
  certified = await certify(db, { seal: rt().seal, at: rt().now() });
});
afterAll(async () => {
  await bot.close();
  await storage.close();
});

const inChat = {
  active: "Valid</b> until",
  expiring: "Valid</b> until",
  expired: "No longer valid",
  revoked: "Revoked</b> on",
  superseded: "Replaced",
};
const onPage = {
  active: "Valid",
  expiring: "Valid",
  expired: "No longer valid",
  revoked: "Revoked",
  superseded: "Replaced",
};

test("each certificate in the chat, by its number and birth date in one message", async () => {
  expect(withCertificate()).toHaveLength(162);
  for (const { row, expected } of withCertificate()) {
    const said = await talk.write(eko, `/certificate ${row.certificate_no} ${row.birth_date}`);
    const text = String(said.at(-1)?.body.text);
    expect(text, row.record_id).toContain(inChat[expected as keyof typeof inChat]);
    expect(text).toContain(`Holder: <b>${initialsOf(row.holder_name)}</b>`);
    for (const secret of [row.holder_name, row.nik, row.certificate_no]) expect(text).not.toContain(secret);
  }
});

test("each certificate on its page, with initials and never more", async () => {
  for (const { row, expected, publicCode } of withCertificate()) {
    const answer = await get(`/c/${publicCode}`, { "accept-language": "en" });
    const html = await answer.text();
    expect(answer.status, row.record_id).toBe(200);
    expect(/<h1>(.*)<\/h1>/.exec(html)?.[1]).toBe(onPage[expected as keyof typeof onPage]);
    expect(html).toContain(`<dd>${initialsOf(row.holder_name)}</dd>`);
    for (const secret of [row.holder_name, row.nik, row.certificate_no, row.birth_date])
      expect(html).not.toContain(secret);
  }
});

test("who is on the way is found by nobody else: no number, no code, and not their NIK", async () => {
  const onTheWay = [...certified.values()].filter(({ publicCode }) => publicCode === undefined);
  expect(onTheWay).toHaveLength(38);
  for (const { row, certificationId, holderId, expected } of onTheWay.slice(0, 38)) {
    const id = 900_000 + certificationId;
    const asker = { id, name: "Asker" };
    for (const typed of [row.record_id, row.nik]) {
      const said = JSON.stringify(await talk.write(asker, `/sertifikat ${typed} ${row.birth_date}`));
      expect(said).not.toContain(row.scheme_name);
    }
    const press = JSON.stringify(await talk.press(asker, `1:certificate:${certificationId}:`));
    expect(press).not.toContain(row.scheme_name);
    const { id: candidateId } = await meetCandidate(db, { telegramId: id, language: "en", at: rt().now() });
    const { candidateId: held } = await db.holder.findUniqueOrThrow({ where: { id: holderId } });
    if (held === null) await matchHolder(db, { holderId, candidateId });
    else continue; // two records of one person
    await db.candidate.update({ where: { id: candidateId }, data: { language: "en" } });
    await rt().coordination.clear();
    const own = String(
      (await talk.press(asker, `1:certificate:${certificationId}:`)).find(({ body }) => body.text)?.body.text,
    );
    expect(own).toContain(row.scheme_name);
    expect(own).toContain(
      rt()
        .texts.in("en")
        .plain(`certificates-status-${expected as "registered"}`),
    );
    expect(own).not.toMatch(/gagal|fail/i);
  }
});

test("the page speaks the browser's language, and links to the other; nothing runs on it, nothing keeps it", async () => {
  const code = certified.get("CRT-0009")?.publicCode;
  const languageOf = async (header: string, path = `/c/${code}`) =>
    (await get(path, header === "" ? {} : { "accept-language": header })).headers.get("content-language");
  expect(await languageOf("en-GB,en;q=0.9,id;q=0.8")).toBe("en");
  expect(await languageOf("de;q=0.9,id;q=0.2,en;q=0.7")).toBe("en");
  expect(await languageOf("in-ID")).toBe("id");
  expect(await languageOf("en;q=0,id")).toBe("id");
  expect(await languageOf("de,fr")).toBe("id");
  expect(await languageOf("*")).toBe("id");
  expect(await languageOf(";;q=,,=")).toBe("id");
  expect(await languageOf("id", `/c/${code}?lang=en`)).toBe("en");
  expect(await languageOf("en", `/c/${code}?lang=xx`)).toBe("en");
  const answer = await get(`/c/${code}`);
  const html = await answer.text();
  expect(html).toContain('href="?lang=en"');
  expect(html).not.toMatch(/<script|onload=|http:|https:/i);
  expect(Buffer.byteLength(html)).toBeLessThan(6_000);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    vary: "accept-language",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow, noarchive",
  });
  expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
});

test("hidden, mistyped, guessed: one and the same page; a renewed one leads to the newer, as long as that is shown", async () => {
  const [hidden, old, newer] = ["CRT-0007", "CRT-0131", "CRT-0132"].map((id) => certified.get(id));
  await db.certification.update({
    where: { id: hidden?.certificationId ?? 0 },
    data: { publicCheckOffAt: rt().now() },
  });
  const bodies = new Set<string>();
  for (const code of [hidden?.publicCode, "A".repeat(22), "x", "..", "%00", "a".repeat(90)]) {
    const answer = await get(`/c/${code}`);
    if (code === "..") continue; // which fetch turns into another address
    expect(answer.status, code).toBe(404);
    bodies.add((await answer.text()).replaceAll(/\/c\/[^"<?]*/g, "/c/…"));
  }
  expect(bodies.size).toBe(1);
  expect(await (await get(`/c/${old?.publicCode}`)).text()).toContain(`href="/c/${newer?.publicCode}?lang=id"`);
  // That the next one is on the way does not hide the one that is issued.
  const { id: previousId, ...kept } = await db.certification.findUniqueOrThrow({
    where: { id: old?.certificationId ?? 0 },
    select: { id: true, holderId: true, schemeId: true, centreCode: true, createdAt: true, changedAt: true },
  });
  await db.certification.create({ data: { ...kept, previousId, kind: "renewal", state: "registered" } });
  expect(await (await get(`/c/${old?.publicCode}`)).text()).toContain(`href="/c/${newer?.publicCode}?lang=id"`);
  await db.certification.update({ where: { id: newer?.certificationId ?? 0 }, data: { publicCheckOffAt: rt().now() } });
  expect(await (await get(`/c/${old?.publicCode}`)).text()).not.toContain(newer?.publicCode);
});

test("the name stands there once the holder agreed, and whatever it holds is only text", async () => {
  const { certificationId = 0, holderId = 0, publicCode } = certified.get("CRT-0010") ?? {};
  await db.holder.update({ where: { id: holderId }, data: { fullName: `<b onload="x">Ma'ruf & Söhne</b>` } });
  await db.certification.update({ where: { id: certificationId }, data: { nameAgreedAt: rt().now() } });
  const html = await (await get(`/c/${publicCode}`)).text();
  expect(html).toContain("&lt;b onload=&quot;x&quot;&gt;Ma'ruf &amp; Söhne&lt;/b&gt;");
});

test("the holder reads that it was looked up, by which way, in which hour; what a program previews is no look", async () => {
  const { certificationId = 0, row, publicCode } = certified.get("CRT-0012") ?? {};
  await db.certificateLook.deleteMany({ where: { certificationId } });
  await get(`/c/${publicCode}`);
  await get(`/c/${publicCode}`, { "user-agent": "WhatsApp/2.23" });
  await get(`/c/${publicCode}`, { "sec-purpose": "prefetch" });
  await fetch(`${bot.app().address}/c/${publicCode}`, { method: "HEAD" });
  await get(`/c/${publicCode}`);
  await talk.write(gede, `/start c_${publicCode}`);
  await talk.write(gede, `/sertifikat ${row?.birth_date} ${row?.certificate_no}`);
  const looks = () =>
    db.certificateLook.findMany({
      where: { certificationId },
      orderBy: { way: "asc" },
      select: { way: true, count: true },
    });
  await expect.poll(looks).toEqual([
    { way: "chat", count: 2 },
    { way: "page", count: 2 },
  ]);
});

test("one address may open many pages a minute, not endlessly; others are not in its way", async () => {
  const code = certified.get("CRT-0011")?.publicCode;
  const statuses = new Map<number, number>();
  for (let at = 0; at < 140; at++) {
    const { status } = await get(`/c/${code}`, { "x-forwarded-for": "198.51.100.7" });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect([...statuses]).toEqual([
    [200, 120],
    [429, 20],
  ]);
  expect((await get(`/c/${code}`)).status).toBe(200);
  expect((await get(`/c/${code}`, { "x-forwarded-for": "203.0.113.200, 198.51.100.7" })).status).toBe(429);
});

test("a database that is away is our trouble, not the certificate's", async () => {
  const code = certified.get("CRT-0011")?.publicCode;
  const before = bot.events("certificate-page-failed").length;
  const renamed = (from: string, to: string) => storage.database.pool.query(`alter table "${from}" rename to "${to}"`);
  await renamed("Scheme", "SchemeAway");
  try {
    const answer = await get(`/c/${code}`);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "30"]);
    expect(await answer.text()).toContain("gangguan");
  } finally {
    await renamed("SchemeAway", "Scheme");
  }
  expect(bot.events("certificate-page-failed").length).toBe(before + 1);
});

test("a process that does not receive shows no pages", async () => {
  const worker = await openTroubledBot(storage, { settings: { LOG_LEVEL: "warn", ROLES: "work" } });
  const { status } = await fetch(`${worker.app().address}/c/${certified.get("CRT-0011")?.publicCode}`);
  await worker.close();
  expect(status).toBe(404);
});

test("nothing of all that is in the log", () => {
  const log = JSON.stringify(bot.lines);
  for (const { row, publicCode } of withCertificate())
    for (const secret of [row.certificate_no, row.nik, row.birth_date, publicCode]) expect(log).not.toContain(secret);
});
