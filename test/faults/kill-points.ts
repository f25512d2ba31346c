// Where a worker dies: recognised from outside, by what passes between it and PostgreSQL, and between it and Telegram.
import type { CountingTelegram } from "./counting-telegram.ts";
import type { Wire } from "./wire.ts";

export const killPoints = [
  "at random",
  "before a claim",
  "after a claim, before it is heard of",
  "after the attempt is marked, before the call",
  "after Telegram accepted, before its reply",
  "after the reply, before it is recorded",
] as const;
export type KillPoint = (typeof killPoints)[number];

/** How a statement begins, by which it is recognised when it is first prepared. */
const claim = "with gate as materialized";
const record = "with result as (";

/** Resolves when the worker was at this point for the `nth` time, and was killed there: nothing passes any more. */
export function killAt(
  point: KillPoint,
  { wire, telegram, nth, kill }: { wire: Wire; telegram: CountingTelegram; nth: number; kill: () => void },
): Promise<void> {
  return new Promise((resolve) => {
    let left = nth;
    let isDead = false;
    const die = () => {
      if (isDead) return;
      isDead = true;
      kill();
      telegram.trouble = () => undefined; // what lies in its sockets still arrives
      resolve();
    };
    const isThere = () => --left <= 0;
    if (point === "at random") return void setTimeout(die, nth * 10);
    telegram.trouble = () => {
      if (point !== "after Telegram accepted, before its reply" || !isThere()) return undefined;
      setImmediate(die);
      return "silent";
    };
    const names = new WeakMap<object, Map<string, string>>();
    const claiming = new WeakSet<object>();
    wire.watch((from, bytes, line) => {
      if (isDead) return false;
      const text = bytes.toString("latin1");
      if (from === "server") {
        if (!claiming.has(line) || !text.includes("attempting")) return true;
        claiming.delete(line);
        if (point === "after a claim, before it is heard of" && isThere()) {
          die();
          return false;
        }
        if (point === "after the attempt is marked, before the call" && isThere()) setImmediate(die);
        return true;
      }
      const statement = statementIn(text, line, names);
      if (statement === claim) claiming.add(line);
      const dies =
        (point === "before a claim" && statement === claim) ||
        (point === "after the reply, before it is recorded" && statement === record);
      if (!dies || !isThere()) return true;
      die();
      return false;
    });
  });
}

/** Which of the two statements is run, if one is. Its text passes once a connection, later only its name. */
function statementIn(text: string, line: object, names: WeakMap<object, Map<string, string>>): string | undefined {
  const known = names.get(line) ?? new Map<string, string>();
  names.set(line, known);
  for (const [, name = "", query = ""] of text.matchAll(/P[\s\S]{4}(s\d+)\0([^\0]*)\0/g)) {
    const found = [claim, record].find((beginning) => query.includes(beginning));
    if (found !== undefined) known.set(name, found);
  }
  const [, bound = ""] = /B[\s\S]{4}\0(s\d+)\0/.exec(text) ?? [];
  if (known.has(bound)) return known.get(bound);
  return text.includes(record) ? record : undefined; // in a transaction, without a name
}
