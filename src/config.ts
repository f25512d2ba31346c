// The environment, read once and checked: the only place that looks at process.env.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { OperatorError } from "./platform/operator-error.ts";

const TELEGRAM = "https://api.telegram.org";
/** The sandbox's bot: a token that no real bot can have. */
export const SANDBOX_TOKEN = "424242:sandbox";

const wholeNumber = (minimum: number, maximum: number) =>
  z.coerce.number({ error: "must be a whole number" }).int("must be a whole number").min(minimum).max(maximum);
const flag = z.enum(["true", "false"], { error: "must be true or false" }).transform((word) => word === "true");
const address = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  });
const zone = z.string().refine(isZone, { error: "must be a time zone's IANA name" });

const hours = /^(off|([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)$/;
const ramadan = /^(off|\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)$/;

/** One entry for each variable: its rule, and an example for the message that refuses a wrong value. */
const variables = {
  BOT_TOKEN: {
    rule: z
      .string()
      .regex(/^[1-9]\d*:[\w-]+$/, "is not a bot token")
      .max(80)
      .optional(),
    example: "123456789:AAE…",
  },
  TELEGRAM_API_ROOT: { rule: address(["https:", "http:"]).default(TELEGRAM), example: "http://127.0.0.1:8081" },
  DATABASE_URL: {
    rule: address(["postgres:", "postgresql:"]).optional(),
    example: "postgresql://jembatan:secret@127.0.0.1:5432/jembatan",
  },
  REDIS_URL: { rule: address(["redis:", "rediss:", "unix:"]).optional(), example: "redis://127.0.0.1:6379/0" },
  DATA_DIR: { rule: z.string().min(1).default("./.data"), example: "./.data" },
  DATA_KEYS: { rule: z.string().optional(), example: "k1:<32 random bytes in base64>" },
  ADMIN_IDS: {
    rule: z
      .string()
      .regex(/^\d+(\s*,\s*\d+)*$/, "must be Telegram ids, separated by commas")
      .optional(),
    example: "123456789,987654321",
  },
  WEBHOOK_URL: { rule: address(["https:", "http:"]).optional(), example: "https://bot.example.org/telegram" },
  WEBHOOK_SECRET: {
    rule: z
      .string()
      .regex(/^[\w-]{1,256}$/, "may hold 1-256 of A-Z a-z 0-9 _ -")
      .optional(),
    example: "a-long-random-word",
  },
  HOST: { rule: z.string().min(1).default("127.0.0.1"), example: "127.0.0.1" },
  PORT: { rule: wholeNumber(0, 65_535).default(3000), example: "3000" },
  PUBLIC_URL: { rule: address(["https:", "http:"]).optional(), example: "https://bot.example.org" },
  NOW: {
    rule: z.iso.datetime({ offset: true, error: "must be an ISO instant" }).optional(),
    example: "2026-11-24T09:00:00+08:00",
  },
  ROLES: {
    rule: z
      .string()
      .regex(/^(receive|work)(\s*,\s*(receive|work))?$/, "must be receive, work, or both")
      .default("receive,work"),
    example: "receive,work",
  },
  BULK_PER_SECOND: { rule: wholeNumber(1, 100_000).default(25), example: "25" },
  APPROVAL_ABOVE: { rule: wholeNumber(0, 10_000_000).default(100), example: "100" },
  HOLD_MINUTES: { rule: wholeNumber(0, 1440).default(5), example: "5" },
  SILENCE_DAYS: { rule: wholeNumber(1, 90).default(14), example: "14" },
  QUIET_HOURS: {
    rule: z.string().regex(hours, "must be HH:MM-HH:MM or off").default("20:00-07:00"),
    example: "20:00-07:00",
  },
  QUIET_FRIDAY: {
    rule: z.string().regex(hours, "must be HH:MM-HH:MM or off").default("off"),
    example: "11:30-13:00",
  },
  QUIET_RAMADAN: {
    rule: z
      .string()
      .regex(ramadan, "must be the first and the last day and the hours, YYYY-MM-DD/YYYY-MM-DD HH:MM-HH:MM, or off")
      .default("off"),
    example: "2027-02-08/2027-03-09 17:30-20:00",
  },
  STAFF_CHAT_ID: {
    rule: z
      .string()
      .regex(/^-?\d+$/, "must be a chat's id")
      .optional(),
    example: "-1001234567890",
  },
  VACANCY_CHANNEL_ID: {
    rule: z
      .string()
      .regex(/^(-\d+|@[A-Za-z]\w{3,31})$/, "must be a channel's id, or its @name")
      .optional(),
    example: "-1001234567890",
  },
  TIME_ZONE: { rule: zone.default("Asia/Makassar"), example: "Asia/Makassar" },
  DEFAULT_LANGUAGE: {
    rule: z
      .string()
      .regex(/^[a-z]{2}$/, "must be a language's two letters")
      .default("id"),
    example: "id",
  },
  SAMPLE_DATA: { rule: flag.optional(), example: "true" },
  LOG_LEVEL: {
    rule: z
      .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
        error: "must be trace, debug, info, warn, error, fatal or silent",
      })
      .default("info"),
    example: "info",
  },
} as const;

