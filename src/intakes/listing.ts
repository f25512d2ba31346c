// The intakes of somebody's centres, the next first: filtered by a press, found by a typed word or number.
import type { InlineKeyboardButton } from "grammy/types";
import { inLanguage } from "../catalogue/catalogue.ts";
import { localDate } from "../platform/calendar.ts";
import type { Done, Staff } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { readPage, turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { send, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { showIntake } from "./card.ts";
import { findDraft, todayIn } from "./drafting.ts";
import { brief } from "./print.ts";
import { readSought } from "./reading.ts";
import { type IntakeOfStaff, listIntakes, lists, type Which } from "./standing.ts";

/** Under which the gate waits for what is looked for. */
export const FIND = "intakes-find";
/** Two lines each, and a button each: so many fit a small screen. */
const ON_PAGE = 5;
/** What the desk leads to has no button of its own here. */
const filters = ["ahead", "open", "running", "past", "off"] as const satisfies readonly Which[];
const labels = {
  ahead: "intakes-ahead-button",
  open: "intakes-open-button",
  running: "intakes-running-button",
  past: "intakes-past-button",
  off: "intakes-off-filter",
} as const;

/** What is ahead and running, the next first; `past.`, `open.` and the like before the page: those alone. */
export async function openList(rt: Runtime, ctx: BotContext, staff: Staff, argument: string, lead = ""): Promise<Done> {
  const which = lists.find((each) => argument.startsWith(`${each}.`)) ?? "ahead";
  const page = readPage(argument.replace(`${which}.`, ""));
  if (page === undefined) return "no-such-thing";
  await staff.note("intakes-viewed");
  const { words } = ctx;
  const asked = { which, reach: staff.reach, now: rt.now(), skip: page * ON_PAGE, take: ON_PAGE };
  const { rows, total } = await listIntakes(rt.db, asked);
  const head =
    total === 0 ? words.html(`intakes-none-${which}`) : words.html(`intakes-list-${which}`, { count: String(total) });
  const hint = total > ON_PAGE ? words.html("intakes-find-hint") : "";
  await waitForWords(rt, staff.telegramId, FIND);
  await show(ctx, {
    text: [lead, head, linesOf(words, rows, staff, { which, now: rt.now() }), hint].filter(Boolean).join("\n\n"),
    buttons: [
      ...rows.map((row) => [button(labelOf(words, row), "intakes-card", row.id)]),
      ...turning(words, "intakes", `${which}.`, page, total, ON_PAGE),
      filters.filter((each) => each !== which).map((each) => button(words.plain(labels[each]), "intakes", `${each}.0`)),
      await waysOn(rt, staff, words),
    ],
  });
  return "done";
}

/** What was typed at the list; a single find opens its card at once. Nobody's name is looked for here. */
export async function hearFind(rt: Runtime, ctx: BotContext, staff: Staff, typed: string): Promise<Done> {
  const { words } = ctx;
  const sought = readSought(typed, todayIn(rt, rt.config.zone));
  await staff.note("intakes-viewed");
  const asked = { which: "ahead", sought, reach: staff.reach, now: rt.now(), skip: 0, take: ON_PAGE } as const;
  const { rows, total } = await listIntakes(rt.db, asked);
  const [only, another] = rows;
  if (only && !another) return showIntake(rt, ctx, staff, only.id);
  const said = brief(typed.trim(), 40);
  await waitForWords(rt, staff.telegramId, FIND);
  await send(ctx, {
    text: [
      words.html(total === 0 ? "intakes-found-none" : "intakes-found", { said, count: String(total) }),
      linesOf(words, rows, staff),
      ...(total > ON_PAGE ? [words.html("intakes-found-more")] : []),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      ...rows.map((row) => [button(labelOf(words, row), "intakes-card", row.id)]),
      [button(words.plain("intakes-ahead-button"), "intakes")],
      await waysOn(rt, staff, words),
    ],
  });
  return "done";
}

/** After /cancel. */
export function sayFindLeft(ctx: BotContext): Promise<void> {
  const { words } = ctx;
  return send(ctx, {
    text: words.html("intakes-find-left"),
    buttons: [[button(words.plain("intakes-home-button"), "intakes"), button(words.plain("staff-desk"), "staff")]],
  });
}

async function waysOn(rt: Runtime, { telegramId }: Staff, words: Words): Promise<InlineKeyboardButton[]> {
  const begun = await findDraft(rt, telegramId);
  return [
    begun
      ? button(words.plain("intakes-resume-button"), "intakes-resume")
      : button(words.plain("intakes-new-button"), "intakes-new"),
    button(words.plain("staff-desk"), "staff"),
  ];
}

function linesOf(
  words: Words,
  rows: readonly IntakeOfStaff[],
  { reach }: Staff,
  shown?: { readonly which: Which; readonly now: Date },
): string {
  return rows
    .flatMap((row) => [
      listLine(words, row, reach.length !== 1),
      ...(shown?.which === "selecting" ? [undecidedLine(words, row, shown.now)] : []),
    ])
    .join("\n");
}

/** How many wait for a decision, and in how many days the test is, or else the training. */
function undecidedLine(words: Words, { states, facts, zone }: IntakeOfStaff, now: Date): string {
  const today = localDate(now, zone);
  const { selectionOn, startsOn } = facts;
  const isTest = selectionOn !== null && selectionOn >= today;
  const days = Math.round((Date.parse(isTest ? selectionOn : startsOn) - Date.parse(today)) / 86_400_000);
  return words.html(isTest ? "intakes-list-undecided-test" : "intakes-list-undecided-start", {
    count: String((states.submitted ?? 0) + (states.invited ?? 0)),
    days,
  });
}

function listLine(words: Words, row: IntakeOfStaff, withCentre: boolean): string {
  const { facts, states, held } = row;
  const free = facts.seats - held;
  return words.html(free > 0 ? "intakes-list-line" : "intakes-list-line-full", {
    name: inLanguage(row.programmeName, words.language),
    day: printingIn(words.language, row.zone).shortDate(facts.startsOn),
    centre: withCentre ? `, ${inLanguage(row.centreName, words.language)}` : "",
    phase: words.plain(`intakes-phase-${row.phase}`),
    people: String(
      Object.entries(states).reduce((sum, [state, count]) => (state === "withdrawn" ? sum : sum + count), 0),
    ),
    free: String(free),
    seats: String(facts.seats),
  });
}

function labelOf(words: Words, { facts, programmeName, zone }: IntakeOfStaff): string {
  const day = printingIn(words.language, zone).shortDate(facts.startsOn);
  return `${brief(inLanguage(programmeName, words.language), 30)} · ${day.replace(/ \d{4}$/, "")}`;
}
