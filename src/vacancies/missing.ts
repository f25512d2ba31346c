// What a vacancy must say besides what the law asks: nobody applies to what has no name, no place and no end.
import type { Vacancy } from "./vacancies.ts";

export type Missing =
  | "title"
  | "regency"
  | "country"
  | "openings"
  | "wage"
  | "closesOn"
  | "foreignEmployer"
  | "contractMonths";

/** What is missing, in the order in which it is asked. */
export function missingOf(vacancy: Vacancy): Missing[] {
  const { title, kind, regency, country, openings, byQuota, wage, closesOn, abroad, contractMonths } = vacancy;
  const found: [Missing, boolean][] = [
    ["title", title.id === ""],
    ["regency", kind === "domestic" && regency === undefined],
    ["country", kind === "overseas" && country === "ID"],
    ["openings", openings === 0 && !byQuota],
    ["wage", wage === undefined],
    ["contractMonths", kind === "overseas" && !contractMonths],
    ["foreignEmployer", abroad !== undefined && abroad.employer === undefined],
    ["closesOn", closesOn === undefined],
  ];
  return found.filter(([, is]) => is).map(([field]) => field);
}
