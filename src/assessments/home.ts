// Where staff begin: the assessments ahead and past, and what waits for them.
import { localDate } from "../platform/calendar.ts";
import type { Done, Staff } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { listAppeals } from "./appeals.ts";
import { atCentres, awaitingResult, countAwaiting, waysWhere } from "./assessments.ts";
import { countDocuments } from "./documents.ts";
import { assessedDay, brief, printAt, timeOf } from "./print.ts";
import { listSessions, type SessionWithin } from "./sessions.ts";

/** What is ahead, and how much waits. */
export async function openHome(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const which = argument.startsWith("today.") ? "today" : "ahead";
  const page = readPage(argument.replace("today.", ""));
  if (page === undefined) return "no-such-thing";
  await staff.note("assessments-viewed");
  const { words } = ctx;
  const { reach } = staff;
  const [now, today] = [rt.now(), todayOf(rt)];
  const ahead = await listSessions(rt.db, { which, reach, now, skip: page * PAGE, take: PAGE });
  const awaiting = await countAwaiting(rt.db, { reach, now, today });
  const documents = await countDocuments(rt.db, { today, reach });
  const appeals = await listAppeals(rt.db, { reach, skip: 0, take: 0 });
  const lines = ahead.rows.map((row) =>
    words.html("assessments-line", {
      at: timeOf(words, row),
      scheme: row.scheme.name,
      people: String(row.people),
      coming: String(row.coming),
      cannot: String(row.cannot),
    }),
  );
  const underWay = documents.competent + documents.reported + documents.issued + documents.arrived;
  const head =
    ahead.total === 0
      ? words.html(`assessments-none-${which}`)
      : words.html(`assessments-${which}`, { count: String(ahead.total) });
  await show(ctx, {
    text: [`${words.html("assessments-title")}\n${head}`, ...lines].join("\n\n"),
    buttons: [
      ...ahead.rows.map((row) => [sessionButton(words, row)]),
      ...turning(words, "assess", which === "today" ? "today." : "", page, ahead.total),
      [button(words.plain("assessments-new-button"), "assess-trades")],
      [
        button(words.plain("assessments-awaiting-button", { count: String(awaiting) }), "assess-waiting"),
        button(words.plain("assessments-appeals-button", { count: String(appeals.total) }), "assess-appeals"),
      ],
      [
        button(words.plain("assessments-documents-button", { count: String(underWay) }), "assess-docs"),
        ...(documents.late > 0
          ? [button(words.plain("assessments-late-button", { count: String(documents.late) }), "assess-docs", "late.0")]
          : []),
      ],
      [button(words.plain("assessments-past-button"), "assess-past"), button(words.plain("staff-desk"), "staff")],
    ],
  });
  return "done";
}

/** Those whose time has passed, the latest first. */
export async function listPast(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const page = readPage(argument);
  if (page === undefined) return "no-such-thing";
  await staff.note("assessments-viewed");
  const { words } = ctx;
  const asked = { which: "past", reach: staff.reach, now: rt.now(), skip: page * PAGE, take: PAGE } as const;
  const { rows, total } = await listSessions(rt.db, asked);
  const lines = rows.map((row) =>
    words.html("assessments-past-line", {
      at: printAt(words, row.centre).dateAt(row.startsAt),
      scheme: row.scheme.name,
      people: String(row.people),
      open: String(row.open),
    }),
  );
  await show(ctx, {
    text: [
      words.html("assessments-past-title"),
      lines.length > 0 ? lines.join("\n") : words.html("assessments-past-none"),
    ].join("\n\n"),
    buttons: [
      ...rows.map((row) => [sessionButton(words, row)]),
      ...turning(words, "assess-past", "", page, total),
      [button(words.plain("telegram-back"), "assess")],
    ],
  });
  return "done";
}

/** Everybody whose assessment has passed and who has no result. */
export async function listWaiting(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const page = readPage(argument);
  if (page === undefined) return "no-such-thing";
  await staff.note("assessments-viewed");
  const { words } = ctx;
  const at = { now: rt.now(), today: todayOf(rt) };
  const total = await countAwaiting(rt.db, { reach: staff.reach, ...at });
  const where = { ...awaitingResult(at), ...atCentres(staff.reach) };
  const ways = await waysWhere(rt.db, where, { skip: page * PAGE, take: PAGE });
  const lines = ways.map((way) =>
    words.html("assessments-awaiting-line", {
      name: way.holder.fullName,
      scheme: way.scheme.name,
      day: assessedDay(words, way),
    }),
  );
  await show(ctx, {
    text: [
      words.html("assessments-awaiting-title", { count: String(total) }),
      lines.length > 0 ? lines.join("\n") : words.html("assessments-awaiting-none"),
    ].join("\n\n"),
    buttons: [
      ...ways.map(({ id, holder }) => [button(brief(holder.fullName), "assess-person", id)]),
      ...turning(words, "assess-waiting", "", page, total),
      [button(words.plain("telegram-back"), "assess")],
    ],
  });
  return "done";
}

/** The day it is for the operator. */
export function todayOf(rt: Pick<Runtime, "now" | "config">) {
  return localDate(rt.now(), rt.config.zone);
}

function sessionButton(words: Words, { id, startsAt, scheme, centre }: SessionWithin) {
  const at = printAt(words, centre)
    .dateAt(startsAt)
    .replace(/ \d{4}$/, "");
  return button(
    words.plain("assessments-session-button", { at, scheme: brief(scheme.name, 30) }),
    "assess-session",
    id,
  );
}
