import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseEnv } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readConfig, variableNames, withEnvFile } from "../src/config.ts";
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

describe("a file .env", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "jembatan-env-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const written = (text: string) => writeFileSync(path.join(folder, ".env"), text);

  test("completes the environment, which goes before it", () => {
    written("# mine\nPORT=4000\nTIME_ZONE='Asia/Jakarta'\n");
    expect(readConfig(withEnvFile({ PORT: "5000" }, folder))).toMatchObject({ port: 5000, zone: "Asia/Jakarta" });
  });
  test("need not be there", () => expect(withEnvFile({ PORT: "5000" }, folder)).toEqual({ PORT: "5000" }));
  test("with one unknown name stops the start and says which", () => {
    written("BOT_TOKNE=1:a\nPORT=4000\n");
    expect(() => withEnvFile({}, folder)).toThrow(OperatorError);
    expect(() => withEnvFile({}, folder)).toThrow(/names that nothing reads: BOT_TOKNE\./);
  });
  test("that cannot be read stops the start", () => {
    mkdirSync(path.join(folder, ".env"));
    expect(() => withEnvFile({}, folder)).toThrow(OperatorError);
  });
  test("may hold what compose.yaml asks for", () => {
    written("BOT_TOKEN=1:a\nPOSTGRES_PASSWORD=abc\n");
    expect(readConfig(withEnvFile({}, folder))).toMatchObject({ token: "1:a" });
  });
});

const fileOfTree = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

test(".env.example, README and CHANGELOG name every variable, and the example none that is unknown", () => {
  for (const file of [".env.example", "README.md", "CHANGELOG.md"])
    for (const name of variableNames) expect(fileOfTree(file), `${file} lacks ${name}`).toContain(name);
  const example = fileOfTree(".env.example").replaceAll(/^#(?=[A-Z_]+=)/gm, "");
  expect(Object.keys(parseEnv(example)).sort()).toEqual([...variableNames, "POSTGRES_PASSWORD"].sort());
});

test("CHANGELOG names every migration", () => {
  const migrations = readdirSync(new URL("../prisma/migrations", import.meta.url)).filter((name) => /^\d/.test(name));
  for (const name of migrations) expect(fileOfTree("CHANGELOG.md")).toContain(`\`${name}\``);
});

test("compose.yaml hands every variable to the bot, and sets itself what its own services decide", () => {
  const bot = fileOfTree("compose.yaml")
    .split(/^ {2}(?=\w+:$)/m)
    .find((service) => service.startsWith("bot:"));
  expect(bot).toMatch(/^ {4}env_file: \.env$/m);
  const set = [...(bot ?? "").matchAll(/^ {6}([A-Z_]+): /gm)].map(([, name]) => name ?? "");
  expect(set.filter((name) => !variableNames.includes(name))).toEqual([]);
  expect(set).toEqual(expect.arrayContaining(["DATABASE_URL", "REDIS_URL", "HOST", "PORT", "DATA_DIR"]));
  const asked = [...fileOfTree("compose.yaml").matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name ?? "");
  expect(asked.filter((name) => ![...variableNames, "POSTGRES_PASSWORD"].includes(name))).toEqual([]);
});
