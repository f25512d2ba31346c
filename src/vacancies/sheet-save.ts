// Rows of a list become drafts, or change what stands as an edit by hand would; compared anew, for others write, too. All in
// sets: a thousand rows hold their companies for a moment, not for minutes.
import type { Checking, Saved, Saver, Saving } from "../imports/imports.ts";
import type { Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { VacancyKind } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";
import { nextCodes } from "./drafting.ts";
import { editAll } from "./editing.ts";
import { isLight } from "./fields.ts";
import { routeOf } from "./routes.ts";
import { writerOf } from "./sheet-check.ts";
import { type Meant, meantBy } from "./sheet-compare.ts";
import { forDatabase, type SheetRow } from "./sheet-row.ts";
import type { Writer } from "./writers.ts";

type Stands = Checking & Pick<Runtime, "work">;
type Edit = Extract<Meant, { is: "changed" }>;

/** Saves within a transaction. */
export function openSaver(rt: Stands, tx: Tx, saving: Saving): Saver {
  const writer = writerOf(saving.sender, saving.centreCode);
  return {
    async save(all): Promise<Saved> {
      const rows = all as SheetRow[];
      const stopped = await lockCompanies(tx, writer, rows);
      const meant = await meantBy(tx, writer, rows);
      const edits = rows.flatMap((row): Edit[] => {
        const one = meant.get(row.number);
        return one?.is === "changed" && !stopped.has(one.stored.companyCode) ? [one] : [];
      });
      const fresh = rows.filter(({ number }) => meant.get(number)?.is === "new");
      const made = await makeAll(tx, { saving, writer }, fresh);
      const changed = await editRows(rt, tx, { saving, writer }, edits);
      const same = rows.filter(({ number }) => meant.get(number)?.is === "same").length;
      return { new: made, changed, same, refused: rows.length - made - changed - same };
    },
    async finish() {},
  };
}

interface As {
  readonly saving: Saving;
  readonly writer: Writer;
}

/**
 * The companies of the rows stay as they are until all is saved. Resolves to those that are suspended: nothing is written
 * of them, and whoever sent the list is told how much.
 */
async function lockCompanies(tx: Tx, writer: Writer, rows: readonly SheetRow[]): Promise<ReadonlySet<string>> {
  const codes = rows.flatMap(({ code }) => code ?? []);
  const companies = rows.flatMap(({ companyCode }) => companyCode ?? []);
  const own = "companyCode" in writer ? [writer.companyCode] : [];
  const locked = await tx.$queryRaw<{ code: string; state: string }[]>`
    select code, state::text from "Company"
    where code = any(${[...companies, ...own]}) or code in (select "companyCode" from "Vacancy" where code = any(${codes}))
    order by code for share`;
  return new Set(locked.filter(({ state }) => state === "suspended").map(({ code }) => code));
}

/** Makes drafts, all at once. Of a company that was suspended since none is made. */
async function makeAll(tx: Tx, { saving, writer }: As, rows: readonly SheetRow[]): Promise<number> {
  const companies = await tx.company.findMany({
    where: { code: { in: rows.flatMap(({ companyCode }) => companyCode ?? []) }, state: { not: "suspended" } },
    select: { code: true, kind: true },
  });
  const byCode = new Map(companies.map((company) => [company.code, company]));
  const makeable = rows.flatMap((row) => {
    const company = byCode.get(row.companyCode ?? "");
    return company ? [{ row, company }] : [];
  });
  if (makeable.length === 0) return 0;
  const ids = await nextCodes(tx, makeable.length);
  const [by, at] = [BigInt(writer.telegramId), saving.at];
  const made = makeable.map(({ row, company }, index) => {
    const kind = (row.written.kind ?? "domestic") as VacancyKind;
    const { id = 0, code = "" } = ids[index] ?? {};
    const columns = { ...routeOf(company, kind), ...forDatabase(row.written), kind };
    const named = row.reference === undefined ? {} : { reference: row.reference };
    const own = { id, code, companyCode: company.code, importId: saving.importId };
    return { openings: 0, ...columns, ...named, ...own, madeBy: by, madeAt: at, changedAt: at };
  });
  await tx.vacancy.createMany({ data: made as Prisma.VacancyCreateManyInput[] });
  await tx.vacancyChange.createMany({ data: made.map(({ id }) => ({ vacancyId: id, to: "draft" as const, by, at })) });
  await tx.vacancyScheme.createMany({
    data: makeable.flatMap(({ row }, index) =>
      (row.schemes ?? []).map((scheme) => ({ ...scheme, vacancyId: ids[index]?.id ?? 0 })),
    ),
  });
  return made.length;
}

/** Writes what the rows change, all at once; what stands is judged as after an edit by hand. Resolves to how many were. */
async function editRows(rt: Stands, tx: Tx, { saving, writer }: As, rows: readonly Edit[]): Promise<number> {
  const [named, edited] = [
    rows.filter(({ fields }) => fields.length === 0),
    rows.filter(({ fields }) => fields.length > 0),
  ];
  // Only what the company calls it: nobody else reads that.
  const references = named.map(({ written }) => (written as { reference?: string }).reference ?? "");
  const renamed = await tx.$executeRaw`
    update "Vacancy" v set reference = n.reference
    from unnest(${named.map(({ stored }) => stored.id)}::int[], ${references}::text[]) as n(id, reference)
    where v.id = n.id`;
  const outcomes = await editAll(
    rt,
    tx,
    writer,
    edited.map(({ stored, written, schemes, fields }) => ({
      id: stored.id,
      field: fields,
      asked: null,
      isLight: fields.every(isLight),
      data: { ...forDatabase(written), ...(stored.state === "draft" ? { importId: saving.importId } : {}) },
      ...(schemes === undefined ? {} : { schemes }),
    })),
  );
  return (
    renamed + [...outcomes.values()].filter((outcome) => outcome !== "too-late" && outcome !== "copy-instead").length
  );
}
