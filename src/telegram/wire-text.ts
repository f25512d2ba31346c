// What strict Telegram would refuse in a text is taken out just before it is sent, whoever wrote it.

/** Telegram's limits, in UTF-16 units after its markup is read. */
const LONGEST: Record<string, number> = { text: 4096, caption: 1024 };
const LONGEST_POP_UP = 200;
/** JSON writes half a surrogate pair, and NUL, as escapes: only then is there anything to mend. */
const UNSENDABLE = /\\u(?:d[89a-f]|0000)/i;

/** Makes a call's JSON body sendable. Nearly always it is given back as it came. */
export function sendableBody(method: string, body: string): string {
  const longest = body.includes('"caption":') ? LONGEST.caption : LONGEST.text;
  const limit = (method === "answerCallbackQuery" ? LONGEST_POP_UP : longest) ?? 0;
  if (body.length <= limit && !UNSENDABLE.test(body)) return body;
  const payload = mended(JSON.parse(body)) as Record<string, unknown>;
  if (method === "answerCallbackQuery" && typeof payload.text === "string")
    payload.text = fitted(payload.text, LONGEST_POP_UP, false);
  else
    for (const [field, longest] of Object.entries(LONGEST)) {
      const text = payload[field];
      if (typeof text === "string" && text.length > longest)
        payload[field] = fitted(text, longest, payload.parse_mode === "HTML");
    }
  return JSON.stringify(payload);
}

function mended(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\0", "").toWellFormed();
  if (Array.isArray(value)) return value.map(mended);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mended(inner)]));
}

/** Cuts a text where it would be too long, with a sign that it goes on; what is open in its HTML is closed. */
function fitted(text: string, longest: number, isHtml: boolean): string {
  if (!isHtml) return text.length > longest ? `${cut(text, longest - 1)}…` : text;
  const parts = (text.match(/<[^>]*>|&[#\w]+;|[^<&]+|[<&]/g) ?? []).map(readPart);
  if (parts.reduce((sum, part) => sum + part.units, 0) <= longest) return text;
  const open: string[] = [];
  let kept = "";
  let room = longest - 1;
  for (const { text: part, units, tag } of parts) {
    if (tag?.closes) open.pop();
    else if (tag) open.push(tag.name);
    if (units > room) {
      kept += part.startsWith("&") ? "" : cut(part, room);
      break;
    }
    kept += part;
    room -= units;
  }
  return `${kept}…${open
    .toReversed()
    .map((name) => `</${name}>`)
    .join("")}`;
}

interface Part {
  readonly text: string;
  /** What it counts for Telegram: a tag nothing, an entity one */
  readonly units: number;
  readonly tag?: { readonly name: string; readonly closes: boolean };
}

function readPart(text: string): Part {
  const [, slash, name] = /^<(\/?)([\w-]+)[^>]*>$/.exec(text) ?? [];
  if (name !== undefined) return { text, units: 0, tag: { name, closes: slash === "/" } };
  return { text, units: /^&[#\w]+;$/.test(text) ? 1 : text.length };
}

/** The beginning of a text, never with half a surrogate pair at its end. */
function cut(text: string, units: number): string {
  const kept = text.slice(0, units);
  return kept.isWellFormed() ? kept : kept.slice(0, -1);
}
