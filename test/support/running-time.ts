const STEP_MS = 25;

/**
 * How many milliseconds this process has really run since now: while it is stopped, or a busy machine has no processor for
 * it, hardly any pass; while its own code keeps everything else from running, all of them. For promises of how soon something
 * is done, which a slow moment of the machine must not break.
 */
export function runningTime(): () => number {
  let ran = 0;
  let at = performance.now();
  let worked = process.threadCpuUsage();
  const timer = setInterval(count, STEP_MS);
  timer.unref();
  return () => {
    count();
    return ran;
  };

  function count() {
    const now = performance.now();
    const { user, system } = process.threadCpuUsage(worked);
    worked = process.threadCpuUsage();
    ran += Math.max(Math.min(now - at, 2 * STEP_MS), (user + system) / 1_000);
    at = now;
  }
}
