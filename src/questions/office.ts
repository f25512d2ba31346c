// Staff say on the phone when their centre answers questions: days, hours, the prayer on Fridays, holidays.
import { inLanguage } from "../catalogue/catalogue.ts";
import { dateForDatabase, dayFromDatabase, localDate } from "../platform/calendar.ts";
import type { Done, Hear, Staff } from "../roles/gate.ts";
import { reaches } from "../roles/roles.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { type AskedCentre, centreAtWork, centresToAsk } from "./centre-of.ts";
import { TYPING_SECONDS } from "./desk.ts";
import { holidaysAhead, standingOf } from "./hours.ts";
import { readHolidays, readHours } from "./office-reading.ts";
import * as screens from "./office-screens.ts";
import { standingText } from "./when.ts";

/** In place of a centre: every one, of which only staff of all centres decide. */
const ALL = "-";
const CHANGED = "office-hours-changed";

/** The hours of a centre; whoever has several chooses one first. */
export async function openOffice(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const centres = (await centresToAsk(rt.db)).filter(({ code }) => reaches(staff.reach, code));
  const centre = argument === "" && centres.length === 1 ? centres[0] : centres.find(({ code }) => code === argument);
  if (argument !== "" && !centre) return "no-such-thing";
  await staff.note("questions-listed");
  await show(
    ctx,
    centre
      ? await officeScreen(rt, ctx, centre)
      : screens.whichOfficeScreen(ctx.words, centres, staff.reach === "everywhere" ? ALL : undefined),
  );
  return "done";
}

/** Takes a day of the week in or out: `<centre>.<day>.<on|off>`. The last one stays. */
export const switchDay: Hear = onCentre(async ({ rt, ctx, staff, centre, rest }) => {
  const [, digit, to] = /^([1-7])\.(on|off)$/.exec(rest) ?? [];
  if (digit === undefined) return "no-such-thing";
  const days = centre.officeDays.filter((day) => day !== Number(digit));
  const officeDays = to === "on" ? [...days, Number(digit)].sort() : days;
  if (officeDays.length === 0) {
    ctx.popUp(ctx.words.plain("questions-office-last-day"));
    return "done";
  }
  await rt.db.centre.update({ where: { code: centre.code }, data: { officeDays } });
  await staff.note(CHANGED, centre.code);
  await show(ctx, await officeScreen(rt, ctx, { ...centre, officeDays }));
  return "done";
});

/** Asks for the hours, or those of the prayer. */
export const askHours = asking("question-hours", "questions-office-ask-hours");
export const askFriday = asking("question-friday", "questions-office-ask-friday");

/** Takes the hours as they are typed. */
export const hearHours = hearing("question-hours", (read) => ({ officeFrom: read.from, officeTo: read.to }));
/** Takes the hours of the prayer; a press without any ends them. */
export const hearFriday = hearing("question-friday", (read) => ({ fridayFrom: read.from, fridayTo: read.to }));
export const noFriday: Hear = onCentre(async ({ rt, ctx, staff, centre }) => {
  const pause = { fridayFrom: null, fridayTo: null };
  await rt.db.centre.update({ where: { code: centre.code }, data: pause });
  await staff.note(CHANGED, centre.code);
  await show(ctx, await officeScreen(rt, ctx, { ...centre, ...pause }));
  return "done";
});

/** The holidays of a centre or of all, from today on: `<centre>.<page>`. */
export const openHolidays: Hear = async (rt, ctx, staff, argument) => {
  const [of = "", pageWord = ""] = argument.split(".");
  const page = readPage(pageWord);
  if (page === undefined || !(await mayChange(rt, staff, of))) return "no-such-thing";
  await show(ctx, await holidaysScreen(rt, ctx, of, page));
  return "done";
};

/** Asks for a list of them. */
export const askHolidays: Hear = async (rt, ctx, staff, of) => {
  if (!(await mayChange(rt, staff, of))) return "no-such-thing";
  await waitForWords(rt, staff.telegramId, `question-holidays ${of}`, TYPING_SECONDS);
  await show(ctx, {
    text: ctx.words.html("questions-holidays-ask"),
    buttons: [[button(ctx.words.plain("telegram-back"), "question-holidays", of)]],
  });
  return "done";
};

/** Takes a list: what can be read is kept, what cannot is said. */
export const hearHolidays: Hear = async (rt, ctx, staff, typed, of) => {
  if (!(await mayChange(rt, staff, of))) return "no-such-thing";
  const { days, unread } = readHolidays(typed, await todayAt(rt, of));
  const centreCode = of === ALL ? null : of;
  if (days.size > 0) {
    const same = { centreCode, day: { in: [...days.keys()].map(dateForDatabase) } };
    await rt.db.$transaction([
      rt.db.holiday.deleteMany({ where: same }),
      rt.db.holiday.createMany({
        data: [...days].map(([day, name]) => ({ centreCode, day: dateForDatabase(day), name })),
      }),
    ]);
    await staff.note(CHANGED, of === ALL ? undefined : of);
  }
  if (unread.length > 0) await waitForWords(rt, staff.telegramId, `question-holidays ${of}`, TYPING_SECONDS);
  const lead = screens.keptText(ctx.words, { count: days.size, unread });
  await send(ctx, await holidaysScreen(rt, ctx, of, 0, lead));
  return "done";
};

