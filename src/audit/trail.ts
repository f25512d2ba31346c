// What the audit trail is asked: a page of it, who and what and when there is to choose from, all of it in order.
import type { Day } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import { PAGE } from "../telegram/paging.ts";
import type { Words } from "../telegram/texts.ts";
import { conditionOf, type Filter } from "./filter.ts";

/** Which acts are meant, by whom they are read, and where the reader's day begins. */
export interface Asked {
  readonly filter: Filter;
  readonly reach: Reach;
  readonly zone: string;
  readonly words: Words;
}

/** One act. Names are those of today; of whose name nobody knows stands the Telegram account. */
export interface TrailRow {
  readonly id: number;
  readonly who: string;
  readonly act: string;
  readonly subject: string | null;
  readonly about: string | null;
  readonly at: Date;
}

interface Read extends Omit<TrailRow, "at" | "who"> {
  readonly at: string;
  readonly who: string | null;
  readonly whoId: string;
  readonly aboutId: string | null;
}

/** One page, newest first, and how many acts there are. */
export async function trailPage(db: Db, asked: Asked, page: number): Promise<{ rows: TrailRow[]; total: number }> {
  const condition = conditionOf(asked.filter, asked.reach, asked.zone);
  const [counted] = await rowsOf<{ count: number }>(
    db,
    Prisma.sql`select count(*)::int as count from "StaffAct" where ${condition}`,
  );
  const rows = await rowsOf<Read>(
    db,
    Prisma.sql`select ${columns} from "StaffAct" where ${condition}
      order by id desc limit ${PAGE} offset ${page * PAGE}`,
  );
  return { rows: rows.map(readRow(asked.words)), total: counted?.count ?? 0 };
}

/** The next acts after one, oldest first. */
export async function trailAfter(db: Db, asked: Asked, after: number, limit: number): Promise<TrailRow[]> {
  const condition = conditionOf(asked.filter, asked.reach, asked.zone);
  const rows = await rowsOf<Read>(
    db,
    Prisma.sql`select ${columns} from "StaffAct" where ${condition} and id > ${after} order by id limit ${limit}`,
  );
  return rows.map(readRow(asked.words));
}

/** The people who act for centres, whoever acted last first. */
export async function peopleIn(db: Db, asked: Asked): Promise<{ id: number; name: string }[]> {
  const condition = conditionOf(asked.filter, asked.reach, asked.zone);
  const rows = await rowsOf<{ id: string; name: string | null }>(
    db,
    Prisma.sql`select a.id::text as id, n.name from (
        select "staffTelegramId" as id, max("StaffAct".id) as last from "StaffAct"
        where ${condition} and act not in ('refused', 'invitation-refused') group by 1
      ) a left join "StaffName" n on n."telegramId" = a.id order by a.last desc`,
  );
  return rows.map(({ id, name }) => ({ id: Number(id), name: name ?? nameless(asked.words, id) }));
}

/** What somebody is called in the trail. */
export async function nameInTrail(db: Db, words: Words, telegramId: number): Promise<string> {
  const [named] = await rowsOf<{ name: string | null }>(
    db,
    Prisma.sql`select ${nameOf(Prisma.sql`${BigInt(telegramId)}`)} as name`,
  );
  return named?.name ?? nameless(words, String(telegramId));
}

/** The sorts of acts there are, the most frequent first. */
export function actsIn(db: Db, asked: Asked): Promise<{ act: string; count: number }[]> {
  const condition = conditionOf(asked.filter, asked.reach, asked.zone);
  return rowsOf(
    db,
    Prisma.sql`select act, count(*)::int as count from "StaffAct" where ${condition} group by act order by count desc, act`,
  );
}

/** The latest days on which there was any act. */
export function daysIn(db: Db, asked: Asked): Promise<{ day: Day; count: number }[]> {
  const condition = conditionOf(asked.filter, asked.reach, asked.zone);
  return rowsOf(
    db,
    Prisma.sql`select (at at time zone ${asked.zone})::date::text as day, count(*)::int as count
      from "StaffAct" where ${condition} group by 1 order by 1 desc limit ${PAGE}`,
  );
}

/** As colleagues know them; of those who are none, as they registered. */
function nameOf(telegramId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((select n.name from "StaffName" n where n."telegramId" = ${telegramId}),
    (select c."fullName" from "Candidate" c where c."telegramId" = ${telegramId}))`;
}

const columns = Prisma.sql`id, act, subject, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
  ${nameOf(Prisma.sql`"staffTelegramId"`)} as who, "staffTelegramId"::text as "whoId",
  ${nameOf(Prisma.sql`"aboutTelegramId"`)} as about, "aboutTelegramId"::text as "aboutId"`;

function readRow(words: Words) {
  return ({ at, who, whoId, about, aboutId, ...row }: Read): TrailRow => ({
    ...row,
    who: who ?? nameless(words, whoId),
    about: about ?? (aboutId === null ? null : nameless(words, aboutId)),
    at: new Date(at),
  });
}

/** An erased person's refusals stay, as nobody's. */
function nameless(words: Words, id: string): string {
  return id === "0" ? words.plain("audit-erased") : words.plain("roles-nameless", { id });
}
