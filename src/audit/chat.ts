// What admins say and press about the audit trail.
import { askForFile } from "../exports/chat.ts";
import type { Done, Staff, StaffActs } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { readPage } from "../telegram/paging.ts";
import { send, show } from "../telegram/screen.ts";
import { auditExport } from "./export.ts";
import { type Filter, filterCode, readFilter } from "./filter.ts";
import * as screens from "./screens.ts";
import { subjectsOf } from "./subjects.ts";
import { type Asked, actsIn, daysIn, nameInTrail, peopleIn, trailPage } from "./trail.ts";
import { readTyped } from "./typed.ts";

const right = "audit";

/** /audit and what is behind it. */
export const auditActs: StaffActs = {
  presses: {
    audit: { right, hear: showTrail },
    "audit-who": { right, hear: choosePerson },
    "audit-what": { right, hear: chooseAct },
    "audit-when": { right, hear: chooseDay },
    "audit-type": { right, hear: askForWords },
    "audit-file": { right, hear: sendFile },
  },
  commands: {
    audit: (rt, ctx, staff, typed) => (typed === "" ? showTrail(rt, ctx, staff, "") : hearWords(rt, ctx, staff, typed)),
  },
  words: { audit: { right, hear: hearWords, left: (ctx) => send(ctx, screens.leftScreen(ctx.words)) } },
};

async function showTrail(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const read = readFilter(argument);
  const page = read && readPage(read.rest);
  if (!read || page === undefined) return "no-such-thing";
  // Turning a page is the same look at it; recorded, it would push the pages on by one.
  if (page === 0) await staff.note("audit-viewed", subjectOf(read.filter), read.filter.person);
  const found = await trailPage(rt.db, askedBy(rt, ctx, staff, read.filter), page);
  const { person: id } = read.filter;
  const person = id === undefined ? undefined : await nameInTrail(rt.db, ctx.words, id);
  const subject = await subjectsOf(rt.db, askedBy(rt, ctx, staff, read.filter), found.rows);
  await show(ctx, screens.trailScreen(printFor(rt, ctx), { filter: read.filter, person, page }, { ...found, subject }));
  return "done";
}

async function choosePerson(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const read = readFilter(argument);
  const page = read && readPage(read.rest);
  if (!read || page === undefined) return "no-such-thing";
  const filter = { ...read.filter, person: undefined };
  await staff.note("audit-viewed", "people");
  // Also who only looked is somebody to ask about.
  const people = await peopleIn(rt.db, askedBy(rt, ctx, staff, { ...filter, act: filter.act ?? "all" }));
  await show(ctx, screens.peopleScreen(printFor(rt, ctx), filter, people, page));
  return "done";
}

async function chooseAct(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const read = readFilter(argument);
  const page = read && readPage(read.rest);
  if (!read || page === undefined) return "no-such-thing";
  const filter = { ...read.filter, act: undefined };
  await staff.note("audit-viewed", "acts");
  const acts = await actsIn(rt.db, askedBy(rt, ctx, staff, { ...filter, act: "all" }));
  await show(ctx, screens.actsScreen(printFor(rt, ctx), filter, acts, page));
  return "done";
}

async function chooseDay(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const read = readFilter(argument);
  if (!read) return "no-such-thing";
  const filter = { ...read.filter, day: undefined };
  await staff.note("audit-viewed", "days");
  await show(ctx, screens.daysScreen(printFor(rt, ctx), filter, await daysIn(rt.db, askedBy(rt, ctx, staff, filter))));
  return "done";
}

async function askForWords(rt: Runtime, ctx: BotContext, staff: Staff): Promise<Done> {
  await waitForWords(rt, staff.telegramId, "audit");
  await show(ctx, screens.typeScreen(printFor(rt, ctx)));
  return "done";
}

/** What was typed is not recorded, only the filter that it was read as. */
async function hearWords(rt: Runtime, ctx: BotContext, staff: Staff, typed: string): Promise<Done> {
  const people = await peopleIn(rt.db, askedBy(rt, ctx, staff, { act: "all" }));
  const filter = readTyped(typed, { words: ctx.words, people, now: rt.now(), zone: rt.config.zone });
  if (filter) return showTrail(rt, ctx, staff, filterCode(filter));
  await waitForWords(rt, staff.telegramId, "audit");
  await send(ctx, screens.typeScreen(printFor(rt, ctx), ctx.words.html("audit-not-understood")));
  return "done";
}

async function sendFile(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const read = readFilter(argument);
  if (!read) return "no-such-thing";
  const { filter } = read;
  const noted = { subject: subjectOf(filter), aboutTelegramId: filter.person };
  return askForFile(rt, ctx, staff, { kind: auditExport, scope: filterCode(filter), format: "csv", noted });
}

function askedBy({ config }: Runtime, { words }: BotContext, { reach }: Staff, filter: Filter): Asked {
  return { filter, reach, zone: config.zone, words };
}

function printFor({ config }: Runtime, { words }: BotContext) {
  return { words, zone: config.zone };
}

/** The person stands in a column of its own. */
function subjectOf({ act, day }: Filter): string | undefined {
  return [act, day].filter(Boolean).join(" ") || undefined;
}
