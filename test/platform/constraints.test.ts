// What the database itself refuses: one bad row for each named constraint, and no constraint without one.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { openTestDatabase } from "../support/database.ts";
import { now, register } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase(sampleFilling());
  const { db } = database;
  const amina = { telegramId: 1001, name: "Amina", phone: "+6281234567001", number: "LAS-2026-00042" };
  const { candidateId, registrationId } = await register(db, { ...amina, intake: "LAS-SMAW3G-MTR-1" });
  const certificate = { trainingCertificateNo: "STTPL-1", trainingCertificateOn: now };
  await db.registration.update({ where: { id: registrationId }, data: certificate });
  await db.attendance.create({ data: { registrationId, day: now, mark: "present", by: 1003n, at: now } });
  const programmeCode = "LAS-SMAW3G";
  await makeSelection(db, registrationId);
  const { id: intakeId } = await db.intake.findFirstOrThrow({ orderBy: { id: "asc" } });
  await db.intakeChange.create({ data: { intakeId, fields: ["seats"], by: 1003n, at: now } });
  await db.intakeDraft.create({ data: { telegramId: 1003n, changedAt: now } });
  await db.registrationDraft.create({
    data: { key: key(1), candidateId, programmeCode, startedAt: now, changedAt: now },
  });
  await db.intakeWish.create({ data: { candidateId, programmeCode, reason: "full", wishedAt: now } });
  await db.delivery.create({ data: { kind: "x", subject: "1", candidateId, notBefore: now } });
  await makeQuestion(db, candidateId);
  await db.bulkPause.create({ data: { until: now } });
  await db.silencedTopic.create({ data: { candidateId, topic: "surveys", at: now } });
  const begun = { authorTelegramId: 1003n, asked: "message:all", createdAt: now, changedAt: now };
  const { id: broadcastId } = await db.broadcast.create({
    data: { ...begun, changes: { create: { to: "draft", by: 1003n, at: now } } },
  });
  await db.broadcastWatch.create({ data: { broadcastId, telegramId: 1003n, messageId: 1, shown: "", shownAt: now } });
  await db.savedAudience.create({ data: { name: "Welders", audience: {}, savedBy: 1003n, savedAt: now } });
  await db.brokenUpdate.create({ data: { updateId: 1n, code: "E1", sealed: "", error: "", at: now } });
  const role = { role: "admin", centreCode: null } as const;
  await db.heldRole.create({ data: { ...role, telegramId: 1003n, givenBy: 1003n, givenAt: now } });
  const made = { key: "1", fingerprint: "k1.a", invitedBy: 1003n, invitedAt: now, expiresAt: now };
  const { id } = await db.invitation.create({ data: { ...role, ...made } });
  await db.heldRole.updateMany({ data: { invitationId: id } });
  await makeCertification(db, candidateId);
  await makeVacancy(db, candidateId);
});
afterAll(() => database.close());

async function makeSelection(db: OpenDatabase["db"], registrationId: number): Promise<void> {
  const { id: intakeId } = await db.intake.findFirstOrThrow({ orderBy: { id: "asc" } });
  await db.selectionNote.create({ data: { registrationId, said: "k1.a", by: 1003n, at: now } });
  await db.selectionSession.create({
    data: {
      ...{ intakeId, stage: "written", startsAt: now, place: "A", madeBy: 1003n, madeAt: now },
      invitations: { create: { registrationId, invitedAt: now } },
    },
  });
}

