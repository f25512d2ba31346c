// A process of its own in which a spreadsheet is read: whatever a hostile file does to it, the bot goes on.
// The file comes in by standard input; lines of JSON go out. Nothing else of the machine is open to it.
import { MOST_BYTES } from "./limits.ts";
import { Refused } from "./refusal.ts";
import { type Found, type Row, rowsBelow, type Wanted } from "./table.ts";
import { findTable } from "./tables.ts";

/** What the reader says, line by line. */
export type Line =
  | { readonly looking: number }
  | { readonly found: Found }
  | { readonly rows: readonly (readonly [number, readonly string[], number?])[] }
  | { readonly refused: string }
  | { readonly end: true };

const AT_ONCE = 250;

async function main(): Promise<void> {
  const wanted = JSON.parse(process.argv[2] ?? "") as Wanted;
  const bytes = await readAll();
  const { found, open } = await findTable(bytes, wanted, (looking) => void say({ looking }));
  await say({ found });
  await giveRows(rowsBelow(open(), found.headingRow));
  await say({ end: true });
}

async function giveRows(rows: AsyncIterable<Row>): Promise<void> {
  let some: [number, readonly string[], number?][] = [];
  for await (const { number, cells, width } of rows) {
    some.push(width === undefined ? [number, cells] : [number, cells, width]);
    if (some.length < AT_ONCE) continue;
    await say({ rows: some });
    some = [];
  }
  if (some.length > 0) await say({ rows: some });
}

async function readAll(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > MOST_BYTES) throw new Refused("too-big");
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}

/** Waits until it is taken: no more is read than somebody wants to have. */
function say(line: Line): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${JSON.stringify(line)}\n`, () => resolve()));
}

main().catch(async (error: unknown) => {
  if (!(error instanceof Refused)) throw error;
  await say({ refused: error.reason });
  process.exit(0);
});
