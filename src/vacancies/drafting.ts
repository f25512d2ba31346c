// Writing a vacancy: everything that was said is in its row at once, so that no restart loses a word of it.
import type { Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { VacancyKind } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";
import { routeOf } from "./routes.ts";
import { type Asked, theirs, type Writer } from "./writers.ts";

export interface Beginning {
  readonly writer: Writer;
  readonly companyCode: string;
  readonly tradeCode: string;
  readonly kind: VacancyKind;
  /** The field that is asked first */
  readonly asked: string;
  /** Where the work is, if that was told */
  readonly where?: { readonly country: string } | { readonly regencyCode: string } | undefined;
}

/** What a vacancy is called that has no name yet. */
const UNTITLED = { id: "" };

/** Two presses within so many seconds are one. */
const ONCE_SECONDS = 60;

/** Begins a vacancy of a company; a draft without a name is taken up again. What abroad follows from the company stands in it: an agency places, the state sends. */
export async function beginVacancy(rt: Pick<Runtime, "db" | "now">, begun: Beginning): Promise<number | "unknown"> {
  const { writer, companyCode, tradeCode, kind, asked } = begun;
  const where = { country: "ID", regencyCode: null, ...begun.where };
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
        data: { tradeCode, kind, asked, ...where, ...abroad },
      });
      return empty.id;
    }
    return create(
      tx,
      { companyCode, tradeCode, kind, asked, title: UNTITLED, openings: 0, ...where, ...abroad },
      rt,
      writer,
    );
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

/** Removes a draft that nobody was asked about. */
export async function dropDraft({ db }: Pick<Runtime, "db">, { id, writer }: Asked): Promise<"dropped" | "unknown"> {
  const { count } = await db.vacancy.deleteMany({
    where: { AND: [{ id, state: "draft", publishedAt: null }, theirs(writer)] },
  });
  return count > 0 ? "dropped" : "unknown";
}