async function makeCertification(db: OpenDatabase["db"], candidateId: number): Promise<void> {
  const scheme = await db.scheme.create({
    data: {
      id: 0,
      tradeCode: "LAS",
      name: "Plate Welder",
      units: { create: { code: "U1", name: "Welding", position: 1 } },
    },
    include: { units: true },
  });
  const unitId = scheme.units[0]?.id ?? 0;
  const holder = await db.holder.create({
    data: { fullName: "Amina", foldedName: "amina", nikSealed: "k1.a", nikFingerprint: "k1.a" },
  });
  const match = { candidateId, matchedBy: "claim", matchedAt: now };
  await db.holderMatch.create({ data: { ...match, holderId: holder.id } });
  const line = { centreCode: "MATARAM", holderId: holder.id, tradeCode: "LAS", label: "2026-04", importId: 1 };
  const helped = { key: "1", candidateId, helperTelegramId: 1008n, centreCode: "MATARAM", language: "id" };
  const claim = { consentVersion: 1, startedAt: now, claimFingerprint: "k1.c", claimUntil: now };
  await db.helped.create({ data: { ...helped, ...claim } });
  await db.participant.create({ data: { ...line, digest: "k1.d", createdAt: now, changedAt: now } });
  const session = await db.assessmentSession.create({
    data: {
      centreCode: "MATARAM",
      schemeId: scheme.id,
      startsAt: now,
      place: "A",
      assessor: "B",
      madeBy: 1n,
      madeAt: now,
    },
  });
  const { id: certificationId } = await db.certification.create({
    data: {
      centreCode: "MATARAM",
      recordKey: "CRT-1",
      holderId: holder.id,
      schemeId: scheme.id,
      state: "issued",
      certificateNo: "1 2",
      certificateKey: "12",
      publicCode: "x",
      issuedOn: now,
      validUntil: now,
      sessionId: session.id,
      createdAt: now,
      changedAt: now,
    },
  });
  await db.certificationChange.create({ data: { certificationId, to: "issued", at: now, actor: "bot" } });
  await db.unitResult.create({ data: { certificationId, unitId, competent: true } });
  await db.appeal.create({ data: { certificationId, said: "No", at: now } });
  await db.certificateLook.create({ data: { certificationId, way: "page", hour: now } });
  const sent = { kind: "certificates", centreCode: "MATARAM", telegramId: 1003n, key: "1003.1", at: now, beatAt: now };
  await db.spreadsheetImport.create({
    data: { ...sent, rows: { create: { number: 2, verdict: "new", sealed: "k1.a" } } },
  });
}

async function makeQuestion(db: OpenDatabase["db"], candidateId: number): Promise<void> {
  const said = { at: now, key: "1:1", content: "text", textSealed: "k1.a" } as const;
  await db.question.create({
    data: { candidateId, centreCode: "MATARAM", askedAt: now, waitingSince: now, messages: { create: said } },
  });
  const asked = { about: "LAS-2026-00042", field: "birthDate", valueSealed: "k1.a", askedAt: now };
  await db.correctionRequest.create({
    data: { candidateId, centreCode: "MATARAM", ...asked, dueAt: new Date(now.getTime() + 1) },
  });
  await db.erasure.create({ data: { fingerprint: "k1.a", erasedOn: now, receipt: "HPS-00000-00000" } });
  await db.holiday.create({ data: { day: now, name: "Natal" } });
  await db.readyAnswer.create({
    data: { centreCode: "MATARAM", title: "Jam", text: { id: "Buka" }, madeBy: 1003n, changedAt: now },
  });
}

