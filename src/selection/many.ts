// Deciding about many at once: the best by score, the next in reserve, the rest. Always seen and counted before; what was
// seen is what is done.

import { createHash } from "node:crypto";
import { undoneUntil } from "../delivery/undoable.ts";
import type { Done } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import { freeSeats } from "../seats/counting.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { type Decision, decide, mayBe, stepsBack, takenBackWithin, undecide, type Verdict } from "./deciding.ts";
import { type OnIntake, TYPING_SECONDS } from "./opening.ts";
import { intakeTitle } from "./print.ts";
import { isUndecided, listed, type Registrant, registrantsOf } from "./registrants.ts";
import { begunWord, refusals } from "./verdicts.ts";

/** So many names are shown before something is done to all of them. */
const SHOWN = 20;
const MOST = 1000;
/** Of the latest so many steps each has its button to take it back. */
const MOST_STEPS = 4;

/** Those who can be taken in a row, and what the row goes by. */
export interface Able {
  readonly people: readonly Registrant[];
  readonly by: "score" | "order";
}

/**
 * Those of whom nothing is missing and who fit. Where scores are noted: whoever has one, the best first, so that who missed
 * the test is not taken along; where nobody has any: as they registered.
 */
export function ableOf(all: readonly Registrant[]): Able {
  const fit = listed(all, "open", "s").filter(
    ({ fileComplete, obstacle, guardianMissing }) =>
      fileComplete !== false && obstacle === undefined && !guardianMissing,
  );
  const isScored = ({ score }: Registrant) => score !== undefined;
  return all.some(isScored) ? { people: fit.filter(isScored), by: "score" } : { people: fit, by: "order" };
}

/** What can be decided at once. */
export async function openMany(pressed: OnIntake): Promise<Done> {
  await show(pressed.ctx, await manyScreen(pressed));
  return "done";
}

async function manyScreen({ rt, ctx, staff, intake }: OnIntake, lead = ""): Promise<Screen> {
  const { words } = ctx;
  const [all, counted, may, steps] = await Promise.all([
    registrantsOf(rt, intake),
    freeSeats(rt.db, intake.id),
    mayBe(rt.db, intake.id, rt.now()),
    stepsBack(rt.db, { intakeId: intake.id, now: rt.now(), by: staff }),
  ]);
  const free = Math.max(0, counted);
  const { people, by } = ableOf(all);
  const able = people.length;
  const open = all.filter(isUndecided).length;
  const seats = Math.min(free, able);
  const reserves = Math.min(intake.reserves > 0 ? intake.reserves : able, able);
  const offer = (to: "accepted" | "reserve", count: number) =>
    count === 0 || !may[to]
      ? []
      : [
          [
            button(
              words.plain(`selection-many-${to}-${by}-button`, { count: String(count) }),
              "select-best",
              `${intake.id}.${to}.${count}`,
            ),
          ],
          [button(words.plain(`selection-many-${to}-other-button`), "select-count", `${intake.id}.${to}`)],
        ];
  return {
    text: [
      lead,
      words.html("selection-many-title", { intake: intakeTitle(words, intake) }),
      words.html(`selection-many-counts-${by}`, {
        ...{ seats: String(intake.seats), free: String(free), able: String(able), open: String(open) },
      }),
      open > 0 && !may.reserve ? words.html(begunWord(may.accepted)) : "",
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      ...steps
        .slice(0, MOST_STEPS)
        .map(({ at, to, count }) => [
          button(
            words.plain(`selection-undo-many-${to}-button`, { count: String(count) }),
            "select-undo-all",
            `${intake.id}.${at.getTime()}.${to}`,
          ),
        ]),
      ...offer("accepted", seats),
      ...(free === 0 || seats === 0 ? offer("reserve", reserves) : []),
      ...(open === 0
        ? []
        : [[button(words.plain("selection-many-rejected-button", { count: String(open) }), "select-rest", intake.id)]]),
      ...(open > 0 && !may.accepted ? [[button(words.plain("selection-undecided-elsewhere-button"), "import")]] : []),
      [button(words.plain("telegram-back"), "select", intake.id)],
    ],
  };
}

