// How a scope is called at the head of a list, and what its filters would leave.
import { inLanguage } from "../catalogue/catalogue.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import { isOpenState } from "../registration/registration.ts";
import type { Reach } from "../roles/roles.ts";
import { givenBy, inReach, inScope, type Scope, type StateFilter } from "./scope.ts";
import { intakeName, type Print } from "./screens.ts";

/** A scope's name, and the programme to go back to; undefined when there is no such programme or intake within reach. */
export async function titleOf(
  db: Db,
  scope: Scope,
  reach: Reach,
  print: Print,
): Promise<{ title: string; programmeCode: string } | undefined> {
  const { words } = print;
  if (scope.of === "all") return { title: words.plain("staff-title-all"), programmeCode: "" };
  if (scope.of === "intake") {
    const intake = await db.intake.findUnique({
      where: { id: scope.intakeId, ...(reach === "everywhere" ? {} : { centreCode: { in: [...reach] } }) },
      include: { centre: true, programme: true },
    });
    if (!intake) return undefined;
    const when = intakeName(print, {
      startsOn: dayFromDatabase(intake.startsOn),
      centre: inLanguage(intake.centre.name, words.language),
    });
    return {
      title: `${inLanguage(intake.programme.name, words.language)}, ${when}`,
      programmeCode: intake.programmeCode,
    };
  }
  const programme = await db.programme.findUnique({
    where: { code: scope.programmeCode, AND: givenBy(reach) },
    select: { code: true, name: true },
  });
  if (!programme) return undefined;
  const name = inLanguage(programme.name, words.language);
  return {
    title: scope.of === "programme" ? name : `${name}, ${words.plain("staff-intake-none")}`,
    programmeCode: programme.code,
  };
}

/** How many registrations of a scope each filter leaves; filters that leave none are absent. */
export async function stateCounts(db: Db, scope: Scope, reach: Reach): Promise<Map<StateFilter, number>> {
  const where = { AND: [inScope(scope), inReach(reach)] };
  const rows = await db.registration.groupBy({ by: ["state"], where, _count: true });
  const counts = new Map<StateFilter, number>(rows.map((row) => [row.state, row._count]));
  const sum = (those: typeof rows) => those.reduce((total, row) => total + row._count, 0);
  counts.set("any", sum(rows));
  const open = sum(rows.filter(({ state }) => isOpenState(state)));
  if (open > 0) counts.set("open", open);
  return counts;
}
