// Accept, keep in reserve, refuse: pressed on somebody's card, taken back for a while.
import { undoneUntil } from "../delivery/undoable.ts";
import { askedFrom } from "../registration/as-typed.ts";
import { lettersOf } from "../registration/question.ts";
import type { Done } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import { rankReserve } from "../seats/stepping-in.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { send, show } from "../telegram/screen.ts";
import { showCard } from "./card.ts";
import { decide, undecide, type Verdict } from "./deciding.ts";
import { isSaid, nameOf } from "./marking.ts";
import { cardCode, fresh, type OnRegistrant, TYPING_SECONDS } from "./opening.ts";
import { isUndecided } from "./registrants.ts";

/** Why somebody is refused, as buttons: codes of `registration/reasons.ts`. */
export const refusals = [
  "refused-full",
  "refused-score",
  "refused-file",
  "refused-absent",
  "refused-requirements",
  "refused-elsewhere",
] as const;

/** Gives them a seat. */
export function accept(pressed: OnRegistrant): Promise<Done> {
  return judge(pressed, "accepted");
}

/** Keeps them in reserve, behind the others. */
export function reserve(pressed: OnRegistrant): Promise<Done> {
  return judge(pressed, "reserve");
}

async function judge(pressed: OnRegistrant, to: Verdict, reason?: string): Promise<Done> {
  const { rt, ctx, staff, intake, one } = pressed;
  const { words } = ctx;
  const decided = await decide(rt, staff, { intakeId: intake.id, ids: [one.id], to, reason });
  const after = await fresh(pressed);
  if (decided.outcome === "full")
    return showCard(after, words.html("selection-full", { seats: String(intake.seats) }), [
      button(words.plain("seats-add-button"), "seats-add", intake.id),
    ]);
  if (decided.outcome === "begun")
    return showCard(
      after,
      words.html(begunWord(decided.today)),
      decided.today ? [] : [button(words.plain("selection-undecided-elsewhere-button"), "import")],
    );
  if (decided.outcome === "over") {
    await staff.note("forestalled", `select-${to} ${one.number}`);
    return showCard(after, words.html("selection-over"));
  }
  const at = undoneUntil(rt.now());
  return showCard(
    after,
    words.html(one.telegram === "reached" ? `selection-done-${to}` : `selection-done-${to}-untold`, {
      name: nameOf(pressed),
      at: printingIn(words.language, intake.centre.zone).time(at),
      rank: String(after.one.place ?? ""),
    }),
  );
}

/** Why nobody is kept in reserve, or accepted, any more, and what can be done instead. */
export function begunWord(isToday: boolean) {
  return isToday ? "selection-begun-today" : "selection-begun";
}

/** Asks why: the person will read it. */
export async function askReason(pressed: OnRegistrant): Promise<Done> {
  const { rt, ctx, staff, one } = pressed;
  const { words } = ctx;
  if (!isUndecided(one)) return showCard(pressed, words.html("selection-over"));
  await waitForWords(rt, staff.telegramId, `select-why ${cardCode(pressed)}`, TYPING_SECONDS);
  await show(ctx, {
    text: await askedFrom(rt, words, { id: one.id }, words.html("selection-ask-reason", { name: nameOf(pressed) })),
    buttons: [
      ...refusals.map((code) => [
        button(
          words.plain(`selection-${code}-button`),
          "select-refuse",
          cardCode(pressed, code.slice("refused-".length)),
        ),
      ]),
      [button(words.plain("telegram-back"), "select-card", cardCode(pressed))],
    ],
  });
  return "done";
}

/** Refuses for one of the usual reasons. */
export async function refuse(pressed: OnRegistrant): Promise<Done> {
  const code = refusals.find((each) => each === `refused-${pressed.rest}`);
  return code ? judge(pressed, "rejected", code) : "no-such-thing";
}

/** Refuses for a reason in staff's own words. */
export async function hearReason(pressed: OnRegistrant, said: string): Promise<Done> {
  const { rt, ctx, staff } = pressed;
  const meant = refusals.find((code) => lettersOf(ctx.words.plain(`selection-${code}-button`)) === lettersOf(said));
  if (meant) return judge(pressed, "rejected", meant);
  if (isSaid(said)) return judge(pressed, "rejected", said.replace(/\s+/g, " "));
  await waitForWords(rt, staff.telegramId, `select-why ${cardCode(pressed)}`, TYPING_SECONDS);
  await send(ctx, {
    text: ctx.words.html("selection-text-unclear", { most: "300" }),
    buttons: [[button(ctx.words.plain("telegram-back"), "select-card", cardCode(pressed))]],
  });
  return "done";
}

/** Takes a decision back of which nobody was told. */
export async function undo(pressed: OnRegistrant): Promise<Done> {
  const { rt, ctx, staff, intake, one } = pressed;
  const count = await undecide(rt, staff, { intakeId: intake.id, ids: [one.id] });
  const lead = ctx.words.html(count > 0 ? "selection-undone" : "selection-undo-too-late");
  return showCard(await fresh(pressed), lead);
}

/** Asks for another rank: a tap on one of the first, or typed. */
export async function askRank(pressed: OnRegistrant): Promise<Done> {
  const { rt, ctx, staff, all, one } = pressed;
  const { words } = ctx;
  if (one.state !== "reserve") return showCard(pressed, words.html("selection-over"));
  await waitForWords(rt, staff.telegramId, `select-ranked ${cardCode(pressed)}`, TYPING_SECONDS);
  const count = all.filter(({ state }) => state === "reserve").length;
  const ranks = Array.from({ length: Math.min(count, 10) }, (_, at) => at + 1);
  await show(ctx, {
    text: words.html("selection-ask-rank", {
      name: nameOf(pressed),
      rank: String(one.place ?? "–"),
      count: String(count),
    }),
    buttons: [
      ...inRows(
        ranks
          .filter((rank) => rank !== one.place)
          .map((rank) => button(String(rank), "select-ranked", cardCode(pressed, String(rank)))),
        5,
      ),
      [button(words.plain("telegram-back"), "select-card", cardCode(pressed))],
    ],
  });
  return "done";
}

/** Takes a rank that was tapped. */
export function tapRank(pressed: OnRegistrant): Promise<Done> {
  return rankAs(pressed, pressed.rest);
}

/** Takes a rank that was typed. */
export function hearRank(pressed: OnRegistrant, said: string): Promise<Done> {
  return rankAs(pressed, said);
}

async function rankAs(pressed: OnRegistrant, typed: string): Promise<Done> {
  const { rt, ctx, staff, one } = pressed;
  const { words } = ctx;
  const rank = /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : 0;
  if (rank === 0) return askRank(pressed);
  const ranked = await rankReserve(rt, staff, { registrationId: one.id, place: rank });
  const lead =
    ranked === undefined ? words.html("selection-over") : words.html("selection-ranked", { rank: String(ranked) });
  return showCard(await fresh(pressed), lead);
}
