// What may be published: the 25 sample vacancies with their expected verdicts, and each reason by itself.
import { describe, expect, test } from "vitest";
import { type Grounds, type Judged, judge } from "../../src/vacancies/rules.ts";
import { judgedSample, sampleVacancies } from "../support/vacancy-sample.ts";

const today = "2026-11-24";
const open = ["MY", "KR", "JP", "HK", "TW", "SG"];
const destinationOf = (country: string) => (open.includes(country) ? "open" : country === "KH" ? "closed" : "review");
const minimumWages: Record<string, number> = { "52.71": 2_700_000 };

test.each(sampleVacancies.map((sample) => [sample.id, sample] as const))(
  "%s gets its expected verdict",
  (_, sample) => {
    const { country, region_code } = sample.location;
    const grounds: Grounds = {
      today,
      destination: country === "ID" ? undefined : destinationOf(country),
      minimumWage: minimumWages[region_code ?? ""],
    };
    const { publishable, blockReasons, warnings } = judge(judgedSample(sample), grounds);
    expect({ publishable, block_reasons: blockReasons, warnings }).toEqual(sample.expected);
  },
);

const sampleOf = (id: string) => {
  const sample = sampleVacancies.find((each) => each.id === id);
  if (!sample) throw new Error(id);
  return judgedSample(sample);
};
const domestic = sampleOf("VAC-001");
const overseas = sampleOf("VAC-016");
const reasons = (vacancy: Judged, grounds: Partial<Grounds> = {}) =>
  judge(vacancy, { today, destination: "open", minimumWage: undefined, ...grounds }).blockReasons;

describe("a vacancy abroad is kept back for each reason alone", () => {
  test.each<[string, Partial<Judged>, string[]]>([
    ["the company is not verified", { company: { kind: "agency", state: "inReview" } }, ["employer_not_verified"]],
    ["the company is suspended", { company: { kind: "agency", state: "suspended" } }, ["employer_suspended"]],
    ["there is no licensed agency", { agencyLicenceNo: undefined }, ["recruiter_not_licensed"]],
    ["it calls itself the state's and is not", { route: "g2g" }, ["recruiter_not_licensed"]],
    ["the licence ended yesterday", { agencyLicenceUntil: "2026-11-23" }, ["sip3mi_expired"]],
    ["there is no permit", { permitNo: undefined, permitUntil: undefined }, ["sip2mi_missing"]],
    ["the permit ended yesterday", { permitUntil: "2026-11-23" }, ["sip2mi_expired"]],
    ["the permit ends before it closes", { permitUntil: "2026-12-19" }, ["licence_ends_before_departure"]],
    [
      "the licence ends before they leave",
      { departsOn: "2028-07-01", permitUntil: "2029-01-01" },
      ["licence_ends_before_departure"],
    ],
    ["there is no job order", { jobOrderNo: undefined }, ["job_order_missing"]],
    ["nobody verified the job order", { jobOrderVerifiedBy: undefined }, ["job_order_missing"]],
    ["the visa is no visa for work", { visaType: "umrah" }, ["visa_not_work"]],
    ["seventeen is old enough for it", { minimumAge: 17 }, ["min_age_below_18"]],
    ["no age is named", { minimumAge: undefined }, ["min_age_below_18"]],
    ["no wage is named", { wageMin: undefined, currency: undefined }, ["wage_missing"]],
    ["it costs a fee", { feeRupiah: 1 }, ["fee_charged_to_applicant"]],
    ["the worker pays for the placement", { placementCostRupiah: 1 }, ["placement_cost_charged"]],
    ["the contract says too little", { contractStatesTerms: false }, ["contract_terms_missing"]],
    ["nobody is wanted", { openings: 0 }, ["openings_missing"]],
    ["it closed yesterday", { closesOn: "2026-11-23" }, ["closed"]],
  ])("%s", (_, change, expected) => expect(reasons({ ...overseas, ...change })).toEqual(expected));

  test.each(["review", "closed", undefined] as const)("the operator's table says %s of the country", (destination) =>
    expect(reasons(overseas, { destination })).toEqual(["destination_policy_review"]),
  );

  test.each([
    ["Biaya agen", ["costs_charged_to_worker"]],
    ["Placement fee", ["costs_charged_to_worker"]],
    ["Pelatihan", ["costs_charged_to_worker"]],
    ["Tiket pesawat", ["costs_charged_to_worker"]],
    ["Tes kesehatan", ["costs_charged_to_worker"]],
    ["Medical test", ["costs_charged_to_worker"]],
    ["Ujian dan jasa penempatan", ["costs_charged_to_worker"]],
    ["Latest", ["costs_charged_to_worker"]],
    ["EPS-TOPIK", []],
    ["Ujian bahasa Korea", []],
    ["Tes JLPT N4", []],
    ["Skill test", []],
  ])("%s that the worker pays", (item, expected) => {
    const costs = [{ item, amount: 28, currency: "USD", payer: "worker" as const }];
    expect(reasons({ ...overseas, costs })).toEqual(expected);
    expect(reasons({ ...overseas, costs: costs.map((cost) => ({ ...cost, payer: "agency" as const })) })).toEqual([]);
    expect(reasons({ ...overseas, costs: costs.map((cost) => ({ ...cost, amount: 0 })) })).toEqual([]);
  });

  test("the last day of licence, permit and closing still counts", () => {
    const last = { agencyLicenceUntil: today, permitUntil: today, closesOn: today };
    expect(reasons({ ...overseas, ...last })).toEqual([]);
  });

  test("one sign of trafficking is a sign, two are a reason", () => {
    expect(reasons({ ...overseas, contact: "WhatsApp pribadi" })).toEqual([]);
    expect(reasons({ ...overseas, contact: "WhatsApp pribadi", contractMonths: 0 })).toEqual(["trafficking_red_flags"]);
  });
});

describe("a vacancy here", () => {
  test("that is somewhere else is no vacancy here", () =>
    expect(reasons({ ...domestic, country: "MY" })).toEqual(["overseas_as_domestic"]));

  test("needs no licence and no age, but none below eighteen", () => {
    expect(reasons({ ...domestic, minimumAge: undefined })).toEqual([]);
    expect(reasons({ ...domestic, minimumAge: 17 })).toEqual(["min_age_below_18"]);
  });

  test("paid by the day is measured by twenty-five days", () => {
    const daily: Judged = { ...domestic, wageMin: 108_000, wagePeriod: "day" };
    const warningsAt = (minimumWage: number) => judge(daily, { today, destination: undefined, minimumWage }).warnings;
    expect(warningsAt(2_700_000)).toEqual([]);
    expect(warningsAt(2_700_001)).toEqual(["wage_min_below_regional_minimum_check"]);
  });
});
