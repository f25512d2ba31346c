// Whoever lacks the right, whatever they press: the same neutral refusal whether the thing exists or not, nothing read,
// nothing written, and the attempt in the audit trail. The acts are those of the code's own table.
import { afterAll, beforeAll, expect, test } from "vitest";
import { staffActs } from "../../src/acts.ts";
import type { Role } from "../../src/platform/generated/prisma/enums.ts";
import { mayDo, type Right, reachOf, rightsOfCommand } from "../../src/roles/roles.ts";
import { waitingKey } from "../../src/roles/waiting.ts";
import { type CommandAct, commands, namesOf, type StaffCommand } from "../../src/telegram/commands.ts";
import { screenKey } from "../../src/telegram/typed-presses.ts";
import { thingsOfSelection } from "../selection/things-of-acts.ts";
import { holdCertificate } from "../support/held.ts";
import { register } from "../support/registered.ts";
import { type Asker, type Group, type Said, speakTo } from "../support/spoken-to.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, type TroubledBot } from "../support/troubled-bot.ts";
import { wordsOfStaff } from "../support/words-of-staff.ts";
import { thingsOfTraining } from "../training/things-of-acts.ts";

const number = "LAS-2026-00777";
const certificateNo = "25920 7212 2 7777777 2024";
const canaries = [
  number,
  "PT Kenari",
  "Kartini Kenari",
  "812 3456 7777",
  "Wayan Kenari",
  "Made Kenari",
  "Ketut Kenari",
  "Sri Kenari",
  "Kenari asks",
  certificateNo,
];

/** What there is at BLK Mataram, by the ids that a button can name. */
interface Things {
  readonly intakeId: number;
  readonly invitationId: number;
  readonly heldRoleId: number;
  readonly broadcastId: number;
  readonly importId: number;
  /** Of vacancies, and saved */
  readonly sheetId: number;
  readonly schemeId: number;
  readonly sessionId: number;
  readonly certificationId: number;
  readonly appealId: number;
  /** A recruiter of the company that Mataram brought in, and an invitation to be one */
  readonly recruiterId: number;
  readonly recruitingId: number;
  readonly certificateId: number;
  readonly vacancyId: number;
  readonly reportId: number;
  readonly questionId: number;
  readonly holidayId: number;
  readonly registrationId: number;
  readonly selectionId: number;
  readonly readyId: number;
  readonly correctionId: number;
  /** Whom a helper of Mataram registers, and a line of its list of participants */
  readonly helpedId: number;
  readonly participantId: number;
  /** The same two as those who can be erased at the desk: `p` a person, `h` somebody whom only a list knows */
  readonly erasable: readonly string[];
}

/** Whom somebody else registers, alone or with what stands behind it. */
function theHelped(...behind: string[]) {
  return ({ helpedId }: Things) => withBehind(helpedId, behind);
}

/** A broadcast, alone or with what stands behind it. */
function theBroadcast(...behind: string[]) {
  return ({ broadcastId }: Things) => (behind.length > 0 ? behind : [""]).map((word) => `${broadcastId}${word}`);
}

/** A scheme, an assessment or somebody's way, alone or with what stands behind it. */
function theScheme(...behind: string[]) {
  return ({ schemeId }: Things) => withBehind(schemeId, behind);
}

function theSession(...behind: string[]) {
  return ({ sessionId }: Things) => withBehind(sessionId, behind);
}

function theWay(...behind: string[]) {
  return ({ certificationId }: Things) => withBehind(certificationId, behind);
}

/** The company that Mataram brought in. */
function theCompany(...behind: string[]) {
  return () => (behind.length > 0 ? behind : [""]).map((word) => `KENARI${word}`);
}

/** A vacancy, alone or with what stands behind it. */
function theVacancy(...behind: string[]) {
  return ({ vacancyId }: Things) => withBehind(vacancyId, behind);
}

/** What somebody reported of that vacancy. */
function theReport(...behind: string[]) {
  return ({ reportId }: Things) => withBehind(reportId, behind);
}

/** What somebody asked Mataram, alone or with what stands behind it. */
function theQuestion(...behind: string[]) {
  return ({ questionId }: Things) => withBehind(questionId, behind);
}

/** What Mataram answers often. */
function theReadyAnswer({ readyId }: Things): string[] {
  return [String(readyId)];
}

function withBehind(id: number, behind: readonly string[]): string[] {
  return (behind.length > 0 ? behind : [""]).map((word) => `${id}${word}`);
}

/** A certificate that was issued, alone or with what stands behind it. */
function theCertificate(...behind: string[]) {
  return ({ certificateId }: Things) => withBehind(certificateId, behind);
}

/**
 * Of each act of staff, the arguments that name a thing of one centre, which another centre's staff must not reach. An
 * act without such an argument says "none". A new act has to be named here.
 */
