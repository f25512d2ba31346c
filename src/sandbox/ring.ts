export type Ring<T> = {
  push(item: T): void;
  /** Everything kept with a sequence above `sequence`, oldest first. */
  since(sequence: number): T[];
  forgotten(): number;
  clear(): void;
};

/** Keeps the newest `kept` items; cheap to write. Items come in the order of their sequence. */
export function createRing<T extends { sequence: number }>(kept: number): Ring<T> {
  let items: T[] = [];
  let forgotten = 0;
  return {
    push(item) {
      items.push(item);
      if (items.length >= kept * 1.25 + 100) {
        forgotten += items.length - kept;
        items = items.slice(-kept);
      }
    },
    since: (sequence) => items.slice(firstAbove(items, sequence)),
    forgotten: () => forgotten,
    clear() {
      items = [];
      forgotten = 0;
    },
  };
}

/** Index of the first item whose sequence is above the given one. */
export function firstAbove(items: readonly { sequence: number }[], sequence: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.sequence ?? 0) > sequence) high = middle;
    else low = middle + 1;
  }
  return low;
}
