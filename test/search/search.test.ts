import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findableAnswers } from "../../src/answers/answers.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { search } from "../../src/search/search.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { openTestDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";

let opened: OpenDatabase;
const answers = findableAnswers(openTexts("id"));
beforeAll(async () => {
  opened = await openTestDatabase(sampleFilling());
});
afterAll(() => opened.close());

const find = async (text: string) => (await search(opened.db, text, answers)).map(({ code }) => code);

describe("what people write finds first", () => {
  test.each([
    ["las", "LAS"],
    ["Las", "LAS"],
    ["LAS!!", "LAS"],
    ["lass", "LAS"],
    ["ngelas", "LAS"],
    ["pengelasan", "LAS"],
    ["tukang las", "LAS"],
    ["welder", "LAS"],
    ["wellder", "LAS"],
    ["welding", "LAS"],
    ["weldng", "LAS"],
    ["las listrik", "LAS-SMAW3G"],
    ["smaw", "LAS-SMAW3G"],
    ["las argon", "LAS-GTAW6G"],
    ["elektrik", "LIS"],
    ["listrik", "LIS"],
    ["listerik", "LIS"],
    ["electrician", "LIS"],
    ["tukang listrik", "LIS"],
    ["plc", "LIS-PLC"],
    ["jahit", "FAS"],
    ["jahid", "FAS"],
    ["jait", "FAS"],
    ["menjahit", "FAS"],
    ["penjahit", "FAS"],
    ["sewing", "FAS"],
    ["tailor", "FAS"],
    ["saya mau kursus jahit baju", "FAS-CMW"],
    ["jepang", "BHS-JPN"],
    ["jepng", "BHS-JPN"],
    ["japanese", "BHS-JPN"],
    ["bahasa jepang", "BHS"],
    ["korea", "BHS-KOR"],
    ["bahasa inggris", "BHS"],
    ["komputer", "TIK"],
    ["komputr", "TIK"],
    ["computer", "TIK"],
    ["excel", "TIK-OFF"],
    ["desain grafis", "TIK-DG"],
    ["hp", "ELK-HP"],
    ["servis hp", "ELK-HP"],
    ["handphone", "ELK-HP"],
    ["montir", "OTO"],
    ["montor", "OTO"],
    ["bengkel", "OTO"],
    ["motor", "OTO-SM"],
    ["mekanik", "OTO"],
    ["masak", "PRO"],
    ["memasak", "PRO"],
    ["roti", "PRO-RTK"],
    ["kue", "PRO-RTK"],
    ["bakery", "PRO-RTK"],
    ["ac", "REF-ACR"],
    ["servis ac", "REF-ACR"],
    ["kulkas", "REF"],
    ["salon", "KEC"],
    ["potong rambut", "KEC-RBT"],
    ["barber", "KEC-RBT"],
    ["pengantin sasak", "KEC-RPS"],
    ["barista", "PAR-BRS"],
    ["kopi", "PAR-BRS"],
    ["hotel", "PAR"],
    ["hotell", "PAR"],
    ["tukang batu", "BGN-BTA"],
    ["autocad", "BGN-CAD"],
    ["bubut", "MAN-BBT"],
    ["cnc", "MAN-CNC"],
    ["tani", "PTN"],
    ["traktor", "PTN-ALS"],
    ["perawat lansia", "CGV"],
    ["caregiver", "CGV"],
    ["pembantu rumah tangga", "CGV-PRT"],
    ["perawat lansia di jepang", "CGV"],
    ["jualan online", "BIS-DGM"],
    ["administrasi", "BIS"],
    ["gratis kah?", "free"],
    ["berapa biayanya", "free"],
    ["is it free?", "free"],
    ["syaratnya apa?", "requirements"],
    ["requirements", "requirements"],
    ["batas umur", "age"],
    ["alamat", "where"],
    ["alamatnya dimana", "where"],
    ["opening hours", "where"],
    ["kapan mulai", "when"],
    ["sertifikat", "certificate"],
    ["sertipikat", "certificate"],
    ["lowongan", "work"],
    ["asrama", "lodging"],
    ["cara daftar", "register"],
    ["how to register", "register"],
    ["TKI", "abroad"],
    ["modal usaha", "business"],
  ])("%s: %s", async (text, first) => {
    expect((await find(text)).slice(0, 2)).toContain(first);
  });
});

describe("what is written exactly is all that is found", () => {
  test.each([
    ["listrik", ["LIS"]],
    ["service hp", ["ELK", "ELK-HP"]],
    ["petani", ["PTN"]],
    ["tata hidang", ["PAR", "PAR-FBS"]],
    ["barista", ["PAR", "PAR-BRS"]],
    ["Pengasuh Lansia", ["CGV-LAN"]],
    ["nomer wa", ["where"]],
    ["no wa", ["where"]],
    ["telepon", ["where"]],
    ["kontak", ["where"]],
    ["lokasinya", ["where"]],
  ])("%s", async (text, all) => {
    expect((await find(text)).sort()).toEqual(all);
  });
});

describe("what is nothing finds nothing", () => {
  test.each([
    "asdfgh",
    "halo",
    "selamat pagi",
    "xyz",
    "12345",
    "pijat",
    "supir",
    "sopir",
    "nyetir",
    "terima kasih",
    "matur nuwun",
    "🙂",
    "???",
    "",
    '\'; drop table "Trade"; --',
    "%",
    "_",
  ])("%s", async (text) => {
    expect(await find(text)).toEqual([]);
  });
});

test("at most eight things are found, however long the line", async () => {
  expect((await find("las listrik jahit komputer motor hotel roti jepang korea tani")).length).toBe(8);
  expect(await find("las ".repeat(2_000))).toContain("LAS");
});

test("a trade that is no longer taught is not found", async () => {
  await opened.db.trade.update({ where: { code: "PTN" }, data: { active: false } });
  expect(await find("traktor")).toEqual([]);
});
