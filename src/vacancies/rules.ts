// What a vacancy must be before anybody may read it: UU 18/2017 art. 13-15 and 30, Peraturan BP2MI 9/2020, Perpres 57/2023
// art. 5, and what the centre has learned to look for (docs/domain.md, sections 6 and 9). No clock, no database.
import type { Day } from "../platform/calendar.ts";
import type {
  CompanyKind,
  CompanyState,
  DestinationPolicy,
  PlacementRoute,
  VacancyKind,
  WagePeriod,
} from "../platform/generated/prisma/enums.ts";
import { plainly } from "../platform/typed-text.ts";
import type { Cost } from "./vacancies.ts";

/** Why a vacancy must not be published. The names are those of the sample's expected verdicts, and are stored. */
export type BlockReason =
  | "employer_not_verified"
  | "employer_suspended"
  | "recruiter_not_licensed"
  | "sip3mi_expired"
  | "sip2mi_missing"
  | "sip2mi_expired"
  | "licence_ends_before_departure"
  | "job_order_missing"
  | "visa_not_work"
  | "min_age_below_18"
  | "wage_missing"
  | "fee_charged_to_applicant"
  | "placement_cost_charged"
  | "costs_charged_to_worker"
  | "contract_terms_missing"
  | "overseas_as_domestic"
  | "openings_missing"
  | "closed"
  | "trafficking_red_flags"
  | "destination_policy_review";

/** What somebody should look at; it does not keep a vacancy back. */
export type Warning = "wage_min_below_regional_minimum_check" | "openings_by_quota";

/** What is read of a vacancy to judge it. */
export interface Judged {
  readonly kind: VacancyKind;
  readonly company: { readonly kind: CompanyKind; readonly state: CompanyState };
  readonly country: string;
  readonly openings: number;
  readonly byQuota: boolean;
  readonly wageMin: number | undefined;
  readonly currency: string | undefined;
  readonly wagePeriod: WagePeriod | undefined;
  readonly minimumAge: number | undefined;
  readonly feeRupiah: number;
  readonly closesOn: Day | undefined;
  readonly contact: string | undefined;
  readonly route: PlacementRoute | undefined;
  readonly foreignEmployer: string | undefined;
  readonly contractMonths: number | undefined;
  readonly visaType: string | undefined;
  readonly jobOrderNo: string | undefined;
  readonly jobOrderVerifiedBy: string | undefined;
  readonly placementCostRupiah: number;
  readonly costs: readonly Cost[];
  readonly contractStatesTerms: boolean;
  readonly agencyLicenceNo: string | undefined;
  readonly agencyLicenceUntil: Day | undefined;
  readonly permitNo: string | undefined;
  readonly permitUntil: Day | undefined;
  readonly departsOn: Day | undefined;
}

/** What the judgement needs besides: the operator's tables, and the day. */
export interface Grounds {
  readonly today: Day;
  /** What the operator says of this country and trade; undefined where the table has no line */
  readonly destination: DestinationPolicy | undefined;
  /** The regency's minimum wage of the year, in rupiah a month; undefined where it is not known */
  readonly minimumWage: number | undefined;
}

export interface Verdict {
  readonly publishable: boolean;
  readonly blockReasons: readonly BlockReason[];
  readonly warnings: readonly Warning[];
}

/** Whether a vacancy may be published, with every reason why not, in a fixed order. */
export function judge(vacancy: Judged, grounds: Grounds): Verdict {
  const blockReasons = [
    ...ofTheCompany(vacancy),
    ...(vacancy.kind === "overseas" ? ofTheLicence(vacancy, grounds.today) : []),
    ...ofTheWork(vacancy, grounds.today),
    ...(vacancy.kind === "overseas" ? ofTheDestination(vacancy, grounds) : []),
  ];
  return { publishable: blockReasons.length === 0, blockReasons, warnings: warningsOf(vacancy, grounds) };
}

function ofTheCompany({ company }: Judged): BlockReason[] {
  if (company.state === "suspended") return ["employer_suspended"];
  return company.state === "verified" ? [] : ["employer_not_verified"];
}

/** Who may recruit for abroad: the state, or a licensed agency with a permit for this job order (UU 18/2017). */
function ofTheLicence(vacancy: Judged, today: Day): BlockReason[] {
  const reasons: BlockReason[] = [];
  const { jobOrderNo, jobOrderVerifiedBy } = vacancy;
  if (!(vacancy.route === "g2g" && vacancy.company.kind === "government")) reasons.push(...ofTheAgency(vacancy, today));
  if (!jobOrderNo || !jobOrderVerifiedBy) reasons.push("job_order_missing");
  return reasons;
}