async function makeVacancy(db: OpenDatabase["db"], candidateId: number): Promise<void> {
  const made = { madeBy: 1003n, madeAt: now };
  const company = {
    code: "DUDI-001",
    legalName: "PT Contoh",
    centreCode: "MATARAM",
    ...made,
    businessNumber: "9120001234567",
  };
  await db.company.create({ data: { ...company, changes: { create: { to: "inReview", by: 1003n, at: now } } } });
  const recruiter = { role: "recruiter", companyCode: company.code, telegramId: 1007n } as const;
  await db.heldRole.create({ data: { ...recruiter, givenBy: 1003n, givenAt: now } });
  const scheme = await db.scheme.findFirstOrThrow();
  const { id: vacancyId } = await db.vacancy.create({
    data: {
      code: "VAC-001",
      companyCode: company.code,
      kind: "domestic",
      title: { id: "Juru las" },
      tradeCode: "LAS",
      openings: 1,
      wageMin: 1,
      currency: "IDR",
      reference: "1",
      ...made,
      changedAt: now,
      schemes: { create: { schemeId: scheme.id } },
      approvals: { create: { revision: 0, approvedBy: 1n, at: now } },
      changes: { create: { to: "draft", by: 1003n, at: now } },
      reports: { create: { candidateId, kind: "other", at: now, words: { create: { said: "k1.a", at: now } } } },
      channelPost: { create: { chat: "@x", state: "posted", messageId: 1, toldAt: now, at: now } },
    },
  });
  await db.alertSubscription.create({ data: { candidateId, createdAt: now } });
  const application = { vacancyId, candidateId, sharedVersion: 1, appliedAt: now, movedAt: now };
  const changes = { create: { to: "applied", at: now, actor: "candidate" } } as const;
  await db.jobApplication.create({ data: { ...application, changes } });
  await db.destination.deleteMany();
  await db.destination.create({
    data: { country: "MY", name: { id: "Malaysia" }, policy: "open", lastCheckedOn: now },
  });
  await db.regionalMinimumWage.create({ data: { regencyCode: "52.71", year: 2027, rupiah: 1 } });
}

const key = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const onlyEnglish = `'{"en": "x"}'`;

