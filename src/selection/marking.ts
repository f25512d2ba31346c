// The papers, the scores and a word about somebody, noted from their card with a thumb.
import { askedFrom } from "../registration/as-typed.ts";
import type { Done } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import { button, inRows } from "../telegram/press.ts";
import { send, show } from "../telegram/screen.ts";
import { showCard } from "./card.ts";
import { addNote, noteFile, noteScore, type Score, scores } from "./judging.ts";
import { cardCode, fresh, type OnRegistrant, TYPING_SECONDS, throughWhom } from "./opening.ts";
import { isUndecided, neighbours } from "./registrants.ts";

const quickPoints = [50, 60, 65, 70, 75, 80, 85, 90, 95, 100];
const LONGEST = 300;

/** Notes that all papers are there. */
export async function complete(pressed: OnRegistrant): Promise<Done> {
  const { rt, ctx, staff, one } = pressed;
  const saved = await noteFile(rt, staff, { ...one, missing: undefined });
  ctx.popUp(ctx.words.plain(saved === "saved" ? "selection-file-saved" : "selection-over"));
  return showCard(await fresh(pressed));
}

/** Asks what is missing. */
export async function askMissing(pressed: OnRegistrant): Promise<Done> {
  const { rt, ctx, one } = pressed;
  const question = ctx.words.html("selection-ask-missing", { name: nameOf(pressed) });
  return ask(pressed, "missing", await askedFrom(rt, ctx.words, { id: one.id }, question));
}

/** Takes what is missing. */
export async function hearMissing(pressed: OnRegistrant, said: string): Promise<Done> {
  const { rt, ctx, staff, one } = pressed;
  const missing = said.replace(/\s+/g, " ");
  if (!isSaid(missing)) return again(pressed, "missing");
  const saved = await noteFile(rt, staff, { ...one, missing });
  const key = one.telegram === "reached" ? "selection-missing-saved" : "selection-missing-saved-untold";
  return showCard(await fresh(pressed), ctx.words.html(saved === "saved" ? key : "selection-over"));
}

/** Asks for a word about somebody; says that they may read it. */
export async function askNote(pressed: OnRegistrant): Promise<Done> {
  return ask(pressed, "note", pressed.ctx.words.html("selection-ask-note", { name: nameOf(pressed) }));
}

/** Keeps it. */
export async function hearNote(pressed: OnRegistrant, said: string): Promise<Done> {
  if (!isSaid(said)) return again(pressed, "note");
  await addNote(pressed.rt, pressed.staff, { ...pressed.one, said });
  return showCard(await fresh(pressed), pressed.ctx.words.html("selection-note-saved"));
}

/** Which score is meant, as a button names it. */
function readScore(word: string): Score | undefined {
  return scores.find((each) => each === word);
}

/** Asks for a score: a tap on the usual ones, or typed. */
export async function askScore(pressed: OnRegistrant): Promise<Done> {
  const { rt, ctx, staff, one, rest } = pressed;
  const which = readScore(rest);
  if (!which) return "no-such-thing";
  const { words } = ctx;
  if (!isUndecided(one)) return showCard(pressed, words.html("selection-over"));
  await waitForWords(rt, staff.telegramId, `select-points ${cardCode(pressed, which)}`, TYPING_SECONDS);
  const points = quickPoints.map((each) =>
    button(String(each), "select-points", cardCode(pressed, `${which}.${each}`)),
  );
  const current = one[which];
  await show(ctx, {
    text: words.html(`selection-ask-${which}`, {
      name: nameOf(pressed),
      now: current === undefined ? "–" : String(current),
    }),
    buttons: [
      ...inRows(points, 5),
      ...(current === undefined
        ? []
        : [[button(words.plain("selection-no-score-button"), "select-points", cardCode(pressed, `${which}.none`))]]),
      [button(words.plain("telegram-back"), "select-card", cardCode(pressed))],
    ],
  });
  return "done";
}

/** Takes a score that was tapped. */
export async function tapPoints(pressed: OnRegistrant): Promise<Done> {
  const [word = "", points = ""] = pressed.rest.split(".");
  const which = readScore(word);
  const read = points === "none" ? null : readPoints(points);
  return which && read !== undefined ? save(pressed, which, read) : "no-such-thing";
}

/** Takes a score that was typed. */
export async function hearPoints(pressed: OnRegistrant, said: string): Promise<Done> {
  const { rt, ctx, staff, rest } = pressed;
  const which = readScore(rest);
  if (!which) return "no-such-thing";
  const points = readPoints(said);
  if (points !== undefined) return save(pressed, which, points);
  await waitForWords(rt, staff.telegramId, `select-points ${cardCode(pressed, which)}`, TYPING_SECONDS);
  await send(ctx, {
    text: ctx.words.html("selection-points-unclear"),
    buttons: [[button(ctx.words.plain("telegram-back"), "select-card", cardCode(pressed))]],
  });
  return "done";
}

/** A whole number from 0 to 100; half a point is rounded. */
function readPoints(typed: string): number | undefined {
  const [, digits] = /^\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:\/\s*100)?\s*$/.exec(typed) ?? [];
  if (digits === undefined) return undefined;
  const points = Math.round(Number(digits.replace(",", ".")));
  return points <= 100 ? points : undefined;
}

/** Whoever notes scores goes on to the next who has none: so ninety are done with two taps each. */
async function save(pressed: OnRegistrant, which: Score, points: number | null): Promise<Done> {
  const { rt, ctx, staff, one, view } = pressed;
  const { words } = ctx;
  const saved = await noteScore(rt, staff, { ...one, which, points });
  if (saved === "over") return showCard(await fresh(pressed), words.html("selection-over"));
  const lead = words.html("selection-points-saved", {
    name: nameOf(pressed),
    points: points === null ? "–" : String(points),
  });
  const after = await fresh(pressed);
  const through = throughWhom(view);
  const isRun = through === "nowritten" || through === "nointerview";
  const nextId = isRun ? neighbours(pressed.all, one.id, through, view.sort).next : undefined;
  const next = after.all.find(({ id }) => id === nextId);
  return showCard(next ? { ...after, one: next } : after, lead);
}

function ask(pressed: OnRegistrant, what: "missing" | "note", text: string): Promise<Done> {
  return waiting(pressed, what, text, show);
}

function again(pressed: OnRegistrant, what: "missing" | "note"): Promise<Done> {
  return waiting(pressed, what, pressed.ctx.words.html("selection-text-unclear", { most: String(LONGEST) }), send);
}

async function waiting(pressed: OnRegistrant, what: "missing" | "note", text: string, say: typeof show): Promise<Done> {
  const { rt, ctx, staff } = pressed;
  await waitForWords(rt, staff.telegramId, `select-${what} ${cardCode(pressed)}`, TYPING_SECONDS);
  await say(ctx, { text, buttons: [[button(ctx.words.plain("telegram-back"), "select-card", cardCode(pressed))]] });
  return "done";
}

/** Whether it says something, and no more than is read. */
export function isSaid(text: string): boolean {
  return text.length <= LONGEST && (text.match(/\p{L}/gu) ?? []).length >= 2;
}

/** What somebody is called, or their number where staff may not see who they are. */
export function nameOf({ one }: Pick<OnRegistrant, "one">): string {
  return one.profile?.fullName ?? one.number;
}