function ofTheAgency(vacancy: Judged, today: Day): BlockReason[] {
  const { agencyLicenceNo, agencyLicenceUntil, permitNo, permitUntil, closesOn, departsOn } = vacancy;
  if (vacancy.route !== "p2p" || !agencyLicenceNo || agencyLicenceUntil === undefined)
    return ["recruiter_not_licensed"];
  const reasons: BlockReason[] = [];
  if (agencyLicenceUntil < today) reasons.push("sip3mi_expired");
  if (!permitNo || permitUntil === undefined) reasons.push("sip2mi_missing");
  else if (permitUntil < today) reasons.push("sip2mi_expired");
  const needed = departsOn ?? closesOn;
  const ends = [agencyLicenceUntil, permitUntil].filter((day) => day !== undefined && day >= today);
  if (needed !== undefined && ends.some((day) => day !== undefined && day < needed))
    reasons.push("licence_ends_before_departure");
  return reasons;
}

function ofTheWork(vacancy: Judged, today: Day): BlockReason[] {
  const isOverseas = vacancy.kind === "overseas";
  const found: [BlockReason, boolean][] = [
    ["overseas_as_domestic", !isOverseas && vacancy.country !== "ID"],
    ["visa_not_work", isOverseas && vacancy.visaType !== "work"],
    ["min_age_below_18", vacancy.minimumAge === undefined ? isOverseas : vacancy.minimumAge < 18],
    ["wage_missing", vacancy.wageMin === undefined],
    ["fee_charged_to_applicant", vacancy.feeRupiah > 0],
    ["placement_cost_charged", isOverseas && vacancy.placementCostRupiah > 0],
    ["costs_charged_to_worker", isOverseas && vacancy.costs.some(isForbidden)],
    ["contract_terms_missing", isOverseas && !vacancy.contractStatesTerms],
    ["openings_missing", vacancy.openings === 0 && !vacancy.byQuota],
    ["closed", vacancy.closesOn !== undefined && vacancy.closesOn < today],
  ];
  return found.filter(([, is]) => is).map(([reason]) => reason);
}

const EXAM = /\b(ujian|uji|tes|test|exam|examination|(eps-?)?topik|jlpt|jft|jft-basic)\b/;
const NO_EXAM =
  /\b(agen|agency|agent|penempatan|placement|jasa|service|komisi|commission|rekrut\w*|recruit\w*|proses|process\w*|admin\w*|latihan|pelatihan|kursus|training|course|deposit|jaminan|tiket|ticket|visa|paspor|passport|asuransi|insurance|sertifi\w*|certifi\w*|kesehatan|health|medis|medical|darah|blood|psiko\w*|psycho\w*)\b/;

/** What a worker must not pay: everything but an exam that another body holds, which is listed apart (art. 30). */
function isForbidden({ item, amount, payer }: Cost): boolean {
  const name = plainly(item);
  return payer === "worker" && amount > 0 && !(EXAM.test(name) && !NO_EXAM.test(name));
}

/** So many signs together are a warning that nobody may overlook. */
const TOO_MANY_SIGNS = 2;

/** A country that the operator has not judged yet is for somebody to look at, as one on the watch list is. */
function ofTheDestination(vacancy: Judged, { destination }: Grounds): BlockReason[] {
  const reasons: BlockReason[] = [];
  if (signsOfTrafficking(vacancy) >= TOO_MANY_SIGNS) reasons.push("trafficking_red_flags");
  if (destination !== "open") reasons.push("destination_policy_review");
  return reasons;
}

/** Signs that reporters and courts name again and again (docs/domain.md, section 6, "Red flags"). */
function signsOfTrafficking(vacancy: Judged): number {
  const { visaType, contact, foreignEmployer, contractMonths, minimumAge, route } = vacancy;
  return [
    visaType !== "work",
    contact !== undefined && /whats\s*app|\bwa\b|pribadi|private|telegram/i.test(contact),
    foreignEmployer === undefined || /tidak disebut|not named|rahasia|secret/i.test(foreignEmployer),
    !contractMonths,
    minimumAge !== undefined && minimumAge < 18,
    route === undefined || route === "unknown",
  ].filter(Boolean).length;
}

/** Working days in a month of six-day weeks, as PP 36/2021 art. 17 counts a day's wage. */
const DAYS_A_MONTH = 25;

function warningsOf(vacancy: Judged, { minimumWage }: Grounds): Warning[] {
  const { wageMin, wagePeriod, currency, kind, byQuota } = vacancy;
  const warnings: Warning[] = [];
  const monthly = wagePeriod === "day" ? DAYS_A_MONTH : wagePeriod === "month" ? 1 : undefined;
  const isLow =
    kind === "domestic" &&
    currency === "IDR" &&
    wageMin !== undefined &&
    monthly !== undefined &&
    minimumWage !== undefined &&
    wageMin * monthly < minimumWage;
  if (isLow) warnings.push("wage_min_below_regional_minimum_check");
  if (byQuota) warnings.push("openings_by_quota");
  return warnings;
}