/** Column by column, values that a row may not get; the constraint is called table_column_check. */
const refusedValues: Record<string, string[]> = {
  "Province.code": ["'5'", "'520'", "'NT'"],
  "Regency.code": ["'5203'", "'52.3'"],
  "Centre.code": ["'A'", "'blk'", "'BLK-LOMBOK'"],
  "Centre.name": [onlyEnglish],
  "Centre.address": [onlyEnglish],
  "Centre.openingHours": [onlyEnglish],
  "Centre.whatToBring": [onlyEnglish],
  "Centre.mentoring": [onlyEnglish],
  "Trade.code": ["'L'", "'las'", "'LASLASLAS'"],
  "Trade.name": [onlyEnglish],
  "Trade.shortName": [onlyEnglish],
  "Trade.jobsDomestic": ["'{}'"],
  "Trade.jobsOverseas": ["'{}'"],
  "Programme.code": ["'LAS'", "'LAS-'", "'LAS-smaw'"],
  "Programme.name": [onlyEnglish],
  "Programme.requirements": ["'{}'"],
  "Programme.lessonHours": ["0"],
  "Programme.minimumAge": ["12", `61, "maximumAge" = NULL`],
  "Programme.maximumAge": [`"minimumAge" - 1`],
  "Programme.feeRupiah": ["-1"],
  "Programme.kkniLevel": ["0", "10"],
  "Intake.endsOn": [`"startsOn" - 1`],
  "Intake.registrationClosesOn": [`"startsOn" + 1`],
  "Candidate.reachable": [`true, "telegramId" = NULL`],
  "Intake.number": ["0"],
  "Intake.reserves": ["-1"],
  "Intake.registrationOpensOn": [`"registrationClosesOn" + 1`],
  "Intake.interviewOn": [`'2026-01-02', "selectionOn" = '2026-01-03'`],
  "Intake.offerHours": ["0", "169"],
  "Intake.startTime": ["'24:00'", "'8:00'"],
  "Intake.longitude": ["116"],
  "Intake.requirements": ["'{}'"],
  "Intake.documents": ["'{}'"],
  "IntakeChange.former": ["'[]'"],
  "IntakeDraft.answers": ["'[]'"],
  "Registration.rank": ["0"],
  "Registration.writtenScore": ["-1", "101"],
  "Registration.interviewScore": ["-1", "101"],
  "Registration.offerUntil": ["now()", `NULL, "state" = 'offered'`],
  "Registration.trainingCertificateOn": ["NULL", `now(), "trainingCertificateNo" = NULL`],
  "RegistrationChange.shownAs": ["'accepted'"],
  "SelectionSession.longitude": ["116"],
  "SelectionSession.former": ["'{}'"],
  "SelectionSession.reason": ["'x'"],
  "SelectionInvitation.answeredAt": ["now()"],
  "Intake.seats": [`0, "seatsTakenElsewhere" = 0`],
  "Intake.seatsTakenElsewhere": ["-1", `"seats" + 1`],
  "Contact.name": [onlyEnglish],
  "Contact.note": [onlyEnglish],
  "Candidate.language": ["'ID'", "'ind'"],
  "Registration.number": ["'LAS-2026-42'", "'LAS-26-00042'"],
  "Registration.intakeId": ["NULL"],
  "Delivery.leaseUntil": ["now()"],
  "Delivery.attempts": ["-1", "3"],
  "BulkPause.id": ["2"],
  "Broadcast.approvedHash": ["'x'"],
  "Broadcast.approvedBy": [`"authorTelegramId", "approvedHash" = 'x'`],
  "Broadcast.ofId": [`NULL, "does" = 'edit'`],
  "Broadcast.content": ["'[]'"],
  "Broadcast.audience": ["'[]'"],
  "SavedAudience.audience": ["'[]'"],
  "HeldRole.takenAt": ["now()"],
  "HeldRole.role": ["'staff'"],
  "Invitation.role": ["'staff'"],
  "Invitation.usedAt": ["now()"],
  "Invitation.withdrawnAt": [`now(), "usedAt" = now(), "usedBy" = 1`],
  "AssessmentSession.former": ["'{}'"],
  "Scheme.name": ["''"],
  "Scheme.kkniLevel": ["0", "10"],
  "Scheme.validityMonths": ["0", "121"],
  "Holder.nikSealed": ["NULL"],
  "Holder.birthDateSealed": ["'k1.b'"],
  "Holder.matchedAt": ["now()"],
  "HolderMatch.undoneAt": ["now()"],
  "Certification.certificateKey": ["NULL"],
  "Certification.publicCode": ["NULL"],
  "Certification.issuedOn": [`NULL, "validUntil" = NULL`],
  "Certification.validUntil": ["NULL", `"issuedOn" - 1`],
  "Certification.state": ["'competent'", "'registered'"],
  "Certification.revokedOn": ["now()"],
  "Appeal.decidedAt": ["now()"],
  "SpreadsheetImport.counts": ["'[]'"],
  "HeldRole.companyCode": ["'DUDI-001'"],
  "Invitation.companyCode": ["'DUDI-001'"],
  "Company.code": ["'D'", "'dudi'", "'-1'"],
  "Company.businessNumber": ["'123'", "'123456789012x'"],
  "Company.verifiedAt": ["now()"],
  "Company.verifiedBy": [`"madeBy", "verifiedAt" = now()`],
  "Company.licenceUntil": ["now()"],
  "Vacancy.code": ["'VAC-1'", "'1'"],
  "Vacancy.title": [onlyEnglish],
  "Vacancy.country": ["'id'", "'IDN'"],
  "Vacancy.openings": ["-1"],
  "Vacancy.feeRupiah": ["-1"],
  "Vacancy.placementCostRupiah": ["-1"],
  "Vacancy.experienceMonths": ["-1"],
  "Vacancy.wageMin": ["0"],
  "Vacancy.wageMax": ["0"],
  "Vacancy.currency": ["NULL"],
  "Vacancy.closedAs": ["'filled'"],
  "Vacancy.costs": ["'{}'"],
  "AlertSubscription.minimumWage": ["0"],
  "AlertSubscription.hour": ["-1", "24"],
  "AlertSubscription.country": ["'my'"],
  "AlertSubscription.regencyCode": [`'52.03', "country" = 'ID'`],
  "JobApplication.hiredOn": ["now()"],
  "VacancyReport.handledAt": ["now()"],
  "Helped.claimUntil": ["NULL"],
  "ReportWord.said": ["NULL"],
  "ChannelPost.messageId": ["NULL"],
  "ChannelPost.refused": ["-1"],
  "Destination.country": ["'my'"],
  "Destination.name": [onlyEnglish],
  "Destination.note": [onlyEnglish],
  "RegionalMinimumWage.rupiah": ["0"],
  "Centre.officeDays": ["'{0}'", "'{8}'"],
  "Centre.officeFrom": ["'8'", "'24:00'"],
  "Centre.officeTo": [`'07:00'`, "'16.00'"],
  "Centre.fridayFrom": ["NULL", "'11.30'"],
  "Centre.fridayTo": ["'11:00'", "'13.00'"],
  "Holiday.name": ["''"],
  "Question.waitingSince": ["NULL"],
  "Question.closedAt": ["now()"],
  "Question.closedBy": ["'staff'", `'bot', "closedAt" = now(), "state" = 'closed', "waitingSince" = NULL`],
  "Question.topicId": ["1"],
  "Question.topicAskedAt": [`now(), "groupChatId" = -1, "topicId" = 1`],
  "Question.closedFor": [
    "'elsewhere'",
    `'x', "closedBy" = 'staff', "closedAt" = now(), "state" = 'closed', "waitingSince" = NULL`,
  ],
  "Question.closedWordsSealed": ["'k1.a'"],
  "QuestionMessage.textSealed": ["NULL"],
  "QuestionMessage.fileSealed": ["'k1.a'"],
  "CorrectionRequest.decidedAt": ["now()"],
  "CorrectionRequest.decidedBy": ["1"],
  "CorrectionRequest.dueAt": [`"askedAt"`],
  "ReadyAnswer.text": [onlyEnglish],
};

