// Erasures are kept a second time, outside the database: restoring an older backup of it must not undo them.
import type { Day } from "../platform/calendar.ts";
import { keepLines, keptLines } from "../platform/ledger.ts";
import type { Runtime } from "../runtime.ts";

export interface KeptErasure {
  readonly fingerprint: string;
  readonly erasedOn: Day;
  /** The number that whoever was erased was given, and what it said is kept */
  readonly receipt?: string | undefined;
  readonly kept?: readonly string[] | undefined;
}

type Stands = Pick<Runtime, "config" | "log">;

const LEDGER = "erasures";

/** Adds erasures to the file `erasures` in DATA_DIR. A directory that cannot be written to is a warning: the database has them. */
export function keepErasures(rt: Stands, erasures: readonly KeptErasure[]): Promise<void> {
  return keepLines(
    rt,
    LEDGER,
    erasures.map(({ fingerprint, erasedOn, receipt, kept = [] }) =>
      [erasedOn, fingerprint, ...(receipt === undefined ? [] : [receipt, kept.join(",") || "-"])].join(" "),
    ),
  );
}

/** The erasures of the file; a line that a crash cut off is left out. */
export async function keptErasures(rt: Stands): Promise<KeptErasure[]> {
  return (await keptLines(rt, LEDGER)).flatMap((line) => {
    const [, erasedOn, fingerprint, receipt, kept = ""] =
      /^(\d{4}-\d{2}-\d{2}) (\S+\.[\w-]{43})(?: (HPS-\w{5}-\w{5}) ([a-z,-]+))?$/.exec(line) ?? [];
    if (erasedOn === undefined || fingerprint === undefined) return [];
    const shown = receipt === undefined ? {} : { receipt, kept: kept === "-" ? [] : kept.split(",") };
    return [{ erasedOn, fingerprint, ...shown }];
  });
}
