// The audit trail: who did what for the centre, when, on whom; and what was refused to whom.
import type { Db } from "../platform/database.ts";
import type { Reach } from "../roles/roles.ts";

/** What staff can do, as the audit trail names it. Each has its words in `locales/`. */
export const actNames = [
  "desk-opened",
  "registrations-listed",
  "registration-viewed",
  "registrations-searched",
  "registrations-exported",
  "wishes-viewed",
  "registration-file",
  "registration-scored",
  "registration-noted",
  "registration-accepted",
  "registration-reserved",
  "registration-rejected",
  "registration-ranked",
  "registration-undecided",
  "selection-planned",
  "selection-changed",
  "selection-cancelled",
  "selection-invited",
  "results-exported",
  "roles-viewed",
  "invitation-made",
  "invitation-withdrawn",
  "invitation-accepted",
  "invitation-declined",
  "invitation-refused",
  "role-taken",
  "audit-viewed",
  "audit-exported",
  "certificates-listed",
  "certificates-exported",
  "exports-viewed",
  "broadcasts-listed",
  "broadcast-begun",
  "broadcast-edited",
  "broadcast-reopened",
  "broadcast-dropped",
  "broadcast-previewed",
  "broadcast-in-approval",
  "broadcast-scheduled",
  "broadcast-approved",
  "broadcast-given-back",
  "broadcast-started",
  "broadcast-paused",
  "broadcast-resumed",
  "broadcast-cancelled",
  "broadcast-recalled",
  "broadcast-exported",
  "audience-saved",
  "imports-opened",
  "import-begun",
  "import-refused",
  "import-dropped",
  "import-saved",
  "assessments-viewed",
  "units-changed",
  "assessment-planned",
  "assessment-changed",
  "assessment-cancelled",
  "assessee-added",
  "assessee-removed",
  "result-saved",
  "result-undone",
  "appeal-granted",
  "appeal-dismissed",
  "document-reported",
  "document-issued",
  "document-arrived",
  "document-handedOver",
  "document-undone",
  "certificates-searched",
  "certificate-viewed",
  "certificate-recorded",
  "certificate-renewed",
  "certificate-replaced",
  "certificate-duplicated",
  "certificate-corrected",
  "certificate-revoked",
  "certificate-restored",
  "certificate-checked",
  "certificate-parted",
  "companies-viewed",
  "company-made",
  "company-changed",
  "company-verified",
  "company-unfit",
  "company-suspended",
  "company-lifted",
  "vacancies-viewed",
  "vacancy-begun",
  "vacancy-edited",
  "vacancy-handed-in",
  "vacancy-approved",
  "vacancy-published",
  "vacancy-given-back",
  "vacancy-rejected",
  "vacancy-suspended",
  "vacancy-closed",
  "vacancy-end-told",
  "vacancy-dropped",
  "reports-viewed",
  "report-handled",
  "applicants-viewed",
  "applicant-viewed",
  "applicant-called",
  "applicant-cv-taken",
  "applicant-meeting-taken",
  "applicant-kept",
  "applicant-invited",
  "applicant-offered",
  "applicant-hired",
  "applicant-refused",
  "applicant-undone",
  "applicants-reported",
  "forestalled",
  "refused",
] as const;

export type StaffActName = (typeof actNames)[number];

/**
 * Acts by which nothing was changed for anybody, sent or taken along: somebody looked, wrote on a draft of their own,
 * or pressed what another had just pressed.
 * They are many, and hide what was decided.
 */
export const looks: readonly StaffActName[] = [
  "desk-opened",
  "registrations-listed",
  "registration-viewed",
  "registrations-searched",
  "wishes-viewed",
  "roles-viewed",
  "audit-viewed",
  "certificates-listed",
  "exports-viewed",
  "broadcasts-listed",
  "broadcast-edited",
  "broadcast-previewed",
  "imports-opened",
  "assessments-viewed",
  "certificates-searched",
  "certificate-viewed",
  "companies-viewed",
  "vacancies-viewed",
  "vacancy-edited",
  "reports-viewed",
  "applicants-viewed",
  "applicant-viewed",
  "forestalled",
];

export interface NewAct {
  /** Whoever did it, or tried to. */
  readonly telegramId: number;
  readonly act: StaffActName;
  /** Names a programme, an intake or a registration's number, never a person. */
  readonly subject?: string | undefined;
  /** Whose role or invitation it was about. */
  readonly aboutTelegramId?: number | undefined;
  /** For which centres they could act: the admins of these read of it too. */
  readonly reach?: Reach | undefined;
  readonly at: Date;
}

/** Records what was done or refused. Resolves to the row's id. */
export async function noteAct(
  db: Db,
  { telegramId, act, subject, aboutTelegramId, reach, at }: NewAct,
): Promise<number> {
  const { id } = await db.staffAct.create({
    data: {
      staffTelegramId: BigInt(telegramId),
      act,
      subject: subject ?? null,
      aboutTelegramId: aboutTelegramId === undefined ? null : BigInt(aboutTelegramId),
      centreCodes: reach === undefined || reach === "everywhere" ? [] : [...reach],
      at,
    },
    select: { id: true },
  });
  return id;
}
