// The 25 sample vacancies, as the rules read them, with the verdict that a correct check gives on 24 November 2026.
import { readFileSync } from "node:fs";
import type { WagePeriod } from "../../src/platform/generated/prisma/enums.ts";
import type { Judged } from "../../src/vacancies/rules.ts";

export interface SampleVacancy {
  readonly id: string;
  readonly kind: "domestic" | "overseas";
  readonly title_id: string;
  readonly title_en: string;
  readonly trade_code: string;
  readonly employer: { readonly partner_code: string; readonly name: string; readonly verified: boolean };
  readonly openings: number;
  readonly employment_type: string;
  readonly location: { readonly country: string; readonly region_code: string | null; readonly text: string };
  readonly wage: {
    readonly currency: string;
    readonly min: number;
    readonly max: number;
    readonly period: WagePeriod;
  } | null;
  readonly work_hours: string;
  readonly requirements: {
    readonly min_age: number;
    readonly max_age: number | null;
    readonly education_min: string;
    readonly certificate_schemes: readonly string[];
    readonly experience_months: number;
  };
  readonly documents: readonly string[];
  readonly benefits: readonly string[];
  readonly fee_charged_to_applicant_idr: number;
  readonly posted_on: string;
  readonly closes_on: string;
  readonly contact_channel: string;
  readonly overseas?: {
    readonly scheme: string;
    readonly foreign_employer: string;
    readonly contract_months: number;
    readonly language_requirement: string | null;
    readonly visa_type: string;
    readonly job_order_no: string | null;
    readonly job_order_verified_by: string | null;
    readonly placement_cost_to_worker_idr: number;
    readonly cost_items: readonly { readonly item: string; readonly approx_usd: number }[];
    readonly contract_states_hours_rest_wage_insurance: boolean;
    readonly p3mi?: { readonly name: string; readonly sip3mi_no: string; readonly sip3mi_valid_until: string };
    readonly sip2mi_no?: string | null;
    readonly sip2mi_valid_until?: string | null;
  };
  readonly expected: {
    readonly publishable: boolean;
    readonly block_reasons: readonly string[];
    readonly warnings: readonly string[];
  };
}

const file = new URL("../../prisma/data/vacancies.sample.json", import.meta.url);

export const sampleVacancies: readonly SampleVacancy[] = JSON.parse(readFileSync(file, "utf8")).vacancies;

/** A sample vacancy as the rules read it. */
export function judgedSample(sample: SampleVacancy): Judged {
  const { overseas, wage, location } = sample;
  const isState = overseas?.scheme === "G2G";
  return {
    kind: sample.kind,
    company: {
      kind: isState ? "government" : overseas?.p3mi ? "agency" : "employer",
      state: sample.employer.verified ? "verified" : "inReview",
    },
    country: location.country,
    openings: sample.openings,
    byQuota: isState && sample.openings === 0,
    wageMin: wage?.min,
    currency: wage?.currency,
    wagePeriod: wage?.period,
    minimumAge: sample.requirements.min_age,
    feeRupiah: sample.fee_charged_to_applicant_idr,
    closesOn: sample.closes_on,
    contact: sample.contact_channel,
    route: overseas && (isState ? "g2g" : overseas.scheme === "P2P" ? "p2p" : "unknown"),
    foreignEmployer: overseas?.foreign_employer,
    contractMonths: overseas?.contract_months,
    visaType: overseas?.visa_type,
    jobOrderNo: overseas?.job_order_no ?? undefined,
    jobOrderVerifiedBy: overseas?.job_order_verified_by ?? undefined,
    placementCostRupiah: overseas?.placement_cost_to_worker_idr ?? 0,
    costs: (overseas?.cost_items ?? []).map(({ item, approx_usd: amount }) => ({
      item,
      amount,
      currency: "USD",
      payer: "worker",
    })),
    contractStatesTerms: overseas?.contract_states_hours_rest_wage_insurance ?? false,
    agencyLicenceNo: overseas?.p3mi?.sip3mi_no,
    agencyLicenceUntil: overseas?.p3mi?.sip3mi_valid_until,
    permitNo: overseas?.sip2mi_no ?? undefined,
    permitUntil: overseas?.sip2mi_valid_until ?? undefined,
    departsOn: undefined,
  };
}
