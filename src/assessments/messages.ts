// What whoever is on the way reads without asking: a date, a change, a reminder, a result, the document's stages.
import { alertsOffer } from "../alerts/suggesting.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Kind, Recipient, Rendered } from "../delivery/delivery.ts";
import type { Runtime } from "../runtime.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { gaveWayTo } from "./appeals.ts";
import { formerOf, type Way, wayWhere } from "./assessments.ts";
import {
  APPEAL_ANSWERED,
  certificationIn,
  DOCUMENT,
  documentNotOwed,
  OFF,
  offNotOwed,
  RESULT,
  resultNotOwed,
  SCHEDULED,
  SOON,
  timeNotOwed,
} from "./owed.ts";
import {
  answerButtons,
  appealButtons,
  joined,
  nextLine,
  repeatBlock,
  timeLines,
  unitsBlock,
  usualLine,
} from "./own.ts";
import { centreName, placeIn, printAt, timeOf } from "./print.ts";

type Needs = Pick<Runtime, "config" | "db" | "now" | "texts">;
/** What one person reads of their way; undefined: there is nothing to say any more. */
type Say = (words: Words, way: Way) => Promise<Screen | undefined> | Screen | undefined;

/** All of them are about the reader's own assessment, so they are of no topic; none goes out at night, none twice. */
const each = { urgency: 15, keepsQuiet: true, repeatsUncertain: true, content: "personal" } as const;

/** The kinds of messages about assessments. */
export function assessmentKinds(rt: Needs): Kind[] {
  return [
    { ...each, name: SCHEDULED, notOwed: timeNotOwed, render: telling(rt, scheduled(rt)) },
    { ...each, name: SOON, notOwed: timeNotOwed, render: telling(rt, () => soon) },
    { ...each, name: OFF, notOwed: offNotOwed, render: telling(rt, off(rt)) },
    { ...each, name: RESULT, notOwed: resultNotOwed, render: telling(rt, () => result(rt)) },
    { ...each, name: DOCUMENT, notOwed: documentNotOwed, render: telling(rt, document(rt)) },
    { ...each, name: APPEAL_ANSWERED, render: appealAnswered(rt) },
  ];
}

/** Renders for the holder alone: whoever is parted from the certificate meanwhile reads nothing of it. */
function telling(rt: Needs, sayOf: (subject: string) => Say | Promise<Say>): Kind["render"] {
  return async (subject, people) => {
    const way = await wayWhere(rt.db, { id: certificationIn(subject) });
    const say = await sayOf(subject);
    return Promise.all(people.map((person) => toPerson(rt, way, say, person)));
  };
}

async function toPerson(rt: Needs, way: Way | undefined, say: Say, person: Recipient): Promise<Rendered> {
  if (!way || way.holder.candidateId !== person.candidateId) return { skip: "notTheirs" };
  const screen = await say(rt.texts.in(person.language), way);
  return screen ? message(screen) : { skip: "changed" };
}

function scheduled(rt: Needs) {
  return async (subject: string): Promise<Say> => {
    const [before = ""] = subject.split(".");
    const told = await rt.db.delivery.findMany({
      where: { kind: SCHEDULED, subject: { startsWith: `${before}.` }, state: { in: ["sent", "unknown"] } },
      select: { subject: true },
    });
    const lastTold = Math.max(...told.map((each) => Number(each.subject.slice(before.length + 1))));
    return (words, way) => ({
      text: joined(
        `${words.html(told.length > 0 ? "assessments-told-moved" : "assessments-told-scheduled")}\n${schemeLine(words, way)}`,
        timeLines(words, way),
        formerLine(words, way, lastTold),
        unitsBlock(words, way),
        words.html("assessments-told-question"),
        words.html("assessments-told-why", { centre: centreName(words, way.centre) }),
      ),
      buttons: [...answerButtons(words, { ...way, coming: undefined }), onward(words, way)],
    });
  };
}

/** What they were told before, as far as that is another time or place. */
function formerLine(words: Words, { session, centre }: Way, revision: number): string {
  const was = session && formerOf(session).find((each) => each.revision === revision);
  if (!session || !was) return "";
  const startsAt = new Date(was.startsAt);
  if (startsAt.getTime() === session.startsAt.getTime() && was.place === session.place)
    return words.html("assessments-told-same-time");
  const at = timeOf(words, { startsAt, centre });
  return words.html("assessments-told-formerly", { at, place: placeIn(words, was.place, centre) });
}

const soon: Say = (words, way) => ({
  text: joined(
    `${words.html("assessments-told-soon")}\n${schemeLine(words, way)}`,
    timeLines(words, way),
    words.html(way.coming ? "assessments-told-is-coming" : "assessments-told-question"),
  ),
  buttons: [...answerButtons(words, way), onward(words, way)],
});

