// The results of an intake's selection as a spreadsheet: papers, scores, decision, rank and reason of each.
import { maskPhone } from "../candidates/phone.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { OfferedKind, Stands } from "../exports/exports.ts";
import { dayFromDatabase, localDate } from "../platform/calendar.ts";
import { reasonWords } from "../registration/reasons.ts";
import type { RegistrationState } from "../registration/registration.ts";
import { ofCentres } from "../roles/reach.ts";
import type { Cell } from "../spreadsheets/cells.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { intakeWithin, type SelectingIntake } from "./intakes.ts";
import { intakeTitle } from "./print.ts";
import { type Registrant, registrantsOf } from "./registrants.ts";

/** The columns, each with its width. */
const columns = {
  number: 16,
  name: 28,
  phone: 18,
  education: 12,
  place: 26,
  file: 14,
  missing: 28,
  written: 8,
  interview: 10,
  score: 8,
  decision: 20,
  rank: 8,
  reason: 40,
  telegram: 14,
} as const;
/** States of which the last change says why. */
const ended: readonly RegistrationState[] = ["rejected", "withdrawn", "lapsed", "droppedOut"];
const keys = Object.keys(columns) as (keyof typeof columns)[];

/** Results, intake by intake, as far as they are within reach. Phones are masked; whoever withdrew consent is not named. */
export const resultsExport: OfferedKind = {
  name: "results",
  right: "desk",
  act: "results-exported",
  async open(rt, { scope, reach, words }) {
    const intake = /^\d{1,9}$/.test(scope) ? await intakeWithin(rt.db, Number(scope), reach) : undefined;
    if (!intake) return undefined;
    return {
      title: words.plain("selection-file-title", { intake: intakeTitle(words, intake) }),
      note: words.plain("staff-file-note"),
      fileName: `${words.plain("selection-file-name")}-${intake.code.toLowerCase()}-${localDate(rt.now(), intake.centre.zone)}`,
      columns: keys.map((key) => ({ heading: words.plain(`selection-column-${key}`), width: columns[key] })),
      count: () => rt.db.registration.count({ where: { intakeId: intake.id } }),
      rows: () => sheetRows(rt, intake, words),
    };
  },
  brief: (words, scope) => words.plain("staff-file-of-intake", { intake: scope }),
  async parts(rt, { reach, words }) {
    const intakes = await rt.db.intake.findMany({
      where: { registrations: { some: {} }, ...ofCentres(reach) },
      orderBy: [{ startsOn: "desc" }, { id: "asc" }],
      select: {
        ...{ id: true, startsOn: true },
        programme: { select: { name: true } },
        centre: { select: { name: true, zone: true } },
        _count: { select: { registrations: true } },
      },
    });
    return intakes.map(({ id, startsOn, programme, centre, _count }) => ({
      label: words.plain("selection-part", {
        programme: inLanguage(programme.name, words.language),
        day: printingIn(words.language, centre.zone).shortDate(dayFromDatabase(startsOn)),
        count: String(_count.registrations),
      }),
      scope: String(id),
    }));
  },
};

async function* sheetRows(rt: Stands, intake: SelectingIntake, words: Words): AsyncGenerator<readonly Cell[]> {
  const [all, reasons] = await Promise.all([
    registrantsOf(rt, intake),
    rt.db.registrationChange.findMany({
      where: { registration: { intakeId: intake.id } },
      distinct: ["registrationId"],
      orderBy: [{ registrationId: "asc" }, { id: "desc" }],
      select: { registrationId: true, reason: true },
    }),
  ]);
  const why = new Map(reasons.map(({ registrationId, reason }) => [registrationId, reason]));
  for (const one of all) yield sheetRow(one, why.get(one.id) ?? null, words);
}

/** In the order of the columns. */
function sheetRow(one: Registrant, reason: string | null, words: Words): readonly Cell[] {
  const { profile, fileComplete, fileMissing, written, interview, score, place, telegram } = one;
  return [
    one.number,
    profile?.fullName ?? null,
    profile?.phone === undefined ? null : maskPhone(profile.phone),
    profile?.education === undefined ? null : words.plain(`registration-education-${profile.education}`),
    profile?.place ?? null,
    words.plain(`selection-column-file-${fileComplete === undefined ? "open" : fileComplete ? "complete" : "missing"}`),
    fileMissing ?? null,
    written ?? null,
    interview ?? null,
    score ?? null,
    words.plain(`selection-state-${one.state}`),
    place ?? null,
    reason === null || !ended.includes(one.state) ? null : reasonWords(words, reason),
    telegram === "reached" ? null : words.plain(`selection-column-telegram-${telegram}`),
  ];
}
