import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const DESKTOP = { width: 1280, height: 860 };
export const PHONE = { width: 390, height: 844 };
export const SMALL_PHONE = { width: 360, height: 640 };

/** A page that remembers what must not happen on it. */
export type Watched = Page & { complaints: string[] };

/** Debian's Chromium, with a profile of its own that is gone afterwards. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET });
}

/**
 * Opens the chat page in a fresh profile, in English unless told otherwise.
 * `complaints` gathers errors, refusals of the content policy, and requests to any other address.
 */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: "en-GB",
    timezoneId: "Asia/Makassar",
    reducedMotion: "reduce",
    ...options,
  });
  const complaints: string[] = [];
  const page = Object.assign(await context.newPage(), { complaints });
  page.setDefaultTimeout(10_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const expected = /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|status of 4\d\d/.test(message.text());
    if (message.type() === "error" && !expected) complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !/^(blob|data):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(address);
  return page;
}

const pictures = process.env.UPDATE_PICTURES ? "docs/pictures" : mkdtempSync(join(tmpdir(), "pictures-"));

/** Keeps a picture: with `UPDATE_PICTURES=1` among the documents, else where nobody minds. Answers its path. */
export async function keepPicture(page: Page, name: string): Promise<string> {
  mkdirSync(pictures, { recursive: true });
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
