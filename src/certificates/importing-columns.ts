// How the columns of a list of certificates are headed: by this product, by certification bodies, by whoever keeps the list.
import type { Column } from "../imports/imports.ts";

export const importColumns = [
  "record",
  "name",
  "nik",
  "birthDate",
  "sex",
  "regency",
  "trade",
  "programme",
  "scheme",
  "level",
  "lsp",
  "kind",
  "previous",
  "assessedOn",
  "result",
  "number",
  "registration",
  "issuedOn",
  "validUntil",
  "state",
  "revokedOn",
  "reason",
] as const;

export type ImportColumn = (typeof importColumns)[number];

const spellings: Readonly<Record<ImportColumn, string>> = {
  record:
    "record_id, record, record number, id record, id rekaman, kode rekaman, id data, kode data, id catatan, no rekam",
  name: "holder_name, nama, nama lengkap, nama pemegang, nama pemegang sertifikat, nama peserta, nama asesi, asesi, peserta, pemegang, name, full name, holder, participant, participant name, assessee, candidate name",
  nik: "nik, no nik, nomor nik, nomor induk kependudukan, no ktp, nomor ktp, ktp, nik ktp, id number, identity number, national id, id card number",
  birthDate:
    "birth_date, tanggal lahir, tgl lahir, tgl. lahir, lahir, tempat tanggal lahir, tempat, tgl lahir, ttl, date of birth, dob, birthday, born",
  sex: "sex, jenis kelamin, jk, kelamin, l/p, lp, gender, male/female, m/f",
  regency:
    "regency, kabupaten, kota, kabupaten/kota, kab/kota, kab kota, asal, asal daerah, domisili, daerah asal, city, regency/city",
  trade: "trade_code, trade, kode kejuruan, kejuruan, jurusan, bidang, bidang keahlian, trade name",
  programme:
    "programme_code, kode program, program, program pelatihan, pelatihan, nama pelatihan, programme, program code, course, training programme",
  scheme:
    "scheme_name, skema, nama skema, skema sertifikasi, judul skema, skema kompetensi, scheme, certification scheme, scheme title, okupasi",
  level: "kkni_level, kkni, level, level kkni, jenjang, jenjang kkni, kualifikasi, qualification level, nqf level",
  lsp: "lsp_licence, lsp, lisensi lsp, no lisensi, nomor lisensi, no lisensi lsp, nomor lisensi lsp, kode lsp, certification body, body licence, lsp license, licence",
  kind: "issuance_kind, jenis penerbitan, penerbitan, jenis sertifikasi, jenis permohonan, issuance, issuance type, kind of issue",
  previous:
    "previous_record_id, previous record, id sebelumnya, record sebelumnya, rekaman sebelumnya, sertifikat sebelumnya, no sertifikat lama, nomor sertifikat lama, previous, previous certificate, renews",
  assessedOn:
    "assessment_date, tanggal asesmen, tgl asesmen, tanggal assessment, tanggal uji, tgl uji, tanggal uji kompetensi, tgl uji kompetensi, date of assessment, assessed on, assessment day",
  result:
    "result, hasil, hasil uji, hasil asesmen, hasil uji kompetensi, rekomendasi, keputusan, k/bk, kbk, status kompetensi, outcome, recommendation, assessment result",
  number:
    "certificate_no, sertifikat, no sertifikat, nomor sertifikat, no. sertifikat kompetensi, nomor sertifikat kompetensi, no blanko, certificate number, certificate, cert no",
  registration:
    "registration_no, no registrasi, nomor registrasi, no reg, no. reg., nomor reg, noreg, registration number, reg no",
  issuedOn:
    "issued_on, tanggal terbit, tgl terbit, tanggal sertifikat, tgl sertifikat, tanggal penerbitan, terbit, date of issue, issue date, issued, issued date",
  validUntil:
    "valid_until, berlaku sampai, berlaku hingga, berlaku s.d., berlaku sd, masa berlaku, berakhir, tanggal berakhir, tgl berakhir, tanggal kedaluwarsa, kedaluwarsa, kadaluarsa, expires, expiry, expiry date, valid through, valid till",
  state: "lifecycle_state, status, status sertifikat, keadaan, tahap, state, lifecycle, certificate status, stage",
  revokedOn:
    "revoked_on, dicabut, tanggal dicabut, tgl dicabut, tanggal pencabutan, tgl pencabutan, date revoked, revocation date",
  reason: "revoke_reason, alasan, alasan dicabut, alasan pencabutan, sebab dicabut, reason, revocation reason",
};

/** Every column that is read, with its headings. */
export const columns: readonly Column[] = importColumns.map((name) => ({
  name,
  spellings: spellings[name].split(", "),
}));

/** Without these nothing can be said of a certificate. */
export const needed: readonly (readonly ImportColumn[])[] = [
  ["name"],
  ["birthDate", "nik"],
  ["scheme"],
  ["trade", "programme"],
];
