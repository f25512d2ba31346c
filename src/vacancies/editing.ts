// Changing what a vacancy says: one answer, or every row of a list. All are read, judged and written together, so that a
// thousand changes hold their company no longer than one does.
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { rulesReason } from "./checking.ts";
import type { Answer } from "./field-answers.ts";
import { type FieldName, staysItself } from "./fields.ts";
import { readTables, verdictOn } from "./judging.ts";
import { oneACompany, tellCompanies, tellStaff } from "./notices.ts";
import { vacanciesEnded, vacanciesPublished } from "./published.ts";
import { type Stands, todayOf } from "./reviewing.ts";
import type { BlockReason } from "./rules.ts";
import { type Move, moveAll } from "./states.ts";
import { type VacancyRow, vacancyParts } from "./vacancies.ts";
import { type Asked, lockAll, type Writer } from "./writers.ts";

interface Named {
  /** The field, or the fields, as the history names them */
  readonly field: string | readonly string[];
  /** Which field is asked next; null: none any more */
  readonly asked?: string | null;
  /** Whether a vacancy here may keep standing with it, without anybody looking at it again */
  readonly isLight: boolean;
}

export type Editing = Asked & Named;

/** One of several edits. */
export type Edit = Named & Answer & { readonly id: number };

/** What became of an edit: `in-review` and `suspended` when people could read it before. */
export type Edited = "edited" | "in-review" | "suspended" | "back-to-draft" | "unknown" | "too-late" | "copy-instead";

/**
 * Writes an answer. What was approved before is void with it. A published vacancy goes back to be looked at: one abroad
 * with any word of it, one here with whatever is more than a number that the rules alone can judge.
 */
export async function editVacancy(rt: Stands, { writer, ...editing }: Editing, answer: Answer): Promise<Edited> {
  const edited = await rt.db.$transaction((tx) => editAll(rt, tx, writer, [{ ...editing, ...answer }]));
  return edited.get(editing.id) ?? "unknown";
}

type Edits = Pick<Stands, "config" | "now" | "work">;

/** An edit with the row as it was, which nobody else changes meanwhile. */
interface Locked {
  readonly edit: Edit;
  readonly row: VacancyRow;
}

/** The same for several vacancies, one edit each, within a transaction that does more. Those that are not theirs are not among them. */
export async function editAll(
  rt: Edits,
  tx: Tx,
  writer: Writer,
  edits: readonly Edit[],
): Promise<ReadonlyMap<number, Edited>> {
  const rows = new Map((await lockAll(tx, { ids: edits.map(({ id }) => id), writer })).map((row) => [row.id, row]));
  const found = edits.flatMap((edit): Locked[] => {
    const row = rows.get(edit.id);
    return row ? [{ edit, row }] : [];
  });
  const open = found.filter((one) => refusalOf(one) === undefined);
  await write(tx, rt, open);
  await noteEdits(tx, rt, writer, open);
  const judged = await judgeAgain(rt, tx, open);
  await moveOn(rt, tx, writer, judged);
  const outcomes = new Map(judged.map(({ row, outcome }) => [row.id, outcome]));
  return new Map(found.map((one) => [one.row.id, refusalOf(one) ?? outcomes.get(one.row.id) ?? "edited"]));
}

/** Nobody writes what was refused for good, nor makes another vacancy out of one that people applied to and that is closed. */
function refusalOf({ edit, row }: Locked): "too-late" | "copy-instead" | undefined {
  if (row.state === "rejected") return "too-late";
  const isOther = [edit.field].flat().some((field) => !staysItself(field as FieldName));
  return row.state === "closed" && isOther ? "copy-instead" : undefined;
}

/** Every row as it will be, in one statement: what an edit does not touch stands as it was read under the lock. */
async function write(tx: Tx, rt: Edits, open: readonly Locked[]): Promise<void> {
  if (open.length === 0) return;
  const written = open.map(({ edit, row }) => ({
    row,
    data: { ...edit.data, ...(edit.asked === undefined ? {} : { asked: edit.asked }) } as Record<string, unknown>,
  }));
  const columns = [...new Set(written.flatMap(({ data }) => Object.keys(data)))];
  const next = written.map(({ row, data }) => {
    const stored: Record<string, unknown> = { ...row };
    return {
      id: row.id,
      ...Object.fromEntries(columns.map((column) => [column, column in data ? data[column] : stored[column]])),
    };
  });
  const sets = columns.map((column) => `, "${column}" = n."${column}"`).join("");
  await tx.$executeRaw`
    update "Vacancy" v set revision = v.revision + 1, "changedAt" = ${rt.now()}::timestamptz ${Prisma.raw(sets)}
    from jsonb_populate_recordset(null::"Vacancy", ${JSON.stringify(next)}::jsonb) n where v.id = n.id`;
  const schemed = open.flatMap(({ edit: { id, schemes } }) => (schemes === undefined ? [] : [{ id, schemes }]));
  if (schemed.length === 0) return;
  await tx.vacancyScheme.deleteMany({ where: { vacancyId: { in: schemed.map(({ id }) => id) } } });
  await tx.vacancyScheme.createMany({
    data: schemed.flatMap(({ id, schemes }) => schemes.map((scheme) => ({ ...scheme, vacancyId: id }))),
  });
}

