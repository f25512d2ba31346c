// What a list changed is told to whoever holds it, as it is when staff change it by hand: once, and only what changed.
import { afterAll, beforeEach, expect, test } from "vitest";
import { recordingKinds } from "../../src/certificates/recording-kinds.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { matchHolder } from "../support/certified.ts";
import { openKeptDatabase } from "../support/database.ts";
import { bring } from "../support/lists.ts";
import { now, register } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { openSending, type Sending } from "../support/sending.ts";

const { database, tables } = await openKeptDatabase(sampleFilling());
const { db } = database;
afterAll(() => database.close());

const headings = [
  ...["ID Rekaman", "Nama", "NIK", "Tgl Lahir", "Kejuruan", "Skema", "No. Sertifikat", "Tgl Terbit", "Berlaku s.d."],
  ...["Status", "Tgl Dicabut", "Alasan", "ID Sebelumnya", "Kabupaten"],
];
const good = {
  "ID Rekaman": "A-1",
  Nama: "Siti Aminah",
  NIK: "5203994503989001",
  "Tgl Lahir": "05-03-1998",
  Kejuruan: "LAS",
  Skema: "Plate Welder SMAW 3G/PF",
  "No. Sertifikat": "25920 7212 2 9000991 2026",
  "Tgl Terbit": "02-03-2026",
  "Berlaku s.d.": "02-03-2029",
};
type Cells = Partial<Record<string, string>>;
const row = (changes: Cells = {}) =>
  headings.map((heading) => (({ ...good, ...changes }) as Record<string, string | undefined>)[heading] ?? "");
const second = { "ID Rekaman": "A-2", Skema: "Pipe Welder", "No. Sertifikat": "25920 7212 2 9000992 2026" };
const other = { "ID Rekaman": "B-1", Nama: "Orang Lain", NIK: "", "No. Sertifikat": "25920 7212 2 9000981 2026" };

let sending: Sending;
let importId = 0;
const brings = (...rows: string[][]) => bring(db, [headings, ...rows], { importId: ++importId });
const heardLater = async () => {
  await sending.at(new Date(now.getTime() + 11 * 60_000));
  await sending.at(new Date(now.getTime() + 60 * 60_000));
  return sending.heard.map(({ to, text }) => `${to} ${text.replace(/<[^>]*>/g, "")}`);
};

beforeEach(async () => {
  await tables.restore();
  sending = openSending(db, recordingKinds({ db, texts: openTexts("id") }));
  await brings(row(), row(second), row(other));
  const { holderId } = await db.certification.findFirstOrThrow({ where: { recordKey: "A-1" } });
  const who = { telegramId: 101, name: "Siti Aminah", phone: "+6281234567001", number: "LAS-2026-09001" };
  const { candidateId } = await register(db, who);
  await matchHolder(db, { holderId, candidateId });
});

test("a revocation, with the list's reason or none; not the rows that changed nothing, nor who is not in the chat", async () => {
  const revoked = { Status: "dicabut", "Tgl Dicabut": "01-11-2026" };
  await brings(
    row({ ...revoked, Alasan: "misuse_by_holder" }),
    row({ ...second, ...revoked }),
    row({ ...other, ...revoked }),
  );
  await brings(row({ ...revoked, Alasan: "misuse_by_holder" }), row({ ...second, ...revoked }));
  const heard = await heardLater();
  expect(heard).toHaveLength(2);
  expect(heard[0]).toMatch(/^101 Sertifikat Anda Plate Welder.* dicabut\.[\s\S]*Sebabnya: disalahgunakan/);
  expect(heard[1]).toMatch(
    /^101 Sertifikat Anda Pipe Welder[\s\S]*Sebabnya: daftar yang dikirim balai tidak menyebutnya/,
  );
});

test("a correction of what stands on it; of a name once, however many certificates carry it", async () => {
  await brings(row({ "Berlaku s.d.": "03-03-2029" }), row({ ...second, Kabupaten: "Dompu" }));
  expect(await heardLater()).toEqual([
    expect.stringMatching(/^101 Ada yang dibetulkan .* Plate Welder[\s\S]*daftar terbaru/),
  ]);
  sending.heard.length = 0;
  const named = { Nama: "Siti Aminah Lestari" };
  await brings(row({ ...named, "Berlaku s.d.": "03-03-2029" }), row({ ...second, ...named, Kabupaten: "Dompu" }));
  expect(await heardLater()).toHaveLength(1);
});

test("a renewal, in the place of the one before", async () => {
  const paper = { "No. Sertifikat": "25920 7212 2 9000999 2026", "Tgl Terbit": "02-11-2026", "Berlaku s.d.": "" };
  await brings(row(), row({ ...paper, "ID Rekaman": "A-9", "ID Sebelumnya": "A-1" }));
  const heard = await heardLater();
  expect(heard).toEqual([
    expect.stringMatching(/^101 Sertifikat Anda Plate Welder.* sudah diperpanjang[\s\S]*9000991/),
  ]);
});

test("what was over when it was recorded, or was revoked before anybody had it, is no news", async () => {
  const old = { "Tgl Terbit": "02-03-2020", "Berlaku s.d.": "02-03-2023" };
  const revoked = { Status: "dicabut", "Tgl Dicabut": "01-11-2026" };
  await brings(
    row({ ...old, "ID Rekaman": "A-7", "No. Sertifikat": "25920 7212 2 9000977 2020" }),
    row({ ...revoked, "ID Rekaman": "A-8", "No. Sertifikat": "25920 7212 2 9000978 2026" }),
  );
  expect(await heardLater()).toEqual([]);
});
