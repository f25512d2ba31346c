// A recruiter's home: their company, how it stands, and the ways from there.
import { dayFromDatabase, localDate } from "../platform/calendar.ts";
import type { Company } from "../platform/generated/prisma/client.ts";
import type { Done } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { reasonWords } from "./card-screen.ts";
import { type Recruiter, type RecruiterActs, recruiterOf } from "./gate.ts";
import { colleagueActs } from "./recruiters.ts";
import { stoppedScreen } from "./stopped-screen.ts";

/** A button on a company's home that another feature brings; none while the company is suspended. */
export interface HomeWay {
  readonly act: string;
  label(words: Words): string;
}

/** What recruiters do with their company; `ways` lead on from its home, two in a row. */
export function companyActs(ways: readonly HomeWay[]): RecruiterActs {
  return {
    presses: {
      company: { hear: (rt, ctx, recruiter) => openHome(rt, ctx, recruiter, ways), whileSuspended: true },
      ...colleagueActs,
    },
    words: {},
  };
}

const states = ["published", "inReview", "draft", "suspended", "rejected", "closed"] as const;

async function openHome(rt: Runtime, ctx: BotContext, recruiter: Recruiter, ways: readonly HomeWay[]): Promise<Done> {
  const { companyCode: code } = recruiter;
  const { words } = ctx;
  const company = await rt.db.company.findUnique({ where: { code } });
  if (!company) return "no-such-thing";
  const [vacancies, waiting, recruiters] = await Promise.all([
    rt.db.vacancy.groupBy({ by: ["state"], where: { companyCode: code }, _count: true }),
    rt.db.jobApplication.count({ where: { state: "applied", vacancy: { companyCode: code } } }),
    rt.db.heldRole.count({ where: { companyCode: code, takenAt: null } }),
  ]);
  const counts = new Map(vacancies.map(({ state, _count }) => [state, _count]));
  const each = states
    .filter((state) => counts.has(state))
    .map((state) => words.plain(`companies-vacancies-${state}`, { count: String(counts.get(state) ?? 0) }));
  const text = [
    [
      words.html("companies-home", { name: company.legalName, state: words.plain(`companies-state-${company.state}`) }),
      ...licenceLine(rt, words, company),
    ].join("\n"),
    await standing(rt, words, company),
    [
      each.length === 0
        ? words.html("companies-home-no-vacancies")
        : words.html("companies-home-vacancies", { each: each.join(" · ") }),
      words.html("companies-home-waiting", { count: String(waiting) }),
    ].join("\n"),
  ];
  const onward = company.state === "suspended" ? [] : ways.map(({ act, label }) => button(label(words), act));
  await show(ctx, {
    text: text.filter(Boolean).join("\n\n"),
    buttons: [
      ...onward.map((way) => [way]),
      [button(words.plain("companies-colleagues-button", { count: String(recruiters) }), "company-colleagues")],
      [button(words.plain("telegram-menu"), "menu")],
    ],
  });
  return "done";
}

/** What the state means for them, where it is not as it should be. */
async function standing({ db }: Runtime, words: Words, { code, state }: Company): Promise<string> {
  if (state === "verified") return "";
  if (state === "inReview") return words.html("companies-home-inReview");
  const change = await db.companyChange.findFirst({
    where: { companyCode: code, to: "suspended", from: { not: "suspended" } },
    orderBy: { id: "desc" },
  });
  return words.html("companies-home-suspended", { reason: reasonWords(words, change?.reason ?? "") });
}

function licenceLine(rt: Runtime, words: Words, { licenceNo, licenceUntil }: Company): string[] {
  if (licenceUntil === null) return [];
  const last = dayFromDatabase(licenceUntil);
  const until = printingIn(words.language, rt.config.zone).date(last);
  const hasEnded = last < localDate(rt.now(), rt.config.zone);
  const key = hasEnded ? "companies-home-licence-ended" : "companies-home-licence";
  return [words.html(key, { number: licenceNo ?? "", until })];
}

/** Whoever says that they have work to give: a recruiter is led to their vacancies, everybody else reads how to become one. */
export async function recruitingScreen(rt: Runtime, ctx: BotContext): Promise<Screen> {
  const { words } = ctx;
  const recruiter = await recruiterOf(rt, ctx.candidate.telegramId);
  if (!recruiter) return howToBecomeOne(words);
  if (recruiter.companyState === "suspended") return stoppedScreen(words);
  return {
    text: words.html("companies-recruiting"),
    buttons: [
      [button(words.plain("vacancies-new-button"), "vacancy-new")],
      [button(words.plain("vacancies-home-button"), "vacancy")],
      [button(words.plain("companies-home-button"), "company"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** What everybody else reads who asks for a company's place: how a company becomes a partner. */
export function howToBecomeOne(words: Words): Screen {
  return {
    text: words.html("companies-how"),
    buttons: [[button(words.plain("menu-centre"), "centres"), button(words.plain("telegram-menu"), "menu")]],
  };
}
