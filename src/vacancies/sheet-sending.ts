// All drafts that one spreadsheet brought, handed in with one press: each is looked at by the rules again.
import type { Done } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { show } from "../telegram/screen.ts";
import { type Desk, deskButton } from "./desk.ts";
import { readTables, verdictOn } from "./judging.ts";
import { type Missing, missingOf } from "./missing.ts";
import { oneACompany, tellStaff } from "./notices.ts";
import { titleOf } from "./print.ts";
import { type Stands, todayOf } from "./reviewing.ts";
import type { BlockReason } from "./rules.ts";
import { lacksIn } from "./sheet.ts";
import { asVacancies, type Vacancy, vacancyParts } from "./vacancies.ts";
import { theirs, type Writer } from "./writers.ts";

export interface KeptBack {
  readonly vacancy: Vacancy;
  readonly missing: readonly Missing[];
  readonly reasons: readonly BlockReason[];
}

/** What was handed in, and what stays a draft and why; `unknown` for an import that is not theirs. */
export type SheetSent = "unknown" | { readonly sent: readonly Vacancy[]; readonly kept: readonly KeptBack[] };

/** Hands in what is left as drafts of an import. Twice sends nothing twice. */
export function handInSheet(
  rt: Stands,
  { importId, writer }: { readonly importId: number; readonly writer: Writer },
): Promise<SheetSent> {
  return rt.db.$transaction(async (tx) => {
    const companyCode = "companyCode" in writer ? writer.companyCode : null;
    const one = await tx.spreadsheetImport.findFirst({
      where: { id: importId, telegramId: BigInt(writer.telegramId), companyCode, state: "saved" },
      select: { id: true },
    });
    if (!one) return "unknown";
    // Companies before vacancies, as whoever suspends a company does.
    await tx.$queryRaw`
      select 1 from "Company" where code in (select "companyCode" from "Vacancy" where "importId" = ${importId})
      order by code for share`;
    await tx.$queryRaw`
      select 1 from "Vacancy" where "importId" = ${importId} and state = 'draft' order by id for update`;
    const rows = await tx.vacancy.findMany({
      where: { AND: [{ importId, state: "draft" }, theirs(writer)] },
      include: vacancyParts,
      orderBy: { id: "asc" },
    });
    const tables = await readTables(tx);
    const today = todayOf(rt);
    const judged = (await asVacancies(tx, rows)).map((vacancy, at) => {
      const row = rows[at];
      const reasons = row ? verdictOn(row, tables, today).blockReasons : [];
      return { vacancy, missing: missingOf(vacancy), reasons };
    });
    const kept = judged.filter(({ missing, reasons }) => missing.length + reasons.length > 0);
    const sent = judged.filter((each) => !kept.includes(each)).map(({ vacancy }) => vacancy);
    const [by, at] = [BigInt(writer.telegramId), rt.now()];
    const ids = sent.map(({ id }) => id);
    await tx.vacancy.updateMany({
      where: { id: { in: ids } },
      data: { state: "inReview", asked: null, importId: null, changedAt: at },
    });
    await tx.vacancyChange.createMany({
      data: ids.map((vacancyId) => ({ vacancyId, from: "draft" as const, to: "inReview" as const, by, at })),
    });
    await tellStaff(rt, tx, oneACompany(sent.map(({ id, company }) => ({ id, companyCode: company.code }))));
    return { sent, kept };
  });
}

/** So many that stay drafts are told by name, each with a button. */
const TOLD = 8;

/** Hands in all that an import brought, and tells what became of each. */
export async function sendSheet(rt: Runtime, ctx: BotContext, desk: Desk, argument: string): Promise<Done> {
  if (!/^\d{1,9}$/.test(argument)) return "no-such-thing";
  const outcome = await handInSheet(rt, { importId: Number(argument), writer: desk.writer });
  if (outcome === "unknown") return "no-such-thing";
  const { sent, kept } = outcome;
  const { words } = ctx;
  if (sent.length > 0)
    await desk.note(
      "vacancy-handed-in",
      sent
        .map(({ code }) => code)
        .join(" ")
        .slice(0, 200),
    );
  const told = kept.slice(0, TOLD);
  const text = [
    ...(sent.length > 0 ? [words.html("vacancies-sheet-sent", { count: String(sent.length) })] : []),
    ...(kept.length > 0 ? [words.html("vacancies-sheet-kept", { count: String(kept.length) })] : []),
    ...(sent.length + kept.length === 0 ? [words.html("vacancies-sheet-none-left")] : []),
    ...told.map(({ vacancy, ...lacks }) =>
      words.html("vacancies-sheet-kept-line", {
        code: vacancy.code,
        title: titleOf(words, vacancy),
        lacks: lacksIn(words, lacks).join(", "),
      }),
    ),
    ...(kept.length > TOLD ? [words.html("vacancies-sheet-more", { count: String(kept.length - TOLD) })] : []),
  ];
  await show(ctx, {
    text: text.join("\n"),
    buttons: [
      ...told.map(({ vacancy }) => [
        deskButton(
          desk,
          words.plain("vacancies-list-button", { code: vacancy.code, title: titleOf(words, vacancy) }),
          "open",
          vacancy.id,
        ),
      ]),
      [deskButton(desk, words.plain("vacancies-home-button"), "")],
    ],
  });
  return "done";
}