const thingsOfActs: Readonly<Record<string, "none" | ((things: Things) => string[])>> = {
  staff: "none",
  "staff-programmes": "none",
  "staff-centre": () => ["MATARAM"],
  "import-list": "none",
  "staff-undelivered": "none",
  "staff-programme": () => ["LAS-GMAW"],
  "staff-list": ({ intakeId }) => [
    `i-${intakeId}.any.0`,
    `i-${intakeId}.open.0`,
    "p-LAS-GMAW.any.0",
    "w-LAS-GMAW.any.0",
  ],
  "staff-states": ({ intakeId }) => [`i-${intakeId}`, "p-LAS-GMAW", "w-LAS-GMAW"],
  "staff-card": () => [number, number.toLowerCase()],
  "staff-wishes": "none",
  "staff-search": "none",
  "staff-file": ({ intakeId }) => [`i-${intakeId}`, "p-LAS-GMAW"],
  ...thingsOfSelection,
  ...thingsOfTraining,
  assist: "none",
  "assist-new": "none",
  "assist-agreed": "none",
  "assist-refused": "none",
  "assist-go": theHelped(),
  "assist-ans": theHelped(".fullName.x", ".phone.none"),
  "assist-drop": theHelped(),
  "assist-comes": theHelped(),
  "assist-cannot": theHelped(),
  "assist-stays": theHelped(),
  "assist-person": theHelped(),
  "assist-code": theHelped(),
  "assist-helpers": "none",
  "assist-paper": () => [number],
  "assist-recode": () => [number],
  "assist-erase": ({ erasable }) => erasable.flatMap((who) => [who, `${who}.self`]),
  "assist-erase-yes": ({ erasable }) => erasable.map((who) => `${who}.self`),
  "participants-line": ({ participantId }) => [String(participantId)],
  "participants-intake": ({ participantId }) => [String(participantId)],
  "participants-place": ({ participantId, intakeId }) => [`${participantId}.${intakeId}`],
  assess: "none",
  "assess-past": "none",
  "assess-waiting": "none",
  "assess-trades": "none",
  "assess-trade": "none",
  "assess-scheme": theScheme(),
  "assess-units": theScheme(),
  "assess-drop": theScheme(),
  "assess-dropped": theScheme(".1"),
  "assess-plan": theScheme("", ".MATARAM"),
  "assess-session": theSession(),
  "assess-when": theSession(),
  "assess-place": theSession(),
  "assess-assessor": theSession(),
  "assess-session-units": theSession("", ".1"),
  "assess-cancel": theSession(),
  "assess-people": theSession("", ".1"),
  "assess-tick": theSession(".1.0"),
  "assess-numbers": theSession(),
  "assess-add": theSession(),
  "assess-person": theWay(),
  "assess-mark": theWay(".1.k"),
  "assess-all": theWay(),
  "assess-save": theWay(".competent", ".absent"),
  "assess-undo": theWay(),
  "assess-out": theWay(),
  "assess-removed": theWay(".1"),
  "assess-docs": "none",
  "assess-batch": theSession(),
  "assess-ticks": theSession(".reported"),
  "assess-stage": theWay(".reported"),
  "assess-unstage": theWay(".reported"),
  "assess-issue": theWay(),
  "assess-unissue": theWay(),
  "assess-numbering": theSession(),
  "question-list": "none",
  "question-open": theQuestion(),
  "question-answer": theQuestion(),
  "question-say": theQuestion(),
  "question-files": theQuestion(),
  "question-take": theQuestion("", ".off"),
  "question-give": theQuestion(),
  "question-given": ({ questionId, heldRoleId }) => [`${questionId}.${heldRoleId}`],
  "question-close": theQuestion(),
  "question-reopen": theQuestion(),
  "question-ready": theQuestion(),
  "question-preview": ({ questionId, readyId }) => [`${questionId}.${readyId}`],
  "question-send": ({ questionId, readyId }) => [`${questionId}.${readyId}`],
  "question-readies": () => ["MATARAM"],
  "question-saved": theReadyAnswer,
  "question-new": () => ["MATARAM"],
  "question-edit": theReadyAnswer,
  "question-drop": theReadyAnswer,
  "question-office": () => ["MATARAM"],
  "question-day": () => ["MATARAM.1.on"],
  "question-hours": () => ["MATARAM"],
  "question-friday": () => ["MATARAM"],
  "question-nofriday": () => ["MATARAM"],
  "question-holidays": () => ["MATARAM", "-"],
  "question-addholidays": () => ["MATARAM", "-"],
  "question-dropholiday": ({ holidayId }) => [String(holidayId)],
  "correction-list": "none",
  "correction-open": ({ correctionId }) => [String(correctionId)],
  "correction-grant": ({ correctionId }) => [String(correctionId)],
  "correction-refuse": ({ correctionId }) => [String(correctionId)],
  "assess-appeals": "none",
  "assess-appeal": ({ appealId }) => [String(appealId)],
  "assess-grant": ({ appealId }) => [String(appealId)],
  "assess-dismiss": ({ appealId }) => [String(appealId)],
  import: "none",
  "import-centre": () => ["MATARAM"],
  "import-sample": "none",
  "import-kind": ({ importId }) => [`${importId}.certificates`],
  "import-open": ({ importId }) => [String(importId)],
  "import-save": ({ importId }) => [String(importId)],
  "import-doubts": ({ importId }) => [String(importId)],
  "import-use": ({ importId }) => [`${importId}.2`],
  "import-leave": ({ importId }) => [`${importId}.2`],
  "import-drop": ({ importId }) => [String(importId)],
  broadcast: "none",
  "broadcast-new": "none",
  "broadcast-open": theBroadcast(),
  "broadcast-versions": theBroadcast("", ".one", ".each"),
  "broadcast-write": theBroadcast(),
  "broadcast-next": theBroadcast(),
  "broadcast-link": theBroadcast(),
  "broadcast-unlink": theBroadcast(),
  "broadcast-topics": theBroadcast(),
  "broadcast-topic": theBroadcast("", ".announcements"),
  "broadcast-reopen": theBroadcast(),
  "broadcast-drop": theBroadcast(),
  "broadcast-people": theBroadcast(),
  "broadcast-everyone": theBroadcast("", ".instead"),
  "broadcast-clear": theBroadcast(),
  "broadcast-list": theBroadcast("", ".trade.0", ".centre.0"),
  "broadcast-pick": theBroadcast("", ".trade.0.LAS"),
  "broadcast-untold": theBroadcast("", ".7"),
  "broadcast-saved": theBroadcast("", ".0"),
  "broadcast-use": theBroadcast("", ".1"),
  "broadcast-save": theBroadcast(),
  "broadcast-preview": theBroadcast(),
  "broadcast-send": theBroadcast("", ".now", ".morning", ".29928960"),
  "broadcast-when": theBroadcast(),
  "broadcast-late": theBroadcast(),
  "broadcast-waiting": "none",
  "broadcast-review": theBroadcast(),
  "broadcast-approve": theBroadcast(),
  "broadcast-return": theBroadcast(),
  "broadcast-returned": theBroadcast(),
  "broadcast-pause": theBroadcast(),
  "broadcast-resume": theBroadcast(),
  "broadcast-stop": theBroadcast(),
  "broadcast-cancel": theBroadcast(),
  "broadcast-recall": theBroadcast(),
  "broadcast-delete": theBroadcast(),
  "broadcast-erase": theBroadcast(),
  "broadcast-correct": theBroadcast(),
  "broadcast-file": theBroadcast("", ".sent"),
  partner: "none",
  "partner-list": "none",
  "partner-card": theCompany(),
  "partner-new": () => ["MATARAM"],
  "partner-kind": () => ["employer.MATARAM"],
  "partner-edit": theCompany(),
  "partner-ask": theCompany(".legalName", ".kind"),
  "partner-regency": theCompany(".52.71"),
  "partner-rekind": theCompany(".agency"),
  "partner-check": theCompany(),
  "partner-verify": theCompany(),
  "partner-unfit": theCompany(),
  "partner-suspend": theCompany(),
  "partner-words": theCompany(),
  "partner-stop": theCompany(".money", ".typed"),
  "partner-lift": theCompany("", ".yes"),
  "partner-recruiters": theCompany(),
  "partner-invite": theCompany(),
  "partner-recruiter": ({ recruiterId }) => [String(recruiterId)],
  "partner-taking": ({ recruiterId }) => [String(recruiterId)],
  "partner-take": ({ recruiterId }) => [String(recruiterId)],
  "partner-withdraw": ({ recruitingId }) => [String(recruitingId)],
  invite: "none",
  "invite-role": () => ["recruiter", "staff.x"],
  "invite-make": () => ["staff.MATARAM", "admin.all", "approver.all", "admin.MATARAM", "staff.all"],
  "invite-list": "none",
  "invite-card": ({ invitationId }) => [String(invitationId)],
  "invite-withdraw": ({ invitationId }) => [String(invitationId)],
  "invite-holders": "none",
  "invite-holder": ({ heldRoleId }) => [String(heldRoleId)],
  "invite-taking": ({ heldRoleId }) => [String(heldRoleId)],
  "invite-take": ({ heldRoleId }) => [String(heldRoleId)],
  certs: "none",
  "certs-soon": "none",
  "certs-list": "none",
  "certs-file": "none",
  export: "none",
  "export-parts": "none",
  "export-part": ({ intakeId }) => [`registrations.i-${intakeId}`, "registrations.p-LAS-GMAW"],
  "export-make": ({ intakeId }) => [`csv.registrations.i-${intakeId}`, "xlsx.registrations.p-LAS-GMAW"],
  "export-mine": "none",
  cert: "none",
  "cert-find": "none",
  "cert-new": "none",
  "cert-say": "none",
  "cert-page": "none",
  "cert-redo": "none",
  "cert-resume": "none",
  "cert-save": "none",
  "cert-drop": "none",
  "cert-card": theCertificate(),
  "cert-birth": theCertificate(),
  "cert-history": theCertificate(),
  "cert-check": theCertificate(),
  "cert-correct": theCertificate("", ".name", ".number"),
  "cert-lost": theCertificate("", ".same"),
  "cert-renew": theCertificate(),
  "cert-replace": theCertificate(),
  "cert-revoke": theCertificate(),
  "cert-restore": theCertificate(),
  "cert-part": theCertificate(),
  posting: "none",
  "posting-list": "none",
  "posting-new": () => ["KENARI"],
  "posting-trade": () => ["KENARI.LAS"],
  "posting-begin": () => ["KENARI.LAS.domestic"],
  "posting-open": theVacancy(),
  "posting-fields": theVacancy(),
  "posting-ask": theVacancy(".title", ".wage"),
  "posting-say": theVacancy(".fee.none", ".education.SMP"),
  "posting-scheme": ({ vacancyId, schemeId }) => [`${vacancyId}.${schemeId}`],
  "posting-reply": theVacancy(),
  "posting-send": theVacancy(),
  "posting-sent": ({ sheetId }) => [String(sheetId)],
  "posting-copy": theVacancy(),
  "posting-drop": theVacancy(),
  "posting-dropped": theVacancy(),
  "posting-close": theVacancy(),
  "posting-closed": theVacancy(".filled", ".withdrawn.yes", ".filled.yes"),
  "posting-publish": theVacancy(),
  "posting-back": theVacancy(),
  "posting-reject": theVacancy(),
  "posting-suspend": theVacancy(),
  "posting-reports": "none",
  "posting-report": theReport(),
  "posting-photo": theReport("", ".1"),
  "posting-found": theReport(".true", ".unfounded"),
  telling: theVacancy(),
  "telling-send": theVacancy(),
  audit: "none",
  "audit-who": "none",
  "audit-what": "none",
  "audit-when": "none",
  "audit-type": "none",
  "audit-file": "none",
};
const seenByAll = ["participants-intake", "seats-intake", "training-intake", "intakes-card", "intakes-history"];
const changesOfCompanies = ["regency", "rekind", "verify", "stop", "lift", "invite", "take", "withdraw"].map(
  (act) => `partner-${act}`,
);
/** Arguments that name nothing, and some that no button of ours can carry. */
const forged = ["0", "-1", "99999999999999999999", "2147483648", "constructor", "__proto__", "all", "XX-XX.any.0"];
const unreadable = ["\u0000\u00ff", "'; drop", "a:b", "😀"];

