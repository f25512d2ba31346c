// How the columns of a list of vacancies are headed: by this product, by companies, by whoever keeps the list.
import type { Column } from "../imports/imports.ts";
import type { FieldName } from "./fields.ts";

/** A column is a field of the vacancy, a part of one, or says whose vacancy it is. */
export const sheetColumns = [
  "code",
  "reference",
  "company",
  "title",
  "titleEn",
  "trade",
  "kind",
  "country",
  "regency",
  "place",
  "openings",
  "wage",
  "wageMax",
  "currency",
  "period",
  "hours",
  "contract",
  "contractMonths",
  "education",
  "age",
  "minimumAge",
  "maximumAge",
  "experience",
  "schemes",
  "schemesWished",
  "documents",
  "benefits",
  "fee",
  "contact",
  "closesOn",
  "foreignEmployer",
  "jobOrderNo",
  "jobOrderVerifiedBy",
  "permitNo",
  "permitUntil",
  "visa",
  "language",
  "departsOn",
  "terms",
  "placementCost",
  "costs",
] as const;

export type SheetColumn = (typeof sheetColumns)[number];

/** The columns that are fields by themselves, and are called as those are. */
export function fieldOf(column: SheetColumn): FieldName | undefined {
  return ownNames.includes(column) ? undefined : (column as FieldName);
}

const ownNames: readonly SheetColumn[] = [
  "code",
  "reference",
  "company",
  "title",
  "trade",
  "kind",
  "wageMax",
  "currency",
  "period",
  "minimumAge",
  "maximumAge",
  "schemesWished",
];

export type OwnName = Exclude<SheetColumn, FieldName> | "title";

const rare: readonly SheetColumn[] = ["wageMax", "currency", "period", "minimumAge", "maximumAge"];

