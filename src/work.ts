import type { Api } from "grammy";
import { importKinds } from "./acts.ts";
import { alertKinds, alertsListener, alertsWork } from "./alerts/work.ts";
import { applicationKinds } from "./applications/messages.ts";
import { applicationsWork, endsApplications, resumesApplications, stopsApplications } from "./applications/work.ts";
import { assessmentKinds } from "./assessments/messages.ts";
import { assessmentsWork } from "./assessments/work.ts";
import { auditExport } from "./audit/export.ts";
import { reportExport } from "./broadcasts/export.ts";
import { broadcastKinds, broadcastsWork } from "./broadcasts/work.ts";
import { certificatesExport } from "./certificates/desk-export.ts";
import { lookUpWork } from "./certificates/notices.ts";
import { certificateKinds, certificatesWork } from "./certificates/work.ts";
import { companyKinds } from "./companies/notices.ts";
import { companiesWork } from "./companies/work.ts";
import { correctionKinds } from "./corrections/kinds.ts";
import { correctionsWork } from "./corrections/work.ts";
import type { SendCall } from "./delivery/attempts.ts";
import type { Sender } from "./delivery/sender.ts";
import { deliveryWork } from "./delivery/work.ts";
import { exportsWork } from "./exports/work.ts";
import { helpedWork } from "./helped/asking.ts";
import { doubtKind, doubtsWork } from "./helped/doubts.ts";
import { foundRecord, helperAsk } from "./helped/messages.ts";
import type { FileSource } from "./imports/reading.ts";
import { importsWork } from "./imports/work.ts";
import { intakesExport } from "./intakes/export.ts";
import { intakeChanged } from "./intakes/news.ts";
import { channelWork } from "./jobs/channel.ts";
import { reportKinds, reportsWork } from "./jobs/reports-kinds.ts";
import { questionKinds } from "./questions/kinds.ts";
import { questionsWork } from "./questions/work.ts";
import { registrationNews } from "./registration/news.ts";
import { registrationWork } from "./registration/work.ts";
import { roleKinds } from "./roles/notices.ts";
import { rolesWork } from "./roles/work.ts";
import type { Runtime } from "./runtime.ts";
import { seatEve } from "./seats/eve.ts";
import { seatAsk } from "./seats/messages.ts";
import { seatsWork } from "./seats/work.ts";
import { resultsExport } from "./selection/export.ts";
import { selectionKinds } from "./selection/messages.ts";
import { undecidedKind } from "./selection/undecided.ts";
import { selectionWork } from "./selection/work.ts";
import { registrationsExport } from "./staff/export.ts";
import { announceRegistration, staffNoticeOptions } from "./staff/work.ts";
import { telegramWork } from "./telegram/work.ts";
import { trainingLeft } from "./training/leaving.ts";
import { trainingCertificate } from "./training/messages.ts";
import { vacancyKinds } from "./vacancies/messages.ts";
import { vacanciesWork } from "./vacancies/work.ts";
import { wishesWork, wishOpened } from "./wishes/work.ts";

/** The table of contents of what is done when nobody is typing: each feature's steps, by name. */
export function nameWork(rt: Runtime, api: Api, send: SendCall, files: FileSource): Sender {
  registrationWork(rt);
  seatsWork(rt);
  selectionWork(rt);
  helpedWork(rt);
  doubtsWork(rt, api);
  rt.work.handle("staff-notice", staffNoticeOptions, announceRegistration(rt, api));
  rolesWork(rt, api);
  exportsWork(rt, api, [
    certificatesExport,
    registrationsExport,
    resultsExport,
    intakesExport,
    auditExport,
    reportExport,
  ]);
  importsWork(rt, api, files, importKinds);
  assessmentsWork(rt, api);
  companiesWork(rt, [stopsApplications(rt)]);
  applicationsWork(rt);
  wishesWork(rt);
  broadcastsWork(rt, api);
  certificatesWork(rt);
  lookUpWork(rt, api);
  const channel = channelWork(rt, api);
  vacanciesWork(rt, {
    published: [alertsListener(rt), resumesApplications(rt), channel],
    ended: [endsApplications(rt), channel],
  });
  alertsWork(rt);
  reportsWork(rt, api);
  questionsWork(rt, api);
  correctionsWork(rt, api);
  telegramWork(rt);
  return deliveryWork(
    rt,
    [
      wishOpened(rt),
      registrationNews(rt),
      seatAsk(rt),
      seatEve(rt),
      helperAsk(rt),
      foundRecord(rt),
      doubtKind(rt),
      trainingCertificate(rt),
      trainingLeft(rt),
      ...selectionKinds(rt),
      undecidedKind(rt),
      intakeChanged(rt),
      ...assessmentKinds(rt),
      ...roleKinds(rt),
      ...companyKinds(rt),
      ...broadcastKinds(rt),
      ...certificateKinds(rt),
      ...vacancyKinds(rt),
      ...alertKinds(rt),
      ...reportKinds(rt),
      ...applicationKinds(rt),
      ...questionKinds(rt),
      ...correctionKinds(rt),
    ],
    send,
  );
}
