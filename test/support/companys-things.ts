// A company with one of everything that a recruiter's button can name, put into a database without a chat.
import type { Database } from "../../src/platform/database.ts";
import type { JobApplicationState } from "../../src/platform/generated/prisma/enums.ts";
import type { Seal } from "../../src/platform/seal.ts";
import { register } from "./registered.ts";

/** What a company has, by the ids that a button can name, and the words by which one would know that it was told. */
export interface Things {
  readonly code: string;
  readonly recruiter: { readonly id: number; readonly name: string };
  readonly heldRoleId: number;
  readonly invitationId: number;
  /** A spreadsheet that waits to be saved, and one that is */
  readonly importIds: readonly number[];
  /** A certificate that its vacancies could ask for */
  readonly schemeId: number;
  /** Not published yet */
  readonly draftId: number;
  /** Published, with all applications */
  readonly vacancyId: number;
  /** One in each of these states */
  readonly applications: Readonly<Record<"applied" | "interview" | "hired", number>>;
  readonly candidateIds: readonly number[];
  readonly canaries: readonly string[];
}

/** Far apart, so that no id of one kind is also one of another. */
export async function keepIdsApart(db: Database): Promise<void> {
  const tables = ["Vacancy", "JobApplication", "JobApplicationChange", "HeldRole", "Invitation", "SpreadsheetImport"];
  for (const [at, table] of tables.entries())
    await db.$executeRawUnsafe(`select setval(pg_get_serial_sequence('"${table}"', 'id'), ${(at + 2) * 10_000})`);
}

/** Brings a company in, and everything it may have. `number` tells it from others: its recruiter is the Telegram user of this id. */
export async function settle(
  db: Database,
  { name, number, seal, at }: { name: string; number: number; seal: Seal; at: Date },
): Promise<Things> {
  const code = name.toUpperCase();
  const recruiter = { id: number, name: `Ketut ${name}` };
  const by = { telegramId: BigInt(number) };
  const businessNumber = `91200012${number}1`;
  await db.company.create({
    data: {
      ...{ code, kind: "employer", legalName: `PT ${name}`, centreCode: "MATARAM", businessNumber, state: "verified" },
      ...{ madeBy: 1003n, madeAt: at },
    },
  });
  await db.staffName.create({ data: { ...by, name: recruiter.name } });
  const given = { role: "recruiter", companyCode: code, givenBy: 1003n, givenAt: at } as const;
  await db.heldRole.create({ data: { ...given, ...by } });
  const { id: heldRoleId } = await db.heldRole.create({ data: { ...given, telegramId: BigInt(number + 1) } });
  await db.staffName.create({ data: { telegramId: BigInt(number + 1), name: `Wayan ${name}` } });
  const { id: invitationId } = await db.invitation.create({
    data: {
      ...{ role: "recruiter", companyCode: code, key: `x${number}`, fingerprint: `k.${number}` },
      ...{ invitedBy: BigInt(number), invitedAt: at, expiresAt: new Date(at.getTime() + 3_600_000) },
    },
  });
  const imported = (state: "previewed" | "saved") =>
    db.spreadsheetImport.create({
      data: {
        ...{ kind: "vacancies", centreCode: "MATARAM", companyCode: code, ...by, key: `${number}.${state}` },
        ...{ state, at, beatAt: at, savedAt: state === "saved" ? at : null },
      },
    });
  const importIds = [(await imported("previewed")).id, (await imported("saved")).id];
  const { id: schemeId } = await db.scheme.findFirstOrThrow({ where: { tradeCode: "LAS" } });
  const vacancy = (title: string, state: "draft" | "published") =>
    db.vacancy.create({
      data: {
        ...{ code: `VAC-${number}${state === "draft" ? 1 : 2}`, companyCode: code, kind: "domestic", state },
        ...{ title: { id: title, en: title }, tradeCode: "LAS", openings: 3 },
        ...{ madeBy: BigInt(number), madeAt: at, changedAt: at, publishedAt: state === "draft" ? null : at },
      },
    });
  const { id: draftId } = await vacancy(`Rahasia ${name}`, "draft");
  const { id: vacancyId } = await vacancy(`Tukang ${name}`, "published");
  const applied = async (state: JobApplicationState, nth: number) => {
    const { candidateId } = await register(
      db,
      {
        telegramId: number + 10 + nth,
        name: `Putu ${name} ${nth}`,
        phone: `+62812${number}${nth}77`,
        number: `LAS-2026-${number}${nth}`,
      },
      seal,
    );
    const { id } = await db.jobApplication.create({
      data: {
        ...{ vacancyId, candidateId, state, sharedVersion: 1, appliedAt: at, movedAt: at },
        ...(state === "interview" ? { meetAt: new Date(at.getTime() + 86_400_000), meetPlace: `Kantor ${name}` } : {}),
        ...(state === "hired" ? { hiredOn: at } : {}),
        changes: { create: { to: state, at, actor: "candidate" } },
      },
    });
    return { id, candidateId };
  };
  const [first, second, third] = [
    await applied("applied", 0),
    await applied("interview", 1),
    await applied("hired", 2),
  ];
  return {
    ...{ code, recruiter, heldRoleId, invitationId, importIds, schemeId, draftId, vacancyId },
    applications: { applied: first.id, interview: second.id, hired: third.id },
    candidateIds: [first, second, third].map(({ candidateId }) => candidateId),
    canaries: [name, businessNumber, `VAC-${number}1`, `812 ${number}`, `812${number}`],
  };
}

/** Every row of a company that an attempt might have changed. */
export async function rowsOfCompany(db: Database, { code }: Things): Promise<unknown> {
  const of = { companyCode: code };
  const ordered = { orderBy: { id: "asc" } } as const;
  return [
    await db.company.findMany({ where: { code } }),
    await db.companyChange.findMany({ where: of, ...ordered }),
    await db.heldRole.findMany({ where: of, ...ordered }),
    await db.invitation.findMany({ where: of, ...ordered }),
    await db.spreadsheetImport.findMany({ where: of, ...ordered }),
    await db.vacancy.findMany({ where: of, include: { changes: { ...ordered } }, ...ordered }),
    await db.jobApplication.findMany({ where: { vacancy: of }, include: { changes: { ...ordered } }, ...ordered }),
  ];
}
