// Erasures are kept a second time, outside the database: restoring an older backup of it must not undo them.
import { mkdir, open, readFile } from "node:fs/promises";
import path from "node:path";
import type { Day } from "../platform/calendar.ts";
import type { Runtime } from "../runtime.ts";

export interface KeptErasure {
  readonly fingerprint: string;
  readonly erasedOn: Day;
}

type Stands = Pick<Runtime, "config" | "log">;

/** Adds erasures to the file `erasures` in DATA_DIR. A directory that cannot be written to is a warning: the database has them. */
export async function keepErasures(rt: Stands, erasures: readonly KeptErasure[]): Promise<void> {
  if (erasures.length === 0) return;
  const lines = erasures.map(({ fingerprint, erasedOn }) => `${erasedOn} ${fingerprint}\n`).join("");
  try {
    await mkdir(rt.config.dataDir, { recursive: true });
    const file = await open(ledger(rt), "a", 0o600);
    try {
      await file.appendFile(lines);
      await file.datasync();
    } finally {
      await file.close();
    }
  } catch (error) {
    rt.log.warn(
      { event: "erasure-ledger", error },
      "erasures could not be kept in DATA_DIR; keep it writable and on a disk that lasts",
    );
  }
}

/** The erasures of the file; a line that a crash cut off is left out. */
export async function keptErasures(rt: Stands): Promise<KeptErasure[]> {
  const text = await readFile(ledger(rt), "utf8").catch(() => "");
  return text.split("\n").flatMap((line) => {
    const [, erasedOn, fingerprint] = /^(\d{4}-\d{2}-\d{2}) (\S+\.[\w-]{43})$/.exec(line) ?? [];
    return erasedOn !== undefined && fingerprint !== undefined ? [{ erasedOn, fingerprint }] : [];
  });
}

function ledger(rt: Stands): string {
  return path.join(rt.config.dataDir, "erasures");
}
