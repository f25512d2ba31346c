// The table of what recruiters do with those who applied. Whether somebody may at all is asked before, in
// `companies/gate.ts`; whether it is their company's, in `desk.ts`, of every one.
import type { HearRecruiter, RecruiterActs } from "../companies/gate.ts";
import type { HomeWay } from "../companies/home.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { send } from "../telegram/screen.ts";
import * as acting from "./acting.ts";
import { open } from "./applicant-card.ts";
import { sendToRecruiter } from "./cv-sending.ts";
import { aboutApplicant, onApplicant, onOwnVacancy } from "./desk.ts";
import { list, nextWaiting, openHome, openVacancy } from "./listing.ts";
import { sendReport } from "./report.ts";

const presses: Readonly<Record<string, HearRecruiter>> = {
  applicant: openHome,
  "applicant-of": onOwnVacancy(openVacancy),
  "applicant-list": onOwnVacancy(list),
  "applicant-next": onOwnVacancy(async (on) => {
    const id = await nextWaiting(on.rt, on.vacancy.id);
    if (id === undefined) return openVacancy(on);
    return onApplicant(open)(on.rt, on.ctx, on.recruiter, String(id), "");
  }),
  "applicant-open": onApplicant(open),
  "applicant-call": onApplicant(acting.call),
  "applicant-cv": onApplicant(sendToRecruiter),
  "applicant-keep": onApplicant(acting.keep),
  "applicant-invite": onApplicant(acting.askWhen),
  "applicant-calendar": onApplicant(acting.sendMeeting),
  "applicant-offer": onApplicant(acting.offer),
  "applicant-hire": onApplicant(acting.askStart),
  "applicant-started": onApplicant(acting.started),
  "applicant-no": onApplicant(acting.askWhy),
  "applicant-refuse": onApplicant(acting.refuse),
  "applicant-own": onApplicant(acting.askOwnWords),
  "applicant-undo": onApplicant(acting.takeBack),
  "applicant-report": sendReport,
};

const words: Readonly<Record<string, HearRecruiter>> = {
  "applicant-when": aboutApplicant(acting.hearWhen),
  "applicant-where": aboutApplicant(acting.hearWhere),
  "applicant-start": aboutApplicant(acting.hearStart),
  "applicant-why": aboutApplicant(acting.hearWhy),
};

/** All behind the button "applicants". */
export const applicantActs: RecruiterActs = {
  presses: Object.fromEntries(Object.entries(presses).map(([act, hear]) => [act, { hear }])),
  words: Object.fromEntries(Object.entries(words).map(([name, hear]) => [name, { hear, left }])),
};

/** From a company's home to those who applied. */
export const applicantsWay: HomeWay = { act: "applicant", label: (said) => said.plain("applications-way-button") };

/** After /cancel: nothing is waited for any more. */
function left(ctx: BotContext): Promise<void> {
  return send(ctx, {
    text: ctx.words.html("applications-left"),
    buttons: [[button(ctx.words.plain("applications-way-button"), "applicant")]],
  });
}