/** Asks how many instead. */
export async function askCount({ rt, ctx, staff, intake, rest }: OnIntake): Promise<Done> {
  const to = readVerdict(rest);
  if (!to || to === "rejected") return "no-such-thing";
  await waitForWords(rt, staff.telegramId, `select-count ${intake.id}.${to}`, TYPING_SECONDS);
  const back = button(ctx.words.plain("telegram-back"), "select-many", intake.id);
  const { by } = ableOf(await registrantsOf(rt, intake));
  await show(ctx, { text: ctx.words.html(`selection-many-${to}-${by}-ask`), buttons: [[back]] });
  return "done";
}

/** Takes how many, and shows them. */
export async function hearCount(pressed: OnIntake, said: string): Promise<Done> {
  const { rt, ctx, staff, intake, rest } = pressed;
  const to = readVerdict(rest);
  if (!to || to === "rejected") return "no-such-thing";
  const count = /^\d{1,4}$/.test(said) ? Number(said) : 0;
  if (count > 0) return preview(pressed, to, String(count));
  await waitForWords(rt, staff.telegramId, `select-count ${intake.id}.${to}`, TYPING_SECONDS);
  const back = button(ctx.words.plain("telegram-back"), "select-many", intake.id);
  await send(ctx, { text: ctx.words.html("selection-many-count-unclear"), buttons: [[back]] });
  return "done";
}

/** Shows the best, by name, before anything is done. */
export function showBest(pressed: OnIntake): Promise<Done> {
  const [word = "", count = ""] = pressed.rest.split(".");
  const to = readVerdict(word);
  return to && to !== "rejected" && isCount(count) ? preview(pressed, to, count) : Promise.resolve("no-such-thing");
}

/** Asks why the rest is refused; then shows them. */
export async function showRest(pressed: OnIntake): Promise<Done> {
  const { ctx, intake, rest } = pressed;
  const { words } = ctx;
  if (rest !== "")
    return refusals.includes(`refused-${rest}` as "refused-full")
      ? preview(pressed, "rejected", rest)
      : "no-such-thing";
  await show(ctx, {
    text: words.html("selection-many-why"),
    buttons: [
      ...refusals.map((code) => [
        button(words.plain(`selection-${code}-button`), "select-rest", `${intake.id}.${code.slice("refused-".length)}`),
      ]),
      [button(words.plain("telegram-back"), "select-many", intake.id)],
    ],
  });
  return "done";
}

/** Whom it is about: of the able so many, or everybody of whom nothing is decided. */
function chosen(all: readonly Registrant[], to: Verdict, how: string): Registrant[] {
  return to === "rejected" ? listed(all, "open", "s") : ableOf(all).people.slice(0, Number(how));
}

async function preview(pressed: OnIntake, to: Verdict, how: string, lead = ""): Promise<Done> {
  const { rt, ctx, intake } = pressed;
  const { words } = ctx;
  const [all, counted] = await Promise.all([registrantsOf(rt, intake), freeSeats(rt.db, intake.id)]);
  const free = Math.max(0, counted);
  const people = chosen(all, to, how);
  const { by } = ableOf(all);
  const back = [button(words.plain("telegram-back"), "select-many", intake.id)];
  const say = ctx.callbackQuery ? show : send;
  if (people.length === 0) {
    await say(ctx, await manyScreen(pressed, words.html("selection-many-nobody")));
    return "done";
  }
  if (to === "accepted" && people.length > free) {
    await say(ctx, await manyScreen(pressed, words.html("selection-many-full", { free: String(free) })));
    return "done";
  }
  const silent = people.filter(({ telegram }) => telegram !== "reached").length;
  const more = people.length - SHOWN;
  const count = String(people.length);
  await say(ctx, {
    text: [
      lead,
      words.html(`selection-many-${to}-question`, { count }),
      ...(to === "rejected" ? [words.html("selection-many-reason", { reason: reasonOf(words, how) })] : []),
      [
        ...people.slice(0, SHOWN).map((one, at) =>
          words.html(`selection-many-line-${by}`, {
            nth: String(at + 1),
            name: one.profile?.fullName ?? one.number,
            score: one.score === undefined ? "–" : String(one.score),
          }),
        ),
        ...(more > 0 ? [words.html("selection-many-more", { count: String(more) })] : []),
      ].join("\n"),
      ...(silent > 0 ? [words.html("selection-many-silent", { count: String(silent) })] : []),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      [
        button(
          words.plain(`selection-many-${to}-yes`, { count }),
          "select-yes",
          `${intake.id}.${to}.${how}`,
          seenOf(people),
        ),
      ],
      back,
    ],
  });
  return "done";
}

