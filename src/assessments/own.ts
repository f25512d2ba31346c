// Where somebody stands on their own way to a certificate, in their words: what is next, when, and what is usual.
import type { InlineKeyboardButton } from "grammy/types";
import { inLanguage } from "../catalogue/catalogue.ts";
import { localDate } from "../platform/calendar.ts";
import type { Runtime } from "../runtime.ts";
import { button } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { nextSession, type SessionFacts, stageOf, type Way } from "./assessments.ts";
import { usualAt } from "./documents.ts";
import { centreName, placeIn, printAt, timeOf, unitLines } from "./print.ts";
import { stageLines } from "./stage-lines.ts";

type Needs = Pick<Runtime, "db" | "now">;
type Part = { readonly text: string; readonly buttons: InlineKeyboardButton[][] };

/** The screen of one's own way; `lead` is what just happened. */
export async function wayScreen(rt: Needs, words: Words, way: Way, lead = ""): Promise<Screen> {
  const title = words.html("assessments-way-title", { scheme: way.scheme.name, centre: centreName(words, way.centre) });
  const { text, buttons } = await wayPart(rt, words, way, { withUnits: true });
  return {
    text: [lead, title, text].filter(Boolean).join("\n\n"),
    buttons: [
      ...buttons,
      [button(words.plain("menu-certificate"), "certificate"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** The same as a part of another screen, which names scheme, state and units itself; nothing where there is no way to tell of. */
export async function wayPart(
  rt: Needs,
  words: Words,
  way: Way,
  { withUnits = false }: { withUnits?: boolean } = {},
): Promise<Part> {
  const stage = stageOf(way, rt.now());
  switch (stage) {
    case "registered":
      return { text: words.html("assessments-way-registered"), buttons: [] };
    case "scheduled":
      // Of one that a spreadsheet brought neither time nor place is known.
      if (!way.session) return { text: "", buttons: [] };
      return {
        text: joined(timeLines(words, way), withUnits ? unitsBlock(words, way) : "", answerLine(words, way)),
        buttons: answerButtons(words, way),
      };
    case "awaitingResult":
      return { text: words.html("assessments-way-awaiting"), buttons: [] };
    case "absent":
      return {
        text: joined(
          words.html("assessments-way-absent"),
          words.html("assessments-told-absent-still"),
          await nextLine(rt, words, way),
        ),
        buttons: [],
      };
    case "notYetCompetent":
      return {
        text: joined(
          withUnits ? words.html("assessments-told-notYetCompetent") : "",
          withUnits ? repeatBlock(words, way) : "",
          way.isFollowed ? words.html("assessments-way-again") : await nextLine(rt, words, way),
          appealLine(words, way),
        ),
        buttons: appealButtons(words, way),
      };
    case "competent":
    case "reported":
    case "issued":
    case "arrived": {
      // A certificate that a spreadsheet brought tells nothing of its way.
      const isTracked = stage !== "issued" || way.session !== undefined;
      if (!isTracked || way.days.assessed === undefined) return { text: "", buttons: [] };
      return { text: joined(stageLines(words, way).join("\n"), await usualLine(rt, words, way)), buttons: [] };
    }
    default:
      return { text: "", buttons: [] };
  }
}

/** When, where, by whom, and what to bring. */
export function timeLines(words: Words, way: Way): string {
  const { session, centre } = way;
  if (!session) return "";
  const { assessor } = session;
  const place = placeIn(words, session.place, centre);
  return joined(
    [
      words.html("assessments-told-time", { at: timeOf(words, { ...session, centre }), place }),
      ...(assessor === "" ? [] : [words.html("assessments-told-assessor", { assessor })]),
    ].join("\n"),
    words.html("assessments-told-bring", { bring: inLanguage(centre.whatToBring, words.language) }),
  );
}

/** What is assessed; nothing where the scheme has no units. */
export function unitsBlock(words: Words, { units, kind }: Way): string {
  if (units.length === 0) return "";
  const head = kind === "reassessment" ? "assessments-told-repeat-units" : "assessments-told-units";
  return [words.html(head), ...unitLines(words, units)].join("\n");
}

/** What "not yet competent" means, and which units are to be repeated. */
export function repeatBlock(words: Words, { units }: Way): string {
  const failed = units.filter(({ competent }) => competent === false);
  if (failed.length === 0 || failed.length === units.length) {
    const lines = failed.length > 0 ? [words.html("assessments-told-repeat-units"), ...unitLines(words, failed)] : [];
    return joined(words.html("assessments-told-notYet-all"), lines.join("\n"));
  }
  return joined(
    words.html("assessments-told-notYet-meaning"),
    [words.html("assessments-told-repeat-units"), ...unitLines(words, failed)].join("\n"),
  );
}

/** The next assessment of the scheme at the centre, but for the one that they were taken out of; or honestly none yet. */
export async function nextLine(rt: Needs, words: Words, { scheme, centre }: Way, but?: number): Promise<string> {
  const next = await nextSession(rt.db, { schemeId: scheme.id, centreCode: centre.code, now: rt.now(), but });
  return next ? nextWords(words, next, centre) : words.html("assessments-told-no-next");
}

function nextWords(words: Words, next: SessionFacts, centre: Way["centre"]): string {
  return words.html("assessments-told-next", {
    centre: centreName(words, centre),
    at: timeOf(words, { ...next, centre }),
  });
}

/** How long the next stage takes at this centre as a rule; nothing where too little is known. */
export async function usualLine(rt: Needs, words: Words, { centre, state }: Way): Promise<string> {
  const today = localDate(rt.now(), centre.zone);
  const usual = await usualAt(rt.db, { centreCode: centre.code, today });
  const measured = state === "competent" ? usual.issued : usual.arrived;
  if (!measured) return "";
  const printing = printAt(words, centre);
  return words.html(state === "competent" ? "assessments-usual" : "assessments-usual-arrived", {
    median: printing.number(measured.median),
    known: printing.number(measured.known),
  });
}

/**
 * "I will come" and "I cannot": either can be changed until it begins. They answer for the time that was shown, and no
 * other.
 */
export function answerButtons(
  words: Words,
  { id, coming, session }: Pick<Way, "id" | "coming" | "session">,
): InlineKeyboardButton[][] {
  const shown = session ? `${session.id}.${session.revision}` : "";
  const yes = button(words.plain("assessments-coming-button"), "way-coming", `${id}.yes`, shown);
  const no = button(words.plain("assessments-cannot-button"), "way-coming", `${id}.no`, shown);
  if (coming === undefined) return [[yes, no]];
  return [[coming ? no : yes]];
}

/** The way to an appeal, where one is possible. Under a message that is to be kept the question opens below it. */
export function appealButtons(words: Words, way: Way, nonce = ""): InlineKeyboardButton[][] {
  const { id, state, appeal, isFollowed } = way;
  if (state !== "notYetCompetent" || appeal !== undefined || isFollowed) return [];
  return [[button(words.plain("assessments-appeal-button"), "way-appeal", id, nonce)]];
}

function answerLine(words: Words, { coming }: Way): string {
  if (coming === undefined) return words.html("assessments-told-question");
  return words.html(coming ? "assessments-told-is-coming" : "assessments-told-cannot");
}

function appealLine(words: Words, { appeal, isFollowed }: Way): string {
  if (appeal?.state === "open") return words.html("assessments-way-appealed");
  if (appeal?.state === "dismissed") return words.html("assessments-way-dismissed", { answer: appeal.answer ?? "" });
  return appeal === undefined && !isFollowed ? words.html("assessments-told-notYet-appeal") : "";
}

/** The parts that say something, one below the other. */
export function joined(...parts: readonly string[]): string {
  return parts.filter(Boolean).join("\n\n");
}