function off(rt: Needs) {
  return async (subject: string): Promise<Say> => {
    const [, changeId = "", sessionId = ""] = /@(\d{1,9})\.(\d{1,9})$/.exec(subject) ?? [];
    const [session, change] = await Promise.all([
      rt.db.assessmentSession.findUnique({ where: { id: Number(sessionId) } }),
      rt.db.certificationChange.findUnique({ where: { id: Number(changeId) }, select: { reason: true } }),
    ]);
    return async (words, way) => {
      if (!session) return undefined;
      const at = timeOf(words, { ...session, centre: way.centre });
      const reason = change?.reason ?? "";
      return {
        text: joined(
          `${words.html(session.state === "cancelled" ? "assessments-told-cancelled" : "assessments-told-removed")}\n${words.html("assessments-told-was", { scheme: way.scheme.name, at })}`,
          reason === "" ? "" : words.html("assessments-told-reason", { reason }),
          words.html("assessments-told-still"),
          await nextLine(rt, words, way, session.id),
        ),
        buttons: [onward(words, way), [button(words.plain("menu-centre"), "centre", way.centre.code)]],
      };
    };
  };
}

function result(rt: Needs): Say {
  return async (words, way) => {
    const { state, scheme, centre, days } = way;
    const day = days.assessed === undefined ? "" : printAt(words, centre).date(days.assessed);
    const about = words.html("assessments-told-competent-on", { scheme: scheme.name, day });
    switch (state) {
      case "competent":
        return {
          text: joined(
            `${words.html("assessments-told-competent")}\n${about}`,
            words.html("assessments-told-competent-way"),
            await usualLine(rt, words, way),
          ),
          buttons: [onward(words, way)],
        };
      case "notYetCompetent":
        return {
          text: joined(
            `${words.html("assessments-told-notYetCompetent")}\n${about}`,
            repeatBlock(words, way),
            await nextLine(rt, words, way),
            words.html("assessments-told-notYet-appeal"),
          ),
          buttons: [...appealButtons(words, way, BESIDE), onward(words, way)],
        };
      case "absent":
        return {
          text: joined(
            `${words.html("assessments-told-absent")}\n${about}`,
            words.html("assessments-told-absent-still"),
            await nextLine(rt, words, way),
          ),
          buttons: [onward(words, way)],
        };
      default:
        return undefined;
    }
  };
}

function document(rt: Needs) {
  return async (subject: string): Promise<Say> => {
    const isArrived = subject.includes(".arrived.");
    return async (words, way) => {
      const { scheme, centre, certificateNo: number, validUntil } = way;
      if (number === undefined || validUntil === undefined) return undefined;
      const until = printAt(words, centre).date(validUntil);
      const about = words.html("assessments-told-issued-number", { scheme: scheme.name, number, until });
      const open = onward(words, way);
      if (!isArrived)
        return {
          text: joined(
            `${words.html("assessments-told-issued")}\n${about}`,
            words.html("assessments-told-issued-wait"),
            await usualLine(rt, words, way),
          ),
          buttons: [open, [alertsOffer(words, scheme.tradeCode)]],
        };
      const place = await rt.db.centre.findUniqueOrThrow({ where: { code: centre.code } });
      return {
        text: joined(
          `${words.html("assessments-told-arrived")}\n${about}`,
          words.html("assessments-told-arrived-where", {
            centre: centreName(words, centre),
            address: inLanguage(place.address, words.language),
            hours: inLanguage(place.openingHours, words.language),
          }),
          words.html("assessments-told-arrived-bring"),
        ),
        buttons: [open],
      };
    };
  };
}

function appealAnswered(rt: Needs): Kind["render"] {
  return async (subject, people) => {
    const appeal = await rt.db.appeal.findUnique({ where: { id: Number(subject) } });
    const way = appeal && (await wayWhere(rt.db, { id: appeal.certificationId }));
    const gaveWay = appeal ? await rt.db.certification.count({ where: gaveWayTo(appeal.certificationId) }) : 0;
    const say: Say = async (words, theirs) => {
      if (!appeal || appeal.state === "open") return undefined;
      const isGranted = appeal.state === "granted";
      return {
        text: joined(
          `${words.html(isGranted ? "assessments-told-granted" : "assessments-told-dismissed")}\n${schemeLine(words, theirs)}`,
          words.html("assessments-told-answer", { answer: appeal.answer ?? "" }),
          isGranted ? words.html("assessments-told-granted-next") : repeatBlock(words, theirs),
          gaveWay > 0 ? words.html("assessments-told-gave-way") : "",
          isGranted ? "" : await nextLine(rt, words, theirs),
        ),
        buttons: [onward(words, theirs)],
      };
    };
    return Promise.all(people.map((person) => toPerson(rt, way ?? undefined, say, person)));
  };
}

function schemeLine(words: Words, { scheme, centre }: Way): string {
  return words.html("assessments-way-title", { scheme: scheme.name, centre: centreName(words, centre) });
}

function onward(words: Words, { id }: Way) {
  return [button(words.plain("assessments-way-button"), "way", id, BESIDE)];
}

function message(screen: Screen): Rendered {
  return { calls: [screenCall(screen)] };
}