const uncertified = { trainingCertificateNo: null, trainingCertificateOn: null };

/** Rows like the one that is there, with these changes, that may not stand beside it. */
const refusedTwins: Record<string, [table: string, changes: object]> = {
  Intake_code_key: ["Intake", { id: 900 }],
  SpreadsheetImport_key_key: ["SpreadsheetImport", { id: 900 }],
  Candidate_telegramId_key: ["Candidate", { id: 900 }],
  Consent_one_standing_key: ["Consent", { id: 900 }],
  RegistrationDraft_key_key: ["RegistrationDraft", { id: 900, candidateId: 901 }],
  RegistrationDraft_candidateId_key: ["RegistrationDraft", { id: 900, key: key(2) }],
  Registration_number_key: ["Registration", { id: 900, draftKey: key(3), state: "withdrawn", ...uncertified }],
  Registration_draftKey_key: [
    "Registration",
    { id: 900, number: "LAS-2026-00043", state: "withdrawn", ...uncertified },
  ],
  Registration_one_open_key: ["Registration", { id: 900, draftKey: key(3), number: "LAS-2026-00043", ...uncertified }],
  Registration_trainingCertificateNo_key: [
    "Registration",
    { id: 900, draftKey: key(3), number: "LAS-2026-00043", state: "completed" },
  ],
  SelectionInvitation_registrationId_sessionId_key: ["SelectionInvitation", { id: 900 }],
  IntakeWish_candidateId_programmeCode_key: ["IntakeWish", { id: 900 }],
  Delivery_kind_subject_candidateId_key: ["Delivery", { id: 900 }],
  Broadcast_asked_key: ["Broadcast", { id: 900 }],
  SavedAudience_name_key: ["SavedAudience", { id: 900, name: "WELDERS" }],
  BrokenUpdate_updateId_key: ["BrokenUpdate", { id: 900 }],
  HeldRole_one_standing_key: ["HeldRole", { id: 900, invitationId: null }],
  HeldRole_one_company_key: [
    "HeldRole",
    { id: 900, telegramId: 1007, role: "recruiter", companyCode: "DUDI-002", invitationId: null },
  ],
  Company_businessNumber_key: ["Company", { code: "OTHER" }],
  HeldRole_invitationId_key: ["HeldRole", { id: 900, role: "approver" }],
  Invitation_key_key: ["Invitation", { id: 900, fingerprint: "k1.b" }],
  Invitation_fingerprint_key: ["Invitation", { id: 900, key: "2" }],
  Scheme_name_key: ["Scheme", { id: 900, name: "PLATE WELDER" }],
  SchemeUnit_schemeId_code_key: ["SchemeUnit", { id: 900 }],
  Holder_nikFingerprint_key: ["Holder", { id: 900 }],
  Helped_key_key: ["Helped", { id: 900, claimFingerprint: "k1.d" }],
  Helped_claimFingerprint_key: ["Helped", { id: 900, key: "2" }],
  Participant_centreCode_holderId_tradeCode_label_key: ["Participant", { id: 900 }],
  HolderMatch_one_standing_key: ["HolderMatch", { id: 900 }],
  Certification_publicCode_key: ["Certification", { id: 900, recordKey: null, certificateKey: "13" }],
  Certification_recordKey_key: ["Certification", { id: 900, publicCode: "y", certificateKey: "13" }],
  Certification_certificateKey_key: ["Certification", { id: 900, publicCode: "y", recordKey: null }],
  Appeal_one_open_key: ["Appeal", { id: 900 }],
  AlertSubscription_same_key: ["AlertSubscription", { id: 900 }],
  Vacancy_code_key: ["Vacancy", { id: 900 }],
  Vacancy_companyCode_reference_key: ["Vacancy", { id: 900, code: "VAC-900" }],
  JobApplication_vacancyId_candidateId_key: ["JobApplication", { id: 900 }],
  VacancyReport_one_open_key: ["VacancyReport", { id: 900 }],
  CorrectionRequest_one_open_key: ["CorrectionRequest", { id: 900 }],
  Erasure_receipt_key: ["Erasure", { id: 900 }],
  Holiday_one_a_day_key: ["Holiday", { id: 900 }],
  QuestionMessage_key_key: ["QuestionMessage", { id: 900 }],
  Destination_country_key: ["Destination", { id: 900 }],
};

