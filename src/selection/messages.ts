// What a registrant reads about the selection without asking: an invitation, a change, a reminder, missing papers. The
// result itself is news of the registration (`registration/news.ts`).
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Kind, Recipient, Rendered } from "../delivery/delivery.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import type { Runtime } from "../runtime.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { readyCall, screenCall } from "../telegram/ready-call.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { pointOf } from "./intakes.ts";
import { asTold, type Invitation, invitationsWhere } from "./inviting.ts";
import { FILE_NEWS } from "./judging.ts";
import { fileNotOwed, INVITED, idIn, OFF, offNotOwed, SOON, timeNotOwed } from "./owed.ts";
import { answerLine, invitationButtons, timeLines } from "./own.ts";
import { placeIn, timeFor } from "./print.ts";
import { formerOf } from "./sessions.ts";

type Needs = Pick<Runtime, "db" | "texts">;
/** What one person reads of their invitation; undefined: there is nothing to say any more. */
type Say = (words: Words, invitation: Invitation) => Screen | undefined;

/** All of them are about the reader's own registration, so they are of no topic; none goes out at night, none twice. */
const each = { urgency: 15, keepsQuiet: true, repeatsUncertain: true, content: "personal" } as const;

/** The kinds of messages about the selection. */
export function selectionKinds(rt: Needs): Kind[] {
  return [
    { ...each, name: INVITED, notOwed: timeNotOwed, render: telling(rt, (subject) => invited(rt, subject), true) },
    { ...each, name: SOON, notOwed: timeNotOwed, render: telling(rt, async () => soon) },
    { ...each, name: OFF, notOwed: offNotOwed, render: telling(rt, async () => off) },
    { ...each, name: FILE_NEWS, notOwed: fileNotOwed, render: fileMissing(rt) },
  ];
}

function telling(rt: Needs, sayOf: (subject: string) => Promise<Say>, withPoint = false): Kind["render"] {
  return async (subject, people) => {
    const [invitation] = await invitationsWhere(rt.db, { id: idIn(subject) });
    const say = await sayOf(subject);
    return people.map((person) => toPerson(rt, invitation, say, { person, withPoint }));
  };
}

function toPerson(
  rt: Needs,
  invitation: Invitation | undefined,
  say: Say,
  { person, withPoint }: { person: Recipient; withPoint: boolean },
): Rendered {
  if (invitation?.registration.candidateId !== person.candidateId) return { skip: "notTheirs" };
  const screen = say(rt.texts.in(person.language), invitation);
  if (!screen) return { skip: "changed" };
  const point = withPoint ? pointOf(invitation.session) : undefined;
  // The words come last: they are what stays before the eyes, with the buttons.
  return { calls: [...(point ? [readyCall("sendLocation", { ...point })] : []), screenCall(screen)] };
}

async function invited(rt: Needs, subject: string): Promise<Say> {
  const id = idIn(subject);
  const told = await rt.db.delivery.findMany({
    where: { kind: INVITED, subject: { startsWith: `${id}.` }, state: { in: ["sent", "unknown"] } },
    select: { subject: true },
  });
  const lastTold = Math.max(...told.map((before) => Number(before.subject.split(".")[1])));
  const along = await movedWith(rt.db, id);
  return (words, invitation) => {
    const isMoved = told.length > 0;
    const key = isMoved ? "selection-told-moved" : `selection-told-${invitation.session.stage}`;
    return {
      text: joined(
        words.html(key as "selection-told-moved", about(words, invitation)),
        timeLines(words, invitation),
        isMoved ? formerLine(words, invitation, lastTold) : "",
        along ? along(words) : "",
        words.html("selection-told-question"),
      ),
      buttons: [...invitationButtons(words, { ...invitation, coming: null }), onward(words, invitation)],
    };
  };
}

