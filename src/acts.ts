// The table of contents of what only some may do: each feature's acts, by name; those of staff with the right that each
// needs, those of recruiters for their own company.

import { endingActs } from "./alerts/ending-acts.ts";
import { applicantActs, applicantsWay } from "./applications/recruiting.ts";
import { assessmentActs } from "./assessments/chat.ts";
import { auditActs } from "./audit/chat.ts";
import { auditExport } from "./audit/export.ts";
import { broadcastActs } from "./broadcasts/chat.ts";
import { reportExport } from "./broadcasts/export.ts";
import { certificatesDeskActs } from "./certificates/desk-chat.ts";
import { certificatesExport } from "./certificates/desk-export.ts";
import { certificateImport } from "./certificates/importing.ts";
import { recordingActs } from "./certificates/recording-acts.ts";
import { partnerActs } from "./companies/desk.ts";
import type { RecruiterActs } from "./companies/gate.ts";
import { companyActs, type HomeWay } from "./companies/home.ts";
import { correctionActs } from "./corrections/desk.ts";
import { exportActs } from "./exports/chat.ts";
import { helpedActs } from "./helped/chat.ts";
import { companyImportActs, importActs, sheetWay } from "./imports/chat.ts";
import type { ImportKind } from "./imports/imports.ts";
import { intakeActs } from "./intakes/chat.ts";
import { intakesExport } from "./intakes/export.ts";
import { reportActs } from "./jobs/reports-desk.ts";
import { participantActs } from "./participants/chat.ts";
import { participantsExport } from "./participants/export.ts";
import { participantImport } from "./participants/participants.ts";
import { questionActs } from "./questions/acts.ts";
import { rolesActs } from "./roles/chat.ts";
import type { StaffActs } from "./roles/gate.ts";
import { seatsActs } from "./seats/desk.ts";
import { selectionActs } from "./selection/chat.ts";
import { resultsExport } from "./selection/export.ts";
import { deskActs } from "./staff/chat.ts";
import { registrationsExport } from "./staff/export.ts";
import { trainingActs } from "./training/desk.ts";
import { newVacancyWay, postingActs, vacanciesWay, vacancyActs } from "./vacancies/chat.ts";
import { vacancyImport } from "./vacancies/sheet.ts";

/** What can be brought in as a spreadsheet. */
export const importKinds: readonly ImportKind[] = [certificateImport, participantImport, vacancyImport];

const features: readonly StaffActs[] = [
  deskActs,
  helpedActs,
  seatsActs,
  trainingActs,
  selectionActs,
  intakeActs,
  assessmentActs,
  exportActs(
    [certificatesExport, registrationsExport, resultsExport, intakesExport, participantsExport, auditExport],
    [reportExport],
  ),
  certificatesDeskActs,
  importActs(importKinds),
  participantActs,
  recordingActs,
  postingActs,
  reportActs,
  endingActs,
  questionActs,
  correctionActs,
  broadcastActs,
  partnerActs,
  rolesActs,
  auditActs,
];

/** The lists to which the desk leads: whoever chose one centre there sees that one's in them. */
const listsOfDesk: readonly string[] = [
  ...["staff-programmes", "staff-programme", "staff-list", "staff-states"],
  ...["intakes", "select-today", "select-undecided", "select-uninvited", "seats", "training"],
  ...["assess", "assess-waiting", "assess-past", "assess-docs", "assess-appeals", "certs"],
  ...["question-list", "correction-list", "broadcast", "import-list"],
  ...["posting", "posting-list", "posting-reports", "partner", "partner-list"],
];

/** Everything that only staff may do. An act that is not in here cannot be reached. */
export const staffActs: StaffActs = {
  presses: withLists(together(features.map(({ presses }) => presses))),
  commands: together(features.map(({ commands }) => commands)),
  words: together(features.map(({ words }) => words)),
};

/** Where a recruiter goes from their company's home. */
const ways: readonly HomeWay[] = [newVacancyWay, vacanciesWay, applicantsWay, sheetWay];

const ofRecruiters: readonly RecruiterActs[] = [
  companyActs(ways),
  vacancyActs,
  companyImportActs(importKinds),
  applicantActs,
];

/** Everything that only a company's recruiters may do. */
export const recruiterActs: RecruiterActs = {
  presses: together(ofRecruiters.map(({ presses }) => presses)),
  words: together(ofRecruiters.map(({ words }) => words)),
};

function withLists(presses: StaffActs["presses"]): StaffActs["presses"] {
  return Object.fromEntries(
    Object.entries(presses).map(([act, press]) => [act, listsOfDesk.includes(act) ? { ...press, lists: true } : press]),
  );
}

/** The acts of all, by name: two of one name would hide each other. */
function together<Act>(features: readonly Readonly<Record<string, Act>>[]): Record<string, Act> {
  const names = features.flatMap((acts) => Object.keys(acts));
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) throw new Error(`two features have an act named ${twice}`);
  return Object.assign({}, ...features);
}
