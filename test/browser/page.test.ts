import type { Bot } from "grammy";
import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { mountPage } from "../../src/sandbox/page/serve.ts";
import { type RunningSandbox, startSandbox } from "../../src/sandbox/server.ts";
import { openBrowser, openPage, SMALL_PHONE, type Watched } from "./support/browser.ts";
import { smallBot } from "./support/small-bot.ts";

let browser: Browser;
let sandbox: RunningSandbox;
let bot: Bot;
let page: Watched;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  await begin();
  page = await openPage(browser, sandbox.address);
});

afterEach(async () => {
  const { complaints } = page;
  await page.context().close();
  await end();
  expect(complaints).toEqual([]);
});

afterAll(() => browser.close());

async function begin(port = 0): Promise<void> {
  sandbox = await startSandbox({ port, mountPage });
  bot = smallBot(sandbox.token, sandbox.address);
  await bot.api.setMyCommands([
    { command: "formats", description: "Every format" },
    { command: "contact", description: "Ask for a number" },
  ]);
  void bot.start();
}

async function end(): Promise<void> {
  await Promise.all([bot.stop(), sandbox.close()]).catch(() => {});
}

const log = () => page.getByRole("log");
const field = () => page.getByRole("textbox", { name: "Message" });
const bubble = (text: string | RegExp): Locator => log().getByRole("article").filter({ hasText: text });
const own = (text: string): Locator => log().locator(".mine").getByRole("article").filter({ hasText: text });
const button = (name: string | RegExp): Locator => page.getByRole("button", { name });

async function start(): Promise<void> {
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await bubble("Hello").waitFor();
}

async function write(text: string): Promise<void> {
  await field().fill(text);
  await field().press("Enter");
}

/** How far right anything that one reads or presses reaches. */
const widest = `Math.max(...[...document.querySelectorAll("button, textarea, article, h2, p")]
  .map((element) => element.getBoundingClientRect().right))`;

/** Waits until what a screen reader calls by this name has the focus. */
async function focused(name: string): Promise<void> {
  await page.waitForFunction(
    `(document.activeElement.ariaLabel ?? document.activeElement.innerText) === ${JSON.stringify(name)}`,
  );
}

