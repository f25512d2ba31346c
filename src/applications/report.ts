// The company's report of its filled vacancies, which Perpres 57/2023 has it give to the ministry: figures, and nobody's name.
import { InputFile } from "grammy";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { HearRecruiter } from "../companies/gate.ts";
import { dayFromDatabase, localDate } from "../platform/calendar.ts";
import type { Runtime } from "../runtime.ts";
import type { Cell, Sheet } from "../spreadsheets/cells.ts";
import { spreadsheet } from "../spreadsheets/spreadsheets.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { send, sendOptions } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { stateText } from "../vacancies/card.ts";
import { fieldText, printIn, titleOf } from "../vacancies/print.ts";
import { asVacancies, vacancyParts } from "../vacancies/vacancies.ts";

const columns = [
  "company",
  "number",
  "code",
  "title",
  "trade",
  "place",
  "wage",
  "openings",
  "hired",
  "first",
  "last",
  "published",
  "closed",
  "state",
] as const;
const MOST_ROWS = 2000;

/** Sends it as a spreadsheet: every vacancy that is filled, or for which somebody was hired. */
export const sendReport: HearRecruiter = async (rt, ctx, recruiter) => {
  const { words } = ctx;
  const rows = await filledRows(rt, words, recruiter.companyCode);
  const back = [button(words.plain("telegram-back"), "applicant", "", BESIDE)];
  await recruiter.note("applicants-reported");
  if (rows.length === 0) {
    await send(ctx, { text: words.html("applications-report-none"), buttons: [back] });
    return "done";
  }
  const sheet: Sheet = {
    name: words.plain("applications-report-sheet"),
    columns: columns.map((column) => ({ heading: words.plain(`applications-report-${column}`) })),
    rows,
  };
  const parts: Uint8Array[] = [];
  for await (const part of spreadsheet("xlsx", words.language, sheet)) parts.push(part);
  const today = localDate(rt.now(), rt.config.zone);
  const file = new InputFile(Buffer.concat(parts), `${words.plain("applications-report-file")}-${today}.xlsx`);
  const screen = { text: words.html("applications-report-caption", { count: String(rows.length) }), buttons: [back] };
  const { link_preview_options: _, ...options } = sendOptions(screen);
  await ctx.replyWithDocument(file, { caption: screen.text, ...options });
  return "done";
};

async function filledRows(rt: Runtime, words: Words, companyCode: string): Promise<Cell[][]> {
  const where = {
    companyCode,
    OR: [{ closedAs: "filled" as const }, { applications: { some: { state: "hired" as const } } }],
  };
  const found = await rt.db.vacancy.findMany({
    where,
    include: vacancyParts,
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: MOST_ROWS,
  });
  const hired = await rt.db.jobApplication.groupBy({
    by: ["vacancyId"],
    where: { state: "hired", vacancyId: { in: found.map(({ id }) => id) } },
    _count: true,
    _min: { hiredOn: true },
    _max: { hiredOn: true },
  });
  const byVacancy = new Map(hired.map((each) => [each.vacancyId, each]));
  const vacancies = await asVacancies(rt.db, found);
  const print = printIn(words, rt.config.zone);
  const dayCell = (date: Date | null | undefined): Cell => (date ? { day: dayFromDatabase(date) } : null);
  return vacancies.map((vacancy, at) => {
    const row = found[at];
    const counted = byVacancy.get(vacancy.id);
    const dayOf = (instant: Date | null | undefined): Cell =>
      instant ? { day: localDate(instant, rt.config.zone) } : null;
    return [
      vacancy.company.name,
      row?.company.businessNumber ?? null,
      vacancy.code,
      titleOf(words, vacancy),
      inLanguage(vacancy.trade.name, words.language),
      [vacancy.place, fieldText(print, vacancy, "regency"), fieldText(print, vacancy, "country")]
        .filter(Boolean)
        .join(", "),
      fieldText(print, vacancy, "wage") ?? null,
      vacancy.byQuota ? words.plain("vacancies-by-quota") : vacancy.openings,
      counted?._count ?? 0,
      dayCell(counted?._min.hiredOn),
      dayCell(counted?._max.hiredOn),
      dayOf(row?.publishedAt),
      dayOf(row?.closedAt),
      stateText(words, vacancy),
    ];
  });
}