/** Takes one of them out. */
export const dropHoliday: Hear = async (rt, ctx, staff, argument) => {
  const holiday = /^\d{1,9}$/.test(argument)
    ? await rt.db.holiday.findUnique({ where: { id: Number(argument) } })
    : null;
  const of = holiday?.centreCode ?? ALL;
  if (!holiday || !(await mayChange(rt, staff, of))) return "no-such-thing";
  await rt.db.holiday.deleteMany({ where: { id: holiday.id } });
  await staff.note(CHANGED, holiday.centreCode ?? undefined);
  await show(ctx, await holidaysScreen(rt, ctx, of, 0, ctx.words.html("questions-holidays-dropped")));
  return "done";
};

interface OnCentre {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly staff: Staff;
  readonly centre: AskedCentre;
  readonly rest: string;
}

function onCentre(act: (pressed: OnCentre) => Promise<Done>): Hear {
  return async (rt, ctx, staff, argument) => {
    const [, code = "", rest = ""] = /^([A-Z0-9]{2,12})(?:\.(.*))?$/.exec(argument) ?? [];
    const centre = code !== "" && reaches(staff.reach, code) ? await centreAtWork(rt.db, code) : null;
    return centre ? act({ rt, ctx, staff, centre, rest }) : "no-such-thing";
  };
}

function asking(wait: string, key: "questions-office-ask-hours" | "questions-office-ask-friday"): Hear {
  return onCentre(async ({ rt, ctx, staff, centre }) => {
    await waitForWords(rt, staff.telegramId, `${wait} ${centre.code}`, TYPING_SECONDS);
    const none = button(ctx.words.plain("questions-office-no-friday"), "question-nofriday", centre.code);
    await show(ctx, {
      text: ctx.words.html(key),
      buttons: [
        ...(wait === "question-friday" && centre.fridayFrom !== null ? [[none]] : []),
        [button(ctx.words.plain("telegram-back"), "question-office", centre.code)],
      ],
    });
    return "done";
  });
}

type Hours = Partial<Pick<AskedCentre, "officeFrom" | "officeTo" | "fridayFrom" | "fridayTo">>;

function hearing(wait: string, columns: (read: { from: string; to: string }) => Hours): Hear {
  return (rt, ctx, staff, typed, asked) =>
    onCentre(async ({ centre }) => {
      const read = readHours(typed);
      if (!read) {
        await waitForWords(rt, staff.telegramId, `${wait} ${centre.code}`, TYPING_SECONDS);
        const back = button(ctx.words.plain("telegram-back"), "question-office", centre.code);
        await send(ctx, { text: ctx.words.html("questions-office-unreadable"), buttons: [[back]] });
        return "done";
      }
      await rt.db.centre.update({ where: { code: centre.code }, data: columns(read) });
      await staff.note(CHANGED, centre.code);
      await send(ctx, await officeScreen(rt, ctx, { ...centre, ...columns(read) }));
      return "done";
    })(rt, ctx, staff, asked, "");
}

async function officeScreen(rt: Runtime, ctx: BotContext, centre: AskedCentre): Promise<Screen> {
  const holidays = await holidaysAhead(rt.db, centre, rt.now());
  const said = standingText(ctx.words, centre, standingOf(centre, holidays, rt.now()));
  return screens.officeScreen(ctx.words, centre, { said, next: [...holidays].sort()[0] });
}

async function holidaysScreen(rt: Runtime, ctx: BotContext, of: string, page: number, lead = ""): Promise<Screen> {
  const centreCode = of === ALL ? null : of;
  const where = { centreCode, day: { gte: dateForDatabase(await todayAt(rt, of)) } };
  const [rows, total, centre] = await Promise.all([
    rt.db.holiday.findMany({ where, orderBy: { day: "asc" }, skip: page * PAGE, take: PAGE }),
    rt.db.holiday.count({ where }),
    centreCode === null ? null : centreAtWork(rt.db, centreCode),
  ]);
  const name = centre ? inLanguage(centre.name, ctx.words.language) : ctx.words.plain("questions-holidays-all");
  const days = rows.map((row) => ({ id: row.id, name: row.name, day: dayFromDatabase(row.day) }));
  return screens.holidaysScreen(ctx.words, { of, name, days, page, total, lead });
}

async function mayChange(rt: Runtime, staff: Staff, of: string): Promise<boolean> {
  if (of === ALL) return staff.reach === "everywhere";
  return reaches(staff.reach, of) && (await centreAtWork(rt.db, of)) !== null;
}

async function todayAt(rt: Runtime, of: string): Promise<string> {
  const centre = of === ALL ? null : await centreAtWork(rt.db, of);
  return localDate(rt.now(), centre?.zone ?? rt.config.zone);
}
