/** From when on an occurrence is the next one, of each schedule; the latest first. */
const known = new Map<string, { since: number; next: Date }[]>();
const MOST_OF_ONE = 8;

/**
 * When a schedule comes round next after an instant, as `find` says, which takes a while: at each start of a process that
 * has dozens of schedules, and each time its clock is moved. What lies before an occurrence that was found is not asked
 * again.
 */
export function rememberedOccurrence(schedule: string, from: Date, find: () => Date | undefined): Date | undefined {
  const found = known.get(schedule) ?? [];
  const at = from.getTime();
  const within = found.find(({ since, next }) => since <= at && at < next.getTime());
  if (within !== undefined) return within.next;
  const next = find();
  const same = found.find((one) => one.next.getTime() === next?.getTime());
  if (same !== undefined) same.since = Math.min(same.since, at);
  else if (next !== undefined) known.set(schedule, [{ since: at, next }, ...found].slice(0, MOST_OF_ONE));
  return next;
}
