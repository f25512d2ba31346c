// When and where somebody is to come, as one types it: the hour alone, or both in one line.
import { readWhen, type When } from "../broadcasts/when.ts";

export type Meeting = When | { readonly at: Date; readonly place: string };

const LEADS = "di|at|bertempat di|tempatnya di|lokasi|tempat";

/**
 * Reads "besok jam 10", "besok jam 10 di kantor Gerung", "besok di kantor Gerung jam 10" and "3 Desember 09.00, Jalan
 * Pejanggik 5". What stands behind the hour is the place, as it was typed.
 */
export function readMeeting(said: string, asked: { now: Date; zone: string }): Meeting {
  const line = said.replace(/\s+/g, " ").trim();
  const whole = readWhen(line, asked);
  if (typeof whole !== "string") return whole;
  for (const [time, place] of splits(line)) {
    const when = readWhen(time, asked);
    if (typeof when === "string") continue;
    if (typeof readWhen(place, asked) === "string") return { at: when.at, place };
  }
  // Of a line of both the mistake in its first part is named: "besok di Gerung" lacks the hour.
  const first = splits(line).map(([time]) => readWhen(time, asked));
  return first.find((each) => typeof each === "string" && each !== "not-a-time") ?? whole;
}

/** The ways in which a line may be cut into a time and a place. */
function splits(line: string): [time: string, place: string][] {
  const behind = [
    ...line.matchAll(new RegExp(`(?:,|;|\\s@|\\s-)\\s*(?:(?:${LEADS}):?\\s+)?|\\s(?:${LEADS}):?\\s+`, "gi")),
  ].map((found): [string, string] => [line.slice(0, found.index), line.slice(found.index + found[0].length)]);
  const between = new RegExp(`^(.*?)\\s(?:${LEADS}):?\\s+(.+?),?\\s+((?:jam|pukul|pk|at)\\b.*)$`, "i").exec(line);
  const [, before = "", place = "", hour = ""] = between ?? [];
  return [...(between ? [[`${before} ${hour}`, place] as [string, string]] : []), ...behind].filter(
    ([, each]) => each.length >= 3,
  );
}
