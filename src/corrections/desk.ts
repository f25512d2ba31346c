// Corrections at the desk: what a person says is right, beside what is known; granted, or refused with a reason.

import { oweFound } from "../helped/messages.ts";
import { takeOver } from "../helped/taking-over.ts";
import type { CorrectionRequest } from "../platform/generated/prisma/client.ts";
import { type ProfileField, printFact } from "../registration/registration.ts";
import type { AwaitedWords, Done, Hear, Staff, StaffActs } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import { SELECTION } from "../selection/work.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { atCentres, beforeAndAfter, decideCorrection, hoursLeft } from "./corrections.ts";

const right = "desk";
const LONGEST = 500;
const TYPING_SECONDS = 30 * 60;

/** All behind the desk's button "corrections". */
export const correctionActs: StaffActs = {
  presses: {
    "correction-list": { right, hear: openList },
    "correction-open": { right, hear: onRequest(openOne) },
    "correction-grant": { right, hear: onRequest(grant) },
    "correction-refuse": { right, hear: onRequest(askReason) },
  },
  commands: {},
  words: { "correction-refuse": { right, hear: hearReason, left: sayLeft } satisfies AwaitedWords },
};

interface Pressed {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly staff: Staff;
  readonly request: CorrectionRequest;
}

function onRequest(act: (pressed: Pressed) => Promise<Done>): Hear {
  return async (rt, ctx, staff, argument) => {
    if (!/^\d{1,9}$/.test(argument)) return "no-such-thing";
    const request = await rt.db.correctionRequest.findFirst({
      where: { id: Number(argument), ...atCentres(staff.reach) },
    });
    return request ? act({ rt, ctx, staff, request }) : "no-such-thing";
  };
}

/** Those that wait, the one whose time ends first above. */
async function openList(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const page = readPage(argument);
  if (page === undefined) return "no-such-thing";
  await staff.note("corrections-listed");
  const { words } = ctx;
  const where = { state: "open", ...atCentres(staff.reach) } as const;
  const [rows, total] = await Promise.all([
    rt.db.correctionRequest.findMany({
      where,
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
      skip: page * PAGE,
      take: PAGE,
    }),
    rt.db.correctionRequest.count({ where }),
  ]);
  const lines = rows.map(({ about, field, dueAt }) =>
    deadlineLine(rt, words, dueAt, { number: about, field: fieldWord(ctx, field) }),
  );
  await show(ctx, {
    text: [
      words.html("corrections-title", { count: String(total) }),
      lines.length > 0 ? lines.join("\n") : words.html("corrections-none"),
    ].join("\n\n"),
    buttons: [
      ...rows.map(({ id, about, field }) => [button(`${about} · ${fieldWord(ctx, field)}`, "correction-open", id)]),
      ...turning(words, "correction-list", "", page, total),
      [button(words.plain("corrections-desk"), "staff")],
    ],
  });
  return "done";
}

function deadlineLine(rt: Runtime, words: BotContext["words"], dueAt: Date, known: { number: string; field: string }) {
  const due = printingIn(words.language, rt.config.zone).dateTime(dueAt);
  if (dueAt < rt.now()) return words.html("corrections-line-late", { ...known, due });
  return words.html("corrections-line", { ...known, due, hours: String(hoursLeft(dueAt, rt.now())) });
}

async function openOne({ rt, ctx, staff, request }: Pressed): Promise<Done> {
  await staff.note("correction-viewed", request.about);
  await show(ctx, await cardScreen(rt, ctx, request));
  return "done";
}

async function grant({ rt, ctx, staff, request }: Pressed): Promise<Done> {
  const { id, about, candidateId } = request;
  const outcome = await decideCorrection(rt, { id, by: staff.telegramId, reach: staff.reach, granted: true });
  if (outcome === "decided") {
    await staff.note("correction-granted", about);
    // By the right name and birth date a record of theirs may be known again.
    const found = await takeOver(rt, candidateId, { isFinal: true });
    if (found) {
      await oweFound(rt, candidateId, found.numbers);
      await rt.work.send(SELECTION, {}, { key: "claimed" });
    }
  }
  await show(ctx, afterScreen(ctx, outcome === "decided" ? "corrections-granted" : "corrections-over"));
  return "done";
}

