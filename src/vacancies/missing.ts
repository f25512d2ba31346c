// What a vacancy must say besides what the law asks: nobody applies to what has no name, no place and no end.
import type { Vacancy } from "./vacancies.ts";

export type Missing = "title" | "place" | "openings" | "wage" | "closesOn" | "foreignEmployer" | "contractMonths";

/** What is missing, in the order in which it is asked. */
export function missingOf(vacancy: Vacancy): Missing[] {
  const { title, kind, regency, country, openings, byQuota, wage, closesOn, abroad, contractMonths } = vacancy;
  const found: [Missing, boolean][] = [
    ["title", title.id === ""],
    ["place", kind === "domestic" ? country === "ID" && regency === undefined : country === "ID"],
    ["openings", openings === 0 && !byQuota],
    ["wage", wage === undefined],
    ["contractMonths", kind === "overseas" && !contractMonths],
    ["foreignEmployer", abroad !== undefined && abroad.employer === undefined],
    ["closesOn", closesOn === undefined],
  ];
  return found.filter(([, is]) => is).map(([field]) => field);
}
