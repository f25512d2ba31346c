// Files that go to whoever imports: the rows with problems, to be mended and sent again; and a sample of a good file.
import { type Api, InputFile } from "grammy";
import type { Runtime } from "../runtime.ts";
import { headingKey, spreadsheet } from "../spreadsheets/spreadsheets.ts";
import { isUnreachable } from "../telegram/answers.ts";
import { onceMoreAtMost } from "../telegram/once-more.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { mayStill } from "./importer.ts";
import { countsOf } from "./imports.ts";
import type { ImportKind } from "./kind.ts";
import type { ImportWork } from "./reading.ts";
import { problemsInCell } from "./screens.ts";
import { openFacts, rowsAfter } from "./sealed-rows.ts";
import { type Kinds, kindOf, wordsOf } from "./showing.ts";

const PAGE = 1_000;

/** Sends the rows with problems back: as they came, with a column that says what is wrong. As texts, so that no program rounds them. */
export function sendToMend(rt: Runtime, api: Api, kinds: Kinds) {
  return sendBack(rt, api, kinds, "bad");
}

/** The same of rows in doubt of which nobody decided, before the others are saved: nothing of a list is lost unseen. */
export function sendUndecided(rt: Runtime, api: Api, kinds: Kinds) {
  return sendBack(rt, api, kinds, "review");
}

function sendBack(rt: Runtime, api: Api, kinds: Kinds, verdict: "bad" | "review") {
  return async ({ importId }: ImportWork): Promise<void> => {
    const one = await rt.db.spreadsheetImport.findUnique({ where: { id: importId } });
    if (!one || one.sealed === null) return;
    const telegramId = Number(one.telegramId);
    if (!(await mayStill(rt, one))) return;
    const words = await wordsOf(rt, one.telegramId);
    const kind = kindOf(kinds, one);
    const own = rt.texts.languages.map((language) => headingKey(rt.texts.in(language).plain("imports-mend-column")));
    const { headings } = openFacts(rt.seal, one.sealed);
    const shown = headings.flatMap((heading, at) => (own.includes(headingKey(heading)) ? [] : [at]));

    async function* rows(): AsyncGenerator<string[]> {
      for (let after = 0; ; ) {
        const page = await rowsAfter(rt.db, rt.seal, { importId, after, verdicts: [verdict], limit: PAGE });
        for (const { cells, problems = [] } of page)
          yield [...shown.map((at) => cells[at] ?? ""), problemsInCell(words, kind, problems)];
        const last = page.at(-1);
        if (!last || page.length < PAGE) return;
        after = last.number;
      }
    }
    const columns = [
      ...shown.map((at) => ({ heading: headings[at] ?? "", width: 18 })),
      { heading: words.plain("imports-mend-column"), width: 60 },
    ];
    const number = String(importId);
    const count = printingIn(words.language, rt.config.zone).number(countsOf(one)[verdict]);
    const isBad = verdict === "bad";
    await onceMoreAtMost(rt, `import-${isBad ? "mend" : "undecided"}:${importId}`, async () => {
      const sheet = { name: words.plain("imports-sheet"), columns, rows: rows() };
      const file = new InputFile(
        spreadsheet("xlsx", words.language, sheet),
        `${words.plain(isBad ? "imports-mend-name" : "imports-undecided-name", { number })}.xlsx`,
      );
      const caption = words.plain(isBad ? "imports-mend-caption" : "imports-undecided-caption", { number, count });
      await api.sendDocument(telegramId, file, { caption }).catch((error) => {
        if (!isUnreachable(error)) throw error; // who has blocked us since wants no file
      });
    });
  };
}

/** A small file as it should be, with headings in the reader's language and samples that are nobody's. */
export function sampleFile(words: Words, kind: ImportKind): InputFile {
  const samples = kind.samples(words);
  const columns = kind.columns
    .filter(({ isRare }) => isRare === undefined)
    .map(({ name }) => ({ name, heading: kind.columnName(words, name), width: 18 }));
  const rows = samples.map((sample) => columns.map(({ name }) => sample[name] ?? ""));
  const sheet = { name: words.plain("imports-sheet"), columns, rows };
  return new InputFile(spreadsheet("xlsx", words.language, sheet), `${kind.sampleWords(words).name}.xlsx`);
}
