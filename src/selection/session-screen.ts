// The tests and interviews of an intake, and the card of one: who comes, and what may be done with it now.
import type { InlineKeyboardButton } from "grammy/types";
import { localDate } from "../platform/calendar.ts";
import type { Done } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { intakeWithin, pointOf } from "./intakes.ts";
import { type OnIntake, type OnSession, viewCode } from "./opening.ts";
import { brief, intakeTitle, timeOf } from "./print.ts";
import { registrantsOf } from "./registrants.ts";
import { isAhead, type Session, type SessionCounts, sessionsWhere, stages, standing } from "./sessions.ts";
import { comingWords } from "./why-not.ts";

/** Those of an intake. */
export async function openTests({ rt, ctx, staff, intake }: OnIntake): Promise<Done> {
  await staff.note("registrations-listed", `i-${intake.id}`);
  const { words } = ctx;
  const sessions = await sessionsWhere(rt.db, { intakeId: intake.id });
  const printing = printingIn(words.language, intake.centre.zone);
  const today = localDate(rt.now(), intake.centre.zone);
  const unplanned = stages.flatMap((stage) => {
    const day = stage === "written" ? intake.selectionOn : intake.interviewOn;
    return day && day > today && sessions.every((session) => session.stage !== stage) ? [{ stage, day }] : [];
  });
  const dayLine = ({ stage, day }: (typeof unplanned)[number]) =>
    words.html("selection-tests-day", { stage: words.plain(`selection-stage-${stage}`), day: printing.date(day) });
  const lines = [...sessions.map((session) => sessionLine(words, session)), ...unplanned.map(dayLine)];
  await show(ctx, {
    text: [
      words.html("selection-tests-title", { intake: intakeTitle(words, intake) }),
      lines.length > 0 ? lines.join("\n") : words.html("selection-tests-none"),
    ].join("\n\n"),
    buttons: [
      ...sessions.map((session) => [sessionButton(words, session)]),
      stages.map((stage) =>
        button(words.plain(`selection-plan-${stage}-button`), "select-plan", `${intake.id}.${stage}`),
      ),
      [button(words.plain("telegram-back"), "select", intake.id)],
    ],
  });
  return "done";
}

/** A session in a line: what, when, how many come. */
export function sessionLine(words: Words, session: Session & SessionCounts): string {
  return words.html("selection-test-line", {
    stage: words.plain(`selection-stage-${session.stage}`),
    at: timeOf(words, session),
    invited: String(session.invited),
    coming: String(session.coming),
    cannot: String(session.cannot),
  });
}

/** The button to a session. */
export function sessionButton(words: Words, { id, stage, startsAt, intake }: Session): InlineKeyboardButton {
  const printing = printingIn(words.language, intake.centre.zone);
  const at = `${printing.dateAt(startsAt).replace(/ \d{4}$/, "")}, ${printing.time(startsAt)}`;
  return button(
    words.plain("selection-test-button", { stage: words.plain(`selection-stage-${stage}`), at }),
    "select-test",
    id,
  );
}

/** The card of a session. */
export async function openSession(pressed: OnSession): Promise<Done> {
  const page = readPage(pressed.rest);
  if (page === undefined) return "no-such-thing";
  await pressed.staff.note("registrations-listed", `i-${pressed.session.intakeId}`);
  await show(pressed.ctx, await sessionScreen(pressed.rt, pressed.ctx, pressed.session, { page }));
  return "done";
}

/** The card as it stands now, with what just happened above it. */
export async function sessionScreen(
  rt: Runtime,
  { words }: BotContext,
  session: Session,
  { lead = "", page = 0 }: { lead?: string; page?: number } = {},
): Promise<Screen> {
  const { id, intakeId, place, cancelledAt } = session;
  const intake = await intakeWithin(rt.db, intakeId, "everywhere");
  const where = { sessionId: id, ...standing };
  const [invitations, all] = await Promise.all([
    rt.db.selectionInvitation.findMany({
      where,
      orderBy: { id: "asc" },
      select: { registrationId: true, coming: true, cannotWhy: true },
    }),
    intake ? registrantsOf(rt, intake) : [],
  ]);
  const people = invitations.flatMap(({ registrationId, coming, cannotWhy }) => {
    const one = all.find((each) => each.id === registrationId);
    return one ? [{ one, coming, cannotWhy }] : [];
  });
  const shown = people.slice(page * PAGE, (page + 1) * PAGE);
  const count = (coming: boolean | null) => String(people.filter((each) => each.coming === coming).length);
  const ahead = isAhead(session, rt.now());
  return {
    text: [
      lead,
      [
        words.html("selection-test-title", {
          stage: words.plain(`selection-stage-${session.stage}`),
          intake: intake ? intakeTitle(words, intake) : "",
        }),
        ...(cancelledAt === null ? [] : [words.html("selection-test-cancelled", { reason: session.reason ?? "–" })]),
        words.html("selection-test-at", { at: timeOf(words, session) }),
        words.html(pointOf(session) ? "selection-test-place-point" : "selection-test-place", { place }),
        words.html("selection-test-people", {
          ...{ invited: String(people.length), coming: count(true), cannot: count(false), open: count(null) },
        }),
      ].join("\n"),
      shown
        .map(({ one, coming, cannotWhy }, at) =>
          words.html("selection-test-person", {
            nth: String(page * PAGE + at + 1),
            name: one.profile?.fullName ?? one.number,
            coming:
              coming === null
                ? words.plain(ahead ? "selection-coming-open" : "selection-coming-past")
                : comingWords(words, coming, cannotWhy),
            mark: one.telegram === "reached" ? "" : ` ${words.plain(`selection-telegram-${one.telegram}`)}`,
          }),
        )
        .join("\n"),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      ...inRows(
        shown.map(({ one }, at) =>
          button(
            `${page * PAGE + at + 1}. ${brief(one.profile?.fullName ?? one.number, 18)}`,
            "select-card",
            `${one.id}.${viewCode({ filter: "all", sort: "n", run: session.stage })}`,
          ),
        ),
        2,
      ),
      ...turning(words, "select-test", `${id}.`, page, people.length),
      ...(ahead
        ? [
            [button(words.plain("selection-invite-button"), "select-invite", id)],
            [
              button(words.plain("selection-when-button"), "select-when", id),
              button(words.plain("selection-place-button"), "select-place", id),
            ],
            [button(words.plain("selection-cancel-button"), "select-cancel", id)],
          ]
        : []),
      [button(words.plain("telegram-back"), "select-tests", intakeId)],
    ],
  };
}