/** References to what is not there; the constraint is called table_column_fkey. */
const references = [
  "Regency.provinceCode",
  "Centre.regencyCode",
  "Programme.tradeCode",
  "Intake.programmeCode",
  "Intake.centreCode",
  "IntakeChange.intakeId",
  "Candidate.regencyCode",
  "Consent.candidateId",
  "RegistrationDraft.candidateId",
  "RegistrationDraft.programmeCode",
  "RegistrationDraft.intakeId",
  "Registration.candidateId",
  "Registration.programmeCode",
  "Registration.intakeId",
  "RegistrationChange.registrationId",
  "SelectionSession.intakeId",
  "SelectionInvitation.registrationId",
  "SelectionInvitation.sessionId",
  "SelectionNote.registrationId",
  "Attendance.registrationId",
  "IntakeWish.candidateId",
  "IntakeWish.programmeCode",
  "Delivery.candidateId",
  "SilencedTopic.candidateId",
  "Question.candidateId",
  "Question.centreCode",
  "QuestionMessage.questionId",
  "ReadyAnswer.centreCode",
  "Holiday.centreCode",
  "CorrectionRequest.candidateId",
  "CorrectionRequest.centreCode",
  "Broadcast.ofId",
  "BroadcastChange.broadcastId",
  "BroadcastWatch.broadcastId",
  "HeldRole.centreCode",
  "HeldRole.invitationId",
  "Invitation.centreCode",
  "Scheme.tradeCode",
  "Scheme.programmeCode",
  "SchemeUnit.schemeId",
  "Holder.regencyCode",
  "Holder.candidateId",
  "Helped.candidateId",
  "Helped.registrationId",
  "Helped.centreCode",
  "Participant.centreCode",
  "Participant.holderId",
  "Participant.tradeCode",
  "Participant.intakeId",
  "Participant.registrationId",
  "Participant.regencyCode",
  "HolderMatch.holderId",
  "HolderMatch.candidateId",
  "Certification.centreCode",
  "Certification.holderId",
  "Certification.schemeId",
  "Certification.previousId",
  "Certification.sessionId",
  "CertificationChange.certificationId",
  "UnitResult.certificationId",
  "UnitResult.unitId",
  "AssessmentSession.centreCode",
  "AssessmentSession.schemeId",
  "Appeal.certificationId",
  "CertificateLook.certificationId",
  "SpreadsheetImport.centreCode",
  "SpreadsheetImport.companyCode",
  "ImportedRow.importId",
  "HeldRole.companyCode",
  "Invitation.companyCode",
  "Company.regencyCode",
  "Company.centreCode",
  "CompanyChange.companyCode",
  "Vacancy.companyCode",
  "Vacancy.tradeCode",
  "Vacancy.regencyCode",
  "Vacancy.importId",
  "VacancyScheme.vacancyId",
  "VacancyScheme.schemeId",
  "VacancyApproval.vacancyId",
  "VacancyChange.vacancyId",
  "AlertSubscription.candidateId",
  "AlertSubscription.tradeCode",
  "AlertSubscription.regencyCode",
  "AlertSubscription.provinceCode",
  "AlertSubscription.schemeId",
  "JobApplication.vacancyId",
  "JobApplication.candidateId",
  "JobApplicationChange.applicationId",
  "VacancyReport.vacancyId",
  "VacancyReport.candidateId",
  "ReportWord.reportId",
  "ChannelPost.vacancyId",
  "Destination.tradeCode",
  "RegionalMinimumWage.regencyCode",
];