const admin: Asker = { id: 1003, name: "Chitra" };
const people: [Asker, { role: Role; centreCode: string | null; taken?: true } | undefined][] = [
  [{ id: 3001, name: "Amina" }, undefined],
  [
    { id: 3002, name: "Recruiter" },
    { role: "recruiter", centreCode: null },
  ],
  [
    { id: 3003, name: "Approver" },
    { role: "approver", centreCode: null },
  ],
  [
    { id: 3004, name: "Staff elsewhere" },
    { role: "staff", centreCode: "SINGOSARI" },
  ],
  [
    { id: 3005, name: "Admin elsewhere" },
    { role: "admin", centreCode: "SINGOSARI" },
  ],
  [
    { id: 3007, name: "Helper elsewhere" },
    { role: "helper", centreCode: "SINGOSARI" },
  ],
  [
    { id: 3006, name: "Former admin" },
    { role: "admin", centreCode: null, taken: true },
  ],
];

const storage = await openTestStorage();
const { db } = storage.database;
let bot: TroubledBot;
let talk: ReturnType<typeof speakTo>;
let things: Things;

beforeAll(async () => {
  bot = await openTroubledBot(storage, {
    settings: { ADMIN_IDS: String(admin.id), LOG_LEVEL: "warn", STAFF_CHAT_ID: "-5001" },
  });
  const rt = bot.app().runtime;
  talk = speakTo(rt);
  const at = rt.now();
  const intake = await db.intake.findFirstOrThrow({ where: { programmeCode: "LAS-GMAW" } });
  // What is at Mataram alone: the programme and its intakes, a registration, a colleague, an invitation.
  await db.intake.updateMany({ where: { programmeCode: "LAS-GMAW" }, data: { centreCode: "MATARAM" } });
  await register(
    db,
    {
      telegramId: 4001,
      name: "Kartini Kenari",
      phone: "+6281234567777",
      number,
      programmeCode: "LAS-GMAW",
      intake: intake.code,
    },
    rt.seal,
  );
  const given = { givenBy: 1003n, givenAt: at };
  await db.company.create({
    data: { code: "KENARI", legalName: "PT Kenari", centreCode: "MATARAM", madeBy: 1003n, madeAt: at },
  });
  for (const [{ id }, held] of people)
    if (held) {
      const { taken, ...role } = { companyCode: held.role === "recruiter" ? "KENARI" : null, ...held };
      const ended = taken ? { takenAt: at, takenBy: 1003n } : {};
      await db.heldRole.create({ data: { ...role, ...given, ...ended, telegramId: BigInt(id) } });
    }
  const theirs = { role: "staff", centreCode: "MATARAM" } as const;
  const held = await db.heldRole.create({ data: { ...theirs, ...given, telegramId: 4002n } });
  await db.staffName.create({ data: { telegramId: 4002n, name: "Wayan Kenari" } });
  await db.staffName.create({ data: { telegramId: 4003n, name: "Made Kenari" } });
  const made = { invitedBy: 4003n, invitedAt: at, expiresAt: new Date(at.getTime() + 3_600_000) };
  const invitation = await db.invitation.create({ data: { ...theirs, ...made, key: "x", fingerprint: "k.x" } });
  await certifyAtMataram("Ketut Kenari");
  const certificate = { telegramId: 4004, name: "Sri Kenari", number: certificateNo, validUntil: "2027-06-30" };
  const { certificationId: certificateId } = await holdCertificate(db, certificate, rt.seal);
  const sending = { authorTelegramId: 4003n, centreCodes: ["MATARAM"], createdAt: at, changedAt: at };
  const broadcast = await db.broadcast.create({ data: sending });
  const imported = { centreCode: "MATARAM", telegramId: 1003n, at, beatAt: at };
  const brought = await db.spreadsheetImport.create({
    data: { ...imported, kind: "certificates", key: "1003.7", state: "previewed" },
  });
  const sheet = await db.spreadsheetImport.create({
    data: { ...imported, kind: "vacancies", key: "1003.8", state: "saved" },
  });
  const assessed = await assessedAtMataram(at);
  const recruiting = { role: "recruiter", companyCode: "KENARI" } as const;
  const recruiter = await db.heldRole.create({ data: { ...recruiting, ...given, telegramId: 4004n } });
  const recruited = await db.invitation.create({ data: { ...recruiting, ...made, key: "y", fingerprint: "k.y" } });
  const vacancyId = await vacancyAtMataram(at);
  const said = { said: rt.seal.seal("Kenari", "vacancyReport.said"), photoFileId: "kenari", at };
  const { id: reportId } = await db.vacancyReport.create({
    data: { vacancyId, kind: "other", at, words: { create: said } },
  });
  const holiday = await db.holiday.create({ data: { centreCode: "MATARAM", day: at, name: "Kenari" } });
  const { id: questionId } = await db.question.create({
    data: {
      candidate: { connect: { telegramId: 4001n } },
      centre: { connect: { code: "MATARAM" } },
      askedAt: at,
      waitingSince: at,
      messages: { create: { at, key: "k", content: "text", textSealed: rt.seal.seal("Kenari asks", "question.text") } },
    },
  });
  const { id: readyId } = await db.readyAnswer.create({
    data: { centreCode: "MATARAM", title: "Kenari", text: { id: "Made Kenari" }, madeBy: 4002n, changedAt: at },
  });
  const { id: correctionId } = await db.correctionRequest.create({
    data: {
      candidate: { connect: { telegramId: 4001n } },
      centre: { connect: { code: "MATARAM" } },
      ...{ about: number, field: "fullName", askedAt: at, dueAt: new Date(at.getTime() + 3_600_000) },
      valueSealed: rt.seal.seal(JSON.stringify({ fullName: "Kartini Kenari" }), "correction"),
    },
  });
  const { id: registrationId } = await db.registration.findUniqueOrThrow({ where: { number } });
  const planned = { intakeId: intake.id, stage: "written", startsAt: at, place: "Kenari" } as const;
  const { id: selectionId } = await db.selectionSession.create({
    data: {
      ...{ ...planned, madeBy: 4002n, madeAt: at },
      invitations: { create: { registrationId, invitedAt: at } },
    },
  });
  const helping = { helperTelegramId: 4002n, language: "id", consentVersion: 1, startedAt: at };
  const person = { fullName: "Ketut Kenari", language: "id", createdAt: at, reachable: false };
  const { id: helpedId, candidateId: helpedPersonId } = await db.helped.create({
    data: {
      ...{ ...helping, key: "4002:1", centre: { connect: { code: "MATARAM" } } },
      candidate: {
        create: {
          ...person,
          draft: { create: { key: "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed", startedAt: at, changedAt: at } },
        },
      },
    },
  });
  const listed = { tradeCode: "LAS", label: "2026-04", digest: "k", importId: brought.id };
  const { id: participantId, holderId: listedId } = await db.participant.create({
    data: {
      ...{ centreCode: "MATARAM", createdAt: at, changedAt: at, ...listed },
      holderId: (await db.holder.create({ data: { fullName: "Made Kenari", foldedName: "made kenari" } })).id,
    },
  });
  things = {
    helpedId,
    participantId,
    erasable: [`p${helpedPersonId}`, `h${listedId}`],
    registrationId,
    selectionId,
    correctionId,
    questionId,
    holidayId: holiday.id,
    readyId,
    recruiterId: recruiter.id,
    recruitingId: recruited.id,
    intakeId: intake.id,
    invitationId: invitation.id,
    heldRoleId: held.id,
    broadcastId: broadcast.id,
    importId: brought.id,
    sheetId: sheet.id,
    ...assessed,
    certificateId,
    vacancyId,
    reportId,
  };
});
afterAll(async () => {
  await bot.close();
  await storage.close();
});

