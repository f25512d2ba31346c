// The tables in a file, and the one that is meant.
import { openCsv } from "./csv.ts";
import { fileType } from "./file-type.ts";
import { Refused } from "./refusal.ts";
import { type Found, lookThrough, type Row, type Wanted } from "./table.ts";
import { encodingOf } from "./text-encoding.ts";
import { openXlsx } from "./xlsx.ts";

/** The first table that has the headings, looked through to its end. Throws `Refused` where there is none. */
export async function findTable(
  bytes: Buffer,
  wanted: Wanted,
  onRows: (count: number) => void = () => undefined,
): Promise<{ found: Found; open: () => AsyncGenerator<Row> }> {
  const encoding = fileType(bytes) === "text" ? encodingOf(bytes).encoding : undefined;
  for (const open of await openTables(bytes, wanted)) {
    const found = await lookThrough(open(), wanted, onRows);
    if (found === undefined) continue;
    if (found.rows === 0) throw new Refused("no-rows");
    return { found: encoding === undefined ? found : { ...found, encoding }, open };
  }
  throw new Refused("no-headings");
}

async function openTables(bytes: Buffer, wanted: Wanted): Promise<(() => AsyncGenerator<Row>)[]> {
  const type = fileType(bytes);
  if (type === "zip") return openXlsx(bytes);
  if (type === "text") return [await openCsv(bytes, wanted)];
  throw new Refused(type);
}
