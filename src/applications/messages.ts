// What people read of their applications without asking; and all the kinds of messages about them.

import { alertsAfterHiring } from "../alerts/suggesting.ts";
import type { Kind, Recipient, Rendered } from "../delivery/delivery.ts";
import { undoneUntil } from "../delivery/undoable.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { vacancyWhere } from "../vacancies/vacancies.ts";
import { type Application, applicationsWhere } from "./applications.ts";
import { closingTold } from "./ending.ts";
import { arrived, said, waits } from "./messages-to-companies.ts";
import { type Others, othersLike } from "./others.ts";
import { CHANGED, changeGate, changeNotOwed, NEW, RESUMED, SAID, STOPPED, stopNotOwed, WAIT } from "./owed.ts";
import { meetingOf, naming, refusalText, zoneOf } from "./print.ts";
import { resumeNotOwed } from "./resuming.ts";
import { unheardKind } from "./unheard.ts";

type Needs = Pick<Runtime, "config" | "db" | "now" | "seal" | "texts">;

const each = { keepsQuiet: true, repeatsUncertain: true, content: "personal" } as const;

/** The kinds of messages about applications: to those who applied, and to those who look at them. */
export function applicationKinds(rt: Needs): Kind[] {
  return [
    { ...each, name: CHANGED, urgency: 16, gate: changeGate, notOwed: changeNotOwed, render: changed(rt) },
    { ...each, name: STOPPED, urgency: 16, notOwed: stopNotOwed, render: stopped(rt) },
    { ...each, name: RESUMED, urgency: 16, notOwed: resumeNotOwed, render: resumed(rt) },
    { ...each, name: NEW, urgency: 14, render: arrived(rt) },
    { ...each, name: WAIT, urgency: 14, render: waits(rt) },
    { ...each, name: SAID, urgency: 15, render: said(rt) },
    unheardKind(rt),
  ];
}

function changed(rt: Needs): Kind["render"] {
  return async (subject, people) => {
    const [application] = await applicationsWhere(rt.db, { id: Number(subject.split(".")[0]) });
    if (!application?.moves.length) return people.map(() => ({ skip: "gone" }));
    const zone = await zoneOf(rt, application.vacancy);
    const { candidateId, vacancy, state } = application;
    const isOver = state === "rejected" || state === "closed";
    const after = state === "hired" ? await alertsAfterHiring(rt.db, candidateId) : undefined;
    return Promise.all(
      people.map(async (person) => {
        if (person.candidateId !== candidateId) return { skip: "gone" };
        const words = rt.texts.in(person.language);
        const others = isOver ? await othersLike(rt, words, { candidateId, vacancy, nonce: BESIDE }) : undefined;
        const { text, buttons = [] } = changedScreen(words, application, zone, others);
        const more = after?.(words);
        return message(
          more ? { text: `${text}\n\n${more.line}`, buttons: [...buttons, ...more.buttons] } : { text, buttons },
        );
      }),
    );
  };
}