/** Somebody whose result waits for an answer to their appeal, in an assessment of a scheme that Mataram alone has. */
async function assessedAtMataram(at: Date) {
  const centreCode = "MATARAM";
  const { id: schemeId } = await db.scheme.findFirstOrThrow({ where: { programmeCode: "LAS-GMAW" } });
  const session = await db.assessmentSession.create({
    data: { schemeId, centreCode, startsAt: at, place: "Kenari", assessor: "Wayan Kenari", madeBy: 4002n, madeAt: at },
  });
  const holder = await db.holder.create({ data: { fullName: "Kartini Kenari", foldedName: "kartini kenari" } });
  const changed = { createdAt: at, changedAt: at };
  const certification = await db.certification.create({
    data: { schemeId, centreCode, sessionId: session.id, holderId: holder.id, state: "notYetCompetent", ...changed },
  });
  const appeal = await db.appeal.create({ data: { certificationId: certification.id, said: "Made Kenari", at } });
  return { schemeId, sessionId: session.id, certificationId: certification.id, appealId: appeal.id };
}

/** A vacancy of Mataram's company that waits to be looked at. */
async function vacancyAtMataram(at: Date): Promise<number> {
  const made = { madeBy: 4003n, madeAt: at, changedAt: at };
  const { id } = await db.vacancy.create({
    data: {
      code: "VAC-777",
      companyCode: "KENARI",
      kind: "domestic",
      state: "inReview",
      title: { id: "Made Kenari" },
      tradeCode: "LAS",
      openings: 1,
      ...made,
    },
  });
  return id;
}

