// An employer opens a certificate's page: on a phone, at a desk, on paper, without JavaScript.
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Certified, certify } from "../support/certified.ts";
import { now } from "../support/registered.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";
import { openTroubledBot, type TroubledBot } from "../support/troubled-bot.ts";
import { DESKTOP, keepPicture, openBrowser, openPage, PHONE, SMALL_PHONE } from "./support/browser.ts";

let browser: Browser;
let storage: TestStorage;
let bot: TroubledBot;
let certified: ReadonlyMap<string, Certified>;

beforeAll(async () => {
  [browser, storage] = await Promise.all([openBrowser(), openTestStorage()]);
  bot = await openTroubledBot(storage, { settings: { LOG_LEVEL: "warn", NOW: now.toISOString() } });
  const { db, seal } = bot.app().runtime;
  certified = await certify(db, { seal });
  const { holderId = 0, certificationId = 0 } = certified.get("CRT-0009") ?? {};
  const fullName = "Baiq Nurul Khairunnisa' Lestari Wulandari Anggraini Putri, S.Pd., M.M.";
  await db.holder.update({ where: { id: holderId }, data: { fullName } });
  await db.certification.update({ where: { id: certificationId }, data: { nameAgreedAt: now } });
});
afterAll(async () => {
  await browser?.close();
  await bot?.close();
  await storage?.close();
});

const pathOf = (recordId: string) => `/c/${certified.get(recordId)?.publicCode ?? "A".repeat(22)}`;
const open = (path: string, options: BrowserContextOptions) =>
  openPage(browser, `${bot.app().address}${path}`, { javaScriptEnabled: false, ...options });

/** What sticks out of the screen's width; without scripts the browser is asked from outside. */
async function overflow(path: string, options: BrowserContextOptions): Promise<number> {
  const page = await openPage(browser, `${bot.app().address}${path}`, options);
  const wider = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  await page.context().close();
  return Number(wider);
}

test.each([
  ["CRT-0015", "Berlaku"],
  ["CRT-0009", "Berlaku"],
  ["CRT-0001", "Tidak berlaku lagi"],
  ["CRT-0155", "Dicabut"],
  ["CRT-0131", "Sudah diganti"],
  ["CRT-9999", "Tidak ada yang ditampilkan"],
])("%s on a phone says %s in its first line, and fits", async (recordId, heading) => {
  const page = await open(pathOf(recordId), { viewport: PHONE, locale: "id-ID", isMobile: true });
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(heading);
  await keepPicture(page, `certificate-phone-${recordId}`);
  expect(page.complaints).toEqual([]);
  await page.context().close();
  for (const viewport of [PHONE, SMALL_PHONE]) expect(await overflow(pathOf(recordId), { viewport })).toBe(0);
});

test("at a desk in English, and back to Indonesian by the link; the newer one by another", async () => {
  const page = await open(pathOf("CRT-0131"), { viewport: DESKTOP, locale: "en-GB" });
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Replaced");
  await page.getByRole("link", { name: "Bahasa Indonesia" }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Sudah diganti");
  expect(await page.locator("html").getAttribute("lang")).toBe("id");
  await page.getByRole("link", { name: "Lihat yang lebih baru" }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Berlaku");
  await keepPicture(page, "certificate-desk");
  expect(page.complaints.filter((complaint) => !complaint.startsWith(bot.app().address))).toEqual([]);
  await page.context().close();
});

test("on paper: one page, black on white, with its address and the time of reading, without what can only be tapped", async () => {
  const page = await open(pathOf("CRT-0009"), { viewport: DESKTOP, locale: "en-GB" });
  await page.emulateMedia({ media: "print" });
  expect(await page.getByText("Bahasa Indonesia").isVisible()).toBe(false);
  expect(await page.getByText(/^Read on 24 November 2026, 09:\d\d WITA/).isVisible()).toBe(true);
  expect(await page.getByText(pathOf("CRT-0009"), { exact: true }).isVisible()).toBe(true);
  await keepPicture(page, "certificate-print");
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.context().close();
});
