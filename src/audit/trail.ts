// What the audit trail is asked: a page of it, who and what and when there is to choose from, all of it in order.
import type { Day } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import { PAGE } from "../telegram/paging.ts";
import { conditionOf, type Filter } from "./filter.ts";

/** Which acts are meant, by whom they are read, and where the reader's day begins. */
export interface Asked {
  readonly filter: Filter;
  readonly reach: Reach;
  readonly zone: string;
}

/** One act. Names are those of today; somebody who was never known as staff has only an id. */
export interface TrailRow {
  readonly id: number;
  readonly who: string;
  readonly act: string;
  readonly subject: string | null;
  readonly about: string | null;
  readonly at: Date;
}

interface Read extends Omit<TrailRow, "at"> {
  readonly at: string;
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
  return { rows: rows.map(readRow), total: counted?.count ?? 0 };
}

/** The next acts after one, oldest first. */
export async function trailAfter(db: Db, asked: Asked, after: number, limit: number): Promise<TrailRow[]> {
  const condition = conditionOf(asked.filter, asked.reach, asked.zone);
  const rows = await rowsOf<Read>(
    db,
    Prisma.sql`select ${columns} from "StaffAct" where ${condition} and id > ${after} order by id limit ${limit}`,
  );
  return rows.map(readRow);
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
  return rows.map(({ id, name }) => ({ id: Number(id), name: name ?? `id ${id}` }));
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

const columns = Prisma.sql`id, act, subject, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
  coalesce((select name from "StaffName" where "telegramId" = "staffTelegramId"),
    case when "staffTelegramId" = 0 then '–' else 'id ' || "staffTelegramId" end) as who,
  coalesce((select name from "StaffName" where "telegramId" = "aboutTelegramId"), 'id ' || "aboutTelegramId") as about`;

function readRow({ at, ...row }: Read): TrailRow {
  return { ...row, at: new Date(at) };
}