/** Whose draft it is needs no history of their own words. */
async function noteEdits(tx: Tx, rt: Edits, { telegramId }: Writer, open: readonly Locked[]): Promise<void> {
  const [by, at] = [BigInt(telegramId), rt.now()];
  const noted = open.filter(({ row }) => row.state !== "draft" || row.madeBy !== by);
  await tx.vacancyChange.createMany({
    data: noted.map(({ edit, row: { id, state } }) => ({
      vacancyId: id,
      from: state,
      to: state,
      fields: [edit.field].flat(),
      by,
      at,
    })),
  });
}

interface Judged extends Locked {
  readonly outcome: Edited;
  readonly reasons: readonly BlockReason[];
}

/** What the rules say now of those that people read, or that wait to be looked at. */
async function judgeAgain(rt: Edits, tx: Tx, open: readonly Locked[]): Promise<Judged[]> {
  const shown = open.filter(({ row }) => row.state === "published" || row.state === "inReview");
  if (shown.length === 0) return [];
  const rows = await tx.vacancy.findMany({
    where: { id: { in: shown.map(({ row }) => row.id) } },
    include: vacancyParts,
  });
  const after = new Map(rows.map((row) => [row.id, row]));
  const [tables, today] = [await readTables(tx), todayOf(rt)];
  return shown.map((one) => {
    const reasons = verdictOn(after.get(one.row.id) ?? one.row, tables, today).blockReasons;
    return { ...one, reasons, outcome: outcomeOf(one, reasons) };
  });
}

/** Nothing that the rules keep back is read, or waits for anybody. */
function outcomeOf({ edit, row }: Locked, reasons: readonly BlockReason[]): Edited {
  if (row.state === "inReview") return reasons.length > 0 ? "back-to-draft" : "edited";
  if (reasons.length > 0) return "suspended";
  return edit.isLight && row.kind === "domestic" ? "edited" : "in-review";
}

async function moveOn(rt: Edits, tx: Tx, writer: Writer, judged: readonly Judged[]): Promise<void> {
  const by = writer.telegramId;
  const of = (outcome: Edited) => judged.filter((one) => one.outcome === outcome).map(({ row }) => row);
  const moves = judged.flatMap(({ row: { id, state: from }, outcome, reasons }): Move[] => {
    const to = ({ "in-review": "inReview", suspended: "suspended", "back-to-draft": "draft" } as const)[
      outcome as "in-review"
    ];
    return to === undefined
      ? []
      : [{ id, from, to, reason: outcome === "in-review" ? "edited" : rulesReason(reasons) }];
  });
  await moveAll(tx, moves, { by, at: rt.now() });
  const [stopped, reviewed] = [of("suspended"), of("in-review")];
  await vacanciesEnded(
    rt,
    tx,
    stopped.map(({ id }) => id),
    "suspended",
  );
  await vacanciesEnded(
    rt,
    tx,
    reviewed.map(({ id }) => id),
    "inReview",
  );
  await vacanciesPublished(
    rt,
    tx,
    judged.filter(fitsMore).map(({ row }) => row.id),
  );
  await tellCompanies(
    rt,
    tx,
    stopped.map(({ id }) => id),
    by,
  );
  const waiting = [...reviewed, ...(await voided(tx, of("edited")))];
  await tellStaff(rt, tx, oneACompany(waiting));
}

/** Whether people go on reading it, and it asks for a certificate that it did not ask for: who looks for that hears of it. */
function fitsMore({ edit, row, outcome }: Judged): boolean {
  const before = new Set(row.schemes.map(({ schemeId }) => schemeId));
  const isMore = edit.schemes?.some(({ schemeId }) => !before.has(schemeId)) ?? false;
  return outcome === "edited" && row.state === "published" && isMore;
}

/** Those that still wait, and that somebody had approved as they were. */
async function voided(tx: Tx, rows: readonly VacancyRow[]): Promise<VacancyRow[]> {
  const waiting = rows.filter(({ state }) => state === "inReview");
  if (waiting.length === 0) return [];
  const approvals = await tx.vacancyApproval.findMany({
    where: { vacancyId: { in: waiting.map(({ id }) => id) } },
    select: { vacancyId: true, revision: true },
  });
  return waiting.filter(({ id, revision }) =>
    approvals.some((approval) => approval.vacancyId === id && approval.revision === revision),
  );
}