const named = (column: string, kind: string) => `${column.replace(".", "_")}_${kind}`;
const checks = [...Object.keys(refusedValues).map((column) => named(column, "check")), "Candidate_phone_check"];

/** The name of the constraint that refuses the statement; undefined if none does. */
async function refusal(sql: string, values: unknown[] = []): Promise<string | undefined> {
  try {
    await database.pool.query(sql, values);
    return undefined;
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? String(error);
  }
}

function setTo(column: string, value: string): Promise<string | undefined> {
  const [table, name] = column.split(".");
  return refusal(`UPDATE "${table}" SET "${name}" = ${value}`);
}

function twin(table: string, changes: object): Promise<string | undefined> {
  const row = `SELECT (jsonb_populate_record(ROW(t.*)::"${table}", $1)).* FROM (SELECT * FROM "${table}" ORDER BY 1 LIMIT 1) t`;
  return refusal(`INSERT INTO "${table}" ${row}`, [JSON.stringify(changes)]);
}

test.each(Object.entries(refusedValues))("%s cannot be %s", async (column, values) => {
  for (const value of values) expect(await setTo(column, value), value).toBe(named(column, "check"));
});

test("a sealed phone has a fingerprint, and no fingerprint stands alone", async () => {
  expect(await setTo("Candidate.phoneSealed", "NULL")).toBe("Candidate_phone_check");
  expect(await setTo("Candidate.phoneFingerprint", "NULL")).toBe("Candidate_phone_check");
});

test.each(references)("%s names what is there", async (column) => {
  const value = column.endsWith("Id") ? "987654" : "'99.99'";
  const others: Record<string, string> = {
    "Holder.candidateId": `, "matchedAt" = now()`,
    "HeldRole.companyCode": `, role = 'recruiter'`,
    "HeldRole.invitationId": " WHERE role = 'admin'",
    "Invitation.companyCode": `, role = 'recruiter'`,
  };
  const together = `${value}${others[column] ?? ""}`;
  expect(await setTo(column, together)).toBe(named(column, "fkey"));
});

