import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readConfig, variableNames } from "../src/config.ts";
import { OperatorError } from "../src/platform/operator-error.ts";

const keys = `k1:${Buffer.alloc(32).toString("base64")}`;

/** What the operator reads when the start is refused; undefined if it is not. */
function refusal(environment: Record<string, string>): string | undefined {
  try {
    readConfig(environment);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(OperatorError);
    return (error as Error).message;
  }
}

describe("an operator's mistake stops the start, names the setting and shows an example", () => {
  const mistakes: [name: string, environment: Record<string, string>, says: RegExp][] = [
    ["a port that is no number", { PORT: "abc" }, /PORT must be a whole number\. Example: PORT=3000/],
    ["a port out of range", { PORT: "70000" }, /PORT .*Example/],
    ["a token that is none", { BOT_TOKEN: "hello" }, /BOT_TOKEN is not a bot token/],
    [
      "a database address of another kind",
      { DATABASE_URL: "mysql://x" },
      /DATABASE_URL must be an address that starts with postgres:/,
    ],
    ["no address at all", { REDIS_URL: "here" }, /REDIS_URL must be an address/],
    ["admins that are no ids", { ADMIN_IDS: "budi" }, /ADMIN_IDS must be Telegram ids/],
    ["a zone that does not exist", { TIME_ZONE: "Asia/Mataram" }, /TIME_ZONE must be a time zone/],
    ["quiet hours in another form", { QUIET_HOURS: "8pm-7am" }, /QUIET_HOURS must be HH:MM-HH:MM or off/],
    ["an unknown role", { ROLES: "send" }, /ROLES must be receive, work, or both/],
    ["a level that is none", { LOG_LEVEL: "loud" }, /LOG_LEVEL must be/],
    ["neither true nor false", { SAMPLE_DATA: "yes" }, /SAMPLE_DATA must be true or false/],
    ["a day instead of an instant", { NOW: "2026-11-24" }, /NOW must be an ISO instant/],
    [
      "a server without keys",
      { BOT_TOKEN: "1:a", DATABASE_URL: "postgres://x/y" },
      /DATA_KEYS is required with DATABASE_URL/,
    ],
    [
      "a webhook without a secret",
      { BOT_TOKEN: "1:a", WEBHOOK_URL: "https://x.org/telegram" },
      /WEBHOOK_SECRET is required with WEBHOOK_URL/,
    ],
    [
      "a webhook without https",
      { BOT_TOKEN: "1:a", WEBHOOK_URL: "http://x.org/telegram", WEBHOOK_SECRET: "s" },
      /WEBHOOK_URL must start with https/,
    ],
    [
      "a webhook at another path",
      { BOT_TOKEN: "1:a", WEBHOOK_URL: "https://x.org/bot", WEBHOOK_SECRET: "s" },
      /WEBHOOK_URL must end in \/telegram/,
    ],
    [
      "a secret without a webhook",
      { BOT_TOKEN: "1:a", WEBHOOK_SECRET: "s" },
      /WEBHOOK_SECRET is set without WEBHOOK_URL/,
    ],
    ["a moved clock among real people", { BOT_TOKEN: "1:a", NOW: "2026-11-24T09:00:00Z" }, /NOW is refused/],
    ["the sandbox open to everyone", { HOST: "0.0.0.0" }, /HOST must be loopback in the sandbox/],
    ["several at once, all named", { PORT: "x", LOG_LEVEL: "y" }, /PORT[\s\S]*LOG_LEVEL/],
  ];
  test.each(mistakes)("%s", (_name, environment, says) => expect(refusal(environment)).toMatch(says));

  test("a refused address does not print the password", () => {
    expect(refusal({ DATABASE_URL: "mysql://jembatan:geheim@127.0.0.1/x" })).not.toContain("geheim");
  });
});

describe("good settings are completed", () => {
  test("nothing set is the sandbox with the sample catalogue", () => {
    expect(readConfig({})).toMatchObject({
      sandbox: true,
      sampleData: true,
      port: 3000,
      zone: "Asia/Makassar",
      clockMayMove: true,
    });
  });
  test("a token is Telegram, without sample and with a clock that stands fast", () => {
    expect(readConfig({ BOT_TOKEN: "12:ab" })).toMatchObject({
      sandbox: false,
      sampleData: false,
      clockMayMove: false,
    });
  });
  test("a token with the Bot API on this machine behaves as in production, and the clock may move", () => {
    const config = readConfig({
      BOT_TOKEN: "12:ab",
      TELEGRAM_API_ROOT: "http://127.0.0.1:8081/",
      NOW: "2026-11-24T09:00:00+08:00",
    });
    expect(config).toMatchObject({
      sandbox: false,
      apiRoot: "http://127.0.0.1:8081",
      clockMayMove: true,
      startAt: new Date("2026-11-24T01:00:00Z"),
    });
  });
  test("a server is complete with keys", () => {
    expect(
      readConfig({ BOT_TOKEN: "12:ab", DATABASE_URL: "postgres://a/b", DATA_KEYS: keys, ADMIN_IDS: "1, 2" }),
    ).toMatchObject({ adminIds: [1, 2], dataKeys: keys });
  });
  test("empty means not set", () =>
    expect(readConfig({ PORT: "", DATABASE_URL: " " })).toMatchObject({ port: 3000, databaseUrl: undefined }));
});

test(".env.example and README name every variable", () => {
  for (const file of [".env.example", "README.md"]) {
    const text = readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
    for (const name of variableNames) expect(text, `${file} lacks ${name}`).toContain(name);
  }
});
