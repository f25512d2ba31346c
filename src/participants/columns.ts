// How the columns of a list of participants are headed, by centres and by the systems that they copy from.
import type { Column } from "../imports/imports.ts";

const spellings = {
  no: "no, nomor, no urut, nomor urut, number, #, nr",
  name: "nama lengkap, nama, nama peserta, nama siswa, peserta, name, full name, participant, participant name",
  nik: "nik, no nik, nomor nik, nomor induk kependudukan, no ktp, nomor ktp, ktp, id number, identity number, national id",
  birthPlace: "tempat lahir, tmp lahir, kota lahir, place of birth, birth place, birthplace",
  birthDate: "tanggal lahir, tgl lahir, lahir, date of birth, birth date, dob, birthday",
  sex: "jenis kelamin, jk, kelamin, l/p, lp, sex, gender, m/f",
  phone:
    "no hp, hp, nomor hp, no handphone, handphone, no telepon, telepon, no telp, telp, no wa, wa, whatsapp, nomor whatsapp, phone, phone number, mobile",
  education: "pendidikan, pendidikan terakhir, ijazah, ijazah terakhir, education, last education, highest school",
  region:
    "kab/kota, kabupaten/kota, kabupaten, kota, kab, domisili, asal, asal daerah, kota asal, regency, city, regency or city",
  trade: "kejuruan, jurusan, bidang, program kejuruan, trade, trade code, kode kejuruan",
  intake: "angkatan, gelombang, batch, tahap, intake, angkatan ke",
  registeredOn:
    "tanggal daftar, tgl daftar, tanggal pendaftaran, didaftarkan, registered on, registration date, date registered",
  result: "hasil uji, hasil, hasil ujian, hasil uji kompetensi, keputusan, result, outcome",
  certificateNo: "no sertifikat, nomor sertifikat, sertifikat, certificate number, certificate no",
  email: "email, e-mail, surel, alamat email, email address",
  note: "catatan, keterangan, ket, note, notes, remarks, remark",
} as const satisfies Readonly<Record<string, string>>;

export type ParticipantColumn = keyof typeof spellings;

export const participantColumns = Object.keys(spellings) as readonly ParticipantColumn[];

export const columns: readonly Column[] = participantColumns.map((name) => ({
  name,
  spellings: spellings[name].split(", "),
  ...(name === "no" ? { isRare: true as const } : {}),
}));

/** Name, NIK and trade; and one that no list of certificates has. */
export const needed: readonly (readonly ParticipantColumn[])[] = [
  ["name"],
  ["nik"],
  ["trade"],
  ["intake", "registeredOn", "phone", "birthPlace"],
];
