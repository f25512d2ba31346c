// A test or interview whose day is near, and people whom nobody has invited to it: on the desk a week before, so that the day
// that was entered when the intake was opened is not forgotten.
import { inLanguage } from "../catalogue/catalogue.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { SelectionStage } from "../platform/generated/prisma/enums.ts";
import type { Done, Staff } from "../roles/gate.ts";
import { isWithin } from "../roles/reach.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { brief } from "./print.ts";

const BEFORE_DAYS = 7;

/** A test or interview of an intake with people who are not invited. */
export interface Uninvited {
  readonly id: number;
  readonly stage: SelectionStage;
  readonly programme: unknown;
  readonly count: number;
  /** Until its day; 0: today */
  readonly days: number;
}

/**
 * These within reach, the next first. Before a written test everybody waits who is registered; to an interview after one
 * come those whom staff choose, so there they wait from the test on until the first is invited; on the day of the test only
 * whoever is invited to it, for the others wait for that.
 */
export function uninvitedIntakes(db: Db, reach: Reach, now: Date): Promise<Uninvited[]> {
  const invitedTo = (stage: Prisma.Sql) => Prisma.sql`select from "SelectionInvitation" v
    join "SelectionSession" s on s.id = v."sessionId" where s.stage = ${stage}::"SelectionStage" and s."cancelledAt" is null`;
  const hasInvitation = invitedTo(Prisma.sql`d.stage`);
  return rowsOf<Uninvited>(
    db,
    Prisma.sql`
    select i.id, d.stage, p.name as programme, n.count, t.days
    from "Intake" i join "Centre" z on z.code = i."centreCode" join "Programme" p on p.code = i."programmeCode"
    cross join lateral (values ('written', i."selectionOn"), ('interview', i."interviewOn")) d (stage, day)
    cross join lateral (select d.day - (${now}::timestamptz at time zone z.zone)::date as days) t
    cross join lateral (
      select count(*)::int as count from "Registration" r
      where r."intakeId" = i.id and r.state in ('submitted', 'invited')
        and not exists (${hasInvitation} and v."registrationId" = r.id)
        and (d.stage = 'written' or i."selectionOn" is null
          or d.day - t.days >= i."selectionOn" and not exists (${hasInvitation} and s."intakeId" = i.id)
            and (d.day - t.days > i."selectionOn"
              or exists (${invitedTo(Prisma.sql`'written'`)} and v."registrationId" = r.id)))
    ) n
    where i.active and t.days between 0 and ${BEFORE_DAYS}::int and n.count > 0
      and ${isWithin(Prisma.sql`i."centreCode"`, reach)}
    order by d.day, i.code, d.stage`,
  );
}

/** The desk's line and the way to the list; undefined where everybody is invited. */
export async function uninvitedOnDesk(db: Db, words: Words, reach: Reach, now: Date) {
  const rows = await uninvitedIntakes(db, reach, now);
  const [next] = rows;
  if (!next) return undefined;
  const count = String(rows.reduce((sum, each) => sum + each.count, 0));
  return {
    line: words.html("selection-uninvited-line", { count, when: whenIn(words, next) }),
    buttons: [button(words.plain("selection-uninvited-button", { count }), "select-uninvited")],
  };
}

/** Behind it: each test or interview, a tap from where it is planned and people are invited. */
export async function openUninvited(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const page = readPage(argument);
  if (page === undefined) return "no-such-thing";
  await staff.note("registrations-listed");
  const { words } = ctx;
  const rows = await uninvitedIntakes(rt.db, staff.reach, rt.now());
  const shown = rows.slice(page * PAGE, (page + 1) * PAGE).map((each) => ({
    id: each.id,
    programme: inLanguage(each.programme, words.language),
    when: whenIn(words, each),
    count: String(each.count),
  }));
  await show(ctx, {
    text: [
      words.html("selection-uninvited-title"),
      shown
        .map(({ programme, when, count }) => words.html("selection-uninvited-intake", { programme, when, count }))
        .join("\n") || words.html("selection-undecided-none"),
    ].join("\n\n"),
    buttons: [
      ...shown.map(({ id, programme, when, count }) => [
        button(
          words.plain("selection-part", { programme: brief(programme, 24), day: when, count }),
          "select-tests",
          id,
        ),
      ]),
      ...turning(words, "select-uninvited", "", page, rows.length),
      [button(words.plain("staff-desk"), "staff")],
    ],
  });
  return "done";
}

function whenIn(words: Words, { stage, days }: Uninvited): string {
  return words.plain("selection-uninvited-when", { stage: words.plain(`selection-stage-${stage}`), days });
}
