import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DESKTOP, keepPicture, openBrowser, openPage, PHONE } from "./support/browser.ts";
import { startProduct } from "./support/product.ts";

let browser: Browser;
let product: Awaited<ReturnType<typeof startProduct>>;

beforeAll(async () => {
  [browser, product] = await Promise.all([openBrowser(), startProduct()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), product?.stop()]);
});

test("a whole registration by clicks on a phone", async () => {
  const page = await openPage(browser, product.address, {
    viewport: PHONE,
    locale: "id-ID",
    isMobile: true,
    hasTouch: true,
  });
  await page.getByRole("button", { name: /^Amina/ }).tap();
  await start(page);
  await register(page, "Amina Zuhriah");
  await keepPicture(page, "chat-phone");
  expect(page.complaints).toEqual([]);
  await page.context().close();
});

test("a whole registration by clicks on a desktop", async () => {
  const page = await openPage(browser, product.address, { viewport: DESKTOP, locale: "id-ID" });
  for (const name of [/^Chitra/, /^Bilal/]) {
    await page.getByRole("button", { name }).click();
    await start(page);
  }
  await page.getByRole("button", { name: /^Lalu Wira/ }).click();
  await start(page);
  await register(page, "Lalu Wira Sanjaya");
  await page.request.post(`${product.address}/sandbox/people/5021460105/start`, { data: {} });
  await page.getByRole("button", { name: /Ni Luh Ayu.*1 belum dibaca/ }).waitFor();
  await page.getByRole("heading", { name: "Jembatan" }).first().hover();
  await keepPicture(page, "chat-page");

  await page.getByRole("button", { name: "Tampilkan panggilan Bot API" }).click();
  await page
    .getByRole("button", { name: /^editMessageText 200/ })
    .first()
    .click();
  expect(page.complaints).toEqual([]);
  await page.context().close();
});

async function start(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Mulai", exact: true }).click();
  await page.getByRole("article").nth(1).waitFor();
}

async function register(page: Page, name: string): Promise<void> {
  const press = (label: string | RegExp) => page.getByRole("log").getByRole("button", { name: label }).last().click();
  const asked = (question: string) => page.getByRole("article").filter({ hasText: question }).last().waitFor();
  const answer = async (text: string) => {
    await page.getByRole("textbox", { name: "Pesan" }).fill(text);
    await page.getByRole("button", { name: "Kirim", exact: true }).click();
  };

  await press("Kejuruan");
  await press(/^Las · \d/);
  await press("Pengelasan SMAW Posisi 3G");
  await press(/^Daftar .*BLK Mataram/);
  await asked("Sebelum mulai");
  await press("Setuju");
  await asked("Siapa nama lengkap Anda");
  await answer(name);
  await asked("Berapa nomor HP Anda");
  await page.getByRole("button", { name: "Bagikan nomor saya" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Bagikan", exact: true }).click();
  await asked("Kapan tanggal lahir Anda");
  await answer("17-8-1999");
  await press("Lombok Timur");
  await press("SMA");
  await press("Kerja di luar negeri");
  await asked("Sudah benar semua?");
  await press("✅ Kirim pendaftaran");
  await asked("Pendaftaran terkirim");
  await page
    .getByRole("log")
    .getByText(/^LAS-\d{4}-\d{5}$/)
    .waitFor();
}
