import { describe, expect, it } from "vitest";
import { createLog } from "../../src/platform/log.ts";
import { redact } from "../../src/platform/redact.ts";

const canaries = {
  token: "7123456789:AAHk3JxYz_0123456789abcdefghijklmno",
  password: "s3cr3t-Pa55word",
  nik: "5201014508990003",
  phone: "081237654321",
  birthDate: "17-08-1999",
};

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog("trace", (line) => lines.push(line)));
  return lines.join("");
}

describe("redact", () => {
  it.each([
    `https://api.telegram.org/bot${canaries.token}/sendMessage`,
    `bot${canaries.token.replace(":", "%3A")}`,
    `postgresql://jembatan:${canaries.password}@db.example:5432/jembatan`,
    `redis://:${canaries.password}@cache:6379`,
    `password=${canaries.password} host=db`,
    `{"secret_token":"${canaries.password}"}`,
    canaries.nik,
    "5201 0145 0899 0003",
    "5201.0145.0899.0003",
    `nik=${canaries.nik};`,
    canaries.phone,
    "0812-3765-4321",
    "+62 812 3765 4321",
    "+6281237654321",
    "6281237654321",
    "+60 12-345 6789",
    canaries.birthDate,
    "17/8/1999",
    "17.08.99",
    "1999-08-17",
    "17 Agustus 1999",
    "17 August 1999",
    'Key ("fullName", at)=(Ratnawulan (Ina), 1) already exists.',
    "Failing row contains (Ratnawulan (Ina), null).",
    'date/time field value out of range: "Ratnawulan"',
    'invalid input syntax for type integer: "Ratnawulan"',
    'value "Ratnawulan" is out of range for type integer',
    'Unexpected token R, "Ratnawulan" is not valid JSON',
  ])("hides what is secret or personal in: %s", (text) => {
    const clean = redact(`before ${text} after`);
    expect(clean).toContain("[hidden]");
    expect(clean).toMatch(/^before .*after$/);
    for (const secret of [...Object.values(canaries), "3765", "0899", "1999", "6789", "Ratna", "Ina"])
      expect(clean).not.toContain(secret);
  });

  it.each([
    "2026-11-24T12:26:53.123Z",
    "update 123456789 took 12.5 ms",
    "LAS-2026-00042",
    "17 November 2026, 09.05 WITA",
    "https://example.org/telegram",
    "postgresql://db.example:5432/jembatan",
    "Rp2.750.000",
    "10.0.0.15:5432",
    "9f1c2ab4-7c1d-4b8e-a001-0242ac120002",
    "chat -1001234567890",
  ])("leaves alone: %s", (text) => {
    expect(redact(text)).toBe(text);
  });
});

describe("the log", () => {
  it("lets no canary through: message, fields, nested fields, child bindings, errors, causes, stacks", () => {
    const every = Object.values({ ...canaries, password: `redis://:${canaries.password}@cache:6379` }).join(" ");
    const output = logged((log) => {
      log.info(every);
      log.info({ deep: [{ er: every }], [canaries.token]: 1 }, "plain");
      log.child({ where: every }).warn("bound");
      log.error({ err: new Error(every, { cause: new Error(every) }) }, "thrown %s", every);
      log.error(new AggregateError([new Error(every)], every));
      log.info({ phone: "wherever", nik: Number(canaries.nik), birthDate: 19990817 });
    });
    expect(output.trim().split("\n")).toHaveLength(6);
    for (const canary of [...Object.values(canaries), "wherever", "19990817"]) expect(output).not.toContain(canary);
    for (const line of output.trim().split("\n")) JSON.parse(line);
  });

  it("keeps its own time and numbers readable", () => {
    const line = JSON.parse(logged((log) => log.info({ updateId: 812345678, ms: 12.5 }, "update")));
    expect(line).toMatchObject({ level: "info", updateId: 812345678, ms: 12.5, msg: "update" });
    expect(Date.parse(line.time)).not.toBeNaN();
  });
});