test("every act of staff says what of another centre it could name", () => {
  expect(Object.keys(thingsOfActs).sort()).toEqual(Object.keys(staffActs.presses).sort());
  expect(Object.keys(rightsOfCommand).sort()).toEqual(Object.keys(staffActs.commands).sort());
});

test("what an admin of all centres reaches by these arguments is really there", async () => {
  for (const [act, name] of Object.entries(thingsOfActs)) {
    const changes = [
      "invite-role",
      "invite-make",
      "invite-withdraw",
      "invite-take",
      ...changesOfCompanies,
      "import-save",
      "import-drop",
      "import-use",
      "import-leave",
      "cert-check",
      "posting-dropped",
      "question-drop",
      "question-close",
      "question-dropholiday",
      "question-send",
      "correction-grant",
    ].includes(act);
    if (
      act.startsWith("assess-") &&
      !["assess-scheme", "assess-session", "assess-person", "assess-appeal"].includes(act)
    )
      continue;
    // Whom somebody else registers is that helper's alone.
    if (/^(assist|participants|seats|training|intakes)-/.test(act) && !seenByAll.includes(act)) continue;
    if (act.startsWith("select-") && !["select-card", "select-tests", "select-test"].includes(act)) continue;
    if (name === "none" || changes || (act.startsWith("broadcast-") && act !== "broadcast-open")) continue;
    for (const argument of name(things)) {
      const refusals = await db.staffAct.count({ where: { act: "refused", staffTelegramId: BigInt(admin.id) } });
      await talk.press(admin, `1:${act}:${argument}:`);
      const after = await db.staffAct.count({ where: { act: "refused", staffTelegramId: BigInt(admin.id) } });
      expect(after - refusals, `${act} ${argument}`).toBe(0);
    }
  }
});

