// Of each thing that staff are asked to type, what of one centre it could be about and a line that would be taken, for
// `test/server/access.test.ts`. What is about nothing of one centre says "none".

/** The ids that typed words can be about, at one centre. */
export interface ThingsTypedAbout {
  readonly intakeId: number;
  readonly registrationId: number;
  readonly selectionId: number;
  readonly helpedId: number;
  readonly schemeId: number;
  readonly sessionId: number;
  readonly certificationId: number;
  readonly appealId: number;
  readonly vacancyId: number;
  readonly questionId: number;
  readonly readyId: number;
  readonly correctionId: number;
}

type Id = keyof ThingsTypedAbout;
interface Typed {
  readonly about: "none" | ((things: ThingsTypedAbout) => string);
  readonly line: string;
}

const about = (id: Id, line: string, behind = ""): Typed => ({ about: (things) => `${things[id]}${behind}`, line });
const company = (line: string, behind = ""): Typed => ({ about: () => `KENARI${behind}`, line });
const none = (line: string): Typed => ({ about: "none", line });

const reason = "Bengkel las sedang diperbaiki.";

export const wordsOfStaff: Readonly<Record<string, Typed>> = {
  search: none("kartini"),
  "assist-words": about("helpedId", "Nama Baru"),
  "seats-why": about("registrationId", reason),
  "seats-more": about("intakeId", "4"),
  "training-why": about("registrationId", reason),
  "training-number": about("registrationId", "STTPL-7"),
  "training-numbering": about("intakeId", "1 STTPL-7"),
  "select-find": about("intakeId", "kartini"),
  "select-missing": about("registrationId", "Fotokopi ijazah", ".all.n"),
  "select-note": about("registrationId", "Datang sendiri", ".all.n"),
  "select-points": about("registrationId", "80", ".all.n.written"),
  "select-why": about("registrationId", reason, ".all.n"),
  "select-count": about("intakeId", "1", ".accepted"),
  "select-plan": about("intakeId", "besok jam 10", ".written"),
  "select-when": about("selectionId", "besok jam 10"),
  "select-place": about("selectionId", "Aula lantai dua"),
  "select-cancel": about("selectionId", reason),
  "select-ranked": about("registrationId", "1", ".all.n"),
  "intakes-find": none("gmaw"),
  "intakes-programme": none("gmaw"),
  "intakes-answer": none("16"),
  "intakes-ask": about("intakeId", "20", ".seats"),
  "intakes-move": about("intakeId", "2 minggu"),
  "intakes-postponed": about("intakeId", reason, ".7.2026-12-28"),
  "intakes-off": about("intakeId", reason),
  "assess-units": about("schemeId", "J.01 Las"),
  "assess-plan": about("schemeId", "besok jam 10", ".MATARAM"),
  "assess-when": about("sessionId", "besok jam 10"),
  "assess-place": about("sessionId", "Aula lantai dua"),
  "assess-assessor": about("sessionId", "Pak Gede"),
  "assess-reason": about("sessionId", reason),
  "assess-names": about("sessionId", "Nama Baru"),
  "assess-numbers": about("sessionId", "LAS-2026-00042"),
  "assess-issue": about("certificationId", "K 77"),
  "assess-numbering": about("sessionId", "1 K 77"),
  "assess-answer": about("appealId", reason, ".grant"),
  "cert-find": none("kartini"),
  "cert-answer": none("kartini"),
  "posting-answer": about("vacancyId", "12", ".openings"),
  "posting-trade": company("las"),
  "posting-kind": company("Malaysia", ".LAS"),
  "posting-reply": about("vacancyId", "Seragam ditanggung"),
  "posting-back": about("vacancyId", reason),
  "posting-reject": about("vacancyId", reason),
  "posting-suspend": about("vacancyId", reason),
  "posting-company": none("kenari"),
  "question-answer": about("questionId", "Ya, gratis."),
  "question-words": about("questionId", "Ya, gratis."),
  "question-album": about("questionId", "Ya, gratis."),
  "question-close": about("questionId", reason),
  "question-hours": { about: () => "MATARAM", line: "08.00-15.00" },
  "question-friday": { about: () => "MATARAM", line: "11.30-13.00" },
  "question-holidays": { about: () => "MATARAM", line: "17-8-2027 Hari Kemerdekaan" },
  "question-new": { about: () => "MATARAM", line: "Gratis\nYa, gratis." },
  "question-edit": about("readyId", "Gratis\nYa, gratis."),
  "correction-refuse": about("correctionId", reason),
  "broadcast-return": none(reason),
  "partner-name": { about: () => "MATARAM.employer", line: "PT Baru" },
  "partner-fact": company("PT Baru", ".legalName"),
  "partner-until": company("31 Desember 2027", ".7"),
  "partner-unfit": company(reason),
  "partner-why": company(reason),
  "partner-reason": company(reason),
  audit: none("kartini"),
};
