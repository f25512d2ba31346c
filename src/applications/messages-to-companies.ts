// What companies read of those who applied to them without asking.

import type { Kind, Rendered } from "../delivery/delivery.ts";
import { recruitersAmong } from "../roles/standing.ts";
import type { Runtime } from "../runtime.ts";
import { button } from "../telegram/press.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Screen } from "../telegram/screen.ts";
import { titleOf } from "../vacancies/print.ts";
import { vacancyWhere } from "../vacancies/vacancies.ts";
import { applicationsWhere } from "./applications.ts";
import { isHeld } from "./holding.ts";
import { naming } from "./print.ts";

type Needs = Pick<Runtime, "config" | "db" | "now" | "texts">;

/** Somebody applied. */
export function arrived(rt: Needs): Kind["render"] {
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

/** Somebody has waited long. */
export function waits(rt: Needs): Kind["render"] {
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

/** What an applicant said. */
export function said(rt: Needs): Kind["render"] {
  return async (subject, people) => {
    const [applicationId = 0, changeId = 0] = subject.split(".").map(Number);
    const change = await rt.db.jobApplicationChange.findUnique({ where: { id: changeId, applicationId } });
    const [application] = change ? await applicationsWhere(rt.db, { id: applicationId }) : [];
    if (!change || !application || (await isHeld(rt.db, application.vacancy.id)) || application.state !== change.to)
      return people.map(() => ({ skip: "changed" }));
    const recruiters = await recruitersAmong(rt.db, application.vacancy.company.code, people);
    const left = change.from === "offered" ? "declined" : "withdrawn";
    const what = change.to === "withdrawn" ? left : (application.reply ?? "coming");
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
