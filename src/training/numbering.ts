// Numbers of training certificates are typed, one by one or for a whole class at once.
import { readDay } from "../assessments/days.ts";
import { type Day, localDate } from "../platform/calendar.ts";
import type { Done } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { OnIntake, OnSeated } from "../seats/opening.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { send, show } from "../telegram/screen.ts";
import { personNow } from "./desk-screens.ts";
import { type Numbering, numberTraining } from "./numbers.ts";
import { participantsOf } from "./training.ts";

const TYPING_SECONDS = 60 * 60;

/** Asks for the number of one certificate. */
export async function askNumber({ rt, ctx, staff, person }: OnSeated): Promise<Done> {
  await waitForWords(rt, staff.telegramId, `training-number ${person.id}`, TYPING_SECONDS);
  await show(ctx, {
    text: ctx.words.html("training-ask-number", { name: person.name }),
    buttons: [[button(ctx.words.plain("telegram-back"), "training-person", person.id)]],
  });
  return "done";
}

/** Notes it, or says what is wrong and asks again. */
export async function hearNumber(pressed: OnSeated, said: string): Promise<Done> {
  const { rt, ctx, staff, person } = pressed;
  const today = localDate(rt.now(), rt.config.zone);
  const { day, others } = linesOf(said, today);
  const number = others.join(" ");
  const outcome = await numberTraining(rt, staff, { registrationId: person.id, number, on: day ?? today });
  if (outcome === "numbered" || outcome === "over") {
    const lead = ctx.words.html(outcome === "over" ? "seats-not-over" : "training-did-number", { count: "1" });
    await send(ctx, await personNow(pressed, lead));
    return "done";
  }
  await waitForWords(rt, staff.telegramId, `training-number ${person.id}`, TYPING_SECONDS);
  const back = [[button(ctx.words.plain("telegram-back"), "training-person", person.id)]];
  await send(ctx, { text: problemText(ctx, outcome, number), buttons: back });
  return "done";
}

/** Asks for the numbers of a whole class. */
export async function askNumbering(pressed: OnIntake): Promise<Done> {
  await show(pressed.ctx, await numberingScreen(pressed, pressed.ctx.words.html("training-ask-numbering")));
  return "done";
}

/** Notes each line, and says of those that cannot be noted why. */
export async function hearNumbering(pressed: OnIntake, said: string): Promise<Done> {
  const { rt, ctx, staff, intake } = pressed;
  const { words } = ctx;
  const today = localDate(rt.now(), intake.centre.zone);
  const { day, others } = linesOf(said, today);
  const people = await participantsOf(rt.db, intake.id, ["completed"]);
  const problems: string[] = [];
  let count = 0;
  for (const line of others.slice(0, people.length + 5)) {
    const [, place = "", number = ""] = /^(\d{1,3})[.)]?\s+(.+)$/.exec(line) ?? [];
    const person = people[Number(place) - 1];
    if (!person) {
      problems.push(words.html("training-number-no-line", { line: line.slice(0, 60) }));
      continue;
    }
    // One after the other: each is a transaction of its own, and few are in one class.
    const outcome = await numberTraining(rt, staff, { registrationId: person.id, number, on: day ?? today });
    if (outcome === "numbered") count += 1;
    else problems.push(problemText(ctx, outcome, number));
  }
  const lead = [words.html("training-did-number", { count: String(count) }), ...problems].join("\n");
  await send(ctx, await numberingScreen(pressed, lead));
  return "done";
}

async function numberingScreen({ rt, ctx, staff, intake }: OnIntake, lead: string) {
  const { words } = ctx;
  await waitForWords(rt, staff.telegramId, `training-numbering ${intake.id}`, TYPING_SECONDS);
  const people = await participantsOf(rt.db, intake.id, ["completed"]);
  const lines = people.map(({ name, certificateNo }, at) =>
    words.html("training-numbering-line", { nth: String(at + 1), name, number: certificateNo ?? "…" }),
  );
  return {
    text: [lead, lines.join("\n")].filter(Boolean).join("\n\n"),
    buttons: [[button(words.plain("telegram-back"), "training-intake", intake.id)]],
  };
}

function problemText({ words }: BotContext, outcome: Exclude<Numbering, "numbered">, number: string): string {
  return words.html(`training-number-${outcome}`, { line: number.slice(0, 60) });
}

/** The lines of a text, and the day that one of them is. */
function linesOf(said: string, today: Day): { day: Day | undefined; others: string[] } {
  const lines = said
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const days = lines.map((line) => readDay(line, today));
  return { day: days.find((day) => day !== undefined), others: lines.filter((_, at) => days[at] === undefined) };
}
