import { spawn } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { prepareDatabase } from "../support/prepared-database.ts";
import { sampleFilling } from "../support/sample.ts";
import { testSettings } from "../support/settings.ts";

describe.skipIf(testSettings.databaseUrl !== undefined)("the embedded database", () => {
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