/** What became of it, in kind words, and what can be done now. */
function changedScreen(words: Words, application: Application, zone: string, others: Others | undefined): Screen {
  const {
    state,
    vacancy,
    moves: [move],
    hiredOn,
    id,
  } = application;
  const named = naming(words, vacancy);
  const open = [button(words.plain("applications-open-button"), "applied-open", id, BESIDE)];
  const over = (text: string): Screen => ({
    text: [text, others?.text].filter(Boolean).join("\n\n"),
    buttons: [...(others ? [others.row] : []), open],
  });
  switch (state) {
    case "interview": {
      const meeting = meetingOf(words, application, zone) ?? { at: "–", place: "–" };
      return {
        text: words.html(
          isKnownMeeting(application.moves) ? "applications-told-interview-moved" : "applications-told-interview",
          {
            ...named,
            ...meeting,
          },
        ),
        buttons: [...meetingButtons(words, id, { nonce: BESIDE }), open],
      };
    }
    case "offered":
      return {
        text: words.html("applications-told-offered", named),
        buttons: [
          [
            button(words.plain("applications-accept-button"), "applied-say", `${id}.accepted`, BESIDE),
            button(words.plain("applications-decline-button"), "applied-leave", id, BESIDE),
          ],
          open,
        ],
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
      return over(words.html("applications-told-rejected", { ...named, reason: refusalText(words, move?.reason) }));
    case "closed":
      return over(words.html(`applications-told-closed-${closingTold(move)}`, named));
    default:
      return { text: words.html("applications-told-shortlisted", named), buttons: [open] };
  }
}

/** Whether an interview was moved of which they had heard: one that was put right within minutes is their first. */
function isKnownMeeting([move, before]: Application["moves"]): boolean {
  if (move?.from !== "interview" || before === undefined) return false;
  return undoneUntil(before.at) <= move.at;
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
    const taken = company ? await hiredOf(rt, company.code, people) : new Set();
    const centreCode = (company ?? vacancy?.company)?.centreCode ?? "";
    const meeting = await meetingOwners(rt, company ? { companyCode: company.code } : { id: vacancy?.id ?? 0 }, people);
    return people.map((person) => {
      const words = rt.texts.in(person.language);
      const isTaken = taken.has(person.candidateId);
      const where = company?.kind === "employer" ? "here" : "abroad";
      const text = company
        ? words.html(
            isTaken ? `applications-told-company-stopped-hired-${where}` : `applications-told-company-stopped-${where}`,
            { company: company.legalName },
          )
        : words.html("applications-told-vacancy-stopped", vacancy ? naming(words, vacancy) : none);
      return message({
        text: meeting.has(person.candidateId) ? `${text}\n\n${words.html("applications-own-stopped-meeting")}` : text,
        buttons: [
          [button(words.plain("applications-mine-button"), "applied", "", BESIDE)],
          [button(words.plain("applications-ask-button"), "centre", centreCode, BESIDE)],
        ],
      });
    });
  };
}
const none = { title: "", code: "", company: "" };

function resumed(rt: Needs): Kind["render"] {
  return async (subject, people) => {
    const [what, which = ""] = subject.split(".");
    const company = what === "company" ? await rt.db.company.findUnique({ where: { code: which } }) : undefined;
    const vacancy = what === "vacancy" ? await vacancyWhere(rt.db, { id: Number(which) }) : undefined;
    if (!company && !vacancy) return people.map(() => ({ skip: "gone" }));
    const taken = company ? await hiredOf(rt, company.code, people) : new Set();
    const meeting = await meetingOwners(rt, company ? { companyCode: company.code } : { id: vacancy?.id ?? 0 }, people);
    return people.map((person) => {
      const words = rt.texts.in(person.language);
      const where = taken.has(person.candidateId) ? "hired" : "waiting";
      const text = company
        ? words.html(`applications-told-company-resumed-${where}`, { company: company.legalName })
        : words.html("applications-told-vacancy-resumed", vacancy ? naming(words, vacancy) : none);
      return message({
        text: meeting.has(person.candidateId) ? `${text} ${words.html("applications-told-resumed-meeting")}` : text,
        buttons: [[button(words.plain("applications-mine-button"), "applied", "", BESIDE)]],
      });
    });
  };
}

/** Who of these people were hired by a company. */
function hiredOf(rt: Needs, companyCode: string, people: readonly Recipient[]): Promise<Set<number>> {
  return ownersAmong(rt, { state: "hired", vacancy: { companyCode } }, people);
}

/** Who of them are still to meet a company, or one about a vacancy. */
function meetingOwners(
  rt: Needs,
  vacancy: { companyCode: string } | { id: number },
  people: readonly Recipient[],
): Promise<Set<number>> {
  return ownersAmong(rt, { state: "interview", meetAt: { gt: rt.now() }, vacancy }, people);
}

async function ownersAmong(
  { db }: Needs,
  where: Prisma.JobApplicationWhereInput,
  people: readonly Recipient[],
): Promise<Set<number>> {
  const rows = await db.jobApplication.findMany({
    where: { ...where, candidateId: { in: people.map(({ candidateId }) => candidateId) } },
    select: { candidateId: true },
  });
  return new Set(rows.map(({ candidateId }) => candidateId));
}

function message(screen: Screen): Rendered {
  return { calls: [screenCall(screen)] };
}