const spellings: Readonly<Record<SheetColumn, string>> = {
  code: "vacancy_code, kode lowongan, no lowongan, nomor lowongan, vacancy code, vacancy no, vacancy number, vac",
  reference:
    "reference, referensi, no referensi, nomor referensi, kode referensi, kode sendiri, kode internal, ref, reference no, own reference, your reference",
  company:
    "company, perusahaan, nama perusahaan, kode perusahaan, mitra, kode mitra, dudi, pemberi kerja, partner, partner code, company name, company code, employer",
  title:
    "title_id, judul, judul lowongan, lowongan, nama lowongan, posisi, jabatan, pekerjaan, nama pekerjaan, job, job title, title, position, vacancy",
  titleEn:
    "title_en, nama inggris, judul inggris, posisi inggris, nama dalam bahasa inggris, english name, english title, title in english, name in english",
  trade: "trade_code, trade, kode kejuruan, kejuruan, jurusan, bidang, bidang keahlian, trade name, field",
  kind: "kind, dalam/luar negeri, dalam atau luar negeri, luar negeri, jenis lowongan, here or abroad, domestic/overseas, abroad",
  country: "country, negara, negara tujuan, negara penempatan, destination, destination country",
  regency:
    "regency, kabupaten, kota, kabupaten/kota, kab/kota, kab kota, daerah, regency or city, regency/city, city, district",
  place: "place, tempat, lokasi, lokasi kerja, alamat, tempat kerja, penempatan, location, work place, address",
  openings:
    "openings, kebutuhan, jumlah, jumlah orang, jumlah kebutuhan, butuh, kuota, formasi, wanted, number, people wanted, quota, vacancies",
  wage: "wage, upah, gaji, upah terendah, upah minimal, gaji minimal, gaji min, upah min, besaran upah, wage_min, salary, pay, lowest wage, minimum wage, wage from, salary from",
  wageMax:
    "wage_max, upah tertinggi, upah maksimal, gaji maksimal, gaji max, upah maks, gaji maks, highest wage, maximum wage, wage to, salary to",
  currency: "currency, mata uang, valuta, kurs",
  period: "period, periode, upah per, gaji per, periode upah, dibayar per, wage period, pay period, paid per",
  hours: "hours, jam kerja, jam, waktu kerja, work hours, working hours",
  contract:
    "contract, perjanjian, jenis perjanjian, status kerja, jenis kontrak, kontrak, employment type, contract type",
  contractMonths:
    "contract_months, lama kontrak, masa kontrak, durasi kontrak, kontrak bulan, length of contract, contract length, contract period, duration",
  education:
    "education, sekolah minimal, pendidikan, pendidikan minimal, pendidikan terakhir, ijazah minimal, lowest schooling, schooling, minimum education",
  age: "age, umur, usia, batas umur, batas usia, rentang umur, ages, age limit",
  minimumAge:
    "min_age, umur minimal, usia minimal, umur min, usia min, umur terendah, minimum age, lowest age, age from",
  maximumAge:
    "max_age, umur maksimal, usia maksimal, umur maks, usia maks, umur max, usia max, umur tertinggi, maximum age, highest age, age to",
  experience: "experience, pengalaman, pengalaman kerja, lama pengalaman, work experience, experience months",
  schemes:
    "schemes, sertifikat, skema, skema sertifikat, sertifikat wajib, sertifikasi, sertifikat kompetensi, certificates, certificate, certificate schemes, required certificates",
  schemesWished:
    "schemes_wished, sertifikat diutamakan, skema diutamakan, diutamakan, preferred certificates, certificates preferred",
  documents: "documents, dokumen, berkas, syarat dokumen, dokumen dibawa, papers",
  benefits: "benefits, ditanggung, fasilitas, tunjangan, yang ditanggung, jaminan, provided, covered, facilities",
  fee: "fee, dibayar pelamar, biaya pelamar, biaya pendaftaran, biaya, paid by applicants, applicant pays, applicants pay, paid by applicant, fee charged",
  contact: "contact, kontak, narahubung, hubungi, cp, contact person, how to apply",
  closesOn:
    "closes_on, tanggal tutup, tgl tutup, ditutup, batas lamaran, batas akhir, batas waktu, berakhir, penutupan, closing date, closes, closes on, deadline",
  foreignEmployer:
    "foreign_employer, majikan, nama majikan, pengguna, perusahaan luar negeri, employer there, employer abroad, foreign employer",
  jobOrderNo: "job_order_no, job order, no job order, nomor job order, jo, job order number, job order no",
  jobOrderVerifiedBy:
    "job_order_verified_by, verifikasi job order, job order diverifikasi oleh, diverifikasi oleh, job order verified by, verified by",
  permitNo: "sip2mi_no, sip2mi, no sip2mi, nomor sip2mi, permit, permit no, recruitment permit",
  permitUntil:
    "sip2mi_valid_until, sip2mi sampai, sip2mi berlaku sampai, masa berlaku sip2mi, sip2mi until, permit until, permit valid until",
  visa: "visa, visa_type, jenis visa, visa type, type of visa",
  language: "language, bahasa, syarat bahasa, bahasa asing, language requirement, languages",
  departsOn: "departs_on, berangkat, tanggal berangkat, keberangkatan, tgl berangkat, departure, departs, departs on",
  terms:
    "contract_terms, isi perjanjian, isi perjanjian kerja, perjanjian lengkap, contract states, contract terms, terms, what the contract states",
  placementCost: "placement_cost, biaya penempatan, biaya penempatan pekerja, placement cost, placement fee",
  costs: "costs, biaya lain, biaya lainnya, rincian biaya, other costs, further costs",
};

/** Every column that is read, with its headings. */
export const columns: readonly Column[] = sheetColumns.map((name) => ({
  name,
  spellings: spellings[name].split(", "),
  ...(rare.includes(name) ? { isRare: true as const } : {}),
}));

/** Without these nothing can be said of a vacancy; its code stands for all of them. */
export const needed: readonly (readonly SheetColumn[])[] = [
  ["title", "code"],
  ["trade", "code"],
  ["company", "code"],
];
