// An intake's card for staff: its facts, who is in it, and what may be done with it now.

import type { InlineKeyboardButton } from "grammy/types";
import { inLanguage } from "../catalogue/catalogue.ts";
import { undoneUntil } from "../delivery/undoable.ts";
import { localDate } from "../platform/calendar.ts";
import type { IntakeChange } from "../platform/generated/prisma/client.ts";
import { RegistrationState } from "../registration/registration.ts";
import type { Done, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import { type SelectionStage, stages } from "../selection/sessions.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { type Facts, fieldOf } from "./facts.ts";
import { factLines, fieldWord, mapButtons, valueIn } from "./print.ts";
import { type IntakeOfStaff, intakeWithin } from "./standing.ts";
import { undoable } from "./undoing.ts";

/** Shows an intake's card with what just happened above it; one that is not theirs is none. */
export async function showIntake(rt: Runtime, ctx: BotContext, staff: Staff, id: number, lead = ""): Promise<Done> {
  const intake = await intakeWithin(rt.db, id, staff.reach, rt.now());
  if (!intake) return "no-such-thing";
  const [undo, unplanned] = [await undoable(rt.db, id, rt.now()), await unplannedOf(rt, intake)];
  await show(ctx, cardScreen(ctx.words, intake, { lead, undo, unplanned }));
  return "done";
}

/** Which of test and interview the intake names a day for, still ahead, without one that is planned. */
async function unplannedOf({ db, now }: Runtime, { id, facts, zone, phase }: IntakeOfStaff): Promise<SelectionStage[]> {
  if (phase === "off" || phase === "over" || phase === "running") return [];
  const planned = await db.selectionSession.findMany({
    where: { intakeId: id, cancelledAt: null },
    select: { stage: true },
  });
  const today = localDate(now(), zone);
  const days = { written: facts.selectionOn, interview: facts.interviewOn };
  return stages.filter((stage) => {
    const day = days[stage];
    return day !== null && day > today && planned.every((session) => session.stage !== stage);
  });
}

/** The same, recorded as a look at it. */
export async function openCard(rt: Runtime, ctx: BotContext, staff: Staff, id: number): Promise<Done> {
  const intake = await intakeWithin(rt.db, id, staff.reach, rt.now());
  if (!intake) return "no-such-thing";
  await staff.note("intakes-viewed", intake.code);
  return showIntake(rt, ctx, staff, id);
}

/** The card: at most a screen of a small phone. */
export function cardScreen(
  words: Words,
  intake: IntakeOfStaff,
  { lead, undo, unplanned }: { lead: string; undo: IntakeChange | undefined; unplanned: readonly SelectionStage[] },
): Screen {
  const { id, facts, phase } = intake;
  const programme = inLanguage(intake.programmeName, words.language);
  return {
    text: [
      lead,
      [
        facts.number === null
          ? words.html("intakes-card-title", { programme })
          : words.html("intakes-card-numbered", { programme, number: String(facts.number) }),
        words.html("intakes-card-centre", {
          centre: inLanguage(intake.centreName, words.language),
          phase: words.plain(`intakes-phase-${phase}`),
        }),
      ].join("\n"),
      factLines(words, facts, intake.usual).join("\n"),
      countsLine(words, intake),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      ...(undo ? [undoRow(words, intake, undo)] : []),
      [
        button(words.plain("intakes-people-button"), "select", id),
        button(words.plain("intakes-history-button"), "intakes-history", id),
      ],
      ...unplanned.map((stage) => [
        button(words.plain(`intakes-plan-${stage}-button`), "select-proposed", `${id}.${stage}`),
      ]),
      ...seatsRow(words, intake),
      ...acts(words, intake),
      [
        ...mapButtons(words, facts),
        button(words.plain("telegram-back"), "intakes", phase === "over" ? "past.0" : phase === "off" ? "off.0" : ""),
      ],
    ],
  };
}

/** Where it is full, more seats; the way to the seats, and to the class, once anybody was selected. */
function seatsRow(words: Words, intake: IntakeOfStaff): InlineKeyboardButton[][] {
  const { id, phase, held, facts } = intake;
  const isAhead = phase === "announced" || phase === "open" || phase === "closed";
  const more = isAhead && held >= facts.seats ? [[button(words.plain("seats-add-button"), "seats-add", id)]] : [];
  return [...more, ...waysToSeats(words, intake)];
}

function waysToSeats(words: Words, { id, states, phase }: IntakeOfStaff): InlineKeyboardButton[][] {
  const count = (["accepted", "reserve", "offered", "confirmed", "inTraining", "completed"] as const).filter(
    (state) => states[state],
  ).length;
  if (count === 0 || phase === "off") return [];
  return [
    [
      button(words.plain("seats-home-button-short"), "seats-intake", id),
      button(words.plain("seats-training-button"), "training-intake", id),
    ],
  ];
}

function acts(words: Words, { id, phase, closedAt }: IntakeOfStaff): InlineKeyboardButton[][] {
  if (phase === "over" || phase === "off") return [];
  const edit = button(words.plain("intakes-edit-button"), "intakes-edit", id);
  if (phase === "running") return [[edit]];
  const isEnded = closedAt === null && phase === "closed";
  return inRows(
    [
      edit,
      button(words.plain("intakes-postpone-button"), "intakes-postpone", id),
      closedAt !== null
        ? button(words.plain("intakes-reopen-button"), "intakes-reopen", id)
        : isEnded
          ? button(words.plain("intakes-reopen-button"), "intakes-ask", `${id}.closes`)
          : button(words.plain("intakes-close-button"), "intakes-close", id),
      button(words.plain("intakes-off-button"), "intakes-off", id),
    ],
    2,
  );
}

function countsLine(words: Words, { states, held, facts }: IntakeOfStaff): string {
  const each = Object.values(RegistrationState).filter((state) => states[state]);
  const counts = each.map((state) => `${words.plain(`registration-state-${state}`)} ${states[state]}`);
  return words.html("intakes-counts", {
    held: String(held),
    seats: String(facts.seats),
    counts: counts.length === 0 ? words.plain("intakes-counts-none") : counts.join(" · "),
  });
}

function undoRow(words: Words, { id, zone }: IntakeOfStaff, { id: changeId, at }: IntakeChange) {
  const until = printingIn(words.language, zone).time(undoneUntil(at));
  return [button(words.plain("intakes-undo-button", { until }), "intakes-undo", `${id}.${changeId}`)];
}

/** The last changes of an intake: when, what, and why where somebody said so. */
export async function showHistory(rt: Runtime, ctx: BotContext, staff: Staff, id: number): Promise<Done> {
  const { words } = ctx;
  const intake = await intakeWithin(rt.db, id, staff.reach, rt.now());
  if (!intake) return "no-such-thing";
  await staff.note("intakes-viewed", intake.code);
  const changes = await rt.db.intakeChange.findMany({ where: { intakeId: id }, orderBy: { id: "desc" }, take: 10 });
  const printing = printingIn(words.language, intake.zone);
  const lines = changes.map(({ at, fields, former, reason }) =>
    words.html(reason === "undone" ? "intakes-history-undone" : "intakes-history-line", {
      at: printing.dateTime(at),
      what: whatChanged(words, fields, former as Partial<Facts>),
      reason: reason === null || reason === "undone" ? "" : `: ${reason}`,
    }),
  );
  await show(ctx, {
    text: [
      words.html("intakes-history-title"),
      lines.length === 0 ? words.html("intakes-history-none") : lines.join("\n"),
    ].join("\n\n"),
    buttons: [[button(words.plain("telegram-back"), "intakes-card", id)]],
  });
  return "done";
}

const steps = ["opened", "closedAt", "calledOff"] as const;

function whatChanged(words: Words, names: readonly string[], former: Partial<Facts>): string {
  const step = steps.find((each) => names.includes(each));
  if (step) return words.plain(`intakes-step-${step}`);
  const each = [...new Set(names.flatMap((name) => fieldOf(name) ?? []))];
  return each
    .map((field) => words.plain("intakes-was", { field: fieldWord(words, field), was: valueIn(words, former, field) }))
    .join(", ");
}
