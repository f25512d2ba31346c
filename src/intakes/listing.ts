// The intakes of somebody's centres: those ahead, and those that are over.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Done, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { findDraft, todayIn } from "./drafting.ts";
import { brief } from "./print.ts";
import { type IntakeOfStaff, listIntakes, lists } from "./standing.ts";

/** What is ahead and running, the next first; `past.`, `begins.` or `closes.` before the page: those alone. */
export async function openList(rt: Runtime, ctx: BotContext, staff: Staff, argument: string, lead = ""): Promise<Done> {
  const which = lists.find((each) => argument.startsWith(`${each}.`)) ?? "ahead";
  const isPast = which !== "ahead";
  const page = readPage(argument.replace(`${which}.`, ""));
  if (page === undefined) return "no-such-thing";
  await staff.note("intakes-viewed");
  const { words } = ctx;
  const { rows, total } = await listIntakes(rt.db, {
    ...{ which, reach: staff.reach, now: rt.now(), skip: page * PAGE, take: PAGE },
    today: todayIn(rt, rt.config.zone),
  });
  const begun = await findDraft(rt, staff.telegramId);
  const head =
    total === 0 ? words.html(`intakes-none-${which}`) : words.html(`intakes-list-${which}`, { count: String(total) });
  await show(ctx, {
    text: [lead, head, rows.map((row) => listLine(words, row, staff.reach.length !== 1)).join("\n")]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      ...rows.map((row) => [button(labelOf(words, row), "intakes-card", row.id)]),
      ...turning(words, "intakes", isPast ? `${which}.` : "", page, total),
      ...(isPast
        ? [[button(words.plain("telegram-back"), which === "past" ? "intakes" : "staff")]]
        : [
            [
              begun
                ? button(words.plain("intakes-resume-button"), "intakes-resume")
                : button(words.plain("intakes-new-button"), "intakes-new"),
              button(words.plain("intakes-past-button"), "intakes", "past.0"),
            ],
            [button(words.plain("staff-desk"), "staff")],
          ]),
    ],
  });
  return "done";
}

function listLine(words: Words, row: IntakeOfStaff, withCentre: boolean): string {
  const { facts, states, held } = row;
  return words.html("intakes-list-line", {
    name: inLanguage(row.programmeName, words.language),
    day: printingIn(words.language, row.zone).shortDate(facts.startsOn),
    centre: withCentre ? `, ${inLanguage(row.centreName, words.language)}` : "",
    phase: words.plain(`intakes-phase-${row.phase}`),
    people: String(
      Object.entries(states).reduce((sum, [state, count]) => (state === "withdrawn" ? sum : sum + count), 0),
    ),
    taken: `${held}/${facts.seats}`,
  });
}

function labelOf(words: Words, { facts, programmeName, zone }: IntakeOfStaff): string {
  const day = printingIn(words.language, zone).shortDate(facts.startsOn);
  return `${brief(inLanguage(programmeName, words.language), 30)} · ${day.replace(/ \d{4}$/, "")}`;
}