async function askReason({ rt, ctx, staff, request }: Pressed): Promise<Done> {
  if (request.state !== "open") {
    await show(ctx, afterScreen(ctx, "corrections-over"));
    return "done";
  }
  await waitForWords(rt, staff.telegramId, `correction-refuse ${request.id}`, TYPING_SECONDS);
  const back = button(ctx.words.plain("telegram-back"), "correction-open", request.id);
  await show(ctx, { text: ctx.words.html("corrections-ask-reason"), buttons: [[back]] });
  return "done";
}

async function hearReason(rt: Runtime, ctx: BotContext, staff: Staff, typed: string, asked: string): Promise<Done> {
  return onRequest(async ({ request: { id, about } }) => {
    const reason = typed.trim();
    if (reason.length < 3 || reason.length > LONGEST) {
      await waitForWords(rt, staff.telegramId, `correction-refuse ${id}`, TYPING_SECONDS);
      await send(ctx, { text: ctx.words.html("corrections-reason-length", { most: String(LONGEST) }) });
      return "done";
    }
    const outcome = await decideCorrection(rt, {
      id,
      by: staff.telegramId,
      reach: staff.reach,
      granted: false,
      reason,
    });
    if (outcome === "decided") await staff.note("correction-refused", about);
    await send(ctx, afterScreen(ctx, outcome === "decided" ? "corrections-refused" : "corrections-over"));
    return "done";
  })(rt, ctx, staff, asked, "");
}

async function cardScreen(rt: Runtime, ctx: BotContext, request: CorrectionRequest): Promise<Screen> {
  const { words } = ctx;
  const field = request.field as ProfileField;
  const { before, after } = await beforeAndAfter(rt, request);
  const printing = printingIn(words.language, rt.config.zone);
  const isOpen = request.state === "open";
  return {
    text: [
      words.html("corrections-card", { number: request.about, field: fieldWord(ctx, field) }),
      words.html("corrections-values", {
        before: printFact(words, before, field) ?? "–",
        after: printFact(words, after, field) ?? "–",
      }),
      isOpen
        ? words.html("corrections-due", {
            asked: printing.dateTime(request.askedAt),
            due: printing.dateTime(request.dueAt),
          })
        : words.html("corrections-over"),
    ].join("\n\n"),
    buttons: [
      ...(isOpen
        ? [
            [button(words.plain("corrections-grant"), "correction-grant", request.id)],
            [button(words.plain("corrections-refuse"), "correction-refuse", request.id)],
          ]
        : []),
      ...(isRegistration(request.about)
        ? [[button(words.plain("corrections-to-card"), "staff-card", request.about)]]
        : []),
      [button(words.plain("telegram-back"), "correction-list")],
    ],
  };
}

function afterScreen(
  { words }: BotContext,
  key: "corrections-granted" | "corrections-refused" | "corrections-over",
): Screen {
  return {
    text: words.html(key),
    buttons: [
      [button(words.plain("corrections-list"), "correction-list"), button(words.plain("corrections-desk"), "staff")],
    ],
  };
}

async function sayLeft(ctx: BotContext): Promise<void> {
  await send(ctx, {
    text: ctx.words.html("corrections-left"),
    buttons: [[button(ctx.words.plain("corrections-list"), "correction-list")]],
  });
}

function fieldWord({ words }: BotContext, field: string): string {
  return words.plain(`registration-field-${field as ProfileField}`);
}

/** Of a certificate or a list there is no card of a registrant. */
function isRegistration(about: string): boolean {
  return /^[A-Z0-9]+-\d{4}-\d{5}$/.test(about);
}