/** Tries of all tests together, by kind. */
const attempts = { press: 0, command: 0, link: 0, typed: 0, file: 0, reply: 0 };
type Kind = keyof typeof attempts;

/** Everybody at once, each over a bot of their own: what they do, and what was wrong with the answers. */
async function each(tell: (one: { who: Asker; held: Given | undefined; talk: Talk; judge: Judge }) => Promise<void>) {
  const before = await everything();
  const wrong: string[] = [];
  await Promise.all(
    people.map(async ([who, held]) => {
      const own = speakTo(bot.app().runtime);
      const start = await lastActOf(who);
      const tried: string[] = [];
      const judge: Judge = async (what, kind, neutral, act, isRefused = true) => {
        const answer = JSON.stringify(await act());
        attempts[kind] += 1;
        if (isRefused) tried.push(what);
        const complaints = [
          ...(neutral === undefined || answer === neutral ? [] : ["answers otherwise"]),
          ...(canaries.some((canary) => answer.includes(canary)) ? ["tells"] : []),
        ];
        if (complaints.length > 0) wrong.push(`${who.name}, ${what}: ${complaints.join(", ")}`);
        return answer;
      };
      await tell({ who, held, talk: own, judge });
      // One row for each, in their order, whose subject begins as the attempt does.
      const trail = await refusalsSince(who, start);
      const unlike = tried.findIndex((what, at) => familyOf(what) !== familyOf(trail[at] ?? ""));
      if (unlike >= 0 || trail.length !== tried.length)
        wrong.push(`${who.name}: ${trail.length} of ${tried.length} in the trail, not “${tried[unlike]}”`);
    }),
  );
  expect(wrong).toEqual([]);
  expect(await everything()).toEqual(before);
}

type Given = { role: Role; centreCode: string | null; taken?: true };
type Talk = ReturnType<typeof speakTo>;
/** Tries something that is answered like `neutral`, and like each of its kind; resolves to the answer. */
type Judge = (
  what: string,
  kind: Kind,
  neutral: string | undefined,
  act: () => Promise<Said[]>,
  isRefused?: boolean,
) => Promise<string>;

function rolesOf(held: Given | undefined) {
  return held && !held.taken ? [{ role: held.role, centreCode: held.centreCode ?? undefined }] : [];
}

