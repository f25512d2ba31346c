// The registrants of an intake, eight a page: what stands of each, filtered, ordered, found by name or number.
import type { Done } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import { freeSeats } from "../seats/counting.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { showCard } from "./card.ts";
import { registrantLine } from "./line.ts";
import { type OnIntake, readView, TYPING_SECONDS, type View, viewCode } from "./opening.ts";
import { brief, intakeTitle } from "./print.ts";
import { countsOf, type Filter, filters, listed, named, type Registrant, registrantsOf } from "./registrants.ts";

/** A page of the list. */
export async function openList(pressed: OnIntake): Promise<Done> {
  const { rt, ctx, staff, intake, rest } = pressed;
  const asked = readView(rest);
  const page = asked && readPage(asked.rest);
  if (!asked || page === undefined) return "no-such-thing";
  await staff.note("registrations-listed", `i-${intake.id}`);
  const all = await registrantsOf(rt, intake);
  await show(ctx, await listScreen(pressed, all, asked.view, page));
  return "done";
}

async function listScreen(
  { rt, ctx, intake }: OnIntake,
  all: readonly Registrant[],
  view: View,
  page: number,
): Promise<Screen> {
  const { words } = ctx;
  const list = listed(all, view.filter, view.sort);
  const shown = list.slice(page * PAGE, (page + 1) * PAGE);
  const counts = countsOf(all);
  const lines = shown.map((one, at) => registrantLine(words, one, page * PAGE + at + 1));
  const other = view.sort === "n" ? "s" : "n";
  const head = [
    words.html("selection-list-title", { intake: intakeTitle(words, intake) }),
    words.html("selection-list-seats", {
      seats: String(intake.seats),
      free: String(Math.max(0, await freeSeats(rt.db, intake.id))),
      open: String(counts.open),
      reserves: String(counts.reserve),
    }),
    words.html("selection-list-shown", {
      filter: words.plain(`selection-filter-${view.filter}`),
      count: String(list.length),
      sort: words.plain(`selection-sort-${view.sort}`),
    }),
  ];
  return {
    text: [head.join("\n"), lines.length > 0 ? lines.join("\n") : words.html("selection-list-none")].join("\n\n"),
    buttons: [
      ...inRows(
        shown.map((one, at) =>
          button(
            `${page * PAGE + at + 1}. ${brief(one.profile?.fullName ?? one.number, 18)}`,
            "select-card",
            `${one.id}.${viewCode(view)}`,
          ),
        ),
        2,
      ),
      ...turning(words, "select", `${intake.id}.${viewCode(view)}.`, page, list.length),
      [
        button(words.plain("selection-filter-button"), "select-filter", `${intake.id}.${viewCode(view)}`),
        button(words.plain(`selection-by-${other}-button`), "select", `${intake.id}.${view.filter}.${other}`),
        button(words.plain("selection-find-button"), "select-find", intake.id),
      ],
      [
        button(words.plain("selection-tests-button"), "select-tests", intake.id),
        button(words.plain("selection-many-button"), "select-many", intake.id),
      ],
      [
        button(words.plain("selection-file-button"), "export-part", `results.${intake.id}`),
        button(words.plain("selection-intake-button"), "intakes-card", intake.id),
      ],
      [button(words.plain("telegram-back"), "staff-programme", intake.programme.code)],
    ],
  };
}

/** Which of them to show; what leaves nobody is not offered. */
export async function chooseFilter({ rt, ctx, intake, rest }: OnIntake): Promise<Done> {
  const asked = readView(rest);
  if (!asked) return "no-such-thing";
  const { words } = ctx;
  const counts = countsOf(await registrantsOf(rt, intake));
  const choices = filters.filter((filter) => filter === "all" || counts[filter] > 0);
  const sortFor = (filter: Filter) => (filter === "reserve" ? "n" : asked.view.sort);
  await show(ctx, {
    text: words.html("selection-filter-question"),
    buttons: [
      ...inRows(
        choices.map((filter) =>
          button(
            `${words.plain(`selection-filter-${filter}`)} · ${counts[filter]}`,
            "select",
            `${intake.id}.${filter}.${sortFor(filter)}`,
          ),
        ),
        2,
      ),
      [button(words.plain("telegram-back"), "select", `${intake.id}.${viewCode(asked.view)}`)],
    ],
  });
  return "done";
}

/** Asks for a name or a number. */
export async function askFind({ rt, ctx, staff, intake }: OnIntake): Promise<Done> {
  await waitForWords(rt, staff.telegramId, `select-find ${intake.id}`, TYPING_SECONDS);
  const back = button(ctx.words.plain("telegram-back"), "select", intake.id);
  await show(ctx, { text: ctx.words.html("selection-find-question"), buttons: [[back]] });
  return "done";
}

/** A single find opens their card at once. What was typed is never recorded: it may be a name. */
export async function hearFind(pressed: OnIntake, said: string): Promise<Done> {
  const { rt, ctx, staff, intake } = pressed;
  const { words } = ctx;
  await staff.note("registrations-searched");
  const all = await registrantsOf(rt, intake);
  const found = named(all, said.slice(0, 100));
  const [only, another] = found;
  const view: View = { filter: "all", sort: "n" };
  if (only && !another) return showCard({ ...pressed, all, one: only, view });
  const back = button(words.plain("telegram-back"), "select", intake.id);
  if (!only) await waitForWords(rt, staff.telegramId, `select-find ${intake.id}`, TYPING_SECONDS);
  const shown = found.slice(0, PAGE);
  await send(ctx, {
    text: [
      words.html(only ? "selection-found" : "selection-found-none", { count: String(found.length) }),
      ...shown.map((one, at) => registrantLine(words, one, at + 1)),
    ].join("\n"),
    buttons: [
      ...shown.map((one) => [
        button(brief(one.profile?.fullName ?? one.number, 30), "select-card", `${one.id}.${viewCode(view)}`),
      ]),
      [back],
    ],
  });
  return "done";
}
