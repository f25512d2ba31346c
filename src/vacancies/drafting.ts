// Writing a vacancy: everything that was said is in its row at once, so that no restart loses a word of it.
import type { Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { VacancyKind } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";
import { rulesReason } from "./checking.ts";
import { verdictOf } from "./judging.ts";
import { tellStaff } from "./notices.ts";
import { vacancyEnded } from "./published.ts";
import { type Stands, suspendLocked, todayOf } from "./reviewing.ts";
import { routeOf } from "./routes.ts";
import { changeState } from "./states.ts";
import { type VacancyRow, vacancyParts } from "./vacancies.ts";
import { type Asked, lockTheirs, theirs, type Writer } from "./writers.ts";

export interface Beginning {
  readonly writer: Writer;
  readonly companyCode: string;
  readonly tradeCode: string;
  readonly kind: VacancyKind;
  /** The field that is asked first */
  readonly asked: string;
}

/** What a vacancy is called that has no name yet. */
const UNTITLED = { id: "" };

/** Two presses within so many seconds are one. */
const ONCE_SECONDS = 60;

/** Begins a vacancy of a company; a draft without a name is taken up again. What abroad follows from the company stands in it: an agency places, the state sends. */
export async function beginVacancy(rt: Pick<Runtime, "db" | "now">, begun: Beginning): Promise<number | "unknown"> {
  const { writer, companyCode, tradeCode, kind, asked } = begun;
  return rt.db.$transaction(async (tx) => {
    const company = await tx.company.findFirst({
      where: { AND: [{ code: companyCode, state: { not: "suspended" } }, companiesOf(writer)] },
    });
    const trade = await tx.trade.findFirst({ where: { code: tradeCode, active: true }, select: { code: true } });
    if (!company || !trade) return "unknown";
    const abroad = routeOf(company, kind);
    const empty = await tx.vacancy.findFirst({
      where: { madeBy: BigInt(writer.telegramId), companyCode, state: "draft", title: { equals: UNTITLED } },
      select: { id: true },
    });
    if (empty) {
      await tx.vacancy.update({
        where: { id: empty.id },
        data: { tradeCode, kind, asked, country: "ID", ...abroad },
      });
      return empty.id;
    }
    return create(tx, { companyCode, tradeCode, kind, asked, title: UNTITLED, openings: 0, ...abroad }, rt, writer);
  });
}

/** The companies for which somebody may write, as a condition of Prisma. */
export function companiesOf(writer: Writer): Prisma.CompanyWhereInput {
  if ("companyCode" in writer) return { code: writer.companyCode };
  return writer.reach === "everywhere" ? {} : { centreCode: { in: [...writer.reach] } };
}

/** Copies a vacancy into a new draft, without its closing date and its history. */
export async function copyVacancy(rt: Pick<Runtime, "db" | "now">, { id, writer }: Asked): Promise<number | "unknown"> {
  return rt.db.$transaction(async (tx) => {
    const row = await tx.vacancy.findFirst({ where: { AND: [{ id }, theirs(writer)] }, include: { schemes: true } });
    if (!row) return "unknown";
    const { id: _, code: __, state: ___, closedAs, closedAt, publishedAt, revision, schemes, ...columns } = row;
    const lately = await tx.vacancy.findFirst({
      where: {
        madeBy: BigInt(writer.telegramId),
        companyCode: row.companyCode,
        state: "draft",
        revision: 0,
        title: { equals: row.title as Prisma.InputJsonValue },
        madeAt: { gt: new Date(rt.now().getTime() - ONCE_SECONDS * 1000) },
      },
      select: { id: true },
    });
    if (lately) return lately.id;
    const data = {
      ...columns,
      title: row.title as Prisma.InputJsonValue,
      costs: row.costs as Prisma.InputJsonValue,
      closesOn: null,
      asked: null,
      reference: null,
      importId: null,
    };
    const copied = await create(tx, data, rt, writer);
    await tx.vacancyScheme.createMany({ data: schemes.map((scheme) => ({ ...scheme, vacancyId: copied })) });
    return copied;
  });
}

async function create(
  tx: Tx,
  data: Omit<Prisma.VacancyUncheckedCreateInput, "code" | "madeBy" | "madeAt" | "changedAt">,
  { now }: Pick<Runtime, "now">,
  { telegramId }: Writer,
): Promise<number> {
  const [next] = await nextCodes(tx, 1);
  const { id = 0, code = "" } = next ?? {};
  const [by, at] = [BigInt(telegramId), now()];
  const made = { id, code, madeBy: by, madeAt: at, changedAt: at };
  await tx.vacancy.create({ data: { ...data, ...made, changes: { create: { to: "draft", by, at } } } });
  return id;
}

/** The ids and codes of so many new vacancies, which nobody else gets. */
export async function nextCodes(tx: Tx, count: number): Promise<{ readonly id: number; readonly code: string }[]> {
  const found = await tx.$queryRaw<{ id: number }[]>`
    select nextval(pg_get_serial_sequence('"Vacancy"', 'id'))::int as id from generate_series(1, ${count}::int)`;
  return found.map(({ id }) => ({ id, code: `VAC-${String(id).padStart(3, "0")}` }));
}

/** The columns of one answer, or the schemes that it asks for. */
export interface Answer {
  readonly data?: Prisma.VacancyUncheckedUpdateInput;
  readonly schemes?: readonly { readonly schemeId: number; readonly required: boolean }[];
}

export interface Editing extends Asked {
  /** The field, or the fields, as the history names them */
  readonly field: string | readonly string[];
  /** Which field is asked next; null: none any more */
  readonly asked?: string | null;
  /** Whether a vacancy here may keep standing with it, without anybody looking at it again */
  readonly isLight: boolean;
}

/** What became of an edit: `in-review` and `suspended` when people could read it before. */
export type Edited = "edited" | "in-review" | "suspended" | "back-to-draft" | "unknown" | "too-late";

/**
 * Writes an answer. What was approved before is void with it. A published vacancy goes back to be looked at: one abroad
 * with any word of it, one here with whatever is more than a number that the rules alone can judge.
 */
export function editVacancy(rt: Stands, editing: Editing, answer: Answer): Promise<Edited> {
  return rt.db.$transaction((tx) => editWithin(rt, tx, editing, answer));
}

/** The same within a transaction that does more. */
export async function editWithin(rt: Edits, tx: Tx, editing: Editing, answer: Answer): Promise<Edited> {
  const found = await lockTheirs(tx, editing);
  if (!found) return "unknown";
  const { state, id } = found.row;
  if (state === "rejected") return "too-late";
  await write(tx, rt, editing, answer);
  const { telegramId } = editing.writer;
  const fields = [editing.field].flat();
  if (state !== "draft" || Number(found.row.madeBy) !== telegramId)
    await tx.vacancyChange.create({
      data: { vacancyId: id, from: state, to: state, fields, by: BigInt(telegramId), at: rt.now() },
    });
  const row = await tx.vacancy.findUniqueOrThrow({ where: { id }, include: vacancyParts });
  if (state === "published") return standsAgain(rt, tx, row, editing);
  if (state === "inReview") return stillReviewed(rt, tx, row, telegramId);
  return "edited";
}

type Edits = Pick<Stands, "config" | "now" | "work">;

async function write(tx: Tx, rt: Edits, { id, asked }: Editing, { data, schemes }: Answer): Promise<void> {
  await tx.vacancy.update({
    where: { id },
    data: { ...data, ...(asked === undefined ? {} : { asked }), revision: { increment: 1 }, changedAt: rt.now() },
  });
  if (schemes === undefined) return;
  await tx.vacancyScheme.deleteMany({ where: { vacancyId: id } });
  await tx.vacancyScheme.createMany({ data: schemes.map((scheme) => ({ ...scheme, vacancyId: id })) });
}

async function standsAgain(rt: Edits, tx: Tx, row: VacancyRow, { writer, isLight }: Editing): Promise<Edited> {
  const { blockReasons } = await verdictOf(tx, row, todayOf(rt));
  const by = writer.telegramId;
  if (blockReasons.length > 0) {
    await suspendLocked(rt, tx, row, { by, reason: rulesReason(blockReasons) });
    return "suspended";
  }
  if (isLight && row.kind === "domestic") return "edited";
  await changeState(tx, { vacancyId: row.id, to: "inReview", by, at: rt.now(), reason: "edited" });
  await vacancyEnded(rt, tx, row.id, "inReview");
  await tellStaff(rt, tx, { vacancyId: row.id, what: "review" });
  return "in-review";
}

/** Nothing that the rules keep back waits for anybody. */
async function stillReviewed(rt: Edits, tx: Tx, row: VacancyRow, by: number): Promise<Edited> {
  const { blockReasons } = await verdictOf(tx, row, todayOf(rt));
  if (blockReasons.length === 0) {
    const voided = await tx.vacancyApproval.count({ where: { vacancyId: row.id, revision: row.revision - 1 } });
    if (voided > 0) await tellStaff(rt, tx, { vacancyId: row.id, what: "review" });
    return "edited";
  }
  await changeState(tx, { vacancyId: row.id, to: "draft", by, at: rt.now(), reason: rulesReason(blockReasons) });
  return "back-to-draft";
}

/** Removes a draft that nobody was asked about. */
export async function dropDraft({ db }: Pick<Runtime, "db">, { id, writer }: Asked): Promise<"dropped" | "unknown"> {
  const { count } = await db.vacancy.deleteMany({
    where: { AND: [{ id, state: "draft", publishedAt: null }, theirs(writer)] },
  });
  return count > 0 ? "dropped" : "unknown";
}
