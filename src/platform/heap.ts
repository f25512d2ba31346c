import { setFlagsFromString } from "node:v8";

/** By how much the heap may grow between two collections, in per cent; 0 leaves it to V8. */
const TIGHT = 10;

let tight = 0;

/**
 * Does what leaves much garbage behind, with a heap that is kept small meanwhile. Left to itself V8 lets the heap grow
 * several times over before it collects: a list of 100,000 rows then takes more than twice the memory, and is read a
 * tenth faster (bench/results-imports.md). Not for everything: replies would pay for it with every collection.
 */
export async function withSmallHeap<Result>(act: () => Promise<Result>): Promise<Result> {
  if (tight++ === 0) setFlagsFromString(`--heap-growing-percent=${TIGHT}`);
  try {
    return await act();
  } finally {
    if (--tight === 0) setFlagsFromString("--heap-growing-percent=0");
  }
}
