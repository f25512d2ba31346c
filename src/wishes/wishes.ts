import type { Db } from "../platform/database.ts";
import { type Intake, intakesAt, isOpen, programmeWithIntakes } from "../trades/trades.ts";

/** Notes that a person wants to hear when a programme can be registered for. Asking twice is harmless. */
export async function wishForIntake(
  db: Db,
  wish: { candidateId: number; programmeCode: string; now: Date },
): Promise<"wished" | "open" | "unknown"> {
  const { candidateId, programmeCode, now } = wish;
  const programme = await programmeWithIntakes(db, programmeCode, now);
  if (!programme) return "unknown";
  if (programme.intakes.some(isOpen)) return "open";

  const reason = programme.intakes.some(({ standing }) => standing === "full") ? "full" : "noIntake";
  const again = { reason, wishedAt: now, attemptedAt: null, toldAt: null } as const;
  await db.intakeWish.upsert({
    where: { candidateId_programmeCode: { candidateId, programmeCode } },
    create: { candidateId, programmeCode, ...again },
    update: again,
  });
  return "wished";
}

/** Takes a wish back; without one nothing happens. */
export async function takeWishBack(db: Db, candidateId: number, programmeCode: string): Promise<void> {
  await db.intakeWish.deleteMany({ where: { candidateId, programmeCode } });
}

/** The names of the programmes that a person waits to hear of. */
export async function waitingFor(db: Db, candidateId: number): Promise<unknown[]> {
  const wishes = await db.intakeWish.findMany({
    where: { candidateId, toldAt: null },
    orderBy: { wishedAt: "asc" },
    select: { programme: { select: { name: true } } },
  });
  return wishes.map(({ programme }) => programme.name);
}

/** Takes all wishes back that nobody was told of yet. */
export async function takeWishesBack(db: Db, candidateId: number): Promise<void> {
  await db.intakeWish.deleteMany({ where: { candidateId, toldAt: null } });
}

/** Whether a person still waits to hear of a programme. */
export async function waitsFor(db: Db, candidateId: number, programmeCode: string): Promise<boolean> {
  return (await db.intakeWish.count({ where: { candidateId, programmeCode, toldAt: null } })) > 0;
}

export type OpenedWish = {
  id: number;
  telegramId: bigint;
  language: string;
  /** The person's, where their regency is known */
  zone: string | null;
  wishedAt: Date;
  /** Set when an earlier message is uncertain: this is the one repeat. */
  attemptedBefore: Date | null;
  code: string;
  name: unknown;
  intake: Intake;
};

export type ClaimSettings = {
  now: Date;
  /** For people whose own zone is not known. */
  zone: string;
  quietHours: { fromMinute: number; toMinute: number } | undefined;
};

/** By then whoever claimed a wish has noted what became of it, or died. */
const uncertainAfterMs = 10 * 60_000;

/**
 * Takes the oldest wish that can be told now, and notes the attempt: whoever has it sends the message, nobody else
 * will. One whose message is uncertain comes a second time, and is told with that: never a third time. Left out: those
 * who cannot be reached, whose night it is, or who registered meanwhile.
 */
export async function claimOpenedWish(db: Db, { now, zone, quietHours }: ClaimSettings): Promise<OpenedWish | null> {
  const { fromMinute, toMinute } = quietHours ?? { fromMinute: 0, toMinute: 0 };
  const [claimed] = await db.$queryRaw<OpenedWish[]>`
    update "IntakeWish" w set "attemptedAt" = ${now},
      "toldAt" = case when due."attemptedBefore" is not null then ${now}::timestamptz end
    from (
      select w.id, w."attemptedAt" as "attemptedBefore", c."telegramId", c.language, r.zone, p.code, p.name, s.intake
      from "IntakeWish" w
      join "Candidate" c on c.id = w."candidateId" and c.reachable
      left join "Regency" r on r.code = c."regencyCode"
      join "Programme" p on p.code = w."programmeCode" and p.active
      join "Trade" t on t.code = p."tradeCode" and t.active
      join lateral (
        select to_jsonb(i) as intake from (${intakesAt(now)}) i
        where i."programmeCode" = p.code and i.standing in ('open', 'nearlyFull')
        order by i."startsOn" limit 1
      ) s on true
      cross join lateral (
        select extract(hour from clock) * 60 + extract(minute from clock) as minute
        from (select ${now}::timestamptz at time zone coalesce(r.zone, ${zone}) as clock) as local
      ) m
      where w."toldAt" is null and w.reason in ('noIntake', 'full')
        and (w."attemptedAt" is null or w."attemptedAt" <= ${new Date(now.getTime() - uncertainAfterMs)})
        and not case when ${fromMinute}::int <= ${toMinute}::int
          then m.minute >= ${fromMinute}::int and m.minute < ${toMinute}::int
          else m.minute >= ${fromMinute}::int or m.minute < ${toMinute}::int end
        and not exists (
          select from "Registration" g
          where g."candidateId" = c.id and g."programmeCode" = p.code and g."intakeId" is not null
            and g.state not in ('rejected', 'lapsed', 'droppedOut', 'withdrawn')
        )
      order by w."wishedAt", w.id
      limit 1
      for update of w skip locked
    ) due
    where w.id = due.id
    returning w.id, w."wishedAt", due."attemptedBefore", due."telegramId", due.language, due.zone, due.code, due.name, due.intake`;
  return claimed ?? null;
}

/** Notes that a claimed wish's message came. */
export async function noteTold(db: Db, { id }: OpenedWish, at: Date): Promise<void> {
  await db.intakeWish.updateMany({ where: { id }, data: { toldAt: at } });
}

/** Undoes a claim whose message surely was not sent; an earlier uncertain one stays noted. */
export async function putBackWish(db: Db, { id, attemptedBefore }: OpenedWish): Promise<void> {
  await db.intakeWish.updateMany({ where: { id }, data: { attemptedAt: attemptedBefore, toldAt: null } });
}
