import { spawn } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { prepareDatabase } from "../support/prepared-database.ts";
import { sampleFilling } from "../support/sample.ts";
import { testSettings } from "../support/settings.ts";

describe.skipIf(testSettings.databaseUrl !== undefined)("the embedded database", () => {
  it("plans once what it is asked again, also after a statement that failed", async () => {
    // Its own: one that other files have used may have planned as much as it may keep.
    const { settings, remove } = await prepareDatabase(sampleFilling());
    const { pool, close } = await openDatabase(settings, silentLog);
    const asked = "SELECT $1::int + 1 AS next";
    const planned = () => pool.query("SELECT FROM pg_prepared_statements WHERE statement = $1", [asked]);
    const ask = async (number: number) => (await pool.query(asked, [number])).rows;
    expect(await ask(1)).toEqual([{ next: 2 }]);
    expect((await planned()).rowCount).toBe(0); // what comes once takes no room
    expect([await ask(2), await ask(3)]).toEqual([[{ next: 3 }], [{ next: 4 }]]);
    expect((await planned()).rowCount).toBe(1);

    await expect(pool.query("SELECT 1 / $1::int", [0])).rejects.toThrow("division by zero");
    await expect(pool.query("SELECT 1 / $1::int", [0])).rejects.toThrow("division by zero");
    await expect(pool.query("SELEC $1::int", [0])).rejects.toThrow("syntax error");
    await expect(pool.query("SELECT $1::int", ["word"])).rejects.toThrow("invalid input syntax");
    expect([await ask(4), (await planned()).rowCount]).toEqual([[{ next: 5 }], 1]);
    await close();
    await remove();
  });

  it("still has every row that was acknowledged when its process is killed while writing", async () => {
    const { settings, remove } = await prepareDatabase(sampleFilling());
    const platform = JSON.stringify(path.join(import.meta.dirname, "../../src/platform"));
    const script = `const { openDatabase } = await import(${platform} + "/database.ts");
      const { silentLog } = await import(${platform} + "/log.ts");
      const { db } = await openDatabase(${JSON.stringify(settings)}, silentLog);
      for (let id = 1; ; id++) {
        await db.staffAct.create({ data: { staffTelegramId: id, act: "wrote", at: new Date() } });
        process.stdout.write(id + "\\n");
      }`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    await new Promise<void>((resolve) => {
      child.stdout.on("data", (chunk) => {
        said += chunk;
        if (said.split("\n").length > 150) child.kill("SIGKILL");
      });
      child.once("close", resolve);
    });
    const acknowledged = said.split("\n").slice(0, -1).length;

    const { db, close } = await openDatabase(settings, silentLog);
    expect(acknowledged).toBeGreaterThan(100);
    expect(await db.staffAct.count()).toBeGreaterThanOrEqual(acknowledged);
    await close();
    await remove();
  });
});
