import type { Varying } from "./chat-header.ts";

/**
 * Shows values that differ from run to run as ‹name›, the second different one as ‹name 2›, and gives the real value
 * back where a person's line uses such a name.
 */
export function rememberer(varies: Varying[]) {
  const values = new Map<string, string>();
  const shownAs = (name: string, value: string) => {
    for (let count = 1; ; count += 1) {
      const label = count === 1 ? `‹${name}›` : `‹${name} ${count}›`;
      const kept = values.get(label);
      if (kept === undefined) values.set(label, value);
      if (kept === undefined || kept === value) return label;
    }
  };
  return {
    hide: (line: string) =>
      varies.reduce((shown, { name, pattern }) => shown.replace(pattern, (value) => shownAs(name, value)), line),
    reveal: (text: string) => text.replace(/‹[^‹›]+›/g, (label) => values.get(label) ?? label),
  };
}