test("a thousand attempts across roles and centres: nothing is told, nothing is done, each is in the trail", async () => {
  await each(async ({ who, held, talk: own, judge }) => {
    const roles = rolesOf(held);
    const may = (right: Right) => mayDo(roles, right);
    const press = JSON.stringify(await own.press(who, "1:no-such-act::"));
    const command = JSON.stringify(await own.write(who, "/tidakada"));
    for (const [nth, [act, { right }]] of Object.entries(staffActs.presses).entries()) {
      const name = thingsOfActs[act] ?? "none";
      const theirs = name === "none" ? [""] : name(things);
      // Whoever has the right at their own centre may use the acts that name nothing; never another centre's things.
      const within = reachOf(roles, right) === "everywhere" || name === "none" ? [] : theirs;
      const tried = may(right) ? within : [...theirs, next(forged), next(forged)];
      for (const argument of [...tried, next(unreadable)])
        await judge(`${act} ${argument}`, "press", press, () => own.press(who, `1:${act}:${argument}:7`));
      if (nth % 5 === 0) await judge(`${act} of another version`, "press", press, () => own.press(who, `2:${act}:1:`));
    }
    for (const act of ["staff-no-such-act", "invite-toString", "audit-constructor"])
      await judge(act, "press", press, () => own.press(who, `1:${act}::`));
    for (const [name, rights] of Object.entries(rightsOfCommand) as [StaffCommand, Right[]][])
      for (const text of rights.some(may) ? [] : namesOf(name).flatMap((each) => [`/${each}`, `/${each} ${number}`]))
        await judge(`/${name}: ${text}`, "command", command, () => own.write(who, text));
  });
}, 240_000);

test("what is typed where staff are asked about another centre's thing is heard as if nothing was asked", async () => {
  expect(Object.keys(wordsOfStaff).sort()).toEqual(Object.keys(staffActs.words).sort());
  await each(async ({ who, held, talk: own, judge }) => {
    const { coordination } = bot.app().runtime;
    const roles = rolesOf(held);
    const typed = async (wait: string | undefined, line: string) => {
      await coordination.delete(screenKey(who.id));
      if (wait !== undefined) await coordination.set(waitingKey(who.id), wait, 600);
      return own.write(who, line);
    };
    for (const [name, { about, line }] of Object.entries(wordsOfStaff)) {
      const { right } = staffActs.words[name] ?? { right: "desk" };
      if (mayDo(roles, right) && (about === "none" || reachOf(roles, right) === "everywhere")) continue;
      const unasked = JSON.stringify(await typed(undefined, line));
      const wait = about === "none" ? name : `${name} ${about(things)}`;
      await judge(`${wait}: ${line}`, "typed", unasked, () => typed(wait, line));
    }
    // A button's words are typed where they are waited for: what stands behind them is asked for its right, too.
    const unasked = JSON.stringify(await typed(undefined, "kartu itu"));
    const choice = `?${JSON.stringify([["kartu itu", `1:staff-card:${number}:`]])}`;
    await judge("staff-card by its words", "typed", unasked, () => typed(choice, "kartu itu"));
  });
}, 240_000);

test("deep links, files, and replies in the staff's group reach nothing that is not theirs", async () => {
  const group: Group = { id: -5_001, type: "group", title: "Petugas" };
  await db.question.update({ where: { id: things.questionId }, data: { groupChatId: BigInt(group.id) } });
  await db.questionMessage.updateMany({ where: { questionId: things.questionId }, data: { groupMessageId: 77 } });
  await each(async ({ who, held, talk: own, judge }) => {
    const roles = rolesOf(held);
    // A key that nobody was given, and what of an invitation or a record stands in the database instead of its key.
    // Only so few: after some misses whoever guesses has to wait.
    const unknown = await judge("invitation", "link", undefined, () => own.write(who, `/start i_${"Q".repeat(22)}`));
    await judge("invitation by its id", "link", unknown, () => own.write(who, `/start i_${things.invitationId}`));
    const neither = JSON.stringify(await own.write(who, `/start k_${"z".repeat(8)}`));
    for (const key of [String(things.helpedId), "A".repeat(8)])
      await judge(`link k_${key}`, "link", neither, () => own.write(who, `/start k_${key}`), false);
    const document = { file_id: "kenari", file_unique_id: "k", file_name: "daftar.xlsx", file_size: 77 };
    if (!mayDo(roles, "import") && held?.role !== "recruiter") {
      const unheard = JSON.stringify(await own.send(who, { document: { ...document, file_name: "foto.txt" } }));
      await judge("a spreadsheet", "file", unheard, () => own.send(who, { document }), false);
    }
    const reply_to_message = { message_id: 77, date: 1, chat: group, text: "x" };
    for (const content of [{ text: "Ya, gratis." }, { document }])
      await judge("question-answer by a reply", "reply", "[]", () =>
        own.send(who, { ...content, reply_to_message }, group),
      );
  });
  const sum = Object.values(attempts).reduce((all, count) => all + count, 0);
  process.stdout.write(`attempts of staff's acts: ${sum} ${JSON.stringify(attempts)}\n`);
  expect(sum).toBeGreaterThanOrEqual(1000);
  for (const [kind, count] of Object.entries(attempts)) expect(count, kind).toBeGreaterThan(0);
}, 120_000);

test("what another centre's staff may do shows nothing that is not theirs", async () => {
  const elsewhere = people.slice(3, 5).map(([who]) => who);
  for (const who of elsewhere) {
    const seen: Said[] = [];
    for (const [act, name] of Object.entries(thingsOfActs))
      if (name === "none" && act !== "audit-file") seen.push(...(await talk.press(who, `1:${act}::`)));
    for (const argument of ["valid.0", "soon.0", "unmatched.0", "all.0", "t-LAS.0", "soon-LAS.0", "soon-LAS-none.0"])
      seen.push(...(await talk.press(who, `1:certs-list:${argument}:`)));
    seen.push(
      ...(await talk.press(who, "1:certs-soon:LAS:")),
      ...(await talk.press(who, "1:export-part:certificates.all:")),
    );
    for (const argument of ["all.any.0", "all.open.0", "all.submitted.0", "p-LAS-SMAW3G.any.0"])
      seen.push(...(await talk.press(who, `1:staff-list:${argument}:`)));
    for (const typed of [number, "kartini", "0812 3456 7777", "kenari"])
      seen.push(...(await talk.write(who, `/staf ${typed}`)));
    const text = JSON.stringify(seen);
    expect(canaries.filter((canary) => text.includes(canary))).toEqual([]);
    expect(text).toContain("Meja petugas");
    expect(text).toContain("Tidak ada di sini."); // the lists of certificates
  }
});

