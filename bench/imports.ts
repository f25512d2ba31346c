// A hundred thousand certificates by spreadsheet: how long from the file to the preview, from the press to "saved", with
// how much memory, how often the message was edited meanwhile; and by what plan one of them is found afterwards.
import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { xlsxOf } from "../test/support/workbooks.ts";
import { type Imported, importOverChat } from "./import-chat.ts";
import type { Servers } from "./servers.ts";
import { kept, type Question } from "./tables.ts";

const LIMIT_SECONDS = 180;
/** How much more memory twice the rows may take: what is held does not grow with the list. */
const LIMIT_GROWTH = 1.1;

/** Imports half as many certificates over the chat, and so many. */
export async function measureImports(servers: Servers, rows: number): Promise<Question[]> {
  const half = await importOf(servers, rows / 2);
  const whole = await importOf(servers, rows);
  const growth = whole.extraMb / half.extraMb;
  const printed = ({ fileMb, read, save, seconds, extraMb, edits, looked: { stored } }: Stored) => [
    ...[stored.toLocaleString("en"), fileMb.toFixed(1), read.toFixed(0), save.toFixed(0), `**${seconds.toFixed(0)}**`],
    ...[`< ${LIMIT_SECONDS}`, extraMb.toFixed(0), String(edits)],
  ];
  return [
    {
      title: `${rows.toLocaleString("en")} certificates by spreadsheet`,
      how: "An XLSX file sent in the chat, on PostgreSQL: from the centre's button to the preview, from Save to saved, in seconds; the most memory of the bot and its reader beyond what it held idle, in MB; how often the message told how far it was; and the memory beside that of half the list.",
      columns: ["stored", "file, MB", "read", "save", "together", "limit", "memory", "edits", "÷ half", "limit", ""],
      rows: [
        [...printed(half), "", "", kept(half.seconds < LIMIT_SECONDS && half.looked.stored === rows / 2)],
        [
          ...[...printed(whole), `**${growth.toFixed(2)}**`, `≤ ${LIMIT_GROWTH}`],
          kept(whole.seconds < LIMIT_SECONDS && growth <= LIMIT_GROWTH && whole.looked.stored === rows),
        ],
      ],
    },
    {
      title: "One of them found",
      how: "The plan by which PostgreSQL finds a certificate by number and birth date, and what it took.",
      columns: ["plan"],
      rows: whole.looked.plan.map((line) => [`\`${line.trim()}\``]),
    },
  ];
}

type Stored = Imported & { readonly looked: { readonly stored: number; readonly plan: string[] } };

function importOf(servers: Servers, rows: number): Promise<Stored> {
  return importOverChat(servers, xlsxOf([{ name: "Data", rows: certificates(rows) }], { shared: true }), lookedUp);
}

/** The sample's rows again and again, each with a person, a record and a number of its own. */
function* certificates(count: number): Generator<string[]> {
  const sample = readFileSync(path.join(import.meta.dirname, "../prisma/data/certificates.sample.csv"), "utf8");
  const [heading = [], ...rows] = sample
    .trim()
    .split("\n")
    .map((line) => line.split(",").slice(0, -1));
  yield heading;
  const at = (name: string) => heading.indexOf(name);
  const plain = rows.filter((row) => row[at("previous_record_id")] === "" && row[at("lifecycle_state")] === "issued");
  for (let n = 0; n < count; n++) {
    const row = [...(plain[n % plain.length] as string[])];
    const nik = row[at("nik")] as string;
    row[at("record_id")] = `B-${n}`;
    row[at("nik")] =
      `${nik.slice(0, 4)}${String(10 + Math.floor(n / 9_000)).padStart(2, "0")}${nik.slice(6, 12)}${String(1 + (n % 9_000)).padStart(4, "0")}`;
    row[at("certificate_no")] = `${String(row[at("certificate_no")]).slice(0, 13)} ${n} 2026`;
    yield row;
  }
}

async function lookedUp(databaseUrl: string): Promise<{ stored: number; plan: string[] }> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  await database.query(`ANALYZE "Certification"`);
  const { rows } = await database.query(
    `SELECT count(*)::int AS stored, max("lookUpFingerprint") AS one FROM "Certification"`,
  );
  const explained = await database.query(
    `EXPLAIN (ANALYZE, COSTS OFF) SELECT id FROM "Certification" WHERE "lookUpFingerprint" = ANY($1)`,
    [[rows[0].one]],
  );
  await database.end();
  return { stored: rows[0].stored, plan: explained.rows.map((row) => String(row["QUERY PLAN"])) };
}
