// What the memory of one process must not forget when it ends, however it ends: a file to which lines are only added.
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";

/** A remembered value; `expiresAt` in milliseconds of the wall clock. */
export interface Entry {
  readonly key: string;
  readonly value: string;
  readonly expiresAt: number;
}

export interface Journal {
  /** What earlier processes left and has not expired. */
  readonly before: readonly Entry[];
  /** Keeps an entry, together with others of the same turn of the event loop. What the disk refuses is forgotten. */
  add(entry: Entry): void;
  close(): void;
}

/** Beyond so many lines the file is written anew, without what has expired. */
const MOST_LINES = 100_000;

/**
 * Opens the journal in a file that is this process's alone. The kernel has each line as soon as it is written, so a
 * killed process loses none; only a machine that goes down may, for nothing waits for the disk.
 */
export function openJournal(file: string, mostLines = MOST_LINES): Journal {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const before = entriesIn(file);
  let open: number | undefined = writeAnew(file, before);
  let lines = before.length;
  let roomFor = Math.max(mostLines, 2 * lines);
  let unwritten = "";

  function write() {
    if (open === undefined || unwritten === "") return;
    const text = unwritten;
    unwritten = "";
    try {
      writeSync(open, text);
      if (lines > roomFor) shorten(open);
    } catch {
      // A full disk: the database says so too, and louder.
    }
  }

  function shorten(longFile: number) {
    const alive = entriesIn(file);
    open = writeAnew(file, alive);
    closeSync(longFile);
    lines = alive.length;
    roomFor = Math.max(mostLines, 2 * lines);
  }

  return {
    before,
    add(entry) {
      if (unwritten === "") setImmediate(write);
      unwritten += lineOf(entry);
      lines += 1;
    },
    close() {
      write();
      if (open !== undefined) closeSync(open);
      open = undefined;
    },
  };
}

/** Puts a new file in place of the old one, whole or not at all, and leaves it open for more. */
function writeAnew(file: string, entries: readonly Entry[]): number {
  const draft = `${file}.new`;
  writeFileSync(draft, entries.map(lineOf).join(""), { mode: 0o600 });
  renameSync(draft, file);
  return openSync(file, "a", 0o600);
}

function entriesIn(file: string): Entry[] {
  const now = Date.now();
  const found = new Map(
    textOf(file)
      .split("\n")
      .flatMap((line) => readLine(line) ?? [])
      .map((entry) => [entry.key, entry]),
  );
  return [...found.values()].filter(({ expiresAt }) => expiresAt > now);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

function lineOf({ key, value, expiresAt }: Entry): string {
  return `${JSON.stringify([key, value, expiresAt])}\n`;
}

/** A line that a kill cut off is none. */
function readLine(line: string): Entry | undefined {
  try {
    const [key, value, expiresAt] = JSON.parse(line) as unknown[];
    if (typeof key !== "string" || typeof value !== "string" || typeof expiresAt !== "number") return undefined;
    return { key, value, expiresAt };
  } catch {
    return undefined;
  }
}
