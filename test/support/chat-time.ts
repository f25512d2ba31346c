const offsets: Record<string, string> = { WIB: "+07:00", WITA: "+08:00", WIT: "+09:00" };
const spans: Record<string, number> = { minute: 60, hour: 3600, day: 86_400, week: 604_800 };

/** Reads `2026-12-01 08:00 WITA` or an ISO instant with its offset. */
export function parseInstant(text: string): Date {
  const [, day, time, zone] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d) (WIB|WITA|WIT)$/.exec(text) ?? [];
  const iso = day && time && zone ? `${day}T${time}:00${offsets[zone]}` : text;
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime()) || !/(Z|[+-]\d\d:\d\d)$/.test(iso)) {
    throw new Error(`a time reads "2026-12-01 08:00 WITA", not "${text}"`);
  }
  return instant;
}

/** Reads `3 days` as milliseconds. */
export function parseSpan(text: string): number {
  const [, count, unit] = /^(\d+) (minute|hour|day|week)s?$/.exec(text) ?? [];
  if (count === undefined || unit === undefined) throw new Error(`a span reads "3 days", not "${text}"`);
  return Number(count) * (spans[unit] ?? 0) * 1000;
}

/** Prints an instant for a table of saved rows: to the minute, because the product's clock ticks on. */
export function printInstant(instant: Date): string {
  const shifted = new Date(instant.getTime() + 8 * 3_600_000).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)} WITA`;
}