type Name = keyof typeof variables;

/** Everything the operator may set, checked and completed. */
export type Config = ReturnType<typeof readConfig>;

/**
 * Reads the environment, completed by `.env` in the working folder if there is one.
 * Throws an OperatorError that names every wrong, contradictory or unknown setting, with an example.
 */
export function readConfig(environment: Record<string, string | undefined> = withEnvFile(process.env, process.cwd())) {
  const mistakes: string[] = [];
  function read<N extends Name>(name: N): z.output<(typeof variables)[N]["rule"]> {
    const given = environment[name]?.trim();
    const checked = variables[name].rule.safeParse(given === "" ? undefined : given);
    if (checked.success) return checked.data as z.output<(typeof variables)[N]["rule"]>;
    mistakes.push(
      `${name} ${checked.error.issues[0]?.message ?? "is wrong"}. Example: ${name}=${variables[name].example}`,
    );
    return undefined as z.output<(typeof variables)[N]["rule"]>;
  }
  const settings = Object.fromEntries((Object.keys(variables) as Name[]).map((name) => [name, read(name)])) as {
    [N in Name]: z.output<(typeof variables)[N]["rule"]>;
  };
  if (mistakes.length === 0) mistakes.push(...contradictions(settings));
  if (mistakes.length > 0)
    throw new OperatorError(`These settings need a change:\n${mistakes.map((line) => `  - ${line}`).join("\n")}`);

  const sandbox = settings.BOT_TOKEN === undefined;
  return {
    sandbox,
    token: settings.BOT_TOKEN ?? SANDBOX_TOKEN,
    /** undefined in the sandbox until its server listens */
    apiRoot: settings.TELEGRAM_API_ROOT.replace(/\/$/, ""),
    databaseUrl: settings.DATABASE_URL,
    redisUrl: settings.REDIS_URL,
    dataDir: settings.DATA_DIR,
    dataKeys: settings.DATA_KEYS,
    adminIds: (settings.ADMIN_IDS?.split(",") ?? []).map((id) => Number(id.trim())) as readonly number[],
    webhook:
      settings.WEBHOOK_URL === undefined
        ? undefined
        : { url: settings.WEBHOOK_URL, secret: settings.WEBHOOK_SECRET ?? "" },
    host: settings.HOST,
    port: settings.PORT,
    /** Where others reach this process's pages, without a slash at its end; undefined: they do not */
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, ""),
    startAt: settings.NOW === undefined ? undefined : new Date(settings.NOW),
    /** NOW and POST /clock are allowed only where no real person is at the other end */
    clockMayMove: sandbox || isLoopback(settings.TELEGRAM_API_ROOT),
    roles: { receive: settings.ROLES.includes("receive"), work: settings.ROLES.includes("work") },
    quietTimes: quietTimes(settings),
    bulkPerSecond: settings.BULK_PER_SECOND,
    /** Audience above which a second person must approve; minutes in which a broadcast can still be stopped unsent */
    approvalAbove: settings.APPROVAL_ABOVE,
    holdMinutes: settings.HOLD_MINUTES,
    /** So long may an application lie still before the company is reminded of it */
    silenceDays: settings.SILENCE_DAYS,
    staffChatId: settings.STAFF_CHAT_ID === undefined ? undefined : Number(settings.STAFF_CHAT_ID),
    /** Where vacancies are posted for everybody to read; undefined: nowhere */
    vacancyChannelId: settings.VACANCY_CHANNEL_ID,
    zone: settings.TIME_ZONE,
    defaultLanguage: settings.DEFAULT_LANGUAGE,
    sampleData: settings.SAMPLE_DATA ?? sandbox,
    logLevel: settings.LOG_LEVEL,
    /** After so long without an answer a person is told that it takes a while; no operator's matter, but a test's */
    signAfterMs: 2_200,
  };
}

/** The port of a sandbox that runs alone. */
export function readSandboxPort(environment: Record<string, string | undefined> = process.env): number {
  const checked = wholeNumber(0, 65_535).default(8081).safeParse(environment.PORT);
  if (!checked.success) throw new OperatorError("PORT must be a whole number from 0 to 65535. Example: PORT=8081");
  return checked.data;
}

/** The names of all variables, in the order in which `.env.example` lists them. */
export const variableNames = Object.keys(variables) as readonly string[];

