// One person on the way, as staff see them: the result entered with a thumb, the document's stages ticked.

import type { InlineKeyboardButton } from "grammy/types";
import { UNDO_MINUTES } from "../delivery/undoable.ts";
import { localDate } from "../platform/calendar.ts";
import type { Done, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { atCentres, type Stage, stageOf, type Way, wayWhere } from "./assessments.ts";
import { areLate, canTakeBack, type TickedStage, tickStage, untickStage } from "./documents.ts";
import { removePerson } from "./joining.ts";
import type { OnWay } from "./opening.ts";
import { brief, centreName, printAt, timeOf } from "./print.ts";
import { canUndo, noteUnits, type Outcome, outcomeOf, saveResult, seenOf, undoResult } from "./results.ts";
import { stageLines } from "./stage-lines.ts";

const minutes = { minutes: String(UNDO_MINUTES) };

/** The card of a person on the way. */
export async function openPerson({ rt, ctx, staff, way }: OnWay): Promise<Done> {
  await staff.note("assessments-viewed", String(way.id));
  await show(ctx, await personScreen(rt, ctx, staff, way.id));
  return "done";
}

/** Notes one unit as competent or not yet. */
export async function markUnit(pressed: OnWay): Promise<Done> {
  const { rt, ctx, staff, way, rest } = pressed;
  const [, unitId = "", mark = ""] = /^(\d{1,9})\.([kb])$/.exec(rest) ?? [];
  const unit = way.units.find(({ id }) => String(id) === unitId);
  if (!unit) return "no-such-thing";
  if (awaitsResult(rt, way)) await noteUnits(rt.db, { way, unitIds: [unit.id], competent: mark === "k" });
  await show(ctx, await personScreen(rt, ctx, staff, way.id));
  return "done";
}

/** Notes all units as competent. */
export async function markAll({ rt, ctx, staff, way }: OnWay): Promise<Done> {
  if (awaitsResult(rt, way)) await noteUnits(rt.db, { way, unitIds: way.units.map(({ id }) => id), competent: true });
  await show(ctx, await personScreen(rt, ctx, staff, way.id));
  return "done";
}

/** Saves the result that was seen. */
export async function save({ rt, ctx, staff, way, rest, nonce }: OnWay): Promise<Done> {
  const { words } = ctx;
  const outcome = (["competent", "notYetCompetent", "absent"] as const).find((each) => each === rest);
  if (!outcome) return "no-such-thing";
  const isAhead = way.state === "scheduled" && !awaitsResult(rt, way);
  const saved = isAhead ? "over" : await saveResult(rt, staff, { certificationId: way.id, outcome, seen: nonce });
  if (saved === "saved") ctx.popUp(words.plain(`assessments-saved-${outcome}`, minutes));
  else {
    await staff.note("forestalled", `assess-save ${way.id}`);
    ctx.popUp(words.plain(saved === "changed" ? "assessments-units-moved" : "assessments-result-over"), "alert");
  }
  await show(ctx, await personScreen(rt, ctx, staff, way.id));
  return "done";
}

/** Takes a result back. */
export async function undo({ rt, ctx, staff, way }: OnWay): Promise<Done> {
  const outcome = await undoResult(rt, staff, way.id);
  ctx.popUp(ctx.words.plain(outcome === "undone" ? "assessments-undone" : "assessments-undo-too-late"), "alert");
  await show(ctx, await personScreen(rt, ctx, staff, way.id));
  return "done";
}

/** Asks whether somebody is to be taken out. */
export async function askOut({ rt, ctx, staff, way }: OnWay): Promise<Done> {
  const { words } = ctx;
  if (!way.session || way.state !== "scheduled") {
    await show(ctx, await personScreen(rt, ctx, staff, way.id));
    return "done";
  }
  const { session, centre } = way;
  const text = words.html("assessments-out-question", {
    name: way.holder.fullName,
    at: timeOf(words, { ...session, centre }),
  });
  await show(ctx, {
    text,
    buttons: [
      [button(words.plain("assessments-out-yes"), "assess-removed", `${way.id}.${session.id}`)],
      [button(words.plain("telegram-back"), "assess-person", way.id)],
    ],
  });
  return "done";
}

/** Takes them out. */
export async function takeOut({ rt, ctx, staff, way, rest }: OnWay): Promise<Done> {
  const { words } = ctx;
  const isSame = String(way.session?.id) === rest;
  const outcome = isSame ? await removePerson(rt, staff, { sessionId: Number(rest), certificationId: way.id }) : "over";
  ctx.popUp(words.plain(outcome === "removed" ? "assessments-out-done" : "assessments-over"));
  await show(ctx, await personScreen(rt, ctx, staff, way.id));
  return "done";
}

/** Ticks a stage of the document. */
export async function tickOne({ rt, ctx, staff, way, rest }: OnWay): Promise<Done> {
  const stage = tickedStage(rest);
  if (!stage) return "no-such-thing";
  const count = await tickStage(rt, staff, { stage, ids: [way.id] });
  if (count === 0) ctx.popUp(ctx.words.plain("assessments-ticked-none"));
  await show(ctx, await personScreen(rt, ctx, staff, way.id));
  return "done";
}

/** Takes a tick away. */
export async function untickOne({ rt, ctx, staff, way, rest }: OnWay): Promise<Done> {
  const stage = tickedStage(rest);
  if (!stage) return "no-such-thing";
  await untickStage(rt, staff, { stage, certificationId: way.id });
  await show(ctx, await personScreen(rt, ctx, staff, way.id));
  return "done";
}

/** Reads a stage from a button. */
export function tickedStage(word: string): TickedStage | undefined {
  return (["reported", "arrived", "handedOver"] as const).find((each) => each === word);
}

/** The card as it stands now, with what just happened above it. */
export async function personScreen(
  rt: Runtime,
  ctx: BotContext,
  { reach }: Staff,
  id: number,
  lead?: string,
): Promise<Screen> {
  const { words } = ctx;
  const way = await wayWhere(rt.db, { id, ...atCentres(reach) });
  if (!way) throw new Error(`certification ${id} is gone`);
  const now = rt.now();
  const stage = stageOf(way, now);
  const late = (await areLate(rt.db, { today: localDate(now, rt.config.zone), ids: [id] })).has(id);
  const openAppeal = way.appeal?.state === "open" ? way.appeal.id : undefined;
  const canEnter = awaitsResult(rt, way);
  const units = canEnter
    ? [words.html(way.units.length > 0 ? "assessments-result-question" : "assessments-result-no-units")]
    : way.units.some(({ competent }) => competent !== undefined)
      ? [way.units.map((unit) => foundLine(words, unit)).join("\n")]
      : [];
  return {
    text: [
      ...(lead === undefined ? [] : [lead]),
      head(words, way, stage),
      ...units,
      ...(way.days.assessed !== undefined && ["competent", "issued"].includes(way.state)
        ? [stageLines(words, way).join("\n") + (late ? words.html("assessments-document-late") : "")]
        : []),
      ...(openAppeal === undefined ? [] : [words.html("assessments-person-appeal")]),
    ].join("\n\n"),
    buttons: [
      ...(openAppeal === undefined
        ? []
        : [[button(words.plain("assessments-appeals-button", { count: "1" }), "assess-appeal", openAppeal)]]),
      ...(canEnter ? resultButtons(words, way) : []),
      ...(await furtherButtons(rt, words, way, stage)),
      [
        way.session
          ? button(words.plain("assessments-to-session"), "assess-session", way.session.id)
          : button(words.plain("telegram-back"), "assess"),
      ],
    ],
  };
}

function head(words: Words, way: Way, stage: Stage): string {
  const { holder, scheme, centre, session, certificateNo, validUntil } = way;
  return [
    words.html("assessments-person-title", { name: holder.fullName }),
    words.html("assessments-person-scheme", { scheme: scheme.name, centre: centreName(words, centre) }),
    words.html("assessments-person-state", { state: words.plain(`assessments-state-${stage}`) }),
    ...(session && stage === "scheduled"
      ? [
          words.html("assessments-person-session", {
            at: timeOf(words, { ...session, centre }),
            place: session.place,
          }),
          words.plain(`assessments-coming-${way.coming === undefined ? "open" : way.coming ? "yes" : "no"}`),
        ]
      : []),
    ...(certificateNo === undefined || validUntil === undefined
      ? []
      : [
          words.html("assessments-certificate-line", {
            number: certificateNo,
            until: printAt(words, centre).date(validUntil),
          }),
        ]),
    words.html(holder.candidateId === undefined ? "assessments-person-unreached" : "assessments-person-reached"),
  ].join("\n");
}

function foundLine(words: Words, { name, competent }: Way["units"][number]): string {
  return words.html("assessments-units-found-line", { mark: markOf(competent), name });
}

function markOf(competent: boolean | undefined): string {
  return competent === undefined ? "…" : competent ? "✓" : "✗";
}

/** A tap on a unit turns it: nothing yet, competent, not yet competent. */
function resultButtons(words: Words, way: Way): InlineKeyboardButton[][] {
  const { id, units } = way;
  const outcome = outcomeOf(units);
  const seen = seenOf(units);
  const outcomes: Outcome[] = units.length === 0 ? ["competent", "notYetCompetent"] : outcome ? [outcome] : [];
  return [
    ...units.map((unit) => {
      const label = { name: brief(unit.name) };
      const next = unit.competent === true ? "b" : "k";
      const key =
        unit.competent === undefined
          ? "assessments-unit-open"
          : unit.competent
            ? "assessments-unit-competent"
            : "assessments-unit-not-yet";
      return [button(words.plain(key, label), "assess-mark", `${id}.${unit.id}.${next}`)];
    }),
    ...(units.some(({ competent }) => competent !== true)
      ? [[button(words.plain("assessments-all-competent-button"), "assess-all", id)]]
      : []),
    ...outcomes.map((each) => [button(words.plain(`assessments-save-${each}`), "assess-save", `${id}.${each}`, seen)]),
    [button(words.plain("assessments-save-absent"), "assess-save", `${id}.absent`, seen)],
  ].filter((row) => row.length > 0);
}

async function furtherButtons(rt: Runtime, words: Words, way: Way, stage: Stage): Promise<InlineKeyboardButton[][]> {
  const { id } = way;
  const now = rt.now();
  const undoes = (await canUndo(rt.db, id, now))
    ? [[button(words.plain("assessments-undo-result-button"), "assess-undo", id)]]
    : [];
  const tick = (each: TickedStage) => [
    button(words.plain(`assessments-mark-${each}`), "assess-stage", `${id}.${each}`),
  ];
  const untick = (each: TickedStage) => [
    button(words.plain(`assessments-unmark-${each}`), "assess-unstage", `${id}.${each}`),
  ];
  const number = [button(words.plain("assessments-issue-button"), "assess-issue", id)];
  switch (stage) {
    case "scheduled":
      return [[button(words.plain("assessments-out-button"), "assess-out", id)]];
    case "competent":
      return [tick("reported"), number, ...undoes];
    case "reported":
      return [number, untick("reported"), ...undoes];
    case "issued": {
      const takesBack = (await canTakeBack(rt.db, id, now))
        ? [[button(words.plain("assessments-unissue-button"), "assess-unissue", id)]]
        : [];
      return [...(way.session ? [tick("arrived")] : []), ...takesBack];
    }
    case "arrived":
      return [tick("handedOver"), untick("arrived")];
    case "handedOver":
      return [untick("handedOver")];
    default:
      return undoes;
  }
}

function awaitsResult(rt: Pick<Runtime, "now" | "config">, way: Way): boolean {
  if (way.state !== "scheduled") return false;
  if (way.session) return way.session.startsAt <= rt.now();
  return way.days.assessed !== undefined && way.days.assessed < localDate(rt.now(), way.centre.zone);
}
