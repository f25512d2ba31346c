// The registration as tests talk it through: what is asked in which order, what is answered, and what is saved then.
import { openSealed } from "../../src/candidates/sealed-fields.ts";
import type { Seal } from "../../src/platform/seal.ts";
import type { RecordedCall, SandboxPhone } from "./sandbox-phone.ts";

/** The questions in their order, each with two answers that are taken, as what they are saved, and one that is not. */
export const questions = [
  {
    field: "consent",
    name: "consent",
    asks: /^Sebelum mulai/,
    answers: [
      ["Setuju", true],
      ["setuju", true],
    ],
    bad: "mungkin",
  },
  {
    field: "fullName",
    name: "fullName",
    asks: /nama lengkap/,
    answers: [
      ["Amina Lestari", "Amina Lestari"],
      ["Siti Rahmawati", "Siti Rahmawati"],
    ],
    bad: "12345",
    label: "Nama",
  },
  {
    field: "phone",
    name: "phone",
    asks: /nomor HP/,
    answers: [
      ["0812 3456 7001", "+6281234567001"],
      ["+62 813 9999 8888", "+6281399998888"],
    ],
    bad: "sedang hilang",
    label: "HP",
  },
  {
    field: "birthDate",
    name: "birthDate",
    asks: /tanggal lahir/,
    answers: [
      ["17 agustus 1999", "1999-08-17"],
      ["3-5-2001", "2001-05-03"],
    ],
    bad: "kemarin",
    label: "Tanggal lahir",
  },
  {
    field: "regencyCode",
    name: "regency",
    asks: /kabupaten atau kota/,
    answers: [
      ["Lombok Timur", "52.03"],
      ["Lombok Barat", "52.01"],
    ],
    bad: "1a!",
    label: "Asal",
  },
  {
    field: "education",
    name: "education",
    asks: /Sekolah terakhir/,
    answers: [
      ["SMA", "SMA"],
      ["SMK", "SMK"],
    ],
    bad: "lumayan",
    label: "Sekolah",
  },
  {
    field: "goal",
    name: "goal",
    asks: /Anda ingin apa/,
    answers: [
      ["Kerja di luar negeri", "workAbroad"],
      ["Usaha sendiri", "ownBusiness"],
    ],
    bad: "entahlah ya",
    label: "Rencana",
  },
] as const satisfies readonly Question[];

interface Question {
  readonly field: string;
  /** As the draft calls it */
  readonly name: string;
  readonly asks: RegExp;
  readonly answers: readonly (readonly [said: string, saved: string | boolean])[];
  readonly bad: string;
  /** Its button on the summary */
  readonly label?: string;
}

export type Field = (typeof questions)[number]["field"];

export const summaryAsks = /^Sudah benar semua/;
export const sendLabel = "✅ Kirim pendaftaran";

/** What is saved of an unfinished or finished registration, opened; undefined for whoever has begun none. */
export type Saved = Record<Field, string | boolean | null> & {
  readonly open: boolean;
  readonly asked: string | null;
  readonly correcting: string | null;
  readonly intake: string | null;
  /** The states of the registrations that were sent */
  readonly sent: string[];
};

const savedSql = `
  SELECT d.id IS NOT NULL AS open, d.asked, d.correcting, i.code AS intake, d.goal,
    c."fullName", c."phoneSealed", c."birthDateSealed", c."guardianPhoneSealed", c."regencyCode", c.education,
    EXISTS (SELECT FROM "Consent" k WHERE k."candidateId" = c.id AND k."withdrawnAt" IS NULL) AS consent,
    ARRAY(SELECT r.state::text || ' ' || coalesce(r.goal::text, '-') FROM "Registration" r WHERE r."candidateId" = c.id) AS sent
  FROM "Candidate" c LEFT JOIN "RegistrationDraft" d ON d."candidateId" = c.id LEFT JOIN "Intake" i ON i.id = d."intakeId"
  WHERE c."telegramId" = $1`;

type Row = Saved & { phoneSealed: string | null; birthDateSealed: string | null; guardianPhoneSealed: string | null };

/** Anything that runs SQL: a pool of the database that the bot uses. */
interface Asks {
  query(sql: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Reads what is saved of a person. */
export async function savedOf(database: Asks, seal: Seal, telegramId: number): Promise<Saved | undefined> {
  const [row] = (await database.query(savedSql, [telegramId])).rows as Row[];
  if (!row) return undefined;
  const { phoneSealed, birthDateSealed, guardianPhoneSealed, ...clear } = row;
  const { phone, birthDate } = openSealed(seal, { phoneSealed, birthDateSealed, guardianPhoneSealed });
  return { ...clear, phone: phone ?? null, birthDate: birthDate ?? null };
}

/** What is saved once a person has begun and answered nothing. */
export const begunSaved: Saved = {
  open: true,
  asked: "consent",
  correcting: null,
  intake: "LAS-SMAW3G-MTR-1",
  sent: [],
  consent: false,
  fullName: null,
  phone: null,
  birthDate: null,
  regencyCode: null,
  education: null,
  goal: null,
};

/** Opens the programme and chooses its first intake, which begins the registration; `rest` waits for each answer. */
export async function beginRegistration(phone: SandboxPhone, id: number, rest: () => Promise<unknown>): Promise<void> {
  await phone.addPerson({ id, first_name: "Amina", language_code: "id", phone_number: `+62812${id}00` });
  await phone.start(id, "p_LAS-SMAW3G");
  await rest();
  await phone.press(id, { text: "Daftar 11 Jan 2027, BLK Mataram (contoh)" });
  await rest();
}

/** The inline buttons of the bot's newest message. */
export async function newestButtons(
  phone: SandboxPhone,
  id: number,
): Promise<{ label: string; message_id: number; data: string }[]> {
  const newest = (await phone.screen(id)).messages.findLast(({ mine }) => !mine);
  return (newest?.reply_markup?.inline_keyboard?.flat() ?? []).flatMap((button) =>
    "callback_data" in button
      ? [{ label: button.text, message_id: newest?.message_id ?? 0, data: button.callback_data }]
      : [],
  );
}

/** The message that stands on a person's screen last, of the bot. */
export async function lastWords(phone: SandboxPhone, id: number): Promise<string> {
  return (await phone.screen(id)).messages.findLast(({ mine }) => !mine)?.text ?? "";
}

/** What accompanies a screen only to take the phone's own key away: a message carries one keyboard. */
const besides = new Set(["Terima kasih, nomornya sudah tersimpan.", "Jawaban Anda tersimpan."]);

/** The answers that a person got: screens sent or put in place of others, and presses answered. */
export function answersIn(calls: readonly RecordedCall[], id: number): { screens: string[]; presses: number } {
  const screens = calls
    .filter(({ method, applied }) => ["sendMessage", "editMessageText"].includes(method) && applied)
    .filter(({ chat_id }) => chat_id === id)
    .map(({ parameters }) => String(parameters.text).replace(/<[^>]+>/g, ""))
    .filter((text) => !besides.has(text));
  const presses = calls.filter(({ method, outcome }) => method === "answerCallbackQuery" && outcome === "ok").length;
  return { screens, presses };
}
