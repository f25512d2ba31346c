// The file for whoever does not read JSON: the same, line by line.

type Value = unknown;

const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** Writes an object as indented lines of text, its instants as people read them; what is empty is left out. */
export function readable(content: Record<string, Value>, instant: (at: Date) => string): string {
  const text = lines(content, 0).join("\n");
  return `${text.replace(INSTANT, (iso) => instant(new Date(iso)))}\n`;
}

function lines(value: Value, depth: number): string[] {
  const pad = "  ".repeat(depth);
  if (Array.isArray(value))
    return value.flatMap((each) => {
      const [first = "", ...rest] = lines(each, depth + 1);
      return first === "" ? [] : [`${pad}- ${first.trimStart()}`, ...rest];
    });
  if (typeof value !== "object" || value === null) return isEmpty(value) ? [] : [`${pad}${String(value)}`];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (isEmpty(inner)) return [];
    if (typeof inner !== "object") return [`${pad}${name}: ${String(inner)}`];
    const below = lines(inner, depth + 1);
    return below.length === 0 ? [] : [`${pad}${name}:`, ...below];
  });
}

function isEmpty(value: Value): boolean {
  return value === null || value === undefined || value === "";
}
