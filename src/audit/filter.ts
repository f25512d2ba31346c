// Which acts a page or a file of the audit trail is about, small enough for a button.
import { type Day, dayOf } from "../platform/calendar.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import { actNames, looks, type StaffActName } from "./audit.ts";

/** One sort of act, or every sort. */
export type WantedAct = StaffActName | "all";

/** What one person did or was the subject of, one sort of act, one day; any of them together. */
export interface Filter {
  readonly person?: number | undefined;
  /** Without it: whatever was more than a look */
  readonly act?: WantedAct | undefined;
  readonly day?: Day | undefined;
}

const wantedActs: readonly WantedAct[] = [...actNames, "all"];

/** Writes a filter for a button: `ai8.refused.261124`, with empty places for what it leaves open. */
export function filterCode({ person, act, day }: Filter): string {
  return [person?.toString(36) ?? "", act ?? "", day?.replaceAll("-", "").slice(2) ?? ""].join(".");
}

/** Reads it back, with what stands behind it; undefined for anything that no button of ours carries. */
export function readFilter(code: string): { filter: Filter; rest: string } | undefined {
  const [personWord = "", actWord = "", dayWord = "", rest = "", ...more] = code.split(".");
  const person = /^[1-9a-z][0-9a-z]{0,10}$/.test(personWord) ? Number.parseInt(personWord, 36) : undefined;
  const act = wantedActs.find((name) => name === actWord);
  const [, year, month, daysNumber] = /^(\d\d)(\d\d)(\d\d)$/.exec(dayWord) ?? [];
  const day = year === undefined ? null : dayOf(2000 + Number(year), Number(month), Number(daysNumber));
  if (more.length > 0 || (personWord !== "" && !Number.isSafeInteger(person))) return undefined;
  if ((actWord !== "" && !act) || (dayWord !== "" && day === null)) return undefined;
  return { filter: { person, act, day: day ?? undefined }, rest };
}

/** Whether somebody chose a person, a sort of act or a day. */
export function isNarrowed({ person, act, day }: Filter): boolean {
  return person !== undefined || (act !== undefined && act !== "all") || day !== undefined;
}

/**
 * The rows of a filter within reach, as a condition of SQL on "StaffAct". A centre's admin reads what was done by those
 * who act for that centre alone; of strangers and of the whole province's staff, only the province's admins read.
 */
export function conditionOf({ person, act, day }: Filter, reach: Reach, zone: string): Prisma.Sql {
  const conditions = [
    reach === "everywhere"
      ? Prisma.sql`true`
      : Prisma.sql`"centreCodes" <@ ${[...reach]}::text[] and "centreCodes" <> '{}'`,
    ...(person === undefined
      ? []
      : [Prisma.sql`("staffTelegramId" = ${BigInt(person)} or "aboutTelegramId" = ${BigInt(person)})`]),
    ...(act === undefined ? [Prisma.sql`act <> all(${looks})`] : act === "all" ? [] : [Prisma.sql`act = ${act}`]),
    ...(day === undefined
      ? []
      : [
          Prisma.sql`at >= ${day}::date::timestamp at time zone ${zone}
            and at < (${day}::date + 1)::timestamp at time zone ${zone}`,
        ]),
  ];
  return Prisma.join(conditions, " and ");
}
