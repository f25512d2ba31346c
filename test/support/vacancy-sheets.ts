// Lists of vacancies, looked at and brought into a database without a chat and without a file.
import { cellsBy, matchColumns } from "../../src/imports/columns.ts";
import type { Compared, GoodRow, Saved, Sender } from "../../src/imports/imports.ts";
import type { Database } from "../../src/platform/database.ts";
import { vacancyImport } from "../../src/vacancies/sheet.ts";
import type { SheetRow } from "../../src/vacancies/sheet-row.ts";
import { now, testSeal } from "./registered.ts";
import type { SampleVacancy } from "./vacancy-sample.ts";

export type Cells = Readonly<Record<string, string>>;

export const staff: Sender = { telegramId: 1003, companyCode: undefined };

/** What the machinery is handed; what is owed is only counted. */
export function standing(db: Database) {
  const config = { zone: "Asia/Makassar", adminIds: [] } as never;
  const work = { send: async () => undefined, wake: async () => undefined } as never;
  return { db, seal: testSeal, now: () => now, config, work };
}

/** What a list would do: problems and verdicts by row, of which the first below the headings is 2. */
export async function look(db: Database, rows: readonly Cells[], sender: Sender = staff, centreCode = "MATARAM") {
  const kind = sender.companyCode === undefined ? vacancyImport : (vacancyImport.ofCompany ?? vacancyImport);
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const matched = matchColumns(kind, headings, () => false);
  if ("refused" in matched) throw new Error(`${matched.refused}: ${matched.detail}`);
  const checker = await kind.openChecker(standing(db), centreCode, sender, {
    columns: matched.columns,
    width: undefined,
    encoding: undefined,
  });
  const problems: Record<number, string[]> = {};
  const note = (
    number: number,
    found: readonly { column?: string | undefined; problem: string; value?: string | undefined }[],
  ) => {
    problems[number] = found.map(({ column, problem, value }) =>
      [column ?? "–", problem, value].filter(Boolean).join(" "),
    );
  };
  const good: GoodRow[] = [];
  for (const [at, row] of rows.entries()) {
    const cells = cellsBy(
      matched.columns,
      headings.map((heading) => row[heading] ?? ""),
      true,
    );
    const checked = checker.check(at + 2, cells, { number: at + 2, cells: Object.values(cells) });
    if ("problems" in checked) note(at + 2, checked.problems);
    else if ("row" in checked && checked.row) good.push(checked.row);
  }
  const verdicts: Record<number, Compared> = {};
  for (const [number, one] of await checker.compare(db, good)) {
    if (typeof one === "object") note(number, "problems" in one ? one.problems : one.review);
    else verdicts[number] = one;
  }
  for (const [number, found] of (await checker.finish(db)).rows) note(number, found);
  return { problems, verdicts, good: good.filter(({ number }) => !problems[number]) as SheetRow[] };
}

/** Saves what is good in a list. */
export async function bring(
  db: Database,
  rows: readonly Cells[],
  { sender = staff, centreCode = "MATARAM" }: { sender?: Sender; centreCode?: string } = {},
): Promise<Saved & { readonly importId: number }> {
  const { good } = await look(db, rows, sender, centreCode);
  const { id: importId } = await db.spreadsheetImport.create({
    data: {
      kind: "vacancies",
      centreCode,
      companyCode: sender.companyCode ?? null,
      telegramId: BigInt(sender.telegramId),
      key: `${sender.telegramId}.${Math.random()}`,
      state: "saved",
      at: now,
      beatAt: now,
    },
  });
  const saved = await db.$transaction((tx) =>
    vacancyImport.openSaver(standing(db), tx, { importId, centreCode, sender, at: now }).save(good),
  );
  return { ...saved, importId };
}

/** A sample vacancy as a company would have it in its list. */
export function cellsOf(sample: SampleVacancy): Cells {
  const { overseas, requirements, wage } = sample;
  return {
    Referensi: sample.id,
    Perusahaan: sample.employer.partner_code,
    "Nama pekerjaan": sample.title_id,
    "Nama Inggris": sample.title_en,
    Kejuruan: sample.trade_code,
    "Dalam/luar negeri": overseas ? "luar negeri" : "dalam negeri",
    Negara: overseas ? sample.location.country : "",
    "Kabupaten/kota": sample.location.region_code ?? "",
    Tempat: sample.location.text,
    Kebutuhan: sample.openings === 0 ? "kuota" : String(sample.openings),
    Upah: wage ? `${wage.currency} ${wage.min} - ${wage.max} per ${wage.period}` : "",
    "Jam kerja": sample.work_hours,
    Perjanjian: sample.employment_type,
    "Lama kontrak": overseas ? String(overseas.contract_months) : "",
    "Sekolah minimal": requirements.education_min,
    Umur: [requirements.min_age, requirements.max_age].filter(Boolean).join("-"),
    Pengalaman: `${requirements.experience_months} bulan`,
    Sertifikat: requirements.certificate_schemes.join("; "),
    Dokumen: sample.documents.join("; "),
    Ditanggung: sample.benefits.join("\n"),
    "Dibayar pelamar": String(sample.fee_charged_to_applicant_idr),
    Kontak: sample.contact_channel,
    "Tanggal tutup": sample.closes_on,
    Majikan: overseas?.foreign_employer ?? "",
    "Job order": overseas?.job_order_no ?? "",
    "Verifikasi job order": overseas?.job_order_verified_by ?? "",
    SIP2MI: overseas?.sip2mi_no ?? "",
    "SIP2MI sampai": overseas?.sip2mi_valid_until ?? "",
    Visa: overseas?.visa_type ?? "",
    Bahasa: overseas?.language_requirement ?? "",
    "Isi perjanjian": overseas ? (overseas.contract_states_hours_rest_wage_insurance ? "ya" : "tidak") : "",
    "Biaya penempatan": overseas ? String(overseas.placement_cost_to_worker_idr) : "",
  };
}