test.each(Object.entries(refusedTwins))("%s refuses a second", async (constraint, [table, changes]) => {
  expect(await twin(table, changes)).toBe(constraint);
});

test("a withdrawn consent, and a registration that came to an end, leave room for another", async () => {
  const id = (at: number) => ({ id: 910 + at });
  expect(await twin("Consent", { ...id(0), withdrawnAt: now })).toBeUndefined();
  const ended = ["rejected", "lapsed", "completed", "droppedOut", "withdrawn"];
  for (const [at, state] of ended.entries()) {
    const other = { draftKey: key(at + 4), number: `LAS-2026-0010${at}`, state, ...uncertified };
    expect(await twin("Registration", { ...id(at), ...other }), state).toBeUndefined();
  }
});

test("where one number of a training certificate stands twice, the migration says on whose, and changes nothing", async () => {
  const sql = readFileSync(
    new URL("../../prisma/migrations/0050_one_number_one_training_certificate/migration.sql", import.meta.url),
    "utf8",
  );
  const unbound = `BEGIN; DROP INDEX "Registration_trainingCertificateNo_key"`;
  const second = `INSERT INTO "Registration" SELECT (jsonb_populate_record(ROW(t.*)::"Registration",
    '{"id": 950, "draftKey": "${key(9)}", "number": "LAS-2026-00950", "state": "completed"}')).*
    FROM "Registration" t WHERE "trainingCertificateNo" IS NOT NULL`;
  const client = await database.pool.connect();
  try {
    await client.query(`${unbound}; ${second}`);
    await expect(client.query(sql)).rejects.toThrow(
      /STTPL-1 on LAS-2026-00042, LAS-2026-00950.*start this version again/s,
    );
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
});

test("every constraint of the database is tried here", async () => {
  const { rows } = await database.pool.query<{ name: string; type: string }>(
    `SELECT conname AS name, contype::text AS type FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f') AND conrelid <> '_prisma_migrations'::regclass`,
  );
  const of = (type: string) => rows.filter((row) => row.type === type).map(({ name }) => name);
  expect(of("c").sort()).toEqual(checks.sort());
  expect(of("f").sort()).toEqual(references.map((column) => named(column, "fkey")).sort());
  const unique = await database.pool.query<{ name: string }>(
    `SELECT indexname AS name FROM pg_indexes
     WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE%' AND indexname NOT LIKE '%\\_pkey'`,
  );
  expect(unique.rows.map(({ name }) => name).sort()).toEqual(Object.keys(refusedTwins).sort());
});

test("the lines check: and unique where: of the schema are the constraints that Prisma has no word for", async () => {
  const schema = readFileSync(new URL("../../prisma/schema.prisma", import.meta.url), "utf8");
  const found: string[] = [];
  const partial: string[] = [];
  for (const [, comments = "", model, body = ""] of schema.matchAll(
    /((?:^\/\/\/.*\n)*)^model (\w+) \{([\s\S]*?)^\}/gm,
  )) {
    for (const [, line = ""] of comments.matchAll(/^\/\/\/ check: (.*)$/gm))
      for (const condition of line.split(/, (?=\w+ (?:[<>=]|between|is))/))
        found.push(`${model}_${condition.startsWith("(phoneSealed") ? "phone" : /^\w+/.exec(condition)?.[0]}_check`);
    for (const [, field] of body.matchAll(/^ {2}(\w+) +Json\b/gm)) found.push(`${model}_${field}_check`);
    for (const _ of comments.matchAll(/^\/\/\/ unique where: /gm)) partial.push(model ?? "");
  }
  expect([...new Set(found)].sort()).toEqual(checks.sort());
  const { rows } = await database.pool.query<{ table: string }>(
    `SELECT tablename AS table FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE% WHERE %'`,
  );
  expect(rows.map(({ table }) => table).sort()).toEqual(partial.sort());
});