test("in a group every command of everybody and every button of staff tells nothing, whoever uses it", async () => {
  const before = await everything();
  const groups: Group[] = [
    { id: -5_001, type: "group", title: "Petugas" },
    { id: -1_000_000_005_002, type: "supergroup", title: "Petugas" },
  ];
  const typed = (Object.keys(commands) as CommandAct[]).flatMap((act) => namesOf(act).map((name) => `/${name}`));
  const links = ["p_LAS-GMAW", "t_LAS", `i_${"a".repeat(32)}`].map((payload) => `/start ${payload}`);
  const { texts } = bot.app().runtime;
  for (const group of groups)
    for (const who of [admin, { id: 4001, name: "Kartini", language: "en" }]) {
      const neutral = texts.in(who.language ?? "id").html("telegram-in-group");
      for (const text of [...typed, ...typed.map((name) => `${name}@jembatan_bot`), `/staf ${number}`, ...links]) {
        const answers = await talk.write(who, text, group);
        expect(answers, text).toMatchObject([{ method: "sendMessage", body: { chat_id: group.id, text: neutral } }]);
        expect(JSON.stringify(answers), text).not.toContain("callback_data");
      }
      for (const text of [number, "Kartini Kenari", "las", "stop"])
        expect(await talk.write(who, text, group), text).toEqual([]);
      const presses = [...Object.keys(staffActs.presses), "mydata", "mydata-file", "status", "menu", "invited"];
      for (const act of presses) expect(await talk.press(who, `1:${act}::`, group), act).toEqual([]);
    }
  expect(await everything()).toEqual(before);
}, 60_000);

/** A certificate of welding that ends soon. */
async function certifyAtMataram(fullName: string): Promise<void> {
  const at = bot.app().runtime.now();
  const day = (days: number) => new Date(at.getTime() + days * 86_400_000);
  await db.certification.create({
    data: {
      ...{ state: "issued", issuedOn: day(-1000), validUntil: day(30), createdAt: at, changedAt: at },
      ...{ certificateNo: "K 1234", certificateKey: "K1234", publicCode: "k".repeat(22) },
      centre: { connect: { code: "MATARAM" } },
      holder: { create: { fullName, foldedName: fullName.toLowerCase() } },
      scheme: { create: { tradeCode: "LAS", name: "Plate Welder Kenari" } },
    },
  });
}

/** Each of the list in its turn, so that over all acts and people each is tried often. */
let turns = 0;
function next(list: readonly string[]): string {
  turns += 1;
  return list[turns % list.length] ?? "";
}

/** The last of what somebody did, or was refused. */
async function lastActOf({ id }: Asker): Promise<number> {
  const { _max } = await db.staffAct.aggregate({ where: { staffTelegramId: BigInt(id) }, _max: { id: true } });
  return _max.id ?? 0;
}

async function refusalsSince({ id }: Asker, after: number): Promise<string[]> {
  const rows = await db.staffAct.findMany({
    where: { act: { in: ["refused", "invitation-refused"] }, staffTelegramId: BigInt(id), id: { gt: after } },
    orderBy: { id: "asc" },
    select: { act: true, subject: true },
  });
  return rows.map(({ act, subject }) => subject ?? (act === "refused" ? "" : "invitation"));
}

/** `select` of `select-card 7`, of `select-card 7: words`, and of `/staf`. */
function familyOf(what: string): string {
  return /^\/?[a-z]+/.exec(what)?.[0] ?? what;
}

/** Every row that an attempt might have changed, and all work that one might have begun. */
async function everything() {
  const tables = [
    "SchemeUnit",
    "AssessmentSession",
    "Certification",
    "CertificationChange",
    "Appeal",
    "SpreadsheetImport",
    "Company",
    "CompanyChange",
    "HeldRole",
    "Invitation",
    "Broadcast",
    "Registration",
    "RegistrationChange",
    "Candidate",
    "Holder",
    "HolderMatch",
    "Vacancy",
    "VacancyChange",
    "VacancyApproval",
    "Question",
    "QuestionMessage",
    "ReadyAnswer",
    "CorrectionRequest",
    "Intake",
    "IntakeChange",
    "IntakeDraft",
    "Attendance",
    "Helped",
    "Participant",
    "ImportedRow",
  ];
  const rows = [];
  for (const table of tables) {
    const skipNew = table === "Candidate" ? ` where "telegramId" not between 3001 and 3007` : "";
    rows.push((await storage.database.pool.query(`select * from "${table}"${skipNew} order by 1`)).rows);
  }
  const work = await storage.database.pool.query("select name from work.job where name in ('export', 'role-taken')");
  return { rows, work: work.rows };
}
