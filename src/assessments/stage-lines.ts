// The stages of a document as lines: what is reached with its day, then what is still to come.
import type { Words } from "../telegram/texts.ts";
import { documentStages, type Way } from "./assessments.ts";
import { printAt } from "./print.ts";

/** From the assessment to the certificate in somebody's hands. */
export function stageLines(words: Words, { days, centre }: Pick<Way, "days" | "centre">): string[] {
  const printing = printAt(words, centre);
  return (["assessed", ...documentStages] as const).map((each) => {
    const stage = words.plain(`assessments-stage-${each}`);
    const day = days[each];
    return day === undefined
      ? words.html("assessments-stage-open", { stage })
      : words.html("assessments-stage-done", { stage, day: printing.date(day) });
  });
}
