// What companies and staff read without asking: what became of a vacancy, and what waits for them.
import type { Kind, Rendered } from "../delivery/delivery.ts";
import { recruitersAmong } from "../roles/standing.ts";
import type { Runtime } from "../runtime.ts";
import { button } from "../telegram/press.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Words } from "../telegram/texts.ts";
import { stateText, whyLine } from "./card.ts";
import { reasonsIn } from "./checking.ts";
import { readWaiting, TOLD, WAITS } from "./notices.ts";
import { titleOf } from "./print.ts";
import { exchangeLines, exchangeOf } from "./questions.ts";
import { type Vacancy, vacancyWhere } from "./vacancies.ts";
import { longWaitingOf, REMINDED, type Waiting } from "./waiting.ts";

type Needs = Pick<Runtime, "config" | "db" | "now" | "texts">;

const each = { urgency: 15, keepsQuiet: true, repeatsUncertain: true, content: "personal" } as const;

/** The kinds of messages about vacancies to those who write and look at them. */
export function vacancyKinds(rt: Needs): Kind[] {
  return [
    { ...each, name: TOLD, render: told(rt) },
    { ...each, name: WAITS, render: waits(rt) },
    { ...each, name: REMINDED, urgency: 12, render: reminded(rt) },
  ];
}

/** To a company; what has changed again since is not told. */
function told(rt: Needs): Kind["render"] {
  return async (subject, people) => {
    const [vacancyId = 0, changeId = 0] = subject.split(".").map(Number);
    const change = await rt.db.vacancyChange.findUnique({ where: { id: changeId, vacancyId } });
    const vacancy = change ? await vacancyWhere(rt.db, { id: vacancyId }) : undefined;
    const later = await rt.db.vacancyChange.count({
      where: { vacancyId, id: { gt: changeId }, fields: { isEmpty: true } },
    });
    if (!change || !vacancy || vacancy.state !== change.to || later > 0) return people.map(() => ({ skip: "changed" }));
    const exchange = await exchangeOf(rt.db, vacancyId);
    const recruiters = await recruitersAmong(rt.db, vacancy.company.code, people);
    return people.map((person) => {
      const words = rt.texts.in(person.language);
      const naming = { code: vacancy.code, title: titleOf(words, vacancy) };
      const state = stateText(words, vacancy);
      const text = [
        vacancy.state === "published" || vacancy.state === "draft"
          ? words.html(`vacancies-told-is-${vacancy.state}`, naming)
          : words.html("vacancies-told", { ...naming, state }),
        ...(change.reason ? [whyLine(words, vacancy, change.reason)] : []),
        ...(vacancy.state === "draft" ? [words.html("vacancies-told-draft")] : []),
        ...(vacancy.state === "suspended" ? [words.html(heldText(change.reason))] : []),
        ...(vacancy.state === "closed" ? [words.html("vacancies-told-closed")] : []),
      ].join("\n");
      const door = recruiters.has(person.telegramId) ? "vacancy" : "posting";
      return message(words, text, { door, vacancy, isAsked: vacancy.state === "draft" && exchange !== undefined });
    });
  };
}

/** What a company can do about a vacancy that is held. */
function heldText(reason: string | null) {
  const [first] = reasonsIn(reason ?? "") ?? [];
  if (first === "reported") return "vacancies-told-reported";
  return first === "reports_over" ? "vacancies-told-reports-over" : "vacancies-told-suspended";
}

/** To staff; what does not wait any more is not told. */
function waits(rt: Needs): Kind["render"] {
  return async (subject, people) => {
    const notice = readWaiting(subject);
    const vacancy = notice && (await vacancyWhere(rt.db, { id: notice.vacancyId }));
    const isOver = vacancy?.state !== (notice?.what === "suspended" ? "suspended" : "inReview");
    if (!notice || !vacancy || isOver) return people.map(() => ({ skip: "changed" }));
    const { code, name: company } = vacancy.company;
    const exchange = await exchangeOf(rt.db, vacancy.id);
    const several =
      notice.what === "several" ? await rt.db.vacancy.count({ where: { companyCode: code, state: "inReview" } }) : 0;
    return people.map((person) => {
      const words = rt.texts.in(person.language);
      if (several > 1) {
        const text = words.html("vacancies-waits-several", { count: String(several), company });
        const look = button(words.plain("vacancies-look-button"), "posting-list", "inReview.0");
        return { calls: [screenCall({ text, buttons: [[look]] })] };
      }
      const naming = { code: vacancy.code, title: titleOf(words, vacancy), company };
      const head = words.html(`vacancies-waits-${notice.what === "several" ? "review" : notice.what}`, naming);
      const text = [head, ...(exchange?.reply === undefined ? [] : exchangeLines(words, exchange))].join("\n");
      return message(words, text, { door: "posting", vacancy });
    });
  };
}

/** To staff, of what has waited long; what somebody has looked at meanwhile is not counted. */
function reminded(rt: Needs): Kind["render"] {
  return async (_, people) => {
    const waiting = await longWaitingOf(rt);
    return people.map(({ telegramId, language }) => {
      const { companies, vacancies } = waiting.get(telegramId) ?? { companies: 0, vacancies: 0 };
      if (companies + vacancies === 0) return { skip: "changed" };
      const words = rt.texts.in(language);
      const ways = waitingButtons(words, { companies: String(companies), vacancies: String(vacancies) });
      const buttons = [...ways.map((way) => [way]), [button(words.plain("telegram-menu"), "menu")]];
      return { calls: [screenCall({ text: words.html("vacancies-reminded"), buttons })] };
    });
  };
}

/** A button to the vacancies that wait and one to the companies, where there are any. */
export function waitingButtons(words: Words, { companies, vacancies }: Record<keyof Waiting, string>) {
  return [
    ...(vacancies === "0"
      ? []
      : [button(words.plain("vacancies-check-button", { count: vacancies }), "posting-list", "inReview.0")]),
    ...(companies === "0"
      ? []
      : [button(words.plain("companies-check-all-button", { count: companies }), "partner-list", "inReview")]),
  ];
}

interface About {
  readonly door: "vacancy" | "posting";
  readonly vacancy: Vacancy;
  /** Whether a question waits for an answer */
  readonly isAsked?: boolean;
}

function message(words: Words, text: string, { door, vacancy: { id }, isAsked }: About): Rendered {
  const answer = isAsked ? [[button(words.plain("vacancies-reply-button"), `${door}-reply`, id)]] : [];
  const look = button(words.plain("vacancies-look-button"), `${door}-open`, id);
  return { calls: [screenCall({ text, buttons: [...answer, [look]] })] };
}
