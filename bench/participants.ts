// Participants by spreadsheet: a list as a centre has it, mostly good and partly not, from the file to its preview and from
// Save to saved; with what memory for how many rows, and whether others are answered meanwhile.
import pg from "pg";
import { xlsxOf } from "../test/support/workbooks.ts";
import { type Imported, importOverChat } from "./import-chat.ts";
import type { Servers } from "./servers.ts";
import { kept, type Question } from "./tables.ts";

const LIMIT_SECONDS = 60;
/** What reading and saving take beyond an idle bot, and how much more of it twice the rows may take. */
const LIMIT_MB = 256;
const LIMIT_GROWTH = 1.15;
/** How much longer others wait than in the same run without an import, at the 95th of a hundred. */
const LIMIT_RATIO = 3;
const LIMIT_WAIT_MS = 250;

/** Imports lists of so many rows; the seconds count for the one of `asked` rows. */
export async function measureParticipants(
  servers: Servers,
  { sizes, asked }: { sizes: readonly number[]; asked: number },
): Promise<Question[]> {
  const lists: { rows: number; one: Stored }[] = [];
  for (const rows of sizes) lists.push({ rows, one: await importOf(servers, rows) });
  return [
    {
      title: `${asked.toLocaleString("en")} participants by spreadsheet`,
      how: "An XLSX file sent in the chat, on PostgreSQL: names in capitals, dates and phone numbers in many forms, a third of the people for intakes that are known (they become registrants), and of a hundred rows two that cannot be used, two in doubt and two that stand there twice. From the centre's button to the preview, from Save to saved, in seconds; the most memory of the bot and its reader beyond what it held idle, in MB, which must not grow with the list; how often the message told how far it was.",
      columns: [
        ...["rows", "saved", "registered", "read", "save", "together", "limit", "edits"],
        ...["memory", "limit", "÷ of half", "limit", ""],
      ],
      rows: lists.map(({ rows, one }) => {
        const { read, save, seconds, extraMb, edits, looked } = one;
        const isAsked = rows === asked;
        const half = lists.find((other) => other.rows * 2 === rows);
        const growth = half && extraMb / half.one.extraMb;
        const isBounded = extraMb < LIMIT_MB && (growth === undefined || growth <= LIMIT_GROWTH);
        const isQuick = !isAsked || (seconds < LIMIT_SECONDS && edits > 0);
        return [
          ...[rows, looked.saved, looked.registered].map((count) => count.toLocaleString("en")),
          ...[read.toFixed(0), save.toFixed(0), isAsked ? `**${seconds.toFixed(0)}**` : seconds.toFixed(0)],
          ...[isAsked ? `< ${LIMIT_SECONDS}` : "", String(edits), `**${extraMb.toFixed(0)}**`, `< ${LIMIT_MB}`],
          ...(growth === undefined ? ["", ""] : [growth.toFixed(2), `≤ ${LIMIT_GROWTH}`]),
          kept(isBounded && isQuick && looked.saved === goodOf(rows)),
        ];
      }),
    },
    {
      title: "Others meanwhile",
      how: "Twenty people write every two seconds each, before the list comes and while it is read and saved: from the update to the answer, in milliseconds, in the same run.",
      columns: ["rows", "answers", "half", "p95", "most", "without: half", "p95", "÷", "limit", ""],
      rows: lists.map(({ rows, one: { busyMs, quietMs } }) => {
        const [busy, quiet] = [at(busyMs, 0.95), at(quietMs, 0.95)];
        const isKept = busy <= quiet * LIMIT_RATIO || busy <= LIMIT_WAIT_MS;
        return [
          ...[rows.toLocaleString("en"), String(busyMs.length), at(busyMs, 0.5).toFixed(0), `**${busy.toFixed(0)}**`],
          ...[at(busyMs, 1).toFixed(0), at(quietMs, 0.5).toFixed(0), quiet.toFixed(0), (busy / quiet).toFixed(1)],
          ...[`≤ ${LIMIT_RATIO}, or ${LIMIT_WAIT_MS} ms`, kept(isKept)],
        ];
      }),
    },
  ];
}

type Stored = Imported & { readonly looked: { readonly saved: number; readonly registered: number } };