function contradictions(settings: { [N in Name]: z.output<(typeof variables)[N]["rule"]> }): string[] {
  const found: string[] = [];
  const sandbox = settings.BOT_TOKEN === undefined;
  const loopback = sandbox || isLoopback(settings.TELEGRAM_API_ROOT);
  if (settings.DATABASE_URL && !settings.DATA_KEYS)
    found.push(
      `DATA_KEYS is required with DATABASE_URL: the keys that seal phone numbers and birth dates must outlive this machine. Example: DATA_KEYS=${variables.DATA_KEYS.example}`,
    );
  if (settings.NOW && !loopback)
    found.push(
      "NOW is refused while the Bot API is not on this machine: real people would get wrong dates. Remove NOW, or point TELEGRAM_API_ROOT at a sandbox",
    );
  if (settings.WEBHOOK_URL) found.push(...webhookMistakes(settings.WEBHOOK_URL, settings.WEBHOOK_SECRET, loopback));
  if (settings.WEBHOOK_SECRET && !settings.WEBHOOK_URL)
    found.push(`WEBHOOK_SECRET is set without WEBHOOK_URL. Example: WEBHOOK_URL=${variables.WEBHOOK_URL.example}`);
  if (sandbox && settings.WEBHOOK_URL && !isLoopback(settings.WEBHOOK_URL))
    found.push("WEBHOOK_URL needs BOT_TOKEN: the sandbox only calls this machine");
  if (sandbox && !["127.0.0.1", "localhost", "::1"].includes(settings.HOST))
    found.push(
      `HOST must be loopback in the sandbox, which anybody could otherwise use as anyone; set BOT_TOKEN to run for real. Example: HOST=127.0.0.1`,
    );
  return found;
}

function webhookMistakes(url: string, secret: string | undefined, loopback: boolean): string[] {
  const found: string[] = [];
  if (!secret)
    found.push(
      `WEBHOOK_SECRET is required with WEBHOOK_URL, so that only Telegram can speak for people. Example: WEBHOOK_SECRET=${variables.WEBHOOK_SECRET.example}`,
    );
  if (!url.startsWith("https:") && !loopback)
    found.push(`WEBHOOK_URL must start with https://. Example: WEBHOOK_URL=${variables.WEBHOOK_URL.example}`);
  if (!new URL(url).pathname.endsWith("/telegram"))
    found.push(`WEBHOOK_URL must end in /telegram. Example: WEBHOOK_URL=${variables.WEBHOOK_URL.example}`);
  return found;
}

/** What stands in `.env` for compose.yaml alone. */
const composeNames = ["POSTGRES_PASSWORD"];

/**
 * The environment, completed by the folder's `.env` if there is one; what both name, the environment decides.
 * A name in `.env` that nothing reads is an OperatorError; so is a file that is there and cannot be read.
 */
export function withEnvFile(
  environment: Record<string, string | undefined>,
  folder: string,
): Record<string, string | undefined> {
  const file = join(folder, ".env");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return environment;
    throw new OperatorError(`${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
  const written = parseEnv(text);
  const unknown = Object.keys(written).filter((name) => !(name in variables) && !composeNames.includes(name));
  if (unknown.length > 0)
    throw new OperatorError(
      `.env holds names that nothing reads: ${unknown.join(", ")}. Correct the spelling or remove them; .env.example lists every name.`,
    );
  return { ...written, ...environment };
}

/** Times in which the bot does not write first, in the person's zone. */
export interface QuietTime {
  readonly fromMinute: number;
  readonly toMinute: number;
  /** 5 is Friday; every day without it */
  readonly weekday?: number;
  /** From one day of the calendar to another; all year without it */
  readonly days?: { readonly first: string; readonly last: string };
}

function quietTimes({
  QUIET_HOURS,
  QUIET_FRIDAY,
  QUIET_RAMADAN,
}: Record<"QUIET_HOURS" | "QUIET_FRIDAY" | "QUIET_RAMADAN", string>): readonly QuietTime[] {
  const times: QuietTime[] = [];
  if (QUIET_HOURS !== "off") times.push(readHours(QUIET_HOURS));
  if (QUIET_FRIDAY !== "off") times.push({ ...readHours(QUIET_FRIDAY), weekday: 5 });
  if (QUIET_RAMADAN !== "off") {
    const [days = "", clock = ""] = QUIET_RAMADAN.split(" ");
    const [first = "", last = ""] = days.split("/");
    times.push({ ...readHours(clock), days: { first, last } });
  }
  return times;
}

function readHours(text: string): { fromMinute: number; toMinute: number } {
  const [from, to] = text.split("-").map((clock) => {
    const [hours, minutes] = clock.split(":").map(Number);
    return (hours ?? 0) * 60 + (minutes ?? 0);
  });
  return { fromMinute: from ?? 0, toMinute: to ?? 0 };
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isLoopback(url: string): boolean {
  return ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname);
}
