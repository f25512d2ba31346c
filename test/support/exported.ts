// A part of a spreadsheet as staff are sent it, without a chat.
import type { ExportKind, Stands } from "../../src/exports/exports.ts";
import { sheetOf } from "../../src/exports/exports.ts";
import type { Reach } from "../../src/roles/roles.ts";
import { type Format, spreadsheet } from "../../src/spreadsheets/spreadsheets.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { allOf } from "./opened-workbook.ts";

const texts = openTexts("id");

/** The file of a part; undefined for what there is not within reach. */
export async function exported(
  rt: Stands,
  kind: ExportKind,
  asked: { scope: string; reach?: Reach; language?: string; mark?: number; format?: Format },
): Promise<{ name: string; bytes: Buffer; count: number } | undefined> {
  const { scope, reach = "everywhere", language = "id", mark = 1, format = "csv" } = asked;
  const words = texts.in(language);
  const opened = await kind.open(rt, { scope, reach, words });
  if (!opened) return undefined;
  const bytes = await allOf(spreadsheet(format, language, sheetOf(opened, words, mark)));
  return { name: `${opened.fileName}.${format}`, bytes, count: await opened.count() };
}

/** The lines of the same as a CSV file, without its heading. */
export async function exportedLines(...asked: Parameters<typeof exported>): Promise<string[]> {
  const file = await exported(...asked);
  return (file?.bytes.toString("utf8") ?? "").trimEnd().split("\r\n").slice(1);
}
