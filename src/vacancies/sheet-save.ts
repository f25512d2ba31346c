// Rows of a list become drafts, or change what stands as an edit by hand would; compared anew, for others write, too.
import type { Checking, Saved, Saver, Saving } from "../imports/imports.ts";
import type { Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { VacancyKind } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";
import { editWithin, nextCodes } from "./drafting.ts";
import { isLight } from "./fields.ts";
import { routeOf } from "./routes.ts";
import { writerOf } from "./sheet-check.ts";
import { type Meant, meantBy } from "./sheet-compare.ts";
import { forDatabase, type SheetRow } from "./sheet-row.ts";
import type { Writer } from "./writers.ts";

type Stands = Checking & Pick<Runtime, "work">;
type Edit = { readonly row: SheetRow } & Extract<Meant, { is: "changed" }>;

/** Saves within a transaction. */
export function openSaver(rt: Stands, tx: Tx, saving: Saving): Saver {
  const writer = writerOf(saving.sender, saving.centreCode);
  return {
    async save(all): Promise<Saved> {
      const rows = all as SheetRow[];
      const meant = await meantBy(tx, writer, rows);
      const edits = rows.flatMap((row): Edit[] => {
        const one = meant.get(row.number);
        return one?.is === "changed" ? [{ row, ...one }] : [];
      });
      const fresh = rows.filter(({ number }) => meant.get(number)?.is === "new");
      const made = await makeAll(tx, { saving, writer }, fresh);
      const changed = await editAll(rt, tx, { saving, writer }, edits);
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

/** Edits one after the other, in the order of their ids: each is locked and judged by itself, as it is by hand. */
async function editAll(rt: Stands, tx: Tx, { saving, writer }: As, edits: readonly Edit[]): Promise<number> {
  let changed = 0;
  for (const { stored, written, schemes, fields } of edits.toSorted((a, b) => a.stored.id - b.stored.id)) {
    if (fields.length === 0) {
      // Only what the company calls it: nobody else reads that.
      await tx.vacancy.update({ where: { id: stored.id }, data: forDatabase(written) });
      changed += 1;
      continue;
    }
    const editing = { id: stored.id, writer, field: fields, asked: null, isLight: fields.every(isLight) };
    const data = { ...forDatabase(written), ...(stored.state === "draft" ? { importId: saving.importId } : {}) };
    const outcome = await editWithin(rt, tx, editing, schemes === undefined ? { data } : { data, schemes });
    if (outcome !== "unknown" && outcome !== "too-late") changed += 1;
  }
  return changed;
}
