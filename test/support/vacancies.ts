// The 25 sample vacancies and their companies, put into a database without a chat.
import { schemeNamed } from "../../src/certificates/states.ts";
import { dateForDatabase } from "../../src/platform/calendar.ts";
import type { Database } from "../../src/platform/database.ts";
import type { CompanyKind, Education, VacancyState } from "../../src/platform/generated/prisma/enums.ts";
import { now } from "./registered.ts";
import { judgedSample, type SampleVacancy, sampleVacancies } from "./vacancy-sample.ts";

export interface Posting {
  /** Which of them; all without it */
  readonly codes?: readonly string[];
  readonly centreCode?: string;
  /** Which state each gets; without it those that may be published are, and the others are drafts */
  readonly state?: (sample: SampleVacancy) => VacancyState;
  /** Whoever wrote them: the recruiter Gede without it */
  readonly madeBy?: bigint;
  readonly at?: Date;
}

/** Adds the sample's companies and vacancies under their own codes: VAC-007 has the id 7. Resolves to the ids by code. */
export async function postSample(db: Database, posting: Posting = {}): Promise<ReadonlyMap<string, number>> {
  const { codes, madeBy = 1007n, at = now } = posting;
  const samples = sampleVacancies.filter(({ id }) => codes === undefined || codes.includes(id));
  await addCompanies(db, samples, posting);
  for (const sample of samples) {
    const schemes = await Promise.all(
      sample.requirements.certificate_schemes.map((name) =>
        db.$transaction((tx) => schemeNamed(tx, { tradeCode: sample.trade_code, name })),
      ),
    );
    const state = posting.state?.(sample) ?? (sample.expected.publishable ? "published" : "draft");
    await db.vacancy.create({
      data: {
        ...columnsOf(sample),
        state,
        closedAs: state === "closed" ? "filled" : null,
        madeBy,
        madeAt: at,
        changedAt: at,
        publishedAt: ["published", "closed", "suspended"].includes(state) ? at : null,
        schemes: { create: schemes.map(({ id }) => ({ schemeId: id })) },
        changes: { create: { to: state, by: madeBy, at } },
      },
    });
  }
  await db.$executeRaw`select setval(pg_get_serial_sequence('"Vacancy"', 'id'), 100)`;
  return new Map(samples.map(({ id }) => [id, numberOf(id)]));
}

/** Adds the companies of these vacancies, those that are not there yet. */
export async function addCompanies(
  db: Database,
  samples: readonly SampleVacancy[],
  posting: Posting = {},
): Promise<void> {
  const { centreCode = "MATARAM", at = now } = posting;
  const companies = new Map(samples.map((sample) => [sample.employer.partner_code, sample]));
  await db.company.createMany({
    data: [...companies.values()].map((sample) => {
      const { company } = judgedSample(sample);
      const agency = sample.overseas?.p3mi;
      const isVerified = company.state === "verified";
      return {
        code: sample.employer.partner_code,
        kind: company.kind satisfies CompanyKind,
        legalName: sample.employer.name,
        businessNumber: String(9_120_000_000_000 + sampleVacancies.indexOf(sample)),
        state: company.state,
        licenceNo: agency?.sip3mi_no ?? null,
        licenceUntil: agency ? dateForDatabase(agency.sip3mi_valid_until) : null,
        centreCode,
        madeBy: 1008n,
        madeAt: at,
        verifiedBy: isVerified ? 1003n : null,
        verifiedAt: isVerified ? at : null,
      };
    }),
    skipDuplicates: true,
  });
}

function numberOf(code: string): number {
  return Number(code.slice("VAC-".length));
}

function columnsOf(sample: SampleVacancy) {
  const judged = judgedSample(sample);
  const { requirements, overseas, location } = sample;
  return {
    id: numberOf(sample.id),
    code: sample.id,
    companyCode: sample.employer.partner_code,
    kind: sample.kind,
    title: { id: sample.title_id, en: sample.title_en },
    tradeCode: sample.trade_code,
    openings: sample.openings,
    byQuota: judged.byQuota,
    contract: sample.employment_type,
    contractMonths: overseas?.contract_months ?? null,
    country: location.country,
    regencyCode: location.region_code,
    place: location.text,
    wageMin: sample.wage?.min ?? null,
    wageMax: sample.wage?.max ?? null,
    currency: sample.wage?.currency ?? null,
    wagePeriod: sample.wage?.period ?? null,
    hours: sample.work_hours,
    minimumAge: requirements.min_age,
    maximumAge: requirements.max_age,
    education: requirements.education_min as Education,
    experienceMonths: requirements.experience_months,
    documents: [...sample.documents],
    benefits: [...sample.benefits],
    feeRupiah: sample.fee_charged_to_applicant_idr,
    closesOn: dateForDatabase(sample.closes_on),
    contact: sample.contact_channel,
    route: judged.route ?? null,
    foreignEmployer: overseas?.foreign_employer ?? null,
    language: overseas?.language_requirement ?? null,
    visaType: overseas?.visa_type ?? null,
    jobOrderNo: overseas?.job_order_no ?? null,
    jobOrderVerifiedBy: overseas?.job_order_verified_by ?? null,
    placementCostRupiah: overseas?.placement_cost_to_worker_idr ?? 0,
    costs: sample.id === "VAC-018" ? [{ item: "EPS-TOPIK", amount: 28, currency: "USD", payer: "worker" }] : [],
    contractStatesTerms: overseas?.contract_states_hours_rest_wage_insurance ?? false,
    permitNo: overseas?.sip2mi_no ?? null,
    permitUntil: overseas?.sip2mi_valid_until ? dateForDatabase(overseas.sip2mi_valid_until) : null,
  };
}
