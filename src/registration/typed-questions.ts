// A question typed where an answer was waited for.
import { answerCode, findableAnswers } from "../answers/answers.ts";
import { plainly } from "../platform/typed-text.ts";
import type { Runtime } from "../runtime.ts";
import { search } from "../search/search.ts";
import type { Words } from "../telegram/texts.ts";

const asking =
  /\?|\b(apa|apakah|kenapa|knp|mengapa|bagaimana|gimana|gmn|kapan|kpn|dimana|di mana|bisakah|bolehkah|haruskah|adakah|\w+kah|what|why|how|when|where|who|is it|is there|do i|can i|does it)\b/;

/** Our short answer to a question that people often ask; undefined if the text is no question, or not one of those. */
export async function answerTo(
  rt: Pick<Runtime, "db" | "texts">,
  words: Words,
  typed: string | undefined,
): Promise<string | undefined> {
  if (typed === undefined || typed.length > 200 || !asking.test(plainly(typed))) return undefined;
  const found = (await search(rt.db, typed, findableAnswers(rt.texts))).find(({ kind }) => kind === "answer");
  const code = found && answerCode(found.code);
  return code && words.html(`answers-${code}`);
}