/** Does what was seen; when others would be meant by now it shows them instead. */
export async function doMany(pressed: OnIntake): Promise<Done> {
  const { rt, ctx, staff, intake, rest, nonce } = pressed;
  const { words } = ctx;
  const [word = "", how = ""] = rest.split(".");
  const to = readVerdict(word);
  const isKnown = to === "rejected" ? refusals.some((code) => code === `refused-${how}`) : isCount(how);
  if (!to || !isKnown) return "no-such-thing";
  const people = chosen(await registrantsOf(rt, intake), to, how);
  if (seenOf(people) !== nonce) return preview(pressed, to, how, words.html("selection-many-changed"));
  const decision: Decision = {
    ...{ intakeId: intake.id, ids: people.map(({ id }) => id), to },
    reason: to === "rejected" ? `refused-${how}` : undefined,
  };
  const decided = await decide(rt, staff, decision);
  if (decided.outcome !== "decided") {
    // That the training has begun stands on the screen itself.
    const lead =
      decided.outcome === "full"
        ? words.html("selection-many-full", { free: String(decided.free) })
        : decided.outcome === "over"
          ? words.html("selection-over")
          : "";
    await show(ctx, await manyScreen(pressed, lead));
    return "done";
  }
  const { at } = decided;
  const until = undoneUntil(at);
  const screen = await manyScreen(
    pressed,
    words.html(`selection-many-${to}-done`, {
      count: String(decided.count),
      at: printingIn(words.language, intake.centre.zone).time(until),
    }),
  );
  await show(ctx, screen);
  return "done";
}

/** Takes back what somebody decided at once about many, and says what else stands. */
export async function undoMany(pressed: OnIntake): Promise<Done> {
  const { rt, ctx, staff, intake, rest } = pressed;
  const [, ms, word = ""] = /^(\d{12,14})(?:\.(\w+))?$/.exec(rest) ?? [];
  if (ms === undefined) return "no-such-thing";
  const to = readVerdict(word);
  const step = { intakeId: intake.id, now: rt.now(), by: staff };
  const ids = await takenBackWithin(rt.db, { ...step, at: new Date(Number(ms)), ...(to ? { to } : {}) });
  const count = ids.length === 0 ? 0 : await undecide(rt, staff, { intakeId: intake.id, ids });
  const { words } = ctx;
  const left = (await stepsBack(rt.db, step)).reduce((sum, each) => sum + each.count, 0);
  const lead =
    count === 0
      ? words.html("selection-undo-too-late")
      : [
          words.html("selection-many-undone", { count }),
          ...(left > 0 ? [words.html("selection-many-undone-left", { count: left })] : []),
        ].join(" ");
  await show(ctx, await manyScreen(pressed, lead));
  return "done";
}

/** Whom somebody saw when they said yes, short enough for a button. */
export function seenOf(people: readonly { readonly id: number }[]): string {
  const ids = people.map(({ id }) => id).join(",");
  return createHash("sha256").update(ids).digest("base64url").slice(0, 10);
}

function reasonOf(words: Words, how: string): string {
  const code = refusals.find((each) => each === `refused-${how}`);
  return code ? words.plain(`registration-reason-${code}`) : "";
}

function readVerdict(word: string): Verdict | undefined {
  return (["accepted", "reserve", "rejected"] as const).find((each) => each === word);
}

function isCount(word: string): boolean {
  return /^\d{1,4}$/.test(word) && Number(word) >= 1 && Number(word) <= MOST;
}
