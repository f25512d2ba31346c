// Certificates are issued: their numbers are typed, one by one or for a whole assessment at once.
import { UNDO_MINUTES } from "../delivery/undoable.ts";
import { localDate } from "../platform/calendar.ts";
import type { Done } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { send, show } from "../telegram/screen.ts";
import { readDay } from "./days.ts";
import { batchLines, batchScreen, competentOf } from "./documenting.ts";
import { type Issuing, issue, takeBackIssue } from "./documents.ts";
import { personScreen } from "./entering.ts";
import type { OnSession, OnWay } from "./opening.ts";
import { TYPING_SECONDS } from "./scheming.ts";

/** Asks for the number of one certificate. */
export async function askIssue({ rt, ctx, staff, way }: OnWay): Promise<Done> {
  await waitForWords(rt, staff.telegramId, `assess-issue ${way.id}`, TYPING_SECONDS);
  await show(ctx, {
    text: ctx.words.html("assessments-ask-issue", { name: way.holder.fullName }),
    buttons: [[button(ctx.words.plain("telegram-back"), "assess-person", way.id)]],
  });
  return "done";
}

/** Notes that it is issued, or says what is wrong and asks again. */
export async function hearIssue({ rt, ctx, staff, way }: OnWay, said: string): Promise<Done> {
  const { words } = ctx;
  const today = localDate(rt.now(), way.centre.zone);
  const { day, others } = linesOf(said, today);
  const number = others.join(" ");
  const outcome = await issue(rt, staff, { certificationId: way.id, number, issuedOn: day ?? today });
  if (outcome === "issued") {
    const lead = words.html("assessments-issued", { minutes: String(UNDO_MINUTES) });
    await send(ctx, await personScreen(rt, ctx, staff, way.id, lead));
    return "done";
  }
  if (outcome === "over") {
    await send(ctx, await personScreen(rt, ctx, staff, way.id, words.html("assessments-issue-over")));
    return "done";
  }
  await waitForWords(rt, staff.telegramId, `assess-issue ${way.id}`, TYPING_SECONDS);
  await send(ctx, {
    text: problemText(ctx, outcome, number),
    buttons: [[button(words.plain("telegram-back"), "assess-person", way.id)]],
  });
  return "done";
}

/** Takes a number back. */
export async function takeBack({ rt, ctx, staff, way }: OnWay): Promise<Done> {
  const outcome = await takeBackIssue(rt, staff, way.id);
  const key = outcome === "undone" ? "assessments-issue-undone" : "assessments-issue-too-late";
  ctx.popUp(ctx.words.plain(key), "alert");
  await show(ctx, await personScreen(rt, ctx, staff, way.id));
  return "done";
}

/** Asks for the numbers of a whole assessment. */
export async function askNumbering(pressed: OnSession): Promise<Done> {
  const { rt, ctx, staff, session } = pressed;
  await waitForWords(rt, staff.telegramId, `assess-numbering ${session.id}`, TYPING_SECONDS);
  const list = await batchLines(pressed);
  await show(ctx, {
    text: [ctx.words.html("assessments-ask-numbering"), list.join("\n")].join("\n\n"),
    buttons: [[button(ctx.words.plain("telegram-back"), "assess-batch", session.id)]],
  });
  return "done";
}

/** Notes each line, and says of those that cannot be noted why; they alone are asked for again. */
export async function hearNumbering(pressed: OnSession, said: string): Promise<Done> {
  const { rt, ctx, staff, session } = pressed;
  const { words } = ctx;
  const today = localDate(rt.now(), session.centre.zone);
  const { day, others } = linesOf(said, today);
  const people = await competentOf(pressed);
  const problems: string[] = [];
  let count = 0;
  for (const line of others.slice(0, people.length + 5)) {
    const [, place = "", number = ""] = /^(\d{1,3})[.)]?\s+(.+)$/.exec(line) ?? [];
    const person = people[Number(place) - 1];
    if (!person) {
      problems.push(words.html("assessments-issue-no-such-line", { line: line.slice(0, 60) }));
      continue;
    }
    // One after the other: each is a transaction of its own, and few are in one assessment.
    const outcome = await issue(rt, staff, { certificationId: person.id, number, issuedOn: day ?? today });
    if (outcome === "issued") count += 1;
    else problems.push(problemText(ctx, outcome, number));
  }
  if (problems.length > 0 || count === 0)
    await waitForWords(rt, staff.telegramId, `assess-numbering ${session.id}`, TYPING_SECONDS);
  const lead = [words.html("assessments-issued-count", { count: String(count) }), ...problems].join("\n");
  await send(ctx, await batchScreen(pressed, lead));
  return "done";
}

function problemText({ words }: BotContext, outcome: Exclude<Issuing, "issued">, number: string): string {
  return words.html(`assessments-issue-${outcome}`, { line: number.slice(0, 60) });
}

/** The lines of a text, and the day that one of them is. */
function linesOf(said: string, today: string): { day: string | undefined; others: string[] } {
  const lines = said
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const days = lines.map((line) => readDay(line, today));
  return { day: days.find((day) => day !== undefined), others: lines.filter((_, at) => days[at] === undefined) };
}
