// Rows of people in every table that names a person, for the test that erases them; and whether there is one at all.
import type pg from "pg";
import { foldedName } from "../../src/candidates/folded-name.ts";
import type { Database } from "../../src/platform/database.ts";
import type { Seal } from "../../src/platform/seal.ts";

export interface Filled {
  readonly candidateId: number;
  readonly registrationId: number;
  readonly telegramId: number;
  readonly name: string;
  readonly phone: string;
  readonly at: Date;
}

/** What a centre makes of somebody beside what they do in the chat: a list, a helper, a test, a vacancy, a certificate. */
export async function fillMore(db: Database, seal: Seal, one: Filled): Promise<void> {
  const { candidateId, registrationId, telegramId, name, phone, at } = one;
  const cells = ["1", name, "03-02-1971", phone];
  const sheet = { kind: "participants", centreCode: "MATARAM", telegramId: 1003n, state: "previewed" } as const;
  const sealed = seal.seal(JSON.stringify({ cells }), "import.row");
  const { id: importId } = await db.spreadsheetImport.create({
    data: {
      ...{ ...sheet, key: `filled ${registrationId}`, at, beatAt: at },
      rows: { create: { number: 2, verdict: "new", sealed } },
    },
  });
  const { id: holderId } = await db.holder.create({
    data: { fullName: name, foldedName: foldedName(name), candidateId, matchedAt: at },
  });
  await db.holderMatch.create({ data: { holderId, candidateId, matchedBy: "registration", matchedAt: at } });
  const line = {
    centreCode: "MATARAM",
    holderId,
    tradeCode: "LAS",
    digest: "x",
    importId,
    createdAt: at,
    changedAt: at,
  };
  const noteSealed = seal.seal(`${name} dari daftar`, "participant.note");
  await db.participant.create({ data: { ...line, registrationId, writtenName: name, noteSealed } });
  const helping = { helperTelegramId: 1003n, centreCode: "MATARAM", language: "id", consentVersion: 1, startedAt: at };
  await db.helped.create({ data: { ...helping, key: `filled:${telegramId}`, candidateId, registrationId } });
  const { intakeId } = await db.registration.findUniqueOrThrow({ where: { id: registrationId } });
  const session = { intakeId: intakeId as number, stage: "written", startsAt: at, place: "x", madeBy: 1003n } as const;
  const { id: sessionId } = await db.selectionSession.create({ data: { ...session, madeAt: at } });
  await db.selectionInvitation.create({ data: { registrationId, sessionId, invitedAt: at } });
  await db.jobApplication.create({
    data: {
      ...{ vacancyId: 3, candidateId, state: "rejected", sharedVersion: 1, appliedAt: at, movedAt: at },
      changes: {
        create: [
          { to: "applied", at, actor: "candidate" },
          { from: "applied", to: "rejected", at, actor: "recruiter:1007", reason: name },
        ],
      },
    },
  });
  const words = {
    create: { said: seal.seal(`${name} diminta uang`, "vacancyReport.said"), photoFileId: `photo of ${name}`, at },
  };
  await db.vacancyReport.create({ data: { vacancyId: 3, candidateId, kind: "asksForMoney", at, words } });
  const told = { kind: "seat-ask", subject: `${registrationId}@1.20270111.7`, state: "sent", sentAt: at } as const;
  await db.delivery.create({ data: { ...told, candidateId, notBefore: at } });
}

/** The tables that name a person, by the column that does, and in which none of these people is. */
export async function unfilled(database: pg.Pool | pg.Client, telegramIds: readonly number[]): Promise<string[]> {
  const theirs = `select id from "Candidate" where "telegramId" = any($1)`;
  const whose: Readonly<Record<string, string>> = {
    candidateId: theirs,
    registrationId: `select id from "Registration" where "candidateId" in (${theirs})`,
    holderId: `select id from "Holder" where "candidateId" in (${theirs})`,
  };
  const { rows } = await database.query<{ name: string; column: string }>(
    `select table_name as name, column_name as column from information_schema.columns
     where table_schema = 'public' and column_name = any($1)`,
    [Object.keys(whose)],
  );
  const empty: string[] = [];
  for (const { name, column } of rows) {
    const asked = `select 1 from "${name}" where "${column}" in (${whose[column]}) limit 1`;
    if ((await database.query(asked, [telegramIds])).rows.length === 0) empty.push(`${name}.${column}`);
  }
  return empty.toSorted();
}
