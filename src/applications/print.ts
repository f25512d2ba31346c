// How applications read: titles, states, the interview in the zone of the place where it is.
import type { Runtime } from "../runtime.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { titleOf } from "../vacancies/print.ts";
import type { Application, Vacancy } from "./applications.ts";
import { refusals } from "./deciding.ts";

/** The job, its code and the company, as every message names them. */
export function naming(words: Words, vacancy: Vacancy): { title: string; code: string; company: string } {
  return { title: titleOf(words, vacancy), code: vacancy.code, company: vacancy.company.name };
}

/** Who applied, where their name is not told: the how manyeth for that vacancy they were. */
export async function numbered(
  { db }: Pick<Runtime, "db">,
  words: Words,
  { id, vacancy }: { readonly id: number; readonly vacancy: { readonly id: number } },
): Promise<string> {
  const nth = await db.jobApplication.count({ where: { vacancyId: vacancy.id, id: { lte: id } } });
  return words.plain("applications-numbered", { nth: String(nth) });
}

/** A refusal as it is read: one of ours in words, or what the recruiter wrote. */
export function refusalText(words: Words, reason: string | undefined): string {
  const known = refusals.find((each) => each === reason);
  return known ? words.plain(`applications-refusal-${known}`) : (reason ?? words.plain("applications-refusal-others"));
}

/** The zone of the clock where the work is; abroad that of the centre which brought the company in. */
export async function zoneOf({ db, config }: Pick<Runtime, "db" | "config">, vacancy: Vacancy): Promise<string> {
  if (vacancy.regency) {
    const { code } = vacancy.regency;
    return (await db.regency.findUnique({ where: { code }, select: { zone: true } }))?.zone ?? config.zone;
  }
  const centre = await db.centre.findUnique({
    where: { code: vacancy.company.centreCode },
    select: { zone: true },
  });
  return centre?.zone ?? config.zone;
}

/** When and where they meet; undefined where nothing is agreed. */
export function meetingOf(
  words: Words,
  { meetAt, meetPlace }: Application,
  zone: string,
): { at: string; place: string } | undefined {
  if (meetAt === undefined) return undefined;
  return { at: meetingTime(words, meetAt, zone), place: meetPlace ?? "–" };
}

/** `Kamis, 3 Desember 2026, 09.00 WITA`: whoever typed or heard the weekday sees whether it is the one they mean. */
export function meetingTime({ language }: Words, at: Date, zone: string): string {
  const weekday = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: zone }).format(at);
  return `${weekday}, ${printingIn(language, zone).dateTime(at)}`;
}