/** The new days of the training, and why, where the test moved along with its intake: this message is all they read of it. */
async function movedWith(db: Needs["db"], invitationId: number): Promise<((words: Words) => string) | undefined> {
  const session = await db.selectionSession.findFirst({
    where: { invitations: { some: { id: invitationId } } },
    include: { intake: { include: { centre: { select: { zone: true } } } } },
  });
  if (!session) return undefined;
  const change = await db.intakeChange.findFirst({
    where: { intakeId: session.intakeId, fields: { has: "startsOn" } },
    orderBy: { id: "desc" },
  });
  const {
    tests = [],
    startsOn,
    endsOn,
  } = (change?.former ?? {}) as {
    tests?: readonly { id: number; revision: number }[];
    startsOn?: string;
    endsOn?: string;
  };
  if (!tests.some((test) => test.id === session.id && test.revision + 1 === session.revision)) return undefined;
  const { intake } = session;
  return (words) => {
    const printing = printingIn(words.language, intake.centre.zone);
    const [starts, ends] = [dayFromDatabase(intake.startsOn), dayFromDatabase(intake.endsOn)];
    const was = printing.dateRange(startsOn ?? starts, endsOn ?? ends);
    const reason = change?.reason ? words.html("intakes-off-reason", { reason: change.reason }) : "";
    return joined(words.html("intakes-news-training", { is: printing.dateRange(starts, ends), was }), reason);
  };
}

/** What they were told before, as far as that is another time or place. */
function formerLine(words: Words, { session, registration }: Invitation, revision: number): string {
  const was = formerOf(session).find((former) => former.revision === revision);
  if (!was) return "";
  const { intake } = session;
  const startsAt = new Date(was.startsAt);
  if (startsAt.getTime() === session.startsAt.getTime() && was.place === session.place) return "";
  return words.html("selection-told-formerly", {
    at: timeFor(words, { startsAt, intake }, registration.candidate.regency?.zone),
    place: placeIn(words, was.place, intake.centre),
  });
}

const soon: Say = (words, invitation) => ({
  text: joined(
    words.html(`selection-told-${invitation.session.stage}-soon`, about(words, invitation)),
    timeLines(words, invitation),
    answerLine(words, invitation),
  ),
  buttons: [...invitationButtons(words, invitation), onward(words, invitation)],
});

const off: Say = (words, cancelled) => {
  // A move of which nobody had heard by then is not spoken of.
  const invitation = asTold(cancelled, cancelled.session.cancelledAt ?? cancelled.session.startsAt);
  const { session, registration } = invitation;
  return {
    text: joined(
      words.html(`selection-told-${session.stage}-off`, {
        ...about(words, invitation),
        at: timeFor(words, session, registration.candidate.regency?.zone),
      }),
      words.html("selection-told-reason", { reason: session.reason ?? "" }),
      words.html("selection-told-off-next"),
    ),
    buttons: [onward(words, invitation)],
  };
};

function fileMissing(rt: Needs): Kind["render"] {
  return async (subject, people) => {
    const registration = await rt.db.registration.findUnique({
      where: { id: idIn(subject) },
      select: {
        ...{ id: true, number: true, candidateId: true, fileMissing: true },
        programme: { select: { name: true } },
        intake: { select: { centre: { select: { code: true, name: true } } } },
      },
    });
    return people.map((person): Rendered => {
      if (registration?.candidateId !== person.candidateId || registration.fileMissing === null)
        return { skip: "changed" };
      const words = rt.texts.in(person.language);
      const { id, number, programme, intake, fileMissing: missing } = registration;
      const text = words.html("selection-told-file", {
        number,
        programme: inLanguage(programme.name, words.language),
        missing,
        centre: intake ? inLanguage(intake.centre.name, words.language) : "",
      });
      const centre = intake ? [button(words.plain("registration-centre"), "centre", intake.centre.code, BESIDE)] : [];
      const own = button(words.plain("registration-mine-one"), "registration", id, BESIDE);
      return { calls: [screenCall({ text, buttons: [[...centre, own]] })] };
    });
  };
}

function about(words: Words, { session, registration }: Invitation) {
  return { programme: inLanguage(session.intake.programme.name, words.language), number: registration.number };
}

function onward(words: Words, { registration }: Invitation) {
  return [
    button(words.plain("registration-mine-one"), "registration", registration.id, BESIDE),
    button(words.plain("telegram-menu"), "menu", "", BESIDE),
  ];
}

/** The parts that say something, one below the other. */
function joined(...parts: readonly string[]): string {
  return parts.filter(Boolean).join("\n\n");
}
