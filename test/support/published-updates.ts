// Updates of every kind that the Bot API's published types know, made up: optional fields on and off, some types wrong.
import { readFileSync } from "node:fs";
import path from "node:path";

interface Field {
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
}
interface Shape {
  readonly parents: readonly string[];
  readonly fields: readonly Field[];
}

const folder = path.resolve(import.meta.dirname, "../../node_modules/@grammyjs/types");
const files = ["update", "message", "manage", "markup", "inline", "payment", "checklist", "story", "passport", "rich"];

/** The kinds of updates there are. */
export function publishedKinds(): string[] {
  return (shapes().get("Update")?.fields ?? []).map(({ name }) => name).filter((name) => name !== "update_id");
}

/**
 * Makes an update of a kind. Half of those with a sender come from a person's private chat, so that they get past the
 * door; `wrong` is the part of all values that are of another type than published.
 */
export function madeUpUpdate(
  kind: string,
  { random, person, wrong }: { random: () => number; person: number; wrong: number },
): Record<string, unknown> {
  const type =
    shapes()
      .get("Update")
      ?.fields.find(({ name }) => name === kind)?.type ?? "string";
  const content = madeValue(type, 0);
  if (typeof content === "object" && content !== null && random() < 0.6) {
    const chat = { id: person, type: "private", first_name: "Amina" };
    const from = { id: person, is_bot: false, first_name: "Amina", language_code: "id" };
    Object.assign(
      content,
      kind === "callback_query" ? { from, message: { message_id: 1, date: 1, chat } } : { from, chat },
    );
  }
  return { [kind]: content };

  function madeValue(given: string, depth: number): unknown {
    if (random() < wrong) return oneOf([null, 0, -1, "", [], {}, true, 1e308, "\ud800", [[[]]]]);
    const type = oneOf(split(given.trim(), "|")).trim();
    const both = split(type, "&");
    if (both.length > 1) return Object.assign({}, ...both.map((part) => madeValue(part, depth)));
    const list = /^(?:\((.+)\)|(.+))\[\]$/.exec(type) ?? /^Array<((.+))>$/.exec(type);
    if (list)
      return depth > 5
        ? []
        : Array.from({ length: Math.floor(random() * 3) }, () => madeValue(list[1] ?? list[2] ?? "", depth + 1));
    const [, inner] = /^(?:Omit|Exclude|Partial|Required)<([^,]+).*>$/.exec(type) ?? [];
    if (inner) return madeValue(inner, depth);
    if (/^["'].*["']$/.test(type)) return type.slice(1, -1);
    if (/^-?\d+$/.test(type)) return Number(type);
    if (type === "number") return oneOf([0, 1, 1_795_482_007, 5e9, -100_500]);
    if (type === "string")
      return oneOf(["halo", "/start", "/kejuruan las", "<b>&", "x".repeat(300), "\u202e\0\ud83d", "1:trade:LAS:"]);
    if (type === "true" || type === "false") return type === "true";
    if (type === "boolean") return random() < 0.5;
    return depth > 6 ? {} : objectOf(type, depth);
  }

  function objectOf(name: string, depth: number): unknown {
    const shape = shapes().get(name);
    if (shape === undefined) return aliases.has(name) ? madeValue(aliases.get(name) ?? "", depth) : {};
    const made: Record<string, unknown> = {};
    for (const parent of shape.parents) Object.assign(made, objectOf(parent.replace(/^Omit<([^,]+).*>$/, "$1"), depth));
    for (const { name: field, optional, type } of shape.fields)
      if (!optional || random() < 0.25 / (depth + 1)) made[field] = madeValue(type, depth + 1);
    return made;
  }

  function oneOf<T>(list: readonly T[]): T {
    return list[Math.floor(random() * list.length)] as T;
  }
}

const aliases = new Map<string, string>();
let read: Map<string, Shape> | undefined;

function shapes(): Map<string, Shape> {
  read ??= new Map(files.flatMap((file) => readShapes(readFileSync(path.join(folder, `${file}.d.ts`), "utf8"))));
  return read;
}

function readShapes(source: string): [string, Shape][] {
  const found: [string, Shape][] = [];
  let space = "";
  let open: { name: string; parents: string[]; fields: Field[] } | undefined;
  for (const line of source.replaceAll(/\/\*[\s\S]*?\*\//g, "").split("\n")) {
    const [, namespace] = /^export declare namespace (\w+)/.exec(line) ?? [];
    const [, indent, name, parents] = /^( *)(?:export )?interface (\w+)(?: extends (.+?))? \{/.exec(line) ?? [];
    const [, alias, meaning] = /^ *(?:export )?type (\w+) = (.+);$/.exec(line) ?? [];
    const [, field, optional, type] = /^\s+(\w+)(\?)?: (.+);$/.exec(line) ?? [];
    if (namespace !== undefined) space = `${namespace}.`;
    else if (name !== undefined)
      open = {
        name: (indent === "" ? "" : space) + name,
        parents: parents === undefined ? [] : split(parents, ","),
        fields: [],
      };
    else if (alias !== undefined && meaning !== undefined)
      aliases.set(line.startsWith(" ") ? space + alias : alias, meaning);
    else if (open && field !== undefined && type !== undefined)
      open.fields.push({ name: field, optional: optional === "?", type });
    if (open && /^\s*\}/.test(line)) {
      found.push([open.name, open]);
      open = undefined;
    }
    if (line === "}" && !open) space = "";
  }
  return found;
}

/** Splits at a sign that stands outside of any bracket. */
function split(text: string, sign: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const letter of text) {
    if ("<({[".includes(letter)) depth += 1;
    if (">)}]".includes(letter)) depth -= 1;
    if (letter === sign && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
