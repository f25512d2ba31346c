// All days of an intake move to later ones: by weeks, or to a start that is typed; previewed, and for a reason.
import { addDays } from "../platform/calendar.ts";
import { askedFrom, registeredFor } from "../registration/as-typed.ts";
import type { Done } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { show } from "../telegram/screen.ts";
import { countHearing, fixedOf, postponedBy, postponeIntake } from "./changing.ts";
import { closedOn, closedText } from "./closed-days.ts";
import { movedBy, todayIn } from "./drafting.ts";
import { type Heard, LONGEST_REASON, saying } from "./editing.ts";
import { dayFields, dayIn } from "./facts.ts";
import { SECONDS } from "./opening.ts";
import { fieldWord, problemText, valueIn } from "./print.ts";
import { type Problem, readAnyDay } from "./reading.ts";

/** The weeks by which an intake is postponed with one tap. */
const weeks = [1, 2, 4] as const;

/** By how much everything is postponed. */
export async function askPostpone(heard: Heard, problem?: Problem): Promise<Done> {
  const { rt, ctx, staff, intake } = heard;
  const { words } = ctx;
  const { id, facts, zone } = intake;
  const today = todayIn(rt, zone);
  const why = fixedOf({ active: intake.isActive }, facts, "start", today);
  if (why) return saying(heard, { is: "fixed", why });
  await waitForWords(rt, staff.telegramId, `intakes-move ${id}`, SECONDS);
  const printing = printingIn(words.language, zone);
  const choices = weeks.map((each) => {
    const day = printing.shortDate(movedBy(facts, each * 7, today).startsOn);
    return [
      button(
        words.plain("intakes-postpone-by", { weeks: each, day }),
        "intakes-move",
        `${id}.${each * 7}.${facts.startsOn}`,
      ),
    ];
  });
  await show(ctx, {
    text: [
      ...(problem ? [problemText(words, problem, today)] : []),
      words.html("intakes-ask-postpone", {
        start: printing.date(facts.startsOn),
        example: printing.date(addDays(facts.startsOn, 14)),
      }),
    ].join("\n\n"),
    buttons: [...choices, [button(words.plain("telegram-back"), "intakes-card", id)]],
  });
  return "done";
}

/** Shows what a button's days would move, for the start that it was shown for, where it says one: `<days>.<start>`. */
export function movePressed(heard: Heard): Promise<Done> {
  const [, days = "", from] = /^(\d{1,3})(?:\.(\d{4}-\d{2}-\d{2}))?$/.exec(heard.rest) ?? [];
  if (!weeks.some((each) => each * 7 === Number(days))) return Promise.resolve("no-such-thing");
  return from === undefined || from === heard.intake.facts.startsOn
    ? previewMove(heard, Number(days))
    : saying(heard, { is: "same" });
}

/** Shows what the new start, or the weeks, that were typed would move. */
export async function hearMove(heard: Heard, said: string): Promise<Done> {
  const { rt, intake } = heard;
  const today = todayIn(rt, intake.zone);
  const [, count] = /^(\d{1,2}) ?(?:minggu|pekan|weeks?)$/i.exec(said) ?? [];
  const day = count === undefined ? readAnyDay(said, today) : addDays(intake.facts.startsOn, Number(count) * 7);
  if (day === undefined) return askPostpone(heard, { is: "day" });
  if (day <= intake.facts.startsOn) return askPostpone(heard, { is: "earlier" });
  return previewMove(heard, (Date.parse(day) - Date.parse(intake.facts.startsOn)) / 86_400_000);
}

/** The new days beside how many hear of them; the reason that is typed next postpones it. */
async function previewMove(heard: Heard, days: number, problem = ""): Promise<Done> {
  const { rt, ctx, staff, intake } = heard;
  const { words } = ctx;
  const { id, facts, zone } = intake;
  const patch = postponedBy(facts, days, todayIn(rt, zone));
  const lines = dayFields
    .filter((field) => dayIn(patch, field))
    .map((field) =>
      words.html("intakes-line", { field: fieldWord(words, field), value: valueIn(words, patch, field) }),
    );
  const closed = await closedOn(rt.db, intake.centreCode, patch.startsOn);
  const tests = await rt.db.selectionSession.count({
    where: { intakeId: id, cancelledAt: null, startsAt: { gt: rt.now() } },
  });
  const why = words.html("intakes-postpone-why", { people: String(await countHearing(rt.db, id)) });
  await waitForWords(rt, staff.telegramId, `intakes-postponed ${id}.${days}.${facts.startsOn}`, SECONDS);
  await show(ctx, {
    text: [
      problem,
      words.html("intakes-postpone-preview"),
      lines.join("\n"),
      closed ? closedText(words, closed) : "",
      tests > 0 ? words.html("intakes-postpone-tests", { count: String(tests) }) : "",
      await askedFrom(rt, words, registeredFor(id), why),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [[button(words.plain("telegram-back"), "intakes-postpone", id)]],
  });
  return "done";
}

/** Postpones it for the reason that was typed, if it still starts on the day that was shown. */
export async function hearPostponed(heard: Heard, said: string): Promise<Done> {
  const { rt, ctx, staff, intake, rest } = heard;
  const [, days = "", from = ""] = /^(\d{1,4})\.(\d{4}-\d{2}-\d{2})$/.exec(rest) ?? [];
  if (from !== intake.facts.startsOn) return saying(heard, { is: "same" });
  if (said.length < 5 || said.length > LONGEST_REASON)
    return previewMove(heard, Number(days), ctx.words.html("intakes-problem-reason"));
  const changed = await postponeIntake(rt, staff, { id: intake.id, days: Number(days), from, reason: said });
  return changed.is === "wrong" ? askPostpone(heard, changed.problem) : saying(heard, changed);
}
