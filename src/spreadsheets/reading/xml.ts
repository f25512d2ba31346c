// XML as a stream of tags and texts, none of which may go on for ever, nest for ever or bring definitions of its own.
import { SaxesParser } from "saxes";
import { DEEPEST, LONGEST_PIECE } from "./limits.ts";
import { Refused } from "./refusal.ts";

/** What happens in a document. Names come without their prefix. */
export interface Hears {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads a document to its end; after each piece of it whatever `flush` gives away comes out. */
export async function* readXml<Out>(
  bytes: AsyncIterable<Buffer>,
  hears: Hears,
  flush: () => Iterable<Out>,
): AsyncGenerator<Out> {
  const parser = new SaxesParser();
  let silent = 0;
  let depth = 0;
  const heard = () => {
    silent = 0;
  };
  parser.on("opentag", ({ name, attributes }) => {
    heard();
    depth += 1;
    if (depth > DEEPEST) throw new Refused("broken");
    hears.open?.(localName(name), attributes as Record<string, string>);
  });
  parser.on("closetag", ({ name }) => {
    heard();
    depth -= 1;
    hears.close?.(localName(name));
  });
  const text = (given: string) => {
    heard();
    hears.text?.(given);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("comment", heard);
  parser.on("doctype", () => {
    throw new Refused("broken");
  });
  parser.on("error", (error) => {
    throw new Refused("broken", error);
  });

  const decoder = new TextDecoder("utf-8");
  for await (const piece of bytes) {
    silent += piece.length;
    parser.write(decoder.decode(piece, { stream: true }));
    if (silent > LONGEST_PIECE) throw new Refused("row-too-long");
    yield* flush();
  }
  parser.close();
  yield* flush();
}

/** Reads a small document whole. */
export async function hearXml(bytes: AsyncIterable<Buffer>, hears: Hears): Promise<void> {
  for await (const _ of readXml(bytes, hears, () => [])) {
    // Nothing is given away.
  }
}

/** An attribute by its name without a prefix: `r:id` as `id`. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const found = attributes[name];
  if (found !== undefined) return found;
  for (const key in attributes) if (key.endsWith(`:${name}`)) return attributes[key];
  return undefined;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