function importOf(servers: Servers, rows: number): Promise<Stored> {
  return importOverChat(servers, xlsxOf([{ name: "Peserta", rows: participants(rows) }], { shared: true }), lookedUp, {
    others: true,
  });
}

function at(all: readonly number[], share: number): number {
  const sorted = all.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const headings =
  "No,Nama Lengkap,NIK,Tempat Lahir,Tanggal Lahir,Jenis Kelamin,No HP,Pendidikan,Kab/Kota,Kejuruan,Angkatan,Tanggal Daftar,Hasil Uji,No Sertifikat,Email,Catatan";
/** Trades as they are written, with an intake of theirs that is known. */
const trades = [
  ["Las", "LAS-SMAW3G-MTR-1"],
  ["Listrik", "LIS-IBS-MTR-1"],
  ["Otomotif", "OTO-SM-MTR-1"],
  ["Menjahit", "FAS-CMW-MTR-1"],
  ["Teknologi Informasi dan Komunikasi", "TIK-OFF-MTR-1"],
] as const;
const places = [
  ["5201", "Lombok Barat"],
  ["5202", "Kab. Lombok Tengah"],
  ["5203", "LOMBOK TIMUR"],
  ["5271", "Kota Mataram"],
] as const;
const givenNames = ["Siti", "BAIQ NURUL", "lalu agus", "Muhamad", "Ni Luh", "Inaq", "Sumi", "ahmad  fauzi"];
const familyNames = ["Aminah", "Hidayat", "rizki", "AINI", "Suryani", "Wahyuni", "Zaelani", "Pratiwi", "Nur'aini"];
const months = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus"];

function* participants(count: number): Generator<string[]> {
  yield headings.split(",");
  for (let n = 0; n < count; n++) yield n % 50 === 49 ? participant(n - 1, n - 1) : participant(n, n);
}

/** How many of so many rows are saved: those that are neither bad, nor doubtful, nor there twice. */
function goodOf(count: number): number {
  return Array.from({ length: count }, (_, n) => n % 50).filter((n) => ![17, 33, 49].includes(n)).length;
}

/** The person of one row; of fifty the number of one is too short, and the birth date of one is not that of the number. */
function participant(n: number, no: number): string[] {
  const [regency, place] = places[n % places.length] as (typeof places)[number];
  const [trade, intake] = trades[n % trades.length] as (typeof trades)[number];
  const [year, month, day] = [1980 + (n % 26), 1 + (n % 8), 1 + (n % 28)];
  const two = (number: number) => String(number).padStart(2, "0");
  const serial = String(1 + (n % 9_000)).padStart(4, "0");
  const nik = `${regency}${two(10 + Math.floor(n / 9_000))}${two(day)}${two(month)}${two(year % 100)}${serial}`;
  const born = n % 50 === 33 ? (day % 28) + 1 : day;
  const dates = [
    `${year}-${two(month)}-${two(born)}`,
    `${two(born)}/${two(month)}/${year}`,
    `${born} ${months[month - 1]} ${year}`,
  ];
  const digits = String(100_000_00 + n);
  const phones = [`0812${digits}`, `+62 812-${digits.slice(0, 4)}-${digits.slice(4)}`, `62812${digits}`];
  return [
    String(no + 1),
    `${givenNames[n % givenNames.length]} ${familyNames[n % familyNames.length]} ${"ABCDEFGH"[n % 8]}`,
    n % 50 === 17 ? nik.slice(0, 15) : nik,
    place,
    dates[n % dates.length] as string,
    "L",
    n % 11 === 0 ? "" : (phones[n % phones.length] as string),
    ["SMA", "SLTA", "SMK", "SD", "S1"][n % 5] as string,
    place,
    trade,
    n % 3 === 0 ? intake : `${2020 + (n % 5)}-${two(1 + (n % 4))}`,
    "05-10-2026",
    ...["", "", n % 7 === 0 ? `orang${n}@contoh.id` : "", n % 13 === 0 ? "membawa ijazah" : ""],
  ];
}

async function lookedUp(databaseUrl: string): Promise<{ saved: number; registered: number }> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const { rows } = await database.query(
    `SELECT count(*)::int AS saved, count("registrationId")::int AS registered FROM "Participant"`,
  );
  await database.end();
  return rows[0];
}
