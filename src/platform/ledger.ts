// Lines that are kept outside the database, in a file of DATA_DIR: restoring an older backup of it must not undo them.
import { mkdir, open, readFile } from "node:fs/promises";
import path from "node:path";
import type { Config } from "../config.ts";
import type { Log } from "./log.ts";

type Stands = { readonly config: Pick<Config, "dataDir">; readonly log: Log };

/** Adds lines to a ledger. A directory that cannot be written to is a warning: the database has them. */
export async function keepLines(rt: Stands, name: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  try {
    await mkdir(rt.config.dataDir, { recursive: true });
    const file = await open(path.join(rt.config.dataDir, name), "a", 0o600);
    try {
      await file.appendFile(lines.map((line) => `${line}\n`).join(""));
      await file.datasync();
    } finally {
      await file.close();
    }
  } catch (error) {
    rt.log.warn(
      { event: "ledger", ledger: name, error },
      `${name} could not be kept in DATA_DIR; keep it writable and on a disk that lasts`,
    );
  }
}

/** The lines of a ledger, also one that a crash cut off. */
export async function keptLines(rt: Stands, name: string): Promise<string[]> {
  const text = await readFile(path.join(rt.config.dataDir, name), "utf8").catch(() => "");
  return text.split("\n").filter((line) => line !== "");
}
