const STEP_MS = 25;

/**
 * How many milliseconds this process has really run since now: while it is stopped, or a busy machine has no processor for
 * it, hardly any pass. For promises of how soon something is done, which a slow moment of the machine must not break.
 */
export function runningTime(): () => number {
  let ran = 0;
  let at = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    ran += Math.min(now - at, 2 * STEP_MS);
    at = now;
  }, STEP_MS);
  timer.unref();
  return () => ran;
}
