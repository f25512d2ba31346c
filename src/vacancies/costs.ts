// Reads what a placement costs besides, each with whoever pays it: one a line, as people write it.
import { plainly } from "../platform/typed-text.ts";
import { readWage } from "./reading.ts";
import type { Cost } from "./vacancies.ts";

const payers: readonly [Cost["payer"], RegExp][] = [
  ["worker", /\b(pekerja|pelamar|calon|cpmi|pmi|sendiri|worker|applicant)\b/],
  ["agency", /\b(p3mi|agen|agency|pt)\b/],
  ["employer", /\b(majikan|perusahaan|pemberi kerja|employer|company)\b/],
];

/** Reads lines such as `Ujian EPS-TOPIK USD 28 pekerja`: each needs a name, a sum and a payer. Undefined if one does not. */
export function readCosts(typed: string): Cost[] | undefined {
  const lines = typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const costs = lines.map(readCost);
  return lines.length === 0 || lines.length > 15 || costs.includes(undefined) ? undefined : (costs as Cost[]);
}

function readCost(line: string): Cost | undefined {
  if (line.length > 120) return undefined;
  const payer = payers.find(([, spelling]) => spelling.test(plainly(line)))?.[0];
  const sum = readWage(`${line} per bulan`, "ID");
  const [item = ""] = line.split(
    /(?:\b(?:rp|idr|usd|myr|rm|sgd|hkd|jpy|krw|twd)\b\s*|[=:]\s*)?\d[\d.,]*\s*(?:juta|jt|ribu|rb)?\b/i,
  );
  const name = item.trim().replace(/[\s,;:=-]+$/, "");
  const isSmall = "problem" in sum && sum.problem === "too-low";
  if (!payer || name.length < 2 || "problem" in sum || isSmall) return undefined;
  return { item: name, amount: sum.value.wageMin, currency: sum.value.currency, payer };
}
