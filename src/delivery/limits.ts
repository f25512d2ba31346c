// One chat too many, or all of them? Telegram's "too many requests" does not say which, the next answers do.

/** A call that is under way. */
export interface Going {
  readonly chatId: number;
  readonly beganAt: number;
}

export interface Limits {
  /** Whether a call may begin now. While it is in doubt only one probe may, and only when nothing else is under way. */
  mayBegin(): boolean;
  /** Resolves when that may have changed. */
  changed(): Promise<void>;
  /** Begins a call; undefined if it may not begin now. */
  begin(chatId: number): Going | undefined;
  /** The answer came; true if it shows that Telegram wants nothing at all in bulk for so long. */
  end(going: Going, waitSeconds: number | undefined): boolean;
}

/** So many in a row, all begun before the first of them was answered, leave no doubt. */
const BEYOND_CHANCE = 4;

/**
 * A first 429 holds its own chat, and the others go on. It is global when the next answer from another chat, begun after
 * it, is a 429 as well: that was the probe. Calls that were under way already may meet their own limits by chance, so
 * after a second 429 nothing new begins until an answer, or one probe, decides.
 */
export function createLimits(clock: () => number = () => performance.now()): Limits {
  let going = 0;
  let refusedAt = Number.POSITIVE_INFINITY;
  let refusedBeganAt = 0;
  let inARow = 0;
  const refusedChats = new Set<number>();
  const waiting: (() => void)[] = [];

  const isDoubtful = () => inARow >= 2;
  const clear = () => {
    inARow = 0;
    refusedAt = Number.POSITIVE_INFINITY;
    refusedChats.clear();
  };

  const mayBegin = () => !isDoubtful() || going === 0;

  return {
    mayBegin,
    changed: () => new Promise((resolve) => waiting.push(resolve)),
    begin(chatId) {
      if (!mayBegin()) return undefined;
      going += 1;
      return { chatId, beganAt: clock() };
    },
    end(call, waitSeconds) {
      going -= 1;
      const isGlobal = judge(call, waitSeconds);
      if (isGlobal) clear();
      for (const resolve of waiting.splice(0)) resolve();
      return isGlobal;
    },
  };

  function judge({ chatId, beganAt }: Going, waitSeconds: number | undefined): boolean {
    if (waitSeconds === undefined) {
      // One that began before the first refused call says nothing of what came after.
      if (inARow > 0 && beganAt >= refusedBeganAt) clear();
      return false;
    }
    if (inARow === 0) {
      refusedAt = clock();
      refusedBeganAt = beganAt;
    }
    if (refusedChats.has(chatId)) return false;
    refusedChats.add(chatId);
    inARow += 1;
    return inARow > 1 && (beganAt > refusedAt || inARow >= BEYOND_CHANCE);
  }
}