async function control(path: string, body: object): Promise<void> {
  const answer = await fetch(`${sandbox.address}/sandbox/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.ok).toBe(true);
}

test("a press shows that it waits, then the bot's note, dialog, next screen or link", async () => {
  await start();
  await button("A note").click();
  await page.getByRole("status").getByText("Noted").waitFor();

  await button("An alert").click();
  await page.getByRole("alertdialog").getByText("Read this first").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("alertdialog").waitFor({ state: "detached" });

  await button("Never answered").click();
  await button("Never answered (waiting for the bot)").waitFor();
  await button(/^A site/).click();
  const link = page.getByRole("dialog").getByRole("link", { name: "Open" });
  expect(await link.getAttribute("href")).toBe("https://example.org/");
  await button("Cancel").click();

  await button(/^Back here/).click();
  await bubble("Hello, link t_welding").waitFor();
  await button("Next screen").last().click();
  await bubble("Second screen").getByText("edited").waitFor();
  await button("Now a note").click();
  await page.getByRole("status").getByText("Noted again").waitFor({ timeout: 3500 });
});

test("formatting is shown nested, and commands and links in a text can be pressed", async () => {
  await start();
  await write("/formats");
  const message = bubble("Welcome");
  await message.locator("strong em").getByText("friend").waitFor();
  for (const [tag, text] of Object.entries({ s: "old", u: "new", code: "A-1", blockquote: "quoted", pre: "two" })) {
    expect(await message.locator(tag).first().textContent()).toContain(text);
  }
  const spoiler = message.getByRole("button", { name: "Hidden text" });
  await spoiler.press("Enter");
  expect(await message.locator(".spoiler.shown").textContent()).toBe("secret");
  await message.getByRole("link", { name: "read more" }).click();
  await page.getByRole("dialog").getByText("https://example.org/more").waitFor();
  await page.keyboard.press("Escape");
  await message.getByRole("button", { name: "/contact" }).click();
  await bubble("Your number?").waitFor();
});

test("a number is shared only after a question, and the keyboard leaves when the bot says so", async () => {
  await start();
  await write("/contact");
  const keyboard = page.getByRole("group", { name: "The bot's keyboard" });
  await keyboard.waitFor();
  expect(await field().getAttribute("placeholder")).toBe("08…");
  await keyboard.getByRole("button", { name: "Share my number" }).click();
  await page.getByRole("dialog").getByText("+62 812 0046 0101").waitFor();
  await button("Cancel").click();
  expect(await bubble("Thanks").count()).toBe(0);

  await keyboard.getByRole("button", { name: "Share my number" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Share", exact: true }).click();
  await bubble("Thanks for 6281200460101 (own)").waitFor();
  await keyboard.waitFor({ state: "detached" });
});

test("somebody else's contact, a photo and a file can be sent, and the bot's file be saved", async () => {
  await start();
  await button("Attach").click();
  await page.getByRole("menuitem", { name: "Somebody else's contact" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Slamet" }).click();
  await button("Send the contact").click();
  await bubble("Thanks for 6281200460104").waitFor();

  const png = Buffer.from(await page.screenshot({ clip: { x: 0, y: 0, width: 120, height: 80 } }));
  await page.locator("#pick-photo").setInputFiles({ name: "view.png", mimeType: "image/png", buffer: png });
  await page.getByRole("textbox", { name: "Caption" }).fill("From here");
  await page.getByRole("dialog").getByRole("button", { name: "Send", exact: true }).click();
  await bubble("A photo 120 wide: From here").waitFor();
  expect(
    await log()
      .getByRole("img", { name: "Photo" })
      .evaluate((img: object) => "naturalWidth" in img && img.naturalWidth),
  ).toBe(120);

  await page
    .locator("#pick-document")
    .setInputFiles({ name: "cv.txt", mimeType: "text/plain", buffer: Buffer.from("CV") });
  await page.getByRole("dialog").getByRole("button", { name: "Send", exact: true }).click();
  await bubble("A file cv.txt: 2").waitFor();

  await write("/letter");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download: letter.txt" }).click();
  expect((await download).suggestedFilename()).toBe("letter.txt");
});

test("messages are answered, corrected and deleted from their menu", async () => {
  await start();
  await write("frist");
  await bubble("You wrote frist").locator(".quote").getByText("frist").waitFor();

  await own("frist").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Edit" }).click();
  expect(await field().inputValue()).toBe("frist");
  await write("first");
  await bubble("Corrected to first").waitFor();
  await own("first").getByText("edited").waitFor();

  await own("first").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await own("first").waitFor({ state: "detached" });
  await write("/vanish");
  await write("still here");
  await bubble("You wrote still here").waitFor();
  expect(await bubble("Gone in a moment").count()).toBe(0);
});

test("a bot that was blocked is unblocked with one press", async () => {
  await start();
  await button("Menu of this chat").click();
  await page.getByRole("menuitem", { name: "Block the bot" }).click();
  await button("Unblock and start").click();
  await field().waitFor();
  await bubble("Hello").nth(1).waitFor();
});

test("a link's payload is handed over with the start", async () => {
  await button("Open with a link…").click();
  await page.getByRole("textbox", { name: "Payload" }).fill("p_smaw");
  await page.getByRole("dialog").getByRole("button", { name: "Start" }).click();
  await bubble("Hello, link p_smaw").waitFor();
});

test("commands are offered while one is typed, and sent as they are chosen", async () => {
  await start();
  await field().pressSequentially("/");
  const offered = page.getByRole("listbox", { name: "Commands" });
  expect(await offered.getByRole("option").allInnerTexts()).toHaveLength(2);
  await field().pressSequentially("co");
  expect(await offered.getByRole("option").count()).toBe(1);
  await field().press("ArrowDown");
  await field().press("Enter");
  await bubble("Your number?").waitFor();
  expect(await field().inputValue()).toBe("");
});

test("what arrives in another chat is counted until it is looked at", async () => {
  await start();
  const lalu = page.getByRole("button", { name: /^Lalu Wira Sanjaya/ });
  const [, laluId] = sandbox.sandbox.people.keys();
  await control(`people/${laluId}/start`, {});
  await page.getByRole("button", { name: /Lalu Wira.*1 unread/ }).waitFor();
  await lalu.click();
  await bubble("Hello").waitFor();
  await page.getByRole("button", { name: /Lalu Wira.*unread/ }).waitFor({ state: "detached" });
});

test("somebody of one's own is added and chats", async () => {
  await button("Add a person").click();
  await page.getByRole("textbox", { name: "Name" }).fill("Putri");
  await page.getByRole("combobox", { name: "Language" }).selectOption("en");
  await page.getByRole("textbox", { name: "Phone" }).fill("+62 811 2222 3333");
  await page.getByRole("dialog").getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("region", { name: "Putri's chat" }).waitFor();
  await start();
  expect(await page.getByRole("button", { name: /^Putri/ }).getAttribute("aria-current")).toBe("true");
});

test("the page's language is switched and remembered", async () => {
  await button("Language of this page: Bahasa Indonesia").click();
  await page.getByRole("button", { name: "Mulai", exact: true }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Mulai", exact: true }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("id");
});

test("everything can be done from the keyboard", async () => {
  await button(/^Amina/).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Lalu Wira Sanjaya's chat" }).waitFor();
  await focused("Start");
  await page.keyboard.press("Enter");
  await bubble("Hello").waitFor();
  await focused("Message");
  await button("Next screen").press("Enter");
  await bubble("Second screen").waitFor();
  await focused("Now a note");
  await button("Attach").press("Enter");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await button("Menu of this chat").press("Enter");
  await page.keyboard.press("Escape");
  await focused("Menu of this chat");
});

test("the drawer shows each call with its parameters and answer, newest first", async () => {
  await start();
  await button("Show the Bot API calls").click();
  const drawer = page.getByRole("complementary", { name: "Bot API calls" });
  await drawer.getByRole("button", { name: /sendMessage 200/ }).click();
  await drawer.getByText('"text": "Hello"').first().waitFor();
  await write("/think");
  await drawer.getByRole("listitem").first().getByText("sendChatAction").waitFor();
  await page.getByText("typing…").waitFor();
});

test("a group is shown, and anybody in it can write", async () => {
  const [amina, lalu] = [...sandbox.sandbox.people.keys()];
  await control("groups", { title: "BLK Lombok", members: [amina, lalu] });
  await button(/^BLK Lombok/).click();
  await page.getByRole("combobox", { name: "Write as" }).selectOption("Lalu Wira Sanjaya");
  await write("/start@jembatan_sandbox_bot");
  await bubble("Hello").waitFor();
  await own("/start").waitFor();
  await page.getByRole("combobox", { name: "Write as" }).selectOption("Amina Zuhriah");
  await own("/start").waitFor({ state: "detached" });
});

test("a clock that was moved is shown", async () => {
  await control("clock", { advance_ms: 86_400_000 });
  await page.getByText(/^Clock: \d+ \w+ \d{4}/).waitFor();
});

test("the page comes back by itself when the sandbox is started again", async () => {
  await start();
  const port = Number(new URL(sandbox.address).port);
  await end();
  await page.getByText("The sandbox does not answer.").waitFor();
  await begin(port);
  await page.getByText("The sandbox does not answer.").waitFor({ state: "detached" });
  await start();
});

test("on a small phone the list and the chat take turns, and nothing is wider than the screen", async () => {
  await page.context().close();
  page = await openPage(browser, sandbox.address, { viewport: SMALL_PHONE, isMobile: true, hasTouch: true });
  await button(/^Amina/).tap();
  await start();
  await write("/contact");
  await page.getByRole("group", { name: "The bot's keyboard" }).waitFor();
  expect(await page.evaluate(widest)).toBeLessThanOrEqual(SMALL_PHONE.width);
  await button("Back to the people").tap();
  await button(/^Amina/).waitFor();
});
