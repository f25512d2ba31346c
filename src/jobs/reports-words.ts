// What somebody says is wrong with a vacancy, in their own words instead of by a button.
import type { ReportKind } from "../platform/generated/prisma/enums.ts";
import { wordsIn } from "../search/words.ts";
import type { Texts } from "../telegram/texts.ts";
import { asksForVacancies } from "./finding.ts";
import { reportKinds } from "./reports.ts";

/** Fewer words, none of which speaks of a wrong, are looked for like any others. */
const FEWEST = 4;
/** "minta uang muka": fewer ask what it costs. */
const FEWEST_OF_MONEY = 3;

/**
 * Reads of what a line complains, in the words of every language: the kind of report that it is, or undefined where it says
 * nothing of a wrong. A photo is always proof of something.
 */
export function kindsByWords(texts: Texts): (line: string, withPhoto: boolean) => ReportKind | undefined {
  const linesOf = (key: "money" | "wage" | "wrong") =>
    texts.languages.flatMap((language) => {
      const lines = texts.in(language).plain(`jobs-report-words-${key}`);
      return lines.split(",").map(plain);
    });
  const [money, wage, wrong] = [linesOf("money"), linesOf("wage"), linesOf("wrong")];
  const labels = reportKinds.map((kind) => ({
    kind,
    lines: texts.languages.map((language) => plain(texts.in(language).plain(`jobs-report-${kind}`))),
  }));
  return (line, withPhoto) => {
    const holds = (phrases: readonly string[]) => phrases.some((phrase) => ` ${plain(line)} `.includes(` ${phrase} `));
    const named = labels.find(({ lines }) => lines.includes(plain(line)));
    // What was pressed by its words asks for more; the press says so.
    if (named) return undefined;
    if (holds(money) && wordsIn(line).length >= FEWEST_OF_MONEY) return holds(wage) ? "other" : "asksForMoney";
    if (withPhoto || holds(wrong)) return "other";
    const isTold = wordsIn(line).length >= FEWEST && !asksForVacancies(line);
    return isTold ? "other" : undefined;
  };
}

function plain(line: string): string {
  return wordsIn(line).join(" ");
}
