// What people and companies read of applications without asking.
import type { Kind, Rendered } from "../delivery/delivery.ts";
import { scopeArgument } from "../jobs/scope.ts";
import { recruitersAmong } from "../roles/standing.ts";
import type { Runtime } from "../runtime.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { titleOf } from "../vacancies/print.ts";
import { vacancyWhere } from "../vacancies/vacancies.ts";
import { type Application, applicationsWhere } from "./applications.ts";
import { closings } from "./ending.ts";
import { CHANGED, changeNotOwed, NEW, SAID, STOPPED, stopNotOwed, WAIT } from "./owed.ts";
import { meetingOf, naming, refusalText, zoneOf } from "./print.ts";
import { isHeld } from "./states.ts";

type Needs = Pick<Runtime, "config" | "db" | "now" | "texts">;

const each = { keepsQuiet: true, repeatsUncertain: true, content: "personal" } as const;

/** The kinds of messages about applications: to those who applied, and to those who look at them. */
export function applicationKinds(rt: Needs): Kind[] {
  return [
    { ...each, name: CHANGED, urgency: 16, notOwed: changeNotOwed, render: changed(rt) },
    { ...each, name: STOPPED, urgency: 16, notOwed: stopNotOwed, render: stopped(rt) },
    { ...each, name: NEW, urgency: 14, render: arrived(rt) },
    { ...each, name: WAIT, urgency: 14, render: waits(rt) },
    { ...each, name: SAID, urgency: 15, render: said(rt) },
  ];
}

function changed(rt: Needs): Kind["render"] {
  return async (subject, people) => {
    const [application] = await applicationsWhere(rt.db, { id: Number(subject.split(".")[0]) });
    if (!application?.moves.length) return people.map(() => ({ skip: "gone" }));
    const zone = await zoneOf(rt, application.vacancy);
    return people.map((person) => {
      if (person.candidateId !== application.candidateId) return { skip: "gone" };
      return message(changedScreen(rt.texts.in(person.language), application, zone));
    });
  };
}

/** What became of it, in kind words, and what can be done now. */
export function changedScreen(words: Words, application: Application, zone: string): Screen {
  const {
    state,
    vacancy,
    moves: [move],
    hiredOn,
    id,
  } = application;
  const named = naming(words, vacancy);
  const open = [button(words.plain("applications-open-button"), "applied-open", id, BESIDE)];
  const others = [
    button(
      words.plain("applications-similar-button"),
      "jobs-list",
      scopeArgument({ tradeCode: vacancy.trade.code }),
      BESIDE,
    ),
  ];
  switch (state) {
    case "interview": {
      const meeting = meetingOf(words, application, zone) ?? { at: "–", place: "–" };
      return {
        text: words.html("applications-told-interview", { ...named, ...meeting }),
        buttons: [...meetingButtons(words, id, { nonce: BESIDE }), open],
      };
    }
    case "offered":
      return {
        text: words.html("applications-told-offered", named),
        buttons: [[button(words.plain("applications-accept-button"), "applied-say", `${id}.accepted`, BESIDE)], open],
      };
    case "hired":
      return {
        text: words.html("applications-told-hired", {
          ...named,
          day: hiredOn === undefined ? "–" : printingIn(words.language, zone).date(hiredOn),
        }),
        buttons: [open],
      };
    case "rejected":
      return {
        text: words.html("applications-told-rejected", { ...named, reason: refusalText(words, move?.reason) }),
        buttons: [others, open],
      };
    case "closed": {
      const why = closings.find((closing) => closing === move?.reason) ?? "silence";
      return { text: words.html(`applications-told-closed-${why}`, named), buttons: [others, open] };
    }
    default:
      return { text: words.html("applications-told-shortlisted", named), buttons: [open] };
  }
}

/** Coming, not coming (but for what they said already), and the calendar. */
export function meetingButtons(
  words: Words,
  id: number,
  { nonce = "", reply }: { nonce?: string; reply?: Application["reply"] } = {},
): NonNullable<Screen["buttons"]> {
  return [
    (["coming", "cannot"] as const)
      .filter((word) => word !== reply)
      .map((word) => button(words.plain(`applications-${word}-button`), "applied-say", `${id}.${word}`, nonce)),
    [button(words.plain("applications-calendar-button"), "applied-calendar", id, BESIDE)],
  ];
}

