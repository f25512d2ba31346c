import { describe, expect, test } from "vitest";
import { type Meaning, meanings } from "../../src/search/meaning.ts";
import { openTexts } from "../../src/telegram/texts.ts";

const meaningOf = meanings(openTexts("id"));
const abroad = (country?: string, orLanguage = false): Meaning => ({ is: "abroad", country, orLanguage });

describe("what is said without being looked for", () => {
  test.each<[string, string[]]>([
    ["salam", ["assalamualaikum", "Assalamu'alaikum", "assalamualaikum wr wb", "assalamualaikum kak"]],
    ["hello", ["halo", "Haloooo", "hai", "hi", "hello", "selamat pagi", "selamat siang kak", "selamat sore", "malam"]],
    ["hello", ["halo min mau tanya", "permisi"]],
    ["thanks", ["terima kasih", "Terima kasih banyak ya kak", "makasih", "thanks", "thank you", "thank you so much"]],
    ["thanks", ["matur nuwun", "tampiasih", "ok terima kasih", "terima kasih infonya"]],
    ["fine", ["ok", "oke", "ya", "baik", "👍", "🙂", "🙏🏽🙏🏽", "❤️", "👨‍👩‍👧"]],
    ["who", ["siapa kamu", "kamu siapa?", "who are you?"]],
  ])("%s: %j", (talk, lines) => {
    for (const line of lines) expect([line, meaningOf(line)]).toEqual([line, { is: "talk", talk }]);
  });

  test.each([
    "status",
    "status pendaftaran saya",
    "pendaftaran saya",
    "nomor saya",
    "nomor pendaftaran saya berapa",
    "saya mau batal daftar",
    "cara batal",
    "sudah daftar lalu apa?",
    "withdraw",
    "my number",
    "my registration",
  ])("one's own registration: %s", (line) => expect(meaningOf(line)).toEqual({ is: "mine" }));

  test.each<[string, Meaning]>([
    ["mau ke malaysia", abroad("malaysia")],
    ["malaysia", abroad("malaysia")],
    ["kerja di malaysia", abroad("malaysia")],
    ["jadi TKI", abroad()],
    ["TKI ke Hong Kong", abroad("hong kong")],
    ["ke jepang", abroad("jepang")],
    ["Jepang", abroad("jepang", true)],
    ["korea", abroad("korea", true)],
    ["saya mau ke korea", abroad("korea")],
    ["arab saudi", abroad("arab saudi")],
    ["work in malaysia", abroad("malaysia")],
    ["I want to work in Japan", abroad("japan")],
    ["kerja di luar negeri", abroad()],
    ["work abroad", abroad()],
    ["am 40, can I join?", { is: "age" }],
    ["umur 40 bisa?", { is: "age" }],
    ["saya 38 tahun, boleh daftar?", { is: "age" }],
    ["ada pelatihan apa saja", { is: "trainings" }],
    ["FAS-2026-00003", { is: "number", number: "FAS-2026-00003" }],
    ["fas 2026 3", { is: "number", number: "FAS-2026-00003" }],
    ["agen minta uang", { is: "wrong" }],
    ["saya disuruh transfer dulu", { is: "wrong" }],
    ["lapor penipuan", { is: "wrong" }],
    ["they asked me to pay", { is: "wrong" }],
    ["PT Maju resmi?", { is: "company", name: "PT Maju", words: ["maju"] }],
    ["apakah pt maju jaya terdaftar", { is: "company", name: "PT Maju Jaya", words: ["maju", "jaya"] }],
    ["agen Rinjani resmi gak ya", { is: "company", name: "Rinjani", words: ["rinjani"] }],
    ["is the company Maju legal?", { is: "company", name: "Maju", words: ["maju"] }],
    ["CV Arjuno Auto", { is: "company", name: "CV Arjuno Auto", words: ["arjuno", "auto"] }],
    ["mau pasang lowongan", { is: "recruiting" }],
    ["kami perusahaan mebel, cari karyawan", { is: "recruiting" }],
    ["cari kerja", { is: "work" }],
    ["saya mau kerja kak", { is: "work" }],
    ["I need a job", { is: "work" }],
    ["agen resmi ke malaysia", abroad("malaysia")],
  ])("%s", (line, meaning) => expect(meaningOf(line)).toEqual(meaning));

  test.each([
    "las",
    "bahasa jepang",
    "perawat lansia di jepang",
    "servis hp",
    "nomor telepon",
    "cara daftar",
    "kapan mulai",
    "umur",
    "12345",
    "diterima",
    "hotel",
    "???",
    "",
  ])("is looked for: %s", (line) => expect(meaningOf(line)).toBeUndefined());
});
