// Spreadsheets that people send: read in a process of its own, which can be ended at any moment.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setPriority } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { HEAP_MB, LOOKING_MS, SILENT_MS } from "./limits.ts";
import type { Line } from "./process.ts";
import { type Refusal, Refused } from "./refusal.ts";
import type { Found, Row, Wanted } from "./table.ts";

export { MOST_BYTES, MOST_ROWS } from "./limits.ts";
export { type Refusal, Refused } from "./refusal.ts";
export { headingKey, type Row, type Wanted } from "./table.ts";

/** A table whose headings are found, and which was read through once without anything being wrong. */
export interface Sheet extends Found {
  /** The rows below the headings, some hundred at a time. */
  batches(): AsyncGenerator<readonly Row[]>;
}

/** What became of a file. */
export type Read<Value> = { readonly value: Value } | { readonly refused: Refusal };

const LOWER_PRIORITY = 3;
/** How often a reader that had no turn is waited for once more. */
const PATIENT_ROUNDS = 3;

/**
 * Reads a spreadsheet, CSV or XLSX, while `use` does something with what it holds. Resolves to what that returned, or
 * to why the file cannot be read. However hostile the file, neither memory nor time of this process suffers; a file
 * that cannot be fetched throws.
 */
export async function readSpreadsheet<Value>(
  file: AsyncIterable<Uint8Array>,
  wanted: Wanted,
  use: (sheet: Sheet) => Promise<Value>,
): Promise<Read<Value>> {
  const reader = startReader(wanted);
  try {
    const feeding = reader.feed(file);
    const lines = reader.lines();
    const found = await Promise.race([untilFound(lines), feeding.then(never)]);
    return { value: await use({ ...found, batches: () => batchesOf(lines) }) };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.reason };
    throw error;
  } finally {
    reader.end();
  }
}

async function untilFound(lines: AsyncGenerator<Line>): Promise<Found> {
  const giveUpAt = Date.now() + LOOKING_MS;
  for (;;) {
    const { value: line } = await lines.next();
    if (line !== undefined && "found" in line) return line.found;
    if (line === undefined || !("looking" in line)) throw new Refused("broken");
    if (Date.now() > giveUpAt) throw new Refused("too-slow");
  }
}

async function* batchesOf(lines: AsyncGenerator<Line>): AsyncGenerator<readonly Row[]> {
  for await (const line of lines) {
    if ("end" in line) return;
    if ("rows" in line)
      yield line.rows.map(([number, cells, width]) =>
        width === undefined ? { number, cells } : { number, cells, width },
      );
  }
  throw new Refused("broken");
}

const here = import.meta.dirname;
const root = path.resolve(here, "../../..");

/** How the reader's process is held: little memory, and the right to read its own code and nothing else. */
export const confinement: readonly string[] = [
  "--disable-warning=ExperimentalWarning",
  `--max-old-space-size=${HEAP_MB}`,
  "--max-semi-space-size=4",
  "--permission",
  ...[`${here}/*`, path.join(root, "package.json"), path.join(root, "node_modules", "*")].map(
    (place) => `--allow-fs-read=${place}`,
  ),
];

function startReader(wanted: Wanted) {
  const child = spawn(process.execPath, [...confinement, path.join(here, "process.ts"), JSON.stringify(wanted)], {
    env: {}, // ours holds the token
    cwd: here,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = once(child, "close").catch(() => undefined);
  if (child.pid !== undefined) lower(child.pid);
  let tooSlow = false;
  let alarm: NodeJS.Timeout | undefined;
  const kill = () => void child.kill("SIGKILL");
  const watch = () => {
    clearTimeout(alarm);
    const look = (busyBefore: number, rounds: number) => {
      alarm = setTimeout(() => {
        // On a machine with too much to do it may not have had its turn.
        const busy = busyMs(child.pid);
        if (rounds > 1 && busy !== undefined && busy - busyBefore < SILENT_MS / 2) return look(busy, rounds - 1);
        tooSlow = true;
        kill();
      }, SILENT_MS);
    };
    look(busyMs(child.pid) ?? 0, PATIENT_ROUNDS);
  };

  return {
    /** Never resolves: fails if the file cannot be fetched. That the reader wants no more of it is no failure. */
    async feed(file: AsyncIterable<Uint8Array>): Promise<void> {
      let fetchError: unknown;
      const told = async function* () {
        try {
          yield* file;
        } catch (error) {
          fetchError = error;
          throw error;
        }
      };
      await pipeline(told, child.stdin).catch(() => undefined);
      if (fetchError !== undefined) throw fetchError;
      watch();
    },
    async *lines(): AsyncGenerator<Line> {
      for await (const text of createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY })) {
        const line = JSON.parse(text) as Line;
        if ("refused" in line) throw new Refused(line.refused as Refusal);
        clearTimeout(alarm); // whoever has the line may take their time
        yield line;
        watch();
      }
      await ended;
      if (tooSlow) throw new Refused("too-slow");
      if (child.exitCode !== 0) throw new Refused("bomb"); // it ran out of memory
    },
    end() {
      clearTimeout(alarm);
      kill();
    },
  };
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

/** People who wait for an answer go first. */
function lower(pid: number): void {
  try {
    setPriority(pid, LOWER_PRIORITY);
  } catch {
    // It has ended already.
  }
}

/** How long a process has been computing; undefined where the system does not tell. */
function busyMs(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}