function stopped(rt: Needs): Kind["render"] {
  return async (subject, people) => {
    const [what, which = ""] = subject.split(".");
    const company = what === "company" ? await rt.db.company.findUnique({ where: { code: which } }) : undefined;
    const vacancy = what === "vacancy" ? await vacancyWhere(rt.db, { id: Number(which) }) : undefined;
    const isStopped = company?.state === "suspended" || vacancy?.state === "suspended";
    if (!isStopped) return people.map(() => ({ skip: "changed" }));
    const taken = company
      ? await rt.db.jobApplication.findMany({
          where: {
            ...{ state: "hired", vacancy: { companyCode: company.code } },
            candidateId: { in: people.map(({ candidateId }) => candidateId) },
          },
          select: { candidateId: true },
        })
      : [];
    return people.map((person) => {
      const words = rt.texts.in(person.language);
      const isTaken = taken.some(({ candidateId }) => candidateId === person.candidateId);
      const where = company?.kind === "employer" ? "here" : "abroad";
      const text = company
        ? words.html(
            isTaken ? `applications-told-company-stopped-hired-${where}` : `applications-told-company-stopped-${where}`,
            { company: company.legalName },
          )
        : words.html("applications-told-vacancy-stopped", vacancy ? naming(words, vacancy) : none);
      return message({
        text,
        buttons: [
          [button(words.plain("applications-mine-button"), "applied", "", BESIDE)],
          [button(words.plain("menu-centre"), "centres", "", BESIDE)],
        ],
      });
    });
  };
}
const none = { title: "", code: "", company: "" };

function arrived(rt: Needs): Kind["render"] {
  return async (subject, people) => {
    const vacancyId = Number(subject.split(".")[0]);
    const vacancy = await vacancyWhere(rt.db, { id: vacancyId });
    const count = await rt.db.jobApplication.count({ where: { vacancyId, state: "applied" } });
    if (!vacancy || count === 0) return people.map(() => ({ skip: "changed" }));
    const recruiters = await recruitersAmong(rt.db, vacancy.company.code, people);
    return people.map((person) => {
      if (!recruiters.has(person.telegramId)) return { skip: "gone" };
      const words = rt.texts.in(person.language);
      return message({
        text: words.html("applications-told-new", { ...naming(words, vacancy), count }),
        buttons: [[button(words.plain("applications-look-button"), "applicant-list", `${vacancyId}.applied.0`)]],
      });
    });
  };
}

function waits(rt: Needs): Kind["render"] {
  return async (subject, people) => {
    const companyCode = subject.split(".")[0] ?? "";
    const reminded = await applicationsWhere(
      rt.db,
      {
        vacancy: { companyCode },
        state: { in: ["applied", "shortlisted", "interview", "offered"] },
        remindedAt: { not: null },
      },
      { skip: 0, take: 200 },
    );
    if (reminded.length === 0) return people.map(() => ({ skip: "changed" }));
    const byVacancy = [...Map.groupBy(reminded, ({ vacancy }) => vacancy.id).values()].slice(0, 5);
    const recruiters = await recruitersAmong(rt.db, companyCode, people);
    return people.map((person) => {
      if (!recruiters.has(person.telegramId)) return { skip: "gone" };
      const words = rt.texts.in(person.language);
      const vacancies = byVacancy.flatMap((group) => {
        const [first] = group;
        return first ? [{ vacancy: first.vacancy, count: String(group.length) }] : [];
      });
      return message({
        text: [
          words.html("applications-told-wait", {
            count: String(reminded.length),
            days: String(rt.config.silenceDays),
          }),
          ...vacancies.map(({ vacancy, count }) =>
            words.html("applications-told-wait-line", { title: titleOf(words, vacancy), code: vacancy.code, count }),
          ),
        ].join("\n"),
        buttons: vacancies.map(({ vacancy }) => [button(titleOf(words, vacancy), "applicant-of", vacancy.id)]),
      });
    });
  };
}

function said(rt: Needs): Kind["render"] {
  return async (subject, people) => {
    const [applicationId = 0, changeId = 0] = subject.split(".").map(Number);
    const change = await rt.db.jobApplicationChange.findUnique({ where: { id: changeId, applicationId } });
    const [application] = change ? await applicationsWhere(rt.db, { id: applicationId }) : [];
    if (!change || !application || (await isHeld(rt.db, application.vacancy.id)) || application.state !== change.to)
      return people.map(() => ({ skip: "changed" }));
    const recruiters = await recruitersAmong(rt.db, application.vacancy.company.code, people);
    const what = change.to === "withdrawn" ? "withdrawn" : (application.reply ?? "coming");
    const person = await rt.db.candidate.findUnique({
      where: { id: application.candidateId },
      select: { fullName: true },
    });
    return people.map((recipient) => {
      if (!recruiters.has(recipient.telegramId)) return { skip: "gone" };
      const words = rt.texts.in(recipient.language);
      const name = (application.isAgreed ? person?.fullName : undefined) ?? words.plain("applications-nameless");
      return message({
        text: words.html(`applications-told-said-${what}`, { ...naming(words, application.vacancy), name }),
        buttons: [[button(words.plain("applications-look-button"), "applicant-open", applicationId)]],
      });
    });
  };
}

function message(screen: Screen): Rendered {
  return { calls: [screenCall(screen)] };
}
