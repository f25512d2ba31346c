// Registrants of whom nothing is decided while their training is about to begin: on the desk a week before, and once to each
// of the centre's staff the day before. After the first day nobody is accepted here any more.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Kind, Rendered } from "../delivery/delivery.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Done, Staff } from "../roles/gate.ts";
import { isWithin } from "../roles/reach.ts";
import type { Reach } from "../roles/roles.ts";
import { oweStaff } from "../roles/standing.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { screenCall } from "../telegram/ready-call.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { brief } from "./print.ts";

/** The kind of delivery that asks staff. Its subject: `<intake>.<yyyymmdd of the start>` */
export const UNDECIDED = "selection-undecided";
/** On the desk from so many days before the start until so many after it, when whoever still waits is told. */
const BEFORE_DAYS = 7;
const AFTER_DAYS = 3;

/** An intake that is about to begin, or has begun, with people of whom nothing is decided. */
export interface Undecided {
  readonly id: number;
  readonly programme: unknown;
  readonly centreCode: string;
  readonly count: number;
  /** Until it begins; negative: since */
  readonly days: number;
  /** yyyymmdd of the start */
  readonly start: string;
}

/** These intakes within reach, the next to begin first. */
export function undecidedIntakes(db: Db, reach: Reach, now: Date): Promise<Undecided[]> {
  return rowsOf<Undecided>(
    db,
    Prisma.sql`
    select i.id, p.name as programme, i."centreCode", n.count, t.days, to_char(i."startsOn", 'YYYYMMDD') as start
    from "Intake" i join "Centre" z on z.code = i."centreCode" join "Programme" p on p.code = i."programmeCode"
    cross join lateral (select i."startsOn" - (${now}::timestamptz at time zone z.zone)::date as days) t
    cross join lateral (
      select count(*)::int as count from "Registration" r where r."intakeId" = i.id and r.state in ('submitted', 'invited')
    ) n
    where i.active and t.days between ${-AFTER_DAYS}::int and ${BEFORE_DAYS}::int and n.count > 0
      and ${isWithin(Prisma.sql`i."centreCode"`, reach)}
    order by i."startsOn", i.code`,
  );
}

/** The desk's line and the way to the list; undefined where nothing waits. */
export async function undecidedOnDesk(db: Db, words: Words, reach: Reach, now: Date) {
  const intakes = await undecidedIntakes(db, reach, now);
  const [next, another] = intakes;
  if (!next) return undefined;
  const count = String(intakes.reduce((sum, each) => sum + each.count, 0));
  const label = words.plain("selection-undecided-button", { count });
  return {
    line: words.html("selection-undecided-line", { count, begins: beginsIn(words, next.days) }),
    buttons: [another ? button(label, "select-undecided") : button(label, "select", `${next.id}.open.n`)],
  };
}

/** The intakes of the desk's line, each a tap from its list. */
export async function openUndecided(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const page = readPage(argument);
  if (page === undefined) return "no-such-thing";
  await staff.note("registrations-listed");
  const { words } = ctx;
  const intakes = await undecidedIntakes(rt.db, staff.reach, rt.now());
  const shown = intakes.slice(page * PAGE, (page + 1) * PAGE);
  const line = (each: Undecided) => ({
    programme: inLanguage(each.programme, words.language),
    count: String(each.count),
    begins: beginsIn(words, each.days),
  });
  await show(ctx, {
    text: [
      words.html("selection-undecided-title"),
      shown.map((each) => words.html("selection-undecided-intake", line(each))).join("\n") ||
        words.html("selection-undecided-none"),
    ].join("\n\n"),
    buttons: [
      ...shown.map((each) => [
        button(
          words.plain("selection-part", {
            programme: brief(inLanguage(each.programme, words.language), 24),
            day: beginsIn(words, each.days),
            count: String(each.count),
          }),
          "select",
          `${each.id}.open.n`,
        ),
      ]),
      ...turning(words, "select-undecided", "", page, intakes.length),
      [button(words.plain("staff-desk"), "staff")],
    ],
  });
  return "done";
}

/** Owes the question to the staff of each centre whose training begins tomorrow, once for each start. */
export async function oweUndecided(rt: Runtime): Promise<void> {
  const tomorrow = (await undecidedIntakes(rt.db, "everywhere", rt.now())).filter(({ days }) => days === 1);
  for (const { id, centreCode, start } of tomorrow)
    await rt.db.$transaction((tx) =>
      oweStaff(rt, tx, { kind: UNDECIDED, subject: `${id}.${start}`, centreCode, right: "desk" }),
    );
}

/** "Seven people wait, and it begins tomorrow": about the reader's work, so of no topic; never at night. */
export function undecidedKind(rt: Pick<Runtime, "db" | "now" | "texts">): Kind {
  return {
    name: UNDECIDED,
    urgency: 14,
    keepsQuiet: true,
    repeatsUncertain: true,
    content: "personal",
    async render(subject, people) {
      const [id, start] = subject.split(".");
      const found = (await undecidedIntakes(rt.db, "everywhere", rt.now())).find(
        (each) => each.id === Number(id) && each.start === start && each.days >= 0,
      );
      return people.map(
        ({ language }): Rendered =>
          found ? { calls: [screenCall(questionScreen(rt.texts.in(language), found))] } : { skip: "changed" },
      );
    },
  };
}

function questionScreen(words: Words, { id, programme, count, days }: Undecided): Screen {
  return {
    text: words.html("selection-undecided-ask", {
      programme: inLanguage(programme, words.language),
      count: String(count),
      begins: beginsIn(words, days),
    }),
    buttons: [
      [button(words.plain("selection-undecided-button", { count: String(count) }), "select", `${id}.open.n`, BESIDE)],
      [button(words.plain("selection-undecided-elsewhere-button"), "import", "", BESIDE)],
    ],
  };
}

function beginsIn(words: Words, days: number): string {
  if (days < 0) return words.plain("selection-undecided-begun");
  return words.plain("selection-undecided-begins", { days });
}
